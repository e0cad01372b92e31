"""The key of each kind of piece: of which polls and which figures of the country it is made.

Here stands what a page may tell. A page that begins to tell something of other polls needs it in its key; the test
that an update gives what a fresh build gives finds one that was forgotten.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import cached_property, lru_cache

from hustings.figures.rounding import percent, points
from hustings.measures.table import measure
from hustings.publication.context import areas_of, contexts
from hustings.publication.key import combined, digest, lineage_digest, names_digest, poll_digest
from hustings.publication.model.extreme import covered_by
from hustings.publication.model.line import line
from hustings.publication.model.tally import Row, tally_of
from hustings.publication.plan import Kind, Piece, parties_in, pieces
from hustings.publication.section import Section
from hustings.publication.view import View
from hustings.record.event import Correction, Retraction
from hustings.record.kept import each, kept_of_area, kept_of_election, kept_of_place
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.area.party import TOLD


def keyed(view: View) -> tuple[Piece, ...]:
    """Every piece of the site with its key, in one pass over the polls."""
    planned = tuple(pieces(view))
    keys = _Keys(view, planned)
    return tuple(Piece(one.kind, one.folder, one.section, one.subject, keys.of(one)) for one in planned)


class _Section:
    """The digests of a section's polls, each with those that it is compared with."""

    def __init__(self, view: View, section: Section) -> None:
        self.view, self.section = view, section
        record, polls = view.record, section.polls(view.record)
        self.polls = tuple(polls)
        digests = each(lineage_digest, record, self.polls)
        self.lineage = {one.id: found for one, found in zip(self.polls, digests, strict=True)}
        self.by_place: dict[str, list[str]] = defaultdict(list)
        self.by_party: dict[str, list[str]] = defaultdict(list)
        areas, parties = each(areas_of, record, self.polls), each(parties_in, record, self.polls)
        for found, names, rows in zip(digests, areas, parties, strict=True):
            for name in names[1:]:
                self.by_place[name].append(found)
            for row in rows:
                self.by_party[row].append(found)

    @cached_property
    def contexts(self) -> Mapping[str, Hashable]:
        """The context of each seat of a general election."""
        if not self.section.is_general:
            return {}
        return contexts(self.view.record, self.section.election, self.view.look.style.decimals)

    @cached_property
    def all(self) -> str:
        """A digest of every poll."""
        return combined(self.lineage.values())


class _Keys:
    """What gives a piece of a view its key."""

    def __init__(self, view: View, planned: tuple[Piece, ...]) -> None:
        self.view, self.planned = view, planned
        self.told: dict[str, list[dict[str, Hashable]]] = {}
        self.sections = {one.folder: _Section(view, one) for one in view.sections}
        shown = [(one.folder, one.elections) for one in view.sections]
        self.site = digest(view.record.world, view.base_url, view.snapshot.as_at, shown)

    def of(self, piece: Piece) -> str:
        """The key of the piece."""
        return _key(self.site, piece.kind, piece.subject, _MADE_OF[piece.kind](self, piece))

    def seat(self, piece: Piece) -> Hashable:
        """The poll, those that it is compared with, and what is told of others beside it."""
        return self.widget(piece), self._context(piece)

    @cached_property
    def by_slug(self) -> Mapping[str, list[str]]:
        """The digests of all polls of the record, each with those that it is compared with, by their constituency."""
        record = self.view.record
        polls = [poll for one in record.elections for poll in record.polls_of(one)]
        found: dict[str, list[str]] = defaultdict(list)
        for poll, lineage in zip(polls, each(lineage_digest, record, polls), strict=True):
            found[poll.constituency.slug].append(lineage)
        return found

    def _context(self, piece: Piece) -> Hashable:
        return self.sections[piece.section].contexts.get(piece.subject, "")

    def widget(self, piece: Piece) -> Hashable:
        """The poll, and those that it is compared with."""
        return self.sections[piece.section].lineage[piece.subject]

    def constituency(self, piece: Piece) -> Hashable:
        """Every poll in a constituency of the name."""
        return tuple(self.by_slug[piece.subject])

    def party(self, piece: Piece) -> Hashable:
        """The polls that it stands in, and what is told of it in the country and each nation and region."""
        record, section = self.view.record, self.view.section(piece.section)
        told = tuple(one.get(piece.subject) for one in self._told_of(section.election, piece.section))
        whole = tally_of(record, section.election)
        row = whole.row(piece.subject)
        is_traced = row is not None and row.share is not None and row.share >= TOLD and not whole.so_far
        of = whole.valid_votes if is_traced else None
        return combined(self.sections[piece.section].by_party[piece.subject]), told, bool(whole.so_far), of

    def _told_of(self, election: str, section: str) -> Iterable[dict[str, Hashable]]:
        """What is told of parties in the country, and in each nation and region."""
        if section not in self.told:
            areas = (None, *self.sections[section].by_place)
            self.told[section] = [
                _told(self.view.record, election, one, self.view.look.style.decimals) for one in areas
            ]
        return self.told[section]

    def place(self, piece: Piece) -> Hashable:
        """The polls of a region or nation."""
        return combined(self.sections[piece.section].by_place[piece.subject])

    def whole(self, piece: Piece) -> Hashable:
        """Every poll of the section."""
        return self.sections[piece.section].all

    def table(self, piece: Piece) -> Hashable:
        """Every poll; of the table of deposits, what each says of who won and of the deposits."""
        if piece.subject != "deposits":
            return self.whole(piece)
        return combined(each(_deposits_digest, self.view.record, self.sections[piece.section].polls))

    def search(self, piece: Piece) -> Hashable:
        """Who stands where, and who won."""
        return combined(each(_outcome_digest, self.view.record, self.sections[piece.section].polls))

    def records(self, piece: Piece) -> Hashable:
        """Every poll of the general elections covered, up to this one."""
        record = self.view.record
        covered = covered_by(record, self.view.section(piece.section).election)
        return combined(_polls_digest(record, one) for one in covered), self.whole(piece)

    def corrections(self, piece: Piece) -> Hashable:
        """The polls of which something was corrected or withdrawn."""
        record = self.view.record
        polls = self.sections[piece.section].polls
        were = each(_was_corrected, record, polls)
        return combined(poll_digest(record, one) for one, was in zip(polls, were, strict=True) if was)

    def names(self, piece: Piece) -> Hashable:
        """Who stands where."""
        return combined(names_digest(one) for one in self.sections[piece.section].polls)

    def site_wide(self, piece: Piece) -> Hashable:
        """Everything."""
        return combined(one.all for one in self.sections.values())

    def addresses(self, piece: Piece) -> Hashable:
        """Which pieces there are."""
        return digest([one.name for one in self.planned])

    def nothing(self, piece: Piece) -> Hashable:
        """What comes with Hustings, and changes with its version alone."""
        return None


