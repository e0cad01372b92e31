"""Moment: the result that a figure is of, the surest sign of it first."""

from __future__ import annotations

from hustings.claims.claim import When
from hustings.copydesk.grammar.time import NUMBERS, THAT_POLL, TURNED_INTO, Moment, year_of
from hustings.copydesk.grammar.when.back import is_past, is_when, is_years_after, opens_back
from hustings.copydesk.grammar.when.beside import is_past_aside
from hustings.copydesk.grammar.when.cushion import has_since_moved, is_left_behind, was_sat_on
from hustings.copydesk.grammar.when.near import follows_from, is_near, is_then, opens_list
from hustings.copydesk.grammar.when.restated import restates
from hustings.copydesk.grammar.when.right_beside import year_beside
from hustings.copydesk.grammar.when.year import year_at
from hustings.copydesk.token import MONTH_OF_MAY, SILENT, Tag, Token, Tokens, places_of
from hustings.figures.month import MONTHS
from hustings.record.kept import kept


@kept
def moment_of(tokens: Tokens, index: int, role: str) -> Moment:
    """The moment of the figure at `index`; `role` "previous" when a pattern has already said so."""
    count = restates(tokens, index) if role == "" else None
    count = _set_with(tokens, index) if count is None and tokens[index].tag is Tag.ORDINAL else count
    count = _dated_with(tokens, index) if count is None else count
    is_own = count is None and role in _OWN_ROLES and is_past_aside(tokens, index)
    return _NOW if is_own else _moment(tokens, index if count is None else count, role)


def _dated_with(tokens: Tokens, index: int) -> int | None:
    """ "It was 60,397 and 72.4% in May 2015": the share that a count is told with, the year being right beside that."""
    is_pair = tokens.row[index : index + 3] == _PAIR and Tag.YEAR in tokens.tags
    return index + 2 if is_pair and year_beside(tokens, index + 2) is not None else None


_PAIR = bytes((Tag.COUNT, Tag.AND, Tag.PERCENT))

#: What a figure of now may be, or how far it has moved since: "X, who lost 341 last time, lost 44 more".
_OWN_ROLES = frozenset({"", "change", "net", "moved"})


def _set_with(tokens: Tokens, index: int) -> int | None:
    """ "Since 2010, when he finished 9 ahead of the Lib Dems with Labour third": the figure of a result that who came
    where is told with, in the same clause and of the same time."""
    row = tokens.row[:index].rstrip(SILENT)
    if row[-2:] != _WITH_ACTOR:
        return None
    row = row[:-2].rstrip(bytes((Tag.COMMA,)))
    at = next((at for at in range(len(row) - 1, -1, -1) if row[at] in NUMBERS or row[at] == Tag.COMMA), None)
    return at if at is not None and row[at] in NUMBERS and Tag.AND not in row[at:] else None


_WITH_ACTOR = bytes((Tag.WITH, Tag.ACTOR))


def _moment(tokens: Tokens, index: int, role: str) -> Moment:
    year = year_at(tokens, index) if Tag.YEAR in tokens.tags else None
    if year is not None:
        is_by_election = "by-election" in tokens.words and _is_of_by_election(tokens, year)
        is_firm = tokens[index - 1].tag is not Tag.WITH or year_beside(tokens, index) == year
        return Moment(When.PREVIOUS, year, is_firm, is_by_election)
    is_open = role in ("either", "aside") or _may_be_then(tokens, index)
    is_open = is_open or (role == "topic" and _it_was(tokens, index))
    if is_open or was_sat_on(tokens, index) or has_since_moved(tokens, index):
        return Moment(When.EITHER, is_firm=not is_open)
    if (label := labelled(tokens, index)) is not None:
        return label
    if role in ("previous", "level") or (role != "candidates" and follows_from(tokens, index)):
        return _NOW if _is_of_two_places(tokens, index) else Moment(When.PREVIOUS)
    if any(told(tokens, index) for told in _TOLD_OF_BEFORE):
        return Moment(When.PREVIOUS)
    if is_near(tokens, index) and not _is_of_now(tokens, index):
        is_open = opens_list(tokens, index) or not THAT_POLL.isdisjoint(tokens.words)
        return Moment(When.EITHER, is_firm=False) if is_open else Moment(When.PREVIOUS)
    if is_past(tokens, index) and not (_has_become(tokens, index) or _is_turned_into(tokens, index)):
        # Both results are tried: a figure that fits neither is wrong, unless a year points further back.
        return Moment(When.EITHER, is_firm=Tag.YEAR not in tokens.tags)
    return _NOW


_NOW = Moment()
_YEARS = frozenset({Tag.YEAR})
_TO_YEAR = frozenset({Tag.FILL, Tag.IN, Tag.OF, Tag.ON, Tag.COMMA})


