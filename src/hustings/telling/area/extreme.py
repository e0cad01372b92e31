"""Extremes in words: the closest result of an area and the safest, the highest turnout and the lowest."""

from __future__ import annotations

from collections.abc import Iterator

from hustings.claims.claim import Claim
from hustings.measures.majority import majority
from hustings.measures.turnout import turnout
from hustings.record.poll import Poll
from hustings.telling.area.writer import Writer
from hustings.telling.worth import draw
from hustings.telling.worth.area.polls import first_of


def majorities(writer: Writer) -> Iterator[str]:
    """The smallest and the largest majority."""
    for word, told in (("lowest", "The smallest majority"), ("highest", "The largest majority")):
        found = _first(writer, word, "majority")
        votes = majority(found) if found is not None else None
        if found is not None and votes:
            marked = writer.pen.mark(f"{told} in {writer.place}", _claim(writer, found, f"{word} majority"))
            figure = writer.figure(draw.majority(found, votes))
            yield f"{marked} was in {writer.seat(found)}, which {writer.winner(found)} won by {figure}."


def turnouts(writer: Writer) -> Iterator[str]:
    """The highest turnout and the lowest."""
    for word in ("highest", "lowest"):
        found = _first(writer, word, "turnout")
        share = turnout(found) if found is not None else None
        if found is not None and share is not None:
            marked = writer.pen.mark(f"The {word} turnout in {writer.place}", _claim(writer, found, f"{word} turnout"))
            yield f"{marked} was {writer.figure(draw.turnout(found, share))}, in {writer.seat(found)}."


def _first(writer: Writer, word: str, of: str) -> Poll | None:
    found = first_of(writer.area, word, of) if writer.area.is_whole else None
    return found[0] if found is not None else None


def _claim(writer: Writer, poll: Poll, word: str) -> Claim:
    return draw.superlative(poll, word, place=writer.area.place)
