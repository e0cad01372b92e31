"""Claims about many polls at once: seats and their change, turnout of a nation, deposits, candidates.

The Speaker stands as Speaker: counted apart here, and with the party of before in most print. Either is right.
Counts of seats are taken as at the moment of the check; with none, a figure that was right late in the night is right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction

from hustings.claims.claim import Claim, When
from hustings.claims.option import Option, counted, judge, percentage, uncheckable
from hustings.claims.standing import source_of
from hustings.claims.verdict import Finding, Official, Severity, Verdict
from hustings.claims.votes import points_verdict
from hustings.figures.numeral import Unit
from hustings.geography.constituency import Constituency
from hustings.measures.baseline import family_key, of_notional, predecessor
from hustings.measures.deposit import lost_deposits
from hustings.record.election import GeneralElection
from hustings.record.poll import Poll
from hustings.record.record import Record

SPEAKER = "spk"
UK = "uk"


def polls_in_place(record: Record, election: str, place: str | None) -> tuple[Poll, ...]:
    """The polls of an election in a nation, region or county; all of them for the United Kingdom."""
    polls = record.polls_of(election)
    if place in (None, UK):
        return polls
    return tuple(one for one in polls if place in names_of(record, one.constituency))


def names_of(record: Record, constituency: Constituency) -> set[str | None]:
    """The nation, region and county of a constituency; the county of what it was made from, where it has none itself."""
    county = constituency.county
    if county is None:
        before = predecessor(record, constituency)
        county = before.county if before else None
    return {constituency.nation.value, constituency.region, county}


def seats_by_family(record: Record, polls: Iterable[Poll]) -> Counter[str]:
    """Seats won, by family key, among polls whose winner is known."""
    return Counter(
        family_key(one.candidacy(one.winner), record.parties) for one in polls if one.winner is not None
    )


def election_of(claim: Claim, record: Record) -> GeneralElection | None:
    """The general election that a national claim is about; the one before for "previous"."""
    found = record.elections.get(claim.basis.election or "")
    if not isinstance(found, GeneralElection):
        found = record.general_election_before(found.polled_on) if found else None
    if found is not None and claim.basis.when is When.PREVIOUS:
        return record.general_election_before(found.polled_on)
    return found


def seats_options(claim: Claim, record: Record, election: GeneralElection) -> list[Option]:
    """The seats of the claim's family: counted now, with the Speaker, and notional for the election before a new map."""
    family = claim.subject.family
    polls = polls_in_place(record, election.id, claim.subject.place)
    if family is None or not polls or (claim.subject.place in (None, UK) and not record.is_complete(election.id)):
        return []
    tally = seats_by_family(record, polls)
    basis = f"{election.polled_on.year} result{_so_far(polls)}"
    options = [counted(tally[family], "seats", basis)]
    if tally[SPEAKER]:
        note = f"{basis}, the Speaker counted with the party"
        options.append(Option(Fraction(tally[family] + tally[SPEAKER]), "seats", note, verdict=Verdict.ROUNDING))
    return options


def _so_far(polls: tuple[Poll, ...]) -> str:
    declared = sum(one.winner is not None for one in polls)
    return f", {declared} of {len(polls)} declared" if declared < len(polls) else ""


def notional_seats(record: Record, previous: GeneralElection, place: str | None) -> Counter[str]:
    """Seats by family key on the notional results of an election; empty where the record has none."""
    found: Counter[str] = Counter()
    for one in record.notionals.values():
        constituency = record.constituencies.get(one.constituency)
        if one.from_election != previous.id or constituency is None:
            continue
        if place in (None, UK) or place in names_of(record, constituency):
            winner = of_notional(one, record.parties, previous.polled_on).winner
            found[winner or ""] += 1
    return found


def verify_seats(claim: Claim, record: Record) -> Finding:
    """How many seats a party has, in the country or a part of it; also how many it is short of a majority."""
    election = election_of(claim, record)
    if election is None:
        return uncheckable(claim, "the record has no such general election")
    options = seats_options(claim, record, election)
    family = claim.subject.family
    notional = notional_seats(record, election, claim.subject.place)
    if options and family and notional:
        label = f"{election.polled_on.year} notional"
        options.append(counted(notional[family], "seats", label))
        options.append(Option(Fraction(notional[family] + 1), "seats", f"{label}, with the Speaker", verdict=Verdict.ROUNDING))
    if claim.quantity.word == "short":
        options = [_short(one, election) for one in options]
    return judge(claim, options + _late(claim, record, election), source_of(record, None))


