"""Back: sentences and clauses that look back, and where they come to what is now."""

from __future__ import annotations

from hustings.copydesk.grammar.time import NUMBERS, compares, ends_clause, is_earlier, year_of
from hustings.copydesk.token import Tag, Tokens


def is_when(tokens: Tokens, index: int) -> bool:
    """ "… on last time, when the party took 7,134 votes", "when X came second"."""
    if "when" not in tokens.words or Tag.PREVIOUS not in tokens.tags:
        return False
    at = next((at for at in range(index - 1, 0, -1) if tokens[at].words == "when"), 0)
    is_clause = not any(token.tag in NUMBERS for token in tokens[at:index])
    return is_clause and any(token.tag is Tag.PREVIOUS for token in tokens[max(0, at - 3) : at])


_TURNS = frozenset("but while whilst before until although though yet however".split())


def opens_back(tokens: Tokens, index: int) -> bool:
    """ "At the last election turnout had been 60 per cent and the majority 9": all of it, until something turns."""
    if tokens[0].tag is not Tag.PREVIOUS or not tokens[0].words.startswith(("at the", "last time", "in the")):
        return False
    between = tokens[1:index]
    return not any(token.tag in (Tag.NOW, Tag.YEAR) or token.words in _TURNS for token in between)


def is_years_after(tokens: Tokens, at: int) -> bool:
    """ "X won it back two years after Y took it by 9", "18 months after winning by 9": of that earlier time."""
    if Tag.YEARS not in tokens.tags:
        return False
    since = next((one for one in range(at - 1, 0, -1) if tokens[one].words == "after"), 0)
    is_told = since > 1 and tokens[since - 1].tag is Tag.YEARS and tokens[since - 2].tag in (Tag.COUNT, Tag.FILL)
    return is_told and not any(token.tag is Tag.NOW or token.words == "," for token in tokens[since:at])


_PERFECT = frozenset({"has", "have", "again"})
_MOST_OPENING = 4


def has_gone_back(tokens: Tokens, at: int) -> bool:
    """ "Two years ago the same two met and it was X who won", "when they last met X won": told of then, if nothing
    between turns to now."""
    is_met = tokens[0].words == "when" and "last" in tokens.said[:_MOST_OPENING]
    is_told = Tag.PREVIOUS in tokens.row[: min(_MOST_OPENING, at)]
    if not is_met and not (is_told and any(is_earlier(tokens, one) for one in range(min(_MOST_OPENING, at)))):
        return False
    between = tokens[1 : at + 1]
    return not any(one.tag is Tag.NOW or not (_TURNS | _PERFECT).isdisjoint(one.words.split()) for one in between)


_PAST = frozenset({Tag.PREVIOUS, Tag.OVERTURN, Tag.YEAR})
_HAD = frozenset("had defended began started inherited notional notionally theoretical paper would".split())


def is_past(tokens: Tokens, index: int) -> bool:
    """Whether the sentence looks back: "had", "defending", a year that is not this figure's."""
    if tokens.tags.isdisjoint(_PAST) and tokens.words.isdisjoint(_HAD):
        return False
    start = 0
    if compares(tokens, index):
        start = max((at + 1 for at in range(index) if ends_clause(tokens, at)), default=0)
    now = tokens.row.rfind(Tag.NOW, 0, index)
    if now >= 0:
        start = tokens.row.find(Tag.COMMA, now, index)
        if start < 0:
            return False  # "on boundaries that now take in X, Labour had 9"
    if not {"notionally", "notional"}.isdisjoint(tokens.said[index + 1 : index + 3]):
        return True
    row = tokens.row[start:index]
    if Tag.OVERTURN in row or (Tag.PREVIOUS in row and any(is_earlier(tokens, at) for at in range(start, index))):
        return True
    is_back = not _HAD.isdisjoint(tokens.said[start:index])
    if is_back and any(_looks_back(tokens, at, index) for at in range(start, index)):
        return True
    year = row.find(Tag.YEAR)
    return year >= 0 and NUMBERS.isdisjoint(row[:year])


def _looks_back(tokens: Tokens, at: int, index: int) -> bool:
    """Whether a word before a figure looks back: "had won", "defended", "notional"; not in "X had 9 votes"."""
    if tokens[at].words == "would":
        return tokens[at + 1].tag is Tag.HAVE  # "on these boundaries Labour would have had 9 and X 8"
    if tokens[at].words != "had":
        return tokens[at].words in _HAD
    return is_pluperfect(tokens, at) and not (has_turned(tokens, index) or _is_aside(tokens, at, index))


_WHO = frozenset({"who", "whose"})
_DID = frozenset({Tag.GET, Tag.WIN, Tag.FINISH, Tag.LOSE, Tag.HOLD, Tag.GAIN, Tag.BEAT, Tag.ORDINAL})


def _is_aside(tokens: Tokens, had: int, index: int) -> bool:
    """ "The BNP, whose leader had talked up her chances, won 9 and came third": what was so before is told between
    commas, after which it goes on to what they did."""
    end = tokens.row.find(Tag.COMMA, had, index)
    opened = next((at for at in range(had - 1, 0, -1) if tokens[at].words in _WHO), 0)
    is_closed = end > 0 and tokens[end + 1].tag in _DID and tokens[end + 1].words not in ("had", "having")
    return is_closed and opened > 0 and tokens[opened - 1].tag is Tag.COMMA


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
    return Tag.NOW in tokens.tags and tokens.row[:index].rstrip(_AFTER_NOW).endswith(_NOW)


_NOW = bytes((Tag.NOW,))
_AFTER_NOW = bytes((Tag.FILL, Tag.HEDGE, Tag.BE, Tag.COLON))


def is_only_of(tokens: Tokens, index: int, year: int) -> bool:
    """Whether the years before a figure are all this one, and no word before it looks back."""
    before = tokens[:index]
    years = [year_of(token) for token in before if token.tag is Tag.YEAR]
    is_back = any(token.tag in (Tag.PREVIOUS, Tag.OVERTURN) or token.words in LOOKING_BACK for token in before)
    return bool(years) and set(years) == {year} and not is_back


LOOKING_BACK = _HAD | {"then", "previously", "when"}
