"""Country: figures of many polls — votes, shares, swings, turnout and deposits of an area."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from hustings.claims.area.deposit import KEPT
from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject, When
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.area.doubt import is_from_rival, is_of_before, were_held
from hustings.copydesk.grammar.area.kept import is_of_kept
from hustings.copydesk.grammar.area.scope import UK, Scope, scope_of
from hustings.copydesk.grammar.figure.two_sides import sides_before, sides_of
from hustings.copydesk.grammar.quantity import quantity_of
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene, family_in, stands_in
from hustings.copydesk.grammar.time import Moment, year_of
from hustings.copydesk.grammar.whose.holder import Holder, later
from hustings.copydesk.grammar.whose.nearest import holders
from hustings.copydesk.grammar.whose.pronoun import party_of
from hustings.copydesk.token import SILENT, Tag, Token, Tokens
from hustings.figures.numeral import Form, Numeral, Unit
from hustings.geography.boundary_set import Nation
from hustings.record.kept import kept

#: Kinds that are a seat's unless the copy says that they are an area's.
OF_EITHER = frozenset(
    {Kind.VOTES, Kind.SHARE, Kind.SHARE_CHANGE, Kind.TURNOUT, Kind.TURNOUT_CHANGE, Kind.SWING, Kind.MAJORITY}
)
_NEEDS_PARTY = frozenset({Kind.VOTES, Kind.SHARE, Kind.SHARE_CHANGE, Kind.SEATS, Kind.SEATS_CHANGE, Kind.DEPOSIT})
#: Whose every figure is of one constituency.
_SPEAKER = "spk"
#: No constituency has had as many voters.
MOST_IN_SEAT = 150_000
#: No party's votes in any part of the country that is told of are fewer.
_FEWEST_VOTES = 100
#: Below this a count of seats can be one of a neighbourhood that the copy has in mind.
_FEW = 10


def _is_forecast(scene: Scene, holder: Holder | None, kind: Kind) -> bool:
    """ "The exit poll gave one party 317": nobody's seats that is named."""
    return holder is None and kind is Kind.SEATS and Tag.INTERIM in scene.tokens.tags


def _as_said(scene: Scene, hit: Hit, kind: Kind, quantity: Quantity) -> Quantity:
    """The quantity as one of fewer deposits, or of a working majority, where the words say so."""
    if kind is Kind.DEPOSIT and (_is_fewer(scene, hit) or _is_more(scene.tokens, hit)):
        return replace(quantity, direction=1 if _is_more(scene.tokens, hit) else -1)
    if kind is Kind.DEPOSIT and is_of_kept(scene.tokens, hit.index):
        return replace(quantity, word=KEPT)
    is_working = kind is Kind.HOUSE_MAJORITY and "working" in scene.tokens.words
    return replace(quantity, word="working") if is_working else quantity


def national(scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span) -> list[Reading]:
    """The readings of a figure of the country or a part of it, at the general election that the sentence means."""
    holder = _holder(scene, hit)
    scope = _scope(scene, hit.index, holder)
    if _is_forecast(scene, holder, kind):
        return []
    family = _family(holder.actor, scene) if holder is not None else None
    if hit.role == "lead" and family is not None and _rival(scene, hit) == family:
        hit, kind = replace(hit, kind=Kind.SEATS_CHANGE, role="net"), Kind.SEATS_CHANGE  # "30 more than under Miliband"
        quantity = quantity_of(scene.tokens, hit.index, hit)
    quantity = _as_said(scene, hit, kind, quantity)
    basis, is_timed = _basis(scene, hit, kind, moment)
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
    is_of_moment = kind in (Kind.SEATS, Kind.HOUSE_MAJORITY)  # what it is by now, in a report of a by-election
    is_firm = is_firm and not (is_of_moment and scene.seat is not None and scene.seat.poll.is_by_election)
    is_firm = is_firm and not (hit.role == "candidates" and scene.seat is not None)
    subject, quantity = _with_rival(scene, hit, subject, quantity)
    strength = hit.strength if scope.place is None else max(2, hit.strength)
    made = Reading(Claim(kind, subject, quantity, basis, span), strength, is_firm)
    if kind is Kind.SEATS and (source := _source(scene, hit.index)) is not None:
        sent = replace(made.claim, subject=replace(subject, label=source, family=source))
        return [replace(made, is_firm=False), replace(made, claim=sent, is_firm=False)]
    nation = _nation_meant(scene, scope) or _nation_of_party(scene, scope, hit.index)
    if nation is not None:
        there = replace(made.claim, subject=replace(made.claim.subject, place=nation))
        return [replace(made, is_firm=False), replace(made, claim=there, is_firm=False)]
    if (kind is Kind.DEPOSIT or hit.role == "candidates") and (holder is None or holder.index < 0):
        everyone = replace(made.claim, subject=replace(subject, label="", family=None))
        return [replace(made, is_firm=False), replace(made, claim=everyone, is_firm=False)]
    if basis.when is When.EITHER:
        before = replace(made.claim, basis=replace(basis, when=When.PREVIOUS))
        return [made, replace(made, claim=before, is_firm=False)]
    is_inherited = scope.place is None and scene.region not in (None, UK) and not scene.is_under_area
    if is_inherited or _is_past_whole(scene.tokens, hit.index):
        elsewhere = replace(made.claim, subject=replace(subject, place=UK))
        return [replace(made, is_firm=False), replace(made, claim=elsewhere, is_firm=False)]
    return [made]


