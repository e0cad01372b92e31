"""Who won, held or lost a seat, by the verbs that papers use: retake, ward off, fell, edge out, revert, end a run."""

import pytest

from hustings.claims.kind import Kind
from hustings.copydesk.check import check
from hustings.record.record import Record

pytestmark = pytest.mark.no_cover

CORBY = "Corby, 16 November 2012. "
BURY = "Bury North, 9 June 2017. "
CLACTON = "Clacton, 5 July 2024. "


def _verdicts(copy: str, record: Record) -> list[str]:
    found = check(copy, record).findings
    return [one.verdict.value for one in found if one.claim.kind is Kind.OUTCOME]


@pytest.mark.parametrize(
    "copy",
    [
        CORBY + "Andy Sawford retakes Corby.",
        CORBY + "Andy Sawford retook Corby by 7,791 votes.",
        CORBY + "Corby reverted to Labour.",
        CORBY + "Corby tumbled to Labour.",
        CORBY + "Corby has swapped blue for red.",
        CORBY + "Andy Sawford brings Corby back to Labour.",
        CORBY + "Andy Sawford returned Corby to the Labour fold.",
        CORBY + "Andy Sawford glides to victory in Corby.",
        CORBY + "Andy Sawford came out on top in Corby.",
        CORBY + "Andy Sawford helped himself to Corby.",
        CORBY + "Labour recaptured Corby.",
        BURY + "James Frith felled David Nuttall in Bury North.",
        BURY + "James Frith turfed David Nuttall out of Bury North.",
        BURY + "James Frith edged the sitting Tory David Nuttall out.",
        BURY + "David Nuttall was turned out by 4,375 votes.",
        BURY + "David Nuttall was worsted by 4,375 votes in Bury North.",
        CLACTON + "Nigel Farage ended Giles Watling's seven-year run in Clacton.",
        CLACTON + "Nigel Farage storms Clacton.",
    ],
)
def test_it_is_so(copy: str, full_record: Record) -> None:
    found = _verdicts(copy, full_record)
    assert "right" in found
    assert "wrong" not in found, found


@pytest.mark.parametrize(
    "copy",
    [
        CORBY + "Christine Emmett retakes Corby.",
        CORBY + "Corby reverted to the Tories.",
        CORBY + "Christine Emmett brings Corby back to the Conservatives.",
        BURY + "David Nuttall felled James Frith in Bury North.",
        BURY + "James Frith was turned out of Bury North by 4,375 votes.",
        CORBY + "7,791 votes were enough to take the seat from the Lib Dems.",
        "By-elections, 21 July 2023. Labour held Selby and Ainsty and the Tories clung to Uxbridge.",
    ],
)
def test_it_is_not_so(copy: str, full_record: Record) -> None:
    assert "wrong" in _verdicts(copy, full_record)


@pytest.mark.parametrize(
    "copy",
    [
        CORBY + "Christine Emmett was edged out of first place, and the Lib Dems fended off the BNP for fourth.",
        CORBY + "The Lib Dem Jill Hope edged Gordon Riddell out of fourth place.",
        CORBY + "Christine Emmett hoped to retake Corby.",
        CORBY + "It turned out that Andy Sawford had Labour's best by-election night.",
        CORBY + "A vote for Christine Emmett was not enough to take the seat from Labour next time.",
        CLACTON + "Jovan Owusu-Nepaul held off the Greens to come third.",
        CLACTON + "Giles Watling beat off the Lib Dems into second.",
        CLACTON + "Labour brings votes back to Clacton.",
    ],
)
def test_nothing_is_wrong(copy: str, full_record: Record) -> None:
    assert "wrong" not in _verdicts(copy, full_record)
