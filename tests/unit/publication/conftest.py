"""A published site of the example record, and how to publish one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hustings.publication.publisher import Publisher
from hustings.record import example

BASE = "https://results.example/uk/"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The general elections of the example record as a site; for reading only."""
    out = tmp_path_factory.mktemp("site")
    Publisher(out, elections=["all"], base_url=BASE, workers=1).publish(example.record())
    return out


@pytest.fixture
def contents() -> Callable[[Path], dict[str, bytes]]:
    """What is in a folder, by path."""

    def contents(out: Path) -> dict[str, bytes]:
        return {one.relative_to(out).as_posix(): one.read_bytes() for one in out.rglob("*") if one.is_file()}

    return contents
