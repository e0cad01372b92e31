"""Measures of one declaration by itself, on published results."""

from decimal import Decimal
from fractions import Fraction

import pytest

from hustings.figures.rounding import percent
from hustings.measures.deposit import cost, is_lost, lost_deposits
from hustings.measures.majority import majority, majority_share, margin
from hustings.measures.rank import position, ranking
from hustings.measures.turnout import TurnoutDefinition, turnout
from hustings.measures.vote_share import vote_share, vote_shares
from hustings.record import example

SOUTHAMPTON_2019 = (
    ("Con", "Royston Smith", 23952),
    ("Green", "Osman Sen-Chadun", 1040),
    ("Lab", "Simon Letts", 19454),
    ("LD", "Liz Jarvis", 2503),
    ("UKIP", "Kim Rose", 472),
)
FIFE_2017 = (
    ("Ind", "Mike Scott-Hayward", 224),
    ("Lab", "Rosalind Garton", 4026),
    ("Con", "Tony Miklinski", 10088),
    ("LD", "Elizabeth Riches", 13741),
    ("SNP", "Stephen Gethins", 13743),
)
TIED = (("Con", "Ann Able", 100), ("Lab", "Bob Best", 100), ("LD", "Cy Cole", 40), ("UKIP", "Di Dean", 40))


@pytest.mark.parametrize(
    ("candidates", "numbers", "expected"),
    [
        (SOUTHAMPTON_2019, (137, 72299), (4498, "9.5", "65.6", "65.8")),
        (FIFE_2017, (26, 58685), (2, "0.0", "71.3", "71.3")),
    ],
)
def test_published_results(make_poll, candidates, numbers, expected):
    rejected, electorate = numbers
    poll = make_poll(*candidates, rejected=rejected, electorate=electorate)
    found = (
        majority(poll),
        str(percent(majority_share(poll))),
        str(percent(turnout(poll))),
        str(percent(turnout(poll, TurnoutDefinition.BALLOTS))),
    )
    assert found == expected


@pytest.mark.parametrize(("year", "votes"), [(2015, 589), (2017, 9639), (2019, 5218), (2024, 528)])
def test_majorities_of_ilford_north(year, votes):
    assert majority(example.poll("Ilford North", year)) == votes


def test_a_share_is_of_the_valid_votes():
    poll = example.poll("Kensington", 2017)
    assert vote_share(poll, "emma-dent-coad") == Fraction(16333, 38677)
    assert sum(vote_shares(poll).values()) == 1


def test_a_share_is_of_the_published_valid_votes_even_where_they_do_not_sum(make_poll):
    poll = make_poll(("Con", "Ann Able", 60), ("Lab", "Bob Best", 40), valid=90)
    assert vote_share(poll, "ann-able") == Fraction(60, 90)


def test_nothing_is_known_before_the_declaration(make_poll):
    poll = make_poll(("Con", "Ann Able"), ("Lab", "Bob Best"), electorate=70000)
    assert vote_share(poll, "ann-able") is None
    assert vote_shares(poll) == {}
    assert (majority(poll), majority_share(poll), turnout(poll)) == (None, None, None)
    assert margin(poll, "ann-able", "bob-best") is None
    assert (ranking(poll), position(poll, "ann-able")) == ((), None)
    assert (lost_deposits(poll), cost(poll)) == (None, None)


def test_who_does_not_stand_is_an_error_not_a_nought():
    poll = example.poll("Kensington", 2017)
    for ask in (vote_share, position):
        with pytest.raises(KeyError):
            ask(poll, "lord-buckethead")
    with pytest.raises(KeyError):
        margin(poll, "emma-dent-coad", "lord-buckethead")


def test_an_unopposed_return_has_no_majority(make_poll):
    assert majority(make_poll(("Con", "Ann Able", 0))) is None


def test_a_poll_without_a_single_valid_vote_has_no_shares(make_poll):
    poll = make_poll(("Con", "Ann Able", 0), ("Lab", "Bob Best", 0))
    assert vote_share(poll, "ann-able") is None
    assert majority_share(poll) is None
    assert majority(poll) == 0


def test_turnout_needs_its_figures(make_poll):
    without = make_poll(("Con", "Ann Able", 60), ("Lab", "Bob Best", 40))
    assert turnout(without) is None
    known = make_poll(("Con", "Ann Able", 60), ("Lab", "Bob Best", 40), electorate=200)
    assert turnout(known) == Fraction(1, 2)
    assert turnout(known, TurnoutDefinition.BALLOTS) is None


def test_the_two_turnouts_of_ilford_north_in_2017():
    poll = example.poll("Ilford North", 2017)
    assert percent(turnout(poll), 2) == Decimal("72.52")
    assert percent(turnout(poll, TurnoutDefinition.BALLOTS), 2) == Decimal("72.68")


def test_a_tie_without_a_lot_is_joint_first(make_poll):
    poll = make_poll(*TIED)
    assert majority(poll) == 0
    assert [(one.key, one.position, one.is_joint) for one in ranking(poll)] == [
        ("ann-able", 1, True),
        ("bob-best", 1, True),
        ("cy-cole", 3, True),
        ("di-dean", 3, True),
    ]


def test_the_lot_makes_a_first_and_a_second(make_poll):
    poll = make_poll(*TIED, elected="bob-best")
    assert majority(poll) == 0
    assert [(one.key, one.position, one.is_joint) for one in ranking(poll)][:2] == [
        ("bob-best", 1, False),
        ("ann-able", 2, False),
    ]


def test_of_three_tied_the_lot_leaves_two_joint_seconds(make_poll):
    tied = [("Con", "Ann Able", 9), ("Lab", "Bob Best", 9), ("LD", "Cy Cole", 9), ("UKIP", "Di Dean", 1)]
    poll = make_poll(*tied, elected="cy-cole")
    assert [position(poll, key) for key in ("cy-cole", "ann-able", "bob-best", "di-dean")] == [1, 2, 2, 4]


def test_a_named_winner_without_a_tie_changes_no_rank(make_poll):
    poll = make_poll(("Con", "Ann Able", 60), ("Lab", "Bob Best", 40), elected="bob-best")
    assert position(poll, "bob-best") == 2


@pytest.mark.parametrize(
    ("votes", "valid", "lost"),
    [
        (5, 100, True),  # exactly one twentieth
        (6, 100, False),
        (5, 101, True),
        (5, 99, False),
        (0, 100, True),
        (2503, 47421, False),  # Jarvis, Southampton Itchen 2019: 5.3 per cent
        (1040, 47421, True),
    ],
)
def test_a_deposit_is_lost_at_one_twentieth_or_less(votes, valid, lost):
    assert is_lost(votes, valid) is lost


def test_lost_deposits_and_what_they_come_to(make_poll):
    poll = make_poll(*SOUTHAMPTON_2019)
    assert lost_deposits(poll) == ("osman-sen-chadun", "kim-rose")
    assert cost(poll) == 1000
