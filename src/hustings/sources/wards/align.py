"""Aligning ward names without codes with codes without names, in one district.

The ONS gives a district's wards codes in alphabetical order when an Order makes them, and recodes single wards later in
the same way. Names in alphabetical order therefore follow the codes' order; where fewer wards voted than there are
codes, or a block may begin at several codes, the wards' electors against their postcodes say which is which. A name is
given a code only where nine tenths of all alignments, by their likelihood, give it that code.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from hustings.notionals.weight import Floats

#: How sure an alignment of one name must be.
SURE = 0.9
#: At least this part of the codes must lie in one block; more were recoded than can be followed otherwise.
IN_BLOCK = 0.6
#: How far the log of electors to postcodes varies between wards of one district (standard deviation; a priori).
SPREAD = 0.25


def aligned(electors: Sequence[float], postcodes: Mapping[str, int]) -> list[str | None]:
    """The code of each ward, given their electors in alphabetical order of their names; `None` where unsure.

    >>> aligned([5000, 2000, 9000], {"E05000001": 100, "E05000002": 40, "E05000003": 80, "E05000004": 180})
    ['E05000001', 'E05000002', 'E05000004']
    """
    found: list[dict[str, float]] = [defaultdict(float) for _ in electors]
    for codes in blocks(sorted(postcodes)):
        scores = _scores(electors, [postcodes[code] for code in codes])
        for ward, likelihoods in zip(found, _likelihoods(scores), strict=True):
            for code, likelihood in zip(codes, likelihoods.tolist(), strict=True):
                ward[code] += likelihood
    return [_surest(ward) for ward in found]


def _surest(ward: Mapping[str, float]) -> str | None:
    total = sum(ward.values())
    best = max(ward, key=lambda code: ward[code], default=None)
    return best if best is not None and total > 0 and ward[best] >= SURE * total else None


def blocks(codes: Sequence[str]) -> list[list[str]]:
    """The codes in the alphabetical order of their wards, once for each code that their block may begin at.

    >>> blocks(["E05000001", "E05000003", "E05000009"])
    [['E05000001', 'E05000009', 'E05000003']]
    """
    size, numbers = len(codes), [int(code[3:]) for code in codes]
    starts = {number - step for number in numbers for step in range(size)}
    inside = {start: sum(start <= number < start + size for number in numbers) for start in starts}
    most = max(inside.values(), default=0)
    if most < IN_BLOCK * size:
        return []
    return [_ordered(codes, numbers, start) for start in sorted(starts) if inside[start] == most]


def _ordered(codes: Sequence[str], numbers: Sequence[int], start: int) -> list[str]:
    """The block from `start`, its gaps filled by the codes outside it in their order."""
    size = len(codes)
    by_number = dict(zip(numbers, codes, strict=True))
    outside = iter([code for code, number in zip(codes, numbers, strict=True) if not start <= number < start + size])
    return [by_number[number] if number in by_number else next(outside) for number in range(start, start + size)]


def _scores(electors: Sequence[float], postcodes: Sequence[int]) -> Floats:
    """The log-likelihood that each ward (row) has each code (column), by its electors to a postcode."""
    rate = np.log(np.maximum(electors, 1))[:, None] - np.log(np.maximum(postcodes, 1))[None, :]
    usual = np.log(max(float(np.mean(electors)), 1) / max(float(np.mean(postcodes)), 1))
    score: Floats = -(((rate - usual) / SPREAD) ** 2) / 2
    return score


def _likelihoods(scores: Floats) -> Floats:
    """For each ward and code, the likelihood of all alignments in order that pair them (forward and backward sums)."""
    wards, codes = scores.shape
    if wards > codes:
        return np.zeros_like(scores)
    before = _forward(scores)
    after = _forward(scores[::-1, ::-1])[::-1, ::-1]
    both = before + after - scores
    top = both.max()
    likelihoods: Floats = np.exp(both - top) * np.exp(max(top, -700.0))
    return likelihoods


def _forward(scores: Floats) -> Floats:
    """The log of the summed likelihood of the alignments of the wards so far that end in each pair."""
    made = np.full_like(scores, -1e9)
    made[0] = scores[0]
    for ward in range(1, len(scores)):
        reached = np.logaddexp.accumulate(made[ward - 1])
        made[ward, 1:] = scores[ward, 1:] + reached[:-1]
    return made
