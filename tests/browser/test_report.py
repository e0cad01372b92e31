"""The page of `hustings check --format html`: read without the network, in every light, on every screen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from hustings.copydesk.check import check
from hustings.copydesk.view import render
from hustings.store.opening import open_record

pytestmark = pytest.mark.browser
COPY = """General Election 2019: Ilford North

Wes Streeting (Labour) won with 25,232 votes <script>alert(1)</script>. His share fell by 7.2 per cent.
Turnout was 68.7pc. The majority was the highest in Europe.
"""


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    record = open_record(None)
    file = tmp_path_factory.mktemp("page") / "checked.html"
    checked = [check(COPY, record, path=name) for name in ("a.txt", "b.txt")]
    file.write_text(render(checked, "html"), encoding="utf-8")
    return file


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1200])
def test_everybody_can_read_it(open_page: Callable[..., Page], page_file: Path, scheme: str, width: int) -> None:
    page = open_page(page_file.as_uri(), color_scheme=scheme, viewport={"width": width, "height": 900})
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_mark_leads_to_its_note_and_back(open_page: Callable[..., Page], page_file: Path) -> None:
    page = open_page(page_file.as_uri())
    page.click("#m1-1")
    assert page.url.endswith("#n1-1")
    assert "25,323" in page.inner_text("#n1-1")
    page.click("#n1-1 a")
    assert page.url.endswith("#m1-1")
    assert "<script>alert(1)</script>" in page.inner_text("main")


def test_it_prints_without_colours(open_page: Callable[..., Page], page_file: Path) -> None:
    page = open_page(page_file.as_uri())
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('mark.wrong')).fontWeight") == "700"
    assert not page.is_visible("nav")
