"""The country: majorities in the Commons, national turnout, and polls whose official figures do not come out."""

import pytest

from hustings.copydesk.check import check
from hustings.copydesk.view.report import as_object
from hustings.record.record import Record
from tests.unit.copydesk.findings import by_figure, exactly


@pytest.mark.parametrize(
    ("text", "figure", "kind", "verdict"),
    [
        ("Labour won the 2024 general election with a majority of 172.", "172", "house_majority", "right"),
        ("The 2019 general election gave the Conservatives a majority of 80.", "80", "house_majority", "right"),
        ("Turnout in the 2024 general election was 59.7 per cent.", "59.7 per cent", "turnout", "right"),
        ("Turnout at the 2017 general election was 68.8 per cent.", "68.8 per cent", "turnout", "right"),
    ],
)
def test_figures_of_the_country_are_read(full_record: Record, text: str, figure: str, kind: str, verdict: str) -> None:
    assert by_figure(text, full_record)[figure] == (kind, verdict)


def test_a_wrong_commons_majority_is_not_right(full_record: Record) -> None:
    found = by_figure("Labour won the 2024 general election with a majority of 272.", full_record)
    assert found["272"][1] in ("wrong", "uncheckable")


def test_official_figures_that_do_not_come_out_make_nothing_wrong(full_record: Record) -> None:
    text = "Friday 6 May 2016\n\nLabour's Gill Furniss won the Sheffield, Brightside and Hillsborough by-election"
    found = by_figure(f"{text} with 14,087 votes and a majority of 9,590.", full_record)
    assert found["14,087"] == ("votes", "uncheckable")
    assert "wrong" not in {verdict for _, verdict in found.values()}


def test_a_party_hidden_among_the_others_has_no_change(full_record: Record) -> None:
    text = "General Election 2010: East Antrim\n\nGerry Lynch of Alliance took 11.1 per cent, down 4.2 points."
    assert "wrong" not in {verdict for _, verdict in by_figure(text, full_record).values()}


@pytest.mark.parametrize("link", ["compared with a swing of", "smaller than the swing of", "against a swing of"])
def test_a_swing_set_beside_another_is_between_the_same_parties(full_record: Record, link: str) -> None:
    start = "Labour held Bedford at the 2019 general election. There was a swing of 0.7 per cent from Labour to the"
    found = by_figure(f"{start} Conservatives, {link} 4.7 per cent across Great Britain.", full_record)
    assert found["4.7 per cent"] == ("swing", "right")
    found = by_figure(f"{start} Conservatives, {link} 6.7 per cent across Great Britain.", full_record)
    assert found["6.7 per cent"] == ("swing", "wrong")


@pytest.mark.parametrize(
    ("text", "figure", "read"),
    [
        ("At the 2019 general election Labour won 49 of the 73 seats in London.", "73", ("seats", "right")),
        ("At the 2019 general election Labour won 49 of the 74 seats in London.", "74", ("seats", "uncheckable")),
        ("The Greens won one of the 533 seats in England at the 2019 general election.", "one", ("seats", "right")),
        ("The SNP won one of the 59 seats in Scotland at the 2019 general election.", "one", ("seats", "wrong")),
        ("UKIP won no seats in the North West in the 2015 general election.", "won no seats", ("seats", "right")),
        (
            "Labour held Bedford at the 2019 general election. The SDLP put up 15 candidates.",
            "15",
            ("other", "right"),
        ),
        (
            "Labour held Bedford at the 2019 general election. Labour lost 12 deposits.",
            "12",
            ("deposit", "right"),
        ),
    ],
)
def test_seats_candidates_and_deposits_of_parties_are_read(
    full_record: Record, text: str, figure: str, read: tuple[str, str]
) -> None:
    assert by_figure(text, full_record)[figure] == read


def test_deposits_of_a_party_are_nobodys_in_the_seat(full_record: Record) -> None:
    text = "Labour held Bedford at the 2019 general election. Labour lost 12 deposits, the Conservatives four."
    assert "wrong" not in {verdict for _, verdict in by_figure(text, full_record).values()}


