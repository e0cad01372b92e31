"""Pieces on lost deposits: what a party went from, what it lost in a year after a colon, that it did not lose any."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

IN_2017 = "How the deposits fell at the 2017 general election. "
IN_2015 = "How the deposits fell at the 2015 general election. "


@pytest.mark.parametrize(
    ("copy", "right", "wrong"),
    [
        (IN_2017 + "Labour went from losing {} deposits to losing none.", "three", "four"),
        (IN_2017 + "Labour went from {} lost deposits to none.", "three", "four"),
        (IN_2017 + "UKIP lost 337 deposits: in 2015 it had lost {}.", "79", "89"),
        (IN_2017 + "UKIP lost 337 deposits; last time, {}.", "79", "89"),
        (IN_2017 + "Labour, who lost {} deposits in 2015, didn't lose any.", "three", "four"),
        (IN_2017 + "Labour lost no deposits. The Lib Dems went from losing {} to losing 375.", "341", "351"),
        (IN_2015 + "The Lib Dems lost 341 deposits after losing {} last time.", "none", "two"),
    ],
)
def test_then_and_now(full_record: Record, copy: str, right: str, wrong: str) -> None:
    found = [{verdict for _, verdict in told(check(copy.format(one), full_record), one)} for one in (right, wrong)]
    assert found == [{"right"}, {"wrong"}]


def test_none_was_lost(full_record: Record) -> None:
    sentence = "The SNP lost no deposits. {} didn't lose any."
    found = [
        told(check(IN_2017 + sentence.format(party), full_record), "any") for party in ("Labour", "The Conservatives")
    ]
    assert found == [[("deposit", "right")], [("deposit", "wrong")]]
