"""Context: what a sentence inherits from those before it — the seat in focus, the subject, the topic."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec
from msgspec.structs import replace

from hustings.claims.kind import Kind
from hustings.copydesk.actor import EXCEPTING, Actor
from hustings.copydesk.era import comes_back, has_own_time, years_later, years_set
from hustings.copydesk.grammar.area.scope import UK, area_of
from hustings.copydesk.grammar.time import NUMBERS, year_of
from hustings.copydesk.grammar.when.back import is_pluperfect
from hustings.copydesk.link.seat import Linked, Seat
from hustings.copydesk.token import Tag, Token, Tokens, places_of


class Context(msgspec.Struct, frozen=True, gc=False):
    """What is carried from sentence to sentence: the seat's slug, the last subject, the last kind of figure.

    `home` is the seat that the paragraph began with.
    """

    slug: str | None = None
    subject: Actor | None = None
    subject_slug: str | None = None
    topic: Kind | None = None
    region: str | None = None
    area: str | None = None
    others: tuple[Actor, ...] = ()
    is_area_near: bool = True
    is_under_area: bool = False
    years: frozenset[int] = frozenset()
    dated: frozenset[int] = frozenset()
    is_dated: bool = False
    people: tuple[tuple[Actor, ...], ...] = ()
    lead: Actor | None = None
    home: str | None = None


_NAMED = frozenset({Tag.ACTOR, Tag.PLACE})
_ACTORS, _YEARS = frozenset({Tag.ACTOR}), frozenset({Tag.YEAR})


def focus_of(tokens: Tokens, linked: Linked, context: Context) -> list[str | None]:
    """The slug of the seat in focus at every token: the last place or person that stands for one seat only."""
    if tokens.tags.isdisjoint(_NAMED):
        return [context.slug or linked.default] * len(tokens)
    anchors: list[str | None] = [None] * len(tokens)
    for at in places_of(tokens, _NAMED):
        if tokens[at].tag is Tag.ACTOR or not (_is_old_seat(tokens, at) or _is_of_member(tokens, at, linked)):
            anchors[at] = _stood_there(tokens, at, linked) or _anchor(tokens, at, linked, context)
    if not any(anchors):
        return [context.slug or linked.default] * len(tokens)
    asides = _asides(tokens)
    within = {at for aside in asides for at in aside}
    first = next((slug for at, slug in enumerate(anchors) if slug and at not in within), None)
    is_told = context.slug is not None and (
        _is_parted(tokens, anchors) or _opens_here(tokens, anchors, linked, context)
    )
    current = (context.slug if is_told and context.slug else first) or context.slug or linked.default
    found = []
    for slug in anchors:
        current = slug or current
        found.append(current)
        if asides and len(found) == asides[0].stop:
            current = found[asides.pop(0).start]
    if Tag.PLACE in tokens.tags and Tag.IN in tokens.tags:
        for at in places_of(tokens, NUMBERS | {Tag.ORDINAL}):
            found[at] = _place_after(tokens, at, anchors) or found[at]
    return found


#: So near to a place who is named can be taken to be told of there: "in X, the former minister Y".
_NEAR = 6


def _stood_there(tokens: Tokens, at: int, linked: Linked) -> str | None:
    """ "In X, Y had 9": the seat called X that Y stood in, though Y has stood elsewhere since, or X is redrawn."""
    if tokens[at].tag is Tag.PLACE:
        person = next((one for one in tokens[at + 1 : at + _NEAR] if one.tag in _ENDS_PLACE), None)
        place = tokens[at] if _says_where(tokens[at - 1]) else None
    else:
        person = tokens[at]
        before = next((one for one in range(at - 1, max(-1, at - _NEAR), -1) if tokens[one].tag in _ENDS_PLACE), -1)
        place = tokens[before] if before > 0 and _says_where(tokens[before - 1]) else None
    if place is None or person is None or place.tag is not Tag.PLACE or person.tag is not Tag.ACTOR:
        return None
    called = place.words.replace(" ", "-")
    stood = [linked.slugs[poll_id] for poll_id, _ in person.value.options if poll_id in linked.slugs]
    own = linked.names.get(place.words)
    return own if own in stood else next((slug for slug in stood if called in slug), None)


_ENDS_PLACE = NUMBERS | {Tag.ACTOR, Tag.PLACE}


def _is_old_seat(tokens: Tokens, at: int) -> bool:
    """ "The old X seat", "the former X constituency": where a seat came from, not what is spoken of."""
    return not {"old", "former", "abolished", "defunct"}.isdisjoint(tokens.said[max(0, at - 2) : at])


def _is_of_member(tokens: Tokens, at: int, linked: Linked) -> bool:
    """ "X, MP for Workington in the last parliament": where somebody sat who stands in another seat of the text."""
    if tokens[at - 1].tag is not Tag.FOR or tokens[max(0, at - 2)].words not in ("mp", "member"):
        return False
    before = next((tokens[one].value for one in range(at - 3, -1, -1) if tokens[one].tag is Tag.ACTOR), None)
    slugs = _slugs(before, linked) if before is not None and before.is_person else []
    own = linked.names.get(tokens[at].words)
    return bool(slugs) and own not in slugs


_RELATIVE, _COMMAS = frozenset({"who", "which"}), frozenset({Tag.COMMA})
_TOLD = frozenset({Tag.HAVE, Tag.BE, Tag.GET, Tag.FINISH, Tag.WIN, Tag.HOLD, Tag.LOSE, Tag.GAIN, Tag.BEAT})


def _asides(tokens: Tokens) -> list[range]:
    """The asides of a sentence: "X, who had lost Y by 617, had 6,487" goes on about the seat that it began with."""
    if tokens.words.isdisjoint(_RELATIVE):
        return []
    commas = places_of(tokens, _COMMAS)
    pairs = ((first, last) for first, last in pairwise(commas) if tokens[first + 1].words in _RELATIVE)
    return [range(first, last) for first, last in pairs if last + 1 < len(tokens) and tokens[last + 1].tag in _TOLD]


def _opens_here(tokens: Tokens, anchors: Sequence[str | None], linked: Linked, context: Context) -> bool:
    """ "X (Labour), on 9, did better than Y in Z": begun with somebody of the seat that was spoken of."""
    first = next((at for at, slug in enumerate(anchors) if slug), 0)
    named = (tokens[at].value for at in places_of(tokens[:first], _ACTORS))
    return any(one.is_full_name and _slugs(one, linked)[:1] == [context.slug] for one in named)


_PARTING = frozenset({Tag.THAN, Tag.COMPARED, Tag.FROM, Tag.WHO, Tag.AND, Tag.BE})


def _is_parted(tokens: Tokens, anchors: Sequence[str | None]) -> bool:
    """ "The majority, 4,535, is like that in X": a figure told before another seat comes up in another clause."""
    first = next((at for at, slug in enumerate(anchors) if slug), 0)
    figure = next((at for at in range(first) if tokens[at].tag in NUMBERS), first)
    return not _PARTING.isdisjoint(tokens.row[figure:first])


_BEFORE_PLACE = frozenset({Tag.VOTES, Tag.MAJORITY, Tag.SHARE, Tag.TURNOUT, Tag.FILL, Tag.ELECTORATE, Tag.PLACED})
_AGAIN = frozenset("again likewise also too".split())


def _place_after(tokens: Tokens, index: int, anchors: Sequence[str | None]) -> str | None:
    """ "64 per cent in X and 68 per cent at Y": the seat named just after a figure."""
    at = index + 1
    while at < len(tokens) and (tokens[at].tag in _BEFORE_PLACE or tokens[at].words in _AGAIN):
        at += 1
    is_named = at + 1 < len(tokens) and _says_where(tokens[at]) and tokens[at + 1].tag is Tag.PLACE
    return anchors[at + 1] if is_named else None


def _says_where(token: Token) -> bool:
    """ "In X", and "at X", as seats were once told."""
    return token.tag is Tag.IN or token.words == "at"


def _anchor(tokens: Tokens, at: int, linked: Linked, context: Context) -> str | None:
    token = tokens[at]
    if token.tag is Tag.PLACE:
        seat = linked.seats.get(linked.names.get(token.words, ""))
        return None if seat is None or not (seat.is_borne_out or _is_of_result(tokens, at)) else seat.slug
    if token.tag is Tag.ACTOR and isinstance(token.value, Actor) and token.value.is_person:
        slugs = _slugs(token.value, linked)
        if context.slug in slugs or not slugs or (at and tokens[at - 1].words in _SUCCEEDING | EXCEPTING):
            return None
        if not tokens.tags.isdisjoint(_OF_BEFORE) and context.slug in _slugs_ever(token.value, linked):
            return None  # "in 2015 X had 9", who stands elsewhere now
        return slugs[0] if linked.seats[slugs[0]].is_borne_out or _is_subject(tokens, at) else None
    return None


#: "Sir X, having succeeded Y as Speaker": nothing is said of the seat that Y sat for.
_SUCCEEDING = frozenset("succeeded succeeds succeeding succeed replaced replaces replacing replace".split())
_SAID_OF = frozenset({*_TOLD, *NUMBERS, Tag.OVERTURN, Tag.FOLLOW, Tag.PLACED, Tag.ORDINAL, Tag.INTERIM})


def _is_subject(tokens: Tokens, at: int) -> bool:
    """Whether something is said of a person of a seat without figures: "X had", "X (Labour) 9", "X's majority"; in "the
    seat where X's hopes died" nothing is. Who opens the sentence may be told of at its end."""
    after = tokens[at + 1 : at + 5 if at else None]
    if tokens[at].value.is_possessive:
        return bool(after) and after[0].tag in _FIGURES | NUMBERS | {Tag.VOTES, Tag.MARGIN, Tag.HEDGE}
    return any(token.tag in _SAID_OF for token in after)


