"""Steady: a vote, a share, a majority or a turnout told not to have moved: "Labour's vote held up", "turnout was little
changed", "their share flatlined".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.claims.steady import STEADY
from hustings.copydesk.grammar.moved.measured import Measured, candidate, kind_at, measured_before, subject_before
from hustings.copydesk.grammar.moved.now import is_held, is_of_now
from hustings.copydesk.grammar.moved.way import polls_before
from hustings.copydesk.grammar.moved.wording import clause_end
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.soft.line import stretch
from hustings.copydesk.token import Tag, Tokens

_HOLD = "(?:held|hold|holds|holding)"
_STAY = "(?:stayed|stay|stays|remained|remain|remains|stood|was|were|is|are|held|hold|kept)"
_HARDLY = "(?:barely|hardly|scarcely|little)"
_ABOUT = (
    "(?:pretty|virtually|almost|nearly|practically|largely|broadly|roughly|much|about|essentially|effectively|fairly"
    "|relatively|completely|more or less|all but|pretty much|very much)"
)
_AS_IT_WAS = "(?:unchanged|static|flat|steady|stable|constant|the same|unmoved|unaltered)"
_CHANGED = "(?:changed|moved|shifted|budged|altered|change|move|shift|budge)"
_TOLD = re.compile(
    f"(?:(?:has|have|also|too) )*(?:(?P<up>{_HOLD} (?:up|firm|fast|solid)(?: well| strongly| here)*)"
    f"|{_STAY} (?:{_ABOUT} )?{_AS_IT_WAS}|(?:(?:was|is|were) )?{_HARDLY} {_CHANGED}"
    "|flatlined|flat-lined|stagnated|plateaued|stood still|went nowhere|flatline|stagnate)(?![\\w'-])"
)
_FIRST = frozenset(
    "held hold holds holding unchanged static flat steady stable constant same unmoved unaltered changed moved shifted"
    " budged altered change move shift budge flatlined flat-lined stagnated plateaued still nowhere flatline stagnate"
    " stayed remained".split()
)
_MEASURES = frozenset({Tag.VOTES, Tag.SHARE, Tag.TURNOUT, Tag.MAJORITY, Tag.MARGIN})
_MOST = 8


def tells_steady(tokens: Tokens) -> bool:
    """Whether a sentence has a measure and a word for what did not move."""
    return not tokens.words.isdisjoint(_FIRST) and not tokens.tags.isdisjoint(_MEASURES)


def kept_level(scene: Scene) -> list[Reading]:
    """The readings of a sentence's words for what did not move."""
    if scene.seat is None or not tells_steady(scene.tokens):
        return []
    told = _told(scene.tokens)
    return [one for of, last, is_up in told if (one := _reading(scene, of, last, is_up=is_up)) is not None]


def _told(tokens: Tokens) -> Iterator[tuple[Measured, int, bool]]:
    """What is told not to have moved, where the words for that end, and whether it may have risen."""
    for at in range(len(tokens) - 1):
        if kind_at(tokens, at) is None or (of := measured_before(tokens, at + 1)) is None:
            continue
        said = tokens.said[at + 1 : at + 1 + _MOST]
        found = _TOLD.match(" ".join(said))
        if found is None:
            continue
        last = _after(tokens, at + 1, found.end())
        if clause_end(tokens, last) is not None or _is_as_then(tokens, last):
            yield of, last, found["up"] is not None


def _after(tokens: Tokens, at: int, length: int) -> int:
    """The place after the tokens that fill so many characters from a place on."""
    while at < len(tokens) and length > 0:
        length -= len(tokens.said[at]) + 1
        at += 1
    return at


def _is_as_then(tokens: Tokens, at: int) -> bool:
    """ "Unchanged from 2017", "much the same as last time"."""
    return tokens.said[at : at + 1] == ["as"] and clause_end(tokens, at + 1) is not None


def _reading(scene: Scene, of: Measured, last: int, *, is_up: bool) -> Reading | None:
    """The reading of a measure that did not move, where it is plain whose it is."""
    seat, verb = scene.seat, of.last - 1
    is_wide = scene.area is not None and scene.is_area_near
    if seat is None or is_wide or not is_of_now(scene, verb) or not polls_before(seat):
        return None
    who, is_sure = of.actor, True
    if who is None and of.kind not in _OF_POLL:
        found = subject_before(scene, verb) if of.is_own else None
        if found is None or not found[1]:
            return None
        who = found[0]
    key = candidate(scene, who) if who is not None else None
    kind = of.kind
    if kind in _OF_POLL:
        if who is not None and key != seat.poll.winner:
            return None
        is_sure = kind is Kind.TURNOUT_CHANGE or is_held(scene)
        subject = Subject(seat.poll.constituency.name, seat.poll.id)
    elif key is None:
        return None
    else:
        kind, subject = Kind.SHARE_CHANGE, Subject(seat.poll.candidacy(key).name, seat.poll.id, key)
    span = stretch(scene.tokens, of.first, last)
    quantity = Quantity(direction=1 if is_up else 0, word=STEADY)
    return Reading(Claim(kind, subject, quantity, Basis(seat.poll.election), span), 2, is_sure)


_OF_POLL = frozenset({Kind.TURNOUT_CHANGE, Kind.MAJORITY_CHANGE})
