"""How well the check reads generated reports: precision and recall by kind, errors flagged, alarms that are true."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from bench.check import FLAGGED, RIGHT, is_alike
from bench.generated.generate import Report
from bench.generated.sheet import Label
from hustings.copydesk.check import check
from hustings.copydesk.clean import read_document
from hustings.copydesk.view.report import as_object
from hustings.record.record import Record

Claim = Mapping[str, Any]
#: The kinds that the project has set itself figures for, together as it names them.
GROUPS = {
    "votes": ("votes",),
    "majority": ("majority", "margin"),
    "share": ("share", "turnout"),
    "change": ("share_change", "majority_change", "turnout_change", "swing"),
    "outcome": ("outcome", "rank"),
    "seats": ("seats", "seats_change", "house_majority", "boundary"),
    "superlative": ("superlative", "tenure"),
    "other": ("other", "electorate", "deposit", "candidacy"),
}
#: The kinds of error that the project has set itself figures for: together, and each alone.
ERRORS = {
    "errors": ("votes", "majority", "margin", "turnout"),
    "votes": ("votes",),
    "majority": ("majority", "margin"),
    "turnout": ("turnout",),
}
COLUMNS = "labels found recall claims precise stray errors flagged".split()


@dataclass(slots=True)
class Tally:
    """Counts by key: kinds of claim, and groups of kinds."""

    labels: Counter[str] = field(default_factory=Counter)
    recalled: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    claims: Counter[str] = field(default_factory=Counter)
    precise: Counter[str] = field(default_factory=Counter)
    stray: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    flagged: Counter[str] = field(default_factory=Counter)
    false_alarms: int = 0
    alarms: int = 0
    shapes: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    samples: dict[str, list[str]] = field(default_factory=dict)
    alarmed: list[str] = field(default_factory=list)
    seconds: float = 0.0
    characters: int = 0
    reports: int = 0

    def share(self, part: Counter[str], whole: Counter[str], keys: Iterable[str]) -> float:
        """A part of a whole over some keys; 1 of nothing."""
        every = list(keys)
        total = sum(whole[one] for one in every)
        return sum(part[one] for one in every) / total if total else 1.0


def checked(report: Report, record: Record) -> tuple[list[Claim], dict[int, int], str]:
    """The claims in a report, where each label's start is in the text that was read, and that text."""
    source = report.page.source if report.page else ""
    text = read_document(source.encode(), f"{report.name}.html").text if source else report.text
    claims = as_object(check(text, record, path=report.name))["claims"]
    starts = dict(_found_again(report, text)) if source else {at: one.start for at, one in enumerate(report.labels)}
    return claims, starts, text


def _found_again(report: Report, text: str) -> Iterator[tuple[int, int]]:
    """Where the labels of a report are in text extracted from its page: line by line, in order."""
    at, position = 0, 0
    for line in report.text.splitlines(keepends=True):
        shown = _collapsed(line.strip())
        found = text.find(shown, position) if shown else -1
        if found >= 0:
            position = found + len(shown)
            for number, one in enumerate(report.labels):
                if at <= one.start < at + len(line):
                    yield number, found + len(_collapsed(line[: one.start - at].lstrip()))
        at += len(line)


def _collapsed(words: str) -> str:
    """The words as a browser shows them: one blank for several."""
    return re.sub(r" +", " ", words)


def take(tally: Tally, report: Report, record: Record) -> None:
    """Check one report and count how it came out."""
    began = time.perf_counter()
    claims, starts, text = checked(report, record)
    tally.seconds += time.perf_counter() - began
    tally.characters += len(text)
    tally.reports += 1
    for at, label in enumerate(report.labels):
        start = starts.get(at, -1000)
        over = [one for one in claims if _overlaps(one, label, start)]
        if label.is_demanded:
            _count_label(tally, report, label, over)
    placed = [(one, starts[at]) for at, one in enumerate(report.labels) if at in starts]
    for claim in claims:
        _count_claim(tally, report, claim, [one for one, start in placed if _overlaps(claim, one, start)], text)


def _overlaps(claim: Claim, label: Label, start: int) -> bool:
    """Whether a claim is about the label's place: by the figure where both have one."""
    of_words = label.unit in {"words", "name"}
    where = claim if of_words or not claim.get("figure") else claim["figure"]
    return bool(where["start"] < start + len(label.stated) and start < where["end"])


def _agrees(verdict: str, wanted: str) -> bool:
    return verdict in RIGHT if wanted in RIGHT else verdict == wanted


