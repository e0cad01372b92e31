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


class RoundUp(msgspec.Struct, frozen=True):
    """Several polls under one title; one poll alone is told "at a glance" by its own name."""

    title: str
    election: str
    boxes: tuple[Box, ...]
