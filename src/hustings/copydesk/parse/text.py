"""Text: every sentence of a text in turn, each with the context that those before it leave."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from hustings.claims.area.women import WOMEN
from hustings.claims.kind import Kind
from hustings.copydesk.context.after import carried
from hustings.copydesk.context.anchor import seats_named
from hustings.copydesk.context.by_election import with_by_election
from hustings.copydesk.context.focus import focus_of
from hustings.copydesk.context.inherited import MOST_TOLD, Context, begun, seat_at, within
from hustings.copydesk.context.live import entries_below, over_to
from hustings.copydesk.context.summed import is_back_at_all, summed_up
from hustings.copydesk.fold import CELL
from hustings.copydesk.grammar.area.named_before import with_areas_meant
from hustings.copydesk.grammar.area.scope import UK, only_area
from hustings.copydesk.grammar.area.seats.off import with_off
from hustings.copydesk.grammar.area.seats.one_or_none import with_one_or_none
from hustings.copydesk.grammar.figure.country.area import is_countrywide
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.grammar.twofold.settled import NUMERALS
from hustings.copydesk.grammar.when.held import tells_on
from hustings.copydesk.link.seat import Linked
from hustings.copydesk.listing.figure_first import figure_first, opens_with_figure
from hustings.copydesk.listing.lead import leads
from hustings.copydesk.listing.league.league import is_row_of_seats
from hustings.copydesk.listing.league.legend import Legend
from hustings.copydesk.listing.listed import Listed
from hustings.copydesk.listing.table.column import Part, line_at
from hustings.copydesk.listing.table.head import Head
from hustings.copydesk.listing.table.label import labelled, with_labels
from hustings.copydesk.parse.elsewhere import (
    is_of_town,
    of_any_seat,
    of_areas,
    of_either_seat,
    of_seat_or_country,
    opens_wide,
    sure_of,
)
from hustings.copydesk.parse.frame import Frame, Parsed, prepared
from hustings.copydesk.parse.guard import goes_on, guarded_in, is_of_else, may_be_wider
from hustings.copydesk.parse.point import at_point, from_named, is_of_nobody, is_point, names_any
from hustings.copydesk.parse.sentence import is_of_unknown_seat, read_row, read_sentence
from hustings.copydesk.token import Sentence, Tag, Token, Tokens, places_of
from hustings.geography.boundary_set import Nation


@dataclass(slots=True)
class _Course:
    """Where the reading of a text has come to, and what has been read so far.

    `rows` counts the rows of seats just before; `is_placed` says that some seat has been told of, `is_else` that the
    text has gone over to something other than the result, `is_on` that it has to a later one. `below` has the seats of
    a live page's entries without one, `summed` the sentences that sum places up. `is_wide` says that nothing above its
    points is about a seat, `is_point` that the text is at one of such, `region` the area that it is of above them,
    `is_opened` that its first figures are of the country.
    `is_of_all` says that a round-up is back at all of its seats, `is_past_some` that the last paragraph was of several.
    """

    context: Context
    is_placed: bool
    head: Head = field(default_factory=Head)
    listed: Listed = field(default_factory=Listed)
    legend: Legend = field(default_factory=Legend)
    paragraph: int = -1
    rows: int = 0
    is_else: bool = False
    is_on: bool = False
    is_wide: bool | None = None
    is_point: bool = False
    region: str | None = None
    is_opened: bool | None = None
    is_of_all: bool = False
    is_past_some: bool = False
    figures: dict[int, list[Reading]] = field(default_factory=dict)
    events: list[Reading] = field(default_factory=list)
    numbers: list[Token] = field(default_factory=list)
    guarded: set[int] = field(default_factory=set)
    sentences: list[Tokens] = field(default_factory=list)
    below: Mapping[int, str] = field(default_factory=dict)
    summed: frozenset[int] = frozenset()


def parse(frame: Frame) -> Parsed:
    """Every reading of every sentence of a text."""
    nation = _nation_of(frame.linked) if frame.national and len(frame.linked.seats) > 1 else None
    opening = Context(
        slug=frame.linked.default, region=nation, area=nation, only_area=only_area(frame.scanned.sentences)
    )
    course = _Course(opening, len(frame.linked.seats) < 2)
    course.below = entries_below(frame.scanned, frame.linked, frame.lexicon)
    course.summed = summed_up(frame.scanned.sentences)
    folded = frame.scanned.folded
    has_columns = CELL in folded or "  " in folded
    for sentence, label in with_labels(frame.scanned.sentences):
        tokens = labelled(_come_to(course, sentence, frame), label)
        course.legend = course.legend.after(tokens)
        tokens = course.legend.over(tokens)
        course.context = _below(_past_list(course.context, course.rows, tokens, frame), course.head)
        course.rows = course.rows + 1 if is_row_of_seats(tokens) else 0
        line, start = line_at(folded, sentence.start) if has_columns else ("", 0)
        course.listed = course.listed.after(tokens, line, sentence.paragraph)
        _read(course, tokens, course.listed.parts(tokens, line, start, is_labelled=label is not None), frame)
    polls = tuple(seat.poll for seat in frame.linked.seats.values() if seat.is_supported)
    sentences = [one for one in course.sentences if one]  # a full stop alone is none: where it stands is not known
    return Parsed(course.figures, course.events, course.numbers, frozenset(course.guarded), sentences, polls)


def _come_to(course: _Course, sentence: Sentence, frame: Frame) -> Tokens:
    """The tokens of the next sentence below its head, the course having come to its paragraph."""
    told = _told_after(prepared(sentence, frame), course.context)
    tokens = figure_first(told)
    if sentence.paragraph != course.paragraph:
        course.is_past_some = frame.national is not None and len(course.context.named) > 1
        is_of_many = len(course.context.named) > MOST_TOLD or _sums_up(tokens, frame.linked)
        named = seats_named(tokens, frame.linked)
        course.is_of_all = not named and (course.is_of_all or is_back_at_all(tokens, frame.linked))
        is_past_many = (is_of_many or course.is_of_all) and not named
        is_past_many = is_past_many or sentence.start in course.summed
        course.context, course.paragraph = begun(course.context, frame.linked), sentence.paragraph
        course.context = _past_many(course.context, frame) if is_past_many else course.context
        is_marked = is_point(sentence, frame.scanned.folded) or opens_with_figure(told)
        course.is_point = frame.national is not None and is_marked
        if course.is_point and course.is_wide is None:
            course.is_wide = not any(names_any(one, frame.linked) for one in course.sentences)
            course.region = course.context.region
        course.is_point = course.is_point and bool(course.is_wide)
        course.context = at_point(course.context, course.region) if course.is_point else course.context
        course.is_on = False
    course.context = over_to(course.context, course.below.get(sentence.start))
    course.head = course.head.after(sentence, tokens, frame.linked.day, is_later=frame.is_later)
    course.sentences.append(course.head.over(told))
    return course.head.over(tokens) if tokens is not told else course.sentences[-1]


def _read(course: _Course, tokens: Tokens, parts: Sequence[Part], frame: Frame) -> None:
    """Read a sentence, or a row in its parts, and leave its context to the next."""
    is_of_seats = course.head.area is None
    nowhere: list[str | None] = [None] * len(tokens)
    focus = _focus(tokens, frame.linked, course.context) if is_of_seats else nowhere
    if course.is_point and course.context.slug is None:
        focus = from_named(focus, tokens, frame.linked)
    if len(parts) == 1:
        by_figure, happened, topic = read_sentence(tokens, focus, frame, course.context)
        by_figure = _with_leads(by_figure, tokens, focus, frame, course.context)
    else:
        by_figure, happened, topic = read_row(parts, is_of_seats, frame, course.context)
    course.is_past_some = course.is_past_some and is_of_nobody(tokens)
    course.is_opened = opens_wide(by_figure, frame) if course.is_opened is None else course.is_opened
    is_at_one = (course.is_point or course.is_past_some) and course.context.slug is not None
    is_open = is_at_one or bool(course.is_opened and not course.context.named and is_of_nobody(tokens))
    if is_open and not seats_named(tokens, frame.linked):
        by_figure = of_seat_or_country(by_figure, tokens, frame, course.context)
    course.is_placed = course.is_placed or _is_placed(tokens, frame.linked, by_figure)
    course.figures |= (of_either_seat if course.is_placed else of_any_seat)(by_figure, tokens, frame, course.context)
    course.is_on = tells_on(tokens, seat_at(frame.linked, _seat_of(focus, course.context)), is_on=course.is_on)
    is_own, goes_on_else = not (is_of_else(tokens) or course.is_on), goes_on(tokens, course.is_else)
    course.events += (
        happened
        if is_own and not course.listed.league.is_heading
        else [replace(one, is_firm=False) for one in happened]
    )
    if not tokens.tags.isdisjoint(NUMERALS):
        course.numbers += [tokens[at] for at in places_of(tokens, NUMERALS)]
    course.is_else = goes_on_else or is_of_else(tokens)
    if by_figure:
        is_placed = (course.is_placed or course.is_point) and not goes_on_else
        doubtful = _doubtful(tokens, by_figure, frame, is_placed=is_placed)
        sure = sure_of(parts, by_figure)
        course.guarded.update(at for at in doubtful if at not in sure)
        if course.is_on:
            course.guarded.update(at for at, made in by_figure.items() if not _is_of_year(made, tokens))
    course.context = carried(course.context, tokens, focus, topic, frame.linked)


def _seat_of(focus: Sequence[str | None], context: Context) -> str | None:
    """The seat that a sentence begins with, else the one before it came to."""
    return next((one for one in focus if one is not None), context.slug)


def _focus(tokens: Tokens, linked: Linked, context: Context) -> list[str | None]:
    """The seat that each token is about, that of a by-election elsewhere where a clause tells of one."""
    return with_by_election(tokens, focus_of(tokens, linked, context), linked, context)


def _doubtful(
    tokens: Tokens, by_figure: Mapping[int, list[Reading]], frame: Frame, *, is_placed: bool
) -> Iterable[int]:
    """Those of a sentence's figures, by where they start, that may be of something else: all, where no seat is told."""
    if is_of_town(tokens, frame.lexicon, frame.linked.day):
        return by_figure
    if not is_placed:
        wide = [at for at, made in by_figure.items() if is_countrywide(made, is_said=tokens[0].words in _IT)]
        wide += [at for at, made in by_figure.items() if _is_no_seats(made)]
        return (by_figure.keys() - set(wide)) | set(guarded_in(tokens, wide))
    return guarded_in(tokens, by_figure, of_areas(by_figure) if may_be_wider(tokens) else ())


