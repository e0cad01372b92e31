"""The page of a party at an election: what it won, gained and lost, where it did best and worst."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from heapq import nsmallest

from hustings.figures.rounding import format_percent, format_signed
from hustings.measures.baseline import Baseline, baseline, family_key
from hustings.measures.change import share_change
from hustings.measures.deposit import is_lost
from hustings.measures.rank import Ranked
from hustings.measures.table import measure
from hustings.publication import url
from hustings.publication.file import Files
from hustings.publication.frame import linked
from hustings.publication.frame.head import Crumb, Head
from hustings.publication.frame.markup import paragraphs
from hustings.publication.frame.strip import strip
from hustings.publication.frame.telling import told_of_party
from hustings.publication.frame.template import fill
from hustings.publication.frame.trace import Traces
from hustings.publication.model.line import Line, line, lines
from hustings.publication.model.speaker import speaker_notes
from hustings.publication.model.tally import Row, Tally, tally_of
from hustings.publication.plan import Piece, row_key
from hustings.publication.section import Section
from hustings.publication.view import View
from hustings.record.kept import each, kept_of_election, kept_of_place
from hustings.record.party import Party
from hustings.record.poll import Poll
from hustings.record.record import Record

#: Said until every seat has declared. How many have would change with each that the party does not stand in.
SO_FAR = "so far"
#: How many stand in a short list.
SHORT = 12


@dataclass(frozen=True, slots=True)
class Showing:
    """A candidate of the party: where, votes, share, change and place.

    `order` is what lists by share sort by, `rise` what lists by change do, 0 where it is not known.
    """

    line: Line
    name: str
    votes: int
    share: Fraction
    change: Fraction | None
    position: int
    is_elected: bool
    is_deposit_lost: bool
    order: float
    rise: float
    #: What was written of it already (`hustings.publication.frame.template.once`).
    written: dict[str, str] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class PartyPage:
    """All that the page of a party shows."""

    row: Row
    won: list[Line]
    gained: list[Line]
    lost: list[Line]
    notes: tuple[str, ...]
    best: list[Showing]
    worst: list[Showing]
    rises: list[Showing]
    seconds: list[Showing]
    deposits: int
    declared: int
    areas: list[tuple[str, str, Row]]


def render(view: View, piece: Piece) -> Files:
    """The page of the party that the piece is of."""
    section = view.section(piece.section)
    whole = tally_of(view.record, section.election)
    row = whole.row(piece.subject)
    if row is None:
        return
    found = party_page(view.record, section, row)
    prose = told_of_party(view, section.election, piece.subject)
    traces = Traces(view.record, [prose])
    words = summary(row, whole)
    head = Head(
        view,
        piece.folder,
        f"{row.name}, {section.name}",
        words,
        section,
        crumbs=(Crumb(section.name[:1].upper() + section.name[1:], section.folder),),
        twins=("json", "csv"),
        linked_data=linked.dataset(view, piece.folder, f"{row.name}, {section.name}", words, linked.TABLE),
        look=view.look,
    )
    values = {"page": found, "words": words, "paragraphs": paragraphs(prose, traces.target), "traces": traces.rows}
    values["so_far"] = SO_FAR if whole.so_far else ""
    yield url.page(piece.folder), fill("party", head, **values, strip=strip([(row.party, row.seats)], whole.total))


def party_page(record: Record, section: Section, row: Row) -> PartyPage:
    """What the page of a party shows."""
    mine = _by_row(record, section.election)
    shown, won, lost = mine.shown[row.key], mine.won[row.key], mine.lost[row.key]
    by_share = sorted(shown, key=lambda one: -one.order)
    gained = [one for one in won if one.came == "gain"]
    rises = [one for one in shown if one.rise > 0]
    seconds = [one for one in shown if one.position == 2 and one.line.majority_share is not None]
    return PartyPage(
        row=row,
        won=sorted(won, key=lambda one: one.sortable.get("share", 0.0)),
        gained=gained,
        lost=[one for one in lost if one.came == "gain"],
        notes=speaker_notes(record, [*won, *lost]),
        best=by_share[:SHORT],
        worst=by_share[::-1][:SHORT] if len(by_share) > 2 * SHORT else [],
        rises=nsmallest(SHORT, rises, key=lambda one: -one.rise),
        seconds=nsmallest(SHORT, seconds, key=_behind),
        deposits=sum([one.is_deposit_lost for one in shown]),
        declared=len(shown),
        areas=list(_areas(record, section, row.key)),
    )


@dataclass(frozen=True, slots=True)
class ByRow:
    """By row of the tally its candidates, the seats that it won, and those that it lost; each by name of the seat."""

    shown: dict[str, list[Showing]]
    won: dict[str, list[Line]]
    lost: dict[str, list[Line]]


@kept_of_election
def _by_row(record: Record, election: str) -> ByRow:
    found = ByRow(defaultdict(list), defaultdict(list), defaultdict(list))
    every = lines(record, election)
    for one, told in zip(every, each(showings, record, [one.poll for one in every]), strict=True):
        for key, showing in told:
            found.shown[key].append(showing)
        if one.party:
            found.won[_key(one.party)].append(one)
        if one.from_party:
            found.lost[_key(one.from_party)].append(one)
    return found


def _key(party: Party) -> str:
    return row_key(party.family or party.id)


def _behind(one: Showing) -> tuple[float, str]:
    return one.line.sortable.get("share", 1.0) or 1.0, one.line.order


@kept_of_place
def showings(record: Record, poll: Poll) -> tuple[tuple[str, Showing], ...]:
    """The candidates of a poll, each with the row of the tally that the party counts in."""
    against, told = baseline(record, poll), line(record, poll)
    return tuple((_row(record, one), _showing(poll, told, against, one)) for one in measure(record, poll).ranking)


def _showing(poll: Poll, told: Line, against: Baseline | None, one: Ranked) -> Showing:
    change = share_change(poll, one.key, against) if against else None
    return Showing(
        told,
        one.candidacy.name,
        one.votes,
        one.share,
        change,
        one.position,
        one.key == poll.winner,
        poll.declaration is not None and is_lost(one.votes, poll.declaration.valid_votes),
        float(one.share),
        float(change or 0),
    )


def _row(record: Record, one: Ranked) -> str:
    return row_key(family_key(one.candidacy, record.parties))


def _areas(record: Record, section: Section, key: str) -> Iterator[tuple[str, str, Row]]:
    for name, kind in _parts(record, section.election):
        row = tally_of(record, section.election, name).row(key)
        if row and row.stood:
            yield name, url.part_folder(section.folder, kind, name), row


@kept_of_election
def _parts(record: Record, election: str) -> list[tuple[str, str]]:
    """The regions of England and the other nations, by name, each with which it is."""
    names: dict[str, str] = {}
    for one in record.polls_of(election):
        place = one.constituency
        is_region = bool(place.region) and place.region != place.nation.value
        names.setdefault(place.region or place.nation.value, "region" if is_region else "nation")
    return sorted(names.items())


def summary(row: Row, whole: Tally) -> str:
    """A party's election in one sentence."""
    seats = f"{row.seats} seat{'' if row.seats == 1 else 's'}"
    changed = (
        "" if row.change is None else ", no net change" if not row.change else f", {format_signed(row.change)} net"
    )
    share = f", {format_percent(row.share)} of the votes" if row.share else ""
    return f"{row.name}: {seats}{changed}{share}{f' {SO_FAR}' if whole.so_far else ''}"
