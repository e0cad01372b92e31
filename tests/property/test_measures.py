"""What must hold of every declaration."""

from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from hustings.figures.rounding import interval, points, prints_as, round_half_up
from hustings.geography.boundary_set import Nation
from hustings.geography.constituency import Constituency
from hustings.measures.baseline import BaselineKind, of_poll
from hustings.measures.change import family_share_change, majority_change, share_change
from hustings.measures.deposit import is_lost, lost_deposits
from hustings.measures.majority import majority, majority_share, margin
from hustings.measures.rank import ranking
from hustings.measures.swing import butler, steed
from hustings.measures.turnout import TurnoutDefinition, turnout
from hustings.measures.vote_share import vote_shares
from hustings.record.candidacy import Candidacy, Person
from hustings.record.party import Party
from hustings.record.poll import Declaration, Poll, State

PLACE = Constituency("anytown.2010", "Anytown", "england-2010", Nation.ENGLAND)
PARTIES = {f"PP{one}": Party(f"PP{one}", f"P{one}", f"P{one}", family=f"family-{one}") for one in range(12)}
FAMILIES = st.sampled_from([f"family-{number}" for number in range(4)])


@st.composite
def polls(draw):
    """A declared poll; sometimes with equal votes, and with or without a lot where first is tied."""
    counts = draw(st.lists(st.integers(0, 60_000), min_size=2, max_size=12))
    if draw(st.booleans()):
        counts[-1] = max(counts)
    if not any(counts):
        counts[0] = 1
    keys = [f"candidate-{number}" for number in range(len(counts))]
    first = [key for key, count in zip(keys, counts, strict=True) if count == max(counts)]
    lot = draw(st.sampled_from([None, *first])) if len(first) > 1 else None
    rejected = draw(st.none() | st.integers(0, 500))
    electorate = sum(counts) + (rejected or 0) + draw(st.integers(0, 50_000))
    votes = tuple(sorted(zip(keys, counts, strict=True)))
    declared = Declaration(votes, sum(counts), rejected, electorate, elected=lot)
    standing = tuple(Candidacy(key, Person("A", key), f"PP{number}") for number, key in enumerate(keys))
    return Poll(
        "parl.anytown.2017-06-08",
        "parl.2017-06-08",
        PLACE,
        None,
        State.DECLARED,
        standing,
        declared,
        lot or (first[0] if len(first) == 1 else None),
        electorate,
    )


def baselines():
    return polls().map(lambda poll: of_poll(poll, PARTIES, BaselineKind.ACTUAL, "before"))


@given(polls())
def test_shares_sum_to_one(poll):
    shares = vote_shares(poll)
    assert sum(shares.values()) == 1
    assert all(0 <= share <= 1 for share in shares.values())


@given(polls())
def test_the_majority_is_the_first_over_the_second(poll):
    first, second = ranking(poll)[:2]
    assert majority(poll) == first.votes - second.votes == margin(poll, first.key, second.key) >= 0
    assert majority_share(poll) == first.share - second.share


@given(polls())
def test_ranking_follows_the_votes(poll):
    ranks = ranking(poll)
    assert sorted(one.key for one in ranks) == sorted(one.key for one in poll.candidacies)
    for ahead, behind in pairwise(ranks):
        assert ahead.votes >= behind.votes
        assert ahead.position <= behind.position
        if ahead.votes > behind.votes:
            assert ahead.position < behind.position
    assert all(one.position == 1 + sum(other.position < one.position for other in ranks) for one in ranks)
    assert all(one.is_joint == (sum(other.position == one.position for other in ranks) > 1) for one in ranks)


@given(polls())
def test_the_one_returned_is_first_and_alone(poll):
    if poll.winner is not None:
        first = ranking(poll)[0]
        assert (first.key, first.position, first.is_joint) == (poll.winner, 1, False)


@given(polls())
def test_more_ballots_are_cast_than_are_valid(poll):
    valid, cast = turnout(poll), turnout(poll, TurnoutDefinition.BALLOTS)
    assert 0 < valid <= 1
    assert cast is None or valid <= cast <= 1


@given(polls())
def test_a_deposit_is_lost_by_share(poll):
    lost = set(lost_deposits(poll))
    assert lost == {key for key, share in vote_shares(poll).items() if share <= Fraction(1, 20)}


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_more_votes_never_lose_a_deposit_that_fewer_keep(votes, valid):
    assert is_lost(votes, valid) or not is_lost(votes + 1, valid)


@given(polls(), baselines())
def test_changes_of_all_who_stood_both_times_balance(poll, before):
    changes = {one.key: share_change(poll, one.key, before) for one in poll.candidacies}
    new = sum(share for key, share in vote_shares(poll).items() if changes[key] is None)
    gone = sum(before.share(family) for family in before.votes if family not in families(poll))
    assert sum(change for change in changes.values() if change is not None) + new - gone == 0


def families(poll):
    return {PARTIES[one.party_id].family for one in poll.candidacies}


@given(polls())
def test_nothing_changes_against_itself(poll):
    same = of_poll(poll, PARTIES, BaselineKind.ACTUAL, "itself")
    assert {share_change(poll, one.key, same) for one in poll.candidacies} == {0}
    assert majority_change(poll, same) == 0


@given(polls(), baselines(), FAMILIES, FAMILIES)
def test_swing_turns_its_sign_with_its_direction(poll, before, one, other):
    forth, back = butler(poll, before, one, other), butler(poll, before, other, one)
    assert (forth is None) == (back is None)
    assert forth is None or forth == -back
    steed_forth, steed_back = steed(poll, before, one, other), steed(poll, before, other, one)
    assert steed_forth is None or steed_forth == -steed_back


@given(polls(), baselines(), FAMILIES, FAMILIES)
def test_swing_is_the_average_of_a_rise_and_a_fall(poll, before, one, other):
    value = butler(poll, before, one, other)
    if value is not None:
        rise, fall = family_share_change(poll, other, before), family_share_change(poll, one, before)
        assert 2 * value == rise - fall


@given(st.fractions(-(10**6), 10**6), st.integers(0, 6))
def test_a_rounded_figure_is_within_half_a_unit(value, places):
    printed = round_half_up(value, places)
    low, high = interval(printed, places)
    assert low <= value <= high
    assert prints_as(value, printed, places)
    assert -printed.as_tuple().exponent == places


@given(st.decimals(-1000, 1000, places=2))
def test_a_printed_figure_prints_as_itself(value):
    assert round_half_up(Fraction(value), 2) == value
    low, high = interval(value, 2)
    middle = (low + high) / 2
    assert prints_as(middle, value, 2)
    assert not prints_as(low - Fraction(1, 10**9), value, 2)
    assert not prints_as(high + Fraction(1, 10**9), value, 2)


@given(st.fractions(-1, 1))
def test_rounding_is_the_same_both_ways_from_nought(share):
    assert points(-share) == -points(share)
    once = round_half_up(share, 3)
    assert round_half_up(Fraction(once), 3) == once
