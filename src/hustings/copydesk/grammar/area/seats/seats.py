"""Seats: a bare figure as one of seats, or of the change in them, where seats are what was spoken of."""

from __future__ import annotations

from msgspec.structs import replace

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.doubt import counts_no_seats, were_held
from hustings.copydesk.grammar.area.hit import WHOLE
from hustings.copydesk.grammar.area.seats.survivor import counts_survivors
from hustings.copydesk.grammar.figure.country.area import is_named
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene, stands_in
from hustings.copydesk.grammar.when.year import is_whole
from hustings.copydesk.token import SILENT, Tag, Tokens
from hustings.figures.numeral import Numeral, Unit

_MOVED = frozenset({Tag.UP, Tag.DOWN, Tag.LOSE, Tag.GAIN, Tag.MORE, Tag.FEWER})
#: Kinds that a bare figure after one of seats, or in a text about the country, is taken for before it is known.
_BARE = frozenset({Kind.VOTES, Kind.MARGIN, Kind.OTHER, Kind.SHARE_CHANGE, Kind.SEATS})


def of_seats(scene: Scene, hit: Hit, inherited: Kind | None) -> Hit | None:
    """The hit as one of seats, or of the change in them, where seats are what was spoken of; `None` where not."""
    value = scene.tokens[hit.index].value
    is_count = isinstance(value, Numeral) and value.unit is Unit.NONE and not value.decimals
    if not is_count or value.value > MOST_SEATS or hit.role in _OTHERS or hit.kind not in _BARE:
        return None
    is_wide = scene.seat is None or is_named(scene, hit.index)
    is_countrywide = is_wide and inherited is not Kind.DEPOSIT and hit.kind is not Kind.OTHER
    is_counted = Tag.SEATS in scene.tokens.row[hit.index + 1 : hit.index + 3]
    is_seats = inherited is Kind.SEATS or hit.kind is Kind.SEATS
    is_said = hit.kind is Kind.SEATS or not scene.tokens.tags.isdisjoint(_TOLD)
    if not ((is_seats and is_said) or is_countrywide or is_counted):
        return None
    if counts_no_seats(scene.tokens, hit.index) or _is_of_vote(scene, hit.index):
        return None
    if hit.kind is Kind.VOTES and (hit.strength > 2 or _is_candidates(scene, hit.index)):
        return None
    rival = _rival(scene, hit.index)
    if rival is not None:
        return replace(hit, kind=Kind.SEATS, role="lead", other=rival)
    if is_seats and _is_of_all(scene.tokens, hit.index):
        return replace(hit, kind=Kind.OTHER, role=WHOLE)
    is_change = bool(value.sign) or hit.role == "change" or _is_moved(scene, hit.index)
    if hit.kind is Kind.SEATS and not is_change:
        return None
    return _as_net(scene.tokens, hit) if is_change else replace(hit, kind=Kind.SEATS)


#: The strength of what leaves no doubt what a figure is of.
_SURE = 3


def _as_net(tokens: Tokens, hit: Hit) -> Hit:
    """The hit as one of how far a party's seats moved."""
    strength = max(hit.strength, _SURE) if _is_net(tokens, hit.index) else hit.strength
    return replace(hit, kind=Kind.SEATS_CHANGE, role="net", strength=strength)


def _is_net(tokens: Tokens, index: int) -> bool:
    """ "From 57 to eight, a loss of 48", "232, 26 down": how far a party's seats moved, right after how many it had and
    has; "up 50 to 56", right before."""
    after = tokens.row[index + 1 :].translate(None, SILENT)
    row = tokens.row[:index].rstrip(SILENT)
    is_moved = row.rstrip(_BY)[-1:] in _NET
    if (is_moved and after[:2] == _TO_COUNT) or (_ends_in_count(row) and after[:1] in _NET):
        return True
    row = row.removesuffix(_OF)
    if _is_summed(tokens, row, index):
        return True
    if row[-1:] not in _NET or tokens.row[index + 1 : index + 2].translate(None, _STOPS):
        return False
    return _ends_in_count(row[:-1].rstrip(SILENT).rstrip(_WORDS))


def _is_summed(tokens: Tokens, row: bytes, index: int) -> bool:
    """ "They had 57 in 2010, so that is a loss of 48": how far a party's seats moved, after how many it had."""
    is_end = tokens.row[index + 1 : index + 2].translate(None, _STOPS) == b""
    said = row[:-1].rstrip(SILENT).rstrip(_WORDS)
    is_that = said[-1:] == _BE and tokens.said[len(said) - 2] in _THAT and tokens.words.isdisjoint(_UNREAL)
    before = said[:-2].translate(None, _WORDS).rstrip(_BREAK)
    return row[-1:] in _MOVES and is_end and is_that and before.rstrip(_DATED)[-1:] == _COUNTED


