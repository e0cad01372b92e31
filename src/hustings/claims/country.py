"""Claims about many polls at once: turnout of a nation or region; and which polls those are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from msgspec.structs import replace

from hustings.claims.claim import Claim, When
from hustings.claims.option import Option, judge, official_of, percentage, uncheckable
from hustings.claims.standing import source_of
from hustings.claims.verdict import Finding, Severity, Verdict
from hustings.claims.votes import named_together, points_verdict
from hustings.figures.rounding import points
from hustings.geography.constituency import Constituency
from hustings.measures.baseline import family_key, predecessor
from hustings.measures.turnout import TurnoutDefinition, turnout
from hustings.record.election import GeneralElection
from hustings.record.kept import kept_of_area, kept_of_election
from hustings.record.party import INDEPENDENT
from hustings.record.poll import Poll
from hustings.record.record import Record

UK = "uk"


@kept_of_election
def is_over(record: Record, election: str) -> bool:
    """Whether the record has a declaration of every seat of a general election."""
    return record.is_complete(election) and all(one.is_declared for one in record.polls_of(election))


@kept_of_area
def polls_in_place(record: Record, election: str, place: str | None) -> tuple[Poll, ...]:
    """The polls of an election in a nation, region or county, or of a town; all of them for the United Kingdom."""
    polls = record.polls_of(election)
    if place in (None, UK):
        return polls
    if not record.is_complete(election):
        return ()
    inside = tuple(one for one in polls if place in names_of(record, one.constituency))
    return inside or _of_town(polls, place)


def _of_town(polls: Sequence[Poll], town: str) -> tuple[Poll, ...]:
    """The polls of the constituencies named from a town, "Plymouth, Moor View", where there is more than one.

    Bury St Edmunds is another town than Bury.
    """
    start = f"{town.casefold()} "
    names = [(one, one.constituency.name.casefold().replace(",", "")) for one in polls]
    found = [one for one, name in names if name.startswith(start) and not name.startswith(f"{start}st ")]
    return tuple(found) if len(found) > 1 else ()


def names_of(record: Record, constituency: Constituency) -> set[str | None]:
    """The nation, region and county of a constituency; that of what it was made from, where it has none."""
    return {constituency.nation.value, constituency.region, county_of(record, constituency)}


def county_of(record: Record, constituency: Constituency) -> str | None:
    """The county of a constituency; that of what it was made from, where it has none; `None`: not known."""
    if constituency.county is not None:
        return constituency.county
    before = predecessor(record, constituency)
    return before.county if before else None


@kept_of_area
def seats_by_family(record: Record, election: str, place: str | None) -> Counter[str]:
    """Seats won, by family key, among an election's polls in a place whose winner is known; independents each by
    themselves, and all together."""
    winners = [one.candidacy(one.winner) for one in polls_in_place(record, election, place) if one.winner is not None]
    won = Counter(family_key(one, record.parties) for one in winners)
    return won + Counter(one.party_id for one in winners if one.party_id == INDEPENDENT)


def election_of(claim: Claim, record: Record) -> GeneralElection | None:
    """The general election that a national claim is about; the one before for "previous"."""
    found = record.elections.get(claim.basis.election or "")
    if not isinstance(found, GeneralElection):
        found = record.general_election_before(found.polled_on) if found else None
    if found is not None and claim.basis.when is When.PREVIOUS:
        return record.general_election_before(found.polled_on)
    return found


def verify_place_turnout(claim: Claim, record: Record) -> Finding:
    """Turnout of a nation, a region, a county or the country."""
    election = election_of(claim, record)
    if election is None:
        return uncheckable(claim, "the record has no such general election")
    now = turnouts(record, election, claim.subject.place)
    options = [percentage(value, f"{election.polled_on.year}, {how}") for how, value in now]
    return _unless_near(judge(claim, options, ""), options)


def _unless_near(finding: Finding, options: Sequence[Option]) -> Finding:
    """The finding, but not wrong by a tenth: publishers' turnouts of the country differ by that."""
    stated = Fraction(finding.claim.quantity.value or 0)
    is_near = any(abs(one.value - stated) < _TENTH for one in options)
    return uncheckable(finding.claim, finding.message) if finding.verdict is Verdict.WRONG and is_near else finding


_TENTH = Fraction(3, 20)


