"""Build: from a rule that fits a figure to claims — subject, time and baseline put together with the kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject, When
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.country import national
from hustings.copydesk.grammar.quantity import quantity_of
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene, family_in, key_in, placed, stands_in
from hustings.copydesk.grammar.subject import Holder, holders, later
from hustings.copydesk.grammar.time import Moment, moment_of, year_of
from hustings.copydesk.grammar.two_sides import margin_of, swing_of
from hustings.copydesk.token import Tag, Token
from hustings.figures.numeral import Form, Numeral, Unit

NEEDS_SUBJECT = frozenset({Kind.VOTES, Kind.SHARE, Kind.SHARE_CHANGE})


#: No majority in the Commons has been as large since 1931.
MOST_IN_HOUSE = 200
NATIONAL = frozenset({Kind.SEATS, Kind.SEATS_CHANGE, Kind.HOUSE_MAJORITY})


def readings(scene: Scene, hit: Hit, kind: Kind) -> list[Reading]:
    """The readings that a rule gives a figure: one for each holder that it may belong to."""
    span = Span(scene.tokens[hit.index].start, scene.tokens[hit.index].end)
    quantity = quantity_of(scene.tokens, hit.index, hit)
    moment = moment_of(scene.tokens, hit.index, hit.role)
    if kind is Kind.VOTES and hit.role == "change":
        quantity = replace(quantity, word="change")
    if kind is Kind.MAJORITY and quantity.unit is Unit.TIMES:
        kind = Kind.MAJORITY_CHANGE
    if (
        kind in NATIONAL
        or hit.role == "many"
        or (kind is Kind.DEPOSIT)
        or (hit.role == "candidates" and scene.seat is None)
        or _is_regional(scene, kind)
    ):
        return [national(scene, hit, kind, quantity, moment, span)]
    if scene.seat is None:
        return []
    if kind in NEEDS_SUBJECT:
        if kind is Kind.VOTES and _is_small(scene, hit):
            return []
        return _with_subjects(scene, hit, kind, quantity, moment, span)
    poll, basis, is_firm = placed(scene.seat, moment, kind)
    subject = Subject(scene.seat.poll.constituency.name, poll.id)
    if kind is Kind.MARGIN:
        kind, subject, word, year = margin_of(scene, hit, poll)
        quantity = replace(quantity, word=word)
        basis = basis if year is None else Basis(poll.election, When.THIS, year)
    if kind is Kind.SWING:
        subject = swing_of(scene, hit, poll)
    claim = Claim(kind, subject, quantity, basis, span)
    made = [Reading(claim, hit.strength, is_firm and _is_timed(scene, moment, kind))]
    if kind is Kind.MAJORITY and _may_be_house(scene, hit):
        made.append(_of_the_house(scene, hit, quantity, span))
    return made


def _may_be_house(scene: Scene, hit: Hit) -> bool:
    """A majority below 200, no votes and nobody of the seat being named, can be one in the Commons."""
    numeral: Numeral = scene.tokens[hit.index].value
    if numeral.unit is not Unit.NONE or numeral.value >= MOST_IN_HOUSE:
        return False
    poll = scene.seat.poll if scene.seat else None
    for token in scene.tokens:
        is_here = token.tag is Tag.ACTOR and poll is not None and token.value.is_person and stands_in(token.value, poll)
        if is_here or token.tag in (Tag.PLACE, Tag.VOTES):
            return False
    return True


def _of_the_house(scene: Scene, hit: Hit, quantity: Quantity, span: Span) -> Reading:
    claim = Claim(Kind.HOUSE_MAJORITY, Subject("the Commons", place="uk"), quantity, Basis(scene.national), span)
    return Reading(claim, hit.strength, False)


def _is_timed(scene: Scene, moment: Moment, kind: Kind) -> bool:
    """Whether the sentence leaves no doubt which result is meant: no other year than that of the seat's poll."""
    if moment.is_firm or kind.is_change:
        return True
    polled = scene.seat.poll.polled_on.year if scene.seat else None
    return all(year_of(token) == polled for token in scene.tokens if token.tag is Tag.YEAR)


