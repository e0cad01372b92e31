"""Country: figures of many polls — votes, shares, swings, turnout and deposits of an area."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from hustings.claims.area.deposit import KEPT
from hustings.claims.claim import Claim, Quantity, Span, Subject, When
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.deposit.kept import MOST_STANDING, is_of_kept
from hustings.copydesk.grammar.area.doubt import is_from_rival
from hustings.copydesk.grammar.area.only_there import ONLY_THERE
from hustings.copydesk.grammar.area.scope import UK, Scope, scope_of
from hustings.copydesk.grammar.figure.country.election import basis_of, is_fewer, is_more
from hustings.copydesk.grammar.figure.country.holder import MOST_IN_SEAT, family_of, holder_of
from hustings.copydesk.grammar.figure.country.part import (
    is_past_turn,
    is_past_whole,
    nation_meant,
    nation_of_party,
    scope_at,
    scope_said,
)
from hustings.copydesk.grammar.figure.country.stood import counts_stood_moved, is_against_rival, stood_way
from hustings.copydesk.grammar.figure.swung import sides_before, sides_of
from hustings.copydesk.grammar.quantity import quantity_of, way_beside
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene, stands_in
from hustings.copydesk.grammar.time import Moment
from hustings.copydesk.grammar.whose.holder import Holder
from hustings.copydesk.token import SILENT, Tag, Tokens
from hustings.figures.numeral import Form, Numeral, Unit

#: Kinds that are a seat's unless the copy says that they are an area's.
OF_EITHER = frozenset(
    {Kind.VOTES, Kind.SHARE, Kind.SHARE_CHANGE, Kind.TURNOUT, Kind.TURNOUT_CHANGE, Kind.SWING, Kind.MAJORITY}
)
_NEEDS_PARTY = frozenset({Kind.VOTES, Kind.SHARE, Kind.SHARE_CHANGE, Kind.SEATS, Kind.SEATS_CHANGE, Kind.DEPOSIT})
_OF_SEATS = frozenset({Kind.SEATS, Kind.SEATS_CHANGE})
_OF_PARTYS = _OF_SEATS | {Kind.DEPOSIT}
#: Whose every figure is of one constituency.
_SPEAKER = "spk"
#: No party's votes in any part of the country that is told of are fewer.
_FEWEST_VOTES = 100
#: Below this a count of seats can be one of a neighbourhood that the copy has in mind.
_FEW = 10


def _way_since_last(tokens: Tokens, index: int) -> int:
    """1 for "340,050 more than in 2017", -1 for "9,000 fewer than last time": a change, and nobody's votes; else 0."""
    row, said = tokens.row, tokens.said
    at = index + 1 + (row[index + 1 : index + 2] == _VOTES)
    after = row[at + 1 : at + 5].translate(None, SILENT).lstrip(_AT)
    return _WAYS.get(said[at], 0) if at < len(said) and after[:1] in _EARLIER else 0


_VOTES, _AT = bytes((Tag.VOTES,)), bytes((Tag.IN, Tag.ON))
_WAYS = {"more than": 1, "fewer than": -1, "less than": -1}
_EARLIER = (bytes((Tag.YEAR,)), bytes((Tag.PREVIOUS,)))


def _is_forecast(scene: Scene, holder: Holder | None, kind: Kind) -> bool:
    """ "The exit poll gave one party 317": nobody's seats that is named."""
    return holder is None and kind is Kind.SEATS and Tag.INTERIM in scene.tokens.tags


def _as_said(scene: Scene, hit: Hit, kind: Kind, quantity: Quantity) -> Quantity:
    """The quantity as one of fewer deposits or candidates, or of a working majority, where the words say so."""
    if kind is Kind.DEPOSIT and (is_fewer(scene, hit) or is_more(scene.tokens, hit)):
        return replace(quantity, direction=1 if is_more(scene.tokens, hit) else -1)
    if kind is Kind.DEPOSIT and is_of_kept(scene.tokens, hit.index):
        return replace(quantity, word=KEPT)
    if hit.role == "candidates" and counts_stood_moved(scene.tokens, hit.index):
        return replace(quantity, direction=stood_way(scene.tokens, hit.index))
    if kind is Kind.SEATS_CHANGE and not quantity.direction:
        return replace(quantity, direction=way_beside(scene.tokens, hit.index))
    is_working = kind is Kind.HOUSE_MAJORITY and "working" in scene.tokens.words
    return replace(quantity, word="working") if is_working else quantity


