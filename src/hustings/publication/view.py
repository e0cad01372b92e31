"""The view: all that a page, a twin, a feed or a data file is made from. Everything comes from one snapshot."""

from __future__ import annotations

from functools import cached_property

from hustings.publication import url
from hustings.publication.look import HOUSE, Look
from hustings.publication.section import Section
from hustings.publication.snapshot import Snapshot, snapshot_of
from hustings.record.poll import Poll
from hustings.record.record import Record


class View:
    """A record as at one moment, what of it is published, and where. Treat it as frozen."""

    def __init__(
        self,
        record: Record,
        sections: tuple[Section, ...],
        base_url: str | None = None,
        look: Look = HOUSE,
    ) -> None:
        self.record, self.sections, self.base_url, self.look = record, sections, base_url, look

    @cached_property
    def snapshot(self) -> Snapshot:
        """Which state of the record this is."""
        return snapshot_of(self.record)

    @cached_property
    def _sections(self) -> dict[str, Section]:
        return {one.folder: one for one in self.sections}

    def section(self, folder: str) -> Section:
        """The section of a folder."""
        return self._sections[folder]

    def section_of(self, poll: Poll) -> Section:
        """The section that a poll's page is in."""
        return self.section(url.seat_folder(poll).partition("/")[0])

    @cached_property
    def elections(self) -> frozenset[str]:
        """The ids of the elections that are published."""
        return frozenset(election for one in self.sections for election in one.elections)

    def has_page(self, poll: Poll) -> bool:
        """Whether the poll has a page in this build."""
        return poll.election in self.elections

    def canonical(self, folder: str) -> str:
        """The full address of a folder's page; from "/" where no base URL was given."""
        return url.absolute(self.base_url, url.page(folder))
