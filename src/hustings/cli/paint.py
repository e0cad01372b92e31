"""Putting a telling on standard output: with colours on a terminal, plain anywhere else."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from hustings.telling.span import Line, Role, Span

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
    """The line as rich text, a party's colour as a bar before its name."""
    from rich.text import Text

    text = Text()
    for span in one.spans:
        text.append(span.text, style=_style(span))
    return text


def _style(span: Span) -> str:
    return f"{STYLES[span.role]} {span.colour or ''}".strip()
