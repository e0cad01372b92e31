"""Year: the year that a sentence gives a figure — beside it, at the head of its clause, or by what had been so."""

from __future__ import annotations

from hustings.copydesk.grammar.time import NUMBERS, ends_clause, is_earlier, is_more_than_then, year_of
from hustings.copydesk.token import SILENT, Tag, Token, Tokens

_PASSED_RIGHT = frozenset(
    {
        Tag.BEAT,
        Tag.VOTES,
        Tag.SHARE,
        Tag.MAJORITY,
        Tag.OF,
        Tag.FILL,
        Tag.HEDGE,
        Tag.TURNOUT,
        Tag.OPEN,
        Tag.IN,
        Tag.ON,
        Tag.WORD,
        Tag.ACTOR,
        Tag.GET,
        Tag.FOR,
        Tag.HAVE,
        Tag.WIN,
        Tag.BY,
        Tag.CLOSE,
        Tag.PREVIOUS,
        Tag.PRONOUN,
        Tag.ELECTORATE,
        Tag.MARGIN,
        Tag.PLACE,
        Tag.SEATS,
        Tag.FROM,
        Tag.BE,
    }
)
_PASSED_LEFT = frozenset(
    {
        Tag.AREA,
        Tag.ON,
        Tag.FILL,
        Tag.MAJORITY,
        Tag.OF,
        Tag.BE,
        Tag.SHARE,
        Tag.TURNOUT,
        Tag.VOTES,
        Tag.HEDGE,
        Tag.OPEN,
        Tag.COLON,
        Tag.DEPOSIT,
        Tag.BY,
        Tag.WITH,
    }
)
_REACH = 7


def year_at(tokens: Tokens, index: int) -> int | None:
    """The year of the figure at `index`, as the sentence tells it first."""
    for year_in in (
        _year_after,
        _year_before,
        _year_of_clause,
        _year_first,
        _year_when,
        _year_set_in,
        _year_aside,
        _year_had,
    ):
        if (found := year_in(tokens, index)) is not None:
            return found
    return None


def _year_after(tokens: Tokens, index: int) -> int | None:
    for position in range(index + 1, min(index + 1 + _REACH, len(tokens))):
        token = tokens[position]
        if token.tag is Tag.YEAR:
            before = tokens[position - 1].tag
            is_next = position + 1 < len(tokens) and tokens[position + 1].tag is Tag.COLON
            return None if before in (Tag.SINCE, Tag.THAN) or is_next else year_of(token)
        if token.words == "where" and Tag.IN in tokens.row[position + 1 : position + 2]:
            return None  # "a majority of 9 where in 2010 it had been 8"
        if is_more_than_then(tokens, position):
            return None
        is_passed = token.tag in _PASSED_RIGHT or is_whole(tokens, position) or _is_passed_too(tokens, position)
        if not is_passed and not _closes_with_year(tokens, position):
            return None
    return None


def _is_passed_too(tokens: Tokens, at: int) -> bool:
    """ "Worth 9 to him in 2015", "9 to Labour in 2010": whom a figure goes to; not "9 to Labour's 8". And "9 ahead in
    2015", "sent eight Tories to Westminster in 2019", "9 when he first got in in 2010"."""
    after = tokens[at + 1 : at + 2]
    if tokens[at].tag is Tag.ORDINAL and after:
        return tokens[at].words == "first" and after[0].tag in _GOT_IN
    if tokens[at].tag in (Tag.AHEAD, Tag.BEHIND):
        return tokens.row[at + 1 : at + 3] == _IN_YEAR
    if tokens[at].tag is not Tag.TO or not after:
        return False
    if any(one.words in _HOUSE for one in tokens[at + 1 : at + 3]):
        return True
    return after[0].tag is Tag.PRONOUN or (after[0].tag is Tag.ACTOR and not after[0].value.is_possessive)


_GOT_IN = frozenset({Tag.GET, Tag.WIN})
#: Where those go who are elected.
_HOUSE = frozenset("westminster parliament london commons".split())


_IN_YEAR = bytes((Tag.IN, Tag.YEAR))


def is_whole(tokens: Tokens, at: int) -> bool:
    """ "25 of the 29", "14 of the old 40", "48 of Scotland's 59": what a figure is a part of, all there are."""
    before = tokens.row[max(0, at - 4) : at].translate(None, _BEFORE_WHOLE)
    return tokens[at].tag is Tag.COUNT and before[-2:] == bytes((Tag.COUNT, Tag.OF))


_BEFORE_WHOLE = SILENT + bytes((Tag.PREVIOUS, Tag.REGION, Tag.PLACE))


def _closes_with_year(tokens: Tokens, at: int) -> bool:
    """ "…, in 1931": a comma and a year that end the sentence or its clause; not "…; in 1931, 9", the next figure's."""
    after = [token.tag for token in tokens[at : at + 5]]
    if after == [Tag.COMMA, Tag.YEAR]:
        return True
    is_next = after[4:] != [] and after[4] in NUMBERS
    return after[:3] == [Tag.COMMA, Tag.IN, Tag.YEAR] and after[3:4] in ([], [Tag.COMMA]) and not is_next


