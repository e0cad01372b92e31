"""Readers propose, the desk decides: what a recorded one gains, and what hostile ones do not."""

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from importlib import resources
from importlib.metadata import EntryPoint
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import hustings
from hustings.claims.verdict import Severity, Verdict
from hustings.copydesk.check import Checked, check
from hustings.copydesk.reader import Material, Proposal, Replay, read_along
from hustings.copydesk.view.report import as_object
from hustings.errors import InputError, UsageError
from hustings.record.record import Record

FOLDER = resources.files("hustings").joinpath("examples", "readers")
POLL = "parl.ilford-north.2019-12-12"
HEAD = "General Election 2019: Ilford North\n\n"
SENTENCE = "Slips of paper, tied in bundles: 25,323 green ones, and just over 20,000 blue ones in the second heap."
TEXT = HEAD + SENTENCE
GOOD: dict[str, Any] = {
    "kind": "votes",
    "text": "25,323 green ones",
    "figure": "25,323",
    "poll": POLL,
    "candidacy": "wes-streeting",
}


def along(record: Record, *proposals: object, text: str = TEXT) -> Checked:
    """The text checked with a reader that proposes these."""
    return read_along(check(text, record), record, [lambda _: proposals])


def told(checked: Checked) -> list[tuple[str, str, str]]:
    return [
        (checked.document.text[one.claim.mark.start : one.claim.mark.end], one.verdict.value, one.severity.value)
        for one in checked.findings
        if one.proposed_by and one.claim.mark
    ]


def test_the_text_says_nothing_to_the_desk_alone(record: Record) -> None:
    assert told(check(TEXT, record)) == []


def test_recorded_proposals_are_judged_by_the_desk(record: Record) -> None:
    text = FOLDER.joinpath("the-count.txt").read_text(encoding="utf-8")
    replay = Replay.of(FOLDER.joinpath("the-count.proposals.json").read_text(encoding="utf-8"))
    alone = check(text, record)
    checked = read_along(alone, record, [replay])
    assert told(checked) == [
        ("15,647", "right", "info"),
        ("15,191", "wrong", "warning"),
        ("9,619", "right", "info"),
        ("3,612", "wrong", "warning"),
    ]
    assert {one.proposed_by for one in checked.findings if one not in alone.findings} == {"example-model"}
    assert "should be 15,119 votes (2024 result) (as the reader example-model takes it)" in {
        one.message for one in checked.findings
    }
    assert [one.why for one in checked.dropped] == [
        "the stretch is not in the text",
        "the figure is not in the stretch as one numeral: 59.8 per cent",
        "not a candidacy of parl.ilford-north.2024-07-04: nigel-farage",
    ]
    found = as_object(checked)
    assert found["claims"][0]["proposed_by"] == "example-model"
    assert len(found["dropped"]) == 3
    assert {one["text"] for one in found["unmatched"]} == {"5", "2024"}


def test_a_recording_says_nothing_of_another_text(record: Record) -> None:
    replay = Replay.of(FOLDER.joinpath("the-count.proposals.json").read_text(encoding="utf-8"))
    assert read_along(check(TEXT, record), record, [replay]) == check(TEXT, record)


@pytest.mark.parametrize("recorded", ["", "[]", '{"reader": "x"}', '{"reader": "x", "texts": [{}]}', "[" * 100_000])
def test_what_is_no_recording_is_refused(recorded: str) -> None:
    with pytest.raises(InputError, match="not a recording"):
        Replay.of(recorded)


def test_a_good_proposal_is_let_in(record: Record) -> None:
    assert told(along(record, GOOD)) == told(along(record, Proposal(**GOOD))) == [("25,323", "right", "info")]