def _is_no_seats(made: Iterable[Reading]) -> bool:
    """Whether a figure is of how many seats more or fewer, or of the women elected, and nothing else, as no
    constituency's is: whichever is told of later."""
    plain = [one.claim for one in made if not one.is_extra]
    is_firm = any(one.is_firm for one in made if not one.is_extra)
    return is_firm and all(one.kind is Kind.SEATS_CHANGE or one.quantity.word == WOMEN for one in plain)


#: "It took 10,703,654 votes": a party that was told of.
_IT = frozenset({"it", "they"})


def _is_of_year(readings: Iterable[Reading], tokens: Tokens) -> bool:
    """Whether a figure is read for sure as of a poll in a year that its sentence names."""
    named = {str(year_of(tokens[at])) for at in places_of(tokens, _YEARS)}
    return any(one.is_firm and (one.claim.subject.poll or "").rpartition(".")[2][:4] in named for one in readings)


_YEARS = frozenset({Tag.YEAR})


def _told_after(tokens: Tokens, context: Context) -> Tokens:
    """The tokens of a sentence, what goes back to the area and to the seats told of before made out."""
    tokens = with_off(with_areas_meant(tokens, context.region))
    return with_one_or_none(tokens, is_of_seats=context.topic in _COUNTED)


def _past_many(context: Context, frame: Frame) -> Context:
    """The context after a paragraph that told of many seats: what names none may be of the country, or of the nation
    that all of them are in."""
    return within(context, _nation_of(frame.linked) or UK) if frame.national else context


