"""Run the measurements named on the command line, or all of them."""

import importlib
import pkgutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path


def names() -> list[str]:
    """Give the name of every module in this package but this one and those that start with `_`."""
    found = pkgutil.iter_modules([str(Path(__file__).parent)])
    return sorted(module.name for module in found if not module.name.startswith("_"))


def measurements(wanted: list[str]) -> Iterator[tuple[str, Callable[[], None]]]:
    """Give the `main` of each wanted module; a module without one only helps the others."""
    for name in wanted:
        main = getattr(importlib.import_module(f"bench.{name}"), "main", None)
        if main is not None:
            yield name, main


def run(arguments: list[str]) -> int:
    """Run the measurements in order and give an exit status: 0, 1 if any failed, or 2 for an unknown name."""
    known = names()
    unknown = [name for name in arguments if name not in known]
    if unknown:
        print(f"no such measurement: {', '.join(unknown)}; there are: {', '.join(known)}", file=sys.stderr)
        return 2
    failed = False
    for name, main in measurements(arguments or known):
        print(f"== {name}", flush=True)
        try:
            main()
        except Exception as error:  # noqa: BLE001
            print(f"{name} failed: {error!r}", file=sys.stderr)
            failed = True
    return int(failed)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
