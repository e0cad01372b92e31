"""Telling: the words of a page, as the room that tells writes them, in the house's style."""

from __future__ import annotations

from collections.abc import Callable

from hustings.claims.country import UK
from hustings.errors import UnknownName
from hustings.publication.view import View
from hustings.record.kept import kept
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.area import words_of_area, words_of_party
from hustings.telling.prose import Prose
from hustings.telling.story import Story, Templates, story
from hustings.telling.style import Style


def story_of(view: View, poll: Poll) -> Story:
    """The story of a poll, written once for the page and its twin."""
    return _story(view.record, poll.id, view.look.style, view.look.templates)


@kept
def _story(record: Record, poll_id: str, style: Style, templates: Templates | None) -> Story:
    return story(record, record.poll(poll_id), style, templates=templates)


def told_of_area(view: View, election: str, name: str = UK) -> Prose:
    """The paragraphs on the country, a region or a nation; empty where the record does not have all of it."""
    return _whole(lambda: words_of_area(view.record, election, name, view.look.style))


def told_of_party(view: View, election: str, key: str) -> Prose:
    """The paragraphs on a party, by its row of the tally; empty where the record does not have all of the country."""
    return _whole(lambda: words_of_party(view.record, election, key, style=view.look.style))


def _whole(words: Callable[[], Prose]) -> Prose:
    try:
        return words()
    except UnknownName:
        return Prose("")
