"""The public site in a real browser: read by everybody, in every light, without a script, within its weight."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec import structs
from playwright.sync_api import Page, Response, expect

from hustings.publication.page.widget import height
from hustings.record.candidacy import Person
from hustings.record.record import Record
from hustings.store.starter import starter_record
from hustings.telling.day import moment_of

pytestmark = pytest.mark.browser

Opener = Callable[..., Page]
#: The phone is the narrowest that is promised.
SIZES = {"desktop": (1280, 900), "phone": (360, 780)}
SEAT = "2019-12-12/ilford-north/"
PAGES = {
    "home": "",
    "election": "2019-12-12/",
    "seat": SEAT,
    "new-seat": "2024-07-04/ilford-north/",
    "constituency": "constituency/ilford-north/",
    "party": "2019-12-12/party/labour/",
    "region": "2019-12-12/region/london/",
    "nation": "2019-12-12/nation/england/",
    "table": "2019-12-12/table/majority/",
    "deposits": "2019-12-12/table/deposits/",
    "records": "2019-12-12/records/",
    "corrections": "2019-12-12/corrections/",
    "search": "2019-12-12/search/",
    "data": "2019-12-12/data/",
    "widget": "2019-12-12/widget/ilford-north/",
    "missing": "2019-12-12/nowhere/",
}
#: What a first visit to a seat's page may weigh, in bytes: the page, its style, fonts and charts, not compressed.
BUDGET = 100_000


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible(open_page: Opener, site: str, name: str, inspect: Callable[..., None]) -> None:
    inspect(open_page(site + PAGES[name]), f"site-{name}", SIZES)


@pytest.fixture(scope="session")
def night(serve_site: Callable[..., tuple[str, Path]]) -> str:
    """The night of 2017 as it was known at three: one seat of the five declared, one with a known winner."""
    return serve_site(starter_record().as_at(moment_of("2017-06-09T03:00")), "2017-06-08")[0]


@pytest.mark.parametrize("path", ["2017-06-08/", "2017-06-08/ilford-north/", "2017-06-08/widget/ilford-north/"])
def test_a_page_of_the_night_is_accessible(
    open_page: Opener, night: str, path: str, inspect: Callable[..., None]
) -> None:
    page = open_page(night + path)
    expect(page.get_by_text("0 votes")).to_have_count(0)
    inspect(page, f"site-night-{path.strip('/').replace('/', '-')}", SIZES)


def visited(open_page: Opener, address: str) -> tuple[Page, list[Response]]:
    """A page, its pictures too, and all that was fetched for it."""
    page = open_page("about:blank")
    responses: list[Response] = []
    page.on("response", lambda one: responses.append(one))  # noqa: PLW0108  (a method of C takes no attributes)
    page.goto(address)
    page.evaluate("document.querySelectorAll('img').forEach(one => one.loading = 'eager')")
    page.wait_for_load_state("networkidle")
    return page, responses


@pytest.mark.parametrize("path", [SEAT, "2024-07-04/ilford-north/"])
def test_a_seat_keeps_within_its_weight(open_page: Opener, site: str, path: str) -> None:
    page, responses = visited(open_page, site + path)
    assert sum(len(one.body()) for one in responses) <= BUDGET
    assert page.locator("script:not([type='application/ld+json'])").count() == 0
    assert page.locator("img").count() >= 2
    assert page.evaluate("document.fonts.check('16px \"Hustings Serif\"')")


def test_nothing_comes_from_elsewhere_and_nothing_is_left_behind(open_page: Opener, site: str) -> None:
    page, responses = visited(open_page, site + SEAT)
    assert {one.url.startswith(site) for one in responses} == {True}
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_figure_leads_to_how_it_was_worked_out(open_page: Opener, site: str) -> None:
    page = open_page(site + SEAT)
    page.locator(".story a.fig", has_text="5,218").first.click()
    expect(page.locator(".traces li:target")).to_contain_text("25,323 − 20,105 = 5,218")


def test_without_scripts(open_page: Opener, site: str) -> None:
    page = open_page(f"{site}2019-12-12/table/majority/", java_script_enabled=False)
    expect(page.locator("tbody tr").first).to_contain_text("Dagenham and Rainham")
    page.get_by_role("columnheader", name="Majority").get_by_role("link").click()
    expect(page.locator("h1")).to_have_text("Largest majorities")
    expect(page.locator("tbody tr").last).to_contain_text("Dagenham and Rainham")
    page.get_by_role("link", name="Constituencies").click()
    expect(page.get_by_role("searchbox")).to_be_hidden()
    page.get_by_role("link", name="Ilford South").click()
    expect(page.locator("h1")).to_have_text("Ilford South")


def test_a_candidate_is_found_while_typing(open_page: Opener, site: str) -> None:
    page = open_page(f"{site}2019-12-12/search/")
    page.get_by_role("searchbox").fill("duncan")
    expect(page.get_by_role("status")).to_have_text("1 found")
    expect(page.locator(".entries li:visible")).to_contain_text("Chingford and Woodford Green")
    page.goto(f"{site}2019-12-12/search/?q=streeting")
    expect(page.locator(".entries li:visible a")).to_have_text("Ilford North")


def test_a_table_is_sorted_in_its_place(open_page: Opener, site: str) -> None:
    page = open_page(f"{site}2019-12-12/table/majority/")
    head = page.get_by_role("columnheader", name="Turnout")
    head.get_by_role("link").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    expect(page.locator("tbody tr").first).to_contain_text("Chingford and Woodford Green")
    expect(page.locator("tbody tr td").first).to_have_text("1")
    assert page.url.endswith("/table/majority/")


def test_it_is_read_from_a_folder_too(open_page: Opener, serve_site: Callable[..., tuple[str, Path]]) -> None:
    _, folder = serve_site(starter_record(), "2015-05-07")
    page = open_page((folder / "index.html").as_uri())
    page.get_by_role("link", name="2015 general election").first.click()
    page.get_by_role("link", name="Ilford North").first.click()
    expect(page.locator("h1")).to_have_text("Ilford North")
    assert page.evaluate("getComputedStyle(document.querySelector('.slip')).display") == "grid"


@pytest.mark.parametrize("width", [280, 360, 640])
def test_a_widget_is_as_high_as_it_says(open_page: Opener, site: str, width: int) -> None:
    page = open_page(site, viewport={"width": width, "height": 100})
    for election in ("2019-12-12", "2024-07-04"):
        for poll in starter_record().polls_of(f"parl.{election}"):
            page.goto(f"{site}{election}/widget/{poll.constituency.slug}/")
            assert page.evaluate("document.documentElement.scrollHeight") == height(poll)
            assert page.evaluate("document.documentElement.scrollWidth") == width


def test_motion_is_for_those_who_want_it(open_page: Opener, site: str) -> None:
    page = open_page(site + SEAT, reduced_motion="reduce")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_it_prints_on_paper(open_page: Opener, site: str, picture: Callable[..., None]) -> None:
    page = open_page(site + SEAT, color_scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.documentElement).color") == "rgb(0, 0, 0)"
    assert not page.is_visible("nav")
    picture(page, "site-print")


def named(family_name: str, place: str) -> Record:
    """The starter record with a Member and a constituency of such names as no import would let pass."""
    record = starter_record().as_at(datetime.now(UTC))
    poll = record.poll("parl.ilford-north.2019-12-12")
    person = Person(given_name="Wes", family_name=family_name)
    changed = (structs.replace(one, person=person) if one.key == poll.winner else one for one in poll.candidacies)
    where = structs.replace(poll.constituency, published_name=place)
    record._polls[poll.id] = structs.replace(poll, candidacies=tuple(changed), constituency=where)
    return record


def test_names_stay_text(open_page: Opener, serve_site: Callable[..., tuple[str, Path]]) -> None:
    nasty, quoted = "<script>alert(1)</script>", 'Ilford "<North>"'
    address, folder = serve_site(named(nasty, quoted), "2019-12-12")
    for path in (
        SEAT,
        "2019-12-12/",
        "2019-12-12/search/",
        "2019-12-12/table/majority/",
        "2019-12-12/widget/ilford-north/",
    ):
        page = open_page(address + path)
        expect(page.locator("main")).to_contain_text(quoted)
        assert page.locator("body script, body north").count() == 0
    page = open_page(address + SEAT)
    expect(page.locator("tr.elected .who")).to_contain_text(f"Wes {nasty}")
    found = page.evaluate("JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)")
    assert found["about"]["name"] == quoted
    assert nasty in (folder / SEAT / "index.csv").read_text(encoding="utf-8")
