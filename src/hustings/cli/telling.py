"""What the commands that write share: the house's style and templates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from hustings.cli.checking.house import House, record_address
from hustings.copydesk.house import Settings
from hustings.errors import InputError, Problem
from hustings.telling.story import Templates
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
