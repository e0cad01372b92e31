"""The check on the desk: the report comes back marked up, with corrections to take, and never as markup."""

import io
import json
import re
import zipfile
from datetime import datetime
from html import unescape
from typing import Any

import docx
import pytest
from fastapi.testclient import TestClient

from hustings.copydesk.check import check
from hustings.store.starter import starter_record
from hustings.web.checking.marked import Marked, marked
from hustings.web.guard import LIMIT

REPORT = "Ilford North, 9 June 2017\n\nWes Streeting won 30,589 votes in Ilford North, a majority of 9,639."
WRONG = "Friday 9 June 2017\n\nLabour's Wes Streeting held Ilford North with a majority of 9,640."
MOMENT = "2017-06-10T12:00"


def mark(text: str) -> Marked:
    return marked(check(text, starter_record()), starter_record())


def copy_of(page: str) -> str:
    """The report as it stands on the page, without the corrections and the numbers."""
    lines = re.findall(r'<p class="line">(.*?)</p>', page, re.S)
    text = re.sub(r"<ins>.*?</ins>|<a class=\"n\".*?</a>", "", "".join(lines), flags=re.S)
    return unescape(re.sub(r"<[^>]+>", "", text))


def test_a_wrong_figure_is_struck_with_the_right_one_beside_it(desk: TestClient) -> None:
    page = desk.post("/check", data={"text": WRONG, "as_at": MOMENT}).text
    assert "1 figure to put right" in page
    assert re.search(r'<mark class="wrong fixable" id="c1"><del>9,640</del><ins>9,639</ins>', page)
    assert '<a class="behind" href="/poll/parl.ilford-north.2017-06-08" target="_blank" rel="noopener">' in page
    assert "30,589 − 20,950" in page
    assert "UK Parliament" in page
    assert f'value="{MOMENT}"' in page


def test_right_figures_are_ticked(desk: TestClient) -> None:
    page = desk.post("/check", data={"text": REPORT}).text
    assert re.search(r'<mark class="right" title="Right: [^"]+">9,639</mark>', page)
    assert "Nothing wrong found" in page


@pytest.mark.parametrize("text", [REPORT, WRONG, f"{WRONG}\n\nOne line.\n\n\n", "A\u2028B 9,639", "x" * 3000])
def test_the_marked_report_is_the_report(desk: TestClient, text: str) -> None:
    page = desk.post("/check", data={"text": text.replace("\n", "\r\n")}).text
    assert copy_of(page) == text


def test_notes_reach_down_beside_lines_without_any() -> None:
    found = mark(f"{WRONG}\nA quiet line.\nAnother.\nHis majority was 9,641.\nEnd.")
    assert [one.reach for one in found.paragraphs if one.notes] == [3, 2]
    assert "".join(piece.text for one in found.paragraphs for piece in one.pieces) == found.text


def test_corrections_that_are_taken_are_made_and_the_rest_are_not(desk: TestClient) -> None:
    text = f"{WRONG} Mr Streeting polled 30,598 votes."
    one, other = (fix.start for fix in (note.fix for note in mark(text).notes) if fix)
    form: dict[str, Any] = {"text": text, "take": [one]}
    assert desk.post("/check/text", data=form).text == text.replace("9,640", "9,639")
    again = desk.post("/check", data=form).text
    assert "1 figure to put right" in again
    assert "<del>30,598</del>" in again
    assert desk.post("/check/text", data={"text": text, "take": [one, other, 7]}).text.endswith("30,589 votes.")


@pytest.mark.parametrize(
    ("form", "kind"), [("html", "text/html"), ("sarif", "application/sarif+json"), ("json", "application/json")]
)
def test_a_checked_report_is_saved(desk: TestClient, form: str, kind: str) -> None:
    answer = desk.post(f"/check/{form}", data={"text": WRONG, "name": 'night "one".txt'})
    assert answer.headers["content-type"].startswith(kind)
    assert answer.headers["content-disposition"] == f'attachment; filename="night-one.{form}"'
    assert "9,639" in answer.text
    if form != "html":
        json.loads(answer.text)


def test_a_form_that_is_not_there_leads_back(desk: TestClient) -> None:
    assert desk.post("/check/pdf", data={"text": WRONG}, follow_redirects=False).status_code == 303
    assert desk.get("/check", follow_redirects=False).headers["location"] == "/"


def packed(text: str) -> bytes:
    document, data = docx.Document(), io.BytesIO()
    for line in text.split("\n\n"):
        document.add_paragraph(line)
    document.save(data)
    return data.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("report.txt", WRONG.encode()),
        ("report.txt", b"\xef\xbb\xbf" + WRONG.encode()),
        ("C:\\copy\\REPORT.MD", WRONG.encode()),
        ("report.html", f"<html><body><p>{WRONG.replace(chr(10) * 2, '</p><p>')}</p></body></html>".encode()),
        ("report.docx", packed(WRONG)),
    ],
)
def test_a_file_is_read(desk: TestClient, name: str, data: bytes) -> None:
    page = desk.post("/check", data={"text": ""}, files={"report": (name, data)}).text
    assert "<del>9,640</del><ins>9,639</ins>" in page


