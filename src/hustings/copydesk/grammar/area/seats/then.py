"""Then: "one" or "none" that tells how many seats a party had, or deposits it lost, at the time before: "against one
two years ago", "went from losing three to losing none"."""

from __future__ import annotations

from hustings.copydesk.token import SILENT, Tag, Tokens

_COUNTED = frozenset({Tag.SEATS, Tag.DEPOSIT})
_AFTER = frozenset({"before", "left", "previously", "beforehand"})
_NO_TIME = frozenset({"former", "old", "predecessor", "previous"})


def ends_told(tokens: Tokens, at: int) -> bool:
    """ "None at all", "one before", "none last time": whether nothing that is counted goes on after a number."""
    if tokens.said[at : at + 2] == ["at", "all"]:
        return True
    return at < len(tokens) and (tokens[at].words in _AFTER or _is_time(tokens, at))


def _is_time(tokens: Tokens, at: int) -> bool:
    return tokens[at].tag is Tag.PREVIOUS and tokens[at].words not in _NO_TIME


def is_against(tokens: Tokens, at: int) -> bool:
    """ "13 MPs, against one two years ago", "341 deposits, against none at all five years earlier"."""
    before = tokens.row[:at].rstrip(SILENT).removesuffix(_WITH)
    after = tokens.row[at + 1 : at + 6].translate(None, SILENT).lstrip(_AT)
    is_then = after[:1] in _EARLIER or after[:2] == _YEARS_AGO or tokens.said[at + 1 : at + 2] == ["before"]
    return before[-1:] == _COMPARED and is_then and Tag.COUNT in before and not _COUNTED.isdisjoint(tokens.tags)


_WITH, _COMPARED, _AT = bytes((Tag.WITH,)), bytes((Tag.COMPARED,)), bytes((Tag.ON, Tag.IN))
_EARLIER = (bytes((Tag.PREVIOUS,)), bytes((Tag.YEAR,)))
_YEARS_AGO = bytes((Tag.COUNT, Tag.PREVIOUS))

_LOST = bytes((Tag.LOSE, Tag.DEPOSIT, Tag.SEATS))
_FROM, _TO, _COUNT = bytes((Tag.FROM,)), bytes((Tag.TO,)), bytes((Tag.COUNT,))
_MOST_TO_PARTY = 5


def is_gone_from(tokens: Tokens, at: int) -> bool:
    """ "Labour went from one to seven", "from losing three to losing none": what a party came from, or has come to."""
    before = tokens.row[:at].rstrip(SILENT + _LOST)
    if before[-1:] == _FROM:
        after = tokens.row[at + 1 :].lstrip(SILENT + _LOST)
        return after[:1] == _TO and after[1:].lstrip(SILENT + _LOST)[:1] == _COUNT and _is_of_party(tokens, len(before))
    first = before[:-1].rstrip(SILENT + _LOST) if before[-1:] == _TO else b""
    start = first[:-1].rstrip(SILENT + _LOST)
    return first[-1:] == _COUNT and start[-1:] == _FROM and _is_of_party(tokens, len(start))


def _is_of_party(tokens: Tokens, end: int) -> bool:
    """Whether a party stands right before what is told to have gone from one number to another."""
    first = max(0, end - _MOST_TO_PARTY)
    at = tokens.row.rfind(Tag.ACTOR, first, end)
    return at >= 0 and not tokens[at].value.is_person and _THINGS.isdisjoint(tokens.row[at:end])


_THINGS = frozenset({Tag.VOTES, Tag.SHARE, Tag.MAJORITY, Tag.SWING})


def is_lost_before(tokens: Tokens, at: int) -> bool:
    """ "They lost 314 deposits after losing none last time", "; last time, none"."""
    if Tag.DEPOSIT not in tokens.row[:at] or Tag.COUNT not in tokens.row[:at]:
        return False
    before = tokens.row[:at].rstrip(SILENT)
    is_lost = before[-1:] == bytes((Tag.LOSE,)) and ends_told(tokens, at + 1)
    is_last = before.rstrip(_PAUSE)[-1:] in _EARLIER and at + 1 == len(tokens)
    return is_lost or is_last


_PAUSE = bytes((Tag.COMMA, Tag.COLON, Tag.DASH))


def counts_last_time(tokens: Tokens, index: int) -> bool:
    """ "UKIP lost 337 deposits; last time, 79": how many at the time before, told right after how many now."""
    if tokens[index].tag is not Tag.COUNT or Tag.DEPOSIT not in tokens.row[:index]:
        return False
    before = tokens.row[:index].rstrip(SILENT)
    at = len(before.rstrip(_PAUSE)) - 1
    is_paused = at > 0 and at + 1 < len(before) and _is_time(tokens, at) and tokens.row[at - 1] in _PAUSE
    return is_paused and tokens.row[index + 1 : index + 2] in _ENDED and Tag.COUNT in before


_ENDED = (b"", bytes((Tag.COMMA,)), bytes((Tag.AND,)))


def is_left_for(tokens: Tokens, index: int) -> bool:
    """ "Went from losing three deposits to losing none", "from three lost deposits to none": how many before."""
    is_from = tokens.row[:index].rstrip(SILENT + bytes((Tag.LOSE,)))[-1:] == _FROM
    after = tokens.row[index + 1 :].lstrip(SILENT + _LOST)
    return is_from and Tag.DEPOSIT in tokens.tags and after[:1] == _TO