def _year_before(tokens: Tokens, index: int) -> int | None:
    for position in range(index - 1, max(-1, index - 8), -1):
        token = tokens[position]
        if token.tag is Tag.YEAR:
            before = tokens[position - 1].tag if position else None
            return None if before in (Tag.SINCE, Tag.FROM, Tag.COMPARED) and position > 1 else year_of(token)
        is_passed = token.tag in _PASSED_LEFT or token.words in _ELECTIONS or token.words == "one"  # "the 2015 one, 9"
        if not is_passed or ends_clause(tokens, position):
            return None
    return None


_ELECTIONS = frozenset("general election by-election result contest poll".split())

#: "The 2019 figures were …".
_FIGURES = frozenset("figures result results totals numbers votes".split())
_OPENING = frozenset({Tag.IN, Tag.ON, Tag.BY, Tag.WORD, Tag.PREVIOUS})


def _year_first(tokens: Tokens, index: int) -> int | None:
    """A year that opens the sentence, or its clause, holds for all its figures up to another year."""
    is_headed = len(tokens) > 1 and tokens[0].tag is Tag.YEAR and tokens[1].tag is Tag.COLON
    is_headed = is_headed or (len(tokens) > 2 and tokens[1].tag is Tag.YEAR and tokens[2].words in _FIGURES)
    if len(tokens) < 2 or index < 2:
        return None
    is_opened = tokens[0].tag in _OPENING or is_headed
    head = [token for token in tokens[:4] if token.tag is Tag.YEAR] if is_opened else []
    head = head or _year_of_election(tokens, index) or _year_opening_when(tokens, index)
    if not head or not {Tag.NOW, Tag.SINCE}.isdisjoint(tokens.row[:index]) or _has_come_to_day(tokens, index):
        return None
    return None if _has_come_to_time(tokens, index) else year_of(head[0])


def _year_opening_when(tokens: Tokens, index: int) -> list[Token]:
    """The year of "When he got in in 2010 he had a majority of 9", for the figure right after it."""
    at = tokens.row.find(Tag.YEAR, 2, min(_REACH + 2, index)) if tokens[0].words == "when" else -1
    is_deed = at > 0 and tokens[at - 1].tag in (Tag.IN, Tag.ON) and not _GOT_IN.isdisjoint(tokens.row[1:at])
    return [tokens[at]] if is_deed and NUMBERS.isdisjoint(tokens.row[:index]) else []


_JOINED = (Tag.AND, Tag.COMMA, Tag.DASH)


def _has_come_to_time(tokens: Tokens, index: int) -> bool:
    """ "In 2010 he beat her by 5,590 and two years ago he was on 49.5 per cent": the time that opens a later clause."""
    at = tokens.row.rfind(Tag.PREVIOUS, 0, index)
    if at < _MOST_HEAD or not is_earlier(tokens, at):
        return False
    clause = tokens.row[:at].rstrip(_TO_TIME)
    is_opening = tokens.row[at + 1 : at + 2] != b"" and tokens[at + 1].tag not in (Tag.AND, *NUMBERS)
    return is_opening and len(clause) > _MOST_HEAD and clause[-1] in _JOINED and not NUMBERS.isdisjoint(clause)


#: What a year at the head stands within, and what may stand between a clause's joint and its time.
_MOST_HEAD = 4
_TO_TIME = SILENT + bytes((Tag.COUNT, Tag.IN, Tag.ON))


def _year_of_election(tokens: Tokens, index: int) -> list[Token]:
    """The year of "At the general election in 2017 …", "Well, at the by-election of 2016 …"; none of any other."""
    start = next((at + 1 for at in range(min(3, index)) if tokens[at].tag is Tag.COMMA), 0)
    at = next((at for at in range(start, min(start + 7, index)) if tokens[at].tag is Tag.YEAR), start)
    between = tokens[start + 1 : at]
    is_election = bool(between) and tokens[start].tag in (Tag.IN, Tag.ON)
    is_bare = all(one.tag in (Tag.FILL, Tag.IN, Tag.OF) or one.words in _ELECTIONS for one in between)
    return [tokens[at]] if is_election and is_bare else []


_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def _has_come_to_day(tokens: Tokens, index: int) -> bool:
    """ "In 2017 he was 9 short; on Thursday he was 8 in front": from there on it is of the day just polled."""
    if tokens.words.isdisjoint(_DAYS):
        return False
    opens = (at for at in range(3, index) if tokens[at].words in _DAYS and tokens[at - 1].tag is Tag.ON)
    return any(tokens[at - 2].tag in (Tag.COMMA, Tag.AND, Tag.DASH) for at in opens)


