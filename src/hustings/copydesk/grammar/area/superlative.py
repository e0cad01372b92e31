"""Superlatives: of what, whose, among which seats or since when — by the words around "smallest", "most marginal"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

import msgspec
from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.area.scope import UK, Scope, drawn_at
from hustings.copydesk.grammar.event.said import span_of
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene, family_in
from hustings.copydesk.grammar.time import THAT_POLL, year_of
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag, Token, Tokens
from hustings.figures.numeral import Numeral
from hustings.geography.boundary_set import Nation

LOWEST = frozenset(
    "lowest smallest narrowest slimmest tightest closest tiniest thinnest slenderest worst poorest weakest".split()
)
_OF: dict[Tag, str] = {
    Tag.MAJORITY: "majority",
    Tag.MARGIN: "majority",
    Tag.TURNOUT: "turnout",
    Tag.SWING: "swing",
    Tag.SHARE: "share",
    Tag.VOTES: "vote",
    Tag.ELECTORATE: "electorate",
}
#: What a party's best or worst is of: its share, or its votes.
_RESULTS = frozenset("result showing performance score return tally".split())
_OF_WHOM = frozenset({"vote"})
_JUDGED = frozenset("best worst poorest strongest weakest".split())
#: Nouns that a superlative of closeness is about, and so of the majority.
_CLOSE = frozenset(
    "result results contest contests race races finish finishes outcome outcomes fight fights battle battles victory"
    " victories win wins tussle tussles".split()
)
#: What a superlative may stand before that says no more than itself: "its lowest level since 2010".
_LEVELS = frozenset("it ever level levels point figure ebb mark rate yet".split())
_NEAREST = frozenset("closest tightest".split())
_WHOLE = frozenset("night election elections day country campaign land kingdom".split())
_OWN = frozenset("seat constituency here history ever".split())
#: "Of any minister", "in its class": a set that the record does not draw.
_ELSE = frozenset(
    "any minister ministers cabinet leader leaders independent by-election by-elections party's era country's british"
    " parliamentary electoral political modern postwar post-war war living memory democratic target".split()
)
_EVERY_SEAT = frozenset("seat seats constituency constituencies mp mps".split())
_REACH = 8
_MOST_IN_HOUSE = 250
_ENDS = frozenset({Tag.IN, Tag.OF, Tag.SINCE, Tag.COMMA, Tag.FOR, Tag.ON})


class _Around(msgspec.Struct, frozen=True, gc=False):
    """What is found around a superlative: a measure, an area or the seat itself, a year since when, whose."""

    of: str
    is_lowest: bool
    place: str | None
    is_own: bool
    year: int | None


def superlative(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """The reading of a superlative whose measure the sentence gives; none where it gives no measure or no seat."""
    if any(token.words in _DENIED for token in scene.tokens[max(0, match.start() - 2) : match.end()]):
        return []  # "not the safest of seats"
    return superlative_at(scene, match.start(), match.end() - 1, span_of(scene, match))


_DENIED = frozenset("not hardly never scarcely isn't wasn't".split())


def superlative_at(scene: Scene, start: int, at: int, span: Span) -> list[Reading]:
    """The reading of the superlative at the token `at`, whose words begin at `start`."""
    tokens = scene.tokens
    seat = _seat_after(scene, at) or scene.seat
    around = _around(tokens, start, at, seat.poll.polled_on.year) if seat is not None else None
    if around is None or seat is None:
        return []
    family = _family(scene, start, at, around)
    if around.of in _OF_WHOM and family is None:
        return []
    is_told_of = _seat_after(scene, at) is not None and not around.is_own
    place = around.place or _own_area(tokens, at, seat) or (UK if is_told_of else None)
    is_else = (
        is_of_others(_clause(tokens, at))
        or _is_of_change(tokens, at)
        or _is_of_another_time(tokens, start, seat.poll.polled_on.year)
        or scene.is_dated
        or not THAT_POLL.isdisjoint(tokens.words)
    )
    label = seat.poll.constituency.name
    quantity = Quantity(_nth(tokens, start, at), word=_word(tokens, start, around))
    basis = Basis(seat.poll.election, year=around.year)
    if is_else or (place is None and not around.is_own):
        quantity, basis = Quantity(word=tokens[at].words), Basis()
    subject = Subject(label, seat.poll.id, family=family, place=place)
    is_firm = (around.place is None or not around.is_own) and around.of not in _OF_WHOM
    is_firm = is_firm and place == (around.place or (UK if is_told_of else None))
    is_firm = (
        is_firm
        and (around.place is not None or family is not None or not is_told_of)
        and not (around.of == "majority" and _is_of_house(tokens))
        and not (around.of == "electorate" and (around.place is None or tokens[at + 1].tag is not Tag.ELECTORATE))
    )
    return also_of_nation(scene, Reading(Claim(Kind.SUPERLATIVE, subject, quantity, basis, span), 2, is_firm))


_COUNTY, _REGION = frozenset({"county", "county's"}), frozenset({"region", "region's"})


def _own_area(tokens: Tokens, at: int, seat: Seat) -> str | None:
    """The seat's own county or region, of "the county's best turnout", "the heaviest swing in the region"."""
    near = frozenset(tokens.said[max(0, at - 3) : at + _REACH])
    where = seat.poll.constituency
    if not near.isdisjoint(_COUNTY):
        return where.county or where.region
    return where.region if not near.isdisjoint(_REGION) else None


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


