"""Draw docs/images/check.svg: what `hustings check` prints for one of the example reports, as a terminal shows it."""

from __future__ import annotations

import io
import re
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from hustings.cli.tour import examples
from hustings.copydesk.check import check
from hustings.copydesk.view import render
from hustings.store.starter import starter_record

REPORT = "ilford-north-2017.txt"
TARGET = Path(__file__).resolve().parent.parent / "docs" / "images" / "check.svg"


def main() -> None:
    """Check the report, and draw it. No font is fetched: the reader's own monospaced one is used."""
    found = check(dict(examples())[REPORT], starter_record(), path=REPORT)
    console = Console(record=True, width=104, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text(f"$ hustings check {REPORT}", style="bold"))
    console.print(Text.from_ansi(render([found], "text", is_coloured=True)))
    svg = console.export_svg(title="hustings", theme=MONOKAI, unique_id="check")
    svg = re.sub(r"\s*@font-face \{.*?\}", "", svg, flags=re.S).replace("Fira Code, ", "")
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
