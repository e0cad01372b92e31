"""Whole: how many of the seats of a town, a county or a nation went to one party, told of all of them together.

"All six Glasgow constituencies", "every seat in Cornwall", "three of Edinburgh's five seats", "one apiece", "their
fifth seat". A town is told by the names of its seats, which need not be all that lie in it: counts are only borne out.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from hustings.claims.area.whole import ALL
from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.scope import UK, scope_of
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import family_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import stretch
from hustings.copydesk.grammar.soft.seats.area import is_told_of_now
from hustings.copydesk.token import Tag, Token
from hustings.figures.numeral import Unit

_SEATS = "(?:seats|seat|constituencies|mps)"
_CALLED = "(?:county|city|borough|capital|region|province|country)"
_AREA = f"(?:@place|@region|{_CALLED})"
_LIES = "(?: (?:counted|up for grabs|contested|fought|declared|available|on offer|at stake))?"
_IN = (
    f"(?:in|of|across|around|throughout|within) (?:the )?(?:city of |county of |whole of )?(?:@place|@region|{_CALLED})"
)
_WHERE = f"(?:(?: (?:of|the|its|their))*(?: {_AREA}) {_SEATS}{_LIES}|(?: (?:of|the|its|their))* {_SEATS}{_LIES} {_IN})"
_STANDS = (
    "(?:(?:{be}|now|also|again|will be|has|have|firmly|went|goes|gone|going|fell|remain|remains|remained|stay|stays"
    "|stayed|turned|returned|elected|sent|belong|belongs|in|to|with|by|held|won|taken|a|the) ){1,5}"
)
_HOLDER, _WHOSE = (f"(?: {_STANDS}(?P<{name}>@party))?" for name in ("holder", "whose"))
#: "All three Stoke seats", "every seat in Plymouth", "both of Hull's seats are in Labour hands".
ALL_OF = (
    "(?P<said>(?:all|each|every|every one|both|every single)(?: (?:of|the|its|their|one))*"
    "(?: (?P<count>@number|one))?)"
    f"{_WHERE}{_HOLDER}"
    f"|(?P<each>every|each|every single)(?: {_AREA})? seat(?: {_IN})?{_WHOSE}"
)
#: "Three of Edinburgh's five seats", "four out of the six Glasgow constituencies".
_ENDS = "(?= $|$| [,;:.)(]| which| and| with| in| at| on| -)"
SOME_OF = (
    "(?P<said>(?P<count>@number|one))(?: out)? of(?: (?:the|its|their|our))*"
    f"(?: {_AREA} @number(?: {_SEATS})?{_ENDS}| @number {_AREA} {_SEATS}| @number(?: {_SEATS})?{_LIES} {_IN}){_HOLDER}"
)
SWEEP = (
    f"(?P<said>clean sweep|swept the board|whitewash)(?: for (?:the )?(?P<holder>@party))? (?:in|of|across) (?:the )?"
    f"(?:@place|@region|{_CALLED})"
)
APIECE = "(?P<said>(?P<count>@number|one))(?: (?:seat|seats|mp|mps))? (?:apiece|each)"
ONLY = (
    "(?P<said>@region (?:only|sole|lone)(?: remaining| surviving)? (?P<holder>@party)(?: mp| member)?)"
    "|(?P<each>(?:only|sole|lone)(?: remaining| surviving)? (?P<whose>@party)(?: mp| seat| member| constituency)?"
    " (?:in|north of) (?:the )?@region)"
)
NTH = (
    "(?:{who}|have|has) (?:won|taken|gained|secured|picked up|claimed|captured|took|wins|win) {det}"
    " (?P<said>(?P<nth>@ordinal)) seat"
)
#: "…, Plaid Cymru four, the Liberal Democrats one": after the seats of another party.
LISTED = (
    "(?:,|;|and|while) (?:the )?@party (?:(?:has|have|had|with|on|won|took|get|gets|got|are on) )?(?:just |only )?"
    "(?P<said>(?P<count>@number|one))(?= $|$| [,;:.)(]| and| with| each)"
)

_NONE = "(?P<{name}>with (?:nothing|nobody|no one|no-one|none|no seats?|no mps?|not a single (?:seat|mp)))"
_END = "(?= $|$| [,;:.)-]| and| but| in @region| at @region| after| while)"
#: "The UUP were left with nothing", "leaves the Welsh Lib Dems with nobody".
LEFT_WITH_NOTHING = (
    f"(?P<who>@party) (?:(?:{{be}}|has|have|been|now|also) )+left {_NONE.format(name='said')}{_END}"
    f"|(?:leaves|leaving|left) (?:the )?(?P<whom>@party) {_NONE.format(name='none')}{_END}"
)
_NATIONS = {"scottish": "Scotland", "welsh": "Wales"}


def all_of(found: Found) -> list[Reading]:
    """All the seats of an area; of so many, the figure is what is checked; of a party that lost them, that none is
    left."""
    if not _BUT.isdisjoint(found.scene.tokens.said[found.last : found.last + 1]):
        return []  # "every seat in Wales but four"
    before = found.scene.tokens[max(0, found.first - 3) : found.first]
    if any(one.tag is Tag.LOSE for one in before):
        return _of_area(found, Quantity(Decimal(0)))
    return _of_area(found, _counted(found) or Quantity(word=ALL))


_BUT = frozenset({"bar", "but", "except", "except for", "apart from", "save", "save for"})


def only_one(found: Found) -> list[Reading]:
    """ "Scotland's only Tory": one seat in an area that is named."""
    return _of_area(found, Quantity(Decimal(1)))


def some_of(found: Found) -> list[Reading]:
    """So many of the seats of an area."""
    quantity = _counted(found)
    return _of_area(found, quantity) if quantity is not None else []


def listed(found: Found) -> list[Reading]:
    """Another party's seats in a list of them, of the area that the sentence names."""
    tokens, quantity = found.scene.tokens, _counted(found)
    before = tokens[: found.first]
    is_of_seats = any(one.tag is Tag.SEATS for one in before) or _is_part_told(before)
    if quantity is None or not is_of_seats:
        return []
    named = [one.value for one in before if one.tag is Tag.REGION]
    place = next(reversed(named), None) or _capital(before) or found.scene.region or UK
    at = next(at for at in range(found.first, found.last) if tokens[at].tag is Tag.ACTOR)
    return _told(found, family_in(tokens[at].value, found.scene.lexicon, found.seat), place, quantity)


