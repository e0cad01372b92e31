from decimal import Decimal
from fractions import Fraction

import pytest

from hustings.copydesk.check import check
from hustings.copydesk.correction import Correction, corrected, corrections_of, offers
from hustings.copydesk.correction.printed import ordinal_like, printed_figure
from hustings.copydesk.correction.spelling import respelt
from hustings.record.record import Record

HEAD = "General Election 2017: Ilford North\n\n"

# What copy has wrong, and what it becomes.
CASES = [
    ("Wes Streeting (Labour) won with 30,598 votes.", "30,589"),
    ("Wes Streeting (Labour) won with 30598 votes.", "30589"),
    ("Wes Streeting won 58.7pc of the vote.", "57.8pc"),
    ("Wes Streeting won 58.7 per cent of the vote.", "57.8 per cent"),
    ("Wes Streeting won 59% of the vote.", "58%"),
    ("Wes Streeting's majority was 9,693.", "9,639"),
    ("He increased his majority by 13.9 per cent.", "17.0 percentage points"),
    ("He increased his majority by 17.0 per cent.", "17.0 percentage points"),
    ("He increased his majority by 17pc.", "17 percentage points"),
    ("Turnout was 68.7pc.", "72.5pc"),
]


@pytest.mark.parametrize(("sentence", "right"), CASES)
def test_a_correction_is_printed_as_the_copy_prints(record: Record, sentence: str, right: str) -> None:
    found = check(HEAD + sentence, record)
    assert [one.text for one in corrections_of(found)] == [right]
    again = check(corrected(HEAD + sentence, corrections_of(found)), record)
    assert not again.is_wrong
    assert len(again.findings) == len(found.findings)


@pytest.mark.parametrize(
    "sentence",
    [
        "Wes Streeting's majority was just over 15,000.",  # is it the hedge or the figure?
        "Wes Streeting (Labour) won with 30,589 votes.",  # right
        "“Wes Streeting won with 30,598 votes,” said Mr Clare.",  # nobody's words are altered
    ],
)
def test_no_correction_where_there_is_not_one_right_value(record: Record, sentence: str) -> None:
    assert corrections_of(check(HEAD + sentence, record)) == ()


def test_offers_stand_beside_their_findings(record: Record) -> None:
    found = check(HEAD + "Wes Streeting won with 30,598 votes. Turnout was 72.5pc.", record)
    made = offers(found)
    assert len(made) == len(found.findings)
    assert [one.text for one in made if one] == ["30,589"]


def test_corrections_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        corrected("abcd", [Correction(0, 2, "x"), Correction(1, 3, "y")])
    assert corrected("abcd", [Correction(2, 4, "y"), Correction(0, 2, "x")]) == "xy"


def test_the_article_goes_with_the_number(record: Record) -> None:
    text = HEAD + "Wes Streeting has an 8,693 majority."
    assert corrected(text, corrections_of(check(text, record))).endswith("has a 9,639 majority.")


@pytest.mark.parametrize(
    ("printed", "value", "restyled"),
    [
        ("15,647", "9050", "9,050"),
        ("15647", "9050", "9050"),
        ("589", "9050", "9,050"),
        ("5.2", "10.05", "10.05"),
        ("nine", "4", "four"),
        ("Nine", "4", "Four"),
        ("nine", "14", "14"),
        ("Nine", "14", "Fourteen"),
        ("9", "4", "4"),
        ("Nine", "140", None),
        ("7, 143", "7134", "7,134"),
        ("1m192", "1192", "1,192"),
        ("twenty-one", "34", "34"),
    ],
)
def test_another_value_in_the_same_style(printed: str, value: str, restyled: str | None) -> None:
    figure = printed_figure(printed)
    assert figure is not None
    assert figure.restyled(Decimal(value), is_signed=False) == restyled


@pytest.mark.parametrize("text", ["doubled", "a third of", "1.2 million", "15k", "increased majority", "", "15,000+"])
def test_what_is_no_plain_figure(text: str) -> None:
    assert printed_figure(text) is None


def test_signs_are_kept_as_printed() -> None:
    minus = printed_figure("-3.2")
    assert minus is not None
    assert minus.restyled(Decimal("-4.1"), is_signed=True) == "-4.1"
    assert minus.restyled(Decimal("4.1"), is_signed=True) == "+4.1"
    plus = printed_figure("+3.2%")
    assert plus is not None
    assert plus.restyled(Decimal("-4.1"), is_signed=True) == "−4.1"


@pytest.mark.parametrize(
    ("printed", "stated", "right", "expected"),
    [("twelfth", 12, 2, "second"), ("2nd", 2, 11, "11th"), ("2nd", 2, 3, "3rd"), ("Second", 3, 4, None)],
)
def test_places(printed: str, stated: int, right: int, expected: str | None) -> None:
    assert ordinal_like(printed, stated, right) == expected


@pytest.mark.parametrize(
    ("printed", "registered", "expected"),
    [
        ("Labour's Wes Streetin", "Wes Streeting", (13, 21, "Streeting")),
        ("WES STREETIN", "Wes Streeting", (4, 12, "STREETING")),
        ("Helen Smith", "Wes Streeting", None),
        ("Wes Streeting", "Wes Streeting", None),
        ("Bob Streeting", "Wes Streeting", None),
    ],
)
def test_one_misspelt_word(printed: str, registered: str, expected: tuple[int, int, str] | None) -> None:
    assert respelt(printed, registered) == expected


def test_a_finding_says_what_should_be(record: Record) -> None:
    findings = check(HEAD + "Wes Streeting (Labour) won 58.7pc of the vote.", record).findings
    [finding] = [one for one in findings if one.verdict.is_flagged]
    assert finding.should_be == Fraction(100 * 30589, 52941)