def _rival(scene: Scene, hit: Hit) -> str | None:
    return _family(scene.tokens[hit.other].value, scene) if hit.other is not None else None


def _with_rival(scene: Scene, hit: Hit, subject: Subject, quantity: Quantity) -> tuple[Subject, Quantity]:
    """ "163 more than Labour": whom the seats are compared with."""
    if hit.role != "lead":
        return subject, quantity
    return replace(subject, other_family=_rival(scene, hit)), replace(quantity, word="lead")


_OF_AREA = bytes((Tag.OF, Tag.REGION, Tag.COUNT))


def _is_past_whole(tokens: Tokens, index: int) -> bool:
    """ "The SNP won 48 of Scotland's 59, the Lib Dems 11": an area that may be of the first alone."""
    at = tokens.row.find(_OF_AREA, 0, index)
    return at >= 0 and Tag.COMMA in tokens.row[at:index]


_COUNTRY = frozenset({"the country", "across the country", "country", "countrywide", "nation"})


def _nation_meant(scene: Scene, scope: Scope) -> str | None:
    """The nation that "across the country", or a list with the SNP or Plaid Cymru in it, may be said of in a report
    from Scotland, Wales or Northern Ireland."""
    nation = scene.seat.poll.constituency.nation if scene.seat is not None else Nation.ENGLAND
    if nation is Nation.ENGLAND:
        return None
    is_said = scope.place == UK and not scene.tokens.words.isdisjoint(_COUNTRY)
    is_told = scope.place is None and any(
        one.tag is Tag.ACTOR and _ONLY_THERE & one.value.families for one in scene.tokens
    )
    return nation.value if is_said or is_told else None


#: Parties that stand in one nation only: who are listed with them may be of that nation.
_ONLY_THERE = frozenset({"snp", "plaid-cymru"})


def _scope(scene: Scene, index: int, holder: Holder | None) -> Scope:
    """What the figure covers, by the words near it or by the name of the party whose it is."""
    scope = scope_of(scene.tokens, index)
    nation = _nation_of(scene.tokens[holder.index]) if holder is not None and holder.index >= 0 else None
    return Scope(nation) if nation is not None and scope.place in (None, UK) else scope


def _scope_said(scene: Scene, hit: Hit) -> Scope:
    """As `_scope`; whose a figure is says no more of it where the sentence names no nation's part of a party."""
    return _scope(scene, hit.index, _holder(scene, hit) if _names_part(scene.tokens) else None)


@kept
def _names_part(tokens: Tokens) -> bool:
    """Whether a sentence may name a party's part of a nation."""
    return any(one.startswith(_OF_NATION) for one in tokens.words)


_OF_NATION = ("scottish", "welsh")
_NATION_OF = {"scottish": Nation.SCOTLAND.value, "welsh": Nation.WALES.value}
_OF_WHOLE_NATION = ("scottish n", "welsh n")


def _nation_of(party: Token) -> str | None:
    """The nation whose part of a party is named: "the Scottish Conservatives", "Welsh Labour", not the SNP."""
    if party.tag is not Tag.ACTOR or party.words.startswith(_OF_WHOLE_NATION):
        return None
    return _NATION_OF.get(party.words.partition(" ")[0])


