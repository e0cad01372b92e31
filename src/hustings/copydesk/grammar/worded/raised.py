"""Raised: a majority that somebody had and what it has come to: "he pushed a majority of 384 up to 7,512"."""

from __future__ import annotations

from hustings.copydesk.moving import LOOSELY, RISING
from hustings.copydesk.token import SILENT, Tag, Tokens

_RAISING = (
    LOOSELY.keys()
    | RISING
    | frozenset(
        "pushed pushes pushing push lift lifts took taking moved drove cut cuts cutting whittled brought converted"
        " turned".split()
    )
)
_TO = frozenset({"up to", "down to", "to", "into"})
#: Whose it was, and when, before and after a majority that is raised.
_OWNED = frozenset({Tag.FILL, Tag.HEDGE, Tag.ACTOR, Tag.PREVIOUS, Tag.YEAR, Tag.PRONOUN})
_OF_WHEN = SILENT + bytes((Tag.VOTES, Tag.PREVIOUS, Tag.YEAR, Tag.IN, Tag.ON))
_LEADS = frozenset({Tag.MAJORITY, Tag.MARGIN})
_MOST = 10


def is_raised_from(tokens: Tokens, index: int) -> bool:
    """Whether a count is the majority that is raised or cut: "pushed a majority of 384 up to 7,512"."""
    return tokens[index].tag is Tag.COUNT and _pair_from(tokens, index) is not None


def is_raised_to(tokens: Tokens, index: int) -> bool:
    """Whether a count is what a majority is raised or cut to: "stretched a 229-vote majority to 5,259"."""
    if tokens[index].tag is not Tag.COUNT or _LEADS.isdisjoint(tokens.row[max(0, index - _MOST) : index]):
        return False
    first = tokens.row.rfind(Tag.COUNT, 0, index)
    return first > 0 and _pair_from(tokens, first) == index


def is_vote_raised(tokens: Tokens, index: int) -> bool:
    """ "Doubled the Lib Dems' 1,368 votes to 2,252", "raised their 1,368 votes to 2,252": the vote that is raised."""
    votes = index + 1 if Tag.VOTES in tokens.row[index + 1 : index + 2] else None
    return votes is not None and _is_owned_raise(tokens, index) and _comes_to_count(tokens, votes)


def is_party_raised(tokens: Tokens, index: int) -> bool:
    """ "Raised the Lib Dems' 1,368 to 2,252": what a party had before, as likely as what it has."""
    owner = tokens[len(tokens.row[:index].rstrip(SILENT)) - 1]
    is_party = index > 0 and owner.tag is Tag.ACTOR and not owner.value.is_person
    return is_party and _is_owned_raise(tokens, index) and _comes_to_count(tokens, index)


def _is_owned_raise(tokens: Tokens, index: int) -> bool:
    """Whether a verb for raising stands before a count, nothing but whose it is between."""
    if tokens[index].tag is not Tag.COUNT or not _LEADS.isdisjoint(tokens.tags):
        return False
    verb = len(tokens.row[:index].rstrip(_WHOSE)) - 1
    is_verb = verb >= 0 and (tokens[verb].tag is Tag.TIMES or tokens[verb].words in _RAISING)
    owner = tokens[verb + 1 : index]
    return is_verb and any(one.tag is Tag.ACTOR or one.words in _THEIRS for one in owner)


def _comes_to_count(tokens: Tokens, at: int) -> bool:
    """Whether "to 2,252" stands next."""
    after = tokens.row[at + 2 : at + 5].lstrip(SILENT)
    return tokens.said[at + 1 : at + 2] != [] and tokens[at + 1].words in _TO and after[:1] == _COUNT


_WHOSE, _COUNT = SILENT + bytes((Tag.ACTOR, Tag.PRONOUN)), bytes((Tag.COUNT,))
_THEIRS = frozenset("his her their its".split())


def _pair_from(tokens: Tokens, first: int) -> int | None:
    """Where the count stands that the majority at `first` is raised to; `None` where it is not."""
    if _LEADS.isdisjoint(tokens.tags) or tokens.words.isdisjoint(_TO):
        return None
    start, end = _bounds(tokens, first)
    if start is None or end is None or not _is_raising(tokens, start):
        return None
    end = next((at for at in range(end, len(tokens)) if tokens[at].tag not in _OF_WHEN or tokens[at].words in _TO), end)
    if tokens[end : end + 1] == [] or tokens[end].words not in _TO:
        return None
    at = next((at for at in range(end + 1, len(tokens)) if not _is_one_of(tokens, at)), len(tokens))
    return at if at < len(tokens) and tokens[at].tag is Tag.COUNT else None


def _bounds(tokens: Tokens, first: int) -> tuple[int | None, int | None]:
    """Where the words for a majority and its figure begin and end: "majority of 9", "9-vote majority"."""
    before = len(tokens.row[:first].rstrip(_TO_FIGURE)) - 1
    if before > 0 and tokens[before].tag in _LEADS and before + 1 < first:
        return before, first + 1
    after = first + 1 + (Tag.VOTES in tokens.row[first + 1 : first + 2])
    after += tokens[after : after + 1] != [] and tokens[after].tag is Tag.ACTOR
    is_lead = tokens[after : after + 1] != [] and tokens[after].tag in _LEADS
    return (first, after + 1) if is_lead else (None, None)


_TO_FIGURE = SILENT + bytes((Tag.OF,))


def _is_raising(tokens: Tokens, start: int) -> bool:
    """Whether a verb for raising or cutting stands right before, whose it was and when between."""
    at = start - 1
    while at >= 0 and tokens[at].tag in _OWNED:
        at -= 1
    return at >= 0 and tokens[at].words in _RAISING


def _is_one_of(tokens: Tokens, at: int) -> bool:
    """ "One of" in "up to one of 7,512"."""
    return tokens[at].tag in (Tag.FILL, Tag.HEDGE, Tag.OF) or tokens[at].words == "one"
