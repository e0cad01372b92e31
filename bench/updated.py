"""Whether a site that was updated says what one published afresh says: a whole election, correction after correction.

Each kind of news that an election night and the weeks after it bring is told of another seat: a bundle found, a winner
overturned, a turnout that moves the seat to another column of the charts, names, times, a result withdrawn and
declared anew, a correction to an earlier election and to a by-election, which this one's changes are against. Then
every file is held to that of a site published afresh from the same entries, the snapshot that each names apart.

Needs the published data beside the repository (HUSTINGS_TEST_DATA or ../shared); says so where they are missing.
"""

from __future__ import annotations

import json
import statistics
import tempfile
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from pathlib import Path

import msgspec

from bench.publish import ELECTION, LATER, Taken, timed, with_news
from bench.record import imported, published_data
from hustings.publication.ledger import Site, read
from hustings.publication.publisher import OWN, Publisher, Update
from hustings.record.entry import Kind
from hustings.record.event import Body, Correction, Retraction
from hustings.record.poll import Declaration, Nomination, Poll
from hustings.record.record import Record
from hustings.store.opening import open_record

News = Callable[[Record, Poll], tuple[Kind, Body]]


def _declared(poll: Poll) -> Declaration:
    assert poll.declaration is not None
    return poll.declaration


def _corrected(record: Record, poll: Poll, now: Declaration) -> tuple[Kind, Body]:
    last = record.events(poll.id)[-1].sequence
    return Kind.CORRECTION, Correction(poll.id, last, declaration=now, reason="A slip was found.")


def votes(more: int) -> News:
    """So many votes more for the first of a seat's candidates."""

    def told(record: Record, poll: Poll) -> tuple[Kind, Body]:
        was = _declared(poll)
        counts = tuple((key, count + more * (not at)) for at, (key, count) in enumerate(was.votes))
        return _corrected(record, poll, msgspec.structs.replace(was, votes=counts, valid_votes=was.valid_votes + more))

    return told


def overturned(record: Record, poll: Poll) -> tuple[Kind, Body]:
    """The votes of the first two told the wrong way round."""
    was = _declared(poll)
    (first, most), (second, fewer) = sorted(was.votes, key=lambda one: -one[1])[:2]
    swapped = {first: fewer, second: most}
    counts = tuple((key, swapped.get(key, count)) for key, count in was.votes)
    return _corrected(record, poll, msgspec.structs.replace(was, votes=counts))


def electorate(part: float) -> News:
    """An electorate larger by a part."""

    def told(record: Record, poll: Poll) -> tuple[Kind, Body]:
        was = _declared(poll)
        return _corrected(
            record, poll, msgspec.structs.replace(was, electorate=int((poll.electorate or 0) * (1 + part)))
        )

    return told


def later(record: Record, poll: Poll) -> tuple[Kind, Body]:
    """A declaration half an hour later."""
    was = _declared(poll)
    moment = was.declared_at + timedelta(minutes=30) if was.declared_at else None
    return _corrected(record, poll, msgspec.structs.replace(was, declared_at=moment))


def renamed(record: Record, poll: Poll) -> tuple[Kind, Body]:
    """Another given name of the first candidate."""
    last, was = record.events(poll.id)[-1].sequence, _nomination(record, poll)
    first, *others = was.candidacies
    person = msgspec.structs.replace(first.person, given_name="Alexandra")
    now = msgspec.structs.replace(was, candidacies=(msgspec.structs.replace(first, person=person), *others))
    return Kind.CORRECTION, Correction(poll.id, last, nomination=now)


def _nomination(record: Record, poll: Poll) -> Nomination:
    return next(one.body for one in record.events(poll.id) if isinstance(one.body, Nomination))


def withdrawn(record: Record, poll: Poll) -> tuple[Kind, Body]:
    """A result withdrawn: the election is not over any more."""
    last = record.events(poll.id)[-1].sequence
    return Kind.RETRACTION, Retraction(poll.id, last, "A box was counted twice.")


def declared(record: Record, poll: Poll) -> tuple[Kind, Body]:
    """The first declaration, told again."""
    return Kind.DECLARATION, next(one.body for one in record.events(poll.id) if isinstance(one.body, Declaration))


