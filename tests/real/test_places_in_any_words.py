"""Places told in any words: any verb, from the bottom, as a number, lost to another, beside whom one came."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import last_of, told

pytestmark = pytest.mark.no_cover

BOSTON = (
    "Boston and Skegness, 9 June 2017. Matt Warman held it with 27,271 votes. Paul Kenny polled 10,699 and Paul Nuttall"
    " 3,308. "
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # Any verb of coming.
        ("Paul Nuttall drifted to third.", "right"),
        ("Paul Nuttall drifted back to fourth.", "wrong"),
        ("Paul Nuttall ended a chastening third.", "right"),
        ("Paul Nuttall found himself fourth.", "wrong"),
        ("Paul Nuttall lost ground and slid to third.", "right"),
        ("Paul Nuttall lost ground and slid to fourth.", "wrong"),
        ("Ukip filled the third slot.", "right"),
        ("Ukip filled the fourth berth.", "wrong"),
        ("Paul Nuttall could only muster third.", "right"),
        ("Paul Nuttall could do no better than second.", "wrong"),
        ("Paul Kenny had second to himself.", "right"),
        ("Ukip, second in 2015, faded to third.", "right"),
        ("Paul Nuttall, a runner-up for Ukip in 2015, faded to third.", "right"),
        ("Paul Nuttall was agonisingly fourth.", "wrong"),
        ("Paul Kenny took silver, Paul Nuttall a close-up third.", "right"),
        ("Paul Kenny rose to finish runner-up, Ukip slipping to third.", "right"),
        # Set between commas.
        ("Philip Smith (Lib Dem), fourth past the post, lost his deposit.", "right"),
        ("Philip Smith (Lib Dem), third home, lost his deposit.", "wrong"),
        ("Philip Smith (Lib Dem), third as ever, lost his deposit.", "wrong"),
        ("Paul Nuttall, down in third, kept his deposit.", "right"),
        # As a number, among the first, from the bottom.
        ("Paul Nuttall came in at number three.", "right"),
        ("Paul Nuttall came in at four.", "wrong"),
        ("Paul Nuttall made up the top three.", "right"),
        ("The Lib Dems rounded off the top three.", "wrong"),
        ("The Lib Dems missed the top three.", "right"),
        ("Ukip missed the top three.", "wrong"),
        ("Philip Smith, last but two, lost his deposit.", "right"),
        ("Philip Smith, bottom but one, lost his deposit.", "wrong"),
        ("The Greens finished next to last.", "right"),
        ("The Lib Dem was next to last.", "wrong"),
        # Beaten to it, or taken from another.
        ("Ukip lost second to Labour.", "right"),
        ("Ukip lost third to the Lib Dems.", "wrong"),
        ("Ukip was pipped by Labour for second.", "right"),
        ("Labour lost out to Ukip for second.", "wrong"),
        ("Ukip missed out on second.", "right"),
        ("Labour missed out on second.", "wrong"),
        ("Labour held Ukip off for second.", "right"),
        ("Ukip denied Labour second place.", "wrong"),
        ("Labour edged past Ukip into second.", "right"),
        ("Ukip got the better of Labour for second.", "wrong"),
        # Before and after whom.
        ("Paul Nuttall was third, ahead of the Lib Dems.", "right"),
        ("Paul Nuttall was third, ahead of Labour.", "wrong"),
        ("The Lib Dems finished one place above the Greens.", "right"),
        ("The Lib Dems finished two places above the Greens.", "wrong"),
        ("The Lib Dems finished one below Ukip.", "right"),
        ("Ukip was 7,391 votes ahead of Labour.", "wrong"),
        ("Philip Smith trailed Paul Nuttall.", "right"),
        ("Paul Nuttall trailed Philip Smith.", "wrong"),
        ("Labour outpolled Ukip.", "right"),
        ("Ukip beat Labour.", "wrong"),
        ("The Lib Dems beat the Greens and an independent.", "right"),
        ("Ukip crept in front of Labour.", "wrong"),
        ("Ukip were outpolled by Labour.", "right"),
        ("Labour were beaten by Ukip.", "wrong"),
        ("Paul Nuttall was third. The Lib Dem, a place lower, lost his deposit.", "right"),
        ("Paul Nuttall was third. The Lib Dem, two places lower, lost his deposit.", "wrong"),
    ],
)
def test_a_place_is_read(full_record: Record, sentence: str, expected: str) -> None:
    assert last_of(check(BOSTON + sentence, full_record), "rank") == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Paul Nuttall wanted second.",
        "Paul Nuttall chased second.",
        "Paul Nuttall started fourth.",
        "Paul Nuttall spoke second.",
        "Paul Nuttall's vote fell to a fourth.",
        "Paul Nuttall got in at the eighth attempt.",
        "The man who beat Labour faded to fourth.",
        "Labour might have drifted to third.",
        "Ukip nearly slid to fourth.",
        "Ukip made the top two targets.",
        "The Greens had a third candidate in mind.",
        "Philip Smith, the third man to try, lost his deposit.",
        "Labour was behind Ukip in the polls.",
        "Labour was behind Ukip until midnight.",
        "Ukip failed to overtake Labour.",
        "Neither the Lib Dems nor Ukip finished ahead of Labour.",
        "Ukip would have beaten Labour.",
        "Ukip beat Labour in the council elections.",
        "Ukip beat Labour at the last election.",
        "Ukip came in at 7.7 per cent.",
        "Philip Smith was some votes from relegating Paul Kenny to third.",
        "Matt Warman is an MP at last.",
        "Paul Nuttall falls at last.",
        "Paul Nuttall, a loser at long last, went home.",
        "Paul Kenny's party were second and Paul Nuttall's Pub Landlord came in second.",
    ],
)
def test_no_place_is_called_wrong(full_record: Record, sentence: str) -> None:
    assert last_of(check(BOSTON + sentence, full_record), "rank") != "wrong"


def test_the_runner_up_is_who_was_told_of(full_record: Record) -> None:
    found = check(BOSTON + "Paul Kenny rose to finish runner-up, Ukip slipping to third.", full_record)
    assert told(found, "runner-up") == [("rank", "right")]
