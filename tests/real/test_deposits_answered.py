"""What became of a deposit, told by what another could not do, and of somebody set beside who stood before."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every

pytestmark = pytest.mark.no_cover

BLYTH = "Blyth Valley, 13 December 2019. Ian Levy (Con) won with 17,440, ahead of Susan Dungworth on 16,728. "
HARTLEPOOL = "Hartlepool, 7 May 2021. Jill Mortimer (Con) won with 15,529 to 8,589 for Labour's Paul Williams. "
KEPT = "Mark Peart kept his deposit"
LOST = "Dawn Furness lost her deposit"
LEE = "Sam Lee kept her deposit"
HAGON = "Andrew Hagon lost his deposit"


@pytest.mark.parametrize(
    ("copy", "words", "verdict"),
    [
        (
            HARTLEPOOL + LEE + ", something Reform, the Greens and the Lib Dems couldn't do.",
            "Reform, the Greens",
            "right",
        ),
        (HARTLEPOOL + LEE + ", something the Lib Dems (349) could not do.", "(349) could not do", "right"),
        (HARTLEPOOL + LEE + ", something neither the Greens nor the Lib Dems could manage.", "neither", "right"),
        (HARTLEPOOL + LEE + ", which is more than the Greens managed.", "Greens managed", "right"),
        (HARTLEPOOL + LEE + ", a feat beyond the Greens.", "beyond the Greens", "right"),
        (HARTLEPOOL + LEE + ", which Reform UK failed to do.", "failed to do", "right"),
        (HARTLEPOOL + LEE + ". The Greens could not.", "The Greens could not", "right"),
        (HARTLEPOOL + HAGON + ", something Paul Williams avoided.", "Williams avoided", "right"),
        (HARTLEPOOL + HAGON + ", a fate shared by the Greens.", "shared by", "right"),
        (HARTLEPOOL + "Sam Lee's 2,904 was enough to spare her the loss of her deposit.", "loss of", "right"),
        (HARTLEPOOL + "The Greens' 358 cost them £500.", "cost them £500", "right"),
        (BLYTH + KEPT + ", something the Lib Dems could not do.", "the Lib Dems could not do", "wrong"),
        (BLYTH + KEPT + ", something neither the Lib Dems nor the Greens could do.", "neither the Lib Dems", "wrong"),
        (BLYTH + KEPT + ", more than the Lib Dems managed.", "the Lib Dems managed", "wrong"),
        (BLYTH + LOST + ", a fate the Lib Dems escaped.", "the Lib Dems escaped", "right"),
        (BLYTH + LOST + ", a fate shared by the Lib Dems.", "shared by the Lib Dems", "wrong"),
        (BLYTH + LOST + ", something the Lib Dems could not avoid.", "could not avoid", "wrong"),
        (BLYTH + "The Lib Dems' 2,151 cost them £500.", "cost them £500", "wrong"),
        (
            HARTLEPOOL
            + "Reform's John Prescott had 368, far below Richard Tice's 10,603, and it cost him his deposit.",
            "cost him his deposit",
            "right",
        ),
        (
            HARTLEPOOL + "Paul Williams had 8,589, far below Mike Hill's 15,464, and lost his deposit.",
            "lost his deposit",
            "wrong",
        ),
    ],
)
def test_deposit_is_read_by_what_another_could_do(copy: str, words: str, verdict: str, full_record: Record) -> None:
    found = [(kind, said) for text, kind, said in every(check(copy, full_record)) if words in text]
    assert found == [("deposit", verdict)]


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        # Of a seat won, of another seat, and of a bet.
        (BLYTH + KEPT + " but Levy won the seat, something the Lib Dems could not do.", "Lib Dems could"),
        (BLYTH + KEPT + ", something the Greens could not do in Wansbeck.", "the Greens could"),
        (BLYTH + "Levy's bet on himself cost him £500.", "cost him"),
    ],
)
def test_nothing_is_told_of_another_seat_or_stake(copy: str, words: str, full_record: Record) -> None:
    found = [text for text, kind, _ in every(check(copy, full_record)) if words in text]
    assert not found
