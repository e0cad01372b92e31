"""Claim: the claim of a superlative — whose it is, how many come before it, what it is compared with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.area.scope import PARTS, UK
from hustings.copydesk.grammar.event.said import span_of
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene, family_in
from hustings.copydesk.grammar.superlative.among import Around, around_of, clause_after, is_of_others, is_of_winners
from hustings.copydesk.grammar.superlative.aside import before_and_now
from hustings.copydesk.grammar.time import THAT_POLL, year_of
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag, Tokens
from hustings.figures.numeral import Numeral
from hustings.geography.boundary_set import Nation
from hustings.measures.majority import majority

_OF_WHOM = frozenset({"vote", "rise", "fall"})
_MOVES = frozenset({"rise", "fall"})

_OWN = frozenset("seat constituency here history ever".split())

_REACH = 8
_MOST_IN_HOUSE = 250


def superlative(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """The reading of a superlative whose measure the sentence gives; none where it gives no measure or no seat."""
    if any(token.words in _DENIED for token in scene.tokens[max(0, match.start() - 2) : match.end()]):
        return []  # "not the safest of seats"
    start, span = match.start(), span_of(scene, match)
    if (told := before_and_now(scene, start)) is not None:
        made = [
            one
            for seat in told
            for one in superlative_at(replace(scene, seat=seat, seats=()), start, match.end() - 1, span)
        ]
        return [replace(one, is_firm=False) for one in made]
    return superlative_at(scene, start, match.end() - 1, span)


_DENIED = frozenset("not hardly never scarcely isn't wasn't".split())


def superlative_at(scene: Scene, start: int, at: int, span: Span) -> list[Reading]:
    """The reading of the superlative at the token `at`, whose words begin at `start`."""
    tokens = scene.tokens
    seat = _seat_after(scene, at) or scene.seat
    then = _seat_then(tokens, start, seat) if seat is not None and Tag.YEAR in tokens.tags else None
    if then is not None:
        made = superlative_at(replace(scene, seat=then, seats=()), start, at, span)
        return [replace(one, is_firm=one.is_firm and _tells_own(tokens, then)) for one in made]
    around = around_of(tokens, start, at, seat.poll.polled_on.year) if seat is not None else None
    if around is None or seat is None:
        return []
    family = None if around.of == "share" and is_of_winners(tokens, start, at) else _family(scene, start, at, around)
    if around.of in _OF_WHOM and family is None:
        return []
    is_told_of = _seat_after(scene, at) is not None and not around.is_own
    place = around.place or own_area(tokens.said[max(0, at - 3) : at + _REACH], seat)
    place = place or (UK if is_told_of else None)
    is_else = (
        tokens[start - 1].words == "party's"
        or is_of_others(clause_after(tokens, at))
        or (_is_of_change(tokens, at) and around.of not in _MOVES)
        or _is_of_another_time(tokens, start, seat.poll.polled_on.year)
    )
    label = seat.poll.constituency.name
    quantity = Quantity(nth_of(tokens, start, at), word=_word(tokens, start, around))
    basis = Basis(seat.poll.election, year=around.year)
    if is_else or (place is None and not around.is_own):
        quantity, basis = Quantity(word=tokens[at].words), Basis()
    subject = Subject(label, seat.poll.id, family=family, place=place)
    is_firm = (around.place is None or not around.is_own) and around.of not in _OF_WHOM
    is_then = scene.is_dated or not THAT_POLL.isdisjoint(tokens.words)  # of the earlier poll, as likely
    is_firm = is_firm and not is_then and place == (around.place or (UK if is_told_of else None))
    is_firm = (
        is_firm
        and (around.place is not None or family is not None or not is_told_of)
        and not (around.of == "majority" and (_is_of_house(tokens, seat) or _is_of_some(tokens, at)))
        and not (around.of == "electorate" and (around.place is None or tokens[at + 1].tag is not Tag.ELECTORATE))
    )
    return also_of_nation(scene, Reading(Claim(Kind.SUPERLATIVE, subject, quantity, basis, span), 2, is_firm))


def _seat_then(tokens: Tokens, start: int, seat: Seat) -> Seat | None:
    """ "The first time, in 2015, her margin was 41, England's smallest": the seat as of the one year named before."""
    years = {year_of(token) for token in tokens if token.tag is Tag.YEAR}
    year = next(iter(years))
    is_before = Tag.YEAR in tokens.row[:start] and Tag.SINCE not in tokens.tags
    if len(years) > 1 or not is_before or year == seat.poll.polled_on.year:
        return None
    then = seat.as_of(year)
    return None if then is None or then.poll.is_by_election else then


_COUNTY = frozenset({"county", "county's"})
_REGION = frozenset({"region", "region's"})
_PRINCIPALITY = frozenset({"principality", "principality's"})


def own_area(said: Iterable[str], seat: Seat) -> str | None:
    """The seat's own county, region or nation, of "the county's best turnout", "the heaviest swing in the region", "the
    highest in Yorkshire" of a seat in Yorkshire and The Humber, "the lowest in the north-east", "the principality"."""
    near, where = frozenset(said), seat.poll.constituency
    if not near.isdisjoint(_COUNTY):
        return where.county or where.region
    if where.nation is Nation.WALES and not near.isdisjoint(_PRINCIPALITY):
        return where.nation.value
    called = (where.region or "").lower()
    is_called = where.region is not None and not near.isdisjoint(
        {called.partition(" and ")[0], called.replace(" ", "-")}
    )
    return where.region if is_called or not near.isdisjoint(_REGION) else None


