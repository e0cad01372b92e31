"""Boundaries: what a constituency was made from, by the shares that Parliament publishes.

The shares are of area, of population and of residents (addresses), of the old constituency and of the new one. Others
that copy may have in mind (of the electorate, or of another publisher's counts) are not in the record: a figure that
fits none of those it has is not called wrong; the message says what they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from hustings.claims.claim import Claim
from hustings.claims.option import Option, matches, uncheckable
from hustings.claims.standing import poll_of
from hustings.claims.verdict import Finding, Official, Severity, Verdict
from hustings.figures.rounding import percent
from hustings.geography.boundary_set import boundary_set
from hustings.geography.constituency import Constituency
from hustings.geography.overlap import Overlap
from hustings.measures.superlative import namesakes
from hustings.record.record import Record

SOURCE = "Constituency area overlaps (UK Parliament)"
_BASES = ("geographical", "population", "residential")
_NAMES = {"geographical": "area", "population": "population", "residential": "residents"}
_SIDES = {"from": "of the old seat", "to": "of the new seat"}
_WHOLE = Fraction(999, 1000)


def verify_boundary(claim: Claim, record: Record) -> Finding:
    """How much of an old constituency is in this one, or how much of this one was in the old."""
    poll = poll_of(claim, record)
    if poll is None:
        return uncheckable(claim, "it is not clear which constituency is meant")
    parts = record.overlaps_to(poll.constituency.id)
    if not parts:
        return uncheckable(claim, f"the record does not hold what {poll.constituency.name} was made from")
    slug = claim.subject.place or poll.constituency.slug
    part = next((one for one in parts if _slug(record, one) == slug), None)
    if part is None:
        return uncheckable(claim, f"no part of {poll.constituency.name} came from there, as far as the record goes")
    if claim.quantity.word == "mostly":
        return _mostly(claim, parts, part)
    return _share(claim, part)


def _slug(record: Record, part: Overlap) -> str:
    old = record.constituencies.get(part.from_constituency)
    return old.slug if old is not None else ""


def _share(claim: Claim, part: Overlap) -> Finding:
    options = list(_options(claim, part))
    for option in options:
        if matches(claim.quantity, option) is not None:
            value = str(percent(option.value / 100, 2))
            official = Official(value, "percent", option.basis, "", SOURCE)
            return Finding(claim, Verdict.RIGHT, Severity.INFO, f"right: {value} per cent, {option.basis}", official)
    told = "; ".join(f"{percent(one.value / 100)} per cent {one.basis}" for one in _every(part))
    return uncheckable(claim, f"none of the shares in the record is this one: {told}")


def _options(claim: Claim, part: Overlap) -> Iterator[Option]:
    basis, _, side = claim.quantity.word.partition(" ")
    for one in _every(part):
        if basis in ("any", one.unit) and side in ("either", one.formula):
            yield Option(one.value, "percent", one.basis)


def _every(part: Overlap) -> list[Option]:
    """The six shares, their measure as the unit and their side as the formula."""
    return [
        Option(part.share(side, basis) * 100, basis, f"{_SIDES[side]} by {_NAMES[basis]}", side)
        for basis in _BASES
        for side in _SIDES
    ]


def _mostly(claim: Claim, parts: tuple[Overlap, ...], part: Overlap) -> Finding:
    own, most = part.share("to", "population"), max(one.share("to", "population") for one in parts)
    text = f"{percent(own)} per cent of the new seat's population was in the old one"
    official = Official(str(percent(own, 2)), "percent", "population", "", SOURCE)
    if own >= Fraction(1, 2):
        return Finding(claim, Verdict.RIGHT, Severity.INFO, text, official)
    if own < most and own < Fraction(2, 5):
        return Finding(claim, Verdict.WRONG, Severity.WARNING, text, official)
    return uncheckable(claim, text)


def verify_boundaries_changed(claim: Claim, record: Record) -> Finding:
    """Whether a constituency is new, was redrawn, or kept its boundaries when the boundary set changed."""
    poll = poll_of(claim, record)
    if poll is None or poll.polled_on < boundary_set(poll.constituency.boundary_set).first_polled_on:
        return uncheckable(claim, "it is not clear which constituency is meant")
    place = poll.constituency
    parts = record.overlaps_to(place.id)
    if not parts:
        return uncheckable(claim, "the record does not hold earlier boundaries of this constituency")
    is_same = any(_is_same(one) for one in parts)
    is_named = len(namesakes(record, place)) > 1
    said = claim.quantity.word.rpartition(" ")[2]
    is_so = {"changed": not is_same, "same": is_same, "new": not is_named and not is_same}[said]
    text = _told(place, record, is_same=is_same, is_named=is_named)
    if not is_so:
        return uncheckable(claim, text)
    return Finding(claim, Verdict.RIGHT, Severity.INFO, text, Official(said, "boundaries", text, "", SOURCE))


def _is_same(part: Overlap) -> bool:
    return all(part.share(side, basis) >= _WHOLE for side in _SIDES for basis in _BASES)


def _told(place: Constituency, record: Record, *, is_same: bool, is_named: bool) -> str:
    year = boundary_set(place.boundary_set).first_polled_on.year
    if is_same:
        return f"{place.name} kept its boundaries in {year}"
    largest = max(record.overlaps_to(place.id), key=lambda one: one.weight("to"))
    share = f"{percent(largest.share('to', 'population'))} per cent of its population from one old constituency"
    return f"{place.name} {'was redrawn' if is_named else 'is new'} in {year}, {share}"