def _nation_of_party(scene: Scene, scope: Scope, index: int) -> str | None:
    """ "The Scottish Conservatives on 13, Labour seven": the nation whose part of another party was named before."""
    if scope.place not in (None, UK):
        return None
    return next(filter(None, map(_nation_of, reversed(scene.tokens[:index]))), None)


def _source(scene: Scene, index: int) -> str | None:
    """The party of "seven Sinn Fein MPs, five from the DUP": whose they are, if they were not taken from it."""
    after = [token for token in scene.tokens[index + 1 : index + 5] if token.tag not in (Tag.FILL, Tag.SEATS)]
    is_from = [token.tag for token in after[:2]] == [Tag.FROM, Tag.ACTOR]
    return _family(after[1].value, scene) if is_from else None


def _basis(scene: Scene, hit: Hit, kind: Kind, moment: Moment) -> tuple[Basis, bool]:
    """The election that is meant, and whether the sentence leaves no other."""
    when, election = moment.when, scene.national
    if _is_gone(scene, hit.index) or (kind is Kind.SEATS and _is_cut(scene.tokens, hit.index)):
        when = When.PREVIOUS
    elif kind is Kind.SEATS and moment.year is None and were_held(scene.tokens, hit.index):
        when = When.EITHER
    if kind is Kind.DEPOSIT and (_is_fewer(scene, hit) or _is_more(scene.tokens, hit)):
        when = When.THIS
    is_fewer = kind is Kind.DEPOSIT and _is_fewer(scene, hit)  # "lost 3 fewer than in 2017"
    if moment.year is not None and not kind.is_change and not is_fewer:
        when, election = When.THIS, scene.elections.get(moment.year, f"parl.{moment.year}")
    if kind.is_change or (when is When.PREVIOUS and _is_set_beside_seat(scene, hit, kind)):
        when = When.THIS
    is_other = _names_other_year(scene) or (kind is Kind.SEATS and is_of_before(scene.tokens, hit.index))
    is_other = is_other and not (kind is Kind.DEPOSIT and _is_more(scene.tokens, hit))
    is_timed = moment.is_firm and (moment.year is not None or not is_other)
    return Basis(election, when, None, scene.as_at), is_timed


_TIMES = frozenset({Tag.PREVIOUS, Tag.YEAR, Tag.SINCE})


def _is_set_beside_seat(scene: Scene, hit: Hit, kind: Kind) -> bool:
    """ "Turnout was 67.9 per cent, against the UK's 68.8": another place's, no other time being named."""
    is_beside = kind is Kind.TURNOUT and hit.role == "previous" and scene.tokens.tags.isdisjoint(_TIMES)
    return is_beside and scope_of(scene.tokens, hit.index).place is not None


def _is_gone(scene: Scene, index: int) -> bool:
    """ "All six Conservative MPs are out": those of before; not "27 out of 32"."""
    for at in range(index + 1, min(len(scene.tokens), index + 6)):
        is_part = at + 1 < len(scene.tokens) and scene.tokens[at + 1].tag is Tag.OF
        if scene.tokens[at].words in _GONE and not is_part:
            return True
    return False


_TO_MOVE = bytes((Tag.SEATS, Tag.REGION, Tag.BE, Tag.HAVE, Tag.FILL, Tag.HEDGE, Tag.ACTOR))
_MOVED_TO = (bytes((Tag.DOWN, Tag.TO)), bytes((Tag.UP, Tag.TO)), bytes((Tag.DOWN, Tag.BY)), bytes((Tag.UP, Tag.BY)))


def _is_cut(tokens: Tokens, index: int) -> bool:
    """ "Labour's 41 Scottish MPs were cut to one": those of before."""
    return tokens.row[index + 1 :].lstrip(_TO_MOVE).startswith(_MOVED_TO)


def of_area(scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span) -> list[Reading]:
    """The readings of a share, a turnout or such as an area's: firm when the copy names the area, else one of two.

    Empty where the figure can only be a seat's.
    """
    if kind not in OF_EITHER or kind is Kind.MAJORITY or quantity.word == "change":
        return []
    scope = _scope_said(scene, hit)
    if scope.place is None and scene.area is None:
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
    inherited = [replace(one.claim, subject=replace(one.claim.subject, place=scene.area)) for one in made[:1]]
    return [Reading(one, hit.strength, False) for one in inherited]


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