def verify_place_turnout_change(claim: Claim, record: Record) -> Finding:
    """The change in turnout of a nation, a region, a county or the country."""
    election = election_of(claim, record)
    previous = record.general_election_before(election.polled_on) if election else None
    if election is None or previous is None:
        return uncheckable(claim, "the record has no earlier election to compare with")
    now = dict(turnouts(record, election, claim.subject.place))
    then = dict(turnouts(record, previous, claim.subject.place))
    basis = f"against {previous.polled_on.year}"
    note = "should be percentage points"
    options = [
        Option((now[how] - then[how]) * 100, "points", f"{basis}, {how}", "", points_verdict(claim), note)
        for how in now
        if how in then
    ]
    return judge(claim, options, "")


@kept_of_area
def turnouts(record: Record, election: GeneralElection, place: str | None) -> list[tuple[str, Fraction]]:
    """The turnout of a place, 0 to 1, on each definition, valid votes first; empty where it is not known."""
    declared = [one for one in polls_in_place(record, election.id, place) if one.declaration and one.electorate]
    electorate = sum(one.electorate or 0 for one in declared)
    if not electorate or (place in (None, UK) and not record.is_complete(election.id)):
        return []
    valid = sum(one.declaration.valid_votes for one in declared if one.declaration)
    rejected = sum(one.declaration.rejected_ballots or 0 for one in declared if one.declaration)
    return [
        ("valid votes ÷ electorate", Fraction(valid, electorate)),
        ("ballots ÷ electorate", Fraction(valid + rejected, electorate)),
    ]


def verify_average(claim: Claim, record: Record) -> Finding:
    """Whether a seat's turnout is above, below or level with an area's, and by how far, on either definition."""
    place = claim.subject.place or UK
    polls = [record.poll_or_none(one) for one in (claim.subject.poll, claim.subject.other_poll) if one is not None]
    options = [option for poll in polls if poll is not None for option in _against_area(claim, record, poll, place)]
    if not options or polls[0] is None:
        return uncheckable(claim, f"the record does not hold a turnout of {_named(place)} to compare with")
    source = source_of(record, polls[0])
    if claim.quantity.value is not None:
        fitting = [one for one in options if one.value * claim.quantity.direction >= 0]
        found = judge(claim, named_together(options), source)
        return _unless_near(found, [replace(one, value=abs(one.value)) for one in fitting])
    if not claim.quantity.direction:
        return _level(claim, options)
    option = next((one for one in options if one.value * claim.quantity.direction > 0), None)
    verdict, severity = (Verdict.RIGHT, Severity.INFO) if option else (Verdict.WRONG, Severity.WARNING)
    official = official_of(option or options[0], claim.quantity, source)
    return Finding(claim, verdict, severity, (option or options[0]).formula, official)


def _against_area(claim: Claim, record: Record, poll: Poll, place: str) -> list[Option]:
    """A poll's turnout against that of an area at the general election that it was part of, on each definition."""
    election = record.elections.get(poll.election)
    if poll.is_by_election or not isinstance(election, GeneralElection):
        return []
    whole = dict(turnouts(record, election, place)).values()
    shares = [turnout(poll, one) for one in TurnoutDefinition]
    return [
        _apart(claim, share, area, _named(place))
        for share, area in zip(shares, whole, strict=False)
        if share is not None
    ]


def _named(place: str) -> str:
    return "the country" if place == UK else place


def _apart(claim: Claim, share: Fraction, area: Fraction, name: str) -> Option:
    formula = f"{points(share)} per cent against {points(area)} in {name}"
    note = f"percentage points: {formula}"
    basis = f"against the turnout of {name}"
    return Option((share - area) * 100, "points", basis, formula, points_verdict(claim), note)


#: As near as this is in line, in points; farther apart than that is not.
_IN_LINE, _APART = 1, 3


def _level(claim: Claim, options: Sequence[Option]) -> Finding:
    """The finding for a turnout told to be in line with an area's."""
    nearest = min(options, key=lambda one: abs(one.value))
    if abs(nearest.value) <= _IN_LINE:
        return Finding(claim, Verdict.RIGHT, Severity.INFO, nearest.formula)
    if abs(nearest.value) > _APART:
        return Finding(claim, Verdict.WRONG, Severity.WARNING, nearest.formula)
    return uncheckable(claim, f"how near is in line is not settled: {nearest.formula}")
