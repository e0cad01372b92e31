"""Who won, lost and came where, in the orders and with the words that papers use; what is wrong of it is called so."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record

HEAD = "Ilford North: general election result, 4 July 2024. Wes Streeting (Labour) 15,647.\n\n"


def verdicts(sentence: str, kind: str, record: Record) -> set[str]:
    """The verdicts on what a sentence says of a kind."""
    found = check(HEAD + sentence, record).findings
    return {
        one.verdict.value
        for one in found
        if one.claim.kind.value == kind and one.claim.mark and one.claim.mark.start >= len(HEAD)
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Wes Streeting was sent back to Westminster.",
        "Wes Streeting will return to Parliament.",
        "Wes Streeting will continue to represent Ilford North.",
        "Ilford North stays Labour.",
        "The seat remains in Labour hands.",
        "Voters in Ilford North sent Wes Streeting back to Westminster.",
        "Leanne Mohamad was beaten by Wes Streeting.",
        "Leanne Mohamad, an independent, failed to oust Wes Streeting.",
        "Leanne Mohamad conceded defeat.",
        "Victory went to Wes Streeting.",
        "The seat was retained by Labour.",
        "The winner was Wes Streeting.",
        "Wes Streeting is back in Parliament.",
        "Wes Streeting emerged as the winner in Ilford North.",
        "Wes Streeting was crowned the winner.",
        "Ilford North will be represented in Westminster by Wes Streeting.",
        "Wes Streeting fended off the challenge of Leanne Mohamad.",
        "Labour's grip on Ilford North is unbroken.",
        "Leanne Mohamad lost out in Ilford North.",
        "The voters of Ilford North plumped for Labour.",
        "Leanne Mohamad's bid to take Ilford North ended in failure.",
    ],
)
def test_who_won_is_read_without_a_verb_of_winning(record: Record, sentence: str) -> None:
    assert verdicts(sentence, "outcome", record) == {"right"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Wes Streeting was beaten by Leanne Mohamad.",
        "Wes Streeting lost to Leanne Mohamad.",
        "Wes Streeting lost his seat.",
        "Labour lost Ilford North.",
        "Ilford North fell to the Conservatives.",
        "The seat was won by the Conservatives.",
        "Ilford North is no longer in Labour hands.",
        "The seat stays with the Conservatives.",
        "Labour surrendered Ilford North.",
        "Wes Streeting was dumped out of his seat by Leanne Mohamad.",
        "Labour's grip on Ilford North is over.",
        "Ilford North slipped from Labour's grasp.",
        "Leanne Mohamad saw off Wes Streeting in Ilford North.",
    ],
)
def test_who_won_is_wrong_where_seat_and_name_are_given(record: Record, sentence: str) -> None:
    assert "wrong" in verdicts(sentence, "outcome", record)


@pytest.mark.parametrize(
    "sentence",
    [
        "Wes Streeting had been beaten by Leanne Mohamad in a debate.",
        "Ilford North was won by the Conservatives in 2010.",
        "The seat was won by the Conservatives last time.",
        "Labour could have lost Ilford North.",
        "If Ilford North stays Conservative, so be it.",
        "Some voters in Ilford North turned to the Greens.",
        "Labour took a third of the votes in the ward.",
        "Kaz Rizvi had been second in 2019.",
        "Second place went to the Conservatives in 2019.",
    ],
)
def test_what_was_once_so_is_not_called_wrong(record: Record, sentence: str) -> None:
    assert "wrong" not in verdicts(sentence, "outcome", record) | verdicts(sentence, "rank", record)


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Second place went to Leanne Mohamad.", "right"),
        ("The runner-up was Leanne Mohamad.", "right"),
        ("In third place, Kaz Rizvi polled 9,619.", "right"),
        ("Leanne Mohamad beat the Conservatives to second place.", "right"),
        ("Leanne Mohamad pushed Kaz Rizvi into third.", "right"),
        ("Leanne Mohamad and Kaz Rizvi were second and third.", "right"),
        ("Kaz Rizvi trailed home third.", "right"),
        ("Kaz Rizvi had to make do with third, on 9,619.", "right"),
        ("Kaz Rizvi's 9,619 votes put him third.", "right"),
        ("Leanne Mohamad took silver.", "right"),
        ("The Conservatives had to be satisfied with third.", "right"),
        ("From second in 2019, the Conservatives slipped to third.", "right"),
        ("The Conservatives fell from second in 2019 to third.", "right"),
        ("There was a third place for the Conservatives.", "right"),
        ("Kaz Rizvi was pipped to second by Leanne Mohamad.", "right"),
        ("Kaz Rizvi trailed home fourth.", "wrong"),
        ("Kaz Rizvi's 9,619 votes put him second.", "wrong"),
        ("Second place went to Kaz Rizvi.", "wrong"),
        ("The runner-up was Kaz Rizvi.", "wrong"),
    ],
)
def test_places_are_read_before_and_after_the_name(record: Record, sentence: str, verdict: str) -> None:
    assert verdicts(sentence, "rank", record) == {verdict}


@pytest.mark.parametrize(
    "sentence",
    [
        "Labour had come first on the notional 2019 result.",
        "The Conservatives, who were second in 2019 on the new boundaries, came third.",
        "Labour had been first at the previous election.",
    ],
)
def test_places_of_the_election_before_are_read(record: Record, sentence: str) -> None:
    assert verdicts(sentence, "rank", record) == {"right"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Wes Streeting is still the MP.",
        "Wes Streeting is the new MP for the constituency.",
        "Wes Streeting will be the next MP here.",
        "Wes Streeting is now the area's MP.",
        "Leanne Mohamad did not survive.",
        "Leanne Mohamad, an independent, could not hang on.",
        "Wes Streeting, who is 41, had beaten the former council leader.",
        "Wes Streeting carried the seat.",
        "Voters chose Wes Streeting.",
        "It was another win for Labour.",
    ],
)
def test_more_ways_to_say_who_won(sentence: str, record: Record) -> None:
    assert verdicts(sentence, "outcome", record) == {"right"}


def test_who_held_it_until_then_did_not_hold_it_then(record: Record) -> None:
    assert "wrong" not in verdicts("Lee Scott, who held the seat until 2015, was not there.", "outcome", record)


def test_a_hold_that_somebody_had_is_not_who_held(record: Record) -> None:
    assert "wrong" not in verdicts("Labour ended the Conservatives' hold on Ilford North.", "outcome", record)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Wes Streeting, who was once a councillor, got in with 15,647.", "outcome"),
        ("Leanne Mohamad ran hard, but Wes Streeting beat her.", "outcome"),
        ("Rachel Collinson of the Greens lost her £500.", "deposit"),
        ("Lee Scott slid to second in 2015.", "rank"),
        ("Leanne Mohamad was beaten but second.", "rank"),
        ("Only 59.6 per cent of people turned out.", "turnout"),
    ],
)
def test_fates_in_passing(sentence: str, kind: str, record: Record) -> None:
    assert verdicts(sentence, kind, record) == {"right"}


def test_who_stood_at_another_poll_only_came_there(record: Record) -> None:
    assert verdicts("Sonia Klein came third for Labour.", "rank", record) == {"wrong"}
