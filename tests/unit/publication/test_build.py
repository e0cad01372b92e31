"""Building: the search for unreachable cycles is left as it was found."""

import gc
from collections.abc import Iterator

import pytest

from hustings.publication.build import uncollected


@pytest.fixture
def frozen() -> Iterator[int]:
    """How many objects a process has hidden from the search, as one that lives for a night does."""
    gc.freeze()
    yield gc.get_freeze_count()
    gc.unfreeze()


def test_what_a_process_has_hidden_from_the_search_stays_hidden(frozen: int) -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()
    assert gc.get_freeze_count() > frozen // 2, "some are freed as soon as nothing has them"


def test_nothing_else_is_hidden() -> None:
    with uncollected():
        pass
    assert gc.get_freeze_count() == 0
