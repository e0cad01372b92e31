"""Way: which way a change went, by the words beside its figure: "503 larger", "lost nearly 4 points", "a gain of 9"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from hustings.claims.claim import Claim
from hustings.claims.kind import Kind
from hustings.claims.verdict import Finding, Severity, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.identity.book import is_telling
from hustings.copydesk.identity.near import placed_at
from hustings.copydesk.moving import FALLING, INCREASED, REDUCED, RISING, WAYS
from hustings.copydesk.token import Tag, Token, Tokens
from hustings.figures.numeral import Unit
from hustings.record.record import Record

_UP = RISING | INCREASED | frozenset("more extra additional above put piled bettered topped gained gaining".split())
_DOWN = FALLING | REDUCED | frozenset("fewer less off below beneath short lost loses losing mislaid".split())
#: What ends the words that stand with a figure.
_ENDS = frozenset({Tag.COMMA, Tag.DASH, Tag.AND, Tag.COLON, Tag.OPEN, Tag.CLOSE, Tag.COUNT, Tag.PERCENT, Tag.POINTS})
_ENDS |= {Tag.WITH, Tag.PLACE, Tag.SEATS}  # "lost with 9 more", "gained the seat"
#: "Lost despite 9 more votes".
_APART = frozenset("despite although though even after when while".split())
_MOST_BEFORE, _MOST_AFTER = 5, 2


def gone_as_said(found: Iterable[Finding], sentences: Sequence[Tokens], record: Record) -> list[Finding]:
    """The findings; a change that is as large as its figure says is wrong where the words beside it say that it went
    the other way."""
    return [_the_other_way(one, sentences, record) or one for one in found]


def _the_other_way(finding: Finding, sentences: Sequence[Tokens], record: Record) -> Finding | None:
    claim = finding.claim
    if finding.verdict in (Verdict.WRONG, Verdict.UNCHECKABLE) or claim.figure is None or not _says_none(claim):
        return None
    way = _way(*placed_at(sentences, claim.figure.start))
    said = verify(replace(claim, quantity=replace(claim.quantity, direction=way)), record) if way else finding
    if said.verdict is not Verdict.WRONG:
        return None
    return said if is_telling(claim) else replace(said, severity=Severity.WARNING)


def _says_none(claim: Claim) -> bool:
    """Whether a claim is of a change that does not say which way."""
    kind, quantity = claim.kind, claim.quantity
    is_change = (kind.is_change and kind is not Kind.SWING) or (kind is Kind.VOTES and quantity.word == "change")
    is_plain = quantity.value is not None and not quantity.is_signed and quantity.unit is not Unit.TIMES
    return is_change and is_plain and not quantity.direction


_DATED = frozenset({Tag.YEAR, Tag.PREVIOUS})


def _way(tokens: Tokens, index: int) -> int:
    """1 for up, -1 for down, 0 where the words say neither, or both: "lost 35 more than", or begin with another time:
    "in 2017 he took 9 votes, 5 more than on Thursday"."""
    if not _DATED.isdisjoint(tokens.row[:index]):
        return 0
    before = [one for one in tokens[max(0, index - 2 * _MOST_BEFORE) : index][::-1] if one.tag is not Tag.HEDGE]
    found = {_first(_near(tokens[index + 1 :], _MOST_AFTER)), _first(_near(before, _MOST_BEFORE))} - {0}
    return found.pop() if len(found) == 1 else 0


def _near(tokens: Sequence[Token], most: int) -> Sequence[Token]:
    """The tokens next to a figure, as far as nothing parts them from it."""
    end = next((at for at, one in enumerate(tokens[:most]) if one.tag in _ENDS or one.words in _APART), most)
    return tokens[:end]


def _first(near: Iterable[Token]) -> int:
    """The way of the first word that says one; 0 where none does."""
    for one in near:
        words = {one.words, one.words.partition(" ")[0]}
        if one.tag in WAYS or not words.isdisjoint(_UP) or not words.isdisjoint(_DOWN):
            return WAYS.get(one.tag) or (-1 if words.isdisjoint(_UP) else 1)
    return 0
