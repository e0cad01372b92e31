"""Democracy Club: candidates CSV, results CSV and results API, for UK parliamentary ballots (`parl.` ids).

Democracy Club (candidates.democracyclub.org.uk) is the non-profit that crowd-sources who stands and what was declared;
its data are under CC BY 4.0. Ballots of other elections in a file are skipped and counted in a note.
"""

from __future__ import annotations

from pathlib import Path

from hustings.sources.formats.democracy_club import api, candidates, results
from hustings.sources.formats.democracy_club.results import write
from hustings.sources.reading import Reading

__all__ = ["read", "recognises", "write"]


def recognises(path: Path, head: str | bytes) -> bool:
    """Whether the file is one of Democracy Club's, by its column names or, for JSON, its keys."""
    return any(one.recognises(path, head) for one in (candidates, results, api))


def read(path: Path, raw: bytes) -> Reading:
    """What the file says, whichever of the three formats it is in."""
    if api.recognises(path, raw):
        return api.read(path, raw)
    if results.recognises(path, raw):
        return results.read(path, raw)
    return candidates.read(path, raw)