def is_of_others(clause: Sequence[Token]) -> bool:
    """Whether what follows names a set that the record does not draw: "of any minister", "of Labour's target seats"."""
    for at, token in enumerate(clause):
        if (token.words in _ELSE and not _is_any_seat(clause, at)) or (
            token.tag is Tag.ACTOR and token.value.is_possessive
        ):
            return True
    return False


def _is_of_change(tokens: Tokens, at: int) -> bool:
    """ "Its share fell by 9, the biggest drop anywhere": of how much something moved, not of what it came to."""
    return tokens.row[at + 1 : at + 2] in (bytes((Tag.DOWN,)), bytes((Tag.UP,)))


def _is_any_seat(clause: Sequence[Token], at: int) -> bool:
    """ "Of any seat in Wales"."""
    after = clause[at + 1 : at + 3]
    return clause[at].words == "any" and any(one.tag is Tag.SEATS or one.words == "constituency" for one in after)


def _is_of_seats(clause: Sequence[Token]) -> bool:
    """Whether a superlative is told of every seat: "of any seat", "of all 650 constituencies"."""
    return any(
        token.words in ("any", "all") and any(one.words in _EVERY_SEAT for one in clause[at + 1 : at + 4])
        for at, token in enumerate(clause)
    )


def _is_of_another_time(tokens: Tokens, start: int, polled: int) -> bool:
    """ "The biggest majority was 22,131, in 1931", "the previous lowest": said of another poll than this."""
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.tag is Tag.YEAR and year_of(token) != polled and (before is None or before.tag is not Tag.SINCE):
            return Tag.SINCE not in tokens.tags
    return Tag.PREVIOUS in tokens.row[max(0, start - 2) : start + 2]


def _word(tokens: Tokens, start: int, around: _Around) -> str:
    before = [token.words for token in tokens[max(0, start - 4) : start + 2]]
    is_among = "among" in before or ("one" in before and "of" in before)
    end = "lowest" if around.is_lowest else "highest"
    return f"{'among ' if is_among else ''}{end} {around.of}"


def _nth(tokens: Tokens, start: int, at: int) -> Decimal:
    numeral = next((t.value for t in tokens[start : at + 1] if t.tag is Tag.ORDINAL), None)
    if numeral is None and start > 3 and [one.words for one in tokens[start - 4 : start - 1]] == ["one", "of", "the"]:
        numeral = tokens[start - 1].value  # "one of the ten smallest"
    return numeral.value if isinstance(numeral, Numeral) else Decimal(1)