def test_who_has_changed_party_is_named_by_the_one_of_then(full_record: Record) -> None:
    text = "Rochester and Strood: 2014 by-election\n\nLast time: Mark Reckless (Conservative), majority 9,953 (2010)"
    assert "wrong" not in {verdict for _, verdict in by_figure(text, full_record).values()}


def test_a_results_box_is_read_line_by_line(full_record: Record) -> None:
    box = (
        "Ilford North\n2017 general election\n\n"
        "  1 Wes Streeting *            Labour                 30,589   57.8%   +13.9\n"
        "Majority:     9,639 votes, 18.2 points (+9,050 votes, +17.0 points)\n"
        "Last time:    2015: Wes Streeting (Labour) won by 589 votes or 1.2 points\n"
    )
    found = by_figure(box, full_record)
    assert found["+9,050"] == found["+17.0 points"] == ("majority_change", "right")
    assert {verdict for _, verdict in found.values()} == {"right"}


def test_a_seat_in_wales_is_found_by_its_welsh_name(full_record: Record) -> None:
    found = by_figure("Etholiad cyffredinol 2019\n\nGorllewin Caerdydd\n\nMajority: 10,986", full_record)
    assert found["10,986"] == ("majority", "right")


@pytest.mark.parametrize(
    ("opening", "sentence", "figure", "verdict"),
    [
        (
            "26 of the 27 seats in the North East",
            "Across the region Labour took 45.4 per cent.",
            "45.4 per cent",
            "right",
        ),
        ("27 of the 32 seats in Wales", "Across the nation turnout was 56.2 per cent.", "56.2 per cent", "right"),
        (
            "27 of the 32 seats in Wales",
            "In the whole region turnout was 66.2 per cent.",
            "66.2 per cent",
            "uncheckable",
        ),
        (
            "59 of the 75 seats in London",
            "Turnout in another region was 66.2 per cent.",
            "66.2 per cent",
            "uncheckable",
        ),
    ],
)
def test_the_region_is_the_one_named_before(
    full_record: Record, opening: str, sentence: str, figure: str, verdict: str
) -> None:
    text = f"5 July 2024\n\nLabour won {opening}.\n\nIn Hexham Joe Morris won by 3,713.\n\n{sentence}"
    assert by_figure(text, full_record)[figure][1] == verdict


@pytest.mark.parametrize(
    ("sentence", "figure", "kind"),
    [
        ("Labour won 27 seats in Wales, Plaid Cymru four and the Liberal Democrats one.", "one", "seats"),
        ("Labour won 27 seats in Wales. The Conservatives have none, nor has Reform.", "none", "seats"),
        ("In Northern Ireland the DUP won five seats and Alliance has one MP.", "one MP", "seats"),
        (
            "In Northern Ireland the DUP won five seats and the UUP one, one more than in 2019.",
            "one more",
            "seats_change",
        ),
        ("In Northern Ireland the DUP is down three seats and the UUP up one.", "up one", "seats_change"),
        ("Northern Ireland elected seven Sinn Fein MPs, five from the DUP and two from the SDLP.", "five", "seats"),
        ("In Wales Labour holds 27 seats. The Conservatives won 14 of the old 40 in 2019.", "40", "seats"),
        ("What about the rest of Wales? Labour has 27 of the 32 seats.", "32 seats", "seats"),
    ],
)
def test_seats_are_counted_by_one_and_none_and_by_whose_they_are(
    full_record: Record, sentence: str, figure: str, kind: str
) -> None:
    found = by_figure(f"5 July 2024\n\n{sentence}", full_record)
    right = {text for text, read in found.items() if read == (kind, "right")}
    assert any(text in figure for text in right), found
    assert "wrong" not in {verdict for _, verdict in found.values()}


