"""Correction: what to print instead, in the style of the copy, for findings that have exactly one right value.

A correction keeps the copy's decimals, its thousands separators, its "pc" or "per cent", its words for numbers up to
nine and its capital. A hedged figure ("just over 15,000") gets none: whether the hedge or the figure has to go is for
the editor to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction

import msgspec

from hustings.claims.claim import Span
from hustings.claims.kind import Kind
from hustings.claims.verdict import Finding, Verdict
from hustings.copydesk.check import Checked
from hustings.copydesk.correction.printed import Printed, ordinal_like, printed_figure, whole_words
from hustings.copydesk.correction.spelling import respelt
from hustings.figures.numeral import Unit
from hustings.figures.rounding import round_half_up

# What a change in points can stand before: "a 25% decrease" becomes "a 25 percentage point decrease".
_CHANGES = re.compile(
    r"[\s-](?:increase|decrease|rise|fall|drop|swing|jump|slump|surge|loss|gain|lead|margin|majority|change|decline|cut"
    r"|reduction|boost|growth|dip|hike|uplift|improvement|advantage|climb|plunge|collapse|slide|shift|share)\b",
    re.IGNORECASE,
)
_OUTCOMES = {
    "held": {"gain": "hold", "gains": "holds", "gained": "held", "gaining": "holding"},
    "gained": {"hold": "gain", "holds": "gains", "held": "gained", "holding": "gaining"},
}
_WHO_FROM = re.compile(r"[^.!?\n]*\b(?:from|off|back)\b", re.IGNORECASE)
_PLACE = re.compile(r"\b(?:[a-z]+th|first|second|third|\d+(?:st|nd|rd|th))\b", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(an?)[ \u00a0]$", re.IGNORECASE)
# Eight, eleven, eighteen and all that begin so: 80.1, 8,000, 18,204, 11.4; not 110, 1,800.
_SAID_WITH_VOWEL = re.compile(r"8|1[18](?:\D|$)|eight|eleven", re.IGNORECASE)


class Correction(msgspec.Struct, frozen=True, gc=False):
    """What to print in place of the code points from `start` up to, not including, `end`."""

    start: int
    end: int
    text: str


def correction_of(finding: Finding, text: str) -> Correction | None:
    """What puts a flagged finding of this text right; `None` where that is not one certain replacement."""
    place = finding.claim.mark
    if place is None or not finding.verdict.is_flagged:
        return None
    if finding.verdict is Verdict.UNIT or isinstance(finding.should_be, Fraction):
        is_place = finding.claim.kind is Kind.RANK and finding.claim.subject.poll is not None
        made = _rank(finding, text) if is_place else _figure(finding, text, place)
    elif finding.claim.kind is Kind.CANDIDACY:
        made = _name(finding, text, place)
    else:
        made = _outcome(finding, text, place)
    return made if made is not None and made.text != text[made.start : made.end] else None


def _figure(finding: Finding, text: str, place: Span) -> Correction | None:
    claim = finding.claim
    figure = printed_figure(text[place.start : place.end])
    if figure is None or (claim.quantity.hedge is not None and finding.verdict is not Verdict.UNIT):
        return None
    number = figure.number if finding.verdict is Verdict.UNIT else _number(finding, figure)
    if number is None:
        return None
    unit = figure.unit
    if _is_of_points(finding):
        unit = _points(number, is_before_noun=_CHANGES.match(text, place.end) is not None)
    return _with_article(text, Correction(place.start, place.end, figure.before + number + unit))


def _with_article(text: str, made: Correction) -> Correction:
    """The correction, and with it the article before where that changes: "an 8,000 rise", "a 6,715 rise"."""
    article = _ARTICLE.search(text, max(0, made.start - 4), made.start)
    if article is None:
        return made
    wanted = "an" if _SAID_WITH_VOWEL.match(made.text) else "a"
    if article[1].lower() == wanted:
        return made
    printed = wanted.capitalize() if article[1][0].isupper() else wanted
    return Correction(article.start(1), made.end, printed + text[article.end(1) : made.start] + made.text)


def _number(finding: Finding, figure: Printed) -> str | None:
    """The right number in the style of the one printed; `None` where the words around it are wrong as well."""
    quantity, right = finding.claim.quantity, finding.should_be
    if not isinstance(right, Fraction) or quantity.unit is Unit.TIMES:
        return None
    if quantity.direction * right < 0 and not quantity.is_signed:
        return None
    value = round_half_up(right, quantity.decimals)
    return figure.restyled(value, is_signed=quantity.is_signed)


def _is_of_points(finding: Finding) -> bool:
    """Whether the figure is printed in per cent where the right one is in points."""
    quantity, official = finding.claim.quantity, finding.official
    if quantity.unit is not Unit.PERCENT or quantity.is_signed:
        return False
    return finding.verdict is Verdict.UNIT or (official is not None and official.unit == "points")


def _points(number: str, *, is_before_noun: bool) -> str:
    return " percentage point" if is_before_noun or number in ("1", "one", "One") else " percentage points"


def _rank(finding: Finding, text: str) -> Correction | None:
    """The right place for the one that is printed: "came third", not "Third was …", where the name may be wrong."""
    span, stated, right = finding.claim.span, finding.claim.quantity.value, finding.should_be
    if span is None or not stated or not isinstance(right, Fraction):
        return None
    found = list(_PLACE.finditer(text, span.start, span.end))
    is_subject = len(found) == 1 and text[span.start : found[0].start()].strip().lower() not in ("", "in")
    new = ordinal_like(found[0].group(), int(stated), int(right)) if is_subject else None
    return None if new is None else Correction(found[0].start(), found[0].end(), new)


def _name(finding: Finding, text: str, place: Span) -> Correction | None:
    if not isinstance(finding.should_be, str):
        return None
    found = respelt(text[place.start : place.end], finding.should_be)
    return None if found is None else Correction(place.start + found[0], place.start + found[1], found[2])


def _outcome(finding: Finding, text: str, place: Span) -> Correction | None:
    """ "Gained" for "held" and the other way round, where no party that it was gained from is named."""
    verbs = _OUTCOMES.get(str(finding.should_be), {})
    found = [one for one in whole_words(text, place.start, place.end) if one.group().lower() in verbs]
    if finding.claim.kind is not Kind.OUTCOME or len(found) != 1 or _WHO_FROM.match(text, found[0].end()):
        return None
    verb = found[0].group()
    new = verbs[verb.lower()]
    return Correction(found[0].start(), found[0].end(), new.capitalize() if verb[0].isupper() else new)


def offers(checked: Checked) -> tuple[Correction | None, ...]:
    """The correction of each finding, in their order. Nobody's words are altered within quotation marks; and where two
    corrections overlap, neither is made unless they are the same."""
    text, quotes = checked.document.text, checked.quotes
    found = [correction_of(one, text) for one in checked.findings]
    made = [one for one in found if one is not None and not quotes.covers(one.start)]
    clashing = _clashing(made)
    seen: set[Correction] = set()
    kept: list[Correction | None] = []
    for one in found:
        is_kept = one is not None and not quotes.covers(one.start) and one not in clashing and one not in seen
        kept.append(one if is_kept else None)
        if one is not None:
            seen.add(one)
    return _consistent(checked.findings, kept)


def _consistent(findings: Sequence[Finding], kept: Sequence[Correction | None]) -> tuple[Correction | None, ...]:
    """The corrections without those of figures that follow from a wrong one which gets none itself: the two would not
    fit each other any more."""
    roots = {one.follows_from for one in findings if one.follows_from is not None}
    left = {one.claim.mark for one, made in zip(findings, kept, strict=True) if made is None} & roots
    return tuple(None if one.follows_from in left else made for one, made in zip(findings, kept, strict=True))


def _clashing(corrections: Iterable[Correction]) -> set[Correction]:
    ordered = sorted(set(corrections), key=lambda one: (one.start, one.end, one.text))
    clashing: set[Correction] = set()
    furthest: Correction | None = None
    for one in ordered:
        if furthest is not None and one.start < furthest.end:
            clashing |= {one, furthest}
        furthest = one if furthest is None or one.end > furthest.end else furthest
    return clashing


def corrections_of(checked: Checked) -> tuple[Correction, ...]:
    """All corrections that can be made in a checked text, in order of place."""
    return tuple(sorted((one for one in offers(checked) if one is not None), key=lambda one: one.start))


def corrected(text: str, corrections: Sequence[Correction]) -> str:
    """The text with the corrections made; they must not overlap.

    >>> corrected("a majority of 9,693", [Correction(14, 19, "9,639")])
    'a majority of 9,639'
    """
    pieces, position = [], 0
    for one in sorted(corrections, key=lambda one: one.start):
        if one.start < position:
            raise ValueError(f"two corrections overlap at {one.start}")
        pieces += [text[position : one.start], one.text]
        position = one.end
    return "".join(pieces) + text[position:]
