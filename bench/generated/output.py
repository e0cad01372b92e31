"""Writing generated reports to a folder, with labels in the form that labelled reports have."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from bench.generated.generate import Report
from bench.generated.sheet import Label


def label_row(report: Report, label: Label, number: int) -> dict[str, object]:
    """One line of labels.jsonl. The note names the sentence's shape, and the error where one was put in."""
    return {
        "report": report.name,
        "id": f"{report.name}-{number:02}",
        "start": label.start,
        "end": label.end,
        "stated": label.stated,
        "kind": label.kind,
        "verdict": label.verdict,
        "election": label.election,
        "poll": label.poll,
        "constituency": label.constituency,
        "subject": label.subject,
        "unit": label.unit,
        "official": label.official,
        "note": f"{label.shape}{f': {label.error}' if label.error else ''}",
    }


def write(reports: Iterable[Report], folder: Path) -> int:
    """Write reports as .txt (offsets of the labels are in it) and, where there is one, the page as .html; how many.

    `labels.jsonl` has what a reader must find, `also.jsonl` further true statements that it may find.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "html").mkdir(exist_ok=True)
    demanded: list[str] = []
    also: list[str] = []
    count = 0
    for report in reports:
        count += 1
        (folder / f"{report.name}.txt").write_text(report.text, encoding="utf-8")
        if report.page and report.page.source:
            (folder / "html" / f"{report.name}.html").write_text(report.page.source, encoding="utf-8")
        for number, label in enumerate(report.labels, 1):
            (demanded if label.is_demanded else also).append(
                json.dumps(label_row(report, label, number), ensure_ascii=False)
            )
    (folder / "labels.jsonl").write_text("\n".join(demanded) + "\n", encoding="utf-8")
    (folder / "also.jsonl").write_text("\n".join(also) + "\n", encoding="utf-8")
    return count
