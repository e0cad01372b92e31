"""Seats gained, lost and kept: counted one by one, and not the net of it; and how many of all a party did not win.

"A dozen gains in Scotland", "the party's only gain", "lost all three", "won all but three of the 59". A seat changes
hands against the winner of the last general election there, of the notional result where its boundaries are new: the
rule of Parliament's summaries (`measures/outcome`). Copy that has the net figure in mind is right, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from functools import wraps

from hustings.claims.area.seat_change import notional_seats
from hustings.claims.area.share import drawn
from hustings.claims.claim import Claim
from hustings.claims.country import UK, election_of, is_over, polls_in_place, seats_by_family
from hustings.claims.option import Option, counted, judge, uncheckable
from hustings.claims.verdict import Finding, Official, Severity, Verdict
from hustings.measures.baseline import party_key
from hustings.measures.outcome import outcome
from hustings.record.election import GeneralElection
from hustings.record.kept import kept_of_area
from hustings.record.record import Record

#: How a quantity says what it counts: seats gained, or lost; kept of those there were; all but so many; so many, and
#: none is left.
GAINED, LOST, KEPT, ALL_BUT, GONE = "seats gained", "seats lost", "seats kept", "all seats but", "seats gone"
#: Of two parties.
TOGETHER = "seats together"
#: More, or fewer, than half of the seats.
MOST, FEWEST = "seats over half", "seats under half"
_NOT_HELD = "the record does not hold every seat of such an election there"


@kept_of_area
def changed_hands(record: Record, election: str, place: str | None) -> tuple[tuple[str, str, bool], ...]:
    """The party keys of those who gained and of those who lost each seat of an area that changed hands; and whether it
    is the Speaker's, which not all count."""
    found = [outcome(record, one) for one in polls_in_place(record, election, place)]
    return tuple(
        (
            party_key(one.party_id, record.parties),
            party_key(one.from_party_id, record.parties),
            one.is_speaker_returned,
        )
        for one in found
        if one is not None and one.is_gain and one.from_party_id is not None
    )


def _when_over(check: Callable[[Claim, Record, GeneralElection], Finding]) -> Callable[[Claim, Record], Finding]:
    """A check of an election that is over, whose seats the record holds; of any other a claim is uncheckable."""

    @wraps(check)
    def checked(claim: Claim, record: Record) -> Finding:
        election = election_of(claim, record)
        if election is None or not is_over(record, election.id):
            return uncheckable(claim, _NOT_HELD)
        return drawn(check(claim, record, election), record, election)

    return checked


@_when_over
def verify_moved(claim: Claim, record: Record, election: GeneralElection) -> Finding:
    """How many seats a party gained, or lost, in an area: each of them, or the net of it."""
    sign = 1 if claim.quantity.word == GAINED else -1
    year, other = election.polled_on.year, claim.subject.other_family
    mine = [
        is_speaker
        for gainer, loser, is_speaker in changed_hands(record, election.id, claim.subject.place)
        if (gainer if sign > 0 else loser) == claim.subject.family and other in (None, loser if sign > 0 else gainer)
    ]
    now = _won(claim, record, election)
    net = [now - then for then in _had(claim, record, election) if other is None]
    told = "gained" if sign > 0 else "lost"
    options = [counted(sign * (len(mine) - sum(mine)), "seats", f"seats {told}, {year}")]
    if any(mine):
        options.append(counted(sign * len(mine), "seats", f"seats {told}, {year}, with the Speaker's"))
    options += [counted(one, "seats", f"net, {year}") for one in net if one * sign > 0]
    return judge(claim, options, "")


@_when_over
def verify_together(claim: Claim, record: Record, election: GeneralElection) -> Finding:
    """How many seats two parties have between them."""
    other = _seats(record, election, claim.subject.place, claim.subject.other_family)
    won, year = _won(claim, record, election), election.polled_on.year
    options = [counted(won + other, "seats", f"{won} + {other}, {year}")]
    options += [
        Option(Fraction(won + other + 1), "seats", f"{year}, the Speaker counted with them", verdict=Verdict.ROUNDING)
    ]
    return judge(claim, options, "")


@_when_over
def verify_kept(claim: Claim, record: Record, election: GeneralElection) -> Finding:
    """How many of its seats a party kept: those that it has, with those that it gained or without."""
    now, year = _won(claim, record, election), election.polled_on.year
    pairs = changed_hands(record, election.id, claim.subject.place)
    gained = sum(gainer == claim.subject.family for gainer, _, _ in pairs)
    options = [counted(now, "seats", f"{year} result"), counted(now - gained, "seats", f"seats held, {year}")]
    return judge(claim, options, "")


@_when_over
def verify_all_but(claim: Claim, record: Record, election: GeneralElection) -> Finding:
    """How many of an area's seats a party did not win."""
    every, won = len(polls_in_place(record, election.id, claim.subject.place)), _won(claim, record, election)
    basis = f"{won} of {every} seats, {election.polled_on.year}"
    return judge(claim, [counted(every - won, "seats", basis)], "")


@_when_over
def verify_gone(claim: Claim, record: Record, election: GeneralElection) -> Finding:
    """How many seats a party had where it has none left."""
    now, year = _won(claim, record, election), election.polled_on.year
    if now:
        text = f"{now} left, {year}"
        official = Official(str(now), "seats", f"{year} result", text)
        return Finding(claim, Verdict.WRONG, Severity.ERROR, text, official)
    options = [
        counted(-one, "seats", f"{one} before {year}, of which none is left") for one in _had(claim, record, election)
    ]
    return judge(claim, options, "")


@_when_over
def verify_half(claim: Claim, record: Record, election: GeneralElection) -> Finding:
    """Whether a party has more, or fewer, than half of an area's seats."""
    every, won = len(polls_in_place(record, election.id, claim.subject.place)), _won(claim, record, election)
    text = f"{won} of {every} seats, {election.polled_on.year}"
    official = Official(str(won), "seats", f"{election.polled_on.year} result", text)
    is_right = 2 * won > every if claim.quantity.word == MOST else 2 * won < every
    verdict, severity = (Verdict.RIGHT, Severity.INFO) if is_right else (Verdict.WRONG, Severity.ERROR)
    return Finding(claim, verdict, severity, text, official)


@_when_over
def verify_times(claim: Claim, record: Record, election: GeneralElection) -> Finding:
    """A party's seats as so many times those that it had, or those of another party."""
    now = _won(claim, record, election)
    if (other := claim.subject.other_family) is not None:
        beside = [(_seats(record, election, claim.subject.place, other), f"beside {other}")]
    else:
        beside = [(one, "against the election before") for one in _had(claim, record, election)]
    options = [Option(Fraction(now, one), "times", basis, f"{now} ÷ {one}") for one, basis in beside if one]
    return judge(claim, options, "")


def _won(claim: Claim, record: Record, election: GeneralElection) -> int:
    return _seats(record, election, claim.subject.place, claim.subject.family)


def _seats(record: Record, election: GeneralElection, place: str | None, family: str | None) -> int:
    return seats_by_family(record, election.id, place)[family or ""]


def _had(claim: Claim, record: Record, election: GeneralElection) -> Iterable[int]:
    """How many seats the party had there before: those won, and those of the notional result."""
    previous, place = record.general_election_before(election.polled_on), claim.subject.place
    if previous is None:
        return []
    family = claim.subject.family or ""
    found = [seats_by_family(record, previous.id, place)[family]] if is_over(record, previous.id) else []
    if notional := notional_seats(record, previous, place if place is not None else UK):
        found.append(notional[family])
    return dict.fromkeys(found)
