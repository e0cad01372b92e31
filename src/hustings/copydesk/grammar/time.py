"""When: which result of a seat a figure belongs to, by the years and the words for "last time" around it."""

from __future__ import annotations

import msgspec

from hustings.claims.claim import When
from hustings.copydesk.token import SILENT, Tag, Token, Tokens

NUMBERS = frozenset({Tag.COUNT, Tag.PERCENT, Tag.POINTS, Tag.SIGNED, Tag.TIMES})
_PASSED_RIGHT = frozenset(
    {
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


class Moment(msgspec.Struct, frozen=True, gc=False):
    """The result meant, and the year that says so. `is_firm` when the sentence leaves no other."""

    when: When = When.THIS
    year: int | None = None
    is_firm: bool = True


#: Words for a poll that was named before, which may be one of before or the one just told of.
THAT_POLL = frozenset({"that year", "in that election", "at that election", "in that contest", "on that occasion"})


def year_of(token: Token) -> int:
    """The year that a year token names."""
    return int(token.value.value)


def moment_of(tokens: Tokens, index: int, role: str) -> Moment:
    """The moment of the figure at `index`; `role` "previous" when a pattern has already said so."""
    year = _year_at(tokens, index) if Tag.YEAR in tokens.tags else None
    if year is not None:
        return Moment(When.PREVIOUS, year, tokens[index - 1].tag is not Tag.WITH)
    if role in ("either", "aside") or _is_then(tokens, index):
        return Moment(When.EITHER, is_firm=False)
    if (label := labelled(tokens, index)) is not None:
        return label
    if role in ("previous", "level") or _follows_from(tokens, index):
        return _NOW if _is_of_two_places(tokens, index) else Moment(When.PREVIOUS)
    if _is_left(tokens, index) or _opens_back(tokens, index) or _is_when(tokens, index):
        return Moment(When.PREVIOUS)
    if _is_near(tokens, index):
        is_open = _opens_list(tokens, index) or not THAT_POLL.isdisjoint(tokens.words)
        return Moment(When.EITHER, is_firm=False) if is_open else Moment(When.PREVIOUS)
    if _is_past(tokens, index):
        # Both results are tried: a figure that fits neither is wrong, unless a year points further back.
        return Moment(When.EITHER, is_firm=Tag.YEAR not in tokens.tags)
    return _NOW


_NOW = Moment()


#: "Majority before: 9", "weight then: 9": what a label says of the figure that it heads.
_LABELS = {"before": When.PREVIOUS, "beforehand": When.PREVIOUS, "then": When.PREVIOUS, "previously": When.PREVIOUS}
_MOST_LABELLED = 4


def labelled(tokens: Tokens, index: int) -> Moment | None:
    """The moment that a label gives the figures after it: "Lead before: 9 over Labour"."""
    if Tag.COLON not in tokens.row[1 : _MOST_LABELLED + 1]:
        return None
    colon = tokens.row.index(Tag.COLON)
    when = _LABELS.get(tokens[colon - 1].words) if 0 < colon < index else None
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


def _year_at(tokens: Tokens, index: int) -> int | None:
    """The year of the figure at `index`, as the sentence tells it first."""
    for year_in in (_year_after, _year_before, _year_of_clause, _year_first, _year_when, _year_set_in, _year_had):
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
        is_passed = token.tag in _PASSED_RIGHT or _is_whole(tokens, position)
        if not is_passed and not _closes_with_year(tokens, position):
            return None
    return None


def _is_whole(tokens: Tokens, at: int) -> bool:
    """ "25 of the 29 in 2010": what the figure before is a part of."""
    before = tokens.row[max(0, at - 4) : at].translate(None, SILENT)
    return tokens[at].tag is Tag.COUNT and before[-2:] == bytes((Tag.COUNT, Tag.OF))


def _closes_with_year(tokens: Tokens, at: int) -> bool:
    """ "…, in 1931": a comma and a year that end the sentence or its clause."""
    after = [token.tag for token in tokens[at : at + 4]]
    return after[:3] == [Tag.COMMA, Tag.IN, Tag.YEAR] and after[3:] in ([], [Tag.COMMA])


def _year_before(tokens: Tokens, index: int) -> int | None:
    for position in range(index - 1, max(-1, index - 8), -1):
        token = tokens[position]
        if token.tag is Tag.YEAR:
            before = tokens[position - 1].tag if position else None
            return None if before in (Tag.SINCE, Tag.FROM, Tag.COMPARED) and position > 1 else year_of(token)
        is_passed = token.tag in _PASSED_LEFT or token.words in _ELECTIONS
        if not is_passed or _ends_clause(tokens, position):
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
    head = head or _year_of_election(tokens, index)
    if not head or not {Tag.NOW, Tag.SINCE}.isdisjoint(tokens.row[:index]) or _has_come_to_day(tokens, index):
        return None
    return year_of(head[0])


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
    start = next((at for at in range(index - 1, 0, -1) if tokens[at].tag is Tag.COMMA), None)
    if start is None or start + 2 >= index or tokens[start + 1].tag not in (Tag.IN, Tag.ON):
        return None
    opening = tokens[start + 2 : min(start + 6, index)]
    at = next((at for at, token in enumerate(opening) if token.tag is Tag.YEAR), len(opening))
    is_bare = all(token.tag in (Tag.FILL, Tag.WORD, Tag.PREVIOUS) for token in opening[:at])
    return year_of(opening[at]) if at < len(opening) and is_bare else None


def _year_set_in(tokens: Tokens, index: int) -> int | None:
    """ "The last time he stood, in 2010, he was 9 ahead": a year between commas, and what was so then."""
    at = next((at for at in range(index - 2, 1, -1) if tokens[at].tag is Tag.YEAR), None)
    if at is None or Tag.NOW in tokens.row[at:index]:
        return None
    around = [token.tag for token in (*tokens[at - 2 : at], *tokens[at + 1 : at + 3])]
    is_set = around[:3] == [Tag.COMMA, Tag.IN, Tag.COMMA] and around[3:] in _SAID_OF
    return year_of(tokens[at]) if is_set else None


def _year_had(tokens: Tokens, index: int) -> int | None:
    """ "Who in 2019 had scrambled in with a majority of 9": the year of what somebody had done by then."""
    at = tokens.row.rfind(Tag.YEAR, 0, index)
    if at < 1 or at + 1 >= index or tokens[at - 1].tag is not Tag.IN or tokens[at + 1].words != "had":
        return None
    is_broken = not (NUMBERS | {Tag.COMMA, Tag.NOW, Tag.AND}).isdisjoint(tokens.row[at:index])
    return None if is_broken else year_of(tokens[at])


_SAID_OF = ([Tag.PRONOUN], [Tag.ACTOR])


def _is_then(tokens: Tokens, index: int) -> bool:
    """ "Turnout then was 62 per cent", "turnout, 62 per cent then, is"."""
    if "then" not in tokens.words:
        return False
    after = tokens[index + 1 : index + 4]
    at = next((at for at, token in enumerate(after) if token.words == "then"), len(after))
    if at < len(after) and all(token.tag in (Tag.VOTES, Tag.SHARE) for token in after[:at]):
        return index + at + 2 >= len(tokens) or tokens[index + at + 2].tag in (Tag.COMMA, Tag.AND, Tag.CLOSE, Tag.DASH)
    return any(tokens[at].words == "then" and tokens[at - 1].tag in _MEASURES for at in range(max(1, index - 4), index))


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


def _is_when(tokens: Tokens, index: int) -> bool:
    """ "… on last time, when the party took 7,134 votes", "when X came second"."""
    if "when" not in tokens.words or Tag.PREVIOUS not in tokens.tags:
        return False
    at = next((at for at in range(index - 1, 0, -1) if tokens[at].words == "when"), 0)
    is_clause = not any(token.tag in NUMBERS for token in tokens[at:index])
    return is_clause and any(token.tag is Tag.PREVIOUS for token in tokens[max(0, at - 3) : at])


def _follows_from(tokens: Tokens, index: int) -> bool:
    """ "Up from", "down on the", "up from the": the figure that follows is the earlier one."""
    position = index - 1
    while position >= 0 and index - position <= 4 and tokens[position].tag in (Tag.FILL, Tag.HEDGE, Tag.ACTOR, Tag.FOR):
        if tokens[position].words in ("over", "more than", "fewer than", "less than"):
            break
        position -= 1
    if position < 1:
        return False
    here, before = tokens[position], tokens[position - 1]
    return here.tag in (Tag.FROM, Tag.THAN, Tag.ON) and (
        before.tag in (Tag.UP, Tag.DOWN) or (here.tag is Tag.FROM and before.tag in NUMBERS | {Tag.MAJORITY})
    )


#: What may stand between a figure and the verb that takes it to another.
_LEAVING = bytes(
    (Tag.FILL, Tag.HEDGE, Tag.BE, Tag.HAVE, Tag.VOTES, Tag.SHARE, Tag.TURNOUT, Tag.MAJORITY, Tag.MARGIN, Tag.OF)
)
_ONE = bytes((Tag.WORD,))  # "has become one of 8"
_MOVED, _TURNED = frozenset({Tag.UP, Tag.DOWN}), frozenset({"become", "became", "becomes"})


def _is_left(tokens: Tokens, index: int) -> bool:
    """ "The majority of 9 was cut to 8", "the 9 per cent turnout fell by 1 to 8 per cent": what it came from."""
    end = index + 1
    while end < len(tokens) and tokens[end].tag in _LEAVING:
        end += 1
    if end == len(tokens) or (tokens[end].tag not in _MOVED and tokens[end].words not in _TURNED):
        return False
    after = tokens.row[end + 1 : end + 9].translate(None, _LEAVING)
    if tokens[end].tag not in _MOVED:
        return after.lstrip(_ONE)[:1] == bytes((tokens[index].tag,))
    after = after[2:] if after[:1] == bytes((Tag.BY,)) else after
    return after[:2] == bytes((Tag.TO, tokens[index].tag))


_OF_PERSONS = frozenset({"former", "formerly", "old"})
_MEASURES = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.VOTES, Tag.SHARE, Tag.TURNOUT})


