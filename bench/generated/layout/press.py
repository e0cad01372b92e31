"""Lists and tables from the record: each layout of several elections, right and with one figure put wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from bench.generated.fact import Unsaid
from bench.generated.generate import Report
from bench.generated.layout.bill import Bill
from bench.generated.layout.seat import SEAT_LAYOUTS
from bench.generated.layout.several import SEVERAL_LAYOUTS
from bench.generated.scene import Scene, in_same_county, scene_of
from hustings.record.poll import Poll
from hustings.record.record import Record

_SEAT = {one.__name__: one for one in SEAT_LAYOUTS}
_SEVERAL = {one.__name__: one for one in SEVERAL_LAYOUTS}


class LayoutPress:
    """Makes lists and tables from one record."""

    def __init__(self, record: Record) -> None:
        self.record = record
        generals = [one.id for one in record.general_elections if len(record.polls_of(one.id)) > 600]
        self.generals = {one: [poll for poll in record.polls_of(one) if poll.is_declared] for one in generals}
        self.bys = [poll for one in record.elections if ".by." in one for poll in record.polls_of(one)]

    def reports(self, count: int, seed: int) -> Iterator[Report]:
        """So many reports, of each layout in turn, every other round with an error put in."""
        names = [*_SEAT, *_SEVERAL]
        for at in range(count):
            round_, number = divmod(at, len(names))
            yield self.report(names[number], f"{seed}/{names[number]}/{round_}", is_wrong=round_ % 2 == 1)

    def report(self, name: str, seed: str, *, is_wrong: bool) -> Report:
        """One report of a layout."""
        for again in range(50):
            bill = self._set(name, f"{seed}/{again}", None)
            if bill is None:
                continue
            if is_wrong:
                chosen = Random(seed).randrange(max(1, bill.printed))
                bill = self._set(name, f"{seed}/{again}", chosen) or bill
            text = bill.sheet.text.rstrip() + "\n"
            labels = tuple(replace(one, stated=text[one.start : one.end]) for one in bill.sheet.labels)
            return Report(seed.replace("/", "-"), name, text, labels, None)
        raise Unsaid(name)

    def _set(self, name: str, seed: str, wrong: int | None) -> Bill | None:
        rng = Random(seed)
        bill = Bill(self.record, rng, name, wrong)
        try:
            if name in _SEAT:
                _SEAT[name](bill, self._scene(rng, has_bys=True))
            else:
                _SEVERAL[name](bill, self._scenes(rng))
        except Unsaid:
            return None
        return bill

    def _poll(self, rng: Random, *, has_bys: bool) -> Poll:
        if has_bys and rng.random() < 0.2:
            return rng.choice(self.bys)
        return rng.choice(self.generals[rng.choice(list(self.generals))])

    def _scene(self, rng: Random, *, has_bys: bool) -> Scene:
        while True:
            found = scene_of(self.record, self._poll(rng, has_bys=has_bys))
            if found is not None:
                return found

    def _scenes(self, rng: Random) -> list[Scene]:
        first = self._scene(rng, has_bys=False)
        near = in_same_county(self.generals[first.poll.election], first.poll)
        rng.shuffle(near)
        found = [scene_of(self.record, one) for one in near[: rng.randint(3, 6)]]
        return [first, *(one for one in found if one is not None)]
