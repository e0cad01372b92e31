"""Reports made from the record, with every figure labelled: how well the check reads copy that it has not seen.

`python -m bench generated` measures on the held-apart family; `python -m bench.generated write OUT` and
`python -m bench.generated score` let the development family be looked at.
"""

from __future__ import annotations

import sys

#: The measured set: never used while the grammar is written.
APART_SEED, APART_COUNT = 20240704, 2000


def main() -> None:
    """Print precision and recall by kind over the held-apart reports; fail where a figure is below its floor."""
    from bench.check import below, floors, full_record
    from bench.generated.generate import Press
    from bench.generated.score import figures, lines, run
    from bench.record import published_data

    data = published_data()
    if data is None:
        print("no published data: set HUSTINGS_TEST_DATA")
        return
    record = full_record(data)
    tally = run(Press(record, "apart").reports(APART_COUNT, APART_SEED), record)
    print("\n".join(lines(tally)))
    failed = list(below("generated", figures(tally), floors().get("generated", {})))
    if failed:
        sys.exit("\n".join(failed))
