"""The scene of a sentence: one poll, who plays which part in it, and what it is compared with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from zlib import crc32

from bench.generated.fact import Unsaid
from bench.generated.party import PartyName, party_name
from hustings.measures.baseline import Baseline, baselines, family_key
from hustings.measures.deposit import lost_deposits
from hustings.measures.majority import majority, majority_share
from hustings.measures.outcome import Outcome, outcome
from hustings.measures.rank import Ranked, ranking
from hustings.measures.turnout import TurnoutDefinition, turnout
from hustings.record.candidacy import Candidacy
from hustings.record.poll import Declaration, Poll
from hustings.record.record import Record


@dataclass(frozen=True, slots=True)
class Player:
    """A candidate in a scene, with rank and family key; `party` is None for a surname shared in the poll."""

    ranked: Ranked
    family: str
    party: PartyName
    is_alone: bool
    has_own_surname: bool

    @property
    def candidacy(self) -> Candidacy:
        """The candidacy."""
        return self.ranked.candidacy

    @property
    def key(self) -> str:
        """The key within the poll."""
        return self.ranked.key


@dataclass(frozen=True, slots=True)
class Scene:
    """One declared poll. `roles` are by letter: W the winner, R the runner-up, T, F, L the last, I the sitting Member.

    `baseline` is what the report compares with (the default one, or the old seat's real result), `every` all that
    "last time" may mean.
    """

    record: Record
    poll: Poll
    declared: Declaration
    players: tuple[Player, ...]
    baseline: Baseline | None
    every: tuple[Baseline, ...]
    outcome: Outcome | None
    bound: Mapping[str, Player] = field(default_factory=dict)

    def player(self, letter: str) -> Player:
        """Who plays a part; `Unsaid` where nobody does."""
        if letter in self.bound:
            return self.bound[letter]
        if letter == "I":
            return self._incumbent()
        if letter == "L":
            return self._at(len(self.players) - 1, least=5)
        if letter not in "WRTFG":
            raise Unsaid(letter)
        return self._at("WRTFG".index(letter))

    def _at(self, place: int, least: int = 0) -> Player:
        if place >= len(self.players) or place < least or self.players[place].ranked.is_joint:
            raise Unsaid(f"place {place}")
        return self.players[place]

    def _incumbent(self) -> Player:
        """The Member who had this seat: elected here last time, on the same boundaries, and sitting."""
        before = self.baseline.poll if self.baseline else None
        sitting = [one for one in self.players if one.candidacy.is_sitting]
        if before is None or before.winner is None or len(sitting) != 1 or len(self.every) > 1:
            raise Unsaid("incumbent")
        was = before.candidacy(before.winner)
        if was.person.family_name != sitting[0].candidacy.person.family_name:
            raise Unsaid("incumbent")
        return sitting[0]

    def with_role(self, letter: str, player: Player) -> Scene:
        """The scene with one more part."""
        bound = {**self.bound, letter: player}
        return Scene(
            self.record, self.poll, self.declared, self.players, self.baseline, self.every, self.outcome, bound
        )

    @property
    def year(self) -> int:
        """The year of the poll."""
        return self.poll.polled_on.year

    @property
    def last_year(self) -> int:
        """The year of the general election compared with."""
        if self.baseline is None:
            raise Unsaid("no baseline")
        if self.baseline.polled_on.year == self.year:
            raise Unsaid("two elections in a year")
        return self.baseline.polled_on.year

    @property
    def is_redrawn(self) -> bool:
        """Whether the seat's boundaries are new at this election."""
        return any(one.is_notional or not one.is_like_for_like for one in self.every)

    @property
    def is_estimated_before(self) -> bool:
        """Whether of the result before the record has an estimate only, as of 2005."""
        return bool(self.every) and all(one.is_notional for one in self.every)

    @property
    def is_contested(self) -> bool:
        """Whether hold or gain depends on which earlier result is meant."""
        winner = self.players[0].family
        return len({one.winner == winner for one in self.every}) > 1 or any(one.winner is None for one in self.every)

    def now(self, family: str) -> Fraction | None:
        """The share of a family key in this poll."""
        votes = [one.ranked.votes for one in self.players if one.family == family]
        return Fraction(sum(votes), self.declared.valid_votes) if votes else None

    def holds(self, guard: str) -> bool:
        """Whether a guard holds of the scene."""
        if guard.startswith("!"):
            return not self.holds(guard[1:])
        return GUARDS[guard](self)


def scene_of(record: Record, poll: Poll, prefers_real: bool = False) -> Scene | None:
    """The scene of a poll; `None` for one that is not plain enough to report on (a lot, the Speaker, bad sums)."""
    declared = poll.declaration
    if declared is None or poll.winner is None or declared.marks or poll.electorate is None:
        return None
    ranks = ranking(poll)
    if len(ranks) < 3 or any(one.candidacy.party_id == "spk" for one in ranks) or ranks[0].is_joint:
        return None
    every = baselines(record, poll)
    real = [one for one in every if "old boundaries" in one.label]
    chosen = real[0] if prefers_real and real and real[0].poll else next(iter(every), None)
    players = tuple(_player(record, one, ranks) for one in ranks)
    return Scene(record, poll, declared, players, chosen, every, outcome(record, poll))


def in_same_county(polls: Iterable[Poll], poll: Poll) -> list[Poll]:
    """Those of the polls that are of the same region and county as one, itself left out."""
    place = poll.constituency
    return [
        one
        for one in polls
        if one.constituency.region == place.region and one.constituency.county == place.county and one.id != poll.id
    ]


def _player(record: Record, one: Ranked, every: tuple[Ranked, ...]) -> Player:
    surname = one.candidacy.person.family_name.lower()
    family = family_key(one.candidacy, record.parties)
    surnames = [other.candidacy.person.family_name.lower() for other in every]
    families = [family_key(other.candidacy, record.parties) for other in every]
    return Player(
        one, family, party_name(record, one.candidacy), families.count(family) == 1, surnames.count(surname) == 1
    )


def _lead(scene: Scene) -> Fraction:
    return majority_share(scene.poll) or Fraction(0)


def _has(letter: str) -> Callable[[Scene], bool]:
    def holds(scene: Scene) -> bool:
        try:
            scene.player(letter)
        except Unsaid:
            return False
        return True

    return holds


def _is_fresh(scene: Scene) -> bool:
    winner = scene.players[0].candidacy
    return winner.is_sitting is False and not winner.is_former


def _was_ousted(scene: Scene) -> bool:
    return _has("I")(scene) and scene.player("I").ranked.position > 1


def _was_returned(scene: Scene) -> bool:
    return _has("I")(scene) and scene.player("I").ranked.position == 1


def _was_second(scene: Scene) -> bool:
    """Whether the winner's party was second in every result compared with."""
    family = scene.players[0].family
    counts = [sorted(one.votes.values(), reverse=True) for one in scene.every]
    return all(
        len(count) > 1 and one.votes.get(family) == count[1] for one, count in zip(scene.every, counts, strict=True)
    )


def _has_earlier_poll(scene: Scene) -> bool:
    """Whether a by-election came between this poll and the general election compared with."""
    return any(one.kind.value == "by-election" for one in scene.every)


def _grew(scene: Scene) -> bool | None:
    """Whether the majority is bigger than every result compared with; `None` where they disagree."""
    now = majority(scene.poll)
    answers = {now > one.majority for one in scene.every if one.majority is not None and now is not None}
    return answers.pop() if len(answers) == 1 else None


def _share_moved(scene: Scene, letter: str) -> bool | None:
    """Whether a player's share rose on every baseline, by enough to say so; `None` where not."""
    try:
        player = scene.player(letter)
    except Unsaid:
        return None
    now, then = scene.now(player.family), [one.share(player.family) for one in scene.every]
    moves = [now - one for one in then if one is not None and now is not None]
    if not moves or None in then or not player.is_alone or any(abs(one) < Fraction(1, 100) for one in moves):
        return None
    return moves[0] > 0 if len({one > 0 for one in moves}) == 1 else None


def _turnout_moved(scene: Scene) -> bool | None:
    now = [turnout(scene.poll, one) for one in TurnoutDefinition]
    then = [one.turnout(definition) for one in scene.every for definition in TurnoutDefinition]
    moves = [a - b for a in now for b in then if a is not None and b is not None]
    if not moves or any(abs(one) < Fraction(1, 100) for one in moves):
        return None
    return moves[0] > 0 if len({one > 0 for one in moves}) == 1 else None


GUARDS: dict[str, Callable[[Scene], bool]] = {
    "hold": lambda one: one.outcome is not None and one.outcome.is_hold and not one.is_contested,
    "gain": lambda one: one.outcome is not None and one.outcome.is_gain and not one.is_contested,
    "close": lambda one: _lead(one) < Fraction(3, 100),
    "safe": lambda one: _lead(one) > Fraction(25, 100),
    "by": lambda one: one.poll.is_by_election,
    "general": lambda one: not one.poll.is_by_election,
    "redrawn": lambda one: one.is_redrawn,
    "notional": lambda one: one.baseline is not None and one.baseline.is_notional,
    "real": lambda one: one.baseline is not None and one.baseline.poll is not None,
    "plain": lambda one: len(one.every) == 1 and not one.is_redrawn,
    "between": _has_earlier_poll,
    "incumbent": _has("I"),
    "returned": _was_returned,
    "ousted": _was_ousted,
    "fresh": _is_fresh,
    "bigger": lambda one: _grew(one) is True,
    "smaller": lambda one: _grew(one) is False,
    "W_up": lambda one: _share_moved(one, "W") is True,
    "W_down": lambda one: _share_moved(one, "W") is False,
    "R_up": lambda one: _share_moved(one, "R") is True,
    "R_down": lambda one: _share_moved(one, "R") is False,
    "T_up": lambda one: _share_moved(one, "T") is True,
    "T_down": lambda one: _share_moved(one, "T") is False,
    "turnout_up": lambda one: _turnout_moved(one) is True,
    "turnout_down": lambda one: _turnout_moved(one) is False,
    "manylost": lambda one: len(lost_deposits(one.poll) or ()) >= 3,
    "rare": lambda one: crc32(one.poll.id.encode()) % 6 == 0,
    "was_second": _was_second,
    "hung": lambda one: one.year in {2010, 2017},
    "wales": lambda one: one.poll.constituency.nation.value == "Wales",
    "scotland": lambda one: one.poll.constituency.nation.value == "Scotland",
    "ni": lambda one: one.poll.constituency.nation.value == "Northern Ireland",
    "england": lambda one: one.poll.constituency.nation.value == "England",
    "independent": lambda one: one.players[0].party.is_independent,
    "three": lambda one: len(one.players) >= 3,
    "safe_lead": lambda one: _lead(one) > Fraction(1, 10),
    "five": lambda one: len(one.players) >= 5,
}