def _is_earlier(tokens: Tokens, at: int) -> bool:
    """Whether a token speaks of the result before; "former" does so of a majority, not of a leader."""
    if tokens[at].tag is not Tag.PREVIOUS:
        return False
    return tokens[at].words not in _OF_PERSONS or not _MEASURES.isdisjoint(tokens.row[at + 1 : at + 3])


def _is_near(tokens: Tokens, index: int) -> bool:
    """Whether a word for the result before stands near, with no other figure in between."""
    if Tag.PREVIOUS not in tokens.tags:
        return False
    for step in (1, -1):
        position = index + step
        while 0 <= position < len(tokens) and abs(position - index) <= 7:
            if _is_earlier(tokens, position):
                return True
            if _is_figure(tokens, position) or tokens[position].tag in (Tag.COMMA, Tag.NOW, Tag.COMPARED):
                break
            if step > 0 and tokens[position].words in _RELATIVE and Tag.ACTOR in tokens.row[index:position]:
                break  # "won by 9 from X, who last time had 8"
            if step > 0 and tokens[position].tag is Tag.OPEN and _holds_figure(tokens, position):
                break  # "9 (last time: 8)"
            if step < 0 and (tokens[position].tag is Tag.TO or _ends_clause(tokens, position)):
                break  # "from 9 last time to 8", "more than last time: 9": what it came to
            position += step
    return False


