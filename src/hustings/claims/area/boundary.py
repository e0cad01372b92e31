"""Boundaries: what a constituency was made from, by the shares that Parliament publishes.

The shares are of residents (addresses), of population and of area, of the old constituency and of the new one. Copy
seldom says which it means, and says "area" of any: what one of them gives is right, and the message says which. Others
that copy may have in mind (of the electorate, or of another publisher's counts) are not in the record: a figure that
fits none of those it has is not called wrong; the message says what they are.
"""

from __future__ import annotations

from fractions import Fraction

from msgspec.structs import replace

from hustings.claims.claim import Claim
from hustings.claims.option import Option, matches, uncheckable
from hustings.claims.standing import poll_of
from hustings.claims.verdict import Finding, Official, Severity, Verdict
from hustings.figures.rounding import percent
from hustings.geography.boundary_set import boundary_set
from hustings.geography.constituency import Constituency
from hustings.geography.overlap import BASES, BASIS_NAMES, Overlap
from hustings.measures.baseline import predecessor
from hustings.record.record import Record

SOURCE = "Constituency area overlaps (UK Parliament)"
#: The word of a claim that some part of an old constituency is in this one.
SOME = "some"
_SIDES = {"from": "old", "to": "new"}
_WHOLE = Fraction(999, 1000)


def verify_boundary(claim: Claim, record: Record) -> Finding:
    """How much of an old constituency is in this one, or how much of this one was in the old."""
    poll = poll_of(claim, record)
    if poll is None:
        return uncheckable(claim, "it is not clear which constituency is meant")
    parts = _parts(claim, record, poll.constituency)
    if not parts:
        return uncheckable(claim, f"the record does not hold what {poll.constituency.name} was made from")
    slug = claim.subject.place or poll.constituency.slug
    part = next((one for one in parts if _slug(record, one, is_lost=_is_lost(claim)) == slug), None)
    if part is None:
        way = "went" if _is_lost(claim) else "came from"
        return uncheckable(claim, f"no part of {poll.constituency.name} {way} there, as far as the record goes")
    if claim.quantity.word == "mostly":
        return _mostly(claim, parts, part)
    if claim.quantity.word == SOME:
        return _some(claim, part)
    return _share(claim, record, part)


def _is_lost(claim: Claim) -> bool:
    """Whether the part is one that the old constituency lost: the claim's word ends in "lost"."""
    return (claim.quantity.word or "").endswith(" lost")


def _parts(claim: Claim, record: Record, place: Constituency) -> tuple[Overlap, ...]:
    """What the constituency was made from; for a part that was lost, what became of the one before it."""
    if not _is_lost(claim):
        return record.overlaps_to(place.id)
    old = predecessor(record, place)
    return () if old is None else record.overlaps_from(old.id)


def _slug(record: Record, part: Overlap, *, is_lost: bool) -> str:
    other = record.constituencies.get(part.to_constituency if is_lost else part.from_constituency)
    return other.slug if other is not None else ""


def _share(claim: Claim, record: Record, part: Overlap) -> Finding:
    """Right when one of the public measures gives the figure, the one that the copy names first; else all of them."""
    basis, side = _meant(claim)
    every = _every(record, part)
    meant = [one for one in every if side in ("either", one.formula)]
    for option in sorted(meant, key=lambda one: one.unit != basis):
        if matches(claim.quantity, replace(option, unit="percent", formula="")) is not None:
            value = str(percent(option.value / 100, 2))
            official = Official(value, "percent", option.basis, "", SOURCE)
            text = f"right: {value} per cent {option.basis}{_other_than(basis, option, meant)}"
            return Finding(claim, Verdict.RIGHT, Severity.INFO, text, official)
    return uncheckable(claim, f"no measure in the record gives this: {_all_of(every)}{_not_held(part)}")


def _meant(claim: Claim) -> tuple[str, str]:
    """The measure and the side that the claim's word names, "population to"; any, and either, where it does not."""
    basis, side, *_ = [*claim.quantity.word.split(), "", ""]
    return basis or "any", side or "either"


def _other_than(basis: str, option: Option, meant: list[Option]) -> str:
    """A word on the measure that the copy names, where another bears the figure out."""
    named = next((one for one in meant if one.unit == basis and one.formula == option.formula), None)
    if basis in (option.unit, "any"):
        return ""
    if named is None:
        return f"; by {BASIS_NAMES[basis]} it is not in the record"
    return f"; by {BASIS_NAMES[basis]} it is {percent(named.value / 100)}"


def _all_of(every: list[Option]) -> str:
    """ "of the old Ilford South, residents 20.9, population 19.3, area 21.0 per cent; of the new Ilford North, …"."""
    told = []
    for side in _SIDES:
        own = [one for one in every if one.formula == side]
        shares = ", ".join(f"{BASIS_NAMES[one.unit]} {percent(one.value / 100)}" for one in own)
        told += [f"{own[0].basis.partition(' by ')[0]}, {shares} per cent"] if own else []
    return "; ".join(told)


