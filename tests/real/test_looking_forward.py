"""Pieces that look forward to an election: what they tell is of the one before it."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record

#: 2019: Conservative gain from Labour by 2,218; 2017: Labour gain by 239. 2024: another seat of another name.
KEIGHLEY = (
    "Keighley: what to know before the 2024 general election. Robbie Moore won it for the Conservatives at the 2019"
    " general election. "
)


def verdicts(said: str, figure: str, record: Record) -> set[str]:
    text = KEIGHLEY + said
    at = text.index(figure, len(KEIGHLEY))
    found = [one for one in check(text, record).findings if one.claim.mark and one.claim.mark.end > at]
    return {one.verdict.value for one in found if one.claim.mark and one.claim.mark.start < at + len(figure)}


@pytest.mark.parametrize(
    ("said", "right", "wrong"),
    [
        ("Mr Moore has a majority of {} to defend.", "2,218", "2,128"),
        ("The Tory majority is {}.", "2,218", "2,128"),
        ("John Grogan won it for Labour in 2017 by {} votes.", "239", "293"),
        ("Last time the Conservatives took {} per cent.", "48.1", "41.8"),
        ("Turnout last time was {} per cent.", "72.3", "73.2"),
        ("Waqas Khan of the Brexit Party was fourth with {} votes.", "850", "580"),
    ],
)
def test_figures_are_of_the_election_before(full_record: Record, said: str, right: str, wrong: str) -> None:
    assert verdicts(said.format(right), right, full_record) & {"right", "rounding"}
    assert verdicts(said.format(wrong), wrong, full_record) == {"wrong"}


@pytest.mark.parametrize("when", ["general election on 4 July 2024", "general election on July 4, 2024", "2024 poll"])
def test_however_the_day_is_told(full_record: Record, when: str) -> None:
    text = f"Ahead of the {when} Keighley is in Tory hands. In 2019 Robbie Moore beat John Grogan by 2,281 votes."
    assert "wrong" in {one.verdict.value for one in check(text, full_record).findings}


def test_a_report_of_the_later_election_is_its_own(full_record: Record) -> None:
    text = (
        "Robbie Moore, MP since before the 2024 general election, held Keighley and Ilkley for the Conservatives at the"
        " 2024 general election with 18,589 votes, 1,625 ahead of John Grogan."
    )
    assert {one.verdict.value for one in check(text, full_record).findings} <= {"right", "uncheckable"}
    assert any(
        one.claim.subject.poll == "parl.keighley-and-ilkley.2024-07-04" for one in check(text, full_record).findings
    )
