"""A real browser, and the desk served to it on a port of its own. Without a Chromium the tests are skipped."""

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from hustings.publication.publisher import Publisher
from hustings.record.record import Record
from hustings.store.starter import starter_record
from hustings.web.app import create_app

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "chrome")
DESKTOP = {"width": 1280, "height": 900}
SIZES = {"desktop": (1280, 900), "phone": (390, 844)}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL = {"type": "tag", "values": TAGS}
#: What can differ between light and dark alone: the rest is looked at once in each size.
OF_LIGHT = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}

#: A busy machine takes its time: what never comes fails all the same.
expect.set_options(timeout=15_000)


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


@pytest.fixture
def inspect(picture: Callable[..., None]) -> Callable[..., None]:
    """Look at a page in both lights and both sizes: axe-core finds nothing, and nothing is too wide."""

    def inspect(page: Page, name: str, sizes: dict[str, tuple[int, int]] | None = None) -> None:
        for size, viewport in (sizes or SIZES).items():
            page.set_viewport_size({"width": viewport[0], "height": viewport[1]})
            for light in ("light", "dark"):
                page.emulate_media(color_scheme=light)  # type: ignore[arg-type]
                picture(page, f"{name}-{size}-{light}")
                rules = OF_LIGHT if (size, light) in (("desktop", "dark"), ("phone", "light")) else ALL
                found = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]})
                assert found.violations_count == 0, f"{name}, {size}, {light}: {found.generate_report()}"
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{name} is too wide, {size}"

    return inspect


class _Quiet(SimpleHTTPRequestHandler):
    """A plain static server that keeps quiet, and has a page for what there is not."""

    def log_message(self, *_: object) -> None:
        pass

    def send_error(self, code: int, *_: object, **__: object) -> None:
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page)


@contextmanager
def static(folder: Path) -> Iterator[str]:
    """A folder on a free port of this machine; gives its address, with a slash."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join(10)


@pytest.fixture(scope="session")
def serve_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., tuple[str, Path]]]:
    """Publish a record into a folder and serve it for the rest of the tests; gives its address and the folder."""
    with ExitStack() as stack:

        def serve_site(record: Record, *elections: str) -> tuple[str, Path]:
            out = tmp_path_factory.mktemp("site")
            address = stack.enter_context(static(out))
            Publisher(out, elections=elections, base_url=address, workers=1).publish(record)
            return address, out

        yield serve_site


@pytest.fixture(scope="session")
def site(serve_site: Callable[..., tuple[str, Path]]) -> str:
    """The address of the published starter record, two of its elections."""
    return serve_site(starter_record(), "2019-12-12", "2024-07-04")[0]
