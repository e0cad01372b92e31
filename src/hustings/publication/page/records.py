"""The page of records: the highest and the lowest of an election, and of all elections that the record covers.

Never "ever": what a record was looked for among is said beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from hustings.figures.rounding import format_count, format_percent
from hustings.publication import url
from hustings.publication.file import Files
from hustings.publication.frame import linked
from hustings.publication.frame.head import Crumb, Head
from hustings.publication.frame.template import fill
from hustings.publication.model.extreme import covered_by
from hustings.publication.model.line import Line, line, lines
from hustings.publication.plan import Piece
from hustings.publication.section import Section
from hustings.publication.view import View
from hustings.record.kept import each, kept_of_election, kept_of_place
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.glance.words import majority_points

Value = Callable[[Line], Fraction | int | None]
Words = Callable[[Fraction | int], str]


@dataclass(frozen=True, slots=True)
class Measure:
    """What is compared, in which words, and what its highest and lowest are called."""

    value: Value
    words: Words
    highest: str
    lowest: str | None


@dataclass(frozen=True, slots=True)
class Held:
    """Who holds a record: the seats (several, where they are equal) and the figure."""

    lines: tuple[Line, ...]
    words: str


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One record: at this election, and among all that the record covers up to it."""

    title: str
    here: Held
    within: Held

    @property
    def is_record(self) -> bool:
        """Whether this election has the record of all that are covered."""
        return {one.poll.id for one in self.here.lines} & {one.poll.id for one in self.within.lines} != set()


def _share(value: Fraction | int) -> str:
    return format_percent(Fraction(value))


def _points(value: Fraction | int) -> str:
    return f"{majority_points(Fraction(value))} points"


def _votes(value: Fraction | int) -> str:
    return f"{format_count(int(value))} vote{'' if value == 1 else 's'}"


def _count(value: Fraction | int) -> str:
    return format_count(int(value))


def _winner_votes(line: Line) -> int | None:
    return line.poll.votes(line.winner.key) if line.winner else None


def _rejected(line: Line) -> int | None:
    return line.poll.declaration.rejected_ballots if line.poll.declaration else None


MEASURES = (
    Measure(lambda one: one.majority, _votes, "Largest majority", "Smallest majority"),
    Measure(lambda one: one.majority_share, _points, "Widest majority in points", "Narrowest majority in points"),
    Measure(lambda one: one.turnout, _share, "Highest turnout", "Lowest turnout"),
    Measure(lambda one: one.winner_share, _share, "Highest share for a winner", "Lowest share for a winner"),
    Measure(_winner_votes, _votes, "Most votes for a winner", "Fewest votes for a winner"),
    Measure(lambda one: one.swing, _share, "Largest swing", None),
    Measure(lambda one: one.poll.electorate, _count, "Largest electorate", "Smallest electorate"),
    Measure(
        lambda one: len(one.poll.candidacies) if one.poll.is_declared else None,
        _count,
        "Most candidates",
        "Fewest candidates",
    ),
    Measure(_rejected, _count, "Most rejected ballots", None),
)


def render(view: View, piece: Piece) -> Files:
    """The page of an election's records."""
    section = view.section(piece.section)
    rows, covered = list(records(view.record, section)), coverage(view.record, section)
    words = f"Records of the {section.name}, and of the general elections of {covered}"
    head = Head(
        view,
        piece.folder,
        f"Records, {section.name}",
        words,
        section,
        crumbs=(Crumb(section.name[:1].upper() + section.name[1:], section.folder),),
        here="records",
        linked_data=linked.dataset(view, piece.folder, words, words, linked.TABLE[1:]),
        look=view.look,
    )
    yield url.page(piece.folder), fill("records", head, rows=rows, covered=covered, has_page=view.has_page)


def coverage(record: Record, section: Section) -> str:
    """The years of the general elections that records are looked for in: "2010, 2015, 2017 and 2019"."""
    years = [str(record.elections[one].polled_on.year) for one in covered_by(record, section.election)]
    return years[0] if len(years) == 1 else f"{', '.join(years[:-1])} and {years[-1]}"


def records(record: Record, section: Section) -> Iterator[RecordRow]:
    """Every record of an election beside that of all elections covered."""
    covered = covered_by(record, section.election)
    for at, one in enumerate(MEASURES):
        for title, is_most in ((one.highest, True), (one.lowest, False)):
            here = _furthest(record, section.election, at, is_most)
            if title and here:
                every = [found for election in covered if (found := _furthest(record, election, at, is_most))]
                far = (max if is_most else min)(found.value for found in every)
                within = [told for found in every if found.value == far for told in found.lines]
                yield RecordRow(title, held(here.lines, one), held(within, one))


@dataclass(frozen=True, slots=True)
class Furthest:
    """The seats that are furthest out at an election by one measure, and how far, to be compared."""

    value: float
    lines: tuple[Line, ...]


@kept_of_election
def _furthest(record: Record, election: str, at: int, is_most: bool) -> Furthest | None:
    every = [(told, value) for told, values in _valued(record, election) if (value := values[at]) is not None]
    if not every:
        return None
    far = (max if is_most else min)(value for _, value in every)
    return Furthest(far, tuple(told for told, value in every if value == far))


@kept_of_election
def _valued(record: Record, election: str) -> list[tuple[Line, tuple[float | None, ...]]]:
    every = lines(record, election)
    return list(zip(every, each(values_of, record, [one.poll for one in every]), strict=True))


@kept_of_place
def values_of(record: Record, poll: Poll) -> tuple[float | None, ...]:
    """A seat's value by each of `MEASURES`, to be compared; `None` where it has none."""
    told = line(record, poll)
    return tuple(None if (value := one.value(told)) is None else float(value) for one in MEASURES)


def held(found: Iterable[Line], one: Measure) -> Held:
    """Seats that hold a record, and the figure."""
    best = tuple(found)
    value = one.value(best[0])
    return Held(best, "" if value is None else one.words(value))
