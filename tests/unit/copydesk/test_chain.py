"""A wrong figure that follows from another wrong one names it; and what a wrong figure is right for is said."""

from __future__ import annotations

import json

import pytest

from hustings.claims.verdict import Severity, Verdict
from hustings.copydesk.check import Checked, check
from hustings.copydesk.correction import corrected, corrections_of
from hustings.copydesk.view.report import as_json
from hustings.copydesk.view.sarif import as_sarif
from hustings.record.record import Record

HEAD = "General election 2017: Ilford North\n\n"
CHAIN = HEAD + "Labour's Wes Streeting polled 30,598 votes.\n\nThe majority was 9,648 votes.\n"


def _wrong(checked: Checked) -> list[tuple[str, Severity, str | None]]:
    text = checked.document.text
    return [
        (
            text[one.claim.mark.start : one.claim.mark.end],
            one.severity,
            text[one.follows_from.start : one.follows_from.end] if one.follows_from else None,
        )
        for one in checked.findings
        if one.verdict is Verdict.WRONG and one.claim.mark
    ]


def test_the_root_is_an_error_and_what_follows_a_warning(record: Record) -> None:
    checked = check(CHAIN, record)
    assert _wrong(checked) == [("30,598", Severity.ERROR, None), ("9,648", Severity.WARNING, "30,598")]
    assert any(one.message.endswith("; it follows from the wrong 30,598 (line 3)") for one in checked.findings)


def test_both_are_corrected_together_or_the_root_alone(record: Record) -> None:
    right = CHAIN.replace("30,598", "30,589").replace("9,648", "9,639")
    checked = check(CHAIN, record)
    assert corrected(CHAIN, corrections_of(checked)) == right
    quoted = CHAIN.replace("polled 30,598 votes", "said: “I polled 30,598 votes”")
    assert "9,648" in corrected(quoted, corrections_of(check(quoted, record)))


def test_a_wrong_figure_of_its_own_stays_one(record: Record) -> None:
    checked = check(CHAIN.replace("9,648", "9,693"), record)
    assert [one[1:] for one in _wrong(checked)] == [(Severity.ERROR, None)] * 2


def test_programs_are_told_the_root(record: Record) -> None:
    checked = check(CHAIN, record)
    [told] = [one["follows_from"] for one in json.loads(as_json([checked]))[0]["claims"] if "follows_from" in one]
    assert (told["text"], told["line"]) == ("30,598", 3)
    results = json.loads(as_sarif([checked]))["runs"][0]["results"]
    related = [one["relatedLocations"] for one in results if "relatedLocations" in one]
    assert [each["physicalLocation"]["region"]["snippet"]["text"] for [each] in related] == ["30,598"]


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        ("Labour's Wes Streeting polled 9,639 votes.", "; that is the majority, not the votes"),
        ("The majority was 589.", "; that was the majority in 2015"),
        ("The majority was 30,589.", "; that is the vote of Wes Streeting, not the majority"),
        ("Labour's Wes Streeting polled 20,950 votes.", "; that is the vote of Lee Scott"),
    ],
)
def test_a_figure_right_for_something_else_says_for_what(record: Record, copy: str, words: str) -> None:
    found = [one for one in check(HEAD + copy, record).findings if one.verdict is Verdict.WRONG]
    assert [one.message.endswith(words) for one in found] == [True], [one.message for one in found]
