"""Figures of another poll, told by "at that time", by the month of a by-election or beside a share: none is wrong."""

import pytest

from hustings.record.record import Record
from tests.unit.copydesk.findings import by_figure

KENSINGTON = "10 June 2017\n\nEmma Dent Coad won Kensington for Labour by 20 votes. The lead two years ago was 7,361."
COPELAND = "12 June 2017\n\nTrudy Harrison held Copeland for the Conservatives by 1,695 votes over Gillian Troughton."
BRECON = "14 December 2019\n\nFay Jones won Brecon and Radnorshire for the Conservatives with a majority of 7,131."
CLACTON = "5 July 2024\n\nNigel Farage won Clacton for Reform UK. Giles Watling had 12,820 votes."
KENT = "16 December 2019\n\nRosie Duffield held Canterbury. The swing was 1.4 per cent to Labour."


@pytest.mark.parametrize(
    ("report", "sentence", "figure", "kind"),
    [
        (KENSINGTON, "At that time Labour managed 31.1 per cent; this week it was 42.2.", "31.1 per cent", "share"),
        (COPELAND, "That is because turnout, 51.3 per cent in the by-election, was 69.5.", "51.3 per cent", "turnout"),
        (COPELAND, "Rebecca Hanson had 2,252 votes in February and 1,404 in June.", "2,252 votes", "votes"),
        (BRECON, "On 1 August Jane Dodds won the by-election with 13,826 votes.", "13,826 votes", "votes"),
        (BRECON, "In August Des Parkinson took 3,331 votes.", "3,331 votes", "votes"),
        (
            CLACTON,
            "He had won last time with a majority of 24,702; his 27.9 per cent on Thursday is a fall of 44 points.",
            "27.9 per cent",
            "share",
        ),
        (KENT, "Labour won one of 17 seats in Kent.", "17 seats", "seats"),
        (KENT, "Labour's vote was up 3,446 to 29,018.", "up 3,446", "votes"),
    ],
)
def test_a_figure_of_another_poll_is_borne_out(
    full_record: Record, report: str, sentence: str, figure: str, kind: str
) -> None:
    found = by_figure(f"{report}\n\n{sentence}", full_record)
    assert any(text in figure and one == (kind, "right") for text, one in found.items()), found
    assert "wrong" not in {verdict for _, verdict in found.values()}


def test_what_it_was_to_a_party_nationally_is_a_swing(full_record: Record) -> None:
    assert by_figure(f"{KENT} Nationally it was 4.7 to the Conservatives.", full_record)["4.7"] == (
        "swing",
        "uncheckable",
    )


OLDHAM = "14 January 2011\n\nDebbie Abrahams won the Oldham East and Saddleworth by-election with a majority of 3,558."
EASTLEIGH = "1 March 2013\n\nThe Liberal Democrats held Eastleigh in a by-election. Mike Thornton won."
STROOD = "21 November 2014\n\nMark Reckless won the Rochester and Strood by-election. His majority is down as well."
HISTORY = (
    "By-elections that shook governments\n\nTiverton and Honiton, June 2022. Richard Foord had a majority of 6,144.\n\n"
    "North Shropshire, December 2021. Helen Morgan had been third in 2019 with 10 per cent. She now had 47.2 and a "
    "majority of 5,925, Owen Paterson having won by 22,949.\n\n"
    "Witney, October 2016, is seldom mentioned. But David Cameron's 25,155 was cut to 5,702 for Robert Courts."
)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (f"{OLDHAM}\n\nElwyn Watkins got 11,160; in May he had 14,083.", {"11,160", "14,083"}),
        (f"{OLDHAM}\n\nDerek Adams of the BNP lost his deposit, though the party was fourth in May.", set()),
        (
            f"{EASTLEIGH} His majority is less than half of what Chris Huhne's was (3,864), and his 32.1 per cent "
            "is 14.5 points short of what Huhne polled in 2010.",
            set(),
        ),
        (f"{STROOD} It was 9,953 over Labour.", {"9,953"}),
        (HISTORY, {"6,144", "47.2", "5,925", "22,949"}),
    ],
)
def test_by_elections_are_told_against_the_poll_before(full_record: Record, text: str, right: set[str]) -> None:
    found = by_figure(text, full_record)
    assert right <= {figure for figure, (_, verdict) in found.items() if verdict == "right"}, found
    assert "wrong" not in {verdict for _, verdict in found.values()}


def test_what_came_months_later_may_be_of_the_next_poll(full_record: Record) -> None:
    found = by_figure(
        "Trudy Harrison won Copeland in February 2017 by 2,147 on a turnout of 51.3 per cent; four months later she won"
        " by 1,695 on 69.5 per cent.",
        full_record,
    )
    assert "wrong" not in {verdict for _, verdict in found.values()}
