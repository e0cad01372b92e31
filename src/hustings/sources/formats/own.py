"""What Hustings itself writes beside the formats of others: tables worked out from the record, and their description.

Recognised, so that a published data folder reads without complaint, and passed over: the same folder has the results as
returning officers gave them, in Parliament's columns.
"""

from __future__ import annotations

from pathlib import Path

from hustings.sources.formats.sheet import opening
from hustings.sources.reading import Reading

#: How the tables and the description begin.
TABLES = ("poll_id,gss,constituency,", "election,as_at,declared,total,")


def recognises(path: Path, head: str | bytes) -> bool:
    """Whether the file is one of `hustings export`'s tables, or a data package's description."""
    text = opening(head).removeprefix("\ufeff")
    return text.startswith(TABLES) or (text.lstrip().startswith("{") and path.name == "datapackage.json")


def read(path: Path, raw: bytes) -> Reading:
    """A note that the file has nothing to record."""
    what = "a description of other files" if path.name == "datapackage.json" else "a table worked out from a record"
    return Reading(files=[str(path)], notes=[f"{path}: {what}: read for reference, nothing to record"])