#: What happens, poll by poll: first what touches few pages, so that no page that was forgotten
#: is made anew by chance.
QUIET: tuple[tuple[str, News], ...] = (
    ("hove.2019-12-12", votes(3)),
    ("ynys-mon.2019-12-12", votes(41)),
    ("bury-north.2019-12-12", overturned),
    ("fermanagh-and-south-tyrone.2019-12-12", overturned),
    ("bolsover.2019-12-12", later),
    ("islington-north.2019-12-12", renamed),
    ("chorley.2019-12-12", votes(12)),
    ("bath.2017-06-08", votes(300)),
    ("peterborough.by.2019-06-06", votes(25)),
    ("cardiff-central.2019-12-12", votes(7)),
    ("ealing-north.2019-12-12", electorate(0.0002)),
)
#: What touches many: columns of the pictures of all seats, the country's turnout, an election that is not over.
LOUD: tuple[tuple[str, News], ...] = (
    ("kensington.2019-12-12", votes(900)),
    ("north-down.2019-12-12", withdrawn),
    ("cardiff-central.2019-12-12", votes(7)),
    ("north-down.2019-12-12", declared),
    ("ealing-north.2019-12-12", votes(1)),
)


def after(record: Record, slug: str, news: News) -> Record:
    """The record after a piece of news."""
    poll = record.poll(f"parl.{slug}")
    moment = LATER + timedelta(minutes=record.length % 60, hours=record.length // 60 % 24)
    return with_news(record, poll, *news(record, poll), moment)


def said(out: Path, site: Site) -> Iterator[tuple[str, bytes]]:
    """What every file of a site says, whichever snapshot it says it from."""
    for path, one in site.manifest.files.items():
        if path not in OWN:
            raw = (out / path).read_bytes()
            if b'"snapshot":{' in raw:
                document = json.loads(raw)
                document.pop("snapshot")
                raw = json.dumps(document, sort_keys=True).encode()
            yield path, raw.replace(one.snapshot.encode(), b"SNAPSHOT")


def differing(out: Path, fresh: Path) -> list[str]:
    """The files of one site that the other lacks, or that say something else in it."""
    first, second = (read(one) for one in (out, fresh))
    assert first is not None
    assert second is not None
    here, there = dict(said(out, first)), dict(said(fresh, second))
    return sorted(path for path in {*here, *there} if here.get(path) != there.get(path))


def updates(
    publisher: Publisher, record: Record, several: Iterable[tuple[str, News]]
) -> Iterator[tuple[str, Record, Taken, Update]]:
    """Each piece of news, published."""
    for slug, news in several:
        with timed() as taken:
            record = after(record, slug, news)
            done = publisher.publish(record)
        yield f"{slug} {getattr(news, '__qualname__', '').partition('.')[0]}", record, taken, done


def compare(record: Record, folder: Path) -> list[str]:
    """The files that differ after what touches few pages, and after what touches many; each update printed."""
    publisher = Publisher(folder / "updated", elections=[ELECTION])
    publisher.publish(record)
    found: list[str] = []
    for several in (QUIET, LOUD):
        times: list[float] = []
        for name, now, taken, done in updates(publisher, record, several):
            record = now
            times.append(taken.processor)
            print(f"{name}: {len(done.written)} files, {1000 * taken.processor:.0f} ms of the processor", flush=True)
        print(f"median {1000 * statistics.median(times):.0f} ms", flush=True)
        fresh = folder / ("quiet" if several is QUIET else "loud")
        Publisher(fresh, elections=[ELECTION]).publish(Record(record._history))
        differ = differing(publisher.out, fresh)
        print(f"{len(differ)} files say something else than those of a fresh build", flush=True)
        found += differ
    return found


def main() -> None:
    """Print each update; fail where a file of the updated site says something else than that of a fresh one."""
    data = published_data()
    if data is None:
        print("no published data: set HUSTINGS_TEST_DATA")
        return
    with tempfile.TemporaryDirectory() as made:
        target = Path(made) / "record.db"
        imported(data / "data" / "parliament", target)
        found = compare(open_record(str(target)), Path(made))
    if found:
        raise SystemExit(f"not as in a fresh build: {', '.join(found[:20])}")