def _is_part_told(before: Sequence[Token]) -> bool:
    """ "27 of our 32", "49 of the capital's 73": so many of so many."""
    counts = [at for at, one in enumerate(before) if one.tag is Tag.COUNT]
    return any(last - first < _FAR and before[first + 1].tag is Tag.OF for first, last in pairwise(counts))


_FAR = 6


def nth(found: Found) -> list[Reading]:
    """ "Their fifth seat": so many by then."""
    place = found.line.tokens_of(found.match, "nth")[0]
    return _told(found, _holder(found), UK, Quantity(found.scene.tokens[place].value.value))


def apiece(found: Found) -> list[Reading]:
    """ "X, Y and Z have one apiece": the first of them, in the area that was spoken of."""
    tokens, quantity = found.scene.tokens, _counted(found)
    row: list[str | None] = []
    for token in reversed(tokens[: found.first]):
        if token.tag is Tag.ACTOR:
            row.append(family_in(token.value, found.scene.lexicon, found.seat))
        elif row and token.tag not in (Tag.AND, Tag.COMMA, Tag.FILL):
            break
    row = row[::-1] if len(row) > 1 else _named_after(found)
    if quantity is None or len(row) < 2:
        return []
    return _told(found, row[0], found.scene.region or UK, quantity)


def _named_after(found: Found) -> list[str | None]:
    """ "One apiece for the Lib Dems, the Greens and Reform": the parties that are told of after it, in one row."""
    tokens, row = found.scene.tokens, list[str | None]()
    if found.last >= len(tokens) or tokens[found.last].tag not in (Tag.FOR, Tag.TO):
        return []
    for token in tokens[found.last + 1 :]:
        if token.tag is Tag.ACTOR and not token.value.is_person:
            row.append(family_in(token.value, found.scene.lexicon, found.seat))
        elif token.tag not in (Tag.AND, Tag.COMMA, Tag.FILL):
            break
    return row


def _counted(found: Found) -> Quantity | None:
    if not found.match.groupdict().get("count"):
        return Quantity(Decimal(2)) if "both" in found.scene.tokens.said[found.first : found.last] else None
    token = found.scene.tokens[found.line.tokens_of(found.match, "count")[0]]
    if token.words == "one":
        return Quantity(Decimal(1))
    is_count = token.tag is Tag.COUNT and token.value.unit is Unit.NONE and not token.value.decimals
    return Quantity(Decimal(token.value.value)) if is_count else None


