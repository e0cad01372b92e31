"""Given: the documents at the paths of a command line, read; or every reason why one cannot be."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from hustings.cli.checking.house import House
from hustings.copydesk.clean import Document, Format, read_document
from hustings.copydesk.house import Settings
from hustings.errors import InputError, Problem

#: What a folder is searched for.
READABLE = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx"})
_MEDIA = {
    "text/html": Format.HTML,
    "application/xhtml+xml": Format.HTML,
    "text/plain": Format.TEXT,
    "text/markdown": Format.MARKDOWN,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": Format.DOCX,
}


@dataclass(frozen=True, slots=True)
class Given:
    """One document with the settings that count for it."""

    document: Document
    settings: Settings


def given(paths: Sequence[str], house: House, selectors: tuple[str, ...]) -> list[Given]:
    """The documents at these paths; `InputError` with every problem. `selectors` go before those of the settings."""
    problems: list[Problem] = []
    found: list[Given] = []
    for path, read in _sources(paths, problems):
        try:
            settings = house.settings_for(path)
            found.append(Given(read(selectors or settings.selectors), settings))
        except InputError as error:
            problems += error.problems
        except OSError as error:
            problems.append(Problem(path, None, f"cannot be read: {error.strerror}", "file"))
    if problems:
        raise InputError(list(dict.fromkeys(problems)))
    return found


Read = Callable[[tuple[str, ...]], Document]


def _sources(paths: Sequence[str], problems: list[Problem]) -> Iterator[tuple[str, Read]]:
    """Every document's path, and what reads it with given selectors."""
    for path in paths:
        if path == "-":
            yield path, _input
        elif "://" in path:
            yield path, partial(_page, path)
        else:
            yield from ((str(file), partial(_file, file)) for file in files(Path(path), problems))


def _input(selectors: tuple[str, ...]) -> Document:
    """What comes on standard input, as text."""
    return read_document(sys.stdin.buffer.read(), "-", selectors=selectors)


def _file(file: Path, selectors: tuple[str, ...]) -> Document:
    return read_document(file.read_bytes(), str(file), selectors=selectors)


def _page(url: str, selectors: tuple[str, ...]) -> Document:
    """The document at the address of a page."""
    from hustings.sources.web_page import Web

    page = Web().fetch(url)
    kind = _MEDIA.get(page.media_type)
    if kind is None:
        known = ", ".join(_MEDIA)
        raise InputError([Problem(url, None, f"it is {page.media_type}; what can be checked is {known}", "url")])
    return read_document(page.data, url, kind=kind, selectors=selectors, charset=page.charset)


def files(path: Path, problems: list[Problem]) -> list[Path]:
    """The file itself, or the reports in a folder and the folders below, what is hidden passed over."""
    if path.is_file() or path.is_fifo():
        return [path]
    if not path.exists():
        problems.append(Problem(str(path), None, "there is no such file or folder", "file"))
        return []
    if not path.is_dir():
        problems.append(Problem(str(path), None, "neither a file nor a folder", "file"))
        return []
    found = [one for one in sorted(path.rglob("*")) if one.suffix.lower() in READABLE and _is_shown(one, path)]
    reports = [one for one in found if one.is_file()]
    if not reports:
        problems.append(Problem(str(path), None, "no report in this folder (txt, md, html, docx)", "file"))
    return reports


def _is_shown(file: Path, folder: Path) -> bool:
    """Whether neither a file nor a folder on the way to it is hidden, or a lock of a word processor."""
    return not any(part.startswith((".", "~$")) for part in file.relative_to(folder).parts)
