"""After: the context that a sentence leaves to the next."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.context.anchor import seats_named
from hustings.copydesk.context.inherited import Context, seat_at
from hustings.copydesk.context.years import dated_after, years_after
from hustings.copydesk.grammar.area.scope import UK, area_of
from hustings.copydesk.grammar.event.deposit import told_of
from hustings.copydesk.grammar.topic import headed_by
from hustings.copydesk.grammar.whose.aside import is_speaker_counted
from hustings.copydesk.link.seat import Linked
from hustings.copydesk.token import SILENT, Tag, Tokens, places_of

_ACTORS = frozenset({Tag.ACTOR})


def carried(context: Context, tokens: Tokens, focus: list[str | None], topic: Kind | None, linked: Linked) -> Context:
    """The context for the next sentence."""
    subjects = _subjects(tokens) if Tag.ACTOR in tokens.tags else []
    people = _people(tokens, subjects, context.subject) if Tag.ACTOR in tokens.tags else ()
    is_stale = not people and (context.is_stale or tokens.said[:1] not in _PRONOUNS)
    slug = _carried_slug(tokens, focus) if focus else context.slug
    slug = slug if slug in linked.seats else context.slug
    seat = seat_at(linked, slug)
    years = years_after(tokens, seat, context)
    dated, is_dated = dated_after(tokens, seat, context)
    after = replace(
        context,
        slug=slug,
        home=context.home or _opened(tokens, focus, linked) or context.slug or linked.default,
        topic=topic or context.topic,
        theme=context.theme or topic,
        headed=headed_by(tokens),
        region=_region(tokens, context),
        area=(area := area_of(tokens)) or (None if _is_of_seat(tokens) else context.area),
        is_area_near=area is not None or context.is_area_near,
        years=years,
        dated=dated,
        is_dated=is_dated,
        people=(people, *_with_lead(context))[:_KEPT]
        if people
        else _with_lead(context)
        if is_stale
        else context.people,
        lead=context.lead or next(iter(people), None),
        doubt=None if context.doubt is None or seats_named(tokens, linked) else context.doubt,
        named=context.named.union(focus) - _NOWHERE,
        is_stale=is_stale,
        is_of_swing=Tag.SWING in tokens.tags,
        deposit=told_of(tokens, len(tokens)) if Tag.DEPOSIT in tokens.tags else "",
    )
    if not subjects:
        return after
    index, actor = subjects[0]
    others = tuple(one for _, one in subjects[1:] if one.is_person and one.options != actor.options)
    return replace(after, subject=actor, subject_slug=focus[index], others=others[:3])


_NOWHERE = frozenset({None})


def _opened(tokens: Tokens, focus: list[str | None], linked: Linked) -> str | None:
    """The seat that a sentence opens with: "Clacton by-election of 9 October 2014" heads what is told below it, and "In
    X, …" and "Y, the Labour candidate, …" begin what is told of X, or of where Y stands."""
    first = next((at for at, token in enumerate(tokens[:_OPENING]) if token.tag in _NAMING), None)
    seat = seat_at(linked, focus[0]) if focus else None
    if first is None or seat is None:
        return None
    is_person = tokens[first].tag is Tag.ACTOR and tokens[first].value.is_full_name
    is_told = is_person and seat.poll.polled_on == linked.day
    return focus[0] if is_told or tokens[first].tag is Tag.PLACE else None


#: A name among so many tokens opens a sentence: "In X", "Over in X", "Labour's Y".
_OPENING = 3
_NAMING = frozenset({Tag.PLACE, Tag.ACTOR})


def _carried_slug(tokens: Tokens, focus: list[str | None]) -> str | None:
    """The seat that is spoken of after a sentence: the last, or the first where another was only compared with."""
    if focus.count(focus[0]) == len(focus):
        return focus[0]
    at = next(at for at in range(1, len(focus)) if focus[at] != focus[0])
    return (
        focus[0] if any(_sets_beside(tokens, one) for one in places_of(tokens, _COMPARING) if one < at) else focus[-1]
    )


