"""Draw docs/images/check.svg: one example report as `hustings tour` shows it checked, in a terminal's colours."""

from __future__ import annotations

import io
import re
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from hustings.cli.paint import paint_on
from hustings.cli.reading import as_lines
from hustings.cli.tour import examples
from hustings.copydesk.check import check
from hustings.copydesk.view.report import as_object
from hustings.store.starter import starter_record

REPORT = "ilford-north-2017.txt"
TARGET = Path(__file__).resolve().parent.parent / "docs" / "images" / "check.svg"


def main() -> None:
    """Check the report, and draw it. No font is fetched: the reader's own monospaced one is used."""
    text = dict(examples())[REPORT]
    found = as_object(check(text, starter_record(), path=REPORT))
    console = Console(record=True, width=80, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text("$ hustings tour", style="bold"))
    console.print(Text("…", style="dim"))
    paint_on(console, as_lines(text, found))
    svg = console.export_svg(title=REPORT, theme=MONOKAI, unique_id="check")
    svg = re.sub(r"\s*@font-face \{.*?\}", "", svg, flags=re.S).replace("Fira Code, ", "")
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
