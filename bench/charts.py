"""How fast charts are drawn: all of a seat's, against Altair's own way with the same specifications.

Altair draws a chart by handing the whole specification, data and all, to vl-convert, which compiles and draws it. Here
each kind is compiled once, and only drawn from then on. Times are of the processor; the ratio hangs on the work done.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import vl_convert

from bench.check import full_record
from bench.record import published_data
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.store.starter import starter_record
from hustings.telling.chart import Chart, card, charts_of, svg

_POLLS = 40


def polls_of(record: Record) -> list[Poll]:
    """Declared polls of the last general elections in the record."""
    every = (poll for one in reversed(record.general_elections) for poll in record.polls_of(one.id))
    return [one for one in every if one.is_declared][:_POLLS]


def milliseconds(work: Callable[[], object], times: int) -> float:
    """The processor's time for each of so many, in milliseconds."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000 / times


def main() -> None:
    """Print the time for a seat's charts, for its card, and the ratio to Altair's way."""
    data = published_data()
    record = starter_record() if data is None else full_record(data)
    polls = polls_of(record)
    for chart in charts_of(record, polls[0]):
        svg(chart)
    made: list[Chart] = []
    making = milliseconds(lambda: made.extend(one for poll in polls for one in charts_of(record, poll)), len(polls))
    drawing = milliseconds(lambda: [svg(one) for one in made], len(polls))
    theirs = milliseconds(lambda: [vl_convert.vegalite_to_svg(one.spec) for one in made], len(polls))
    cards = milliseconds(lambda: [card(record, one) for one in polls], len(polls))
    print(f"{len(polls)} seats, {len(made) / len(polls):.1f} charts each")
    print(f"specifications and words  {making:6.1f} ms a seat")
    print(f"drawn by Hustings         {drawing:6.1f} ms a seat")
    print(f"drawn by vegalite_to_svg  {theirs:6.1f} ms a seat ({theirs / drawing:.1f} times as long)")
    print(f"card                      {cards:6.1f} ms a seat")
