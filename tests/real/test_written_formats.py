"""What is written of five general elections and every by-election is read back to the same facts, into a fresh record.

Left out of a comparison is what its format has no place for, and nothing else.
"""

import csv
import io
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from hustings.cli.import_ import run_import
from hustings.record.candidacy import Candidacy
from hustings.record.record import Record
from hustings.sources.formats import democracy_club, nist
from hustings.sources.formats.parliament_results import write_candidacies, write_constituencies
from hustings.sources.gate import id_of
from hustings.sources.reading import Return
from hustings.sources.returned import returns_of
from hustings.store import open_record

#: The same lines again and again: other tests count them.
pytestmark = pytest.mark.no_cover

GENERAL = ("parl.2010-05-06", "parl.2015-05-07", "parl.2017-06-08", "parl.2019-12-12", "parl.2024-07-04")
#: A party on both registers, or under two abbreviations, is one in the record; "NA" stands in files of earlier years.
DIFFERING = {
    "candidacies": {
        ("Electoral Commission party ID", "PP52", "PP51"),
        ("Electoral Commission party ID", "PP85", "PP84"),
        ("Party abbreviation", "SDP", "SJ"),
        ("Party abbreviation", "YPP", "SG"),
    },
    "constituencies": {("ONS region ID", "NA", "S92000003")},
}
#: What Democracy Club's columns cannot tell: a party without an id, votes that do not come to the valid votes.
UNTOLD = {"parl.eastleigh.2015-05-07", "parl.sheffield-brightside-and-hillsborough.by.2016-05-05"}
Known = Callable[[Candidacy], Candidacy]
ISSUE = nist.Issue(datetime(2024, 7, 6, tzinfo=UTC))


def facts(record: Record, elections: Sequence[str], known: Known = lambda one: one, *, place: bool) -> dict[str, Any]:
    """What a record says of each poll of the elections."""
    return {
        poll.id: (
            msgspec.structs.replace(poll.constituency, county=None) if place else poll.constituency.id,
            poll.polled_on,
            sorted(map(known, poll.candidacies), key=lambda one: one.key),
            (poll.electorate, poll.winner, poll.state),
            poll.declaration
            and (
                sorted(poll.declaration.votes),
                poll.declaration.valid_votes,
                poll.declaration.rejected_ballots,
                poll.declaration.elected,
            ),
        )
        for one in elections
        for poll in record.polls_of(one)
    }


def times(record: Record, elections: Sequence[str]) -> dict[str, object]:
    polls = [poll for one in elections for poll in record.polls_of(one)]
    return {poll.id: poll.declaration and poll.declaration.declared_at for poll in polls}


@pytest.fixture(params=[*GENERAL, "by-elections"])
def elections(request: pytest.FixtureRequest, full_record: Record) -> list[str]:
    if request.param != "by-elections":
        return [request.param]
    return [one for one in full_record.elections if ".by." in one]


@pytest.fixture
def returns(full_record: Record, elections: list[str]) -> list[Return]:
    return [found for one in elections for found in returns_of(full_record, one)]


def fresh(tmp_path: Path, folder: Path) -> Record:
    run_import([folder], address=str(tmp_path / "fresh.db"), author="tests")
    return open_record(str(tmp_path / "fresh.db"))


def folder_for(tmp_path: Path, elections: list[str]) -> Path:
    folder = tmp_path / (elections[0].removeprefix("parl.") if len(elections) == 1 else "by-elections")
    folder.mkdir()
    return folder


def test_parliaments_columns(full_record: Record, elections: list[str], returns: list[Return], tmp_path: Path) -> None:
    folder = folder_for(tmp_path, elections)
    (folder / "candidacies.csv").write_text(write_candidacies(returns), encoding="utf-8")
    (folder / "constituencies.csv").write_text(write_constituencies(returns), encoding="utf-8")
    again = fresh(tmp_path, folder)
    assert facts(again, elections, place=True) == facts(full_record, elections, place=True)
    assert times(again, elections) == times(full_record, elections)


def test_nist(full_record: Record, elections: list[str], returns: list[Return], tmp_path: Path) -> None:
    folder = folder_for(tmp_path, elections)
    (folder / "report.json").write_bytes(nist.write(returns, ISSUE))

    def known(one: Candidacy) -> Candidacy:
        """Without whether somebody was a Member before, and Parliament's number for "Independent"."""
        mnis = None if one.party_id == "ind" else one.party_mnis_id
        return msgspec.structs.replace(one, is_former=None, party_mnis_id=mnis)

    again = fresh(tmp_path, folder)
    assert facts(again, elections, known, place=True) == facts(full_record, elections, known, place=True)


def test_democracy_club(full_record: Record, elections: list[str], returns: list[Return], tmp_path: Path) -> None:
    """Over who stands, as Parliament lists it: this format has no names of constituencies."""
    nominated = tmp_path / "nominated.db"
    returns = [one for one in returns if id_of(one) not in UNTOLD]
    folder = folder_for(tmp_path, elections)
    (folder / "candidacies.csv").write_text(_without_votes(write_candidacies(returns)), encoding="utf-8")
    run_import([folder], address=str(nominated), author="tests")
    (tmp_path / "results.csv").write_text(democracy_club.write(returns), encoding="utf-8")
    run_import([tmp_path / "results.csv"], address=str(nominated), author="tests")
    again = open_record(str(nominated))
    wanted = facts(full_record, elections, place=False)
    assert facts(again, elections, place=False) == {poll: told for poll, told in wanted.items() if poll not in UNTOLD}


def _without_votes(text: str) -> str:
    rows = list(csv.reader(io.StringIO(text)))
    votes = rows[0].index("Votes")
    out = io.StringIO()
    csv.writer(out).writerows(
        [cell if not votes <= at <= votes + 2 else "" for at, cell in enumerate(row)] if number else row
        for number, row in enumerate(rows)
    )
    return out.getvalue()


@pytest.mark.parametrize("name", ["candidacies", "constituencies"])
def test_parliaments_own_files_of_2024_again(full_record: Record, shared: Path, name: str) -> None:
    """Cell by cell: what differs from Parliament's own files is what is named here."""
    write = write_candidacies if name == "candidacies" else write_constituencies
    ours = list(csv.DictReader(io.StringIO(write(returns_of(full_record, "parl.2024-07-04")))))
    path = shared / "data" / "parliament" / "2024-07-04" / f"{name}.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        theirs = list(csv.DictReader(file))
    assert [*ours[0]] == [*theirs[0]]
    assert len(ours) == len(theirs)
    key = ("ONS ID", "DC Person ID", "Party name") if name == "candidacies" else ("ONS ID",)
    known = {tuple(row[one] for one in key): row for row in theirs}
    assert len(known) == len(theirs)
    differing = {
        (column, row[column], cell.strip())
        for row in ours
        for column, cell in known[tuple(row[one] for one in key)].items()
        if not _is_same(row[column], cell)
    }
    assert differing == DIFFERING[name]


def _is_same(ours: str, theirs: str) -> bool:
    """The same text, or a share within the sixth decimal, where Parliament rounded twice."""
    if " ".join(theirs.split()) == ours:
        return True
    try:
        return abs(float(ours) - float(theirs)) < 0.0000015
    except ValueError:
        return False
