"""Way: which way a measure went, told without a figure: each wording read of the poll or of somebody's vote."""

from __future__ import annotations

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.moved.measured import candidate, subject_before
from hustings.copydesk.grammar.moved.now import is_held, is_of_now
from hustings.copydesk.grammar.moved.wording import OF_POLL, OF_SIZE, Went, ways_told
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.soft.line import stretch
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag, Token
from hustings.figures.numeral import Numeral
from hustings.record.poll import Poll


def went(scene: Scene) -> list[Reading]:
    """The readings of a sentence's words for which way something went."""
    return [reading for told in ways_told(scene.tokens) for reading in _readings(scene, told)]


def _readings(scene: Scene, told: Went) -> list[Reading]:
    """The reading of which way something went, firm where the words leave no other."""
    seat, kind = scene.seat, told.of.kind
    if (
        seat is None
        or not is_of_now(scene, told.verb, is_joined=told.is_joined)
        or (scene.area is not None and scene.is_area_near)
    ):
        return []
    who, is_sure = (told.of.actor, True) if told.of.actor is not None else (None, kind in OF_POLL)
    if who is None and kind not in OF_POLL:
        found = subject_before(scene, told.verb) if told.of.is_own or told.of.first >= told.verb else None
        if found is None or not found[1]:
            return []
        who, is_sure = found
    key = candidate(scene, who) if who is not None else None
    if kind in OF_POLL:
        if who is not None and key != seat.poll.winner:
            return []
        is_sure = _is_of_seat(scene) and (kind is Kind.TURNOUT_CHANGE or is_held(scene))
        is_sure = is_sure and _is_of_last(scene, seat, told.last)
        quantity, subject = Quantity(direction=told.way), Subject(seat.poll.constituency.name, seat.poll.id)
    elif key is None:
        return []
    else:
        moves = _moves(scene, seat, key)
        is_votes = kind is Kind.VOTES and (not moves or moves[0] * told.way > 0 or moves[1] * told.way < 0)
        kind = Kind.VOTES if is_votes else Kind.SHARE_CHANGE
        of = moves[:1] if told.of.first >= told.verb and told.of.actor is None and _is_count(told) else moves
        of = moves[1:2] if told.of.kind is Kind.SHARE_CHANGE else of
        is_sure = is_sure and bool(of) and all(one * told.way < 0 for one in of)
        quantity = Quantity(direction=told.way, word="change" if is_votes else "")
        subject = Subject(seat.poll.candidacy(key).name, seat.poll.id, key)
    first = next(at for at in range(told.first, told.last) if not _is_silent(scene.tokens[at]))
    span = stretch(scene.tokens, first, told.last)
    return [Reading(Claim(kind, subject, quantity, Basis(seat.poll.election), span), 2, is_sure)]


def _is_silent(token: Token) -> bool:
    return token.tag is Tag.FILL and token.words not in OF_SIZE


def _is_count(told: Went) -> bool:
    """Whether votes are counted, and no share of them: "more votes than"."""
    return told.of.first == told.verb


def _is_of_seat(scene: Scene) -> bool:
    """Whether the seat's poll has one before it on the same boundaries."""
    return scene.seat is not None and bool(polls_before(scene.seat))


def _is_of_last(scene: Scene, seat: Seat, after: int) -> bool:
    """Whether "two years ago", where that follows, is when the poll before was."""
    tokens = scene.tokens
    at = tokens.row.find(_AGO, after)
    if at < 0:
        return True
    value = tokens[at].value
    last = [one.polled_on.year for one in seat.earlier[-1:]]
    return not isinstance(value, Numeral) or last == [seat.poll.polled_on.year - int(value.value)]


_AGO = bytes((Tag.COUNT, Tag.PREVIOUS))


def polls_before(seat: Seat) -> list[Poll]:
    """The polls that a change may be told against, on the same boundaries: the last, and the last general election."""
    general = [one for one in seat.earlier if not one.is_by_election][-1:]
    found = [*general, *seat.earlier[-1:]]
    return found if all(one.constituency.id == seat.poll.constituency.id for one in found) else []


def _moves(scene: Scene, seat: Seat, key: str) -> list[int]:
    """Which way a candidate's party went since the poll before, in votes and in its share: 1, -1, or 0 where polls
    before it tell two ways; empty where it did not stand."""
    family = scene.lexicon.family_of.get(seat.poll.candidacy(key).party_id)
    found: list[tuple[int, int]] = []
    for before in polls_before(seat):
        stood = [one.key for one in before.candidacies if scene.lexicon.family_of.get(one.party_id) == family]
        then, now = (before.votes(stood[0]) if len(stood) == 1 else None), seat.poll.votes(key)
        if then is None or now is None or before.declaration is None or seat.poll.declaration is None:
            return []
        share = now * before.declaration.valid_votes - then * seat.poll.declaration.valid_votes
        found.append((_sign(now - then), _sign(share)))
    return [_sign(sum({one[at] for one in found})) for at in (0, 1)] if found else []


def _sign(value: int) -> int:
    return (value > 0) - (value < 0)
