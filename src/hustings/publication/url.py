"""Addresses of the site: a folder for each page, links that hold from a folder on disk and below any prefix.

A page is `FOLDER/index.html`; its twins are `FOLDER/index.json` and `FOLDER/index.csv`. The root's folder is "".
"""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote

from hustings.geography.slug import slugify
from hustings.record.poll import Poll

#: The folder of all by-elections, each `by-election/PLACE-DAY`.
BY_ELECTIONS = "by-election"


def seat_folder(poll: Poll) -> str:
    """The folder of a poll's page.

    >>> from hustings.record import example
    >>> seat_folder(example.poll("Ilford North", 2017))
    '2017-06-08/ilford-north'
    """
    slug = poll.constituency.slug
    if poll.is_by_election:
        return f"{BY_ELECTIONS}/{slug}-{poll.polled_on}"
    return f"{poll.polled_on}/{slug}"


def widget_folder(poll: Poll) -> str:
    """The folder of a poll's widget, which other sites embed."""
    section, _, name = seat_folder(poll).partition("/")
    return f"{section}/widget/{name}"


def constituency_folder(slug: str) -> str:
    """The folder of a constituency across elections."""
    return f"constituency/{slug}"


def part_folder(section: str, what: str, name: str) -> str:
    """The folder of a party, region, nation or table of an election.

    >>> part_folder("2019-12-12", "region", "Yorkshire and The Humber")
    '2019-12-12/region/yorkshire-and-the-humber'
    """
    return f"{section}/{what}/{slugify(name)}"


def page(folder: str) -> str:
    """The page of a folder."""
    return inside(folder, "index.html")


def inside(folder: str, name: str) -> str:
    """A file of a folder; the root's folder is ""."""
    return f"{folder}/{name}" if folder else name


@lru_cache(maxsize=2**14)
def link(from_folder: str, to_path: str) -> str:
    """The relative address of a file, as a page of `from_folder` gives it.

    >>> link("2019-12-12/ilford-north", "2019-12-12/party/labour/index.html"), link("", "assets/site.css")
    ('../party/labour/index.html', 'assets/site.css')
    """
    here, there = from_folder.split("/") if from_folder else [], to_path.split("/")
    common = next((at for at, (one, two) in enumerate(zip(here, there, strict=False)) if one != two), None)
    shared = min(len(here), len(there)) if common is None else common
    return quote("/".join([".."] * (len(here) - shared) + there[shared:]) or ".")


def absolute(base_url: str | None, path: str) -> str:
    """The full address of a file below the base URL, `index.html` left out; below "/" where there is no base URL.

    >>> absolute("https://example.org/results/", "2019-12-12/index.html")
    'https://example.org/results/2019-12-12/'
    """
    root = (base_url or "").rstrip("/")
    return f"{root}/{quote(path.removesuffix('index.html') if path.endswith('index.html') else path)}"
