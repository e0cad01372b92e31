"""Tables with a column for each party: a row for each seat, or for each election."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record

SEATS = (
    "General election, 4 July 2024\n\n"
    "Seat | Lab | Con | Majority | Turnout\n"
    "Ilford North | 15,647 | {} | 528 | 59.6\n"
    "Ilford South | 16,537 | 6,142 | 6,894 | 55.0\n"
)
YEARS = """Ilford North: general elections

Year | Lab | Con | Turnout
2017 | 30,589 | {} | 74.3
2019 | 25,323 | 20,105 | 68.7
"""


@pytest.mark.parametrize(
    ("table", "figure", "verdict"),
    [(SEATS, "9,619", "right"), (SEATS, "9,691", "wrong"), (YEARS, "20,950", "right"), (YEARS, "20,590", "wrong")],
)
def test_a_figure_is_of_the_party_that_heads_its_column(table: str, figure: str, verdict: str, record: Record) -> None:
    text = table.format(figure)
    found = [
        one.verdict.value
        for one in check(text, record).findings
        if one.claim.figure is not None and text[one.claim.figure.start : one.claim.figure.end] == figure
    ]
    assert found == [verdict]