def national(scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span) -> list[Reading]:
    """The readings of a figure of the country or a part of it, at the general election that the sentence means."""
    holder = holder_of(scene, hit)
    scope = scope_at(scene, hit.index, holder)
    if _is_forecast(scene, holder, kind):
        return []
    family = family_of(holder.actor, scene) if holder is not None else None
    is_stranger = hit.role == "lead" and _is_of_stranger(scene, hit)
    if is_stranger or (hit.role == "lead" and family is not None and _rival(scene, hit) == family):
        hit, kind = replace(hit, kind=Kind.SEATS_CHANGE, role="net"), Kind.SEATS_CHANGE  # "30 more than under Miliband"
        quantity = quantity_of(scene.tokens, hit.index, hit)
    elif kind is Kind.VOTES and not hit.role and (way := _way_since_last(scene.tokens, hit.index)):
        hit, quantity = replace(hit, role="change"), replace(quantity, word="change", direction=way)
    quantity = _as_said(scene, hit, kind, quantity)
    basis, is_timed = basis_of(scene, hit, kind, moment)
    subject = Subject(family or "", family=family, place=scope.place or scene.region or UK)
    if kind is Kind.SWING:
        to, source = sides_of(scene, hit)
        if to is None and source is None:
            to, source = sides_before(scene, hit.index)
        subject = replace(subject, family=to, other_family=source, label="")
    is_owned = (
        kind not in _NEEDS_PARTY
        or hit.role == "candidates"
        or (family is not None and holder is not None and holder.is_firm)
    )
    is_owned = is_owned and family != _SPEAKER
    is_firm = is_timed and is_owned and _is_placed(scene, scope, kind, quantity) and not _is_part(scene, hit, kind)
    is_firm = is_firm and not (kind is Kind.SEATS_CHANGE and is_from_rival(scene.tokens, hit.index))
    # What it is by now, in a report of a by-election; or of that seat's own candidates.
    is_of_moment = kind in (Kind.SEATS, Kind.HOUSE_MAJORITY, Kind.DEPOSIT)
    is_firm = is_firm and not (is_of_moment and scene.seat is not None and scene.seat.poll.is_by_election)
    is_firm = is_firm and not (hit.role == "candidates" and scene.seat is not None) and not is_stranger
    is_firm = is_firm and not (hit.role == "candidates" and is_against_rival(scene.tokens, hit.index))
    subject, quantity = _with_rival(scene, hit, subject, quantity)
    is_said = scope.place is not None or (kind is Kind.SEATS_CHANGE and Tag.SEATS in scene.tokens.row[hit.index :])
    strength = max(2, hit.strength) if is_said else hit.strength
    made = Reading(Claim(kind, subject, quantity, basis, span), strength, is_firm)
    if kind is Kind.SEATS and (source := _source(scene, hit.index)) is not None:
        return _either(made, replace(subject, label=source, family=source))
    is_known = is_timed and is_owned and holder is not None and not _is_of_bloc(scene, holder)
    if is_known and not is_firm and basis.when is not When.EITHER and _is_of_any(scene, hit, scope):
        every = [replace(made.claim, subject=replace(subject, place=one)) for one in _areas_spoken_of(scene)]
        return [replace(made, claim=one, is_firm=True) for one in every]
    is_nobodys = (kind is Kind.DEPOSIT or hit.role == "candidates") and (holder is None or holder.index < 0)
    if is_nobodys and (quantity.value or 0) > MOST_STANDING:
        everyone = replace(made.claim, subject=replace(subject, label="", family=None))
        is_of_these = kind is Kind.DEPOSIT or Tag.DEPOSIT in scene.tokens.tags  # "of 4,150 candidates, 1,893 lost …"
        return [replace(made, claim=everyone, is_firm=is_of_these and is_timed and not scope.is_unknown)]
    return _with_areas(scene, hit, scope, made, is_nobodys=is_nobodys)


def _is_of_bloc(scene: Scene, holder: Holder) -> bool:
    """ "Nationalists won nine seats": of more parties than one."""
    words = scene.tokens[holder.index].words if holder.index >= 0 else ""
    return len(holder.actor.families) != 1 or words.startswith(_BLOCS)


_BLOCS = ("nationalist", "unionist", "republican", "loyalist")


def _is_of_any(scene: Scene, hit: Hit, scope: Scope) -> bool:
    """ "The DUP won eight seats", in a report of one seat: of the country, or of a part of it that the seat is in."""
    if scene.seat is None or scene.seat.poll.is_by_election or scope.place is not None or scope.is_unknown:
        return False
    tokens = scene.tokens
    row = tokens.row[hit.index + 1 : hit.index + 4].lstrip(_TO_SEATS)
    before = tokens.row[: hit.index].rstrip(SILENT)[-1:]  # "the UUP's two seats" are those of before, as likely
    is_said = row[:1] == _SEATS and before != b"" and before[0] in _HAD and hit.role not in ("lead", "short")
    return is_said and hit.kind in _OF_SEATS