def is_countrywide(made: Iterable[Reading]) -> bool:
    """ "It took 10,703,654 votes": more than any seat has, whichever is told of later."""
    claims = [one.claim for one in made if not one.is_extra]
    is_of_none = all(one.kind is Kind.VOTES and one.subject.poll is None for one in claims)
    return is_of_none and all((one.quantity.value or 0) > MOST_IN_SEAT for one in claims)


def is_named(scene: Scene, index: int) -> bool:
    """Whether the copy says which area the figure at `index` is of."""
    return scope_of(scene.tokens, index).place is not None


def is_of_named(scene: Scene, hit: Hit) -> bool:
    """Whether the copy says which area a figure is of, by its name or by that of a party there."""
    return _scope_said(scene, hit).place is not None


def _is_of_candidate(scene: Scene, hit: Hit, kind: Kind) -> bool:
    """Whether a share or votes are a candidate's: a person of the seat is named, and no party."""
    if kind not in _NEEDS_PARTY:
        return False
    holder = _holder(scene, hit)
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


def _is_fewer(scene: Scene, hit: Hit) -> bool:
    return not {Tag.FEWER, Tag.BEHIND}.isdisjoint(scene.tokens.row[hit.index + 1 : hit.index + 2])


def _is_more(tokens: Tokens, hit: Hit) -> bool:
    """ "Lost 35 more than the 341 they did in 2015", "35 more than last time"."""
    after = tokens.row[hit.index + 2 : hit.index + 6].translate(None, SILENT + _IN_ON)
    is_beside = tokens.said[hit.index + 1 : hit.index + 2] in (["more than"], ["up on"])
    return is_beside and after[:1] != b"" and after[0] in _THEN


_IN_ON = bytes((Tag.THAN, Tag.IN, Tag.ON))
_THEN = frozenset({Tag.COUNT, Tag.YEAR, Tag.PREVIOUS})


def _names_other_year(scene: Scene) -> bool:
    """Whether the sentence names the year of another election, which may hold for all its figures."""
    if Tag.YEAR not in scene.tokens.tags:
        return False
    here = scene.national or ""
    return any(f"parl.{year_of(token)}" not in here for token in scene.tokens if token.tag is Tag.YEAR)


_GONE = frozenset({"out", "gone", "ousted", "unseated"})


def _family(actor: Actor, scene: Scene) -> str | None:
    family = family_in(actor, scene.lexicon, scene.seat)
    if family is None and len(actor.families) > 1:
        return next(iter(sorted(actor.families)))
    return family


def _holder(scene: Scene, hit: Hit) -> Holder | None:
    """The party of "six Conservative MPs", else the one that the figure belongs to."""
    for at in range(hit.index + 1, min(len(scene.tokens), hit.index + 5)):
        token = scene.tokens[at]
        if token.tag is Tag.ACTOR and hit.role != "many":
            return Holder(token.value, at, True)
        if token.tag not in (Tag.FILL, Tag.WORD, Tag.REGION, Tag.PREVIOUS):
            break
    found = party_of(scene, hit.index) or holders(scene.tokens, hit.index)
    if found:
        return found[0]
    if (follows := later(scene.tokens, hit.index)) and not follows[0].actor.is_person:
        is_parted = Tag.COMMA in scene.tokens.row[hit.index : follows[0].index]
        return replace(follows[0], is_firm=not is_parted)
    is_forecast = Tag.INTERIM in scene.tokens.tags
    is_wide = scene.tokens[hit.index].value.value > MOST_IN_SEAT
    is_meant = is_wide and _is_it(scene, hit.index)
    return Holder(scene.default, -1, is_meant) if scene.default is not None and not is_forecast else None


_IT = frozenset({"it", "they"})


def _is_it(scene: Scene, index: int) -> bool:
    """ "It took 10,703,654 votes", after a sentence about one party: its own, as no other is named."""
    is_party = scene.default is not None and not scene.default.is_person and not scene.others
    return is_party and scene.tokens[0].words in _IT and Tag.ACTOR not in scene.tokens.row[:index]
