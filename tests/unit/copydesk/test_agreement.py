"""Figures of one report that do not fit each other: found without a record, and never where they only round."""

from __future__ import annotations

import json

import pytest

from hustings.claims.verdict import Severity, Verdict
from hustings.copydesk.check import Checked, check
from hustings.copydesk.view.report import as_json
from hustings.copydesk.view.sarif import as_sarif
from hustings.record.record import Record

PROSE = """Labour holds Barchester in by-election

Labour held Barchester with a majority of {majority}.

Jane Doe (Labour) polled {first} votes, ahead of Reform UK's John Smithers on {second}.
The Greens' Mary Jopling came third with {third}.
"""
TABLE = """Barchester by-election result

Jane Doe (Labour) 12,345 (45.2%)
John Smithers (Conservative) 8,910 ({second}%)
Mary Jopling (Green) 5,432 ({third}%)
Ann Bloggs (Independent) 625 (2.3%)

Majority: 3,435. Turnout: {turnout}%. Electorate: {electorate}
"""
PROSE_FITS = {"majority": "3,435", "first": "12,345", "second": "8,910", "third": "5,432"}
TABLE_FITS = {"second": "32.6", "third": "19.9", "turnout": "41.2", "electorate": "66,290"}


def _told(text: str, record: Record) -> tuple[Checked, list[tuple[str, str]]]:
    checked = check(text, record)
    marks = [(one.claim.mark, one.message) for one in checked.findings if one.contradicts]
    return checked, [(text[mark.start : mark.end], message) for mark, message in marks if mark]


@pytest.mark.parametrize(
    ("changes", "figure", "words"),
    [
        ({}, None, ""),
        ({"majority": "3,345"}, "3,345", "12,345 less 8,910 makes 3,435, not 3,345"),
        ({"majority": "more than 3,000"}, None, ""),
        ({"first": "more than 12,000"}, None, ""),
        ({"second": "9,000"}, None, ""),
        ({"majority": "about 5,000"}, "5,000", "makes 3,435, not 5,000"),
    ],
)
def test_a_majority_has_to_be_what_lies_between_the_first_two(
    record: Record, changes: dict[str, str], figure: str | None, words: str
) -> None:
    _, told = _told(PROSE.format(**(PROSE_FITS | changes)), record)
    assert [one for one, _ in told] == ([figure] if figure else [])
    assert all(words in message for _, message in told)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, ""),
        ({"electorate": "around 66,000"}, ""),
        ({"third": "9.9"}, "5,432 at 9.9% makes about"),
        ({"turnout": "51.2"}, "51.2% of 66,290 makes about 33,940 votes in all, but"),
        ({"second": "36.2"}, "8,910 at 36.2% makes about"),
    ],
)
def test_all_figures_have_to_imply_the_same_total(record: Record, changes: dict[str, str], words: str) -> None:
    _, told = _told(TABLE.format(**(TABLE_FITS | changes)), record)
    assert any(words in message for _, message in told) if words else not told


def test_a_figure_told_twice_has_to_be_the_same(record: Record) -> None:
    text = PROSE.format(**PROSE_FITS) + "\nMr Smithers polled 8,190.\n"
    _, told = _told(text, record)
    assert told == [("8,190", "the votes of John Smithers: 8,190 here, 8,910 elsewhere (see line 5)")]


def test_nothing_about_strangers_is_called_wrong(record: Record) -> None:
    checked, _ = _told(PROSE.format(**PROSE_FITS), record)
    assert {one.verdict for one in checked.findings} == {Verdict.UNCHECKABLE}
    assert not checked.is_wrong


def test_it_is_a_warning_that_an_editor_has_to_act_on(record: Record) -> None:
    checked, _ = _told(PROSE.format(**(PROSE_FITS | {"majority": "3,345"})), record)
    [found] = [one for one in checked.findings if one.contradicts]
    assert (found.verdict, found.severity) == (Verdict.UNCHECKABLE, Severity.WARNING)
    assert checked.is_wrong
    [told] = [one for one in json.loads(as_json([checked]))[0]["claims"] if one["rule"] == "contradiction"]
    assert [(one["text"], one["line"]) for one in told["contradicts"]] == [("12,345", 5), ("8,910", 5)]
    assert told["poll"] is None
    [run] = json.loads(as_sarif([checked]))["runs"]
    [result] = run["results"]
    assert (result["ruleId"], result["level"]) == ("contradiction", "warning")
    snippets = [one["physicalLocation"]["region"]["snippet"]["text"] for one in result["relatedLocations"]]
    assert snippets == ["12,345", "8,910"]


def test_a_declared_poll_is_settled_by_the_record(record: Record) -> None:
    text = (
        "Ilford North, general election 2017\n\nWes Streeting (Labour) 30,589, Lee Scott (Conservative) 20,950. "
        "The majority was 9,693.\n"
    )
    checked, told = _told(text, record)
    assert not told
    assert [one.claim.kind.value for one in checked.findings if one.verdict is Verdict.WRONG] == ["majority"]
