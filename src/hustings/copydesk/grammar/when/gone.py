"""Gone: a lead of somebody who stood in earlier polls of a seat only, told by the deed: "X had won here by 9"."""

from __future__ import annotations

from hustings.claims.claim import When
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.time import NUMBERS, Moment, year_of
from hustings.copydesk.grammar.when.era import years_of_people
from hustings.copydesk.token import SILENT, Tag, Tokens, places_of

_LEADS = frozenset({Kind.MAJORITY, Kind.MARGIN})
_YEARS = frozenset({Tag.YEAR})
_DEEDS = frozenset({Tag.WIN, Tag.HOLD, Tag.GAIN, Tag.BEAT, Tag.BE, Tag.FINISH})
#: What may stand between somebody and the verb.
_TO_DEED = SILENT + bytes((Tag.HAVE, Tag.WORD))
_MOST_TO_DEED = 4
_AHEAD = frozenset({Tag.AHEAD, Tag.BEHIND})
_AND = bytes((Tag.AND,))
_AND_WAS = (bytes((Tag.AND, Tag.BE)), bytes((Tag.AND, Tag.FINISH)))


def when_gone_had(scene: Scene, hit: Hit) -> Moment | None:
    """When somebody who does not stand now had a lead, "X won here by 9 at the general election": in the year that the
    sentence names before it, or the only one in which they stood here. `None` where it is not told so."""
    tokens, seat = scene.tokens, scene.seat
    if seat is None or hit.kind not in _LEADS or not _is_own_deed(tokens, hit.index):
        return None
    years = years_of_people(Tokens(tokens[: hit.index]), seat)
    named = [year_of(tokens[at]) for at in places_of(tokens, _YEARS) if at < hit.index]
    if not years or (named and named[-1] not in years):
        return None
    if not named and len(years) > 1 and seat.poll.is_by_election and "general" in tokens.words:
        years = frozenset(one.polled_on.year for one in seat.earlier[-1:] if one.polled_on.year in years)
    told = named[-1:] or (list(years) if len(years) == 1 else [])
    return Moment(When.PREVIOUS, told[0]) if told else None


def _is_own_deed(tokens: Tokens, index: int) -> bool:
    """Whether the deed of the person named last leads to a figure: "X won it with 52 per cent and was 9 clear of Y"."""
    if Tag.NOW in tokens.row[_since_aside(tokens, index) : index]:
        return False
    who = next(
        (at for at in range(index - 1, -1, -1) if tokens[at].tag is Tag.ACTOR and tokens[at].value.is_person), -1
    )
    if who < 0 or tokens[who].value.is_possessive or tokens[who].value.is_object:
        return False
    start = _past_aside(tokens, who + 1)
    near = tokens.row[start : min(start + _MOST_TO_DEED, index)].lstrip(_TO_DEED)
    if near[:1] == b"" or near[0] not in _DEEDS:
        return False
    return _leads_to(tokens, tokens.row.index(near[0], start), index)


def _leads_to(tokens: Tokens, deed: int, index: int) -> bool:
    """Whether a figure is that of a deed, or of "and was 9 clear of Y" after it: nobody else's clause between."""
    rest = tokens.row[deed:index].translate(None, SILENT)
    is_ahead = not _AHEAD.isdisjoint(tokens.row[index + 1 : index + 3])
    if rest.endswith(_AND_WAS):
        return is_ahead and rest.count(_AND) == 1
    if tokens[deed].tag in (Tag.BE, Tag.FINISH):
        return is_ahead and len(rest) == 1
    return _AND not in rest and NUMBERS.isdisjoint(rest) and Tag.COMMA not in rest


def _past_aside(tokens: Tokens, at: int) -> int:
    """Where it goes on after what is said of somebody between commas: "X, now the mayor, won"; else there."""
    if tokens[at].words != ",":
        return at
    end = tokens.row.find(Tag.COMMA, at + 1)
    return end + 1 if end > 0 and NUMBERS.isdisjoint(tokens.row[at:end]) else at


def _since_aside(tokens: Tokens, index: int) -> int:
    """Where an aside right after the first name has ended: what somebody is now says nothing of when they won."""
    who = tokens.row.find(Tag.ACTOR, 0, index)
    return _past_aside(tokens, who + 1) if who >= 0 else 0
