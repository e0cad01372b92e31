"""Reading `hustings.toml`: every problem at once, each with its line. A setting that is not understood is an error."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date, datetime, time
from difflib import get_close_matches
from pathlib import PurePath
from typing import Any
from zoneinfo import ZoneInfo

from hustings.claims.phrase.style import Style, style_of
from hustings.copydesk.house.rule import RULES
from hustings.copydesk.house.settings import TURNOUTS, Level, Settings
from hustings.errors import InputError, Problem

#: The name under which settings are looked for.
NAME = "hustings.toml"
LONDON = ZoneInfo("Europe/London")
_TOP = ("record", "as-at", "turnout", "selectors", "rules", "paths", "style")
_OF_PATHS = ("as-at", "turnout", "selectors", "rules")
_AT = re.compile(r"\(at line (\d+), column \d+\)")
_HEADER = re.compile(r"\s*\[{1,2}(.+?)\]{1,2}\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*((?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=""")
_PART = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*\.?""")


def settings_of(source: str, path: str) -> Settings:
    """The settings in this text; `InputError` with every problem. Patterns are relative to the file's folder."""
    try:
        found = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        at = _AT.search(str(error))
        reason = _AT.sub("", str(error)).strip()
        line = int(at[1]) if at else source.count("\n") + 1
        raise InputError([Problem(path, line, f"not TOML: {reason}", "settings")]) from None
    reader = _Reader(path, _lines_of(source))
    settings = reader.settings(found, (), _TOP)
    if reader.problems:
        raise InputError(sorted(reader.problems, key=lambda one: one.line or 0))
    return settings


class _Reader:
    """Reads one file's tables and gathers what is wrong with them."""

    def __init__(self, path: str, lines: dict[tuple[str, ...], int]) -> None:
        self.path, self.lines, self.problems = path, lines, list[Problem]()

    def settings(self, table: dict[str, Any], at: tuple[str, ...], known: tuple[str, ...]) -> Settings:
        """The settings of one table; `at` are the keys that lead to it."""
        for key in table:
            if key not in known:
                self._tell((*at, key), f"there is no setting {key!r}{_near(key, known)}")
        return Settings(
            rules=self._rules(table.get("rules", {}), (*at, "rules")),
            turnout=TURNOUTS.get(self._one_of(table, "turnout", at, tuple(TURNOUTS)) or ""),
            as_at=self._moment(table.get("as-at"), (*at, "as-at")),
            record=self._words(table, "record", at) if "record" in known else None,
            selectors=self._list(table.get("selectors", []), (*at, "selectors")),
            paths=tuple(self._paths(table.get("paths", {}))) if "paths" in known else (),
            style=self._style(table.get("style", {}), (*at, "style")) if "style" in known else Style(),
            folder="" if at else PurePath(self.path).parent.as_posix(),
            source=self.path,
        )

    def _tell(self, at: tuple[str, ...], reason: str) -> None:
        line = next((self.lines[at[:size]] for size in range(len(at), 0, -1) if at[:size] in self.lines), None)
        self.problems.append(Problem(self.path, line, reason, "settings"))

    def _rules(self, table: Any, at: tuple[str, ...]) -> dict[str, Level]:
        if not isinstance(table, dict):
            self._tell(at, "rules is a table: [rules]")
            return {}
        found = {}
        for name, level in table.items():
            if name not in RULES:
                self._tell((*at, name), f"there is no rule {name!r}{_near(name, tuple(RULES))}")
            elif level not in list(Level):
                self._tell((*at, name), f"{name} can be off, info, warning or error, not {level!r}")
            else:
                found[name] = Level(level)
        return found

    def _paths(self, table: Any) -> Iterator[tuple[str, Settings]]:
        if not isinstance(table, dict) or not all(isinstance(one, dict) for one in table.values()):
            self._tell(("paths",), 'paths are tables: [paths."archive/**"]')
            return
        for pattern, below in table.items():
            yield pattern, self.settings(below, ("paths", pattern), _OF_PATHS)

    def _style(self, table: Any, at: tuple[str, ...]) -> Style:
        """How the house writes: checked here with the rest, for whoever reads the file first."""
        if not isinstance(table, dict):
            self._tell(at, "style is a table: [style]")
            return Style()
        style, wrong = style_of(table)
        for key, reason in wrong.items():
            self._tell((*at, key), reason)
        return style

    def _one_of(self, table: dict[str, Any], key: str, at: tuple[str, ...], values: tuple[str, ...]) -> str | None:
        value = table.get(key)
        if value is None or value in values:
            return value
        self._tell((*at, key), f"{key} can be {' or '.join(values)}, not {value!r}")
        return None

    def _words(self, table: dict[str, Any], key: str, at: tuple[str, ...]) -> str | None:
        value = table.get(key)
        if value is None or (isinstance(value, str) and value):
            return value
        self._tell((*at, key), f"{key} is text, not {value!r}")
        return None

    def _list(self, value: Any, at: tuple[str, ...]) -> tuple[str, ...]:
        if isinstance(value, list) and all(isinstance(one, str) and one for one in value):
            return tuple(value)
        self._tell(at, f'{at[-1]} is a list of CSS selectors: [".story"], not {value!r}')
        return ()

    def _moment(self, value: Any, at: tuple[str, ...]) -> datetime | None:
        try:
            return None if value is None else moment(value)
        except ValueError:
            self._tell(at, f"as-at is a moment, 2017-06-09T12:00 (UK time), not {value!r}")
            return None


def moment(value: Any) -> datetime | None:
    """The moment that a setting gives: UK time unless it says otherwise; a bare day is its end. `ValueError` for none.

    >>> str(moment("2017-06-09"))
    '2017-06-09 23:59:59+01:00'
    """
    if isinstance(value, str):
        value = date.fromisoformat(value) if len(value) == 10 else datetime.fromisoformat(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        value = datetime.combine(value, time(23, 59, 59))
    if not isinstance(value, datetime):
        raise ValueError(value)
    return value if value.tzinfo else value.replace(tzinfo=LONDON)


def _near(name: str, names: tuple[str, ...]) -> str:
    close = get_close_matches(name, names, n=1)
    return f"; did you mean {close[0]!r}?" if close else f"; there are: {', '.join(names)}"


def _lines_of(source: str) -> dict[tuple[str, ...], int]:
    """The line on which each key, or table, of a TOML text is first set."""
    found: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    for number, line in enumerate(source.split("\n"), start=1):
        if header := _HEADER.match(line):
            table = _parts(header[1])
            found.setdefault(table, number)
        elif key := _KEY.match(line):
            found.setdefault((*table, *_parts(key[1])), number)
    return found


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(one[1] or one[2] or one[3] or "" for one in _PART.finditer(dotted))
