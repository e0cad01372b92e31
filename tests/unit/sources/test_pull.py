"""`hustings pull` against a server on this machine that serves the publisher's paths, well or badly."""

import hashlib
import io
import json
import threading
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import time
from urllib.parse import quote, urlsplit

import pytest
from click.testing import CliRunner, Result

from hustings.cli.pull import PUBLISHERS, command
from hustings.errors import HustingsError, InputError, PullError, RecordReadOnly, UnknownName, UsageError
from hustings.sources.pull import Limits, Pulled, last_pull, publishers, pull
from hustings.sources.pull.catalogue import catalogue, publisher, ways_at
from hustings.store import open_record

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
COMMIT = "c0ffee" * 6 + "c0ff"
REPOSITORY = "/ukparliament/psephology"
API = f"/repos{REPOSITORY}/git"
TREE = f"{API}/trees/{COMMIT}"
ARCHIVE = f"{REPOSITORY}/zip/refs/heads/main"
RAW = f"{REPOSITORY}/{COMMIT}"

HEADER = (
    "ONS ID,ONS region ID,Constituency name,County name,Region name,Country name,Constituency type,Party name,"
    "Party abbreviation,Electoral Commission party ID,MNIS party ID,Electoral Commission adjunct party ID,"
    "Candidate first name,Candidate surname,Candidate gender,Sitting MP,Former MP,Member MNIS ID,Votes,Share,Change,"
    "DC Person ID\n"
)
ILFORD = "E14001300,E12000007,Ilford North,,London,England,Borough"
CANDIDACIES_2024 = HEADER + "".join(
    f"{ILFORD},{row}\n"
    for row in (
        "Liberal Democrat,LD,PP90,17,,Fraser,Coppin,Male,No,No,,1088,0.023204,-0.016517,54153",
        "Green,Green,PP63,44,,Rachel,Collinson,Female,No,No,,1794,0.038261,0.024564,6926",
        "Reform UK,RUK,PP7931,1036,,Alex,Wilson,Male,No,No,,3621,0.077227,0.058526,45979",
        "Conservative,Con,PP52,4,,Kaz,Rizvi,Male,No,No,,9619,0.205148,-0.161807,83410",
        "Independent,Ind,,8,,Leanne,Mohamad,Female,No,No,,15119,0.322449,,116038",
        "Labour,Lab,PP53,15,,Wes,Streeting,Male,Yes,Yes,4504,15647,0.33371,-0.207701,4360",
    )
)
CONSTITUENCIES_2024 = (
    "ONS ID,ONS region ID,Constituency name,County name,Region name,Country name,Constituency type,Declaration time,"
    "Member first name,Member surname,Member gender,Result,First party,Second party,Electorate,Valid votes,"
    "Invalid votes,Majority,Con,Lab,LD,RUK,Green,SNP,PC,DUP,SF,SDLP,UUP,APNI,All other candidates,"
    "Of which other winner\n"
    f"{ILFORD},,Wes,Streeting,Male,Lab hold,Lab,Ind,78657,46888,121,528,"
    "9619,15647,1088,3621,1794,0,0,0,0,0,0,0,15119,0\n"
)
CASTLE_POINT = "E14000622,E12000006,Castle Point,Essex,East of England,England,Borough"
CANDIDACIES_2019 = "".join(
    f"{CASTLE_POINT},{row}\n"
    for row in (
        "Conservative,Con,PP52,4,,Rebecca,Harris,Female,Yes,Yes,3948,33971,0.767238,0.094547",
        "Labour,Lab,PP53,15,,Katie,Curtis,Female,No,No,,7337,0.165707,-0.084886",
        "Liberal Democrat,LD,PP90,17,,John,Howson,Male,No,No,,2969,0.067055,0.043593",
    )
)
CONSTITUENCIES_2019 = (
    f"{CASTLE_POINT},13/12/2019 03:26,Rebecca,Harris,Female,Con hold,Con,Lab,69608,44277,296,26634,"
    "33971,7337,2969,0,0,0,0,0,0,0,0,0,0,0\n"
)
OTHER = "Lab hold,Labour hold\nCon hold,Conservative hold\n"
FOLDER = "db/data/results-by-parliament"
FILES = {
    f"{FOLDER}/58/general-election/candidacies.csv": CANDIDACIES_2019,
    f"{FOLDER}/58/general-election/constituencies.csv": CONSTITUENCIES_2019,
    f"{FOLDER}/59/general-election/candidacies.csv": CANDIDACIES_2024,
    f"{FOLDER}/59/general-election/constituencies.csv": CONSTITUENCIES_2024,
    "db/data/result_summaries.csv": OTHER,
}
PLACES = {f"{day}/{kind}.csv" for day in ("2019-12-12", "2024-07-04") for kind in ("candidacies", "constituencies")}


