"""Build: from a rule that fits a figure to claims — subject, time and baseline put together with the kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject, When
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.subject import Holder, holders
from hustings.copydesk.grammar.time import Moment, moment_of
from hustings.copydesk.lexicon import Lexicon
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag, Token
from hustings.figures.hedge import HEDGE_WORDS, Hedge
from hustings.figures.numeral import Numeral
from hustings.measures.rank import ranking
from hustings.record.poll import Poll

NEEDS_SUBJECT = frozenset({Kind.VOTES, Kind.SHARE, Kind.SHARE_CHANGE})
NATIONAL = frozenset({Kind.SEATS, Kind.SEATS_CHANGE, Kind.HOUSE_MAJORITY})


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a figure is read: the sentence's tokens, the seat in focus, the default subject, the country's election."""

    tokens: Sequence[Token]
    seat: Seat | None
    default: Actor | None
    lexicon: Lexicon
    national: str | None = None
    region: str | None = None
    as_at: str | None = None


def quantity_of(tokens: Sequence[Token], index: int, hit: Hit) -> Quantity:
    """The figure at `index` as a quantity: value, unit, precision, hedge, direction."""
    numeral: Numeral = tokens[index].value
    sign = {"+": 1, "-": -1}.get(numeral.sign, 0)
    return Quantity(
        value=numeral.value,
        unit=numeral.unit,
        decimals=numeral.decimals,
        hedge=Hedge.AT_LEAST if numeral.is_at_least else hedge_before(tokens, index),
        direction=sign or (_direction(tokens, hit) if hit.role in ("change", "net") else 0),
        word=hit.role if hit.role in ("candidates", "short", "opposition") else "",
        is_signed=bool(numeral.sign),
        is_misprint=numeral.is_misprint,
    )


def hedge_before(tokens: Sequence[Token], index: int) -> Hedge | None:
    """The hedge that stands before a figure, articles and adjectives between them passed over."""
    position = index - 1
    while position >= 0 and tokens[position].tag is Tag.FILL and index - position <= 3:
        position -= 1
    token = tokens[position] if position >= 0 else None
    return HEDGE_WORDS.get(token.words) if token is not None and token.tag is Tag.HEDGE else None


def _direction(tokens: Sequence[Token], hit: Hit) -> int:
    around = [*tokens[hit.start : hit.index][::-1], *tokens[hit.index + 1 : hit.index + 4]]
    for token in around:
        if token.tag is Tag.UP or token.tag is Tag.MORE:
            return 1
        if token.tag in (Tag.DOWN, Tag.FEWER, Tag.BEHIND, Tag.LOSE):
            return -1
    return 0


def readings(scene: Scene, hit: Hit, kind: Kind) -> list[Reading]:
    """The readings that a rule gives a figure: one for each holder that it may belong to."""
    span = Span(scene.tokens[hit.index].start, scene.tokens[hit.index].end)
    quantity = quantity_of(scene.tokens, hit.index, hit)
    moment = moment_of(scene.tokens, hit.index, hit.role)
    if kind in NATIONAL or hit.role == "many":
        return [_national(scene, hit, kind, quantity, moment, span)]
    if scene.seat is None:
        return []
    if kind in NEEDS_SUBJECT:
        return _with_subjects(scene, hit, kind, quantity, moment, span)
    poll, basis, is_firm = placed(scene.seat, moment, kind)
    subject = Subject(scene.seat.poll.constituency.name, poll.id)
    if kind is Kind.MARGIN:
        kind, subject = _margin(scene, hit, poll)
    if kind is Kind.SWING:
        subject = _swing(scene, hit, poll)
    return [Reading(Claim(kind, subject, quantity, basis, span), hit.strength, is_firm and moment.is_firm)]


def placed(seat: Seat, moment: Moment, kind: Kind) -> tuple[Poll, Basis, bool]:
    """The poll that a moment means for a seat, and the basis that remains; whether the sentence leaves no other."""
    poll = seat.poll
    if kind.is_change:
        year = moment.year if moment.year is not None and moment.year < poll.polled_on.year else None
        return poll, Basis(poll.election, When.THIS, year), True
    if moment.year is None:
        return poll, Basis(poll.election, moment.when), True
    if moment.year == poll.polled_on.year:
        return poll, Basis(poll.election, When.THIS), True
    other = seat.of_year(moment.year)
    if other is not None:
        return other, Basis(other.election, When.THIS), True
    return poll, Basis(poll.election, When.PREVIOUS, moment.year), True


def _with_subjects(
    scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span
) -> list[Reading]:
    found = holders(scene.tokens, hit.index)
    if not found and scene.default is not None:
        found = [Holder(scene.default, -1, False)]
    made = [one for holder in found if (one := _owned(scene, hit, kind, quantity, moment, span, holder)) is not None]
    return made or _unowned(scene, hit, kind, quantity, moment, span)