def _opens_list(tokens: Tokens, index: int) -> bool:
    """ "Its notional majority of 9 was no shelter: X 90, Y 81": what is listed need not be of before."""
    colon = tokens.row.rfind(Tag.COLON, 0, index)
    if colon < 0 or Tag.ACTOR not in tokens.row[colon:index] or Tag.BE not in tokens.row[:colon]:
        return False
    return not NUMBERS.isdisjoint(tokens.row[:colon])


_RELATIVE = frozenset({"who", "whose"})


def _holds_figure(tokens: Tokens, at: int) -> bool:
    """Whether the brackets that open at a place have a figure of their own."""
    end = next((one for one in range(at, len(tokens)) if tokens[one].tag is Tag.CLOSE), len(tokens))
    return any(_is_figure(tokens, one) for one in range(at, end))


_TURNS = frozenset("but while whilst before until although though yet however".split())


def _opens_back(tokens: Tokens, index: int) -> bool:
    """ "At the last election turnout had been 60 per cent and the majority 9": all of it, until something turns."""
    if tokens[0].tag is not Tag.PREVIOUS or not tokens[0].words.startswith(("at the", "last time", "in the")):
        return False
    between = tokens[1:index]
    return not any(token.tag in (Tag.NOW, Tag.YEAR) or token.words in _TURNS for token in between)


def _ends_clause(tokens: Tokens, at: int) -> bool:
    """Whether a colon closes a clause that compares; that of "last time: 9" does not."""
    if tokens[at].tag not in (Tag.COLON, Tag.COMMA):
        return False
    return _compares(tokens, at)


def _compares(tokens: Tokens, at: int) -> bool:
    """Whether a sentence compares before a place in it: "above the 9 of 2010", "more than"."""
    return tokens.said[0] in ("above", "below") or Tag.THAN in tokens.row[:at]


