"""Words worked out from the record beyond one poll: superlatives with their years, tenure, the old seat, places."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from random import Random

from bench.generated import country_fact
from bench.generated.fact import Unsaid
from bench.generated.scene import Scene
from hustings.measures.baseline import family_key
from hustings.measures.deposit import lost_deposits
from hustings.measures.majority import majority, majority_share
from hustings.measures.superlative import League, Superlative, last_as_high, last_as_low, league, namesakes, superlative
from hustings.measures.turnout import TurnoutDefinition, turnout
from hustings.record.poll import Poll
from hustings.record.record import Record

ORDINALS = "nought first second third fourth fifth sixth seventh eighth ninth".split()
Measure = Callable[[Poll], Fraction | int | None]


def _ballots(poll: Poll) -> Fraction | None:
    return turnout(poll, TurnoutDefinition.BALLOTS)


MEASURES: dict[str, tuple[Measure, Measure]] = {"turnout": (turnout, _ballots), "majority": (majority, majority_share)}


def _found(scene: Scene, measure: Measure) -> Superlative:
    found = superlative(scene.record, scene.poll, measure)
    if found is None or found.coverage.polls < 3 or scene.is_redrawn or found.is_joint:
        raise Unsaid("superlative")
    return found


def _is_high(scene: Scene, name: str) -> bool:
    """Whether the value is above the one before; `Unsaid` where two definitions disagree, or it is nothing to tell."""
    answers = {_side(scene, one) for one in MEASURES[name]}
    if len(answers) > 1:
        raise Unsaid("definitions disagree")
    return answers.pop()[0]


def _side(scene: Scene, measure: Measure) -> tuple[bool, str]:
    _found(scene, measure)
    high, low = last_as_high(scene.record, scene.poll, measure), last_as_low(scene.record, scene.poll, measure)
    before = scene.baseline.polled_on if scene.baseline else None
    is_high = high is None or high.polled_on != before
    last = high if is_high else low
    if last is not None and last.polled_on == before:
        raise Unsaid("nothing to tell")
    return is_high, "at least 2010" if last is None else str(last.polled_on.year)


def super_(scene: Scene, name: str, options: tuple[str, ...]) -> str:
    """The first option where the value is the highest since the year that `since` gives, the second where lowest."""
    return options[0 if _is_high(scene, name) else 1]


def since(scene: Scene, name: str) -> str:
    """Since when the value is the highest or lowest: a year, or the record's first."""
    _is_high(scene, name)
    return _side(scene, MEASURES[name][0])[1]


@lru_cache(maxsize=64)
def _league(record: Record, election: str, is_share: bool) -> League:
    return league(record, election, majority_share if is_share else majority)


def ordinal(number: int) -> str:
    """A place in words, in figures from the tenth.

    >>> ordinal(3), ordinal(11), ordinal(22)
    ('third', '11th', '22nd')
    """
    if number < len(ORDINALS):
        return ORDINALS[number]
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number % 100 not in {11, 12, 13} else "th"
    return f"{number}{ending}"


def closeness(scene: Scene, *, is_strict: bool) -> int:
    """The place of the seat's majority from the smallest, by votes; `is_strict`: by share of the vote as well."""
    if scene.poll.is_by_election:
        raise Unsaid("by-election")
    by_votes = _league(scene.record, scene.poll.election, False).position(scene.poll.id, from_lowest=True)
    by_share = _league(scene.record, scene.poll.election, True).position(scene.poll.id, from_lowest=True)
    if by_votes is None or not 1 < by_votes <= 40 or (is_strict and by_share != by_votes):
        raise Unsaid("not marginal")
    return by_votes


def _wins(scene: Scene) -> list[Poll]:
    """The polls of the seat up to this one, oldest first, that have a winner."""
    every = [
        one for place in namesakes(scene.record, scene.poll.constituency) for one in scene.record.polls_in(place.id)
    ]
    kept = [one for one in every if one.polled_on <= scene.poll.polled_on and one.winner]
    return sorted(kept, key=lambda one: one.polled_on)


def _name(poll: Poll) -> tuple[str, str]:
    person = poll.candidacy(poll.winner or "").person
    return person.given_name[:1], person.family_name


def tenure_year(scene: Scene) -> int:
    """Since when the sitting Member has had the seat, where the record shows somebody else before."""
    polls = _wins(scene)[:-1]
    if not polls or scene.is_redrawn:
        raise Unsaid("tenure")
    sitting = scene.player("I").candidacy.person
    name = (sitting.given_name[:1], sitting.family_name)
    first = len(polls)
    while first and _name(polls[first - 1]) == name:
        first -= 1
    if first in {0, len(polls)} or any(_name(one) == name for one in polls[:first]):
        raise Unsaid("tenure")
    return polls[first].polled_on.year


def tenure(scene: Scene, rng: Random) -> str:
    """The year."""
    return str(tenure_year(scene))


def bad_tenure(scene: Scene, rng: Random) -> str:
    """Another year, clearly wrong."""
    right = tenure_year(scene)
    others = [one for one in (2010, 2015, 2017, 2019) if one != right and one < scene.year and abs(one - right) > 1]
    if not others:
        raise Unsaid("no other year")
    return str(rng.choice(others))


