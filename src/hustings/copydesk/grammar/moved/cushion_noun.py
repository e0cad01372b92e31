"""Cushion nouns: words for a majority that mean other things elsewhere: "a 3,358-vote buffer", "her safety net was 9",
"a majority of votes of 9"; not "a buffer of 300 metres", "won a majority of votes".
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from hustings.copydesk.token import SILENT, Tag, Token, Tokens

_NOUNS = frozenset(
    "buffer|headroom|safety net|safety cushion|safety buffer|breathing space|breathing room|comfort zone"
    "|elbow room|wriggle room|majority of votes|majority of the votes".split("|")
)
_FIRST = frozenset(one.partition(" ")[0] for one in _NOUNS) | _NOUNS
_LONGEST = 3
_OWN = frozenset("his her its their whose".split())
_NUMBERS = frozenset({Tag.COUNT, Tag.PERCENT, Tag.POINTS})
#: A smaller number counts something else.
_FEWEST = 20
_TO_FIGURE = SILENT + bytes((Tag.BE, Tag.OF, Tag.TO))
#: What may stand after a lead's figure: nothing that it counts.
_AFTER = frozenset({Tag.VOTES, Tag.COMMA, Tag.CLOSE, Tag.OPEN, Tag.DASH, Tag.COLON, Tag.AND, Tag.IN, Tag.ON})
_AFTER |= {Tag.YEAR, Tag.PREVIOUS, Tag.FROM, Tag.COMPARED, Tag.HEDGE, Tag.NOW}


def with_cushions(tokens: Tokens) -> Tokens:
    """The tokens of a sentence, a word for a cushion that tells of a majority tagged so."""
    if tokens.words.isdisjoint(_FIRST):
        return tokens
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        last = _noun(tokens, at)
        if last > at and _is_lead(tokens, at, last):
            words = " ".join(tokens.said[at:last])
            found.append(replace(tokens[at], end=tokens[last - 1].end, words=words, tag=Tag.MARGIN, value=None))
        else:
            last = at + 1
            found.append(tokens[at])
        at = last
    return Tokens(found) if found != tokens else tokens


def _noun(tokens: Tokens, at: int) -> int:
    """Where the longest word for a cushion that begins at a place ends; the place itself where none does."""
    if tokens[at].words not in _FIRST:
        return at
    ends = range(min(len(tokens), at + _LONGEST), at, -1)
    return next((end for end in ends if " ".join(tokens.said[at:end]) in _NOUNS), at)


def _is_lead(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the words from a place to another are of votes: by a figure beside them, and whose they are."""
    if tokens[first].tag is not Tag.VOTES and _is_counted(tokens, first):
        return True
    end = _over_somebody(tokens, last)
    is_told = end > last or _is_owned(tokens, first) or tokens.row[last : last + 1] == _OF
    return is_told and _has_figure(tokens, end)


_OF = bytes((Tag.OF,))


def _is_counted(tokens: Tokens, at: int) -> bool:
    """ "A 3,358-vote buffer"."""
    before = tokens.row[:at].rstrip(SILENT)
    return before.endswith(_VOTES) and len(before) > 1 and tokens[len(before) - 2].tag is Tag.COUNT


_VOTES = bytes((Tag.VOTES,))


def _over_somebody(tokens: Tokens, at: int) -> int:
    """Where "over Mary Creagh" ends that begins at a place; the place itself where it does not."""
    if at >= len(tokens) or tokens[at].words != "over":
        return at
    whom = at + 1
    while whom < len(tokens) and tokens[whom].tag is Tag.FILL:
        whom += 1
    return whom + 1 if whom < len(tokens) and tokens[whom].tag is Tag.ACTOR else at


def _is_owned(tokens: Tokens, at: int) -> bool:
    """ "His buffer", "Mr Ahmad Khan's buffer", "the Tory buffer"."""
    before = tokens[at - 1] if at else None
    return before is not None and (before.tag is Tag.ACTOR or before.words in _OWN)


def _has_figure(tokens: Tokens, at: int) -> bool:
    """Whether a figure stands next, with nothing that it would count: "was 3,358", "of 3,358 votes"."""
    while at < len(tokens) and tokens.row[at] in _TO_FIGURE:
        at += 1
    if at >= len(tokens) or tokens[at].tag not in _NUMBERS:
        return False
    is_few = tokens[at].tag is Tag.COUNT and tokens[at].value.value < _FEWEST
    is_votes = tokens.row[at + 1 : at + 2] == _VOTES
    return is_votes or (not is_few and (at + 1 >= len(tokens) or tokens[at + 1].tag in _AFTER))


def is_had(tokens: Sequence[Token], at: int) -> bool:
    """ "Has a 9 majority of votes", "with a 9 majority of votes", by what stands up to a place before the figure; not
    "collected a 9 majority of votes"."""
    while at > 0 and tokens[at].tag in (Tag.FILL, Tag.HEDGE):
        at -= 1
    return tokens[at].tag in _HAVING


_HAVING = frozenset({Tag.HAVE, Tag.WITH, Tag.HOLD, Tag.BY, Tag.ON})