def _not_held(part: Overlap) -> str:
    return "; the record has none by electorate" if part.known_share("to", "electorate") is None else ""


def _every(record: Record, part: Overlap) -> list[Option]:
    """The shares that are known, their measure as the unit and their side as the formula."""
    ends = {"from": part.from_constituency, "to": part.to_constituency}
    names = {
        side: record.constituencies[one].name if one in record.constituencies else one for side, one in ends.items()
    }
    return [
        Option(share * 100, basis, f"of the {_SIDES[side]} {names[side]} by {BASIS_NAMES[basis]}", side)
        for side in _SIDES
        for basis in BASES
        if (share := part.known_share(side, basis)) is not None
    ]


def _mostly(claim: Claim, parts: tuple[Overlap, ...], part: Overlap) -> Finding:
    basis = _common(parts)
    own, most = part.share("to", basis), max(one.share("to", basis) for one in parts)
    text = f"{percent(own)} per cent of the new constituency by {BASIS_NAMES[basis]} was in the old one"
    official = Official(str(percent(own, 2)), "percent", BASIS_NAMES[basis], "", SOURCE)
    if own >= Fraction(1, 2):
        return Finding(claim, Verdict.RIGHT, Severity.INFO, text, official)
    if own < most and own < Fraction(2, 5):
        return Finding(claim, Verdict.WRONG, Severity.WARNING, text, official)
    return uncheckable(claim, text)


def _some(claim: Claim, part: Overlap) -> Finding:
    """That a part came from there, however small: the record has it."""
    basis = _common((part,))
    own = part.share("to", basis)
    text = f"{percent(own)} per cent of the new constituency by {BASIS_NAMES[basis]} was in the old one"
    official = Official(str(percent(own, 2)), "percent", BASIS_NAMES[basis], "", SOURCE)
    return Finding(claim, Verdict.RIGHT, Severity.INFO, text, official)


def _common(parts: tuple[Overlap, ...]) -> str:
    """The measure to compare parts by: population, which copy means by "mostly", where they all have it."""
    order = ("population", *BASES)
    return next((basis for basis in order if all(one.known_share("to", basis) is not None for one in parts)), order[0])


def verify_boundaries_changed(claim: Claim, record: Record) -> Finding:
    """Whether a constituency is new, was redrawn, or kept its boundaries when the boundary set changed."""
    poll = poll_of(claim, record)
    if poll is None or poll.polled_on < boundary_set(poll.constituency.boundary_set).first_polled_on:
        return uncheckable(claim, "it is not clear which constituency is meant")
    place = poll.constituency
    parts = record.overlaps_to(place.id)
    if not parts:
        return uncheckable(claim, "the record does not hold earlier boundaries of this constituency")
    is_same, is_named = any(_is_same(one) for one in parts), _is_named(record, place)
    said = claim.quantity.word.rpartition(" ")[2]
    is_so = {"changed": not is_same, "same": is_same, "new": not is_named and not is_same}[said]
    text = _told(place, record, is_same=is_same, is_named=is_named)
    if not is_so:
        return uncheckable(claim, text)
    return Finding(claim, Verdict.RIGHT, Severity.INFO, text, Official(said, "boundaries", text, "", SOURCE))


def boundary_change(record: Record, place: Constituency) -> str | None:
    """What the review that made a constituency did: it is "new", or "changed", or the "same" as before.

    `None`: the record does not hold what it was made from. New is what has another name than the largest part of it.
    """
    parts = record.overlaps_to(place.id)
    if not parts:
        return None
    if any(_is_same(one) for one in parts):
        return "same"
    return "changed" if _is_named(record, place) else "new"


def _is_named(record: Record, place: Constituency) -> bool:
    before = predecessor(record, place)
    return before is not None and before.slug == place.slug


def _is_same(part: Overlap) -> bool:
    shares = (part.known_share(side, basis) for side in _SIDES for basis in BASES)
    return all(one >= _WHOLE for one in shares if one is not None)


def _told(place: Constituency, record: Record, *, is_same: bool, is_named: bool) -> str:
    year = boundary_set(place.boundary_set).first_polled_on.year
    if is_same:
        return f"{place.name} kept its boundaries in {year}"
    parts = record.overlaps_to(place.id)
    basis = _common(parts)
    most = max(one.share("to", basis) for one in parts)
    share = f"{percent(most)} per cent of it by {BASIS_NAMES[basis]} from one old constituency"
    return f"{place.name} {'was redrawn' if is_named else 'is new'} in {year}, {share}"
