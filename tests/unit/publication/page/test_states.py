"""A seat's page in every state that a result passes through: what is not known is not shown, and never nought."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hustings.publication.page.pages import PAGES
from hustings.publication.plan import Kind, pieces
from hustings.publication.section import sections_of
from hustings.publication.view import View
from hustings.record.event import Correction, Retraction, Winner
from hustings.record.poll import Declaration
from hustings.record.record import Record

RecordWith = Callable[..., Record]
POLL = "parl.ilford-north.2019-12-12"


def declared(*votes: int, elected: str | None = None) -> Declaration:
    at = datetime(2019, 12, 13, 3, tzinfo=UTC)
    return Declaration(tuple(zip("abc", votes, strict=False)), sum(votes), 7, 1000, at, elected=elected)


def pages(record: Record, base_url: str | None = None) -> dict[str, str]:
    """Every page of the record's election as text."""
    view = View(record, sections_of(record, ["2019-12-12"]), base_url)
    return {
        path: data.decode()
        for piece in pieces(view)
        for make in PAGES.get(piece.kind, ())
        for path, data in make(view, piece)
        if path.endswith(".html")
    }


def seat(record: Record) -> str:
    """The text of the seat's page, without markup."""
    page = pages(record)["2019-12-12/ilford-north/index.html"]
    main = re.search(r"<main.*</main>", page, re.S)
    return " ".join(re.sub(r"<[^>]*>", " ", main[0] if main else "").split())


def test_not_declared(record_with: RecordWith):
    text = seat(record_with())
    assert "Not declared" in text
    assert "The candidates" in text
    assert "Majority" not in text
    assert not re.search(r"\b0\b", text)


def test_only_the_winner_is_known(record_with: RecordWith):
    text = seat(record_with(Winner(POLL, "a")))
    assert "Ann Other" in text
    assert "Winner known; figures not declared." in text
    assert "Turnout" not in text


def test_no_result_before(record_with: RecordWith):
    text = seat(record_with(declared(500, 300, 20)))
    assert "Labour win" in text
    assert "No earlier result in the record to compare with." in text
    assert "200" in text


def test_a_tie(record_with: RecordWith):
    text = seat(record_with(declared(300, 300, 20)))
    assert "Tie for first place" in text
    assert "a tie" in text


def test_a_tie_settled_by_lot(record_with: RecordWith):
    assert "Labour win" in seat(record_with(declared(300, 300, 20, elected="a")))


def test_withdrawn(record_with: RecordWith):
    text = seat(record_with(declared(500, 300, 20), Retraction(POLL, 7, "Another ward's figures")))
    assert "Declaration withdrawn" in text
    assert "Another ward" in text
    assert "The candidates" in text


def test_corrected(record_with: RecordWith):
    record = record_with(declared(500, 300, 20), Correction(POLL, 7, declaration=declared(501, 300, 20)))
    assert "Ann Other, votes: 500, now 501" in seat(record)
    corrections = pages(record)["2019-12-12/corrections/index.html"]
    assert "<del>500</del>" in corrections
    assert "<ins>501</ins>" in corrections


NASTY = '<script>alert("1")</script>'


def test_names_are_text_on_every_page(record_with: RecordWith):
    found = pages(record_with(declared(500, 300, 20), name=f"Ann {NASTY}", party=NASTY), "https://results.example/")
    assert len(found) > 15
    for path, page in found.items():
        assert "<script>alert" not in page, path


@pytest.mark.parametrize("bodies", [(), (declared(500, 300, 20),)])
def test_every_page_has_its_policy_its_language_and_its_snapshot(record_with: RecordWith, bodies: tuple[Declaration]):
    record = record_with(*bodies)
    for path, page in pages(record).items():
        assert "default-src 'none'" in page, path
        assert '<html lang="en-GB">' in page, path
        assert f'<meta name="snapshot" content="{record.head}">' in page, path
        assert " style=" not in page.replace("&#34;", '"').split("<pre", 1)[0], path
        assert len(re.findall("<h1", page)) == 1, path


def test_addresses_are_whole_only_where_the_site_is_known(record_with: RecordWith):
    record, path = record_with(declared(500, 300, 20)), "2019-12-12/ilford-north/index.html"
    assert 'rel="canonical"' not in pages(record)[path]
    assert "iframe" not in pages(record)[path]
    page = pages(record, "https://results.example/uk/")[path]
    assert '<link rel="canonical" href="https://results.example/uk/2019-12-12/ilford-north/">' in page
    assert "&lt;iframe src=&#34;https://results.example/uk/2019-12-12/widget/ilford-north/&#34;" in page


def test_a_page_that_is_not_there_links_from_the_root(record_with: RecordWith):
    assert 'href="/uk/assets/site.css"' in pages(record_with(), "https://results.example/uk/")["404.html"]


def test_every_link_leads_to_a_page(record_with: RecordWith):
    found = pages(record_with(declared(500, 300, 20)))
    for path, page in found.items():
        for link in re.findall(r'<a [^>]*href="([^"#]+\.html)"', page):
            assert _joined(path, link) in found, f"{path} links to {link}"


def _joined(path: str, link: str) -> str:
    parts: list[str] = [] if link.startswith("/") else path.split("/")[:-1]
    for one in link.removeprefix("/").split("/"):
        parts = parts[:-1] if one == ".." else [*parts, one]
    return "/".join(parts)


def test_kinds_without_a_page_are_for_machines():
    assert set(Kind) - set(PAGES) == {Kind.FEED, Kind.NAMES, Kind.SITEMAP}


def test_a_theme_comes_first(record_with: RecordWith, tmp_path: Path):
    from hustings.publication.look import Look
    from hustings.publication.page import home
    from hustings.publication.plan import Piece

    (tmp_path / "static").mkdir()
    (tmp_path / "templates").mkdir()
    (tmp_path / "static" / "theme.css").write_text(":root { --ink: #000 }", encoding="utf-8")
    (tmp_path / "templates" / "home.html").write_text(
        '{% extends "layout.html" %}{% block main %}<h1>Ours & {{ head.look.name }}</h1>{% endblock %}',
        encoding="utf-8",
    )
    record = record_with()
    look = Look("The <Bugle>", tmp_path)
    view = View(record, sections_of(record, ["2019-12-12"]), None, look)
    page = dict(home.render(view, Piece(Kind.HOME, "")))["index.html"].decode()
    assert "<h1>Ours & The &lt;Bugle&gt;</h1>" in page
    assert '<link rel="stylesheet" href="assets/theme.css">' in page
    assert look.digest != Look("The <Bugle>").digest


@pytest.mark.parametrize(("place", "maps"), [("Ilford North", 3), ("Ilford South", 0)])
def test_an_election_is_mapped_where_the_map_is_of_its_constituencies(
    record_with: RecordWith, tmp_path: Path, place: str, maps: int
):
    from hustings.publication.file import Deferred
    from hustings.publication.look import Look
    from hustings.publication.page import election

    layout = tmp_path / "map.hexjson"
    layout.write_text(f'{{"layout": "odd-r", "hexes": {{"a": {{"n": "{place}", "q": 0, "r": 0}}}}}}', encoding="utf-8")
    record = record_with(declared(500, 300, 20))
    view = View(record, sections_of(record, ["2019-12-12"]), None, Look(map=layout))
    piece = next(one for one in pieces(view) if one.kind is Kind.ELECTION)
    found = dict(election.render(view, piece))
    assert sum("/map-" in path for path in found) == maps
    made = [one.make() if isinstance(one, Deferred) else one for one in found.values()]
    assert all(record.head.encode() in data for data in made if isinstance(data, bytes))
