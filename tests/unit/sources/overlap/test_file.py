"""Overlaps that a user brings: every form a file has, and every problem at once with line and reason."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import polars
import pytest

from hustings.errors import InputError
from hustings.geography.boundary_set import Nation
from hustings.geography.constituency import Constituency
from hustings.sources.overlap import Supplied, read_overlaps, write_overlaps
from hustings.sources.overlap.supplied import summary

OLD = [
    Constituency("oldtown.2010", "Oldtown", "england-2010", Nation.ENGLAND, gss="E14000001"),
    Constituency("marsh.2010", "Marsh", "england-2010", Nation.ENGLAND, gss="E14000002", former_gss=("E14000009",)),
]
NEW = [
    Constituency("oldtown.2024", "Oldtown", "england-2024", Nation.ENGLAND, gss="E14001001"),
    Constituency("fen.2024", "Fen", "england-2024", Nation.ENGLAND, gss="E14001002"),
]
SHARES = """from,to,from_population,to_population
Oldtown,Oldtown,1,0.8
Marsh,Oldtown,0.25,0.2
E14000009,fen.2024,0.75,1
"""


def read(tmp_path: Path, text: str, *, is_scaled: bool = False, is_tied: bool = True) -> Supplied:
    path = tmp_path / "overlaps.csv"
    path.write_text(text, encoding="utf-8")
    return read_overlaps(path, OLD if is_tied else (), NEW if is_tied else (), is_scaled=is_scaled)


def problems(tmp_path: Path, text: str, *, is_scaled: bool = False) -> list[str]:
    with pytest.raises(InputError) as refused:
        read(tmp_path, text, is_scaled=is_scaled)
    return [f"{one.line}: {one.reason}" for one in refused.value.problems]


def test_names_codes_and_ids_are_all_understood(tmp_path: Path) -> None:
    found = read(tmp_path, SHARES)
    assert [one.id for one in found.overlaps] == [
        "oldtown.2010>oldtown.2024",
        "marsh.2010>oldtown.2024",
        "marsh.2010>fen.2024",
    ]
    assert found.overlaps[1].to_population == Decimal("0.2")
    assert found.bases == ("population",)
    assert summary(found) == ["3 overlaps of 2 old with 2 new constituencies", "Shares by: population"]


def test_counts_make_both_shares(tmp_path: Path) -> None:
    found = read(tmp_path, "from,to,electorate\nOldtown,Oldtown,800\nMarsh,Oldtown,200\nMarsh,Fen,600\n")
    assert found.overlaps[0].share("to", "electorate") == Fraction(4, 5)
    assert found.overlaps[1].share("from", "electorate") == Fraction(1, 4)


def test_a_set_that_the_record_lacks_keeps_the_names_of_the_file(tmp_path: Path) -> None:
    """The next review's constituencies have no GSS codes yet."""
    found = read(
        tmp_path,
        "from,to,to_name,from_electorate,to_electorate\nOldtown,R1,Oldtown and Marsh,1,0.5\nMarsh,R1,,1,0.5\n",
    )
    assert [one.to_constituency for one in found.overlaps] == ["R1", "R1"]
    assert found.names["R1"] == "Oldtown and Marsh"
    assert "1 new constituencies are not in the record" in found.notes[0]


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    text = (
        "from,to,from_population,to_population\n"
        "Oldtown,Oldtown,1.2,0.8\n"
        ",Oldtown,0.25,0.2\n"
        "Marsh,Fen,many,1\n"
        "Marsh,Fen,-1,1\n"
        "Swamp,Fen,0.1,1\n"
    )
    assert problems(tmp_path, text) == [
        "2: from_population is 1.2, not a share between 0 and 1",
        "3: no constituency in the column from",
        "4: from_population is 'many', not a number from 0",
        "5: from_population is '-1', not a number from 0",
        "6: no constituency 'Swamp' in the old boundary set",
    ]


