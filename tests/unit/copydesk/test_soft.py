"""What is said of results in words that leave room: right where the record bears it out, never called wrong."""

import pytest

from hustings.claims.verdict import Severity
from hustings.copydesk.check import check
from hustings.record.record import Record

HEADS = {
    2017: "General Election 2017: Ilford North\n\nWes Streeting held Ilford North for Labour.\n\n",
    2019: "General Election 2019: Ilford North\n\nWes Streeting held Ilford North for Labour.\n\n",
    2024: "General Election 2024\n\nJas Athwal held Ilford South. Wes Streeting held Ilford North for Labour.\n\n",
}


def said(record: Record, year: int, sentence: str) -> dict[str, tuple[str, str]]:
    """Kind and verdict of each statement in a sentence, by its words."""
    text = HEADS[year] + sentence
    found = check(text, record).findings
    return {
        text[one.claim.span.start : one.claim.span.end]: (one.claim.kind.value, one.verdict.value)
        for one in found
        if one.claim.span and one.claim.span.start >= len(HEADS[year])
    }


@pytest.mark.parametrize(
    ("year", "sentence", "statement", "expected"),
    [
        (2017, "Theresa May fell short of an overall majority.", "an overall majority", "right"),
        (2017, "The election ended in a hung parliament.", "a hung parliament", "right"),
        (2017, "The Prime Minister lost her majority.", "lost her majority", "right"),
        (2017, "Labour deprived the Tories of a majority in the Commons.", "a majority in the Commons", "right"),
        (
            2019,
            "The Prime Minister is back in Downing Street with a stonking majority.",
            "a stonking majority",
            "right",
        ),
        (2019, "The government now has a big majority in parliament.", "has a big majority in parliament", "right"),
        (2024, "Labour swept into office with a huge majority.", "a huge majority", "right"),
        (2019, "It was a Tory landslide.", "Tory landslide", "uncheckable"),
    ],
)
def test_majorities_in_the_house(record: Record, year: int, sentence: str, statement: str, expected: str) -> None:
    assert said(record, year, sentence).get(statement) == ("house_majority", expected)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr Streeting was returned with a comfortable majority.",
        "He now has a healthy majority in the seat.",
        "The overall majority of voters backed Labour.",
        "A significant majority of those asked by the government were in favour.",
    ],
)
def test_the_majority_of_a_seat_is_not_taken_for_one_in_the_house(record: Record, sentence: str) -> None:
    assert "house_majority" not in {kind for kind, _ in said(record, 2019, sentence).values()}


@pytest.mark.parametrize(
    ("year", "sentence", "statement", "expected"),
    [
        (2024, "Voters put Labour back in power.", "put Labour back in power", ("other", "right")),
        (2024, "Labour returned to government.", "Labour returned to government", ("other", "right")),
        (2024, "The Tories swept into power.", "Tories swept into power", ("other", "uncheckable")),
        (2019, "The seat bucked the national trend.", "bucked the national trend", ("other", "uncheckable")),
        (2019, "The Tories made gains in many places.", "Tories made gains in many places", ("seats", "uncheckable")),
        (
            2019,
            "The party took seats it had never held before.",
            "seats it had never held before",
            ("superlative", "uncheckable"),
        ),
    ],
)
def test_the_country(record: Record, year: int, sentence: str, statement: str, expected: tuple[str, str]) -> None:
    assert said(record, year, sentence).get(statement) == expected


