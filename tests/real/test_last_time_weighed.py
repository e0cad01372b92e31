"""Which poll a text is about, and what it only looks back to: figures of the last time, leads too small to be known."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import said

pytestmark = pytest.mark.no_cover

#: Two who stood in 2015 stood in 2017 too; the majority of before is the one number above a hundred.
FIFE = "Stephen Gethins clung on in North East Fife by two votes, in a seat he carried by 4,344 two years ago."
KENSINGTON = (
    "Emma Dent Coad took Kensington from the Tories by 20, a seat Lady Victoria Borwick won by 7,361 last time."
)
CROMER = "Emma Dent Coad was beaten in Kensington by 150 votes two and a half years after she won it by 20."
SMALL = "Derek Thomas held St Ives by 312, against 2,469 at the last election."


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (FIFE, "two", ("majority", "right")),
        (FIFE, "4,344", ("majority", "right")),
        (FIFE.replace("by two votes", "by 12 votes"), "4,344", ("majority", "uncheckable")),
        (KENSINGTON, "20", ("majority", "right")),
        (KENSINGTON, "Emma Dent Coad took Kensington", ("outcome", "right")),
        (KENSINGTON.replace("by 20", "by 200"), "7,361", ("majority", "right")),
        (CROMER, "150", ("majority", "right")),
        (SMALL, "312", ("majority", "right")),
        (SMALL, "2,469", ("majority", "right")),
        (SMALL.replace("2,469", "2,649"), "2,649", ("majority", "wrong")),
        # What is of now, though "last time" stands further off.
        ("Emma Dent Coad won Kensington by 20. Few saw it coming last time.", "20", ("majority", "right")),
        # Another place beside the one that is told of.
        (
            "Emma Dent Coad won Kensington by 20 votes on 8 June 2017. No seat in England was closer at this general"
            " election; the next, Dudley North, was decided by 22.",
            "22",
            ("majority", "right"),
        ),
        (
            "Emma Dent Coad won Kensington by 20 votes on 8 June 2017. No seat in England was closer at this general"
            " election; the next, Dudley North, was decided by 32.",
            "32",
            ("majority", "uncheckable"),
        ),
    ],
)
def test_what_is_looked_back_to_speaks_less_for_its_day(
    full_record: Record, copy: str, figure: str, expected: tuple[str, str]
) -> None:
    """By copy."""
    assert expected in said(check(copy, full_record), figure)


def test_superlative_before_next_place_is_of_place_spoken_of(full_record: Record) -> None:
    """It is said of Kensington that none was closer in England."""
    copy = (
        "Emma Dent Coad won Kensington by 20 votes on 8 June 2017. No seat in England was closer at this general"
        " election; the next, Dudley North, was decided by 22."
    )
    found = [one for one in check(copy, full_record).findings if one.claim.kind.value == "superlative"]
    assert all(one.verdict.value != "wrong" for one in found)
