"""Encoding: from bytes to text. UTF-8 is the rule; UTF-16 and Windows-1252, as old systems save, are recognised."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from hustings.errors import InputError, Problem

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = frozenset(range(32)) - {9, 10, 12, 13}


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was read in, and a note where that is not UTF-8."""

    text: str
    encoding: str
    note: str | None = None


def decode(data: bytes, path: str, *, charset: str | None = None) -> Decoded:
    """The text of these bytes; `charset` is what marked-up input says of itself. `InputError` when they are no text.

    >>> decode("a turnout of 68·7%".encode("cp1252"), "a.txt").note
    'read as Windows-1252: byte 15 is not UTF-8'
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data, path, encoding)
    if charset and (found := _declared(data, charset)):
        return found
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _without_mark(data, path, error.start)


def _marked(data: bytes, path: str, encoding: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _refused(path, f"begins as {encoding} and is not: byte {error.start} cannot be read") from None
    name = encoding.upper()
    return Decoded(text, encoding, None if encoding == "utf-8-sig" else f"read as {name}")


def _declared(data: bytes, charset: str) -> Decoded | None:
    try:
        return Decoded(data.decode(charset), codecs.lookup(charset).name)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _without_mark(data: bytes, path: str, first: int) -> Decoded:
    for encoding in ("utf-16-le", "utf-16-be"):
        if _looks_wide(data, is_little=encoding.endswith("le")):
            try:
                return Decoded(data.decode(encoding), encoding, f"read as {encoding.upper()}")
            except UnicodeDecodeError:
                continue
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text or 10 * sum(ord(one) in _CONTROLS for one in text) > len(text):
        raise _refused(path, f"not text: byte {first} is neither UTF-8 nor Windows-1252")
    return Decoded(text, "cp1252", f"read as Windows-1252: byte {first} is not UTF-8")


def _looks_wide(data: bytes, *, is_little: bool) -> bool:
    """Whether every other byte is nearly always nought, as Latin letters in UTF-16 are."""
    head = data[:4096]
    high = head[1::2] if is_little else head[0::2]
    return len(head) >= 4 and high.count(0) * 10 >= len(high) * 7


def _refused(path: str, reason: str) -> InputError:
    return InputError([Problem(path, None, reason, "encoding")])
