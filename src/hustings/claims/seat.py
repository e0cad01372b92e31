"""Seats of a party in the country or a part of it, their net change, and whether they are a majority in the Commons.

The Speaker stands as Speaker: counted apart, and with the party of before in most print. Change is against the notional
result where boundaries are new, or against the seats really won. Each is right, and the finding says which.
Counts are as at the moment of the check; with none, one that was right late in the night is right, and the finding
says what it became.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from fractions import Fraction
from itertools import chain

from msgspec.structs import replace

from hustings.claims.area.seat_change import change_words, local_changes, notional_seats
from hustings.claims.area.share import drawn
from hustings.claims.claim import Claim, When
from hustings.claims.country import UK, election_of, seats_by_family
from hustings.claims.option import Option, counted, judge, uncheckable
from hustings.claims.verdict import Finding, Official, Severity, Verdict
from hustings.geography.boundary_set import BOUNDARY_SETS
from hustings.measures.baseline import family_key
from hustings.measures.seats import (
    SeatBaseline,
    SeatRow,
    SeatTally,
    SpeakerCount,
    gains_and_losses,
    house_majority,
    national_tally,
)
from hustings.record.election import GeneralElection
from hustings.record.kept import kept_of_election
from hustings.record.record import Record


@kept_of_election
def tallies(record: Record, election: GeneralElection) -> tuple[SeatTally, ...]:
    """The national tally on each way of counting the Speaker and each baseline; empty where the record has none."""
    return tuple(_each_way(record, election))


def first_tally(record: Record, election: GeneralElection) -> SeatTally | None:
    """The first of the `tallies`, which takes a part of the work of all; `None` where the record has none."""
    return next(_each_way(record, election), None)


def _each_way(record: Record, election: GeneralElection) -> Iterator[SeatTally]:
    ways = ((speaker, baseline) for speaker in SpeakerCount for baseline in list(SeatBaseline)[:2])
    found = (national_tally(record, election.id, speaker=one, baseline=two) for one, two in ways)
    return (one for one in found if one is not None)


def seats_options(claim: Claim, record: Record, election: GeneralElection) -> list[Option]:
    """The seats of the claim's family that copy can mean, the Speaker apart first."""
    family = claim.subject.family or ""
    if claim.subject.place not in (None, UK):
        local = seats_by_family(record, election.id, claim.subject.place)
        return [counted(local[family], "seats", f"{election.polled_on.year} result")] if local else []
    found = []
    for tally in tallies(record, election):
        row = tally.row(family)
        seats = 0 if row is None else row.seats
        if seats is not None:
            found.append(Option(Fraction(seats), "seats", _basis(tally, election), verdict=_verdict(tally)))
    return found


def _basis(tally: SeatTally, election: GeneralElection) -> str:
    so_far = "" if tally.is_final else f", {tally.declared} of {tally.total} declared"
    speaker = ", the Speaker counted with the party" if tally.speaker is SpeakerCount.WITH_PARTY else ""
    return f"{election.polled_on.year} result{so_far}{speaker}"


def _verdict(tally: SeatTally) -> Verdict:
    return Verdict.RIGHT if tally.speaker is SpeakerCount.AS_SPEAKER else Verdict.ROUNDING


def verify_seats(claim: Claim, record: Record) -> Finding:
    """How many seats a party has, or how many it is short of a majority."""
    election = election_of(claim, record)
    if election is None or claim.subject.family is None:
        return uncheckable(claim, "the record has no such general election")
    options = seats_options(claim, record, election) + _notional_options(claim, record, election)
    if claim.quantity.word == "lead":
        return judge(claim, _leads(claim, record, election, options), "")
    if claim.quantity.word == "short":
        options = [_short(one, election) for one in options]
    finding = judge(claim, chain(options, _late(claim, record, election)), "")
    finding = drawn(finding, record, election)
    if finding.verdict is Verdict.WRONG and not record.is_complete(election.id) and _is_redrawn(record, election):
        return uncheckable(claim, f"{finding.message}; the notional result on the next boundaries is not in the record")
    return finding


def _leads(claim: Claim, record: Record, election: GeneralElection, own: list[Option]) -> list[Option]:
    """By how many seats the party is ahead of, or behind, the other that the claim names."""
    others = seats_options(
        replace(claim, subject=replace(claim.subject, family=claim.subject.other_family)), record, election
    )
    return [
        Option(one.value - two.value, "seats", one.basis, f"{int(one.value)} − {int(two.value)}", one.verdict)
        for one in own
        for two in others
        if claim.subject.other_family
    ]


