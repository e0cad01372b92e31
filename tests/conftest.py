"""What every test may ask for."""

import csv
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

import pytest
from coverage import Coverage
from filelock import FileLock
from hypothesis import settings

from hustings.cli.import_ import run_import
from hustings.record.record import Record
from hustings.sources import parliament
from hustings.store import open_record

REPOSITORY = Path(__file__).resolve().parent.parent

# Time limits for single examples fail on a busy machine; and what passed once must pass again.
settings.register_profile("hustings", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("hustings")


@contextmanager
def uncounted() -> Iterator[None]:
    """Leave what runs meanwhile out of the coverage, if that is measured: counting takes twice as long as running."""
    counting = Coverage.current()
    if counting is None:
        yield
        return
    counting.stop()
    try:
        yield
    finally:
        counting.start()


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(request: pytest.FixtureRequest) -> Iterator[None]:
    """What is made for modules or tests that are not counted is not counted either; pytest-cov sees to the tests."""
    with uncounted() if request.node.get_closest_marker("no_cover") else nullcontext():
        return (yield)


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the repository."""
    return REPOSITORY


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of published data kept beside the repository and not part of it."""
    named = os.environ.get("HUSTINGS_TEST_DATA")
    folder = Path(named) if named else REPOSITORY.parent / "shared"
    if not folder.is_dir():
        pytest.skip(f"no published data at {folder}: set HUSTINGS_TEST_DATA to the folder that holds it")
    return folder


@pytest.fixture(scope="session")
def full_record_path(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of everything in Parliament's folder of the published data; for reading only.

    It is made once in a run, by the worker that is the first to ask for it.
    """
    own = tmp_path_factory.getbasetemp()
    path = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "full.db"
    with FileLock(f"{path}.lock"):
        if not path.exists():
            making = path.with_name("making.db")
            run_import([shared / "data" / "parliament"], address=str(making), author="tests")
            making.rename(path)
    return path


@pytest.fixture(scope="session")
def full_record(full_record_path: Path) -> Record:
    """What is in the record of the published data."""
    with uncounted():
        return open_record(str(full_record_path))


CANDIDACIES = """
E14000759,E12000007,Ilford North,London,London,England,Borough,Christian Peoples Alliance,CPA,PP79,80,,Donald,Akhigbe,Male,No,No,,201,0.004011,,
E14000759,E12000007,Ilford North,London,London,England,Borough,Conservative,Con,PP52,4,,Howard,Berlin,Male,No,No,,20105,0.401185,0.005462,
E14000759,E12000007,Ilford North,London,London,England,Borough,Green Party,Green,PP63,44,,David,Reynolds,Male,No,No,,845,0.016862,,
E14000759,E12000007,Ilford North,London,London,England,Borough,Labour,Lab,PP53,15,,Wes,Streeting,Male,Yes,Yes,4504,25323,0.505308,-0.072486,
E14000759,E12000007,Ilford North,London,London,England,Borough,Liberal Democrat,LD,PP90,17,,Mark,Johnson,Male,No,No,,2680,0.053478,0.033947,
E14000759,E12000007,Ilford North,London,London,England,Borough,The Brexit Party,BRX,PP7931,1006,,Neil,Anderson,Male,No,No,,960,0.019156,,
W07000041,W92000004,Ynys Môn,Gwynedd,Wales,Wales,County,Conservative,Con,PP52,4,,Virginia,Crosbie,Female,No,No,4859,12959,0.354536,0.076644,
W07000041,W92000004,Ynys Môn,Gwynedd,Wales,Wales,County,Labour,Lab,PP53,15,,Mary,Roberts,Female,No,No,,10991,0.300695,-0.117937,
W07000041,W92000004,Ynys Môn,Gwynedd,Wales,Wales,County,Plaid Cymru,PC,PP77,22,,Aled,ap Dafydd,Male,No,No,,10418,0.285019,0.01106,
W07000041,W92000004,Ynys Môn,Gwynedd,Wales,Wales,County,The Brexit Party,BRX,PP7931,1006,,Helen,Jenner,Female,No,No,,2184,0.05975,,
S14000051,S92000003,Orkney and Shetland,Scotland,Scotland,Scotland,County,Conservative,Con,PP52,4,,Jennifer,Fairbairn,Female,No,No,,2287,0.098748,0.011795,
S14000051,S92000003,Orkney and Shetland,Scotland,Scotland,Scotland,County,Independent,Ind,,8,,David,Barnard,Male,No,No,,168,0.007254,,
S14000051,S92000003,Orkney and Shetland,Scotland,Scotland,Scotland,County,Labour,Lab,PP53,15,,Coilla,Drake,Female,No,No,,1550,0.066926,-0.047522,
S14000051,S92000003,Orkney and Shetland,Scotland,Scotland,Scotland,County,Liberal Democrat,LD,PP90,17,,Alistair,Carmichael,Male,Yes,Yes,1442,10381,0.44823,-0.037744,
S14000051,S92000003,Orkney and Shetland,Scotland,Scotland,Scotland,County,Scottish National Party,SNP,PP102,29,,Robert,Leslie,Male,No,No,,7874,0.339983,0.05004,
S14000051,S92000003,Orkney and Shetland,Scotland,Scotland,Scotland,County,The Brexit Party,BRX,PP7931,1006,,Robert,Smith,Male,No,No,,900,0.03886,,
"""  # noqa: E501
CONSTITUENCIES = """
E14000759,E12000007,Ilford North,London,London,England,Borough,13/12/2019 04:42,Wes,Streeting,Male,Lab hold,Lab,Con,72973,50114,117,5218,20105,25323,2680,960,845,0,0,0,0,0,0,0,201,0
W07000041,W92000004,Ynys Môn,Gwynedd,Wales,Wales,County,13/12/2019 02:45,Virginia,Crosbie,Female,Con gain from Lab,Con,Lab,51925,36552,121,1968,12959,10991,0,2184,0,0,10418,0,0,0,0,0,0,0
S14000051,S92000003,Orkney and Shetland,Scotland,Scotland,Scotland,County,13/12/2019 06:01,Alistair,Carmichael,Male,LD hold,LD,SNP,34211,23160,80,2507,2287,1550,10381,900,0,7874,0,0,0,0,0,0,168,0
"""  # noqa: E501
PARTY_COLUMNS = "Con,Lab,LD,RUK,Green,SNP,PC,DUP,SF,SDLP,UUP,APNI,All other candidates,Of which other winner".split(",")


class Published:
    """Three polls of 2019 as Parliament publishes them, to be spoilt row by row and written; cells by column name."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.candidacy_columns = [*parliament.CANDIDACIES, "DC Person ID"]
        self.constituency_columns = [*parliament.CONSTITUENCIES, *PARTY_COLUMNS]
        self.candidacies = self._rows(CANDIDACIES, self.candidacy_columns)
        self.constituencies = self._rows(CONSTITUENCIES, self.constituency_columns)
        self.has_header = True

    @staticmethod
    def _rows(text: str, columns: list[str]) -> list[dict[str, str]]:
        return [dict(zip(columns, row, strict=True)) for row in csv.reader(text.strip().splitlines())]

    def _text(self, columns: list[str], rows: list[dict[str, str]]) -> str:
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        if self.has_header:
            writer.writerow(columns)
        writer.writerows([row[name] for name in columns] for row in rows)
        return text.getvalue()

    @property
    def candidacies_text(self) -> str:
        return self._text(self.candidacy_columns, self.candidacies)

    @property
    def constituencies_text(self) -> str:
        return self._text(self.constituency_columns, self.constituencies)

    def candidate(self, surname: str) -> dict[str, str]:
        """The row of the candidate, to be changed."""
        return next(row for row in self.candidacies if row["Candidate surname"] == surname)

    def constituency(self, name: str) -> dict[str, str]:
        """The row of the constituency, to be changed."""
        return next(row for row in self.constituencies if row["Constituency name"] == name)

    def write(self) -> Path:
        """Write both files and give their folder."""
        self.write_bytes(self.candidacies_text.encode(), self.constituencies_text.encode())
        return self.folder

    def write_bytes(self, candidacies: bytes | None, constituencies: bytes | None) -> Path:
        """Write the bytes given as the two files, `None` as no file, and give their folder."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for name, raw in (("candidacies.csv", candidacies), ("constituencies.csv", constituencies)):
            (self.folder / name).unlink(missing_ok=True)
            if raw is not None:
                (self.folder / name).write_bytes(raw)
        return self.folder


@pytest.fixture
def published(tmp_path: Path) -> Published:
    """Three polls of the general election of 2019 as Parliament publishes them, in a folder named for the day."""
    return Published(tmp_path / "2019-12-12")


@pytest.fixture(scope="session")
def publish() -> Callable[[Path], Published]:
    """The same, in any folder."""
    return Published


@pytest.fixture
def imported(tmp_path: Path) -> Callable[..., Record]:
    """A function that imports paths into one record, again and again, and opens what came of it."""

    def imported(*paths: Path, **options: Any) -> Record:
        address = str(tmp_path / "imported.db")
        run_import(list(paths), address=address, author="tests", **options)
        return open_record(address)

    return imported
