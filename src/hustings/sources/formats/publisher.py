"""Who publishes what Hustings reads, under which licence, and the words that their licence asks for."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from hustings.record.event import Source


@dataclass(frozen=True, slots=True)
class Publisher:
    """A publisher of election data. `slug` starts the ids of its sources; `url` is where its data are found."""

    slug: str
    name: str
    url: str | None = None
    licence: str | None = None
    attribution: str | None = None


_OPEN_PARLIAMENT = "Open Parliament Licence v3.0"
_PARLIAMENTARY = "Contains Parliamentary information licensed under the Open Parliament Licence v3.0."

PARLIAMENT = Publisher(
    "uk-parliament", "UK Parliament", "https://electionresults.parliament.uk", _OPEN_PARLIAMENT, _PARLIAMENTARY
)
LIBRARY = Publisher(
    "commons-library",
    "House of Commons Library",
    "https://commonslibrary.parliament.uk",
    _OPEN_PARLIAMENT,
    _PARLIAMENTARY,
)
DEMOCRACY_CLUB = Publisher(
    "democracy-club",
    "Democracy Club",
    "https://candidates.democracyclub.org.uk",
    "Creative Commons Attribution 4.0 International (CC BY 4.0)",
    "Contains data from Democracy Club, licensed under CC BY 4.0.",
)
PA_MEDIA = Publisher(
    "pa-media", "PA Media", None, "PA Media's terms of supply; not for republication as data", "Source: PA Media."
)
RETURNING_OFFICERS = Publisher("one-line", "Returning officers' figures, one line a constituency")
UK_POLITICS = Publisher(
    "uk-politics",
    "uk-politics (Python package), from House of Commons Library data",
    "https://commonslibrary.parliament.uk/research-briefings/cbp-8647/",
    _OPEN_PARLIAMENT,
    _PARLIAMENTARY,
)


def source_of(publisher: Publisher, raw: bytes, title: str) -> Source:
    """The source that these bytes are, named by the publisher and the start of their SHA-256.

    >>> source_of(DEMOCRACY_CLUB, b"", "Candidates").id
    'democracy-club:e3b0c44298fc1c14'
    """
    digest = hashlib.sha256(raw).hexdigest()
    return Source(
        id=f"{publisher.slug}:{digest[:16]}",
        publisher=publisher.name,
        title=title,
        url=publisher.url,
        licence=publisher.licence,
        attribution=publisher.attribution,
        sha256=digest,
    )
