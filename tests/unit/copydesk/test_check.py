from collections.abc import Iterable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hustings.claims.verdict import Severity
from hustings.copydesk.check import Checked, check
from hustings.record.record import Record

HEAD = "General Election 2019: Ilford North\n\n"


def told(checked: Checked, kinds: Iterable[str] = ()) -> list[tuple[str, str, str]]:
    """Figure (or statement), kind and verdict of the findings, of some kinds if given."""
    return [
        (checked.document.text[one.claim.mark.start : one.claim.mark.end], one.claim.kind.value, one.verdict.value)
        for one in checked.findings
        if one.claim.mark and (not kinds or one.claim.kind.value in kinds)
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Wes Streeting won with 25,323 votes.", ("25,323", "votes", "right")),
        ("Wes Streeting won with 25,232 votes.", ("25,232", "votes", "wrong")),
        ("Mr Streeting took 50.5 per cent of the vote.", ("50.5 per cent", "share", "right")),
        ("Labour's Wes Streeting had a majority of 5,218.", ("5,218", "majority", "right")),
        ("Labour's Wes Streeting had a 5,128-vote majority.", ("5,128", "majority", "wrong")),
        ("The majority was cut from 9,639 to 5,218.", ("9,639", "majority", "right")),
        ("The majority was cut from 9,369 to 5,218.", ("9,369", "majority", "wrong")),
        ("Wes Streeting beat Howard Berlin by more than 5,000 votes.", ("5,000", "majority", "right")),
        ("Turnout was 68.7pc, down from 72.5pc in 2017.", ("72.5pc", "turnout", "right")),
        ("Turnout was 68.7pc, down from 74.8pc two years ago.", ("74.8pc", "turnout", "wrong")),
        ("Labour's share fell by 7.2 points.", ("7.2 points", "share_change", "right")),
        ("Labour's share fell by 7.2 per cent.", ("7.2 per cent", "share_change", "unit")),
        ("There was a swing of 3.9 per cent from Labour to the Conservatives.", ("3.9 per cent", "swing", "right")),
        ("Howard Berlin came second.", ("Howard Berlin came second", "rank", "right")),
        ("Howard Berlin came third.", ("Howard Berlin came third", "rank", "wrong")),
        ("Lib Dem Mark Johnson (2,680 votes) was third.", ("2,680", "votes", "right")),
        ("Wes Streeting and Howard Berlin polled 25,323 and 20,105 votes respectively.", ("20,105", "votes", "right")),
        ("Wes Streeting defeated Howard Berlin by 25,323 votes to 20,105.", ("20,105", "votes", "right")),
        ("With 25,323 votes, Wes Streeting was returned.", ("25,323", "votes", "right")),
        ("The electorate in Ilford North was 72,973.", ("72,973", "electorate", "right")),
    ],
)
def test_sentences(record: Record, sentence: str, expected: tuple[str, str, str]) -> None:
    checked = check(HEAD + sentence, record)
    assert expected in told(checked), told(checked)


def test_a_share_printed_as_the_change_of_a_majority_is_named(record: Record) -> None:
    text = "Wes Streeting held Ilford North in 2017 with 57.8 per cent of the vote, lifting his majority by 13.9%."
    (wrong,) = [one for one in check(text, record).findings if one.verdict.is_flagged]
    assert wrong.official is not None
    assert wrong.official.formula == "9,639 − 589 = 9,050 votes (+17.0 points)"
    assert "rise in the share of Wes Streeting" in wrong.message


def test_both_baselines_are_named_after_a_boundary_change(record: Record) -> None:
    text = "Labour's Jas Athwal won Ilford South in 2024 with 16,537 votes, a 25% fall in the party's vote share."
    (unit,) = [one for one in check(text, record).findings if one.verdict.value == "unit"]
    assert "2019 notional" in unit.message
    assert "old boundaries" in unit.message


def test_in_quotes_it_is_a_warning_at_most(record: Record) -> None:
    checked = check(HEAD + "“Wes Streeting had a majority of 9,999,” he said.", record)
    (wrong,) = [one for one in checked.findings if one.verdict.is_flagged]
    assert wrong.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Leanne Mohamad, 23, stood in 2024.", "age"),
        ("The count ended at 3.45am in Ilford North.", "time"),
        ("A deposit is £500.", "money"),
        ("They voted on 12 December.", "date"),
        ("In 2019 there was rain.", "year"),
    ],
)
def test_numbers_that_are_no_claims_say_why(record: Record, text: str, why: str) -> None:
    assert why in {one.why for one in check(text, record).unmatched}


def test_every_number_is_in_a_claim_or_unmatched(record: Record) -> None:
    text = HEAD + "Wes Streeting, 36, took 25,323 votes at 3am on 13 December; 4 others, 12 police officers, 2 dogs."
    checked = check(text, record)
    found = [(one.claim.mark.start, one.claim.mark.end) for one in checked.findings if one.claim.mark]
    found += [(one.start, one.end) for one in checked.unmatched]
    for offset, character in enumerate(text):
        if character.isdigit():
            assert any(start <= offset < end for start, end in found), text[offset:]


def test_a_row_of_nothing_but_numbers_is_no_copy(record: Record) -> None:
    numbers = [f"{number:,}" for number in range(1234, 1334)]
    checked = check("Wes Streeting won Ilford North.\n" + ", ".join(numbers), record)
    assert [one.text for one in checked.unmatched] == numbers


def test_a_text_about_nothing_has_no_findings(record: Record) -> None:
    assert check("", record).findings == ()
    assert check("It rained, and 3 ducks were seen.", record).is_wrong is False


WORDS = st.sampled_from(
    "Wes Streeting Howard Berlin Labour Conservative's Ilford North South majority of by from to up down 5,218 9,639 "
    "57.8 per cent % points votes turnout swing 2017 2019 in last time respectively third second was won held lost “ ” "
    "( ) , . – - : doubled more than nearly 1m192 7, 143 +9.71% seats deposit who and with \n he she its the a share "
    "since years".split(" ")
)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_no_mixture_of_words_raises(record: Record, text: str) -> None:
    assert_sound(check(text, record))


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.text(max_size=300))
def test_no_text_raises(record: Record, text: str) -> None:
    assert_sound(check(text, record))


def assert_sound(checked: Checked) -> None:
    for one in checked.findings:
        assert one.claim.span is not None
        assert 0 <= one.claim.span.start < one.claim.span.end <= len(checked.document.text)
        assert one.claim.mark is not None
        assert one.claim.span.start <= one.claim.mark.start < one.claim.mark.end <= one.claim.span.end
    for number in checked.unmatched:
        assert checked.document.text[number.start : number.end] == number.text
