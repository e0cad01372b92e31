"""What is told of a by-election that changed hands, in words that leave open of which poll they are."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record

#: 2023: Labour 16,456, Conservative 12,295; in 2019 the Conservatives won by 20,137, with Labour second.
SELBY = (
    "Keir Mather has won Selby and Ainsty for Labour, the youngest of all MPs at 25, in the by-election of July 2023. "
)
#: 2010: Conservative gain by 106 votes, 0.2 points.
HENDON = "Matthew Offord won Hendon for the Conservatives at the 2010 general election, ousting Andrew Dismore. "


def verdict(scene: str, said: str, figure: str, record: Record) -> set[str]:
    text = scene + said
    at = text.index(figure, len(scene))
    found = [one for one in check(text, record).findings if one.claim.mark and one.claim.mark.end > at]
    return {one.verdict.value for one in found if one.claim.mark and one.claim.mark.start < at + len(figure)}


@pytest.mark.parametrize(
    "said",
    [
        "It cost the Tories a {} majority.",
        "A majority of {} was not enough for the Conservatives.",
        "A {} majority was no protection for the Conservatives.",
        "The Conservatives squandered a majority of {}.",
    ],
)
def test_the_majority_of_who_had_it(full_record: Record, said: str) -> None:
    assert verdict(SELBY, said.format("20,137"), "20,137", full_record) == {"right"}
    assert "wrong" in verdict(SELBY, said.format("20,317"), "20,317", full_record)


def test_the_last_majority_given_to_who_won_now_is_wrong(full_record: Record) -> None:
    assert verdict(SELBY, "Mr Mather's majority is 20,137.", "20,137", full_record) == {"wrong"}


@pytest.mark.parametrize(
    ("said", "right", "wrong"),
    [
        ("Labour came from {} place in 2019 to win.", "second", "third"),
        ("Only {} per cent separated them.", "11.6", "16.1"),
        ("{} percentage points separated Labour and the Conservatives.", "11.6", "16.1"),
        ("Luke Wellock of the Climate Party came last with {}.", "39", "93"),
        ("Guy Phoenix ({}) and Luke Wellock (39) both lost their deposits.", "162", "126"),
    ],
)
def test_places_gaps_and_votes(full_record: Record, said: str, right: str, wrong: str) -> None:
    assert verdict(SELBY, said.format(right), right, full_record) == {"right"}
    assert "wrong" in verdict(SELBY, said.format(wrong), wrong, full_record)


@pytest.mark.parametrize(
    ("said", "right", "wrong"),
    [
        ("Just {} votes separated the two.", "106", "601"),
        ("There were {} valid votes, with 173 rejected.", "46,374", "46,734"),
    ],
)
def test_gaps_and_totals(full_record: Record, said: str, right: str, wrong: str) -> None:
    assert verdict(HENDON, said.format(right), right, full_record) == {"right"}
    assert verdict(HENDON, said.format(wrong), wrong, full_record) == {"wrong"}


@pytest.mark.parametrize("poll", ["poll", "election", "count", "night", "campaign"])
def test_what_somebody_went_into_a_poll_with(full_record: Record, poll: str) -> None:
    scene = (
        "Douglas Ross gained Moray for the Conservatives at the 2017 general election, beating Angus Robertson (SNP). "
    )
    said = f"Mr Robertson went into the {poll} with a cushion of 9,065."
    assert verdict(scene, said, "9,065", full_record) == {"right"}


def test_who_collected_it_is_not_who_lost_it(full_record: Record) -> None:
    scene = "Labour has won the Wellingborough by-election of February 2024. "
    said = "Gen Kitchen gained the seat for Labour from the Conservatives after collecting {} votes."
    assert verdict(scene, said.format("13,844"), "13,844", full_record) == {"right"}
    assert verdict(scene, said.format("13,448"), "13,448", full_record) == {"wrong"}


def test_the_highest_in_yorkshire_is_of_the_region(full_record: Record) -> None:
    scene = "Olivia Blake held Sheffield Hallam for Labour at the 2019 general election. "
    assert "right" in verdict(scene, "At 78.2 per cent, turnout was the highest in Yorkshire.", "highest", full_record)


def test_an_age_is_no_number_of_seats(full_record: Record) -> None:
    found = check(SELBY, full_record)
    assert [one.why for one in found.unmatched if one.text == "25"] == ["age"]