_COUNTRY = frozenset({"the country", "country", "nation", "land"})


def also_of_nation(scene: Scene, made: Reading) -> list[Reading]:
    """The reading, and where "the country" may be Scotland, Wales or Northern Ireland, that of the nation too.

    It may where the seat is there; where the copy has just spoken of that nation, neither is sure.
    """
    nation = scene.seat.poll.constituency.nation if scene.seat else Nation.ENGLAND
    if made.claim.subject.place != UK or nation is Nation.ENGLAND or scene.tokens.words.isdisjoint(_COUNTRY):
        return [made]
    claim = replace(made.claim, subject=replace(made.claim.subject, place=nation.value))
    is_sure = made.is_firm and nation.value not in (scene.area, scene.region)
    return [replace(made, is_firm=is_sure), replace(made, claim=claim, is_firm=False)]


def _is_of_change(tokens: Tokens, at: int) -> bool:
    """ "Its share fell by 9, the biggest drop anywhere": of how much something moved, not of what it came to."""
    return tokens.row[at + 1 : at + 2] in (bytes((Tag.DOWN,)), bytes((Tag.UP,)))


def _is_of_another_time(tokens: Tokens, start: int, polled: int) -> bool:
    """ "The biggest majority was 22,131, in 1931", "the previous lowest": said of another poll than this."""
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.tag is Tag.YEAR and year_of(token) != polled and (before is None or before.tag is not Tag.SINCE):
            return Tag.SINCE not in tokens.tags
    return Tag.PREVIOUS in tokens.row[max(0, start - 2) : start + 2]


def _word(tokens: Tokens, start: int, around: Around) -> str:
    before = [token.words for token in tokens[max(0, start - 4) : start + 2]]
    is_among = "among" in before or ("one" in before and "of" in before)
    end = "lowest" if around.is_lowest else "highest"
    return f"{'among ' if is_among else ''}{end} {around.of}"


def nth_of(tokens: Tokens, start: int, at: int) -> Decimal:
    """Which from the end a superlative is: 3 for "the third smallest", 10 for "one of the ten smallest"."""
    numeral = next((t.value for t in tokens[start : at + 1] if t.tag is Tag.ORDINAL), None)
    if numeral is None and start > 3 and [one.words for one in tokens[start - 4 : start - 1]] == ["one", "of", "the"]:
        numeral = tokens[start - 1].value  # "one of the ten smallest"
    return numeral.value if isinstance(numeral, Numeral) else Decimal(1)


