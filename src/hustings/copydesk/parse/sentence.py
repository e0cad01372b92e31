"""Sentence: the figures and events of a sentence, or of a table's row cell by cell, each read where it stands."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from hustings.claims.area.women import WOMEN
from hustings.claims.kind import Kind
from hustings.copydesk.context.focus import focus_of
from hustings.copydesk.context.inherited import Context, seat_at
from hustings.copydesk.context.years import told_then
from hustings.copydesk.grammar.against.told import set_against, tells_in_words, that_are_set_against, told_in_words
from hustings.copydesk.grammar.area.deposit.kept import MOST_STANDING
from hustings.copydesk.grammar.area.hit import told_by_sentence
from hustings.copydesk.grammar.area.seats.seats import of_seats
from hustings.copydesk.grammar.area.seats.tally import is_beside_seats
from hustings.copydesk.grammar.event.table import Event, called_for, events
from hustings.copydesk.grammar.figure.apart import apart
from hustings.copydesk.grammar.figure.build import at_figure, readings
from hustings.copydesk.grammar.figure.multiple import multiples, of_rival
from hustings.copydesk.grammar.moved.now import not_of_history
from hustings.copydesk.grammar.moved.part import loosened, part_told, parts
from hustings.copydesk.grammar.pattern import encode
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit, hits, strength_of
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.soft.table import Match, of_figures, soft_matches, with_soft
from hustings.copydesk.grammar.time import counts_years
from hustings.copydesk.grammar.topic import as_topic, goes_back
from hustings.copydesk.grammar.twofold.settled import NUMERALS
from hustings.copydesk.grammar.when.held import seat_then
from hustings.copydesk.grammar.whose.beaten import may_be_lead
from hustings.copydesk.grammar.worded.one_of import swing_again
from hustings.copydesk.link.dated.section import linked_in
from hustings.copydesk.link.seat import Linked, Seat
from hustings.copydesk.listing.table.column import Part
from hustings.copydesk.parse.contrast import contrasted
from hustings.copydesk.parse.fit.hybrid import as_polled
from hustings.copydesk.parse.fit.kind import (
    counts_standing,
    heading_of,
    is_of_person,
    is_of_person_in_row,
    kind_of,
    measure_in,
)
from hustings.copydesk.parse.fit.series import followers, gone_on
from hustings.copydesk.parse.fit.times import of_times
from hustings.copydesk.parse.fit.topic import with_topic
from hustings.copydesk.parse.fit.turnouts import of_turnouts
from hustings.copydesk.parse.fit.writer import by_writer, told_by_writer
from hustings.copydesk.parse.frame import Frame
from hustings.copydesk.parse.in_year import in_its_year
from hustings.copydesk.parse.scene import scene_of
from hustings.copydesk.parse.undated import undated
from hustings.copydesk.token import SILENT, Tag, Tokens, places_of


def read_row(
    parts: Sequence[Part], is_of_seats: bool, frame: Frame, context: Context
) -> tuple[dict[int, list[Reading]], list[Reading], Kind | None]:
    """The readings of a table's row, cell by cell: those of the kind that the column gives, where there are any; and
    deposits, where a row is of them, as what stays in mind."""
    figures: dict[int, list[Reading]] = {}
    happened: list[Reading] = []
    for part in parts:
        is_of_row = part is not parts[0] or part.kind is Kind.OUTCOME
        if is_of_seats and is_of_row and is_of_unknown_seat(part.tokens, frame.linked):
            continue
        nowhere: list[str | None] = [None] * len(part.tokens)
        focus = focus_of(part.tokens, frame.linked, context) if is_of_seats else nowhere
        found, events_, _ = read_sentence(part.tokens, focus, _in_year(frame, focus, part.year), context)
        if part is parts[0]:
            happened += _of_winner(events_, part.tokens[-1].end) if part.kind is Kind.OUTCOME else events_
        for start, made in found.items():
            figures[start] = [*figures.get(start, ()), *(one for one in made if part.kind in (None, one.claim.kind))]
    return figures, happened, Kind.DEPOSIT if any(one.kind is Kind.DEPOSIT for one in parts) else None


def _of_winner(happened: Sequence[Reading], end: int) -> list[Reading]:
    """The readings of the party that ends there in a row of seats: that it won, unless the list has it for something
    else."""
    told = (one for one in happened if one.claim.kind is Kind.OUTCOME and one.claim.mark is not None)
    return [replace(one, is_firm=False) for one in told if one.claim.mark and one.claim.mark.end == end]


def is_of_unknown_seat(tokens: Tokens, linked: Linked) -> bool:
    """Whether a row names a place, and none that is a seat of the text: its figure is of no other that was named."""
    places = [tokens[at].words for at in places_of(tokens, _PLACES)]
    return bool(places) and linked.names.keys().isdisjoint(places)


_PLACES = frozenset({Tag.PLACE})


def _in_year(frame: Frame, focus: Sequence[str | None], year: int | None) -> Frame:
    """The frame of a row of seats, with its seat as of the year of the row, or else as of the text's own day."""
    seat = seat_at(frame.linked, focus[0] if focus else None)
    day = frame.linked.day
    if year is None or seat is None or day is None or (not year and seat.poll.polled_on == day):
        return frame
    return replace(frame, linked=linked_in(frame.linked, seat.slug, year or day.year, frame.lexicon))


