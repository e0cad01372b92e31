"""Linked data: what a page is of, in the terms of schema.org, as far as they fit.

An article on a result, an area with its code, a dataset with its files. Results themselves have no terms there.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from hustings.publication import url
from hustings.publication.view import View
from hustings.record.entry import stamp
from hustings.record.poll import Poll
from hustings.telling.glance import Glance

CONTEXT = "https://schema.org"
LICENCE = "https://www.parliament.uk/site-information/copyright-parliament/open-parliament-licence/"
#: The files of a page that is a table: names and media types.
TABLE = [("index.csv", "text/csv"), ("index.json", "application/json")]
_GSS = "https://statistics.data.gov.uk/id/statistical-geography/"


def area(poll: Poll) -> dict[str, Any]:
    """The constituency as an area, with the ONS's code for it."""
    place = poll.constituency
    found: dict[str, Any] = {"@type": "AdministrativeArea", "name": place.name}
    if place.gss:
        found |= {"identifier": place.gss, "sameAs": f"{_GSS}{place.gss}"}
    within = place.region or place.nation.value
    return found | {"containedInPlace": {"@type": "AdministrativeArea", "name": within}}


def article(view: View, folder: str, told: Glance, headline: str, corrected: datetime | None) -> dict[str, Any]:
    """A seat's page as a news article."""
    declared = told.poll.declaration
    published = declared.declared_at if declared else None
    found: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "NewsArticle",
        "headline": headline,
        "inLanguage": "en-GB",
        "about": area(told.poll),
        "isAccessibleForFree": True,
        "isBasedOn": [_work(one.title, one.publisher, one.url) for one in told.sources],
        "publisher": {"@type": "Organization", "name": view.look.name},
        "version": view.snapshot.id,
    }
    if published is not None:
        found["datePublished"] = stamp(published)
    if corrected is not None or published is not None:
        found["dateModified"] = stamp(corrected or published)  # type: ignore[arg-type]
    if view.base_url is not None:
        found |= {"url": view.canonical(folder), "mainEntityOfPage": view.canonical(folder)}
        found["image"] = url.absolute(view.base_url, url.inside(folder, "card.png"))
    return found


def _work(title: str, publisher: str, address: str | None) -> dict[str, Any]:
    found = {"@type": "CreativeWork", "name": title, "publisher": {"@type": "Organization", "name": publisher}}
    return found | ({"url": address} if address else {})


def dataset(view: View, folder: str, name: str, description: str, files: list[tuple[str, str]]) -> dict[str, Any]:
    """A table's page as a dataset; `files` are names below its folder with their media types."""
    found: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "Dataset",
        "name": name,
        "description": description,
        "license": LICENCE,
        "creator": {"@type": "Organization", "name": view.look.name},
        "isAccessibleForFree": True,
        "spatialCoverage": {"@type": "Country", "name": "United Kingdom"},
        "version": view.snapshot.id,
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": media,
                "contentUrl": url.absolute(view.base_url, url.inside(folder, file)) if view.base_url else file,
            }
            for file, media in files
        ],
    }
    if view.base_url is not None:
        found["url"] = view.canonical(folder)
    return found
