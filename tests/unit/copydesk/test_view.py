import json
from html.parser import HTMLParser

import pytest

from hustings.copydesk.check import Checked, check, check_document
from hustings.copydesk.view import render
from hustings.copydesk.view.line import lines_of
from hustings.errors import UsageError
from hustings.record.record import Record

TEXT = "General Election 2019: Ilford North\n\nWes Streeting won with 25,232 votes.\nTurnout was 68.7pc.\n"


@pytest.fixture(scope="module")
def checked(record: Record) -> Checked:
    return check(TEXT, record, path="copy/a b.txt")


def test_json_follows_the_contract(checked: Checked) -> None:
    [document] = json.loads(render([checked], "json"))
    assert set(document) == {"document", "claims", "unmatched", "summary"}
    wrong = next(one for one in document["claims"] if one["verdict"] == "wrong")
    assert wrong["text"] == TEXT[wrong["start"] : wrong["end"]] == "25,232 votes"
    assert (wrong["line"], wrong["column"]) == (3, 24)
    assert wrong["figure"] == {"start": TEXT.index("25,232"), "end": TEXT.index("25,232") + 6, "text": "25,232"}
    assert (wrong["kind"], wrong["rule"], wrong["severity"]) == ("votes", "votes", "error")
    assert wrong["poll"] == "parl.ilford-north.2019-12-12"
    assert wrong["stated"] == {"value": "25232", "unit": None, "hedge": None}
    assert wrong["official"]["value"] == "25323"
    assert document["document"]["elections"] == ["parl.2019-12-12"]
    assert sum(document["summary"].values()) == len(document["claims"])


def test_text_underlines_what_is_wrong_and_says_what_is_right(checked: Checked) -> None:
    lines = render([checked], "text").splitlines()
    assert lines[0].startswith("copy/a b.txt:3:24: error[votes]")
    assert lines[1].endswith("Wes Streeting won with 25,232 votes.")
    assert lines[2].index("^^^^^^") == lines[1].index("25,232")
    assert "should be 25,323 votes" in lines[3]
    assert lines[-1].startswith("copy/a b.txt: ")
    assert "\x1b" not in "".join(lines)
    assert "\x1b[1;31m" in render([checked], "text", is_coloured=True)


def test_what_is_underlined_is_what_the_correction_replaces(record: Record) -> None:
    copy = "Ilford North, 12 December 2019\n\nLabour's Wes Streeting held Ilford North with an 8,218 majority.\n"
    done = check(copy + "The Liberal Democrat Mark Jonson polled 2,680 votes.\n", record)
    assert "Mark Jonson polled 2,680 votes.\n      |                           ^^^^^^ Johnson\n" in render(
        [done], "text"
    )
    assert "“an 8,218” → a 5,218 —" in render([done], "text", is_quiet=True)
    assert "<del>Jonson</del> <ins>Johnson</ins>" in render([done], "html")
    assert "<del>an 8,218</del> <ins>a 5,218</ins>" in render([done], "html")


def test_text_cannot_steer_a_terminal(record: Record) -> None:
    text = "General Election 2019: Ilford North\nWes Streeting won with 25,232 \x1b[2J votes."
    assert "\x1b" not in render([check(text, record, path="\x1b[2Jx")], "text")


def test_sarif_has_a_result_for_each_flagged_claim(checked: Checked) -> None:
    log = json.loads(render([checked], "sarif"))
    [run] = log["runs"]
    [result] = run["results"]
    assert log["version"] == "2.1.0"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "votes"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "copy/a%20b.txt"
    assert place["region"]["startLine"] == 3
    assert place["region"]["snippet"]["text"] == "25,232"


class Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)


def test_html_marks_the_copy_and_trusts_none_of_it(record: Record) -> None:
    text = TEXT + "<script>alert(1)</script> \"'><img src=x onerror=alert(1)>"
    page = render([check(text, record, path="<b>x</b>")], "html")
    names = Tags(page).names
    assert "script" not in names
    assert "img" not in names
    assert "b" not in names
    assert "&lt;b&gt;x&lt;/b&gt;" in page
    assert '<mark class="wrong"' in page
    assert "http" not in page


def test_every_form_takes_no_documents_and_empty_ones(record: Record) -> None:
    for form in ("json", "text", "sarif", "html"):
        assert isinstance(render([], form), str)
        assert isinstance(render([check("", record)], form), str)


def test_an_unknown_form_is_refused(checked: Checked) -> None:
    with pytest.raises(UsageError, match="no format 'xml'"):
        render([checked], "xml")


def test_html_and_docx_are_checked_in_their_extracted_text(record: Record) -> None:
    page = b"<html><head><title>x</title></head><body><p>General Election 2019: Ilford&nbsp;North</p>"
    page += b"<p>Wes Streeting won with <b>25,232</b> votes.</p><script>9</script></body></html>"
    [document] = json.loads(render([check_document("a.html", page, record)], "json"))
    wrong = next(one for one in document["claims"] if one["verdict"] == "wrong")
    assert document["document"]["text"][wrong["start"] : wrong["end"]] == "25,232 votes"


def test_long_lines_are_shown_in_part() -> None:
    lines = lines_of("x" * 500 + "42" + "y" * 500)
    shown, first, last = lines.excerpt(500, 502)
    assert shown[first:last] == "42"
    assert len(shown) < 120
