"""Parts and multiples by which a vote, a share or a majority moved, whoever's and however it is put."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every

pytestmark = pytest.mark.no_cover

WALSALL = "Walsall North, 9 June 2017. Eddie Hughes took Walsall North for the Conservatives with 18,919. "
TORBAY = "Torbay, 9 June 2017. Kevin Foster held Torbay for the Conservatives with 27,141, 14,283 ahead. "
HARTLEPOOL = "Hartlepool, 7 May 2021. Jill Mortimer took it for the Tories with 15,529 to Paul Williams's 8,589. "
NEWARK = "Newark, 6 June 2014. Robert Jenrick held Newark for the Conservatives with 17,431, 7,403 ahead. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (WALSALL + "The Tory vote grew by half.", "half", ("votes", "right")),
        (WALSALL + "The Tory vote rose by two-thirds.", "two-thirds", ("votes", "wrong")),
        (WALSALL + "The Tory vote doubled.", "doubled", ("votes", "wrong")),
        (WALSALL + "The Ukip vote was half what it had been.", "half", ("votes", "wrong")),
        (WALSALL + "Ukip lost a third of its share.", "a third", ("share_change", "wrong")),
        (WALSALL + "Ukip lost more than two-thirds of its vote.", "two-thirds", ("votes", "right")),
        (WALSALL + "Ukip's share was cut in half.", "half", ("share_change", "wrong")),
        (WALSALL + "Three in four Ukip votes vanished.", "Three in four", ("votes", "right")),
        (WALSALL + "Half of Ukip's votes went.", "Half", ("votes", "wrong")),
        (WALSALL + "He polled five times as many votes as Ukip.", "five times", ("votes", "wrong")),
        (TORBAY + "Labour trebled its share.", "trebled", ("share_change", "wrong")),
        (TORBAY + "Paul Raybould doubled the Labour share.", "doubled", ("share_change", "right")),
        (TORBAY + "The Lib Dems lost half of their vote.", "half", ("votes", "wrong")),
        (TORBAY + "The Lib Dems lost a fifth of their vote.", "a fifth", ("votes", "right")),
        (TORBAY + "Ukip was left with half of its vote.", "half", ("votes", "wrong")),
        (TORBAY + "More than one in five of Lib Dem votes went.", "one in five", ("votes", "right")),
        (TORBAY + "His majority was twice what it was.", "twice", ("majority_change", "wrong")),
        (TORBAY + "Labour, with 9,310, more than doubled its vote.", "doubled", ("votes", "right")),
        (HARTLEPOOL + "Labour's vote fell by three-quarters.", "three-quarters", ("votes", "wrong")),
        (HARTLEPOOL + "Labour's vote fell by almost half.", "half", ("votes", "right")),
        (HARTLEPOOL + "The Tory vote rose by almost a third.", "third", ("votes", "right")),
        (NEWARK + "Ukip increased its vote twofold.", "twofold", ("votes", "wrong")),
        (NEWARK + "Mr Jenrick lost half of Mr Mercer's majority.", "half", ("majority_change", "right")),
        (NEWARK + "Labour's vote shrank by two-fifths.", "two-fifths", ("votes", "right")),
    ],
)
def test_parts_by_which_something_moved(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    found = every(check(copy, full_record))
    assert expected in [one[1:] for one in found if figure in one[0]], found


@pytest.mark.parametrize(
    "copy",
    [
        "Labour, which lost half of its vote in 2010, came third.",
        "In Scotland the Tories doubled their vote.",
        "Labour could lose a third of its vote next time.",
        "The Tory vote has doubled since 2005.",
        "Half of Labour's votes went to Mr Jenrick.",
        "Half of Ukip's vote was on the doorstep.",
        "Ukip did not lose half of its vote.",
        "Labour never doubled its vote.",
        "The Lib Dems almost doubled their vote in 2010.",
        "Next door, in Walsall South, Labour doubled its vote.",
        "Labour's share fell by half of one per cent.",
        "If Ukip had lost only half its vote, Labour would have won.",
    ],
)
def test_what_moved_at_another_time_or_place_or_not_at_all(full_record: Record, copy: str) -> None:
    assert not [one for one in every(check(NEWARK + copy, full_record)) if one[-1] == "wrong"]