def _is_figure(tokens: Tokens, at: int) -> bool:
    """Whether a number is one of a result; that of "two years ago" is not."""
    return tokens[at].tag in NUMBERS and not counts_years(tokens, at)


def counts_years(tokens: Tokens, at: int) -> bool:
    """ "Two years ago", "five months earlier"."""
    return at + 1 < len(tokens) and tokens[at + 1].tag is Tag.PREVIOUS and tokens[at + 1].words.startswith(_PERIODS)


_PERIODS = ("year", "month", "week", "day")


_PAST = frozenset({Tag.PREVIOUS, Tag.OVERTURN, Tag.YEAR})
_HAD = frozenset("had defended began started inherited notional notionally theoretical paper".split())


def _is_past(tokens: Tokens, index: int) -> bool:
    """Whether the sentence looks back: "had", "defending", a year that is not this figure's."""
    if tokens.tags.isdisjoint(_PAST) and tokens.words.isdisjoint(_HAD):
        return False
    start = 0
    if _compares(tokens, index):
        start = max((at + 1 for at in range(index) if _ends_clause(tokens, at)), default=0)
    now = tokens.row.rfind(Tag.NOW, 0, index)
    if now >= 0:
        start = tokens.row.find(Tag.COMMA, now, index)
        if start < 0:
            return False  # "on boundaries that now take in X, Labour had 9"
    if not {"notionally", "notional"}.isdisjoint(tokens.said[index + 1 : index + 3]):
        return True
    row = tokens.row[start:index]
    if Tag.OVERTURN in row or (Tag.PREVIOUS in row and any(_is_earlier(tokens, at) for at in range(start, index))):
        return True
    is_back = not _HAD.isdisjoint(tokens.said[start:index])
    if is_back and any(_looks_back(tokens, at, index) for at in range(start, index)):
        return True
    year = row.find(Tag.YEAR)
    return year >= 0 and NUMBERS.isdisjoint(row[:year])


def _looks_back(tokens: Tokens, at: int, index: int) -> bool:
    """Whether a word before a figure looks back: "had won", "defended", "notional"; not in "X had 9 votes"."""
    if tokens[at].words != "had":
        return tokens[at].words in _HAD
    return is_pluperfect(tokens, at) and not has_turned(tokens, index)


def has_turned(tokens: Tokens, index: int) -> bool:
    """ "Had hoped for better but finished with 9": what it came to after all."""
    words = tokens.said[:index]
    return "had" in words and "but" in words[words.index("had") :]


def is_pluperfect(tokens: Tokens, at: int) -> bool:
    """Whether the "had" at a place tells what was so before: "had won", "had a 9 majority", "had 9 before"; "had 9"
    and "had to be content with 9" tell what somebody polled."""
    first = next((one for one in range(at + 1, len(tokens)) if tokens[one].tag not in _BETWEEN_HAD), len(tokens))
    if first < len(tokens) and tokens[first].tag is Tag.TO:
        return False
    if first == len(tokens) or tokens[first].tag not in NUMBERS:
        return True
    after = tokens[first + 1 : first + 4]
    return any(token.tag in (Tag.MAJORITY, Tag.MARGIN) or token.words in _BEFORE for token in after)


_BEFORE = frozenset("before beforehand then previously earlier".split())


_BETWEEN_HAD = frozenset({Tag.FILL, Tag.HEDGE, Tag.TOTAL, Tag.TURNOUT, Tag.OF})


def follows_now(tokens: Tokens, index: int) -> bool:
    """ "It is now 9", "now stands at 9": nothing but a verb between."""
    before = next((at for at in range(index - 1, -1, -1) if tokens[at].tag not in _AFTER_NOW), -1)
    return before >= 0 and tokens[before].tag is Tag.NOW


_AFTER_NOW = frozenset({Tag.FILL, Tag.HEDGE, Tag.BE, Tag.COLON})


def is_only_of(tokens: Tokens, index: int, year: int) -> bool:
    """Whether the years before a figure are all this one, and no word before it looks back."""
    before = tokens[:index]
    years = [year_of(token) for token in before if token.tag is Tag.YEAR]
    is_back = any(token.tag in (Tag.PREVIOUS, Tag.OVERTURN) or token.words in LOOKING_BACK for token in before)
    return bool(years) and set(years) == {year} and not is_back


LOOKING_BACK = _HAD | {"then", "previously", "when"}
