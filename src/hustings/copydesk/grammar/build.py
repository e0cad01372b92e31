"""Build: from a rule that fits a figure to claims — subject, time and baseline put together with the kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject, When
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.subject import Holder, holders, later
from hustings.copydesk.grammar.time import Moment, moment_of
from hustings.copydesk.lexicon import Lexicon
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag, Token
from hustings.figures.hedge import HEDGE_WORDS, Hedge
from hustings.figures.numeral import Form, Numeral, Unit
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
    elections: Mapping[int, str] = field(default_factory=dict)
    seats: Sequence[Seat | None] = ()


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
        word=hit.role if hit.role in ("candidates", "short", "opposition", "ballots") else "",
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
    if kind in NATIONAL or hit.role == "many" or (kind is Kind.DEPOSIT) or (hit.role == "candidates" and scene.seat is None) or _is_regional(scene, kind):
        return [_national(scene, hit, kind, quantity, moment, span)]
    if scene.seat is None:
        return []
    if kind in NEEDS_SUBJECT:
        if kind is Kind.VOTES and _is_small(scene, hit):
            return []
        return _with_subjects(scene, hit, kind, quantity, moment, span)
    poll, basis, is_firm = placed(scene.seat, moment, kind)
    subject = Subject(scene.seat.poll.constituency.name, poll.id)
    if kind is Kind.MARGIN:
        kind, subject, word, year = _margin(scene, hit, poll)
        quantity = replace(quantity, word=word)
        basis = basis if year is None else Basis(poll.election, When.THIS, year)
    if kind is Kind.SWING:
        subject = _swing(scene, hit, poll)
    return [Reading(Claim(kind, subject, quantity, basis, span), hit.strength, is_firm and moment.is_firm)]


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
    after = scene.tokens[hit.index + 1 : hit.index + 3]
    if numeral.unit is Unit.TIMES or any(token.tag is Tag.VOTES for token in after):
        return False
    return numeral.form is Form.WORDS or numeral.value < 10 or any(token.tag is Tag.YEARS for token in after[:1])


def placed(seat: Seat, moment: Moment, kind: Kind, quantity: Quantity | None = None) -> tuple[Poll, Basis, bool]:
    """The poll that a moment means for a seat, and the basis that remains; whether the sentence leaves no other."""
    poll = seat.poll
    if kind.is_change or (quantity is not None and (quantity.unit is Unit.TIMES or quantity.word == "change")):
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
    is_given = bool(found)
    if not found:
        is_firm = any(token.words in ("he", "she") for token in scene.tokens[: hit.index])
        default = [Holder(scene.default, -1, is_firm and scene.default.is_person)] if scene.default is not None else []
        found = default or later(scene.tokens, hit.index)
    made = [one for holder in found for one in _owned(scene, hit, kind, quantity, moment, span, holder)]
    return made if is_given and made else made + _unowned(scene, hit, kind, quantity, moment, span)


def _owned(  # noqa: PLR0913
    scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span, holder: Holder
) -> list[Reading]:
    """The readings for one holder: in the poll that the moment means, and in the one the person stood in."""
    assert scene.seat is not None
    poll, basis, _ = placed(scene.seat, moment, kind, quantity)
    key = key_in(holder.actor, poll, scene.lexicon)
    family = family_in(holder.actor, scene.lexicon, scene.seat)
    is_firm = holder.is_firm and moment.is_firm
    made = []
    if key is None and not stands_in(holder.actor, poll):
        made += _elsewhere(scene, hit, kind, quantity, span, holder)
    if key is not None or (family is not None and not made):
        if key is None and basis.when is When.THIS:
            basis = Basis(basis.election, When.EITHER, basis.year)
        subject = Subject(poll.candidacy(key).name if key else family or "", poll.id, key, family=family)
        made.append(Reading(Claim(kind, subject, quantity, basis, span), hit.strength, is_firm))
    return made


def stands_in(actor: Actor, poll: Poll) -> bool:
    """Whether a person of that name stands in the poll."""
    return any(poll_id == poll.id for poll_id, _ in actor.options)


def _elsewhere(scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, span: Span, holder: Holder) -> list[Reading]:
    """The reading in the latest poll of the seat that the person stood in."""
    assert scene.seat is not None
    for poll in reversed(scene.seat.polls):
        key = key_in(holder.actor, poll, scene.lexicon) if stands_in(holder.actor, poll) else None
        if key is not None:
            subject = Subject(poll.candidacy(key).name, poll.id, key, family=None)
            claim = Claim(kind, subject, quantity, Basis(poll.election, When.THIS), span)
            return [Reading(claim, hit.strength, holder.is_firm)]
    return []


def _unowned(scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span) -> list[Reading]:
    """No actor: the winner is meant, perhaps."""
    assert scene.seat is not None
    poll, basis, _ = placed(scene.seat, moment, kind, quantity)
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
    if len(keys) > 1 and not actor.given and poll.declaration is not None:
        votes = dict(poll.declaration.votes)
        keys = dict.fromkeys(sorted(keys, key=lambda key: -votes.get(key, 0))[:1])
    elif len(keys) > 1:
        keys = dict.fromkeys(key for key in keys if poll.candidacy(key).person.given_name.lower().startswith(actor.given))
    return next(iter(keys)) if len(keys) == 1 else None


def family_in(actor: Actor, lexicon: Lexicon, seat: Seat | None) -> str | None:
    """The one family key that an actor's party is; for a person without a party named, that of the candidacy."""
    if len(actor.families) == 1:
        return next(iter(actor.families))
    polls = {one.id: one for one in seat.polls} if seat else {}
    known = [pair for pair in actor.options if pair[0] in polls] or list(actor.options)
    for poll_id, key in known:
        return lexicon.family_of.get(lexicon.by_id[poll_id].candidacy(key).party_id)
    if actor.families and seat is not None:
        standing = {lexicon.family_of.get(one.party_id) for one in seat.poll.candidacies} & actor.families
        return next(iter(standing)) if len(standing) == 1 else None
    return None


