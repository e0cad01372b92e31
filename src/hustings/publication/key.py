"""Keys: digests of all that a piece is made of, so that what would come out the same is not made again.

A digest of a poll covers its events, its constituency and its sources, and is kept with the poll: after a correction
only the corrected poll's is worked out anew. What describes the world (parties, overlaps, notional results, tallies)
is in every key.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from typing import Any

import msgspec

from hustings.record.kept import kept_of_place
from hustings.record.poll import Poll
from hustings.record.record import Record

#: The rooms whose code has no part in what is published.
APART = frozenset({"cli", "copydesk", "editor", "night", "web", "__pycache__"})
#: What draws and fills in templates.
LIBRARIES = ("altair", "jinja2", "vl-convert-python")

_encoder = msgspec.json.Encoder(order="deterministic")


def digest(*parts: Any) -> str:
    """A digest of values that JSON can hold, 32 hexadecimal digits.

    >>> digest("a", 1) == digest("a", 1), digest("a", "1") == digest("a", 1)
    (True, False)
    """
    return hashlib.blake2b(_encoder.encode(parts), digest_size=16).hexdigest()


def digest_of(*parts: bytes) -> str:
    """A digest of bytes."""
    return hashlib.blake2b(b"\0".join(parts), digest_size=16).hexdigest()


def poll_digest(record: Record, poll: Poll) -> str:
    """A digest of a poll as it stands: what was declared and corrected, by whom, where."""
    found: str | None = poll.kept.get(poll_digest)
    if found is None:
        sources = [record.sources.get(one) for one in poll.sources]
        found = poll.kept[poll_digest] = digest(record.events(poll.id), poll.constituency, sources)
    return found


def names_digest(poll: Poll) -> str:
    """A digest of where a poll was and who stood."""
    found: str | None = poll.kept.get(names_digest)
    if found is None:
        found = poll.kept[names_digest] = digest(poll.constituency, poll.candidacies)
    return found


@kept_of_place
def lineage_digest(record: Record, poll: Poll) -> str:
    """A digest of a poll with every poll of its constituency and of those that it came from."""
    places = [poll.constituency.id, *(one.from_constituency for one in record.overlaps_to(poll.constituency.id))]
    called = [one.id for one in record.constituencies_called(poll.constituency.slug)]
    polls = {one.id: one for place in dict.fromkeys((*places, *called)) for one in record.polls_in(place)}
    return digest(poll_digest(record, poll), *(poll_digest(record, one) for one in polls.values()))


def combined(digests: Iterable[str]) -> str:
    """One digest of many."""
    return hashlib.blake2b("".join(digests).encode(), digest_size=16).hexdigest()


def version() -> str:
    """A digest of the code, the templates and the style sheets that make pages, and of what draws."""
    found = hashlib.blake2b(digest_size=16)
    for path, data in _own(resources.files("hustings"), ""):
        found.update(path.encode() + b"\0" + data)
    for library in LIBRARIES:
        found.update(f"{library} {metadata.version(library)}".encode())
    return found.hexdigest()


def _own(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for one in sorted(folder.iterdir(), key=lambda one: one.name):
        inside = f"{path}/{one.name}"
        if one.is_file() and not one.name.endswith(".pyc"):
            yield inside, one.read_bytes()
        elif one.is_dir() and not (path == "" and one.name in APART) and one.name != "__pycache__":
            yield from _own(one, inside)
