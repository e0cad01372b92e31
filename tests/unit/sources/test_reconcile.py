"""What a run adds and what it leaves alone, through the whole of an import."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from hustings.errors import InputError, RecordConflict
from hustings.record.difference import corrections
from hustings.record.entry import Draft, Kind, chain
from hustings.record.event import Source
from hustings.record.poll import State
from hustings.record.record import Record
from hustings.sources.reading import PartyNamed, Place, Reading, Return, Standing
from hustings.sources.reconcile import Plan, reconcile
from hustings.store import open_record, open_store

E = "2019-12-12"
ELECTION = f"parl.{E}"
ILFORD = "parl.ilford-north.2019-12-12"
NOW = datetime(2026, 1, 1, tzinfo=UTC)
Imported = Callable[..., Record]


def _told(record: Record) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(one.field, one.subject, one.before, one.after) for one in corrections(record, ELECTION)]


def test_a_new_record(published: Any, imported: Imported) -> None:
    record = imported(published.write())
    poll = record.poll(ILFORD)
    assert (poll.state, poll.winner, poll.electorate) == (State.DECLARED, "wes-streeting", 72973)
    assert [one.key for one in poll.candidacies][:2] == ["donald-akhigbe", "howard-berlin"]
    assert poll.is_time_known
    assert record.sources[poll.sources[0]].title == "2019 general election candidacies and constituencies"
    assert record.constituencies["ilford-north.2010"].region == "London"
    assert [event.kind for event in record.events(ILFORD)] == [Kind.NOMINATION, Kind.DECLARATION]


def test_the_same_again_is_nothing_new(published: Any, imported: Imported) -> None:
    head = imported(published.write()).head
    assert imported(published.folder).head == head
    assert imported(published.folder / "candidacies.csv").head == head


def test_constituencies_alone_are_refused_since_nothing_could_be_summed(published: Any, imported: Imported) -> None:
    imported(published.write())
    with pytest.raises(InputError, match="no candidates in the files read"):
        imported(published.folder / "constituencies.csv")


def test_as_at_the_night_only_what_was_declared_is_known(published: Any, imported: Imported) -> None:
    record = imported(published.write())
    states = {hour: _declared(record.as_at(datetime(2019, 12, 13, hour, 0, tzinfo=UTC))) for hour in (2, 3, 5, 7)}
    assert [states[hour] for hour in (2, 3, 5, 7)] == [0, 1, 2, 3]
    assert record.as_at(datetime(2019, 12, 12, 6, tzinfo=UTC)).polls_of(ELECTION) == ()


def _declared(record: Record) -> int:
    return sum(poll.is_declared for poll in record.polls_of(ELECTION))


@pytest.mark.parametrize(
    "column", ["Electorate", "Invalid votes", "Majority", "Declaration time", "First party", "Member gender"]
)
def test_silence_never_overwrites(published: Any, imported: Imported, column: str) -> None:
    head = imported(published.write()).head
    for row in published.constituencies:
        row[column] = ""
    assert imported(published.write()).head == head


@pytest.mark.parametrize("column", ["Candidate gender", "Sitting MP", "Former MP", "Member MNIS ID", "DC Person ID"])
def test_silence_about_candidates_overwrites_nothing(published: Any, imported: Imported, column: str) -> None:
    published.candidate("Streeting")["DC Person ID"] = "229"
    head = imported(published.write()).head
    for row in published.candidacies:
        row[column] = ""
    assert imported(published.write()).head == head


def test_candidates_without_counts_take_no_counts_away(published: Any, imported: Imported) -> None:
    head = imported(published.write()).head
    for row in published.candidacies:
        row.update({"Votes": "", "Share": "", "Change": ""})
    assert imported(published.write_bytes(published.candidacies_text.encode(), None)).head == head


def test_a_corrected_figure_is_a_correction_with_its_moment(published: Any, imported: Imported) -> None:
    imported(published.write(), published_at=datetime(2019, 12, 13, 12, tzinfo=UTC))
    published.constituency("Ilford North")["Electorate"] = "72999"
    moment = datetime(2019, 12, 20, 9, tzinfo=UTC)
    record = imported(published.write(), published_at=moment)
    assert _told(record) == [("electorate", None, "72,973", "72,999")]
    assert next(corrections(record, ELECTION)).effective_at == "2019-12-20T09:00:00Z"
    assert (record.poll(ILFORD).state, record.poll(ILFORD).electorate) == (State.CORRECTED, 72999)
    assert record.as_at(datetime(2019, 12, 20, 8, 59, tzinfo=UTC)).poll(ILFORD).electorate == 72973


def test_a_corrected_name_keeps_the_key(published: Any, imported: Imported) -> None:
    imported(published.write())
    published.candidate("Streeting").update({"Candidate first name": "Wesley", "Candidate surname": "Streeting MP"})
    published.constituency("Ilford North").update({"Member first name": "Wesley", "Member surname": "Streeting MP"})
    record = imported(published.write())
    assert _told(record) == [
        ("given name", "Wesley Streeting MP", "Wes", "Wesley"),
        ("family name", "Wesley Streeting MP", "Streeting", "Streeting MP"),
    ]
    assert record.poll(ILFORD).winner == "wes-streeting"
    assert record.poll(ILFORD).candidacy("wes-streeting").name == "Wesley Streeting MP"


def test_a_corrected_party_keeps_the_key(published: Any, imported: Imported) -> None:
    imported(published.write())
    row = published.candidate("Akhigbe")
    row.update({"Party name": "Independent", "Party abbreviation": "Ind", "Electoral Commission party ID": ""})
    row["MNIS party ID"] = "8"
    record = imported(published.write())
    assert record.poll(ILFORD).candidacy("donald-akhigbe").party_id == "ind"
    assert ("party", "Donald Akhigbe", "PP79", "ind") in _told(record)


def test_candidates_before_the_count_come_and_go(published: Any, imported: Imported) -> None:
    for row in published.candidacies:
        row.update({"Votes": "", "Share": "", "Change": ""})
    gone = published.candidate("Akhigbe")
    path = published.write_bytes(published.candidacies_text.encode(), None)
    assert imported(path).poll(ILFORD).state is State.NOMINATED
    published.candidacies.remove(gone)
    published.candidacies.insert(2, gone | {"Candidate first name": "Late", "Candidate surname": "Comer"} | {
        "Party name": "UK Independence Party", "Party abbreviation": "UKIP", "Electoral Commission party ID": "PP85",
        "MNIS party ID": "84"})  # fmt: skip
    record = imported(published.write_bytes(published.candidacies_text.encode(), None))
    poll = record.poll(ILFORD)
    assert poll.state is State.NOMINATED
    assert {one.key for one in poll.candidacies} >= {"late-comer", "wes-streeting"}
    assert "donald-akhigbe" not in {one.key for one in poll.candidacies}
    assert _told(record) == [
        ("candidacy", "Donald Akhigbe", "standing", None),
        ("candidacy", "Late Comer", None, "standing"),
    ]


def test_a_list_that_differs_from_those_whose_votes_are_declared_is_refused(
    published: Any, imported: Imported, tmp_path: Path
) -> None:
    head = imported(published.write()).head
    for row in published.candidacies:
        row.update({"Votes": "", "Share": "", "Change": ""})
    row = published.candidacies.pop(0)
    with pytest.raises(InputError, match="Donald Akhigbe"):
        imported(published.write_bytes(published.candidacies_text.encode(), None))
    party = {"Party name": "Other", "Electoral Commission party ID": "PP9999", "Party abbreviation": "Oth"}
    published.candidacies[:0] = [row, row | party | {"Candidate first name": "Late", "MNIS party ID": "9"}]
    with pytest.raises(InputError, match="Late Akhigbe"):
        imported(published.write_bytes(published.candidacies_text.encode(), None))
    assert open_record(str(tmp_path / "imported.db")).head == head


def test_figures_that_nobody_explained_are_refused_until_their_publisher_stands_by_them(
    published: Any, imported: Imported
) -> None:
    published.constituency("Ilford North")["Majority"] = "5219"
    with pytest.raises(InputError, match="the majority is given as 5,219"):
        imported(published.write())
    record = imported(published.write(), as_published=[ILFORD])
    declared = record.poll(ILFORD).declaration
    assert declared is not None
    assert [mark.code for mark in declared.marks] == ["majority"]
    assert imported(published.write(), as_published=[ILFORD]).head == record.head
    published.constituency("Ilford North")["Majority"] = "5218"
    assert _told(imported(published.write()))[0][:2] == ("as published", None)


def _tied(published: Any, member: tuple[str, str]) -> None:
    for surname in ("Streeting", "Berlin"):
        published.candidate(surname).update({"Votes": "22714", "Share": "0.453247"})
    row = published.constituency("Ilford North")
    row.update({"Majority": "0", "Member first name": member[0], "Member surname": member[1]})


def test_the_lot_that_decided_a_tie_is_recorded(published: Any, imported: Imported) -> None:
    _tied(published, ("Howard", "Berlin"))
    record = imported(published.write())
    declared = record.poll(ILFORD).declaration
    assert declared is not None
    assert (declared.elected, record.poll(ILFORD).winner) == ("howard-berlin", "howard-berlin")
    assert imported(published.folder).head == record.head
    _tied(published, ("Wes", "Streeting"))
    assert _told(imported(published.write())) == [("elected by lot", None, "howard-berlin", "wes-streeting")]


def test_a_tie_that_a_correction_breaks_was_decided_by_no_lot(published: Any, imported: Imported) -> None:
    _tied(published, ("Howard", "Berlin"))
    imported(published.write())
    published.candidate("Streeting")["Votes"] = "22724"
    published.candidate("Johnson")["Votes"] = "2670"
    published.constituency("Ilford North").update({"Majority": "10", "Member first name": "", "Member surname": ""})
    poll = imported(published.write()).poll(ILFORD)
    assert poll.declaration is not None
    assert (poll.winner, poll.declaration.elected) == ("wes-streeting", None)


# -- other publishers ----------------------------------------------------------------------------------------------


def _other(*standings: Standing, publisher: str = "Democracy Club", **fields: Any) -> Reading:
    reading = Reading(sources={"other": Source("other", publisher, "Results")}, files=["other.csv"])
    one = Return(datetime(2019, 12, 12).date(), False, Place("Ilford North"), "other.csv", 1, "other")
    one.standings = list(standings)
    for name, value in fields.items():
        setattr(one, name, value)
    reading.returns.append(one)
    return reading


STANDING = [
    ("Donald Luther", "Akhigbe", "PP79", 201),
    ("Howard", "Berlin", "PP52", 20105),
    ("David", "Reynolds", "PP63", 845),
    ("Wes", "Streeting", "PP53", 25323),
    ("Mark", "Johnson", "PP90", 2680),
    ("Neil", "Anderson", "PP7931", 960),
]


def _standings(**change: Any) -> list[Standing]:
    return [
        Standing(given, family, PartyNamed(commission_id=party), number, votes=votes, **change)
        for number, (given, family, party, votes) in enumerate(STANDING, start=2)
    ]


def _after(record: Record, plan: Plan) -> Record:
    """The record with the plan's drafts, as they would be appended."""
    assert plan.problems == []
    entries = list(chain(plan.drafts, after=record.length, previous_hash=record.head, recorded_at=NOW, author="x"))
    return Record.of([*_entries(record), *entries])