def test_a_constituency_that_the_set_does_not_have(tmp_path: Path) -> None:
    assert problems(tmp_path, SHARES.replace("Marsh", "Swamp")) == [
        "3: no constituency 'Swamp' in the old boundary set"
    ]


def test_one_pair_twice_under_two_names(tmp_path: Path) -> None:
    assert problems(tmp_path, SHARES + "marsh.2010,Fen,0.1,0.1\n") == ["5: marsh.2010 with fen.2024 is on line 4 too"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            SHARES.replace("E14000009,fen.2024,0.75,1\n", ""),
            "old constituency marsh.2010 by population: its shares come to 0.250",
        ),
        (
            SHARES.replace("0.25,0.2", "0.5,0.2"),
            "old constituency marsh.2010 .* come to 1.250",
        ),
        (
            SHARES.replace("0.25,0.2", ",0.2"),
            "marsh.2010 by population: 1 of its 2 overlaps have no share",
        ),
        (
            "from,to,population\nOldtown,Oldtown,10\nMarsh,Fen,0\n",
            "old constituency marsh.2010 by population: 1 of its 1 overlaps",
        ),
    ],
)
def test_a_row_dropped_a_weight_doubled_or_none_names_the_constituency(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        read(tmp_path, text)


def test_rounded_shares_are_scaled_only_when_asked(tmp_path: Path) -> None:
    text = SHARES.replace("E14000009,fen.2024,0.75,1", "Marsh,Fen,0.7,1")
    assert "come to 0.950, not to 1: a row is missing, or one too many; --normalise" in problems(tmp_path, text)[0]
    found = read(tmp_path, text, is_scaled=True)
    assert found.notes == ("old constituency marsh.2010 by population: 0.950 scaled to 1",)
    assert sum(one.share("from", "population") for one in found.overlaps[1:]) == pytest.approx(1, abs=1e-12)


def test_shares_far_from_one_are_not_scaled(tmp_path: Path) -> None:
    text = SHARES.replace("E14000009,fen.2024,0.75,1", "Marsh,Fen,0.5,1")
    assert problems(tmp_path, text, is_scaled=True) == [
        "3: old constituency marsh.2010 by population: its shares come to 0.750, not to 1: "
        "a row is missing, or one too many"
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "the file is empty"),
        ("from,to,from_population\n", "the file has no overlaps"),
        ("before,after,population\na,b,1\n", "no columns for the two constituencies"),
        ("from,to,people\na,b,1\n", "no column of shares or counts"),
        ("from,to,population\na,b\n", "2 columns where 3 were expected"),
    ],
)
def test_a_file_that_is_no_table_of_overlaps(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        read(tmp_path, text)


def test_parquet_reads_as_csv_does(tmp_path: Path) -> None:
    path = tmp_path / "overlaps.parquet"
    polars.DataFrame({"from": ["Oldtown"], "to": ["Fen"], "population": [7.5]}).write_parquet(path)
    found = read_overlaps(path)
    assert found.overlaps[0].share("to", "population") == 1
    path.write_bytes(b"PAR1 and no more")
    with pytest.raises(InputError, match="not a Parquet file"):
        read_overlaps(path)


def test_a_file_of_mysociety_counts_against_the_whole(tmp_path: Path) -> None:
    text = (
        "PARL10,PARL25,overlap_area,original_area,percentage_overlap_pop,overlap_pop,original_pop\n"
        "Oldtown,Oldtown,10,10,1,96,100\n"
        "Marsh,Fen,10,10,1,50,50\n"
    )
    assert "oldtown.2010 by population: its shares come to 0.960" in problems(tmp_path, text)[0]
    found = read(tmp_path, text, is_scaled=True)
    assert found.overlaps[0].share("from", "population") == 1
    assert found.bases == ("population", "geographical")


def test_what_is_written_reads_again(tmp_path: Path) -> None:
    found = read(tmp_path, SHARES)
    (tmp_path / "again.csv").write_text(write_overlaps(found.overlaps, {"fen.2024": "Fen"}), encoding="utf-8")
    assert read_overlaps(tmp_path / "again.csv").overlaps == found.overlaps
