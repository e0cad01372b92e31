"""Laying out the pieces: which old and new constituency each lies in, and how many of the old one's electors it holds.

A piece holds the electors of its ward (the mean of the local elections' registers) in proportion to postcodes. Where
nine tenths of an old constituency's electors are in wards whose electorate is known, these stand; elsewhere the pieces
are brought to Parliament's shares. An overlap without a piece becomes one that no ward is known of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from hustings.notionals.wards.local import LocalResult, WardPiece, Wards
from hustings.notionals.weight import Floats, Ints, Weights, added, part_of

#: Where the electorates of so many electors' wards are known, they are taken before Parliament's shares.
ENOUGH = 0.9
#: Electors to a postcode, where nothing at all is known of an old constituency's wards.
TO_A_POSTCODE = 30.0


@dataclass(frozen=True, slots=True)
class Layout:
    """The pieces. Piece i is of ward `ward[i]` ("" for none known), in `old[of[i]]` and `new[to[i]]`.

    `fraction` is its part of the old constituency's electors, `electors` their number; `place` is its position in
    metres, not-a-number where there is none. `size` is how many old constituencies there are.
    """

    ward: tuple[str, ...]
    of: Ints
    to: Ints
    fraction: Floats
    electors: Floats
    place: Floats
    size: int

    def mean(self, values: Floats) -> Floats:
        """The mean of the pieces' values in each old constituency, weighted by electors; one row each."""
        columns = values.reshape(len(self.of), -1)
        made = np.column_stack([added(self.of, self.fraction * column, self.size) for column in columns.T])
        return made.reshape((self.size, *values.shape[1:]))

    def contrast(self, values: Floats) -> Floats:
        """How far each piece's value is from its old constituency's mean."""
        return values - self.mean(values)[self.of]


def lay_out(
    wards: Wards, weights: Weights, electorate: Floats, old: Mapping[str, int], new: Mapping[str, int]
) -> Layout:
    """The pieces of every old constituency. `old` and `new` give the numbers of constituencies by GSS code."""
    shares = {(o, n): share for o, n, share in zip(*_lists(weights), strict=True) if share > 0}
    pieces = [
        (piece, pair) for piece in wards.pieces if (pair := (old.get(piece.old, -1), new.get(piece.new, -1))) in shares
    ]
    without = sorted(shares.keys() - {pair for _, pair in pieces})
    pairs = np.array([pair for _, pair in pieces] + without, dtype=np.intp).reshape(-1, 2)
    known = _ward_electors([piece for piece, _ in pieces], wards.results)
    count = _counts([piece for piece, _ in pieces], known, pairs[: len(pieces), 0], len(electorate))
    raw = np.append(count, [shares[pair] * electorate[pair[0]] for pair in without])
    given = np.array([shares[pair[0], pair[1]] for pair in pairs.tolist()])
    is_known = np.append(~np.isnan(known), np.zeros(len(without), dtype=bool))
    fraction = _fractions(pairs, raw, given, is_known, len(electorate))
    place = [(piece.easting, piece.northing) for piece, _ in pieces] + [(np.nan, np.nan)] * len(without)
    names = (*(piece.ward for piece, _ in pieces), *("" for _ in without))
    of = pairs[:, 0]
    return Layout(names, of, pairs[:, 1], fraction, fraction * electorate[of], np.array(place), len(electorate))


def _lists(weights: Weights) -> tuple[list[int], list[int], list[float]]:
    return weights.of.tolist(), weights.to.tolist(), weights.share.tolist()


def _ward_electors(pieces: Sequence[WardPiece], results: Sequence[LocalResult]) -> Floats:
    """The electors of each piece by its ward's registers and postcodes; not-a-number where no register is known."""
    registers: dict[str, list[int]] = defaultdict(list)
    for one in results:
        if one.electorate:
            registers[one.ward].append(one.electorate)
    postcodes: dict[str, int] = defaultdict(int)
    for piece in pieces:
        postcodes[piece.ward] += piece.postcodes
    means = {ward: sum(each) / len(each) for ward, each in registers.items()}
    return np.array([means.get(one.ward, np.nan) * one.postcodes / postcodes[one.ward] for one in pieces])


def _counts(pieces: Sequence[WardPiece], known: Floats, of: Ints, size: int) -> Floats:
    """The electors of each piece, by the postcodes of its old constituency's known wards where its own is not known."""
    postcodes = np.array([float(one.postcodes) for one in pieces])
    sure = ~np.isnan(known)
    rate = part_of(added(of[sure], known[sure], size), added(of[sure], postcodes[sure], size))
    return np.where(sure, known, postcodes * np.where(rate > 0, rate, TO_A_POSTCODE)[of])


def _fractions(pairs: Ints, raw: Floats, given: Floats, is_known: np.ndarray, size: int) -> Floats:
    """Each piece's part of its old constituency's electors: by the wards where they are known, else by the overlaps."""
    of = pairs[:, 0]
    by_wards = part_of(raw, added(of, raw, size)[of])
    _, pair = np.unique(pairs[:, 0] * (pairs[:, 1].max() + 1) + pairs[:, 1], return_inverse=True)
    by_overlaps = given * part_of(raw, added(pair, raw)[pair])
    by_overlaps /= added(of, by_overlaps, size)[of]
    enough = added(of, by_wards * is_known, size) > ENOUGH
    return np.where(enough[of], by_wards, by_overlaps)
