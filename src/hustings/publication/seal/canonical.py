"""Canonical JSON (RFC 8785, the JSON Canonicalization Scheme): one way, and only one, to write a value down.

Members in the order of their UTF-16 names, no spaces, numbers as ECMAScript writes them. What is published is written
so, with a newline after it, and what is not written so was not written by the desk: a byte more or less shows.
"""

from __future__ import annotations

import json
from typing import Any

import msgspec
import rfc8785

from hustings.record.entry import canonical as quick

#: The largest whole number that every reader of JSON keeps exactly (ECMAScript's MAX_SAFE_INTEGER).
LARGEST = 2**53 - 1
#: Where the order of code points and that of UTF-16 begin to differ.
_SURROGATES = "\ud800"
#: What is always written as the reference writes it.
_PLAIN = frozenset({str, bool, type(None), msgspec.Raw})
#: How deep what is read may nest.
DEEPEST = 100


class Unreadable(ValueError):
    """Bytes that are no document of the desk's; the message says why."""


def canonical(value: Any) -> bytes:
    """The canonical form of a value; raises `ValueError` for one that JSON cannot hold.

    A part that is in canonical form already can stand there as `msgspec.Raw`.

    >>> canonical({"votes": 25323, "share": 0.5, "name": "Ynys Môn"}).decode()
    '{"name":"Ynys Môn","share":0.5,"votes":25323}'
    """
    return quick(value) if _is_plain(value) else rfc8785.dumps(value)


def _is_plain(value: Any) -> bool:
    """Whether the quick encoder writes the value as the reference does: no fractions, no odd names, nothing huge."""
    if isinstance(value, str | msgspec.Raw) or value is None or value is True or value is False:
        return True
    if isinstance(value, list | tuple):
        return _PLAIN.issuperset(map(type, value)) or all(map(_is_plain, value))
    if isinstance(value, dict):
        return all(map(_is_plain_name, value)) and all(map(_is_plain, value.values()))
    if isinstance(value, float) and abs(value) > LARGEST:
        raise ValueError(f"{value} is too large to be kept exactly")
    return isinstance(value, int) and -LARGEST <= value <= LARGEST


def _is_plain_name(name: object) -> bool:
    """Whether a name stands in the same order by code points as in UTF-16."""
    return isinstance(name, str) and (name.isascii() or max(name) < _SURROGATES)


def written(document: dict[str, Any]) -> bytes:
    """The bytes of the file that a document is published as: its canonical form and a newline."""
    return canonical(document) + b"\n"


def read(data: bytes) -> dict[str, Any]:
    """The document in the bytes of a file; `Unreadable` for anything that `written` would not have written.

    >>> read(b'{"votes": 25323}')
    Traceback (most recent call last):
    ...
    hustings.publication.seal.canonical.Unreadable: is JSON, but not written as the desk writes it (RFC 8785)
    """
    try:
        document = json.loads(data.decode(), object_pairs_hook=_object, parse_constant=_refuse)
        if not isinstance(document, dict):
            raise Unreadable("is JSON, but no document of a desk: it is not an object")
        if _depth(document) > DEEPEST:
            raise RecursionError
        is_so_written = written(document) == data
    except Unreadable:
        raise
    except UnicodeDecodeError:
        raise Unreadable("is not UTF-8") from None
    except RecursionError:
        raise Unreadable(f"nests deeper than {DEEPEST}") from None
    except json.JSONDecodeError as error:
        raise Unreadable(f"is not JSON: {error.msg} at line {error.lineno}, column {error.colno}") from None
    except (ValueError, msgspec.MsgspecError) as error:
        raise Unreadable(f"is not JSON that can be signed: {error}") from None
    if not is_so_written:
        raise Unreadable("is JSON, but not written as the desk writes it (RFC 8785)")
    return document


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        doubled = next(name for name in names if names.count(name) > 1)
        raise Unreadable(f"is not JSON that can be signed: it has the member {doubled[:60]!r} twice")
    return found


def _refuse(name: str) -> None:
    raise Unreadable(f"is not JSON: it has the number {name}")


def _depth(value: Any) -> int:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if inner is None else 1 + max(map(_depth, inner), default=0)
