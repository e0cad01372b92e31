"""Figures told of another election of the seat than the report's own, by who had them or what heads them."""

import pytest

from hustings.claims.verdict import Verdict
from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import by_figure

IPSWICH = "Ipswich, June 2017\n\nSandy Martin (Lab) 24,224, Ben Gummer (Con) 23,393.\n\n"
THANET = "South Thanet, May 2015: Craig Mackinlay (Con): 18,838; Nigel Farage (Ukip): 16,026. "
ORKNEY = "Orkney and Shetland, May 2015\n\nAlistair Carmichael held it by 817"
MORLEY = "Morley and Outwood, May 2015: Andrea Jenkyns 18,776; Ed Balls 18,354. "
EASTLEIGH = (
    "Eastleigh goes to the polls\n\nThursday's by-election follows the fall of Chris Huhne.\n\nAt the general election "
    "he took 24,966 votes and a majority of 3,864. Maria Hutchings was second with 21,102 and Labour's Leo Barraclough "
    "had 5,153. Turnout was 69.3 per cent.\n\nUPDATE: Mike Thornton holds it by 1,771. He polled 13,342, Diane James "
    "of UKIP 11,571. Turnout was {}."
)
COLCHESTER = (
    "Goodbye Sir Bob\n\nSir Bob Russell has lost Colchester. Will Quince took 18,919 votes to his 13,344, a majority "
    "of 5,575. Labour's Jordan Newell had 7,852.\n\nPostscript, June 2017\n\nSir Bob finished third with 9,087. Quince "
    "has 45.9pc and a lead of {}."
)


def wrong(text: str, record: Record) -> list[str]:
    return [one.message for one in check(text, record).findings if one.verdict is Verdict.WRONG]


@pytest.mark.parametrize(
    "said",
    [
        "Mr Gummer's 3,733 majority was always asking for it.",
        "The Conservatives' 3,733 majority is gone.",
        "Ben Gummer's 3,733 lead was no defence.",
    ],
)
def test_a_majority_of_who_has_lost_is_that_of_before(full_record: Record, said: str) -> None:
    assert wrong(IPSWICH + said, full_record) == []


def test_the_winner_s_is_that_of_now(full_record: Record) -> None:
    assert len(wrong(IPSWICH + "Mr Martin's 3,733 majority is slim.", full_record)) == 1


@pytest.mark.parametrize(
    "said",
    [
        "Laura Sandys's majority, that time, was 7,617 and Ukip was fourth.",
        "When Laura Sandys won by 7,617, Ukip came fourth.",
    ],
)
def test_a_place_told_beside_who_stood_before_is_of_then(full_record: Record, said: str) -> None:
    assert wrong(THANET + said, full_record) == []


@pytest.mark.parametrize("said", ["; 9,928 last time.", ", 9,928 last time.", " (9,928 last time)."])
def test_what_was_last_time_is_the_second_of_two(full_record: Record, said: str) -> None:
    found = by_figure(ORKNEY + said, full_record)
    assert found["817"] == found["9,928"] == ("majority", "right")


def test_what_came_two_years_after_is_no_figure_of_now(full_record: Record) -> None:
    assert wrong(MORLEY + "Two years after, Jenkyns had 2,104 in hand; in 2019, 11,267.", full_record) == []


@pytest.mark.parametrize(("turnout", "verdict"), [("52.7 per cent", "right"), ("69.3 per cent", "wrong")])
def test_a_preview_is_of_the_general_election_an_update_of_the_by_election(
    full_record: Record, turnout: str, verdict: str
) -> None:
    found = check(EASTLEIGH.format(turnout), full_record).findings
    assert {one.verdict.value for one in found[:-1]} == {"right"}
    assert found[-1].verdict.value == verdict


def test_a_postscript_is_of_the_day_that_heads_it(full_record: Record) -> None:
    found = check(COLCHESTER.format("5,677"), full_record).findings
    assert {one.verdict.value for one in found} == {"right"}


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("In 2010 Trevor Shonk had to settle for fourth.", "right"),
        ("In 2010 Labour, who had held it since 1997, had to make do with second place.", "right"),
        ("In 2010 Trevor Shonk had to settle for third.", "uncheckable"),
    ],
)
def test_a_place_of_a_year_that_the_sentence_names(full_record: Record, said: str, verdict: str) -> None:
    found = check(THANET + said, full_record).findings
    assert [one.verdict.value for one in found if one.claim.kind.value == "rank"] == [verdict]
