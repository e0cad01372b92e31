"""Twins of what is made of several polls: an election, a region, a nation, a party, a league table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from hustings.measures.seats import national_tally
from hustings.publication.file import Files
from hustings.publication.model.tally import Row, tally_of
from hustings.publication.plan import Kind, Piece, parties_in
from hustings.publication.twin.document import document, sources_of
from hustings.publication.twin.row import as_csv, of_polls
from hustings.publication.url import inside
from hustings.publication.view import View
from hustings.record.kept import each, kept_of_election
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling import seats, table
from hustings.telling.table import nine


def twins(view: View, piece: Piece) -> Files:
    """The polls as JSON, beside what is told of them, and as CSV: the columns of `hustings export polls`."""
    polls = polls_of(view, piece)
    rows = of_polls(view.record, polls)
    told = {"count": len(polls), "declared": _declared(polls), "polls": [one.json for one in rows]}
    body = {**_heading(view, piece), **told}
    yield inside(piece.folder, "index.json"), document(view, piece, body, sources_of(view, polls))
    yield inside(piece.folder, "index.csv"), as_csv(rows, table.POLLS)


def polls_of(view: View, piece: Piece) -> Sequence[Poll]:
    """The polls that a piece tells of: those of its section in its region or nation, or with its party."""
    polls = view.section(piece.section).polls(view.record)
    if piece.kind is Kind.REGION:
        return [one for one in polls if one.constituency.region == piece.subject]
    if piece.kind is Kind.NATION:
        return [one for one in polls if one.constituency.nation.value == piece.subject]
    if piece.kind is Kind.PARTY:
        return _by_party(view.record, view.section(piece.section).election)[piece.subject]
    return polls


@kept_of_election
def _by_party(record: Record, election: str) -> dict[str, list[Poll]]:
    """The polls of a general election by the parties that stand in them."""
    found: dict[str, list[Poll]] = defaultdict(list)
    polls = record.polls_of(election)
    for poll, parties in zip(polls, each(parties_in, record, polls), strict=True):
        for party in parties:
            found[party].append(poll)
    return found


def _heading(view: View, piece: Piece) -> dict[str, Any]:
    section = view.section(piece.section)
    told: dict[str, Any] = {"name": section.name, "elections": list(section.elections), "part": piece.subject or None}
    if not section.is_general:
        return told
    if piece.kind in (Kind.REGION, Kind.NATION):
        return told | {"parties": [_row(one) for one in tally_of(view.record, section.election, piece.subject).rows]}
    tally = national_tally(view.record, section.election)
    return told | ({"seats": seats.as_object(view.record, tally)} if tally else {})


def _row(row: Row) -> dict[str, Any]:
    """A party in a region or nation, as it stands in the national tally's object."""
    return {
        "party": row.name,
        "abbreviation": row.party.abbreviation,
        "seats": row.seats,
        "change": row.change,
        "votes": row.votes,
        "vote_share": nine(row.share),
    }


def _declared(polls: Iterable[Poll]) -> int:
    return sum(one.is_declared or one.winner is not None for one in polls)