@dataclass
class Answer:
    """What the server says at one path. `length` is the Content-Length where it is to be a lie."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    length: int | None = None


@dataclass
class Asked:
    path: str
    headers: dict[str, str]
    status: int


class Site:
    """A server with ETags. `first` holds answers given once each before those of `answers`."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.first: dict[str, list[Answer]] = {}
        self.asked: list[Asked] = []
        self.url = ""

    def serve_repository(self, files: dict[str, str], *, is_archive: bool = False) -> None:
        if is_archive:
            self.answers[ARCHIVE] = Answer(zipped({f"psephology-main/{path}": text for path, text in files.items()}))
            return
        nodes = [{"path": "db", "type": "tree", "sha": "0"}]
        for path, text in files.items():
            raw = text.encode()
            nodes.append({"path": path, "type": "blob", "sha": blob(raw), "size": len(raw)})  # type: ignore[dict-item]
            self.answers[f"{RAW}/{path}"] = Answer(raw)
        self.answers[f"{API}/ref/heads/main"] = Answer(json.dumps({"object": {"sha": COMMIT}}).encode())
        self.answers[TREE] = Answer(json.dumps({"sha": "1", "tree": nodes, "truncated": False}).encode())

    def serve_folder(self, files: dict[str, str]) -> None:
        """Serve a web folder at /mirror/, with pages that link to what is in it, and out of it."""
        for path, text in files.items():
            self.answers[f"/mirror/{quote(path)}"] = Answer(text.encode())
            for at in (-1, *(at for at, letter in enumerate(path) if letter == "/")):
                top, slash, _ = path[at + 1 :].partition("/")
                page = self.answers.setdefault(f"/mirror/{quote(path[: at + 1])}", Answer(b"<!doctype html>"))
                page.body += f'<a href="../">up</a> <a href="/x.csv">x</a> <a href="{top}{slash}">{top}</a>'.encode()

    def answer(self, path: str, headers: dict[str, str]) -> Answer:
        told = self.first.get(path)
        answer = told.pop(0) if told else self.answers.get(path, Answer(b"not found", 404))
        etag = f'"{hashlib.md5(answer.body).hexdigest()}"'
        if answer.status == 200 and headers.get("if-none-match") == etag:
            answer = Answer(b"", 304)
        elif answer.status == 200:
            answer = Answer(answer.body, 200, {"ETag": etag, **answer.headers}, answer.length)
        self.asked.append(Asked(path, headers, answer.status))
        return answer

    def asked_for(self, end: str) -> list[int]:
        return [one.status for one in self.asked if one.path.endswith(end)]


def blob(raw: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(raw) + raw).hexdigest()


