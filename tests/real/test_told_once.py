"""A second figure beside the right one: whose else it is, or a slip."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record

OF_KENSINGTON = "General Election 2019: Kensington\n\nEmma Dent Coad lost. Felicity Buchan "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (f"{OF_KENSINGTON}took it by 150: 16,768 against 16,618.", 16618, "right"),
        (
            "General Election 2015: South Antrim\n\nWilliam McCrea is OUT. Danny Kinahan, of the Ulster Unionist "
            "Party, wins by 949: 11,942 against 10,993.",
            10993,
            "right",
        ),
        (
            "General Election 2010: Ynys Môn\n\nAlbert Owen had a majority of 2,461 over Dylan Rees of Plaid "
            "(11,490 against 9,029).",
            11490,
            "right",
        ),
        # A digit gone wrong is an error of the paper's, and so is another's figure where the right one is not told.
        (f"{OF_KENSINGTON}won with 16,768 votes. Ms Buchan polled 16,678 in all.", 16678, "wrong"),
        (f"{OF_KENSINGTON}won with 16,618 votes.", 16618, "wrong"),
    ],
)
def test_a_second_figure_beside_the_right_one(full_record: Record, copy: str, figure: int, expected: str) -> None:
    found = check(copy, full_record).findings
    assert [one.verdict.value for one in found if one.claim.quantity.value == figure] == [expected]
