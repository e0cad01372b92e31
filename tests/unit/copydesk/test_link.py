from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from hustings.copydesk.check import check
from hustings.copydesk.fold import fold
from hustings.copydesk.lexicon import lexicon_of
from hustings.copydesk.link.dated.dateline import dateline_of
from hustings.record.record import Record


@pytest.mark.parametrize(
    ("text", "election"),
    [
        ("Ilford North, 9 June 2017\n\nWes Streeting held the seat.", "parl.2017-06-08"),
        ("Friday 9 June 2017\n\nWes Streeting has held Ilford North.", "parl.2017-06-08"),
        ("Published: June 2017\n\nWes Streeting has held Ilford North.", "parl.2017-06-08"),
        ("Friday 13 December 2019\n\nIlford North. Last time: Labour 30,589, Conservative 20,950.", "parl.2019-12-12"),
        ("General Election 2015: Ilford North\n\nWes Streeting took it.", "parl.2015-05-07"),
        ("In Ilford North Wes Streeting beat Lee Scott, Richard Clare and Doris Osen.", "parl.2017-06-08"),
        ("Wes Streeting polled 25,323 and Howard Berlin 20,105.", "parl.2019-12-12"),
        ("Ilford North: the majority was cut from 9,639 to 5,218.", "parl.2019-12-12"),
        ("Mr Duncan Smith beat Faiza Shaheen by 1,262 votes.", "parl.2019-12-12"),
    ],
)
def test_the_election_is_found_by_dateline_names_and_figures(record: Record, text: str, election: str) -> None:
    assert check(text, record).elections == (election,)


def test_a_moment_leaves_out_later_polls(record: Record) -> None:
    checked = check("Wes Streeting held Ilford North.", record, as_at=datetime(2017, 6, 9, 12, tzinfo=UTC))
    assert checked.elections == ("parl.2017-06-08",)


def test_where_nothing_tells_the_election_nothing_is_called_wrong(record: Record) -> None:
    checked = check("Wes Streeting has a majority of 7,777 in Ilford North.", record)
    assert not checked.is_wrong
    [claim] = [one for one in checked.findings if one.claim.kind.value == "majority"]
    assert "which election" in claim.message


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Headline\nFriday 9 June 2017\nText", date(2017, 6, 9)),
        ("Published: 13 December 2019, 07:15\nText", date(2019, 12, 13)),
        ("July 5, 2024\nText", date(2024, 7, 5)),
        ("Published 9th Jun 2017\nText", date(2017, 6, 9)),
        ("By a reporter | 13/12/2019\nText", date(2019, 12, 13)),
        ("Updated: 2024-07-05 04:30\nText", date(2024, 7, 5)),
        ("Headline\nJune 2017\nText", date(2017, 6, 30)),
        ("Headline\n9/6/17\nText", date(2017, 6, 9)),
        ("Stornoway, 5.7.24\nText", date(2024, 7, 5)),
        ("Seats: 10/12/40\nText", None),
        ("Huw Talfryn Political reporter 5 July 2024 4 min read\nText", date(2024, 7, 5)),
        ("By Jo Nay, Chief Reporter 9 June 2017\nText", date(2017, 6, 9)),
        ("13 December 2019 | 3-minute read\nText", date(2019, 12, 13)),
        ("Dateline: Belfast, June 9, 0530\nText", None),
        ("She first stood for the seat on 8 June 2017\nText", None),
        ("Last election: 8 June 2017\nText", None),
        ("Elected: June 2017\nText", None),
        ("He won on 9 June 2017 and lost on 12 December 2019.", None),
        ("31 February 2017\n", None),
        ("Solway Notes | June 10, 2024 | Helen Quartly, community reporter\nText", date(2024, 6, 10)),
        ("04:02, 13 December 2019 (updated 04:31)\nText", date(2019, 12, 13)),
        ("Posted on 10 June 2024 by Hob Fletcher, Solway Notes\nText", date(2024, 6, 10)),
        ("Posted by Hob Fletcher on 10 June 2024 · 5 min read\nText", date(2024, 6, 10)),
        ("Words: Una Dale. Friday 9 June 2017, 05.38. 4 min read\nText", date(2017, 6, 9)),
        ("THURSDAY, MAY 13, 2010 - 65p\nText", date(2010, 5, 13)),
        ("0512 FRI 13 DEC 2019\nText", date(2019, 12, 13)),
        ("Bann Weekly, week ending July 13, 2024\nText", date(2024, 7, 13)),
        ("In the by-election on July 20, 2023, Sarah Dyke gained the seat.\n", None),
        ("Witney, 20 October 2016. Robert Courts held the seat.\n", None),
        ("Voters go to the polls on Thursday, 4 July 2024, and it will be close.\n", None),
    ],
)
def test_datelines(text: str, day: date | None) -> None:
    assert dateline_of(fold(text)) == day


def test_places_answer_to_their_usual_forms(record: Record) -> None:
    places = lexicon_of(record).places
    for name in ("chingford and woodford green", "chingford & woodford green", "north ilford", "chingford"):
        assert places[name].slugs
    assert places["chingford"].is_short


@pytest.fixture(scope="module")
def polled(record: Record) -> Callable[[str], dict[str, tuple[str | None, str]]]:
    """The poll and the verdict of each figure of a text."""

    def of(text: str) -> dict[str, tuple[str | None, str]]:
        marks = [(one, one.claim.mark) for one in check(text, record).findings]
        return {text[m.start : m.end]: (one.claim.subject.poll, one.verdict.value) for one, m in marks if m}

    return of


Polled = Callable[[str], dict[str, tuple[str | None, str]]]


def test_shares_tell_the_day_as_votes_do(polled: Polled) -> None:
    text = "Wes Streeting has 50.5 per cent in Ilford North, Howard Berlin 40.1. In 2015 he had 21,463 votes."
    assert polled(text)["50.5 per cent"] == ("parl.ilford-north.2019-12-12", "right")


def test_a_dateline_outweighs_the_figures_of_the_result_before(polled: Polled) -> None:
    text = "13 December 2019\n\nWes Streeting held Ilford North on 25,823 votes. In 2017 he had 30,589."
    assert polled(text)["25,823"][0] == "parl.ilford-north.2019-12-12"


@pytest.mark.parametrize(
    "aside",
    [
        "The seat where Wes Streeting's hopes rose stayed with Iain Duncan Smith by",
        "Iain Duncan Smith, who lives in Ilford North, won by",
        "Iain Duncan Smith, who had campaigned in Ilford North, had a majority of",
    ],
)
def test_a_seat_named_in_passing_takes_no_figures(polled: Polled, aside: str) -> None:
    text = f"Friday 13 December 2019\n\nChingford and Woodford Green\n{aside} 1,262 votes."
    [found] = [one for stated, one in polled(text).items() if "1,262" in stated]
    assert found == ("parl.chingford-and-woodford-green.2019-12-12", "right")


def test_only_seats_of_which_something_is_said_are_listed(record: Record) -> None:
    text = "Iain Duncan Smith held Chingford and Woodford Green by 1,262. He thanked a friend from Ilford South."
    assert check(text, record).constituencies == ("Chingford and Woodford Green",)
