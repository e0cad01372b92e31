"""Two figures each printed in the other's place: both are wrong, though the record has them so."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

LINCOLN = "Lincoln, 9 June 2017. Karen Lee has taken Lincoln for Labour. "
WYRE = "Wyre Forest, 13 December 2019. Mark Garnier has held Wyre Forest. "


@pytest.mark.parametrize(
    ("copy", "figures"),
    [
        (LINCOLN + "Mr McCartney got 23,333 votes and Ms Lee, for Labour, 21,795.", ("23,333", "21,795")),
        (LINCOLN + "Ms Lee polled 21,795. Karl McCartney, out after seven years, had 23,333.", ("21,795", "23,333")),
        (LINCOLN + "Nick Smith (UKIP) 1,284, Caroline Kenyon (LD) 1,287, Phil Gray (Ind) 312.", ("1,284", "1,287")),
        (LINCOLN + "Ms Lee had 44.7 per cent of the vote and Karl McCartney 47.9 per cent.", ("44.7", "47.9")),
        (WYRE + "He had 32,960 votes. His majority went up from 21,413 to 13,334.", ("21,413", "13,334")),
    ],
)
def test_figures_in_each_others_place(copy: str, figures: tuple[str, str], full_record: Record) -> None:
    checked = check(copy, full_record)
    assert [[verdict for _, verdict in told(checked, one)] for one in figures] == [["wrong"], ["wrong"]]


@pytest.mark.parametrize(
    ("copy", "figures"),
    [
        (LINCOLN + "Ms Lee got 23,333 votes and Mr McCartney, for the Tories, 21,795.", ("23,333", "21,795")),
        (LINCOLN + "Nick Smith (UKIP) 1,287, Caroline Kenyon (LD) 1,284, Phil Gray (Ind) 312.", ("1,287", "1,284")),
        (LINCOLN + "She edged out Karl McCartney by 23,333 to 21,795.", ("23,333", "21,795")),
        (LINCOLN + "Karl McCartney lost to her, 23,333 to 21,795.", ("23,333", "21,795")),
        (LINCOLN + "Nick Smith did three votes better than Caroline Kenyon (1,287 and 1,284).", ("1,287", "1,284")),
        (WYRE + "He had 32,960 votes. His majority went up from 13,334 to 21,413.", ("13,334", "21,413")),
    ],
)
def test_figures_in_their_own_place(copy: str, figures: tuple[str, str], full_record: Record) -> None:
    checked = check(copy, full_record)
    assert [[verdict for _, verdict in told(checked, one)] for one in figures] == [["right"], ["right"]]
