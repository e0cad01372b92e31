"""Swing: how far the vote moved from one party to another. Copy uses the first of two definitions.

*Butler* (two-party swing on all votes): D. E. Butler in "The British General Election of 1945" and after;
Butler and Stokes, "Political Change in Britain" (1969). *Steed* (on the two parties' joint votes): M. Steed,
in Butler and King, "The British General Election of 1964". Swing is printed in per cent, by custom, though
its unit is percentage points.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from hustings.measures.baseline import Baseline
from hustings.measures.baseline import baseline as default_baseline
from hustings.measures.change import family_share, family_share_change
from hustings.measures.rank import ranking
from hustings.record.poll import Poll
from hustings.record.record import Record


@dataclass(frozen=True, slots=True)
class Swing:
    """A Butler swing, 0 or more, from one family key to another, against a baseline."""

    value: Fraction
    from_family: str
    to_family: str
    baseline: Baseline


def butler(poll: Poll, baseline: Baseline, from_family: str, to_family: str) -> Fraction | None:
    """The average of one party's rise and the other's fall, in shares of all valid votes.

    Units: a difference of shares, printed in per cent; negative when the movement was the other way. `None`:
    not declared, or one of the two did not stand in both results.
    Source: Butler and Stokes, "Political Change in Britain" (1969).

    >>> from hustings.figures.rounding import points
    >>> from hustings.record import example
    >>> poll = example.poll("Ilford North", 2017)
    >>> before = default_baseline(example.record(), poll)
    >>> points(butler(poll, before, "conservative", "labour"))
    Decimal('8.5')
    """
    rise = family_share_change(poll, to_family, baseline)
    loss = family_share_change(poll, from_family, baseline)
    return None if rise is None or loss is None else (rise - loss) / 2


def steed(poll: Poll, baseline: Baseline, from_family: str, to_family: str) -> Fraction | None:
    """The rise of one party's part of the two parties' joint votes.

    Units: a difference of shares of the two parties' votes; negative when the movement was the other way.
    `None`: as for `butler`, or the two had no votes.
    Source: M. Steed, in Butler and King, "The British General Election of 1964" (1965), appendix.

    >>> from hustings.figures.rounding import points
    >>> from hustings.record import example
    >>> poll = example.poll("Ilford North", 2017)
    >>> before = default_baseline(example.record(), poll)
    >>> points(steed(poll, before, "conservative", "labour"))
    Decimal('8.7')
    """
    now = _part(family_share(poll, from_family, baseline), family_share(poll, to_family, baseline))
    then = _part(baseline.share(from_family), baseline.share(to_family))
    return None if now is None or then is None else now - then


def swing(record: Record, poll: Poll, baseline: Baseline | None = None) -> Swing | None:
    """The Butler swing between the first two of this poll, named the way it went.

    Units: a difference of shares, 0 or more, printed in per cent. `None`: not declared, no baseline, a tie
    for first, or one of the two did not stand before. The baseline is the default one unless another is
    given.
    Source: the convention of PA Media and the BBC: between the winner and the runner-up at this poll.

    >>> from hustings.figures.rounding import points
    >>> from hustings.record import example
    >>> found = swing(example.record(), example.poll("Kensington", 2017))
    >>> found.from_family, found.to_family, points(found.value)
    ('conservative', 'labour', Decimal('10.6'))
    """
    against = baseline or default_baseline(record, poll)
    top = ranking(poll)[:2]
    if against is None or len(top) < 2 or top[1].position != 2 or top[1].is_joint:
        return None
    first, second = (against.key_of(one.candidacy) for one in top)
    value = butler(poll, against, second, first)
    if value is None or first == second:
        return None
    if value < 0:
        return Swing(-value, first, second, against)
    return Swing(value, second, first, against)


def _part(loser: Fraction | None, gainer: Fraction | None) -> Fraction | None:
    if loser is None or gainer is None or not loser + gainer:
        return None
    return gainer / (loser + gainer)
