"""Write generated reports to a folder, or score the check on them and show its worst misses."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bench.check import full_record
from bench.generated.generate import FAMILIES, Press
from bench.generated.layout.press import LayoutPress
from bench.generated.output import write
from bench.generated.score import lines, run, worst
from bench.record import published_data
from hustings.record.record import Record
from hustings.store.opening import open_record

#: The lists and tables, which are no family of sentences.
LAYOUTS = "layouts"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.generated", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("write", "score"):
        one = commands.add_parser(name)
        if name == "write":
            one.add_argument("out", type=Path)
        one.add_argument("--family", choices=(*FAMILIES, LAYOUTS), default="development")
        one.add_argument("--count", type=int, default=500)
        one.add_argument("--seed", type=int, default=1)
        one.add_argument("--record", help="a record to make them from; without it, one is imported from the data")
        one.add_argument("--worst", type=int, default=25, help="how many of the shapes that miss most to show")
    return parser.parse_args()


def _record(address: str | None) -> Record:
    if address:
        return open_record(address)
    data = published_data()
    if data is None:
        sys.exit("no published data: set HUSTINGS_TEST_DATA, or name a --record")
    return full_record(data)


def _main() -> None:
    arguments = _arguments()
    record = _record(arguments.record)
    press = LayoutPress(record) if arguments.family == LAYOUTS else Press(record, arguments.family)
    reports = press.reports(arguments.count, arguments.seed)
    if arguments.command == "write":
        print(f"{write(reports, arguments.out)} reports in {arguments.out}")
        return
    tally = run(reports, record)
    print("\n".join([*lines(tally), *worst(tally, arguments.worst)]))


if __name__ == "__main__":
    _main()
