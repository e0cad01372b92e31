"""Make: the box of a poll, and the round-up of several."""

from __future__ import annotations

from collections.abc import Sequence

from hustings.geography.welsh_name import bilingual_name
from hustings.record.election import GeneralElection
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.box.line import lines
from hustings.telling.box.value import Box, RoundUp
from hustings.telling.box.writer import Writer
from hustings.telling.prose import unmarked
from hustings.telling.span import printable
from hustings.telling.style import HOUSE, Style
from hustings.telling.worth.scene import scene

AT_A_GLANCE = "at a glance"


def box(record: Record, poll: Poll, style: Style = HOUSE) -> Box:
    """The poll's box, as it stands in the record: the same for the same record and style.

    >>> from hustings.record import example
    >>> told = box(example.record(), example.poll("Ilford North", 2024))
    >>> [(one.label, one.told.text) for one in told.lines][3]
    ('Majority', '528 votes (1.1 per cent)')
    """
    name = unmarked(printable(bilingual_name(poll.constituency)))
    return Box(poll.id, name, _election(record, poll), tuple(lines(Writer(scene(record, poll), style))))


def round_up(record: Record, polls: Sequence[Poll], title: str | None = None, style: Style = HOUSE) -> RoundUp:
    """The polls' boxes in the order of their names under a title; without one, the only constituency's name.

    >>> from hustings.record import example
    >>> polls = [example.poll(name, 2017) for name in ("Kensington", "Ilford North")]
    >>> told = round_up(example.record(), polls, "East and west")
    >>> told.title, [one.name for one in told.boxes]
    ('East and west at a glance', ['Ilford North', 'Kensington'])
    """
    boxes = [box(record, one, style) for one in sorted(polls, key=lambda one: (one.constituency.name, one.id))]
    elections = list(dict.fromkeys(one.election for one in boxes))
    name = unmarked(printable(title)) if title else boxes[0].name if len(boxes) == 1 else ""
    told = name if not name or name.casefold().endswith(AT_A_GLANCE) else f"{name} {AT_A_GLANCE}"
    return RoundUp(told or "At a glance", elections[0] if len(elections) == 1 else "", tuple(boxes))


def _election(record: Record, poll: Poll) -> str:
    found = record.elections.get(poll.election)
    if isinstance(found, GeneralElection):
        return found.name
    return f"By-election of {poll.polled_on.day} {poll.polled_on:%B %Y}"