_DEEDS = frozenset({Tag.WIN, Tag.HOLD, Tag.GAIN, Tag.LOSE})
_FIGURES = frozenset({Tag.MAJORITY, Tag.TURNOUT, Tag.SWING, Tag.SEATS, Tag.SHARE, Tag.ELECTORATE})
_HEADING = 4


def _is_of_result(tokens: Tokens, at: int) -> bool:
    """Whether a place stands as a seat that something is said of, not as where somebody lives or sat before:
    a heading, "won X", "in X," at the head of the sentence, "X's majority", "turnout in X"."""
    before = [token for token in tokens[max(0, at - 3) : at] if token.tag is not Tag.FILL]
    after = tokens[at + 1].tag if at + 1 < len(tokens) else None
    if len(tokens) <= _HEADING or at == 0 or _opens_in(tokens, at) or after in _FIGURES | _DEEDS:
        return True
    if _heads_entry(tokens, at) or (after is None and _says_where(tokens[at - 1]) and tokens[at - 2].words in _NEWS):
        return True
    if _is_where_told(tokens, at) or [token.tag for token in before[-2:]] == [Tag.HOLD, Tag.TO]:
        return True
    is_in = bool(before) and _says_where(before[-1])
    near = before[-2:-1] if is_in else before[-1:]
    if is_in and not _FIGURES.isdisjoint(tokens.row[:at]):
        return True
    is_told = bool(near) and (near[0].tag in _DEEDS or near[0].words in _DONE)
    return is_told or (bool(near) and is_in and near[0].tag in NUMBERS | {Tag.BEAT, Tag.ORDINAL, Tag.PLACED})


