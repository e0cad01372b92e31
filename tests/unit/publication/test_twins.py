"""What programs get beside each page: JSON, CSV, feeds, the list of pages."""

import csv
import json
from pathlib import Path
from xml.etree import ElementTree

import feedparser
import pytest

from hustings.publication.publisher import Publisher
from hustings.record import example

BASE = "https://results.example/uk/"
E = "2017-06-08"


def twin(site: Path, folder: str) -> dict:
    return json.loads((site / folder / "index.json").read_text())


def rows(site: Path, folder: str) -> list[dict[str, str]]:
    with (site / folder / "index.csv").open(newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    "folder", ["", E, f"{E}/kensington", f"{E}/party/labour", f"{E}/records", "constituency/kensington"]
)
def test_every_twin_says_where_it_stands_and_what_it_is_from(site, folder):
    found = twin(site, folder)
    assert found["url"] == f"{BASE}{folder}/".replace("uk//", "uk/")
    assert found["path"] == f"{folder}/index.json".lstrip("/")
    assert found["snapshot"]["head"] == example.record().head
    assert isinstance(found["sources"], list)


def test_a_seat_is_told_as_glance_and_beside_each_baseline(site):
    found = twin(site, f"{E}/kensington")
    assert found["majority"]["votes"] == 20
    assert found["summary"] == "Lab gain from Con"
    assert [one["label"] for one in found["comparisons"]] == ["2015"]
    assert [one["votes"] for one in rows(site, f"{E}/kensington")][:2] == ["16333", "16313"]


def test_tables_are_in_their_order(site):
    assert [one["constituency"] for one in rows(site, f"{E}/table/majority")] == ["Kensington", "Ilford North"]
    assert [one["constituency"] for one in rows(site, f"{E}/table/turnout")] == ["Ilford North", "Kensington"]
    lost = rows(site, f"{E}/table/deposits")
    assert lost[0]["lost"] == "3"
    assert lost[0]["cost_pounds"] == "1500"


def test_a_party_has_its_candidacies_alone(site):
    assert {one["party_abbreviation"] for one in rows(site, f"{E}/party/labour")} == {"Lab"}
    assert len(rows(site, f"{E}/party/ind")) == 3


def test_records_are_within_coverage(site):
    found = twin(site, f"{E}/records")
    assert found["coverage"] == ["parl.2015-05-07", "parl.2017-06-08"]
    first = [one for one in found["rows"] if one["place"] == 1]
    lowest = next(one for one in first if one["record"] == "smallest majority in votes")
    assert (lowest["value"], lowest["is_record_within_coverage"]) == (20, True)


def test_all_names_are_found_and_the_small_index_leads_to_pages(site):
    found = rows(site, f"{E}/search")
    assert {"constituency", "candidate", "party"} == {one["kind"] for one in found}
    small = json.loads((site / E / "search/names.json").read_text())
    assert len(small["names"]) == len(found)
    assert all((site / E / one / "index.html").exists() for one in small["folders"])


def test_atom_is_as_a_reader_wants_it(site):
    found = feedparser.parse((site / E / "feed.atom").read_bytes())
    assert not found.bozo
    assert found.version == "atom10"
    assert [one.title for one in found.entries] == [
        "Kensington: Labour gain from Conservative",
        "Ilford North: Labour hold",
    ]
    assert found.entries[0].link == f"{BASE}{E}/kensington/"
    assert found.feed.updated == found.entries[0].updated == "2017-06-09T20:03:00Z"
    assert len({one.id for one in found.entries}) == 2


def test_json_feed_has_what_atom_has(site):
    found = json.loads((site / E / "feed.json").read_text())
    assert found["version"] == "https://jsonfeed.org/version/1.1"
    assert found["feed_url"] == f"{BASE}{E}/feed.json"
    assert [one["tags"] for one in found["items"]] == [["declaration"], ["declaration"]]


def test_without_a_base_url_links_are_relative_and_there_is_no_sitemap(tmp_path):
    Publisher(tmp_path, elections=[E], workers=1).publish(example.record())
    assert 'href="kensington/index.html"' in (tmp_path / E / "feed.atom").read_text()
    assert "url" not in json.loads((tmp_path / E / "feed.json").read_text())["items"][0]
    assert not (tmp_path / "sitemap.xml").exists()
    assert "Sitemap" not in (tmp_path / "robots.txt").read_text()


def test_the_sitemap_has_every_page_once(site):
    found = ElementTree.fromstring((site / "sitemap.xml").read_text())
    listed = [one[0].text for one in found]
    assert len(listed) == len(set(listed))
    pages = {one.parent.relative_to(site).as_posix() for one in site.rglob("index.html")}
    expected = {one for one in pages if "/widget/" not in one and one.count("/") < 3}  # other orders of a table
    assert {one.removeprefix(BASE).rstrip("/") or "." for one in listed} == expected
    assert f"Sitemap: {BASE}sitemap.xml" in (site / "robots.txt").read_text()
