"""One line a constituency, read from the right."""

from datetime import date
from pathlib import Path

import pytest

from hustings.errors import UsageError
from hustings.sources.formats.one_line import read, recognises, split, write
from hustings.sources.reading import PartyNamed, Place, Return, Standing

HERE, DAY = Path("results.txt"), date(2024, 7, 4)
TEXT = """\
Ruislip, Northwood and Pinner, 21366, C, 13785, L, 4671, RUK, 4343, LD, 2926, G
Ilford North, 15647, L, 15119, Ind, 9619, C, 3621, RUK, 1794, G, 1088, LD
"""


def test_lines_are_read_from_the_right() -> None:
    reading = read(HERE, TEXT.encode(), DAY)
    assert reading.problems == []
    ruislip, ilford = reading.returns
    assert (ruislip.place.name, ruislip.line, ruislip.polled_on) == ("Ruislip, Northwood and Pinner", 1, DAY)
    assert [one.votes for one in ruislip.standings] == [21366, 13785, 4671, 4343, 2926]
    assert [one.party.abbreviation for one in ruislip.standings] == ["Con", "Lab", "RUK", "LD", "Green"]
    assert ilford.standings[1].party.is_independent
    assert {(one.given_name, one.family_name) for one in ilford.standings} == {("", "")}
    assert sum(one.votes or 0 for one in ilford.standings) == 46888


def test_capitals_spaces_and_windows_line_ends_do_not_matter() -> None:
    reading = read(HERE, b"\xef\xbb\xbf  Ilford North ,15647,l,  9619 , c\r\n\r\n", DAY)
    assert reading.problems == []
    assert [(one.votes, one.party.commission_id) for one in reading.returns[0].standings] == [
        (15647, "PP53"),
        (9619, "PP52"),
    ]


def test_a_labour_and_cooperative_candidacy_has_its_adjunct_party() -> None:
    (one,) = read(HERE, b"Makerfield, 24927, Lab Co-op, 15696, REF\n", DAY, is_by_election=True).returns
    assert one.is_by_election
    assert (one.standings[0].party.commission_id, one.standings[0].adjunct_commission_id) == ("PP53", "PP119")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Ilford North, 15647, XYZ, 9619, C", "'XYZ' is not a party code that is known here"),
        ("Ilford North, -5, L, 9619, C", "'-5' is not a count of votes"),
        ("Ilford North, 15.5, L, 9619, C", "'15.5' is not a count of votes"),
        ("Ilford North, 15,647, L, 9619, C", "'15' stands without its party code"),
        ("Ilford North, 15647, L, 9619", "does not end in votes and a party code"),
        ("Ilford North", "does not end in votes and a party code"),
        (", 15647, L", "the constituency's name is blank"),
        ("Ilford North, 12345678901, L", "'12345678901' is not a count of votes"),
        ("Ilford North, 15647, L, 9619, L", "Ilford North: L stands 2 times; a party has one candidate"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(line: str, said: str) -> None:
    reading = read(HERE, f"{TEXT}{line.replace('Ilford North', 'Ilford South')}\n".encode(), DAY)
    assert len(reading.problems) == 1
    assert str(reading.problems[0]).startswith("results.txt:3: ")
    assert said.replace("Ilford North", "Ilford South") in str(reading.problems[0])


def test_a_constituency_that_stands_twice_is_a_problem() -> None:
    reading = read(HERE, f"{TEXT}ILFORD NORTH, 1, L\n".encode(), DAY)
    assert [str(one) for one in reading.problems] == ["results.txt:3: ILFORD NORTH already stands on line 2"]


def test_several_independents_cannot_be_told_apart() -> None:
    reading = read(HERE, b"Makerfield, 24927, L, 37, Ind, 18, Ind, 8, IND\n", DAY)
    assert [str(one) for one in reading.problems] == [
        "results.txt:1: Makerfield: IND stands 3 times; independents cannot be told apart without names"
    ]


def test_the_day_has_to_be_given() -> None:
    assert [one.code for one in read(HERE, TEXT.encode()).problems] == ["election"]


@pytest.mark.parametrize(
    ("head", "is_known"),
    [
        (TEXT, True),
        (TEXT.encode(), True),
        (TEXT[:120], True),
        ("Ilford North, 15647, L", True),
        ("", False),
        ("\n\n", False),
        ("Constituency,Votes,Party\nIlford North,15647,L\n", False),
        ("Ilford North, 15647, XYZ\n", False),
        ("Great Britain,K03000001,,false\n", False),
        ("<a>1, C</a>", False),
    ],
)
def test_recognised_by_counts_and_codes_at_the_end(head: str | bytes, is_known: bool) -> None:
    assert recognises(HERE, head) is is_known


def test_a_very_long_line_is_read_in_no_time() -> None:
    name, pairs = split("Ilford North" + ", 1, Ind" * 100_000)
    assert (name, len(pairs)) == ("Ilford North", 100_000)


def a_return(*standings: Standing) -> Return:
    return Return(DAY, False, Place("Ilford North"), "x", 1, "s", list(standings))


def test_written_by_votes() -> None:
    text = write([a_return(
        Standing("", "", PartyNamed(commission_id="PP52", abbreviation="Con"), 1, votes=9619),
        Standing("", "", PartyNamed(commission_id="PP53"), 1, votes=15647),
    )])  # fmt: skip
    assert text == "Ilford North, 15647, L, 9619, C\n"


@pytest.mark.parametrize(
    "one",
    [
        a_return(),
        a_return(Standing("", "", PartyNamed(commission_id="PP53"), 1)),
        a_return(Standing("", "", PartyNamed(name="Volt", commission_id="PP8009"), 1, votes=54)),
        a_return(*[Standing("", "", PartyNamed(is_independent=True), 1, votes=votes) for votes in (5, 4)]),
    ],
)
def test_what_cannot_be_written_is_a_bad_call(one: Return) -> None:
    with pytest.raises(UsageError, match="Ilford North cannot be written as one line"):
        write([one])
