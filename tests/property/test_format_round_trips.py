"""What a format writes, it reads again as it was: one line, Democracy Club's results, PA Media's feed, Parliament's
columns, election reports (NIST SP 1500-100)."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from hustings.geography.boundary_set import Nation
from hustings.geography.slug import slugify
from hustings.sources import parliament
from hustings.sources.formats import democracy_club, nist, one_line, pa_media
from hustings.sources.formats.parliament_results import write_candidacies
from hustings.sources.formats.party_names import Known, parties
from hustings.sources.reading import PartyNamed, Place, Return, Standing

NIST_NAMES = (
    "@type @id Name Contest Candidate StartDate EndDate Type ElectionScopeId Content ElectionDistrictId".split()
)
DAYS = st.dates(date(1945, 1, 1), date(2060, 1, 1))
COUNTS = st.integers(0, 200_000)
WORD = st.text("abcdefghijklmnopqrstuvwxyzéôŷABCDEFGHIJ'’-&<>\"", min_size=1, max_size=12)
NAME = st.lists(WORD, min_size=1, max_size=3).map(" ".join)
#: Names of constituencies, commas and all; one line cannot carry a part that is all digits.
PLACE = st.lists(NAME.filter(lambda text: text[0] not in "'\"<-" and text.strip()), min_size=1, max_size=3).map(
    ", ".join
)
NATIONLESS = [one for one in parties() if one.nation is None]
FLAG = st.none() | st.booleans()


def standing(known: Known, given: str = "", family: str = "", **more: object) -> Standing:
    return Standing(given, family, known.named, None, adjunct_commission_id=known.adjunct, **more)  # type: ignore[arg-type]


@st.composite
def lines(draw: st.DrawFn) -> list[Return]:
    names = draw(
        st.lists(PLACE, min_size=1, max_size=4, unique_by=lambda name: "".join(filter(str.isalnum, name)).lower())
    )
    day, returns = draw(DAYS), []
    for name in names:
        chosen = draw(st.lists(st.sampled_from(NATIONLESS), min_size=1, max_size=8, unique_by=lambda one: one.code))
        rows = [standing(one, votes=draw(COUNTS)) for one in chosen]
        rows.sort(key=lambda row: -(row.votes or 0))
        returns.append(Return(day, False, Place(name), "x", 1, "s", rows))
    return returns


@given(lines())
def test_one_line(returns: list[Return]) -> None:
    reading = one_line.read(Path("x.txt"), one_line.write(returns).encode(), returns[0].polled_on)
    slugless = [problem for problem in reading.problems if problem.code != "duplicate"]
    assert slugless == []
    told = [(one.place.name, [(row.votes, row.party.commission_id, row.adjunct_commission_id) for row in one.standings])
            for one in reading.returns]  # fmt: skip
    assert told == [
        (one.place.name, [(row.votes, row.party.commission_id, row.adjunct_commission_id) for row in one.standings])
        for one in returns
    ]


#: No spreadsheet takes it for a formula: those are written with an apostrophe before them.
PLAIN = NAME.filter(lambda text: text[0] != "-")
SLUG = st.from_regex(r"[a-z]{3,10}(-[a-z]{2,8}){0,3}", fullmatch=True)
PARTY_IDS = st.sampled_from(["PP53", "PP52", "PP90", "PP7931", "PP11382"])


@st.composite
def club_standing(draw: st.DrawFn) -> Standing:
    kind = draw(st.sampled_from(["party", "joint", "independent", "speaker"]))
    party = PartyNamed(name=draw(PLAIN), commission_id=draw(PARTY_IDS))
    if kind in ("independent", "speaker"):
        party = PartyNamed(name=kind.capitalize(), is_independent=kind == "independent", is_speaker=kind == "speaker")
    return Standing(
        draw(PLAIN), draw(WORD), party, None,
        adjunct_commission_id="PP119" if kind == "joint" else None,
        democracy_club_id=str(draw(st.integers(1, 200_000))),
        votes=draw(st.none() | COUNTS), is_elected=draw(FLAG),
    )  # fmt: skip


@st.composite
def club_returns(draw: st.DrawFn) -> list[Return]:
    slugs = draw(st.lists(SLUG, min_size=1, max_size=3, unique=True))
    returns = []
    for slug in slugs:
        one = Return(draw(DAYS), draw(st.booleans()), Place(None, slug=slug), "x.csv", 1, "s")
        one.standings = draw(st.lists(club_standing(), min_size=1, max_size=6))
        one.electorate, one.rejected_ballots = draw(st.none() | COUNTS), draw(st.none() | COUNTS)
        returns.append(one)
    return returns


def without_lines(rows: list[Standing]) -> list[Standing]:
    return [Standing(**{name: getattr(row, name) for name in row.__slots__} | {"line": None}) for row in rows]


@given(club_returns())
def test_democracy_club_results(returns: list[Return]) -> None:
    reading = democracy_club.read(Path("x.csv"), democracy_club.write(returns).encode())
    assert reading.problems == []
    for before, after in zip(returns, reading.returns, strict=True):
        assert (after.polled_on, after.is_by_election, after.place) == (
            before.polled_on,
            before.is_by_election,
            before.place,
        )
        assert (after.electorate, after.rejected_ballots) == (before.electorate, before.rejected_ballots)
        assert without_lines(after.standings) == before.standings


@st.composite
def pa_return(draw: st.DrawFn) -> Return:
    chosen = draw(st.lists(st.sampled_from(NATIONLESS), min_size=1, max_size=8))
    winner = draw(st.none() | st.integers(0, len(chosen) - 1))
    rows = [
        standing(
            one, draw(NAME), draw(NAME),
            gender=draw(st.sampled_from([None, "Male", "Female"])), is_sitting=draw(st.booleans()),
            votes=draw(COUNTS), is_elected=None if winner is None else number == winner,
        )
        for number, one in enumerate(chosen)
    ]  # fmt: skip
    one = Return(draw(DAYS), draw(st.booleans()), Place(draw(PLACE)), "x.xml", 1, "s", rows)
    one.electorate = draw(st.none() | COUNTS)
    one.valid_votes = sum(row.votes or 0 for row in rows)
    one.summary = draw(st.sampled_from([None, "Lab hold", "Con gain from Lab"]))
    moment = st.datetimes(datetime(2000, 1, 1), datetime(2050, 1, 1), timezones=st.just(UTC))
    one.declared_at = draw(st.none() | moment.map(lambda at: at.replace(microsecond=0)))
    return one


@given(pa_return(), st.integers(1, 99))
def test_pa_media_result(before: Return, revision: int) -> None:
    reading = pa_media.read(Path("x.xml"), pa_media.write_result(before, revision=revision))
    assert (reading.problems, reading.notes) == ([], [])
    (after,) = reading.returns
    for name in ("polled_on", "is_by_election", "place", "electorate", "valid_votes", "summary", "declared_at"):
        assert getattr(after, name) == getattr(before, name)
    assert without_lines(after.standings) == before.standings


@given(pa_return())
def test_pa_media_nominations(before: Return) -> None:
    reading = pa_media.read(Path("x.xml"), pa_media.write_nominations(before))
    assert reading.problems == []
    (after,) = reading.returns
    told = [
        (row.given_name, row.family_name, row.party, row.adjunct_commission_id, row.votes) for row in after.standings
    ]
    assert told == [
        (row.given_name, row.family_name, row.party, row.adjunct_commission_id, None) for row in before.standings
    ]


def kept(rows: list[Standing], *names: str) -> list[tuple[object, ...]]:
    """The named parts of standings, in an order of their own."""
    return sorted((tuple(getattr(row, name) for name in names) for row in rows), key=repr)


def _plain(name: str) -> str:
    """The name in plain letters; what begins with a hyphen is no name, and such a file is refused."""
    return slugify(name).strip("-")


@st.composite
def foreign_returns(draw: st.DrawFn) -> list[Return]:
    """General election returns of several constituencies, declared or not."""
    codes = draw(st.lists(st.integers(530, 1062), min_size=1, max_size=3, unique=True))
    names = draw(st.lists(PLACE.filter(_plain), min_size=len(codes), max_size=len(codes), unique_by=_plain))
    returns = []
    for code, name in zip(codes, names, strict=True):
        place = Place(name, f"E1400{code:04}", Nation.ENGLAND, "London", "E12000007", None, "Borough")
        one = Return(date(2019, 12, 12), False, place, "x", 1, "s")
        one.standings = [
            Standing(
                draw(PERSON), draw(PERSON), known.named, None,
                gender=draw(st.sampled_from([None, "Male", "Female", "Non-binary"])),
                adjunct_commission_id=known.adjunct, is_sitting=draw(FLAG),
                mnis_id=draw(st.none() | st.integers(1, 5000).map(str)), democracy_club_id=str(number + 1),
            )
            for number, known in enumerate(draw(st.lists(st.sampled_from(NATIONLESS), min_size=1, max_size=6)))
        ]  # fmt: skip
        if draw(st.booleans()):
            one.standings = [
                replace(row, votes=draw(COUNTS), is_elected=not at) for at, row in enumerate(one.standings)
            ]
            one.valid_votes = sum(row.votes or 0 for row in one.standings)
            one.rejected_ballots = draw(COUNTS)
        one.electorate = draw(st.none() | COUNTS)
        returns.append(one)
    return returns


#: A person's name as Parliament's reader takes it: no markup, no formula.
PERSON = st.text("abcdefghijôŷABCDE'’", min_size=1, max_size=9).map(lambda text: f"D{text}")
TOLD = (
    "given_name",
    "family_name",
    "gender",
    "adjunct_commission_id",
    "is_sitting",
    "mnis_id",
    "democracy_club_id",
    "votes",
)


@given(foreign_returns())
def test_an_election_report(before: list[Return]) -> None:
    reading = nist.read(Path("x.json"), nist.write(before, nist.Issue(datetime(2020, 1, 1, tzinfo=UTC))))
    assert reading.problems == []
    for old, new in zip(before, reading.returns, strict=True):
        assert (new.polled_on, new.is_by_election) == (old.polled_on, old.is_by_election)
        assert replace(new.place, slug=None) == replace(old.place, slug=None)
        assert (new.electorate, new.valid_votes, new.rejected_ballots) == (
            old.electorate, old.valid_votes, old.rejected_ballots
        )  # fmt: skip
        assert kept(new.standings, *TOLD, "is_elected") == kept(old.standings, *TOLD, "is_elected")
        assert [row.party.commission_id for row in new.standings] == [row.party.commission_id for row in old.standings]


@given(foreign_returns())
def test_parliaments_candidacies(before: list[Return]) -> None:
    before = [replace(one, place=replace(one.place, name=_plain(one.place.name or ""))) for one in before]
    reading = parliament.read(Path("x.csv"), write_candidacies(before).encode(), before[0].polled_on)
    assert reading.problems == []
    for old, new in zip(before, reading.returns, strict=True):
        assert new.place == old.place
        assert kept(new.standings, *TOLD) == kept(old.standings, *TOLD)
        assert [row.party.commission_id for row in new.standings] == [row.party.commission_id for row in old.standings]


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NIST_NAMES), inner, max_size=4),
        max_leaves=20,
    )
)
def test_an_election_report_of_any_shape_is_read_or_refused(value: object) -> None:
    told = {
        "@type": "ElectionResults.ElectionReport",
        "Issuer": "x",
        "GeneratedDate": "2020-01-01",
        "Election": [value],
    }
    reading = nist.read(Path("x.json"), json.dumps(told).encode())
    assert reading.problems or reading.returns
