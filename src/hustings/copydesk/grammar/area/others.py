"""Others: all who are not spoken of, told together: "leaving the other six with 25,081 between them", "the other three
shared seven per cent"."""

from __future__ import annotations

from msgspec.structs import replace

from hustings.claims.area.others import LOSERS, SHARING, TOGETHER
from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene, key_in
from hustings.copydesk.token import Tag, Token, Tokens
from hustings.figures.numeral import Unit
from hustings.record.poll import Poll

_LEFT, _OTHERS = frozenset({"other", "remaining"}), frozenset({"others", "also-rans", "other"})
_SPEAKING = _LEFT | _OTHERS
_PEOPLE = frozenset("candidates others parties names hopefuls contenders rivals runners other also-rans minor".split())
_SHARED = frozenset("shared sharing split splitting divided dividing".split())
#: What may stand between how many they are and what they had.
_TO_VOTES = frozenset({Tag.WITH, Tag.HAVE, Tag.GET, Tag.WIN, Tag.ON, Tag.FILL, Tag.HEDGE, Tag.CANDIDATES})
_AMONG = frozenset({"among", "together", "combined", "altogether", "in total"})
_MOST, _MOST_OTHERS, _FEWEST_VOTES = 6, 20, 50


def others_told(tokens: Tokens) -> tuple[int, int] | None:
    """Where it stands how many others there are, and how many votes they have together; `None` where neither does."""
    if (tokens.words.isdisjoint(_SPEAKING) and tokens.tags.isdisjoint(_DEPOSITS)) or Tag.COUNT not in tokens.tags:
        return None
    first = next((at for at in range(len(tokens)) if _counts_others(tokens, at)), None)
    start = 0 if first is None else _past_lost(tokens, first + 1)
    votes = _next_figure(tokens, start) if first is not None else None
    if first is None or votes is None or not _may_be_theirs(tokens[votes]):
        return None
    between = tokens[start:votes]
    if not all(one.tag in _TO_VOTES or one.words in _PEOPLE | _SHARED for one in between):
        return None
    is_shared = any(one.words in _SHARED for one in between) or _are_together(tokens, first, votes)
    return (first, votes) if is_shared else None


def _next_figure(tokens: Tokens, start: int) -> int | None:
    return next((at for at in range(start, min(start + 1 + _MOST, len(tokens))) if tokens[at].tag in _FIGURES), None)


def _may_be_theirs(token: Token) -> bool:
    """Whether a figure may be the votes of several together, or their share of all."""
    if token.tag is Tag.PERCENT:
        return token.value.unit is Unit.PERCENT and not token.value.sign
    return not token.value.decimals and bool(token.value.value >= _FEWEST_VOTES)


_FIGURES = frozenset({Tag.COUNT, Tag.PERCENT})
_TO_REST = bytes((Tag.VOTES, Tag.OF, Tag.FOR, Tag.BY, Tag.WITH, Tag.FILL))
_CHOSE = frozenset({"people chose", "chose", "backed", "preferred", "people voted for", "voted for", "people backed"})
_SOMEBODY = (["somebody", "else"], ["someone", "else"])


def counts_rest(tokens: Tokens, at: int) -> bool:
    """ "More than the 26,470 of everybody else put together", "and 23,715 people chose somebody else": the votes of all
    but one who is told of."""
    if tokens[at].tag is not Tag.COUNT or tokens[at].value.decimals or tokens[at].value.value < _FEWEST_REST:
        return False
    after = tokens.row[at + 1 : at + 1 + _MOST].lstrip(_TO_REST)
    is_led = tokens.row[at + 1 : at + 2] != _REST or tokens[at + 1].words.startswith(
        "vote"
    )  # "votes for everyone else"
    is_rest = after[:1] == _REST and is_led
    is_chosen = tokens.said[at + 1 : at + 2] != [] and tokens[at + 1].words in _CHOSE
    return is_rest or (is_chosen and tokens.said[at + 2 : at + 4] in _SOMEBODY)


_REST, _FEWEST_REST = bytes((Tag.OPPOSITION,)), 1000


