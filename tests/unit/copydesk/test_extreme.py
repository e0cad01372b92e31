"""Extremes told by a comparison turned round, and small figures of a party that are seats of the country."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record

HEAD = "General Election 2017: Ilford North\n\nWes Streeting held Ilford North for Labour.\n\n"


def told(record: Record, sentence: str, head: str = HEAD) -> list[tuple[str, str]]:
    """Kind and verdict of each statement in a sentence."""
    found = check(head + sentence, record).findings
    return [
        (one.claim.kind.value, one.verdict.value)
        for one in found
        if one.claim.span and one.claim.span.start >= len(head)
    ]


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Not since 2010 has the majority been so large.", "right"),
        ("Not since at least 2010 has turnout here been so high.", "right"),
        ("Not since 2010 has turnout been so low.", "wrong"),
        ("You have to go back to 2010 for a higher turnout.", "right"),
        ("You have to go back to 2010 to find a lower turnout in the seat.", "wrong"),
        ("For a higher turnout you would need to go back to 2005.", "uncheckable"),
        ("Turnout has not been higher since 2010.", "right"),
        ("The majority had not been so small since 2010.", "wrong"),
        ("There has been no higher turnout here since 2010.", "right"),
        ("The last time turnout was this high was in 2010.", "right"),
        ("Turnout was the best since 2010.", "right"),
        ("It was the worst turnout since 2010.", "wrong"),
        ("Turnout rose to a record high.", "right"),
        ("It was a record low turnout.", "uncheckable"),
        ("Turnout was higher than at any election since 2010.", "right"),
        ("Turnout climbed to a seven-year high.", "right"),
        ("Turnout has never been higher.", "right"),
        ("Turnout hit its highest level since 2010.", "right"),
        ("It was the highest turnout in the seat for seven years.", "right"),
        ("It was Labour's best result in the seat since 2010.", "right"),
        ("It was Labour's worst result in the seat since 2010.", "uncheckable"),
        ("Turnout across Wales had not been so low since 2010.", "uncheckable"),
    ],
)
def test_a_seat_against_its_own_results(record: Record, sentence: str, verdict: str) -> None:
    assert told(record, sentence) == [("superlative", verdict)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nowhere was turnout lower than 50 per cent.",
        "No seat had a smaller majority than last time.",
        "He is a record holder.",
    ],
)
def test_a_comparison_with_a_figure_is_none_with_other_seats(record: Record, sentence: str) -> None:
    assert "superlative" not in dict(told(record, sentence))


@pytest.mark.parametrize(
    ("seat", "sentence", "verdict"),
    [
        ("Kensington", "No majority in England was smaller.", "right"),
        ("Kensington", "Only one seat in the country had a smaller majority.", "right"),
        ("Kensington", "In only two seats was the majority smaller.", "right"),
        ("Kensington", "The result was among the closest in the country.", "right"),
        ("Kensington", "It was the closest seat in London.", "right"),
        ("Kensington", "It was one of the closest results in the country.", "right"),
        ("Kensington", "It had the smallest majority of any London constituency.", "right"),
        ("Kensington", "Emma Dent Coad's majority was the second smallest in the country.", "right"),
        ("Ilford North", "Nowhere in London was turnout lower.", "wrong"),
        ("Ilford North", "It had a bigger majority than any other seat in London.", "wrong"),
    ],
)
def test_a_seat_against_those_of_an_area(full_record: Record, seat: str, sentence: str, verdict: str) -> None:
    head = f"General Election 2017: {seat}\n\nLabour won {seat}.\n\n"
    assert ("superlative", verdict) in told(full_record, sentence, head)


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("The Tories were down 13 at 317.", [("seats_change", "right"), ("seats", "right")]),
        ("The SNP ended up with 35.", [("seats", "right")]),
        ("The SNP ended up with 53.", [("votes", "uncheckable")]),
        ("Labour picked up 30 seats.", [("seats_change", "right")]),
        ("Labour picked up 262 seats.", [("seats", "right")]),
        ("The Tories fell nine seats short of a majority.", [("seats", "right")]),
        ("Voters had four names to choose from.", [("other", "right")]),
        ("Ilford North's electorate numbers 72,997.", [("electorate", "right")]),
    ],
)
def test_seats_and_counts_told_without_the_word(
    full_record: Record, sentence: str, kinds: list[tuple[str, str]]
) -> None:
    assert told(full_record, sentence) == kinds


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Richard Clare said goodbye to his £500.", "right"),
        ("Richard Clare got his money back.", "uncheckable"),
        ("Lee Scott got his deposit back.", "right"),
        ("There was no deposit back for Richard Clare, who fell short of the five per cent needed.", "right"),
        ("Lee Scott cleared the five per cent mark.", "right"),
    ],
)
def test_deposits_told_by_what_became_of_the_money(record: Record, sentence: str, verdict: str) -> None:
    assert ("deposit", verdict) in told(record, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The SNP went from 48 seats to nine.",
        "All but one of the North East's 27 seats went Labour.",
        "Labour's net gain was 211 seats.",
        "Labour finished 86 seats clear of a majority.",
        "Labour took 290 seats more than the Conservatives.",
        "Labour won 9 more seats in Wales.",
        "The Lib Dems took 60 seats from the Conservatives.",
        "The Conservatives were defending 344 seats.",
        "Reform came second in 98 seats.",
        "Labour contested 631 seats.",
        "The average majority was 6,700.",
        "Labour won 63 per cent of the seats.",
        "Labour's majority of 174 was the biggest since 1997.",
        "The biggest swing was in Basingstoke.",
        "Labour won their biggest majority since 1997.",
    ],
)
def test_figures_of_many_seats_that_are_no_seats_won_raise_no_alarm(full_record: Record, sentence: str) -> None:
    head = "General Election 2024: Ilford North\n\nWes Streeting held Ilford North for Labour.\n\n"
    assert {verdict for _, verdict in told(full_record, sentence, head)} <= {"right", "uncheckable"}
