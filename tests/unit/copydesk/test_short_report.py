"""Short reports: what round-ups, lists and letters leave unsaid, each figure read as it is meant."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every, told_in

HEAD = "General Election 2019: Ilford North\n\n"


@pytest.mark.parametrize(
    ("sentence", "figure", "kind"),
    [
        ("There 5,218 votes parted Wes Streeting and Howard Berlin.", "5,218", "majority"),
        ("Just 5,218 votes stood between Wes Streeting and Howard Berlin.", "5,218", "majority"),
        ("5,218 votes parted Howard Berlin and Wes Streeting: 20,105 to 25,323.", "20,105", "votes"),
        ("5,218 votes parted Wes Streeting and Howard Berlin (25,323 to 20,105).", "25,323", "votes"),
        ("Wes Streeting's 9,639 from last time is all but halved.", "9,639", "majority"),
        ("Wes Streeting's 30,589 of 2017 is far off.", "30,589", "votes"),
        ("Wes Streeting is back in Ilford North by 5,218 (9,639).", "5,218", "majority"),
        ("Wes Streeting is back in Ilford North by 5,218 (9,639).", "9,639", "majority"),
        ("Two holds: Wes Streeting by 5,218 in the north.", "5,218", "majority"),
        ("A Labour hold, then, by 5,218.", "5,218", "majority"),
        ("About two thirds of the area (68.7 per cent) voted.", "68.7 per cent", "turnout"),
        ("Turnout? A healthy 68.7 per cent, against 72.5 in 2017.", "68.7 per cent", "turnout"),
        ("Turnout? A healthy 68.7 per cent, against 72.5 in 2017.", "72.5", "turnout"),
        ("Wes Streeting walked out on the Tories, joined the party and polled 25,323 votes.", "25,323", "votes"),
    ],
)
def test_what_is_left_unsaid_is_read(sentence: str, figure: str, kind: str, record: Record) -> None:
    assert told_in(HEAD + sentence, record)[figure] == (kind, "right")


@pytest.mark.parametrize("line", ["Streeting's third", "Wes Streeting's eleventh", "Streeting's second"])
def test_how_often_somebody_won_is_no_place(line: str, record: Record) -> None:
    found = every(check(f"{line}\n\nWes Streeting held Ilford North in 2019 by 5,218 votes.", record))
    assert {verdict for _, _, verdict in found} == {"right"}


ACTS = """Ilford North: a history

Act one: May 2015. Wes Streeting beat Lee Scott by 589 votes. He polled 21,463 and Mr Scott 20,874.

Act two: 2017. Mr Streeting took 30,589 votes. The majority grew to 9,639.

Act three you know. Howard Berlin lost it by 5,218, with 20,105 votes to 25,323.
"""


def test_an_undated_part_is_of_the_day_on_which_its_people_stood(record: Record) -> None:
    assert {verdict for _, _, verdict in every(check(ACTS, record))} == {"right"}


LEAGUE = """The closest in our region since 2010

1. Ilford North 2015 – 589. Labour
2. Ilford North 2019 – 5,218. Wes Streeting beat Howard Berlin, 25,323/20,105
3. Ilford North 2010 – 5,404. Conservative

Bubbling under: Ilford North 2017 (9,639).
"""


def test_a_league_over_several_elections_is_read_by_its_years(record: Record) -> None:
    found = told_in(LEAGUE, record)
    for figure in ("589", "5,218", "5,404", "9,639"):
        assert found[figure] == ("majority", "right")
    assert found["25,323"] == ("votes", "right")


@pytest.mark.parametrize(
    "after", ["half of what it was", "about half of last time's", "about half the one he had in 2017"]
)
def test_a_part_of_the_lead_before_is_so_many_times_as_much(after: str, record: Record) -> None:
    found = every(check(f"{HEAD}Wes Streeting held it. His majority was 5,218, {after}.", record))
    told = [(kind, verdict) for printed, kind, verdict in found if printed.startswith("half")]
    assert told in ([("majority_change", "right")], [("majority_change", "rounding")])


@pytest.mark.parametrize(
    ("sentence", "figure", "kind", "verdict"),
    [
        ("04:22 Lab hold Ilford North. The Tories' Howard Berlin from second to second.", "second", "rank", "right"),
        ("Labour share actually went DOWN in 2019.", "Labour share actually went DOWN", "share_change", "right"),
        ("Ilford North stays in the Labour column.", "Ilford North stays in the Labour column", "outcome", "right"),
        ("In 2019 Wes Streeting put 7.3 points on Labour's vote.", "7.3 points", "share_change", "wrong"),
        ("Down from 9,639 to just 5,218.", "5,218", "majority", "right"),
        ("The majority is 5,218, where it was 9,639.", "9,639", "majority", "right"),
        ("Maj 5,218, turnout 68.7, was 72.5.", "72.5", "turnout", "right"),
        ("A turnout of 68.7 per cent (72.5 last time) saw Wes Streeting home with 25,323.", "25,323", "votes", "right"),
        ("A 5,218 win for Wes Streeting.", "5,218", "majority", "right"),
        ("The comfortable 9,639 is now a slimmer 5,218.", "5,218", "majority", "right"),
    ],
)
def test_what_happened_is_told_in_few_words(
    sentence: str, figure: str, kind: str, verdict: str, record: Record
) -> None:
    found = told_in(HEAD + sentence, record)
    assert found[figure] == (kind, verdict)


def test_those_who_did_not_vote_are_nobodys_share(record: Record) -> None:
    found = told_in(f"{HEAD}Wes Streeting won. Nearly 32 per cent of electors stayed at home.", record)
    assert [kind for printed, (kind, _) in found.items() if "32" in printed] == ["turnout"]
