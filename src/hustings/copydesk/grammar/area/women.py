"""Women: how many of those elected are: "191 women were elected, up from 143", "104 of Labour's MPs are women"."""

from __future__ import annotations

from msgspec.structs import replace

from hustings.claims.area.women import WOMEN
from hustings.claims.claim import Basis, Claim, Span, Subject, When
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.scope import UK, scope_of
from hustings.copydesk.grammar.figure.country.holder import family_of
from hustings.copydesk.grammar.quantity import quantity_of
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.grammar.when.moment import moment_of
from hustings.copydesk.token import SILENT, Tag, Tokens
from hustings.figures.numeral import Unit

_WOMEN = frozenset({"women", "female", "females", "woman"})
#: Of whom women may be counted that are not the elected.
_NOT_ELECTED = frozenset(
    "stood standing stand candidates councillors voters running ballot selected shortlist shortlists ministers cabinet"
    " ethnic under over aged new newcomers them those first-time polled asked per cent ran peers leaders".split()
)
#: What says that those counted are Members of Parliament.
_ELECTED, _HOUSE = frozenset({Tag.SEATS, Tag.WIN}), frozenset("commons parliament westminster elected returned".split())
_FEWEST, _MOST = 2, 400
#: What may stand between a count and "women", between "women" and a count, between "MPs" and "are women".
_TO_WOMEN = frozenset(
    {Tag.FILL, Tag.SEATS, Tag.ACTOR, Tag.HEDGE, Tag.REGION, Tag.OF, Tag.COUNT, Tag.BE, Tag.TOTAL, Tag.DASH, Tag.COLON}
)
_TO_COUNT = frozenset({Tag.COLON, Tag.DASH, Tag.COMMA, Tag.BE, Tag.WIN, Tag.SEATS, Tag.FILL, Tag.HEDGE, Tag.UP, Tag.TO})
_LED_TO = frozenset("number numbers record rises rose rising total stands stood reached is".split())
_MOST_APART = 6
_BEFORE = frozenset({Tag.FROM, Tag.COMPARED, Tag.OPEN, Tag.THAN, Tag.IN})
#: What may stand between a count of women and the one before it that is compared.
_TO_EARLIER = frozenset({*_TO_COUNT, *_BEFORE, Tag.ON, Tag.MORE, Tag.AND, Tag.WORD, Tag.DOWN})


def counts_women(tokens: Tokens, index: int) -> bool:
    """Whether a figure counts the women elected, now or at another election that the sentence compares with."""
    return _is_count(tokens, index) and (_is_of_women(tokens, index) or _first_before(tokens, index) is not None)


def _is_count(tokens: Tokens, index: int) -> bool:
    if tokens.words.isdisjoint(_WOMEN) or not tokens.words.isdisjoint(_NOT_ELECTED):
        return False
    if tokens.tags.isdisjoint(_ELECTED) and tokens.words.isdisjoint(_HOUSE) and tokens[0].words not in _WOMEN:
        return False
    figure = tokens[index].value
    is_share = tokens[index].tag is Tag.PERCENT
    return is_share or (tokens[index].tag is Tag.COUNT and not figure.decimals and _FEWEST <= figure.value <= _MOST)


def _is_of_women(tokens: Tokens, index: int) -> bool:
    """ "191 women", "41 Labour women", "104 of its 202 MPs are women"; "women: 191", "the number of women was 9"."""
    after = tokens[index + 1 : index + 2 + _MOST_APART]
    at = next((at for at, one in enumerate(after) if one.tag not in _TO_WOMEN and one.words not in _LED_TO), None)
    if at is not None and after[at].words in _WOMEN:
        passed = {one.tag for one in after[:at]}
        return Tag.COUNT not in passed or Tag.BE in passed
    before = tokens[max(0, index - _MOST_APART) : index]
    last = max((at for at, one in enumerate(before) if one.words in _WOMEN), default=None)
    between = [] if last is None else before[last + 1 :]
    return bool(between) and all(one.tag in _TO_COUNT or one.words in _LED_TO for one in between)


