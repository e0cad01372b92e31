"""Redrawn: that a constituency is new, or has a part of an old one, told by the way and without a figure.

"The brand-new Aberconwy constituency", "takes in a slice of Stockport".
"""

from __future__ import annotations

from hustings.claims.area.boundary import SOME
from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.token import Tag

_NEW = "(?:brand-new|brand new|all-new|newly created|newly-created|newly drawn|newly formed|newly-formed)"
_OF_SEAT = "(?:seat|constituency|division)"
#: "The brand-new Aberconwy constituency", "Waveney Valley, fought for the first time".
NEW_SEAT = (
    f"(?:{_NEW}|new) @place {_OF_SEAT}|{_NEW} @place"
    f"|@place ,(?: [^ ,;:]+){{0,3}}? (?:{_NEW} {_OF_SEAT}|(?:being )?(?:fought|contested|up for grabs|voting)"
    " for the first time)"
)
_PART = (
    "(?:slice|slices|chunk|chunks|part|parts|bit|bits|piece|pieces|corner|corners|sliver|slivers|swathe|swathes|strip"
    "|portion|portions|wedge|lump|lumps|helping|edge|fringe|fringes|wards?|villages?|half|third|quarter|most|some)"
)
_TAKES = (
    "(?:takes?|took|taken|taking|swallow(?:s|ed|ing)?|absorb(?:s|ed|ing)?|gain(?:s|ed|ing)?|inherit(?:s|ed|ing)?"
    "|includ(?:es|ed|e|ing)|acquir(?:es|ed|e|ing)|gobbl(?:es|ed|e|ing)|add(?:s|ed|ing)?|annex(?:es|ed)?)"
)
#: "Takes in a slice of Stockport", "was stretched south to swallow a chunk of Preseli Pembrokeshire".
TAKES_IN = (
    f"(?P<said>{_TAKES}(?: (?:in|on|up|over|also))*(?: (?:a|an|the|its|much|many|several|large|small|big|good|sizeable"
    f"|northern|southern|eastern|western|other|of)){{0,4}} {_PART} (?:out )?(?:of|from) (?:the )?(?:old |former )?"
    "@place)"
)
#: What calls for these.
CALLING_NEW = "new|brand-new|brand new|newly|newly created|first|first time|the first time|for the first time"
CALLING_PART = (
    "takes|take|took|taken|taking|swallow|swallows|swallowed|absorb|absorbs|absorbed|gain|gains|gained|inherit"
    "|inherits|inherited|includes|included|including|acquires|acquired|gobbles|gobbled|adds|added|of|from"
)


def new_seat(found: Found) -> list[Reading]:
    """ "The new Waveney Valley seat": it can only be borne out, for a name may outlive its boundaries."""
    return found.of_seat(Kind.BOUNDARY, Quantity(word="boundaries new"))


def takes_in(found: Found) -> list[Reading]:
    """ "Takes in a slice of Stockport": that some of that old seat is in this one."""
    tokens = found.scene.tokens
    at = max(at for at in range(found.first, found.last) if tokens[at].tag is Tag.PLACE)
    named = found.scene.lexicon.places.get(tokens[at].words)
    seat = found.scene.seats[found.first] if found.first < len(found.scene.seats) else found.scene.seat
    if named is None or seat is None or seat.slug in named.slugs:
        return []
    subject = Subject(seat.poll.constituency.name, seat.poll.id, place=named.slugs[0])
    claim = Claim(Kind.BOUNDARY, subject, Quantity(word=SOME), Basis(seat.poll.election), found.span)
    return [Reading(claim, 1, False)]
