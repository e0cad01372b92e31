"""The check against reports that we wrote ourselves from the record, right and with deliberate errors.

They are kept in reports/ as copy with each figure and relation marked: `{{stated|kind|verdict|official|subject|unit|
election|constituency|note}}`. Those in seen/ may be looked at while the reading of copy is worked on; those in unseen/
are only ever measured. In wordings/ each says the same few relations in other words, as many as came to mind. Plain
text and labels are written from them by `python -m bench.written FOLDER`.
"""

from __future__ import annotations

import html
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.check import Score, compare, full_record
from bench.record import published_data
from hustings.copydesk.check import check_document
from hustings.copydesk.view.report import as_object
from hustings.record.record import Record

REPORTS = Path(__file__).parent / "reports"
SETS = ("seen", "unseen", "wordings")
MARK = re.compile(r"\{\{(.+?)\}\}", re.DOTALL)
FIELDS = ("stated", "kind", "verdict", "official", "subject", "unit", "election", "constituency", "note")
#: How many characters before a figure, spaces left out, place it in the text of a page.
CONTEXT = 30
#: So many where what stands before those is no copy, and they stand in the text once.
SHORTER = (15, 8)


def plain(marked: str, report: str) -> tuple[str, list[dict[str, Any]]]:
    """The copy without its marks, and a label for each mark, its place in code points."""
    pieces: list[str] = []
    labels: list[dict[str, Any]] = []
    length = end = 0
    for number, mark in enumerate(MARK.finditer(marked), start=1):
        values = dict(zip(FIELDS, mark[1].split("|"), strict=True))
        before = marked[end : mark.start()]
        start = length + len(before)
        length, end = start + len(values["stated"]), mark.end()
        pieces += [before, values["stated"]]
        labels.append({"report": report, "id": f"{report}-{number:02d}", "start": start, "end": length, **values})
    return "".join(pieces) + marked[end:], labels


def marked(name: str) -> Iterator[tuple[Path, str, list[dict[str, Any]]]]:
    """Every report of a set: where it is kept, its copy, its labels."""
    for path in sorted((REPORTS / name).glob("*")):
        yield path, *plain(path.read_text(encoding="utf-8"), path.stem)


def packed(text: str) -> tuple[str, list[int]]:
    """A text without its spaces, and where each of its characters stood."""
    places = [place for place, character in enumerate(text) if not character.isspace()]
    return "".join(text[place] for place in places), places


def visible(markup: str) -> str:
    """The characters of markup that a reader sees, without spaces."""
    return packed(html.unescape(re.sub(r"<[^>]*>", "", markup)))[0]


def placed(label: dict[str, Any], page: str, text: str) -> dict[str, Any] | None:
    """A label of a page, moved to where its figure stands in the text taken from the page; `None` where it is not."""
    before = visible(page[: label["start"]])
    stated = visible(page[label["start"] : label["end"]])
    short, places = packed(text)
    for context in (CONTEXT, *SHORTER):
        near = before[-context:] + stated
        if (at := short.find(near)) >= 0 and (context == CONTEXT or short.count(near) == 1):
            start = at + len(near) - len(stated)
            return {**label, "start": places[start], "end": places[start + len(stated) - 1] + 1}
    return None


def score(name: str, record: Record) -> Score:
    """Check every report of a set and compare with its labels; a figure lost from a page counts as not found."""
    total = Score()
    for path, copy, labels in marked(name):
        found = as_object(check_document(path.name, copy.encode(), record))
        compare(total, list(_at_hand(labels, path, copy, found)), found["claims"])
    return total


def _at_hand(labels: list[dict[str, Any]], path: Path, copy: str, found: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The labels of a report as they stand in the text that was checked."""
    for label in labels:
        if path.suffix == ".html":
            yield placed(label, copy, found["document"].get("text", "")) or {**label, "start": -1, "end": -1}
        else:
            yield label


def write(folder: Path) -> None:
    """Write the plain copy and the labels of every set, each in a folder of its own."""
    for name in SETS:
        out = folder / name
        out.mkdir(parents=True, exist_ok=True)
        every: list[dict[str, Any]] = []
        for path, copy, labels in marked(name):
            (out / path.name).write_text(copy, encoding="utf-8")
            every += labels
        lines = (json.dumps(label, ensure_ascii=False) + "\n" for label in every)
        (out / "labels.jsonl").write_text("".join(lines), encoding="utf-8")


def main() -> None:
    """Print the score of each set."""
    data = published_data()
    if data is None:
        print("no published data: set HUSTINGS_TEST_DATA")
        return
    record = full_record(data)
    for name in SETS:
        found = score(name, record)
        shown = ", ".join(f"{key} {value:.3f}" for key, value in found.figures.items() if key != "spans_exact")
        print(f"{name}: {found.labels} labels: {shown}")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