_BE, _THAT = bytes((Tag.BE,)), frozenset({"that", "which", "this", "it"})
_UNREAL = frozenset("would could might may if".split())
_MOVES = (bytes((Tag.LOSE,)), bytes((Tag.GAIN,)))
_BREAK = SILENT + bytes((Tag.COMMA, Tag.DASH, Tag.AND, Tag.SEATS))
_DATED = SILENT + bytes((Tag.IN, Tag.YEAR, Tag.PREVIOUS, Tag.SEATS, Tag.ON))


def _ends_in_count(row: bytes) -> bool:
    """Whether a number stands last, and what parts it from the next: "232,", "57 to eight –"."""
    return row[-2:-1] == _COUNTED and row[-1:] in _APART


_BY, _TO_COUNT = SILENT + bytes((Tag.BY,)), bytes((Tag.TO, Tag.COUNT))
_OF = bytes((Tag.OF,))
_NET = tuple(bytes((tag,)) for tag in (Tag.DOWN, Tag.UP, Tag.GAIN, Tag.LOSE))
_STOPS, _WORDS, _COUNTED = bytes((Tag.COMMA, Tag.DASH, Tag.CLOSE, Tag.AND)), bytes((Tag.WORD,)), bytes((Tag.COUNT,))
_APART = (bytes((Tag.COMMA,)), bytes((Tag.DASH,)), bytes((Tag.OPEN,)))


def _is_of_all(tokens: Tokens, index: int) -> bool:
    return is_whole(tokens, index) or _is_out_of(tokens, index) or are_there(tokens, index)


def are_there(tokens: Tokens, index: int) -> bool:
    """ "There were 40 to fight over; now there are 32": all the seats of an area."""
    at = len(tokens.row[:index].rstrip(SILENT)) - 1
    is_counted = at > 0 and tokens[at].words in _THERE and tokens[at - 1].words == "there"
    return is_counted and tokens.row[index + 1 : index + 2] not in _OTHER_THINGS


_THERE = frozenset("are were being".split())
#: "There were 15 candidates", "there were three recounts": not seats; "there are 72 Liberal Democrats": a party's.
_OTHER_THINGS = tuple(bytes((tag,)) for tag in (Tag.CANDIDATES, Tag.WORD, Tag.FILL, Tag.VOTES, Tag.ACTOR))


def _is_out_of(tokens: Tokens, index: int) -> bool:
    """ "Left with eight seats out of 57", "one of eleven in Scotland"."""
    at = len(tokens.row[:index].rstrip(SILENT)) - 1
    is_part = at > 0 and tokens[at].tag is Tag.OF and tokens[at - 1].words in ("out", "one", "none")
    return is_part and not were_held(tokens, index) and not counts_survivors(tokens, index)


#: A sentence without any of these goes on about no seats: "34 High Street", "six degrees".
_TOLD = frozenset(
    {
        Tag.ACTOR,
        Tag.PRONOUN,
        Tag.SEATS,
        Tag.REGION,
        Tag.AREA,
        Tag.UP,
        Tag.DOWN,
        Tag.MORE,
        Tag.FEWER,
        Tag.WIN,
        Tag.HOLD,
        Tag.LOSE,
        Tag.GAIN,
    }
)

_OTHERS = frozenset(
    {
        "ballots",
        "candidates",
        "per seat",
        "rejected",
        "opposition",
        "whole",
        "counted",
        "threshold",
        "many",
        "short",
        "previous",
        "level",
        "others",
    }
)
#: No party has won more seats than this since 1931.
MOST_SEATS = 450


_SAID = frozenset({Tag.HAVE, Tag.GET, Tag.WITH, Tag.ON, Tag.FILL, Tag.HEDGE})


def _is_candidates(scene: Scene, index: int) -> bool:
    """ "Jane Smith had 278", "Jane Smith (Lib Dem) 278": what one who stands in the seat is said to have is votes."""
    tokens = scene.tokens
    at = next((at for at in range(index - 1, -1, -1) if tokens[at].tag not in _SAID), index)
    if scene.seat is None or tokens[at].tag is not Tag.ACTOR:
        return False
    return tokens[at].value.is_full_name and stands_in(tokens[at].value, scene.seat.poll)


