"""Verifying files and folders: genuine, superseded, altered, and what cannot be told."""

import re
import shutil
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidSignature

from hustings.errors import InputError, UsageError
from hustings.publication.seal.ask import ask, gravest
from hustings.publication.seal.canonical import written
from hustings.publication.seal.key import from_seed
from hustings.publication.seal.manifest import PATH
from hustings.publication.seal.sign import sign
from hustings.publication.seal.verify import Told, Verdict

from .conftest import FIRST, KEY, PAGE, SEAT, SECOND, TABLE, build, seat

GENUINE, SUPERSEDED, ALTERED = Verdict.GENUINE, Verdict.SUPERSEDED, Verdict.ALTERED


def one(place: Path, site: Path | None = None, key: object = KEY) -> Told:
    (told,) = ask(str(place), key.public, None if site is None else str(site))  # type: ignore[attr-defined]
    return told


@pytest.mark.parametrize("path", [SEAT, PAGE, TABLE, PATH])
def test_every_file_of_a_folder_is_genuine_and_current(site: Path, path: str) -> None:
    told = one(site / path)
    assert (told.verdict, told.path, told.is_current, told.snapshot) == (
        GENUINE,
        None if told.path is None else path,
        True,
        FIRST,
    )


def test_a_document_alone_proves_itself_but_not_that_it_is_current(site: Path, tmp_path: Path) -> None:
    shutil.copy(site / SEAT, tmp_path / "taken.json")
    told = one(tmp_path / "taken.json")
    assert (told.verdict, told.path, told.is_current, told.snapshot) == (GENUINE, SEAT, None, FIRST)


def test_a_page_alone_needs_its_site(site: Path, tmp_path: Path) -> None:
    shutil.copy(site / PAGE, tmp_path / "taken.html")
    with pytest.raises(UsageError, match="Name that site with --site"):
        one(tmp_path / "taken.html")
    told = one(tmp_path / "taken.html", site)
    assert (told.verdict, told.path, told.is_current) == (GENUINE, PAGE, True)


@pytest.mark.parametrize("path", [SEAT, PAGE])
def test_what_was_replaced_since_is_superseded(site: Path, newer: Path, tmp_path: Path, path: str) -> None:
    shutil.copy(site / path, tmp_path / "taken")
    for place in (tmp_path / "taken", site / path):
        told = one(place, newer)
        assert (told.verdict, told.path, told.is_current) == (SUPERSEDED, path, False)
        assert (told.snapshot, told.now) == (FIRST, SECOND)
        changes = ["majority, votes 5,218 → 5,219", "candidates, Wes Streeting, votes 25,323 → 25,324"]
        assert [str(change) for change in told.changes] == (changes if path == SEAT else [])


def test_an_old_file_put_back_in_its_place_is_superseded(site: Path, newer: Path) -> None:
    for path in (SEAT, PAGE):
        shutil.copy(site / path, newer / path)
        assert one(newer / path).verdict is SUPERSEDED
    assert [told.path for told in ask(str(newer), KEY.public) if told.verdict is SUPERSEDED] == [PAGE, SEAT]


def test_a_file_newer_than_the_site_is_genuine(site: Path, newer: Path, tmp_path: Path) -> None:
    shutil.copy(newer / SEAT, tmp_path / "taken.json")
    told = one(tmp_path / "taken.json", site)
    assert (told.verdict, told.is_current, told.now) == (GENUINE, None, FIRST)
    assert "newer than the site" in told.reason


def test_what_is_gone_was_withdrawn(site: Path, newer: Path) -> None:
    before = build(newer, SECOND, 25324)
    (newer / PATH).unlink()
    from hustings.publication.seal.manifest import manifest_of, sealed_manifest

    left = {path: listed for path, listed in before.files.items() if path != SEAT}
    (newer / PATH).write_bytes(sealed_manifest(manifest_of(left, SECOND, before), KEY))
    told = one(site / SEAT, newer)
    assert (told.verdict, told.reason) == (SUPERSEDED, "has been withdrawn since")


