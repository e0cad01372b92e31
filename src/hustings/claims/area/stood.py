"""Who stood in the polls of an election, or of a part of the country: candidates and lost deposits, by party."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from fractions import Fraction

from hustings.claims.area.deposit import KEPT
from hustings.claims.claim import Claim
from hustings.claims.country import UK, election_of, polls_in_place
from hustings.claims.option import Option, counted, judge, uncheckable
from hustings.claims.standing import source_of
from hustings.claims.verdict import Finding, Verdict
from hustings.figures.numeral import Unit
from hustings.measures.baseline import family_key
from hustings.measures.deposit import lost_deposits
from hustings.record.election import GeneralElection
from hustings.record.kept import kept_of_area, kept_sum
from hustings.record.party import INDEPENDENT
from hustings.record.poll import Poll
from hustings.record.record import Record

_NOT_HELD = "the record does not hold every poll of such an election"
#: The parties that what is published counts alike: of others a candidate more or fewer is theirs in some sources.
_COUNTED_ALIKE = frozenset(
    "conservative labour liberal-democrat green reform ukip snp plaid-cymru dup sinn-fein sdlp uup alliance".split()
)


def verify_deposits(claim: Claim, record: Record) -> Finding:
    """How many deposits a party, or all who stood, lost or kept at a general election, in a part of it or the whole."""
    election = election_of(claim, record)
    if election is None or not record.is_complete(election.id):
        return uncheckable(claim, _NOT_HELD)
    count = _deposits(claim, record, election)
    label = f"{election.polled_on.year} results{_there(claim)}"
    options = [counted(count, "deposits", label)]
    if claim.quantity.unit is Unit.TIMES:
        options = _deposit_ratios(claim, record, election, count)
    elif claim.quantity.direction:
        options = _deposit_changes(claim, record, election, count)
    return _as_published(judge(claim, options, ""))


def _there(claim: Claim) -> str:
    return "" if claim.subject.place in (None, UK) else f", {claim.subject.place}"


def _deposits(claim: Claim, record: Record, election: GeneralElection) -> int:
    """The deposits that a claim counts, as of an election."""
    family, place = claim.subject.family, claim.subject.place
    lost, stood = (work(record, election.id, place) for work in (lost_by_family, stood_by_family))
    gone, every = (lost.total(), stood.total()) if family is None else (lost[family], stood[family])
    return every - gone if claim.quantity.word == KEPT else gone


def _deposit_ratios(claim: Claim, record: Record, election: GeneralElection, now: int) -> list[Option]:
    """The deposits that a claim counts as so many times those of the general election before."""
    previous = record.general_election_before(election.polled_on)
    then = _deposits(claim, record, previous) if previous is not None and record.is_complete(previous.id) else 0
    if previous is None or not then:
        return []
    return [Option(Fraction(now, then), "times", f"against {previous.polled_on.year}", f"{now} ÷ {then}")]


def _deposit_changes(claim: Claim, record: Record, election: GeneralElection, now: int) -> list[Option]:
    previous = record.general_election_before(election.polled_on)
    if previous is None or not record.is_complete(previous.id):
        return []
    then = _deposits(claim, record, previous)
    return [counted(now - then, "deposits", f"against {previous.polled_on.year}", f"{now} − {then}")]


#: The words of claims of how many others stood: all that the winner beat; those besides up to three who are told of.
BEATEN, OTHERS = "candidates beaten", "candidates besides"
_MOST_TOLD = 3


def verify_others_stood(claim: Claim, record: Record) -> Finding:
    """How many stood besides the winner; or besides up to three, where whom is not said, which is never wrong."""
    poll = record.poll_or_none(claim.subject.poll) if claim.subject.poll else None
    if poll is None:
        return uncheckable(claim, _NOT_HELD)
    every, year = len(poll.candidacies), poll.polled_on.year
    told = range(1, 2 if claim.quantity.word == BEATEN else 1 + _MOST_TOLD)
    options = [counted(every - one, "candidates", f"{year}", f"{every} − {one}") for one in told]
    found = judge(claim, options, source_of(record, poll))
    is_open = claim.quantity.word == OTHERS and found.verdict is Verdict.WRONG
    return uncheckable(claim, f"{every} stood, and it is not said besides how many") if is_open else found


def verify_candidates(claim: Claim, record: Record) -> Finding:
    """How many candidates stood: in one poll, or for a party or all at a general election."""
    poll = record.poll_or_none(claim.subject.poll) if claim.subject.poll else None
    if poll is not None:
        return judge(
            claim, [counted(len(poll.candidacies), "candidates", f"{poll.polled_on.year}")], source_of(record, poll)
        )
    election = election_of(claim, record)
    if election is None or not record.is_complete(election.id):
        return uncheckable(claim, _NOT_HELD)
    if claim.quantity.value is not None and claim.quantity.unit is not Unit.NONE:
        return uncheckable(claim, "not a count")
    now = _candidates(claim, record, election)
    if claim.quantity.direction:
        return _as_published(judge(claim, _candidate_changes(claim, record, election, now), ""))
    label = f"{election.polled_on.year}{_there(claim)}"
    return _as_published(judge(claim, [counted(now, "candidates", label)], ""))


def _candidates(claim: Claim, record: Record, election: GeneralElection) -> int:
    """The candidates that a claim counts, as of an election."""
    by_family = stood_by_family(record, election.id, claim.subject.place)
    return by_family.total() if claim.subject.family is None else by_family[claim.subject.family]


def _candidate_changes(claim: Claim, record: Record, election: GeneralElection, now: int) -> list[Option]:
    """By how many the candidates that a claim counts are more than at the general election before."""
    previous = record.general_election_before(election.polled_on)
    if previous is None or not record.is_complete(previous.id):
        return []
    then = _candidates(claim, record, previous)
    return [counted(now - then, "candidates", f"against {previous.polled_on.year}{_there(claim)}", f"{now} − {then}")]


def _as_published(found: Finding) -> Finding:
    """The finding; nothing wrong where a small party's figure is one off: sources differ in whom they count to it."""
    claim = found.claim
    is_small = claim.subject.family is not None and claim.subject.family not in _COUNTED_ALIKE
    if found.verdict is not Verdict.WRONG or not is_small or claim.quantity.value is None or not found.official:
        return found
    is_near = abs(int(found.official.value) - abs(claim.quantity.value)) <= 1
    return uncheckable(claim, f"sources differ by one in whom they count: {found.message}") if is_near else found


