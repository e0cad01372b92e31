"""Putting a telling on standard output: with colours on a terminal, plain anywhere else."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from hustings.telling.span import Line, Role

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

STYLES = {
    Role.PLAIN: "",
    Role.TITLE: "bold",
    Role.STRONG: "bold",
    Role.QUIET: "dim",
    Role.RULE: "dim",
    Role.RISE: "green",
    Role.FALL: "red",
    Role.SWATCH: "",
    Role.RIGHT: "green",
    Role.WRONG: "bold red",
}


def paint(lines: Iterable[Line]) -> None:
    """Print the lines; in colour only where standard output is a terminal (and NO_COLOR is not set)."""
    if not sys.stdout.isatty():
        for one in lines:
            click.echo(one.text)
        return
    from rich.console import Console

    paint_on(Console(), lines)


def paint_on(console: Console, lines: Iterable[Line]) -> None:
    """Print the lines on a rich console, as they are: nothing is wrapped, and no markup is read."""
    for one in lines:
        console.print(text_of(one), soft_wrap=True, highlight=False)


def text_of(one: Line) -> Text:
    """The line as rich text, a swatch of a party's colour as a bar."""
    from rich.text import Text

    text = Text()
    for span in one.spans:
        is_shown = span.role is Role.SWATCH and span.colour is not None
        text.append(" ▌" if is_shown else span.text, style=(span.colour or "") if is_shown else STYLES[span.role])
    return text