def zipped(files: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    return buffer.getvalue()


class Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up early is no news."""


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            answer = site.answer(urlsplit(self.path).path, {key.lower(): value for key, value in self.headers.items()})
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer.body) if answer.length is None else answer.length))
            self.close_connection = answer.length is not None
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, *args: object) -> None:
            pass

    server = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    site.url = f"http://127.0.0.1:{server.server_port}"
    yield site
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def closed() -> str:
    """The address of a port on which nobody listens."""
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        return f"http://127.0.0.1:{server.server_port}"


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses that would have been made."""
    made: list[float] = []
    monkeypatch.setattr("hustings.sources.pull.fetcher.sleep", made.append)
    return made


@pytest.fixture
def fetch(site: Site, tmp_path: Path, pauses: list[float]) -> Callable[..., Pulled]:
    def run(**options: object) -> Pulled:
        return pull("parliament", tmp_path / "cache", **{"now": NOW, "base": site.url, **options})  # type: ignore[arg-type]

    return run


def names(pulled: Pulled) -> set[str]:
    return {file.name for file in pulled.files}


# -- the ways ----------------------------------------------------------------------------------------------------------


def test_the_repository_comes_file_by_file_at_one_commit(site: Site, fetch: Callable[..., Pulled]) -> None:
    site.serve_repository({**FILES, "README.md": "not data", "db/data/revisions/candidacies.csv": CANDIDACIES_2024})
    pulled = fetch()
    assert names(pulled) == PLACES
    assert (pulled.publisher, pulled.pulled_at, pulled.others) == ("UK Parliament", NOW, 1)
    assert site.asked_for("README.md") == site.asked_for("revisions/candidacies.csv") == []
    one = next(file for file in pulled.files if file.name == "2019-12-12/candidacies.csv")
    raw = (Path(pulled.folder) / one.name).read_bytes()
    assert raw == CANDIDACIES_2019.encode()
    assert (one.sha256, one.bytes, one.fetched_at) == (hashlib.sha256(raw).hexdigest(), len(raw), NOW)
    assert one.url == f"{site.url}{RAW}/{FOLDER}/58/general-election/candidacies.csv"
    assert pulled.problems() == []


def test_the_branch_is_listed_where_its_commit_cannot_be_told(site: Site, fetch: Callable[..., Pulled]) -> None:
    site.serve_repository(FILES)
    del site.answers[f"{API}/ref/heads/main"]
    site.answers = {path.replace(COMMIT, "main"): answer for path, answer in site.answers.items()}
    assert names(fetch()) == PLACES


@pytest.mark.parametrize(
    "listing",
    [
        Answer(b"not found", 404),
        Answer(b"rate limit exceeded", 403),
        Answer(b"<!doctype html><title>Log in</title>"),
        Answer(b'{"sha": "1", "tree": [], "truncated": true}'),
        Answer(b'{"sha": "1", "tree": []}'),
    ],
    ids=["404", "403", "page", "cut short", "empty"],
)
def test_the_archive_comes_where_listing_is_refused(site: Site, fetch: Callable[..., Pulled], listing: Answer) -> None:
    site.serve_repository({**FILES, "README.md": "not data"}, is_archive=True)
    site.answers[f"{API}/ref/heads/main"] = Answer(json.dumps({"object": {"sha": COMMIT}}).encode())
    site.answers[TREE] = listing
    pulled = fetch()
    assert names(pulled) == PLACES
    assert pulled.files[0].url == f"{site.url}{ARCHIVE}#{FOLDER}/58/general-election/candidacies.csv"


def test_a_web_folder_will_do(site: Site, fetch: Callable[..., Pulled]) -> None:
    paths = ("a b/2019/candidacies.csv", "constituencies 2019.csv")
    site.serve_folder(dict(zip(paths, (CANDIDACIES_2019, CONSTITUENCIES_2019), strict=True)))
    pulled = fetch(base=f"{site.url}/mirror/")
    assert {file.path for file in pulled.files} == set(paths)
    assert names(pulled) == {"2019-12-12/candidacies.csv", "2019-12-12/constituencies 2019.csv"}
    assert site.asked_for("/x.csv") == []


def test_one_archive_by_its_address_will_do(site: Site, fetch: Callable[..., Pulled]) -> None:
    site.answers["/data.zip"] = Answer(zipped(FILES))
    assert names(fetch(base=f"{site.url}/data.zip")) == PLACES


def test_the_library_has_files_known_by_name(site: Site, tmp_path: Path) -> None:
    start = "/documents/CBP-10009/HoC-GE2024-results-by"
    site.answers[f"{start}-candidate.csv"] = Answer(CANDIDACIES_2024.encode())
    site.answers[f"{start}-constituency.csv"] = Answer(CONSTITUENCIES_2024.encode())
    renamed = "/documents/CBP-8749/HoC-GE2019-results-by-candidate-csv.csv"
    site.answers[renamed] = Answer((HEADER.removesuffix(",DC Person ID\n") + "\n" + CANDIDACIES_2019).encode())
    pulled = pull("library", tmp_path, now=NOW, base=site.url)
    assert names(pulled) == {
        "2019-12-12/HoC-GE2019-results-by-candidate-csv.csv",
        "2024-07-04/HoC-GE2024-results-by-candidate.csv",
        "2024-07-04/HoC-GE2024-results-by-constituency.csv",
    }


def test_the_library_without_a_needed_file_is_refused(site: Site, tmp_path: Path) -> None:
    site.answers["/documents/CBP-10009/HoC-GE2024-results-by-candidate.csv"] = Answer(CANDIDACIES_2024.encode())
    with pytest.raises(PullError, match=r"results-by-constituency\.csv: not there"):
        pull("library", tmp_path, now=NOW, base=site.url)


# -- asked for once ----------------------------------------------------------------------------------------------------


def test_what_has_not_changed_is_not_sent_again(site: Site, fetch: Callable[..., Pulled]) -> None:
    site.serve_repository(FILES, is_archive=True)
    first = fetch()
    site.asked.clear()
    again = fetch(now=datetime(2026, 11, 22, tzinfo=UTC))
    assert site.asked_for("zip/refs/heads/main") == [304]
    assert again.folder == first.folder
    assert again.files == first.files
    assert again.pulled_at > first.pulled_at


def test_files_with_gits_checksum_are_not_asked_for_again(site: Site, fetch: Callable[..., Pulled]) -> None:
    site.serve_repository(FILES)
    fetch()
    site.asked.clear()
    changed = f"{FOLDER}/59/general-election/candidacies.csv"
    text = CANDIDACIES_2024.replace("Coppin", "Coppins")
    site.serve_repository({**FILES, changed: text})
    pulled = fetch()
    assert [one.path for one in site.asked if one.path.startswith(RAW)] == [f"{RAW}/{changed}"]
    assert (Path(pulled.folder) / "2024-07-04/candidacies.csv").read_text() == text


def test_a_file_that_was_altered_in_the_cache_is_fetched_anew(
    site: Site, fetch: Callable[..., Pulled], tmp_path: Path
) -> None:
    site.serve_repository(FILES)
    pulled = fetch()
    for path in (tmp_path / "cache/parliament/downloads").iterdir():
        if path.name == hashlib.sha256(CANDIDACIES_2019.encode()).hexdigest():
            path.write_text(CANDIDACIES_2019.replace("7337", "7338"))
    (Path(pulled.folder) / "2019-12-12/candidacies.csv").write_text("altered")
    assert len(pulled.problems()) == 1
    site.asked.clear()
    assert fetch().problems() == []
    assert site.asked_for("58/general-election/candidacies.csv") == [200]


def test_a_broken_manifest_only_costs_the_cache(site: Site, fetch: Callable[..., Pulled], tmp_path: Path) -> None:
    site.serve_repository(FILES)
    fetch()
    (tmp_path / "cache/parliament/downloads/downloads.json").write_text('{"half": ')
    assert names(fetch()) == PLACES


def test_nothing_is_left_of_what_is_no_longer_used(site: Site, fetch: Callable[..., Pulled], tmp_path: Path) -> None:
    site.serve_repository(FILES, is_archive=True)
    first = fetch()
    site.answers.clear()
    site.serve_repository(FILES)
    site.answers[f"{RAW}/db/data/result_summaries.csv"] = Answer(b"")
    site.serve_repository({path: text for path, text in FILES.items() if "/58/" not in path})
    second = fetch()
    assert not Path(first.folder).exists()
    assert {path.name for path in (tmp_path / "cache/parliament").iterdir()} == {"downloads", "pulled", "pulled.json"}
    manifest = json.loads((tmp_path / "cache/parliament/downloads/downloads.json").read_text())
    kept = {path.name for path in (tmp_path / "cache/parliament/downloads").iterdir()}
    assert kept == {entry["sha256"] for entry in manifest.values()} | {"downloads.json"}
    assert names(second) == {place for place in PLACES if place.startswith("2024")}


# -- trouble -----------------------------------------------------------------------------------------------------------


def test_a_busy_server_is_asked_again(site: Site, fetch: Callable[..., Pulled], pauses: list[float]) -> None:
    site.serve_repository(FILES)
    path = f"{RAW}/db/data/result_summaries.csv"
    moment = {"Retry-After": formatdate(time() + 30, usegmt=True)}
    site.first[path] = [Answer(b"", 503), Answer(b"", 429, {"Retry-After": "7"})]
    site.first[f"{RAW}/{FOLDER}/58/general-election/candidacies.csv"] = [Answer(b"", 502, moment)]
    assert names(fetch()) == PLACES
    assert site.asked_for("result_summaries.csv") == [503, 429, 200]
    assert pauses[0] == pytest.approx(30, abs=5)
    assert 0 <= pauses[1] <= 20
    assert pauses[2] == 7


def test_tries_are_bounded(site: Site, fetch: Callable[..., Pulled], pauses: list[float]) -> None:
    site.serve_repository(FILES)
    site.answers[f"{RAW}/db/data/result_summaries.csv"] = Answer(b"", 500)
    with pytest.raises(PullError, match=r"result_summaries\.csv: the server answered 500"):
        fetch()
    assert site.asked_for("result_summaries.csv") == [500] * 4
    assert len(pauses) == 3


def test_a_server_that_asks_for_too_long_a_pause_is_given_up(
    site: Site, fetch: Callable[..., Pulled], pauses: list[float]
) -> None:
    site.serve_repository(FILES, is_archive=True)
    site.answers[ARCHIVE] = Answer(b"", 503, {"Retry-After": "3600"})
    with pytest.raises(PullError, match="answered 503"):
        fetch()
    assert pauses == []


def test_a_cache_that_cannot_be_written_is_said(fetch: Callable[..., Pulled], tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    with pytest.raises(PullError, match=r"the cache at .* cannot be used"):
        fetch()


def test_a_refusal_is_not_tried_again(site: Site, fetch: Callable[..., Pulled], pauses: list[float]) -> None:
    with pytest.raises(PullError, match=r"(?s)trees/main\?recursive=1: the server answered 404.*zip/HEAD.*404"):
        fetch()
    assert pauses == []


def test_a_cut_off_transfer_is_tried_again_and_never_kept(
    site: Site, fetch: Callable[..., Pulled], tmp_path: Path
) -> None:
    site.serve_repository(FILES)
    path = f"{RAW}/{FOLDER}/59/general-election/candidacies.csv"
    whole = CANDIDACIES_2024.encode()
    site.first[path] = [Answer(whole[:400], length=len(whole))]
    assert names(fetch()) == PLACES
    site.serve_repository({**FILES, path.removeprefix(f"{RAW}/"): CANDIDACIES_2024 + "\n"})
    site.answers[path] = Answer(whole[:400], length=len(whole))
    with pytest.raises(PullError, match="broke off"):
        fetch()
    assert not list((tmp_path / "cache/parliament/downloads").glob(".*"))
    last = last_pull("parliament", tmp_path / "cache")
    assert last is not None
    assert (last.problems(), last.pulled_at) == ([], NOW)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"<!DOCTYPE html><title>Maintenance</title>", "a web page"),
        (CANDIDACIES_2024.replace("15647", "15674").encode(), "not what the repository lists"),
    ],
)
def test_something_else_than_was_listed_is_refused(
    site: Site, fetch: Callable[..., Pulled], body: bytes, reason: str
) -> None:
    site.serve_repository(FILES)
    site.answers[f"{RAW}/{FOLDER}/59/general-election/candidacies.csv"] = Answer(body)
    with pytest.raises(PullError, match=reason):
        fetch()


