"""Whose a figure is, and of when, where a clause beside it says so: relative clauses, seats held before, both moved."""

import pytest

from hustings.copydesk.check import check
from hustings.copydesk.view.report import as_object
from hustings.record.record import Record


@pytest.mark.parametrize(
    ("text", "figure", "subject"),
    [
        (
            "Belfast East, general election 2019\n\nGavin Robinson held on. He was run close by Naomi Long, who had "
            "held the seat before he did and who added 8.9 points.",
            "8.9 points",
            "Naomi Long",
        ),
        (
            "Calder Valley, general election 2017\n\nLabour came up 9.7 points to the Tories' 2.5.",
            "2.5",
            "Craig Whittaker",
        ),
        (
            "Calder Valley, general election 2017\n\nLabour's share rose 9.7 points against the Conservatives' 2.5.",
            "2.5",
            "Craig Whittaker",
        ),
    ],
)
def test_a_share_that_moved_is_of_who_is_told_of(full_record: Record, text: str, figure: str, subject: str) -> None:
    found = as_object(check(text, full_record))["claims"]
    told = [(one["kind"], one["verdict"], one["subject"]) for one in found if figure in one["text"]]
    assert told == [("share_change", "right", subject)]


@pytest.mark.parametrize(
    "text",
    [
        "Sue McGuire was sent out to defend one of the two seats that her party still had in the North West.",
        "It was one of the two seats the Liberal Democrats held in the North West.",
    ],
)
def test_seats_that_were_held_may_be_of_before(full_record: Record, text: str) -> None:
    found = as_object(check(f"Southport, general election 2017\n\n{text}", full_record))["claims"]
    assert ("seats", "right") in {(one["kind"], one["verdict"]) for one in found}


@pytest.mark.parametrize("who", ["whoever was", "those who came", "anyone who finished"])
def test_a_place_of_nobody_named_is_nobodys(full_record: Record, who: str) -> None:
    text = f"Calder Valley, general election 2019\n\nLabour came second, and {who} third in 2019 had little to say."
    found = as_object(check(text, full_record))["claims"]
    assert all(one["severity"] != "error" for one in found)


@pytest.mark.parametrize("cut", ["cut to the bone", "melt away", "slashed after a recount", "all but wiped out"])
def test_a_majority_that_was_cut_is_the_one_before(full_record: Record, cut: str) -> None:
    text = f"Calder Valley, general election 2017\n\nThe Conservative saw a majority of 4,427 {cut}.\n"
    found = as_object(check(text, full_record))["claims"]
    assert ("majority", "right") in {(one["kind"], one["verdict"]) for one in found}


def test_after_a_look_at_another_seat_a_turnout_may_be_of_its_own(full_record: Record) -> None:
    text = "Clwyd North result: Gill German wins by 1,196\n\n5 July 2024\n\nGill German had 14,794 votes.\n\n"
    text += "Clwyd East: Becky Gittins has 18,484\n\nThe turnout was 55.5 per cent out of an electorate of 75,027.\n"
    found = as_object(check(text, full_record))["claims"]
    assert {one["verdict"] for one in found if one["kind"] in ("turnout", "electorate")} == {"right"}
