"""Columns: a table's head says what the figures below it are."""

from typing import Any

import pytest

from hustings.copydesk.check import check, check_document
from hustings.copydesk.listing.table.column import Columns
from hustings.copydesk.token import Tokens
from hustings.copydesk.view.report import as_object
from hustings.record.record import Record

Told = list[tuple[str, str, str]]


def told(text: str, record: Record) -> Told:
    found: list[dict[str, Any]] = as_object(check(text, record))["claims"]
    return [(one["text"], one["kind"], one["verdict"]) for one in found if one["kind"] != "candidacy"]


SEATS = "General election 2017\n\nSeat\tMP\tParty\tMajority\tTurnout %\n{row}\n"


def test_a_row_of_a_seat_is_read_by_its_heads(full_record: Record) -> None:
    row = "Kensington\tEmma Dent Coad\tLab\t20\t63.8\nTwickenham\tVince Cable\tLib Dem\t9,762\t79.5"
    assert told(SEATS.format(row=row), full_record) == [
        ("20", "majority", "right"),
        ("63.8", "turnout", "right"),
        ("9,762", "majority", "right"),
        ("79.5", "turnout", "right"),
    ]


@pytest.mark.parametrize(("majority", "turnout"), [("200", "63.8"), ("20", "36.8")])
def test_an_error_in_a_row_is_caught(full_record: Record, majority: str, turnout: str) -> None:
    row = f"Kensington\tEmma Dent Coad\tLab\t{majority}\t{turnout}\nTwickenham\tVince Cable\tLib Dem\t9,762\t79.5"
    wrong = [one[0] for one in told(SEATS.format(row=row), full_record) if one[2] == "wrong"]
    assert wrong == [majority if majority != "20" else turnout]


def test_columns_of_blanks_without_a_head_for_the_names(full_record: Record) -> None:
    text = "General election 2017\n\n              Turnout   Majority   Electorate\n"
    text += "Kensington    63.8        20       60,588\nTwickenham    79.5     9,762       83,362\n"
    kinds = [kind for _, kind, verdict in told(text, full_record) if verdict == "right"]
    assert kinds == ["turnout", "majority", "electorate"] * 2


def test_a_head_with_a_year_dates_its_column(full_record: Record) -> None:
    text = "Kensington\n\nParty\t2017 votes\t2017 %\t2015 votes\t2015 %\n"
    text += "Lab\t16,333\t42.2\t10,709\t31.1\nCon\t16,313\t42.2\t18,199\t52.3\nTurnout\t\t63.8\t\t57.0\n"
    found = told(text, full_record)
    assert [one for one in found if one[2] != "right"] == [("10,709", "votes", "wrong")]  # 10,838
    assert ("18,199", "votes", "right") in found
    assert ("57.0", "turnout", "right") in found


def test_a_national_table_with_changes_of_seats_and_shares(full_record: Record) -> None:
    text = "General election 2017\n\n| Party | Seats | +/- | Share | Change |\n|---|---|---|---|---|\n"
    text += "| Conservative | 317 | -13 | 42.3 | 5.5 |\n| Labour | 262 | +30 | 40.0 | 9.5 |\n"
    assert {verdict for _, _, verdict in told(text, full_record)} <= {"right", "rounding"}
    wrong = told(text.replace("+30", "+20"), full_record)
    assert [one for one in wrong if one[2] == "wrong"] == [("+20", "seats_change", "wrong")]


@pytest.mark.parametrize(
    "line", ["Labour held the seat.", "a  b", "Seat\tMP", "the turnout and the majority of it all"]
)
def test_a_line_that_heads_nothing_gives_no_columns(line: str) -> None:
    assert not Columns().after(Tokens([]), line).columns


PAGE = """<html><body><article><h1>General election 2017</h1><p>Two London seats and who won them on the night.</p>
<table><tr><th>Seat</th><th>MP</th><th>Majority</th><th>Turnout</th></tr>
<tr><td>Kensington</td><td>Emma Dent Coad (Lab)</td><td>20</td><td>63.8</td></tr>
<tr><td>Twickenham</td><td>Vince Cable (Lib Dem)</td><td>9,762</td><td>79.5</td></tr></table></article></body></html>"""


def test_the_cells_of_a_page_are_columns(full_record: Record) -> None:
    found = as_object(check_document("a.html", PAGE.encode(), full_record))["claims"]
    told = [(one["text"], one["kind"], one["verdict"]) for one in found]
    assert ("9,762", "majority", "right") in told
    assert ("79.5", "turnout", "right") in told


def test_comma_separated_values(full_record: Record) -> None:
    rows = "Kensington, general election 2017\n\ncandidate,party,votes,share,change\n"
    rows += "Emma Dent Coad,Lab,16333,42.2,+11.1\nVictoria Borwick,Con,16313,42.2,-10.1\n"
    rows += "Annabel Mullin,Lib Dem,4274,12.2,\n"
    found = told(rows, full_record)
    assert ("-10.1", "share_change", "right") in found
    assert [one for one in found if one[2] == "wrong"] == [("4274", "votes", "wrong")]  # 4,724


def test_dots_lead_to_a_figure(full_record: Record) -> None:
    rows = "Kensington, general election 2017\n\nDENT COAD, Emma (Labour) ............. 16,333\n"
    rows += "BORWICK, Victoria (Conservative) ..... 16,331\n"
    found = told(rows, full_record)
    assert found[0] == ("16,333", "votes", "right")
    assert found[1] == ("16,331", "votes", "wrong")


def test_below_a_heading_with_an_area_seats_are_of_it(full_record: Record) -> None:
    found = told("South West: seats at the 2017 general election\n\nCon: 48\nLab: 7\nLib Dem: 1\n", full_record)
    assert [verdict for _, _, verdict in found] == ["wrong", "right", "right"]