@pytest.mark.parametrize("target", ["http://127.0.0.1:9/x.zip", "http://example.org/x.zip", "ftp://example.org/x"])
def test_redirects_lead_to_https_only(site: Site, fetch: Callable[..., Pulled], target: str) -> None:
    site.answers[ARCHIVE] = Answer(b"", 302, {"Location": target})
    with pytest.raises(PullError, match="which is not HTTPS"):
        fetch()


@pytest.mark.parametrize("limits", [Limits(archive=500), Limits(file=500), Limits(total=900), Limits(files=2)])
def test_limits_hold(site: Site, fetch: Callable[..., Pulled], limits: Limits) -> None:
    site.serve_repository(FILES, is_archive=True)
    with pytest.raises(PullError, match=r"larger than 500 bytes|more than (900 bytes|a pull may take)"):
        fetch(limits=limits)


def test_a_listed_file_too_large_for_results_is_left_aside(site: Site, fetch: Callable[..., Pulled]) -> None:
    site.serve_repository({**FILES, "db/data/large.csv": "x" * 5_000})
    assert names(fetch(limits=Limits(file=4_000))) == PLACES
    assert site.asked_for("large.csv") == []


@pytest.mark.parametrize(
    ("member", "reason"),
    [("../../outside.csv", "not trusted"), ("/outside.csv", "not trusted"), ("C:\\outside.csv", "not trusted")],
)
def test_an_archive_that_climbs_out_is_refused(
    site: Site, fetch: Callable[..., Pulled], tmp_path: Path, member: str, reason: str
) -> None:
    site.answers[ARCHIVE] = Answer(zipped({**{f"x/{path}": text for path, text in FILES.items()}, member: OTHER}))
    with pytest.raises(PullError, match=reason):
        fetch()
    assert not list(tmp_path.rglob("outside.csv"))


