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

    `home` is the seat that the paragraph began with, by its name or as the one before left it; `lead` whom the text
    named first; `is_stale` says that the last sentence named nobody.
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
    is_stale: bool = False
    home: str | None = None


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
        home=None,
        is_area_near=False,
        is_dated=False,
        people=people if context.people else (),
    )


def within(context: Context, area: str) -> Context:
    """The context in a list of figures of an area."""
    return replace(context, area=area, is_area_near=True, is_under_area=True, region=None if area == UK else area)


def seat_at(linked: Linked, slug: str | None) -> Seat | None:
    """The seat of that slug, if it is linked."""
    return linked.seats.get(slug) if slug else None
