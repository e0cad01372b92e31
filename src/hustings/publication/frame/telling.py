"""Telling: the words of a page, as the room that tells writes them, in the house's style."""

from __future__ import annotations

from hustings.publication.view import View
from hustings.record.kept import kept
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.prose import Prose
from hustings.telling.story import Story, Templates, story
from hustings.telling.style import Style


def story_of(view: View, poll: Poll) -> Story:
    """The story of a poll, written once for the page and its twin."""
    return _story(view.record, poll.id, view.look.style, view.look.templates)


@kept
def _story(record: Record, poll_id: str, style: Style, templates: Templates | None) -> Story:
    return story(record, record.poll(poll_id), style, templates=templates)


def told_of_area(view: View, election: str, name: str) -> Prose:
    """The paragraphs on a region or a nation."""
    return Prose("")


def told_of_party(view: View, election: str, key: str) -> Prose:
    """The paragraphs on a party, by its row of the tally."""
    return Prose("")
