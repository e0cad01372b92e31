"""`hustings verify`: whether a published file came from a desk unaltered, and whether it was corrected since.

Exit 0: genuine, and current as far as a site could tell; 1: altered, or not from this desk; 2: bad input or usage;
3: genuine, but superseded.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from hustings.publication.seal.key import PublicKey
    from hustings.publication.seal.verify import Told
    from hustings.publication.snapshot import Snapshot

EXIT = {"genuine": 0, "altered": 1, "superseded": 3}
#: How many changed figures are named before the rest are counted.
NAMED = 8
#: How much of a snapshot's id tells it from others.
SHORT = 12


@click.command("verify")
@click.argument("place", metavar="FILE|FOLDER|URL")
@click.option("--key", "key_place", required=True, metavar="FILE|URL", help="The desk's public key.")
@click.option("--site", metavar="FOLDER|URL", help="The published site to hold it to, for what was corrected since.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(*, place: str, key_place: str, site: str | None, form: str) -> None:
    """Tell whether a file, a whole published folder or what stands at a URL came from this desk unaltered, and whether
    it has been corrected since.

    Exit code 0 when it is genuine, 1 when it was altered or is not this desk's, 3 when it is genuine but superseded,
    2 for bad input or usage.
    """
    from hustings.publication.seal.ask import ask, gravest, key_at

    key = key_at(key_place)
    told = ask(place, key, site)
    verdict = gravest(told).value
    if form == "json":
        click.echo(json.dumps(_object(place, key, verdict, told), ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(_lines(told)))
    sys.exit(EXIT[verdict])


def _object(place: str, key: PublicKey, verdict: str, told: Sequence[Told]) -> dict[str, Any]:
    import msgspec

    counts = Counter(one.verdict.value for one in told)
    return {
        "place": place,
        "key": key.id,
        "verdict": verdict,
        "summary": {name: counts[name] for name in EXIT},
        "files": [msgspec.to_builtins(one) for one in told],
    }


def _lines(told: Sequence[Told]) -> Iterator[str]:
    """What is not genuine and current, each, and a line that counts them all; of one file, what is known of it."""
    if len(told) == 1:
        yield from _of(told[0])
        return
    for one in told:
        if one.verdict.value != "genuine":
            yield from _of(one)
    counts = Counter(one.verdict.value for one in told)
    words = [f"{counts['genuine']:,} genuine"]
    words += [f"{counts['superseded']:,} superseded"] * bool(counts["superseded"])
    words += [f"{counts['altered']:,} not as the desk published them"] * bool(counts["altered"])
    yield f"{len(told):,} files: {', '.join(words)}."


def _of(one: Told) -> Iterator[str]:
    match one.verdict.value:
        case "genuine":
            yield f"{one.name}: genuine: it {one.reason}.{_published(one)}"
            yield _current(one)
        case "superseded":
            yield f"{one.name}: superseded: it is genuine, but {one.reason}.{_published(one)}"
            yield from _since(one)
        case _:
            yield f"{one.name}: NOT PROVEN: it {one.reason}."


def _published(one: Told) -> str:
    told = "" if one.snapshot is None else f" from snapshot {_named(one.snapshot)}"
    place = "" if one.path in (None, one.name) else f" as {one.path}"
    return f" Published{place}{told}." if told or place else ""


def _named(snapshot: Snapshot) -> str:
    at = f" as at {_day(snapshot.as_at)}" if snapshot.as_at else ""
    when = f" of {_day(snapshot.recorded_at)}" if snapshot.recorded_at else ""
    return f"{snapshot.head[:SHORT]}{at} (entry {snapshot.entries:,}{when})"


def _day(stamp: str) -> str:
    """A moment as people write it, in UTC, as it was published; as it stands where it is none.

    >>> _day("2019-12-20T09:00:00Z")
    '20 December 2019 09:00 UTC'
    """
    try:
        return f"{datetime.fromisoformat(stamp):%-d %B %Y %H:%M} UTC"
    except ValueError:
        return stamp


def _current(one: Told) -> str:
    if one.is_current:
        return "  Current: the site has nothing newer in its place."
    if one.now is not None:
        return f"  The site is older: its latest is from snapshot {_named(one.now)}."
    return "  Whether it has been corrected or updated since, only its site can tell: name it with --site."


def _since(one: Told) -> Iterator[str]:
    snapshot = f", in snapshot {_named(one.now)}" if one.now is not None else ""
    for word, is_correction in (("Corrected", True), ("Updated", False)):
        changed = [str(change) for change in one.changes if change.is_correction == is_correction]
        more = f"; and {len(changed) - NAMED:,} more" if len(changed) > NAMED else ""
        if changed:
            yield f"  {word} since{snapshot}: {'; '.join(changed[:NAMED])}{more}."
    if not one.changes and one.now is not None:
        yield f"  The site is now at snapshot {_named(one.now)}."
