"""The page of corrections: what was put right in an election's results since they were declared, and on whose word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from hustings.publication import url
from hustings.publication.file import Files
from hustings.publication.frame.head import Crumb, Head
from hustings.publication.frame.template import fill
from hustings.publication.plan import Piece
from hustings.publication.section import Section
from hustings.publication.view import View
from hustings.record.difference import Change, corrections
from hustings.record.entry import moment_of
from hustings.record.event import Source
from hustings.record.poll import Poll
from hustings.record.record import Record


@dataclass(frozen=True, slots=True)
class Correction:
    """One figure or name before and after, of which poll, when, and from which source."""

    poll: Poll
    folder: str
    what: str
    before: str
    after: str
    when: datetime
    source: Source | None


def render(view: View, piece: Piece) -> Files:
    """The page of a section's corrections, latest first."""
    section = view.section(piece.section)
    found = sorted(_all(view.record, section), key=lambda one: (one.when, one.poll.id), reverse=True)
    count = f"{len(found)} correction{'' if len(found) == 1 else 's'}" if found else "No corrections"
    head = Head(
        view,
        piece.folder,
        f"Corrections, {section.name}",
        f"{count} to the results of the {section.name}",
        section,
        crumbs=(Crumb(section.name[:1].upper() + section.name[1:], section.folder),),
        twins=("json", "csv"),
        here="corrections",
        look=view.look,
    )
    yield url.page(piece.folder), fill("corrections", head, rows=found)


def _all(record: Record, section: Section) -> Iterator[Correction]:
    for election in section.elections:
        for one in corrections(record, election):
            yield correction(record, one)


def correction(record: Record, one: Change) -> Correction:
    """A change, with what the page says of it."""
    poll = record.poll(one.poll)
    subject = f"{one.subject}: {one.field}" if one.subject else one.field[:1].upper() + one.field[1:]
    return Correction(
        poll,
        url.seat_folder(poll),
        subject,
        one.before or "–",
        one.after or "–",
        moment_of(one.effective_at),
        record.sources.get(one.source),
    )
