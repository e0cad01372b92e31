"""A claim: one checkable statement, as frozen values. Nothing here knows of copy or of the record."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

import msgspec

from hustings.claims.kind import Kind
from hustings.figures.hedge import Hedge
from hustings.figures.numeral import Unit
from hustings.measures.turnout import TurnoutDefinition


class Span(msgspec.Struct, frozen=True, gc=False):
    """Where a claim stands in its copy: code points, the end not included."""

    start: int
    end: int


class Subject(msgspec.Struct, frozen=True, gc=False):
    """Whom or what a claim is about. `poll` is a poll id; `candidacy` and `other` are keys within it.

    `family` is a party's family key where no candidacy is meant; `place` is a nation, region or county, or "uk", for
    claims about more than one poll. `other_poll` is the id of a poll that the first is compared with. `label` is for
    people to read.
    """

    label: str
    poll: str | None = None
    candidacy: str | None = None
    other: str | None = None
    family: str | None = None
    other_family: str | None = None
    place: str | None = None
    other_poll: str | None = None


class Quantity(msgspec.Struct, frozen=True, gc=False):
    """What is stated. `value` is `None` for statements without a figure ("an increased majority").

    `direction` is 1 for up, -1 for down and 0 where the copy does not say; `word` carries an outcome, a party or a
    superlative; `is_misprint` marks a figure that is no number as printed, `is_divided` one of "halved", whose hedge
    says by how much: more than halved is to less than half. `moved` is 1 where a multiple is by what part something
    grew, -1 where by what part it shrank: "fell by a third".
    """

    value: Decimal | None = None
    unit: Unit = Unit.NONE
    decimals: int = 0
    hedge: Hedge | None = None
    direction: int = 0
    word: str = ""
    is_signed: bool = False
    is_misprint: bool = False
    is_divided: bool = False
    moved: int = 0


class When(StrEnum):
    """Which result of the seat is meant, as far as the copy says."""

    THIS = "this"
    PREVIOUS = "previous"
    EITHER = "either"


class Basis(msgspec.Struct, frozen=True, gc=False):
    """What the claim rests on. `election` is an id; `year` a year that copy names for a result or a baseline.

    `turnout` is the definition of turnout that a wrong figure is corrected to; `None` is the house's default.
    """

    election: str | None = None
    when: When = When.THIS
    year: int | None = None
    as_at: str | None = None
    turnout: TurnoutDefinition | None = None


class Claim(msgspec.Struct, frozen=True, gc=False):
    """One checkable statement. `span` is where the whole of it stands, `None` when the claim was drawn from the record.

    `figure` is where its figure alone stands, the numeral with its unit ("13.9 per cent"); `None` when it has none.
    """

    kind: Kind
    subject: Subject
    quantity: Quantity
    basis: Basis = Basis()
    span: Span | None = None
    figure: Span | None = None

    @property
    def mark(self) -> Span | None:
        """What to point at, correct or count as covered: the figure alone where there is one, else the statement."""
        return self.figure or self.span