_HAD = frozenset({Tag.HAVE, Tag.GET, Tag.WIN, Tag.HOLD, Tag.LOSE, Tag.GAIN})
_TO_SEATS, _SEATS = SILENT + bytes((Tag.ACTOR, Tag.MORE, Tag.FEWER)), bytes((Tag.SEATS,))


def _areas_spoken_of(scene: Scene) -> list[str]:
    """The country, and every part of it that the seat in focus lies in, or that was spoken of."""
    place = scene.seat.poll.constituency if scene.seat is not None else None
    own = (scene.region, place.nation.value, place.region, place.county, UK) if place is not None else ()
    return [one for one in dict.fromkeys(own) if one is not None]


def _either(made: Reading, other: Subject) -> list[Reading]:
    """A reading, and the same of another subject, as likely."""
    return [replace(made, is_firm=False), replace(made, claim=replace(made.claim, subject=other), is_firm=False)]


def _or_country(made: Reading) -> list[Reading]:
    """A reading of an area, which the country's figure can bear out as well."""
    claim = replace(made.claim, subject=replace(made.claim.subject, place=UK))
    return [made, replace(made, claim=claim, is_firm=False, is_extra=True)]


def _with_areas(scene: Scene, hit: Hit, scope: Scope, made: Reading, *, is_nobodys: bool) -> list[Reading]:
    """A reading with those of the other areas, the other elections or the others whose the figure may be as well."""
    subject = made.claim.subject
    if (nation := nation_meant(scene, scope) or nation_of_party(scene, scope, hit.index)) is not None:
        return _either(made, replace(subject, place=nation))
    if is_nobodys:
        return _either(made, replace(subject, label="", family=None))
    if made.claim.basis.when is When.EITHER:
        basis = replace(made.claim.basis, when=When.PREVIOUS)
        return [made, replace(made, claim=replace(made.claim, basis=basis), is_firm=False)]
    if made.claim.kind in _OF_PARTYS and scope.place not in (None, UK) and is_past_turn(scene.tokens, hit.index):
        return _or_country(made)
    is_inherited = scope.place is None and scene.region not in (None, UK) and not scene.is_under_area
    is_only_there = made.claim.kind in _OF_SEATS and ONLY_THERE.get(subject.family or "") == scene.region
    holder = holder_of(scene, hit) if is_inherited and scene.only_area == scene.region else None
    if holder is not None and not _is_of_bloc(scene, holder):
        return _or_country(made)
    if (is_inherited and not is_only_there) or is_past_whole(scene.tokens, hit.index):
        return _either(made, replace(subject, place=UK))
    return [made]


def _rival(scene: Scene, hit: Hit) -> str | None:
    return family_of(scene.tokens[hit.other].value, scene) if hit.other is not None else None


def _is_of_stranger(scene: Scene, hit: Hit) -> bool:
    """ "26 fewer than Gordon Brown managed": somebody who stands nowhere, so who led the party before, most likely."""
    rival = scene.tokens[hit.other].value if hit.other is not None else None
    return rival is not None and rival.is_person and not rival.families and not rival.is_full_name


def _with_rival(scene: Scene, hit: Hit, subject: Subject, quantity: Quantity) -> tuple[Subject, Quantity]:
    """ "163 more than Labour": whom the seats are compared with."""
    if hit.role != "lead":
        return subject, quantity
    return replace(subject, other_family=_rival(scene, hit)), replace(quantity, word="lead")


def _source(scene: Scene, index: int) -> str | None:
    """The party of "seven Sinn Fein MPs, five from the DUP": whose they are, if they were not taken from it."""
    after = [token for token in scene.tokens[index + 1 : index + 5] if token.tag not in (Tag.FILL, Tag.SEATS)]
    is_from = [token.tag for token in after[:2]] == [Tag.FROM, Tag.ACTOR]
    return family_of(after[1].value, scene) if is_from else None