_COMPARING = frozenset({Tag.THAN, Tag.COMPARED})


def _sets_beside(tokens: Tokens, at: int) -> bool:
    """Whether a word sets one seat beside another: "held Corby against the Conservatives" is a fight for one."""
    after = tokens.row[at + 1 :].lstrip(SILENT)[:1]
    return tokens[at].words not in _FOUGHT or after != _ACTOR


_FOUGHT, _ACTOR = frozenset({"against", "up against"}), bytes((Tag.ACTOR,))


def _subjects(tokens: Tokens) -> list[tuple[int, Actor]]:
    """The actors of a sentence that something is said of, each with its place."""
    places = (at for at in places_of(tokens, _ACTORS) if not is_speaker_counted(tokens, at))
    actors = [(index, tokens[index].value) for index in places]
    named = [(index, one) for index, one in actors if not one.is_object and not one.is_possessive]
    possessors = [(index, one) for index, one in actors[:1] if one.is_possessive and one.is_person]
    own = [(index, one) for index, one in possessors if index == 0 or _has_votes(tokens, index)]
    return named or own or _counted(tokens, actors)


def _counted(tokens: Tokens, actors: Sequence[tuple[int, Actor]]) -> list[tuple[int, Actor]]:
    """ "Labour's 232 is its fewest since 1987", "202 - Labour's total": a party that a sentence opens with, by what it
    has."""
    is_party = len(actors) == 1 and actors[0][1].is_possessive and not actors[0][1].is_person
    is_opened = is_party and tokens.row[: actors[0][0] + 3].lstrip(_OPENED) in _HAS_SO_MANY
    return list(actors) if is_opened or (is_party and tokens.row.startswith(_SO_MANY_ARE)) else []


_OPENED = SILENT + bytes((Tag.DASH,))
_SO_MANY_ARE = bytes((Tag.COUNT, Tag.DASH, Tag.ACTOR))
_HAS_SO_MANY = tuple(bytes((Tag.ACTOR, Tag.COUNT, tag)) for tag in (Tag.BE, Tag.SEATS))


def _has_votes(tokens: Tokens, at: int) -> bool:
    """ "It is odd that X's tally went up" goes on about X."""
    return at + 1 < len(tokens) and tokens[at + 1].tag in (Tag.VOTES, Tag.SHARE)


#: How many of the sentences that name people are kept in mind.
_KEPT = 3


_PRONOUNS = (["he"], ["she"], ["his"], ["her"])


def _with_lead(context: Context) -> tuple[tuple[Actor, ...], ...]:
    """Those named before, the one whom the text began with beside each: "she" comes back to them after others."""
    lead = context.lead
    if lead is None:
        return context.people
    own = lead.options
    return tuple([told if own in [one.options for one in told] else (*told, lead) for told in context.people])


def _people(tokens: Tokens, subjects: Sequence[tuple[int, Actor]], before: Actor | None) -> tuple[Actor, ...]:
    """Everybody whom a sentence names, those that something is said of first; and whom its opening "he" stands for."""
    stood_for = [before] if before is not None and tokens[0].words in ("he", "she") else []
    told = stood_for + [one for _, one in subjects] + [tokens[at].value for at in places_of(tokens, _ACTORS)]
    return tuple({one.options: one for one in reversed(told) if one.is_person}.values())[::-1]


def _region(tokens: Tokens, context: Context) -> str | None:
    """The part of the country last spoken of; none after the whole country was."""
    if Tag.REGION not in tokens.tags:
        return context.region
    named = (tokens[at].value for at in places_of(tokens, _REGIONS))
    return next((one for one in named if one != UK), None)


_REGIONS = frozenset({Tag.REGION})


def _is_of_seat(tokens: Tokens) -> bool:
    """Whether a sentence names a constituency or a candidate."""
    if Tag.PLACE in tokens.tags or Tag.ACTOR not in tokens.tags:
        return Tag.PLACE in tokens.tags
    return any(tokens[at].value.is_person for at in places_of(tokens, _ACTORS))
