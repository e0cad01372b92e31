"""Boxes as values: a title and labelled lines, their words with claims; a round-up is several under one title."""

from __future__ import annotations

import msgspec

from hustings.telling.prose import Prose


class BoxLine(msgspec.Struct, frozen=True):
    """One line: what it is of ("Majority") and what it says ("528 votes (1.1 per cent)")."""

    label: str
    told: Prose


class Box(msgspec.Struct, frozen=True):
    """One poll: the constituency's name, in Wales in both languages, and when it polled."""

    poll_id: str
    name: str
    election: str
    lines: tuple[BoxLine, ...]

    @property
    def occasion(self) -> str:
        """The name and the election in one: "Clacton by-election of 9 October 2014", where several stand together.

        A day after a comma, or on a line of its own, is taken for the day of the whole text.
        """
        is_by_election = self.election.startswith("By-election")
        return f"{self.name} {'b' + self.election[1:] if is_by_election else 'at the ' + self.election}"


class RoundUp(msgspec.Struct, frozen=True):
    """Several polls under one title; one poll alone is told "at a glance" by its own name."""

    title: str
    election: str
    boxes: tuple[Box, ...]