@kept_of_area
def lost_by_family(record: Record, election: str, place: str | None = None) -> Counter[str]:
    """The deposits that each family lost at an election, in a part of the country or the whole."""
    return _by_family(_stood(record, election, place), only_lost=True)


@kept_of_area
def stood_by_family(record: Record, election: str, place: str | None = None) -> Counter[str]:
    """The candidates that each family put up at an election, in a part of the country or the whole."""
    return _by_family(_stood(record, election, place), only_lost=False)


def _by_family(stood: Mapping[tuple[str, bool], int], *, only_lost: bool) -> Counter[str]:
    found: Counter[str] = Counter()
    for (family, is_lost), count in stood.items():
        if is_lost or not only_lost:
            found[family] += count
    return found


def _stood(record: Record, election: str, place: str | None) -> Mapping[tuple[str, bool], int]:
    """The candidates by family, those who lost a deposit apart; all independents together."""
    if place in (None, UK):
        sums: Mapping[Hashable, int] = _adds(record, record.polls_of(election), election)
    else:
        sums = _in_all(record, polls_in_place(record, election, place))
    return {(str(one[0]), bool(one[1])): count for one, count in sums.items() if isinstance(one, tuple)}


def _in_all(record: Record, polls: Sequence[Poll]) -> Counter[Hashable]:
    found: Counter[Hashable] = Counter()
    for poll in polls:
        found.update(_added(record, poll))
    return found


@kept_sum
def _adds(record: Record, poll: Poll) -> Mapping[Hashable, int]:
    """What a poll adds to that."""
    return _added(record, poll)


def _added(record: Record, poll: Poll) -> Counter[Hashable]:
    lost = lost_deposits(poll) or ()
    return Counter(
        (INDEPENDENT if one.party_id == INDEPENDENT else family_key(one, record.parties), one.key in lost)
        for one in poll.candidacies
    )