def _margin(scene: Scene, hit: Hit, poll: Poll) -> tuple[Kind, Subject, str, int | None]:
    """A margin's two candidacies; with somebody of an earlier poll, the change in votes since: kind, subject, word, year."""
    place = poll.constituency.name
    first = _margin_first(scene, hit, poll)
    other_actor = scene.tokens[hit.other].value if hit.other is not None else None
    other = key_in(other_actor, poll, scene.lexicon) if other_actor is not None else _with_votes(scene, hit, poll)
    if first is not None and other is None and other_actor is not None and scene.seat is not None:
        year = next((one.polled_on.year for one in reversed(scene.seat.polls) if stands_in(other_actor, one)), None)
        if year is not None:
            return Kind.VOTES, Subject(poll.candidacy(first).name, poll.id, first), "change", year
    if first is not None and other is not None and first != other:
        label = f"{poll.candidacy(first).name} and {poll.candidacy(other).name}"
        return Kind.MARGIN, Subject(label, poll.id, first, other), "", None
    if other_actor is None or other in _top(poll):
        return Kind.MARGIN, _first_two(poll, place), "", None
    return Kind.MARGIN, Subject(place, poll.id), "", None


def _margin_first(scene: Scene, hit: Hit, poll: Poll) -> str | None:
    for at in range(hit.index - 1, -1, -1):
        token = scene.tokens[at]
        if token.tag is Tag.ACTOR and at != hit.other and (key := key_in(token.value, poll, scene.lexicon)) is not None:
            return key
    return key_in(scene.default, poll, scene.lexicon) if scene.default is not None else None


def _with_votes(scene: Scene, hit: Hit, poll: Poll) -> str | None:
    """Whose votes are given next: "2,593 more than the 5,096 for …"."""
    after = [token for token in scene.tokens[hit.index + 1 : hit.index + 5] if token.tag is Tag.COUNT]
    votes = {count: key for key, count in poll.declaration.votes} if poll.declaration else {}
    return votes.get(int(after[0].value.value)) if after else None


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
    holder = _national_holder(scene, hit)
    family = family_in(holder, scene.lexicon, scene.seat) if holder else None
    if family is None and holder is not None and len(holder.families) > 1:
        family = next(iter(sorted(holder.families)))
    when, election = moment.when, scene.national
    if any(token.words in _GONE for token in scene.tokens[hit.index + 1 : hit.index + 6]):
        when = When.PREVIOUS
    if kind is Kind.DEPOSIT and any(token.tag is Tag.FEWER for token in scene.tokens[hit.index + 1 : hit.index + 2]):
        quantity, when = replace(quantity, direction=-1), When.THIS
    if moment.year is not None:
        when, election = When.THIS, scene.elections.get(moment.year, f"parl.{moment.year}")
    basis = Basis(election, when, None, scene.as_at)
    subject = Subject(family or "", family=family, place=scene.region or "uk")
    is_firm = moment.is_firm and (family is not None or hit.role == "candidates")
    return Reading(Claim(kind, subject, quantity, basis, span), hit.strength, is_firm)


_GONE = frozenset({"out", "gone", "ousted", "unseated"})


def _national_holder(scene: Scene, hit: Hit) -> Actor | None:
    """The party of "six Conservative MPs", else the one that the figure belongs to."""
    for token in scene.tokens[hit.index + 1 : hit.index + 5]:
        if token.tag is Tag.ACTOR and hit.role != "many":
            actor: Actor = token.value
            return actor
        if token.tag not in (Tag.FILL, Tag.WORD, Tag.REGION, Tag.PREVIOUS):
            break
    found = holders(scene.tokens, hit.index)
    return found[0].actor if found else scene.default
