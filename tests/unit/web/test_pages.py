"""The pages of the record: what they show, that they are whole, and that their JSON twins say the same."""

import re
from typing import Any

import pytest
from fastapi.testclient import TestClient

PAGES = [
    "/",
    "/?example=ilford-north-2017",
    "/search?q=ilford",
    "/search?q=green",
    "/search",
    "/constituency/ilford-north",
    "/constituency/ilford-north?as_at=2017-06-09T03:00",
    "/poll/parl.ilford-north.2024-07-04",
    "/poll/parl.ilford-north.2017-06-08?as_at=2017-06-09T03:00",
    "/elections",
    "/election/2019-12-12",
    "/election/parl.2005-05-05",
    "/election/2017-06-08/seats?as_at=2017-06-09T12:00",
    "/election/2010-05-06/seats",
    "/party/PP53",
    "/nowhere",
]
TWINS = [
    "/search?q=ilford",
    "/constituency/ilford-north",
    "/poll/parl.ilford-north.2024-07-04",
    "/elections",
    "/election/2019-12-12?order=closest",
    "/election/2017-06-08/seats?as_at=2017-06-09T12:00",
    "/party/PP53",
]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_whole_and_runs_only_its_own_scripts(desk: TestClient, tags: Any, path: str) -> None:
    page = tags(desk.get(path).text)
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    assert not {"style", "iframe", "object", "base"} & set(page.names)
    assert {one["src"] for one in page.scripts} == {"/static/vendor/htmx.min.js", "/static/desk.js"}
    assert not [name for name, _ in page.attributes if name.startswith(("on", "hx-on")) or name == "style"]
    assert not [value for _, value in page.attributes if value and value.startswith(("http", "//", "javascript:"))]


@pytest.mark.parametrize("path", TWINS)
def test_a_page_names_its_twin(desk: TestClient, path: str) -> None:
    page = desk.get(path, follow_redirects=False)
    assert page.status_code == 200, page.headers
    link = re.search(r'<link rel="alternate" type="application/json" href="([^"]+)">', page.text)
    assert link
    assert link[1].replace("&amp;", "&") == f"/api{path}"
    assert desk.get(link[1].replace("&amp;", "&")).headers["content-type"] == "application/json"


def test_a_poll_in_full(desk: TestClient) -> None:
    page = desk.get("/poll/parl.ilford-north.2017-06-08").text
    told = (
        "Labour hold",
        "30,589",
        "57.8%",
        "+13.9",
        "+9,050",
        "8.5% Con to Lab",
        "72.5%",
        "72.7%",
        "5.27am",
        "UK Parliament",
    )
    for words in told:
        assert words in page
    assert "/poll/parl.ilford-north.2019-12-12" in page


def test_a_poll_on_new_boundaries_has_a_change_against_each_baseline(desk: TestClient) -> None:
    page = desk.get("/poll/parl.ilford-north.2024-07-04").text
    assert "on 2019 notional" in page
    assert "on 2019, old boundaries" in page
    value = desk.get("/api/poll/parl.ilford-north.2024-07-04").json()
    assert [one["label"] for one in value["comparisons"]] == ["2019 notional", "2019, old boundaries"]
    labour = [one["candidates"][0]["change_points"] for one in value["comparisons"]]
    assert labour[0] != labour[1]


def test_a_poll_as_at_a_moment(desk: TestClient) -> None:
    page = desk.get("/poll/parl.ilford-north.2017-06-08?as_at=2017-06-09T03:00").text
    assert "Not declared" in page
    assert "30,589" not in page


def test_a_constituency_has_all_its_polls_under_their_boundary_sets(desk: TestClient) -> None:
    page = desk.get("/constituency/ilford-north").text
    assert page.index("On the boundaries of 2024") < page.index("On the boundaries of 2010")
    for day in ("2024-07-04", "2019-12-12", "2017-06-08", "2015-05-07", "2010-05-06"):
        assert f'id="{day}"' in page
    value = desk.get("/api/constituency/ilford-north").json()
    assert [len(one["polls"]) for one in value["areas"]] == [1, 4]


def test_a_constituency_says_where_it_came_from(desk: TestClient) -> None:
    came_from = "most of the new Ilford North (75.6%) came from the old Ilford North"
    assert came_from in desk.get("/constituency/ilford-north").text
    newest, *_ = desk.get("/api/constituency/ilford-north").json()["areas"]
    assert newest["lineage"] == [f"By residents, {came_from} and a part (24.4%) from Ilford South."]


