"""Rest: deposits told of all those who have not been named: "the rest lost theirs", "everyone else kept a deposit"."""

from __future__ import annotations

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.deposit import fate
from hustings.copydesk.grammar.area.deposit.turned import turned
from hustings.copydesk.grammar.event.deposit import is_elsewhere, is_so
from hustings.copydesk.grammar.event.together import least_true
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import key_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.time import OTHER_TIMES
from hustings.copydesk.token import Tag
from hustings.measures.rank import ranking
from hustings.record.poll import Poll

_OTHERS = (
    "(?:(?:all |each )?(?:of )?(?:the )?(?:others|rest|remainder)(?: of the (?:field|candidates|pack|runners))?"
    "|everyone else|everybody else|(?:all )?(?:of )?the (?:other|remaining) (?:candidates|contenders|parties|hopefuls)"
    "|every other (?:candidate|party)|all other (?:candidates|parties)|the also-rans)"
)
_DID = "(?: (?:all|each|both|duly|also|then|and|{adverb}|did|do|not|failed|fails|to|have|had|has))*"
_OWN = "(?:theirs|his or hers|one)(?= $|$| [,;:.)]| and| but| with| on| including)"
_NOBODY = "(?P<nobody>(?:nobody|no one|no-one) else|no other (?:candidate|party))"
#: "The rest lost their deposits", "everyone else forfeited theirs", "all the others kept a deposit".
THE_REST = (
    f"(?:with )?(?:{_OTHERS}|{_NOBODY}){_DID}"
    f" (?:(?P<lost>{fate.LOST}|(?:lost|lose|losing|forfeited|forfeit|forfeiting) {_OWN})"
    f"|(?P<kept>{fate.KEPT}|(?:kept|keep|keeping|saved|save|saving|retained|retaining) {_OWN}))"
    "(?! (?:save|bar|but|except|excepting|apart|other|aside)(?!\\S))"
)
#: What may stand before whoever is told of: nobody else, and no "all but one of".
_OPENING = frozenset({Tag.COMMA, Tag.AND, Tag.DASH, Tag.COLON, Tag.OPEN, Tag.CLOSE})
#: What calls for it.
CALLING = f"{fate.CALLING}|theirs"


def the_rest(found: Found) -> list[Reading]:
    """ "The rest lost their deposits": whoever was not named in what went before and came below the first who was."""
    scene, seat = found.scene, found.seat
    fate_told = _fate(found)
    if seat is None or seat.poll.declaration is None or fate_told is None:
        return []
    if scene.both or is_elsewhere(scene, seat, found.last) or not _opens(found):
        return []
    named = _named(found, seat.poll)
    ranked = ranking(seat.poll)
    places = [one.position for one in ranked if one.key in named]
    below = [one for one in ranked if one.key not in named and one.position > min(places, default=_FIRST_TWO)]
    last = max([*places, _FIRST_TWO])
    is_now = OTHER_TIMES.isdisjoint(scene.tokens.tags) and not scene.is_dated and Tag.REGION not in scene.tokens.tags
    basis = Basis(seat.poll.election)
    made = []
    for one in below:
        subject = Subject(one.candidacy.name, seat.poll.id, one.key)
        claim = Claim(Kind.DEPOSIT, subject, Quantity(word=fate_told), basis, found.span)
        made.append([Reading(claim, 3, is_now and one.position > last)])
    return least_true(made, lambda one: is_so(scene, one)) if made else []


_FIRST_TWO = 2


def _fate(found: Found) -> str | None:
    """What became of a deposit, "lost" or "saved": the other where "nobody else" did; `None` where it is hoped for."""
    name, how = ("lost", "lost") if found.match["lost"] else ("kept", "saved")
    if found.match["nobody"]:
        return "saved" if how == "lost" else "lost"
    return turned(found.scene.tokens, found.line.tokens_of(found.match, name)[0], how)


def _opens(found: Found) -> bool:
    """Whether nobody else is told of with them: not "X and the others", "all but one of the rest"."""
    tokens = found.scene.tokens
    if not found.first:
        return True
    before = tokens[found.first - 1]
    is_joined = before.words == "and" and found.first > 1 and tokens[found.first - 2].tag in (Tag.ACTOR, Tag.CLOSE)
    return before.tag in _OPENING and not is_joined


def _named(found: Found, poll: Poll) -> set[str]:
    """Who of a poll was named in the last sentences, or before the match in this one."""
    here = [token.value for token in found.scene.tokens[: found.first] if token.tag is Tag.ACTOR]
    told = [*here, *(one for sentence in found.scene.people for one in sentence)]
    return {key for key in (key_in(one, poll, found.scene.lexicon) for one in told) if key is not None}
