"""Reports made from the record, with every figure labelled: how well the check reads copy that it has not seen.

`python -m bench generated` measures on the held-apart family, and on lists and tables; `python -m bench.generated
write OUT` and `python -m bench.generated score` let any be looked at.
"""

from __future__ import annotations

import sys

#: The measured set: never used while the grammar is written.
APART_SEED, APART_COUNT = 20240704, 2000
#: Lists and tables: each layout so often, half of them with an error.
LAYOUTS_SEED, LAYOUTS_COUNT = 20240705, 820


def main() -> None:
    """Print precision and recall by kind over the held-apart reports, then over lists and tables; fail where a figure
    is below its floor."""
    from bench.check import below, floors, full_record
    from bench.generated.generate import Press
    from bench.generated.layout.press import LayoutPress
    from bench.generated.score import figures, lines, run
    from bench.record import published_data

    data = published_data()
    if data is None:
        print("no published data: set HUSTINGS_TEST_DATA")
        return
    record = full_record(data)
    measured = {
        "generated": Press(record, "apart").reports(APART_COUNT, APART_SEED),
        "layouts": LayoutPress(record).reports(LAYOUTS_COUNT, LAYOUTS_SEED),
    }
    failed: list[str] = []
    for name, reports in measured.items():
        tally = run(reports, record)
        print("\n".join([f"{name}:", *lines(tally)]))
        failed += below(name, figures(tally), floors()[name])
    if failed:
        sys.exit("\n".join(failed))
