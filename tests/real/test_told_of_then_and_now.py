"""Who is back, succeeds somebody or stays on, and what was then: how far somebody was behind, what seats a party had,
who was ousted."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every, exactly, told

pytestmark = pytest.mark.no_cover

NEWARK = "Newark, 6 June 2014. Patrick Mercer had gone. "
CROYDON = "Croydon Central, 9 June 2017. Sarah Jones won it by 5,652. "
SCOTLAND = "The general election of 8 June 2017. "
BELFAST = "Belfast East, 9 June 2017. Gavin Robinson held it by 8,474. "
CEREDIGION = "Ceredigion, 13 December 2019. Ben Lake held it by 6,329. "


@pytest.mark.parametrize(
    ("copy", "words", "verdict"),
    [
        ("Thurrock, 9 June 2017. Jackie Doyle-Price is back for Thurrock, but only just.", "Jackie", "right"),
        ("Thurrock, 9 June 2017. Jackie Doyle-Price got back in at Thurrock by 345.", "Jackie", "right"),
        ("Thurrock, 9 June 2017. John Kent is back for Thurrock, by 345.", "John Kent", "wrong"),
        ("Thurrock, 9 June 2017. Jackie Doyle-Price stays on in Thurrock with 19,880 votes.", "Jackie", "right"),
        ("Thurrock, 9 June 2017. Tim Aker stays on in Thurrock with 10,112 votes.", "Tim Aker", "wrong"),
        (NEWARK + "Robert Jenrick will succeed Patrick Mercer in Newark.", "Robert Jenrick", "right"),
        (NEWARK + "Roger Helmer will succeed Patrick Mercer in Newark.", "Roger Helmer", "wrong"),
        (NEWARK + "Robert Jenrick takes over from Patrick Mercer as MP for Newark.", "Robert Jenrick", "right"),
    ],
)
def test_somebody_is_back_succeeds_or_stays_on(full_record: Record, copy: str, words: str, verdict: str) -> None:
    found = [one for kind, one in told(check(copy, full_record), words) if kind == "outcome"]
    assert found == [verdict]


@pytest.mark.parametrize(
    "words",
    ["Roger Helmer will succeed Nigel Farage as leader.", "Roger Helmer stays on as leader of the group."],
)
def test_an_office_of_another_kind_is_no_seat(full_record: Record, words: str) -> None:
    assert ("outcome", "wrong") not in told(check(NEWARK + words, full_record), "Roger Helmer")


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (CROYDON + "She was 165 adrift in 2015.", "165", ("margin", "right")),
        (CROYDON + "She was 156 adrift in 2015.", "156", ("margin", "wrong")),
        (CROYDON + "Labour was 2,879 votes behind in 2010.", "2,879", ("margin", "right")),
        (CROYDON + "Labour was 2,789 votes behind in 2010.", "2,789", ("margin", "wrong")),
        (CROYDON + "She was 7,285 up on 2015.", "7,285", ("votes", "right")),
        (CROYDON + "Labour are up nearly 7,500 on two years ago.", "7,500", ("votes", "rounding")),
        (CROYDON + "Labour are up 7,285 on two years ago.", "7,285", ("votes", "right")),
        (CROYDON + "Labour are up 7,825 on two years ago.", "7,825", ("votes", "wrong")),
        (CROYDON + "Gavin Barwell got in by 0.3 per cent in 2015.", "0.3 per cent", ("majority", "right")),
        (CROYDON + "Gavin Barwell got in by less than 1 per cent in 2015.", "1 per cent", ("majority", "right")),
        (CROYDON + "Gavin Barwell got in by 3.3 per cent in 2015.", "3.3 per cent", ("majority", "wrong")),
    ],
)
def test_how_far_behind_is_of_its_year(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert expected in told(check(copy, full_record), figure)


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (SCOTLAND + "Labour has seven seats in Scotland, where it had one.", "one", ("seats", "right")),
        (SCOTLAND + "Labour has seven seats in Scotland, where it had two.", "two", ("seats", "wrong")),
        (SCOTLAND + "The SNP are on 35 seats in Scotland, from 56.", "56", ("seats", "right")),
        (SCOTLAND + "The SNP are on 35 seats in Scotland, from 65.", "65", ("seats", "wrong")),
        (SCOTLAND + "The Tories won 13 seats in Scotland, where Labour had seven.", "seven", ("seats", "right")),
        (BELFAST + "The UUP, with no MPs after the 2010 election, now has no MPs.", "with no MPs", ("seats", "right")),
        (BELFAST + "The SDLP has no MPs.", "has no MPs", ("seats", "right")),
    ],
)
def test_seats_of_before_are_of_before(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert expected in exactly(check(copy, full_record), figure)


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Mr Lake won in 2017, beating Mark Williams by 104.", "right"),
        ("He got in by 104 votes in 2017, ousting Mark Williams.", "right"),
        ("Mike Parker won in 2015, unseating Mark Williams.", "wrong"),
    ],
)
def test_who_was_ousted_in_a_year_told(full_record: Record, words: str, verdict: str) -> None:
    found = every(check(CEREDIGION + words, full_record))
    assert [one for text, kind, one in found if kind == "outcome" and text.endswith("Mark Williams")] == [verdict]


@pytest.mark.parametrize(
    ("words", "figure", "verdict"),
    [
        ("The former MEP's 25,262 was 6,424 better than last time.", "6,424", "right"),
        ("The former MEP's 25,262 was 6,244 better than last time.", "6,244", "wrong"),
    ],
)
def test_a_vote_that_moved_is_of_whom_it_is_told_of(full_record: Record, words: str, figure: str, verdict: str) -> None:
    copy = "South Thanet, 9 June 2017. Labour did well here. " + words + " Raushan Ara had 18,875."
    assert ("votes", verdict) in exactly(check(copy, full_record), figure)


@pytest.mark.parametrize(
    ("words", "figure", "verdict"),
    [
        ("Labour wiped 73.2 per cent off her majority.", "73.2 per cent", "wrong"),
        ("Labour wiped 35.6 per cent off her majority.", "35.6 per cent", "right"),
    ],
)
def test_a_part_is_taken_off_a_majority(full_record: Record, words: str, figure: str, verdict: str) -> None:
    copy = "Thurrock, 9 June 2017. Jackie Doyle-Price held it by 345. " + words
    found = exactly(check(copy, full_record), figure)
    assert [one for kind, one in found if kind == "majority_change"] == [verdict]


@pytest.mark.parametrize(("way", "verdict"), [("bigger", "right"), ("smaller", "wrong")])
def test_which_way_a_majority_went_before_its_figure(full_record: Record, way: str, verdict: str) -> None:
    copy = (
        "Belfast East, 9 June 2017. Gavin Robinson held it with 23,917 votes and a"
        f" {way} majority, 8,474 as against 2,597."
    )
    assert ("majority_change", verdict) in exactly(check(copy, full_record), f"{way} majority")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("He beat Ivan Henderson who won it four years earlier.", []),
        ("He beat Giles Watling, who took it five years earlier by 24,702.", ["right"]),
        ("He beat Giles Watling. Jovan Owusu-Nepaul took it five years earlier by 24,702.", []),
    ],
)
def test_who_took_it_so_many_years_before(full_record: Record, words: str, expected: list[str]) -> None:
    found = told(check("Clacton, 5 July 2024. Nigel Farage won it by 8,405. " + words, full_record), "took")
    assert [one for kind, one in found if kind == "outcome"] == expected


@pytest.mark.parametrize(("year", "verdict"), [("2015", "right"), ("2010", "wrong")])
def test_since_when_a_party_has_been_there(full_record: Record, year: str, verdict: str) -> None:
    copy = f"Lewes, 5 July 2024. James MacCleary won it by 12,624. The Conservatives had been there since {year}."
    assert ("tenure", verdict) in told(check(copy, full_record), f"since {year}")


@pytest.mark.parametrize(("figure", "verdict"), [("1908", "right"), ("1980", "wrong")])
def test_votes_without_a_comma_are_no_year(full_record: Record, figure: str, verdict: str) -> None:
    copy = f"South Antrim, 8 May 2015. Danny Kinahan won it by 949. Richard Cairns got {figure} and Labour stayed away."
    assert ("votes", verdict) in told(check(copy, full_record), figure)