#: A row of more tokens than these, all of them numbers, is no copy: no word of it says what any of them is.
_MOST_BARE = 20
_BARE = NUMERALS | {Tag.COMMA}


def read_sentence(
    tokens: Tokens, focus: list[str | None], frame: Frame, context: Context
) -> tuple[dict[int, list[Reading]], list[Reading], Kind | None]:
    """The readings of a sentence's figures by their offsets, those of its events, and the kind that stays in mind."""
    if len(tokens) > _MOST_BARE and tokens.tags <= _BARE:
        return {}, [], None
    encoded = encode(tokens)
    by_index = _rules_at(tokens, encoded)
    happening, said = ([], []) if frame.is_trial else (called_for(tokens, encoded), soft_matches(tokens))
    is_moving = not frame.is_trial and frame.writer is None and tells_in_words(tokens)
    if not (by_index or happening or said or is_moving):
        return {}, [], measure_in(tokens)
    series = followers(tokens) if by_index else {}
    opening = focus[0] if focus else context.slug
    slugs = {focus[index] for index in (*by_index, *series)} | ({opening} if happening or said or is_moving else set())
    scenes = {slug: scene_of(tokens, slug, frame, context) for slug in slugs}
    places = {index: scenes[focus[index]] for index in sorted({*by_index, *series})}
    found_at, topic = _figures(places, by_index, series, frame, context)
    figures = _by_start(found_at, tokens, scenes, context)
    topic = topic or measure_in(tokens)
    if not (happening or said or is_moving):
        return figures, [], topic
    earlier = seat_at(frame.linked, _told_before(context, opening))
    scene = replace(scenes[opening], seats=_seats_at(focus, frame.linked), earlier=earlier)
    moved = told_in_words(scene, context.dated) if is_moving else []
    happened = _happened(scene, happening, said, frame, context)
    figures |= of_figures(happened)
    return figures, moved + [one for one in happened if one.claim.figure is None], topic


def _rules_at(tokens: Tokens, encoded: str) -> dict[int, list[Hit]]:
    """The rules that fit the figures of a sentence, by the place of the figure; none of what counts years."""
    by_index: dict[int, list[Hit]] = defaultdict(list)
    is_timed = not tokens.tags.isdisjoint(_TIMES)
    for hit in hits(encoded):
        if not (is_timed and _counts_time(tokens, hit.index)) and not (hit.kind in _MOST and _is_too_many(tokens, hit)):
            by_index[hit.index].append(hit)
    for at in (*multiples(tokens), *parts(tokens), *that_are_set_against(tokens)):
        by_index.setdefault(at, [])
    return dict(by_index)