def _owned(  # noqa: PLR0913
    scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span, holder: Holder
) -> Reading | None:
    assert scene.seat is not None
    seat = scene.seat
    poll, basis, _ = placed(seat, moment, kind)
    key = key_in(holder.actor, poll, scene.lexicon)
    if key is None and holder.actor.is_person and moment.year is None and not kind.is_change:
        elsewhere = next((pair for pair in holder.actor.options if any(one.id == pair[0] for one in seat.polls)), None)
        if elsewhere is not None:
            poll = next(one for one in seat.polls if one.id == elsewhere[0])
            key, basis = elsewhere[1], Basis(poll.election, When.THIS)
    family = family_in(holder.actor, scene.lexicon, seat)
    if key is None and family is None:
        return None
    label = poll.candidacy(key).name if key else family or ""
    subject = Subject(label, poll.id, key, family=family)
    if key is None and basis.when is When.THIS:
        basis = Basis(basis.election, When.EITHER, basis.year)
    return Reading(Claim(kind, subject, quantity, basis, span), hit.strength, holder.is_firm and moment.is_firm)


def _unowned(scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span) -> list[Reading]:
    """No actor: the winner is meant, perhaps."""
    assert scene.seat is not None
    poll, basis, _ = placed(scene.seat, moment, kind)
    if poll.winner is None:
        return []
    subject = Subject(poll.candidacy(poll.winner).name, poll.id, poll.winner)
    return [Reading(Claim(kind, subject, quantity, basis, span), hit.strength, False)]


def key_in(actor: Actor, poll: Poll, lexicon: Lexicon) -> str | None:
    """The key of an actor's candidacy in a poll; `None` when nobody or more than one answers."""
    keys = dict.fromkeys(key for poll_id, key in actor.options if poll_id == poll.id)
    if actor.families and len(keys) != 1:
        of_party = [one.key for one in poll.candidacies if lexicon.family_of.get(one.party_id) in actor.families]
        both = [key for key in of_party if key in keys] if keys else [] if actor.is_person else of_party
        return both[0] if len(both) == 1 else None
    if len(keys) > 1 and actor.given:
        keys = dict.fromkeys(key for key in keys if poll.candidacy(key).person.given_name.lower().startswith(actor.given))
    return next(iter(keys)) if len(keys) == 1 else None


def family_in(actor: Actor, lexicon: Lexicon, seat: Seat | None) -> str | None:
    """The one family key that an actor's party is; for a person without a party named, that of the candidacy."""
    if len(actor.families) == 1:
        return next(iter(actor.families))
    polls = {one.id: one for one in seat.polls} if seat else {}
    for poll_id, key in actor.options:
        if poll_id in polls:
            return lexicon.family_of.get(polls[poll_id].candidacy(key).party_id)
    if actor.families and seat is not None:
        standing = {lexicon.family_of.get(one.party_id) for one in seat.poll.candidacies} & actor.families
        return next(iter(standing)) if len(standing) == 1 else None
    return None


def _margin(scene: Scene, hit: Hit, poll: Poll) -> tuple[Kind, Subject]:
    """A margin's two candidacies; a majority's, when they are the first two or are not both known."""
    place = poll.constituency.name
    if hit.other is None:
        return Kind.MARGIN, _first_two(poll, place)
    other = key_in(scene.tokens[hit.other].value, poll, scene.lexicon)
    first = None
    for at in range(hit.index - 1, -1, -1):
        token = scene.tokens[at]
        if token.tag is Tag.ACTOR and at != hit.other and (key := key_in(token.value, poll, scene.lexicon)) not in (None, other):
            first = key
            break
    if first is None and scene.default is not None:
        first = key_in(scene.default, poll, scene.lexicon)
    if first is None or other is None or first == other:
        return Kind.MARGIN, _first_two(poll, place) if other is None or other in _top(poll) else Subject(place, poll.id)
    return Kind.MARGIN, Subject(f"{poll.candidacy(first).name} and {poll.candidacy(other).name}", poll.id, first, other)


def _top(poll: Poll) -> list[str]:
    return [one.key for one in ranking(poll)[:2]]


def _first_two(poll: Poll, place: str) -> Subject:
    top = _top(poll)
    return Subject(place, poll.id, *top) if len(top) == 2 else Subject(place, poll.id)


def _swing(scene: Scene, hit: Hit, poll: Poll) -> Subject:
    """The parties that a swing is said to go from and to, where the sentence names them."""
    tokens = scene.tokens
    families: dict[Tag, str] = {}
    for at in range(hit.index + 1, min(len(tokens), hit.index + 12)):
        if tokens[at].tag is not Tag.ACTOR:
            continue
        before = next((t.tag for t in reversed(tokens[max(0, at - 3) : at]) if t.tag in (Tag.FROM, Tag.TO)), None)
        family = family_in(tokens[at].value, scene.lexicon, scene.seat)
        if before is not None and family is not None:
            families.setdefault(before, family)
    name = poll.constituency.name
    return Subject(name, poll.id, family=families.get(Tag.TO), other_family=families.get(Tag.FROM))


def _national(scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span) -> Reading:
    inside = [token for token in scene.tokens[hit.index : hit.index + 5] if token.tag is Tag.ACTOR]
    holder = inside[0].value if inside and hit.role != "many" else None
    if holder is None:
        found = holders(scene.tokens, hit.index)
        holder = found[0].actor if found else scene.default
    family = family_in(holder, scene.lexicon, scene.seat) if holder else None
    basis = Basis(scene.national, moment.when, None, scene.as_at)
    subject = Subject(family or "", family=family, place=scene.region or "uk")
    return Reading(Claim(kind, subject, quantity, basis, span), hit.strength, moment.is_firm and family is not None)