@pytest.mark.parametrize(
    "sentence", ["One more candidate stood.", "None of the Labour seats changed hands.", "Labour is the one to beat."]
)
def test_one_and_none_count_no_seats_elsewhere(full_record: Record, sentence: str) -> None:
    found = by_figure(f"5 July 2024\n\nLabour won 27 seats in Wales. {sentence}", full_record)
    assert {"one", "none"}.isdisjoint(text.lower() for text in found)


@pytest.mark.parametrize(
    ("sentence", "figure", "read"),
    [
        ("Reform took 15.9 per cent, against the Brexit Party's 4.1 per cent.", "4.1 per cent", ("share", "right")),
        ("Reform took 15.9 per cent, against the Brexit Party's 9.1 per cent.", "9.1 per cent", ("share", "wrong")),
        ("Reform UK, formerly the Brexit Party, took 15.9 per cent.", "15.9 per cent", ("share", "right")),
        ("Lee Lavery of the Greens fell short of the 5% you need to get your £500 back.", "", ("deposit", "right")),
        (
            "At 62.4% the turnout was the fourth highest in Wales, but low compared with the 70.3% in Delyn last time.",
            "fourth highest",
            ("superlative", "right"),
        ),
        ("Labour's share went up by less than one point (0.7, to be exact).", "0.7", ("share_change", "right")),
    ],
)
def test_a_seat_of_2024_is_told_against_what_was_before(
    full_record: Record, sentence: str, figure: str, read: tuple[str, str]
) -> None:
    text = f"5 July 2024\n\nBecky Gittins won Clwyd East for Labour with 18,484 votes.\n\n{sentence}"
    found = by_figure(text, full_record)
    assert read in found.values() if not figure else found[figure] == read


@pytest.mark.parametrize(
    ("sentence", "figure", "verdict"),
    [
        ("Labour more than doubled its own vote (3,615 to 8,017).", "3,615", "right"),
        ("The Lib Dem vote fell, and so did the Tory share; the majority was cut (3,067 to 104).", "3,067", "right"),
        ("Labour doubled its share (8.7 per cent to 20.2 per cent).", "8.7 per cent", "wrong"),
        ("Ben Lake beat Mark Williams (11,623 to 11,519).", "11,519", "right"),
    ],
)
def test_a_pair_in_brackets_goes_from_what_was_to_what_is(
    full_record: Record, sentence: str, figure: str, verdict: str
) -> None:
    found = by_figure(f"9 June 2017\n\nPlaid Cymru's Ben Lake won Ceredigion by 104 votes.\n\n{sentence}", full_record)
    assert found[figure][1] == verdict


def test_an_age_told_at_a_name_is_no_vote(full_record: Record) -> None:
    text = "9 June 2017\n\nBen Lake won Ceredigion. Ben Lake, at 24 the youngest of Plaid's MPs, got 11,623 votes."
    assert "24" not in by_figure(text, full_record)


@pytest.mark.parametrize(
    "sentence",
    [
        "Two years ago the same two men faced each other and it was Mr Wilson who won, by 6,520.",
        "When they last met it was Wilson who won.",
        "Last time it was Rob Wilson who came out on top.",
    ],
)
def test_who_won_the_last_time_is_told_of_then(full_record: Record, sentence: str) -> None:
    text = f"9 June 2017\n\nMatt Rodda won Reading East for Labour by 3,749 votes.\n\n{sentence}"
    found = as_object(check(text, full_record))["claims"]
    told = [one for one in found if one["kind"] == "outcome" and "2015" in str(one["poll"])]
    assert {one["verdict"] for one in told} == {"right"}
    assert "wrong" not in {one["verdict"] for one in found}


@pytest.mark.parametrize(("others", "verdict"), [("11", "right"), ("four", "right"), ("seven", "uncheckable")])
def test_a_part_of_a_nations_seats_leaves_open_where_the_next_are(
    full_record: Record, others: str, verdict: str
) -> None:
    checked = check(f"In December 2019 the SNP won 48 of Scotland's 59, the Lib Dems {others}.", full_record)
    assert [exactly(checked, figure) for figure in ("48", "59", others)] == [
        [("seats", one)] for one in ("right", "right", verdict)
    ]
