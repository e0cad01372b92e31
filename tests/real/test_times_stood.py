"""How often somebody has stood in a seat: borne out by the record, and never called wrong."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every

pytestmark = pytest.mark.no_cover

GROVE = "Hazel Grove, 5 July 2024. Lisa Smart (LD) won with 20,926.\n\n"
MORAY = "Moray, 9 June 2017. Douglas Ross (Con) 22,637, Angus Robertson (SNP) 18,478.\n\n"


@pytest.mark.parametrize(
    ("copy", "words", "expected"),
    [
        (GROVE + "Lisa Smart won Hazel Grove at the fourth time of asking.", "fourth", "right"),
        (GROVE + "Lisa Smart won at her fourth attempt.", "fourth", "right"),
        (GROVE + "Lisa Smart, who had stood three times before, said she was humbled.", "three times", "right"),
        (GROVE + "Lisa Smart has now fought Hazel Grove four times.", "four times", "right"),
        (MORAY + "It was third time lucky for Mr Ross, who won by 4,159.", "third", "right"),
        (MORAY + "Douglas Ross won at the third attempt.", "third", "right"),
        (MORAY + "Douglas Ross won at the fifth attempt.", "fifth", "uncheckable"),
        (GROVE + "Lisa Smart, who had stood twice before, said she was humbled.", "twice", "uncheckable"),
    ],
)
def test_times_stood_are_borne_out(copy: str, words: str, expected: str, full_record: Record) -> None:
    found = [said for text, kind, said in every(check(copy, full_record)) if words in text and kind == "candidacy"]
    assert found == [expected]


@pytest.mark.parametrize("deed", ["had stood aside twice as leader", "lost votes for the second time"])
def test_other_times_are_left(deed: str, full_record: Record) -> None:
    found = every(check(MORAY + f"Angus Robertson {deed}.", full_record))
    assert not [text for text, kind, _ in found if kind == "candidacy" and ("twice" in text or "second" in text)]
