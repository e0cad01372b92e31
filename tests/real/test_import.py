"""Parliament's published files: all of them come in, come out, and are corrected as the publisher corrected them."""

import csv
import shutil
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from hustings.cli.import_ import run_import
from hustings.geography.slug import slugify
from hustings.record.difference import corrections
from hustings.record.entry import Kind, moment_of
from hustings.record.poll import State
from hustings.record.problem import oddities
from hustings.record.record import Record
from hustings.store import open_record, open_store
from hustings.telling.lineage import lineage

#: The same lines again and again: other tests count them.
pytestmark = pytest.mark.no_cover

LONDON = ZoneInfo("Europe/London")
GENERAL = [
    ("2010-05-06", 4150, 29687604),
    ("2015-05-07", 3971, 30697525),
    ("2017-06-08", 3304, 32204184),
    ("2019-12-12", 3320, 32014110),
    ("2024-07-04", 4515, 28809340),
]


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


# -- everything ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("day", "candidacies", "valid_votes"), GENERAL)
def test_a_general_election_is_all_there(full_record: Record, day: str, candidacies: int, valid_votes: int) -> None:
    polls = full_record.polls_of(f"parl.{day}")
    declared = [poll.declaration for poll in polls if poll.declaration]
    assert len(polls) == len(declared) == 650
    assert full_record.is_complete(f"parl.{day}")
    assert sum(len(poll.candidacies) for poll in polls) == candidacies
    assert sum(one.valid_votes for one in declared) == valid_votes
    assert sum(votes for one in declared for _, votes in one.votes) == valid_votes
    assert all(poll.winner and poll.electorate and poll.state is State.DECLARED for poll in polls)


def test_five_general_elections_in_numbers() -> None:
    assert sum(candidacies for _, candidacies, _ in GENERAL) == 19260


@pytest.mark.parametrize("day", [day for day, _, _ in GENERAL])
def test_every_cell_that_counts_is_in_the_record(full_record: Record, shared: Path, day: str) -> None:
    """Against the files read again, by position, with nothing of Hustings' readers."""
    folder = shared / "data" / "parliament" / day
    votes: dict[str, list[int]] = defaultdict(list)
    for row in _rows(folder / "candidacies.csv"):
        if row[0] != "ONS ID":
            votes[row[0]].append(int(row[18]))
    for row in _rows(folder / "constituencies.csv"):
        if row[0] == "ONS ID":
            continue
        poll = full_record.find_poll(row[0], day)
        declared = poll.declaration
        assert declared is not None
        assert sorted(count for _, count in declared.votes) == sorted(votes[row[0]])
        assert (declared.electorate, declared.valid_votes, declared.rejected_ballots) == tuple(map(int, row[14:17]))
        assert poll.winner is not None
        assert poll.candidacy(poll.winner).name == " ".join(f"{row[8]} {row[9]}".split())
        when = declared.declared_at.astimezone(LONDON).strftime("%d/%m/%Y %H:%M") if declared.declared_at else ""
        assert when == row[7]


def test_the_by_elections_are_all_there(full_record: Record) -> None:
    polls = [poll for one in full_record.elections if ".by." in one for poll in full_record.polls_of(one)]
    assert len(polls) == 65
    assert Counter(poll.state for poll in polls) == {State.DECLARED: 65}
    assert sum(len(poll.candidacies) for poll in polls) == 668


def test_both_sets_of_notional_results_are_there(full_record: Record) -> None:
    found = Counter((one.from_election, one.constituency[-5:]) for one in full_record.notionals.values())
    assert sum(found.values()) == 1300
    assert {election for election, _ in found} == {"parl.2005-05-05", "parl.2019-12-12"}
    assert all(sum(votes for _, votes in one.votes) == one.valid_votes for one in full_record.notionals.values())
    assert full_record.elections["parl.2005-05-05"].polled_on == date(2005, 5, 5)


def test_a_name_is_known_since_1997(full_record: Record) -> None:
    """Names and codes of 1997 without a result: they are told in a lineage, and are no baseline."""
    assert Counter(one.boundary_set for one in full_record.constituencies.values() if one.id.endswith(".1997")) == {
        "england-1997": 529,
        "wales-1997": 40,
        "scotland-1997": 72,
        "northern-ireland-1997": 18,
    }
    found = lineage(full_record, "Ilford North")
    assert [one.boundary_set.id for one in found] == ["england-1997", "england-2010", "england-2024"]


