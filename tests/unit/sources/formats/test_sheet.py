"""Tables by the names of their columns: CSV and workbooks, and what can be wrong with either."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from hustings.sources.formats.field import Fields
from hustings.sources.formats.sheet import Column, Sheet, header_in, header_of, read_sheet
from hustings.sources.reading import Reading

REQUIRED: tuple[Column, ...] = (("ons_id",), ("votes", "vote_count"))
CSV, XLSX = Path("table.csv"), Path("table.xlsx")


def workbook(*rows: list[object], name: str = "Data", more: tuple[str, ...] = ()) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = name
    for row in rows:
        sheet.append(row)
    for other in more:
        book.create_sheet(other)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(path: Path, raw: bytes) -> tuple[Sheet | None, list[str]]:
    reading = Reading()
    sheet = read_sheet(path, raw, REQUIRED, reading)
    return sheet, [str(problem) for problem in reading.problems]


def test_columns_go_by_name_in_any_order() -> None:
    sheet, problems = read(CSV, b"\xef\xbb\xbfVote_Count,Note,ONS ID\n15647,,E14001300\n")
    assert problems == []
    assert sheet is not None
    assert sheet.rows[0].cells == {"vote_count": "15647", "note": "", "ons_id": "E14001300"}
    assert sheet.label("votes", "vote_count") == "Vote_Count"


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"ONS ID,Party\nE14001300,Lab\n", "table.csv:1: these columns are missing: votes"),
        (b"Party,Colour\nLab,Red\n", "table.csv:1: these columns are missing: ons_id, votes"),
        (b"ONS ID,Votes,votes\nE14001300,1,2\n", "table.csv:1: two columns are called 'Votes'"),
        (b"", "table.csv:1: the file is empty"),
        (b"\n\n", "table.csv:1: the file is empty"),
        (b"ONS ID,Votes\nE14001300,1,2\n", "table.csv:2: 3 columns where 2 were expected"),
        (b"ONS ID,Votes\nE14001300,Ynys M\xf4n\n", "table.csv:2: byte 0xf4 is not UTF-8; save the file as UTF-8"),
        ("ONS ID,Votes\n".encode("utf-16"), "table.csv:1: the file is UTF-16; save it as UTF-8"),
        (b'ONS ID,Votes\n"E14001300,1\n', "not a CSV row"),
    ],
)
def test_what_is_wrong_with_a_csv_file_is_said(raw: bytes, said: str) -> None:
    _, problems = read(CSV, raw)
    assert len(problems) == 1
    assert said in problems[0]


def test_a_workbook_has_its_header_in_row_three_of_the_sheet_data() -> None:
    raw = workbook(["2024 general election"], [], ["ONS ID", "Votes"], ["E14001300", 15647], more=("Notes",))
    sheet, problems = read(XLSX, raw)
    assert problems == []
    assert sheet is not None
    assert sheet.titles == ["2024 general election"]
    assert [(row.line, row.cells) for row in sheet.rows] == [(4, {"ons_id": "E14001300", "votes": "15647"})]


def test_a_workbook_without_a_data_sheet_is_refused_unless_it_has_but_one() -> None:
    rows = ["ONS ID", "Votes"], ["E14001300", 1]
    assert read(XLSX, workbook(*rows, name="Results"))[1] == []
    _, problems = read(XLSX, workbook(*rows, name="Results", more=("Notes",)))
    assert 'it has no sheet "Data", only Results, Notes' in problems[0]


@pytest.mark.parametrize("cut", [4, 40, 400, 4000])
def test_a_torn_workbook_is_a_problem(cut: int) -> None:
    _, problems = read(XLSX, workbook(["ONS ID", "Votes"], ["E14001300", 1])[:cut])
    assert "cannot be read as an Excel workbook" in problems[0]


def test_a_workbook_with_one_cell_at_the_end_of_the_grid_is_refused() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"], sheet["XFD1048576"] = "ONS ID", "far"
    out = io.BytesIO()
    book.save(out)
    assert "a cell far outside of a table" in read(XLSX, out.getvalue())[1][0]


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 61_000_000)
    assert len(out.getvalue()) < 100_000
    assert "it unpacks to more than 60 MB" in read(XLSX, out.getvalue())[1][0]


def test_the_header_is_known_from_the_start_of_a_text_or_from_the_workbook(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    path.write_bytes(workbook(["Title"], [], ["ONS ID", "Votes"], ["E14001300", 1]))
    assert header_of(path, path.read_bytes()[:10]) == {"ons_id", "votes"}
    assert header_of(CSV, "ONS ID,Votes\nE140") == {"ons_id", "votes"}
    assert header_of(tmp_path / "gone.xlsx", b"PK\x03\x04") == set()
    assert header_in(b"PK\x03\x04 not a workbook") == set()
    assert header_in(b"") == set()


def one_row(**cells: str) -> tuple[Fields, Reading]:
    raw = f"{','.join(cells)},ONS ID,Votes\n{','.join(cells.values())},x,1\n".encode()
    reading = Reading()
    sheet = read_sheet(CSV, raw, REQUIRED, reading)
    assert sheet is not None
    return Fields(sheet.rows[0], sheet, "table.csv", reading), reading


@pytest.mark.parametrize("text", ["-5", "1.5", "many", "１２", "1e3", "12345678901"])
def test_what_is_no_count_is_a_problem_with_the_name_of_its_column(text: str) -> None:
    fields, reading = one_row(Ballots=text)
    assert fields.count("ballots") is None
    assert [str(problem) for problem in reading.problems] == [f"table.csv:2: Ballots is {text!r}, not a count"]


@pytest.mark.parametrize("text", ["[x]", "n/a", "-", ""])
def test_a_figure_marked_as_not_available_is_not_nought(text: str) -> None:
    fields, reading = one_row(Ballots=text)
    assert fields.count("ballots") is None
    assert reading.problems == []


def test_typed_cells() -> None:
    fields, reading = one_row(
        Yes="t", No="FALSE", Day="18/06/2026", At="13/12/2019 04:42", Code="gss:E14001300", Party="PP53", Nation="Wales"
    )
    assert (fields.flag("yes"), fields.flag("no"), fields.flag("absent")) == (True, False, None)
    assert str(fields.day("day")) == "2026-06-18"
    assert str(fields.moment("at")) == "2019-12-13 04:42:00+00:00"
    assert (fields.gss("code"), fields.commission("party"), fields.nation("nation")) == ("E14001300", "PP53", "Wales")
    assert reading.problems == []


def test_wrong_cells_are_all_noted_at_once() -> None:
    fields, reading = one_row(Yes="maybe", Day="31/02/2024", At="04:42", Code="E1400", Party="Labour", Nation="Mercia")
    values = [fields.flag("yes"), fields.day("day"), fields.moment("at"), fields.gss("code")]
    values += [fields.commission("party"), fields.nation("nation"), fields.needed("absent")]
    assert set(values) == {None}
    assert len(reading.problems) == 7
