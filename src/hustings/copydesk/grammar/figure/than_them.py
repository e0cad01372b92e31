"""Than them: a figure set against what a pronoun got: "X unseated Y with 9, over 500 more than she got", or "than he
got in 2017"."""

from __future__ import annotations

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.figure.two_sides import is_top_two
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene, key_in
from hustings.copydesk.token import Tag, Tokens
from hustings.record.poll import Poll

_COMPARED = frozenset({Tag.MORE, Tag.FEWER, Tag.AHEAD, Tag.BEHIND, Tag.THAN, Tag.VOTES})
_SOMEBODY = frozenset({"he", "she", "him", "her"})
_ENDS = frozenset({Tag.COMMA, Tag.CLOSE, Tag.DASH, Tag.AND})
_TWO = 2


def against_them(scene: Scene, index: int, poll: Poll, made: list[Reading]) -> list[Reading]:
    """The readings of how far a vote moved, where two are named before it, as of either: which of them "he" is, the
    sentence leaves open. With no time after it, how far the two are apart is one more."""
    at = _them_at(scene.tokens, index)
    keys = _two_named(scene, index, poll) if at else []
    if len(keys) != _TWO or not made:
        return made
    told = made[0].claim
    every = [Subject(poll.candidacy(key).name, poll.id, key) for key in keys]
    moved = [replace(made[0], claim=replace(told, subject=one)) for one in every]
    apart = [] if _is_timed(scene.tokens, at) else [replace(made[0], claim=_apart(told, poll, keys[0], keys[1]))]
    return [replace(one, is_firm=False, is_tight=False) for one in [*apart, *moved]]


def _apart(claim: Claim, poll: Poll, one: str, two: str) -> Claim:
    """The claim as one of how far two are apart."""
    is_lead = is_top_two(poll, (one, two))
    label = f"{poll.candidacy(one).name} and {poll.candidacy(two).name}"
    subject = Subject(poll.constituency.name, poll.id) if is_lead else Subject(label, poll.id, one, two)
    quantity = replace(claim.quantity, word="", direction=0)
    kind = Kind.MAJORITY if is_lead else Kind.MARGIN
    return replace(claim, kind=kind, subject=subject, quantity=quantity, basis=Basis(poll.election))


def _them_at(tokens: Tokens, index: int) -> int:
    """Where the verb of "more than she got" stands after a figure; 0 where it does not."""
    at = index + 1
    while at < len(tokens) and tokens[at].tag in _COMPARED:
        at += 1
    if at == index + 1 or at + 1 >= len(tokens) or tokens[at].words not in _SOMEBODY:
        return 0
    verb = next((one for one in range(at + 1, len(tokens)) if tokens[one].tag not in _TO_VERB), 0)
    return verb if verb and tokens[verb].tag is Tag.GET else 0


_TO_VERB = frozenset({Tag.HAVE, Tag.FILL, Tag.HEDGE})


def _is_timed(tokens: Tokens, verb: int) -> bool:
    """Whether a time stands after "she got", in its clause."""
    end = next((at for at in range(verb, len(tokens)) if tokens[at].tag in _ENDS), len(tokens))
    return not _TIMES.isdisjoint(tokens.row[verb:end])


_TIMES = frozenset({Tag.YEAR, Tag.PREVIOUS, Tag.YEARS})


def _two_named(scene: Scene, index: int, poll: Poll) -> list[str]:
    """Those who stood in the poll and are named before a figure in its sentence."""
    named = [one.value for one in scene.tokens[:index] if one.tag is Tag.ACTOR]
    keys = (key_in(one, poll, scene.lexicon) for one in named)
    return list(dict.fromkeys(key for key in keys if key is not None))
