"""What is written, as objects for programs: stories and results at a glance, each claim with what it rests on."""

from __future__ import annotations

from typing import Any

from hustings.claims.verify import verify
from hustings.copydesk.view.line import lines_of
from hustings.copydesk.view.report import claim_object
from hustings.record.record import Record
from hustings.telling.box import RoundUp
from hustings.telling.prose import Prose
from hustings.telling.story import Story


def story_object(one: Story, record: Record) -> dict[str, Any]:
    """A story for programs: its parts, and every claim with its part, its place there, and what it rests on."""
    parts = {"headline": one.headline, "text": one.text, "line": one.line, "alert": one.alert}
    words = {name: part.text for name, part in parts.items()}
    claims = [told for name, part in parts.items() for told in _claims(name, part, record)]
    return {"poll_id": one.poll_id, **words, "claims": claims}


def box_object(told: RoundUp, record: Record) -> dict[str, Any]:
    """Results at a glance for programs: each poll's lines, and every claim with its place in its line."""
    polls = [
        {
            "poll_id": one.poll_id,
            "constituency": one.name,
            "election": one.election,
            "lines": [
                {"label": line.label, "text": line.told.text, "claims": _claims(line.label, line.told, record)}
                for line in one.lines
            ],
        }
        for one in told.boxes
    ]
    return {"title": told.title, "election": told.election, "polls": polls}


def _claims(name: str, part: Prose, record: Record) -> list[dict[str, Any]]:
    lines = lines_of(part.text)
    return [{"in": name, **claim_object(verify(one, record), part.text, lines)} for one in part.claims]