def _is_of_vote(scene: Scene, index: int) -> bool:
    """ "The Conservative vote was up by 86": votes are what moved."""
    at = next((at for at in range(index - 1, -1, -1) if scene.tokens[at].tag is Tag.ACTOR), index)
    between = [token.tag for token in scene.tokens[at + 1 : index]]
    return between[:1] == [Tag.VOTES] and Tag.AND not in between


def _is_moved(scene: Scene, index: int) -> bool:
    """ "Down 60", "a net loss of 60", "24 more than last time"."""
    at = index - 1
    while at >= 0 and scene.tokens[at].tag in (Tag.FILL, Tag.OF, Tag.BY, Tag.HEDGE):
        at -= 1
    after = scene.tokens[index + 1].tag if index + 1 < len(scene.tokens) else None
    before = scene.tokens[at].tag if at >= 0 else None
    is_after = after in (Tag.MORE, Tag.FEWER, Tag.UP, Tag.DOWN) or _is_compared(scene, index + 1)
    is_after = is_after or _is_better(scene.tokens, index)
    return before in _MOVED - {Tag.MORE, Tag.FEWER} or is_after or _was_net(scene.tokens, index)


def _was_net(tokens: Tokens, index: int) -> bool:
    """ "The party's net loss was 49", "its net gain of seats was 24"."""
    before = tokens.row[:index].rstrip(SILENT)
    moved = before[:-1].translate(None, SILENT).removesuffix(_OF_SEATS)[-1:] if before[-1:] == _BE else b""
    return moved in _NET and "net" in tokens.said[max(0, index - _MOST_TO_NET) : index]


_OF_SEATS, _MOST_TO_NET = bytes((Tag.OF, Tag.SEATS)), 7


def _is_compared(scene: Scene, at: int) -> bool:
    if scene.tokens.row[at : at + 1] == _SEATS:
        return _is_off(scene.tokens, at + 1)
    is_short = scene.tokens.row[at + 1 :].lstrip(SILENT)[:1] == _COUNTED and not _is_span(scene.tokens, at + 1)
    return at < len(scene.tokens) and scene.tokens[at].words in _COMPARED and not is_short


def _is_span(tokens: Tokens, at: int) -> bool:
    """ "Two years ago": no number of seats; "fewer than the 326 needed" is of one."""
    return tokens.row[at:].lstrip(SILENT)[1:2] == bytes((Tag.PREVIOUS,))


_COMPARED = frozenset({"more than", "fewer than", "less than", "down on", "up on"})
_BETTER = frozenset({"better than", "worse than", "better", "worse", "ahead of", "up on", "down on"})


def _is_better(tokens: Tokens, index: int) -> bool:
    """ "262, which is 30 better than two years ago", "326 seats, 20 better than in 2010": how many more than then."""
    after = [one for one in tokens[index + 1 : index + 6] if one.tag not in (Tag.FILL, Tag.SEATS)]
    if not after or after[0].words not in _BETTER:
        return False
    rest = [one.tag for one in after[1:] if one.tag not in (Tag.THAN, Tag.IN, Tag.ON)]
    is_span = rest[:2] == [Tag.COUNT, Tag.PREVIOUS]
    return is_span or (rest[:1] != [] and rest[0] in (Tag.YEAR, Tag.PREVIOUS))


def _is_off(tokens: Tokens, at: int) -> bool:
    """ "24 seats better off than in 2010", "48 seats worse off", "24 seats more than in 2010": how many more or fewer
    than the last time."""
    said = " ".join(tokens.said[at : at + 3])
    is_than = not _THEN.isdisjoint(tokens.row[at + 1 : at + 5])
    return is_than if said.startswith(_THAN) else said.startswith(_OFF)


_SEATS = bytes((Tag.SEATS,))
_OFF, _THAN = ("better off", "worse off"), ("better off than", "worse off than", *_COMPARED)
_THEN = frozenset({Tag.YEAR, Tag.PREVIOUS, Tag.PRONOUN})


def _rival(scene: Scene, index: int) -> int | None:
    """The other party of "163 more than Labour", "163 ahead of Labour"."""
    tokens = scene.tokens
    comma = tokens.row.find(Tag.COMMA, index)
    end = min(len(tokens) if comma < 0 else comma, index + 6)  # "three more than before; Labour have 25"
    after = [token.tag for token in tokens[index + 1 : end] if token.tag not in (Tag.SEATS, Tag.FILL)]
    is_led = bool(after) and (after[0] in (Tag.AHEAD, Tag.BEHIND) or after[:2] in ([Tag.MORE, Tag.THAN], _FEWER))
    at = next((at for at in range(index + 2, end) if tokens[at].tag is Tag.ACTOR), None)
    return at if is_led else None


_FEWER = [Tag.FEWER, Tag.THAN]
