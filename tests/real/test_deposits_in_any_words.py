"""Deposits told by any verb of keeping or losing, plain or denied; of several, by a short answer, and counted."""

import pytest

from hustings.claims.kind import Kind
from hustings.copydesk.check import check
from hustings.record.record import Record

pytestmark = pytest.mark.no_cover

HARTLEPOOL = "Hartlepool, 13 December 2019\n\nLabour's Mike Hill held Hartlepool by 3,595 votes. "
LOSER, KEEPER = "The Lib Dems' Andy Hagon", "Richard Tice of the Brexit Party"
LOST = """lost his deposit.
failed to save his £500.
did not do enough to get his deposit back.
did not poll enough to keep his deposit.
was unable to save his deposit.
missed out on his deposit.
was stripped of his deposit.
had his deposit taken away.
saw his deposit disappear.
did not recover his deposit.
is £500 poorer.
is out of pocket by £500.
went home without his £500.
was left without a deposit.
parted with his deposit.
kissed goodbye to his £500.
came within a whisker of saving his deposit.
polled too few votes to save his deposit.
was fourth, losing his deposit.
was fourth, deposit lost.
had to forgo his deposit.
was nowhere near saving his deposit.
won too few votes to get his deposit back."""
KEPT = """saved his £500.
salvaged his deposit.
rescued his deposit.
reclaimed his £500.
got back his deposit.
was given his deposit back.
had his deposit returned.
had his £500 handed back.
did not lose his deposit.
narrowly avoided losing his deposit.
escaped losing his deposit.
did just enough to keep his deposit.
nearly lost his deposit.
came close to losing his deposit.
never looked like losing his deposit.
was third, his deposit safe.
was spared a lost deposit.
did not have to forfeit his deposit.
came away with his deposit.
will get his deposit back."""


def _verdicts(copy: str, record: Record) -> list[str]:
    found = check(copy, record).findings
    return [one.verdict.value for one in found if one.claim.kind is Kind.DEPOSIT]


@pytest.mark.parametrize(
    ("told", "right", "wrong"),
    [*((one, LOSER, KEEPER) for one in LOST.split("\n")), *((one, KEEPER, LOSER) for one in KEPT.split("\n"))],
)
def test_what_became_of_it(told: str, right: str, wrong: str, full_record: Record) -> None:
    assert _verdicts(f"{HARTLEPOOL}{right} {told}", full_record) == ["right"]
    assert _verdicts(f"{HARTLEPOOL}{wrong} {told}", full_record) == ["wrong"]


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("Richard Tice kept his deposit, unlike the Lib Dems and the independent Joe Bousfield.", ["right", "right"]),
        ("Andy Hagon lost his deposit, unlike Joe Bousfield.", ["right", "wrong"]),
        ("Andy Hagon was stripped of his deposit and so was Joe Bousfield.", ["right", "right"]),
        ("Andy Hagon failed to save his £500, as did Richard Tice.", ["right", "wrong"]),
        ("Richard Tice had his deposit returned; Andy Hagon missed by a whisker.", ["right", "right"]),
        (
            "Andy Hagon's deposit was gone; Richard Tice, the party's chairman, comfortably saved his.",
            ["right", "right"],
        ),
        ("Richard Tice kept his deposit; Andy Hagon, in fourth, just saved his.", ["right", "wrong"]),
        # So many.
        ("Three of the six failed to save their deposits.", ["right"]),
        ("Four of the six failed to save their deposits.", ["wrong"]),
        ("Three went home without their deposits.", ["right"]),
        ("Two were left without their £500.", ["wrong"]),
        ("The Tory was second and two of the six forfeited deposits.", ["wrong"]),
        ("Three deposits were lost.", ["right", "right"]),
        ("Hagon lost his deposit, one of four to do so.", ["right", "wrong"]),
        ("Richard Tice got his deposit back; two others did not.", ["right", "wrong"]),
        ("Richard Tice got his deposit back; three others did not.", ["right", "right"]),
        ("No fewer than three of the six candidates said goodbye to their deposits.", ["right"]),
        ("Not a single deposit was lost.", ["wrong"]),
    ],
)
def test_of_others(copy: str, expected: list[str], full_record: Record) -> None:
    found = _verdicts(HARTLEPOOL + copy, full_record)
    assert set(found) - {"uncheckable"} == set(expected), found


@pytest.mark.parametrize(
    "copy",
    [
        "Richard Tice needed 2,065 votes to keep his deposit.",
        "Andy Hagon had hoped to save his deposit.",
        "Andy Hagon would have kept his deposit with 350 more.",
        "Richard Tice was in the fight to save his deposit.",
        "Everyone but the top three lost the £500, Richard Tice said.",
        "Mike Hill beat Stefan Houghton and Andy Hagon lost his deposit.",
        "Richard Tice's party lost deposits in 164 seats.",
        "The top two saved their deposits.",
        "Richard Tice missed out on second place, and on the seat.",
        "Richard Tice kept his deposit; Stefan Houghton missed out on the seat.",
    ],
)
def test_nothing_is_wrong(copy: str, full_record: Record) -> None:
    assert "wrong" not in _verdicts(HARTLEPOOL + copy, full_record)
