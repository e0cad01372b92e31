"""Entries of lists and leagues: lines that give the figures first, a card's labels, seats ranked by one measure."""

import pytest

from hustings.record.record import Record
from tests.unit.copydesk.findings import by_words

HEAD = "Kensington, general election 2017\n\n"


def test_the_votes_before_a_name_are_that_persons(full_record: Record) -> None:
    text = HEAD + "16,333 – Emma Dent Coad, Labour\n16,313 – Victoria Borwick, Conservative\n4,274 – Annabel Mullin\n"
    found = by_words(text, full_record)
    assert found["16,313"] == ("votes", "right")
    assert found["4,274"] == ("votes", "wrong")  # 4,724


def test_figures_under_a_name_by_their_labels(full_record: Record) -> None:
    card = "{name}\n{party}\nVotes: {votes}\nShare: {share}\nChange: {change}\n\n"
    text = HEAD + card.format(name="Emma Dent Coad", party="Labour", votes="16,333", share="42.2%", change="+11.1")
    text += card.format(name="Victoria Borwick", party="Conservative", votes="16,331", share="42.2%", change="-10.1")
    found = by_words(text, full_record)
    assert found["+11.1"] == ("share_change", "right")
    assert found["-10.1"] == ("share_change", "right")
    assert found["16,331"] == ("votes", "wrong")


@pytest.mark.parametrize(
    ("heading", "row", "figure", "kind"),
    [
        ("Highest turnouts, general election 2017", "1\tTwickenham\tLib Dem\t79.5%", "79.5%", "turnout"),
        ("General election 2017: the smallest majorities", "1. Kensington (Lab) 20", "20", "majority"),
        ("The ten slimmest majorities of the 2017 election", "Kensington – Labour – 20", "20", "majority"),
        ("CLOSE SHAVES", "Kensington (Lab)  20", "20", "majority"),
        ("The squeakers:", "Kensington (Lab) 20", "20", "majority"),
        ("The closest results", "Perth and North Perthshire (SNP) 21", "21", "majority"),
        ("Largest electorates, 2017 general election", "Isle of Wight (Con) 110,683", "110,683", "electorate"),
    ],
)
def test_a_league_is_by_what_its_heading_says(
    full_record: Record, heading: str, row: str, figure: str, kind: str
) -> None:
    assert by_words(f"General election 2017\n\n{heading}\n\n{row}\n", full_record)[figure] == (kind, "right")


def test_what_follows_a_list_of_seats_may_be_of_the_country(full_record: Record) -> None:
    rows = "CLOSE SHAVES\n\nKensington (Lab) 20\nSouthampton Itchen (Con) 31\nCrewe & Nantwich (Lab) 48\n\n"
    text = f"The Conservatives won 317 seats at the general election of 2017\n\n{rows}"
    found = by_words(text + "Turnout was 68.8 per cent, against 66.2 in 2015.", full_record)
    assert found["68.8 per cent"] == found["66.2"] == ("turnout", "right")
    assert by_words(text + "Turnout was 71.2 per cent.", full_record)["71.2 per cent"] == ("turnout", "uncheckable")


def test_the_size_of_the_house_speaks_for_no_seats_poll(full_record: Record) -> None:
    """650 was the majority of Newcastle-under-Lyme in 2015, and is how many seats there are."""
    text = "General election 2017: 650 of 650 declared\n\nCLOSE SHAVES\n\nKensington (Lab) 20\n"
    text += "Newcastle-under-Lyme (Lab) 30\nSouthampton Itchen (Con) 45\n"
    found = by_words(text, full_record)
    assert [found[one] for one in ("30", "45")] == [("majority", "right"), ("majority", "wrong")]


def test_a_wires_letters(full_record: Record) -> None:
    text = "KENSINGTON, general election 2017\nElect 60,588 T 38,677 (63.8%, +6.8)\nE Dent Coad (Lab) 16,333\n"
    found = by_words(text, full_record)
    assert [found[one] for one in ("60,588", "38,677", "63.8%", "+6.8", "16,333")] == [
        ("electorate", "right"),
        ("other", "right"),
        ("turnout", "right"),
        ("turnout_change", "right"),
        ("votes", "right"),
    ]


def test_a_name_on_the_line_after_a_count_is_no_scale_of_it(full_record: Record) -> None:
    found = by_words(HEAD + "V Borwick (C) 16,313\nM Smith (Ind) 5\nLD 4,724 PC 3\n", full_record)
    assert found["16,313"] == ("votes", "right")
    assert found["4,724"] == ("votes", "right")


@pytest.mark.parametrize("when", [", 13 May 2021", ", May 13, 2021", ", May 2021", " (May 2021)", "\n\nMay 2021"])
def test_the_month_of_may_is_no_wish(full_record: Record, when: str) -> None:
    found = by_words(f"By-elections\n\nAirdrie and Shotts{when}: SNP hold. Majority 1,757\n", full_record)
    assert found["SNP hold"] == ("outcome", "right")


def test_a_prime_minister_is_no_month(full_record: Record) -> None:
    found = by_words("Nationally at the 2017 election Labour won 262 seats; Mrs May has 317.\n", full_record)
    assert "wrong" not in {verdict for _, verdict in found.values()}
