"""Lists of parties by the deposits that they lost, or kept."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import exactly

LOST = """Deposits: who paid what

The {year} general election was dear to some.

Ukip: {ukip}
Greens: 442 of 573
Lib Dems: 341/631
Labour – three
SNP: none
"""
BOTH = """Money lost and kept, July 2024

Candidates who fell short of five per cent forfeit the £500 deposit.

Party: lost / fielded (2019 lost)
Green: 258 / 629 (466)
Reform: {reform} / 609 (164)
"""
KEPT = "General election 2017\n\nDeposits saved by party\n\nLib Dem {kept} of 629\nGreen 11 of 467\n"
IN_WALES = "General election 2024\n\nLost deposits in Wales\n\nPlaid Cymru {plaid} of 32\nGreen 24 of 32\n"


@pytest.mark.parametrize(
    ("text", "figure", "found"),
    [
        (LOST.format(year=2015, ukip="79 of 624"), "79", ("deposit", "right")),
        (LOST.format(year=2015, ukip="97 of 624"), "97", ("deposit", "wrong")),
        (LOST.format(year=2015, ukip="79 of 624"), "624", ("other", "right")),
        (LOST.format(year=2015, ukip="79 of 642"), "642", ("other", "wrong")),
        (LOST.format(year=2015, ukip="79 of 624"), "none", ("deposit", "right")),
        (LOST.format(year=2015, ukip="79 of 624"), "three", ("deposit", "right")),
        (BOTH.format(reform=32), "466", ("deposit", "right")),
        (BOTH.format(reform=32), "609", ("other", "right")),
        (BOTH.format(reform=23), "23", ("deposit", "wrong")),
        (KEPT.format(kept=254), "254", ("deposit", "right")),
        (KEPT.format(kept=245), "245", ("deposit", "wrong")),
        (IN_WALES.format(plaid=3), "3", ("deposit", "right")),
        (IN_WALES.format(plaid=13), "13", ("deposit", "wrong")),
    ],
)
def test_rows_are_of_deposits(text: str, figure: str, found: tuple[str, str], full_record: Record) -> None:
    assert exactly(check(text, full_record), figure) == [found]


def test_votes_below_a_sentence_on_deposits_are_votes(full_record: Record) -> None:
    text = "Ilford North 2017\n\nTwo lost their deposits.\n\nLabour: 30,589\nConservative: 20,950\nLib Dem: 1,034\n"
    assert exactly(check(text, full_record), "1,034") == [("votes", "right")]
