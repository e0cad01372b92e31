"""Ratio: a multiple told between the two figures that it is of, both of them right: "3,907, more than twice what UKIP's
X mustered (1,834)", "trebled his lead from 353 to 1,212". How far two right figures are apart, told after them: "from
16,158 to 11,490, 4,668 fewer".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

import msgspec
from msgspec.structs import replace

from hustings.claims.claim import Claim, Quantity, Span
from hustings.claims.kind import Kind
from hustings.claims.option import Option, counted, judge
from hustings.claims.verdict import Finding, Severity, Verdict
from hustings.copydesk.grammar.quantity import hedge_before
from hustings.copydesk.identity.near import sentence_at
from hustings.copydesk.resolve.direction import is_level
from hustings.copydesk.token import SILENT, Tag, Tokens, places_of
from hustings.figures.hedge import Hedge
from hustings.figures.numeral import Form, Unit

_MANY = frozenset("times twice thrice double treble triple quadruple".split())
_PARTS = frozenset("half third quarter fifth sixth eighth tenth thirds quarters".split())
_MADE = frozenset("doubled trebled tripled quadrupled quintupled halved doubling trebling tripling halving".split())
_NUMBERS = frozenset({Tag.TIMES, Tag.PERCENT})
_COUNTS = frozenset({Tag.COUNT, Tag.PERCENT, Tag.POINTS, Tag.SIGNED, Tag.TIMES})
#: What may stand between a multiple and the figure it is of: "what Ms X managed in 2015 (", "the one with which".
_TO_FIGURE = frozenset(
    Tag[name]
    for name in "FILL HEDGE ACTOR PRONOUN GET WIN HAVE BE YEAR IN ON PREVIOUS VOTES OF FOR WHO THAN WITH OPEN".split()
)
_TO_WORDS = frozenset(
    "what as many size number figure one ones one's party party's candidate that those same last which"
    " herself himself".split()
)
#: What may stand between a figure and a multiple of another that is said of it and of nothing else.
_BESIDE = frozenset(Tag[name] for name in "FILL HEDGE COMMA DASH OPEN CLOSE BE VOTES WHO PERCENT PRONOUN".split())
_HUNDRED = 100


class _Pair(msgspec.Struct, frozen=True):
    """Two figures, the first so many times the second; `is_tight` where no other can be meant."""

    now: Finding
    then: Finding
    is_tight: bool


def with_ratios(findings: Sequence[Finding], sentences: Sequence[Tokens]) -> list[Finding]:
    """The findings, and one of every multiple between two right figures that is not told already; in place of one that
    was left open."""
    levels = sorted((one for one in findings if is_level(one)), key=_start)
    told = [one for pair in _sentences(levels, sentences) for one in (*_ratios(*pair), *_gaps(*pair))]
    made = [one for one in told if not _is_told(one, findings)]
    spans = [one.claim.span for one in made if one.claim.span is not None]
    kept = [one for one in findings if not (_is_open(one) and _is_in(one, spans))]
    return [*(one for one in kept if not any(_is_of_another(one, other) for other in made)), *made]


def _start(finding: Finding) -> int:
    return finding.claim.figure.start if finding.claim.figure else 0


def _is_told(told: Finding, findings: Sequence[Finding]) -> bool:
    span = told.claim.span
    settled = (one for one in findings if not _is_open(one) and not _is_of_another(one, told))
    return span is None or any(_is_in(one, [span]) for one in settled)


def _is_open(finding: Finding) -> bool:
    return finding.verdict is Verdict.UNCHECKABLE


def _is_of_another(finding: Finding, told: Finding) -> bool:
    """Whether a multiple was taken for one of another measure than the two figures have: of votes in "his majority of
    4,176, half the 8,331 of Mr X", of a share in "4,401, nearly twice the last one's 2,241"."""
    is_times = finding.claim.quantity.unit is Unit.TIMES and finding.claim.kind is not told.claim.kind
    return is_times and told.claim.span is not None and _is_in(finding, [told.claim.span])


def _is_in(finding: Finding, spans: Sequence[Span]) -> bool:
    mark = finding.claim.mark
    return mark is not None and any(one.start < mark.end and mark.start < one.end for one in spans)


def _sentences(levels: Sequence[Finding], sentences: Sequence[Tokens]) -> Iterator[tuple[Tokens, dict[int, Finding]]]:
    """The sentences that have a multiple and two right figures, with where these stand."""
    found: dict[int, list[Finding]] = {}
    for one in levels:
        found.setdefault(sentence_at(sentences, _start(one)), []).append(one)
    for at, every in found.items():
        tokens = sentences[at]
        if len(every) > 1:
            yield tokens, {bisect_left(tokens, _start(one), key=lambda token: token.start): one for one in every}


