"""Superlatives that their sentence does not settle: borne out among the seats of the area or the text, never wrong."""

import pytest

from hustings.claims.kind import Kind
from hustings.copydesk.check import check
from hustings.record.record import Record


def _verdicts(text: str, record: Record) -> list[str]:
    return [one.verdict.value for one in check(text, record).findings if one.claim.kind is Kind.SUPERLATIVE]


@pytest.mark.parametrize(
    "text",
    [
        "Derby North, general election 2015\n\nAmanda Solloway's lead over Mr Williamson was 41, England's smallest.",
        "Derby North, general election 2019\n\nIn 2015 Amanda Solloway's margin was 41, England's smallest.",
        "Norwich South, general election 2010\n\nSimon Wright had 29.4%, the smallest share to elect anyone in 2010.",
        "South West Norfolk, July 2024\n\nTerry Jermy got 26.7 per cent, the lowest share of any winner this year.",
        "Knowsley, general election 2017\n\nGeorge Howarth has the fattest majority of the election, 42,214.",
        "North East Fife, 9 June 2017\n\nStephen Gethins held on by two votes. It is the tightest in Britain.",
        "Fermanagh and South Tyrone, December 2019\n\nMichelle Gildernew won by 57 – closest anywhere in the UK.",
        "Hull East, July 2024\n\nTurnout was 42.2 per cent. In 2019 Hull East was the lowest in the UK, on 49.3%.",
        "Gower, general election 2015\n\nByron Davies's 27 is Wales's slimmest lead.",
    ],
)
def test_a_superlative_is_borne_out_among_the_seats_that_are_meant(full_record: Record, text: str) -> None:
    assert _verdicts(text, full_record) == ["right"]


@pytest.mark.parametrize(
    "text",
    [
        "Derby North, general election 2015\n\nAmanda Solloway's lead was 41, the smallest in modern times.",
        "Norwich South, general election 2010\n\nSimon Wright had 29.4%, the smallest share since the war.",
        "Kensington, general election 2017\n\nEmma Dent Coad's 20 votes: Britain's smallest lead.",
        "Clacton, general election 2015\n\nTurnout was the highest of any minister's seat.",
    ],
)
def test_what_nothing_bears_out_stays_open(full_record: Record, text: str) -> None:
    assert set(_verdicts(text, full_record)) == {"uncheckable"}


def test_among_the_seats_told_of_whoever_has_it(full_record: Record) -> None:
    text = "Croydon, 5 July 2024\n\nCroydon East had a turnout of 57 per cent and Croydon West 49. "
    text += "Croydon South had much the best turnout of the three, 66 per cent to West's 49."
    assert "right" in _verdicts(text, full_record)
