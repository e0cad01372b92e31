"""Fit: the rules that fit a figure, and what else it may be by what its sentence speaks of."""

from __future__ import annotations

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.figure.needed import is_wanted, would_do
from hustings.copydesk.grammar.rule import Hit, strength_of
from hustings.copydesk.grammar.time import NUMBERS, counts_years
from hustings.copydesk.grammar.when.back import LOOKING_BACK, follows_now
from hustings.copydesk.grammar.worded.turned_out import is_of_all_then
from hustings.copydesk.parse.fit.line_above import of_line_above
from hustings.copydesk.parse.fit.told import told_in_words
from hustings.copydesk.token import SILENT, Tag, Tokens


def with_topic(found: list[Hit], tokens: Tokens, index: int, topic: Kind | None, earlier: Kind | None) -> list[Hit]:
    """The rules that fit a figure, and where they only guess, what else it may be by what the sentence speaks of."""
    best = max(map(strength_of, found))
    found = [*found, *_swing_got(tokens, index, best)]
    if best <= 4 and (told := told_in_words(tokens, index)):
        return told
    if _is_left_out(tokens, index) and (spoken := topic or earlier) is not None:
        return [_moved_by(spoken, index) if _is_how_far(tokens, index) else Hit(index, spoken, 3, "", index)]
    if (below := of_line_above(tokens, index, earlier, best)) is not None:
        return [below]
    if best < 4 and (moving := _moving(tokens, index, topic or earlier, best)) is not None:
        return [moving]
    if best < 4 and (_is_needed_too(tokens, index) or _is_to_party(tokens, index)):
        return [Hit(index, Kind.SWING, 4, "", index)]
    if best < 4 and is_of_all_then(tokens, index):
        found = [*found, Hit(index, Kind.TURNOUT, best, "either", index)]
    if best > 2:
        return found
    spoken_of = None if _is_plainly_told(tokens, found) else _spoken_of(tokens, index)
    found = found if spoken_of is None else [*found, Hit(index, spoken_of, best, "aside", index)]
    if best == 1 and _is_second_of_row(tokens, index):
        topic, found = None, [*found, Hit(index, Kind.MAJORITY, 1, "", index)]
    if best == 1 and topic is not None and _governs(topic, tokens, index):
        return [*found, Hit(index, topic, 2, "", index)]
    return found


_FURTHER = frozenset({Tag.UP, Tag.DOWN, Tag.MORE, Tag.FEWER})


def _is_how_far(tokens: Tokens, index: int) -> bool:
    """ "Labour's was more than 7,500 bigger", "the Tories' was 9 points up": how far what was spoken of moved."""
    at = index + 1 + (Tag.VOTES in tokens.row[index + 1 : index + 2])
    return at < len(tokens) and tokens[at].tag in _FURTHER


def _moved_by(spoken: Kind, index: int) -> Hit:
    """How far what was spoken of moved."""
    kind = spoken.changed if spoken.changed.is_change else spoken
    return Hit(index, kind, 4, "change", index)


def _is_to_party(tokens: Tokens, index: int) -> bool:
    """ "Nationally it was 4.7 to the Conservatives": a swing, as nothing else is told of a party so."""
    after = tokens.row[index + 1 : index + 5].translate(None, SILENT)
    before = tokens.row[max(0, index - 4) : index].translate(None, SILENT)
    is_plain = before[-2:] == bytes((Tag.PRONOUN, Tag.BE)) and after[:2] == bytes((Tag.TO, Tag.ACTOR))
    return is_plain and tokens[index].tag in (Tag.PERCENT, Tag.POINTS)


_MOVING = {Tag.COUNT: Kind.MAJORITY, Tag.PERCENT: Kind.TURNOUT}
_MOVED = frozenset({Tag.UP, Tag.DOWN, Tag.BE, Tag.HAVE, Tag.HEDGE})
_MOVED_WORDS = frozenset("back again now then".split())