def _of_area(found: Found, quantity: Quantity) -> list[Reading]:
    place = _area(found)
    return _told(found, _holder(found), place, quantity) if place is not None else []


def _area(found: Found) -> str | None:
    """The area that is named in the phrase; of "the county" or "the city", the one that was spoken of before."""
    tokens = found.scene.tokens[found.first : found.last]
    named = [one for one in tokens if one.tag in (Tag.REGION, Tag.PLACE)]
    if named:
        area = named[-1].value if named[-1].tag is Tag.REGION else named[-1].words.removesuffix("'s")
        return str(area)
    return _city(found, tokens) or found.scene.region or _capital(tokens)


def _city(found: Found, tokens: Sequence[Token]) -> str | None:
    """ "A clean sweep of the city", told in a report of Cardiff North: of the seats that are called after the city."""
    if found.seat is None or all(one.words not in ("city", "city's") for one in tokens):
        return None
    town, _, part = found.seat.poll.constituency.name.lower().partition(" ")
    return town if part.split(" ")[-1] in _PARTS_OF_CITY else None


_PARTS_OF_CITY = frozenset("north south east west central north-east north-west south-east south-west".split())


def _capital(tokens: Sequence[Token]) -> str | None:
    """ "The capital": London, which may be another where no part of the country was spoken of."""
    return "London" if any(one.words in ("capital", "capital's") for one in tokens) else None


def _holder(found: Found) -> str | None:
    """The party that is named after it as the holder, else the last before it."""
    scene, groups = found.scene, found.match.groupdict()
    name = next((one for one in ("holder", "whose") if groups.get(one)), None)
    if name is not None:
        at = found.line.tokens_of(found.match, name)[0]
        return family_in(scene.tokens[at].value, scene.lexicon, found.seat)
    for token in reversed(scene.tokens[: found.first + 1]):
        if token.tag is Tag.ACTOR and not token.value.is_person:
            return family_in(token.value, scene.lexicon, found.seat)
    actor = scene.default
    return family_in(actor, scene.lexicon, found.seat) if actor is not None and not actor.is_person else None


def _told(found: Found, family: str | None, place: str, quantity: Quantity) -> list[Reading]:
    if family is None:
        return []
    scene = found.scene
    subject, basis = Subject(family, family=family, place=place), Basis(scene.national, as_at=scene.as_at)
    return [Reading(Claim(Kind.SEATS, subject, quantity, basis, _span(found)), 2, _is_plain(found, quantity))]


def _is_plain(found: Found, quantity: Quantity) -> bool:
    """ "Every seat in Devon is Conservative", "swept the board in Kent": of an area and a party that are named, now."""
    tokens = found.scene.tokens[found.first : found.last]
    is_drawn = sum(one.tag is Tag.REGION for one in tokens) == 1 and all(one.tag is not Tag.PLACE for one in tokens)
    before = [one for one in found.scene.tokens[: found.last] if one.tag is Tag.ACTOR]
    is_named = len(before) == 1 and not before[0].value.is_person
    is_all = quantity.word == ALL and is_drawn and is_named
    return is_all and is_told_of_now(found, is_set_against=False)


def _span(found: Found) -> Span:
    name = next((one for one in ("said", "each") if found.match.groupdict().get(one)), 0)
    first, last = found.line.tokens_of(found.match, name)
    is_every = name == "each" and found.scene.tokens[first].tag is not Tag.REGION and last - first == 1
    return stretch(found.scene.tokens, first, last + is_every)


def left_with_nothing(found: Found) -> list[Reading]:
    """No seat, in the area that is named or that the party's name says, or the one that was spoken of."""
    group = "who" if found.match["who"] else "whom"
    token = found.scene.tokens[found.line.tokens_of(found.match, group)[0]]
    family = family_in(token.value, found.scene.lexicon, found.seat)
    if family is None:
        return []
    named = scope_of(found.scene.tokens, found.last - 1).place or _NATIONS.get(token.words.partition(" ")[0])
    place = named or found.scene.region or found.scene.area or UK
    subject = Subject(family, family=family, place=place)
    return found.reading(
        Kind.SEATS, subject, Quantity(Decimal(0)), Basis(found.scene.national, as_at=found.scene.as_at)
    )
