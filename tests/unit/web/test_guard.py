"""What holds for every answer: its headers, its size, its freshness; and that the static files are what they were."""

import hashlib
import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from hustings.store.starter import starter_record
from hustings.web.app import STATIC, create_app, from_environment
from hustings.web.guard import FORM, HEADERS, LIMIT, POLICY

#: Of the files as their publishers gave them; NOTICE names the versions.
CHECKSUMS = {
    "htmx.min.js": "d6fdc75f204e6bdefa99b69bf1e6d4ac69b8a364f77929f45c13476b4000f717",
    "source-serif-4.woff2": "f2ea9c12d2fe9bd3a9589b02ad2c0909da88f30938c91adc838c4f4098f9f9e0",
    "source-serif-4-italic.woff2": "b4f56ddc9873487f1c9a3ad5bbce31982fe89b951f57e4604f62b4c8a540fb19",
}


@pytest.mark.parametrize("path", ["/", "/nowhere", "/api/nowhere", "/api/elections", "/static/desk.css"])
def test_every_answer_has_the_headers_and_no_cookie(desk: TestClient, path: str) -> None:
    answer = desk.get(path)
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    assert "set-cookie" not in answer.headers


def test_the_policy_allows_nothing_inline_and_nothing_from_elsewhere() -> None:
    assert POLICY.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in POLICY
    assert "http" not in POLICY


def test_a_page_that_the_browser_has_is_not_sent_again(desk: TestClient) -> None:
    first = desk.get("/elections")
    assert first.headers["cache-control"] == "private, no-cache"
    again = desk.get("/elections", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert desk.get("/election/2019-12-12", headers={"If-None-Match": first.headers["etag"]}).status_code == 200


def test_a_part_and_the_whole_are_told_apart(desk: TestClient) -> None:
    whole = desk.get("/search?q=ilford").headers["etag"]
    part = desk.get("/search?q=ilford", headers={"HX-Request": "true", "HX-Target": "hits"})
    assert part.headers["etag"] != whole
    assert part.headers["vary"] == "HX-Target"


def test_a_report_and_a_problem_are_kept_nowhere(desk: TestClient) -> None:
    assert desk.post("/check", data={"text": "A majority of 9."}).headers["cache-control"] == "no-store"
    assert desk.get("/nowhere").headers["cache-control"] == "no-store"


def test_too_large_is_refused_by_its_announced_length(desk: TestClient) -> None:
    answer = desk.post("/api/check", json={"text": "x" * LIMIT})
    assert answer.status_code == 413
    assert answer.json()["detail"] == "A report may have 1 MB at most."
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["content-security-policy"] == POLICY


def test_too_large_is_refused_without_a_length(desk: TestClient) -> None:
    chunks = (b"x" * 100_000 for _ in range(20))
    assert desk.post("/api/check", content=chunks, headers={"content-type": "application/json"}).status_code == 413


def test_a_form_too_large_is_refused_with_a_page(desk: TestClient) -> None:
    for size in (LIMIT + 1, LIMIT + FORM):
        answer = desk.post("/check", files={"report": ("report.txt", b"x" * size)})
        assert answer.status_code == 413
        assert "1 MB at most" in answer.text


def test_what_is_not_allowed_says_what_is(desk: TestClient) -> None:
    answer = desk.delete("/api/check")
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")


def test_a_fault_of_the_desk_tells_nothing_of_its_cause(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("a secret of the report")

    monkeypatch.setattr("hustings.web.results.twin.search", fail)
    with TestClient(create_app(starter_record()), base_url="http://localhost", raise_server_exceptions=False) as client:
        answer = client.get("/api/search?q=x")
    assert answer.status_code == 500
    assert answer.json()["title"] == "Something went wrong"
    assert "secret" not in answer.text


def test_another_host_name_is_refused() -> None:
    with TestClient(create_app(starter_record()), base_url="http://desk.example") as client:
        assert client.get("/").status_code == 400


def test_the_record_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HUSTINGS_RECORD", raising=False)
    with TestClient(from_environment(), base_url="http://localhost") as client:
        assert "25 polls in the record" in client.get("/").text


def test_the_style_sheet_takes_nothing_from_elsewhere(desk: TestClient) -> None:
    answer = desk.get("/static/desk.css")
    assert answer.headers["content-type"].startswith("text/css")
    assert "@import" not in answer.text
    assert set(re.findall(r'url\("([^"]*)"\)', answer.text)) == {
        "vendor/source-serif-4.woff2",
        "vendor/source-serif-4-italic.woff2",
    }


@pytest.mark.parametrize("name", CHECKSUMS)
def test_a_file_of_others_is_as_it_came(repository: Path, name: str) -> None:
    assert hashlib.sha256((STATIC / "vendor" / name).read_bytes()).hexdigest() == CHECKSUMS[name]
    licence = STATIC / "vendor" / f"{re.split(r'[.]min|-italic|[.]woff2', name)[0]}.LICENSE"
    assert licence.is_file()
    assert "src/hustings/web/static/vendor" in (repository / "NOTICE").read_text(encoding="utf-8")


def test_htmx_is_told_to_run_nothing(desk: TestClient) -> None:
    found = re.search(r"<meta name=\"htmx-config\" content='([^']+)'>", desk.get("/").text)
    assert found
    for words in (
        '"allowEval":false',
        '"allowScriptTags":false',
        '"includeIndicatorStyles":false',
        '"historyCacheSize":0',
    ):
        assert words in found[1]