def _first_before(tokens: Tokens, index: int) -> int | None:
    """The count of women that a figure is compared with: "up from 143", "; 143 were in 2010", "(143 last time)"."""
    for at in range(index - 1, max(-1, index - 2 - _MOST_APART), -1):
        if _is_count(tokens, at) and _is_of_women(tokens, at):
            between = tokens[at + 1 : index]
            near = {one.tag for one in (*between, *tokens[index + 1 : index + 4])}
            is_compared = not near.isdisjoint(_BEFORE) or Tag.YEAR in near or Tag.PREVIOUS in near
            is_compared = is_compared or _way(tokens, index) != 0
            is_plain = all(one.tag in _TO_EARLIER or one.words in _WOMEN for one in between)
            return at if is_compared and is_plain else None
        if tokens[at].tag in (Tag.COUNT, Tag.PERCENT, Tag.ACTOR):
            return None
    return None


def women(scene: Scene, hit: Hit) -> list[Reading]:
    """The reading of a count of women, or of a share of women: of all who were elected, or of one party."""
    tokens, index = scene.tokens, hit.index
    quantity, moment = quantity_of(tokens, index, hit), moment_of(tokens, index, "")
    if scene.national is None or quantity.unit not in (Unit.NONE, Unit.PERCENT):
        return []
    first = None if _is_of_women(tokens, index) else _first_before(tokens, index)
    year = _year_after(tokens, index) or moment.year
    when = When.PREVIOUS if first is not None and year is None else When.THIS
    election = scene.national if year is None else scene.elections.get(year, f"parl.{year}")
    is_count = quantity.unit is Unit.NONE
    quantity = replace(quantity, word=WOMEN, direction=_way(tokens, index) if is_count else 0)
    if quantity.direction:
        when, election = When.THIS, scene.national
    at = _party(scene, index if first is None else first)
    family = None if at is None else family_of(tokens[at].value, scene)
    place = scope_of(tokens, index).place or UK
    span = Span(tokens[index].start, tokens[index].end)
    claim = Claim(Kind.OTHER, Subject(family or "", family=family, place=place), quantity, Basis(election, when), span)
    is_alone = at is not None or Tag.ACTOR not in tokens.tags
    return [Reading(claim, 5, is_firm=is_alone and moment.is_firm, is_tight=is_alone)]


def _year_after(tokens: Tokens, index: int) -> int | None:
    """ "143 in 2010", "(143 in 2010)", "143 were in 2010"."""
    for one in tokens[index + 1 : index + 4]:
        if one.tag is Tag.YEAR:
            return year_of(one)
        if one.tag not in (Tag.IN, Tag.BE, Tag.FILL, Tag.WIN) and one.words not in _WOMEN:
            return None
    return None


def _way(tokens: Tokens, index: int) -> int:
    """ "191 women, 48 more than in 2010", "up 48": how many more, or fewer, than before; not "191, up from 143"."""
    after = tokens.said[index + 1 : index + 2]
    word = after[0].partition(" ")[0] if after else ""
    before, is_level = tokens.row[:index].rstrip(SILENT)[-1:], tokens.row[index + 2 : index + 3] in _LEVEL
    if word == "more" or before == _UP or (word == "up" and not is_level):
        return 1
    return -1 if word == "fewer" or before == _DOWN or (word == "down" and not is_level) else 0


_LEVEL = tuple(bytes((tag,)) for tag in (Tag.FROM, Tag.ON, Tag.THAN))


_UP, _DOWN = bytes((Tag.UP,)), bytes((Tag.DOWN,))


def _party(scene: Scene, index: int) -> int | None:
    """Where the party stands whose women are counted: "41 Labour women", "104 of Labour's MPs", "Labour has 104"."""
    row = scene.tokens.row
    end = next((at for at in range(index + 1, len(row)) if scene.tokens[at].words in _WOMEN), index)
    at = row.find(Tag.ACTOR, index, end)
    if at < 0:
        at = len(row[:index].rstrip(_TO_PARTY)) - 1
    return at if at >= 0 and row[at] == Tag.ACTOR and not scene.tokens[at].value.is_person else None


_TO_PARTY = SILENT + bytes((Tag.HAVE, Tag.GET, Tag.WIN, Tag.SEATS, Tag.COUNT))
