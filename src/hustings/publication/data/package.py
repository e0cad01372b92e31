"""The data package: `datapackage.json`, which says of every file beside it what it is, column by column.

Defined by the Data Package and Table Schema specifications (Frictionless Data, specs.frictionlessdata.io). Licences and
sources are those of the record. There is no moment of making in it: the same figures give the same bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from hustings.publication.data.column import Field
from hustings.record.event import Source

#: Addresses of the licences that sources name.
LICENCES = {
    "Open Parliament Licence v3.0": (
        "other-open",
        "https://www.parliament.uk/site-information/copyright-parliament/open-parliament-licence/",
    ),
    "Creative Commons Attribution 4.0 International (CC BY 4.0)": (
        "CC-BY-4.0",
        "https://creativecommons.org/licenses/by/4.0/",
    ),
}
MEDIA = {"csv": "text/csv", "json": "application/json", "hexjson": "application/json"}


class Part(msgspec.Struct, frozen=True):
    """One file of the package; `words` say what it is for.

    `fields` are a CSV's columns, `key` those that tell its rows apart; none for JSON.
    """

    path: str
    title: str
    words: str
    data: bytes
    fields: Sequence[Field] = ()
    key: tuple[str, ...] = ()

    @property
    def media(self) -> str:
        """Its media type."""
        return MEDIA[self.path.rpartition(".")[2]]


def describe(name: str, title: str, parts: Iterable[Part], sources: Iterable[Source]) -> dict[str, Any]:
    """The package's descriptor. `name` is its short name, lower case, without spaces."""
    known = list(sources)
    return {
        "profile": "data-package",
        "name": name,
        "title": title,
        "licenses": _licences(known),
        "sources": [_source(one) for one in known],
        "resources": [_resource(one) for one in parts],
    }


def write(descriptor: dict[str, Any]) -> bytes:
    """The bytes of `datapackage.json`."""
    return msgspec.json.format(msgspec.json.encode(descriptor), indent=1) + b"\n"


def _licences(sources: Iterable[Source]) -> list[dict[str, str]]:
    """Each licence that a source is under, once."""
    named = dict.fromkeys(one.licence for one in sources if one.licence)
    return [_licence(title) for title in named]


def _licence(title: str) -> dict[str, str]:
    name, path = LICENCES.get(title, ("other-closed", ""))
    return {"name": name, **({"path": path} if path else {}), "title": title}


def _source(one: Source) -> dict[str, str]:
    told = {"title": f"{one.publisher}, {one.title}", "path": one.url, "attribution": one.attribution}
    return {name: words for name, words in told.items() if words}


def _resource(one: Part) -> dict[str, Any]:
    stem, _, ending = one.path.rpartition(".")
    told: dict[str, Any] = {
        "name": stem.lower(),
        "path": one.path,
        "title": one.title,
        "description": one.words,
        "profile": "tabular-data-resource" if one.fields else "data-resource",
        "format": ending,
        "mediatype": one.media,
        "encoding": "utf-8",
        "bytes": len(one.data),
        "hash": f"sha256:{hashlib.sha256(one.data).hexdigest()}",
    }
    if one.fields:
        told["dialect"] = {"delimiter": ",", "lineTerminator": "\n", "header": True}
        told["schema"] = {"fields": list(one.fields), "missingValues": [""]} | _key(one)
    return told


def _key(one: Part) -> dict[str, Any]:
    return {"primaryKey": list(one.key)} if one.key else {}
