"""`hustings tour`: what Hustings does, on the example reports and the starter record. Offline, and always exit 0."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hustings.store.opening import open_record

if TYPE_CHECKING:
    from hustings.record.record import Record
    from hustings.telling.span import Line

SEAT, ELECTION = "Ilford North", "2019-12-12"
NEXT = (
    ("check REPORT.txt", "a report of your own: text, Word, a web page, or - to paste one"),
    ('glance "Chingford and Woodford Green"', "another seat"),
    ("serve", "all this in the browser, on your machine only"),
    ("pull --record full.db", "the whole country since 2010, from UK Parliament"),
)


@click.command("tour")
def command() -> None:
    """See what Hustings does: example reports checked, a result told. Needs no network and changes nothing."""
    from hustings.cli.paint import paint

    record = open_record("starter")
    paint(_opening())
    _check_examples(record)
    paint(_glance(record))
    paint(_next())


def examples() -> Iterator[tuple[str, str]]:
    """The example reports that come with Hustings: each one's name and its text."""
    folder = resources.files("hustings").joinpath("examples")
    for one in sorted(folder.iterdir(), key=lambda one: one.name):
        if one.name.endswith(".txt"):
            yield one.name, one.read_text(encoding="utf-8")


def _opening() -> Iterator[Line]:
    from hustings.telling.span import line

    yield line("Hustings reads election reports and checks every figure against the record of")
    yield line("what was declared. Here are reports as a local paper might print them, most")
    yield line("figures right and some as papers err, checked against the starter record: five")
    yield line("London seats at the general elections of 2010 to 2024.")
    yield line()


def _check_examples(record: Record) -> None:
    from hustings.copydesk.check import check
    from hustings.copydesk.view import render

    checked = [check(text, record, path=name) for name, text in examples()]
    click.echo(render(checked, "text", is_coloured=sys.stdout.isatty()))


def _glance(record: Record) -> Iterator[Line]:
    from hustings.telling.glance import as_lines, at_a_glance
    from hustings.telling.span import Role, Span, line

    yield line()
    yield line(Span("And a result from the same record, at a glance:", Role.QUIET))
    yield line()
    yield from as_lines(at_a_glance(record, record.find_poll(SEAT, ELECTION)))


def _next() -> Iterator[Line]:
    from hustings.telling.span import Role, Span, line

    program = _program()
    width = max(len(words) for words, _ in NEXT)
    yield line()
    yield line("What to try next:")
    for words, what in NEXT:
        yield line("  ", Span(f"{program} {words:{width}}", Role.STRONG), f"  {what}")


def _program() -> str:
    """What to type to run this program again, from where it was run."""
    if shutil.which("hustings"):
        return "hustings"
    here = Path(sys.argv[0])
    return str(here.relative_to(Path.cwd())) if here.is_relative_to(Path.cwd()) else str(here)