def _moving(tokens: Tokens, index: int, spoken: Kind | None, best: int) -> Hit | None:
    """What was spoken of before, as it is now or used to be, where a figure can be that; else `None`."""
    if spoken is None or _MOVING.get(tokens[index].tag) is not spoken:
        return None
    if _has_come_to(tokens, index):
        return Hit(index, spoken, 3, "", index)
    return Hit(index, spoken, 3, "previous", index) if best < 3 and _used_to_be(tokens, index) else None


def _has_come_to(tokens: Tokens, index: int) -> bool:
    """ "It was cut to 9", "by 2019 it was back up to 8": what was spoken of before."""
    at = index - 1
    while at > 0 and tokens[at].tag in (Tag.FILL, Tag.HEDGE):
        at -= 1
    if at < 2 or tokens[at].tag is not Tag.TO:
        return False
    first = at - 1
    while first > 0 and (tokens[first].tag in _MOVED or tokens[first].words in _MOVED_WORDS):
        first -= 1
    is_moved = not {Tag.UP, Tag.DOWN}.isdisjoint(tokens.row[first:at])
    return is_moved and tokens[first].words in ("it", "that", "this", "the gap", "the lead")


_USED = (bytes((Tag.PRONOUN, Tag.PREVIOUS)), bytes((Tag.PRONOUN, Tag.HAVE, Tag.BE)))
_ENDS = frozenset({Tag.COMMA, Tag.CLOSE, Tag.DASH, Tag.AND, Tag.IN, Tag.ON, Tag.PREVIOUS, Tag.WORD, Tag.OPEN})


def _used_to_be(tokens: Tokens, index: int) -> bool:
    """ "It used to be 9", "it had been 8": what was spoken of before, at the last poll or in the year that is named."""
    at = index + 1 + (Tag.VOTES in tokens.row[index + 1 : index + 2])
    is_told = (
        tokens.row[:index].translate(None, SILENT).endswith(_USED) and "it" in tokens.said[max(0, index - 5) : index]
    )
    return is_told and (at >= len(tokens) or tokens[at].tag in _ENDS)


def _swing_got(tokens: Tokens, index: int, best: int) -> list[Hit]:
    """The hit of a swing that was got, beside the one that was needed."""
    return [Hit(index, Kind.SWING, best, "", index)] if best < 4 and _was_got(tokens, index) else []


def _was_got(tokens: Tokens, index: int) -> bool:
    """ "A swing of around 26 per cent was needed; the party got 34": the swing that it got, or a share as likely."""
    if Tag.SWING not in tokens.row[:index] or tokens.words.isdisjoint(_WANTED):
        return False
    before = tokens.row[:index].rstrip(SILENT)
    is_got = before[-1:] == _GOT or (before != b"" and tokens[len(before) - 1].words in _ACHIEVED)
    wanted = next((at for at in range(index - 1, 0, -1) if tokens[at].tag in NUMBERS), index)
    is_wanted_there = not _WANTED.isdisjoint(tokens.said[wanted + 1 : wanted + 4])
    return is_got and is_wanted_there and Tag.ACTOR not in tokens.row[wanted:index]


_GOT, _WANTED = bytes((Tag.GET,)), frozenset({"needed", "required", "wanted"})
_ACHIEVED = frozenset({"managed", "achieved", "secured", "had", "saw", "delivered"})


def _is_needed_too(tokens: Tokens, index: int) -> bool:
    """ "A swing of 9 would hand Labour the seat, 8 would hand it to X", "Labour need a swing of 9, X would need 8"."""
    if Tag.SWING not in tokens.row[:index] or tokens[index].tag not in (Tag.PERCENT, Tag.POINTS):
        return False
    is_near = not _NEEDED.isdisjoint(tokens.said[max(0, index - 3) : index])
    return is_near or would_do(tokens, index) or is_wanted(tokens, index)


_NEEDED = frozenset("need needs require requires needing".split())


_TOTALS = frozenset("total tally haul score".split())


def _is_left_out(tokens: Tokens, index: int) -> bool:
    """ "Mr X's was 16,698", "Mr X's own, when he took it from Y, had been 16,698": what was spoken of before."""
    at = index - 1
    while at > 0 and tokens[at].tag in _TO_BE:
        at -= 1
    if at < 0 or Tag.BE not in tokens.row[at + 1 : index]:
        return False
    owner = _past_aside(tokens, at)
    if owner < 0 or tokens[owner].tag is not Tag.ACTOR:
        return False
    if not _TOTALS.isdisjoint(tokens.said[owner:index]):
        return False  # "Mr X's total was 16,698": his votes, whatever was spoken of
    return bool(tokens[owner].value.is_possessive)


