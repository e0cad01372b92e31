"""The desk's pages: what they show, and that nothing sent to them or in the record becomes markup."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest
from fastapi.testclient import TestClient

from hustings.store.starter import starter_record
from hustings.web.app import create_app, from_environment
from hustings.web.guard import HEADERS, LIMIT

REPORT = "Ilford North, 9 June 2017\n\nWes Streeting won 30,589 votes in Ilford North, a majority of 9,639."
WRONG = "Friday 9 June 2017\n\nLabour's Wes Streeting held Ilford North with a majority of 9,640."
PAGES = ["/", "/search?q=ilford", "/search?election=2019-12-12", "/constituency/ilford-north", "/nowhere"]


@pytest.fixture(scope="module")
def desk() -> Iterator[TestClient]:
    with TestClient(create_app(starter_record()), base_url="http://127.0.0.1") as client:
        yield client


class Tags(HTMLParser):
    """Every element of a page, and whether each that opens is closed."""

    EMPTY = frozenset("br hr img input link meta rect".split())

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes += attrs
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag in self.EMPTY or self.open.pop() == tag


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_whole_and_has_nothing_to_run(desk: TestClient, path: str) -> None:
    answer = desk.get(path)
    tags = Tags(answer.text)
    assert tags.open == []
    assert not {"script", "style", "iframe", "object"} & set(tags.names)
    assert not [name for name, _ in tags.attributes if name.startswith("on") or name == "style"]
    assert not [value for _, value in tags.attributes if value and value.startswith(("http", "//"))]
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    assert "set-cookie" not in answer.headers


def test_a_constituency_at_a_glance(desk: TestClient) -> None:
    page = desk.get("/constituency/ilford-north?election=2017-06-08").text
    for told in ("Labour hold", "30,589", "57.8%", "+13.9", "8.5% from Conservative to Labour (Butler)", "5.27am"):
        assert told in page
    assert "/constituency/ilford-north?election=parl.2019-12-12" in page


def test_a_constituency_as_at_a_moment(desk: TestClient) -> None:
    page = desk.get("/constituency/ilford-north?election=2017-06-08&as_at=2017-06-09T03:00").text
    assert "Not declared" in page
    assert "30,589" not in page


def test_the_link_to_json_is_the_same_result(desk: TestClient) -> None:
    page = desk.get("/constituency/ilford-north?election=2017-06-08&as_at=2017-06-09T12:00").text
    link = re.search(r'href="(/api/[^"]+)"', page)
    assert link
    value = desk.get(link[1].replace("&amp;", "&")).json()
    assert (value["poll_id"], value["as_at"]) == ("parl.ilford-north.2017-06-08", "2017-06-09T11:00:00Z")


def test_a_search_lists_and_one_hit_opens(desk: TestClient) -> None:
    page = desk.get("/search?q=ilford").text
    assert "Ilford North" in page
    assert "Ilford South" in page
    answer = desk.get("/search?q=ilford%20south", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (
        303,
        "/constituency/ilford-south?election=parl.2024-07-04",
    )


def test_an_election_lists_its_polls(desk: TestClient) -> None:
    assert desk.get("/search?election=2019-12-12").text.count("/constituency/") == 5


@pytest.mark.parametrize(
    ("path", "status", "told"),
    [
        ("/constituency/ilfrod-north", 404, "did you mean Ilford North?"),
        ("/constituency/ilford-north?election=1066-10-14", 404, "No election"),
        ("/constituency/ilford-north?as_at=yesterday", 400, "is not a moment"),
        ("/search?q=" + "x" * 101, 422, "at most 100"),
        ("/nowhere", 404, "Not found"),
        ("/static/../app.py", 404, "Not found"),
    ],
)
def test_what_cannot_be_shown_is_said(desk: TestClient, path: str, status: int, told: str) -> None:
    answer = desk.get(path)
    assert answer.status_code == status
    assert told in answer.text.replace("&#39;", "'")


def test_a_report_comes_back_marked_up(desk: TestClient) -> None:
    page = desk.post("/check", data={"text": REPORT}).text
    assert re.search(r'<mark id="c\d+" class="right"><a[^>]*>9,639</a></mark>', page)
    assert Tags(page).open == []


def test_a_wrong_figure_is_put_first(desk: TestClient) -> None:
    page = desk.post("/check", data={"text": WRONG, "as_at": "2017-06-10T12:00"}).text
    assert "1 figure to put right" in page
    assert re.search(r'<mark id="c\d+" class="wrong"><a[^>]*>9,640</a></mark>', page)
    assert 'value="2017-06-10T12:00"' in page


def test_the_marked_report_is_the_report(desk: TestClient) -> None:
    page = desk.post("/check", data={"text": WRONG.replace("\n", "\r\n")}).text
    block = re.search(r'<div class="marked">(.*?)</div>', page, re.S)
    assert block
    assert re.sub(r"<[^>]+>", "", block[1]).replace("&#39;", "'") == WRONG


NASTY = (
    "<script>alert(1)</script> \"'><img src=x onerror=alert(1)> {{ 7*7 }} Ilford North majority of 9,639 </textarea>"
)


def test_a_report_is_never_markup(desk: TestClient) -> None:
    for page in (desk.post("/check", data={"text": NASTY}).text, desk.get("/search", params={"q": NASTY[:90]}).text):
        tags = Tags(page)
        assert tags.open == []
        assert "script" not in tags.names
        assert "img" not in tags.names
        assert "{{ 7*7 }}" in page


@pytest.mark.parametrize("data", [{}, {"text": ""}, {"text": "  \n "}])
def test_an_empty_report_is_refused(desk: TestClient, data: dict[str, str]) -> None:
    answer = desk.post("/check", data=data)
    assert answer.status_code == 400
    assert "There is no report to check" in answer.text


def test_a_report_without_a_figure(desk: TestClient) -> None:
    assert "Nothing to check" in desk.post("/check", data={"text": "A quiet day."}).text


def test_the_check_as_json(desk: TestClient) -> None:
    value: dict[str, Any] = desk.post("/api/check", json={"text": WRONG, "as_at": "2017-06-10T12:00:00"}).json()
    assert set(value) == {"document", "claims", "unmatched", "summary"}
    assert value["document"]["as_at"] == "2017-06-10T12:00:00+01:00"
    assert [one["figure"]["text"] for one in value["claims"] if one["verdict"] == "wrong"] == ["9,640"]
    for one in value["claims"]:
        assert WRONG[one["start"] : one["end"]] == one["text"]


@pytest.mark.parametrize("sent", [b"", b"[]", b"{}", b'{"text": 7}', b'{"text": "x", "as_at": "soon"}', b"\xff"])
def test_json_that_is_no_report_is_refused_as_json(desk: TestClient, sent: bytes) -> None:
    answer = desk.post("/api/check", content=sent, headers={"content-type": "application/json"})
    assert answer.status_code in (400, 422)
    assert answer.json()["error"]


def test_too_large_is_refused_by_its_announced_length(desk: TestClient) -> None:
    answer = desk.post("/check", data={"text": "x" * (LIMIT + 1)})
    assert (answer.status_code, answer.text) == (413, "A report may have 1 MB at most.\n")
    assert answer.headers["content-security-policy"] == HEADERS["Content-Security-Policy"]


def test_too_large_is_refused_without_a_length(desk: TestClient) -> None:
    chunks = (b"x" * 100_000 for _ in range(20))
    assert desk.post("/api/check", content=chunks, headers={"content-type": "application/json"}).status_code == 413


def test_another_host_name_is_refused() -> None:
    with TestClient(create_app(starter_record()), base_url="http://desk.example") as client:
        assert client.get("/").status_code == 400


def test_the_record_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HUSTINGS_RECORD", raising=False)
    with TestClient(from_environment(), base_url="http://localhost") as client:
        assert "25 polls in the record" in client.get("/").text


def test_the_style_sheet_is_served_and_loads_nothing(desk: TestClient) -> None:
    answer = desk.get("/static/desk.css")
    assert answer.headers["content-type"].startswith("text/css")
    assert "url(" not in answer.text
    assert "@import" not in answer.text