_DONE = frozenset("gain winner winners victor".split())


def _is_where_told(tokens: Tokens, at: int) -> bool:
    """ "In X, where Labour held on"."""
    after = tokens[at + 1 : at + 7]
    return [one.words for one in after[:2]] == [",", "where"] and any(one.tag in _DEEDS for one in after[2:])


def _opens_in(tokens: Tokens, at: int) -> bool:
    """ "In X, …", "And in X the seat …", "Over in X …"."""
    return _says_where(tokens[at - 1]) and (at == 1 or (at == 2 and tokens[0].words in _ONWARD))


_ONWARD = frozenset("and but while meanwhile elsewhere over also".split())
_NEWS = frozenset("change result upset shock count recount surprise gain hold".split())


def _heads_entry(tokens: Tokens, at: int) -> bool:
    """ "5:30am | X: …", "Y: 'X will declare …'": the seat that an entry of a running report is of."""
    if tokens[at - 1].tag is Tag.COLON or tokens[at - 1].words in ("here", "that", "here's", "that's"):
        return True
    is_headed = at + 1 < len(tokens) and tokens[at + 1].tag is Tag.COLON
    return is_headed and Tag.EXEMPT in tokens.row[:at]


_OF_BEFORE = frozenset({Tag.YEAR, Tag.PREVIOUS})


