"""The box at every stage of a result, in every form; and that nothing in it can be taken for more than text."""

from collections.abc import Callable

from hustings.record import example
from hustings.record.event import Retraction, Winner
from hustings.record.poll import Declaration
from hustings.record.record import Record
from hustings.telling.box import as_html, as_markdown, as_prose, box, round_up
from hustings.telling.style import PartyNames, Style, Thousands

POLL = "parl.ilford-north.2019-12-12"
DECLARED = Declaration((("a", 500), ("b", 300), ("c", 10)), 810, 7, 1000)
RecordWith = Callable[..., Record]


def lines(record: Record, style: Style | None = None) -> dict[str, str]:
    told = box(record, record.poll(POLL), style or Style())
    return {one.label: one.told.text for one in told.lines}


def test_nominated_lists_the_candidates_by_surname(record_with: RecordWith) -> None:
    assert lines(record_with()) == {
        "Result": "not declared",
        "Candidates": "Bob Bloke (Conservative); Cat Chap (Independent); Ann Other (Labour)",
    }


def test_winner_only_has_no_figures(record_with: RecordWith) -> None:
    found = lines(record_with(Winner(POLL, "b")))
    assert found["Elected"] == "Bob Bloke (Conservative)"
    assert not any(one.isdigit() for words in found.values() for one in words)


def test_declared_without_a_result_before(record_with: RecordWith) -> None:
    found = lines(record_with(DECLARED))
    assert found["Result"] == "Labour win"
    assert found["Majority"] == "200 votes (24.7 per cent)"
    assert found["Last time"] == "no result on these boundaries to compare with"
    assert "Swing" not in found


def test_a_tie_names_both_and_elects_nobody(record_with: RecordWith) -> None:
    found = lines(record_with(Declaration((("a", 400), ("b", 400), ("c", 10)), 810, 7, 1000)))
    assert found["Result"] == "equal votes for Ann Other (Labour) and Bob Bloke (Conservative)"
    assert "Elected" not in found
    assert "Majority" not in found


def test_a_lot_is_said(record_with: RecordWith) -> None:
    found = lines(record_with(Declaration((("a", 400), ("b", 400), ("c", 10)), 810, 7, 1000, elected="b")))
    assert found["Elected"] == "Bob Bloke (Conservative), by lot after equal votes"


def test_a_withdrawn_declaration_is_none(record_with: RecordWith) -> None:
    assert lines(record_with(DECLARED, Retraction(POLL, 7, "wrong ward")))["Result"] == "declaration withdrawn"


def test_the_style_of_the_house_is_kept(record_with: RecordWith) -> None:
    style = Style(per_cent="%", thousands=Thousands.NONE, party_names=PartyNames.SHORT)
    told = box(example.record(), example.poll("Ilford North", 2017), style)
    found = {one.label: one.told.text for one in told.lines}
    assert found["Majority"] == "9639 votes (18.2%)"
    assert found["Votes"].endswith("Richard Clare (Lib Dem) 1034")


def test_every_figure_stands_where_its_claim_says() -> None:
    told = as_prose(round_up(example.record(), [example.poll("Ilford North", 2024)]))
    spans = [one.span for one in told.claims if one.quantity.value is not None]
    assert [told.text[one.start : one.end] for one in spans if one is not None][3:5] == ["528 votes", "1.1 per cent"]


def test_a_round_up_names_each_seat_and_its_election_where_they_differ() -> None:
    polls = [example.poll("Kensington", 2017), example.poll("Ilford North", 2024)]
    text = as_prose(round_up(example.record(), polls, "London")).text
    assert text.startswith("London at a glance\n\nIlford North at the 2024 general election\nElected: ")
    assert "\n\nKensington at the 2017 general election\n" in text


def test_names_are_never_markup(record_with: RecordWith) -> None:
    record = record_with(DECLARED, name="<b>Ann</b> *Other*")
    told = round_up(record, [record.poll(POLL)], "<i>R&D</i>")
    assert "<b>" not in as_html(told)
    assert "&lt;i&gt;R&amp;D&lt;/i&gt; at a glance" in as_html(told)
    assert r"\<b\>Ann" in as_markdown(told)


def test_a_name_in_wales_stands_in_both_languages(full_record: Record) -> None:
    told = round_up(full_record, [full_record.find_poll("Cardiff West", "2019-12-12")])
    assert told.title == "Cardiff West (Gorllewin Caerdydd) at a glance"


def test_on_unchanged_boundaries_last_time_is_what_was_declared(full_record: Record) -> None:
    told = box(full_record, full_record.find_poll("Ynys Môn", "2024-07-04"))
    found = {one.label: one.told.text for one in told.lines}
    assert found["Last time"] == "Virginia Crosbie (Conservative), majority 1,968 (2019)"


def test_a_by_election_between_has_its_line(full_record: Record) -> None:
    told = box(full_record, full_record.find_poll("North Shropshire", "2024-07-04"))
    found = {one.label: one.told.text for one in told.lines}
    assert found["By-election"] == "Helen Morgan (Liberal Democrat), majority 5,925 (2021)"