@pytest.mark.parametrize(
    ("year", "sentence", "statement", "expected"),
    [
        (2024, "Ilford South's turnout was lower still.", "Ilford South's turnout was lower still", ("other", "right")),
        (
            2024,
            "Turnout was higher in Ilford North than in Ilford South.",
            "Turnout was higher in Ilford North than in Ilford South",
            ("other", "right"),
        ),
        (
            2024,
            "Ilford North's majority was far smaller than in Ilford South.",
            "Ilford North's majority was far smaller than in Ilford South",
            ("other", "right"),
        ),
        (2024, "Ilford South saw boundary changes.", "saw boundary changes", ("other", "right")),
        (
            2024,
            "The boundaries of Ilford North were redrawn.",
            "boundaries of Ilford North were redrawn",
            ("other", "right"),
        ),
        (2019, "The boundaries have been altered.", "boundaries have been altered", ("other", "uncheckable")),
        (2019, "His majority took a heavy knock.", "majority took a heavy knock", ("majority_change", "right")),
        (
            2019,
            "His majority, as high as 9,639 in 2017, was 5,218.",
            "as high as 9,639 in 2017",
            ("superlative", "right"),
        ),
        (
            2019,
            "Turnout was as high as 72.5 per cent in 2017.",
            "as high as 72.5 per cent in 2017",
            ("superlative", "right"),
        ),
    ],
)
def test_seats(record: Record, year: int, sentence: str, statement: str, expected: tuple[str, str]) -> None:
    assert said(record, year, sentence).get(statement) == expected


@pytest.mark.parametrize(
    ("sentence", "statement", "verdict"),
    [
        ("Mr Streeting, who has held the seat since 2015, spoke.", "held the seat since 2015", "right"),
        ("Mr Streeting, who has held the seat since 2010, spoke.", "held the seat since 2010", "wrong"),
        ("Labour have held the seat since 2015.", "held the seat since 2015", "right"),
        ("Mr Streeting first won the seat in 2015.", "first won the seat in 2015", "right"),
        ("He has been MP for the last four years.", "been MP for the last four years", "right"),
        ("As your MP for the past four years, he is proud.", "As your MP for the past four years", "right"),
        ("The seat had been Conservative since 2005.", "Conservative since 2005", "uncheckable"),
        ("Mike Gapes had held Ilford South for 27 years.", "held Ilford South for 27 years", "uncheckable"),
        ("Mike Gapes had held Ilford South since 1992.", "held Ilford South since 1992", "uncheckable"),
        ("Iain Duncan Smith has held Chingford since 1992.", "held Chingford since 1992", "uncheckable"),
    ],
)
def test_since_when_a_seat_is_held(record: Record, sentence: str, statement: str, verdict: str) -> None:
    assert said(record, 2019, sentence).get(statement) == ("tenure", verdict)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr Streeting clung narrowly to his seat.",
        "Howard Berlin ran Wes Streeting close.",
        "Wes Streeting hung on by the skin of his teeth.",
        "Labour won by a whisker.",
    ],
)
def test_how_close_it_was_is_for_the_reader(record: Record, sentence: str) -> None:
    text = HEADS[2019] + sentence
    [margin] = [one for one in check(text, record).findings if one.claim.kind.value == "margin"]
    assert (margin.verdict.value, margin.severity) == ("uncheckable", Severity.INFO)
    assert "5,218 votes (10.4 points)" in margin.message


def test_the_party_that_somebody_joined_is_that_of_the_candidacy(record: Record) -> None:
    found = said(record, 2019, "Mike Gapes, who left Labour to join Change UK, came third in Ilford South.")
    assert found.get("Change UK") == ("candidacy", "right")


@pytest.mark.parametrize(
    ("sentence", "kind", "expected"),
    [
        ("It is a smaller majority than in 2017.", "majority_change", "right"),
        ("Wes Streeting survived with slimmer majority in Ilford North.", "majority_change", "right"),
        ("It is a bigger majority than in 2017.", "majority_change", "uncheckable"),
        ("Fewer people went to the polls than in 2017.", "turnout_change", "right"),
        ("There was bad news for Labour, whose share fell.", "share_change", "right"),
        ("The Liberal Democrats made headway.", "share_change", "right"),
        ("Labour went backwards.", "share_change", "right"),
        ("The Liberal Democrats went backwards.", "share_change", "uncheckable"),
    ],
)
def test_which_way_a_thing_went_without_a_figure(record: Record, sentence: str, kind: str, expected: str) -> None:
    assert (kind, expected) in said(record, 2019, sentence).values()
