"""Opinion: what people say they will do, in a poll or in the polls."""

from __future__ import annotations

from hustings.copydesk.token import Tag, Tokens

POLLS = frozenset({"poll", "polls", "polling"})
_SHOWS = frozenset(
    "had has have having put puts putting gave gives giving show shows showed showing suggest suggests suggested"
    " suggesting found finds finding placed places indicate indicates indicated".split()
)
#: How far from a poll what it shows may stand, and from there whom it shows.
_MOST_TO_SHOWN, _MOST_TO_PARTY = 8, 4
_STANDING_IN = frozenset("the national latest recent most all many his their local".split())


def is_of_opinion(tokens: Tokens) -> bool:
    """ "A poll on Sunday had Labour on 47", "they are nine points ahead in the polls": what people say they will do."""
    if tokens.words.isdisjoint(POLLS):
        return False
    places = [at for at, token in enumerate(tokens) if token.words in POLLS]
    return any(_is_shown(tokens, at) or _is_in_polls(tokens, at) or _is_asked(tokens, at) for at in places)


_ASKED = frozenset("latest new newest recent opinion another national final weekend yougov ipsos survation".split())


def _is_asked(tokens: Tokens, at: int) -> bool:
    """ "The latest poll: 41 per cent for Labour"."""
    return at > 0 and tokens[at].words == "poll" and not _ASKED.isdisjoint(tokens.said[max(0, at - 2) : at])


def _is_shown(tokens: Tokens, poll: int) -> bool:
    near = range(poll + 1, min(len(tokens), poll + _MOST_TO_SHOWN))
    at = next((at for at in near if tokens[at].words in _SHOWS), None)
    if at is None or not _BREAKING.isdisjoint(tokens.row[poll + 1 : at]):
        return False
    return Tag.ACTOR in tokens.row[at + 1 : at + _MOST_TO_PARTY]


_BREAKING = frozenset({Tag.ACTOR, Tag.AND, Tag.COLON, Tag.PLACE})


def _is_in_polls(tokens: Tokens, at: int) -> bool:
    before = at - 1
    while before > 0 and tokens[before].words in _STANDING_IN:
        before -= 1
    return tokens[at].words == "polls" and before >= 0 and tokens[before].tag is Tag.IN
