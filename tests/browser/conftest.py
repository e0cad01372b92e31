"""A real browser, and the desk served to it on a port of its own. Without a Chromium the tests are skipped."""

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from hustings.record.record import Record
from hustings.store.starter import starter_record
from hustings.web.app import create_app

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "chrome")
DESKTOP = {"width": 1280, "height": 900}


@contextmanager
def served(record: Record) -> Iterator[str]:
    """The desk of a record on a free port of this machine; gives its address."""
    server = uvicorn.Server(uvicorn.Config(create_app(record), host="127.0.0.1", port=0, log_level="error", ws="none"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive(), "the desk did not start"
        time.sleep(0.01)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Record], str]]:
    """Serve the desk of a record for the rest of the tests."""
    with ExitStack() as stack:
        yield lambda record: stack.enter_context(served(record))


@pytest.fixture(scope="session")
def desk(serve: Callable[[Record], str]) -> str:
    """The address of the desk of the starter record."""
    return serve(starter_record())


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium that is installed on this machine."""
    named = os.environ.get("HUSTINGS_CHROMIUM")
    found = named or next((path for one in CHROMIUMS if (path := shutil.which(one))), None)
    if found is None:
        pytest.skip("no Chromium on this machine: install one, or set HUSTINGS_CHROMIUM to its path")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open a page in a window of its own; nothing on it may fail, or be refused by its policy."""
    complaints: list[str] = []
    with ExitStack() as stack:

        def opened(address: str, **options: object) -> Page:
            context = browser.new_context(**{"viewport": DESKTOP, "color_scheme": "light", **options})  # type: ignore[arg-type]
            stack.callback(context.close)
            page = context.new_page()
            page.set_default_timeout(10_000)
            page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.goto(address)
            return page

        yield opened
    assert [one for one in complaints if "status of 4" not in one] == []


@pytest.fixture(scope="session")
def picture(repository: Path) -> Callable[..., None]:
    """Keep a picture of a page, in build/screenshots or where HUSTINGS_SCREENSHOTS says."""
    folder = Path(os.environ.get("HUSTINGS_SCREENSHOTS") or repository / "build" / "screenshots")
    folder.mkdir(parents=True, exist_ok=True)

    def kept(page: Page, name: str, *, is_whole: bool = True) -> None:
        page.screenshot(path=folder / f"{name}.png", full_page=is_whole, caret="initial")

    return kept
