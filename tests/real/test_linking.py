"""Linking over the whole record: a part of the short reports that `python -m bench linked` is measured by."""

import pytest

from bench.linked import ALL, Tally, below, measure
from bench.linking.compose import Composer
from bench.linking.sheet import Copy
from hustings.claims.verdict import Verdict
from hustings.copydesk.check import check
from hustings.record.record import Record

#: The same lines again and again: other tests count them.
pytestmark = pytest.mark.no_cover


@pytest.fixture(scope="module")
def copies(full_record: Record) -> list[Copy]:
    return list(Composer(full_record).reports(seed=2, every=12))


@pytest.fixture(scope="module")
def tally(full_record: Record, copies: list[Copy]) -> Tally:
    return measure(copies, full_record)


def test_figures_stand_where_they_say(copies: list[Copy]) -> None:
    for copy in copies:
        for figure in copy.figures:
            assert copy.text[figure.start : figure.end].replace(",", "").replace(".", "").isdigit()


def test_reports_are_linked_to_their_seats_and_days(tally: Tally) -> None:
    assert not list(below(tally.figures(ALL), slack=0.03))


def test_several_seats_of_one_text_do_not_leak_into_each_other(tally: Tally) -> None:
    found = tally.figures("several seats")
    assert found["linked"] > 0.98
    assert found["astray"] < 0.01


@pytest.mark.parametrize("name", ["Newcastle Upon Tyne Central", "Newcastle upon Tyne Central"])
def test_both_spellings_of_a_name_are_linked(full_record: Record, name: str) -> None:
    checked = check(f"Labour held {name} in 2019 with a majority of 12,278.", full_record)
    assert checked.constituencies == ("Newcastle upon Tyne Central",)
    assert {one.verdict for one in checked.findings} == {Verdict.RIGHT}


def test_a_by_election_whose_month_is_named_is_the_one_meant(full_record: Record) -> None:
    rows = [
        "Hartlepool, 6 May 2021: Con gain from Lab. Majority 6,940, turnout 42.3%",
        "Tiverton and Honiton, 23 June 2022: Lib Dem gain from Con. Majority 6,144, turnout 52.2%",
        "Runcorn and Helsby, 1 May 2025: Reform UK gain from Lab. Majority 6, turnout 46.2%",
        "Eastleigh, 28 February 2013: Lib Dem hold. Majority 1,771, turnout 52.7%",
        "Somerton and Frome, 20 July 2023: Lib Dem gain from Con. Majority 11,008, turnout 44.1%",
    ]
    found = check("\n".join(["By-elections since 2010", "", *rows]), full_record).findings
    assert [one.verdict for one in found].count(Verdict.RIGHT) == 3 * len(rows)
    assert not any(one.verdict.is_flagged for one in found)