def test_overlaps_are_whole(full_record: Record, shared: Path) -> None:
    rows = _rows(shared / "data" / "parliament" / "constituency-area-overlaps.csv")
    old = [one for one in full_record.constituencies.values() if one.boundary_set[-4:] in ("2005", "2010")]
    new = [one for one in full_record.constituencies.values() if one.boundary_set[-4:] == "2024"]
    assert (len(old), len(new)) == (650, 650)
    assert sum(len(full_record.overlaps_from(one.id)) for one in old) == len(rows) == 1438
    for one in old:
        assert float(sum(part.from_population for part in full_record.overlaps_from(one.id))) == pytest.approx(
            1, abs=1e-3
        )
    for one in new:
        assert float(sum(part.to_population for part in full_record.overlaps_to(one.id))) == pytest.approx(1, abs=1e-3)


@pytest.mark.parametrize("code", ["S14000006", "S14000107"])
def test_a_scottish_constituency_answers_to_both_its_codes(full_record: Record, code: str) -> None:
    assert full_record.find_poll(code, "2019-12-12").id == "parl.ayr-carrick-and-cumnock.2019-12-12"


def test_the_chain_of_the_whole_record_holds(full_record_path: Path) -> None:
    store = open_store(str(full_record_path))
    assert store.faults() == []
    store.close()


def test_figures_that_do_not_come_out_are_marked_and_kept(full_record: Record) -> None:
    marked = [(one.poll, one.code) for one in oddities(full_record) if one.code in {"votes-sum", "majority"}]
    sheffield = "parl.sheffield-brightside-and-hillsborough.by.2016-05-05"
    arbroath = "parl.arbroath-and-broughty-ferry.by.2026-06-18"
    assert sorted(marked) == [(arbroath, "majority"), (sheffield, "majority"), (sheffield, "votes-sum")]
    declared = full_record.poll(sheffield).declaration
    assert declared is not None
    assert declared.valid_votes == 22581
    assert sum(votes for _, votes in declared.votes) == 23481


