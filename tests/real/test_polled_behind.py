"""What somebody polled, "third on 9,582 behind Ms Y", and how far behind somebody was: "second, 18,443 behind Mr X"."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

#: Eddisbury: Timpson (Con) 30,095, Savage (Lab) 11,652, Sandbach (LD) 9,582.
OPENING = "Eddisbury, 13 December 2019. Edward Timpson won Eddisbury for the Conservatives. "


@pytest.mark.parametrize(
    ("copy", "figure", "kind"),
    [
        ("Antoinette Sandbach ended up third on {} behind Labour's Terry Savage, 11,652.", "9,582", "votes"),
        ("Antoinette Sandbach came third with {} behind Labour's Terry Savage on 11,652.", "9,582", "votes"),
        ("Antoinette Sandbach was third on {} behind Mr Savage.", "9,582", "votes"),
        ("Terry Savage was second on {}, behind Mr Timpson.", "11,652", "votes"),
        ("Antoinette Sandbach was third, {} behind Labour's Terry Savage.", "2,070", "margin"),
        ("Mr Savage was second with 11,652, {} behind Mr Timpson.", "18,443", "margin"),
    ],
)
def test_behind(full_record: Record, copy: str, figure: str, kind: str) -> None:
    assert (kind, "right") in told(check(OPENING + copy.format(figure), full_record), figure)
    slip = figure[:-2] + figure[:-3:-1]
    assert (kind, "wrong") in told(check(OPENING + copy.format(slip), full_record), slip)