def test_another_desks_files_are_not_this_desks(site: Path, tmp_path: Path) -> None:
    shutil.copy(site / SEAT, tmp_path / "taken.json")
    told = one(tmp_path / "taken.json", key=from_seed(b"\2" * 32))
    assert (told.verdict, told.reason) == (ALTERED, "is signed with another key")
    assert one(site / PAGE, key=from_seed(b"\2" * 32)).verdict is ALTERED


def test_a_document_in_anothers_place_is_out_of_place(site: Path) -> None:
    other = "2019-12-12/ynys-mon/index.json"
    (site / other).parent.mkdir()
    shutil.copy(site / SEAT, site / other)
    told = one(site / other)
    assert (told.verdict, told.path) == (ALTERED, SEAT)
    shutil.copy(site / SEAT, site / PAGE)
    assert one(site / PAGE).verdict is ALTERED


def test_a_page_in_anothers_place_is_altered(site: Path) -> None:
    shutil.copy(site / PAGE, site / TABLE)
    assert one(site / TABLE).verdict is ALTERED


def test_a_whole_folder(site: Path) -> None:
    told = ask(str(site), KEY.public)
    assert [(one.name, one.verdict, one.is_current) for one in told] == [
        (path, GENUINE, True) for path in (PATH, PAGE, SEAT, TABLE)
    ]
    assert gravest(told) is GENUINE


def test_a_folder_names_what_is_altered_missing_and_additional(site: Path) -> None:
    (site / PAGE).write_text("<p>Majority 9,218")
    (site / TABLE).unlink()
    (site / "extra.html").write_text("x")
    (site / "dangling").symlink_to(site / "nowhere")
    told = ask(str(site), KEY.public)
    assert {(one.name, one.reason) for one in told if one.verdict is ALTERED} == {
        (PAGE, "is not as the desk published it"),
        (TABLE, "is missing: the desk published it here"),
        ("extra.html", "is not among the files that the desk published"),
        ("dangling", "is not among the files that the desk published"),
    }
    assert gravest(told) is ALTERED


def test_a_folder_is_held_to_a_newer_site(site: Path, newer: Path) -> None:
    told = ask(str(site), KEY.public, str(newer))
    assert {one.name: one.verdict for one in told} == {
        PATH: SUPERSEDED, PAGE: SUPERSEDED, SEAT: SUPERSEDED, TABLE: GENUINE
    }  # fmt: skip
    assert gravest(told) is SUPERSEDED


def test_an_altered_manifest_proves_nothing(site: Path) -> None:
    data = (site / PATH).read_bytes()
    (site / PATH).write_bytes(data.replace(b'"size":', b'"size": ', 1))
    for place in (site, site / PAGE, site / PATH):
        told = one(place)
        assert (told.verdict, told.reason[:30]) == (ALTERED, "is JSON, but not written as th"), place


def test_a_signed_document_that_is_no_manifest_proves_nothing(site: Path) -> None:
    (site / PATH).write_bytes(written(sign(seat(1) | {"note": "hustings manifest 1"}, KEY)))
    assert one(site / PAGE).reason == "is no manifest of a published folder"


def test_another_programs_manifest_is_passed_over(site: Path, tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text('{"name": "an app"}')
    shutil.copy(site / SEAT, tmp_path / "taken.json")
    assert one(tmp_path / "taken.json").verdict is GENUINE


def test_what_cannot_be_read_is_bad_input(site: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file"):
        one(site / "absent.json")
    with pytest.raises(InputError, match="No such file"):
        one(site / SEAT, tmp_path / "no-site")
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match=r"a folder without manifest\.json"):
        one(tmp_path / "empty")


def test_the_page_says_how_to_do_it_without_hustings(
    site: Path, tmp_path: Path, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (repository / "docs" / "verify.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"^```python\n(.*?)^```$", page, re.M | re.S)
    shutil.copy(site / SEAT, tmp_path / "index.json")
    (tmp_path / "desk.pem").write_bytes(KEY.public.pem())
    monkeypatch.chdir(tmp_path)
    exec(code, {})
    (tmp_path / "desk.pem").write_bytes(from_seed(b"\2" * 32).public.pem())
    with pytest.raises(InvalidSignature):
        exec(code, {})