@kept_of_area
def _told(record: Record, election: str, area: str | None, decimals: int) -> dict[str, Hashable]:
    """What is told of each party in the country or a nation or region, as it is printed."""
    return {
        one.key: (
            one.name,
            one.stood,
            one.seats,
            one.change,
            one.gains,
            one.losses,
            one.votes,
            *_printed(one, decimals),
        )
        for one in tally_of(record, election, area).rows
    }


def _printed(row: Row, decimals: int) -> tuple[str | None, bool, str | None]:
    """A share as tables print it and as texts do, which tell only of some, and its change."""
    share = None if row.share is None else f"{percent(row.share)} {percent(row.share, decimals)}"
    return (
        share,
        row.share is not None and row.share >= TOLD,
        None if row.share_change is None else str(points(row.share_change)),
    )


@kept_of_election
def _polls_digest(record: Record, election: str) -> str:
    return combined(poll_digest(record, poll) for poll in record.polls_of(election))


@kept_of_place
def _outcome_digest(record: Record, poll: Poll) -> str:
    """A digest of where and when a poll was, who stood, who won, and whether that was a gain, as lists tell it."""
    told = line(record, poll)
    parties = [one.id if one else None for one in (told.party, told.from_party)]
    return digest(names_digest(poll), poll.polled_on, poll.winner, told.came, parties, told.majority is None)


@kept_of_place
def _deposits_digest(record: Record, poll: Poll) -> str:
    """A digest of the same with which candidates lost their deposits, and by which sources."""
    sources = [record.sources.get(one) for one in poll.sources]
    return digest(_outcome_digest(record, poll), poll.is_declared, measure(record, poll).lost_deposits, sources)


@lru_cache(maxsize=2**15)
def _key(*made_of: Hashable) -> str:
    """A digest of these, remembered: most pieces are made of what they were made of last time."""
    return digest(*made_of)


@kept_of_place
def _was_corrected(record: Record, poll: Poll) -> bool:
    return any(isinstance(one.body, Correction | Retraction) for one in record.events(poll.id))


_MADE_OF: Mapping[Kind, Callable[[_Keys, Piece], Hashable]] = {
    Kind.HOME: _Keys.site_wide,
    Kind.ASSETS: _Keys.nothing,
    Kind.SITEMAP: _Keys.addresses,
    Kind.ELECTION: _Keys.whole,
    Kind.SEAT: _Keys.seat,
    Kind.WIDGET: _Keys.widget,
    Kind.CONSTITUENCY: _Keys.constituency,
    Kind.PARTY: _Keys.party,
    Kind.REGION: _Keys.place,
    Kind.NATION: _Keys.place,
    Kind.TABLE: _Keys.table,
    Kind.RECORDS: _Keys.records,
    Kind.CORRECTIONS: _Keys.corrections,
    Kind.SEARCH: _Keys.search,
    Kind.NAMES: _Keys.names,
    Kind.DATA: _Keys.whole,
    Kind.FEED: _Keys.whole,
}
