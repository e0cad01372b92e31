"""A trace: where a figure on a page comes from, how it is worked out, and what its source is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hustings.claims.claim import Basis, Claim, Subject
from hustings.claims.kind import Kind
from hustings.claims.verdict import Official
from hustings.claims.verify import verify
from hustings.publication.frame.markup import figures
from hustings.record.record import Record
from hustings.telling.prose import Prose


@dataclass(frozen=True, slots=True)
class Trace:
    """One figure as it was printed, with what the record has. `anchor` is where it stands on its page."""

    anchor: str
    words: str
    official: Official

    @property
    def how(self) -> str:
        """How it is worked out, and of which result, in words."""
        return "; ".join(one for one in (self.official.formula, self.official.basis) if one)


class Traces:
    """The figures of one page, each traced once, in the order in which they are met: those apart, then the prose."""

    def __init__(self, record: Record, told: Iterable[Prose], apart: Iterable[tuple[str, Claim]] = ()) -> None:
        self._anchors: dict[tuple[object, ...], str] = {}
        self.rows: list[Trace] = []
        for words, claim in apart:
            self._take(record, words, claim)
        for prose in told:
            for claim in figures(prose):
                mark = claim.mark
                if mark is not None:
                    self._take(record, prose.text[mark.start : mark.end], claim)

    def target(self, claim: Claim) -> str | None:
        """The anchor of the figure that a claim states."""
        return self._anchors.get(_key(claim))

    def _take(self, record: Record, words: str, claim: Claim) -> None:
        key = _key(claim)
        if key in self._anchors:
            return
        official = verify(claim, record).official
        if official is None or not (official.formula or official.source):
            return
        anchor = f"f{len(self.rows) + 1}"
        self._anchors[key] = anchor
        self.rows.append(Trace(anchor, words, official))


def _key(claim: Claim) -> tuple[Kind, Subject, object, object, str, Basis]:
    return claim.kind, claim.subject, claim.quantity.value, claim.quantity.unit, claim.quantity.word, claim.basis