def _is_regional(scene: Scene, kind: Kind) -> bool:
    """Turnout of a nation or region that the sentence names, no constituency being named in it."""
    return (
        kind in (Kind.TURNOUT, Kind.TURNOUT_CHANGE)
        and any(token.tag is Tag.REGION for token in scene.tokens)
        and not any(token.tag is Tag.PLACE for token in scene.tokens)
    )


def _is_small(scene: Scene, hit: Hit) -> bool:
    """A number in words, or below ten, is no count of votes unless votes are named."""
    numeral: Numeral = scene.tokens[hit.index].value
    if hit.role not in ("winner", "loser", "change") and _follows_by(scene.tokens, hit.index):
        return True
    after = scene.tokens[hit.index + 1 : hit.index + 3]
    if numeral.unit is Unit.TIMES or any(token.tag is Tag.VOTES for token in after):
        return False
    return numeral.form is Form.WORDS or numeral.value < 10 or any(token.tag is Tag.YEARS for token in after[:1])


def _follows_by(tokens: Sequence[Token], index: int) -> bool:
    """ "By 9 votes": a margin, not a vote."""
    before = [token for token in tokens[max(0, index - 4) : index] if token.tag not in (Tag.FILL, Tag.HEDGE)]
    return bool(before) and before[-1].tag is Tag.BY


def _with_subjects(scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span) -> list[Reading]:
    found = _by_score(scene.tokens, hit) or holders(scene.tokens, hit.index)
    is_given = bool(found)
    if not found:
        is_firm = any(token.words in ("he", "she") for token in scene.tokens[: hit.index])
        default = [Holder(scene.default, -1, is_firm and scene.default.is_person)] if scene.default is not None else []
        found = default or later(scene.tokens, hit.index)
    made = [one for holder in found for one in _owned(scene, hit, kind, quantity, moment, span, holder)]
    return made if is_given and made else made + _unowned(scene, hit, kind, quantity, moment, span)


def _by_score(tokens: Sequence[Token], hit: Hit) -> list[Holder]:
    """ "X beat Y by 9 votes to 8": the first figure is X's, the second Y's."""
    actors = [at for at in range(hit.index) if tokens[at].tag is Tag.ACTOR]
    if hit.role not in ("winner", "loser") or len(actors) < 2:
        return []
    at = actors[-2] if hit.role == "winner" else actors[-1]
    return [Holder(tokens[at].value, at, True)]


def _owned(
    scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span, holder: Holder
) -> list[Reading]:
    """The readings for one holder: in the poll that the moment means, and in the one the person stood in."""
    if scene.seat is None:
        return []
    poll, basis, _ = placed(scene.seat, moment, kind, quantity)
    key = key_in(holder.actor, poll, scene.lexicon)
    family = family_in(holder.actor, scene.lexicon, scene.seat)
    is_firm = holder.is_firm and _is_timed(scene, moment, kind)
    made = []
    if key is None and not stands_in(holder.actor, poll):
        made += _elsewhere(scene, hit, kind, quantity, span, holder)
    if key is not None or (family is not None and not made):
        if key is None and basis.when is When.THIS:
            basis = Basis(basis.election, When.EITHER, basis.year)
        subject = Subject(poll.candidacy(key).name if key else family or "", poll.id, key, family=family)
        made.append(Reading(Claim(kind, subject, quantity, basis, span), hit.strength, is_firm))
    return made


def _elsewhere(scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, span: Span, holder: Holder) -> list[Reading]:
    """The reading in the latest poll of the seat that the person stood in."""
    if scene.seat is None:
        return []
    for poll in reversed(scene.seat.polls):
        key = key_in(holder.actor, poll, scene.lexicon) if stands_in(holder.actor, poll) else None
        if key is not None:
            subject = Subject(poll.candidacy(key).name, poll.id, key, family=None)
            claim = Claim(kind, subject, quantity, Basis(poll.election, When.THIS), span)
            return [Reading(claim, hit.strength, holder.is_firm)]
    return []


def _unowned(scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span) -> list[Reading]:
    """No actor: the winner is meant, perhaps."""
    if scene.seat is None:
        return []
    poll, basis, _ = placed(scene.seat, moment, kind, quantity)
    if poll.winner is None:
        return []
    subject = Subject(poll.candidacy(poll.winner).name, poll.id, poll.winner)
    return [Reading(Claim(kind, subject, quantity, basis, span), hit.strength, False)]
