"""How many seats a party won, had, gained, lost or kept in a nation, a region or a county, told in so many words.

Every case has the words of right copy and of wrong copy between curly brackets."""

import re

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record

pytestmark = pytest.mark.no_cover

GLASGOW = "Anne McLaughlin won Glasgow North East for the SNP at the 2015 general election with 21,976 votes. "
PERTH = "Pete Wishart held Perth and North Perthshire for the SNP at the 2017 general election with 21,804 votes. "
TRURO = "Sarah Newton held Truro and Falmouth for the Conservatives at the 2015 general election with 22,681 votes. "
WREXHAM = "Sarah Atherton won Wrexham for the Conservatives at the 2019 general election with 15,199 votes. "
PUTNEY = "Fleur Anderson won Putney for Labour at the 2019 general election with 22,780 votes. "
DOWN = "Chris Hazzard won South Down for Sinn Féin at the 2017 general election with 20,328 votes. "
GORDON = "Harriet Cross won Gordon and Buchan for the Conservatives at the 2024 general election. "
TORBAY = "Steve Darling won Torbay for the Liberal Democrats at the 2024 general election. "

RIGHT, WRONG = ({"right"}, {"rounding"}, {"right", "rounding"}), ({"wrong"}, {"right", "wrong"})


def _verdicts(copy: str, record: Record) -> set[str]:
    """The verdicts of what stands between square brackets."""
    start, end = copy.index("["), copy.index("]") - 1
    found = check(copy.replace("[", "").replace("]", ""), record).findings
    spans = ((one.claim.mark, one.verdict.value) for one in found)
    return {verdict for mark, verdict in spans if mark is not None and mark.start < end and start < mark.end}


@pytest.mark.parametrize(
    ("head", "told"),
    [
        # From how many to how many.
        (GLASGOW, "From {[41] seats to one: Labour's rout in Scotland.|[44] seats to one: Labour's rout.}"),
        (GLASGOW, "Labour went from 41 Scottish seats to {[one].|[three].}"),
        (TRURO, "{Across the South West, [15]|In the South West [12]} Lib Dem seats became none."),
        (PERTH, "Labour's one Scottish seat became {[seven].|[eight].}"),
        (GLASGOW, "The SNP won 56 seats, up from {[six].|[nine].}"),
        (GLASGOW, "The SNP, {[six]-strong|[nine]-strong} before, took 56."),
        # Lost, kept, all but.
        (GLASGOW, "Labour lost {[40]|[38]} of its 41 seats in Scotland."),
        (GLASGOW, "Labour lost all but one of its {[41]|[44]} Scottish seats."),
        (GLASGOW, "The Lib Dems kept {[one]|[two]} of their 11 Scottish seats."),
        (DOWN, "All {[three]|[four]} SDLP seats went."),
        (DOWN, "The SDLP lost all {[three]|[two]} of its MPs."),
        (DOWN, "The {Ulster Unionists lost [both] of theirs.|SDLP lost [both] of their seats.}"),
        (GLASGOW, "The SNP won all but {[three]|[five]} of Scotland's 59 seats."),
        (TRURO, "The Tories won every South West seat bar {[four].|[two].}"),
        (GORDON, "The SNP held {[nine]|[11]} of its 48 seats."),
        # Gained and lost, one by one.
        (PUTNEY, "It was {[Labour's only|[the only Conservative} gain] of the night."),
        (PUTNEY, "It was {[the party's sole gain].|one of [three] Labour gains.}"),
        (PERTH, "{[A dozen]|[Ten]} Tory gains in Scotland changed the map."),
        (PERTH, "The Conservatives made {[12]|[14]} gains in Scotland."),
        (WREXHAM, "It was one of {[six]|[four]} seats that Labour lost in Wales."),
        (WREXHAM, "Labour lost {[six]|[eight]} seats to the Conservatives in Wales."),
        (WREXHAM, "{Labour|The Conservatives} made [no] gains in Wales."),
        (PERTH, "The SNP, {[21]|[19]} seats poorer, still has 35."),
        # One, or none.
        (GLASGOW, "Ian Murray is {[Labour's|[the SNP's} only MP in Scotland]."),
        (GLASGOW, "He is [the last {Lib Dem|SNP MP} standing in Scotland]."),
        (GLASGOW, "It is [the only Scottish seat that {Labour|the SNP} held]."),
        (TRURO, "The Lib Dems are [without a seat in {Cornwall].|Scotland].}"),
        (TRURO, "There are [no Lib Dem MPs left in {the South West].|London].}"),
        (TRURO, "The Lib Dems did [not win a single seat in {Cornwall].|London].}"),
        (WREXHAM, "The Lib Dems [drew a blank in {Wales].|Scotland].}"),
        # All of them.
        (TRURO, "[Every seat in the county] is now {blue.|orange.}"),
        (TRURO, "The Conservatives [swept the board in {Cornwall].|Devon].}"),
        (TRURO, "The Tories have [a full house in {Cornwall].|Devon].}"),
        # So many times, half, more than.
        (DOWN, "Sinn Féin {[nearly doubled]|[trebled]} its number of seats."),
        (WREXHAM, "Labour has {[more|[less} than half] of the 40 Welsh seats."),
        (TORBAY, "The Lib Dems have {[11]|[13]} more seats than the Tories in the South West."),
        (WREXHAM, "Plaid kept all {[four]|[three]} of its seats."),
        (DOWN, "The DUP {lost none and has [ten] MPs.|won [nine] seats.}"),
        (GORDON, "The Tories and Labour hold {[532]|[540]} seats between them."),
    ],
)
def test_seats_told_are_checked(head: str, told: str, full_record: Record) -> None:
    right, wrong = (re.sub(r"\{(.*?)\|(.*?)\}", rf"\{one}", told) for one in (1, 2))
    assert _verdicts(head + right, full_record) in RIGHT
    assert _verdicts(head + wrong, full_record) in WRONG


@pytest.mark.parametrize(
    "copy",
    [
        PERTH + "Ian Murray, at one time [Labour's only MP in Scotland], held on.",
        DOWN + "The DUP and Sinn Féin shared all but [one] of Northern Ireland's 18 seats.",
        GLASGOW + "The exit poll had [Labour without a seat in Wales].",
        GLASGOW + "Labour could lose all [40] of its seats in Scotland.",
        GLASGOW + "It was [the last Labour seat in Scotland to declare].",
        TRURO + "Elsewhere in Plymouth Labour won [two] of the three seats.",
        DOWN + "The UUP's [two] seats went one each way.",
        WREXHAM + "On the county council the Lib Dems lost [five] of their six seats.",
        PERTH + "At Holyrood Labour lost [13] seats and won two.",
        PUTNEY + "Turnout rose from [72] to 77 per cent.",
    ],
)
def test_seats_of_another_time_or_place_are_never_wrong(copy: str, full_record: Record) -> None:
    assert "wrong" not in _verdicts(copy, full_record)


@pytest.mark.parametrize(
    "copy",
    [
        # Told of the election before, or of nobody who is named.
        PERTH + "In 2015 the SNP won all but [three] of Scotland's 59 seats.",
        PERTH + "Labour had [one MP] in Scotland; it has seven now.",
        TRURO + "The party lost all [15] of its seats in the South West.",
        "Northern Ireland, general election 2019. Nationalists won [nine] seats and unionists eight.",
    ],
)
def test_seats_that_are_right_of_somebody_else_are_never_wrong(copy: str, full_record: Record) -> None:
    assert "wrong" not in _verdicts(copy, full_record)