_TO_BE = frozenset({Tag.FILL, Tag.HEDGE, Tag.BE, Tag.HAVE})


def _past_aside(tokens: Tokens, at: int) -> int:
    """Where what an aside between commas is said of ends: "X's, over the same Y, was"; no aside has a figure."""
    if tokens[at].tag is not Tag.COMMA:
        return at
    first = tokens.row.rfind(Tag.COMMA, 0, at)
    owner = first - 1
    while owner > 0 and tokens[owner].tag is Tag.FILL:
        owner -= 1
    told = (one for one in range(first, at) if tokens[one].tag in NUMBERS and not counts_years(tokens, one))
    return owner if first > 0 and next(told, None) is None else -1


_OF_BEFORE = frozenset({Tag.YEAR, Tag.PREVIOUS, Tag.OVERTURN, Tag.FROM, Tag.THAN, Tag.COMPARED, Tag.UP, Tag.DOWN})


def _is_plainly_told(tokens: Tokens, found: list[Hit]) -> bool:
    """ "Turnout here was 9": the measure and its only figure, and no word of before."""
    is_only = sum(tag in NUMBERS for tag in tokens.row) == 1
    is_told = any(one.kind in (Kind.MAJORITY, Kind.TURNOUT) and one.role == "" for one in found)
    return is_told and is_only and tokens.tags.isdisjoint(_OF_BEFORE) and LOOKING_BACK.isdisjoint(tokens.words)


def _spoken_of(tokens: Tokens, index: int) -> Kind | None:
    """The majority or the turnout, where it is named before the figure and the figure is of its unit."""
    if follows_now(tokens, index) or _is_in_row(tokens, index):
        return None
    tags = {token.tag for token in tokens[:index]}
    if tokens[index].tag is Tag.COUNT:
        return Kind.MAJORITY if Tag.MAJORITY in tags else None
    return Kind.TURNOUT if Tag.TURNOUT in tags else None


_OF_ROW = frozenset({Tag.YEAR, Tag.ACTOR, Tag.COMMA, Tag.COUNT, Tag.PERCENT, Tag.OPEN, Tag.CLOSE, Tag.DASH})
_ACTOR_WITH_VOTES = bytes((Tag.ACTOR, Tag.COMMA, Tag.COUNT, Tag.COMMA))


def _is_second_of_row(tokens: Tokens, index: int) -> bool:
    """ "2017 | X (Con) | 22,469 | 3,359": the votes of who won, and the majority."""
    is_after = tokens.row[max(0, index - 4) : index] == _ACTOR_WITH_VOTES
    return is_after and tokens[index].tag is Tag.COUNT and tokens.tags <= _OF_ROW


def _is_in_row(tokens: Tokens, index: int) -> bool:
    """ "X (Labour maj 2,176): Mary Smith 22,987; John Brown 20,811": the votes of one person after another."""
    before = tokens[max(0, index - 2) : index]
    is_set = len(before) == 2 and before[0].tag in (Tag.COLON, Tag.COMMA) and before[0].words != ","
    return is_set and before[1].tag is Tag.ACTOR and bool(before[1].value.is_person)


def _governs(topic: Kind, tokens: Tokens, index: int) -> bool:
    """Whether a figure that nothing governs is of the sentence's topic: when no actor comes between."""
    before = next((at for at in range(index - 1, -1, -1) if tokens[at].tag in NUMBERS), 0)
    between = tokens[before + 1 : index]
    is_count = tokens[index].tag is Tag.COUNT
    if topic not in (Kind.TURNOUT, Kind.MAJORITY) or any(token.tag is Tag.ACTOR for token in between):
        return False
    if is_count is (topic is Kind.TURNOUT):
        return False
    return topic is Kind.TURNOUT or any(token.tag is Tag.PRONOUN for token in between)
