"""The desk in a real browser: a wrong figure is seen, put right and copied, and the result behind it opened."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec import structs
from playwright.sync_api import Page, Route, expect

from hustings.record.candidacy import Person
from hustings.record.record import Record
from hustings.store.starter import starter_record

pytestmark = pytest.mark.browser

Opener = Callable[..., Page]
REPORT = """Streeting holds Ilford North

Friday 9 June 2017

Labour's Wes Streeting has held Ilford North with a majority of 9,693.

Mr Streeting polled 30,598 votes, and Conservative Lee Scott 20,950.

His majority was up by 17.0 per cent."""


def check(page: Page, text: str) -> None:
    page.fill("#text", text)
    page.get_by_role("button", name="Check").click()
    expect(page.locator("#headline")).to_be_focused()


def test_a_wrong_figure_is_marked_taken_copied_and_its_result_opened(
    open_page: Opener, desk: str, picture: Callable[..., None]
) -> None:
    page = open_page(desk, permissions=["clipboard-read", "clipboard-write"])
    picture(page, "desk")
    check(page, REPORT)
    expect(page.locator("h1")).to_have_text("3 figures to put right")
    expect(page.locator("#c1 del")).to_have_text("9,693")
    expect(page.locator("#c1 ins")).to_have_text("9,639")
    expect(page.locator("#c1 del")).to_have_css("text-decoration-line", "line-through")
    picture(page, "checked")
    page.locator("#f1").get_by_text("Take", exact=True).click()
    expect(page.locator("#c1 del")).to_be_hidden()
    page.get_by_role("button", name="Copy corrected text").click()
    expect(page.get_by_role("status").first).to_contain_text("Copied, with 1 correction.")
    assert page.evaluate("navigator.clipboard.readText()") == REPORT.replace("9,693", "9,639")
    page.locator("#f1").get_by_text("Undo", exact=True).click()
    expect(page.locator("#c1 del")).to_be_visible()
    with page.expect_popup() as popup:
        page.locator("#f1 a.behind").click()
    expect(page.locator("h1")).to_have_text("3 figures to put right")
    page = popup.value
    expect(page.locator("h1")).to_have_text("Ilford North")
    expect(page.get_by_role("row", name="Wes Streeting").first).to_contain_text("30,589")
    page.locator("h1 a").click()
    expect(page.locator("h2").first).to_have_text("On the boundaries of 2024")


def test_an_example_is_checked(open_page: Opener, desk: str, picture: Callable[..., None]) -> None:
    page = open_page(f"{desk}/?example=ilford-north-2017", viewport={"width": 1280, "height": 1000})
    page.get_by_role("button", name="Check it").click()
    expect(page.locator("#headline")).to_have_text("2 figures to put right")
    picture(page, "readme", is_whole=False)  # docs/images/desk.png


def test_notes_stand_beside_their_lines(open_page: Opener, desk: str) -> None:
    page = open_page(desk)
    check(page, REPORT)
    for number in (1, 2, 3):
        line = page.locator(f".line:has(#c{number})").bounding_box()
        note = page.locator(f"#f{number}").bounding_box()
        assert line
        assert note
        assert abs(line["y"] - note["y"]) < 12
        assert line["x"] + line["width"] <= note["x"]


def test_all_by_the_keyboard(open_page: Opener, desk: str) -> None:
    page = open_page(desk, permissions=["clipboard-read", "clipboard-write"])
    page.keyboard.press("e")
    expect(page.locator("#text")).to_be_focused()
    page.keyboard.insert_text(REPORT)
    page.keyboard.press("Control+Enter")
    expect(page.locator("#headline")).to_be_focused()
    page.keyboard.press("n")
    expect(page.locator("#f1")).to_be_focused()
    page.keyboard.press("n")
    page.keyboard.press("t")
    expect(page.locator("#c2")).to_have_class("wrong fixable current taken")
    page.keyboard.press("p")
    expect(page.locator("#f1")).to_be_focused()
    page.keyboard.press("a")
    page.keyboard.press("c")
    expect(page.locator(".said")).to_have_text("Copied, with 3 corrections.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "9,639" in copied
    assert "30,589" in copied
    assert "17.0 percentage points" in copied
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.get_by_label("Single-letter shortcuts are on").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("e")
    expect(page.locator("#text")).not_to_be_focused()
    page.reload()
    page.keyboard.press("/")
    expect(page.locator("#q")).not_to_be_focused()


def test_what_is_taken_is_checked_again(open_page: Opener, desk: str) -> None:
    page = open_page(desk)
    check(page, REPORT)
    page.get_by_role("button", name="Take all 3").click()
    expect(page.get_by_role("button", name="Undo all")).to_be_visible()
    page.get_by_role("button", name="Check with what is taken").click()
    expect(page.locator("h1")).to_have_text("Nothing wrong found")


def test_a_check_is_saved(open_page: Opener, desk: str, tmp_path: Path) -> None:
    page = open_page(desk)
    check(page, REPORT)
    page.get_by_role("button", name="Take all 3").click()
    for button, name, told in (
        ("SARIF", "report.sarif", "2.1.0"),
        ("JSON", "report.json", '"verdict": "wrong"'),
        ("HTML", "report.html", "9,639"),
        ("Corrected text", "report-corrected.txt", "30,589"),
    ):
        with page.expect_download() as download:
            page.get_by_role("button", name=button, exact=True).click()
        assert download.value.suggested_filename == name
        download.value.save_as(tmp_path / name)
        assert told in (tmp_path / name).read_text(encoding="utf-8")


def test_a_file_is_dropped(open_page: Opener, desk: str) -> None:
    page = open_page(desk)
    page.evaluate(
        """text => {
          const dropped = new DataTransfer();
          dropped.items.add(new File([text], "night.md", { type: "text/markdown" }));
          const event = new DragEvent("drop", { dataTransfer: dropped, bubbles: true, cancelable: true });
          document.getElementById("text").dispatchEvent(event);
        }""",
        REPORT,
    )
    expect(page.locator("h1")).to_have_text("3 figures to put right")


def test_a_file_is_chosen(open_page: Opener, desk: str, tmp_path: Path) -> None:
    (tmp_path / "night.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "night.pdf").write_bytes(b"%PDF")
    page = open_page(desk)
    page.set_input_files("#report", tmp_path / "night.pdf")
    expect(page.get_by_role("alert")).to_contain_text("not a report that can be read")
    page.goto(desk)
    page.set_input_files("#report", tmp_path / "night.txt")
    expect(page.locator("h1")).to_have_text("3 figures to put right")


def test_without_scripts(open_page: Opener, desk: str) -> None:
    page = open_page(desk, java_script_enabled=False)
    page.fill("#text", REPORT)
    page.get_by_role("button", name="Check it").click()
    expect(page.locator("h1")).to_have_text("3 figures to put right")
    expect(page.get_by_role("button", name="Copy corrected text")).to_be_hidden()
    page.locator("#f1").get_by_label("Take the correction").check()
    page.get_by_role("button", name="Check with what is taken").click()
    expect(page.locator("h1")).to_have_text("2 figures to put right")
    assert "9,639" in page.locator("#text").input_value()
    page.fill("#q", "ilford")
    page.get_by_role("button", name="Find").click()
    expect(page.get_by_role("link", name="Ilford South")).to_be_visible()


def test_results_come_while_typing(open_page: Opener, desk: str) -> None:
    page = open_page(f"{desk}/election/2019-12-12")
    page.keyboard.press("/")
    page.keyboard.type("duncan", delay=10)
    expect(page.locator("#hits a").first).to_have_text("Iain Duncan Smith")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#hits a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#hits a")).to_have_count(0)
    page.select_option("#f-order", "closest")
    expect(page.locator("#results tbody tr").first).to_contain_text("Dagenham and Rainham")
    page.fill("#f-q", "ilford")
    expect(page.locator(".count")).to_have_text("2 of 5 results")
    assert "order=closest" in page.url


def test_an_answer_that_comes_late_leaves_the_keyboard_where_it_is(open_page: Opener, desk: str) -> None:
    page = open_page(desk)
    held: list[Route] = []
    hold = re.compile(r"/search\?q=dunca(n?)$")
    page.route(hold, lambda route: held.append(route))  # noqa: PLW0108 -- a bound method of a list is refused

    page.keyboard.press("/")
    page.keyboard.type("dunc")
    first = page.locator("#hits a").first
    expect(first).to_have_text("Iain Duncan Smith")
    with page.expect_request(hold):
        page.keyboard.type("a")
    page.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    with page.expect_response(hold):
        held.pop().continue_()
    expect(first).to_be_focused()

    page.keyboard.press("ArrowUp")
    with page.expect_request(hold):
        page.keyboard.type("n")
    page.keyboard.press("Escape")
    with page.expect_response(hold):
        held.pop().continue_()
    expect(page.locator("#hits a")).to_have_count(0)
    page.keyboard.type("dunc")
    expect(first).to_have_text("Iain Duncan Smith")


NASTY = '<script>document.title = "run"</script><img src=x onerror="document.title = 1">'


def test_markup_in_a_report_stays_text(open_page: Opener, desk: str) -> None:
    page = open_page(desk)
    check(page, f"{NASTY}\n\n{REPORT}")
    expect(page.locator(".line").first).to_have_text(NASTY)
    assert page.locator("main script, main img").count() == 0
    assert page.title() == "3 figures to put right · Hustings"


def named_script() -> Record:
    """The starter record, with a Member of that name, such as no import would let pass."""
    record = starter_record().as_at(datetime.now(UTC))
    poll = record.poll("parl.ilford-north.2019-12-12")
    person = Person(given_name="Wes", family_name="<script>")
    changed = (structs.replace(one, person=person) if one.key == poll.winner else one for one in poll.candidacies)
    record._polls[poll.id] = structs.replace(poll, candidacies=tuple(changed))
    return record


def test_a_candidate_named_script_stays_text(open_page: Opener, serve: Callable[..., str]) -> None:
    desk = serve(named_script())
    page = open_page(f"{desk}/poll/parl.ilford-north.2019-12-12")
    expect(page.locator("tr.elected th")).to_contain_text("Wes <script>")
    page.fill("#q", "script")
    expect(page.locator("#hits a").first).to_have_text("Wes <script>")
    page.goto(f"{desk}/election/2019-12-12")
    expect(page.get_by_role("row", name="Ilford North")).to_contain_text("Wes <script>")
    assert page.locator("body script").count() == 0
