"""`hustings check`: every figure in a report, checked. Exit 0: all right; 1: something wrong; 2: bad input."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import click

from hustings.cli.options import as_at_option, record_option
from hustings.errors import InputError, Problem
from hustings.store.opening import open_record

#: What a folder is searched for.
READABLE = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".docx"})


@click.command("check")
@click.argument("paths", nargs=-1, required=True)
@as_at_option
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "sarif", "html"]), default="text", show_default=True
)
@record_option
def command(paths: tuple[str, ...], as_at: datetime | None, form: str, address: str | None) -> None:
    """Check every figure in the reports at PATHS: text, Markdown, HTML, DOCX, a folder, or - for standard input.

    Exit code 0 when nothing is wrong, 1 when something is, 2 for bad input or usage.
    """
    from hustings.copydesk.check import check_document
    from hustings.copydesk.view import render

    documents = list(_documents(paths))
    record = open_record(address)
    checked = [check_document(name, raw, record, as_at=as_at) for name, raw in documents]
    is_coloured = form == "text" and sys.stdout.isatty()
    click.echo(render(checked, form, is_coloured=is_coloured), nl=form != "text")
    sys.exit(1 if any(one.is_wrong for one in checked) else 0)


def _documents(paths: tuple[str, ...]) -> list[tuple[str, bytes]]:
    """The bytes of every document, or every reason why one cannot be read."""
    problems: list[Problem] = []
    found: list[tuple[str, bytes]] = []
    for name in paths:
        if name == "-":
            found.append(("-", sys.stdin.buffer.read()))
            continue
        for path in _files(Path(name), problems):
            try:
                found.append((str(path), path.read_bytes()))
            except OSError as error:
                problems.append(Problem(str(path), None, f"cannot be read: {error.strerror}", "file"))
    if problems:
        raise InputError(problems)
    return found


def _files(path: Path, problems: list[Problem]) -> list[Path]:
    if path.is_file():
        return [path]
    if not path.exists():
        problems.append(Problem(str(path), None, "there is no such file or folder", "file"))
        return []
    files = [one for one in sorted(path.rglob("*")) if one.is_file() and one.suffix.lower() in READABLE]
    if not files:
        problems.append(Problem(str(path), None, "no report in this folder (txt, md, html, docx)", "file"))
    return files
