from io import BytesIO

import docx
import pytest

from hustings.copydesk.clean import Format, format_of, html_text, read_document
from hustings.copydesk.fold import fold
from hustings.copydesk.quote import quotes_of
from hustings.copydesk.scan.sentence import sentence_bounds
from hustings.errors import InputError


def test_text_and_markdown_stay_as_given() -> None:
    assert read_document("# Ilford “North”\r\n".encode(), "a.md").text == "# Ilford “North”\r\n"
    assert format_of("-") is Format.TEXT


@pytest.mark.parametrize(
    ("data", "encoding", "note"),
    [
        ("Ynys Môn".encode(), "utf-8", None),
        ("Ynys Môn".encode("utf-8-sig"), "utf-8-sig", None),
        ("Ynys Môn".encode("utf-16"), "utf-16", "read as UTF-16"),
        ("Ynys Môn".encode("utf-16-le"), "utf-16-le", "read as UTF-16-LE"),
        ("Ynys Môn".encode("utf-16-be"), "utf-16-be", "read as UTF-16-BE"),
        ("Ynys Môn".encode("cp1252"), "cp1252", "read as Windows-1252: byte 6 is not UTF-8"),
    ],
)
def test_encodings_are_recognised_and_said(data: bytes, encoding: str, note: str | None) -> None:
    found = read_document(data, "a.txt")
    assert (found.text, found.encoding, found.notes) == ("Ynys Môn", encoding, (note,) if note else ())


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"a\x81b", b"\xff\xfea"])
def test_bytes_that_are_no_text_are_refused_with_the_path(data: bytes) -> None:
    with pytest.raises(InputError, match=r"a\.txt: "):
        read_document(data, "a.txt")


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (b"<p>One<br>two</p><p>three</p>", "One\ntwo\nthree"),
        (b"<ul><li>9 votes</li><li>8</li></ul>", "9 votes\n8"),
        (b"<table><tr><td>Lab</td><td>9</td></tr></table>", "Lab\t9"),
        (b"a<!-- no --> b <style>p{}</style>c", "a b c"),
        (b"", ""),
        (b"<p>unclosed", "unclosed"),
        ("<p>Ynys Môn</p>".encode(), "Ynys Môn"),
    ],
)
def test_html_gives_a_line_for_each_block(page: bytes, text: str) -> None:
    assert html_text(page) == text


def test_docx_gives_paragraphs_and_tables() -> None:
    document = docx.Document()
    document.add_paragraph("Wes Streeting held Ilford North.")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Majority", "5,218"
    data = BytesIO()
    document.save(data)
    assert read_document(data.getvalue(), "a.docx").text == "Wes Streeting held Ilford North.\nMajority\t5,218"


def test_a_docx_that_is_none_is_refused() -> None:
    with pytest.raises(InputError, match="not a DOCX document"):
        read_document(b"no zip", "a.docx")


@pytest.mark.parametrize("text", ["", "plain", "Ynys Môn – “six”…", "ﬁne ß İ \u2028\t\r\n", "a\x00b\x1b", "𝟗 １２"])
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_sentences_end_where_a_reader_would_end_them() -> None:
    text = 'mr smith st. ives 57.8 per cent. he won! "yes." she said\n\nnew line'
    assert [text[start:end] for start, end, _ in sentence_bounds(text)] == [
        "mr smith st. ives 57.8 per cent.",
        "he won!",
        '"yes."',
        "she said",
        "new line",
    ]


def test_a_quotation_left_open_ends_with_its_paragraph() -> None:
    quotes = quotes_of("He said: “We won.\nThey did.")
    assert quotes.covers(12)
    assert not quotes.covers(20)


def test_cells_over_several_rows_and_columns_keep_the_columns() -> None:
    page = (
        "<table><tr><th rowspan=2>Candidate</th><th colspan=2>2017</th><th>2015</th></tr>"
        "<tr><th>Votes</th><th>%</th><th>Votes</th></tr>"
        "<tr><td>Wes Streeting</td><td>30,589</td><td>57.8</td><td rowspan=2>21,463</td></tr>"
        "<tr><td>Lee Scott</td><td>20,950</td><td>39.6</td></tr></table>"
    )
    assert read_document(page.encode(), "a.html").text.split("\n") == [
        "Candidate\t2017\t\t2015",
        "Candidate\tVotes\t%\tVotes",
        "Wes Streeting\t30,589\t57.8\t21,463",
        "Lee Scott\t20,950\t39.6",
    ]


def test_a_docx_cell_over_two_columns_keeps_them() -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=3)
    for at, words in enumerate(("2017", "", "2015", "30,589", "57.8", "21,463")):
        table.cell(at // 3, at % 3).text = words
    table.cell(0, 0).merge(table.cell(0, 1))
    data = BytesIO()
    document.save(data)
    assert read_document(data.getvalue(), "a.docx").text == "2017\t\t2015\n30,589\t57.8\t21,463"
