"""Clause: each kind of claim as a clause in the past tense, "Wes Streeting polled 15,647 votes"; the table of kinds."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from hustings.claims.area.deposit import KEPT, LOST
from hustings.claims.area.first import FIRST_WIN
from hustings.claims.area.league import OF_PARTY
from hustings.claims.area.superlative import AMONG
from hustings.claims.area.women import WOMEN
from hustings.claims.claim import Claim, When
from hustings.claims.kind import Kind
from hustings.claims.person import AWAY
from hustings.claims.phrase.figure import bare, figure
from hustings.claims.phrase.number import count, counted, ordinal
from hustings.claims.phrase.style import Style
from hustings.claims.phrase.who import Who
from hustings.figures.numeral import Unit


class Said(NamedTuple):
    """A claim with all that its words need; `where` is " in Ilford North", or empty for the poll being told."""

    claim: Claim
    who: Who
    style: Style
    where: str

    @property
    def figure(self) -> str:
        """The figure with its unit."""
        return figure(self.claim, self.style)

    @property
    def bare(self) -> str:
        """The figure without what it counts."""
        return bare(self.claim, self.style)

    @property
    def way(self) -> int:
        """1 up, -1 down, 0 neither or not said."""
        return self.claim.quantity.direction

    @property
    def moved(self) -> str:
        """ "rose by 2.1 points", "fell", "did not change"."""
        verb = {1: "rose", -1: "fell"}.get(self.way)
        if verb is None:
            return "did not change" if self.claim.quantity.value in (None, 0) else f"changed by {self.figure}"
        return f"{verb} by {self.figure}" if self.figure else verb


Clause = Callable[[Said], str]


def _votes(said: Said) -> str:
    if said.claim.quantity.unit is Unit.TIMES:
        return f"{said.who.possessive} vote was {said.figure} what it had been{said.where}"
    if said.claim.quantity.word == "change":
        return f"{said.who.possessive} vote {said.moved}{said.where}"
    return f"{said.who.noun} polled {said.figure}{said.where}"


def _share(said: Said) -> str:
    return f"{said.who.noun} took {said.figure} of the vote{said.where}"


def _share_change(said: Said) -> str:
    return f"{said.who.share_of} share of the vote{said.where} {said.moved}"


def _majority(said: Said) -> str:
    before = said.claim.basis.when is When.PREVIOUS
    of_valid = " of the valid votes" if said.claim.quantity.unit is Unit.PERCENT else ""
    return f"the majority{said.where} {'had been' if before else 'was'} {said.figure}{of_valid}"


def _majority_change(said: Said) -> str:
    if said.claim.quantity.unit is Unit.TIMES:
        return f"the majority{said.where} was {said.figure} what it had been"
    return f"the majority{said.where} {said.moved}"


def _margin(said: Said) -> str:
    other = said.who.poll.candidacy(said.claim.subject.other).name if said.who.poll and said.claim.subject.other else ""
    return f"{said.who.noun} was {said.figure} ahead of {other}{said.where}"


def _turnout(said: Said) -> str:
    return f"turnout{said.where} was {said.figure}"


def _turnout_change(said: Said) -> str:
    return f"turnout{said.where} {said.moved}"


def _swing(said: Said) -> str:
    subject = said.claim.subject
    start = f" from {said.who.named(subject.other_family).noun}" if subject.other_family else ""
    end = f" to {said.who.named(subject.family).noun}" if subject.family else ""
    return f"there was a swing of {said.figure}{start}{end}{said.where}"


def _rank(said: Said) -> str:
    place = int(said.claim.quantity.value or 0)
    had = "had come" if said.claim.basis.when is When.PREVIOUS else "came"
    return f"{said.who.noun} {had} {ordinal(place) if place else 'last'}{said.where}"


def _outcome(said: Said) -> str:
    seat = said.who.seat or "the seat"
    word = said.claim.quantity.word
    if said.who.candidate is None:
        return f"{said.who.noun} {word} {seat}"
    if word in ("defeated", "unseated"):
        return f"{said.who.noun} was {word}{said.where}"
    return f"{said.who.noun} {word} {seat} {said.who.for_party}".rstrip()


def _seats(said: Said) -> str:
    return f"{said.who.noun} won {said.figure}{said.where}"


def _seats_change(said: Said) -> str:
    if not said.way:
        return f"{said.who.possessive} number of seats{said.where} did not change"
    return f"{said.who.noun} made a net {'gain' if said.way > 0 else 'loss'} of {said.figure}{said.where}"


def _house_majority(said: Said) -> str:
    if said.claim.quantity.value is not None:
        return f"{said.who.noun} had a majority of {said.bare} in the Commons"
    return (
        f"{said.who.noun} {'had' if said.claim.quantity.word == 'has' else 'fell short of'} a majority in the Commons"
    )


def _electorate(said: Said) -> str:
    return f"{said.figure} people were registered to vote{said.where}"


_MEASURED = {"marginal": "majority", "vote": "share of the vote", "share": "share of the vote", "votes": "vote"}
_ENDS = {
    ("highest", "majority"): "largest",
    ("lowest", "majority"): "smallest",
    ("highest", "swing"): "largest",
    ("lowest", "swing"): "smallest",
    ("highest", "electorate"): "largest",
    ("lowest", "electorate"): "smallest",
}


def superlative(said: Said, *, is_bare: bool = True) -> str:
    """ "the smallest in London", "the second highest in the seat since 2010"; not bare: "the smallest majority in"."""
    end, _, of = said.claim.quantity.word.removeprefix(AMONG).partition(" ")
    name = _MEASURED.get(of, of)
    is_among = said.claim.quantity.word.startswith(AMONG)
    place = int(said.claim.quantity.value or 1)
    word = f"{ordinal(place)} " if place > 1 and not is_among else ""
    thing = "" if is_bare else f" {name}"
    return f"{'among ' if is_among else ''}the {word}{_ENDS.get((end, name), end)}{thing} {_inside(said, of)}"


def _inside(said: Said, of: str) -> str:
    """What a superlative is among: an area's seats, those a party won there, or the seat's own results."""
    if not said.who.area:
        return f"in the seat {_reach(said)}".rstrip()
    won = said.claim.subject.family if of not in OF_PARTY else None
    seats = f"of the {said.who.named(won).adjective} seats " if won else ""
    return f"{seats}in {said.who.area}"


def _reach(said: Said) -> str:
    """How far back a superlative of the seat itself goes: since its year, or as far as the record does."""
    if said.claim.basis.year is not None:
        return f"since {said.claim.basis.year}"
    first = said.who.first_year
    return f"since at least {first}" if first else ""


def _superlative(said: Said) -> str:
    _, _, of = said.claim.quantity.word.removeprefix(AMONG).partition(" ")
    name = _MEASURED.get(of, of)
    whose = f"{said.who.share_of} {name}" if of in OF_PARTY else f"the {name}"
    return f"{whose if name != 'turnout' else name}{said.where} was {superlative(said)}"


def _tenure(said: Said) -> str:
    seat = said.who.seat or "the seat"
    return f"{said.who.noun} first won {seat} in {said.claim.basis.year}"


def _deposit(said: Said) -> str:
    if said.claim.subject.poll is None:
        return f"{said.who.noun} lost {said.figure}{said.where}"
    return f"{said.who.noun} {'lost' if said.claim.quantity.word == 'lost' else 'kept'} the deposit{said.where}"


def _boundary(said: Said) -> str:
    label = said.claim.subject.label
    if said.claim.quantity.value is None:
        part = "in part" if said.claim.quantity.word == "some" else "mostly"
        return f"{said.who.seat} was made {part} from {label}"
    return f"{said.figure} of {said.who.seat} came from {label}"


def _candidacy(said: Said) -> str:
    if said.claim.quantity.word == "absent":
        return f"{said.who.noun} had no candidate"
    if said.claim.quantity.value is not None:
        return f"{said.who.noun} had {said.claim.quantity.word.replace('times', said.figure + ' times')}"
    return f"{said.who.noun} stood {said.who.for_party}".rstrip()


_OTHERS: dict[str, Clause] = {
    LOST: lambda said: (
        f"{counted(int(said.claim.quantity.value or 0), 'candidate', said.style)} lost the deposit{said.where}"
    ),
    KEPT: lambda said: (
        f"{counted(int(said.claim.quantity.value or 0), 'candidate', said.style)} kept the deposit{said.where}"
    ),
    FIRST_WIN: lambda said: f"{said.who.noun} won {said.who.seat} for the first time {_since(said)}",
    "held since": lambda said: f"{said.who.noun} had held {said.who.seat} since {said.claim.basis.year}",
    "held until": lambda said: f"{said.who.noun} held {said.who.seat} until {said.claim.basis.year}",
    "candidates": lambda said: (
        f"{counted(int(said.claim.quantity.value or 0), 'candidate', said.style)} stood{said.where}"
    ),
    WOMEN: lambda said: (
        f"{counted(int(said.claim.quantity.value or 0), 'woman', said.style, 'women')} elected{said.where}"
    ),
    "ballots": lambda said: f"{said.bare} people voted{said.where}",
    AWAY: lambda said: f"{said.bare} electors did not vote{said.where}",
    "rejected": lambda said: (
        f"{counted(int(said.claim.quantity.value or 0), 'ballot paper', said.style)} were rejected{said.where}"
    ),
    "boundaries changed": lambda said: f"the boundaries of {said.who.seat} were redrawn",
    "boundaries same": lambda said: f"the boundaries of {said.who.seat} did not change",
    "boundaries new": lambda said: f"{said.who.seat} was a new constituency",
    "average": lambda said: (
        f"turnout{said.where} was {'higher' if said.way > 0 else 'lower'} than in the UK as a whole"
    ),
}


def _since(said: Said) -> str:
    """Since when; without a year, as far as the record goes."""
    return f"since {said.claim.basis.year}" if said.claim.basis.year else "in the elections of the record"


def _other(said: Said) -> str:
    told = _OTHERS.get(said.claim.quantity.word)
    if told is not None:
        return told(said)
    words = f" {said.claim.quantity.word}" if said.claim.quantity.word else ""
    value = said.claim.quantity.value
    return f"{said.who.noun}:{words} {count(int(value), said.style) if value is not None else ''}".strip().rstrip(":")


CLAUSES: dict[Kind, Clause] = {
    Kind.VOTES: _votes,
    Kind.SHARE: _share,
    Kind.SHARE_CHANGE: _share_change,
    Kind.MAJORITY: _majority,
    Kind.MAJORITY_CHANGE: _majority_change,
    Kind.MARGIN: _margin,
    Kind.TURNOUT: _turnout,
    Kind.TURNOUT_CHANGE: _turnout_change,
    Kind.SWING: _swing,
    Kind.RANK: _rank,
    Kind.OUTCOME: _outcome,
    Kind.SEATS: _seats,
    Kind.SEATS_CHANGE: _seats_change,
    Kind.HOUSE_MAJORITY: _house_majority,
    Kind.ELECTORATE: _electorate,
    Kind.SUPERLATIVE: _superlative,
    Kind.TENURE: _tenure,
    Kind.DEPOSIT: _deposit,
    Kind.BOUNDARY: _boundary,
    Kind.CANDIDACY: _candidacy,
    Kind.OTHER: _other,
}


def clause(said: Said) -> str:
    """The claim as a clause: by its word where that has a clause of its own, else by its kind."""
    found = _OTHERS.get(said.claim.quantity.word)
    return found(said) if found is not None else CLAUSES[said.claim.kind](said)
