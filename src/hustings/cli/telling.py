"""What the commands that write share: the house's style and templates, and stories as objects for programs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from hustings.claims.verify import verify
from hustings.cli.checking.house import House, record_address
from hustings.copydesk.house import Settings
from hustings.copydesk.view.line import lines_of
from hustings.copydesk.view.report import claim_object
from hustings.errors import InputError, Problem
from hustings.record.record import Record
from hustings.telling.box import RoundUp
from hustings.telling.prose import Prose
from hustings.telling.story import Story, Templates
from hustings.telling.story.template import NAMES
from hustings.telling.story.typed import typed_figures
from hustings.telling.style import Style


@dataclass(frozen=True, slots=True)
class Telling:
    """How to write: the style, the templates (`None`: those that come with Hustings) and the settings behind them."""

    style: Style
    templates: Templates | None
    settings: Settings

    def record_address(self, address: str | None) -> str | None:
        """Which record: the one asked for, else the settings'."""
        return record_address(address, self.settings)


def house_of(config: str | None, templates: str | None) -> Telling:
    """The house's way of writing, by the settings named or nearest and a folder of templates; `InputError`."""
    settings = House(config).settings_for("-")
    style = settings.style
    if templates is None and style.templates is not None:
        templates = str(Path(settings.folder) / style.templates)
    return Telling(style, None if templates is None else templates_of(Path(templates)), settings)


def templates_of(folder: Path) -> Templates:
    """The templates in a folder; `InputError` where there is none, or one that no story is made with."""
    if not folder.is_dir():
        raise InputError([Problem(str(folder), None, "there is no such folder", "templates")], "nothing was written")
    found = {one.stem: one for one in sorted(folder.glob("*.txt"))}
    strange = [
        Problem(str(one), None, f"there is no template {name!r}; there are: {', '.join(NAMES)}", "templates")
        for name, one in found.items()
        if name not in NAMES
    ]
    if strange or not found:
        none = Problem(str(folder), None, f"no template in this folder; there are: {', '.join(NAMES)}", "templates")
        raise InputError(strange or [none], "nothing was written")
    own = {name: _read(one) for name, one in found.items()}
    _warn_of_typed(own, folder)
    return Templates(own, str(folder))


def _warn_of_typed(own: Mapping[str, str], folder: Path) -> None:
    """Say on standard error where a template has a figure of its own: no claim stands behind that."""
    for name, template in own.items():
        for line, found in typed_figures(template):
            click.echo(f"{folder / name}.txt:{line}: {found!r} is typed in, not drawn from the record", err=True)


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        reason = f"not UTF-8: byte {error.start} cannot be read"
        raise InputError([Problem(str(file), None, reason, "templates")], "nothing was written") from None


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
