"""Deed: who won and who lost, told without a verb of winning: "the victor was X", "stays with Y", "sent Z back"."""

from __future__ import annotations

from hustings.claims.claim import Basis, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import key_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.token import Tag

_SEAT = "(?:@place|(?:the )?(?:seat|constituency|town|city|borough|voters (?:in|of|here)(?: @place)?))"
_HOME = "(?:westminster|parliament|@region|the commons|the house)"
_TO_BE = "(?:is|are|was|were|has been|have been|had been|being)"
_HOW = "(?:(?:narrowly|heavily|soundly|well|comfortably|finally|just|also|then|again|now|safely|duly) )*"

STAYED = (
    f"{_SEAT} (?:will )?(?:stays?|stayed|staying|remains?|remained|is still|was still|stuck) "
    "(?:firmly |safely )?(?:with |in |as )?(?:the |a )?@party(?: (?:hands|control|seat|territory))?"
)
WENT = (
    f"{_SEAT} (?:has |have |had )?(?:gone|went|goes|turned|turns|switched|swung|fell|fallen|falls|passed|passes) "
    "(?:over )?(?:to )?(?:the )?{actor}"
    f"|{_SEAT} is now (?:a |in |held by )?(?:the )?@party(?: (?:hands|seat|territory))?"
)
FROM_TO = (
    "(?:switched|swung|changed hands|moved|passed|went|gone|goes) from (?:the )?{actor} to (?:the )?(?P<to>{actor})"
)
WON = (
    f"{{actor}} {_TO_BE} {_HOW}(?:the |a )?(?:new |clear |runaway |eventual |deserved )*(?:winner|victor|winners)"
    f"|{{actor}} {_TO_BE} {_HOW}(?:back|heading|off|returning|going|bound|on {{det}} way) (?:back )?"
    f"(?:to|in|at|for) {_HOME}"
    "|{actor} (?:will|is to|are to|would) (?:again |now |go on to |continue to )?represent"
    f"|{{actor}} {_HOW}(?:cruised|coasted|sailed|strolled|eased|waltzed|stormed|strode|squeezed|squeaked|sneaked) "
    "(?:home|back|in|through|to (?:an? )?(?:[a-z]+ )?victory)"
    "|{actor} (?:has |have )?(?:secured|earned|clinched|gets|got|begins|starts) (?:another|{det} @ordinal|a new) term"
    "|{actor} is (?:@place|the (?:seat|town|area)) (?:new |latest |first )*(?:mp|member)"
)
GIVEN = (
    "(?:winner|victor|winners|new mp|mp-elect) (?:was|is|were|are|will be|,|:) (?:the )?{actor}"
    "|(?:victory|success|triumph|joy|the seat|the spoils) (?:went to|for|belonged to|belongs to) (?:the )?{actor}"
    f"|(?:sent|send|sends|sending|chose|chosen|choose|picked|pick|preferred) (?:the )?{{actor}}"
    f"(?: back)? (?:to {_HOME}|as (?:{{det}} )?(?:[a-z]+ )?(?:mp|member|representative))"
)
LOST = (
    f"{{actor}} {_TO_BE} {_HOW}(?:defeated|beaten|unseated|ousted|toppled|deposed|dislodged|voted out|kicked out)"
    f"|{{actor}} {_TO_BE} {_HOW}(?:out(?! of)|gone|the loser)"
    f"|{{actor}} {_HOW}(?:lost|loses|losing) (?:out )?to (?:the )?{{actor}}"
    f"|{{actor}} {_HOW}(?:has |had )?(?:missed|misses|lost) out"
    "|{actor} (?:has |have |had )?(?:failed|fails|failing) to (?:take|win|gain|hold|regain|keep|retain|capture|unseat)"
)

_DENIALS = frozenset("not never could would might may if unless hope hopes hoped hoping once until before".split())


def _of(found: Found, actor: Actor | None, word: str) -> list[Reading]:
    """The outcome for an actor in the seat's poll; nothing where it is denied, hoped for or of another time."""
    tokens = found.scene.tokens
    is_open = any(token.words in _DENIALS for token in tokens[max(0, found.first - 4) : found.last])
    if found.seat is None or actor is None or is_open or any(token.tag is Tag.PREVIOUS for token in tokens):
        return []
    poll = found.seat.poll
    key = key_in(actor, poll, found.scene.lexicon)
    if key is None:
        return []
    subject = Subject(poll.candidacy(key).name, poll.id, key)
    return found.reading(Kind.OUTCOME, subject, Quantity(word=word), Basis(poll.election))


def _inside(found: Found) -> list[Actor]:
    return [token.value for token in found.scene.tokens[found.first : found.last] if token.tag is Tag.ACTOR]


def stayed(found: Found) -> list[Reading]:
    """ "The seat stays with X", "Y remains Labour": held."""
    return _of(found, _inside(found)[-1], "held")


def won(found: Found) -> list[Reading]:
    """ "The winner was X", "X is back in Parliament", "the seat has gone to X": won."""
    return _of(found, _inside(found)[-1], "won")


def gained(found: Found) -> list[Reading]:
    """ "Switched from X to Y": Y gained it."""
    return _of(found, _inside(found)[-1], "gained")


def lost(found: Found) -> list[Reading]:
    """ "X was ousted", "X lost to Y", "X failed to take the seat": X did not win."""
    return _of(found, _inside(found)[0], "defeated")