def test_a_zip_bomb_is_refused(site: Site, fetch: Callable[..., Pulled]) -> None:
    site.answers[ARCHIVE] = Answer(
        zipped({**{f"x/{path}": text for path, text in FILES.items()}, "x/db/data/b.csv": "0" * 3_000_000})
    )
    with pytest.raises(PullError, match=r"b\.csv is larger than 1,000,000 bytes"):
        fetch(limits=Limits(file=1_000_000))


@pytest.mark.parametrize("body", [b"PK\x03\x04 broken", b"", b"<html>"])
def test_a_broken_archive_is_refused(site: Site, fetch: Callable[..., Pulled], body: bytes) -> None:
    site.answers[ARCHIVE] = Answer(body)
    with pytest.raises(PullError, match="not a zip archive"):
        fetch()


def test_links_in_archives_and_odd_names_in_lists_are_passed_over(site: Site, fetch: Callable[..., Pulled]) -> None:
    buffer = io.BytesIO(zipped({f"x/{path}": text for path, text in FILES.items()}))
    with zipfile.ZipFile(buffer, "a") as archive:
        link = zipfile.ZipInfo("x/db/data/link.csv")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    site.answers[ARCHIVE] = Answer(buffer.getvalue())
    assert "db/data/link.csv" not in {file.path for file in fetch().files}
    assert not publisher("parliament").wants("db/data/../../x.csv")
    assert not publisher("parliament").wants("db/data/\x1b[2Jx.csv")


