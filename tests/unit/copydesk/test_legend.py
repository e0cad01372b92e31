"""Lists of seats whose figures a line above them explains: "turnout in brackets", "seat, winner, majority"."""

import pytest

from hustings.record.record import Record
from tests.unit.copydesk.findings import by_figure

ESSEX = (
    "ESSEX 2024: WHO WON WHERE (turnout in brackets)\n\nBasildon & Billericay: CON HOLD, maj. 20 (54.8)\n"
    "Braintree: James Cleverly, CON HOLD, maj. 3,670 (63.1)\nThurrock: Jen Craft, LAB GAIN, maj. 6,474 ({})\n"
)
BEATEN = (
    "Cabinet Tories beaten on July 4, with winner and margin:\n\nLiz Truss, SW Norfolk – Lab, 630\n"
    "Michelle Donelan, Melksham & Devizes – LD, 2,401\nMark Harper, Forest of Dean – Lab, {}\n\nThat was that."
)
ANGLIA = (
    "Results 2019, seat by seat. Majorities in brackets.\n\nIpswich: Tom Hunt (Con), gain (5,479)\n"
    "Norwich North: Chloe Smith (Con), hold (4,738)\nNorwich South: Clive Lewis ({})\n"
)
CORNWALL = (
    "2017 in Cornwall: seat, winner, majority\n\nCamborne and Redruth, George Eustice, 1,577\n"
    "North Cornwall, Scott Mann, 7,200\nSt Ives, Derek Thomas, {}\n"
)


@pytest.mark.parametrize(
    ("text", "kind", "figure", "slip"),
    [
        (ESSEX, "turnout", "51.2", "55.2"),
        (BEATEN, "majority", "278", "287"),
        (ANGLIA, "majority", "12,760", "17,260"),
        (CORNWALL, "majority", "312", "321"),
    ],
)
def test_a_row_is_read_by_the_line_above(full_record: Record, text: str, kind: str, figure: str, slip: str) -> None:
    found = by_figure(text.format(figure), full_record)
    assert found[figure] == (kind, "right")
    assert "wrong" not in {verdict for _, verdict in found.values()}
    assert by_figure(text.format(slip), full_record)[slip] == (kind, "wrong")


def test_an_abbreviation_before_a_figure_ends_no_sentence(full_record: Record) -> None:
    found = by_figure("General election 2024\n\nBasildon & Billericay: Con hold, maj. 20", full_record)
    assert found["20"] == ("majority", "right")


def test_a_line_that_is_no_row_ends_the_list(full_record: Record) -> None:
    text = BEATEN.format("278") + "\n\nIt was long.\n\nThe count took hours.\n\nClacton: Nigel Farage, 21,225."
    assert by_figure(text, full_record)["21,225"] == ("votes", "right")