def _slugs_ever(actor: Actor, linked: Linked) -> set[str]:
    """The seats of the text in whose polls, those of before included, the person stood."""
    return {linked.slugs[poll_id] for poll_id, _ in actor.options if poll_id in linked.slugs}


def _slugs(actor: Actor, linked: Linked) -> list[str]:
    """The supported seats in whose polls the person stands, those of the day the text is about first."""
    polls = [poll_id for poll_id, _ in actor.options if poll_id in linked.slugs]
    here = sorted({linked.order[poll_id]: linked.slugs[poll_id] for poll_id in polls}.items())
    now = [slug for place, slug in here if linked.seats[slug].poll.id in polls]
    return list(dict.fromkeys(now or (slug for _, slug in here)))


def carried(context: Context, tokens: Tokens, focus: list[str | None], topic: Kind | None, linked: Linked) -> Context:
    """The context for the next sentence."""
    subjects = _subjects(tokens) if Tag.ACTOR in tokens.tags else []
    people = _people(tokens, subjects, context.subject) if Tag.ACTOR in tokens.tags else ()
    slug = _carried_slug(tokens, focus) if focus else context.slug
    slug = slug if slug in linked.seats else context.slug
    years = _years_after(tokens, seat_at(linked, slug), context)
    dated, is_dated = _dated_after(tokens, seat_at(linked, slug), context)
    after = replace(
        context,
        slug=slug,
        topic=topic or context.topic,
        region=_region(tokens, context),
        area=(area := area_of(tokens)) or (None if _is_of_seat(tokens) else context.area),
        is_area_near=area is not None or context.is_area_near,
        years=years,
        dated=dated,
        is_dated=is_dated,
        people=(people, *_with_lead(context))[:_KEPT] if people else context.people,
        lead=context.lead or next(iter(people), None),
    )
    if not subjects:
        return after
    index, actor = subjects[0]
    others = tuple(one for _, one in subjects[1:] if one.is_person and one.options != actor.options)
    return replace(after, subject=actor, subject_slug=focus[index], others=others[:3])


def _carried_slug(tokens: Tokens, focus: list[str | None]) -> str | None:
    """The seat that is spoken of after a sentence: the last, or the first where another was only compared with."""
    at = next((at for at in range(1, len(focus)) if focus[at] != focus[0]), len(focus))
    is_aside = at < len(focus) and any(token.tag in _COMPARING for token in tokens[:at])
    return focus[0] if is_aside else focus[-1]


_COMPARING = frozenset({Tag.THAN, Tag.COMPARED})


def begun(context: Context, linked: Linked) -> Context:
    """The context at the head of a paragraph: back at the seat that the one before began with, where that went on to
    one which did not poll on the day of the text: of an earlier name, or with a by-election of its own. "He" can be
    anybody whom the last sentences named."""
    away, home = seat_at(linked, context.slug), seat_at(linked, context.home)
    is_back = away is not None and home is not None and away.poll.polled_on != linked.day == home.poll.polled_on
    slug = context.home if is_back else context.slug
    people = (
        tuple({one.options: one for named in reversed(context.people) for one in reversed(named)}.values())[::-1],
    )
    return replace(
        context,
        slug=slug,
        home=slug or linked.default,
        is_area_near=False,
        is_dated=False,
        people=people if context.people else (),
    )


def within(context: Context, area: str) -> Context:
    """The context in a list of figures of an area."""
    return replace(context, area=area, is_area_near=True, is_under_area=True, region=None if area == UK else area)


