"""Parts of a point, moves told without their unit, deposits that went or were safe, and who was thrown out."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every, told_in

NORTH = "Ilford North: general election result, 4 July 2024.\n\n"


@pytest.mark.parametrize(
    ("sentence", "printed", "kind", "verdict"),
    [
        (
            "Wes Streeting's majority of 528 is barely one and a quarter per cent of the vote.",
            "one and a quarter per cent",
            "majority",
            "rounding",
        ),
        ("The Conservatives fell 16½ points.", "16½ points", "share_change", "rounding"),
        ("The Conservatives fell 21½ points.", "21½ points", "share_change", "wrong"),
        ("Kaz Rizvi (Con) took 20.5 per cent (down sixteen).", "sixteen", "share_change", "right"),
    ],
)
def test_a_part_of_one_is_read_with_its_whole(
    sentence: str, printed: str, kind: str, verdict: str, record: Record
) -> None:
    assert told_in(NORTH + sentence, record)[printed] == (kind, verdict)


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Rachel Collinson had 1,794 votes, which cost him his deposit.", "right"),
        ("Rachel Collinson had 1,794 votes and his deposit went.", "right"),
        ("Rachel Collinson had 1,794 votes, and his deposit was safe.", "uncheckable"),
    ],
)
def test_a_deposit_is_told_by_what_became_of_it(sentence: str, verdict: str, record: Record) -> None:
    found = [one for one in check(NORTH + sentence, record).findings if one.claim.kind.value == "deposit"]
    assert [one.verdict.value for one in found] == [verdict]


@pytest.mark.parametrize("how", ["swept out", "bundled out", "driven from office", "swept away", "elbowed aside"])
def test_who_was_thrown_out_did_not_win(how: str, record: Record) -> None:
    text = f"Ilford North: general election result, 7 May 2015.\n\nLee Scott was {how} by Wes Streeting."
    found = [one for one in check(text, record).findings if one.claim.kind.value == "outcome"]
    assert [one.verdict.value for one in found] == ["right"]


@pytest.mark.parametrize(
    ("sentence", "printed", "kind", "verdict"),
    [
        ("The gap, then: 528.", "528", "majority", "right"),
        ("Majority 528, a tenth of nothing.", "528", "majority", "right"),
        (
            "Wes Streeting was 528 ahead of Leanne Mohamad; 33.4 per cent of the vote.",
            "33.4 per cent",
            "share",
            "right",
        ),
        (
            "The majority was cut to 528, 1.1 per cent, and the bookmakers paid out.",
            "1.1 per cent",
            "majority",
            "right",
        ),
        ("The majority was cut to 582, and the bookmakers paid out.", "582", "majority", "wrong"),
        ("The bookmakers had the majority at 582, and 1.1 per cent.", "582", "majority", "uncheckable"),
    ],
)
def test_a_clause_is_told_apart_from_the_next(
    sentence: str, printed: str, kind: str, verdict: str, record: Record
) -> None:
    assert told_in(NORTH + sentence, record)[printed] == (kind, verdict)


@pytest.mark.parametrize(
    ("sentence", "printed", "kind", "verdict"),
    [
        (
            "Alex Wilson (Reform) polled 3,621 and Kaz Rizvi 9,619: 5,998 votes in it.",
            "5,998 votes",
            "margin",
            "right",
        ),
        (
            "Alex Wilson (Reform) polled 3,621 and Kaz Rizvi 9,619: 5,989 votes in it.",
            "5,989 votes",
            "margin",
            "wrong",
        ),
        ("Wes Streeting polled 15,647, Leanne Mohamad 15,119: 528 votes in it.", "528 votes", "majority", "right"),
        ("It was 528 votes, which is 1.1 per cent.", "1.1 per cent", "majority", "right"),
    ],
)
def test_two_are_set_apart_by_what_they_polled(
    sentence: str, printed: str, kind: str, verdict: str, record: Record
) -> None:
    found = told_in(NORTH + sentence, record)
    at = next(one for one in found if one in printed or printed in one)
    assert found[at] == (kind, verdict)


@pytest.mark.parametrize(
    ("sentence", "printed", "kind", "verdict"),
    [
        ("The swing from Labour to the Conservatives 4.9%.", "4.9%", "swing", "wrong"),
        ("Kaz Rizvi, who leads the group on Redbridge Council, polled 9,691.", "9,691", "votes", "wrong"),
        ("In the council elections Kaz Rizvi polled 9,691.", "9,691", "votes", "uncheckable"),
        ("The Conservatives' share went from 36.7 down to 20.5.", "20.5", "share", "right"),
    ],
)
def test_who_sits_on_a_council_polled_here(
    sentence: str, printed: str, kind: str, verdict: str, record: Record
) -> None:
    assert told_in(NORTH + sentence, record)[printed] == (kind, verdict)


@pytest.mark.parametrize(
    ("sentence", "printed", "kind", "verdict"),
    [
        ("Labour's share here: 43.6, 43.8, 57.8, 50.5, 33.4.", "57.8", "share", "right"),
        ("Wes Streeting, Leanne Mohamad and Kaz Rizvi polled 15,647, 15,119 and 9,691.", "9,691", "votes", "wrong"),
        ("It was 15,647 plays 15,119.", "15,119", "votes", "right"),
        ("It was 15,647 plays 15,191.", "15,191", "votes", "wrong"),
        ("Wes Streeting, who'd won by 5,218 in 2019, was back.", "5,218", "majority", "right"),
        (
            "Wes Streeting won by five hundred and twenty-eight votes.",
            "five hundred and twenty-eight",
            "majority",
            "right",
        ),
        ("Leanne Mohamad took 15,119 and Alex Wilson 3,621. That is 11,498 more.", "11,498", "margin", "right"),
    ],
)
def test_figures_told_in_short(sentence: str, printed: str, kind: str, verdict: str, record: Record) -> None:
    found = told_in(NORTH + sentence, record)
    at = next(one for one in found if printed in one)
    assert found[at] == (kind, verdict)


@pytest.mark.parametrize(
    ("sentence", "printed", "kind", "verdict"),
    [
        ("Kaz Rizvi (Con) 9,619 (-9,114), a fall.", "-9,114", "votes", "wrong"),
        ("Turnout in East London 59.6%, up 4.", "59.6%", "turnout", "right"),
    ],
)
def test_a_signed_count_is_a_move(sentence: str, printed: str, kind: str, verdict: str, record: Record) -> None:
    assert told_in(NORTH + sentence, record)[printed] == (kind, verdict)


@pytest.mark.parametrize(
    ("sentence", "printed", "kind", "verdict"),
    [
        ("528. Wes Streeting's majority.", "528", "majority", "right"),
        ("15,647. The votes cast for Wes Streeting.", "15,647", "votes", "right"),
        ("582: Wes Streeting's majority.", "582", "majority", "wrong"),
        ("1.1%: Wes Streeting's lead over Leanne Mohamad.", "1.1%", "majority", "right"),
        ("59.6%. Turnout.", "59.6%", "turnout", "right"),
    ],
)
def test_a_line_is_headed_by_its_figure(sentence: str, printed: str, kind: str, verdict: str, record: Record) -> None:
    found = told_in(NORTH + sentence, record)
    at = next(one for one in found if printed in one)
    assert found[at] == (kind, verdict)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("was more than half what it was in 2017", "right"),
        ("was just over half what it had been", "rounding"),
        ("almost halved", "rounding"),
        ("more than halved", "wrong"),
    ],
)
def test_more_than_half_is_not_more_than_halved(record: Record, words: str, expected: str) -> None:
    """The majority of 9,639 came down to 5,218: to more than half."""
    checked = check(f"Labour held Ilford North at the 2019 election. Streeting's majority {words}.", record)
    assert [one for _, kind, one in every(checked) if kind == "majority_change"] == [expected]