def _counts_others(tokens: Tokens, at: int) -> bool:
    """ "The other six", "the remaining five candidates", "six others", "the four who lost their deposits"."""
    if tokens[at].tag is not Tag.COUNT or not 1 < tokens[at].value.value <= _MOST_OTHERS or tokens[at].value.decimals:
        return False
    is_left = not _LEFT.isdisjoint(tokens.said[max(0, at - 1) : at])
    return is_left or not _OTHERS.isdisjoint(tokens.said[at + 1 : at + 2]) or _past_lost(tokens, at + 1) > at + 1


def _past_lost(tokens: Tokens, start: int) -> int:
    """Where "who lost their deposits" ends, which says what others are told of; `start` where it is not there."""
    at = start + (tokens.row[start : start + 1] == _CANDIDATES)
    if at + 1 >= len(tokens) or tokens[at].words not in _WHO:
        return start
    lost = next((one for one in range(at + 1, min(at + 4, len(tokens))) if tokens[one].tag in _DEPOSITS), -1)
    is_lost = lost > 0 and not _GONE.isdisjoint(" ".join(tokens.said[at + 1 : lost + 1]).split())
    return lost + 1 if is_lost else start


_DEPOSITS, _GONE = frozenset({Tag.DEPOSIT, Tag.EXEMPT}), frozenset({"lost", "forfeited", "lose"})


_CANDIDATES, _WHO = bytes((Tag.CANDIDATES,)), frozenset({"who", "that"})


def _are_together(tokens: Tokens, first: int, votes: int) -> bool:
    """ "25,081 between them", "9,000 votes among them", "between them, the other six"."""
    after = tokens[votes + 1 : votes + 5]
    end = next((at for at, one in enumerate(after) if one.tag in (Tag.COMMA, Tag.COUNT)), len(after))
    is_after = any(one.tag is Tag.SEPARATE or one.words in _AMONG for one in after[:end])
    return is_after or "between them" in tokens.said[max(0, first - 4) : first]


def others(scene: Scene, hit: Hit, quantity: Quantity, span: Span) -> list[Reading]:
    """The reading of the votes that others have together, or of how many they are."""
    found = others_told(scene.tokens)
    if found is None and scene.seat is not None and counts_rest(scene.tokens, hit.index):
        return _rest(scene, scene.seat.poll, hit, quantity, span)
    if found is None or scene.seat is None:
        return []
    first, votes = found
    poll = scene.seat.poll
    if hit.index == votes:
        is_lost = _past_lost(scene.tokens, first + 1) > first + 1
        kind, word = hit.kind, LOSERS if is_lost else f"{TOGETHER}{scene.tokens[first].value.value}"
    elif scene.tokens[votes].tag is Tag.PERCENT:
        return []
    else:
        kind, word = Kind.OTHER, f"{SHARING}{int(scene.tokens[votes].value.value)}"
    subject = Subject(poll.constituency.name, poll.id)
    claim = Claim(kind, subject, replace(quantity, word=word), Basis(poll.election), span)
    is_firm = not ({Tag.YEAR, Tag.PREVIOUS} & scene.tokens.tags)
    return [Reading(claim, hit.strength, is_firm, is_tight=is_firm)]


def _rest(scene: Scene, poll: Poll, hit: Hit, quantity: Quantity, span: Span) -> list[Reading]:
    """The reading of the votes of all but the winner; none where somebody else is told of last, or nobody."""
    who = scene.tokens.row.rfind(Tag.ACTOR, 0, hit.index)
    actor = scene.tokens[who].value if who >= 0 else scene.default
    key = key_in(actor, poll, scene.lexicon) if actor is not None else None
    if key is None or key != poll.winner:
        return []
    subject = Subject(poll.constituency.name, poll.id)
    told = replace(quantity, word=f"{TOGETHER}{len(poll.candidacies) - 1}")
    is_firm = not ({Tag.YEAR, Tag.PREVIOUS} & scene.tokens.tags) and not scene.is_dated
    claim = Claim(Kind.VOTES, subject, told, Basis(poll.election), span)
    return [Reading(claim, hit.strength, is_firm, is_tight=is_firm)]