def test_the_day_that_a_page_was_published_is_kept_with_its_text(desk: TestClient) -> None:
    head = '<head><meta property="article:published_time" content="2017-06-09T06:00:00+01:00"></head>'
    page = f"<html>{head}<body><article><p>{WRONG.split(chr(10) * 2)[1]}</p></article></body></html>"
    answer = desk.post("/check", files={"report": ("report.html", page.encode())}).text
    assert '<input type="hidden" name="published" value="2017-06-09">' in answer
    again = desk.post("/check", data={"text": WRONG.split("\n\n")[1], "published": "2017-06-09"}).text
    assert "the report is dated Friday 9 June 2017" in again


def test_a_saved_check_of_an_extracted_text_carries_it(desk: TestClient) -> None:
    for name, has_text in (("night.docx", True), ("night.html", True), ("night.txt", False)):
        document = desk.post("/check/json", data={"text": WRONG, "name": name}).json()[0]["document"]
        assert document.get("text") == (WRONG if has_text else None)


def bomb() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * (65 * LIMIT))
    return data.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("report.pdf", b"%PDF", "not a report that can be read"),
        ("report.docx", b"no archive", "not a DOCX document"),
        ("report.docx", bomb(), "unpacks to more than 64 MB"),
        ("report.txt", b"\xff\xfe\xff", "byte 2 cannot be read"),
        ("report.txt", b"   ", "There is no report to check"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_the_reason(
    desk: TestClient, name: str, data: bytes, told: str
) -> None:
    answer = desk.post("/check", files={"report": (name, data)})
    assert answer.status_code == 400
    assert told.lower() in answer.text.lower()


NASTY = (
    "<script>alert(1)</script> \"'><img src=x onerror=alert(1)> {{ 7*7 }} Ilford North majority of 9,639 </textarea>"
)


def test_a_report_is_never_markup(desk: TestClient, tags: Any) -> None:
    for page in (desk.post("/check", data={"text": NASTY}).text, desk.get("/search", params={"q": NASTY[:90]}).text):
        found = tags(page)
        assert found.open == []
        assert len(found.scripts) == 2
        assert "img" not in found.names
        assert "{{ 7*7 }}" in page


@pytest.mark.parametrize("data", [{}, {"text": ""}, {"text": "  \n "}])
def test_an_empty_report_is_refused(desk: TestClient, data: dict[str, str]) -> None:
    answer = desk.post("/check", data=data)
    assert answer.status_code == 400
    assert "There is no report to check" in answer.text


@pytest.mark.parametrize("data", [{"text": WRONG, "take": "many"}, {"text": WRONG, "as_at": "x" * 41}])
def test_a_form_that_is_none_of_ours_is_refused(desk: TestClient, data: dict[str, str]) -> None:
    assert desk.post("/check", data=data).status_code == 422


def test_a_report_without_a_figure(desk: TestClient) -> None:
    assert "Nothing to check" in desk.post("/check", data={"text": "A quiet day."}).text


def test_numbers_that_are_not_about_a_result_are_listed_with_the_reason(desk: TestClient) -> None:
    page = desk.post("/check", data={"text": f"{WRONG} Mr Streeting, 34, spoke at 5.27am."}).text
    unread = page.partition("not about a result")[2]
    assert "<b>34</b>" in unread
    assert "<b>5.27am</b>" in unread or "<b>5.27</b>" in unread


def test_an_example_is_put_into_the_box(desk: TestClient) -> None:
    assert "Duncan Smith clings on" in desk.get("/?example=chingford-2019").text.partition("<textarea")[2]
    assert desk.get("/?example=../secret").status_code == 200


def test_the_check_as_json(desk: TestClient) -> None:
    value: dict[str, Any] = desk.post("/api/check", json={"text": WRONG, "as_at": MOMENT}).json()
    assert set(value) == {"document", "claims", "unmatched", "summary"}
    assert value["document"]["as_at"] == "2017-06-10T12:00:00+01:00"
    assert [one["figure"]["text"] for one in value["claims"] if one["verdict"] == "wrong"] == ["9,640"]
    for one in value["claims"]:
        assert WRONG[one["start"] : one["end"]] == one["text"]


def test_the_moment_may_have_an_offset_or_be_a_day(desk: TestClient) -> None:
    for words in ("2017-06-10T11:00:00Z", "2017-06-10"):
        found = desk.post("/api/check", json={"text": WRONG, "as_at": words}).json()["document"]["as_at"]
        assert datetime.fromisoformat(found).tzinfo


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"[]",
        b"{}",
        b'{"text": 7}',
        b'{"text": "x", "as_at": "soon"}',
        b'{"text": "x", "as_at": "9999-12-31T23:59:59-23:59"}',
        b'{"text": "x", "more": 1}',
        b'{"text": "\\ud800"}',
        b"\xff",
        b"[" * 100_000,
    ],
)
def test_json_that_is_no_report_is_refused_as_a_problem(desk: TestClient, sent: bytes) -> None:
    answer = desk.post("/api/check", content=sent, headers={"content-type": "application/json"})
    assert answer.status_code in (400, 422)
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"]
    assert answer.json()["status"] == answer.status_code


def test_a_body_that_is_no_json_says_from_where_on(desk: TestClient) -> None:
    answer = desk.post("/api/check", content=b'{"text": 3', headers={"content-type": "application/json"})
    assert answer.json()["errors"] == [{"field": "body", "reason": "not JSON from character 10 on"}]