# -- what the files are of ---------------------------------------------------------------------------------------------


def test_contents_tell_the_election_before_paths_do(site: Site, fetch: Callable[..., Pulled]) -> None:
    site.serve_repository(
        {
            "db/data/one/a.csv": CANDIDACIES_2019,
            "db/data/one/b.csv": CONSTITUENCIES_2019,
            "db/data/57/c.csv": CANDIDACIES_2024,
            "db/data/2010-05-06/d.csv": CONSTITUENCIES_2024,
        }
    )
    pulled = fetch()
    assert names(pulled) == {"2019-12-12/a.csv", "2019-12-12/b.csv", "2024-07-04/c.csv", "2024-07-04/d.csv"}
    assert "db/data/57/c.csv: by its contents of 2024-07-04, though its path says 2017-06-08" in pulled.notes


def test_what_nothing_dates_is_left_aside_and_said(site: Site, fetch: Callable[..., Pulled]) -> None:
    early = "".join(line + "\n" for line in CANDIDACIES_2019.splitlines()).replace("33971", "33972")
    files = {path: text for path, text in FILES.items() if "/59/" in path}
    site.serve_repository({**files, "db/data/some/candidacies.csv": early})
    pulled = fetch()
    assert "db/data/some/candidacies.csv: left aside: nothing tells which general election it is of" in pulled.notes
    assert "the general election of 2019-12-12: no file of candidacies or of constituencies among those fetched" in (
        pulled.notes
    )