@pytest.mark.parametrize(
    ("altered", "why"),
    [
        ({"text": "25,323 red ones"}, "the stretch is not in the text"),
        ({"start": 3}, "the stretch is not in the text"),
        ({"start": 10**9}, "the stretch is not in the text"),
        ({"text": "ones"}, "the stretch stands more than once in the text"),
        ({"poll": "parl.nowhere.2019-12-12"}, "not a poll of the record: parl.nowhere.2019-12-12"),
        ({"candidacy": "boris-johnson"}, "not a candidacy of parl.ilford-north.2019-12-12: boris-johnson"),
        ({"candidacy": None}, "it does not say whose"),
        ({"kind": "horoscope"}, "not a kind that a reader may propose: horoscope"),
        ({"kind": "outcome"}, "not a kind that a reader may propose: outcome"),
        ({"kind": "rank"}, "“25,323” is no figure of this kind"),
        ({"kind": "margin"}, "it does not say between whom"),
        ({"kind": "margin", "other": "wes-streeting"}, "it does not say between whom"),
        ({"figure": "25,232"}, "the figure is not in the stretch as one numeral: 25,232"),
        ({"figure": "5,323"}, "the figure is not in the stretch as one numeral: 5,323"),
        ({"text": "323 green ones", "figure": "323"}, "the figure is not in the stretch as one numeral: 323"),
        ({"figure": "20,000"}, "the figure is not in the stretch as one numeral: 20,000"),
        ({"figure": "green"}, "the figure is not in the stretch as one numeral: green"),
        ({"unit": "percent"}, "the unit printed is none, not percent"),
        ({"hedge": "just over"}, "the hedge is not before the figure: just over"),
        ({"when": "tomorrow"}, "not a time: tomorrow"),
        ({"figure": 25323}, "no figure"),
        ({"text": ""}, "no text"),
        ({"start": "0"}, "start is not what it has to be"),
        ({"start": True}, "start is not what it has to be"),
        ({"direction": 2}, "direction is not what it has to be"),
        ({"candidacy": ["wes-streeting"]}, "candidacy is not what it has to be"),
        ({"text": "x" * 10_000}, "text is not what it has to be"),
        ({"verdict": "wrong"}, "a field that is not known: verdict"),
        ({"severity": "error"}, "a field that is not known: severity"),
    ],
)
def test_a_bad_proposal_is_dropped_with_the_reason(record: Record, altered: dict[str, Any], why: str) -> None:
    checked = along(record, GOOD | altered)
    assert told(checked) == []
    assert [one.why for one in checked.dropped] == [why]


@pytest.mark.parametrize("sent", [None, 7, "votes", [], object(), {1: 2}, {str(n): n for n in range(1000)}])
def test_what_is_no_proposal_is_dropped(record: Record, sent: object) -> None:
    assert [one.why for one in along(record, sent).dropped] == ["not a proposal"]


def test_a_wrong_figure_is_a_warning_at_most(record: Record) -> None:
    (wrong,) = told(along(record, GOOD | {"candidacy": "howard-berlin"}))
    assert wrong == ("25,323", "wrong", "warning")


def test_a_hedge_is_read_in_the_text_whether_proposed_or_not(record: Record) -> None:
    hedged = GOOD | {"text": "20,000 blue ones", "figure": "20,000", "candidacy": "howard-berlin"}
    for proposal in (hedged, hedged | {"hedge": "just over"}):
        assert told(along(record, proposal)) == [("20,000", "rounding", "info")]


@pytest.mark.parametrize(
    "sentence", ["Wes Streeting won 25,232 votes.", "Wes Streeting won 25,323 votes.", "A poll gave him 25,232 votes."]
)
def test_what_the_desk_has_read_stands_whatever_is_proposed(record: Record, sentence: str) -> None:
    text = HEAD + sentence
    figure = "25,232" if "25,232" in text else "25,323"
    proposal = GOOD | {"text": sentence, "figure": figure, "candidacy": "howard-berlin"}
    alone, checked = check(text, record), along(record, proposal, text=text)
    assert checked.findings == alone.findings
    assert checked.unmatched == alone.unmatched
    assert [one.why for one in checked.dropped] == ["the figure has been read by the desk itself"]


@pytest.mark.parametrize(
    ("sentence", "figure", "why"),
    [("It cost £25,323 to count.", "25,323", "money"), ("Counting ended at 3.45am.", "3.45", "time")],
)
def test_a_number_that_says_nothing_of_a_result_stays_one(record: Record, sentence: str, figure: str, why: str) -> None:
    checked = along(record, GOOD | {"text": sentence, "figure": figure}, text=HEAD + sentence)
    assert told(checked) == []
    assert [one.why for one in checked.dropped] == [f"the figure is none of a result: {why}"]


def test_where_the_copy_asks_for_silence_readers_are_silent(record: Record) -> None:
    silent = TEXT + " <!-- hustings: ignore votes -->"
    checked = along(record, GOOD | {"candidacy": "howard-berlin"}, text=silent)
    assert told(checked) == []
    assert [one.why for one in checked.dropped] == ["a comment in the copy asks for silence"]
    read = HEAD + "Wes Streeting won 25,232 votes. <!-- hustings: ignore votes -->"
    proposal = GOOD | {"text": "Wes Streeting won 25,232 votes", "figure": "25,232"}
    assert [one.why for one in along(record, proposal, text=read).dropped] == [
        "the figure has been read by the desk itself"
    ]


