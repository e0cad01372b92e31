"""Statements about the country and its parts, made from the record: right, and with one figure spoilt.

A shape is a sentence with figures between angle brackets, each with a letter for its kind. What is asked of the desk
is that it reads the figure as that kind, never flags it while it is right, and flags it once it is spoilt.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from hustings.claims.area.result import area_results
from hustings.claims.kind import Kind
from hustings.claims.seat import tallies
from hustings.copydesk.check import check
from hustings.figures.rounding import format_count, percent, round_half_up
from hustings.record.election import GeneralElection
from hustings.record.record import Record

KINDS = {
    "s": Kind.SEATS,
    "c": Kind.SEATS_CHANGE,
    "h": Kind.HOUSE_MAJORITY,
    "v": Kind.VOTES,
    "p": Kind.SHARE,
    "t": Kind.TURNOUT,
    "w": Kind.SWING,
    "d": Kind.DEPOSIT,
    "b": Kind.BOUNDARY,
    "n": Kind.SEATS,
    "g": Kind.SHARE_CHANGE,
}
_MARK = re.compile(r"<([a-z]):([^>]*)>")


@dataclass
class Score:
    """How many figures were read as what they are, judged right while right, and flagged once spoilt."""

    figures: int = 0
    read: int = 0
    right: int = 0
    alarms: list[str] = field(default_factory=list)
    spoilt: int = 0
    caught: int = 0
    missed: list[str] = field(default_factory=list)

    def recall(self) -> float:
        return self.right / max(1, self.figures)

    def caught_part(self) -> float:
        return self.caught / max(1, self.spoilt)


def marked(text: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The text without its marks, and where each figure stands with its letter."""
    plain, marks, at = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[at : match.start()]
        marks.append((len(plain), len(plain) + len(match[2]), match[1]))
        plain += match[2]
        at = match.end()
    return plain + text[at:], marks


def score(texts: Iterator[str], record: Record) -> Score:
    """The score of marked texts, each tried as it is and once with each of its figures spoilt."""
    found = Score()
    for text in texts:
        plain, marks = marked(text)
        verdicts = judged(plain, record)
        for start, end, letter in marks:
            found.figures += 1
            own = [(kind, verdict) for a, b, kind, verdict in verdicts if a < end and start < b]
            found.read += any(kind is KINDS[letter] for kind, _ in own)
            found.right += any(kind is KINDS[letter] and verdict in ("right", "rounding") for kind, verdict in own)
            if not any(kind is KINDS[letter] and verdict in ("right", "rounding") for kind, verdict in own):
                found.missed.append(f"{plain[start:end]!r} {own} in {plain[-200:]!r}")
        found.alarms += [f"{plain[a:b]!r} in {plain!r}" for a, b, _, verdict in verdicts if verdict == "wrong"]
        for index in range(len(marks)):
            _spoil(text, index, record, found)
    return found


def _spoil(text: str, index: int, record: Record, found: Score) -> None:
    match = list(_MARK.finditer(text))[index]
    wrong = spoilt(match[2])
    if wrong is None:
        return
    plain, marks = marked(text[: match.start(2)] + wrong + text[match.end(2) :])
    start, end, _ = marks[index]
    found.spoilt += 1
    is_caught = any(v == "wrong" and a < end and start < b for a, b, _, v in judged(plain, record))
    found.caught += is_caught
    if not is_caught:
        found.missed.append(f"spoilt {plain[start:end]!r} in {plain[-200:]!r}")


def judged(text: str, record: Record) -> list[tuple[int, int, Kind, str]]:
    """Start, end, kind and verdict of every finding."""
    return [
        (one.claim.span.start, one.claim.span.end, one.claim.kind, one.verdict.value)
        for one in check(text, record).findings
        if one.claim.span
    ]


def spoilt(printed: str) -> str | None:
    """A figure as a slip of the hand would leave it: two digits swapped, or one changed; `None` for words."""
    digits = [at for at, one in enumerate(printed) if one.isdigit()]
    if not digits:
        return None
    for a, b in pairwise(digits):
        if printed[a] != printed[b] and not (a == digits[0] and printed[b] == "0"):
            return printed[:a] + printed[b] + printed[a + 1 : b] + printed[a] + printed[b + 1 :]
    first = digits[0]
    return printed[:first] + str(int(printed[first]) % 9 + 1) + printed[first + 1 :]


@dataclass(frozen=True)
class PartyRow:
    """A party's national figures at one election, for shapes to print."""

    year: int
    party: str
    seats: int
    change: int
    votes: int
    share: str


PARTIES = {
    "conservative": "the Conservatives",
    "labour": "Labour",
    "liberal-democrat": "the Liberal Democrats",
    "snp": "the SNP",
    "plaid-cymru": "Plaid Cymru",
    "dup": "the DUP",
}


def rows(record: Record, *, least: int = 0) -> Iterator[PartyRow]:
    """The parties of every general election that the record has whole, those of at least so many seats."""
    for election in record.general_elections:
        if not record.is_complete(election.id):
            continue
        [whole, *_] = area_results(record, election, "uk")
        for family, name in PARTIES.items():
            row = next((one for one in tallies(record, election)[0].rows if one.key == family), None)
            if row and row.seats is not None and row.change is not None and row.seats >= least:
                share = whole.share(family)
                printed = f"{percent(share)}" if share else ""
                yield PartyRow(election.polled_on.year, name, row.seats, row.change, row.votes or 0, printed)


def fields(row: PartyRow) -> dict[str, object]:
    """What the shapes of national figures are filled with."""
    way = "up" if row.change > 0 else "down"
    return {
        "Y": row.year,
        "P": row.party,
        "CP": row.party[0].upper() + row.party[1:],
        "BP": row.party.removeprefix("the "),
        "S": row.seats,
        "C": abs(row.change),
        "SC": f"{row.change:+d}",
        "way": way,
        "gain": "gain" if row.change > 0 else "loss",
        "won": "gained" if row.change > 0 else "lost",
        "more": "more" if row.change > 0 else "fewer",
        "V": format_count(row.votes),
        "M": f"{round_half_up(row.votes, 0) / 1_000_000:.1f}",
        "SH": row.share,
    }


def whole_elections(record: Record) -> list[GeneralElection]:
    """The general elections that the record has whole."""
    return [one for one in record.general_elections if record.is_complete(one.id)]
