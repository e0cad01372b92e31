"""Named: extremes told by the place alone, where the measure was told before — "turnout overall was 66.2 per cent.
Clacton was top with 81.9 per cent, and lowest was Dover".

Which seats are compared is sure where the sentence has seats of more than one part of the country; elsewhere the record
can only bear such a thing out.
"""

from __future__ import annotations

from decimal import Decimal

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.scope import PARTS, UK
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.token import Tag, places_of
from hustings.record.poll import Poll

_LOW = "lowest|bottom|worst"
_WAY = f"(?P<said>(?P<low>{_LOW})|top|highest|best)"
_END = "(?= $|$| [,;:(.-]| with| on| at| and| while| but)"
#: "Lowest was Dover", "the highest: Clacton", "lowest of all in Dover".
NAMED_AFTER = (
    f"(?<!majority )(?<!share )(?:the )?{_WAY}(?: of all| in the country| anywhere| nationally)?"
    f" (?:{{be}} |: |came |went to |, )?(?:(?:in|at) )?(?P<where>@place){_END}"
)
#: "Clacton was top with 81.9 per cent", "Dover, lowest on 51.3".
NAMED_BEFORE = (
    f"(?P<where>@place) (?:{{be}} |came (?:out )?|finished |, )(?:the |at the )?{_WAY}"
    "(?: of all| of the lot| in the country| anywhere)?"
    " (?:(?:with|on|at|, at|, with|, on|:|,|\\() )?(?:just |only |a )*@number"
)

#: A sentence with any of these says itself of what it tells, or is of another time.
_OTHERS = frozenset({Tag.TURNOUT, Tag.MAJORITY, Tag.MARGIN, Tag.SHARE, Tag.SWING, Tag.ELECTORATE, Tag.VOTES, Tag.SEATS})
_OTHERS |= {Tag.YEAR, Tag.PREVIOUS}


def named(found: Found) -> list[Reading]:
    """ "Lowest was Dover": the place whose measure is the highest or the lowest in the country."""
    scene = found.scene
    at = found.line.tokens_of(found.match, "where")[0]
    poll, of = _poll_of(scene, at), _of(scene)
    if poll is None or of is None:
        return []
    word = f"{'lowest' if found.match['low'] else 'highest'} {of}"
    subject = Subject(poll.constituency.name, poll.id, place=UK)
    claim = Claim(Kind.SUPERLATIVE, subject, Quantity(Decimal(1), word=word), Basis(poll.election), found.span)
    return [Reading(claim, 2, _is_of_country(scene))]


def _poll_of(scene: Scene, at: int) -> Poll | None:
    """The poll of the place that is named, at the general election that the text is about; `None` of several."""
    day = (scene.national or "").removeprefix("parl.")
    slugs = scene.lexicon.places[scene.tokens[at].words].slugs if scene.tokens[at].words not in PARTS else ()
    polls = [poll for slug in slugs if (poll := scene.lexicon.by_id.get(f"parl.{slug}.{day}")) is not None]
    return polls[0] if len(polls) == 1 else None


def _of(scene: Scene) -> str | None:
    """What the words are of: turnout, where the sentence before told of that and this names no measure."""
    is_named = not _OTHERS.isdisjoint(scene.tokens.tags)
    return "turnout" if not is_named and scene.topic is Kind.TURNOUT else None


def _is_of_country(scene: Scene) -> bool:
    """Whether no smaller area was spoken of, and the sentence sets seats of two parts of the country side by side."""
    polls = [_poll_of(scene, at) for at in places_of(scene.tokens, _PLACES)]
    parts = {(one.constituency.nation, one.constituency.region) for one in polls if one is not None}
    return {scene.area, scene.region} <= {None, UK} and len(parts) > 1 and not scene.is_dated


_PLACES = frozenset({Tag.PLACE})
