"""The page of a seat: who won, by how much, what changed, why it may be so, and where each figure comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from markupsafe import Markup

from hustings.geography.slug import slugify
from hustings.measures.baseline import family_key
from hustings.publication import url
from hustings.publication.file import Files
from hustings.publication.frame import linked, picture
from hustings.publication.frame.figure import Figure, slip
from hustings.publication.frame.head import Crumb, Head
from hustings.publication.frame.markup import line, paragraphs
from hustings.publication.frame.picture import Picture
from hustings.publication.frame.strip import strip_of_votes
from hustings.publication.frame.telling import story_of
from hustings.publication.frame.template import fill
from hustings.publication.frame.trace import Trace, Traces
from hustings.publication.model.line import language, other_name
from hustings.publication.page.widget import snippet
from hustings.publication.plan import Piece, row_key
from hustings.publication.view import View
from hustings.record.difference import Change, poll_corrections
from hustings.record.entry import moment_of
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.day import day_words, moment_words
from hustings.telling.glance import Glance, at_a_glance
from hustings.telling.glance.value import Row
from hustings.telling.glance.words import facts, legend, state_words

#: How many seats are offered as near, at most.
NEAR = 12
#: What the table of sources says, and so the facts need not.
_ELSEWHERE = frozenset({"Source"})


@dataclass(frozen=True, slots=True)
class Corrected:
    """One thing that was corrected, in words, and when."""

    words: str
    when: datetime


@dataclass(frozen=True, slots=True)
class SeatPage:
    """All that the page of a seat shows."""

    told: Glance
    kicker: str
    when: str
    states: tuple[str, ...]
    slip: list[tuple[Figure, str | None]]
    party_folders: dict[str, str]
    summary: str
    headline: Markup
    paragraphs: list[Markup]
    traces: list[Trace]
    pictures: tuple[Picture, ...]
    corrections: list[Corrected]
    near_title: str
    near: list[tuple[str, str]]
    snippet: str | None
    language: str | None
    welsh: str | None

    @property
    def caption(self) -> str:
        """What the table is of."""
        return f"{self.told.poll.constituency.name}, {day_words(self.told.poll.polled_on)}"

    @property
    def legend(self) -> str:
        """What the marks in the table mean."""
        return legend(self.told)

    @property
    def facts(self) -> list[tuple[str, tuple[str, ...]]]:
        """What is told below the table, label by label."""
        return [one for one in facts(self.told) if one[0] not in _ELSEWHERE]

    def part(self, row: Row) -> Fraction:
        """How long a row's bar is, as a part of the longest."""
        most = max((one.share for one in self.told.rows if one.share), default=None)
        return row.share / most if row.share and most else Fraction(0)


def render(view: View, piece: Piece) -> Files:
    """The page of a poll."""
    poll = view.record.poll(piece.subject)
    found = seat_page(view, poll)
    head = _head(view, piece, found)
    yield url.page(piece.folder), fill("seat", head, page=found, strip=strip_of_votes(found.told))
    yield from picture.files(piece.folder, found.pictures)
    if view.base_url is not None:
        yield from picture.card_of(view, piece.folder, poll)


def seat_page(view: View, poll: Poll) -> SeatPage:
    """What the page of a poll shows."""
    record, told, prose = view.record, at_a_glance(view.record, poll), story_of(view, poll)
    large = slip(record, told)
    apart = [(f"{one.label} {one.figure}", one.claim) for one in large]
    traces = Traces(record, (prose.headline, prose.text), apart)
    near_title, near = _near(view, poll)
    return SeatPage(
        told=told,
        kicker=_kicker(told),
        when=_when(told),
        states=state_words(told),
        slip=[(one, traces.target(one.claim)) for one in large],
        party_folders=_party_folders(view, told),
        summary=prose.headline.text,
        headline=line(prose.headline),
        paragraphs=paragraphs(prose.text, traces.target),
        traces=traces.rows,
        pictures=picture.pictures_of_poll(view, poll),
        corrections=[_corrected(one) for one in poll_corrections(record, poll.id)],
        near_title=near_title,
        near=near,
        snippet=snippet(view, poll),
        language=language(poll.constituency),
        welsh=other_name(poll.constituency),
    )


