"""Theirs: a deposit told by whose it was alone, of whoever is spoken of there: "the Greens kept their deposit. X, for
Ukip, had 946 votes and lost hers".
"""

from __future__ import annotations

from hustings.copydesk.grammar.area.deposit import fate
from hustings.copydesk.grammar.area.deposit.likewise import KEPT_THEIRS, LOST_THEIRS, may_be_of_seat
from hustings.copydesk.grammar.event.deposit import STILL, told_of
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.token import Tag

#: "Lost hers", "had to forfeit his".
LOST = LOST_THEIRS
#: "Kept hers", "got his back".
KEPT = KEPT_THEIRS


def lost_theirs(found: Found) -> list[Reading]:
    """ "X, of the Greens, got 946 votes and lost hers": of a deposit, where one was told of last."""
    return _told(found, "lost")


def kept_theirs(found: Found) -> list[Reading]:
    """ "X, the Green, did not get hers back": of a deposit, where one was told of last."""
    return _told(found, "saved")


def _told(found: Found, how: str) -> list[Reading]:
    before = found.scene.tokens.said[max(0, found.first - _NEAR) : found.first]
    if not _is_of_deposit(found) or not _OF_OTHERS.isdisjoint(" ".join(before).split()):
        return []
    return [one for one in fate.told(found, how) if not may_be_of_seat(found, one)]


#: "Those above him kept theirs": not his.
_OF_OTHERS = frozenset("those above below behind beneath under ahead others rest".split())
_NEAR = 6


def _is_of_deposit(found: Found) -> bool:
    """Whether a deposit was told of last, in this sentence or in the one before, and no seat or lead since."""
    tokens = found.scene.tokens
    row = tokens.row[: found.first]
    at = max(row.rfind(Tag.DEPOSIT), row.rfind(Tag.EXEMPT))
    told = fate.told_before(found) or told_of(tokens, found.first) or (found.scene.deposit if at < 0 else "")
    return bool(told) and STILL.isdisjoint(row[at + 1 :])