def _short(option: Option, election: GeneralElection) -> Option:
    needed = election.seats // 2 + 1
    return Option(needed - option.value, "seats", option.basis, f"{needed} − {int(option.value)}", option.verdict)


def verify_seats_change(claim: Claim, record: Record) -> Finding:
    """The net change in a party's seats since the general election before, real or notional; also its gains alone."""
    election = election_of(claim, record)
    previous = record.general_election_before(election.polled_on) if election else None
    family = claim.subject.family
    if election is None or previous is None or family is None:
        return uncheckable(claim, "the record has no earlier election to compare with")
    before = seats_by_family(record, polls_in_place(record, previous.id, claim.subject.place))
    polls = polls_in_place(record, election.id, claim.subject.place)
    notional = notional_seats(record, previous, claim.subject.place)
    options = []
    for now in seats_options(claim, record, election):
        for label, then in ((f"{previous.polled_on.year} notional", notional), (f"{previous.polled_on.year}", before)):
            if then:
                formula = f"{int(now.value)} − {then[family]}"
                options.append(Option(now.value - then[family], "seats", f"against {label}{_so_far(polls)}", formula, now.verdict))
                if now.verdict is Verdict.ROUNDING:
                    both = f"{int(now.value)} − {then[family] + 1}"
                    change = now.value - then[family] - 1
                    options.append(Option(change, "seats", f"against {label}, with the Speaker", both, Verdict.RIGHT))
    return judge(claim, options + _late_changes(claim, record, election, before), "")


def verify_house_majority(claim: Claim, record: Record) -> Finding:
    """Whether a party has more than half of all seats, the Speaker's with it or not."""
    election = election_of(claim, record)
    options = seats_options(claim, record, election) if election else []
    if election is None or not options or claim.subject.family is None:
        return uncheckable(claim, "the record does not hold every poll of such an election")
    seats = int(options[0].value)
    has = any(2 * one.value > election.seats for one in options)
    text = f"{seats} of {election.seats} seats" + (f", a majority of {2 * seats - election.seats}" if has else ": no majority")
    is_right = has is (claim.quantity.word == "has")
    official = Official(str(seats), "seats", f"{election.polled_on.year} result", text)
    verdict = Verdict.RIGHT if is_right else Verdict.WRONG
    return Finding(claim, verdict, Severity.INFO if is_right else Severity.ERROR, text, official)


def declared_late(record: Record, election: GeneralElection, family: str) -> list[tuple[int, int, str]]:
    """Seats of a family as the last declarations came in: declared, seats, moment; only when most seats were in."""
    polls = [one for one in record.polls_of(election.id) if one.declaration and one.declaration.declared_at]
    polls.sort(key=lambda one: str(one.declaration.declared_at) if one.declaration else "")
    seats, found = 0, []
    for count, poll in enumerate(polls, start=1):
        if poll.winner and family_key(poll.candidacy(poll.winner), record.parties) == family:
            seats += 1
        if count * 20 >= election.seats * 19 and poll.declaration:
            found.append((count, seats, f"{poll.declaration.declared_at:%d %B %Y %H:%M}"))
    return found


def _late(claim: Claim, record: Record, election: GeneralElection) -> list[Option]:
    if claim.basis.as_at is not None or claim.subject.family is None or claim.subject.place not in (None, UK):
        return []
    moments = declared_late(record, election, claim.subject.family)
    became = f"; {moments[-1][1]} in the end" if moments else ""
    return [
        Option(Fraction(seats), "seats", f"as it stood with {declared} declared, {moment}{became}", is_fallback=True)
        for declared, seats, moment in reversed(moments)
    ]


