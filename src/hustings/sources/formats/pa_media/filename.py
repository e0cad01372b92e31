"""Names of PA's files, and which of several hold.

`{Election}_{nominations|rush|result|recount}_{Constituency}_{N}.xml`, for the state of the parties
`{Election}_SOP_{N}.xml`; test files start with `Test_`. The precedence is PA's: a higher revision replaces a lower one,
and a result replaces the rush before it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

STATE = "sop"
_NAME = re.compile(
    r"(?P<test>Test_)?(?P<election>.+?)_"
    r"(?:(?P<kind>nominations|rush|result|recount)_(?P<constituency>.+)|(?P<state>SOP))_(?P<revision>\d{1,6})\.xml",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FileName:
    """What a file's name says. `kind` is "nominations", "rush", "result", "recount" or "sop" (no constituency)."""

    election: str
    kind: str
    constituency: str
    revision: int
    is_test: bool = False

    def __str__(self) -> str:
        middle = f"{self.kind}_{self.constituency}" if self.kind != STATE else "SOP"
        return f"{'Test_' if self.is_test else ''}{self.election}_{middle}_{self.revision}.xml"


def parse_name(name: str) -> FileName | None:
    """What the name of a file of the feed says; `None` for other names.

    >>> parse_name("Test_General_Election_2024_result_Ilford_North_2.xml")
    FileName(election='General_Election_2024', kind='result', constituency='Ilford_North', revision=2, is_test=True)
    """
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    kind = (found["kind"] or found["state"]).lower()
    return FileName(found["election"], kind, found["constituency"] or "", int(found["revision"]), bool(found["test"]))


def latest(paths: Iterable[Path]) -> list[Path]:
    """The files that hold among those of the feed, by name; other files are left out.

    For each constituency: the highest result; without one, the highest rush and recount, and the highest nominations
    (a result carries its own list of candidates). For the state of the parties: the highest. Test files replace none
    but test files.
    """
    groups: dict[tuple[bool, str, str], dict[str, tuple[int, Path]]] = defaultdict(dict)
    for path in sorted(paths):
        name = parse_name(path.name)
        if name is None:
            continue
        group = groups[name.is_test, name.election.lower(), name.constituency.lower()]
        if name.kind not in group or name.revision > group[name.kind][0]:
            group[name.kind] = (name.revision, path)
    return [path for group in groups.values() for path in _holding(group)]


def _holding(group: dict[str, tuple[int, Path]]) -> list[Path]:
    if "result" in group:
        return [group["result"][1]]
    return [group[kind][1] for kind in ("nominations", "rush", "recount", STATE) if kind in group]