_BESIDE_IT = frozenset({Tag.COMPARED, Tag.THAN, Tag.AHEAD, Tag.BEHIND, Tag.WHO})
_TURNING = frozenset("but while whilst whereas though although unlike below above against".split())


def _seat_after(scene: Scene, at: int) -> Seat | None:
    """ "The smallest majority in the country was in Hendon": the seat that the sentence names after it."""
    tokens = scene.tokens
    for index in range(at + 1, min(len(tokens), at + 14)):
        if tokens[index].tag in _BESIDE_IT or tokens[index].words in _TURNING:
            return None  # "the fourth highest in Wales, but low compared with the 70 per cent in Delyn"
        if tokens[index].words in PARTS:
            return None  # "in Yorkshire", which may be short for a seat's name
        if tokens[index].tag is Tag.PLACE and tokens[index - 1].tag in (Tag.IN, Tag.BE, Tag.OF, Tag.ON):
            return scene.seats[index] if index < len(scene.seats) else None
    return None


def _family(scene: Scene, start: int, at: int, around: Around) -> str | None:
    """The party of "the safest Labour seat", of "Labour's smallest majority"; of a share told of a party."""
    end = at + (6 if around.of in _MOVES else 4)
    named = next((index for index in range(at + 1, min(end, len(scene.tokens))) if _names_party(scene, index)), None)
    after = None if named is None else scene.tokens[named]
    before = next((token for token in reversed(scene.tokens[:start]) if token.tag is Tag.ACTOR), None)
    is_whose = before is not None and (_is_of_party(before.value) or around.of in ("share", "vote", *_MOVES))
    token = after or (before if is_whose else None)
    actor = token.value if token is not None else scene.default if around.of in _OF_WHOM else None
    return family_in(actor, scene.lexicon, scene.seat) if actor is not None else None


_WAYS = frozenset({Tag.FROM, Tag.TO})


def _names_party(scene: Scene, index: int) -> bool:
    """Whether somebody is named whose it is: not in "the largest swing from Labour"."""
    return scene.tokens[index].tag is Tag.ACTOR and scene.tokens[index - 1].tag not in _WAYS


def _is_of_house(tokens: Tokens, seat: Seat) -> bool:
    """Whether the majority can be one in the Commons: no seat named, of so few and not the seat's own; or a party's,
    and no person named."""
    is_placed = Tag.PLACE in tokens.tags or not _OWN.isdisjoint(tokens.words) or _tells_own(tokens, seat)
    if not is_placed and any(token.tag is Tag.COUNT and token.value.value <= _MOST_IN_HOUSE for token in tokens):
        return True
    actors = [token.value for token in tokens if token.tag is Tag.ACTOR]
    return bool(actors) and not is_placed and not any(one.is_person for one in actors)


def _tells_own(tokens: Tokens, seat: Seat) -> bool:
    """ "His majority of 15", where that is the seat's."""
    at = tokens.row.find(Tag.MAJORITY)
    after = tokens[at + 1 : at + 4]
    is_of = at >= 0 and Tag.OF in tokens.row[at + 1 : at + 2]
    return is_of and any(one.tag is Tag.COUNT and one.value.value == majority(seat.poll) for one in after)


_SOME = frozenset("all the these those our".split())


def _is_of_some(tokens: Tokens, at: int) -> bool:
    """ "The smallest majority of all four": of some seats that the copy has in mind; not "smallest majority of 57"."""
    near = range(at + 1, min(len(tokens), at + 8))
    return any(tokens[one].tag is Tag.COUNT and tokens[one - 1].words in _SOME for one in near)


def _is_of_party(actor: Actor) -> bool:
    """ "Labour's smallest majority" is of the party's seats; "Mr Reed's majority, the smallest" of all."""
    return actor.is_possessive and not actor.is_person