def _subjects(tokens: Tokens) -> list[tuple[int, Actor]]:
    """The actors of a sentence that something is said of, each with its place."""
    actors = [(index, tokens[index].value) for index in places_of(tokens, _ACTORS)]
    named = [(index, one) for index, one in actors if not one.is_object and not one.is_possessive]
    possessors = [(index, one) for index, one in actors[:1] if one.is_possessive and one.is_person]
    return named or [(index, one) for index, one in possessors if index == 0 or _has_votes(tokens, index)]


def _has_votes(tokens: Tokens, at: int) -> bool:
    """ "It is odd that X's tally went up" goes on about X."""
    return at + 1 < len(tokens) and tokens[at + 1].tag in (Tag.VOTES, Tag.SHARE)


#: How many of the sentences that name people are kept in mind.
_KEPT = 3


def _with_lead(context: Context) -> tuple[tuple[Actor, ...], ...]:
    """Those named before, the one whom the text began with beside each: "she" comes back to them after others."""
    lead = context.lead
    if lead is None:
        return context.people
    return tuple(
        named if any(one.options == lead.options for one in named) else (*named, lead) for named in context.people
    )


def _people(tokens: Tokens, subjects: Sequence[tuple[int, Actor]], before: Actor | None) -> tuple[Actor, ...]:
    """Everybody whom a sentence names, those that something is said of first; and whom its opening "he" stands for."""
    stood_for = [before] if before is not None and tokens[0].words in ("he", "she") else []
    told = stood_for + [one for _, one in subjects] + [tokens[at].value for at in places_of(tokens, _ACTORS)]
    return tuple({one.options: one for one in reversed(told) if one.is_person}.values())[::-1]


def _years_after(tokens: Tokens, seat: Seat | None, context: Context) -> frozenset[int]:
    """The years that a sentence looks back to; where it names none, that which governs the paragraph."""
    found = looks_back(tokens, seat) - _of_roles(tokens)
    if seat is None or seat.slug != context.slug:
        return found
    if Tag.YEAR in tokens.tags or not context.is_dated or comes_back(tokens, seat, context.dated):
        return found | years_later(tokens, context.dated)
    return context.dated


_ROLES = frozenset("runner-up runners-up runner up winner winners victor victors loser losers candidate".split())


def _of_roles(tokens: Tokens) -> frozenset[int]:
    """The years of "the runners-up of 2010", "the winner in 2015", where the sentence names them for nothing else."""
    if Tag.YEAR not in tokens.tags:
        return _NO_YEARS
    roles: set[int] = set()
    others: set[int] = set()
    for at in places_of(tokens, _YEARS):
        said = " ".join(tokens.said[max(0, at - 2) : at]).split()
        is_of_role = said[-1:] in (["of"], ["in"]) and not _ROLES.isdisjoint(said[:-1])
        (roles if is_of_role else others).add(year_of(tokens[at]))
    return frozenset(roles - others)


def years_before(tokens: Tokens, context: Context, seat: Seat | None) -> frozenset[int]:
    """The years that the sentences before looked back to, where they were about the same seat; and those counted on."""
    if seat is None or context.slug != seat.slug:
        return frozenset()
    return context.years | years_later(tokens, context.dated)


def _dated_after(tokens: Tokens, seat: Seat | None, context: Context) -> tuple[frozenset[int], bool]:
    """The year that governs what is told next, and whether it still does."""
    set_here = years_set(tokens, seat) or years_later(tokens, context.dated)
    if set_here:
        return set_here, True
    if not context.is_dated:
        return context.dated, False
    is_over = Tag.YEAR in tokens.tags or seat is None or comes_back(tokens, seat, context.dated)
    return context.dated, not is_over


def told_then(tokens: Tokens, context: Context, seat: Seat | None) -> list[Seat]:
    """The seat as of the year that governs a sentence which has none of its own and names nobody of the poll itself."""
    if seat is None or not context.is_dated or context.slug != seat.slug or has_own_time(tokens, seat, context.dated):
        return []
    return [then for year in sorted(context.dated) if (then := seat.as_of(year)) is not None]


