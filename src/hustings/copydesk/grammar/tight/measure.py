"""Measure: whether a majority, a turnout or a swing is named right beside its figure."""

from __future__ import annotations

from collections.abc import Callable

from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.when.beside import year_told_of
from hustings.copydesk.token import SILENT, Tag, Tokens

_LINKS = frozenset({Tag.OF, Tag.BE, Tag.COLON, Tag.ON, Tag.FILL, Tag.HEDGE, Tag.NOW, Tag.TO, Tag.OPEN, Tag.COMMA})
#: "Turnout in X came in at 60 per cent", "swung by 9".
_LINKS_OF = {
    Kind.TURNOUT: _LINKS | {Tag.IN, Tag.PLACE, Tag.FINISH, Tag.GET, Tag.REGION, Tag.HAVE},
    Kind.SWING: _LINKS | {Tag.BY},
}
#: "A majority of 14,699 – or 25.5 per cent".
_ALSO = frozenset({Tag.COUNT, Tag.VOTES, Tag.DASH, Tag.WORD})
_MEASURES = {
    Kind.MAJORITY: frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.SEPARATE}),
    Kind.TURNOUT: frozenset({Tag.TURNOUT}),
    Kind.SWING: frozenset({Tag.SWING}),
}

#: "The majority in the seat is now 9", "turnout here was 60 per cent".
_HERE = frozenset({"seat", "constituency", "here", "locally", "overall", "division"})
_MOST = 5

_FAR = 12


def measures_tightly(tokens: Tokens, hit: Hit, kind: Kind, has_won: Callable[[Actor], bool]) -> bool:
    """Whether the measure is named right beside its figure: "a majority of N", "an N-vote majority", "turnout: N".

    `has_won` tells of an actor whether they won: the majority of any other is one they had before.
    """
    if _is_that(tokens):
        return False
    if kind is Kind.MARGIN:
        return hit.other is not None or _is_distance(tokens, hit.index)
    measure = _MEASURES.get(kind)
    if measure is None:
        return True
    links = _LINKS_OF.get(kind, _LINKS)
    if kind is Kind.MAJORITY and tokens[hit.index].tag is not Tag.COUNT:
        links = _LINKS | _ALSO
    at = hit.index - 1
    while at > 0 and (_is_link(tokens, at, links) or _is_here(tokens, at)) and hit.index - at <= _MOST + 2:
        at -= 1
    if at >= 0 and tokens[at].tag in measure:
        return hit.role == "previous" or _is_of_winner(tokens, at, has_won)
    if kind is Kind.MAJORITY and (
        _is_won_by(tokens, hit.index, has_won) or _is_answer(tokens, hit) or _is_plain(tokens, hit)
    ):
        return True
    if _is_between_named(tokens, hit.index) if kind is Kind.SWING else _leads_to(tokens, hit.index, measure, has_won):
        return True
    after = [token.tag for token in tokens[hit.index + 1 : hit.index + 4] if token.tag is not Tag.FILL]
    if after[:1] == [Tag.COMMA] and hit.index <= _HEAD:
        after = after[1:]  # "at 57.8 per cent, turnout was lower"
    named = after[1:] if after[:1] == [Tag.VOTES] else after
    return bool(named) and named[0] in measure


def _is_link(tokens: Tokens, at: int, links: frozenset[Tag]) -> bool:
    """Whether a token only leads to the figure: "turnout was recorded as 9"."""
    return tokens[at].tag in links or tokens[at].words in _GIVEN


_GIVEN = frozenset("as recorded given put announced reported declared confirmed calculated".split())
_POINTING = frozenset({"that", "those"})
_POINTED_AT = frozenset({Tag.ELECTORATE, Tag.TURNOUT, Tag.MAJORITY})


def _is_that(tokens: Tokens) -> bool:
    """ "That electorate of 9 was the biggest": of what the sentence before told of, whenever and wherever that was."""
    return tokens[0].words in _POINTING and len(tokens) > 1 and tokens[1].tag in _POINTED_AT


def _is_here(tokens: Tokens, at: int) -> bool:
    """Whether a token is of "in the seat", "here", "locally"."""
    is_in = tokens[at].tag is Tag.IN and not _HERE.isdisjoint(tokens.said[at + 1 : at + 3])
    return is_in or tokens[at].words in _HERE


_HEAD = 3
_BETWEEN = frozenset({Tag.FROM, Tag.TO, Tag.ACTOR, Tag.PRONOUN, Tag.BE, Tag.OF, Tag.AND, Tag.FILL, Tag.HEDGE, Tag.NOW})


def _is_between_named(tokens: Tokens, index: int) -> bool:
    """ "The swing from X to Y was 9": nothing else is spoken of."""
    at = tokens.row.rfind(Tag.SWING, 0, index)
    return at >= 0 and all(one.tag in _BETWEEN or one.words in _THEM for one in tokens[at + 1 : index])


#: "A swing to them of 9", "a swing against him of 9".
_THEM = frozenset("them him her against".split())