def _ratios(tokens: Tokens, levels: dict[int, Finding]) -> Iterator[Finding]:
    """What is found of the multiples of a sentence, each between the two figures that it is of."""
    for at in places_of(tokens, _NUMBERS):
        quantity = _multiple(tokens, at)
        if quantity is None or at in levels:
            continue
        pairs = [one for one in _pairs(tokens, at, levels) if _are_alike(one.now.claim, one.then.claim)]
        found = [_judged(tokens, at, quantity, one) for one in pairs]
        right = [one for one in found if one.verdict in (Verdict.RIGHT, Verdict.ROUNDING)]
        wrong = [one for one, of in zip(found[:1], pairs, strict=False) if of.is_tight and _is_far_off(quantity, of)]
        yield from (right or wrong)[:1]


_JOINED = (bytes((Tag.TO,)), bytes((Tag.COMPARED,)), bytes((Tag.FROM,)))
_PASSED = SILENT + bytes((Tag.VOTES, Tag.COMMA, Tag.IN, Tag.ON, Tag.YEAR, Tag.PREVIOUS, Tag.UP, Tag.DOWN))
_APART = frozenset("apart fewer lower higher less difference gap adrift".split())
_APART_TAGS = frozenset({Tag.FEWER, Tag.MORE, Tag.UP, Tag.DOWN})
_ENDS = frozenset({Tag.COMMA, Tag.DASH, Tag.CLOSE, Tag.AND})


def _gaps(tokens: Tokens, levels: dict[int, Finding]) -> Iterator[Finding]:
    """What is found of the figures that tell how far the two right before them are apart."""
    for at in places_of(tokens, _COUNTED):
        before = [one for one in sorted(levels) if one < at][-2:]
        if at in levels or len(before) < _TWO or not _is_apart(tokens, at, *before):
            continue
        one, two = (levels[place] for place in before)
        if _are_alike(one.claim, two.claim) and one.claim.kind in _APART_KINDS:
            yield _gap_judged(tokens, at, one, two)


_COUNTED, _TWO = frozenset({Tag.COUNT}), 2
_APART_KINDS = frozenset({Kind.MAJORITY, Kind.VOTES})


def _is_apart(tokens: Tokens, at: int, first: int, second: int) -> bool:
    """Whether a count stands after two figures that are set side by side and says how far they are apart: ", ten
    fewer" at the end of a clause."""
    parting = tokens.row[second + 1 : at].translate(None, SILENT + bytes((Tag.VOTES, Tag.WORD)))
    is_beside = tokens.row[first + 1 : second].translate(None, _PASSED) in _JOINED
    after = at + 1 + (Tag.VOTES in tokens.row[at + 1 : at + 2])
    is_told = after < len(tokens) and (tokens[after].tag in _APART_TAGS or tokens[after].words in _APART)
    is_end = after + 1 == len(tokens) or (after + 1 < len(tokens) and tokens[after + 1].tag in _ENDS)
    is_parted = parting != b"" and frozenset(parting) <= _PARTING
    return is_beside and is_parted and is_told and is_end


_PARTING = frozenset({Tag.COMMA, Tag.DASH, Tag.OPEN})


def _gap_judged(tokens: Tokens, at: int, one: Finding, two: Finding) -> Finding:
    """The finding of a figure against how far two others are apart."""
    first, second = (abs(int(each.claim.quantity.value or 0)) for each in (one, two))
    span = Span(tokens[at].start, tokens[at].end)
    quantity = Quantity(value=tokens[at].value.value, hedge=hedge_before(tokens, at))
    is_votes = one.claim.kind is Kind.VOTES
    said = replace(
        one.claim,
        kind=one.claim.kind if is_votes else one.claim.kind.changed,
        quantity=replace(quantity, word="change") if is_votes else quantity,
        span=span,
        figure=span,
    )
    low, high = sorted((first, second))
    option = counted(high - low, "votes", f"between {high:,} and {low:,}", f"{high:,} − {low:,} = {high - low:,} votes")
    found = judge(said, [option], "")
    return replace(found, severity=Severity.WARNING) if found.verdict is Verdict.WRONG else found


