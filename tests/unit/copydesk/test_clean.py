from io import BytesIO

import docx
import pytest

from hustings.copydesk.clean import Format, format_of, html_text, read_document
from hustings.copydesk.fold import fold
from hustings.copydesk.quote import quotes_of
from hustings.copydesk.sentence import sentence_bounds
from hustings.errors import InputError


def test_text_and_markdown_stay_as_given() -> None:
    assert read_document("# Ilford “North”\r\n".encode(), "a.md").text == "# Ilford “North”\r\n"
    assert format_of("-") is Format.TEXT


def test_bytes_that_are_not_utf8_are_refused_with_the_path() -> None:
    with pytest.raises(InputError, match=r"a\.txt: not UTF-8 text: byte 1"):
        read_document(b"a\xff", "a.txt")


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (b"<p>One<br>two</p><p>three</p>", "One\ntwo\nthree"),
        (b"<ul><li>9 votes</li><li>8</li></ul>", "9 votes\n8"),
        (b"<table><tr><td>Lab</td><td>9</td></tr></table>", "Lab 9"),
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
    assert read_document(data.getvalue(), "a.docx").text == "Wes Streeting held Ilford North.\nMajority 5,218"


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
