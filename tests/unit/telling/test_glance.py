"""What a glance says at every stage of a result, and what it never says."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from hustings.record.event import Correction, Retraction, Verification, Winner
from hustings.record.poll import Declaration, Mark
from hustings.record.record import Record
from hustings.store.starter import starter_record
from hustings.telling.glance import as_lines, as_object, as_text, at_a_glance
from hustings.telling.glance.text import WIDTH

POLL = "parl.ilford-north.2019-12-12"
DECLARED = Declaration((("a", 500), ("b", 300), ("c", 10)), 810, 7, 1000)
RecordWith = Callable[..., Record]


def told(record: Record) -> tuple[str, dict[str, Any]]:
    found = at_a_glance(record, record.poll(POLL))
    return as_text(found), as_object(found)


def test_nominated_lists_the_candidates_without_figures(record_with: RecordWith) -> None:
    text, value = told(record_with())
    assert "Not declared" in text
    assert "Three candidates stand. No result is in the record." in text
    assert all(name in text for name in ("Ann Other *", "Bob Bloke", "Cat Chap"))
    assert not re.search(r"\b0\b|%|deposit|Majority|Turnout", text)
    assert value["state"] == "nominated"
    assert [one["votes"] for one in value["candidates"]] == [None, None, None]
    assert value["majority"] is value["deposits"] is value["swing"] is None


def test_winner_only_names_the_winner_without_figures(record_with: RecordWith) -> None:
    text, value = told(record_with(Winner(POLL, "b")))
    assert "Bob Bloke (Conservative) is elected.\nWinner known; figures not declared." in text
    assert "  ● Bob Bloke" in text
    assert "● elected." in text
    assert "%" not in text
    assert (value["state"], value["winner"], value["headline"]) == ("winner only", "Bob Bloke", "Conservative win")


def test_declared_gives_the_figures(record_with: RecordWith) -> None:
    text, value = told(record_with(DECLARED))
    assert "Ann Other (Labour) is elected with a majority of 200 votes." in text
    assert "No earlier result in the record to compare with." in text
    assert "81.0%, by valid votes" in text
    assert "81.7%, by ballots cast" in text
    assert "1 lost, of 3 candidates: £500" in text
    assert "declaration time not in the record" in text
    assert value["majority"]["votes_change"] is None
    assert value["state"] == "declared"


def test_verified_is_said_in_the_object(record_with: RecordWith) -> None:
    assert told(record_with(DECLARED, Verification(POLL)))[1]["state"] == "verified"


def test_a_correction_is_said_with_its_reason(record_with: RecordWith) -> None:
    corrected = Declaration((("a", 501), ("b", 300), ("c", 10)), 811, 7, 1000)
    reason = "a bundle was counted twice"
    text, value = told(record_with(DECLARED, Correction(POLL, 7, declaration=corrected, reason=reason)))
    assert "Declared, and corrected since.\nCorrected: a bundle was counted twice." in text
    assert value["majority"]["votes"] == 201


def test_a_withdrawn_declaration_leaves_no_figure(record_with: RecordWith) -> None:
    text, value = told(record_with(DECLARED, Retraction(POLL, 7, "wrong sheet")))
    assert "Declaration withdrawn" in text
    assert "Withdrawn: wrong sheet." in text
    assert "500" not in text
    assert value["winner"] is None


def test_a_tie_is_joint_and_nobody_is_elected(record_with: RecordWith) -> None:
    text, value = told(record_with(Declaration((("a", 400), ("b", 400), ("c", 10)), 810, 7, 1000)))
    assert "Tie for first place" in text
    assert "the record has no lot that decided between them" in text
    assert " =1 Ann Other" in text
    assert " =1 Bob Bloke" in text
    assert "Majority:     0 votes, 0.0" in text
    assert [one["is_joint"] for one in value["candidates"]] == [True, True, False]


def test_a_tie_settled_by_lot(record_with: RecordWith) -> None:
    declared = Declaration((("a", 400), ("b", 400), ("c", 10)), 810, 7, 1000, elected="b")
    text, value = told(record_with(declared))
    assert "Bob Bloke (Conservative) is elected by lot, after equal votes." in text
    assert "  1 Bob Bloke" in text
    assert "  2 Ann Other" in text
    assert value["headline"] == "Conservative win"


def test_joint_places_below_the_first(record_with: RecordWith) -> None:
    text, _ = told(record_with(Declaration((("a", 400), ("b", 10), ("c", 10)), 420, 7, 1000)))
    assert text.count(" =2 ") == 2


def test_a_mark_on_the_figures_is_said(record_with: RecordWith) -> None:
    marked = Declaration(DECLARED.votes, 810, 7, 1000, marks=(Mark("votes-sum", "The votes sum to one more."),))
    assert "The votes sum to one more." in told(record_with(marked))[0]


def test_a_majority_too_small_for_one_decimal_gets_two(record_with: RecordWith) -> None:
    text, value = told(record_with(Declaration((("a", 20003), ("b", 20000), ("c", 10)), 40013, 0, 60000)))
    assert "3 votes, 0.01 points" in text
    assert value["majority"]["printed"]["points"] == "0.01"


def test_a_name_cannot_steer_the_terminal(record_with: RecordWith) -> None:
    text, _ = told(record_with(DECLARED, name="Ann \x1b[2J Other", party="Lab\x1b]0;x\x07our"))
    assert "\x1b" not in text
    assert "\x07" not in text


def test_long_names_and_parties_fit(record_with: RecordWith) -> None:
    name, party = (
        "Maximiliana Wilhelmina Featherstonehaugh-Cholmondeley",
        "The Party For A Great Many Words In Its Name",
    )
    text, value = told(record_with(DECLARED, name=name, party=party))
    assert max(len(one) for one in text.splitlines()) <= WIDTH
    assert "Maximiliana Wilhelmina" in text
    assert value["candidates"][0]["candidate"] == name


@pytest.mark.parametrize("poll_id", starter_record().poll_ids)
def test_every_poll_of_the_starter_record_fits_a_terminal(poll_id: str) -> None:
    record = starter_record()
    found = at_a_glance(record, record.poll(poll_id))
    assert max(len(one.text) for one in as_lines(found)) <= WIDTH
    assert json.loads(json.dumps(as_object(found)))["poll_id"] == poll_id


def test_a_poll_before_its_declaration_shows_none_of_it() -> None:
    from datetime import UTC, datetime

    record = starter_record().as_at(datetime(2017, 6, 9, 2, 0, tzinfo=UTC))
    found = at_a_glance(record, record.find_poll("Ilford North", "2017-06-08"))
    text = as_text(found)
    assert "As it was known at 3am on Friday 9 June 2017" in text
    assert "30,589" not in text
    assert "Last time:    2015: Labour won by 589 votes" in text


def test_on_unchanged_boundaries_the_result_of_before_is_no_estimate(full_record: Record) -> None:
    found = at_a_glance(full_record, full_record.find_poll("Ynys Môn", "2024-07-04"))
    text = " ".join(as_text(found).split())
    assert text.count("Last time:") == 1
    assert "Last time: 2019: Conservative won by 1,968 votes (Virginia Crosbie)" in text
    assert "on the actual result of 2019; – nothing to compare with." in text
    assert "Electorate: 53,141 (51,925 electors in 2019)" in text
    assert "estimate" not in text
    assert as_object(found)["baseline"]["label"] == "2019"


def test_on_unchanged_boundaries_another_name_of_before_is_said(full_record: Record) -> None:
    text = as_text(at_a_glance(full_record, full_record.find_poll("Hove and Portslade", "2024-07-04")))
    assert "Last time:    2019, in Hove: Labour won by" in text


def test_on_changed_boundaries_the_estimate_is_called_one(full_record: Record) -> None:
    text = as_text(at_a_glance(full_record, full_record.find_poll("Ilford North", "2024-07-04")))
    assert "Last time:    2019 notional: Labour ahead by" in text
    assert "an estimate on" in text
