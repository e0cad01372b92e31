"""Results of the record as returns, the shape that every format's writer takes: what was read, ready to be written.

A return is what a returning officer says of one poll. Beside the counts it carries what publishers print with them
(shares, changes, the majority, "Lab hold"), worked out by `measures` from the votes.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from hustings.figures.rounding import round_half_up
from hustings.measures.baseline import BaselineKind
from hustings.measures.change import share_change
from hustings.measures.majority import majority
from hustings.measures.outcome import outcome, summary
from hustings.measures.rank import ranking
from hustings.measures.table import Measured, measure
from hustings.record.candidacy import Candidacy
from hustings.record.event import Winner
from hustings.record.party import INDEPENDENT, SPEAKER
from hustings.record.poll import Poll, State
from hustings.record.record import ByElection, Record
from hustings.sources.reading import PartyNamed, Place, Return, Standing


def returns_of(record: Record, election: str) -> list[Return]:
    """The returns of an election's polls as at the record's moment, declared or not, by poll id.

    >>> from hustings.record import example
    >>> [one.place.name for one in returns_of(example.record(), "parl.2017-06-08")]
    ['Ilford North', 'Kensington']
    """
    return [return_of(record, poll) for poll in record.polls_of(election)]


def return_of(record: Record, poll: Poll) -> Return:
    """What the record says of one poll; `None` and blanks where it does not say."""
    declared = poll.declaration
    found = outcome(record, poll)
    winner = poll.candidacy(poll.winner) if poll.winner else None
    first = _parties_by_place(record, poll)
    return Return(
        polled_on=poll.polled_on,
        is_by_election=poll.is_by_election,
        place=_place(poll),
        path="",
        line=None,
        source=poll.sources[0] if poll.sources else "",
        standings=[_standing(record, poll, one) for one in poll.candidacies],
        electorate=poll.electorate,
        valid_votes=declared.valid_votes if declared else None,
        rejected_ballots=declared.rejected_ballots if declared else None,
        declared_at=declared.declared_at if declared else None,
        majority=majority(poll),
        summary=summary(record, found) if found else _told_summary(record, poll),
        winner_name=(winner.person.given_name, winner.person.family_name) if winner else None,
        winner_democracy_club_id=winner.person.democracy_club_id if winner else None,
        winner_mnis_id=winner.person.mnis_id if winner else None,
        first_party=first[0] if first else None,
        second_party=first[1] if len(first) > 1 else None,
        is_verified=poll.state is State.VERIFIED,
        writ_on=_writ_on(record, poll),
        lot_elected=declared.elected if declared else None,
    )


def _place(poll: Poll) -> Place:
    one = poll.constituency
    return Place(
        one.published_name,
        one.gss,
        one.nation,
        one.region,
        one.region_gss,
        one.county,
        one.designation,
        one.slug,
        one.former_gss,
    )


def _standing(record: Record, poll: Poll, one: Candidacy) -> Standing:
    person, votes = one.person, poll.votes(one.key)
    measured = measure(record, poll) if votes is not None else None
    ranked = measured.ranked(one.key) if measured else None
    return Standing(
        given_name=person.given_name,
        family_name=person.family_name,
        party=party_named(record, one),
        line=None,
        gender=person.gender,
        adjunct_commission_id=one.adjunct_party_id,
        is_sitting=one.is_sitting,
        is_former=one.is_former,
        mnis_id=person.mnis_id,
        democracy_club_id=person.democracy_club_id,
        votes=votes,
        is_elected=None if poll.winner is None else poll.winner == one.key,
        rank=ranked.position if ranked else None,
        published_share=six(ranked.share) if ranked and _comes_out(poll) else None,
        published_change=_change(measured, one.key) if measured else None,
    )


def _comes_out(poll: Poll) -> bool:
    """Whether the candidates' votes come to the valid votes; where they do not, no share is right of both."""
    declared = poll.declaration
    return declared is not None and sum(votes for _, votes in declared.votes) == declared.valid_votes


def party_named(record: Record, one: Candidacy) -> PartyNamed:
    """The party of a candidacy as files name it: its name as published, Parliament's abbreviation, and its ids."""
    party = record.party(one.party_id)
    commission = party.id if party.id.startswith("PP") else next(iter(party.commission_ids), None)
    return PartyNamed(
        name=one.party_name or party.name,
        abbreviation=party.abbreviation,
        commission_id=commission,
        mnis_id=one.party_mnis_id or party.mnis_id,
        is_independent=party.id == INDEPENDENT,
        is_speaker=party.id == SPEAKER,
    )


def _change(measured: Measured, key: str) -> str | None:
    """The change in a candidacy's share as Parliament prints it: a part of one, against like for like.

    Where a notional result was published, that is what Parliament compares with, boundaries changed or not. An
    independent has no change in its files, not even one who stood there before.
    """
    notional = (one for one in measured.comparisons if one.baseline.kind is BaselineKind.NOTIONAL)
    against = next(notional, measured.default)
    is_independent = measured.poll.candidacy(key).party_id == INDEPENDENT
    if against is None or not against.baseline.is_like_for_like or is_independent:
        return None
    change = share_change(measured.poll, key, against.baseline)
    return None if change is None else six(change)


def six(value: Fraction) -> str:
    """A fraction with six decimals, half up, as Parliament prints shares.

    >>> six(Fraction(25323, 50114))
    '0.505308'
    """
    return f"{round_half_up(value, 6):f}"


def _parties_by_place(record: Record, poll: Poll) -> list[str]:
    return [record.party(one.candidacy.party_id).abbreviation for one in ranking(poll)[:2]]


def _told_summary(record: Record, poll: Poll) -> str | None:
    """The publisher's own summary, where only that says how the seat changed hands."""
    told = [event.body.summary for event in record.events(poll.id) if isinstance(event.body, Winner)]
    return told[-1] if told else None


def _writ_on(record: Record, poll: Poll) -> date | None:
    election = record.elections.get(poll.election)
    return election.writ_on if isinstance(election, ByElection) else None
