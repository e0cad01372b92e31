"""A swing that was needed beside the one that came, a field that shrank, and multiples that were hardly reached."""

import pytest

from hustings.record.record import Record
from tests.unit.copydesk.findings import by_figure

UXBRIDGE = "Uxbridge and South Ruislip by-election, July 2023. "
PORTSMOUTH = "Portsmouth North, July 2024. "
COLCHESTER = "Colchester, May 2015. "


@pytest.mark.parametrize(
    ("text", "came", "needed"),
    [
        (UXBRIDGE + "Labour's swing of 6.7% fell short of the 7.5 it needed.", "6.7%", "7.5"),
        (UXBRIDGE + "The swing was 6.7 per cent; Labour needed 7.5.", "6.7 per cent", "7.5"),
        (UXBRIDGE + "Labour needed a swing of 7.5 and got 6.7.", "6.7", "7.5"),
        (PORTSMOUTH + "The swing of 18% was bigger than the 17.2 Labour required.", "18%", "17.2"),
        (PORTSMOUTH + "A swing of 18.1% was plenty: Labour required 17.2%.", "18.1%", "17.2%"),
    ],
)
def test_a_swing_that_was_needed_is_told_from_the_one_that_came(
    full_record: Record, text: str, came: str, needed: str
) -> None:
    found = by_figure(text, full_record)
    assert found[came] == found[needed] == ("swing", "right")


@pytest.mark.parametrize(
    "said",
    ["Seventeen names crowded the paper.", "The field had grown to seventeen.", "Seventeen were in the running."],
)
def test_a_field_is_all_who_stood(full_record: Record, said: str) -> None:
    assert {key.lower(): one for key, one in by_figure(UXBRIDGE + said, full_record).items()}["seventeen"] == (
        "other",
        "right",
    )


@pytest.mark.parametrize(
    ("text", "figure", "verdict"),
    [
        (COLCHESTER + "John Pitts quadrupled his showing with 5,870.", "quadrupled", "right"),
        (COLCHESTER + "John Pitts all but doubled his showing with 5,870.", "doubled", "wrong"),
        ("Rayleigh and Wickford, 2024. Mark Francois's share all but halved to 37 per cent.", "halved", "rounding"),
        ("Rayleigh and Wickford, 2024. Mark Francois's share virtually halved, to 37 per cent.", "halved", "rounding"),
    ],
)
def test_a_multiple_hardly_reached(full_record: Record, text: str, figure: str, verdict: str) -> None:
    found = {key: value for key, (_, value) in by_figure(text, full_record).items() if figure in key}
    assert list(found.values()) == [verdict]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            "Oxfordshire after July 2024. The Conservatives, who held four of the six old seats in it, have none.",
            "four",
        ),
        ("After May 2015. The Liberal Democrats are left with eight seats out of 57.", "57"),
        (
            "After May 2015. The Liberal Democrats kept eight of their 57 seats, and one of eleven in Scotland.",
            "eleven",
        ),
        ("After May 2015. Labour kept one of its 41 seats in Scotland.", "41"),
    ],
)
def test_what_a_party_had_before_is_of_then(full_record: Record, text: str, figure: str) -> None:
    found = by_figure(text, full_record)
    assert found[figure] == ("seats", "right")
    assert "wrong" not in {verdict for _, verdict in found.values()}


@pytest.mark.parametrize(
    ("said", "verdict"),
    [("59 votes up on the Tories.", "right"), ("95 up on the Conservatives.", "wrong")],
)
def test_up_on_a_rival_is_ahead(full_record: Record, said: str, verdict: str) -> None:
    text = f"Portsmouth South, July 2024. Stephen Morgan won. Reform came second, {said}"
    found = {value for key, value in by_figure(text, full_record).items() if key.startswith(said[:2])}
    assert found == {("margin", verdict)}


def test_somebody_called_by_an_office_need_not_be_of_the_seat_last_named(full_record: Record) -> None:
    text = (
        "Two cabinet seats, July 2024. Liz Truss lost South West Norfolk by 630.\n\n"
        "Jeremy Hunt lived in Godalming and Ash. The ex-PM had won by 26,195 in 2019."
    )
    assert by_figure(text, full_record)["26,195"] == ("majority", "right")


def test_who_came_then_came_next(full_record: Record) -> None:
    text = "Southend West by-election, February 2022. Anna Firth 12,792. Then: UKIP 400, English Democrats 320."
    assert by_figure(text, full_record)["400"] == ("votes", "right")