def of_area(scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span) -> list[Reading]:
    """The readings of a share, a turnout or such as an area's: firm when the copy names the area, else one of two.

    Empty where the figure can only be a seat's.
    """
    if kind not in OF_EITHER or kind is Kind.MAJORITY or quantity.word == "change":
        return []
    scope = scope_said(scene, hit)
    there = scene.area or _region_of_party(scene, hit) or _region_of_turnout(scene, kind)
    if scope.place is None and there is None:
        return []
    is_count = kind is Kind.VOTES and quantity.unit is not Unit.TIMES
    is_few = is_count and quantity.value is not None and quantity.value < _FEWEST_VOTES
    if is_few or _is_of_candidate(scene, hit, kind):
        return []
    made = national(scene, hit, kind, quantity, moment, span)
    if kind in _NEEDS_PARTY and made and made[0].claim.subject.family in (None, _SPEAKER):
        return []
    if scope.place is not None:
        return made
    inherited = [replace(one.claim, subject=replace(one.claim.subject, place=there)) for one in made[:1]]
    return [Reading(one, hit.strength, False, is_extra=scene.area is None) for one in inherited]


def _region_of_party(scene: Scene, hit: Hit) -> str | None:
    """The part of the country last spoken of, for a share that a sentence gives a party: "Ukip, with 13.6%, were
    third"."""
    holder = holder_of(scene, hit) if scene.region is not None and hit.kind in _SHARED else None
    return scene.region if holder is not None and holder.index >= 0 and not holder.actor.is_person else None


def _region_of_turnout(scene: Scene, kind: Kind) -> str | None:
    """The part of the country last spoken of: "X, 798, the closest result in Scotland. Turnout was 71 per cent"."""
    return scene.region if kind is Kind.TURNOUT and Tag.PLACE not in scene.tokens.tags else None


_SHARED = frozenset({Kind.SHARE, Kind.SHARE_CHANGE})


#: What makes a majority one in the Commons, standing by it.
_OF_HOUSE = frozenset("commons parliamentary overall working government westminster parliament government's".split())


def is_of_house(scene: Scene, hit: Hit, kind: Kind) -> bool:
    """ "An 80-seat majority", "a majority of 80 seats", "a Commons majority of 80"."""
    if kind is not Kind.MAJORITY or scene.tokens[hit.index].tag is not Tag.COUNT:
        return False
    if Tag.SEATS in scene.tokens.row[hit.index + 1 : hit.index + 3]:
        return True
    at = min(
        (at for at, token in enumerate(scene.tokens) if token.tag is Tag.MAJORITY),
        key=lambda at: abs(at - hit.index),
        default=None,
    )
    near = scene.tokens[max(0, at - 2) : at + 3] if at is not None else []
    return any(token.words in _OF_HOUSE for token in near)


#: So many voters no part of England has for one party.
_COUNTRYWIDE = 1_000_000


def is_countrywide(made: Iterable[Reading], *, is_said: bool) -> bool:
    """ "It took 10,703,654 votes": more than any seat has, whichever is told of later; than any region, unless it is
    `is_said` that a party's whole vote is told."""
    least = MOST_IN_SEAT if is_said else _COUNTRYWIDE
    claims = [one.claim for one in made if not one.is_extra]
    is_of_none = all(one.kind is Kind.VOTES and one.subject.poll is None for one in claims)
    return is_of_none and all((one.quantity.value or 0) > least for one in claims)


def is_named(scene: Scene, index: int) -> bool:
    """Whether the copy says which area the figure at `index` is of."""
    return scope_of(scene.tokens, index).place is not None


def is_of_named(scene: Scene, hit: Hit) -> bool:
    """Whether the copy says which area a figure is of, by its name or by that of a party there."""
    return scope_said(scene, hit).place is not None


def _is_of_candidate(scene: Scene, hit: Hit, kind: Kind) -> bool:
    """Whether a share or votes are a candidate's: a person of the seat is named, and no party."""
    if kind not in _NEEDS_PARTY:
        return False
    holder = holder_of(scene, hit)
    if holder is None or not holder.actor.is_person or scene.seat is None:
        return False
    return not is_named(scene, hit.index) or any(stands_in(holder.actor, one) for one in scene.seat.polls)


def _is_placed(scene: Scene, scope: Scope, kind: Kind, quantity: Quantity) -> bool:
    """Whether the sentence leaves no doubt which part of the country is meant."""
    if scope.is_unknown:
        return False
    if scope.place is not None or scene.seat is None:
        return True
    if kind is Kind.HOUSE_MAJORITY:
        return True
    return scene.region in (None, UK) and quantity.value is not None and abs(quantity.value) >= _FEW


def _is_part(scene: Scene, hit: Hit, kind: Kind) -> bool:
    numeral: Numeral = scene.tokens[hit.index].value
    return kind in (Kind.SHARE, Kind.SHARE_CHANGE) and numeral.form in (Form.WORDS, Form.FRACTION)
