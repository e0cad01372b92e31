"""What a vote or a share has come to under whoever stands now for the party of somebody who stood before."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import said

pytestmark = pytest.mark.no_cover

BATH = "Bath, 8 May 2015. Ben Howlett has won the seat for the Conservatives. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (BATH + "Don Foster stood down, and his party's share fell from 56.6 per cent to 29.7.", "29.7", "right"),
        (BATH + "Don Foster stood down, and his party's share fell from 56.6 per cent to 27.9.", "27.9", "wrong"),
        (BATH + "Without Don Foster the Lib Dem share fell from 56.6 per cent to 29.7 per cent.", "29.7", "right"),
        (BATH + "Without Don Foster the Lib Dem share fell from 56.6 per cent to 27.9 per cent.", "27.9", "wrong"),
        (
            BATH + "Don Foster had 11,883 and his party's share has gone from 56.6 to 29.7 per cent.",
            "29.7",
            "right",
        ),
        # Of either, where the sentence looks back.
        (
            BATH + "Fabian Richter was the Tory in 2010, and his party's vote has risen from 14,768 to 17,833.",
            "17,833",
            "right",
        ),
    ],
)
def test_what_a_vote_has_come_to(full_record: Record, copy: str, figure: str, expected: str) -> None:
    assert {verdict for _, verdict in said(check(copy, full_record), figure)} == {expected}
