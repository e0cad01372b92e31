"""`hustings check` with real files, folders, settings and programs: what it takes, what it prints, how it ends."""

import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

COPY = "General Election 2019: Ilford North\n\nWes Streeting won with 25,232 votes.\nTurnout was 68.7pc.\n"
RIGHT = COPY.replace("25,232", "25,323")


def hustings(*arguments: object, cwd: Path, text: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    words = [sys.executable, "-m", "hustings", "check", *map(str, arguments)]
    return subprocess.run(words, capture_output=True, check=False, timeout=60, cwd=cwd, input=text)


@pytest.mark.parametrize(
    ("data", "right"),
    [
        (COPY.encode(), RIGHT.encode()),
        (COPY.replace("\n", "\r\n").encode(), RIGHT.replace("\n", "\r\n").encode()),
        (COPY.rstrip().encode(), RIGHT.rstrip().encode()),
        (
            COPY.rstrip().replace("\nTurnout was 68.7pc.", "").encode(),
            RIGHT.replace("\nTurnout was 68.7pc.\n", "").encode(),
        ),
        (COPY.encode("utf-8-sig"), RIGHT.encode("utf-8-sig")),
        ((COPY + "Ynys Môn\u2028\n").encode(), (RIGHT + "Ynys Môn\u2028\n").encode()),
        ((COPY + "Ynys Môn\n").encode("cp1252"), (RIGHT + "Ynys Môn\n").encode("cp1252")),
    ],
)
@pytest.mark.parametrize("program", ["git", "patch"])
def test_the_diff_applies(tmp_path: Path, data: bytes, right: bytes, program: str) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    (tmp_path / "copy").mkdir()
    file = tmp_path / "copy" / "a.txt"
    file.write_bytes(data)
    ran = hustings("copy/a.txt", "--fix-diff", cwd=tmp_path)
    assert ran.returncode == 1
    words = ["git", "apply", "-p1"] if program == "git" else ["patch", "-p1", "--binary"]
    applied = subprocess.run(words, input=ran.stdout, cwd=tmp_path, capture_output=True, check=False)
    assert applied.returncode == 0, applied.stderr
    assert file.read_bytes() == right


def test_a_pipe_with_a_name_is_read(tmp_path: Path) -> None:
    pipe = tmp_path / "copy.txt"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as pool:
        pool.submit(pipe.write_text, COPY)
        ran = hustings(pipe, "--quiet", cwd=tmp_path)
    assert ran.returncode == 1
    assert "“25,232” → 25,323" in ran.stdout.decode()


def test_nothing_to_correct_gives_an_empty_diff(tmp_path: Path) -> None:
    ran = hustings("-", "--fix-diff", cwd=tmp_path, text=RIGHT.encode())
    assert (ran.returncode, ran.stdout) == (0, b"")


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.html", f"<p>{COPY}</p>".encode(), "no diff of HTML"),
        ("a.txt", COPY.encode("utf-16"), "no diff of UTF-16"),
    ],
)
def test_what_no_diff_can_be_made_of_is_said(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    ran = hustings(name, "--fix-diff", cwd=tmp_path)
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert f"{name}: {reason}" in ran.stderr.decode()


def test_a_folder_is_searched_and_what_is_hidden_passed_over(tmp_path: Path) -> None:
    for name in ("a.txt", "b/c.md", "b/.hidden.txt", ".git/d.txt", "b/~$e.docx", "f.py"):
        file = tmp_path / "copy" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(RIGHT, encoding="utf-8")
    ran = hustings("copy", "--format", "json", cwd=tmp_path)
    assert [Path(one["document"]["path"]).as_posix() for one in json.loads(ran.stdout)] == ["copy/a.txt", "copy/b/c.md"]
    assert ran.returncode == 0


def test_settings_are_found_upwards_and_name_record_and_rules(tmp_path: Path) -> None:
    (tmp_path / "desk" / "copy").mkdir(parents=True)
    (tmp_path / "desk" / "copy" / "a.txt").write_text(COPY, encoding="utf-8")
    (tmp_path / "desk" / "hustings.toml").write_text('[paths."copy/**".rules]\nvotes = "off"\n', encoding="utf-8")
    assert hustings("desk/copy/a.txt", cwd=tmp_path).returncode == 0
    (tmp_path / "other.toml").write_text("", encoding="utf-8")
    assert hustings("desk/copy/a.txt", "--config", "other.toml", cwd=tmp_path).returncode == 1
    (tmp_path / "desk" / "hustings.toml").write_text('record = "gone.db"\n', encoding="utf-8")
    ran = hustings("desk/copy/a.txt", cwd=tmp_path)
    assert ran.returncode == 2
    assert str(tmp_path / "desk" / "gone.db") in ran.stderr.decode()


def test_bad_settings_are_all_told_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(COPY, encoding="utf-8")
    (tmp_path / "b.txt").write_text(COPY, encoding="utf-8")
    (tmp_path / "hustings.toml").write_text('[rules]\nvote = "off"\nshare = "loud"\n', encoding="utf-8")
    ran = hustings(".", cwd=tmp_path)
    assert ran.returncode == 2
    lines = ran.stderr.decode().splitlines()
    assert [line.split(": ")[0].rpartition("hustings.toml:")[2] for line in lines[:-1]] == ["2", "3"]
    assert lines[-1] == "hustings: 2 problems; nothing was checked"
    assert hustings("a.txt", "--config", "none.toml", cwd=tmp_path).returncode == 2


def test_quiet_gives_a_line_each_and_verbose_what_is_right(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(COPY, encoding="utf-8")
    quiet = hustings("a.txt", "-q", cwd=tmp_path).stdout.decode()
    assert quiet.startswith("a.txt:3:24: error[votes] “25,232” → 25,323 — should be 25,323 votes")
    assert quiet.count("\n") == 1
    verbose = hustings("a.txt", "-v", cwd=tmp_path).stdout.decode()
    assert "a.txt:4:13: right: “68.7pc”" in verbose


def test_how_a_text_was_read_is_noted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes((RIGHT + "Ynys Môn").encode("cp1252"))
    ran = hustings("a.txt", cwd=tmp_path)
    assert b"a.txt: note: read as Windows-1252" in ran.stdout
    assert ran.returncode == 0


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://example.org/", "only HTTPS is fetched, not http"),
        ("ftp://example.org/", "only HTTPS is fetched, not ftp"),
        ("https://127.0.0.1/", "127.0.0.1 is not on the public internet"),
        ("https://[::1]:8443/", "::1 is not on the public internet"),
        ("https://localhost/", "localhost is not on the public internet"),
        ("https://user:word@example.org/", "a name or password"),
    ],
)
def test_pages_that_are_not_fetched(tmp_path: Path, url: str, reason: str) -> None:
    ran = hustings(url, cwd=tmp_path)
    assert ran.returncode == 2
    assert reason in ran.stderr.decode()


