"""Making shares whole: each constituency goes somewhere, and comes from somewhere, to exactly one.

Published shares are rounded, and small overlaps are left out: those of one constituency then come to 0.93 or 1.01. On
request they are scaled to one, and what was scaled is reported; unasked, and where they are further from one than that
can explain, they are a problem that names the constituency.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from hustings.errors import Problem
from hustings.geography.overlap import BASES, BASIS_NAMES
from hustings.sources.overlap.table import SIDES, Piece, sides

#: How far from one shares may come to without a word: they are printed to nine decimals, or to four.
SLACK = Fraction(1, 1000)
#: How far from one shares may come to and still be scaled, on request.
MOST = Fraction(15, 100)
#: The decimals of a share that was worked out or scaled.
PLACES = 15

Shares = dict[str, Fraction]


def whole_shares(
    pieces: Sequence[Piece], path: str, *, is_scaled: bool
) -> tuple[list[dict[str, Decimal]], list[str], list[Problem]]:
    """The shares of each piece, by column name, that come to one for every constituency; notes, the furthest scaled
    first; problems."""
    found: list[Shares] = [{name: Fraction(value) for name, value in one.shares.items()} for one in pieces]
    scaled: list[tuple[Fraction, str]] = []
    problems: list[Problem] = []
    at = {id(one): number for number, one in enumerate(pieces)}
    has = {key for one in pieces for key in _kinds(one)}
    for side, name, every in sides(pieces):
        numbers = [at[id(one)] for one in every]
        for basis in BASES:
            if f"{side}_{basis}" not in has:
                continue
            shares = _shares(side, basis, every)
            reason = _fault(side, name, basis, shares, is_scaled=is_scaled)
            if reason is not None:
                problems.append(Problem(path, every[0].line, reason, "share-sum"))
                continue
            total = sum((one for one in shares if one is not None), start=Fraction(0))
            if abs(total - 1) > SLACK:
                note = f"{_side(side)} {name} by {BASIS_NAMES[basis]}: {_shown(total)} scaled to 1"
                scaled.append((-abs(total - 1), note))
            for number, share in zip(numbers, shares, strict=True):
                found[number][f"{side}_{basis}"] = (share or Fraction(0)) / total
    return (
        [_printed(one, by) for one, by in zip(found, pieces, strict=True)],
        [note for _, note in sorted(scaled)],
        problems,
    )


def _kinds(piece: Piece) -> set[str]:
    """The shares that a piece has, or that can be worked out from its counts."""
    return set(piece.shares) | {f"{side}_{basis}" for side in SIDES for basis in piece.counts}


def _shares(side: str, basis: str, every: Sequence[Piece]) -> list[Fraction | None]:
    """The shares of one constituency on a basis: as given, else of the counts."""
    given = [one.shares.get(f"{side}_{basis}") for one in every]
    if any(one is not None for one in given):
        return [None if one is None else Fraction(one) for one in given]
    counts = [Fraction(one.counts.get(basis, 0)) for one in every]
    whole = _whole(basis, every) if side == "from" else None
    total = whole or sum(counts, start=Fraction(0))
    return [one / total if total else None for one in counts]


def _whole(basis: str, every: Iterable[Piece]) -> Fraction | None:
    wholes = [Fraction(one.wholes[basis]) for one in every if basis in one.wholes]
    return max(wholes, default=None)


def _fault(side: str, name: str, basis: str, shares: Sequence[Fraction | None], *, is_scaled: bool) -> str | None:
    what = f"{_side(side)} {name} by {BASIS_NAMES[basis]}"
    if None in shares:
        return f"{what}: {sum(one is None for one in shares)} of its {len(shares)} overlaps have no share"
    total = sum((one for one in shares if one is not None), start=Fraction(0))
    far = abs(total - 1)
    if far <= SLACK or (is_scaled and far <= MOST):
        return None
    why = "a row is missing, or one too many"
    return f"{what}: its shares come to {_shown(total)}, not to 1: {why}" + (
        "" if is_scaled or far > MOST else "; --normalise scales shares that were rounded"
    )


def _side(side: str) -> str:
    return "old constituency" if side == "from" else "new constituency"


def _shown(total: Fraction) -> str:
    return f"{float(total):.3f}"


def _printed(shares: Shares, piece: Piece) -> dict[str, Decimal]:
    """Decimals of the shares: as the file printed them where nothing was changed."""
    return {
        name: piece.shares[name]
        if name in piece.shares and Fraction(piece.shares[name]) == share
        else Decimal(round(share * 10**PLACES)).scaleb(-PLACES).normalize()
        for name, share in shares.items()
    }
