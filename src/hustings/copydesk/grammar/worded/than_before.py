"""Than before: by how much a lead or a vote moved, told right after it: "by 720, ten fewer than in 2015", "his 4,995
being 2,000 up on the party's last total".
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from decimal import Decimal

from hustings.copydesk.token import SILENT, Tag, Token, Tokens, tag_of
from hustings.figures.numeral import Form

_THAN = frozenset(
    "more than|fewer than|less than|better than|worse than|higher than|lower than|short of|shy of".split("|")
)
_BACK = frozenset({Tag.YEAR, Tag.PREVIOUS})
_LEADS = (
    bytes((Tag.BY, Tag.COUNT)),
    bytes((Tag.MAJORITY, Tag.OF, Tag.COUNT)),
    bytes((Tag.MAJORITY, Tag.BE, Tag.COUNT)),
    bytes((Tag.MARGIN, Tag.OF, Tag.COUNT)),
    bytes((Tag.COUNT, Tag.MAJORITY)),
)
_PARTING = bytes((Tag.COMMA, Tag.DASH, Tag.OPEN, Tag.VOTES)) + SILENT
_TO_TIME = frozenset({Tag.IN, Tag.ON, Tag.FILL})


def is_lead_than_before(tokens: Tokens, index: int) -> bool:
    """ "Squeezed home by 720, ten fewer than in 2015", "a majority of 4,450, 95 better than two years ago": how far the
    lead right before moved."""
    if tokens[index].tag is not Tag.COUNT:
        return False
    at = index + 1 + (Tag.VOTES in tokens.row[index + 1 : index + 2])
    if not _is_than(tokens, at) or not tokens.row[:index].rstrip(_PARTING).endswith(_LEADS):
        return False
    if tokens[len(tokens.row[:index].rstrip(SILENT)) - 1].tag not in (Tag.COMMA, Tag.DASH, Tag.OPEN):
        return False
    end = at + 1 + (Tag.THAN in tokens.row[at + 1 : at + 2])
    return _is_of_before(tokens, end) or _is_left(tokens, end)


def _is_of_before(tokens: Tokens, end: int) -> bool:
    """ "In 2015", "two years ago", "what Rosie Cooper managed in 2019", after "fewer than" and no other figure."""
    while end < len(tokens) and (tokens[end].tag in _TO_TIME or tokens[end].words == "what"):
        end += 1
    if tokens.said[end - 1 : end] == ["what"] and _HAVING.issuperset(tokens.row[end : end + 2]):
        end += 2
    while end < len(tokens) and tokens[end].tag in _TO_TIME:
        end += 1
    end += Tag.COUNT in tokens.row[end : end + 1]  # "two years ago"
    return end < len(tokens) and tokens[end].tag in _BACK


def _is_left(tokens: Tokens, end: int) -> bool:
    """ "The majority Rosie Cooper left her", "Rosie Cooper's majority": a lead of before, told by whose it was."""
    row = tokens.row[end : end + _MOST].translate(None, SILENT)
    is_owned = row[:2] == bytes((Tag.ACTOR, Tag.MAJORITY))
    is_left = row[:2] == bytes((Tag.MAJORITY, Tag.ACTOR)) and not _LEAVING.isdisjoint(tokens.said[end : end + _MOST])
    return is_owned or is_left


_HAVING = frozenset({Tag.ACTOR, Tag.PRONOUN, Tag.GET, Tag.HAVE, Tag.WIN})
_LEAVING = frozenset("left had enjoyed inherited managed secured".split())


_ELECTING = frozenset("got sent elected returned put won brought carried swept took earned secured made gave".split())
_THEM = frozenset("him her them".split())
_BEFORE_VERB = frozenset("had once who that it what those".split())


def is_than_elected(tokens: Tokens, index: int) -> bool:
    """ "Polled 16,701, 6,739 fewer than got him there", "than had sent her to Westminster": than elected them."""
    if tokens[index].tag is not Tag.COUNT:
        return False
    at = index + 1 + (Tag.VOTES in tokens.row[index + 1 : index + 2])
    if not _is_than(tokens, at):
        return False
    end = at + 1 + (Tag.THAN in tokens.row[at + 1 : at + 2])
    said = [word for words in tokens.said[end : end + 5] for word in words.split(" ") if word not in _BEFORE_VERB]
    return len(said) > 1 and said[0] in _ELECTING and said[1] in _THEM


def _is_than(tokens: Tokens, at: int) -> bool:
    """ "Fewer than", whichever way it is parted."""
    if at >= len(tokens):
        return False
    is_two = tokens[at].tag in (Tag.MORE, Tag.FEWER) and Tag.THAN in tokens.row[at + 1 : at + 2]
    return is_two or tokens[at].words in _THAN


_COMPARING = frozenset(
    {Tag.UP, Tag.DOWN, Tag.MORE, Tag.FEWER, Tag.THAN, Tag.AHEAD, Tag.BEHIND, Tag.ON, Tag.FROM, Tag.VOTES}
)
_TO_BEFORE = frozenset({Tag.HEDGE, Tag.FILL, Tag.PRONOUN, Tag.ACTOR, *_BACK})
_HAD = frozenset({Tag.PRONOUN, Tag.ACTOR, Tag.HAVE})
_ROSE, _FELL = frozenset("more better up higher".split()), frozenset("fewer less worse down lower".split())
_MOST_TO_COUNT, _MOST_TO_TIME = 7, 4


def is_lead_beside_count(tokens: Tokens, index: int) -> bool:
    """ "Finished 5,363 in front, 3,809 more than the 1,554 he had in 2017": how far the lead moved from another."""
    return lead_beside(tokens, index) is not None


def lead_beside(tokens: Tokens, index: int) -> Token | None:
    """What says of when the lead is that another is set beside, or that it is somebody's: `None` where a figure is not
    how far the one moved from the other, or the three cannot be that."""
    lead, at = tokens.row.rfind(Tag.COUNT, 0, index), tokens.row.find(Tag.COUNT, index + 1, index + _MOST_TO_COUNT)
    if lead < 0 or at < 0 or tokens[index].tag is not Tag.COUNT or not _is_lead(tokens, lead):
        return None
    end = next((one for one in range(index + 1, at) if not _is_comparing(tokens, one)), at)
    after = tokens[at + 1 : at + 1 + _MOST_TO_TIME]
    told = [one for one in (*tokens[end:at], *after) if one.tag in _BACK] or [one for one in after if one.tag in _HAD]
    is_bare = _TO_BEFORE.issuperset(tokens.row[end:at]) and Tag.PLACE not in map(tag_of, after)
    if end == index + 1 or not told or not is_bare:
        return None
    said = {word for one in tokens[index + 1 : end] for word in one.words.split(" ")}
    now, moved, before = (tokens[one].value.value for one in (lead, index, at))
    return told[0] if _is_sum(now, moved, before, said) else None


def _is_comparing(tokens: Tokens, at: int) -> bool:
    return tokens[at].tag in _COMPARING or not (_ROSE | _FELL).isdisjoint(tokens[at].words.split(" "))


def _is_lead(tokens: Tokens, at: int) -> bool:
    """ "5,363 in front", "9 votes clear", "by 9", "a majority of 9"."""
    after = tokens.row[at + 1 : at + 3].lstrip(bytes((Tag.VOTES,)))
    return after[:1] in _AHEAD or tokens.row[: at + 1].replace(_HEDGES, b"").endswith(_LEADS)


_AHEAD, _HEDGES = (bytes((Tag.AHEAD,)), bytes((Tag.MARGIN,)), bytes((Tag.MAJORITY,))), bytes((Tag.HEDGE,))


def _is_sum(lead: Decimal, moved: Decimal, before: Decimal, said: AbstractSet[str]) -> bool:
    """Whether a lead can have come from the one before it by so many, a slip of the digits apart."""
    rise = lead - before if not _ROSE.isdisjoint(said) else before - lead if not _FELL.isdisjoint(said) else Decimal(0)
    return rise > 0 and rise <= 2 * moved <= 4 * rise


_ON = frozenset({Tag.ON, Tag.FROM})
_MOVES = frozenset({Tag.UP, Tag.DOWN})
_OF_WHOM = frozenset({Tag.FILL, Tag.PRONOUN, Tag.ACTOR, Tag.IN, Tag.ON, Tag.OF, Tag.TOTAL, *_BACK})
_LAST = frozenset("last previous".split())
_POLLED = frozenset("vote votes total tally score haul poll showing".split())
_MOST = 7


def is_up_on_total(tokens: Tokens, index: int) -> bool:
    """ "More than 2,000 up on the party's last total", "916 down on Labour's 2017 vote": how far a vote moved."""
    at = index + 1 + (Tag.VOTES in tokens.row[index + 1 : index + 2])
    if tokens[index].tag is not Tag.COUNT or tokens.row[at : at + 1] == b"" or tokens[at].tag not in _MOVES:
        return False
    if at + 1 >= len(tokens) or tokens[at + 1].tag not in _ON:
        return False
    said: list[str] = []
    is_back = False
    for token in tokens[at + 2 : at + 2 + _MOST]:
        is_back = is_back or token.tag in _BACK
        said += token.words.split(" ")
        if not _POLLED.isdisjoint(token.words.split(" ")):
            return is_back or not _LAST.isdisjoint(said)
        if token.tag not in _OF_WHOM:
            return False
    return False


_OWNED = frozenset({Tag.FILL, Tag.PRONOUN, Tag.ACTOR, Tag.YEAR, Tag.PREVIOUS, Tag.HEDGE})
_FEWEST = 200


def is_part_up_on_count(tokens: Tokens, index: int) -> bool:
    """ "Up by more than half on Labour's 17,890", "down by a third on his 14,479": by what part a vote moved."""
    if tokens[index].tag is not Tag.PERCENT or tokens[index].value.form is not Form.FRACTION:
        return False
    if tokens.row[index + 1 : index + 2] not in _AGAINST:
        return False
    verb = len(tokens.row[:index].rstrip(SILENT + bytes((Tag.BY,)))) - 1
    at = index + 2
    while at < len(tokens) and tokens[at].tag in _OWNED:
        at += 1
    is_count = at + 1 <= len(tokens) and at > index + 2 and tokens[at : at + 1] != [] and tokens[at].tag is Tag.COUNT
    if verb < 0 or tokens[verb].tag not in _MOVES or not is_count or tokens[at].value.value < _FEWEST:
        return False
    return _LEAD.isdisjoint(tokens.tags)


_AGAINST = (bytes((Tag.ON,)), bytes((Tag.FROM,)))
_LEAD = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.TURNOUT, Tag.ELECTORATE, Tag.SEATS})
