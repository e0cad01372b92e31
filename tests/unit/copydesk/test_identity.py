"""Identity: what the words leave open is settled by the results where exactly one figure of them fits."""

import pytest

from hustings.claims.kind import Kind
from hustings.claims.verdict import Verdict
from tests.unit.copydesk.findings import told_at

OPENING = (
    "Ilford North, 8 June 2017. Wes Streeting (Labour) held Ilford North with 30,589 votes. "
    "Lee Scott (Conservative) came second. "
)
PEOPLE = "People voted all day long, come rain or shine, {} per cent."


def told(said: str, figure: str) -> list[tuple[Kind, Verdict]]:
    text = OPENING + said
    at = len(OPENING) + said.index(figure)
    return told_at(text, at)


@pytest.mark.parametrize(
    ("said", "figure", "kind"),
    [
        ("Mr Streeting was happy with it all: 57.8 per cent, and the night was young.", "57.8", Kind.SHARE),
        (PEOPLE.format("72.5"), "72.5", Kind.TURNOUT),
    ],
)
def test_a_figure_that_only_one_result_has_is_that(said: str, figure: str, kind: Kind) -> None:
    assert told(said, figure) == [(kind, Verdict.RIGHT)]


def test_a_figure_that_no_result_has_stays_open() -> None:
    assert Verdict.RIGHT not in [verdict for _, verdict in told(PEOPLE.format("69.2"), "69.2")]


def test_a_figure_of_an_earlier_result_that_is_named_is_not_held_against_this_one() -> None:
    assert told("In 2015 the majority was put at 589.", "589") == [(Kind.MAJORITY, Verdict.RIGHT)]


def test_of_two_tellings_of_one_figure_the_earlier_result_s_is_that() -> None:
    said = "His majority is 9,639. The old one, such as it was, was a majority of {}."
    assert told(said.format("589"), "589") == [(Kind.MAJORITY, Verdict.RIGHT)]
    assert told(said.format("598"), "598") != [(Kind.MAJORITY, Verdict.RIGHT)]


def test_votes_right_beside_a_name_are_no_second_telling() -> None:
    assert told("Mr Streeting polled 21,463 votes.", "21,463") == [(Kind.VOTES, Verdict.WRONG)]


@pytest.mark.parametrize(
    "said",
    ["Turnout tells its own tale. All day it rained. In the end it was {}.", "Did people turn out? Oh yes. It was {}."],
)
def test_who_voted_may_be_told_a_sentence_after_it_is_spoken_of(said: str) -> None:
    assert told(said.format("72.5"), "72.5") == [(Kind.TURNOUT, Verdict.RIGHT)]


def test_a_change_may_have_its_sign_in_words() -> None:
    assert told("Labour: 43.9% to 57.8%; plus 13.9.", "13.9") == [(Kind.SHARE_CHANGE, Verdict.RIGHT)]