def test_a_dateline_places_no_figure(full_record: Record) -> None:
    text = "LONDON, June 2017 – The general election of 2017 is over. The SNP won 39 seats, a net loss of 21.\n"
    assert told(text, full_record) == [("39 seats", "seats", "wrong"), ("21", "seats_change", "right")]


PARTIES_BY_YEAR = """Ilford North over the years

| Year | Con | Lab | LD | Majority |
|---|---|---|---|---|
| 2010 | 45.7 | 34.2 | 12.7 | 5,404 |
| 2015 | 42.7 | 43.9 | 2.3 | 589 |
| 2017 | 39.6 | {} | 2.0 | 9,639 |
| 2019 | 40.1 | 50.5 | 5.3 | 5,218 |
"""
SEATS_BY_PARTY = (
    "July 2024\n\nSeat\tCon\tLab\tLib Dem\tMaj\nBath\t15.9\t18.0\t41.3\t11,218\nCheadle\t22.6\t{}\t46.7\t12,235\n"
)


@pytest.mark.parametrize(
    ("rows", "right", "wrong"), [(PARTIES_BY_YEAR, "57.8", "58.7"), (SEATS_BY_PARTY, "15.6", "16.5")]
)
def test_columns_that_parties_head(rows: str, right: str, wrong: str, full_record: Record) -> None:
    found = told(rows.format(right), full_record)
    assert {verdict for _, _, verdict in found} == {"right"}
    assert [one for one in told(rows.format(wrong), full_record) if one[2] != "right"] == [(wrong, "share", "wrong")]


TWO_ROWS = "Wes Streeting held Ilford North for Labour in June 2017 with a majority of 9,639.\n\n{head}\n{rows}\n"
RESULT = "Wes Streeting (Lab)\t30,589\t57.8\t21,463\t43.9\nLee Scott (Con)\t20,950\t39.6\t20,874\t42.7"


@pytest.mark.parametrize("years", ["\t2017\t\t2015", "\t2017\t2015", "Candidate\t2017\t\t2015\t"])
def test_years_over_columns_are_those_of_the_heads_below(record: Record, years: str) -> None:
    text = TWO_ROWS.format(head=f"{years}\nCandidate\tVotes\t%\tVotes\t%", rows=RESULT)
    assert [verdict for _, kind, verdict in told(text, record) if kind in ("votes", "share")] == ["right"] * 8


def test_years_that_cannot_be_shared_out_say_nothing(record: Record) -> None:
    rows = "Wes Streeting (Lab)\t30,589\t21,463\t43.9"
    text = TWO_ROWS.format(head="\t2017\t2015\nCandidate\tVotes\tVotes\t%", rows=rows)
    assert "wrong" not in {verdict for _, _, verdict in told(text, record)}


def test_a_measure_over_years_is_that_of_each(full_record: Record) -> None:
    head = "| Seat | Majority | | Swing | |\n| | 2015 | 2017 | 2015 | 2017 |"
    rows = "| Ilford North | 589 | 9,639 | 6.7 | 8.5 |\n| Bath | 3,833 | 5,694 | 16.7 | 9.8 |"
    found = told(TWO_ROWS.format(head=head, rows=rows), full_record)[2:]
    assert [one for one in found if one[1] == "majority"] == [
        (figure, "majority", "right") for figure in ("589", "9,639", "3,833", "5,694")
    ]
    assert {verdict for _, _, verdict in found} == {"right"}


def test_blanks_that_pad_cells_between_strokes_part_nothing(record: Record) -> None:
    """As programs lay Markdown out: each such blank was a column of its own, and the head's stood beside the rows'."""
    head = "|                     | 2015   | 2017   |\n|---------------------|--------|--------|"
    rows = "| Majority            | 589    | 9,639  |\n| Wes Streeting (Lab) | 21,463 | 30,589 |\n"
    rows += "| Lee Scott           | 20,874 | 20,950 |"
    found = told(TWO_ROWS.format(head=head, rows=rows), record)[2:]
    assert [(figure, verdict) for figure, _, verdict in found] == [
        (figure, "right") for figure in ("589", "9,639", "21,463", "30,589", "20,874", "20,950")
    ]


def test_an_empty_cell_before_a_row_moves_no_figure(full_record: Record) -> None:
    head = "Kensington, general election 2017\n\nParty\tCandidate\tVotes\t%\t±%\n"
    rows = "\tLabour\tEmma Dent Coad\t16,333\t42.2\t+11.1\n\tConservative\tVictoria Borwick\t16,313\t42.2\t−10.1\n"
    assert told(head + rows, full_record) == [
        ("16,333", "votes", "right"),
        ("42.2", "share", "right"),
        ("+11.1", "share_change", "right"),
        ("16,313", "votes", "right"),
        ("42.2", "share", "right"),
        ("−10.1", "share_change", "right"),
    ]


def test_a_head_over_the_empty_cell_and_the_next_moves_no_column(record: Record) -> None:
    """As encyclopaedias set results: "Party" stands over a cell of colour and the party's."""
    head = "Party\t\tCandidate\tVotes\t%\t±%"
    rows = "\tLabour\tWes Streeting\t30,589\t57.8\t+13.9\n\tConservative\tLee Scott\t20,950\t39.6\t−3.1"
    assert told(TWO_ROWS.format(head=head, rows=rows), record)[2:] == [
        (figure, kind, "right")
        for row in (("30,589", "57.8", "+13.9"), ("20,950", "39.6", "−3.1"))
        for figure, kind in zip(row, ("votes", "share", "share_change"), strict=True)
    ]