_KEPT: dict[str, list[Any]] = {}


def _entries(record: Record) -> list[Any]:
    return _KEPT[record.head]


@pytest.fixture
def known(published: Any, imported: Imported, tmp_path: Path) -> Record:
    record = imported(published.write())
    store = open_store(str(tmp_path / "imported.db"))
    _KEPT[record.head] = list(store.entries())
    store.close()
    return record


def test_another_publishers_spelling_replaces_nothing(known: Record) -> None:
    plan = reconcile(_other(*_standings()), known, now=NOW)
    assert (plan.problems, plan.drafts) == ([], [])


def test_another_publisher_adds_what_was_not_known(known: Record) -> None:
    reading = _other(*_standings(democracy_club_id=None))
    reading.returns[0].standings[3] = replace(reading.returns[0].standings[3], democracy_club_id="229")
    record = _after(known, reconcile(reading, known, now=NOW))
    assert _told(record) == [("Democracy Club id", "Wes Streeting", None, "229")]
    _KEPT[record.head] = []
    spelt = _other(*_standings(), publisher="Democracy Club")
    assert reconcile(spelt, record, now=NOW).drafts == []  # a second word of theirs makes them no owner of the names


def test_another_publishers_count_is_a_correction_and_keeps_the_marks(
    published: Any, imported: Imported, tmp_path: Path
) -> None:
    published.candidate("Streeting")["Share"] = "0.505000"  # an oddity of Parliament's file, marked
    record = imported(published.write())
    store = open_store(str(tmp_path / "imported.db"))
    _KEPT[record.head] = list(store.entries())
    store.close()
    assert reconcile(_other(*_standings()), record, now=NOW).drafts == []
    plan = reconcile(_other(*_standings(), rejected_ballots=118), record, now=NOW)
    after = _after(record, plan)
    assert _told(after) == [("rejected ballots", None, "117", "118")]
    declared = after.poll(ILFORD).declaration
    assert declared is not None
    assert [mark.code for mark in declared.marks] == ["share"]


