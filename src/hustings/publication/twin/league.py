"""The twins of a league table: the polls in their order with what they are ordered by, or parties by deposits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from hustings.publication.file import Files
from hustings.publication.model.league import deposits, league, told_of
from hustings.publication.model.name import party_name
from hustings.publication.plan import Piece
from hustings.publication.twin.document import document, sources_of
from hustings.publication.url import inside
from hustings.publication.view import View
from hustings.record.entry import canonical as quick
from hustings.record.kept import each, kept_of_place
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling import csv_text, table
from hustings.telling.table import nine

POLLS = (
    "position,poll_id,gss,constituency,region,nation,winner,party,majority,majority_points,turnout,swing_points,"
    "swing_from,swing_to"
).split(",")
#: The position as canonical JSON has it; quotation marks in names are written otherwise.
_POSITION = b'"position":0'
DEPOSITS = "position,party,candidates,lost,cost_pounds".split(",")


def twins(view: View, piece: Piece) -> Files:
    """The table as JSON and CSV."""
    section = view.section(piece.section)
    polls = section.polls(view.record)
    json, csv = _parties(view, polls) if piece.subject == "deposits" else _polls(view, polls, piece.subject)
    declared = sum(one.is_declared for one in polls)
    body: dict[str, Any] = {"table": piece.subject, "election": section.election, "count": len(polls)}
    told = body | {"declared": declared, "rows": json}
    yield inside(piece.folder, "index.json"), document(view, piece, told, sources_of(view, polls))
    yield inside(piece.folder, "index.csv"), csv


def _polls(view: View, polls: Sequence[Poll], name: str) -> tuple[msgspec.Raw, bytes]:
    found = league(view.record, polls, name)
    every = each(row_of, view.record, [one.poll for one in found])
    rows = [(one.position, row) for one, row in zip(found, every, strict=True)]
    lines = [b"%d,%b" % (position, row.csv) for position, row in rows]
    json = b",".join([b"%b%d%b" % (row.before, position, row.after) for position, row in rows])
    return msgspec.Raw(b"[%b]" % json), b"".join([csv_text.line(POLLS), *lines])


class Row(msgspec.Struct, frozen=True):
    """A poll's row without its position: its canonical JSON before and after that, and the rest of its line of CSV."""

    before: bytes
    after: bytes
    csv: bytes


@kept_of_place
def row_of(record: Record, poll: Poll) -> Row:
    """What every league table says of a poll."""
    one = told_of(record, poll)
    winner = poll.candidacy(poll.winner) if poll.winner else None
    found, lead = one.swing, one.measured.majority_share
    cells: table.Row = {
        **table.place_of(poll),
        "winner": winner.name if winner else None,
        "party": record.party(winner.party_id).abbreviation if winner else None,
        "majority": one.measured.majority,
        "majority_points": nine(lead * 100) if lead is not None else None,
        "turnout": nine(one.measured.turnout),
        "swing_points": nine(found.value * 100) if found else None,
        "swing_from": found.from_family if found else None,
        "swing_to": found.to_family if found else None,
    }
    before, _, after = quick({**cells, "position": 0}).partition(_POSITION)
    return Row(before + _POSITION[:-1], after, csv_text.line(cells[name] for name in POLLS[1:]))


def _parties(view: View, polls: Sequence[Poll]) -> tuple[list[table.Row], bytes]:
    rows: list[table.Row] = [
        {
            "position": one.position,
            "party": party_name(view, one.party),
            "candidates": one.candidates,
            "lost": one.lost,
            "cost_pounds": one.cost,
        }
        for one in deposits(view, polls)
    ]
    return rows, csv_text.as_csv(rows, DEPOSITS)
