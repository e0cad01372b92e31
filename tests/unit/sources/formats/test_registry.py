"""Which format a file is in; and that no format ever raises, whatever the bytes."""

import importlib.util
import random
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType

import pytest

from hustings.errors import Problem
from hustings.sources import registry
from hustings.sources.registry import FORMATS, Hints

HINTS = Hints(polled_on=date(2024, 7, 4), moment=datetime(2024, 7, 5, tzinfo=UTC))


def sibling(name: str) -> ModuleType:
    """A test module of this folder, for the files that it writes by hand."""
    spec = importlib.util.spec_from_file_location(f"_files_of_{name}", Path(__file__).with_name(f"{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def files() -> list[tuple[str, str, str]]:
    """Format, name and text of one small file of each layout."""
    pa, club, library = sibling("test_pa_media"), sibling("test_democracy_club"), sibling("test_commons_library")
    manager, line = sibling("test_election_manager"), sibling("test_one_line")
    history, reference = sibling("test_history"), sibling("test_parliament_reference")
    return [
        ("PA Media election feed", "a.xml", pa.RESULT),
        ("PA Media election feed", "b.xml", pa.STATE),
        ("PA Media election feed", "c.xml", pa.RUSH),
        ("Democracy Club", "a.csv", club.CANDIDATES),
        ("Democracy Club", "b.csv", club.RESULTS),
        ("Democracy Club", "c.json", club.page(club.ILFORD).decode()),
        ("Election Manager", "d.csv", manager.CANDIDACIES),
        ("Election Manager", "e.csv", manager.CONSTITUENCIES),
        ("register of parties", "f.csv", reference.REGISTER),
        ("reference", "g.csv", reference.PERIODS),
        ("Library history", "h.csv", history.HISTORY),
        ("uk-politics", "i.tsv", history.TSV),
        ("Commons Library results", "HoC-GE2024-results-by-candidate.csv", library.BY_CANDIDATE_2024),
        ("Commons Library results", "HoC-GE2019-results-by-constituency.csv", library.BY_CONSTITUENCY_2019),
        ("one line a constituency", "k.txt", line.TEXT),
    ]


@pytest.mark.parametrize(("name", "path", "text"), files())
def test_each_format_knows_its_own_files_and_no_others(name: str, path: str, text: str) -> None:
    knowing = [one.name for one in FORMATS if one.recognises(Path(path), text.encode())]
    assert knowing == [name]
    assert registry.read(Path(path), text.encode(), HINTS) is not None


@pytest.mark.parametrize(
    "raw",
    [b"", b"hello", b"%PDF-1.7", b"\x89PNG\r\n", b"PK\x03\x04", b"<html></html>", b"[]", b"a,b\n1,2\n", b"\x00\x01"],
)
def test_other_files_are_in_no_format(raw: bytes) -> None:
    assert registry.read(Path("file"), raw, HINTS) is None


@pytest.mark.parametrize(("name", "path", "text"), files())
def test_no_format_raises_whatever_the_bytes(name: str, path: str, text: str) -> None:
    chance = random.Random(path)
    reader = next(one for one in FORMATS if one.name == name)
    for _ in range(150):
        raw = bytearray(text.encode())
        for _ in range(chance.randint(1, 12)):
            place = chance.randrange(len(raw))
            raw[place : place + chance.randint(0, 4)] = chance.randbytes(chance.randint(0, 4))
        reading = reader.read(
            Path(path), bytes(raw[: chance.choice([len(raw), chance.randrange(len(raw) + 1)])]), HINTS
        )
        assert all(isinstance(problem, Problem) and problem.reason for problem in reading.problems)


@pytest.mark.parametrize(("name", "path", "text"), files())
def test_every_reader_takes_every_other_file_without_raising(name: str, path: str, text: str) -> None:
    for one in FORMATS:
        if one.name != name:
            reading = one.read(Path(path), text.encode(), HINTS)
            assert not reading.returns
            assert not reading.tallies


def test_the_librarys_names_of_files() -> None:
    assert registry.is_library(Path("HoC-GE2024-results-by-constituency.xlsx"))
    assert not registry.is_library(Path("candidacies.csv"))
