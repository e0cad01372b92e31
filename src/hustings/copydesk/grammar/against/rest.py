"""Rest: how many votes all the others had together: "all the other parties together mustered 26,994", "every other
candidate put together, 26,994", "the 26,994 the other seven got between them".
"""

from __future__ import annotations

import re

from hustings.claims.area.others import TOGETHER
from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.moved.measured import candidate
from hustings.copydesk.grammar.moved.now import is_here
from hustings.copydesk.grammar.quantity import hedge_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.soft.line import line_of, stretch
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.token import Tag, Tokens, places_of
from hustings.record.poll import Poll

_PEOPLE = "(?:candidates?|parties|party|rivals?|opponents?|contenders?|hopefuls?|challengers?)"
_ALL = (
    "(?:(?:all|every one of)(?: of)? (?:the |his |her |their |its )?(?:others|other(?: @number)? {people})"
    "|(?:every|any) other {people}|everyone else|everybody else|all comers"
    "|the (?:other|remaining) (?P<many>@number)(?: {people})?|the rest of the field)"
).replace("{people}", _PEOPLE)
_TOGETHER = "(?:(?:put|added|taken|lumped) together|together|combined|between them|in total|added up|all told)"
_GOT = (
    "(?:(?:could )?(?:only |just )?(?:manage|managed|muster|mustered|got|get|had|have|polled|took|won|received"
    "|attracted|collected|totalled|amassed|amounted to|came to|come to|add up to|added up to|on|with))"
)
_N = "(?:just |only |no more than |about |around |nearly |some |a mere )*(?P<number>@number)"
_END = r"(?=$| [,;:.)(–—-]| (?:votes?|and|but|while|which|so|in|this|on|to) ?)"
_PATTERNS = tuple(
    re.compile(rf"(?<!\S)(?:{pattern})(?!\S)")
    for pattern in (
        rf"{_ALL} {_TOGETHER}(?: ,| and)?(?: (?:you|we|they))?(?: {_GOT})? {_N}{_END}",
        rf"{_ALL} {_GOT} {_N}(?: votes)? {_TOGETHER}",
        rf"(?:the|his|her) (?P<number>@number)(?: votes)?(?: (?:that|which))?(?: (?:for|of|won by|polled by))? {_ALL}"
        rf"(?: {_GOT})? {_TOGETHER}",
    )
)
_CALLING = frozenset(
    "together|combined|between them|put together|added together|taken together|lumped together|in total|added up"
    "|all told".split("|")
)
#: The votes of fewer are no field's.
_FEWEST = 100
_ACTORS = frozenset({Tag.ACTOR})
_PLACES, _YEARS = frozenset({Tag.PLACE}), frozenset({Tag.YEAR})
_ELSE = frozenset({Tag.PREVIOUS, Tag.INTERIM, Tag.REGION, Tag.AREA})


def rests(tokens: Tokens) -> list[int]:
    """Where the figures of a sentence stand that tell what all the others had together."""
    if Tag.COUNT not in tokens.tags or (Tag.OPPOSITION not in tokens.tags and tokens.words.isdisjoint(_CALLING)):
        return []
    return [at for at, _ in _told(tokens)]


def rest(scene: Scene, index: int) -> list[Reading]:
    """The reading of a figure as the votes of all but those who are told of, in the poll that is."""
    tokens, seat = scene.tokens, scene.seat
    match = next((one for at, one in _told(tokens) if at == index), None)
    if match is None or seat is None or seat.poll.winner is None or not _is_of_now(scene):
        return []
    many = match.re.groupindex.get("many") and match["many"]
    number = _number(tokens, match) if many else len(seat.poll.candidacies) - 1
    if number is None or not 1 < number < len(seat.poll.candidacies):
        return []
    is_all = not many and _is_of_winner(scene, seat.poll, index)
    word = _OPPOSITION if is_all else f"{TOGETHER}{number}"
    quantity = Quantity(tokens[index].value.value, hedge=hedge_before(tokens, index), word=word)
    subject = Subject(seat.poll.constituency.name, seat.poll.id)
    span = stretch(tokens, *line_of(tokens).tokens_of(match))
    kind = Kind.OTHER if is_all else Kind.VOTES
    return [Reading(Claim(kind, subject, quantity, Basis(seat.poll.election), span), 4, True, is_tight=True)]


#: All but the winner.
_OPPOSITION = "opposition"


def _is_of_winner(scene: Scene, poll: Poll, index: int) -> bool:
    """Whether nobody but the winner is named before a figure: the others are all who lost."""
    named = {candidate(scene, scene.tokens[at].value) for at in places_of(scene.tokens, _ACTORS) if at < index}
    return named <= {poll.winner}


def _number(tokens: Tokens, match: re.Match[str]) -> int | None:
    """How many the others are said to be."""
    token = tokens[line_of(tokens).tokens_of(match, "many")[0]]
    return int(token.value.value) if token.tag is Tag.COUNT else None


def _told(tokens: Tokens) -> list[tuple[int, re.Match[str]]]:
    line = line_of(tokens)
    found = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(line.text):
            at = line.tokens_of(match, "number")[0]
            if tokens[at].tag is Tag.COUNT and tokens[at].value.value >= _FEWEST and not tokens[at].value.decimals:
                found.append((at, match))
    return found


def _is_of_now(scene: Scene) -> bool:
    """Whether a sentence tells of the seat's own poll, as far as its words go."""
    tokens, seat = scene.tokens, scene.seat
    if seat is None or scene.is_dated or scene.is_under_area or not _ELSE.isdisjoint(tokens.tags):
        return False
    if not all(is_here(seat, tokens.said[at]) for at in places_of(tokens, _PLACES)):
        return False
    return all(year_of(tokens[at]) == seat.poll.polled_on.year for at in places_of(tokens, _YEARS))
