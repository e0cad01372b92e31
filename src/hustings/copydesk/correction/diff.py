"""Diff: the corrections of a text as a unified diff, which `patch` and `git apply` take."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import PurePath

from hustings.copydesk.check import Checked
from hustings.copydesk.clean import Document
from hustings.copydesk.correction.made import corrected, corrections_of

#: What `patch` can work on: encodings in which every line of ASCII is what it says.
_PATCHABLE = frozenset({"utf-8", "utf-8-sig", "cp1252"})


def why_not(document: Document) -> str | None:
    """Why there can be no diff of a document; `None` where there can."""
    if document.is_extracted:
        return f"no diff of {document.format.upper()}: what is checked is its text alone; --format json has both"
    if document.encoding not in _PATCHABLE:
        return f"no diff of {document.encoding.upper()}: save it as UTF-8 first"
    return None


def diff_of(checked: Checked, folder: str = "") -> bytes:
    """The diff from the document to its corrected copy, in the document's encoding; empty without corrections.

    Paths are relative to `folder` where the document is in it.
    """
    document = checked.document
    made = corrections_of(checked)
    if not made or why_not(document):
        return b""
    mark = "\ufeff" if document.encoding == "utf-8-sig" else ""
    name = _name(document.path, folder)
    lines = unified_diff(
        _lines(mark + document.text), _lines(mark + corrected(document.text, made)), f"a/{name}", f"b/{name}"
    )
    encoding = "utf-8" if mark else document.encoding
    return b"".join(_printed(line).encode(encoding, "replace") for line in lines)


def _name(path: str, folder: str) -> str:
    if path == "-":
        return "stdin"
    whole = PurePath(path)
    if folder and whole.is_relative_to(folder):
        whole = whole.relative_to(folder)
    return whole.as_posix().lstrip("/").removeprefix("./")


def _lines(text: str) -> list[str]:
    """Lines as `patch` knows them: a line feed ends one, nothing else does."""
    lines = [f"{one}\n" for one in text.split("\n")]
    last = lines.pop().removesuffix("\n")
    return [*lines, last] if last else lines


def _printed(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
