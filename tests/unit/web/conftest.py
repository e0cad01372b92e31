"""The desk of the starter record, and a reader of its pages."""

from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from fastapi.testclient import TestClient

from hustings.store.starter import starter_record
from hustings.web.app import create_app


@pytest.fixture(scope="session")
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
        self.ids: list[str] = []
        self.scripts: list[dict[str, str | None]] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes += attrs
        self.ids += [value for name, value in attrs if name == "id" and value]
        if tag == "script":
            self.scripts.append(dict(attrs))
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag in self.EMPTY or self.open.pop() == tag


@pytest.fixture(scope="session")
def tags() -> type[Tags]:
    """A reader of pages."""
    return Tags
