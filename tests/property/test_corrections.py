"""A corrected copy, checked again, is right where it was corrected; over the example reports and the labelled ones."""

from pathlib import Path

import pytest

from hustings.claims.verdict import Finding
from hustings.copydesk.check import Checked, check
from hustings.copydesk.correction import Correction, corrected, corrections_of
from hustings.record.record import Record
from hustings.store.opening import open_record


def faults(text: str, record: Record) -> list[tuple[Correction, list[str]]]:
    """The corrections of a text whose places are still flagged, or claim something else, once they are made."""
    made = corrections_of(check(text, record))
    again = check(corrected(text, made), record)
    found, shift = [], 0
    for one in made:
        start = one.start + shift
        shift += len(one.text) - (one.end - one.start)
        over = overlapping(again, start, start + len(one.text))
        if any(finding.verdict.is_flagged for finding in over):
            found.append((one, [finding.message for finding in over]))
    return found


def overlapping(checked: Checked, start: int, end: int) -> list[Finding]:
    return [
        one
        for one in checked.findings
        if one.claim.mark is not None and one.claim.mark.start < end and start < one.claim.mark.end
    ]


def test_the_examples(repository: Path) -> None:
    for path in sorted((repository / "src/hustings/examples").glob("*.txt")):
        assert faults(path.read_text(encoding="utf-8"), open_record(None)) == [], path.name


@pytest.mark.no_cover
@pytest.mark.parametrize("folder", ["published", "development"])
def test_the_labelled_reports(shared: Path, full_record: Record, folder: str) -> None:
    made = 0
    for path in sorted((shared / "reports" / folder).glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        made += len(corrections_of(check(text, full_record)))
        assert faults(text, full_record) == [], path.name
    assert made >= {"published": 6, "development": 25}[folder]
