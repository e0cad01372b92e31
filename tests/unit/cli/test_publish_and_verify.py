"""From the record to a reader: published, signed, verified, corrected, and verified again."""

import gc
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hustings.cli.main import main
from hustings.publication.publisher import PUBLIC_KEY
from hustings.publication.seal.manifest import PATH

Run = Callable[..., tuple[int, str, str]]
SEAT = "2019-12-12/ilford-north/index"


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    def run(*arguments: object) -> tuple[int, str, str]:
        code = 0
        try:
            main([str(one) for one in arguments])
        except SystemExit as ended:
            code = int(ended.code or 0)
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return run


@pytest.fixture
def site(run: Run, published: Any, tmp_path: Path) -> Path:
    """Three polls published and signed; the record, the key and its public half beside the site."""
    assert run("import", published.write(), "--record", tmp_path / "r.db", "--published-at", "2019-12-13T12:00")[0] == 0
    assert run("key", "new", tmp_path / "desk.pem")[0] == 0
    (tmp_path / "key.pem").write_text(run("key", "public", tmp_path / "desk.pem")[1])
    publish(run, tmp_path)
    return tmp_path / "site"


def publish(run: Run, folder: Path, *more: object) -> None:
    code, _, err = run("publish", folder / "site", *options(folder), *more)
    assert code == 0, err


def options(folder: Path) -> tuple[object, ...]:
    return "--record", folder / "r.db", "--key", folder / "desk.pem", "--workers", 1


def correct(run: Run, published: Any, folder: Path) -> None:
    """One vote more for the winner of Ilford North."""
    published.candidate("Streeting")["Votes"] = "25324"
    seat = published.constituency("Ilford North")
    seat["Valid votes"], seat["Majority"], seat["Lab"] = "50115", "5219", "25324"
    for row in published.candidacies:
        row["Share"] = ""
    code, _, err = run("import", published.write(), "--record", folder / "r.db", "--published-at", "2019-12-20T09:00")
    assert code == 0, err


def test_the_whole_site_is_the_desks(run: Run, site: Path) -> None:
    key = site.parent / "key.pem"
    code, out, _ = run("verify", site, "--key", key)
    assert (code, out.split(":")[1]) == (0, f" {out.split()[0]} genuine.\n")
    assert (site / PUBLIC_KEY).read_text() == key.read_text()


def test_every_document_of_the_desks_own_form_proves_itself(run: Run, site: Path, tmp_path: Path) -> None:
    signed = [path for path in site.rglob("*.json") if b'"signature"' in path.read_bytes()]
    unsigned = {path.name for path in site.rglob("*.json")} - {path.name for path in signed}
    assert len(signed) > 10
    assert unsigned <= {"nist.json", "datapackage.json", "feed.json", "pieces.json", "names.json", "search.json"}
    for path in signed[:3]:
        shutil.copy(path, tmp_path / "alone.json")
        assert run("verify", tmp_path / "alone.json", "--key", site.parent / "key.pem")[0] == 0


def test_a_correction_supersedes_what_went_before(run: Run, site: Path, published: Any, tmp_path: Path) -> None:
    key = tmp_path / "key.pem"
    shutil.copytree(site, tmp_path / "before")
    correct(run, published, tmp_path)
    publish(run, tmp_path)
    assert run("verify", site, "--key", key)[0] == 0
    for ending in ("json", "html", "csv"):
        shutil.copy(tmp_path / "before" / f"{SEAT}.{ending}", tmp_path / f"taken.{ending}")
        code, out, _ = run("verify", tmp_path / f"taken.{ending}", "--key", key, "--site", site)
        assert (code, "superseded" in out) == (3, True), out
    told = json.loads(run("verify", tmp_path / "taken.json", "--key", key, "--site", site, "--format", "json")[1])
    changes = {one["what"]: (one["before"], one["after"]) for one in told["files"][0]["changes"]}
    assert changes["majority, votes"] == ("5,218", "5,219")
    assert changes["valid votes"] == ("50,114", "50,115")
    assert changes["candidates, Wes Streeting, votes"] == ("25,323", "25,324")
    code, out, _ = run("verify", tmp_path / "taken.json", "--key", key, "--site", site)
    assert "majority, votes 5,218 → 5,219" in out
    assert run("verify", tmp_path / "before", "--key", key)[0] == 0
    assert run("verify", tmp_path / "before", "--key", key, "--site", site)[0] == 3


def test_publishing_again_changes_nothing(run: Run, site: Path) -> None:
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    publish(run, site.parent)
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before
    assert PATH in {path.name for path in before}


def test_a_map_is_published_with_the_results(run: Run, site: Path, tmp_path: Path) -> None:
    hexes = {"E14000759": {"q": 0, "r": 0}, "W07000041": {"q": 1, "r": 0}, "S14000051": {"q": 1, "r": 1}}
    (tmp_path / "map.hexjson").write_text(json.dumps({"layout": "odd-r", "hexes": hexes}))
    publish(run, tmp_path, "--map", tmp_path / "map.hexjson")
    drawn = json.loads((site / "2019-12-12" / "data" / "constituencies.hexjson").read_text())["hexes"]
    assert drawn["E14000759"]["winner"] == "Wes Streeting"
    assert run("verify", site, "--key", tmp_path / "key.pem")[0] == 0
    (tmp_path / "map.hexjson").write_text("{}")
    assert run("publish", site, "--record", tmp_path / "r.db", "--map", tmp_path / "map.hexjson")[0] == 2


def test_an_altered_page_shows(run: Run, site: Path) -> None:
    page = site / f"{SEAT}.html"
    page.write_bytes(page.read_bytes().replace(b"5,218", b"9,218"))
    code, out, _ = run("verify", site, "--key", site.parent / "key.pem")
    assert (code, f"{SEAT}.html: NOT PROVEN" in out) == (1, True)


def test_a_record_that_is_followed_is_published_with_each_entry(
    run: Run, published: Any, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing new, then a correction, then somebody interrupts."""
    before = (site / PATH).read_bytes()
    looks = iter([lambda: None, lambda: correct(run, published, site.parent), _interrupt])
    monkeypatch.setattr("hustings.cli.publish.time.sleep", lambda _: next(looks)())
    code, _, err = run("publish", site, *options(site.parent), "--follow")
    gc.unfreeze()
    assert code == 0
    assert err.splitlines()[-1].split()[0] != "0"
    assert (site / PATH).read_bytes() != before
    assert json.loads((site / f"{SEAT}.json").read_text())["candidates"][0]["votes"] == 25324


def _interrupt() -> None:
    raise KeyboardInterrupt


def test_the_past_has_no_news_to_follow(run: Run, site: Path) -> None:
    code, _, err = run("publish", site, *options(site.parent), "--follow", "--as-at", "2019-12-13T03:00")
    assert (code, "--as-at" in err) == (2, True)
