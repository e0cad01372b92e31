"""How many electors did not vote, and the share that all who are not spoken of have together."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every, told

pytestmark = pytest.mark.no_cover

PIECE = "Stroud, general election June 2017\n\nDrew (Lab) beat Carmichael (Con) by 687. {}\n"


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        ("{} electors stayed at home.", "18,926", "19,826"),
        ("{} people did not vote.", "18,926", "18,296"),
        ("Of the 82,839 on the register, {} stayed at home.", "18,926", "18,296"),
        ("Another {} stayed away.", "19,023", "19,230"),
        ("There were {} who could have voted and did not.", "18,926", "18,296"),
        ("{} voters sat it out.", "18,926", "18,296"),
        ("About {} people in Stroud chose not to vote.", "19,000", "22,000"),
    ],
)
def test_electors_who_did_not_vote(full_record: Record, sentence: str, right: str, wrong: str) -> None:
    (kind, verdict) = told(check(PIECE.format(sentence.format(right)), full_record), right)[0]
    assert kind == "other"
    assert verdict in ("right", "rounding")
    assert told(check(PIECE.format(sentence.format(wrong)), full_record), wrong) == [("other", "wrong")]


@pytest.mark.parametrize(
    "sentence",
    [
        "An estimated 8,000 students stayed away.",
        "UKIP's 4,848 of 2015 stayed at home.",
        "Across the county 95,000 did not vote.",
        "Turnout was 77 per cent: 29,307 did not vote Labour.",
        "Some 3,000 Labour supporters did not vote last time.",
    ],
)
def test_some_who_did_not_vote_are_not_all(full_record: Record, sentence: str) -> None:
    assert "wrong" not in [verdict for _, _, verdict in every(check(PIECE.format(sentence), full_record))]


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        ("The other three shared {} per cent between them.", "seven", "nine"),
        ("The other three parties mustered {} per cent between them.", "seven", "four"),
        ("Between them the other three candidates took just {} per cent.", "7.1", "7.7"),
        ("The three other candidates polled {} per cent combined.", "7.1", "1.7"),
        ("The remaining three split {}% between them.", "7.1", "1.7"),
    ],
)
def test_the_share_of_the_others_together(full_record: Record, sentence: str, right: str, wrong: str) -> None:
    found = told(check(PIECE.format(sentence.format(right)), full_record), right)
    assert [kind for kind, verdict in found if verdict in ("right", "rounding")] == ["share"]
    assert told(check(PIECE.format(sentence.format(wrong)), full_record), wrong) == [("share", "wrong")]


KETTERING = "Kettering: general election 4 July 2024\n\nRosie Wrighting beat Philip Hollobone. {}\n"


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        ("The four who lost their deposits got {} votes between them.", "2,561", "2,651"),
        ("The four candidates who lost their deposits shared {} votes.", "2,561", "2,651"),
        ("The four who lost their £500 polled {} between them.", "2,561", "2,651"),
        ("The four who lost their deposits shared {} per cent between them.", "5.1", "1.5"),
    ],
)
def test_the_votes_of_all_who_lost_their_deposits(full_record: Record, sentence: str, right: str, wrong: str) -> None:
    found = told(check(KETTERING.format(sentence.format(right)), full_record), right)
    assert [verdict for _, verdict in found] == ["right"]
    found = told(check(KETTERING.format(sentence.format(wrong)), full_record), wrong)
    assert [verdict for _, verdict in found] == ["wrong"]
