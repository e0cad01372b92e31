"""A story at every stage of a result: what is known is said, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from hustings.record.event import Retraction, Winner
from hustings.record.poll import Declaration
from hustings.record.record import Record
from hustings.telling.story import Story, story
from hustings.telling.style import PartyNames, Style, Tense, Titles

POLL = "parl.ilford-north.2019-12-12"
RecordWith = Callable[..., Record]


def told(record: Record, style: Style | None = None) -> Story:
    return story(record, record.poll(POLL), style or Style())


def declared(*votes: int, elected: str | None = None) -> Declaration:
    return Declaration(tuple(zip("abc", votes, strict=True)), sum(votes), 7, 1000, elected=elected)


def test_before_the_declaration_a_story_says_who_stands(record_with: RecordWith) -> None:
    found = told(record_with())
    assert found.headline.text == "Ilford North: result not declared"
    assert found.text.text == (
        "The result in Ilford North at the 2019 general election had not been declared. Three candidates stood: "
        "Bob Bloke (Conservative), Cat Chap (independent) and Ann Other (Labour)."
    )
    assert not found.text.claims


def test_a_winner_without_figures_is_told_without_figures(record_with: RecordWith) -> None:
    found = told(record_with(Winner(POLL, "a")))
    assert "Ann Other" in found.text.text
    assert found.text.text.endswith("The votes had not been declared.")
    assert not any(one.quantity.value is not None for one in found.text.claims)
    assert not any(letter.isdigit() for letter in found.alert.text)


def test_a_result_without_a_past_says_who_won(record_with: RecordWith) -> None:
    found = told(record_with(declared(500, 300, 20)))
    assert "majority of 200" in found.text.text
    assert "held" not in found.text.text
    assert "share of the vote" not in found.text.text


def test_a_lot_is_told_and_no_majority(record_with: RecordWith) -> None:
    found = told(record_with(declared(400, 400, 10, elected="b")))
    assert found.text.text.startswith("Bob Bloke was elected in Ilford North for the Conservatives by lot at the 2019")
    assert "majority" not in found.text.text.split("\n")[0]


def test_a_tie_without_a_lot_elects_nobody(record_with: RecordWith) -> None:
    found = told(record_with(declared(400, 400, 10)))
    assert found.headline.text == "Ilford North: equal votes for first place"
    assert "elected" not in found.text.text


def test_a_withdrawn_declaration_is_told_as_that(record_with: RecordWith) -> None:
    found = told(record_with(declared(500, 300, 20), Retraction(POLL, 7, "two boxes were not counted")))
    assert found.headline.text == "Ilford North: declaration withdrawn"
    assert "500" not in found.text.text


def test_one_vote_is_a_vote(record_with: RecordWith) -> None:
    found = told(record_with(declared(301, 300, 20)), Style(words_to=0))
    assert " 1 votes" not in found.text.text + found.line.text + found.alert.text


def test_a_style_is_kept_to(record_with: RecordWith) -> None:
    style = Style(per_cent="%", titles=Titles.FULL, party_names=PartyNames.SHORT, tense=Tense.PERFECT)
    found = told(record_with(declared(500, 300, 20)), style)
    assert "per cent" not in found.text.text
    lead = found.text.text.split("\n")[0]
    assert "has" in lead
    assert "at the 2019 general election" not in lead
    assert lead.endswith("Polling day was 12 December 2019.")


def test_names_cannot_pass_for_marks_or_templates(record_with: RecordWith) -> None:
    record = record_with(declared(500, 300, 20), name="Ann \ue0000\ue001{{ winner.votes }}\ue002 Other")
    assert "{{ winner.votes }}" in told(record).text.text


def test_lengths_are_kept_where_a_shorter_way_is_left(record_with: RecordWith) -> None:
    record = record_with(declared(500, 300, 20), party="A Very Long Party of the Greater Metropolitan Area")
    found = story(record, record.poll(POLL), headline_length=70)
    assert len(found.headline.text) <= 75
    assert len(found.line.text) <= 280
    assert len(found.alert.text) <= 140