def _is_redrawn(record: Record, election: GeneralElection) -> bool:
    """Whether the election after this one was fought on new boundaries."""
    return any(
        before is not None and before.id == election.id
        for one in BOUNDARY_SETS
        for before in [record.general_election_before(one.first_polled_on)]
    )


def _short(option: Option, election: GeneralElection) -> Option:
    needed = election.seats // 2 + 1
    return Option(needed - option.value, "seats", option.basis, f"{needed} − {int(option.value)}", option.verdict)


def _notional_options(claim: Claim, record: Record, election: GeneralElection) -> list[Option]:
    """What the party would have had on the next boundaries: "372 in 2019" was notional, and so may be what it had."""
    is_local = claim.subject.place not in (None, UK)
    count = notional_seats(record, election, claim.subject.place or UK)[claim.subject.family]
    if not count or (is_local and claim.basis.when is not When.PREVIOUS):
        return []
    label = f"{election.polled_on.year} notional result"
    if is_local or not _is_of_speaker(claim, record, election):
        return [counted(count, "seats", label)]
    with_speaker = Option(Fraction(count + 1), "seats", f"{label}, with the Speaker", verdict=Verdict.ROUNDING)
    return [counted(count, "seats", label), with_speaker]


def _is_of_speaker(claim: Claim, record: Record, election: GeneralElection) -> bool:
    """Whether the Speaker may be counted with the party: that of those who have been since 2005, and the one of now."""
    family = claim.subject.family or ""
    rows = (one.row(family) for one in tallies(record, election))
    return len({row.seats for row in rows if row is not None}) > 1 or not record.is_complete(election.id)


def verify_seats_change(claim: Claim, record: Record) -> Finding:
    """The net change in a party's seats since the general election before, real or notional."""
    election = election_of(claim, record)
    if election is None or claim.subject.family is None:
        return uncheckable(claim, "the record has no such general election")
    if claim.subject.place not in (None, UK):
        return drawn(judge(claim, local_changes(claim, record, election), ""), record, election)
    options = []
    for tally in tallies(record, election):
        row = tally.row(claim.subject.family)
        if row is not None and row.change is not None:
            basis, formula = _compared(tally, row, record, election)
            options.append(Option(Fraction(row.change), "seats", basis, formula, _verdict(tally)))
    options += _gross(claim, record, election)
    finding = judge(claim, chain(options, _late(claim, record, election, is_change=True)), "")
    previous = record.general_election_before(election.polled_on)
    is_partial = previous is not None and not record.is_complete(election.id) and _is_redrawn(record, previous)
    if finding.verdict is Verdict.WRONG and is_partial:
        return uncheckable(claim, f"{finding.message}; against the notional result it cannot be said")
    return finding


def _compared(tally: SeatTally, row: SeatRow, record: Record, election: GeneralElection) -> tuple[str, str]:
    """What a party's net change is against, and how it comes about: "20 now, 15 in the same seats in 2017: +5"."""
    previous = record.general_election_before(election.polled_on)
    then = "the election before" if previous is None else str(previous.polled_on.year)
    is_as_fought = tally.is_recorded or tally.baseline is not SeatBaseline.NOTIONAL
    if previous is not None and not is_as_fought and _is_redrawn(record, previous):
        then += " notional"
    basis = f"{_basis(tally, election)}, against {then}"
    if row.seats is None or row.change is None:
        return basis, ""
    is_final = tally.is_final or tally.is_recorded
    return basis, change_words(row.seats, row.seats - row.change, then, is_final=is_final)


def _gross(claim: Claim, record: Record, election: GeneralElection) -> list[Option]:
    """Seats gained, or lost, before the others are taken off."""
    if not record.is_complete(election.id):
        return []
    found = gains_and_losses(record, election.id, claim.subject.family or "")
    options = [(len(found.gains), "gains before losses"), (-len(found.losses), "losses before gains")]
    return [Option(Fraction(count), "seats", basis, is_fallback=True) for count, basis in options]


