"""Files that are torn, damaged, mistaken or meant to harm: each is refused with a reason, and nothing is kept of it.

The files are of three real polls in Parliament's layout, spoilt in one way each. Every one is tried on a record that is
not there yet and on one that already holds these polls.
"""

import json
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from hustings.cli.import_ import run_import
from hustings.errors import InputError
from hustings.geography.slug import slugify
from hustings.record.entry import GENESIS, Kind, chain
from hustings.record.record import Record
from hustings.sources import folder
from hustings.sources.reconcile import Plan, reconcile
from hustings.store import open_record, open_store
from hustings.store.starter import seed_drafts

Spoil = Callable[[Any], Any]
#: Reasons are for people: not a type of exception, not a bare value.
JARGON = re.compile(r"Traceback|[a-z]Error\b|Exception|NoneType|invalid literal|codec|\[Errno")


@dataclass(frozen=True)
class Case:
    """One way to spoil the files. `line` is where the fault stands, `None` where it has no line of its own."""

    name: str
    spoil: Spoil
    words: str = ""
    line: int | None = None


def _set(row: Callable[[Any], dict[str, str]], column: str, value: str) -> Spoil:
    def spoil(files: Any) -> None:
        row(files)[column] = value

    return spoil


def _candidate(column: str, value: str, surname: str = "Streeting") -> Spoil:
    return _set(lambda files: files.candidate(surname), column, value)


def _constituency(column: str, value: str, name: str = "Ilford North") -> Spoil:
    return _set(lambda files: files.constituency(name), column, value)


def _bytes(change: Callable[[bytes], bytes], which: str = "candidacies") -> Spoil:
    def spoil(files: Any) -> None:
        texts = {"candidacies": files.candidacies_text.encode(), "constituencies": files.constituencies_text.encode()}
        texts[which] = change(texts[which])
        files.write_bytes(texts["candidacies"], texts["constituencies"])
        files.written = True

    return spoil


def _replace(old: str, new: str, which: str = "candidacies") -> Spoil:
    def change(raw: bytes) -> bytes:
        assert old.encode() in raw
        return raw.replace(old.encode(), new.encode(), 1)

    return _bytes(change, which)


# -- counts --------------------------------------------------------------------------------------------------------

