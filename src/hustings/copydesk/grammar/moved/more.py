"""More: so many more or fewer with nothing named that they are set against: "the Greens had 9,312, 4,588 more" – than
before, or than somebody else in the poll."""

from __future__ import annotations

from msgspec.structs import replace

from hustings.claims.claim import Basis, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.token import SILENT, Tag, Tokens

_MORE = frozenset({Tag.MORE, Tag.FEWER})
_VOTES = bytes((Tag.VOTES,))


def is_bare_more(tokens: Tokens, hit: Hit) -> bool:
    """ "495 more for the Greens": than before, or than somebody who was named."""
    if hit.role not in ("change", "versus"):
        return False
    after = tokens.row[hit.index + 1 : hit.index + 4].translate(None, _VOTES)
    return after[:1] != b"" and after[0] in _MORE and after[1:2] != _THAN


_THAN = bytes((Tag.THAN,))
#: What may stand between votes and how many more they are: what they are called, and their share.
_BESIDE = (
    b"",
    bytes((Tag.PERCENT,)),
    bytes((Tag.OPEN, Tag.PERCENT, Tag.CLOSE)),
    bytes((Tag.AND, Tag.PERCENT)),
    bytes((Tag.COMMA, Tag.PERCENT)),
)
_PARTED = frozenset({Tag.COMMA, Tag.DASH, Tag.OPEN})
_ENDS = frozenset({Tag.COMMA, Tag.CLOSE, Tag.DASH})


def is_beside_own(tokens: Tokens, hit: Hit) -> bool:
    """ "He polled 17,728 (43.1%), 6,576 fewer", at the end of a clause: fewer than he had, unless somebody else's vote
    is as far from his."""
    at = hit.index + 1 + (tokens.row[hit.index + 1 : hit.index + 2] == _VOTES)
    end = tokens.row[at + 1 : at + 2]
    if hit.kind is not Kind.VOTES or hit.role != "change" or (end and end[0] not in _ENDS):
        return False
    before = tokens.row[: hit.index].rstrip(SILENT)
    if before[-1:] == b"" or before[-1] not in _PARTED:
        return False
    count = before.rfind(Tag.COUNT)
    between = before[count + 1 : -1].translate(None, SILENT + _VOTES)
    return count >= 0 and between in _BESIDE and bool(tokens[hit.index].value.value < tokens[count].value.value)


def against_anybody(scene: Scene, made: list[Reading]) -> list[Reading]:
    """The readings of so many more votes as of how far their own is from that of anybody else in the poll: they can
    only bear it out."""
    told = made[0] if made else None
    key = told.claim.subject.candidacy if told is not None else None
    if told is None or scene.seat is None or key is None or told.claim.subject.poll != scene.seat.poll.id:
        return []
    poll, claim = scene.seat.poll, told.claim
    others = [one for one in poll.candidacies if one.key != key]
    labels = (f"{poll.candidacy(key).name} and {one.name}" for one in others)
    subjects = [Subject(label, poll.id, key, one.key) for label, one in zip(labels, others, strict=True)]
    quantity = replace(claim.quantity, word="", direction=0)
    return [
        Reading(
            replace(claim, kind=Kind.MARGIN, subject=one, quantity=quantity, basis=Basis(poll.election)),
            told.strength,
            is_firm=False,
            is_extra=True,
        )
        for one in subjects
    ]
