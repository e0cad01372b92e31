"""Pronoun: who won or lost, told of somebody by a pronoun alone: "he lost by 1,538", "she has been beaten by X".

Whom it stands for is borne out by the result or left open; it is sure where the one it can mean is told of with the
very majority of the poll.
"""

from __future__ import annotations

from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import key_in
from hustings.copydesk.grammar.soft import fate
from hustings.copydesk.grammar.soft.fate_phrase import UNDONE
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import EASE, THE_SEAT
from hustings.copydesk.grammar.whose.pronoun import GENDERS, gender_of, stood_for
from hustings.copydesk.token import Tag
from hustings.measures.majority import majority
from hustings.record.poll import Poll

_THEY = "(?P<they>he|she)(?: ,)?(?: (?:{adverb}|too|now|then|duly|only|has|however|nevertheless))*(?: ,)?"
_HERE = f"(?: (?:in|at|from|of) (?:the )?{THE_SEAT}| here| out| it| {{det}} seat)?"
_SO_MUCH = "by (?:(?:a|an|just|only|mere|some|nearly|almost|over|under|than|more|less|about|roughly) ){0,4}@number"
_LEFT = f"(?= $|$| [,;:.!-]|(?: {_SO_MUCH}| and| but| after| as| despite| with| on)(?!\\S))"
_LOST = (
    f"(?:lost|loses|went down|goes down|fell|falls|crashed out|bowed out){_HERE}(?= {_SO_MUCH})"
    f"|(?:was|is|been|was being|is being) (?:(?:{{adverb}}|duly|finally|narrowly) )*{UNDONE}{_HERE}"
    "(?: (?:{adverb} )?by (?:an? |the )?(?:[a-z]+ )?(?:@party |@party's )?(?:@person)?)?" + _LEFT
)
_WON = (
    "(?:survived|survives|held on|holds on|clung on|clings on|hung on|hangs on|got home|got in|won through"
    "|came through|prevailed|triumphed|got back|got back in|won it back|took it back"
    f"|(?:{EASE}) (?:home|in|through|back)|(?:squeaked|scraped|crept|edged|sneaked|squeezed) (?:home|in|through|back))"
    f"{_HERE}(?: ,)?{_LEFT}"
    f"|(?:wins|won|took|takes|held|holds|kept|keeps|retained) (?:it|{THE_SEAT})(?= {_SO_MUCH})"
)
#: "He lost by 1,538", "she has been ousted by X", "he held on, by 9".
PRONOUN = f"(?<!who ){_THEY} (?P<said>(?P<lost>{_LOST})|(?P<won>{_WON}))"


def told_of(found: Found) -> list[Reading]:
    """ "He lost by 1,538": as of those whom the pronoun can mean, the one it is so of before the others."""
    poll = found.seat.poll if found.seat is not None else None
    if poll is None or poll.winner is None or not fate.is_of_now(found, 0):
        return []
    people, is_clear = _meant(found)
    standing = [(key, one) for one in people if (key := key_in(one, poll, found.scene.lexicon)) is not None]
    if not standing:
        return []
    is_lost = bool(found.match["lost"])
    key = next((key for key, _ in standing if (key != poll.winner) is is_lost), standing[0][0])
    is_firm = is_clear and len(people) == 1 and _is_bound(found, poll)
    return [fate.reading(found, poll, key, "defeated" if is_lost else "won", is_firm=is_firm)]


def _meant(found: Found) -> tuple[list[Actor], bool]:
    """Those whom the pronoun can mean, and whether it is clear that it is one of them."""
    scene = found.scene
    at = found.line.tokens_of(found.match, "they")[0]
    if told := stood_for(scene, at + 1):
        return [one.actor for one in told], told[0].is_firm
    gender = GENDERS[found.match["they"]]
    is_his = scene.default is not None and gender_of(scene.default, scene.lexicon) in (gender, None)
    return ([scene.default], False) if is_his and scene.default is not None else ([], False)


def _is_bound(found: Found, poll: Poll) -> bool:
    """Whether it ends on the majority of the poll, to a vote."""
    tokens = found.scene.tokens
    at = next((at for at in range(found.last, len(tokens)) if tokens[at].tag is Tag.COUNT), None)
    if at is None or Tag.BY not in tokens.row[found.last : at] or Tag.HEDGE in tokens.row[found.last : at]:
        return False
    return bool(tokens[at].value.value == majority(poll))