def test_a_constituency_by_name_that_nobody_knows_is_refused(known: Record) -> None:
    reading = _other(*_standings())
    reading.returns[0].place = Place("Ilford Nort")
    assert "unknown constituency 'Ilford Nort'" in reconcile(reading, known, now=NOW).problems[0].reason


def test_a_result_without_candidates_needs_them_known(known: Record) -> None:
    result = _other(valid_votes=50114, rejected_ballots=117, electorate=72973)
    reasons = [problem.reason for problem in reconcile(result, known, now=NOW).problems]
    assert reasons == ["Ilford North: 50,114 valid votes but no candidates in the files read"]


# -- dates ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2019-12-13", "there was no general election on 2019-12-13; the nearest was on 2019-12-12"),
        ("2018-06-07", "the nearest was on 2017-06-08"),
        ("2024-07-05", "the nearest was on 2024-07-04"),
        ("2099-05-07", "more than a year from now"),
    ],
)
def test_a_general_election_that_never_was(published: Any, imported: Imported, day: str, words: str) -> None:
    for row in published.constituencies:
        row["Declaration time"] = ""
    with pytest.raises(InputError, match=re.escape(words)):
        imported(published.write(), polled_on=datetime.fromisoformat(day).date())


def test_nothing_is_published_in_the_future(published: Any, imported: Imported) -> None:
    with pytest.raises(InputError, match="01/01/2999, which is still to come"):
        imported(published.write(), published_at=datetime(2999, 1, 1, tzinfo=UTC))