def _clause(tokens: Tokens, at: int) -> Sequence[Token]:
    """What follows a superlative in its clause."""
    end = next(
        (i for i in range(at + 1, len(tokens)) if tokens[i].tag in (Tag.COMMA, Tag.COLON, Tag.DASH)), len(tokens)
    )
    return tokens[at + 1 : min(end, at + 1 + 2 * _REACH)]


def _around(tokens: Tokens, start: int, at: int, polled: int) -> _Around | None:
    of = _measure(tokens, at)
    if of is None:
        return None
    clause = _clause(tokens, at)
    year = _since(clause, polled)
    is_lowest = tokens[at].words in LOWEST or tokens[at].words == "most marginal"
    place = area_told(tokens, at, len(clause))
    is_own = year is not None or _is_own(tokens, at, clause) or tokens[start].words in ("its", "his", "her", "their")
    if place is None and (_is_of_seats(clause) or (not is_own and of == "marginal")):
        place = UK
    return _Around(of, is_lowest, place, is_own and place is None, year if place is None else None)


def _measure(tokens: Tokens, at: int) -> str | None:
    """What the superlative is of: of what stands after it, of what it is said of before it."""
    if tokens[at].words in ("safest", "most marginal"):
        return "marginal"
    for token in tokens[at + 1 : at + 4]:
        if token.tag in _OF:
            return _OF[token.tag]
        if token.words in _RESULTS and tokens[at].words in _JUDGED:
            return "vote"
        is_contest = token.words in _CLOSE or (token.tag is Tag.SEATS and tokens[at].words in _NEAREST)
        if is_contest and tokens[at].words in LOWEST:
            return "majority"
        if token.tag in _ENDS:
            break
        if token.tag in (Tag.SEATS, Tag.CANDIDATES, Tag.INTERIM):
            return None
    if any(token.tag is Tag.WORD and token.words not in _LEVELS for token in tokens[at + 1 : at + 2]):
        return None
    before = next((token for token in reversed(tokens[:at]) if token.tag in _OF), None)
    return _OF[before.tag] if before is not None else _measure_of_contest(tokens, at)


def measure_told(tokens: Tokens, at: int) -> str | None:
    """What the superlative at a token is of, as its sentence has it: the measure beside it, else the nearest named."""
    if (of := _measure(tokens, at)) is not None:
        return of
    near = [*range(at + 1, min(len(tokens), at + 1 + _REACH)), *range(at - 1, -1, -1)]
    found = (_OF[tokens[one].tag] for one in near if tokens[one].tag in _OF)
    is_contest = any(tokens[one].words in _CLOSE for one in near[:_REACH])
    return "majority" if is_contest else next(found, None)


def _measure_of_contest(tokens: Tokens, at: int) -> str | None:
    """ "The result was among the closest in the country": of a contest or a seat, no measure being named."""
    if tokens[at].words not in _NEAREST or {Tag.IN, Tag.OF}.isdisjoint(tokens.row[at + 1 : at + 2]):
        return None
    is_contest = not {Tag.PLACE, Tag.SEATS}.isdisjoint(tokens.row[:at]) or not _CLOSE.isdisjoint(tokens.said[:at])
    return "majority" if is_contest else None


def _since(clause: Sequence[Token], polled: int) -> int | None:
    """The year of "since 2010"; of "in 14 years", "for a decade", the year so long before the poll."""
    start = next((at for at, token in enumerate(clause) if token.tag is Tag.SINCE), len(clause))
    named = next((year_of(token) for token in clause[start : start + 6] if token.tag is Tag.YEAR), None)
    for before, token, after in zip(clause, clause[1:], clause[2:], strict=False):
        if named is None and before.words in ("in", "for") and token.tag is Tag.COUNT and after.words == "years":
            return polled - int(token.value.value)
    return named


