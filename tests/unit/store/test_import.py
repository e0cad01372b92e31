"""An import into either database, by one process or by two at once."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from hustings.cli.import_ import run_import
from hustings.errors import InputError
from hustings.store import open_record, open_store

ILFORD = "parl.ilford-north.2019-12-12"
PROGRAM = "from hustings.cli.main import main; main()"


def test_an_import_and_its_correction(address: str, published: Any, tmp_path: Path) -> None:
    run_import([published.write()], address=address, author="tests")
    head = open_record(address).head
    run_import([published.folder], address=address, author="tests")
    assert open_record(address).head == head
    published.constituency("Ilford North")["Electorate"] = "72999"
    run_import([published.write()], address=address, author="tests")
    record = open_record(address)
    assert (record.poll(ILFORD).electorate, record.poll(ILFORD).state) == (72999, "corrected")
    published.constituency("Ilford North")["Majority"] = "1"
    with pytest.raises(InputError):
        run_import([published.write()], address=address, author="tests")
    store = open_store(address)
    assert (store.head()[1], store.faults()) == (record.head, [])
    store.backup(tmp_path / "backup.db")
    store.close()
    assert open_record(str(tmp_path / "backup.db")).poll(ILFORD) == record.poll(ILFORD)


def test_two_imports_at_once_record_each_fact_once(address: str, published: Any) -> None:
    """One of them may be told to run again; nothing is recorded twice."""
    words = [sys.executable, "-c", PROGRAM, "import", str(published.write()), "--record", address]
    both = [subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    told = [one.communicate(timeout=60)[1] for one in both]
    assert {one.returncode for one in both} <= {0, 2}
    assert 0 in {one.returncode for one in both}, told
    assert all("Traceback" not in one for one in told)
    assert all("run the command again" in text for text, one in zip(told, both, strict=True) if one.returncode == 2)
    record = open_record(address)
    assert len(record.events(ILFORD)) == 2
    assert len(record.polls_of("parl.2019-12-12")) == 3
    store = open_store(address)
    assert store.faults() == []
    store.close()
