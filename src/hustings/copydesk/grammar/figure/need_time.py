"""Need time: at which poll a swing was needed, or will be — "needed 0.8 to take it back", "now need 5.5 to take it".

What was needed is half the lead of the result before, as it is told of the night; what is needed now is half the lead
of the night itself. Neither is the swing that there was.
"""

from __future__ import annotations

from itertools import pairwise

from msgspec.structs import replace

from hustings.claims.claim import When
from hustings.copydesk.grammar.event.said import keys_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.token import Tag, Tokens
from hustings.record.poll import Poll

_THEN = frozenset({"needed", "required", "requiring", "needing"})
_NOW = frozenset({"need", "needs", "requires", "require"})
#: What puts a need after the night, or leaves open when it was: "would have needed another 3 points".
_OPEN = frozenset("would will might could further another more still extra next now today since".split())
_NEXT = frozenset({"now", "next", "next time", "next time around", "next time round"})
#: What is won by a swing in the whole country.
_COUNTRYWIDE = frozenset(
    "national nationally uniform country britain uk majority government power overall outright number marginals"
    " targets seats net".split()
)
_AIMS = frozenset({Tag.WIN, Tag.GAIN, Tag.BEAT, Tag.OVERTURN, Tag.LOSE, Tag.HOLD, Tag.GET, Tag.DOWN})
_AIM_WORDS = frozenset(
    "take win regain retake recapture capture oust unseat topple fall change snatch claim secure prevail dislodge"
    " overtake wrest turn unhorse remove wipe see".split()
)
_REACH = 8


def in_time_of_need(scene: Scene, hit: Hit, needed: Reading, swung: Reading, poll: Poll) -> list[Reading]:
    """The readings of a swing that was needed: as of the result before where it was then, as of now where it is still,
    and of either, or the swing that there was, where the words leave that open."""
    before = _before(needed)
    when = _when(scene, hit.index)
    if when is When.THIS:
        return [replace(needed, is_firm=True)]
    if when is not When.PREVIOUS:
        return [needed, replace(before, is_firm=False), swung]
    subject = replace(needed.claim.subject, candidacy=_who_needed(scene, hit.index, poll))
    then = replace(before, claim=replace(before.claim, subject=subject), is_firm=True)
    other = [needed] if _is_for_aim(scene.tokens) else [needed, swung]
    return [then, *(replace(one, is_firm=False, is_extra=True) for one in other)]


def _before(needed: Reading) -> Reading:
    """ "The swing needed was 9 per cent": to take it back, with the lead of the result before."""
    return replace(needed, claim=replace(needed.claim, basis=replace(needed.claim.basis, when=When.PREVIOUS)))


def _who_needed(scene: Scene, index: int, poll: Poll) -> str | None:
    """The candidacy that a swing was needed by, where the sentence names one before it."""
    keys = set(keys_before(scene, index, poll)) if Tag.ACTOR in scene.tokens.row[:index] else set()
    return next(iter(keys)) if len(keys) == 1 else None


def _when(scene: Scene, index: int) -> When | None:
    tokens = scene.tokens
    is_elsewhen = Tag.YEAR in tokens.tags or Tag.PREVIOUS in tokens.tags or scene.is_dated or scene.is_later
    if is_elsewhen or scene.years or not tokens.words.isdisjoint(_COUNTRYWIDE):
        return None
    if Tag.REGION in tokens.tags or Tag.AREA in tokens.tags or Tag.SUPERLATIVE in tokens.tags:
        return None
    near = frozenset(tokens.said[max(0, index - _REACH) : index + _REACH])
    if not near.isdisjoint(_NOW):
        return When.THIS if not tokens.words.isdisjoint(_NEXT) else None
    is_then = not near.isdisjoint(_THEN) and near.isdisjoint(_OPEN)
    return When.PREVIOUS if is_then or _would_have_done(tokens, index) else None


def _would_have_done(tokens: Tokens, index: int) -> bool:
    """ "A swing of 0.8 per cent would have been enough"."""
    after = " ".join(tokens.said[index + 1 : index + 6])
    return after.startswith(("would have been enough", "would have sufficed", "would have done", "was enough"))


def _is_for_aim(tokens: Tokens) -> bool:
    """ "Needed a swing of 9 to take it back", "to win it they needed 9": what it was needed for is said."""
    is_got = _GOT_IT in " ".join(tokens.said)
    return not is_got and any(
        one.tag is Tag.TO and (two.tag in _AIMS or two.words in _AIM_WORDS) for one, two in pairwise(tokens)
    )


_GOT_IT = "got it"


def is_swing_needed(tokens: Tokens, at: int) -> bool:
    """ "They needed a swing of 9 per cent", "the 9 per cent swing that was needed": no forecast."""
    if tokens[at].words not in _THEN | _NOW or Tag.SWING not in tokens.tags:
        return False
    return Tag.SWING in tokens.row[max(0, at - _REACH) : at + _REACH]


def is_figure_of_need(tokens: Tokens, index: int) -> bool:
    """ "A swing of 9 per cent was needed", "needed a 9 per cent swing": whether a figure is how far it had to swing."""
    return Tag.SWING in tokens.row[max(0, index - _FEW) : index + 2]


#: "A swing of just over 9 per cent".
_FEW = 4
