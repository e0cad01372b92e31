"""Times: how often somebody has been elected here: "sent back to Westminster for the third time", "won four elections
in a row here", "her fourth term".

Told in a row it is held to the record; told otherwise it may count seats elsewhere, and can only be borne out.
"""

from __future__ import annotations

from decimal import Decimal

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.claims.person import ROW
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import key_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import THE_SEAT
from hustings.copydesk.grammar.soft.spell.until import is_here
from hustings.copydesk.grammar.whose.pronoun import GENDERS, gender_of, stood_for
from hustings.copydesk.token import Tag, places_of
from hustings.figures.numeral import Numeral

_ROW = "(?: (?:in a row|running|on the trot|in succession|on the bounce))?"
_STRAIGHT = "(?:(?:consecutive|successive|straight|unbroken) )?"
_SENT = (
    "(?:represents?|serves?|elected|elects|re-elected|reelected|was elected|was re-elected|been elected|been re-elected"
    "|returned|returns|was returned|sent|sends|back|wins?|won|winning|held|holds|takes|took|been returned|has won"
    "|is re-elected|has been elected|has been re-elected)"
)
_END = "(?= $|$| [,;:.)-]|(?: and| but| with| after| by| on| as| here| despite| when| tonight| today)(?!\\S))"
#: "Sent back to Westminster for the third time", "will represent X for a third time".
FOR_NTH = (
    f"{_SENT}(?: (?!for |@number)[^,;:()]+?)?? for (?:{{det}} )"
    f"(?P<said>{_STRAIGHT}(?P<nth>@ordinal) {_STRAIGHT}(?:time|term){_ROW}){_END}"
)
#: "Won his fourth election in a row here", "a third successive victory".
NTH_WIN = (
    "(?:won|wins|winning|has won|secured|secures|securing|chalked up|clinched|took|takes) (?:{det} )"
    f"(?P<said>(?P<nth>@ordinal) {_STRAIGHT}(?:general )?(?:election|term|victory|win|contest|poll){_ROW}){_END}"
)
#: "Won four elections in a row here", "won it five times on the trot".
N_TIMES = (
    f"(?:won|wins|has won|winning|held|carried|taken)(?: (?:it|here|{THE_SEAT}))?(?: at)?"
    f" (?P<said>(?P<many>@number)(?: {_STRAIGHT}(?:(?:general )?elections|contests|polls))?{_ROW}){_END}"
)
#: The words that call for them.
CALLING = (
    "time|term|election|victory|win|contest|poll|elections|contests|polls|twice|two times|three times|four times"
    "|five times|six times"
)


def times(found: Found) -> list[Reading]:
    """ "For a third time": which term of whoever is told of, as the record has it."""
    poll = found.seat.poll if found.seat is not None else None
    value = _value(found)
    if poll is None or value is None or value < _FEWEST or not _NOT_SO.isdisjoint(_said_before(found)):
        return []
    keys = [key for one in _people(found) if (key := key_in(one, poll, found.scene.lexicon)) is not None]
    if not keys:
        return []
    word = "terms" if _IN_A_ROW.isdisjoint(found.match["said"].split(" ")) else ROW
    subject = Subject(poll.candidacy(keys[0]).name, poll.id, keys[0])
    claim = Claim(Kind.TENURE, subject, Quantity(value, word=word), Basis(poll.election), found.span)
    return [Reading(claim, 2, word == ROW and len(keys) == 1 and is_here(found))]


_FEWEST = 2
_IN_A_ROW = frozenset("row running trot succession bounce consecutive successive straight unbroken".split())
_NOT_SO = frozenset(
    "not never would could might may hopes hoped hoping seeking bid if standing stood ran stand".split()
)


def _said_before(found: Found) -> list[str]:
    return found.scene.tokens.said[max(0, found.first - 4) : found.last]


def _value(found: Found) -> Decimal | None:
    """How often it is told to have been, where it is a number of elections."""
    name = "nth" if found.match.groupdict().get("nth") else "many"
    token = found.scene.tokens[found.line.tokens_of(found.match, name)[0]]
    is_counted = token.tag in (Tag.ORDINAL, Tag.TIMES) or found.match["said"] != "@number"
    return token.value.value if is_counted and isinstance(token.value, Numeral) else None


def _people(found: Found) -> list[Actor]:
    """Those of whom it can be told: who is named in the words, else last before them, else by a pronoun."""
    scene = found.scene
    people = [at for at in places_of(scene.tokens, frozenset({Tag.ACTOR})) if at < found.last]
    people = [at for at in people if scene.tokens[at].value.is_person]
    if people:
        inside = [at for at in people if at >= found.first]
        return [scene.tokens[(inside or people)[-1]].value]
    they = next((at for at in range(found.first, -1, -1) if scene.tokens[at].words in ("he", "she")), None)
    if they is not None and (told := stood_for(scene, they + 1)):
        return [one.actor for one in told]
    gender = GENDERS[scene.tokens[they].words] if they is not None else None
    actor = scene.default
    is_his = actor is not None and actor.is_person and gender_of(actor, scene.lexicon) in (gender, None)
    return [actor] if is_his and actor is not None else []
