"""The command line: data on standard output, messages on standard error, an exit code, and never a traceback."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from hustings.cli.main import COMMANDS, main
from hustings.record.poll import State
from hustings.store import open_record, open_store, starter_record

E = "2019-12-12"


@dataclass(frozen=True)
class Ran:
    """What came of a command."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Run a command in this process."""
    monkeypatch.delenv("HUSTINGS_RECORD", raising=False)

    def run(*arguments: object) -> Ran:
        with pytest.raises(SystemExit) as ended:
            main([str(one) for one in arguments])
        out, err = capfdbinary.readouterr()
        told = Ran(int(ended.value.code or 0), out.decode("utf-8", "replace"), err.decode())
        assert "Traceback" not in told.err
        return told

    return run


def _hustings(*arguments: object, **options: Any) -> subprocess.CompletedProcess[bytes]:
    code = "from hustings.cli.main import main; main()"
    words = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(words, capture_output=True, check=False, timeout=60, **options)


@pytest.fixture
def record(run: Callable[..., Ran], published: Any, tmp_path: Path) -> Path:
    """A record of three polls, with one correction and one mark."""
    published.candidate("Streeting")["Share"] = "0.505000"
    path = tmp_path / "record.db"
    assert run("import", published.write(), "--record", path, "--published-at", "2019-12-13T12:00").code == 0
    published.constituency("Ilford North")["Electorate"] = "72999"
    ran = run("import", published.write(), "--record", path, "--published-at", "2019-12-20T09:00")
    assert ran.code == 0
    assert "Changed: 1 correction.\n  parl.ilford-north.2019-12-12\n" in ran.err
    return path


# -- what every command does ---------------------------------------------------------------------------------------