_TOLD_AS = frozenset({Tag.BE, Tag.TO, Tag.ON, Tag.OF, Tag.COLON})
#: What a figure may be of, rather than of the measure that is named before.
_ELSE = frozenset({Tag.SHARE, Tag.SWING, Tag.ELECTORATE, Tag.VOTES, Tag.SEATS, Tag.MARGIN, Tag.DEPOSIT, Tag.ACTOR})
_PASSED, _OPEN = SILENT + bytes((Tag.NOW,)), bytes((Tag.OPEN,))
_DATED = frozenset({Tag.YEAR, Tag.PREVIOUS})


def _leads_to(tokens: Tokens, index: int, measure: frozenset[Tag], has_won: Callable[[Actor], bool]) -> bool:
    """ "Turnout jumped 4 points to 60", "the majority, 9 in 2015, is now 8": nothing else is spoken of."""
    before = tokens.row[max(0, index - 5) : index].translate(None, _PASSED)
    if before.endswith(_OPEN):
        is_dated = not _DATED.isdisjoint(tokens.row[index + 1 : index + 4])
    else:
        is_dated = before != b"" and before[-1] in _TOLD_AS
    if not is_dated or tokens.tags.isdisjoint(measure):
        return False
    at = next((at for at in range(index - 1, -1, -1) if tokens[at].tag in measure), None)
    if at is None or not _is_of_winner(tokens, at, has_won):
        return False
    start = at + 3 if tokens[at + 1].words == "over" else at + 1  # "lead over X"
    return _ELSE.isdisjoint(tokens.row[start:index])


_TO_DISTANCE = frozenset({Tag.FILL, Tag.HEDGE, Tag.BE, Tag.DOWN, Tag.FINISH})


def _is_distance(tokens: Tokens, index: int) -> bool:
    """ "X was 9 votes behind"."""
    after = [token.tag for token in tokens[index + 1 : index + 3]]
    before = [token.tag for token in tokens[max(0, index - 4) : index] if token.tag not in _TO_DISTANCE]
    if before[-2:] in ([Tag.BEHIND, Tag.BY], [Tag.AHEAD, Tag.BY]):
        return True  # "X ended up trailing by 9"
    return after in ([Tag.VOTES, Tag.BEHIND], [Tag.VOTES, Tag.AHEAD]) and before[-1:] == [Tag.ACTOR]


def _is_answer(tokens: Tokens, hit: Hit) -> bool:
    """ "The majority? 9": a figure that is a sentence, of what the one before named."""
    return hit.role == "topic" and _ANSWER.issuperset(tokens.tags)


def _is_plain(tokens: Tokens, hit: Hit) -> bool:
    """ "From 9 in 2015, the majority fell", "turned a deficit of 9 into a lead of 8": a rule leaves nothing else.

    A lead that is told as somebody's they may have had before.
    """
    if hit.strength < _PLAIN or hit.role == "either":
        return False
    at = next((at for at, token in enumerate(tokens) if token.tag in _MEASURES[Kind.MAJORITY]), 0)
    return hit.role == "previous" or Tag.ACTOR not in tokens.row[max(0, at - 3) : at]


_PLAIN = 4
_ANSWER = frozenset({Tag.COUNT, Tag.VOTES, Tag.FILL, Tag.HEDGE})
#: So many are votes, whether they are named or not.
_TELLING = 1000


def _is_won_by(tokens: Tokens, index: int, has_won: Callable[[Actor], bool]) -> bool:
    """ "Won by 7,171 votes", "held it by 9", "when X won in 2017 it was by 9"; not "the seat that Labour kept by 9",
    who have lost it now."""
    if year_told_of(tokens, index) is not None:
        return True
    if Tag.BY not in tokens.tags:
        return False
    before = [token for token in tokens[max(0, index - _FAR) : index] if token.tag not in (Tag.FILL, Tag.HEDGE)]
    is_of_votes = index + 1 < len(tokens) and tokens[index + 1].tag is Tag.VOTES
    is_of_votes = is_of_votes or (tokens[index].tag is Tag.COUNT and tokens[index].value.value >= _TELLING)
    deed = next((at for at in range(len(before) - 1, -1, -1) if before[at].tag in _DEEDS), None)
    if not is_of_votes or deed is None or before[-1].tag is not Tag.BY:
        return False
    is_kept = before[deed].tag is Tag.HOLD and deed > 0 and before[deed - 1].tag is Tag.ACTOR
    return not is_kept or has_won(before[deed - 1].value)


_DEEDS = frozenset({Tag.WIN, Tag.HOLD, Tag.GAIN, Tag.BEAT})


def _is_of_winner(tokens: Tokens, at: int, has_won: Callable[[Actor], bool]) -> bool:
    """Whether a majority is nobody's or the winner's; that of "the Tories' majority" may be one they had."""
    before = [token for token in tokens[max(0, at - 3) : at] if token.tag is not Tag.FILL]
    return not before or before[-1].tag is not Tag.ACTOR or has_won(before[-1].value)