def _late(claim: Claim, record: Record, election: GeneralElection, *, is_change: bool = False) -> Iterator[Option]:
    """The party's seats, or their change, as they stood when nearly all had declared; last first. None of an election
    that was over long before."""
    if claim.basis.as_at is not None or claim.basis.when is When.PREVIOUS or claim.subject.place not in (None, UK):
        return
    family = claim.subject.family or ""
    tally = first_tally(record, election)
    final = None if tally is None else tally.row(family)
    became = None if final is None else final.change if is_change else final.seats
    for declared, seats, moment in reversed(late_counts(record, election, family)):
        value = seats
        if is_change:
            if final is None or final.change is None or final.seats is None:
                return
            value = seats - (final.seats - final.change)
        basis = f"as it stood with {declared} of {election.seats} declared, {moment}; {became} in the end"
        yield Option(Fraction(value), "seats", basis, is_fallback=True)


@kept_of_election
def late_counts(record: Record, election: GeneralElection, family: str) -> list[tuple[int, int, str]]:
    """Declared, a family's seats and the moment, as the last twentieth of the seats declared; recorded tallies too."""
    if not record.is_complete(election.id):
        return list(_recorded(record, election, family))
    seats, found = 0, []
    for count, (at, winner) in enumerate(_in_order(record, election), start=1):
        seats += winner == family
        if count * 20 >= election.seats * 19:
            found.append((count, seats, f"{at.day} {at:%B %Y %H:%M} UTC"))
    return found


@kept_of_election
def _in_order(record: Record, election: GeneralElection) -> list[tuple[datetime, str]]:
    """The moment of each declaration and the family that won, in order of time."""
    return sorted(
        (one.declaration.declared_at, family_key(one.candidacy(one.winner), record.parties))
        for one in record.polls_of(election.id)
        if one.declaration is not None and one.declaration.declared_at is not None and one.winner is not None
    )


def _recorded(record: Record, election: GeneralElection, family: str) -> Iterator[tuple[int, int, str]]:
    for moment in record.tally_moments(election.id):
        tally = national_tally(record.as_at(datetime.fromisoformat(moment)), election.id)
        row = tally.row(family) if tally is not None else None
        if tally is not None and row is not None and row.seats is not None:
            at = datetime.fromisoformat(moment)
            yield tally.declared, row.seats, f"{at.day} {at:%B %Y %H:%M} UTC"


#: By how much a working majority can be the larger: Members who do not take their seats, the Speaker and the deputies.
MOST_ABSENT = 14


def _house_size(claim: Claim, record: Record, election: GeneralElection | None) -> Finding:
    """A majority of so many in the Commons, after this election or the one before; wrong only when far from all.

    Within two of a way of counting is right: the Speaker and the deputies are counted in and out.
    """
    before = record.general_election_before(election.polled_on) if election else None
    over = MOST_ABSENT if claim.quantity.word == "working" else 2
    for one in (election, before):
        for tally in tallies(record, one) if one else ():
            size = house_majority(tally)
            if one is not None and size is not None and -2 <= int(claim.quantity.value or 0) - size <= over:
                return judge(claim, [counted(int(claim.quantity.value or 0), "seats", _basis(tally, one))], "")
    final = [one for one in tallies(record, election) if one.is_final] if election else []
    sizes = [size for one in final if (size := house_majority(one)) is not None]
    if election is None or not sizes:
        return uncheckable(claim, "no general election of the record gave such a majority")
    return judge(
        claim, [counted(size, "seats", f"{election.polled_on.year} majority in the Commons") for size in sizes], ""
    )


def verify_house_majority(claim: Claim, record: Record) -> Finding:
    """Whether a party has more than half of all seats, the Speaker's with it or not; or how large the majority is."""
    election = election_of(claim, record)
    if claim.quantity.value is not None:
        return _house_size(claim, record, election)
    options = seats_options(claim, record, election) if election else []
    if election is None or not options or claim.subject.family is None:
        return uncheckable(claim, "the record does not hold every poll of such an election")
    seats = int(options[0].value)
    has = any(2 * one.value > election.seats for one in options)
    majority = f", a majority of {2 * seats - election.seats}" if has else ": no majority"
    text = f"{seats} of {election.seats} seats{majority}"
    is_right = has is (claim.quantity.word == "has")
    official = Official(str(seats), "seats", f"{election.polled_on.year} result", text)
    verdict = Verdict.RIGHT if is_right else Verdict.WRONG
    return Finding(claim, verdict, Severity.INFO if is_right else Severity.ERROR, text, official)