def test_a_constituency_and_a_day_lead_to_the_poll(desk: TestClient) -> None:
    answer = desk.get("/constituency/ilford-north?election=2017-06-08&as_at=2017-06-09T03:00", follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/poll/parl.ilford-north.2017-06-08?as_at=2017-06-09T03%3A00"


def test_an_election_lists_its_results_in_the_order_asked_for(desk: TestClient) -> None:
    value = desk.get("/api/election/2019-12-12?order=closest").json()
    majorities = [one["majority"] for one in value["polls"]]
    assert majorities == sorted(majorities)
    assert (value["count"], value["declared"]) == (5, 5)
    page = desk.get("/election/2019-12-12?order=closest").text
    assert page.index(">Dagenham and Rainham<") < page.index(">Chingford and Woodford Green<")


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("q=ilford", 2),
        ("party=labour", 4),
        ("came=hold", 5),
        ("came=gain", 0),
        ("area=London", 5),
        ("area=Wales", 0),
        ("q=north&party=labour", 1),
    ],
)
def test_an_election_is_filtered(desk: TestClient, query: str, count: int) -> None:
    polls = desk.get(f"/api/election/2019-12-12?{query}").json()["polls"]
    assert len(polls) == count
    assert f"{count} of 5 results" in desk.get(f"/election/2019-12-12?{query}").text


def test_an_election_says_who_declared_first_and_last(desk: TestClient) -> None:
    value = desk.get("/api/election/2017-06-08").json()
    times = {one["poll_id"]: one["declared_at"] for one in value["polls"]}
    assert times[value["first_declared"]] == min(times.values())
    assert times[value["last_declared"]] == max(times.values())
    assert "First declared" in desk.get("/election/2017-06-08").text


def test_the_tally_as_at_a_moment(desk: TestClient) -> None:
    noon = {
        one["abbreviation"]: one
        for one in desk.get("/api/election/2017-06-08/seats?as_at=2017-06-09T12:00").json()["parties"]
    }
    final = {one["abbreviation"]: one for one in desk.get("/api/election/2017-06-08/seats").json()["parties"]}
    assert (noon["Lab"]["seats"], noon["Lab"]["change"], final["Lab"]["seats"]) == (261, 29, 262)
    page = desk.get("/election/2017-06-08/seats?as_at=2017-06-09T12:00").text
    assert "649 of 650 declared" in page
    assert "+29" in page


def test_a_tally_that_is_not_there_is_said(desk: TestClient) -> None:
    assert "No tally by then" in desk.get("/election/2017-06-08/seats?as_at=2017-06-08T23:00").text
    assert desk.get("/api/election/2017-06-08/seats?as_at=2017-06-08T23:00").status_code == 404


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ilford", "/constituency/ilford-north"),
        ("duncan smith", "/poll/parl.chingford-and-woodford-green"),
        ("green", "/party/PP63"),
    ],
)
def test_a_search_finds_places_people_and_parties(desk: TestClient, words: str, found: str) -> None:
    part = desk.get("/search", params={"q": words}, headers={"HX-Request": "true", "HX-Target": "hits"}).text
    assert found in part
    assert "<html" not in part


def test_one_hit_opens(desk: TestClient) -> None:
    answer = desk.get("/search?q=ilford%20south", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/constituency/ilford-south")


def test_a_part_is_given_to_who_asks_for_a_part(desk: TestClient) -> None:
    part = desk.get("/election/2019-12-12", headers={"HX-Request": "true", "HX-Target": "results"}).text
    assert part.lstrip().startswith('<p class="count"')
    assert "<html" not in part


@pytest.mark.parametrize(
    ("path", "status", "told"),
    [
        ("/constituency/ilfrod-north", 404, "did you mean Ilford North"),
        ("/poll/parl.ilford-north.1066-10-14", 404, "No poll"),
        ("/election/1066-10-14", 404, "No election"),
        ("/constituency/ilford-north?as_at=yesterday", 400, "is not a moment"),
        ("/constituency/ilford-north?as_at=0001-01-01T00:00:00%2B23:59", 400, "is not a moment"),
        ("/election/2019-12-12?order=backwards", 422, "Order:"),
        ("/party/PP999999", 404, "No party"),
        ("/search?q=" + "x" * 101, 422, "at most 100"),
        ("/nowhere", 404, "Not found"),
        ("/static/../app.py", 404, "Not found"),
    ],
)
def test_what_cannot_be_shown_is_said(desk: TestClient, path: str, status: int, told: str) -> None:
    for where, kind in ((path, "text/html"), (f"/api{path}", "application/problem+json")):
        answer = desk.get(where)
        assert answer.status_code == status or "static" in path
        assert answer.headers["content-type"].startswith(kind)
        assert told in answer.text.replace("&#39;", "'") or where.startswith("/api/no")
