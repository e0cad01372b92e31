"""Templates: the pages' HTML, filled with values. Everything is escaped; a theme's templates go first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, PackageLoader
from markupsafe import Markup

from hustings.figures.rounding import percent
from hustings.geography.slug import slugify
from hustings.publication.frame.head import Head
from hustings.publication.frame.markup import linked_data
from hustings.record.entry import stamp
from hustings.telling.page import environment


@lru_cache(maxsize=8)
def templates(theme: Path | None = None) -> Environment:
    """The pages' templates; those of a theme's folder go first."""
    loaders: list[BaseLoader] = [FileSystemLoader(theme / "templates")] if theme is not None else []
    found = environment(ChoiceLoader([*loaders, PackageLoader("hustings.publication")]))
    found.filters |= {
        "linked_data": linked_data,
        "number": lambda share: "" if share is None else str(percent(share)),
        "slug": slugify,
        "stamp": lambda moment: "" if moment is None else stamp(moment),
        "web": web,
    }
    found.globals["rows"] = rows
    found.auto_reload = theme is not None  # the site's own stay as they are
    return found


class Once(Protocol):
    """What keeps what was written of it: a line, a candidate's showing."""

    @property
    def written(self) -> dict[str, str]:
        """What was written, by what names it."""


def rows(
    lines: Iterable[Once], head: Head, name: str, macro: Callable[..., str], *given: Any, start: str, end: str = ""
) -> Markup:
    """What `once` gives of each of many lines, below each other, between `start` and `end`.

    `{}` in the start is for which it is, from 1. It is written once for all pages that lie as deep below the same
    section: `name` has to name the macro, and all that it is given but the head and the line.
    """
    key = " ".join((name, *head.depth))
    written = [one.written.get(key) or once(one, key, macro, head, *given) for one in lines]
    first, is_numbered, second = start.partition("{}")
    if is_numbered:
        told = "\n".join([f"{first}{number}{second}{one}{end}" for number, one in enumerate(written, 1)])
    else:
        between = f"{end}\n{start}"
        told = f"{start}{between.join(written)}{end}" if written else ""
    return Markup(told)  # noqa: S704  (macros escape what they write)


def once(line: Once, key: str, macro: Callable[..., str], head: Head, *given: Any) -> str:
    """What a macro writes of a line, or of a row of another kind, kept by the macro's name and all that it is given."""
    line.written[key] = str(macro(head, line, *given))
    return line.written[key]


def fill(template: str, head: Head, /, **values: Any) -> bytes:
    """A page as HTML in UTF-8."""
    found = templates(head.look.theme).get_template(f"{template}.html")
    return found.render(head=head, **values).encode()


def web(address: str) -> str:
    """An address of the web as it is; anything else that a browser could run leads nowhere.

    >>> web("https://electionresults.parliament.uk/"), web("javascript:alert(1)")
    ('https://electionresults.parliament.uk/', '#')
    """
    return address if address.startswith(("https://", "http://")) else "#"
