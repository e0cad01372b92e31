"""Scene: what a sentence is read against — the seat, the people and the years spoken of up to it."""

from __future__ import annotations

from hustings.copydesk.actor import Actor
from hustings.copydesk.context.inherited import Context, seat_at
from hustings.copydesk.context.years import compared_with, looks_back, years_before
from hustings.copydesk.grammar.area.scope import area_of
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.when.era import years_ago, years_later, years_of_parties, years_of_people
from hustings.copydesk.grammar.whose.pronoun import meant, meant_last, opening_gender
from hustings.copydesk.lexicon import Lexicon
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.parse.frame import Frame
from hustings.copydesk.token import Tag, Tokens


def scene_of(tokens: Tokens, slug: str | None, frame: Frame, context: Context) -> Scene:
    """The scene of a sentence for the figures that are of one seat; `slug` None: of no seat."""
    region, area = None, area_of(tokens)
    if Tag.REGION in tokens.tags:
        region = next(token.value for token in tokens if token.tag is Tag.REGION)
    seat = seat_at(frame.linked, slug)
    subject, others, people = _spoken_of_before(tokens, slug, frame, context)
    return Scene(
        tokens,
        seat,
        subject,
        frame.lexicon,
        frame.national,
        region or context.region,
        frame.as_at,
        frame.elections,
        area=area or context.area,
        only_area=context.only_area,
        others=others,
        years=_years_spoken_of(tokens, context, seat, frame.lexicon),
        people=people,
        is_area_near=context.is_area_near or area is not None,
        is_under_area=context.is_under_area,
        is_dated=context.is_dated and context.slug == slug,
        is_later=frame.is_later or _was_last_polled(seat, frame),
        year_on=_year_on(tokens, context, seat),
        is_after_swing=context.is_of_swing,
        both=_both(tokens, frame),
        deposit=context.deposit,
        topic=context.topic,
    )


def _was_last_polled(seat: Seat | None, frame: Frame) -> bool:
    """Whether a report is of a day after a seat's last general election, the seat being gone by then: "the last
    election" is that one."""
    day = frame.linked.day
    return seat is not None and day is not None and not seat.poll.is_by_election and seat.poll.polled_on < day


def _both(tokens: Tokens, frame: Frame) -> tuple[Seat, ...]:
    """The two seats that "in both" is of, where a text is about two, and the three of "in all three", "held all three"
    and "three for three"."""
    if Tag.EACH not in tokens.tags and tokens.words.isdisjoint(_ALL):
        return ()
    told = tuple(one for one in frame.linked.seats.values() if one.is_supported)
    of_day = tuple(one for one in told if one.poll.polled_on == frame.linked.day)
    return next((seats for seats in (told, of_day) if len(seats) in _told_of(tokens)), ())


_TWO = 2
_ALL = frozenset({"in all", "all", "for"})


def _told_of(tokens: Tokens) -> set[int]:
    """How many seats a sentence tells of at once: "both", "in all three"."""
    counts = {_TWO} if Tag.EACH in tokens.tags else set()
    after = (tokens[at + 1] for at in range(len(tokens) - 1) if tokens[at].words in _ALL)
    return counts | {int(one.value.value) for one in after if one.tag is Tag.COUNT and one.value.value > 1}


def _year_on(tokens: Tokens, context: Context, seat: Seat | None) -> int | None:
    """The year of an earlier poll of the seat that "five years later" comes to, told after one of before, or that was
    "nine years ago" and is not the last."""
    if seat is None or tokens.tags.isdisjoint(_COUNTING_ON):
        return None
    polled = seat.poll.polled_on.year
    earlier = {poll.polled_on.year for poll in seat.earlier} - {polled}
    dated = context.dated if context.slug == seat.slug else frozenset()
    found = (years_later(tokens, dated) & earlier) or (years_ago(tokens, polled) & earlier - {max(earlier, default=0)})
    return next(iter(found)) if len(found) == 1 else None


#: "Five years later", "nine years ago".
_COUNTING_ON = frozenset({Tag.YEARS, Tag.PREVIOUS})


def _years_spoken_of(tokens: Tokens, context: Context, seat: Seat | None, lexicon: Lexicon) -> frozenset[int]:
    """The earlier years that a sentence may be about: those that it looks back to, and those of whom it names."""
    back = looks_back(tokens, seat) | years_before(tokens, context, seat) | years_of_people(tokens, seat)
    return (back | years_of_parties(tokens, seat, lexicon.family_of)) - compared_with(tokens)


def _spoken_of_before(
    tokens: Tokens, slug: str | None, frame: Frame, context: Context
) -> tuple[Actor | None, tuple[Actor, ...], tuple[tuple[Actor, ...], ...]]:
    """Who was spoken of before a sentence: the subject, those beside, everybody; by gender where "she" opens it."""
    gender = opening_gender(tokens)
    is_here = context.subject is not None and (context.subject_slug in (slug, None) or not context.subject.is_person)
    told = (context.subject, *context.others) if context.subject is not None and is_here else ()
    if gender is not None:
        people = told if told and told[0].is_person else ()
        last = meant_last(context.people, gender, frame.lexicon)
        told = meant(people, gender, frame.lexicon) or last or told
        if context.is_stale:  # "the former minister had 9": "he" need not be who was named before
            told = tuple({one.options: one for one in (*told, *last)}.values())
    if frame.writer is not None and frame.writer.options not in [one.options for one in told]:
        told = (*told, frame.writer)  # "17,169 votes! That's 38.8 per cent", said by who had them
    return (told[0], told[1:], context.people) if told else (None, (), context.people)
