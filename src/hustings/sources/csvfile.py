"""Reading CSV as it comes: byte-order marks, wrong encodings, torn rows. The law of the format is RFC 4180."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from hustings.errors import Problem

#: Longest field taken; a longer one is a torn quotation, not a name.
LONGEST_FIELD = 10_000


#: What Latin-1 and Windows-1252 read in the second byte of a letter in UTF-8.
_SECOND = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
#: Marks of UTF-8 that was read as Latin-1 or Windows-1252 and encoded a second time.
_TWICE = re.compile(f"[ÂÃÄÅ][{_SECOND}]|â[\u0080€][{_SECOND}]")
_WORD_AROUND = 20
_COUNT = re.compile(r"[0-9]{1,9}|[0-9]{1,3}(,[0-9]{3}){1,2}")


@dataclass(frozen=True, slots=True)
class Row:
    """One row by column name, with the line it ends on."""

    line: int
    cells: dict[str, str]

    def get(self, *names: str) -> str | None:
        """The first of these columns that is there and not blank, without surrounding space; else `None`."""
        for name in names:
            value = self.cells.get(name, "").replace("\xa0", " ").strip()
            if value:
                return value
        return None


def decode(raw: bytes, path: str) -> tuple[str, list[Problem]]:
    """The text of a CSV file in UTF-8, with or without byte-order mark; a problem for any other encoding."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "", [Problem(path, 1, "the file is UTF-16; save it as UTF-8", "encoding")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        shown = raw[error.start : error.start + 1].hex()
        return "", [Problem(path, line, f"byte 0x{shown} is not UTF-8; save the file as UTF-8", "encoding")]
    if found := _encoded_twice(text):
        line = text[: found.start()].count("\n") + 1
        shown = _word_at(text, found)
        reason = f"{shown!r} looks like UTF-8 read as another encoding and saved again; get the file anew"
        return "", [Problem(path, line, reason, "encoding")]
    if "\0" in text:
        return "", [Problem(path, text[: text.index("\0")].count("\n") + 1, "a NUL byte in the text", "encoding")]
    if "\ufffd" in text:
        line = text[: text.index("\ufffd")].count("\n") + 1
        return "", [
            Problem(path, line, "a replacement character: the text was damaged before it came here", "encoding")
        ]
    return text, []


def _encoded_twice(text: str) -> re.Match[str] | None:
    """Where a whole text was encoded twice; one damaged name among sound ones is the publisher's and stays."""
    found = _TWICE.search(text)
    if found is None:
        return None
    rest = _TWICE.sub("", text)
    is_sound_elsewhere = any(letter.isalpha() and ord(letter) > 0xC0 for letter in set(rest) - set("ÂÃÄÅâ"))
    return None if is_sound_elsewhere else found


def _word_at(text: str, found: re.Match[str]) -> str:
    before = re.search(r"\w*\Z", text[max(0, found.start() - _WORD_AROUND) : found.start()])
    after = re.match(r"\w*", text[found.end() : found.end() + _WORD_AROUND])
    return (before.group() if before else "") + found.group() + (after.group() if after else "")


def records(text: str, path: str) -> Iterator[tuple[int, list[str]] | Problem]:
    """Each record with the line that it ends on, or the problem that ends the reading."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        for cells in reader:
            if any(len(cell) > LONGEST_FIELD for cell in cells):
                yield Problem(path, reader.line_num, f"a field longer than {LONGEST_FIELD:,} characters", "csv")
                return
            if any(cell.strip() for cell in cells):
                yield reader.line_num, cells
    except csv.Error as error:
        yield Problem(path, reader.line_num, f"not a CSV row: {error}", "csv")


def rows(
    text: str, path: str, header: Sequence[str], *, skip_first: bool, longest: int | None = None
) -> Iterator[Row | Problem]:
    """The rows under the given header; a problem for each row with too few or too many cells.

    `skip_first` says that the first record is the header itself.
    """
    for number, item in enumerate(records(text, path)):
        if isinstance(item, Problem):
            yield item
            return
        line, cells = item
        if number == 0 and skip_first:
            continue
        if len(cells) != len(header) and not (longest is not None and len(header) <= len(cells) <= longest):
            yield Problem(path, line, f"{len(cells)} columns where {len(header)} were expected", "columns")
            continue
        yield Row(line, dict(zip(header, cells, strict=False)))


def read_text(path: Path) -> tuple[str, list[Problem]]:
    """The text of the file, or the problems of reading it."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        return "", [Problem(str(path), None, f"cannot be read: {error.strerror}", "file")]
    return decode(raw, str(path))


def count(text: str | None) -> int | None:
    """A count of people or ballots: digits, with or without thousands commas; `None` for no text.

    Raises `ValueError` for anything else, a negative number included.
    """
    if text is None:
        return None
    if not _COUNT.fullmatch(text):
        raise ValueError(text)
    return int(text.replace(",", ""))
