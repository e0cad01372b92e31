"""A party's man, woman or rival for whoever stood for it; and a share that is another seat's."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

OPENING = "Labour's Naz Shah has ousted George Galloway in Bradford West at the 2015 general election. "


@pytest.mark.parametrize(
    "copy",
    [
        "She polled 19,977, the Respect man {} and her majority is 11,420.",
        "She polled 19,977 votes, her Respect rival {}.",
        "The Respect man got {}.",
        "The Respect nominee ({}) was second.",
    ],
)
def test_somebody_of_a_party(full_record: Record, copy: str) -> None:
    assert ("votes", "right") in told(check(OPENING + copy.format("8,557"), full_record), "8,557")
    assert ("votes", "wrong") in told(check(OPENING + copy.format("8,577"), full_record), "8,577")


def test_a_share_of_the_seat_told_of_before(full_record: Record) -> None:
    """Reform UK had 25.7 per cent in Louth and Horncastle, 23.1 in South Holland and The Deepings."""
    copy = (
        "General election 2024. Victoria Atkins held Louth and Horncastle; Reform's Sean Matthews was second.\n\n"
        "Sir John Hayes had 17,462 votes in South Holland, 38%, with Reform on {}."
    )
    assert ("share", "right") in told(check(copy.format("23.1%"), full_record), "23.1")
    assert ("share", "wrong") in told(check(copy.format("25.7%"), full_record), "25.7")