_NO_YEARS: frozenset[int] = frozenset()
_BACK = frozenset("then previously when".split())


def looks_back(tokens: Tokens, seat: Seat | None) -> frozenset[int]:
    """The years of earlier polls of the seat that a sentence may look back to: those it names; without a year, by "had"
    or "last time", that of the poll before; that of a by-election since the last general election in any case."""
    if seat is None or not seat.earlier:
        return _NO_YEARS
    last, is_dated = seat.earlier[-1], Tag.YEAR in tokens.tags
    is_back = last.is_by_election or (not is_dated and _speaks_of_before(tokens, seat))
    if not is_dated:
        return frozenset((last.polled_on.year,)) if is_back else _NO_YEARS
    years = {year_of(tokens[at]) for at in places_of(tokens, _YEARS)}
    found = {poll.polled_on.year for poll in seat.earlier if poll.polled_on.year in years}
    return frozenset(found | {last.polled_on.year} if is_back else found)


def _speaks_of_before(tokens: Tokens, seat: Seat) -> bool:
    """ "Had", "last time"; in a report of a by-election, "at the general election"."""
    is_back = Tag.PREVIOUS in tokens.tags or not tokens.words.isdisjoint(_BACK) or _is_pluperfect(tokens)
    return is_back or (seat.poll.is_by_election and _names_general_election(tokens))


def _is_pluperfect(tokens: Tokens) -> bool:
    """ "Labour had won it", "they had a majority": what was so before; "Labour had 9,639" is of now."""
    if "had" not in tokens.words:
        return False
    return any(one.words == "had" and is_pluperfect(tokens, at) for at, one in enumerate(tokens))


_AGAINST = frozenset({Tag.THAN, Tag.BEHIND, Tag.AHEAD, Tag.COMPARED, Tag.UP, Tag.DOWN})
_PASSED = frozenset({Tag.IN, Tag.ON, Tag.FILL, Tag.AND})


def compared_with(tokens: Tokens) -> frozenset[int]:
    """The years that the sentence only compares with: "lower than in 2017"."""
    if Tag.YEAR not in tokens.tags:
        return frozenset()
    found = set()
    for at, token in enumerate(tokens):
        before = next((one for one in reversed(tokens[:at]) if one.tag not in _PASSED), None)
        if token.tag is Tag.YEAR and before is not None and before.tag in _AGAINST:
            found.add(year_of(token))
    return frozenset(found)


def _names_general_election(tokens: Tokens) -> bool:
    """ "At the general election", said in a report of a by-election."""
    if "general" not in tokens.words:
        return False
    return any(one.words == "general" and after.words == "election" for one, after in pairwise(tokens))


def _region(tokens: Tokens, context: Context) -> str | None:
    """The part of the country last spoken of; none after the whole country was."""
    if Tag.REGION not in tokens.tags:
        return context.region
    named = (tokens[at].value for at in places_of(tokens, _REGIONS))
    return next((one for one in named if one != UK), None)


_REGIONS = frozenset({Tag.REGION})


def seats_named(tokens: Tokens, linked: Linked) -> set[str]:
    """The seats that the text is about which a sentence names, or somebody who stands there."""
    named = [tokens[at] for at in places_of(tokens, _NAMED)]
    places = {linked.names[one.words] for one in named if one.tag is Tag.PLACE and one.words in linked.names}
    people = [_slugs(one.value, linked) for one in named if one.tag is Tag.ACTOR and one.value.is_person]
    return places | {slugs[0] for slugs in people if slugs}


def _is_of_seat(tokens: Tokens) -> bool:
    """Whether a sentence names a constituency or a candidate."""
    if Tag.PLACE in tokens.tags or Tag.ACTOR not in tokens.tags:
        return Tag.PLACE in tokens.tags
    return any(tokens[at].value.is_person for at in places_of(tokens, _ACTORS))


def seat_at(linked: Linked, slug: str | None) -> Seat | None:
    """The seat of that slug, if it is linked."""
    return linked.seats.get(slug) if slug else None