def test_help_lists_every_command(run: Callable[..., Ran]) -> None:
    for arguments in (["--help"], ["-h"]):
        ran = run(*arguments)
        assert (ran.code, ran.err) == (0, "")
        assert all(f"  {name} " in ran.out for name in COMMANDS)


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_has_help(run: Callable[..., Ran], name: str) -> None:
    ran = run(name, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert f"Usage: hustings {name}" in ran.out


def test_the_version(run: Callable[..., Ran]) -> None:
    assert run("--version").out.startswith("hustings, version ")


MISTAKES: list[tuple[list[str], str]] = [
    (["chek"], "there is no command 'chek'; did you mean check?"),
    (["zzz"], "there is no command 'zzz'; there are: check, rules"),
    (["seats"], "--election"),
    (["seats", "--election", "2019-12-13"], "no election '2019-12-13'"),
    (["seats", "--election", E, "--as-at", "noon"], "'noon' is not a moment"),
    (["seats", "--election", E, "--as-at", "2019-13-01"], "is not a moment"),
    (["seats", "--election", E, "--as-at", "9999-12-31"], "is not a moment"),
    (["seats", "--election", E, "--as-at", "0001-01-01T00:00+14:00"], "is not a moment"),
    (["seats", "--election", "2010-05-06", "--as-at", "2010-05-06T12:00"], "no national tally"),
    (["export", "candidates", "--election", E], "candidacies"),
    (["export", "polls"], "--election"),
    (["export", "polls", "--election", E, "--format", "xlsx"], "parquet"),
    (["export", "polls", "--election", "yesterday"], "no election 'yesterday'"),
    (["glance", "Ilford Nroth"], "did you mean Ilford North"),
    (["glance", "Ilford North", "--election", "1066-10-14"], "no election"),
    (["record", "log", "--limit", "0"], "--limit"),
    (["record", "log", "--poll", "parl.nowhere.2019-12-12"], "parl.nowhere"),
    (["record", "corrections", "--election", "never"], "no election"),
    (["record", "problems", "--election", "never"], "no election"),
    (["record", "backup", "backup.db"], "--record"),
    (["record", "verify", "--head", "f" * 64], ""),
    (["import"], "--record"),
    (["import", "missing.csv", "--record", "record.db"], "missing.csv: there is no such file"),
    (["import", ".", "--record", "record.db"], "no data file"),
    (["import", "x.csv", "--record", "r.db", "--election", "12/12/2019"], "is not a polling day"),
    (["import", "x.csv", "--record", "r.db", "--published-at", "soon"], "is not a moment"),
    (["check", "missing.txt"], "there is no such file"),
    (["check", "/dev/null"], "neither a file nor a folder"),
]


@pytest.mark.parametrize(("arguments", "words"), MISTAKES, ids=[" ".join(one) for one, _ in MISTAKES])
def test_a_mistake_ends_in_one_message(
    run: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run(*arguments)
    is_verify = "verify" in arguments
    assert ran.code == (1 if is_verify else 2)
    assert words in ran.err
    assert is_verify or ran.out == ""
    assert list(tmp_path.iterdir()) == []


NO_RECORDS = ["missing.db", "text.db", ".", "no/folder.db", "postgresql://desk:secret@127.0.0.1:1/x", "gopher://x"]
READERS = [
    ["seats", "--election", E],
    ["export", "polls", "--election", E],
    ["glance", "Ilford North"],
    ["record", "log"],
    ["record", "verify"],
    ["record", "corrections", "--election", E],
    ["record", "problems"],
    ["record", "backup", "backup.db"],
]


@pytest.mark.parametrize("address", NO_RECORDS)
@pytest.mark.parametrize("command", READERS, ids=" ".join)
def test_a_record_that_cannot_be_read_is_said(
    run: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str], address: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "text.db").write_text("not a record\n" * 500)
    ran = run(*command, "--record", address)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("hustings: ")
    assert len(ran.err.splitlines()) <= 3
    assert "secret" not in ran.err
    assert [one.name for one in tmp_path.iterdir()] == ["text.db"]


def test_a_tampered_record_is_named_by_every_command(run: Callable[..., Ran], record: Path) -> None:
    store = open_store(str(record))
    connection = store.engine.raw_connection()
    connection.cursor().execute("DROP TRIGGER entry_no_update")
    connection.cursor().execute("UPDATE entry SET payload = '{}' WHERE kind = 'declaration' AND poll LIKE '%ilford%'")
    connection.commit()
    store.close()
    for command in READERS[:-1]:
        ran = run(*command, "--record", record)
        if command == ["record", "log"]:
            continue
        assert ran.code == (1 if "verify" in command else 2), command
        assert "declaration" in (ran.out if "verify" in command else ran.err)


def test_the_record_may_be_named_by_the_environment(
    run: Callable[..., Ran], record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HUSTINGS_RECORD", str(record))
    assert len(run("export", "polls", "--election", E).out.splitlines()) == 4
    assert run("export", "polls", "--election", E, "--record", "starter").out.count("\n") == 6


# -- import --------------------------------------------------------------------------------------------------------


def test_import_reports_on_standard_error(run: Callable[..., Ran], published: Any, tmp_path: Path) -> None:
    ran = run("import", published.write(), "--record", tmp_path / "record.db")
    assert (ran.code, ran.out) == (0, "")
    assert "Read 2 files: 16 candidacies, 3 polls." in ran.err
    assert "3 declarations" in ran.err
    assert "Changed: nothing." in ran.err
    assert "Open Parliament Licence" in ran.err


def test_import_lists_every_problem_and_makes_no_record(
    run: Callable[..., Ran], published: Any, tmp_path: Path
) -> None:
    for row in published.candidacies:
        row["Votes"] = "many"
    ran = run("import", published.write(), "--record", tmp_path / "record.db")
    assert ran.code == 2
    assert ran.err.splitlines()[0] == f"{published.folder}/candidacies.csv:2: Votes is 'many', not a count"
    assert "nothing was imported" in ran.err.splitlines()[-1]
    assert not (tmp_path / "record.db").exists()


def test_many_problems_are_counted(run: Callable[..., Ran], published: Any, tmp_path: Path) -> None:
    published.candidacies *= 40
    for row in published.candidacies:
        row["Votes"] = "many"
    ran = run("import", published.write(), "--record", tmp_path / "record.db")
    assert len(ran.err.splitlines()) == 202
    assert "more" in ran.err.splitlines()[-2]


@pytest.mark.parametrize("address", ["starter", "no/folder/record.db", "/proc/self/record.db", ".", "gopher://x"])
def test_import_into_an_impossible_place_is_said(
    run: Callable[..., Ran], published: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run("import", published.write(), "--record", address)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("hustings: ")
    assert [one.name for one in tmp_path.iterdir()] == [E]


def test_a_running_import_that_is_interrupted_leaves_no_record(
    run: Callable[..., Ran], published: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("hustings.cli.import_.reconcile", interrupted)
    assert run("import", published.write(), "--record", tmp_path / "record.db").code == 1
    assert not (tmp_path / "record.db").exists()


# -- record --------------------------------------------------------------------------------------------------------


def test_log_tells_every_entry(run: Callable[..., Ran], record: Path) -> None:
    every = json.loads(run("record", "log", "--format", "json", "--record", record).out)
    assert [one["sequence"] for one in every] == list(range(1, len(every) + 1))
    assert len(run("record", "log", "--record", record).out.splitlines()) == len(every)
    poll = f"parl.ilford-north.{E}"
    about = json.loads(run("record", "log", "--poll", poll, "--format", "json", "--record", record).out)
    assert [one["kind"] for one in about] == ["nomination", "declaration", "correction"]
    assert about[1]["payload"]["valid_votes"] == 50114
    last = json.loads(run("record", "log", "--limit", "2", "--format", "json", "--record", record).out)
    assert last == every[-2:]
    assert json.loads(run("record", "log", "--limit", "1", "--format", "json").out)[0]["hash"] == starter_record().head


def test_verify_says_that_the_chain_holds(run: Callable[..., Ran], record: Path) -> None:
    head = json.loads(run("record", "log", "--limit", "1", "--format", "json", "--record", record).out)[0]["hash"]
    for arguments in ([], ["--head", head], ["--head", head[:12]]):
        ran = run("record", "verify", *arguments, "--record", record)
        assert (ran.code, ran.err) == (0, "")
        assert head in ran.out
    ran = run("record", "verify", "--head", "0" * 64, "--record", record)
    assert ran.code == 1
    assert "cut back or replaced" in ran.out
    assert starter_record().head in run("record", "verify").out


def test_backup_copies_once(run: Callable[..., Ran], record: Path, tmp_path: Path) -> None:
    target = tmp_path / "backup.db"
    assert run("record", "backup", target, "--record", record).code == 0
    assert run("record", "verify", "--record", target).out == run("record", "verify", "--record", record).out
    before = target.read_bytes()
    ran = run("record", "backup", target, "--record", record)
    assert (ran.code, target.read_bytes()) == (2, before)
    assert "never overwrites" in ran.err
    assert run("record", "backup", tmp_path / "no" / "backup.db", "--record", record).code == 2


def test_corrections_are_told_with_source_and_moment(run: Callable[..., Ran], record: Path) -> None:
    ran = run("record", "corrections", "--election", E, "--record", record)
    assert ran.out.splitlines()[0] == "20 December 2019 09:00"
    assert "Ilford North: electorate 72,973 → 72,999  [entry " in ran.out
    assert "published 20 December 2019 09:00]" in ran.out
    assert ran.err == "1 changes in 1 polls\n"
    (told,) = json.loads(run("record", "corrections", "--election", E, "--format", "json", "--record", record).out)
    assert (told["before"], told["after"], told["effective_at"]) == ("72,973", "72,999", "2019-12-20T09:00:00Z")
    earlier = ["--as-at", "2019-12-20T08:59", "--format", "json", "--record", record]
    assert json.loads(run("record", "corrections", "--election", E, *earlier).out) == []


def test_problems_are_told_with_their_source(run: Callable[..., Ran], record: Path) -> None:
    ran = run("record", "problems", "--record", record)
    assert ran.out.splitlines()[0] == f"parl.ilford-north.{E}"
    assert "share: the share of Wes Streeting is given as 0.505000" in ran.out
    told = json.loads(run("record", "problems", "--election", E, "--format", "json", "--record", record).out)
    assert [one["code"] for one in told] == ["share"]


# -- seats, glance, export -----------------------------------------------------------------------------------------


def test_seats_as_at_noon(run: Callable[..., Ran]) -> None:
    arguments = ["seats", "--election", "2017-06-08", "--as-at", "2017-06-09T12:00"]
    told = json.loads(run(*arguments, "--format", "json").out)
    assert (told["election"], told["declared"], told["total"]) == ("parl.2017-06-08", 649, 650)
    seats = {one["abbreviation"]: one["seats"] for one in told["parties"]}
    assert seats["Lab"] == 261
    assert list(told["parties"][0]) == ["party", "abbreviation", "seats", "change", "votes", "vote_share"]
    ran = run(*arguments)
    assert ran.err == ""
    assert "649 of 650 declared" in ran.out


def test_glance_is_text_or_json(run: Callable[..., Ran]) -> None:
    assert "25,323" in run("glance", "Ilford North", "--election", E).out
    assert json.loads(run("glance", "Ilford North", "--election", E, "--format", "json").out)


POLLS = (
    "poll_id,gss,constituency,region,nation,electorate,valid_votes,rejected_ballots,turnout,majority,majority_points,"
    "winner,party,outcome,from_party,declared_at,is_notional,source"
).split(",")


def test_export_writes_the_documented_columns(run: Callable[..., Ran], record: Path) -> None:
    ran = run("export", "polls", "--election", E, "--record", record)
    assert ran.err == ""
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    assert list(rows[0]) == POLLS
    (ilford,) = (row for row in rows if row["constituency"] == "Ilford North")
    assert (ilford["electorate"], ilford["majority"], ilford["turnout"]) == ("72999", "5218", "0.686502555")
    assert ilford["declared_at"] == "2019-12-13T04:42:00Z"
    assert [row["constituency"] for row in rows] == ["Ilford North", "Orkney and Shetland", "Ynys Môn"]


def test_export_in_other_forms(run: Callable[..., Ran], record: Path, tmp_path: Path) -> None:
    import polars

    rows = json.loads(run("export", "candidacies", "--election", E, "--format", "json", "--record", record).out)
    assert len(rows) == 16
    assert {row["is_elected"] for row in rows} == {True, False}
    target = tmp_path / "out.parquet"
    ran = run("export", "candidacies", "--election", E, "--format", "parquet", "-o", target, "--record", record)
    assert (ran.code, ran.out) == (0, "")
    frame = polars.read_parquet(target)
    assert frame["votes"].to_list() == [row["votes"] for row in rows]


def test_export_of_one_moment(run: Callable[..., Ran], record: Path) -> None:
    ran = run("export", "polls", "--election", E, "--as-at", "2019-12-13T03:00", "--record", record)
    declared = [row["constituency"] for row in csv.DictReader(io.StringIO(ran.out)) if row["valid_votes"]]
    assert declared == ["Ynys Môn"]


@pytest.mark.parametrize("target", ["no/such/folder/out.csv", ".", "/proc/self/out.csv"])
def test_export_to_an_impossible_place_is_said(
    run: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run("export", "polls", "--election", E, "--output", target)
    assert ran.code == 2
    assert ran.err.startswith(f"hustings: {target}: ")


def test_cells_that_a_spreadsheet_would_run_are_written_as_text() -> None:
    from hustings.cli.export import as_csv

    rows = [{"a": "=1+1", "b": "-0.5", "c": "@x", "d": "+44", "e": "-x", "f": None, "g": -3, "h": "\tx", "i": '"q", r'}]
    assert (
        as_csv(rows, list("abcdefghi")).decode().splitlines()[1] == '\'=1+1,-0.5,\'@x,\'+44,\'-x,,-3,\'\tx,"""q"", r"'
    )


# -- real processes ------------------------------------------------------------------------------------------------


@pytest.mark.skipif(os.name != "posix", reason="needs a shell with pipes")
@pytest.mark.parametrize(
    "command", ["export candidacies --election 2019-12-12", "record log --format json", "record log", "--help"]
)
def test_a_closed_pipe_is_no_error(command: str) -> None:
    shell = shutil.which("bash")
    if shell is None:
        pytest.skip("no bash here")
    program = f"'{sys.executable}' -c 'from hustings.cli.main import main; main()' {command}"
    ran = subprocess.run([shell, "-c", f"{program} | head -1"], capture_output=True, check=False, timeout=60)
    assert ran.stderr == b""
    assert ran.stdout.count(b"\n") == 1


def test_output_is_utf8_whatever_the_terminal(record: Path) -> None:
    ran = _hustings(
        "export", "polls", "--election", E, "--record", record, env=os.environ | {"PYTHONIOENCODING": "ascii"}
    )
    assert "Ynys Môn" in ran.stdout.decode("utf-8")
    assert ran.returncode == 0


AS_NOBODY = """
import contextlib, os, sys
from hustings.cli.main import main
with contextlib.suppress(SystemExit):
    main([one.replace("closed", "open") for one in sys.argv[1:]])  # loads all that the command needs
os.setgid(65534), os.setuid(65534)
main(sys.argv[1:])
"""


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="needs to become another user")
@pytest.mark.parametrize(
    "command",
    [["import", E, "--record", "closed/record.db"], ["export", "polls", "--election", E, "--output", "closed/out.csv"]],
    ids=lambda command: command[0],
)
def test_a_folder_that_may_not_be_written_is_said(published: Any, command: list[str]) -> None:
    folder = Path("/var/tmp") / f"hustings-test-{os.getpid()}"
    shutil.copytree(published.write(), folder / E)
    try:
        (folder / "closed").mkdir(mode=0o755)
        (folder / "open").mkdir()
        words = [sys.executable, "-c", AS_NOBODY, *command]
        ran = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
        assert ran.returncode == 2, ran.stderr
        assert "Traceback" not in ran.stderr
        assert ran.stderr.splitlines()[-1].startswith("hustings: ")
        assert len(list((folder / "open").iterdir())) == 1
        assert list((folder / "closed").iterdir()) == []
    finally:
        shutil.rmtree(folder)


def test_a_declaration_is_withdrawn_with_its_reason(
    full_record_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    address, poll = str(tmp_path / "record.db"), "parl.ilford-north.2019-12-12"
    shutil.copy(full_record_path, address)
    with pytest.raises(SystemExit, match="0"):
        main(["record", "retract", poll, "--reason", "read out for another seat", "--record", address])
    assert open_record(address).poll(poll).state is State.RETRACTED
    with pytest.raises(SystemExit, match="2"):
        main(["record", "retract", poll, "--reason", "again", "--record", address])
    assert "nothing to withdraw" in capsys.readouterr().err


def test_an_export_can_say_what_changes_are_against(run: Callable[..., Ran]) -> None:
    asked = ["export", "candidacies", "--election", "2024-07-04", "--record", "starter"]
    plain, told = run(*asked).out.splitlines(), run(*asked, "--baselines").out.splitlines()
    assert told[0] == f"{plain[0]},baseline"
    assert all(one == f"{two},2019 notional" for one, two in zip(told[1:], plain[1:], strict=True))