def _year_of_clause(tokens: Tokens, index: int) -> int | None:
    """ "…; in 2019 they took 9,639": a year that opens the clause holds to its end."""
    is_figure = tokens[index].tag in NUMBERS
    if is_figure and tokens.row[max(0, index - 3) : index] == _SET_BEFORE and not _closes_clause(tokens, index - 3):
        return year_of(tokens[index - 2])
    start = next((at for at in range(index - 1, 0, -1) if tokens[at].tag in (Tag.COMMA, Tag.COLON)), None)
    start = None if start is None else start + (tokens[start + 1].tag is Tag.AND)  # "…, and in 2010 it was 9"
    if start is None or start + 2 >= index or tokens[start + 1].tag not in (Tag.IN, Tag.ON):
        return None
    opening = tokens[start + 2 : min(start + 6, index)]
    at = next((at for at, token in enumerate(opening) if token.tag is Tag.YEAR), len(opening))
    is_bare = all(token.tag in (Tag.FILL, Tag.WORD, Tag.PREVIOUS) for token in opening[:at])
    return year_of(opening[at]) if at < len(opening) and is_bare else None


def _closes_clause(tokens: Tokens, at: int) -> bool:
    """ "Who lost by 8 in 2017, 9": a year that is told of what stands before it."""
    return at > 0 and tokens[at - 1].tag not in (Tag.COMMA, Tag.AND, Tag.DASH, Tag.COLON, Tag.OPEN)


#: "In 2015, 9".
_SET_BEFORE = bytes((Tag.IN, Tag.YEAR, Tag.COMMA))


def _year_set_in(tokens: Tokens, index: int) -> int | None:
    """ "The last time he stood, in 2010, he was 9 ahead": a year between commas, and what was so then."""
    at = next((at for at in range(index - 2, 1, -1) if tokens[at].tag is Tag.YEAR), None)
    if at is None or Tag.NOW in tokens.row[at:index]:
        return None
    around = [token.tag for token in (*tokens[at - 2 : at], *tokens[at + 1 : at + 3])]
    is_set = around[:3] == [Tag.COMMA, Tag.IN, Tag.COMMA] and around[3:] in _SAID_OF
    return year_of(tokens[at]) if is_set else None


_MEASURED = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.SHARE, Tag.VOTES, Tag.TURNOUT, Tag.TOTAL})
_TO_ASIDE = frozenset({Tag.FILL, Tag.HEDGE, Tag.BE, Tag.HAVE})
_OPENS_ASIDE = frozenset("in at when back".split())


def _year_aside(tokens: Tokens, index: int) -> int | None:
    """ "X's own, when she took it from Y in 2015, had been 9", "the majority, back in 2015, was 9"."""
    last = index - 1
    while last > 0 and tokens[last].tag in _TO_ASIDE:
        last -= 1
    first = tokens.row.rfind(Tag.COMMA, 0, max(last, 0)) if tokens[last].tag is Tag.COMMA and last < index - 1 else 0
    aside = tokens.row[first:last]
    if first < 1 or aside.count(Tag.YEAR) != 1 or tokens[first + 1].words not in _OPENS_ASIDE:
        return None
    of = next((at for at in range(first - 1, -1, -1) if tokens[at].tag is not Tag.FILL), 0)
    is_measure = tokens[of].tag in _MEASURED or (tokens[of].tag is Tag.ACTOR and tokens[of].value.is_possessive)
    return year_of(tokens[first + aside.index(Tag.YEAR)]) if is_measure and NUMBERS.isdisjoint(aside) else None


def _year_had(tokens: Tokens, index: int) -> int | None:
    """ "Who in 2019 had scrambled in with a majority of 9": the year of what somebody had done by then."""
    at = tokens.row.rfind(Tag.YEAR, 0, index)
    if at < 1 or at + 1 >= index or tokens[at - 1].tag is not Tag.IN or tokens[at + 1].words != "had":
        return None
    is_broken = not (NUMBERS | {Tag.COMMA, Tag.NOW, Tag.AND}).isdisjoint(tokens.row[at:index])
    return None if is_broken else year_of(tokens[at])


_SAID_OF = ([Tag.PRONOUN], [Tag.ACTOR])


def _year_when(tokens: Tokens, index: int) -> int | None:
    """ "… in 2005, when the party took 7,134 votes": the year of a clause that begins with "when"."""
    if "when" not in tokens.words:
        return None
    for at in range(index - 1, max(0, index - _MOST_OF_CLAUSE), -1):
        if tokens[at].tag in NUMBERS or tokens[at].tag is Tag.NOW:
            return None
        if tokens[at].words == "when":
            before = tokens[max(0, at - 7) : at]
            return next((year_of(token) for token in reversed(before) if token.tag is Tag.YEAR), None)
    return None


#: A clause that begins with "when" tells its figure within so many words.
_MOST_OF_CLAUSE = 16
