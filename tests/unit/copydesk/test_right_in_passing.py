"""Right figures told in passing — in brackets, of an opponent, of a deposit, by those who backed: none is wrong."""

from typing import Any

import pytest

from hustings.copydesk.check import check
from hustings.copydesk.view.report import as_object
from hustings.record.record import Record

MANSFIELD = "9 June 2017\n\nBen Bradley won Mansfield for the Conservatives by 1,057. Sid Pepper of Ukip was third."
HALLAM = "9 June 2017\n\nJared O'Mara won Sheffield Hallam for Labour by 2,125 votes over Nick Clegg."
BELFAST = "13 December 2019\n\nJohn Finucane of Sinn Féin won Belfast North by 1,943 over Nigel Dodds of the DUP."
NEWPORT = "14 December 2019\n\nRuth Jones held Newport West for Labour by 902 over Matthew Evans."
SURREY = "17 December 2019\n\nThe Lib Dems did well in South West Surrey, where Paul Follows came second."
KENSINGTON = "13 December 2019\n\nFelicity Buchan won Kensington by 150 votes."
CENTRAL = "8 May 2015\n\nJo Stevens beat Jenny Willott in Cardiff Central."

STOKE = (
    "14 December 2019\n\nIn Stoke-on-Trent North, where Ruth Smeeth had a majority of 2,359, Jonathan Gullis won"
    " by 6,286: 20,974 to 14,688."
)
PETERBOROUGH = "13 December 2019\n\nPaul Bristow won Peterborough. In 2017 Labour beat Stewart Jackson by 607."
BATTERSEA = "9 June 2017\n\nLabour's Marsha de Cordova won Battersea."
THANET = "8 May 2015\n\nCraig Mackinlay won South Thanet."
ISLES = "5 July 2024\n\nTorcuil Crichton won Na h-Eileanan an Iar for Labour."
CLWYD = "14 June 2017\n\nChris Ruane won the Vale of Clwyd by 2,379."
LEICESTER = "5 July 2024\n\nShivani Raja won Leicester East for the Conservatives from Labour by 4,426."


@pytest.mark.parametrize(
    "text",
    [
        f"{MANSFIELD}\n\nPepper lost most of his votes and saved his by 146 votes.",
        f"{MANSFIELD}\n\nSir Alan, down by 1,057 to the young Conservative Ben Bradley, was gracious.",
        f"{HALLAM}\n\nMr Clegg, who'd clung on by 2,353 in 2015, went down by 2,125 to Jared O'Mara of Labour.",
        f"{BELFAST}\n\nNuala McAllister took 4.4 points more than Sam Nelson did in 2017.",
        f"{BELFAST}\n\nNearly half of voters (47.1 per cent) backed Mr Finucane.",
        f"{NEWPORT}\n\nAmelia Womack of the Greens got 924 and then 902.",
        f"{SURREY}\n\nIt was in South West Surrey, against Jeremy Hunt: 28.9 points, from 9.9 to 38.7.",
        f"{KENSINGTON}\n\nFelicity Buchan unseats Emma Dent Coad for the Conservatives.",
        f"{KENSINGTON}\n\nSam Gyimah, the former Conservative minister, was third. The former Tory MP had 9,312.",
        f"{KENSINGTON}\n\nSam Gyimah beat Vivien Lichtenstein to third place.",
        f"{CENTRAL}\n\nFirst elected in 2005, she had a majority of 5,593, which went down to 4,576 five years later.",
        f"{PETERBOROUGH} Paul Bristow had 22,334 votes, nine fewer than his 22,343.",
        f"{STOKE}\n\nHis share was 52.3 per cent, up seven; hers 36.6, down 14.3.",
        f"{BATTERSEA}\n\nMs De Cordova overturned Jane Ellison's 7,938 and won by 2,416.",
        f"{THANET} In 2010 Laura Sandys won with a majority of 7,617 and Ukip, on 5.5 per cent, came fourth.",
        f"{ISLES} Turnout across the country was 59.2 per cent.",
        f"{CLWYD}\n\nHe is back two years after losing the Vale of Clwyd by 237 votes.",
        f"{LEICESTER}\n\nThe swing, if you can call it one, was nearly 11 per cent to the Tories.",
    ],
)
def test_nothing_told_in_passing_is_wrong(full_record: Record, text: str) -> None:
    found: list[dict[str, Any]] = as_object(check(text, full_record))["claims"]
    assert "wrong" not in {one["verdict"] for one in found}, found


def test_what_became_of_a_seat_is_told_of_the_seat(full_record: Record) -> None:
    text = "17 December 2019\n\nSt Albans was gained, by 6,293, and Richmond Park regained; nobody lost a deposit."
    found = as_object(check(text, full_record))["claims"]
    assert [one["verdict"] for one in found if one["kind"] == "outcome"] == ["right", "right"]


def test_a_wrong_lead_over_an_opponent_is_still_wrong(full_record: Record) -> None:
    text = f"{HALLAM}\n\nMr Clegg went down by 3,125 to Labour's Jared O'Mara."
    found = as_object(check(text, full_record))["claims"]
    assert [one["verdict"] for one in found if one["figure"] and one["figure"]["text"] == "3,125"] == ["wrong"]
