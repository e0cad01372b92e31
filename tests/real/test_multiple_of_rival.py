"""How many times another's votes somebody's are, in parts and multiples: "half as many as X", "three times bigger"."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every

pytestmark = pytest.mark.no_cover

#: Foster 27,141; Brewer 12,858; Raybould 9,310; McIntyre (Ukip) 1,213; Moss (Green) 652.
TORBAY = (
    "Kevin Foster (Conservative) held Torbay at the 2017 general election, ahead of Deborah Brewer (Lib Dem) and Paul"
    " Raybould (Labour). "
)


@pytest.mark.parametrize(
    ("copy", "verdict"),
    [
        ("Ms Brewer polled half as many votes as Mr Foster.", "right"),
        ("Ms Brewer polled a third as many votes as Mr Foster.", "wrong"),
        ("Ms Brewer got less than a quarter as many votes as Mr Foster.", "wrong"),
        ("Ms Brewer polled less than a third the votes of Mr Foster.", "wrong"),
        ("Mr Raybould won about a third as many votes as Mr Foster.", "rounding"),
        ("The Greens got barely a fifth as many votes as Ukip.", "wrong"),
        ("The Greens took just over half as many as Ukip.", "rounding"),
        ("Mr Foster's vote was almost three times bigger than that of Labour's Mr Raybould.", "rounding"),
        ("Mr Foster's vote was almost five times bigger than that of Labour's Mr Raybould.", "wrong"),
        ("Ukip's Tony McIntyre got nearly twice the votes of the Greens' Sam Moss.", "rounding"),
        ("Ukip's Tony McIntyre got nearly three times the votes of the Greens' Sam Moss.", "wrong"),
    ],
)
def test_of_another(full_record: Record, copy: str, verdict: str) -> None:
    found = every(check(TORBAY + copy, full_record))
    assert verdict in {judged for _, kind, judged in found if kind == "votes"}


@pytest.mark.parametrize(
    "copy",
    [
        "Mr Foster was three times more likely than Ms Brewer to win.",
        "Half as many people voted as in 1945.",
        "Mr Foster got more than twice as many votes as Labour did in 2015.",
        "Ms Brewer's vote was half as much as she had hoped.",
        "Ukip took less than half as many votes as in 2015.",
    ],
)
def test_of_something_else(full_record: Record, copy: str) -> None:
    assert "wrong" not in {verdict for _, _, verdict in every(check(TORBAY + copy, full_record))}