def _figures(
    places: Mapping[int, Scene],
    by_index: Mapping[int, list[Hit]],
    series: Mapping[int, int],
    frame: Frame,
    context: Context,
) -> tuple[dict[int, list[Reading]], Kind | None]:
    """The readings of a sentence's figures by their places, from left to right, and the kind that stays in mind."""
    found_at: dict[int, list[Reading]] = {}
    topic: Kind | None = None
    tokens = next((one.tokens for one in places.values()), None)
    headed = context.headed if tokens is not None and goes_back(tokens) else None
    earlier = (heading_of(tokens) if tokens is not None else None) or headed or context.topic
    kinds: dict[int, Kind] = {}
    for index, scene in places.items():
        moved = not_of_history(part_told(scene, index), scene, context.dated) or set_against(scene, index)
        if moved and frame.writer is None:
            found_at[index] = at_figure(moved, scene.tokens[index])
            topic = Kind.TURNOUT if moved[0].claim.kind is Kind.TURNOUT else topic
            continue
        if scene.tokens[index].tag is Tag.WORD:
            continue
        told = told_by_sentence(scene.tokens, index) or of_rival(scene, index) or swing_again(scene, index)
        fitting = gone_on(by_index.get(index, []), index, series.get(index), kinds)
        found = [told] if told else with_topic(fitting, scene.tokens, index, topic, earlier) if fitting else []
        found = of_turnouts(found, scene.tokens, index, topic or earlier, context.theme)
        if not found:
            continue
        made, kind = _figure(scene, found, index, topic or earlier)
        if is_beside_seats(scene.tokens, index, found_at):
            countrywide = _figure(replace(scene, seat=None), found, index, topic or earlier)[0]
            made = [*made, *(replace(one, is_firm=False, is_tight=False, is_extra=True) for one in countrywide)]
        if (lead := may_be_lead(scene.tokens, index)) is not None:
            made = _either(made, _figure(scene, [lead], index, topic or earlier)[0])
        made = _as_come_to(made, scene.tokens, index)
        made = made if frame.writer is None else by_writer(made, scene.tokens, index, frame)
        found_at[index] = in_its_year(loosened(undated(made, scene, frame), scene, index), scene, index)
        topic = kind or topic
        if (gone := kind or next((one.claim.kind for one in made if one.claim.kind is Kind.SWING), None)) is not None:
            kinds[index] = gone
    return found_at, topic


def _happened(
    scene: Scene,
    happening: Sequence[tuple[Event, re.Match[str]]],
    said: Sequence[Match],
    frame: Frame,
    context: Context,
) -> list[Reading]:
    """The readings of a sentence's events; where it may be told of an earlier poll, those of then too, none firm."""
    happened = with_soft(scene, events(scene, happening), said)
    happened = happened if frame.writer is None else told_by_writer(happened, scene.tokens)
    held = seat_then(scene)
    for then in [*told_then(scene.tokens, context, scene.seat), *([held] if held is not None else [])]:
        back = replace(scene, seat=then, seats=[then] * len(scene.tokens))
        happened = [replace(one, is_firm=False) for one in happened + with_soft(back, events(back, happening), said)]
    return happened


_TO = bytes((Tag.TO,))


def _as_come_to(made: list[Reading], tokens: Tokens, index: int) -> list[Reading]:
    """The readings of a figure that a majority rose or fell to, "saw his majority swell to 9,639": not by how much."""
    row = tokens.row[:index].rstrip(SILENT)
    is_to = row[-1:] == _TO and len(row) > 1 and row[-2] in _MOVES and Tag.MAJORITY in row[-_MOVING:]
    if not is_to or not any(one.claim.kind is Kind.MAJORITY for one in made):
        return made
    return [one for one in made if one.claim.kind is not Kind.MAJORITY_CHANGE]


_MOVES, _MOVING = frozenset({Tag.UP, Tag.DOWN}), 6


def _either(made: list[Reading], other: list[Reading]) -> list[Reading]:
    return [replace(one, is_firm=False, is_tight=False) for one in (*made, *other)]


def _told_before(context: Context, slug: str | None) -> str | None:
    """The seat that was told of before this: where a paragraph is back at its own, the one that the last came to."""
    return context.doubt if context.doubt is not None and context.slug == slug else context.slug


def _seats_at(focus: list[str | None], linked: Linked) -> list[Seat | None]:
    """The seat in focus at every token."""
    by_slug = {slug: seat_at(linked, slug) for slug in set(focus)}
    return [*by_slug.values()] * len(focus) if len(by_slug) == 1 else [by_slug[slug] for slug in focus]


