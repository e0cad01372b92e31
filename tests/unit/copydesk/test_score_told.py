"""A score: the larger of "9 to 8" is the winner's, whoever it is told of; what somebody, having won, has lost."""

import pytest

from hustings.claims.verdict import Verdict
from hustings.copydesk.check import check
from hustings.record.record import Record


@pytest.mark.parametrize(
    "said",
    [
        "Steve Tuckwell held the seat, Danny Beales losing out by 13,470 to 13,965 after a recount.",
        "Danny Beales of Labour lost by 13,470 votes to 13,965.",
        "Danny Beales of Labour was beaten 13,965 to 13,470.",
        "Labour lost to the Conservatives by 13,965 votes to 13,470.",
    ],
)
def test_the_larger_figure_of_a_score_is_the_winner_s(said: str, full_record: Record) -> None:
    found = check("Uxbridge by-election, July 2023. " + said, full_record).findings
    assert {one.verdict for one in found} == {Verdict.RIGHT}


@pytest.mark.parametrize(
    "said",
    [
        "The Tories' Byron Davies, having taken it from Labour by just 27, lost it to Tonia Antoniazzi.",
        "Byron Davies, having scraped in by 27, lost it to Labour's Tonia Antoniazzi.",
    ],
)
def test_what_somebody_who_lost_had_won_by_is_of_before(said: str, full_record: Record) -> None:
    text = "Gower, June 2017. " + said
    found = {one.claim.mark.start: one for one in check(text, full_record).findings if one.claim.mark}
    assert found[text.index("27")].verdict is Verdict.RIGHT


def test_a_clause_about_somebody_ends_what_is_told_of_the_gap(full_record: Record) -> None:
    text = "Brecon and Radnorshire by-election, August 2019. Jane Dodds won by 1,425 votes. The Brexit Party's 3,331"
    text += " votes (10.5%) were more than the gap; Labour slumped to 1,680 (5.3%)."
    assert {one.verdict for one in check(text, full_record).findings} == {Verdict.RIGHT}
