"""Rows of twins, written once for each poll and kept with the record: a table of 650 is put together, not made anew.

A row is canonical JSON (RFC 8785) or a line of CSV, in the columns of `hustings export`.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from hustings.measures.baseline import family_key
from hustings.publication.plan import row_key
from hustings.publication.seal.canonical import canonical
from hustings.record.kept import each, kept_of_place
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling import csv_text, table


class Written(msgspec.Struct, frozen=True):
    """One row both ways; `party` is the row of the national tally that a candidacy counts in, "" for a poll."""

    json: msgspec.Raw
    csv: bytes
    party: str = ""


@kept_of_place
def poll_row(record: Record, poll: Poll) -> Written:
    """A poll in the columns of `hustings export polls`."""
    row = next(iter(table.polls_of(record, [poll])))
    return _written(row, table.POLLS)


@kept_of_place
def candidacy_rows(record: Record, poll: Poll) -> tuple[Written, ...]:
    """A poll's candidacies in the columns of `hustings export candidacies`."""
    keys = [row_key(family_key(one, record.parties)) for one in table.in_order(poll)]
    rows = table.candidacies_of(record, poll)
    return tuple(_written(row, table.CANDIDACIES, key) for key, row in zip(keys, rows, strict=True))


def of_polls(record: Record, polls: Iterable[Poll]) -> list[Written]:
    """One row for each of the polls."""
    return each(poll_row, record, polls)


def of_party(record: Record, polls: Iterable[Poll], party: str) -> list[Written]:
    """One row for each candidacy of a party in the polls."""
    return [row for rows in each(candidacy_rows, record, polls) for row in rows if row.party == party]


def as_csv(rows: Iterable[Written], columns: Iterable[str]) -> bytes:
    """The rows as a CSV file."""
    return b"".join([csv_text.line(columns), *[one.csv for one in rows]])


def _written(row: table.Row, columns: list[str], party: str = "") -> Written:
    typed = {name: table.flag(name, row[name]) for name in columns}
    return Written(msgspec.Raw(canonical(typed)), csv_text.line(row[name] for name in columns), party)
