"""PA's state of the parties: seats, gains and votes by party, so many results in.

They become tallies as at the moment of issue, which has to be given: the file carries no time. PA's forecast of seats
and majority is its own and not recorded.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime

from hustings.record.election import general_election_id
from hustings.record.entry import stamp
from hustings.record.notional import Tally
from hustings.sources.formats.pa_media.document import Element, Problems
from hustings.sources.formats.party_names import tally_id
from hustings.sources.reconciling.party_finder import OTHERS

_OTHERS = frozenset({"oth", "other", "others"})


@dataclass(slots=True)
class _State:
    seats: Counter[str] = field(default_factory=Counter)
    votes: Counter[str] = field(default_factory=Counter)


def read_state(root: Element, polled_on: date, problems: Problems, source: str, moment: datetime | None) -> None:
    """Put the tallies of the state of the parties into the reading. `moment` needs a time zone."""
    if moment is None:
        problems.note(root, "the state of the parties carries no time: say when it was issued", "moment")
    declared = _needed_count(root, "numberOfResults", problems)
    total = _needed_count(root, "totalNumberOfConstituencies", problems)
    state = _State()
    for party in root.within("Party"):
        _take(party, state, problems)
    if declared is not None and total is not None:
        _check(root, state, declared, total, problems)
    if moment is None or problems.reading.problems:
        return
    at = stamp(moment)
    for party_id in sorted(state.seats, key=lambda one: (-state.seats[one], one)):
        tally = Tally(
            election=general_election_id(polled_on),
            party=party_id,
            seats=state.seats[party_id],
            votes=state.votes.get(party_id),
            declared=declared,
            total=total,
            as_at=at,
        )
        problems.reading.tallies.append((tally, source))


def _needed_count(root: Element, name: str, problems: Problems) -> int | None:
    problems.needed(root, name)
    return problems.count(root, name)


def _take(party: Element, state: _State, problems: Problems) -> None:
    name = party.text("name") or party.text("abbreviation") or "a party without a name"
    party_id = _party_id(party)
    problems.needed(party, "totalSeats", whose=name)
    seats = problems.count(party, "totalSeats", whose=name)
    votes = problems.count(party, "totalVotes", whose=name)
    if party_id is None:
        if seats:
            problems.note(party, f"{name} has {seats} seats and is not a party that is known here", "party")
        else:
            problems.reading.notes.append(f"{problems.path}: {name}: not a party that is known here; not recorded")
        return
    state.seats[party_id] += seats or 0
    if votes is not None:
        state.votes[party_id] += votes


def _party_id(party: Element) -> str | None:
    texts = [text for text in (party.text("abbreviation"), party.text("name")) if text]
    if any(text.lower() in _OTHERS for text in texts):
        return OTHERS.id
    return next((found for text in texts if (found := tally_id(text)) is not None), None)


def _check(root: Element, state: _State, declared: int, total: int, problems: Problems) -> None:
    """Seats and votes by party against the totals that the file gives."""
    seats, votes = sum(state.seats.values()), sum(state.votes.values())
    all_votes = problems.count(root, "totalVotes")
    if declared > total:
        problems.note(root, f"{declared:,} results of {total:,} constituencies", "seats-sum")
    if seats > declared:
        problems.note(root, f"the parties' seats sum to {seats:,} but there are {declared:,} results", "seats-sum")
    elif seats < declared:
        note = f"{problems.path}: {declared - seats} of {declared} results are with parties that the file does not list"
        problems.reading.notes.append(note)
    if all_votes is not None and votes > all_votes:
        problems.note(root, f"the parties' votes sum to {votes:,} but totalVotes is {all_votes:,}", "votes-sum")
