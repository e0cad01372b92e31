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
    paint(_checked(record))
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

    yield line("Hustings reads election reports and checks every figure in them against the")
    yield line("record of what was declared. Here are reports such as a local paper prints,")
    yield line("most of their figures right and a few wrong, checked against the starter")
    yield line("record: five London seats at the general elections of 2010 to 2024.")


def _checked(record: Record) -> Iterator[Line]:
    from hustings.cli.reading import as_lines
    from hustings.copydesk.check import check
    from hustings.copydesk.view.report import as_object
    from hustings.telling.span import Role, Span, line

    for name, text in examples():
        yield line()
        yield line(Span(f"── {name} ".ljust(78, "─"), Role.RULE))
        yield from as_lines(text, as_object(check(text, record, path=name)))


def _glance(record: Record) -> Iterator[Line]:
    from hustings.telling.glance import as_lines, at_a_glance
    from hustings.telling.span import Role, Span, line

    yield line()
    yield line(Span("── A result of the same record, at a glance ".ljust(78, "─"), Role.RULE))
    yield line()
    yield from as_lines(at_a_glance(record, record.find_poll(SEAT, ELECTION)))


def _next() -> Iterator[Line]:
    from hustings.telling.span import Role, Span, line

    yield line()
    yield line(Span("── What to try next ".ljust(78, "─"), Role.RULE))
    yield line()
    for words, what in NEXT:
        yield line("  ", Span(f"{_program()} {words}", Role.STRONG))
        yield line(f"      {what}")


def _program() -> str:
    """What to type to run this program again, from where it was run."""
    if shutil.which("hustings"):
        return "hustings"
    here = Path(sys.argv[0])
    return str(here.relative_to(Path.cwd())) if here.is_relative_to(Path.cwd()) else str(here)
