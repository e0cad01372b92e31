"""Identity: which figure of a result a number is, where the words around it leave that open.

A count of four digits is hardly ever another result's by chance. So where the grammar has no reading, or several, and
the number is exactly one figure of the results that the text is about, whose owner or measure is spoken of nearby, it
is that one. This only ever settles what the words leave open: it makes nothing wrong.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

import msgspec
from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Subject, When
from hustings.claims.kind import Kind
from hustings.claims.standing import own_standing, poll_of
from hustings.claims.verdict import Finding, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.token import Tag, Tokens, places_of
from hustings.figures.numeral import Unit
from hustings.figures.printed import Printed
from hustings.measures.baseline import Baseline, baselines, family_key
from hustings.measures.rank import ranking
from hustings.measures.swing import swing
from hustings.measures.turnout import TurnoutDefinition
from hustings.record.kept import kept_of_poll
from hustings.record.poll import Poll
from hustings.record.record import Record

#: From so many votes on a count is telling by itself; a smaller one only beside the name of whose it is.
TELLING = 1000
_SMALLEST = 100
#: How many sentences back a name or a measure is still spoken of.
_BACK = 2


class Entry(msgspec.Struct, frozen=True, gc=False):
    """A figure of a result: a count, or a share or change as a fraction of one. `owner` is a family key."""

    kind: Kind
    subject: Subject
    basis: Basis
    value: Fraction
    is_count: bool
    owner: str | None = None
    year: int = 0
    is_now: bool = True


class Book:
    """Every figure that a report tells of a poll and of the results it is compared with, by how it is printed."""

    __slots__ = ("_counts", "_shares")

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._counts: dict[Decimal | Fraction, list[Entry]] = {}
        shares = []
        for one in entries:
            if one.is_count:
                self._counts.setdefault(one.value, []).append(one)
            else:
                shares.append((one.value, one))
        self._shares = Printed(shares)

    def printing(self, claim: Claim) -> Sequence[Entry]:
        """The entries that print as the figure of a claim."""
        quantity = claim.quantity
        stated = abs(quantity.value or Decimal(0))
        if quantity.unit is Unit.NONE and not quantity.decimals:
            return self._counts.get(stated, ())
        found = self._shares.at(stated, quantity.decimals)
        return [one for one in found if one.kind.is_change] if quantity.unit is Unit.POINTS else found


class Near(msgspec.Struct, frozen=True, gc=False):
    """What is spoken of beside a figure: parties by family key, people by poll and key, tags, words and years.

    `here` are the years of the sentence itself; `is_turnout` says that it, or those before it, speak of who voted.
    """

    families: frozenset[str]
    people: frozenset[tuple[str, str]]
    tags: frozenset[int]
    words: frozenset[str]
    years: frozenset[int]
    here: frozenset[int]
    is_turnout: bool = False


def identified(finding: Finding, record: Record, polls: Iterable[Poll], near: Near) -> Finding | None:
    """The finding for the one figure of the polls' results that a number is; `None` where it is none, or several.

    `polls` are those that the text is about, first the one that the figure was read of.
    """
    claim = finding.claim
    if not is_telling(claim):
        return None
    found: dict[tuple[Kind, str | None], Finding] = {}
    for poll in polls:
        for entry in book(record, poll).printing(claim):
            if _is_spoken_of(entry, near, claim) and not _is_other_than_turnout(entry, near, claim):
                judged = verify(_claim(claim, entry), record)
                if judged.verdict is Verdict.RIGHT or _is_by_papers(judged):
                    found.setdefault((entry.kind, entry.owner), judged)
        if found:
            break
    if len(found) > 1:
        found = {key: one for key, one in found.items() if key[0] is claim.kind}
    return next(iter(found.values())) if len(found) == 1 else None


def _is_by_papers(finding: Finding) -> bool:
    """Whether a figure is a turnout on the other definition: of all papers."""
    return finding.claim.kind is Kind.TURNOUT and finding.verdict is Verdict.ROUNDING


def of_earlier(finding: Finding, record: Record, near: Near, *, is_own: bool) -> Finding | None:
    """The finding for the same figure of an earlier result, where the sentence names that; `None` where it does not.

    "The notional majority was 12,116": a mismatch with this result is none. `is_own` says that the figure was read of a
    result that the text is about; of one that is named by its year only that year's estimates can be meant.
    """
    claim = finding.claim
    poll = poll_of(claim, record)
    if poll is None or not is_telling(claim):
        return None
    found = _of_earlier(claim, record, poll)
    return next((one for one in found if _is_dated(one.claim.basis.year, near, is_own=is_own)), None)


def without_second_tellings(
    findings: Iterable[Finding], record: Record, polls: Iterable[Poll], tight: Collection[int]
) -> list[Finding]:
    """The findings; where a text gives a figure of a result rightly, another that is exactly an earlier one is that.

    "Her majority is 5,218 … the majority of 9,639": nobody prints two majorities for one result, and the second is the
    one of before, whatever the words between say. `polls` are those that the text is about, `tight` the figures, by
    where they start, that stand right beside what they are said of: papers print another poll's votes there.
    """
    found = list(findings)
    right = [one for one in found if one.verdict is Verdict.RIGHT and one.claim.quantity.hedge is None]
    own = {one.id for one in polls}
    told = {_said_of(one) for one in right if one.claim.subject.poll in own}
    twins = {
        (_said_of(one)[0], one.claim.quantity.value): one for one in right if one.claim.basis.when is not When.THIS
    }
    return [
        _earlier(one, record) if _is_second(one, told) and not (_is_of_now(one, tight) or _is_twin(one, twins)) else one
        for one in found
    ]


def _is_twin(finding: Finding, twins: Mapping[tuple[Kind, Decimal | None], Finding]) -> bool:
    """ "Up from 7,625 to 7,625": the earlier figure stands beside it, so this one is of now."""
    other = twins.get((finding.claim.kind, finding.claim.quantity.value))
    if other is None or other.claim.mark is None or finding.claim.mark is None:
        return False
    return abs(other.claim.mark.start - finding.claim.mark.start) < _BESIDE


#: So many characters apart two figures stand in one sentence.
_BESIDE = 150


def _is_of_now(finding: Finding, tight: Collection[int]) -> bool:
    return finding.claim.mark is not None and finding.claim.mark.start in tight


def is_perhaps_earlier(claim: Claim, near: Near) -> bool:
    """Whether a majority in votes may be of before: copy goes back to one with a mere "was"."""
    is_majority = claim.kind is Kind.MAJORITY and claim.quantity.unit is Unit.NONE
    return is_majority and (not near.words.isdisjoint(_PAST | _WAS) or Tag.PREVIOUS in near.tags or bool(near.here))


_WAS = frozenset("was were been old first once started overturned wiped out defended from".split())


def _is_second(finding: Finding, told: set[tuple[Kind, Subject, Unit]]) -> bool:
    return finding.verdict is Verdict.WRONG and is_telling(finding.claim) and _said_of(finding) in told


def _said_of(finding: Finding) -> tuple[Kind, Subject, Unit]:
    return finding.claim.kind, replace(finding.claim.subject, label=""), finding.claim.quantity.unit


def _earlier(finding: Finding, record: Record) -> Finding:
    poll = poll_of(finding.claim, record)
    if poll is None or finding.claim.basis.when is not When.THIS:
        return finding
    return next(_of_earlier(finding.claim, record, poll), finding)


def _of_earlier(claim: Claim, record: Record, poll: Poll) -> Iterator[Finding]:
    for entry in book(record, poll).printing(claim):
        if not entry.is_now and entry.kind is claim.kind:
            judged = verify(_claim(claim, entry), record)
            if judged.verdict is Verdict.RIGHT and _is_same(claim.subject, entry, record, poll):
                yield judged


def _is_dated(year: int | None, near: Near, *, is_own: bool) -> bool:
    is_back = is_own and Tag.PREVIOUS in near.tags
    return year in near.here or is_back or not near.words.isdisjoint(_ESTIMATED)


def _is_same(subject: Subject, entry: Entry, record: Record, poll: Poll) -> bool:
    if subject.candidacy is not None:
        return family_key(poll.candidacy(subject.candidacy), record.parties) == entry.owner
    return subject.family == entry.owner


def is_telling(claim: Claim) -> bool:
    """Whether a figure is exact enough: a count of three digits that is not round, or a decimal; no hedge, no ratio."""
    quantity = claim.quantity
    if quantity.value is None or quantity.hedge is not None or quantity.is_misprint or quantity.unit is Unit.TIMES:
        return False
    value = abs(quantity.value)
    return quantity.decimals > 0 or (quantity.unit is Unit.NONE and value >= _SMALLEST and value % 100 != 0)


def sentence_at(sentences: Sequence[Tokens], start: int) -> int:
    """The index of the sentence that holds the place `start`, found in as many steps as their number has digits."""
    return max(0, bisect_right(sentences, start, key=lambda one: one[0].start if one else 0) - 1)


def near_of(sentences: Sequence[Tokens], at: int) -> Near:
    """What is spoken of in a sentence and those just before it."""
    here, near = sentences[at], sentences[max(0, at - _BACK) : at + 1]
    named = (sentence[one].value for sentence in near for one in places_of(sentence, _ACTORS))
    actors = [one for one in named if isinstance(one, Actor)]
    return Near(
        frozenset().union(*(one.families for one in actors)),
        frozenset().union(*(one.options for one in actors)),
        here.tags,
        _words(here),
        frozenset().union(*map(_years, near)),
        _years(here),
        any(Tag.TURNOUT in one.tags or not _TURNED_OUT.isdisjoint(_words(one)) for one in near),
    )


_ACTORS, _YEARS = frozenset({Tag.ACTOR}), frozenset({Tag.YEAR})


def _words(tokens: Tokens) -> frozenset[str]:
    """The words of a sentence, those of phrases one by one."""
    return frozenset(" ".join(tokens.words).split())


def _years(tokens: Tokens) -> frozenset[int]:
    return frozenset(year_of(tokens[at]) for at in places_of(tokens, _YEARS)) if Tag.YEAR in tokens.tags else _NONE


_NONE: frozenset[int] = frozenset()
_TURNED_OUT = frozenset("turnout voted poll polls voting ballot ballots electors voters".split())
_SUMS = frozenset("sum sums subtraction arithmetic difference subtract".split())
_LEADS = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.AHEAD, Tag.BEHIND, Tag.BEAT, Tag.WIN, Tag.HOLD, Tag.GAIN, Tag.MORE})
_MOVES = frozenset({Tag.UP, Tag.DOWN, Tag.POINTS, Tag.SIGNED, Tag.MORE, Tag.FEWER})
_BEFORE = frozenset({Tag.PREVIOUS, Tag.COMPARED, Tag.FROM})
_ESTIMATED = frozenset(
    "notional notionally theoretical theoretically hypothetical hypothetically estimated redrawn paper".split()
)
_PAST = _ESTIMATED | {"before", "had", "boundaries", "lines", "then", "previously"}


def _is_spoken_of(entry: Entry, near: Near, claim: Claim) -> bool:
    if not entry.is_now and not _is_earlier(entry, near):
        return False
    match entry.kind:
        case Kind.VOTES:
            return entry.value >= TELLING or _is_named(entry, near)
        case Kind.SHARE:
            return _is_named(entry, near)
        case Kind.SHARE_CHANGE:
            return _is_named(entry, near) and not near.tags.isdisjoint(_MOVES)
        case Kind.MAJORITY:
            is_telling = entry.is_count and entry.value >= TELLING
            return is_telling or not near.tags.isdisjoint(_LEADS) or not near.words.isdisjoint(_SUMS)
        case Kind.TURNOUT:
            is_told = Tag.TURNOUT in near.tags or not near.words.isdisjoint(_TURNED_OUT)
            return is_told or (near.is_turnout and (entry.is_now or entry.year in near.here))
        case Kind.SWING:
            return Tag.SWING in near.tags or not near.words.isdisjoint({"swing", "shift"})
    return entry.is_count


def _is_other_than_turnout(entry: Entry, near: Near, claim: Claim) -> bool:
    """ "Turnout was 26 per cent": a figure of no majority."""
    return claim.kind is Kind.TURNOUT and Tag.TURNOUT in near.tags and entry.kind is not Kind.TURNOUT


def _is_named(entry: Entry, near: Near) -> bool:
    key = (entry.subject.poll or "", entry.subject.candidacy or "")
    return entry.owner in near.families or key in near.people


def _is_earlier(entry: Entry, near: Near) -> bool:
    return entry.year in near.years or not near.tags.isdisjoint(_BEFORE) or not near.words.isdisjoint(_PAST)


def _claim(claim: Claim, entry: Entry) -> Claim:
    quantity = replace(claim.quantity, direction=0, word="")
    return replace(claim, kind=entry.kind, subject=entry.subject, basis=entry.basis, quantity=quantity)


@kept_of_poll
def book(record: Record, poll: Poll) -> Book:
    """The figures of a poll; none while it is not declared."""
    return Book(_entries(record, poll) if poll.is_declared else ())


def _entries(record: Record, poll: Poll) -> Iterator[Entry]:
    now = own_standing(record, poll)
    yield from _of_standing(poll, now, is_now=True)
    for then in baselines(record, poll):
        yield from _of_standing(poll, then, is_now=False)
        for one in ranking(poll):
            before = then.share(then.key_of(one.candidacy))
            if before is not None:
                subject = Subject(one.candidacy.name, poll.id, one.candidacy.key)
                owner = then.key_of(one.candidacy)
                yield Entry(Kind.SHARE_CHANGE, subject, _basis(poll), one.share - before, False, owner)
    two_party = swing(record, poll)
    if two_party is not None:
        yield Entry(Kind.SWING, Subject(poll.constituency.name, poll.id), _basis(poll), two_party.value, False)


def _of_standing(poll: Poll, standing: Baseline, *, is_now: bool) -> Iterator[Entry]:
    year = standing.polled_on.year
    basis = _basis(poll) if is_now else Basis(poll.election, When.PREVIOUS, year)
    seat = Subject(poll.constituency.name, poll.id)
    keys = {standing.key_of(one): one for one in reversed(poll.candidacies)}
    for family, votes in standing.votes.items():
        one = keys.get(family)
        subject = Subject(one.name, poll.id, one.key) if one else Subject(family, poll.id, family=family)
        if not (is_now and one is None):
            yield Entry(Kind.VOTES, subject, basis, Fraction(votes), True, family, year, is_now)
            if (share := standing.share(family)) is not None:
                yield Entry(Kind.SHARE, subject, basis, share, False, family, year, is_now)
    counts = ((Kind.MAJORITY, standing.majority), (Kind.ELECTORATE, standing.electorate))
    for kind, count in counts:
        if count is not None:
            yield Entry(kind, seat, basis, Fraction(count), True, None, year, is_now)
    shares = {standing.turnout(one) for one in TurnoutDefinition} - {None}
    for turnout in shares:
        yield Entry(Kind.TURNOUT, seat, basis, turnout or Fraction(0), False, None, year, is_now)
    if standing.majority_share is not None:
        yield Entry(Kind.MAJORITY, seat, basis, standing.majority_share, False, None, year, is_now)


def _basis(poll: Poll) -> Basis:
    return Basis(poll.election)
