"""What a format writes, it reads again as it was: one line, Democracy Club's results, PA Media's feed."""

from datetime import UTC, date, datetime
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from hustings.sources.formats import democracy_club, one_line, pa_media
from hustings.sources.formats.party_names import Known, parties
from hustings.sources.reading import PartyNamed, Place, Return, Standing

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