def test_rules_are_listed_and_told(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "hustings", "rules"]
    listed = subprocess.run(words, capture_output=True, check=False, cwd=tmp_path)
    assert b"majority-change" in listed.stdout
    told = subprocess.run([*words, "unit"], capture_output=True, check=False, cwd=tmp_path)
    assert told.stdout.startswith(b"# unit: ")
    unknown = subprocess.run([*words, "vote"], capture_output=True, check=False, cwd=tmp_path)
    assert (unknown.returncode, unknown.stdout) == (2, b"")


def test_many_files_come_in_their_order(tmp_path: Path) -> None:
    """So many that several processes check them, where they can be forked: the same as one by one, in order."""
    copies = {f"{number:02}.txt": COPY.replace("25,232", f"25,{232 + number:03}") for number in range(40)}
    for name, copy in copies.items():
        (tmp_path / name).write_text(copy, encoding="utf-8")
    ran = hustings(".", "--format", "json", cwd=tmp_path)
    assert ran.returncode == 1
    found = json.loads(ran.stdout)
    assert [Path(one["document"]["path"]).name for one in found] == list(copies)
    first, last = (next(one for one in each["claims"] if one["kind"] == "votes") for each in (found[0], found[-1]))
    assert (first["text"], last["text"]) == ("25,232 votes", "25,271 votes")