def test_of_two_states_of_a_file_the_fuller_is_kept(site: Site, fetch: Callable[..., Pulled]) -> None:
    nominations = CANDIDACIES_2024.replace("15647,0.33371,-0.207701", ",,")
    copy = {f"db/data/same/{path}": text for path, text in FILES.items()}
    site.serve_repository({"db/data/59/before.csv": nominations, **FILES, **copy})
    pulled = fetch()
    assert names(pulled) == PLACES
    assert [note for note in pulled.notes if "before.csv" in note and "more fully" in note]


def test_two_files_that_differ_and_tell_as_much_are_refused(site: Site, fetch: Callable[..., Pulled]) -> None:
    other = CANDIDACIES_2024.replace("15647", "15648")
    site.serve_repository({**FILES, "db/data/59/other.csv": other})
    with pytest.raises(PullError, match=r"other\.csv tell of the same polls|other\.csv and"):
        fetch()
    assert names(fetch(skip=["*/other.csv"])) == PLACES


def test_nothing_but_other_files_is_an_error(site: Site, fetch: Callable[..., Pulled]) -> None:
    site.serve_repository({"db/data/result_summaries.csv": OTHER})
    with pytest.raises(PullError, match="none of the 1 files fetched holds election results"):
        fetch()


# -- the catalogue -----------------------------------------------------------------------------------------------------


def test_the_catalogue_asks_over_https_only() -> None:
    ways = [way for one in catalogue().publishers.values() for way in one.ways]
    addresses = [url for way in ways for url in (way.url, way.commit, way.file) if url]
    assert len(addresses) >= 6
    assert [url for url in addresses if not url.startswith("https://")] == []
    assert catalogue().parliaments[58] == date(2019, 12, 12)
    assert publishers() == PUBLISHERS


@pytest.mark.parametrize(
    "url",
    ["http://example.org", "ftp://127.0.0.1", "https://", "here", "https://a:b@example.org", "https://x.org/?a=b"],
)
def test_a_mirror_must_be_safe(url: str) -> None:
    with pytest.raises(UsageError):
        ways_at(publisher("parliament"), url)


def test_an_unknown_publisher() -> None:
    with pytest.raises(UnknownName, match="parliament, library"):
        publisher("bbc")


# -- the command -------------------------------------------------------------------------------------------------------


@pytest.fixture
def run(tmp_path: Path, pauses: list[float]) -> Callable[..., Result]:
    def call(*arguments: str, env: dict[str, str | None] | None = None) -> Result:
        standing = ["--cache", str(tmp_path / "cache"), "--record", str(tmp_path / "record.db")]
        return CliRunner(env={"HUSTINGS_RECORD": None, **(env or {})}).invoke(command, [*standing, *arguments])

    return call


def message(result: Result) -> str:
    assert isinstance(result.exception, HustingsError), result.exception
    return str(result.exception)


