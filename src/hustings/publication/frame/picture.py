"""Pictures: the charts of a page, as images with words for those who do not see them."""

from __future__ import annotations

from dataclasses import dataclass

from hustings.publication.section import Section
from hustings.publication.view import View
from hustings.record.poll import Poll


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart's file in the page's folder, its title and what it shows in words; width and height in pixels."""

    file: str
    title: str
    alt: str
    width: int
    height: int


def pictures_of_poll(view: View, poll: Poll) -> tuple[Picture, ...]:
    """The charts of a poll's page."""
    return ()


def pictures_of_election(view: View, section: Section) -> tuple[Picture, ...]:
    """The charts of an election's page."""
    return ()


def pictures_of_constituency(view: View, poll: Poll) -> tuple[Picture, ...]:
    """The charts of a constituency's page, by its latest poll."""
    return ()
