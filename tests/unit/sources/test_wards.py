"""Reading ward data: the Library's files of four shapes, names without codes, and everything that is wrong at once."""

import csv
from pathlib import Path

import pytest

from hustings.errors import InputError
from hustings.notionals.wards.local import WardPiece
from hustings.sources.wards import library
from hustings.sources.wards.align import aligned, blocks
from hustings.sources.wards.folder import read
from hustings.sources.wards.match import coded

OF_2021 = """"Local election results by ward, 2021",,,,,,,,,,,,
County code,County name,Local authority code,Local authority name,Ward/ED code,Ward/ED name,Vacancies,Type,Electorate,Turnout (%),CON,UKIP,YORKS,Total votes
,,E07000001,Anytown,E05000001,Ashley,3,UAA," \t14,245 ", \t48.4 ," \t1,764 ", \t-   ,TRUE,"3,000"
,,E07000001,Anytown,E58000001,Anytown North,1,SC,"9,000",30.1,"1,000",100,0,"1,100"
"""  # noqa: E501
OF_2023 = """COUNTYNAME,DISTRICTNAME,WARDNAME,VACS,TYPE,ELECT,TURNOUT,CON,LAB,Grand Total
Anyshire,Anytown,Ashley,1,SD,6600,0.192,308,819,1127
Anyshire,Anytown,Beech & Elm,1,SD,3000,25%,,200,200
"""
PIECES = """ward,dist,old,new,postcodes,easting,northing
E05000001,E07000001,E14000001,E14001001,300,400000,300000
E05000002,E07000001,E14000001,E14001002,120,401000,300000
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "local-elections-2021-wards.csv").write_text(OF_2021, encoding="utf-8")
    (tmp_path / "local-elections-2023-wards.csv").write_text(OF_2023, encoding="utf-8")
    (tmp_path / "ward-pieces.csv").write_text(PIECES, encoding="utf-8")
    return tmp_path


def test_votes_that_only_say_that_a_party_stood_are_what_is_left_of_the_total(folder: Path) -> None:
    rows, problems = library.read(folder / "local-elections-2021-wards.csv", 2021)
    assert problems == []
    first = rows[0]
    assert (first.code, first.ward, first.electorate, first.turnout) == ("E05000001", "Ashley", 14_245, 0.484)
    assert first.votes == {"conservative": 1_764, "other": 1_236}
    assert rows[1].votes == {"conservative": 1_000, "reform": 100}


def test_a_turnout_is_read_as_a_part_or_per_cent(folder: Path) -> None:
    rows, _ = library.read(folder / "local-elections-2023-wards.csv", 2023)
    assert [row.turnout for row in rows] == [0.192, 0.25]
    assert [row.code for row in rows] == [None, None]


def test_a_folder_gives_results_with_codes_and_says_how_many(folder: Path) -> None:
    wards = read(folder)
    assert [(one.ward, one.year) for one in wards.results] == [
        ("E05000001", 2021),
        ("E05000001", 2023),
        ("E05000002", 2023),
    ]
    assert wards.notes == ("2 of 2 wards without a code were given one",)
    assert len(wards.pieces) == 2


def test_every_problem_of_every_file_is_told_at_once(folder: Path) -> None:
    spoilt = OF_2023.replace("819", "many").replace("3000", "-5")
    (folder / "local-elections-2023-wards.csv").write_text(spoilt, encoding="utf-8")
    (folder / "ward-pieces.csv").write_text(PIECES.replace("E14001001", "somewhere"), encoding="utf-8")
    (folder / "scotland-2022-first-preferences.csv").write_text("ward,Con\nS13000001,1\n", encoding="utf-8")
    (folder / "local-elections-2022-wards.csv").write_text("no,header\n", encoding="utf-8")
    with pytest.raises(InputError) as error:
        read(folder)
    told = [(Path(one.path).name, one.line, one.reason) for one in error.value.problems]
    assert told == [
        ("local-elections-2022-wards.csv", 1, "no header with a ward, an electorate and a turnout"),
        ("local-elections-2023-wards.csv", 2, "'many' is not a number of votes or people"),
        ("local-elections-2023-wards.csv", 3, "'-5' is not a number of votes or people"),
        ("scotland-2022-first-preferences.csv", 1, "the header is not wardId,Con,Lab,LD,Grn,SNP,Oth,tot"),
        ("ward-pieces.csv", 2, "new is 'somewhere', not a GSS code"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "line", "why"),
    [
        (",120,", ",0,", 3, "postcodes is '0', not a whole number from 1"),
        (",120,", ",1.5,", 3, "postcodes is '1.5', not a whole number from 1"),
        ("E05000002,E07000001,E14000001,E14001002", "E05000001,E07000001,E14000001,E14001001", 3, "is on line 2 too"),
    ],
)
def test_a_piece_without_people_or_told_twice_is_refused(
    folder: Path, before: str, after: str, line: int, why: str
) -> None:
    (folder / "ward-pieces.csv").write_text(PIECES.replace(before, after), encoding="utf-8")
    with pytest.raises(InputError) as error:
        read(folder)
    assert [(one.line, why in one.reason) for one in error.value.problems] == [(line, True)]


def test_a_folder_without_the_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no ward-pieces\.csv in it"):
        read(tmp_path)
    (tmp_path / "ward-pieces.csv").write_text(PIECES, encoding="utf-8")
    with pytest.raises(InputError, match=r"no local-elections-YYYY-wards\.csv"):
        read(tmp_path)
    with pytest.raises(InputError):
        read(tmp_path / "nowhere")


def test_a_name_known_from_another_year_keeps_its_code() -> None:
    def row(year: int, ward: str, code: str | None) -> library.WardRow:
        return library.WardRow(year, "Anytown", "E07000001" if code else None, ward, code, 5_000, 0.3, {}, "f", 1)

    pieces = [WardPiece(f"E0500000{n}", "E07000001", "E14000001", "E14001001", 100, 0, 0) for n in (1, 2, 3)]
    rows = [row(2022, "St. Mary’s", "E05000003"), row(2022, "Ashley", "E05000001"), row(2023, "St Marys", None)]
    results, notes = coded(rows, pieces)
    assert [one.ward for one in results if one.year == 2023] == ["E05000003"]
    assert notes == ["1 of 1 wards without a code were given one"]


def test_codes_made_anew_fill_the_gaps_in_their_order() -> None:
    codes = ["E05000001", "E05000002", "E05000005", "E05009001", "E05009002"]
    assert ["E05000001", "E05000002", "E05009001", "E05009002", "E05000005"] in blocks(codes)
    assert blocks(["E05000001", "E05001001", "E05002001"]) == []


def test_a_ward_that_did_not_vote_is_found_by_size_or_left_open() -> None:
    postcodes = {f"E0500000{n}": size for n, size in enumerate((100, 300, 100, 200), start=1)}
    assert aligned([5_000, 5_000, 10_000], postcodes) == ["E05000001", "E05000003", "E05000004"]
    alike = dict.fromkeys(postcodes, 100)
    assert aligned([5_000, 5_000, 5_000], alike) == [None, None, None]
    assert aligned([1.0] * 5, postcodes) == [None] * 5


def test_the_districts_listed_have_codes(repository: Path) -> None:
    path = repository / "src" / "hustings" / "sources" / "wards" / "districts.csv"
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    assert len(rows) > 20
    assert all(row["code"].startswith("E0") and len(row["code"]) == 9 for row in rows)
