"""Superlatives told as a comparison with all the others: "nowhere was closer", "only Hendon was decided by less"."""

import pytest

from hustings.claims.kind import Kind
from hustings.copydesk.check import check
from hustings.record.record import Record

CLOSE = (
    "Mark Tami (Labour) held Alyn and Deeside at the 2019 general election, beating Sanjoy Sen (Conservative). ",
    "Wales",
    "the UK",
)
SAFE = (
    "Nick Brown (Labour) held Newcastle upon Tyne East at the 2019 general election, beating Robin Gwynn. ",
    "the North East",
    "England",
)
KEEN = (
    "Anna McMorrin (Labour) held Cardiff North at the 2019 general election, beating Mo Ali (Conservative). ",
    "Wales",
    "the UK",
)
SMALLEST = """
Nowhere in {X} was the contest closer.
Nowhere in {X} was it closer.
No seat in {X} was won by fewer.
No contest in {X} was closer.
In {X} no contest was closer.
No MP in {X} has a thinner majority.
No MP in {X} has less to defend.
Nobody in {X} won by less.
Nobody in {X} got in by a smaller margin.
There was no narrower win in {X}.
No other seat in {X} was as close.
None of the seats in {X} was closer.
Not one seat in {X} was closer.
Every other seat in {X} was won by more.
It was closer than any other contest in {X}.
It was the tightest squeeze in {X}.
Of all the seats in {X} it had the smallest majority.
"""
LARGEST = """
Nobody in {X} has a bigger majority.
Nobody in {X} won more comfortably.
No other MP in {X} enjoys such a big majority.
Every other seat in {X} was won by less.
It was the most comfortable win in {X}.
"""
HIGHEST = """
Nowhere in {X} did a bigger proportion vote.
Nowhere in {X} did more people turn out.
No other seat in {X} had as high a turnout.
Turnout was not bettered anywhere in {X}.
Voters turned out in greater numbers than anywhere else in {X}.
Turnout was the highest anywhere in {X}.
"""


def verdicts(text: str, record: Record) -> list[str]:
    return [one.verdict.value for one in check(text, record).findings if one.claim.kind is Kind.SUPERLATIVE]


def cases() -> list[tuple[str, str, str, str]]:
    told = ((CLOSE, SMALLEST), (SAFE, LARGEST), (KEEN, HIGHEST))
    return [(*scene, said) for scene, sentences in told for said in sentences.strip().splitlines()]


@pytest.mark.parametrize(("scene", "so", "not_so", "said"), cases())
def test_of_all_in_an_area(full_record: Record, scene: str, so: str, not_so: str, said: str) -> None:
    assert verdicts(scene + said.format(X=so), full_record) == ["right"]
    assert verdicts(scene + said.format(X=not_so), full_record) == ["wrong"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Only Alyn and Deeside was closer in Wales.", "right"),
        ("Only neighbouring Alyn and Deeside, in all Wales, was decided by less.", "right"),
        ("Only Alyn and Deeside, Newport West and Bridgend were closer in Wales.", "wrong"),
        ("In Wales only one seat was won by fewer votes.", "right"),
        ("In Wales only five seats were won by fewer votes.", "wrong"),
        ("Only four MPs in Wales have less to defend.", "wrong"),
    ],
)
def test_after_so_many_or_those_named(full_record: Record, said: str, expected: str) -> None:
    scene = "Rob Roberts (Conservative) won Delyn at the 2019 general election, beating David Hanson (Labour). "
    assert verdicts(scene + said, full_record) == [expected]


@pytest.mark.parametrize(
    "said",
    [
        "Nobody expected it to be closer.",
        "No party wants a smaller majority.",
        "No candidate won more than a handful of leaflets back.",
        "It was no closer than last time.",
        "Only Labour was closer to the voters.",
        "The result was closer than many had expected.",
        "Turnout was not matched by enthusiasm.",
        "Every other voter was undecided.",
        "Turnout was lower than 70 per cent.",
        "None of the candidates was closer to victory than Mr Tami.",
    ],
)
def test_what_is_no_comparison_of_seats(full_record: Record, said: str) -> None:
    assert "wrong" not in verdicts(CLOSE[0] + said, full_record)