def _is_of_by_election(tokens: Tokens, year: int) -> bool:
    """ "The 2017 by-election", "the by-election of February 2017": whether a year is named as that of a by-election."""
    for at in places_of(tokens, _YEARS):
        if year_of(tokens[at]) != year:
            continue
        before = next((one for one in reversed(tokens[max(0, at - 5) : at]) if not _is_date(one)), tokens[at])
        if "by-election" in (before.words, *tokens.said[at + 1 : at + 3]):
            return True
    return False


def _is_date(token: Token) -> bool:
    return token.tag in _TO_YEAR or token.words in _MONTHS


_MONTHS = frozenset({*MONTHS, MONTH_OF_MAY})


def _has_become(tokens: Tokens, index: int) -> bool:
    """ "A majority of 9 in 2005 has become one of 8": what it is now."""
    before = [token.words for token in tokens[max(0, index - 5) : index] if token.tag not in (Tag.FILL, Tag.HEDGE)]
    return before[-3:-2] != [] and before[-3] in TURNED_INTO and before[-2:] == ["one", "of"]


def _is_turned_into(tokens: Tokens, index: int) -> bool:
    """ "Turning a majority of 9 last time into a win by 8", "turned 9 into 8": what it is now."""
    if "into" not in tokens.words or Tag.OVERTURN not in tokens.row[:index]:
        return False
    at = next((at for at in range(index - 1, 0, -1) if tokens[at].tag in NUMBERS or tokens[at].words == "into"), 0)
    turned = tokens.row.rfind(Tag.OVERTURN, 0, index)
    is_told = any(tokens[one].tag in NUMBERS for one in range(turned, at))
    return turned < at and tokens[at].words == "into" and is_told and Tag.YEAR not in tokens.row[index : index + 3]


def _it_was(tokens: Tokens, index: int) -> bool:
    """ "He trebled his lead. It was 769.": what it had been, as likely; "it was 769 in the end" is of now."""
    before = [token.words for token in tokens[:index] if token.tag not in (Tag.FILL, Tag.HEDGE)]
    return before == ["it", "was"] and index + 1 == len(tokens)


def _is_of_now(tokens: Tokens, index: int) -> bool:
    """ "The majority is 9 where it used to be 8": told of now, what was before in a clause of its own."""
    before = next((one.words for one in reversed(tokens[:index]) if one.tag not in (Tag.FILL, Tag.HEDGE)), "")
    return before in _PRESENT and not _PARTING.isdisjoint(tokens.said[index + 1 : index + 4])


_PRESENT = frozenset({"is", "are", "stands at"})
_PARTING = frozenset("when where".split())


#: "Majority before: 9", "weight then: 9": what a label says of the figure that it heads.
_LABELS = {"before": When.PREVIOUS, "beforehand": When.PREVIOUS, "then": When.PREVIOUS, "previously": When.PREVIOUS}
_MOST_LABELLED = 4


def labelled(tokens: Tokens, index: int) -> Moment | None:
    """The moment that a label gives the figures after it: "Lead before: 9 over Labour"."""
    if Tag.COLON not in tokens.row[1 : _MOST_LABELLED + 1]:
        return None
    colon = tokens.row.index(Tag.COLON)
    when = _LABELS.get(tokens[colon - 1].words) if 0 < colon < index else None
    if colon == 1 and tokens[0].words == "then":
        return None  # "Then: UKIP 400", who came next
    if when is not None and colon > 1 and tokens[colon - 2].tag is Tag.COMMA:
        return None  # "the gap, then: 9"
    return None if when is None else Moment(when)


def _is_of_two_places(tokens: Tokens, index: int) -> bool:
    """ "From 9 per cent in X to 8 per cent at Y": two places' figures, and not one's of two times."""
    after = tokens.row[index + 1 :].translate(None, SILENT).translate(None, _MEASURED)
    if after[:2] not in _AT_PLACE:
        return False
    numbers = (at for at in range(2, len(after)) if after[at] in NUMBERS)
    at = next(numbers, 0)
    return after[at + 1 : at + 3] in _AT_PLACE


_AT_PLACE = (bytes((Tag.IN, Tag.PLACE)), bytes((Tag.ON, Tag.PLACE)))
_MEASURED = bytes((Tag.VOTES, Tag.SHARE, Tag.TURNOUT, Tag.MAJORITY))

#: What may stand between a figure and the verb that takes it to another.
_LEAVING = bytes(
    (Tag.FILL, Tag.HEDGE, Tag.BE, Tag.HAVE, Tag.VOTES, Tag.SHARE, Tag.TURNOUT, Tag.MAJORITY, Tag.MARGIN, Tag.OF)
)
_ONE = bytes((Tag.WORD,))  # "has become one of 8"
_MOVED = frozenset({Tag.UP, Tag.DOWN})


