"""Pair: deposits told of the two whom the sentence before was about: "Both men kept their deposits"."""

from __future__ import annotations

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.deposit import fate
from hustings.copydesk.grammar.area.deposit.own import PAIR
from hustings.copydesk.grammar.area.deposit.turned import turned
from hustings.copydesk.grammar.event.deposit import is_elsewhere, is_so
from hustings.copydesk.grammar.event.together import least_true
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import key_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.time import OTHER_TIMES
from hustings.copydesk.token import Tag

_DID = "(?: (?:failed|fails|did|do|not|to|could|couldn't|didn't|have|had|has|will|managed|just|duly|even|{adverb}))*"
_OWN = "(?:theirs|his|hers|its)(?= $|$| [,;:.)]| and| but| with| on)"
_LOSING = f"(?P<lost>{fate.LOST}|(?:lost|lose|loses|forfeited|forfeit) {_OWN})"
_KEEPING = f"(?P<kept>{fate.KEPT}|(?:kept|keep|keeps|saved|save|saves|retained|held on to|hung on to) {_OWN})"
OF_PAIR = f"^(?:but |and |yet )?(?P<pair>{PAIR}){_DID} (?:{_LOSING}|{_KEEPING})"


def of_pair(found: Found) -> list[Reading]:
    """ "Both men kept their deposits": that each of those did whom the sentence before named, the first that is not so;
    sure where it was told of one of them."""
    scene, seat = found.scene, found.seat
    if seat is None or Tag.ACTOR in scene.tokens.row[: found.last] or is_elsewhere(scene, seat, found.last):
        return []
    told = scene.people[0] if scene.people else ()
    keys = [key for one in told if (key := key_in(one, seat.poll, scene.lexicon)) is not None]
    how = _how(found)
    if how is None or not 0 < len(keys) <= _TWO or len(keys) < len(told) or scene.default is None:
        return []
    is_of_them = key_in(scene.default, seat.poll, scene.lexicon) in keys
    is_now = OTHER_TIMES.isdisjoint(scene.tokens.tags) and not (scene.is_dated or scene.years or scene.both)
    subjects = [Subject(seat.poll.candidacy(key).name, seat.poll.id, key) for key in keys]
    claims = [Claim(Kind.DEPOSIT, one, Quantity(word=how), Basis(seat.poll.election), found.span) for one in subjects]
    return least_true([[Reading(one, 3, is_of_them and is_now)] for one in claims], lambda one: is_so(scene, one))


_TWO = 2


def _how(found: Found) -> str | None:
    name = "lost" if found.match["lost"] else "kept"
    return turned(found.scene.tokens, found.line.tokens_of(found.match, name)[0], "lost" if name == "lost" else "saved")