def test_the_command_pulls_and_imports(site: Site, run: Callable[..., Result], tmp_path: Path) -> None:
    site.serve_repository(FILES)
    result = run("--url", site.url)
    assert result.exit_code == 0, result.output
    assert result.stdout == f"{tmp_path / 'record.db'}\n"
    sha256 = hashlib.sha256(CANDIDACIES_2024.encode()).hexdigest()
    assert f"sha256 {sha256}" in result.stderr
    assert "2 polls" in result.stderr
    assert result.stderr.count("Open Parliament Licence v3.0") >= 2
    assert f"export HUSTINGS_RECORD={tmp_path / 'record.db'}" in result.stderr
    record = open_record(str(tmp_path / "record.db"))
    assert {"parl.ilford-north.2024-07-04", "parl.castle-point.2019-12-12"} <= set(record.poll_ids)
    source = next(one for one in record.sources.values() if sha256 in (one.sha256 or ""))
    assert source.attribution is not None


def test_pulling_again_changes_nothing(site: Site, run: Callable[..., Result], tmp_path: Path) -> None:
    site.serve_repository(FILES)
    run("--url", site.url)
    result = run("--url", site.url)
    assert result.exit_code == 0, result.output
    assert "New: nothing." in result.stderr


def test_offline_imports_the_last_pull(site: Site, run: Callable[..., Result], tmp_path: Path, closed: str) -> None:
    site.serve_repository(FILES)
    run("--url", site.url)
    (tmp_path / "record.db").unlink()
    refused = message(run("--url", closed))
    assert "cannot reach 127.0.0.1" in refused
    assert "The last pull, of 20" in refused
    assert "hustings pull --offline imports that" in refused
    assert not (tmp_path / "record.db").exists()
    result = run("--offline")
    assert result.exit_code == 0, result.output
    assert "2 polls" in result.stderr


def test_offline_with_nothing_pulled(run: Callable[..., Result], closed: str) -> None:
    assert "the first pull needs the network" in message(run("--offline"))
    assert message(run("--url", closed)).endswith("Nothing was imported.")


def test_offline_refuses_what_was_altered(site: Site, run: Callable[..., Result], tmp_path: Path) -> None:
    site.serve_repository(FILES)
    run("--url", site.url)
    last = last_pull("parliament", tmp_path / "cache")
    assert last is not None
    (Path(last.folder) / "2019-12-12/constituencies.csv").write_text("altered")
    assert "not what was pulled" in message(run("--offline"))


def test_a_pull_that_fails_half_way_imports_nothing(site: Site, run: Callable[..., Result], tmp_path: Path) -> None:
    site.serve_repository(FILES)
    del site.answers[f"{RAW}/db/data/result_summaries.csv"]
    assert "result_summaries.csv: the server answered 404" in message(run("--url", site.url))
    assert not (tmp_path / "record.db").exists()


def test_files_that_do_not_come_out_are_not_imported(site: Site, run: Callable[..., Result], tmp_path: Path) -> None:
    wrong = {path: text.replace("46888,121,528", "46889,121,528") for path, text in FILES.items()}
    site.serve_repository(wrong)
    result = run("--url", site.url)
    assert isinstance(result.exception, InputError)
    assert not (tmp_path / "record.db").exists()


def test_the_record_is_made_in_the_data_folder_by_default(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_, **__: str(tmp_path / "data folder"))
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_, **__: str(tmp_path / "cache"))
    site.serve_repository(FILES)
    result = CliRunner(env={"HUSTINGS_RECORD": None, "HUSTINGS_PULL_URL": site.url}).invoke(command, [])
    assert result.exit_code == 0, result.output
    assert result.stdout == f"{tmp_path / 'data folder' / 'record.db'}\n"
    assert f"export HUSTINGS_RECORD='{tmp_path / 'data folder' / 'record.db'}'" in result.stderr


def test_the_starter_record_is_not_pulled_into(run: Callable[..., Result]) -> None:
    assert isinstance(run("--record", "starter").exception, RecordReadOnly)