def _count_label(tally: Tally, report: Report, label: Label, over: list[Claim]) -> None:
    alike = [one for one in over if is_alike(one["kind"], label.kind)]
    is_recalled = any(_agrees(one["verdict"], label.verdict) for one in alike)
    tally.labels[label.kind] += 1
    tally.found[label.kind] += bool(alike)
    tally.recalled[label.kind] += is_recalled
    tally.shapes[label.shape] += 1
    if label.verdict in FLAGGED:
        tally.errors[label.kind] += 1
        tally.flagged[label.kind] += any(one["verdict"] in FLAGGED for one in over)
    if not is_recalled:
        tally.missed[label.shape] += 1
        got = ", ".join(f"{one['kind']} {one['verdict']}" for one in over) or "nothing"
        tally.samples.setdefault(label.shape, []).append(
            f"{report.name} {label.kind} {label.verdict} {_around(report.text, label.start, label.end)}: {got}"
        )


def _around(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - 70) : start], text[end : end + 50]
    return f"{before}⟦{text[start:end]}⟧{after}".replace("\n", " / ")


def _count_claim(tally: Tally, report: Report, claim: Claim, labels: list[Label], text: str) -> None:
    verdict, kind = claim["verdict"], claim["kind"]
    is_alarm = verdict in FLAGGED and claim["severity"] == "error"
    is_true_alarm = any(one.verdict in FLAGGED for one in labels)
    tally.alarms += is_alarm
    if is_alarm and not is_true_alarm:
        tally.false_alarms += 1
        shape = labels[0].shape if labels else "-"
        words = _around(text, claim["start"], claim["end"])
        tally.alarmed.append(f"{report.name} {shape} {kind} {words}: {claim['message']}")
    if verdict == "uncheckable" or _is_true_words(claim, labels):
        return
    tally.claims[kind] += 1
    tally.precise[kind] += any(is_alike(kind, one.kind) and _agrees(verdict, one.verdict) for one in labels)
    tally.stray[kind] += not labels


def _is_true_words(claim: Claim, labels: list[Label]) -> bool:
    """Whether the claim finds words right that carry no label: all that a report says without a label is true."""
    of_words = {"outcome", "rank", "candidacy", "tenure", "other"}
    is_whole = (claim["official"] or {}).get("basis", "").endswith(", all seats")  # "317 of the 650 seats"
    is_of_words = (claim["kind"] in of_words or is_whole or not claim.get("figure")) and claim["verdict"] in RIGHT
    return is_of_words and all(one.unit == "name" and not one.error for one in labels)


def run(reports: Iterable[Report], record: Record) -> Tally:
    """Check reports and count."""
    tally = Tally()
    for one in reports:
        take(tally, one, record)
    return tally


def figures(tally: Tally) -> dict[str, float]:
    """The figures that floors are set for, by name."""
    found = {}
    for group, kinds in GROUPS.items():
        found[f"{group}_precision"] = tally.share(tally.precise, tally.claims, kinds)
        found[f"{group}_recall"] = tally.share(tally.recalled, tally.labels, kinds)
    for name, kinds in ERRORS.items():
        found[f"{name}_flagged"] = tally.share(tally.flagged, tally.errors, kinds)
    found["every_error_flagged"] = tally.share(tally.flagged, tally.errors, tally.errors)
    found["alarms_true"] = 1 - tally.false_alarms / tally.alarms if tally.alarms else 1.0
    return found


def lines(tally: Tally) -> Iterator[str]:
    """What was measured, as a table by kind and then by group."""
    yield f"{'kind':17}" + "".join(f"{one:>8}" for one in COLUMNS)
    for kind in [kind for kinds in GROUPS.values() for kind in kinds]:
        one = [kind]
        yield (
            f"{kind:17}{tally.labels[kind]:8}{tally.share(tally.found, tally.labels, one):8.3f}"
            f"{tally.share(tally.recalled, tally.labels, one):8.3f}{tally.claims[kind]:8}"
            f"{tally.share(tally.precise, tally.claims, one):8.3f}{tally.stray[kind]:8}"
            f"{tally.errors[kind]:8}{tally.share(tally.flagged, tally.errors, one):8.3f}"
        )
    for name, value in figures(tally).items():
        yield f"{name:28}{value:8.3f}"
    speed = tally.characters / max(tally.seconds, 1e-9)
    yield f"{tally.alarms} findings at error severity, {tally.false_alarms} of them false"
    yield f"{tally.reports} reports, {tally.characters / 1000:.0f} kB, {speed / 1000:.0f} kB/s"


def worst(tally: Tally, count: int = 25, samples: int = 2) -> Iterator[str]:
    """The shapes that miss most, with examples; then the alarms that are false."""
    for shape, missed in tally.missed.most_common(count):
        yield f"{shape}: {missed} of {tally.shapes[shape]} missed"
        yield from (f"    {one}" for one in tally.samples[shape][:samples])
    yield "false alarms:"
    yield from (f"    {one}" for one in tally.alarmed[:count])