NO_COUNTS = [
    *(
        "-1",
        "−1",
        "+1",
        "1.0",
        "25323.0",
        "25 323",
        "2,5323",
        "25,32",
        ",5",
        "5,",
        "1e4",
        "1E309",
        "1e309",
        "NaN",
        "nan",
    ),
    *(
        "inf",
        "-inf",
        "Infinity",
        "0x1F",
        "0b1",
        "1_000",
        "٢٥٣٢٣",
        "２５３２３",
        "२५३२३",
        "25323 votes",
        "=1+1",
        "=SUM(A1:A9)",
    ),
    *("@SUM(1)", "+25323", "'25323", "#REF!", "#N/A", "N/A", "null", "None", "-", "—", "?", "½", "²", "1/2", "25323%"),
    *(
        "£25323",
        "9" * 10,
        "9" * 400,
        "1" + "0" * 5000,
        "true",
        "[y]",
        "x",
        "253\u200b23",
        "253\u00ad23",
        "l5323",
        "2532O",
    ),
]
#: Among them, what a public spreadsheet would run.
FORMULAS = ['=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0", "@A1", "-2+3", "\t=1"]


def _counts() -> Iterator[Case]:
    for value in [*NO_COUNTS, *FORMULAS]:
        shown = value[:30]
        yield Case(f"votes {shown!r}", _candidate("Votes", value), "not a count", 5)
    for column in ("Electorate", "Valid votes", "Invalid votes", "Majority"):
        for value in ("-1", "1.5", "1e309", "NaN", "٣", "=1+1", "9" * 12):
            yield Case(f"{column} {value[:12]!r}", _constituency(column, value), "not a count", 2)


def _sums() -> Iterator[Case]:
    rng = random.Random(20240704)
    surnames = ["Akhigbe", "Berlin", "Reynolds", "Streeting", "Johnson", "Anderson"]
    for surname in surnames:
        for change in (1, -1, rng.randint(2, 200), rng.randint(-200, -2), 10_000):

            def spoil(files: Any, surname: str = surname, change: int = change) -> None:
                row = files.candidate(surname)
                row["Votes"] = str(max(0, int(row["Votes"]) + change))

            yield Case(f"votes of {surname} {change:+}", spoil, "sum to|more than|named the winner|majority")
    for column, value, words in (
        ("Valid votes", "50113", "sum to 50,114 but the valid votes are 50,113"),
        ("Valid votes", "0", "sum to"),
        ("Electorate", "50230", "50,231 ballots cast but only 50,230 electors"),
        ("Electorate", "0", "only 0 electors"),
        ("Invalid votes", "30000", "ballots cast"),
        ("Majority", "5219", "the majority is given as 5,219"),
        ("Majority", "0", "the majority is given as 0"),
    ):
        yield Case(f"{column} {value}", _constituency(column, value), words, 2)
    yield Case("votes without a candidate's", _candidate("Votes", ""), "not for Wes Streeting", 5)
    yield Case("votes not available", _candidate("Votes", "[x]"), "not for Wes Streeting", 5)
    yield Case("share far off", _candidate("Share", "0.405308"), "share of Wes Streeting", 5)
    for value in ("fifty", "1e999999999", "-0.5", "NaN", "Infinity", "0.5.0", "=1/2", "50%"):
        yield Case(f"share {value}", _candidate("Share", value), "not a number", 5)


def _swap_votes(files: Any) -> None:
    one, other = files.candidate("Streeting"), files.candidate("Berlin")
    one["Votes"], other["Votes"] = other["Votes"], one["Votes"]


def _move_votes_with_majority(files: Any) -> None:
    files.candidate("Streeting")["Votes"] = "23323"
    files.candidate("Berlin")["Votes"] = "22105"
    files.constituency("Ilford North")["Majority"] = "1218"


def _winners() -> Iterator[Case]:
    def other(files: Any) -> None:
        files.constituency("Ilford North").update({"Member first name": "Howard", "Member surname": "Berlin"})

    yield Case("the loser named as Member", other, "named the winner with 20,105 votes", 3)
    yield Case("a Member who did not stand", _constituency("Member surname", "Nobody"), "not among the candidates", 2)
    yield Case("votes of first and second swapped", _swap_votes, "named the winner with 20,105")
    yield Case("votes moved between two, shares not", _move_votes_with_majority, "share of")

    def tie(files: Any) -> None:
        for surname in ("Streeting", "Berlin"):
            files.candidate(surname).update({"Votes": "22714", "Share": "0.453247"})
        files.constituency("Ilford North").update({"Majority": "0", "Member first name": "", "Member surname": ""})

    yield Case("a tie and nobody elected", tie, "nobody is said to be elected", 2)


# -- rows ----------------------------------------------------------------------------------------------------------


def _rows() -> Iterator[Case]:
    for number in range(16):

        def double(files: Any, number: int = number) -> None:
            files.candidacies.insert(number, dict(files.candidacies[number]))

        yield Case(f"candidate row {number} doubled", double, "stands twice")

        def drop(files: Any, number: int = number) -> None:
            del files.candidacies[number]

        yield Case(f"candidate row {number} dropped", drop, "sum to|not among")
    for number in range(3):

        def double_place(files: Any, number: int = number) -> None:
            files.constituencies.insert(0, dict(files.constituencies[number]))

        yield Case(f"constituency row {number} doubled", double_place, "stands twice")

        def drop_place(files: Any, number: int = number) -> None:
            del files.constituencies[number]

        yield Case(f"constituency row {number} dropped", drop_place, "no row in the constituencies file")

    def without_candidates(files: Any) -> None:
        files.candidacies = [row for row in files.candidacies if row["Constituency name"] != "Ynys Môn"]

    yield Case("a constituency without candidates", without_candidates, "Ynys Môn")
    yield Case("header in the middle", _bytes(_header_again), "not an ONS constituency code", 9)
    yield Case("no name", _set(_nameless, "Candidate surname", ""), "without a name", 2)
    yield Case("two in one row", _replace("\nE14000759,E12000007,Ilford North,London", ""), "columns where|twice")
    yield Case("one cell too many", _replace("Streeting,Male", "Streeting,Male,Male"), "23 columns", 5)
    yield Case("one cell too few", _replace("Streeting,Male", "Streeting"), "21 columns", 5)
    yield Case("a comma in a name", _replace("Akhigbe", "Akhigbe, Dr"), "23 columns", 2)


def _nameless(files: Any) -> dict[str, str]:
    row: dict[str, str] = files.candidacies[0]
    row["Candidate first name"] = ""
    return row


def _header_again(raw: bytes) -> bytes:
    lines = raw.splitlines(keepends=True)
    return b"".join([*lines[:8], lines[0], *lines[8:]])


# -- names, places, parties, dates ---------------------------------------------------------------------------------


def _facts() -> Iterator[Case]:
    for value in ("E14009999", "E14001300", "E1400075", "E140007599", "X14000759", "e14000759", "E12000007", "", "759"):
        both = _everywhere("ONS ID", value, "Ilford North")
        yield Case(f"constituency code {value!r}", both, "code|unknown constituency|Ilford North")
    yield Case("code of one, name of another", _candidate("ONS ID", "W07000041", "Akhigbe"), "Ynys Môn|Wales")
    yield Case("a row under another name", _candidate("Constituency name", "Ynys Môn", "Akhigbe"), "names Ynys Môn")
    for value in ("Wales", "Scotland", "Northern Ireland", "France", "england"):
        yield Case(f"country {value}", _candidate("Country name", value), f"Country name is '{value}'", 5)
    yield Case("region of another country", _candidate("ONS region ID", "W92000004"), "not in England", 5)
    for value in ("PP999999", "PP5252", "53", "pp53", "PP", "joint-party:53-119", "PP53PP119", "PP0"):
        yield Case(f"party id {value}", _candidate("Electoral Commission party ID", value), "PP53|party id", 5)
    yield Case("adjunct id", _candidate("Electoral Commission adjunct party ID", "119"), "party id", 5)
    yield Case("id of another party", _candidate("Electoral Commission party ID", "PP52"), "not PP52", 5)

    def partyless(files: Any) -> None:
        files.candidate("Streeting").update({"Party name": "", "Party abbreviation": ""})

    yield Case("no party", partyless, "without a party", 5)
    for value in ("Maybe", "1", "TRUE", "Y"):
        yield Case(f"sitting {value}", _candidate("Sitting MP", value), "not Yes or No", 5)
    for value in (
        *("13/13/2019 04:42", "31/02/2019 04:42", "2019", "04:42", "13/12/19 04:42", "12/13/2019 04:42"),
        *(
            "12/12/2019 21:59",
            "13/12/2091 04:42",
            "13/12/1919 04:42",
            "13/12/2018 04:42",
            "tomorrow",
            "13/12/2019 25:00",
        ),
    ):
        yield Case(f"declared {value}", _constituency("Declaration time", value), "Declaration time|declared at", 2)


def _everywhere(column: str, value: str, name: str) -> Spoil:
    def spoil(files: Any) -> None:
        for row in (*files.candidacies, *files.constituencies):
            if row["Constituency name"] == name:
                row[column] = value

    return spoil


# -- columns -------------------------------------------------------------------------------------------------------


def _columns() -> Iterator[Case]:
    for column in ("Votes", "Share", "Party name", "Candidate surname", "Electoral Commission party ID", "ONS ID"):

        def drop(files: Any, column: str = column) -> None:
            files.candidacy_columns.remove(column)

        yield Case(f"no column {column}", drop, "lacks|missing|not a file", None)
    for column in ("Valid votes", "Electorate", "Majority", "Member surname", "Result"):

        def drop_from(files: Any, column: str = column) -> None:
            files.constituency_columns.remove(column)

        yield Case(f"no column {column} of constituencies", drop_from, "lacks|missing|not a file")
    swaps = (("Votes", "Share"), ("ONS ID", "Constituency name"), ("Sitting MP", "Votes"), ("Votes", "Member MNIS ID"))
    for one, other in swaps:

        def swap(files: Any, one: str = one, other: str = other) -> None:
            _swap_in_header(files, one, other)

        yield Case(f"{one} under {other}", swap)

    def double(files: Any) -> None:
        files.candidacy_columns.append("Votes")

    yield Case("a column twice", double, "Votes twice", 1)

    def headless(files: Any) -> None:
        files.has_header = False
        files.constituency_columns.remove("Majority")
        files.candidacy_columns.remove("Votes")

    yield Case("no header and a column short", headless)


def _swap_in_header(files: Any, one: str, other: str) -> None:
    for row in files.candidacies:
        row[one], row[other] = row[other], row[one]


# -- bytes ---------------------------------------------------------------------------------------------------------


def _twice(codec: str) -> Callable[[bytes], bytes]:
    return lambda raw: raw.decode().encode().decode(codec).encode()


def _encodings() -> Iterator[Case]:
    codecs = (
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
        "latin-1",
        "windows-1252",
        "mac-roman",
        "utf-7",
        "shift-jis",
    )
    for codec in codecs:
        yield Case(f"in {codec}", _bytes(lambda raw, codec=codec: raw.decode().encode(codec, "replace")))  # type: ignore[misc]
    for codec in ("latin-1", "windows-1252"):
        yield Case(f"twice through {codec}", _bytes(_twice(codec)), "saved again")
        yield Case(f"constituencies twice through {codec}", _bytes(_twice(codec), "constituencies"), "saved again")
    for byte in (
        b"\0",
        b"\xff",
        b"\x80",
        b"\xc3",
        b"\xf8\x88\x80\x80\x80",
        b"\xed\xa0\x80",
        b"\xc0\xaf",
        b"\xef\xbf\xbd",
    ):
        yield Case(f"byte {byte.hex()}", _bytes(lambda raw, byte=byte: raw.replace(b"Wes", b"W" + byte + b"s")), line=5)  # type: ignore[misc]
    whole: dict[str, bytes] = {
        "empty": b"",
        "a lone mark": b"\xef\xbb\xbf",
        "two marks": b"\xef\xbb\xbf\xef\xbb\xbf",
        "UTF-16 mark": b"\xff\xfe",
        "blank lines": b"\n\r\n \t\n",
        "spaces after a mark": b"\xef\xbb\xbf  \n",
        "a NUL": b"\0",
        "zeros": b"\0" * 5000,
        "commas": b"," * 1_000_000,
        "lines of commas": b",,,\n" * 100_000,
        "quotes": b'"' * 99_999,
        "one long word": b"a" * 1_000_000,
        "one long accented word": "é".encode() * 300_000,
        "one long field": b'"' + b"a,\n" * 300_000 + b'"',
        "HTML": b"<!doctype html><title>404 Not Found</title>",
        "JSON": b'{"error": "not found"}',
        "ZIP": b"PK\x03\x04" + bytes(range(256)) * 20,
        "PNG": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
        "SQLite": b"SQLite format 3\0" + bytes(4096),
        "gzip": b"\x1f\x8b\x08\0" + random.Random(7).randbytes(3000),
        "noise": random.Random(1).randbytes(20_000),
        "text": b"Ilford North\nLabour hold\n",
        "a formula": b"=cmd|' /C calc'!A0\n",
    }
    for name, raw in whole.items():
        yield Case(f"{name} for candidacies", _bytes(lambda _, raw=raw: raw))  # type: ignore[misc]
        if len(raw) < 100_000:
            yield Case(f"{name} for constituencies", _bytes(lambda _, raw=raw: raw, "constituencies"))  # type: ignore[misc]
    for size in (10_001, 200_000):
        yield Case(f"a name of {size} letters", _candidate("Candidate surname", "S" * size), "longer than|not a CSV", 5)
    yield Case("a million commas in a row", _replace("Streeting", "," * 1_000_000), "columns where|not a CSV", 5)
    yield Case("a quotation never closed", _replace("Wes", '"Wes'), "not a CSV row")
    yield Case("a quotation closed early", _replace("Wes", '"We"s'), "not a CSV row", 5)
    yield Case("a quotation in the header", _replace("Party name", '"Party name'))
    yield Case("semicolons", _bytes(lambda raw: raw.replace(b",", b";")))
    yield Case("tabs", _bytes(lambda raw: raw.replace(b",", b"\t")))


def _cuts() -> Iterator[Case]:
    """Cut off at every so many bytes: never at the end of a whole poll, which looks like a short file."""
    for share in range(1, 60):

        def cut(raw: bytes, share: int = share) -> bytes:
            return raw[: max(1, len(raw) * share // 60)]

        yield Case(f"candidacies cut at {share}/60", _bytes(cut))
        if share % 3 == 0:
            yield Case(f"constituencies cut at {share}/60", _bytes(cut, "constituencies"))


# -- the folder ----------------------------------------------------------------------------------------------------


def _folder() -> Iterator[Case]:
    def broken_link(files: Any) -> None:
        files.write()
        (files.folder / "more.csv").symlink_to(files.folder / "nowhere.csv")
        files.written = True

    def loop(files: Any) -> None:
        files.write()
        (files.folder / "loop.csv").symlink_to(files.folder / "loop.csv")
        files.written = True

    def copy(files: Any) -> None:
        files.write()
        (files.folder / "candidacies (1).csv").write_text(files.candidacies_text, encoding="utf-8")
        files.written = True

    def only_results(files: Any) -> None:
        files.candidacies = [files.candidacies[0] | {"ONS ID": "E14000760", "Constituency name": "Ilford South"}]

    def folder_for_file(files: Any) -> None:
        files.folder.mkdir()
        (files.folder / "candidacies.csv").mkdir()
        files.written = True

    yield Case("a link to nothing", broken_link, "cannot be read")
    yield Case("a link to itself", loop, "cannot be read")
    yield Case("a file twice", copy, "already read|stands twice")
    yield Case("files of different polls", only_results, "no candidates|no row|lacks")
    yield Case("a folder named like a file", folder_for_file, "no data file")


CASES = [
    *(
        case
        for cases in (_counts, _sums, _winners, _rows, _facts, _columns, _encodings, _cuts, _folder)
        for case in cases()
    )
]


def test_there_are_enough_of_them() -> None:
    assert len(CASES) >= 250
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory, publish: Callable[[Path], Any]) -> bytes:
    """A record that holds the three polls already, as bytes to copy."""
    folder = tmp_path_factory.mktemp("known")
    run_import([publish(folder / "2019-12-12").write()], address=str(folder / "record.db"), author="tests")
    raw: bytes = (folder / "record.db").read_bytes()
    return raw


def _refused(path: Path, address: str) -> InputError:
    with pytest.raises(InputError) as raised:
        run_import([path], address=address, author="tests")
    return raised.value


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_spoilt_file_is_refused_and_nothing_is_kept(case: Case, published: Any, known: bytes, tmp_path: Path) -> None:
    published.written = False
    case.spoil(published)
    if not published.written:
        published.write()
    new = tmp_path / "new.db"
    error = _refused(published.folder, str(new))
    assert not new.exists()
    _check(case, error, published.folder)
    held = tmp_path / "held.db"
    held.write_bytes(known)
    before = open_record(str(held))
    _check(case, _refused(published.folder, str(held)), published.folder)
    store = open_store(str(held))
    assert (store.head(), store.faults()) == ((before.length, before.head), [])
    store.close()


def _check(case: Case, error: InputError, folder: Path) -> None:
    assert error.problems
    for problem in error.problems:
        assert problem.path.startswith(str(folder))
        assert problem.reason
        assert not JARGON.search(problem.reason), problem.reason
        assert len(problem.reason) < 12_000
        assert problem.line is None or problem.line >= 1
    if case.words:
        assert any(re.search(case.words, problem.reason) for problem in error.problems), str(error)[:500]
    if case.line is not None:
        assert any(problem.line == case.line for problem in error.problems), str(error)[:500]


# -- what is unusual and right -------------------------------------------------------------------------------------


def _crlf(raw: bytes) -> bytes:
    return raw.replace(b"\n", b"\r\n")


def _mixed(raw: bytes) -> bytes:
    lines = raw.split(b"\n")
    ends = (b"\n", b"\r\n", b"\r")
    return b"".join(line + ends[number % 3] for number, line in enumerate(lines) if line)


def _all_quoted(raw: bytes) -> bytes:
    lines = raw.decode().splitlines()
    return "\n".join(",".join(f'"{cell}"' for cell in line.split(",")) for line in lines).encode()


def _reordered(files: Any) -> None:
    random.Random(3).shuffle(files.candidacy_columns)
    random.Random(4).shuffle(files.constituency_columns)


def _shuffled(files: Any) -> None:
    random.Random(5).shuffle(files.candidacies)
    files.constituencies.reverse()


def _more_columns(files: Any) -> None:
    files.candidacy_columns.append("Note")
    for row in files.candidacies:
        row["Note"] = "checked, twice"


def _commas(files: Any) -> None:
    for row in files.candidacies:
        row["Votes"] = f"{int(row['Votes']):,}"


def _headless(files: Any) -> None:
    files.has_header = False


def _links(files: Any) -> None:
    """The same file twice is read once; a link is as good as a file."""
    elsewhere = files.folder.parent / "elsewhere"
    elsewhere.mkdir()
    files.write()
    (files.folder / "candidacies.csv").rename(elsewhere / "there.csv")
    (files.folder / "candidacies.csv").symlink_to(elsewhere / "there.csv")
    (files.folder / "again.csv").symlink_to(files.folder / "constituencies.csv")
    (files.folder / "folder.csv").mkdir()
    (files.folder / "README.md").write_text("not data")
    (files.folder / ".hidden.csv").write_bytes(b"\xff")
    files.written = True


LEGAL: dict[str, Spoil] = {
    "as published": lambda files: None,
    "a byte-order mark": _bytes(lambda raw: b"\xef\xbb\xbf" + raw),
    "CRLF": _bytes(_crlf),
    "CR": _bytes(lambda raw: raw.replace(b"\n", b"\r")),
    "mixed line endings": _bytes(_mixed),
    "mixed in both": lambda files: (_bytes(_mixed)(files), _bytes(_mixed, "constituencies")(files)),
    "no line end at the end": _bytes(lambda raw: raw.rstrip(b"\n")),
    "blank lines": _bytes(lambda raw: raw.replace(b"\n", b"\n\n")),
    "rows of commas": _bytes(lambda raw: raw + b"," * 21 + b"\n"),
    "every cell quoted": _bytes(_all_quoted),
    "spaces around cells": _bytes(lambda raw: raw.replace(b",No,", b", No ,")),
    "no-break spaces": _bytes(lambda raw: raw.replace(b",25323,", b",\xc2\xa025323,")),
    "columns in another order": _reordered,
    "rows in another order": _shuffled,
    "a column more": _more_columns,
    "thousands with commas": _commas,
    "no header": _headless,
    "without the Democracy Club column": lambda files: files.candidacy_columns.remove("DC Person ID"),
    "links": _links,
    "electorate not available": _constituency("Electorate", "[x]"),
    "rejected ballots not available": _constituency("Invalid votes", "[x]"),
    "shares not given": lambda files: [row.update({"Share": "", "Change": ""}) for row in files.candidacies],
}


@pytest.mark.parametrize("name", list(LEGAL))
def test_an_unusual_file_that_is_right_is_read(name: str, published: Any, known: bytes, tmp_path: Path) -> None:
    published.written = False
    LEGAL[name](published)
    if not published.written:
        published.write()
    new = str(tmp_path / "new.db")
    run_import([published.folder], address=new, author="tests")
    record = open_record(new)
    polls = record.polls_of("parl.2019-12-12")
    assert {poll.constituency.name for poll in polls} == {"Ilford North", "Ynys Môn", "Orkney and Shetland"}
    assert record.find_poll("Ilford North").votes("wes-streeting") == 25323
    assert all(poll.winner and poll.declaration and not poll.declaration.marks for poll in polls)
    held = tmp_path / "held.db"
    held.write_bytes(known)
    before = open_record(str(held)).length
    run_import([published.folder], address=str(held), author="tests")
    assert open_record(str(held)).length == before  # nothing new, and silence takes nothing away


# -- what no gate can tell -----------------------------------------------------------------------------------------


def test_files_both_cut_at_the_end_of_a_poll_are_legal_and_told(
    published: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Part of the country, as on the night: nothing in the files is wrong, so the report says how much is there."""
    published.candidacies = published.candidacies[:10]
    published.constituencies = published.constituencies[:2]
    run_import([published.write()], address=str(tmp_path / "new.db"), author="tests")
    assert "2019 general election: 2 of 650 constituencies so far" in capsys.readouterr().err


def test_votes_moved_with_everything_that_follows_from_them_are_a_correction(
    published: Any, known: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    held = tmp_path / "held.db"
    held.write_bytes(known)
    _move_votes_with_majority(published)
    for row, share in ((published.candidate("Streeting"), "0.465399"), (published.candidate("Berlin"), "0.441094")):
        row["Share"] = share
    run_import([published.write()], address=str(held), author="tests")
    assert "Changed: 1 correction." in capsys.readouterr().err
    record = open_record(str(held))
    assert record.find_poll("Ilford North").votes("wes-streeting") == 23323
    assert record.find_poll("Ilford North").state == "corrected"


@pytest.fixture(scope="module")
def seeds() -> Record:
    """What a new record begins with."""
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    return Record.of(chain(seed_drafts(), after=0, previous_hash=GENESIS, recorded_at=moment, author="tests"))


def _figures(plan: Plan) -> set[tuple[str, int]]:
    declared = [json.loads(one.payload) for one in plan.drafts if one.kind is Kind.DECLARATION]
    return {(key, votes) for body in declared for key, votes in body["votes"]}


@pytest.mark.parametrize("is_alone", [False, True], ids=["both files", "the candidacies alone"])
@pytest.mark.parametrize("which", ["candidacies", "constituencies"])
def test_cut_at_every_seventh_byte_it_is_refused_or_every_figure_is_a_published_one(
    which: str, is_alone: bool, published: Any, seeds: Record
) -> None:
    texts = {
        "candidacies": published.candidacies_text.encode(),
        "constituencies": published.constituencies_text.encode(),
    }
    if is_alone:
        del texts["constituencies"]
        which = "candidacies"
    figures = {(slugify(f"{row['Candidate first name']} {row['Candidate surname']}"), int(row["Votes"]))
               for row in published.candidacies}  # fmt: skip
    taken = 0
    for length in range(1, len(texts[which]), 7):
        cut = texts | {which: texts[which][:length]}
        folder_ = published.write_bytes(cut["candidacies"], cut.get("constituencies"))
        (reading,) = folder.read([folder_])
        plan = reconcile(reading, seeds, now=datetime(2026, 1, 1, tzinfo=UTC))
        taken += not plan.problems
        assert bool(plan.problems) is not bool(plan.drafts)
        assert _figures(plan) <= figures, length
    assert taken <= 12