def test_a_second_import_changes_nothing(
    full_record_path: Path, shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    again = tmp_path / "again.db"
    again.write_bytes(full_record_path.read_bytes())
    run_import([shared / "data" / "parliament"], address=str(again), author="tests")
    assert "New: nothing.\nChanged: nothing." in capsys.readouterr().err
    assert open_record(str(again)).head == open_record(str(full_record_path)).head


# -- the revisions of 2024 -----------------------------------------------------------------------------------------

#: A correction as it is told: moment, ONS code, field, candidate, before, after.
Told = tuple[str, str, str, str | None, str | None, str | None]

CANDIDATE_CELLS = {
    "Party name": "party name",
    "Electoral Commission party ID": "party",
    "MNIS party ID": "party's MNIS id",
    "Electoral Commission adjunct party ID": "adjunct party",
    "Candidate first name": "given name",
    "Candidate surname": "family name",
    "Candidate gender": "gender",
    "Sitting MP": "sitting Member",
    "Former MP": "former Member",
    "Member MNIS ID": "Member's MNIS id",
    "Votes": "votes",
    "DC Person ID": "Democracy Club id",
}
POLL_CELLS = {"Electorate": "electorate", "Valid votes": "valid votes", "Invalid votes": "rejected ballots"}
#: Worked out from the others: shares and changes, and each main party's votes again in the constituencies file.
DERIVED = {"Share", "Change", *"Con Lab LD RUK Green SNP PC DUP SF SDLP UUP APNI".split(), "All other candidates"}

Cells = dict[str, str]


def _table(path: Path) -> list[Cells]:
    header, *rows = _rows(path)
    return [dict(zip(header, row, strict=True)) for row in rows]


def _name(row: Cells) -> str:
    return f"{row['Candidate first name']} {row['Candidate surname']}"


def _paired(before: list[Cells], after: list[Cells]) -> Iterator[tuple[Cells, Cells]]:
    """Rows of one constituency: the same name and party, or else the only ones left of a party."""
    old = {(_name(row), row["Electoral Commission party ID"]): row for row in before}
    new = {(_name(row), row["Electoral Commission party ID"]): row for row in after}
    yield from ((old.pop(key), new.pop(key)) for key in sorted(set(old) & set(new)))
    assert sorted(key[1] for key in old) == sorted(key[1] for key in new)
    for key, row in old.items():
        yield row, next(other for other_key, other in new.items() if other_key[1] == key[1])


def _thousands(text: str, column: str) -> str | None:
    is_count = column in {"Votes", *POLL_CELLS}
    return f"{int(text):,}" if is_count else {"Yes": "yes", "No": "no"}.get(text, text) or None


def _by_code(rows: list[Cells]) -> dict[str, list[Cells]]:
    found: dict[str, list[Cells]] = defaultdict(list)
    for row in rows:
        found[row["ONS ID"]].append(row)
    return found


def _candidate_changes(at: str, before: Path, after: Path) -> Iterator[Told]:
    old, new = _by_code(_table(before / "candidacies.csv")), _by_code(_table(after / "candidacies.csv"))
    assert set(old) == set(new)
    for code in old:
        for one, other in _paired(old[code], new[code]):
            for column in one.keys() - DERIVED:
                if one[column] == other[column]:
                    continue
                if column == "Constituency name":
                    note = f"the file also calls this constituency {one[column]!r}"
                    yield at, code, "as published", None, note, None
                    continue
                field = CANDIDATE_CELLS[column]
                yield at, code, field, _name(other), _thousands(one[column], column), _thousands(other[column], column)


def _poll_changes(at: str, before: Path, after: Path) -> Iterator[Told]:
    old, new = (_by_code(_table(folder / "constituencies.csv")) for folder in (before, after))
    assert set(old) == set(new)
    for code in old:
        (one,), (other,) = old[code], new[code]
        for column in one.keys() - DERIVED:
            if one[column] != other[column]:
                field = POLL_CELLS[column]
                yield at, code, field, None, _thousands(one[column], column), _thousands(other[column], column)


@pytest.fixture(scope="module")
def revisions(shared: Path) -> list[Path]:
    return sorted((shared / "data" / "revisions-2024-07-04").iterdir())


@pytest.fixture(scope="module")
def revised(revisions: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Record:
    """The seven revisions, imported one after the other as they came."""
    address = str(tmp_path_factory.mktemp("revised") / "record.db")
    for folder in revisions:
        run_import([folder], address=address, author="tests")
    return open_record(address)


def _moment(folder: Path) -> datetime:
    return datetime.strptime(folder.name, "%Y-%m-%dT%H%M").replace(tzinfo=LONDON)


def test_the_corrections_are_those_between_the_files(revisions: list[Path], revised: Record) -> None:
    assert len(revisions) == 7
    expected: list[Told] = []
    for before, after in pairwise(revisions):
        expected.extend(_candidate_changes(after.name, before, after))
        expected.extend(_poll_changes(after.name, before, after))
    told = []
    for one in corrections(revised, "parl.2024-07-04"):
        at = moment_of(one.effective_at).astimezone(LONDON).strftime("%Y-%m-%dT%H%M")
        code = revised.poll(one.poll).constituency.gss
        told.append((at, code, one.field, one.subject, one.before, one.after))
    assert Counter(told) == Counter(expected)
    assert len(told) == 42


def test_each_revision_can_be_had_again(revisions: list[Path], revised: Record) -> None:
    for folder in revisions:
        record = revised.as_at(_moment(folder))
        for row in _table(folder / "constituencies.csv"):
            declared = record.find_poll(row["ONS ID"], "2024-07-04").declaration
            assert declared is not None
            figures = (declared.electorate, declared.valid_votes, declared.rejected_ballots)
            assert figures == tuple(int(row[name]) for name in POLL_CELLS)
        counted = Counter((row["ONS ID"], row["Votes"]) for row in _table(folder / "candidacies.csv"))
        polls = record.polls_of("parl.2024-07-04")
        kept = Counter(
            (poll.constituency.gss, str(votes))
            for poll in polls
            if poll.declaration
            for _, votes in poll.declaration.votes
        )
        assert kept == counted


@pytest.mark.parametrize(
    ("moment", "votes", "state"),
    [
        ("2024-08-30T14:46", 2728, State.DECLARED),
        ("2024-08-30T14:47", 3416, State.CORRECTED),
        ("2026-01-01T00:00", 3416, State.CORRECTED),
    ],
)
def test_between_two_revisions_the_older_figures_hold(revised: Record, moment: str, votes: int, state: State) -> None:
    poll = revised.as_at(datetime.fromisoformat(moment).replace(tzinfo=LONDON)).find_poll("Richmond Park", "2024-07-04")
    assert (poll.votes("chas-warlow"), poll.state) == (votes, state)


def test_the_sources_of_corrections_say_when_they_were_published(revised: Record) -> None:
    changes = {one.poll: one for one in corrections(revised, "parl.2024-07-04")}
    source = revised.sources[changes["parl.richmond-park.2024-07-04"].source]
    assert source.title == "2024 general election candidacies and constituencies, published 30 August 2024 14:47"
    assert source.publisher == "UK Parliament"
    assert len((source.sha256 or "").split()) == 2


def _told(record: Record) -> Counter[tuple[str | None, ...]]:
    return Counter(
        (one.effective_at, one.poll, one.field, one.subject, one.before, one.after)
        for one in corrections(record, "parl.2024-07-04")
    )


def test_the_revisions_after_the_final_files_tell_the_same(
    revisions: list[Path], revised: Record, full_record_path: Path, tmp_path: Path
) -> None:
    address = str(tmp_path / "record.db")
    shutil.copy(full_record_path, address)
    for folder in revisions:
        run_import([folder], address=address, author="tests")
    record = open_record(address)
    assert _told(record) == _told(revised)
    for folder in revisions:
        then = record.as_at(_moment(folder))
        for row in _table(folder / "constituencies.csv"):
            declared = then.find_poll(row["ONS ID"], "2024-07-04").declaration
            assert declared is not None
            assert (declared.electorate, declared.valid_votes) == (int(row["Electorate"]), int(row["Valid votes"]))


def test_the_revisions_at_once_are_the_revisions_one_by_one(
    revisions: list[Path], revised: Record, tmp_path: Path
) -> None:
    address = str(tmp_path / "record.db")
    run_import([revisions[0].parent], address=address, author="tests")
    at_once = open_record(address)
    assert list(corrections(at_once, "parl.2024-07-04")) == list(corrections(revised, "parl.2024-07-04"))
    run_import([revisions[0].parent], address=address, author="tests")
    assert open_record(address).head == at_once.head


# -- the states of publication -------------------------------------------------------------------------------------

STATES = ("candidacies", "winners", "part-verified", "results")


def _publication(shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[tuple[str, Record, str]]:
    for name in STATES:
        run_import([shared / "data" / "publication-states" / name], address=str(tmp_path / "night.db"), author="tests")
        yield name, open_record(str(tmp_path / "night.db")), capsys.readouterr().err


def test_an_election_goes_through_its_states(shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seen: dict[str, Counter[State]] = {}
    for name, record, told in _publication(shared, tmp_path, capsys):
        polls = record.polls_of("parl.2024-07-04")
        assert len(polls) == 650
        seen[name] = Counter(poll.state for poll in polls)
        assert all(poll.winner for poll in polls) is (name != "candidacies")
        assert "Changed: nothing." in told
    assert seen["candidacies"] == {State.NOMINATED: 650}
    assert seen["winners"] == {State.WINNER_ONLY: 650}
    flags = Counter(
        row["Verified"] for row in _table(shared / "data/publication-states/part-verified/constituencies.csv")
    )
    assert flags.total() == 650
    assert seen["part-verified"] == {State.VERIFIED: flags["TRUE"], State.DECLARED: flags["FALSE"]}
    assert seen["results"][State.NOMINATED] == seen["results"][State.WINNER_ONLY] == 0
    assert sum(seen["results"].values()) == 650
    assert seen["results"][State.VERIFIED] > 600


def test_each_winner_was_told_before_the_count(
    shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    states = {name: record for name, record, _ in _publication(shared, tmp_path, capsys)}
    named = {row["ONS code"]: f"{row['Given name']} {row['Family name']}" for row in
             _table(shared / "data/publication-states/winners/winners.csv")}  # fmt: skip
    for poll in states["winners"].polls_of("parl.2024-07-04"):
        assert poll.winner is not None
        assert slugify(poll.candidacy(poll.winner).name) == slugify(named[str(poll.constituency.gss)])
        assert states["results"].poll(poll.id).winner == poll.winner
    kinds = [event.kind for event in states["results"].events("parl.ilford-north.2024-07-04")]
    assert kinds[:3] == [Kind.NOMINATION, Kind.WINNER, Kind.DECLARATION]


def test_an_older_state_changes_nothing_after_a_newer_one(shared: Path, imported: Callable[..., Record]) -> None:
    states = shared / "data" / "publication-states"
    record = imported(states / "results")
    assert imported(states / "winners").head == record.head
    assert imported(states / "candidacies").head == record.head
