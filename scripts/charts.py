"""Draw docs/images/charts from a record that holds every election: `python scripts/charts.py RECORD`.

One of each kind that `hustings chart` has, but for maps, whose shapes are not ours.
"""

from __future__ import annotations

import sys
from pathlib import Path

from click.testing import CliRunner

from hustings.cli.chart import command

TARGET = Path(__file__).resolve().parent.parent / "docs" / "images" / "charts"
SEAT = "Ilford North"
#: The polling day of the election that each shows; a swing needs the same first two parties then and now.
OF_SEAT = {
    "result": "2024-07-04",
    "change": "2024-07-04",
    "swing": "2019-12-12",
    "history": "2024-07-04",
    "majority": "2024-07-04",
    "turnout": "2024-07-04",
    "card": "2019-12-12",
}
OF_ELECTION = dict.fromkeys(("seats", "night", "majorities", "turnouts"), "2019-12-12")


def main() -> None:
    """Draw every picture that docs/charts.md shows."""
    for kind, day in (OF_SEAT | OF_ELECTION).items():
        name = [SEAT] if kind in OF_SEAT else []
        file = TARGET / f"{kind}.{'png' if kind == 'card' else 'svg'}"
        arguments = [kind, *name, "--election", day, "--record", sys.argv[1], "-o", str(file)]
        CliRunner().invoke(command, arguments, catch_exceptions=False)


if __name__ == "__main__":
    main()