def _sums_up(tokens: Tokens, linked: Linked) -> bool:
    """ "Vote: DUP 36.0%, SF 29.4%", below what was told of several seats: all votes of the area."""
    is_headed = tokens.row[:1] in _OF_VOTES and tokens.row[1:2] in _STROKES
    return is_headed and sum(seat.is_supported for seat in linked.seats.values()) >= MOST_TOLD


_OF_VOTES = frozenset(bytes((tag,)) for tag in (Tag.VOTES, Tag.SHARE))
_STROKES = frozenset(bytes((tag,)) for tag in (Tag.COLON, Tag.DASH))


def _nation_of(linked: Linked) -> str | None:
    """The nation that all the seats of a text are in: what it tells of an area may be of that; `None` for England."""
    nations = {seat.poll.constituency.nation for seat in linked.seats.values() if seat.is_supported}
    return next(iter(nations)).value if len(nations) == 1 and Nation.ENGLAND not in nations else None


_COUNTED = frozenset({Kind.SEATS, Kind.DEPOSIT})
#: Fewer rows of seats are no list.
_FEWEST_ROWS = 2


def _past_list(context: Context, rows: int, tokens: Tokens, frame: Frame) -> Context:
    """The context after a list of so many seats: what names none need not be of the last, it may be of the country."""
    if rows < _FEWEST_ROWS or not frame.national or seats_named(tokens, frame.linked):
        return context
    return _past_many(context, frame)


def _below(context: Context, head: Head) -> Context:
    """The context below a heading that names an area, or back from there."""
    if head.area is not None:
        return within(context, head.area)
    return replace(context, is_under_area=False) if context.is_under_area else context


def _is_placed(tokens: Tokens, linked: Linked, by_figure: Mapping[int, list[Reading]]) -> bool:
    """Whether a sentence says which seat of several is told of; a headline that names two seats does not."""
    named = seats_named(tokens, linked)
    return len(named) == 1 or bool(named and by_figure)


def _with_leads(
    by_figure: dict[int, list[Reading]], tokens: Tokens, focus: list[str | None], frame: Frame, context: Context
) -> dict[int, list[Reading]]:
    """The readings of figures that may be a majority though nothing says so, that among them: it can be borne out."""
    found = by_figure
    for lead in leads(tokens):
        if is_of_unknown_seat(lead.tokens, frame.linked):
            continue
        if lead.is_alone:
            found = {at: [replace(one, is_firm=False, is_tight=False) for one in made] for at, made in found.items()}
        own = Tag.PLACE in lead.tokens.tags
        there = focus_of(lead.tokens, frame.linked, context) if own else [focus[lead.at]] * len(lead.tokens)
        for at, made in read_sentence(lead.tokens, there, frame, context)[0].items():
            if any(one.is_firm and one.is_tight and one.claim.kind.is_change for one in found.get(at, ())):
                continue  # "increased her majority by 5,815 to 15,780"
            extra = [replace(one, is_firm=False, is_tight=False, is_extra=True) for one in made]
            found = {**found, at: [*found.get(at, ()), *extra]}
    return found
