"""Settings: what an editor asks for, in its own settings under `hustings`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from hustings.errors import UsageError
from hustings.telling.day import moment_of


@dataclass(frozen=True, slots=True)
class Settings:
    """`record` is the address of the record, `None` for the usual one; `as_at` the moment from which copy is judged."""

    record: str | None = None
    as_at: datetime | None = None


def settings_of(sent: Any, usual: Settings) -> Settings:
    """The settings in what an editor sent, which may be anything; `usual` where it names none.

    They stand at the top or under `hustings`. Raises `UsageError` for one that cannot be meant.

    >>> settings_of({"hustings": {"record": "full.db", "asAt": ""}}, Settings()).record
    'full.db'
    """
    if not isinstance(sent, dict):
        return usual
    named = sent["hustings"] if isinstance(sent.get("hustings"), dict) else sent
    record, as_at = _words(named, "record"), _words(named, "asAt")
    found = replace(usual, record=record) if record else usual
    return replace(found, as_at=moment_of(as_at)) if as_at else found


def _words(named: dict[str, Any], name: str) -> str:
    value = named.get(name) or ""
    if not isinstance(value, str):
        raise UsageError(f"the setting hustings.{name} is not text: {value!r}")
    return value.strip()