def test_the_files_of_one_election_taken_for_another_are_refused(published: Any, imported: Imported) -> None:
    with pytest.raises(InputError, match="unknown constituency"):
        imported(published.write(), polled_on=datetime(2024, 7, 4).date())


def test_candidates_take_effect_when_they_are_published(published: Any, imported: Imported) -> None:
    for row in published.candidacies:
        row.update({"Votes": "", "Share": "", "Change": ""})
    path = published.write_bytes(published.candidacies_text.encode(), None)
    record = imported(path, published_at=datetime(2019, 11, 15, 9, tzinfo=UTC))
    assert len(record.as_at(datetime(2019, 11, 15, 9, tzinfo=UTC)).polls_of(ELECTION)) == 3
    assert record.as_at(datetime(2019, 11, 15, 8, tzinfo=UTC)).polls_of(ELECTION) == ()


def test_an_older_publication_corrects_nothing_after_a_newer_one(
    publish: Any, imported: Imported, tmp_path: Path
) -> None:
    """Its figures would otherwise stand as the latest word: it took effect after the declaration."""
    older, newer = (publish(tmp_path / E / at) for at in ("2019-12-14T0900", "2019-12-20T0900"))
    newer.constituency("Ilford North")["Electorate"] = "72999"
    record = imported(newer.write())
    with pytest.raises(InputError, match="published 20 December 2019 09:00: import older files first"):
        imported(older.write())
    assert imported(newer.folder).head == record.head
    assert imported(newer.folder).poll(ILFORD).electorate == 72999


