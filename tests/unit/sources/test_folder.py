import os
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from hustings.errors import InputError
from hustings.sources import folder
from hustings.sources.reading import Reading

LONDON = ZoneInfo("Europe/London")


def _one(*paths: Path, **options: Any) -> Reading:
    (reading,) = folder.read(list(paths), **options)
    return reading


def test_files_are_known_by_what_is_in_them(published: Any) -> None:
    published.write()
    (published.folder / "candidacies.csv").rename(published.folder / "b.csv")
    (published.folder / "constituencies.csv").rename(published.folder / "a.CSV")
    reading = _one(published.folder)
    assert (len(reading.returns), reading.problems, len(reading.files)) == (6, [], 2)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2019-12-12", date(2019, 12, 12)),
        ("results of 2019-12-12, final", date(2019, 12, 12)),
        ("2019-12-12/fetched-2026-01-05", date(2019, 12, 12)),
        ("2019-12-12/2026-01-05T0900", date(2019, 12, 12)),
        ("fetched-2026-01-05", None),
        ("2019-12-13", None),
        ("2019-99-99", None),
        ("T2019-12-12T9999", None),
        ("data", None),
    ],
)
def test_the_day_of_a_general_election_is_in_the_name_of_a_folder(
    publish: Any, tmp_path: Path, name: str, day: Any
) -> None:
    reading = _one(publish(tmp_path / name).write())
    assert {one.polled_on for one in reading.returns} == ({day} if day else set())
    assert bool(reading.problems) is (day is None)


def test_the_day_given_goes_before_the_day_named(published: Any) -> None:
    reading = _one(published.write(), polled_on=date(2017, 6, 8))
    assert {one.polled_on for one in reading.returns} == {date(2017, 6, 8)}


@pytest.mark.parametrize(
    ("name", "moment"),
    [
        ("2024-07-18T1359/x.csv", datetime(2024, 7, 18, 13, 59, tzinfo=LONDON)),
        ("2024-07-18T13:59/x.csv", datetime(2024, 7, 18, 13, 59, tzinfo=LONDON)),
        ("2024-07-18T1359/x-2024-12-01T0000.csv", datetime(2024, 12, 1, tzinfo=LONDON)),
        ("2024-07-18/x.csv", None),
        ("2024-02-30T1359/x.csv", None),
        ("2024-07-18T2599/x.csv", None),
        ("12024-07-18T1359/x.csv", None),
    ],
)
def test_the_moment_of_publication_is_in_the_name_of_a_folder(name: str, moment: datetime | None) -> None:
    assert folder.published(Path(name)) == moment


def test_readings_come_in_the_order_of_publication(publish: Any, tmp_path: Path) -> None:
    for name in ("2019-12-20T0900", "undated", "2019-12-14T0900", "2019-12-16T0900"):
        publish(tmp_path / "2019-12-12" / name).write()
    readings = folder.read([tmp_path])
    days = [one.published_at.day if one.published_at else None for one in readings]
    assert days == [None, 14, 16, 20]
    titles = [source.title for source in readings[1].sources.values()]
    assert titles[0] == "2019 general election candidacies, published 14 December 2019 09:00"


def test_each_file_is_read_once(published: Any) -> None:
    path = published.write()
    reading = _one(path, path / "candidacies.csv", path / ".." / path.name)
    assert len(reading.files) == 2


@pytest.mark.parametrize("names", [[], ["notes.txt"], [".hidden.csv"], ["deep/er/notes.md"]])
def test_a_folder_with_nothing_to_read_is_said(tmp_path: Path, names: list[str]) -> None:
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    with pytest.raises(InputError, match="no data file in it"):
        folder.read([tmp_path])


def test_every_missing_path_is_named(tmp_path: Path) -> None:
    names = ["missing.csv", "also/missing", "x" * 5000, "nul\0"]
    with pytest.raises(InputError) as raised:
        folder.read([tmp_path, *(tmp_path / name for name in names)])
    assert len(raised.value.problems) == 4


def test_a_pipe_or_a_device_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    for path in (tmp_path / "pipe.csv", Path("/dev/null")):
        with pytest.raises(InputError, match="neither a file nor a folder"):
            folder.read([path])


def test_other_files_of_a_folder_are_left_aside_and_told(published: Any) -> None:
    published.write()
    (published.folder / "README.txt").write_text("read me")
    reading = _one(published.folder)
    assert reading.problems == []
    assert any("README.txt: not a data file, skipped" in note for note in reading.notes)


def test_a_named_file_is_read_whatever_it_is_called(published: Any) -> None:
    published.write()
    (published.folder / "candidacies.csv").rename(published.folder / "download")
    assert len(_one(published.folder / "download").returns) == 3


def test_a_file_too_large_is_not_opened(published: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder, "LARGEST", 1_000)
    assert "larger than" in str(_one(published.write()).problems[0])


def test_progress_is_told_file_by_file(published: Any) -> None:
    seen: list[str] = []
    _one(published.write(), step=seen.append)
    assert seen == ["candidacies.csv", "constituencies.csv"]
    assert len(folder.files([published.folder])) == 2
