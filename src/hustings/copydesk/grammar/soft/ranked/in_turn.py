"""In turn: places told by the order in which people are named: "next came X (8,681), then Y (7,814)", "behind him
was Z". See `line` for how they are written.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import key_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import stretch
from hustings.copydesk.grammar.soft.standing import index_of, told_of
from hustings.copydesk.grammar.time import OTHER_TIMES
from hustings.copydesk.token import Tag
from hustings.measures.rank import position
from hustings.record.poll import Poll

#: "Ukip's", "the Conservative": what may stand before whom it is told of.
_TITLE = "(?:(?:the|an|independent) )*(?:@party )?"
_COUNTED = (
    "(?= [,(] @number| [,(] [^@,()]{1,40} [,)]+ @number| (?:with|on|polling|taking|getting)(?: [a-z]+){0,3} @number)"
)
_AFTER = "(?:behind|after|below) (?:him|her|them|those two|these two|that pair|the pair|the winner|the top two)"
#: "Next came X with 9", "after them came Y (9)", "next was the Lib Dem Z, 9".
NEXT_CAME = (
    f"^(?:and |then )?(?P<said>(?:next(?: in line| up| to finish)?|{_AFTER}) (?:came|comes|was|were|is|finished)) "
    f"{_TITLE}(?P<who>@party|@person)(?!\\S)"
)
#: "… came X with 9, then Y on 8, then Z".
THEN_OTHERS = (
    f"(?:^|, |and )(?:next(?: in line| up)?|{_AFTER}) (?:came|comes|was|were) [^;:]*? (?P<said>(?:and )?"
    f"(?:then|followed by)) {_TITLE}(?P<who>@party|@person){_COUNTED}"
)


def next_came(found: Found) -> list[Reading]:
    """ "Next came X": the place after one of those who were named just before; it can only be borne out, for another
    may have been told of earlier."""
    seat, at = found.seat, index_of(found)
    poll = seat.poll if seat is not None else None
    named = [one for people in found.scene.people[:2] for one in people]
    own = _position(found, poll, found.scene.tokens[at].value)
    places = {_position(found, poll, one) for one in named}
    if own is None or own in places or own - 1 not in places:
        return []
    return [replace(one, is_firm=False) for one in _told(found, at, own)]


def then_others(found: Found) -> list[Reading]:
    """ "Then Y": somewhere after whoever was named last before in the same row."""
    seat, at = found.seat, index_of(found)
    tokens = found.scene.tokens
    before = [one.value for one in tokens[:at] if one.tag is Tag.ACTOR]
    people = [one for one in before if one.is_person] or before
    poll = seat.poll if seat is not None else None
    last, own = (_position(found, poll, one) for one in (people[-1] if people else None, tokens[at].value))
    return _told(found, at, max(own, last + 1)) if last is not None and own is not None else []


def _position(found: Found, poll: Poll | None, actor: Actor | None) -> int | None:
    key = key_in(actor, poll, found.scene.lexicon) if poll is not None and actor is not None else None
    return position(poll, key) if poll is not None and key is not None else None


def _told(found: Found, at: int, value: int) -> list[Reading]:
    """The place of who is named at `at`; firm where no other time is told."""
    scene = found.scene
    is_now = OTHER_TIMES.isdisjoint(scene.tokens.tags) and not (scene.is_dated or scene.years)
    first = found.line.tokens_of(found.match, "said")[0]
    span = stretch(scene.tokens, first, at + 1)
    made = told_of(found, at, Decimal(value), is_back=is_now)
    return [replace(one, claim=replace(one.claim, span=span), is_firm=one.is_firm and is_now) for one in made]
