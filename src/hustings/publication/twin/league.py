"""The twins of a league table: the polls in their order with what they are ordered by, or parties by deposits."""

from __future__ import annotations

from typing import Any

from hustings.publication.file import Files
from hustings.publication.model.league import Placed, deposits, league
from hustings.publication.model.name import party_name
from hustings.publication.plan import Piece
from hustings.publication.twin.document import document, sources_of
from hustings.publication.url import inside
from hustings.publication.view import View
from hustings.record.record import Record
from hustings.telling import csv_text, table
from hustings.telling.table import Row, nine

POLLS = (
    "position,poll_id,gss,constituency,region,nation,winner,party,majority,majority_points,turnout,swing_points,"
    "swing_from,swing_to"
).split(",")
DEPOSITS = "position,party,candidates,lost,cost_pounds".split(",")


def twins(view: View, piece: Piece) -> Files:
    """The table as JSON and CSV."""
    section = view.section(piece.section)
    polls = section.polls(view.record)
    is_parties = piece.subject == "deposits"
    rows = _deposits(view, piece) if is_parties else [_row(view.record, one) for one in _league(view, piece)]
    columns = DEPOSITS if is_parties else POLLS
    declared = sum(one.is_declared for one in polls)
    body: dict[str, Any] = {"table": piece.subject, "election": section.election, "count": len(polls)}
    told = body | {"declared": declared, "rows": rows}
    yield inside(piece.folder, "index.json"), document(view, piece, told, sources_of(view, polls))
    yield inside(piece.folder, "index.csv"), csv_text.as_csv(rows, columns)


def _league(view: View, piece: Piece) -> tuple[Placed, ...]:
    return league(view.record, view.section(piece.section).polls(view.record), piece.subject)


def _row(record: Record, one: Placed) -> Row:
    winner = one.poll.candidacy(one.poll.winner) if one.poll.winner else None
    found, lead = one.swing, one.measured.majority_share
    return {
        "position": one.position,
        **table.place_of(one.poll),
        "winner": winner.name if winner else None,
        "party": record.party(winner.party_id).abbreviation if winner else None,
        "majority": one.measured.majority,
        "majority_points": nine(lead * 100) if lead is not None else None,
        "turnout": nine(one.measured.turnout),
        "swing_points": nine(found.value * 100) if found else None,
        "swing_from": found.from_family if found else None,
        "swing_to": found.to_family if found else None,
    }


def _deposits(view: View, piece: Piece) -> list[Row]:
    polls = view.section(piece.section).polls(view.record)
    return [
        {
            "position": one.position,
            "party": party_name(view, one.party),
            "candidates": one.candidates,
            "lost": one.lost,
            "cost_pounds": one.cost,
        }
        for one in deposits(view, polls)
    ]