def test_of_proposals_for_one_figure_the_first_is_taken(record: Record) -> None:
    wider = GOOD | {"text": "Slips of paper, tied in bundles: 25,323 green ones", "candidacy": "howard-berlin"}
    checked = along(record, GOOD, wider, GOOD)
    assert told(checked) == [("25,323", "right", "info")]
    assert {one.why for one in checked.dropped} == {"the figure has been read by the reader <lambda>"}


def test_a_reader_is_told_names_and_no_figures(record: Record) -> None:
    seen: list[Material] = []

    def spy(material: Material) -> list[Proposal]:
        seen.append(material)
        return []

    read_along(check(TEXT, record), record, [spy])
    assert seen[0].text == TEXT
    (listed,) = seen[0].polls
    assert (listed.poll, listed.constituency) == (POLL, "Ilford North")
    assert ("wes-streeting", "Wes Streeting", "Labour") in {
        (one.key, one.name, one.party) for one in listed.candidacies
    }
    assert "25323" not in repr(listed)


def _raises(_: Material) -> list[Proposal]:
    raise RuntimeError("no connection")


def _exits(_: Material) -> Iterator[Mapping[str, Any]]:
    yield GOOD
    raise SystemExit(3)


def _is_none(_: Material) -> Any:
    return None


class _Nameless:
    @property
    def name(self) -> str:
        raise ValueError("no name")

    def __call__(self, _: Material) -> list[Proposal]:
        raise KeyError("x")


@pytest.mark.parametrize("reader", [_raises, _exits, _is_none, _Nameless()])
def test_a_reader_that_fails_changes_nothing(record: Record, reader: Callable[[Material], Any]) -> None:
    alone = check(TEXT, record)
    checked = read_along(alone, record, [reader])
    assert checked.findings == alone.findings
    assert [one.why.partition(":")[0] for one in checked.dropped] == ["it failed"]


def test_a_reader_without_end_is_cut_short(record: Record) -> None:
    def endless(_: Material) -> Iterator[Mapping[str, Any]]:
        while True:
            yield GOOD

    checked = read_along(check(TEXT, record), record, [endless])
    assert told(checked) == [("25,323", "right", "info")]
    assert checked.dropped[0].why == "it proposed more than 1,000 claims: the rest was not looked at"


def test_a_reader_that_hangs_is_not_waited_for(record: Record) -> None:
    release = threading.Event()

    def hangs(_: Material) -> list[Mapping[str, Any]]:
        release.wait(60)
        return [GOOD]

    begun = time.monotonic()
    checked = read_along(check(TEXT, record), record, [hangs, lambda _: [GOOD]], patience=0.2)
    assert time.monotonic() - begun < 10
    release.set()
    assert [one.why for one in checked.dropped] == ["it took longer than 0.2 seconds"]
    assert told(checked) == [("25,323", "right", "info")]


WORDS = st.sampled_from(
    [*SENTENCE.split(), "25,323", "ones", POLL, "wes-streeting", "votes", "share", "swing", "", "¼"]
)
VALUES = st.one_of(st.none(), st.integers(), WORDS, st.lists(WORDS, max_size=6).map(" ".join), st.text(max_size=9))


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(st.dictionaries(st.sampled_from([*Proposal.__dataclass_fields__, "x"]), VALUES), max_size=5))
def test_no_mixture_of_values_does_harm(record: Record, altered: list[dict[str, Any]]) -> None:
    alone = check(TEXT, record)
    checked = along(record, *(GOOD | one for one in altered))
    assert [one for one in checked.findings if not one.proposed_by] == list(alone.findings)
    assert all(one.severity is not Severity.ERROR for one in checked.findings if one.proposed_by)
    assert len(checked.dropped) + len(checked.findings) - len(alone.findings) == len(altered)


def test_readers_are_off_unless_asked_for_by_name_or_handed_in(monkeypatch: pytest.MonkeyPatch) -> None:
    offered = [EntryPoint("sleeper", "tests_of_readers:sleeper", "hustings.readers")]
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: offered)
    record = hustings.open("starter")
    assert record.check(TEXT).dropped == ()
    with pytest.raises(UsageError, match="there is no reader 'other': sleeper"):
        record.check(TEXT, readers=["other"])
    monkeypatch.setattr(EntryPoint, "load", lambda _: lambda _: [GOOD])
    checked = hustings.check(TEXT, record=record, readers=["sleeper"])
    assert [one.verdict for one in checked.findings if one.proposed_by] == [Verdict.RIGHT]