def area_told(tokens: Tokens, at: int, reach: int) -> str | None:
    """The area that the superlative is told of: "in London", "in the country", "of the night"."""
    for index in range(at + 1, min(len(tokens), at + 1 + reach)):
        found = drawn_at(tokens, index) or _any_of(tokens, index)
        if found is not None and tokens[index].words != "greater":
            return found.place
        before = tokens[index - 1] if tokens[index - 1].tag is not Tag.FILL else tokens[index - 2]
        if tokens[index].words == "anywhere" and tokens.row[index + 1 : index + 2] != _IN:
            return UK
        if tokens[index].words in _WHOLE and (before.tag in (Tag.IN, Tag.OF) or before.words in ("across", "at")):
            return UK
        if tokens[index].tag is Tag.PLACE or tokens[index].tag is Tag.SINCE:
            return None
    return None


_IN = bytes((Tag.IN,))


def _any_of(tokens: Tokens, at: int) -> Scope | None:
    """ "Of any London constituency", "the safest Welsh seat"."""
    is_any = tokens[at].tag is Tag.REGION and "any" in tokens.said[max(0, at - 2) : at]
    return Scope(tokens[at].value) if is_any else None


def _is_own(tokens: Tokens, at: int, clause: Sequence[Token]) -> bool:
    """ "In the seat", "ever", "in Ilford North": of one seat's own results."""
    for index, token in enumerate(clause):
        before = clause[index - 1].tag if index else tokens[at].tag
        if token.tag is Tag.PLACE and index > 1 and clause[index - 2].tag is Tag.BE:
            return False  # "the smallest was in Hendon" names the seat, not what is compared
        if token.words in _OWN and token.words not in ("seat", "constituency"):
            return True
        if (token.words in _OWN or token.tag is Tag.PLACE) and before in (Tag.IN, Tag.FILL, Tag.FOR):
            return True
    return False


_BESIDE_IT = frozenset({Tag.COMPARED, Tag.THAN, Tag.AHEAD, Tag.BEHIND, Tag.WHO})
_TURNING = frozenset("but while whilst whereas though although unlike below above against".split())


def _seat_after(scene: Scene, at: int) -> Seat | None:
    """ "The smallest majority in the country was in Hendon": the seat that the sentence names after it."""
    tokens = scene.tokens
    for index in range(at + 1, min(len(tokens), at + 14)):
        if tokens[index].tag in _BESIDE_IT or tokens[index].words in _TURNING:
            return None  # "the fourth highest in Wales, but low compared with the 70 per cent in Delyn"
        if tokens[index].tag is Tag.PLACE and tokens[index - 1].tag in (Tag.IN, Tag.BE, Tag.OF, Tag.ON):
            return scene.seats[index] if index < len(scene.seats) else None
    return None


def _family(scene: Scene, start: int, at: int, around: _Around) -> str | None:
    """The party of "the safest Labour seat", of "Labour's smallest majority"; of a share told of a party."""
    after = next((token for token in scene.tokens[at + 1 : at + 4] if token.tag is Tag.ACTOR), None)
    before = next((token for token in reversed(scene.tokens[:start]) if token.tag is Tag.ACTOR), None)
    is_whose = before is not None and (_is_of_party(before.value) or around.of in ("share", "vote"))
    token = after or (before if is_whose else None)
    actor = token.value if token is not None else scene.default if around.of in _OF_WHOM else None
    return family_in(actor, scene.lexicon, scene.seat) if actor is not None else None


def _is_of_house(tokens: Tokens) -> bool:
    """Whether the majority can be one in the Commons: of so few, or a party's and no seat or person is named."""
    if any(token.tag is Tag.COUNT and token.value.value <= _MOST_IN_HOUSE for token in tokens):
        return True
    actors = [token.value for token in tokens if token.tag is Tag.ACTOR]
    is_placed = Tag.PLACE in tokens.tags or not _OWN.isdisjoint(tokens.words)
    return bool(actors) and not is_placed and not any(one.is_person for one in actors)


def _is_of_party(actor: Actor) -> bool:
    """ "Labour's smallest majority" is of the party's seats; "Mr Reed's majority, the smallest" of all."""
    return actor.is_possessive and not actor.is_person
