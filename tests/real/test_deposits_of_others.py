"""Deposits told with the votes of whoever lost one, as "theirs", and by a short answer after figures."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import said

pytestmark = pytest.mark.no_cover

TIVERTON = "Tiverton and Honiton, 24 June 2022. Richard Foord won with 22,537 to 16,393 for Helen Hurford. "
ASHFIELD = "Ashfield, 5 July 2024. Lee Anderson held Ashfield with 17,062. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # The votes of whose the deposit was.
        (TIVERTON + "Labour with 1,562 lost its deposit.", "1,562", ("votes", "right")),
        (TIVERTON + "Labour with 1,562 lost its deposit.", "lost its deposit", ("deposit", "right")),
        (TIVERTON + "The Greens on 1,064 votes lost their deposit.", "lost their deposit", ("deposit", "right")),
        (TIVERTON + "Labour had 1,562 and forfeited its deposit.", "1,562", ("votes", "right")),
        (TIVERTON + "Labour with 1,652 lost its deposit.", "1,652", ("votes", "wrong")),
        (TIVERTON + "Labour on 1,562 kept its deposit.", "kept its deposit", ("deposit", "wrong")),
        # Another's, told as theirs.
        (
            TIVERTON + "The Tories kept their deposit; Labour with 3.7% lost theirs.",
            "lost theirs",
            ("deposit", "right"),
        ),
        (TIVERTON + "The Tories kept their deposit but Labour lost its own.", "lost its own", ("deposit", "right")),
        (
            TIVERTON + "The Tories kept their deposit. Labour, on 1,562, lost theirs.",
            "lost theirs",
            ("deposit", "right"),
        ),
        (TIVERTON + "Labour lost its deposit; the Greens (1,064) kept theirs.", "kept theirs", ("deposit", "wrong")),
        (
            TIVERTON + "Labour lost its deposit and the Tories narrowly lost theirs.",
            "lost theirs",
            ("deposit", "wrong"),
        ),
        # A short answer after figures.
        (TIVERTON + "The Tories saved their deposit. Labour on 1,562, and the Greens, did not.", "did not", "right"),
        (TIVERTON + "The Tories saved their deposit. Labour, with 1,562, did not.", "did not", "right"),
        (ASHFIELD + "The Greens lost their deposit. The Tories on 3,271 did not.", "did not", "right"),
        (ASHFIELD + "The Greens lost their deposit. The Lib Dems with 1,106 did not.", "did not", "wrong"),
        # Of many, and no votes.
        ("The 2019 general election. The Greens had 466 lost deposits.", "466", ("deposit", "right")),
        ("The 2019 general election. The Lib Dems with 136 lost deposits did worst.", "136", ("deposit", "right")),
        ("The 2019 general election. The Lib Dems had 163 lost deposits.", "163", ("deposit", "wrong")),
    ],
)
def test_deposits_are_read_with_figures_between(
    full_record: Record, copy: str, figure: str, expected: tuple[str, str] | str
) -> None:
    """By copy."""
    wanted = ("deposit", expected) if isinstance(expected, str) else expected
    assert wanted in said(check(copy, full_record), figure)


@pytest.mark.parametrize(
    "copy",
    [
        "Ashfield, 5 July 2024. Lee Anderson held his seat; the Tories lost theirs.",
        ASHFIELD + "His majority grew, and the Tories lost theirs.",
    ],
)
def test_what_is_theirs_without_a_deposit_spoken_of_is_none(full_record: Record, copy: str) -> None:
    """By copy."""
    assert all(one.claim.kind.value != "deposit" for one in check(copy, full_record).findings)
