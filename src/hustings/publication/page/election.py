"""The page of an election: the country at a look; of by-elections, all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from heapq import nsmallest

from markupsafe import Markup

from hustings.measures.baseline import baseline
from hustings.measures.seats import SeatTally, house_majority, national_tally
from hustings.publication import url
from hustings.publication.file import Files
from hustings.publication.frame import linked, picture
from hustings.publication.frame.head import Head
from hustings.publication.frame.markup import paragraphs
from hustings.publication.frame.picture import Picture
from hustings.publication.frame.strip import Piece as Stripe
from hustings.publication.frame.strip import strip
from hustings.publication.frame.telling import told_of_area
from hustings.publication.frame.template import fill
from hustings.publication.frame.trace import Trace, Traces
from hustings.publication.model.line import Line, lines
from hustings.publication.model.moment import Moment, moments
from hustings.publication.model.speaker import speaker_notes
from hustings.publication.model.tally import Row, Tally, tally_of
from hustings.publication.plan import Piece, nations, regions
from hustings.publication.section import Section
from hustings.publication.view import View
from hustings.record.party import Party
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.day import day_words
from hustings.telling.seats import party_label

#: How many stand in a short list.
SHORT = 10
#: How many parties have a column in the table of regions.
COLUMNS = 6


@dataclass(frozen=True, slots=True)
class Recorded:
    """A row of a recorded national tally, where the record does not hold every seat."""

    name: str
    party: Party | None
    seats: int | None
    change: int | None
    share: Fraction | None


@dataclass(frozen=True, slots=True)
class Gains:
    """The seats that one party gained, by whom it gained them from."""

    party: Party
    name: str
    key: str
    lines: tuple[Line, ...]

    @property
    def words(self) -> str:
        """From whom, and how many."""
        counts = Counter(one.from_party.label for one in self.lines if one.from_party)
        return ", ".join(f"{count} from {name}" for name, count in counts.most_common())


@dataclass(frozen=True, slots=True)
class Area:
    """A region or nation in the table of the parts of the country."""

    name: str
    folder: str
    counts: tuple[int, ...]
    others: int
    total: int


@dataclass(frozen=True, slots=True)
class ElectionPage:
    """All that the page of a general election shows."""

    section: Section
    tally: Tally
    recorded: tuple[Recorded, ...]
    verdict: str
    day: str
    gains: tuple[Gains, ...]
    notes: tuple[str, ...]
    moments: tuple[Moment, ...]
    closest: list[Line]
    swings: list[Line]
    columns: tuple[Party, ...]
    areas: list[Area]
    pictures: tuple[Picture, ...]
    paragraphs: list[Markup]
    traces: list[Trace]


def render(view: View, piece: Piece) -> Files:
    """The page of a section."""
    section = view.section(piece.section)
    if not section.is_general:
        yield from _by_elections(view, piece, section)
        return
    found = election_page(view, section)
    head = Head(
        view,
        piece.folder,
        section.name,
        f"{section.name}: {found.verdict}",
        section,
        twins=("json", "csv"),
        here="election",
        linked_data=linked.dataset(
            view,
            piece.folder,
            section.name,
            found.verdict,
            [("index.csv", "text/csv"), ("index.json", "application/json")],
        ),
        look=view.look,
    )
    yield url.page(piece.folder), fill("election", head, page=found, strip=_strip(view, found))
    yield from picture.files(piece.folder, found.pictures)


def election_page(view: View, section: Section) -> ElectionPage:
    """What the page of a general election shows."""
    record, election = view.record, section.election
    polls, every = section.polls(record), lines(record, election)
    found = tally_of(record, election)
    columns = tuple(one for one in found.rows[:COLUMNS] if one.seats)
    national = national_tally(record, election)
    prose = told_of_area(view, election)
    traces = Traces(record, [prose])
    return ElectionPage(
        section=section,
        tally=found,
        recorded=_recorded(record, national),
        verdict=verdict(record, national, found),
        day=day_words(record.elections[election].polled_on),
        gains=tuple(_gains(found, every)),
        notes=speaker_notes(record, every),
        moments=moments(every, _seats(view, election)),
        closest=nsmallest(SHORT, (one for one in every if one.majority is not None), key=_majority),
        swings=nsmallest(SHORT, (one for one in every if one.swing), key=lambda one: -one.sortable["swing"]),
        columns=tuple(one.party for one in columns),
        areas=list(_areas(record, section, polls, columns)),
        paragraphs=paragraphs(prose, traces.target),
        traces=traces.rows,
        pictures=picture.pictures_of_election(view, election),
    )


def _majority(one: Line) -> int:
    return one.majority or 0


def _seats(view: View, election: str) -> int:
    found = view.record.election(election)
    return getattr(found, "seats", 1)


def _recorded(record: Record, national: SeatTally | None) -> tuple[Recorded, ...]:
    if national is None or not national.is_recorded:
        return ()
    return tuple(
        Recorded(
            party_label(record, national, one), record.parties.get(one.party_id), one.seats, one.change, one.vote_share
        )
        for one in national.rows
        if one.seats
    )


def verdict(record: Record, national: SeatTally | None, found: Tally) -> str:
    """What it comes to, in one sentence: a majority of how many, or how far the count has come."""
    if national is None:
        return f"{found.declared} of {found.total} seats in the record declared"
    first = national.rows[0] if national.rows else None
    if not national.is_final or first is None:
        return f"{national.declared} of {national.total} seats declared"
    name, lead = party_label(record, national, first), house_majority(national)
    if lead is None:
        return f"{name} is the largest party"
    if lead > 0:
        return f"{name} majority of {lead}"
    return f"No overall majority; {name} is the largest party with {first.seats} seats"


def _gains(found: Tally, every: Iterable[Line]) -> Iterator[Gains]:
    changed = [one for one in every if one.came == "gain" and one.party]
    for row in sorted(found.rows, key=lambda one: -one.gains):
        mine = tuple(one for one in changed if one.party and row.key == (one.party.family or one.party.id))
        if mine:
            yield Gains(row.party, row.name, row.key, mine)


def _areas(record: Record, section: Section, polls: tuple[Poll, ...], columns: tuple[Row, ...]) -> Iterator[Area]:
    parts = [("region", one) for one in regions(polls)] + [("nation", one) for one in nations(polls)]
    for kind, name in parts:
        inside = tally_of(record, section.election, name)
        won = {one.key: one.seats for one in inside.rows}
        counts = tuple(won.get(one.key, 0) for one in columns)
        folder = url.part_folder(section.folder, kind, name)
        yield Area(name, folder, counts, sum(won.values()) - sum(counts), inside.total)


def _strip(view: View, found: ElectionPage) -> tuple[Stripe, ...]:
    if found.recorded:
        seats = [(one.party, one.seats or 0) for one in found.recorded]
        return strip(seats, sum(count for _, count in seats))
    return strip(
        [(one.party, one.seats) for one in found.tally.rows if one.seats], _seats(view, found.section.election)
    )


def _by_elections(view: View, piece: Piece, section: Section) -> Files:
    """All by-elections, latest first."""
    every = [one for election in section.elections for one in lines(view.record, election)]
    found = sorted(every, key=lambda one: (one.poll.polled_on, one.poll.id), reverse=True)
    before = {one.poll.id: baseline(view.record, one.poll) for one in found}
    words = f"{len(found)} by-elections, latest first"
    head = Head(
        view, piece.folder, "By-elections", words, section, twins=("json", "csv"), here="election", look=view.look
    )
    yield url.page(piece.folder), fill("by_elections", head, lines=found, before=before, strip=None)
