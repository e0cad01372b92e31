"""Building: by several processes as by one; the search for unreachable cycles is left as it was found."""

import gc
import multiprocessing
import os
import signal
from collections.abc import Iterator

import pytest

from hustings.errors import PublicationError
from hustings.publication import build as building
from hustings.publication.build import build, uncollected
from hustings.publication.plan import Kind, Piece

PIECES = [Piece(kind, f"place-{number}") for number in range(400) for kind in (Kind.SEAT, Kind.PARTY)]


@pytest.fixture
def named(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A build that makes names alone, by several processes."""
    if "fork" not in multiprocessing.get_all_start_methods():
        pytest.skip("processes are forked")
    monkeypatch.setattr(building, "can_fork", lambda: True)
    monkeypatch.setattr(building, "make_all", lambda _, pieces: [one.name for one in pieces])
    return monkeypatch


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_several_processes_make_what_one_makes(named, workers):
    assert sorted(build(None, PIECES, workers)) == sorted(one.name for one in PIECES)


def test_the_order_is_the_same_whoever_makes_what(named):
    assert build(None, PIECES, 2) == build(None, PIECES, 3)


def _failing_in_a_helper(fail):
    owner = os.getpid()
    return lambda _, pieces: [one.name for one in pieces] if os.getpid() == owner else fail()


def test_what_is_raised_in_another_process_is_raised_here(named):
    def fail():
        raise PublicationError("no space left")

    named.setattr(building, "make_all", _failing_in_a_helper(fail))
    with pytest.raises(PublicationError, match="no space left"):
        _until_a_helper_had_a_turn()


def test_a_process_that_was_ended_is_told_of(named):
    named.setattr(building, "make_all", _failing_in_a_helper(lambda: os.kill(os.getpid(), signal.SIGKILL)))
    with pytest.raises(PublicationError, match="was ended before it was done"):
        _until_a_helper_had_a_turn()


def _until_a_helper_had_a_turn():
    for _ in range(50):
        build(None, PIECES, 2)


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
