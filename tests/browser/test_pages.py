"""Every kind of page, light and dark, on a phone and a desktop: axe-core finds nothing, and nothing is too wide."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PAGES = {
    "front": "/?example=ilford-north-2017",
    "constituency": "/constituency/ilford-north?as_at=2015-06-01",
    "poll": "/poll/parl.ilford-north.2024-07-04",
    "undeclared": "/poll/parl.ilford-north.2017-06-08?as_at=2017-06-09T03:00",
    "elections": "/elections",
    "election": "/election/2019-12-12",
    "seats": "/election/2017-06-08/seats?as_at=2017-06-09T12:00",
    "party": "/party/PP63",
    "search": "/search?q=green",
    "error": "/nowhere",
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible(
    open_page: Callable[..., Page], desk: str, name: str, inspect: Callable[..., None]
) -> None:
    inspect(open_page(desk + PAGES[name]), name)


def test_a_checked_report_is_accessible(
    open_page: Callable[..., Page], desk: str, inspect: Callable[..., None]
) -> None:
    page = open_page(desk)
    text = "Friday 9 June 2017\n\nWes Streeting held Ilford North with a majority of 9,640, up 17.0 per cent.\n\n"
    text += "Turnout in Hackney was 61 per cent. He polled 30,589 votes, more than 30,000, and Lee Scott polled 20,951."
    page.fill("#text", text)
    page.get_by_role("button", name="Check it").click()
    expect(page.locator("#headline")).to_be_focused()
    page.get_by_text("3 right").last.click()
    page.get_by_text("not about a result").click()
    page.locator("input[name=take]").first.check()
    inspect(page, "checked")


def test_the_shortcuts_are_accessible(open_page: Callable[..., Page], desk: str, inspect: Callable[..., None]) -> None:
    page = open_page(desk)
    page.get_by_role("button", name="Keyboard shortcuts").click()
    inspect(page, "shortcuts")


def test_motion_is_reduced_for_who_asks(open_page: Callable[..., Page], desk: str) -> None:
    page = open_page(f"{desk}/elections", reduced_motion="reduce")
    assert page.evaluate("getComputedStyle(document.querySelector('button')).transitionDuration") == "0s"
