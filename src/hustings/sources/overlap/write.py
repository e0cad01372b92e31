"""Writing overlaps as the CSV that `hustings.sources.overlap.table` reads."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from hustings.geography.overlap import Overlap
from hustings.sources.overlap.table import SHARES

COLUMNS = ("from_constituency", "from_name", "to_constituency", "to_name", *SHARES)


def write_overlaps(overlaps: Iterable[Overlap], names: Mapping[str, str]) -> str:
    """The overlaps as CSV with a header; `names` are by id. Columns of shares that none has are left out."""
    rows = [_row(one, names) for one in overlaps]
    columns = [name for name in COLUMNS if name not in SHARES or any(row[name] for row in rows)]
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _row(one: Overlap, names: Mapping[str, str]) -> dict[str, str]:
    ends = {
        "from_constituency": one.from_constituency,
        "from_name": names.get(one.from_constituency, ""),
        "to_constituency": one.to_constituency,
        "to_name": names.get(one.to_constituency, ""),
    }
    shares = {name: getattr(one, name) for name in SHARES}
    return ends | {name: "" if share is None else f"{share:f}" for name, share in shares.items()}