def _late_changes(claim: Claim, record: Record, election: GeneralElection, before: Counter[str]) -> list[Option]:
    family = claim.subject.family or ""
    return [
        Option(one.value - before[family], "seats", one.basis, f"{int(one.value)} − {before[family]}", is_fallback=True)
        for one in _late(claim, record, election)
    ]


def verify_place_turnout(claim: Claim, record: Record) -> Finding:
    """Turnout of a nation, a region, a county or the country."""
    election = election_of(claim, record)
    if election is None:
        return uncheckable(claim, "the record has no such general election")
    now = _turnouts(record, election, claim.subject.place)
    options = [percentage(value, f"{election.polled_on.year}, {how}") for how, value in now]
    return judge(claim, options, "")


def verify_place_turnout_change(claim: Claim, record: Record) -> Finding:
    """The change in turnout of a nation, a region, a county or the country."""
    election = election_of(claim, record)
    previous = record.general_election_before(election.polled_on) if election else None
    if election is None or previous is None:
        return uncheckable(claim, "the record has no earlier election to compare with")
    now = dict(_turnouts(record, election, claim.subject.place))
    then = dict(_turnouts(record, previous, claim.subject.place))
    basis = f"against {previous.polled_on.year}"
    note = "should be percentage points"
    options = [
        Option((now[how] - then[how]) * 100, "points", f"{basis}, {how}", "", points_verdict(claim), note)
        for how in now
        if how in then
    ]
    return judge(claim, options, "")


def _turnouts(record: Record, election: GeneralElection, place: str | None) -> list[tuple[str, Fraction]]:
    declared = [one for one in polls_in_place(record, election.id, place) if one.declaration and one.electorate]
    electorate = sum(one.electorate or 0 for one in declared)
    if not electorate or (place in (None, UK) and not record.is_complete(election.id)):
        return []
    valid = sum(one.declaration.valid_votes for one in declared if one.declaration)
    rejected = sum(one.declaration.rejected_ballots or 0 for one in declared if one.declaration)
    return [("valid votes ÷ electorate", Fraction(valid, electorate)), ("ballots ÷ electorate", Fraction(valid + rejected, electorate))]


def verify_deposits(claim: Claim, record: Record) -> Finding:
    """How many deposits a party lost at a general election."""
    election = election_of(claim, record)
    if election is None or claim.subject.family is None or not record.is_complete(election.id):
        return uncheckable(claim, "the record does not hold every poll of such an election")
    lost = sum(
        family_key(poll.candidacy(key), record.parties) == claim.subject.family
        for poll in record.polls_of(election.id)
        for key in lost_deposits(poll) or ()
    )
    options = [counted(lost, "deposits", f"{election.polled_on.year} results")]
    if claim.quantity.direction:
        options = _deposit_changes(claim, record, election, lost)
    return judge(claim, options, "")


def _deposit_changes(claim: Claim, record: Record, election: GeneralElection, lost: int) -> list[Option]:
    previous = record.general_election_before(election.polled_on)
    if previous is None or not record.is_complete(previous.id):
        return []
    then = sum(
        family_key(poll.candidacy(key), record.parties) == claim.subject.family
        for poll in record.polls_of(previous.id)
        for key in lost_deposits(poll) or ()
    )
    return [counted(lost - then, "deposits", f"against {previous.polled_on.year}", f"{lost} − {then}")]


def verify_candidates(claim: Claim, record: Record) -> Finding:
    """How many candidates stood: in one poll, or for a party or all at a general election."""
    poll = record.poll_or_none(claim.subject.poll) if claim.subject.poll else None
    if poll is not None:
        return judge(claim, [counted(len(poll.candidacies), "candidates", f"{poll.polled_on.year}")], source_of(record, poll))
    election = election_of(claim, record)
    if election is None or not record.is_complete(election.id):
        return uncheckable(claim, "the record does not hold every poll of such an election")
    family = claim.subject.family
    stood = sum(
        family is None or family_key(one, record.parties) == family
        for poll in record.polls_of(election.id)
        for one in poll.candidacies
    )
    unit = Unit.NONE if claim.quantity.value is None else claim.quantity.unit
    return judge(claim, [counted(stood, "candidates", f"{election.polled_on.year}")], "") if unit is Unit.NONE else uncheckable(claim, "not a count")