# -- the run -------------------------------------------------------------------------------------------------------


def test_with_one_problem_nothing_at_all_is_kept(
    published: Any, imported: Imported, publish: Any, tmp_path: Path
) -> None:
    good = publish(tmp_path / "2019-12-12" / "good")
    bad = publish(tmp_path / "2019-12-12" / "bad" / "2019-12-20T0900")
    bad.constituency("Ilford North")["Majority"] = "1"
    good.write()
    bad.write()
    with pytest.raises(InputError) as raised:
        imported(tmp_path / "2019-12-12")
    assert len(raised.value.problems) == 1
    assert not (tmp_path / "imported.db").exists()


def test_every_problem_is_told_at_once_in_the_order_of_the_files(published: Any, imported: Imported) -> None:
    published.constituency("Ilford North")["Majority"] = "1"
    published.constituency("Ynys Môn")["Electorate"] = "30000"
    published.candidate("Smith")["Votes"] = "901"
    with pytest.raises(InputError) as raised:
        imported(published.write())
    problems = raised.value.problems
    assert [problem.code for problem in problems] == ["majority", "electorate", "votes-sum"]
    assert [problem.line for problem in problems] == sorted(problem.line or 0 for problem in problems)


def test_a_writer_who_comes_between_is_not_overwritten(
    published: Any, imported: Imported, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The plan was made against the record as it stood: with another entry in it, the plan may be wrong."""
    imported(published.write())
    published.constituency("Ilford North")["Electorate"] = "72999"
    published.write()
    address = str(tmp_path / "imported.db")

    def meanwhile(*arguments: Any, **options: Any) -> Plan:
        other = open_store(address)
        other.append([_draft()], author="night", recorded_at=NOW)
        other.close()
        return reconcile(*arguments, **options)

    monkeypatch.setattr("hustings.cli.import_.reconcile", meanwhile)
    with pytest.raises(RecordConflict):
        imported(published.folder)
    assert open_record(address).poll(ILFORD).electorate == 72973


def _draft() -> Draft:
    return Draft(Kind.SOURCE, '{"id":"x","publisher":"x","title":"x"}', "2026-01-01T00:00:00Z", "x")


def test_a_dated_file_is_put_before_what_undated_files_said(published: Any, imported: Imported) -> None:
    imported(published.write())
    published.constituency("Ilford North")["Electorate"] = "72999"
    moment = datetime(2019, 12, 20, 9, tzinfo=UTC)
    record = imported(published.write(), published_at=moment)
    poll = "parl.ilford-north.2019-12-12"
    assert record.poll(poll).electorate == 72973
    assert record.as_at(moment).poll(poll).electorate == 72999
    assert _told(record) == [("electorate", None, "72,999", "72,973")]
