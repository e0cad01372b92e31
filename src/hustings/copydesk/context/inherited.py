"""Inherited: what is carried from sentence to sentence, and how a paragraph or a list of an area changes it."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.area.scope import UK
from hustings.copydesk.link.seat import Linked, Seat


class Context(msgspec.Struct, frozen=True, gc=False):
    """What is carried from sentence to sentence: the seat's slug, the last subject, the last kind of figure.

    `start` is the seat that was spoken of when the paragraph began, `home` the one that it began with, by its name or
    as the one before left it, `named` are all that it has come to; `doubt` is what the paragraph before came to, where
    this may go on about that. `lead` is whom the text named first; `is_stale` says that the last sentence named nobody,
    `is_of_swing` that it spoke of a swing. `theme` is the kind of figure that the text began with, `headed`
    that which the last sentence did. `only_area` is the
    one part of the country that the text is about. `deposit` is what became of the one that the last sentence told of.
    """

    slug: str | None = None
    subject: Actor | None = None
    subject_slug: str | None = None
    topic: Kind | None = None
    region: str | None = None
    area: str | None = None
    only_area: str | None = None
    others: tuple[Actor, ...] = ()
    is_area_near: bool = True
    is_under_area: bool = False
    years: frozenset[int] = frozenset()
    dated: frozenset[int] = frozenset()
    is_dated: bool = False
    people: tuple[tuple[Actor, ...], ...] = ()
    lead: Actor | None = None
    is_stale: bool = False
    start: str | None = None
    home: str | None = None
    doubt: str | None = None
    named: frozenset[str] = frozenset()
    is_of_swing: bool = False
    theme: Kind | None = None
    headed: Kind | None = None
    deposit: str = ""


def begun(context: Context, linked: Linked) -> Context:
    """The context at the head of a paragraph: back at the seat that the one before began with, where that only went
    on to another. "He" can be anybody whom the last sentences named."""
    slug = _returned(context, linked)
    named = [one for told in context.people for one in told]
    people = tuple({one.options: one for one in reversed(named)}.values())[::-1] if len(named) > 1 else tuple(named)
    return replace(
        context,
        slug=slug,
        start=slug or linked.default,
        home=None,
        doubt=context.doubt if slug == context.slug else context.slug,
        named=frozenset(),
        is_area_near=False,
        is_dated=False,
        people=(people,) if context.people else (),
    )


#: A paragraph that names more seats lists them; it goes over to none.
MOST_TOLD = 3


def _returned(context: Context, linked: Linked) -> str | None:
    """The seat that what follows a paragraph is more likely told of: the one that it began with, where the one that it
    came to did not poll on the day of the text or was named in passing; the one of before, where it named many."""
    away, home = seat_at(linked, context.slug), seat_at(linked, context.home)
    if away is None or home is None:
        return context.slug
    is_past = away.poll.polled_on != linked.day == home.poll.polled_on
    if is_past or (context.home == context.start and context.home in context.named):
        return context.home
    return context.start if len(context.named) > MOST_TOLD else context.slug


def within(context: Context, area: str) -> Context:
    """The context in a list of figures of an area."""
    return replace(context, area=area, is_area_near=True, is_under_area=True, region=None if area == UK else area)


def seat_at(linked: Linked, slug: str | None) -> Seat | None:
    """The seat of that slug, if it is linked."""
    return linked.seats.get(slug) if slug else None
