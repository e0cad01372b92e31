"""History: a report that tells of earlier results; the year named last governs what follows, till the text returns."""

import pytest

from hustings.claims.kind import Kind
from hustings.claims.verdict import Verdict
from hustings.copydesk.check import check
from hustings.record import example
from tests.unit.copydesk.findings import told_at

OPENING = (
    "Ilford North, 13 December 2019. Wes Streeting (Labour) held Ilford North with 25,323 votes. "
    "His majority over Howard Berlin is 5,218.\n\n"
)


def verdicts(said: str, figure: str) -> list[Verdict]:
    text = OPENING + said
    at = len(OPENING) + said.index(figure)
    return [verdict for _, verdict in told_at(text, at)]


@pytest.mark.parametrize(
    ("said", "figure"),
    [
        ("In 2015 nobody slept. It was a long count. But Lee Scott lost that night by 589 votes.", "589"),
        ("The first count in 2017 said it all. Nobody was surprised. Mr Scott had 20,950 votes.", "20,950"),
        ("The first count in 2017 said it all. Nobody asked. Mr Scott was down 3.1 points.", "3.1"),
        ("In 2015 it was close. It often is. Two years on, the majority was 9,639.", "9,639"),
        ("The time he liked best, in 2017, he was 9,639 ahead of the Conservatives.", "9,639"),
        ("It was a campaign of leaflets. In 2017 he was 9,639 in front; on Thursday he was not.", "9,639"),
        ("In 2015 nobody slept. It was a long count. Mr Scott lost it, 20,874 votes having gone his way.", "20,874"),
        ("Lee Scott, who was 9,639 votes behind, has moved on.", "9,639"),
        ("In 2017 he was ahead of the Conservatives, having 30,589 to Lee Scott's 20,950.", "30,589"),
    ],
)
def test_the_year_named_before_holds_for_what_follows(said: str, figure: str) -> None:
    assert verdicts(said, figure) == [Verdict.RIGHT]


def test_a_year_set_between_commas_leaves_no_other() -> None:
    said = "The time he liked best, in 2017, he was 9,693 ahead of the Conservatives."
    assert verdicts(said, "9,693") == [Verdict.WRONG]


def test_a_place_taken_in_the_year_named_before_is_of_that_year() -> None:
    text = OPENING + "In 2015 nobody slept. Remember the order. The Liberal Democrats came fourth."
    ranks = [one.verdict for one in check(text, example.record()).findings if one.claim.kind is Kind.RANK]
    assert Verdict.WRONG not in ranks


def test_what_comes_back_to_the_poll_itself_is_of_it() -> None:
    said = "In 2017 nobody slept. It was a long count. Now the majority is 5,128."
    assert verdicts(said, "5,128") == [Verdict.WRONG]
