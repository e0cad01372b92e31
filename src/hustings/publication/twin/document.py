"""What every JSON of the site has beside what it tells: its address and its sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from hustings.publication.file import Document
from hustings.publication.plan import Piece
from hustings.publication.view import View
from hustings.record.event import Source
from hustings.record.poll import Poll


def document(view: View, piece: Piece, body: Mapping[str, Any], sources: Iterable[Source] = ()) -> Document:
    """A twin: `url`, what it tells, and `sources` with their licences; the snapshot comes when it is written."""
    told = {"url": view.canonical(piece.folder), **body}
    told.setdefault("sources", [source_object(one) for one in sources])
    return Document(told)


def source_object(source: Source) -> dict[str, str | None]:
    """Where figures come from, and under which licence."""
    return {
        "publisher": source.publisher,
        "title": source.title,
        "url": source.url,
        "licence": source.licence,
        "attribution": source.attribution,
    }


def sources_of(view: View, polls: Iterable[Poll]) -> list[Source]:
    """The sources of the figures that stand for the polls, each once, in the order of their ids."""
    ids = {poll.sources[0] for poll in polls if poll.sources}
    return [view.record.sources[one] for one in sorted(ids) if one in view.record.sources]
