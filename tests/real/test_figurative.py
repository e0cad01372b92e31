"""Who won and who lost, told by pictures and by strong verbs."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import said

pytestmark = pytest.mark.no_cover

ALBANS = "St Albans, 13 December 2019\n\n"
WON = "St Albans, 13 December 2019. Daisy Cooper won the seat for the Lib Dems with 28,867 votes. "
LEIGH = "Leigh, 13 December 2019\n\n"


@pytest.mark.parametrize(
    ("copy", "words", "expected"),
    [
        (ALBANS + "Anne Main routed in St Albans", "Main routed", "right"),
        (ALBANS + "Daisy Cooper routed in St Albans", "Cooper routed", "wrong"),
        (WON + "Anne Main has been dumped out of the Commons.", "dumped out", "right"),
        (WON + "Anne Main was sunk by Daisy Cooper.", "was sunk", "right"),
        (WON + "Daisy Cooper was sunk by Anne Main.", "was sunk", "wrong"),
        (WON + "Daisy Cooper knocked Anne Main off her perch.", "knocked Anne", "right"),
        (WON + "Anne Main knocked Daisy Cooper off her perch.", "knocked Daisy", "wrong"),
        (WON + "Daisy Cooper stunned Anne Main by 6,293.", "stunned", "right"),
        (WON + "Anne Main turned the tables on Daisy Cooper.", "tables", "wrong"),
        (WON + "Daisy Cooper pulled off the upset.", "upset", "right"),
        (WON + "Anne Main pulled off the upset.", "upset", "wrong"),
        (WON + "Daisy Cooper came from second to seize St Albans by 6,293.", "seize", "right"),
        (WON + "Anne Main came from second to seize St Albans by 6,293.", "seize", "wrong"),
        (ALBANS + "Lib Dems flip St Albans", "flip", "right"),
        (ALBANS + "Labour flip St Albans", "flip", "wrong"),
        (ALBANS + "Lib Dems overwhelm Tories in St Albans", "overwhelm", "right"),
        (WON + "Daisy Cooper nudged the seat out of Tory hands by 6,293.", "nudged", "right"),
        (WON + "Daisy Cooper nudged the seat out of Labour hands by 6,293.", "nudged", "wrong"),
        (WON + "Anne Main could not stop the seat slipping from Tory hands.", "slipping", "right"),
        (WON + "Anne Main could not stop the seat slipping from Labour hands.", "slipping", "wrong"),
        (WON + "Daisy Cooper ended the Tories' hold on St Albans.", "hold on", "right"),
        (WON + "Daisy Cooper ended Labour's hold on St Albans.", "hold on", "wrong"),
        (ALBANS + "Daisy Cooper makes history in St Albans", "history", "right"),
        (LEIGH + "James Grundy breached the red wall by 1,965.", "breached", "right"),
        (LEIGH + "Leigh crumbles", "crumbles", "right"),
    ],
)
def test_outcomes(full_record: Record, copy: str, words: str, expected: str) -> None:
    assert {verdict for kind, verdict in said(check(copy, full_record), words) if kind == "outcome"} == {expected}


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Rebecca Lury pulled off a surprise by finishing third.", "surprise"),
        ("The Greens made history in St Albans by saving a deposit.", "history"),
        ("Anne Main made history in St Albans.", "history"),
        ("Anne Main avenged her 2017 defeat.", "avenged"),
        ("Daisy Cooper was told the roof of the abbey had crumbled.", "crumbled"),
        ("Anne Main was dealt a bad hand.", "dealt"),
    ],
)
def test_what_tells_of_no_winner(full_record: Record, sentence: str, words: str) -> None:
    assert said(check(WON + sentence, full_record), words) == []