def _party_folders(view: View, told: Glance) -> dict[str, str]:
    """The folder of each candidate's party at a general election, by the key of the candidacy."""
    if told.poll.is_by_election:
        return {}
    parties, section = view.record.parties, view.section_of(told.poll)
    rows = {one.candidacy.key: row_key(family_key(one.candidacy, parties)) for one in told.rows}
    return {key: url.part_folder(section.folder, "party", row) for key, row in rows.items()}


def _head(view: View, piece: Piece, found: SeatPage) -> Head:
    told, section = found.told, view.section(piece.section)
    place, declared = told.poll.constituency, told.poll.declaration
    corrected = max((one.when for one in found.corrections), default=None)
    return Head(
        view,
        piece.folder,
        title=f"{place.name}: {told.headline}" if told.winner else f"{place.name}, {told.election}",
        description=found.summary,
        section=section,
        crumbs=crumbs(view, told.poll, piece),
        twins=("json", "csv"),
        image=url.inside(piece.folder, "card.png"),
        image_alt=f"{place.name}: {told.headline}",
        is_article=True,
        published=declared.declared_at if declared else None,
        modified=corrected,
        linked_data=linked.article(view, piece.folder, told, found.summary, corrected),
        look=view.look,
    )


def crumbs(view: View, poll: Poll, piece: Piece) -> tuple[Crumb, ...]:
    """The way to a poll's page: the election, the region, the constituency across elections."""
    section, place = view.section(piece.section), poll.constituency
    found = [Crumb(section.name[:1].upper() + section.name[1:], section.folder)]
    if section.is_general:
        is_region = bool(place.region and place.region != place.nation.value)
        kind, name = ("region", place.region or "") if is_region else ("nation", place.nation.value)
        found.append(Crumb(name, url.part_folder(section.folder, kind, name)))
    return (*found, Crumb(f"{place.name} through the years", url.constituency_folder(place.slug)))


def _kicker(told: Glance) -> str:
    place = told.poll.constituency
    where = [place.region] if place.region and place.region != place.nation.value else []
    return " · ".join([told.election[:1].upper() + told.election[1:], *where, place.nation.value])


def _when(told: Glance) -> str:
    declared = told.poll.declaration
    if declared is not None and declared.declared_at is not None:
        return f"Declared at {moment_words(declared.declared_at)}"
    return f"Polled on {day_words(told.poll.polled_on)}"


def _corrected(one: Change) -> Corrected:
    subject = f"{one.subject}, {one.field}" if one.subject else one.field
    before, after = one.before or "nothing", one.after or "nothing"
    return Corrected(f"{subject[:1].upper()}{subject[1:]}: {before}, now {after}", moment_of(one.effective_at))


def _near(view: View, poll: Poll) -> tuple[str, list[tuple[str, str]]]:
    """The seats of the county; of the region, those next in the alphabet, where there are too many or no county."""
    place = poll.constituency
    if poll.is_by_election:
        return "", []
    for name in (place.county, place.region, place.nation.value):
        found = _ordered(view.record, poll, name) if name else []
        if len(found) > 1:
            return f"Also in {name}", _around(found, poll)
    return "", []


def _ordered(record: Record, poll: Poll, name: str) -> list[Poll]:
    polls = record.polls_of(poll.election)
    here = [
        one
        for one in polls
        if name in (one.constituency.county, one.constituency.region, one.constituency.nation.value)
    ]
    return sorted(here, key=lambda one: slugify(one.constituency.name))


def _around(polls: list[Poll], poll: Poll) -> list[tuple[str, str]]:
    """The nearest in the list to a poll, itself left out, in their order."""
    at = next((number for number, one in enumerate(polls) if one.id == poll.id), 0)
    start = max(0, min(at - NEAR // 2, len(polls) - NEAR - 1))
    shown = polls[start : start + NEAR + 1]
    return [(one.constituency.name, url.seat_folder(one)) for one in shown if one.id != poll.id]
