"""Apart: by how much one beat another where neither won, which is no majority."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from hustings.claims.claim import When
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import SILENT, Tag, Tokens


def apart(every: Sequence[Reading], tokens: Tokens, index: int, seat: Seat | None) -> list[Reading]:
    """The readings of "the Tories beat Reform by 117 votes": how far apart the two came, where another won.

    That it is the majority too, of this poll, can then only bear the figure out.
    """
    if seat is None or Tag.BEAT not in tokens.tags or not _is_of_two(tokens, index):
        return list(every)
    if not any(_is_between_losers(one, seat) for one in every):
        return list(every)
    return [replace(one, is_firm=False, is_extra=True) if _is_lead_of(one, seat) else one for one in every]


def _is_of_two(tokens: Tokens, index: int) -> bool:
    """Whether who beat whom is told right before a figure, of nobody else: "X beat Y by just 9"."""
    at = tokens.row.rfind(Tag.BEAT, 0, index)
    start = max(tokens.row.rfind(mark, 0, max(at, 0)) for mark in _MARKS) + 1
    said = tokens.row[start:index].translate(None, SILENT)
    return at > 0 and said.count(Tag.ACTOR) <= _MOST_NAMED and said.endswith(_BEATEN_BY)


_MARKS = (Tag.COMMA, Tag.DASH, Tag.AND)
_BEATEN_BY = bytes((Tag.BEAT, Tag.ACTOR, Tag.BY))
#: "David Jones for the Tories pipped Reform".
_MOST_NAMED = 3


def _is_between_losers(reading: Reading, seat: Seat) -> bool:
    """Whether a reading is a margin between two that are named, neither of whom won the seat's poll."""
    who, basis = reading.claim.subject, reading.claim.basis
    if reading.claim.kind is not Kind.MARGIN or not reading.is_firm or reading.is_extra or basis.when is not When.THIS:
        return False
    two = {who.candidacy, who.other}
    return who.poll == seat.poll.id and None not in two and seat.poll.winner not in two


def _is_lead_of(reading: Reading, seat: Seat) -> bool:
    """Whether a reading is the majority of the seat's poll, or how that moved."""
    is_lead = reading.claim.kind in (Kind.MAJORITY, Kind.MAJORITY_CHANGE)
    return is_lead and reading.claim.subject.poll == seat.poll.id
