"""The twins of a party at an election: its row of the national tally, its candidacies, and those as CSV."""

from __future__ import annotations

from typing import Any

from hustings.measures.baseline import family_key
from hustings.measures.seats import national_tally
from hustings.publication.file import Files
from hustings.publication.model.name import party_name
from hustings.publication.plan import Piece, row_key
from hustings.publication.twin.document import document, sources_of
from hustings.publication.twin.polls import polls_of
from hustings.publication.url import inside
from hustings.publication.view import View
from hustings.record.poll import Poll
from hustings.telling import csv_text, table
from hustings.telling.table import nine


def twins(view: View, piece: Piece) -> Files:
    """The party as JSON and CSV: the columns of `hustings export candidacies`."""
    polls = polls_of(view, piece)
    rows = [row for poll in polls for row in _rows(view, poll, piece.subject)]
    typed = [{name: table.flag(name, row[name]) for name in table.CANDIDACIES} for row in rows]
    section = view.section(piece.section)
    body = {
        "party": party_name(view, piece.subject),
        "key": piece.subject,
        "election": section.election,
        "national": _national(view, piece),
        "candidacies": typed,
    }
    yield inside(piece.folder, "index.json"), document(view, piece, body, sources_of(view, polls))
    yield inside(piece.folder, "index.csv"), csv_text.as_csv(rows, table.CANDIDACIES)


def _rows(view: View, poll: Poll, party: str) -> list[table.Row]:
    standing = [row_key(family_key(one, view.record.parties)) for one in table.in_order(poll)]
    rows = table.candidacies_of(view.record, poll)
    return [row for key, row in zip(standing, rows, strict=True) if key == party]


def _national(view: View, piece: Piece) -> dict[str, Any] | None:
    tally = national_tally(view.record, view.section(piece.section).election)
    row = tally.row(piece.subject) if tally else None
    if row is None:
        return None
    return {"seats": row.seats, "change": row.change, "votes": row.votes, "vote_share": nine(row.vote_share)}