def ancient(scene: Scene, rng: Random) -> str:
    """A year before the record, for a party that had the seat at every poll in it before this one."""
    polls = _wins(scene)[:-1]
    parties = {family_key(one.candidacy(one.winner or ""), scene.record.parties) for one in polls}
    if scene.is_redrawn or not polls or parties != {scene.baseline.winner if scene.baseline else None}:
        raise Unsaid("ancient")
    return rng.choice(("1924", "1945", "1950", "1966", "1979", "1983", "1992", "1997"))


def old(scene: Scene, rng: Random) -> str:
    """The old constituency that most people came from."""
    parts = sorted(scene.record.overlaps_to(scene.poll.constituency.id), key=lambda one: -one.share("to", "population"))
    if not parts or not scene.is_redrawn:
        raise Unsaid("old seat")
    return scene.record.constituencies[parts[0].from_constituency].name.replace(", ", " ")


def last_winner(scene: Scene, rng: Random) -> str:
    """The one elected last time, by full name."""
    poll = scene.baseline.poll if scene.baseline else None
    if poll is None or poll.winner is None:
        raise Unsaid("last winner")
    return poll.candidacy(poll.winner).name


def place(scene: Scene, rng: Random) -> str:
    """The nation or region that regional seats are counted in."""
    country_fact.regional(scene)
    found = scene.poll.constituency
    if found.nation.value != "England":
        return found.nation.value
    return "London" if found.region == "London" else f"the {(found.region or '').replace(' The ', ' the ')}"


#: How many times the figure before a figure is, and the word for it: from, up to, true, false.
TIMES = (
    (Fraction(188, 100), Fraction(2), "nearly doubled", "halved"),
    (Fraction(2), Fraction(225, 100), "more than doubled", "more than halved"),
    (Fraction(3), Fraction(33, 10), "more than trebled", "more than halved"),
    (Fraction(5, 10), Fraction(53, 100), "almost halved", "almost doubled"),
    (Fraction(42, 100), Fraction(5, 10), "more than halved", "more than doubled"),
)
#: Parts of the electorate in words: from, up to, true, false.
PARTS = (
    (Fraction(48, 100), Fraction(498, 1000), "nearly half", "nearly two-thirds"),
    (Fraction(502, 1000), Fraction(53, 100), "just over half", "just over three-quarters"),
    (Fraction(645, 1000), Fraction(664, 1000), "nearly two-thirds", "nearly half"),
    (Fraction(669, 1000), Fraction(69, 100), "just over two-thirds", "just over half"),
    (Fraction(73, 100), Fraction(748, 1000), "almost three-quarters", "almost half"),
    (Fraction(752, 1000), Fraction(775, 1000), "just over three-quarters", "just over half"),
)


def _row(table: tuple[tuple[Fraction, Fraction, str, str], ...], values: list[Fraction]) -> tuple[str, str]:
    """The words for a value, the same on every definition."""
    for low, high, true, false in table:
        if values and all(low < one < high for one in values):
            return true, false
    raise Unsaid("no word for it")


def _times(scene: Scene) -> tuple[str, str]:
    now = majority(scene.poll) or 0
    return _row(TIMES, [Fraction(now, one.majority) for one in scene.every if one.majority])


def _part_words(scene: Scene) -> tuple[str, str]:
    values = [turnout(scene.poll, one) for one in TurnoutDefinition]
    return _row(PARTS, [one for one in values if one is not None])


def _lost(scene: Scene, more: int) -> str:
    """How many lost their deposit, in words."""
    count = len(lost_deposits(scene.poll) or ())
    if not 2 <= count <= 9:
        raise Unsaid("lost deposits")
    return "nought one two three four five six seven eight nine ten eleven twelve".split()[count + more]


def county(scene: Scene, rng: Random) -> str:
    """The county that seats are counted in."""
    country_fact.in_county(scene)
    return scene.poll.constituency.county or ""


WORDS: dict[str, Callable[[Scene, Random], str]] = {
    "tenure": tenure,
    "badtenure": bad_tenure,
    "ancient": ancient,
    "old": old,
    "times": lambda scene, rng: _times(scene)[0],
    "badtimes": lambda scene, rng: _times(scene)[1],
    "part": lambda scene, rng: _part_words(scene)[0],
    "badpart": lambda scene, rng: _part_words(scene)[1],
    "lostcount": lambda scene, rng: _lost(scene, 0),
    "badlostcount": lambda scene, rng: _lost(scene, 2),
    "Cplace": county,
    "ctotal": lambda scene, rng: str(sum(count for _, count in country_fact.in_county(scene))),
    "lastwinner": last_winner,
    "Qplace": place,
    "qtotal": lambda scene, rng: str(country_fact.region_total(scene)),
    "marginal": lambda scene, rng: ordinal(closeness(scene, is_strict=True)),
    "narrowest": lambda scene, rng: ordinal(closeness(scene, is_strict=False)),
    "badmarginal": lambda scene, rng: ordinal(closeness(scene, is_strict=False) + 13),
}
