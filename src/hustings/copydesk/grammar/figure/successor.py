"""Successors: whose the second figure of a pair is where who is named stood only before: "Don Foster stood down, and
his party's share fell from 56.6 per cent to 29.7" – whoever stood for his party now."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from hustings.claims.claim import Basis, Subject, When
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.figure.moment import comes_to
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.token import Tag
from hustings.record.poll import Poll

_MEASURED = frozenset({Kind.VOTES, Kind.SHARE})
_DATED = frozenset({Tag.YEAR, Tag.PREVIOUS})


def of_successor(scene: Scene, index: int, made: Sequence[Reading]) -> list[Reading]:
    """The readings of a figure that another has come to: of one at an earlier poll, as of who stood for that party now;
    as of either where the sentence looks back, and as they are where nobody stood for it."""
    seat = scene.seat
    if seat is None or scene.is_dated or not comes_to(scene.tokens, index):
        return list(made)
    now = [_now(one, scene, seat.poll) for one in made]
    if _DATED.isdisjoint(scene.tokens.tags):
        return [after or one for one, after in zip(made, now, strict=True)]
    later = [one for one in now if one is not None]
    return [*(replace(one, is_firm=False, is_tight=False) for one in made), *later] if later else list(made)


def _now(reading: Reading, scene: Scene, poll: Poll) -> Reading | None:
    claim = reading.claim
    subject, key = claim.subject, claim.subject.candidacy
    if claim.kind not in _MEASURED or key is None or subject.poll is None or claim.basis.when is not When.THIS:
        return None
    then = scene.lexicon.by_id[subject.poll]
    if then.id == poll.id or then.polled_on >= poll.polled_on or any(one.key == key for one in poll.candidacies):
        return None
    family = scene.lexicon.family_of.get(then.candidacy(key).party_id)
    keys = [one.key for one in poll.candidacies if scene.lexicon.family_of.get(one.party_id) == family]
    if family is None or len(keys) != 1:
        return None
    now = Subject(poll.candidacy(keys[0]).name, poll.id, keys[0])
    return replace(reading, claim=replace(claim, subject=now, basis=Basis(poll.election)))
