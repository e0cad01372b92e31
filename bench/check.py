"""The check against labelled reports: how much is found, judged alike, and wrongly called wrong.

Needs the published data beside the repository (HUSTINGS_TEST_DATA or ../shared); says so where they are missing. The
floors are in floors.toml and only rise.
"""

from __future__ import annotations

import json
import sys
import time
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.record import published_data
from hustings.copydesk.check import check
from hustings.copydesk.view.report import as_object
from hustings.record.entry import GENESIS, chain
from hustings.record.record import Record
from hustings.sources import folder
from hustings.sources.reconcile import reconcile
from hustings.store.starter import seed_drafts

FLOORS = Path(__file__).parent / "floors.toml"
SETS = ("published", "development")
RIGHT, FLAGGED = frozenset({"right", "rounding"}), frozenset({"wrong", "unit"})
#: Kinds that one statement can be taken for: a label of one is met by a finding of the other.
ALIKE = (
    {"majority", "margin"},
    {"share_change", "swing"},
    {"superlative", "other", "tenure"},
    {"seats", "seats_change"},
    {"outcome", "tenure"},
    {"majority", "majority_change"},
    {"turnout", "turnout_change"},
    {"votes", "other"},
)


@dataclass(slots=True)
class Score:
    """How a set of labelled reports came out; shares from 0 to 1 except the count of right figures called wrong."""

    labels: int = 0
    found: int = 0
    agreed: int = 0
    errors: int = 0
    errors_caught: int = 0
    right_called_wrong: int = 0
    alarms: int = 0
    true_alarms: int = 0
    seconds: float = 0.0
    characters: int = 0
    spans: int = 0
    spans_exact: int = 0
    misses: list[str] = field(default_factory=list)

    def share(self, part: int, whole: int) -> float:
        """A part of a whole; 1 of nothing."""
        return part / whole if whole else 1.0

    @property
    def figures(self) -> dict[str, float]:
        """The figures that floors are set for, by name."""
        return {
            "found": self.share(self.found, self.labels),
            "agreed": self.share(self.agreed, self.labels),
            "errors_caught": self.share(self.errors_caught, self.errors),
            "error_precision": self.share(self.true_alarms, self.alarms),
            "right_called_wrong": float(self.right_called_wrong),
            "spans_exact": self.share(self.spans_exact, self.spans),
        }


def labels_of(reports: Path) -> dict[str, list[dict[str, Any]]]:
    """The labels of a set of reports by report."""
    found: dict[str, list[dict[str, Any]]] = {}
    for line in (reports / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        found.setdefault(label["report"], []).append(label)
    return found


def statements_of(reports: Path) -> dict[str, list[dict[str, Any]]]:
    """The statements of a set of reports whose whole extent has been marked, by report; none where none has been."""
    path = reports / "claims.json"
    found: dict[str, list[dict[str, Any]]] = {}
    for one in json.loads(path.read_text(encoding="utf-8"))["claims"] if path.exists() else []:
        found.setdefault(one["doc"].removesuffix(".txt"), []).append(one)
    return found


def is_exact(statement: dict[str, Any], claims: list[dict[str, Any]]) -> bool:
    """Whether a finding of a kind alike begins and ends where a statement does."""
    place = (statement["start"], statement["end"])
    return any((one["start"], one["end"]) == place and is_alike(one["kind"], statement["kind"]) for one in claims)


def is_alike(kind: str, other: str) -> bool:
    """Whether a finding of one kind meets a label of the other."""
    return kind == other or any({kind, other} <= pair for pair in ALIKE)


def score(reports: Path, record: Record) -> Score:
    """Check every report of a set and compare with its labels and the statements marked in it."""
    total = Score()
    statements = statements_of(reports)
    for report, labels in labels_of(reports).items():
        text = (reports / f"{report}.txt").read_text(encoding="utf-8")
        start = time.perf_counter()
        claims = as_object(check(text, record, path=report))["claims"]
        total.seconds += time.perf_counter() - start
        total.characters += len(text)
        compare(total, labels, claims)
        marked = statements.get(report, [])
        total.spans += len(marked)
        total.spans_exact += sum(is_exact(one, claims) for one in marked)
    return total


def compare(total: Score, labels: list[dict[str, Any]], claims: list[dict[str, Any]]) -> None:
    """Count into a score how the findings in one report meet its labels."""
    for label in labels:
        over = [one for one in claims if _overlap(one, label)]
        verdicts = {one["verdict"] for one in over if is_alike(one["kind"], label["kind"])}
        _count(total, label, verdicts, {one["verdict"] for one in over})
    for one in claims:
        if one["verdict"] in FLAGGED and one["severity"] == "error":
            total.alarms += 1
            total.true_alarms += any(label["verdict"] in FLAGGED for label in labels if _overlap(one, label))


def _count(total: Score, label: dict[str, Any], verdicts: set[str], every: set[str]) -> None:
    wanted = label["verdict"]
    agrees = bool(verdicts & RIGHT) if wanted in RIGHT else wanted in verdicts
    total.labels += 1
    total.found += bool(verdicts)
    total.agreed += agrees
    total.errors += wanted in FLAGGED
    total.errors_caught += wanted in FLAGGED and bool(every & FLAGGED)
    total.right_called_wrong += wanted in RIGHT and bool(verdicts & FLAGGED) and not verdicts & RIGHT
    if not agrees:
        total.misses.append(f"{label['report']} {label['stated']!r} {label['kind']} {wanted}: {sorted(verdicts)}")


def _overlap(claim: dict[str, Any], label: dict[str, Any]) -> bool:
    return bool(claim["start"] < label["end"] and label["start"] < claim["end"])


def floors() -> dict[str, dict[str, float]]:
    """The floors by set of reports."""
    found: dict[str, dict[str, float]] = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["check"]
    return found


def below(name: str, figures: dict[str, float], held: dict[str, float]) -> Iterator[str]:
    """What has fallen below its floor, in a sentence each; for right figures called wrong the floor is a ceiling."""
    for key, floor in held.items():
        is_ceiling = key == "right_called_wrong"
        if (figures[key] > floor) if is_ceiling else (figures[key] < floor):
            yield f"{name}: {key} is {figures[key]:.3f}, {'more' if is_ceiling else 'less'} than {floor}"


def full_record(data: Path) -> Record:
    """The record that an import of Parliament's results makes, in memory."""
    now = datetime(2026, 11, 21, tzinfo=UTC)
    [reading] = folder.read([data / "data" / "parliament"])
    seeds = list(chain(seed_drafts(), after=0, previous_hash=GENESIS, recorded_at=now, author="bench"))
    plan = reconcile(reading, Record.of(seeds), now=now)
    new = chain(plan.drafts, after=seeds[-1].sequence, previous_hash=seeds[-1].hash, recorded_at=now, author="bench")
    return Record.of([*seeds, *new])


def main() -> None:
    """Print the score of every set of labelled reports; fail where one is below its floor."""
    data = published_data()
    if data is None:
        print("no published data: set HUSTINGS_TEST_DATA")
        return
    failed = list(_report(data / "reports", full_record(data), floors()))
    if failed:
        sys.exit("\n".join(failed))


def _report(reports: Path, record: Record, held: dict[str, dict[str, float]]) -> Iterable[str]:
    for name in SETS:
        found = score(reports / name, record)
        shown = ", ".join(f"{key} {value:.3f}" for key, value in found.figures.items())
        speed = found.characters / max(found.seconds, 1e-9) / 1000
        print(f"{name}: {found.labels} labels: {shown}; {speed:.0f} kB/s")
        yield from below(name, found.figures, held[name])
