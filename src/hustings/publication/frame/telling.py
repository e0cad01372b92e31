"""Telling: the words of a page, as the room that tells writes them."""

from __future__ import annotations

from dataclasses import dataclass

from hustings.publication.view import View
from hustings.record.poll import Poll
from hustings.telling.glance import at_a_glance
from hustings.telling.glance.words import winner_words
from hustings.telling.prose import Prose


@dataclass(frozen=True, slots=True)
class Told:
    """A headline and a text."""

    headline: Prose
    text: Prose


def told_of(view: View, poll: Poll) -> Told:
    """The story of a poll."""
    told = at_a_glance(view.record, poll)
    return Told(Prose(f"{poll.constituency.name}: {told.headline}"), Prose(winner_words(told)))


def told_of_area(view: View, election: str, name: str) -> Prose:
    """The paragraphs on a region or a nation."""
    return Prose("")


def told_of_party(view: View, election: str, key: str) -> Prose:
    """The paragraphs on a party, by its row of the tally."""
    return Prose("")
