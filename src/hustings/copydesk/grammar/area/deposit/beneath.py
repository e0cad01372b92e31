"""Beneath: deposits told of all who came below somebody, by who that was: "X lost hers, and so did everyone below her",
"like the two behind him he forfeits £500".
"""

from __future__ import annotations

from decimal import Decimal

from hustings.claims.area.deposit import ALL_LOST
from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.deposit import fate
from hustings.copydesk.grammar.area.deposit.likewise import fate_answered
from hustings.copydesk.grammar.area.deposit.turned import turned
from hustings.copydesk.grammar.event.deposit import is_elsewhere, is_so
from hustings.copydesk.grammar.event.together import least_true
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import key_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import compile_words
from hustings.copydesk.grammar.time import OTHER_TIMES
from hustings.copydesk.token import Tag
from hustings.measures.rank import ranking

_PEOPLE = "(?: (?:candidates|contenders|hopefuls|others|parties|people))?"
_ALL = (
    "(?:(?:everyone|everybody|anyone|every candidate|each of those|all of those|all those|those|all)(?: else)?"
    f"|(?:all )?(?:(?:of )?the |those )?(?:other )?(?P<count>@number){_PEOPLE})"
    " (?:who (?:came|finished|trailed in|were) )?(?:below|beneath|behind|under|underneath)"
    " (?:him|her|them|it|that|(?:the )?(?P<than>{actor}))"
)
_DID = "(?:did|do|does|will|have|has|had)"
#: "So did everyone below her", "as will the three behind him".
SO_DID = f"(?:as|so) (?:too )?{_DID} {_ALL}"
#: "Like the two below her, forfeits £500", "along with everybody behind him".
LIKE = f"(?:like|along with|together with|as well as|(?<=he )and|(?<=she )and|(?<=they )and|(?<=@person )and) {_ALL}"
_NOBODY = "(?:nobody|no one|no-one|none of those|none|no candidate|neither of those|neither of the two)"
#: "Nobody below him did", where he kept his.
NOBODY_DID = (
    f"{_NOBODY} (?:below|beneath|behind|under|underneath) (?:him|her|them|it|that|(?:the )?(?P<than>{{actor}}))"
    f" {_DID}(?= $|$| [,;:.)])"
)
#: What calls for it.
CALLING = "below|beneath|behind|under|underneath"


def so_did(found: Found) -> list[Reading]:
    """ "X lost her deposit, and so did everyone below her": all of them lost theirs."""
    return _told(found) if fate_answered(found) == "lost" else []


def like(found: Found) -> list[Reading]:
    """ "She, like the two below her, forfeits £500": both of them lost theirs, where she is told to have lost hers."""
    after = compile_words(fate.LOST).search(found.line.text, found.match.end())
    is_near = after is not None and found.line.tokens_of(after)[0] - found.last <= _NEAR
    if after is None or not is_near or turned(found.scene.tokens, found.line.tokens_of(after)[0], "lost") != "lost":
        return _told(found) if fate.told_before(found) == "lost" else []
    return _told(found)


#: An aside of as many words may stand before the verb: "and everybody beneath him, ten of the dozen, lost £500".
_NEAR = 9


def nobody_did(found: Found) -> list[Reading]:
    """ "He does hang on to his deposit and no-one beneath him does": all of them lost theirs."""
    return _told(found) if fate_answered(found) == "saved" else []


def _told(found: Found) -> list[Reading]:
    """That each who came below somebody lost the deposit; so many of the last, where it is told how many they are."""
    scene, seat, than = found.scene, found.seat, key_below(found)
    if seat is None or seat.poll.declaration is None or is_elsewhere(scene, seat, found.last) or than is None:
        return []
    basis = Basis(seat.poll.election)
    places = {one.key: one.position for one in ranking(seat.poll)}
    below = [key for key, place in places.items() if place > places[than]]
    count = _count(found)
    if count is not None and count != len(below):
        return found.of_seat(Kind.DEPOSIT, Quantity(count, word=ALL_LOST)) if count > 1 else []
    is_firm = OTHER_TIMES.isdisjoint(scene.tokens.tags) and not (scene.is_dated or scene.both) and is_one(found)
    subjects = [Subject(seat.poll.candidacy(key).name, seat.poll.id, key) for key in below]
    claims = [Claim(Kind.DEPOSIT, one, Quantity(word="lost"), basis, found.span) for one in subjects]
    return least_true([[Reading(one, 3, is_firm)] for one in claims], lambda one: is_so(scene, one)) if claims else []


def key_below(found: Found) -> str | None:
    """The key of the one below whom they came: who is named, else who is spoken of."""
    if found.seat is None:
        return None
    name = next((one for one in ("than", "whom") if found.match.groupdict().get(one)), None)
    if name is not None:
        actor = found.scene.tokens[found.line.tokens_of(found.match, name)[0]].value
    else:
        whose = fate.whose(found.scene, found.first)
        actor = whose.actor if whose is not None else found.scene.default
    return None if actor is None else key_in(actor, found.seat.poll, found.scene.lexicon)


def is_one(found: Found) -> bool:
    """Whether they came below somebody that leaves no doubt: not "everyone below that", "below them"."""
    return _MANY.isdisjoint(found.scene.tokens.said[found.first : found.last])


_MANY = frozenset({"that", "them", "it"})


def _count(found: Found) -> Decimal | None:
    """How many they are told to be; `None` where it is not told."""
    if not found.match.groupdict().get("count"):
        return None
    token = found.scene.tokens[found.line.tokens_of(found.match, "count")[0]]
    return Decimal(token.value.value) if token.tag is Tag.COUNT else None
