"""Sure: an error is told where the record shows what went astray; what nothing explains is a warning."""

import pytest

from hustings.claims.verdict import Severity, Verdict
from hustings.copydesk.check import check
from hustings.record.record import Record

OPENING = "Ilford North, 8 June 2017. Wes Streeting (Labour) held Ilford North at the 2017 general election. "


def told(said: str, figure: str, record: Record) -> tuple[Verdict, Severity]:
    text = OPENING + said
    at = len(OPENING) + said.rindex(figure)
    found = [one for one in check(text, record).findings if one.claim.mark and one.claim.mark.start == at]
    assert len(found) == 1
    return found[0].verdict, found[0].severity


@pytest.mark.parametrize(
    ("said", "figure"),
    [
        ("His majority was 9,369.", "9,369"),  # 9,639: two digits changed about
        ("His majority was 963.", "963"),  # one missing
        ("Mr Streeting polled 30,985 votes.", "30,985"),  # their order
        ("Mr Streeting polled 30,611 votes.", "30,611"),  # those after the first two
        ("Mr Streeting polled 20,950 votes.", "20,950"),  # another candidate's
        ("His majority was 57.8 per cent.", "57.8 per cent"),  # his share
        ("His share rose by 13.9 per cent.", "13.9 per cent"),  # the unit
        ("Lee Scott, who came third, polled 20,950 votes.", "came third"),
    ],
)
def test_what_the_record_shows_to_have_gone_astray_is_an_error(said: str, figure: str, full_record: Record) -> None:
    verdict, severity = told(said, figure, full_record)
    assert verdict.is_flagged
    assert severity is Severity.ERROR


@pytest.mark.parametrize(
    ("said", "figure"),
    [
        ("His majority was 7,214.", "7,214"),
        ("Mr Streeting polled 27,411 votes.", "27,411"),
        ("Turnout was 71.6 per cent.", "71.6 per cent"),
    ],
)
def test_what_nothing_explains_is_a_warning(said: str, figure: str, full_record: Record) -> None:
    assert told(said, figure, full_record) == (Verdict.WRONG, Severity.WARNING)


def test_what_is_another_quantity_of_another_result_is_that_one(full_record: Record) -> None:
    assert told("Lee Scott polled 589 votes.", "589", full_record)[0] is Verdict.UNCHECKABLE  # the majority in 2015


def test_a_figure_without_a_word_for_what_it_is_is_what_it_fits(full_record: Record) -> None:
    listed = "Ilford North, 2017: Wes Streeting, Lab, 9,639"
    found = check(listed, full_record).findings
    assert not [one for one in found if one.severity is Severity.ERROR]
