"""How often a party came second: counted in the country and in its parts; years and wins are not taken for it."""

import pytest

from hustings.copydesk.check import check
from hustings.copydesk.correction.made import correction_of
from hustings.record.record import Record

REFORM = "The general election of 4 July 2024 in figures. "
UKIP = "The 2015 general election in figures. Ukip took 3,881,099 votes. "


@pytest.mark.parametrize(
    ("copy", "figure", "verdict"),
    [
        (REFORM + "Reform came second in 98 seats.", "98", "right"),
        (REFORM + "Reform came second in 89 seats.", "89", "wrong"),
        (REFORM + "In Wales Reform UK finished second in 13 of the 32 constituencies.", "13", "right"),
        (REFORM + "In 14 of the Welsh seats Reform came second.", "14", "wrong"),
        (REFORM + "In Wales Reform had five MPs in mind. The Greens were runners-up in 40.", "40", "right"),
        (UKIP + "Nigel Farage's party were runners-up in 120, and third in 365.", "120", "right"),
        (UKIP + "Nigel Farage's party were runners-up in 120, and third in 365.", "365", "right"),
        (UKIP + "The party was in second place in more than 100 seats.", "100", "right"),
        (UKIP + "The Lib Dems, the runners up in 36 seats, had been second in more.", "36", "wrong"),
    ],
)
def test_places_are_counted(full_record: Record, copy: str, figure: str, verdict: str) -> None:
    report = check(copy, full_record)
    [found] = [one for one in report.findings if copy[one.claim.mark.start : one.claim.mark.end] == figure]
    assert (found.claim.kind.value, str(found.verdict)) == ("rank", verdict)


@pytest.mark.parametrize(
    "copy",
    [
        REFORM + "Reform came second in 98 seats, 89 of them held by Labour.",
        REFORM + "Reform were third in 10 years of polls.",
        REFORM + "Look who came second in London: the Greens did so in 18 of its 75 constituencies.",
    ],
)
def test_seats_not_won_are_not_counted_as_won(full_record: Record, copy: str) -> None:
    assert not [one for one in check(copy, full_record).findings if one.verdict.is_flagged]


def test_the_count_is_put_right(full_record: Record) -> None:
    copy = REFORM + "Reform came second in 89 seats."
    [found] = [one for one in check(copy, full_record).findings if one.verdict.is_flagged]
    correction = correction_of(found, copy)
    assert correction is not None
    assert correction.text == "98"


@pytest.mark.parametrize(
    ("copy", "figure", "verdict"),
    [
        (
            "Scotland after the general election of 8 June 2017. Ruth Davidson's party has 13 Scottish MPs.",
            "13",
            "right",
        ),
        (
            "Scotland after the general election of 8 June 2017. Ruth Davidson's party has 12 Scottish MPs.",
            "12",
            "wrong",
        ),
        ("The general election of 8 June 2017 in the province. Arlene Foster's party won 10 seats.", "10", "right"),
    ],
)
def test_a_party_is_called_by_who_leads_it_in_a_nation(
    full_record: Record, copy: str, figure: str, verdict: str
) -> None:
    [found] = [one for one in check(copy, full_record).findings if copy[one.claim.mark.start :].startswith(figure)]
    assert (found.claim.kind.value, str(found.verdict)) == ("seats", verdict)
