"""What a constituency was made of, as copy has it: right on one public measure, which is named, else all are shown."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record

NORTH = "Wes Streeting held Ilford North with a majority of 528 on 4 July 2024.\n\n"
SOUTH = "Jas Athwal held Ilford South on 4 July 2024.\n\n"


def boundaries(record: Record, text: str) -> dict[str, tuple[str, str]]:
    """The verdict and the message on each figure that is read as a part of a constituency."""
    found = [one for one in check(text, record).findings if one.claim.kind == "boundary" and one.claim.mark]
    return {text[one.claim.mark.start : one.claim.mark.end]: (one.verdict.value, one.message) for one in found}


@pytest.mark.parametrize(
    ("head", "sentence", "figure", "said"),
    [
        (
            NORTH,
            "The seat combines 76.1% of its previous area and 20.9% from Ilford South.",
            "20.9%",
            "old Ilford South by residents; by area it is 21.0",
        ),
        (
            NORTH,
            "The new seat is made up of 76% of the old Ilford North and 24% of Ilford South.",
            "24%",
            "24.41 per cent of the new Ilford North by residents",
        ),
        (
            NORTH,
            "Ilford North took in 21 per cent of Ilford South.",
            "21 per cent",
            "20.85 per cent of the old Ilford South by residents",
        ),
        (
            NORTH,
            "The constituency keeps 82.4% of the old seat.",
            "82.4%",
            "82.45 per cent of the old Ilford North by area",
        ),
        (
            NORTH,
            "Some 24 per cent of the new seat's residents came from Ilford South.",
            "24 per cent",
            "new Ilford North by residents",
        ),
        (
            NORTH,
            "The constituency lost 18 per cent of its residents to Chingford and Woodford Green.",
            "18 per cent",
            "18.38 per cent of the old Ilford North by residents",
        ),
        (
            NORTH,
            "Ilford North lost 14% of its former area to Chingford and Woodford Green.",
            "14%",
            "14.41 per cent of the old Ilford North by area",
        ),
        (
            SOUTH,
            "Ilford South saw 19.3 per cent of its population move to Ilford North.",
            "19.3 per cent",
            "19.35 per cent of the old Ilford South by population",
        ),
        (
            SOUTH,
            "The seat inherits 90 per cent of its voters from the old Ilford South.",
            "90 per cent",
            "by electorate it is not in the record",
        ),
    ],
)
def test_one_public_measure_bears_it_out(record: Record, head: str, sentence: str, figure: str, said: str) -> None:
    verdict, message = boundaries(record, head + sentence)[figure]
    assert verdict == "right"
    assert said in message


def test_where_none_does_all_are_shown(record: Record) -> None:
    copy = NORTH + "The new boundaries combine 78.1% of its previous area and 20.8% from Ilford South."
    found = boundaries(record, copy)
    assert {verdict for verdict, _ in found.values()} == {"uncheckable"}
    assert found["20.8%"][1] == (
        "no measure in the record gives this: of the old Ilford South, residents 20.9, population 19.3, "
        "area 21.0 per cent; of the new Ilford North, residents 24.4, population 23.9, area 12.1 per cent; "
        "the record has none by electorate"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Labour lost 21 per cent of Ilford North voters.",
        "He took 33.4 per cent of the vote in Ilford North.",
        "Mr Streeting kept 33.4 per cent of the vote.",
    ],
)
def test_what_was_voted_is_no_part_of_a_constituency(record: Record, sentence: str) -> None:
    assert boundaries(record, NORTH + sentence) == {}
