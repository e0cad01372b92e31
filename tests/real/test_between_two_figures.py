"""Multiples between the two figures that they are of; votes lost or gained though not how many; more or less than."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every, said

pytestmark = pytest.mark.no_cover

CEREDIGION = "Ceredigion, 13 December 2019. Ben Lake held Ceredigion for Plaid Cymru. "
WATFORD = "Watford, 13 December 2019. Dean Russell held Watford for the Conservatives. "
BEFORE = "Watford, 9 June 2017. Richard Harrington held Watford for the Conservatives. "


@pytest.mark.parametrize(
    ("copy", "multiple", "expected"),
    [
        (
            CEREDIGION + "Gethin James collected 2,063, 5.1%, more than three times what the Greens' Chris Simpson"
            " mustered (663).",
            "three times",
            ("votes", "right"),
        ),
        (
            CEREDIGION + "Gethin James collected 2,063, 5.1%, more than four times what the Greens' Chris Simpson"
            " mustered (663).",
            "four times",
            ("votes", "wrong"),
        ),
        (
            CEREDIGION + "Mark Williams got 6,975, well under half what Ben Lake had (15,208).",
            "half",
            ("votes", "right"),
        ),
        (
            CEREDIGION + "His majority of 6,329 is some sixty times the one with which he won in 2017, 104.",
            "sixty times",
            ("majority_change", "rounding"),
        ),
        (
            WATFORD + "Dean Russell more than doubled the Conservative majority from 2,092 to 4,433.",
            "doubled",
            ("majority_change", "right"),
        ),
        (
            WATFORD + "Ian Stotesbury almost trebled his own score, from 5,335 to 9,323.",
            "trebled",
            ("votes", "wrong"),
        ),
        (
            WATFORD + "Ian Stotesbury got 9,323, nearly twice the last one's 5,335.",
            "twice",
            ("votes", "rounding"),
        ),
        (
            WATFORD + "Ian Stotesbury scored 9,323, nearly 4,000 up on his 5,335 in 2017 and less than half what Labour"
            " managed this time (21,988).",
            "half",
            ("votes", "right"),
        ),
    ],
)
def test_a_multiple_between_its_figures(
    full_record: Record, copy: str, multiple: str, expected: tuple[str, str]
) -> None:
    assert said(check(copy, full_record), multiple) == [expected]


@pytest.mark.parametrize(
    ("copy", "words", "expected"),
    [
        (BEFORE + "The Lib Dems lost votes.", "lost votes", [("votes", "right")]),
        (BEFORE + "Mr Harrington held on despite losing votes.", "losing votes", [("votes", "wrong")]),
        (BEFORE + "UKIP came fourth, losing votes on 2015.", "losing votes", [("votes", "right")]),
        (BEFORE + "Mr Harrington won with more votes than in 2015.", "more votes", [("votes", "right")]),
        (BEFORE + "Mr Harrington won with fewer votes than in 2015.", "fewer votes", [("votes", "wrong")]),
        (BEFORE + "Mr Harrington got more votes this time.", "more votes", [("votes", "right")]),
        (BEFORE + "Mr Harrington got 26,731, more than in 2015.", "more than in 2015", [("votes", "right")]),
        (BEFORE + "Mr Harrington got 26,731, less than in 2015.", "less than in 2015", [("votes", "wrong")]),
        (BEFORE + "He got 26,731 votes, up on 2015.", "up on 2015", [("votes", "right")]),
        # Of nobody here, or no more than a part of what was.
        (BEFORE + "Across the country the Lib Dems lost votes.", "lost votes", []),
        (BEFORE + "The Lib Dems lost votes to Labour in the town.", "lost votes", []),
    ],
)
def test_votes_lost_or_gained(full_record: Record, copy: str, words: str, expected: list[tuple[str, str]]) -> None:
    found = [(kind, verdict) for text, kind, verdict in every(check(copy, full_record)) if words in text]
    assert found == expected