def _multiple(tokens: Tokens, at: int) -> Quantity | None:
    """A multiple as a quantity: "twice", "half of", "more than doubled"; `None` for any other figure."""
    numeral, words = tokens[at].value, tokens[at].words.removesuffix(" the").replace("-", " ").split(" ")
    is_times = tokens[at].tag is Tag.TIMES and not _SAID.isdisjoint(words[-1:])
    is_part = tokens[at].tag is Tag.PERCENT and numeral.form is Form.FRACTION and words[-1] in _PARTS
    if not is_times and not is_part:
        return None
    value = Decimal(numeral.value) if is_times else Decimal(numeral.value) / _HUNDRED
    is_divided = words[-1].startswith("halv")
    return Quantity(value=value, unit=Unit.TIMES, hedge=hedge_before(tokens, at), is_divided=is_divided)


_SAID = _MANY | _PARTS | _MADE


def _pairs(tokens: Tokens, at: int, levels: dict[int, Finding]) -> Iterator[_Pair]:
    """The pairs of figures that a multiple may be of, the nearest first."""
    after = next((one for one in range(at + 1, len(tokens)) if tokens[one].tag in _COUNTS), None)
    before = [one for one in sorted(levels, reverse=True) if one < at]
    if after is None or after not in levels:
        return
    is_made = tokens[at].words.split(" ")[-1] in _MADE
    between = tokens.row[at + 1 : after].translate(None, SILENT)
    if is_made and between.endswith((_TO, _FROM)):
        second = next((one for one in sorted(levels) if one > after), None)
        if between.endswith(_TO) and before and Tag.FROM not in between:
            yield _Pair(levels[after], levels[before[0]], is_tight=False)
        elif second is not None and tokens.row[after + 1 : second].translate(None, _DATED) == _TO:
            yield _Pair(levels[second], levels[after], is_tight=True)
        return
    if _leads_to(tokens, at, after):
        for one in before:
            is_beside = _BESIDE.issuperset(tokens.row[one + 1 : at])
            yield _Pair(levels[one], levels[after], is_tight=is_beside and not is_made)


_TO, _FROM = bytes((Tag.TO,)), bytes((Tag.FROM,))
_DATED = SILENT + bytes((Tag.IN, Tag.YEAR, Tag.PREVIOUS, Tag.VOTES))


def _leads_to(tokens: Tokens, at: int, after: int) -> bool:
    """Whether nothing but whose it is, and of when, stands between a multiple and the figure it is of."""
    end = after - (tokens[after - 1].tag is Tag.COMMA and _is_last(tokens, after))
    return all(one.tag in _TO_FIGURE or one.words in _TO_WORDS for one in tokens[at + 1 : end])


def _is_last(tokens: Tokens, at: int) -> bool:
    return at + 1 == len(tokens) or tokens[at + 1].tag is Tag.CLOSE


def _are_alike(one: Claim, two: Claim) -> bool:
    return one.kind is two.kind and one.quantity.unit is two.quantity.unit and bool(two.quantity.value)


def _is_far_off(quantity: Quantity, pair: _Pair) -> bool:
    """Whether a wrong multiple is on the other side of what its words say, or off by more than a quarter: "little more
    than half" may be said of 55 per cent."""
    ratio, said = _ratio(pair), Fraction(quantity.value or 0)
    is_below = quantity.hedge in (Hedge.OVER, Hedge.AT_LEAST, Hedge.JUST_OVER) and ratio < said
    is_above = quantity.hedge in (Hedge.UNDER, Hedge.AT_MOST) and ratio > said
    return is_below or is_above or abs(ratio - said) * _FAR > said


_FAR = 4


def _ratio(pair: _Pair) -> Fraction:
    now, then = (Fraction(one.claim.quantity.value or 0) for one in (pair.now, pair.then))
    return abs(now / then)


def _judged(tokens: Tokens, at: int, quantity: Quantity, pair: _Pair) -> Finding:
    """The finding of a multiple against the two figures that it is of."""
    claim = pair.now.claim
    span = Span(tokens[at].start, tokens[at].end)
    kind = claim.kind if claim.kind is Kind.VOTES else claim.kind.changed
    said = replace(claim, kind=kind, quantity=quantity, span=span, figure=span)
    label = f"against {pair.then.claim.quantity.value:,}"
    formula = f"{pair.now.claim.quantity.value:,} ÷ {pair.then.claim.quantity.value:,}"
    found = judge(said, [Option(_ratio(pair), "times", label, formula)], "")
    return replace(found, severity=Severity.WARNING) if found.verdict is Verdict.WRONG else found
