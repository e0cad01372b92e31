"""One place after another, and what is told of all: turnouts ranked, a round-up, a seat's polls year by year."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

TURNOUTS = "Who stayed at home? 7 May 2010\n\nTurnout in Manchester Central was 44.3 per cent, the lowest. "
POOLE = "Poole, 5 July 2024. Neil Duncan-Jordan has won Poole by 18 from Sir Robert Syms. "
BATTLE = (
    "Battleground: Thurrock\n\nJackie Doyle-Price took it off Labour in 2010 with 16,869 votes and 36.8 per cent, 92"
    " more than Carl Morris, and held it in 2015 with 16,692, by 536. UKIP's Tim Aker had 15,718 in 2015 and 10,112 two"
    " years later, when she had 19,880 and a lead of 345 in 2017. "
)
NUMBERS = "Election 2010 by numbers\n\n"
BRIGHTON = "\n\n- Caroline Lucas won Brighton Pavilion by 1,252.\n\n"


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # A turnout beside a place, whoever is named after it.
        (TURNOUTS + "Top of the class, Hexham, 72 per cent, where Guy Opperman was home.", "72", ("turnout", "right")),
        (TURNOUTS + "Tynemouth was second with 69.6 and Hexham first.", "69.6", ("turnout", "right")),
        (TURNOUTS + "Tynemouth managed 66.9 and Alan Campbell held on.", "66.9", ("turnout", "wrong")),
        (TURNOUTS + "Wansbeck, never one for a fuss, at 61.9.", "61.9", ("turnout", "right")),
        (TURNOUTS + "Tynemouth, where Alan Campbell had 45.3 per cent, held on.", "45.3", ("share", "right")),
        (TURNOUTS + "Barely half of Middlesbrough's voters turned out.", "half", ("turnout", "rounding")),
        # How many voted then, and what part that was of all.
        (
            "Moray, 9 June 2017. 47,605 voted, that's 67.4%. Two years ago it was 49,280, 68.7%.",
            "68.7%",
            ("turnout", "right"),
        ),
        # A seat that another is set beside.
        (POOLE + "Only Hendon was closer, Labour there by 15.", "15", ("majority", "right")),
        # A text of long after, that looks back at length.
        (BATTLE + "Last time she had 27,795, 58.6 per cent, ahead by 11,482 or 24.2 per cent.", "11,482", None),
        (BATTLE + "Last time, in 2019, she had 27,795 and won by 11,482.", "27,795", ("votes", "right")),
        (POOLE + "Labour was ahead by 18 or 0.04 per cent.", "0.04", ("majority", "right")),
        # The country among seats.
        (
            NUMBERS + "David Cameron's party has 306 MPs. It took 10,730,654 votes." + BRIGHTON,
            "10,73",
            ("votes", "wrong"),
        ),
        (
            NUMBERS + "David Cameron's party has 306 MPs. It took 10,703,654 votes." + BRIGHTON,
            "10,70",
            ("votes", "right"),
        ),
        (NUMBERS + "- Lib Dems 57 with 23 per cent." + BRIGHTON, "23 per cent", ("share", "right")),
        (
            NUMBERS + BRIGHTON + "- Turnout 65.1 per cent. Lowest was Manchester Central, 44.3 per cent.",
            "65.1 per cent",
            ("turnout", "right"),
        ),
        (POOLE + "Turnout was 61.6 per cent. Poole was the highest.", "61.6 per cent", ("turnout", "right")),
        (
            NUMBERS + "Four votes, Sinn Fein over the unionist in Fermanagh and South Tyrone." + BRIGHTON,
            "Four",
            ("majority", "right"),
        ),
        # By how much they had it.
        ("Wakefield, 24 June 2022. Labour won by 4,925. The Tories had it by 3,358.", "3,358", ("majority", "right")),
    ],
)
def test_it_is_read(full_record: Record, copy: str, figure: str, expected: tuple[str, str] | None) -> None:
    found = told(check(copy, full_record), figure)
    assert found == [expected] if expected else ("majority", "wrong") not in found


LAMBERT = (
    "Eastbourne, 13 December 2019. Caroline Ansell won. Jake Lambert of Labour was fourth in 2015, third in 2017 and "
)
EASTLEIGH = "Eastleigh by-election, 1 March 2013. Mike Thornton held it with UKIP in second. "
NEWPORT = "Newport West by-election, 5 April 2019. Ruth Jones won for Labour. "
HITCHIN = "Hitchin and Harpenden, 13 December 2019. Bim Afolami 27,719, Sam Collins 20,824. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (LAMBERT + "fourth in 2019, 3,848 votes.", "fourth", ("rank", "wrong")),
        (LAMBERT + "third in 2019, 3,848 votes.", "third", ("rank", "right")),
        (EASTLEIGH + "The Conservatives were pushed to third.", "Conservatives were pushed", ("rank", "right")),
        (EASTLEIGH + "The Conservatives were pushed to fourth.", "Conservatives were pushed", ("rank", "wrong")),
        (NEWPORT + "Plaid Cymru squeaked past the deposit mark.", "deposit", ("deposit", "right")),
        (NEWPORT + "The Lib Dems fell short of the deposit line.", "deposit", ("deposit", "right")),
        (NEWPORT + "The Lib Dems crept over the deposit line.", "deposit", ("deposit", "wrong")),
        (HITCHIN + "The Greens, who took 1,329 in 2017, did not stand.", "did not stand", ("candidacy", "right")),
        (HITCHIN + "The Greens took 1,329 in 2017 and did not stand here.", "did not stand", ("candidacy", "right")),
        (
            "Election 2015\n\nThe Tories have 11 seats in Wales. UKIP won nothing with 13.6%.",
            "nothing",
            ("seats", "right"),
        ),
        ("Election 2017\n\nThe DUP have 10 seats and the SDLP, who had three, none.", "none", ("seats", "right")),
    ],
)
def test_places_and_parties(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure)[-1:] == [expected]


@pytest.mark.parametrize(("figure", "verdict"), [("13.6%", "right"), ("16.5%", "wrong")])
def test_a_rise_is_no_swing_by_another_definition(full_record: Record, figure: str, verdict: str) -> None:
    copy = f"Moray, 9 June 2017. Douglas Ross beat Angus Robertson by 4,159. A swing of {figure}."
    assert told(check(copy, full_record), figure) == [("swing", verdict)]
