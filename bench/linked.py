"""How often a report is linked to its seat and its day: short reports of every poll of the published data.

Each report gives true figures, some with one or two made wrong, with or without a date, with places and people of other
seats in passing, or of several seats together. Needs the published data beside the repository. Floors in floors.toml.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bench.check import FLOORS, full_record
from bench.linking.compose import Composer
from bench.linking.sheet import Copy, Figure
from bench.record import published_data
from hustings.claims.verdict import Finding
from hustings.copydesk.check import Checked, check
from hustings.geography.slug import slugify
from hustings.record.record import Record

ALL = "all"


@dataclass(slots=True)
class Tally:
    """Counts by kind of report. A figure is `linked` where a finding of it is of its own poll, `astray` where it is of
    another only. `alarms` are right figures called wrong, `caught` wrong ones called so; `strangers` counts the reports
    with a seat too many.
    """

    counts: dict[str, Counter[str]] = field(default_factory=dict)
    samples: dict[str, list[str]] = field(default_factory=dict)

    def add(self, copy: Copy, counted: Counter[str]) -> None:
        """Count one report under each of its traits."""
        for trait in (ALL, *copy.traits):
            self.counts.setdefault(trait, Counter()).update(counted)

    def figures(self, trait: str) -> dict[str, float]:
        """The figures that floors are set for."""
        one = self.counts[trait]
        share = {name: one[name] / max(1, one[whole]) for name, whole in _SHARES.items()}
        return share | {"alarms_per_thousand": 1000 * one["alarms"] / max(1, one["right"])}


_SHARES = {"linked": "figures", "astray": "figures", "seats": "reports", "strangers": "reports", "caught": "wrong"}


def measure(copies: Iterable[Copy], record: Record) -> Tally:
    """Check every report and count how its figures were linked."""
    tally = Tally()
    for copy in copies:
        checked = check(copy.text, record)
        counted = _counted(copy, checked, tally)
        tally.add(copy, counted)
    return tally


def _counted(copy: Copy, checked: Checked, tally: Tally) -> Counter[str]:
    counted: Counter[str] = Counter(reports=1)
    names = {_seat(poll) for poll in copy.polls}
    found = {slugify(name) for name in checked.constituencies}
    counted["seats"] += names <= found
    counted["strangers"] += bool(found - names)
    for figure in copy.figures:
        over = [one for one in checked.findings if _is_over(one, figure)]
        outcome = _outcome(copy, figure, over)
        counted.update(outcome)
        for kind in ("astray", "alarms", "missed"):
            if outcome[kind]:
                tally.samples.setdefault(kind, []).append(_told(copy, figure, over))
    return counted


def _outcome(copy: Copy, figure: Figure, over: list[Finding]) -> Counter[str]:
    polls = {one.claim.subject.poll for one in over} - {None}
    is_flagged = any(one.verdict.is_flagged for one in over)
    counted = Counter({"wrong" if figure.is_wrong else "right": 1})
    if figure.poll in copy.polls:
        counted += Counter(
            figures=1, linked=int(figure.poll in polls), astray=int(bool(polls) and figure.poll not in polls)
        )
    counted += Counter(alarms=int(is_flagged and not figure.is_wrong), caught=int(is_flagged and figure.is_wrong))
    counted["missed"] += figure.is_wrong and not is_flagged
    return counted


def _told(copy: Copy, figure: Figure, over: list[Finding]) -> str:
    """A report whose figure went astray, for a look."""
    marked = f"{copy.text[: figure.start]}[[{copy.text[figure.start : figure.end]}]]{copy.text[figure.end :]}"
    read = [f"{one.claim.kind.value} {one.verdict.value} {one.claim.subject.poll} {one.message[:120]}" for one in over]
    return f"{figure.poll} {copy.traits}\n{marked}\n  -> {read}"


def _is_over(finding: Finding, figure: Figure) -> bool:
    span = finding.claim.mark
    return span is not None and span.start < figure.end and figure.start < span.end


def _seat(poll_id: str) -> str:
    return poll_id.split(".")[1]


def lines(tally: Tally) -> Iterator[str]:
    """The table: a line for each kind of report."""
    for trait in sorted(tally.counts):
        shown = "  ".join(f"{name} {value:.3f}" for name, value in tally.figures(trait).items())
        yield f"{trait:32} {tally.counts[trait]['reports']:5}  {shown}"


def below(figures: dict[str, float], slack: float = 0.0) -> Iterator[str]:
    """What has fallen below its floor; alarms, figures astray and strangers have ceilings.

    `slack` is what a measurement of fewer reports may differ by, as a share, alarms by as much of a thousand.
    """
    floors: dict[str, float] = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["linked"]
    for key, floor in floors.items():
        is_ceiling = key in ("astray", "strangers", "alarms_per_thousand")
        room = slack * (1000 if key == "alarms_per_thousand" else 1)
        if (figures[key] > floor + room) if is_ceiling else (figures[key] < floor - room):
            yield f"linked: {key} is {figures[key]:.3f}, {'more' if is_ceiling else 'less'} than {floor}"


def main() -> None:
    """Print the table over every poll; fail where a figure is below its floor."""
    data = published_data()
    if data is None:
        print("no published data: set HUSTINGS_TEST_DATA")
        return
    record = full_record(data)
    tally = measure(Composer(record).reports(seed=1), record)
    print("\n".join(lines(tally)))
    if failed := list(below(tally.figures(ALL))):
        sys.exit("\n".join(failed))