def _may_be_then(tokens: Tokens, index: int) -> bool:
    """Whether the words around a figure let it be one of before as likely."""
    if is_then(tokens, index) or is_years_after(tokens, index):
        return True
    return _is_having_had(tokens, index) or _is_now_another(tokens, index) or _is_of_seat_lost(tokens, index)


_HELD_BY = (bytes((Tag.SEATS, Tag.PRONOUN, Tag.HOLD, Tag.BY)), bytes((Tag.SEATS, Tag.PRONOUN, Tag.WIN, Tag.BY)))


def _is_of_seat_lost(tokens: Tokens, index: int) -> bool:
    """ "Labour lost a seat it held by 9": by how much, at the time before."""
    return tokens.row[:index].translate(None, SILENT).endswith(_HELD_BY) and Tag.LOSE in tokens.row[:index]


def _is_having_had(tokens: Tokens, index: int) -> bool:
    """ "They slid to 35.3 per cent, having had 46", told after what they have now."""
    near = tokens.said[max(0, index - 5) : index]
    if "having" not in near:
        return False
    at = max(0, index - 5) + near.index("having")
    is_had = tokens.row[at + 1 : at + 2] in _GOT and NUMBERS.isdisjoint(tokens.row[at + 1 : index])
    return is_had and tokens[index].tag in tokens.row[:at]


_GOT = (bytes((Tag.HAVE,)), bytes((Tag.GET,)), bytes((Tag.WIN,)), bytes((Tag.BE,)))


def _is_now_another(tokens: Tokens, index: int) -> bool:
    """ "A majority of 9 is now one of 8", "a margin of 4,652 is now 0.7 per cent": what it was before, most likely."""
    if Tag.NOW not in tokens.row[index + 1 : index + 5]:
        return False
    end = tokens.row.index(Tag.NOW, index + 1)
    is_told = Tag.BE in tokens.row[index + 1 : end] and frozenset(_LEAVING).issuperset(tokens.row[index + 1 : end])
    after = tokens.row[end + 1 : end + 6].translate(None, _LEAVING).lstrip(_ONE)
    return is_told and after[:1] != b"" and after[0] in NUMBERS


_CUT = frozenset(
    "cut slashed reduced whittled trimmed shaved eroded eaten dented squeezed shrunk shrink shrivel melt evaporate"
    " vanish disappear wiped swept crumble collapse dwindle".split()
)


def _is_cut(tokens: Tokens, index: int) -> bool:
    """ "The Tory saw a majority of 9 cut to the bone", "watched a lead of 9 melt": what it had been."""
    before = tokens.row[max(0, index - 5) : index]
    if Tag.MAJORITY not in before and Tag.MARGIN not in before:
        return False
    after = (one.words for one in tokens[index + 1 : index + 5] if one.tag not in _TO_CUT and one.words != "but")
    return next(after, "").partition(" ")[0] in _CUT


_TO_CUT = frozenset({Tag.BE, Tag.FILL, Tag.HEDGE})


def _is_left(tokens: Tokens, index: int) -> bool:
    """ "The majority of 9 was cut to 8", "the 9 per cent turnout fell by 1 to 8 per cent": what it came from."""
    end = index + 1
    while end < len(tokens) and tokens[end].tag in _LEAVING:
        end += 1
    if end < len(tokens) and _is_worn_down(tokens, index, end):
        return True
    if end == len(tokens) or (tokens[end].tag not in _MOVED and tokens[end].words not in TURNED_INTO):
        return False
    after = tokens.row[end + 1 : end + 9].translate(None, _LEAVING)
    if tokens[end].tag not in _MOVED:
        return after.lstrip(_ONE)[:1] == bytes((tokens[index].tag,))
    after = after[2:] if after[:1] == bytes((Tag.BY,)) else after
    return after[:2] == bytes((Tag.TO, tokens[index].tag))


def _is_worn_down(tokens: Tokens, index: int, at: int) -> bool:
    """ "A majority of 9 eaten away to 8", "his 9 majority whittled away to just 8": a verb that no rule knows, or
    one with "away"; not "a majority of 9 amounting to 8 per cent"."""
    verb = tokens[at]
    is_verb = verb.tag is Tag.DOWN or (verb.tag is Tag.WORD and verb.words.endswith(("ed", "en", "ing")))
    if not is_verb or verb.is_capital or verb.words in _COMING_TO:
        return False
    end = at + 1 + (tokens.said[at + 1 : at + 2] in _AWAY)
    is_away = end > at + 1 or verb.tag is Tag.WORD
    after = tokens.row[end : end + 6].translate(None, SILENT)
    return is_away and after[:2] == bytes((Tag.TO, tokens[index].tag))


_AWAY = (["away"], ["down"], ["back"], ["right"])
_COMING_TO = frozenset("amounting adding according owing compared relating extending going dated linked".split())


#: What tells that a figure is that of before.
_TOLD_OF_BEFORE = (_is_left, _is_cut, opens_back, is_when, is_left_behind)
