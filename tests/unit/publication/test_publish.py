"""A site in a folder: what is written, what is left alone, what is refused."""

from pathlib import Path

import pytest

from hustings.errors import PublicationError, UnknownName
from hustings.publication.ledger import LEDGER
from hustings.publication.publisher import Publisher
from hustings.publication.seal.key import from_seed
from hustings.publication.seal.manifest import PATH
from hustings.publication.write import FOLDER, checked, recover
from hustings.record import example


def publish(out: Path, **options):
    return Publisher(out, **{"elections": ["2017-06-08"], "workers": 1} | options).publish(example.record())


def contents(out: Path) -> dict[str, bytes]:
    return {one.relative_to(out).as_posix(): one.read_bytes() for one in out.rglob("*") if one.is_file()}


def test_every_page_is_there_with_its_twins(tmp_path):
    done = publish(tmp_path)
    found = contents(tmp_path)
    assert len(found) == done.count + 1  # the manifest lists all but itself
    for folder in ("2017-06-08/ilford-north", "2017-06-08/party/labour", "2017-06-08/region/london", "2017-06-08"):
        assert {f"{folder}/index.html", f"{folder}/index.json", f"{folder}/index.csv"} <= set(found)
    assert {"index.html", PATH, LEDGER, "constituency/kensington/index.html"} <= set(found)


def test_the_latest_general_election_is_the_default(tmp_path):
    publish(tmp_path, elections=[])
    assert (tmp_path / "2024-07-04/ilford-north/index.html").exists()


def test_an_election_without_polls_is_refused_and_nothing_is_made(tmp_path):
    with pytest.raises(UnknownName):
        publish(tmp_path / "out", elections=["1997-05-01"])
    assert not (tmp_path / "out").exists()


def test_nothing_changes_when_nothing_changed(tmp_path):
    publish(tmp_path)
    before = contents(tmp_path)
    done = publish(tmp_path)
    assert (done.written, done.removed) == ((), ())
    assert contents(tmp_path) == before


def test_pieces_that_are_no_more_are_removed_with_their_folders(tmp_path):
    publish(tmp_path, elections=["2017-06-08", "2015-05-07"])
    done = publish(tmp_path)
    assert done.removed
    assert not (tmp_path / "2015-05-07").exists()
    fresh = tmp_path.with_name("fresh")
    publish(fresh)
    here, there = contents(tmp_path), contents(fresh)
    assert {path: here[path] for path in here if path != PATH} == {path: there[path] for path in there if path != PATH}


def test_a_folder_of_other_files_is_refused(tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(PublicationError, match="holds files"):
        publish(tmp_path)
    assert contents(tmp_path) == {"notes.txt": b"mine"}


def test_another_programs_manifest_is_refused(tmp_path):
    (tmp_path / PATH).write_text('{"name": "app"}')
    with pytest.raises(PublicationError, match="not the manifest"):
        publish(tmp_path)


def test_files_of_others_beside_the_site_stay(tmp_path):
    publish(tmp_path)
    (tmp_path / "CNAME").write_text("results.example")
    (tmp_path / "2017-06-08/mine.txt").write_text("mine")
    publish(tmp_path, elections=["2015-05-07"])
    assert (tmp_path / "CNAME").read_text() == "results.example"
    assert (tmp_path / "2017-06-08/mine.txt").read_text() == "mine"


def test_a_file_of_others_in_a_pages_place_stops_the_publish(tmp_path):
    publish(tmp_path)
    (tmp_path / "2015-05-07").mkdir()
    (tmp_path / "2015-05-07/index.html").write_text("mine")
    before = contents(tmp_path)
    with pytest.raises(PublicationError, match="not a file of this site"):
        publish(tmp_path, elections=["2017-06-08", "2015-05-07"])
    assert contents(tmp_path) == before
    assert not (tmp_path / FOLDER).exists()


def test_a_failed_build_leaves_nothing(tmp_path, monkeypatch):
    publish(tmp_path)
    before = contents(tmp_path)

    def fail(*_: object) -> None:
        raise RuntimeError("no ink")

    monkeypatch.setattr("hustings.publication.make.files", fail)
    with pytest.raises(RuntimeError):
        publish(tmp_path, elections=["2015-05-07"])
    assert contents(tmp_path) == before


def test_a_build_that_was_committed_is_carried_through(tmp_path, monkeypatch):
    publish(tmp_path)
    before = contents(tmp_path)
    monkeypatch.setattr("hustings.publication.write._apply", lambda *_: None)
    publish_again = Publisher(tmp_path, elections=["2015-05-07"], workers=1)
    monkeypatch.setattr("hustings.publication.write.Staging.clear", lambda _: None)
    publish_again.publish(example.record())
    monkeypatch.undo()
    assert {path: data for path, data in contents(tmp_path).items() if not path.startswith(FOLDER)} == before
    recover(tmp_path)
    fresh = tmp_path.with_name("fresh")
    publish(fresh, elections=["2015-05-07"])
    assert set(contents(tmp_path)) == set(contents(fresh))
    assert publish_again.publish(example.record()).written == ()


def test_a_build_that_was_not_committed_is_forgotten(tmp_path):
    publish(tmp_path)
    before = contents(tmp_path)
    (tmp_path / FOLDER / "files").mkdir(parents=True)
    (tmp_path / FOLDER / "files/index.html").write_text("half a")
    publish(tmp_path)
    assert contents(tmp_path) == before


def test_with_a_key_documents_are_signed_and_with_another_signed_anew(tmp_path):
    publish(tmp_path)
    assert b'"signature"' not in (tmp_path / PATH).read_bytes()
    one, other = from_seed(bytes(32)), from_seed(bytes([1] * 32))
    publish(tmp_path, key=one)
    page = tmp_path / "2017-06-08/ilford-north/index.json"
    assert one.public.id in page.read_text()
    done = publish(tmp_path, key=other)
    assert other.public.id in page.read_text()
    assert all(path.endswith(".json") for path in done.written)


def test_two_at_once_are_not_let_in(tmp_path):
    fcntl = pytest.importorskip("fcntl")
    publish(tmp_path)
    with tmp_path.joinpath(PATH).open() as _:
        import os

        held = os.open(tmp_path, os.O_RDONLY)
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(PublicationError, match="another process"):
            publish(tmp_path)
        os.close(held)


@pytest.mark.parametrize("path", ["", "/etc/passwd", "../x", "a/../b", "a//b", "a/", ".hustings-build/x", "a/./b"])
def test_paths_stay_below_the_root(path):
    with pytest.raises(PublicationError):
        checked(path)
