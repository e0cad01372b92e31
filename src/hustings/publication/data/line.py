"""Lines of the data files, written once for each poll and kept with the record: a file of 650 polls is put together.

When one result is corrected, its lines alone are written anew.
"""

from __future__ import annotations

import msgspec

from hustings.record.kept import kept_of_place
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.sources.formats import democracy_club, nist
from hustings.sources.formats.hexjson import Told, told_of
from hustings.sources.formats.nist.part import Part
from hustings.sources.formats.parliament_results import write_candidacies, write_constituencies
from hustings.sources.returned import return_of


class Lines(msgspec.Struct, frozen=True):
    """One poll in the formats of others: lines of CSV without their header, the parts of a report, its hexagon."""

    candidacies: bytes
    constituency: bytes
    club: bytes
    report: Part
    hexagon: Told


@kept_of_place
def lines_of(record: Record, poll: Poll) -> Lines:
    """One poll in the formats of others."""
    one = return_of(record, poll)
    return Lines(
        candidacies=_below_header(write_candidacies([one])),
        constituency=_below_header(write_constituencies([one])),
        club=_below_header(democracy_club.write([one], source=_source(record, one.source))),
        report=nist.part_of(one),
        hexagon=told_of(one),
    )


def _source(record: Record, source: str) -> str:
    """Publisher and title of a source; its id where the record does not know it."""
    found = record.sources.get(source)
    return f"{found.publisher}, {found.title}" if found is not None else source


def _below_header(text: str) -> bytes:
    return text.partition("\n")[2].encode()