def _by_start(
    found: dict[int, list[Reading]], tokens: Tokens, scenes: Mapping[str | None, Scene], context: Context
) -> dict[int, list[Reading]]:
    """The readings of each figure by its offset; those of a pair held to their times, where no earlier year governs."""
    seats = [scene.seat for scene in scenes.values() if scene.seat is not None]
    if len(found) > 0 and len(seats) == 1 and not context.is_dated:
        found = contrasted(found, tokens, seats[0].poll.id)
    return {tokens[at].start: made for at, made in found.items()}


_TIMES = frozenset({Tag.PREVIOUS, Tag.YEARS})


def _counts_time(tokens: Tokens, at: int) -> bool:
    """ "Two years ago", "after 18 years"."""
    is_lasting = at + 1 < len(tokens) and tokens[at + 1].tag is Tag.YEARS and tokens[at + 1].words != "times"
    return is_lasting or counts_years(tokens, at)


def _is_too_many(tokens: Tokens, hit: Hit) -> bool:
    """ "1,560) lost its deposit", "MP for X after losing by 1,554": more than ever stood, or sat; "their 483 cost them
    a deposit", "X, Lib Dem, 601 (deposit lost)", "lost his deposit despite 985 more votes": votes, however few; not
    "lost deposits rose to 1,570", of all."""
    if hit.kind is Kind.DEPOSIT and (
        tokens.said[hit.index + 1 : hit.index + 2] in _COSTING
        or is_of_person_in_row(tokens, hit.index)
        or tokens.row[hit.index + 1 :].lstrip(_MORE)[:1] == _VOTES
    ):
        return True
    value = tokens[hit.index].value.value
    is_of_all = hit.kind is Kind.DEPOSIT and tokens.tags.isdisjoint(_SOMEBODY) and value <= _MOST_IN_ALL
    return bool(value > _MOST[hit.kind]) and not is_of_all


_MORE, _VOTES = bytes((Tag.MORE, Tag.FEWER, *SILENT)), bytes((Tag.VOTES,))
_COSTING = (["cost"], ["costs"], ["costing"])
_SOMEBODY = frozenset({Tag.ACTOR, Tag.PRONOUN, Tag.PLACE})
#: More candidates have never stood at a general election.
_MOST_IN_ALL = 5000


#: The House of Commons has never had as many.
_MOST_SITTING = 710
_MOST = {Kind.SEATS: _MOST_SITTING, Kind.SEATS_CHANGE: _MOST_SITTING, Kind.DEPOSIT: MOST_STANDING}


def _is_needed(reading: Reading) -> bool:
    """Whether a swing is the one that it takes, and not the one that there was."""
    return reading.claim.quantity.word == "needed"


def _figure(scene: Scene, found: list[Hit], index: int, inherited: Kind | None) -> tuple[list[Reading], Kind | None]:
    """The readings of one figure, those of the strongest rules; and the kind that stays in mind."""
    best = max(map(strength_of, found))
    found = [hit for hit in found if hit.strength == best]
    made: dict[tuple[object, ...], Reading] = {}
    topic = None
    for one in found:
        seats = None if one.role == WOMEN else of_seats(scene, one, inherited)
        hit = seats or as_polled(one, scene.tokens, scene.seat)
        kind = seats.kind if seats else kind_of(scene, hit, inherited)
        if kind is Kind.DEPOSIT and counts_standing(scene.tokens, index):
            hit, kind = Hit(index, Kind.OTHER, 5, "candidates", index), Kind.OTHER
        topic = topic or as_topic(kind)
        made_of = readings(scene, hit, kind)
        if kind is Kind.MAJORITY_CHANGE and is_of_person(scene.tokens, index):
            both = [*readings(scene, hit, Kind.SHARE_CHANGE), *made_of]
            made_of = [replace(one, is_firm=False) for one in both]
        for reading in at_figure(made_of, scene.tokens[index]):
            key = (reading.claim.kind, reading.claim.subject, reading.claim.basis, _is_needed(reading))
            if key not in made or (made[key].is_extra and not reading.is_extra):
                made[key] = reading  # what a rule says outright stands before what it may be besides
    every = list(made.values())
    every = apart(of_times(every, scene.tokens, index, scene.seat), scene.tokens, index, scene.seat)
    kinds = {one.claim.kind for one in every if not one.is_extra}
    return every, Kind.MAJORITY if kinds == {Kind.MAJORITY} else topic
