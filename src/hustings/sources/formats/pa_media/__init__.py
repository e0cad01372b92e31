"""PA Media's election feed: the XML files that newsrooms receive on the night, read and written.

For each constituency nominations, a rush (who won, no figures), the result, sometimes the news of a recount; for the
country the state of the parties. Files are numbered: `latest` says which of those in a folder hold. The feed is PA's
property under its terms of supply: files of it belong to the newsroom that receives them.
"""

from __future__ import annotations

from hustings.sources.formats.pa_media.filename import FileName, latest, parse_name
from hustings.sources.formats.pa_media.reader import read, recognises
from hustings.sources.formats.pa_media.writer import write_nominations, write_result

__all__ = ["FileName", "latest", "parse_name", "read", "recognises", "write_nominations", "write_result"]
