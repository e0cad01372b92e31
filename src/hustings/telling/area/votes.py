"""Votes in words: shares and how they changed, the swing, turnout."""

from __future__ import annotations

from collections.abc import Iterator

from hustings.figures.rounding import percent, points
from hustings.record.party import INDEPENDENT, SPEAKER
from hustings.telling.area.writer import Writer, listed
from hustings.telling.worth.area import draw
from hustings.telling.worth.area.result import main_swing

#: Parties whose shares are told, at most.
_PARTIES = 5


def sentences(writer: Writer) -> Iterator[str]:
    """Shares of the vote, and the swing between the first two."""
    area = writer.area
    if not area.is_whole or area.now is None:
        return
    votes = area.now.votes
    large = [one for one in votes if 20 * votes[one] >= area.now.valid_votes and not one.startswith(INDEPENDENT)]
    ordered = sorted((one for one in large if one != SPEAKER), key=lambda one: (-votes[one], one))[:_PARTIES]
    if ordered:
        yield f"{listed([_share(writer, one, is_first=not at) for at, one in enumerate(ordered)])}."
    yield from _swing(writer)


def _share(writer: Writer, family: str, *, is_first: bool) -> str:
    share = writer.area.share(family)
    if share is None:
        return ""
    noun, told = writer.party(family).noun, writer.figure(draw.share(writer.area, family, share))
    change = _change(writer, family, is_first=is_first)
    if is_first:
        return f"{noun} took {told} of the vote in {writer.place}{change}"
    return f"{noun} {told}{change}"


def _change(writer: Writer, family: str, *, is_first: bool) -> str:
    change = writer.area.share_change(family)
    if change is None or not points(change):
        return ""
    claim = draw.share_change(writer.area, family, change)
    words = writer.figure(claim) if is_first else writer.pen.mark(str(claim.quantity.value), claim)
    return f" ({'up' if change > 0 else 'down'} {words})"


def _swing(writer: Writer) -> Iterator[str]:
    found = main_swing(writer.area)
    if found is None:
        return
    from_family, to_family, value = found
    told = writer.figure(draw.swing(writer.area, from_family, to_family, value))
    between = f"from {writer.party(from_family).noun} to {writer.party(to_family).noun}"
    yield f"There was a swing of {told} {between} in {writer.place}."


def turnout(writer: Writer) -> Iterator[str]:
    """The turnout, and how it changed."""
    area, share, change = writer.area, writer.area.turnout(), writer.area.turnout_change()
    if share is None or not area.is_whole:
        return
    told = f"Turnout in {writer.place} was {writer.figure(draw.turnout(area, share))}"
    if change is None or not percent(abs(change)):
        yield f"{told}."
        return
    way = "up" if change > 0 else "down"
    yield f"{told}, {way} {writer.figure(draw.turnout_change(area, change))} on {writer.before}."
