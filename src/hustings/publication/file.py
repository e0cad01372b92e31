"""A file of the site: its bytes, a document to be sealed, or how to make it where that takes long.

What draws a chart says what it will draw (`key`) before it draws it. A file whose key is the one it was made with
last time is left as it is, and never drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Document:
    """A JSON file of our own form. Where it is written it gets its `path`, its `snapshot` and its signature."""

    value: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Deferred:
    """A file that is dear to make. `key` names all that it is made of: same key, same bytes but for the snapshot."""

    key: str
    make: Callable[[], bytes]


File = bytes | Document | Deferred
#: Paths below the site's root, with `/`, and their files.
Files = Iterator[tuple[str, File]]
