"""House: what the house's own settings say of a document that an editor has open, and where its rules are explained."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from platformdirs import user_cache_path
from pygls.uris import to_fs_path

from hustings.copydesk.house import RULES, Settings
from hustings.copydesk.house.toml import NAME, settings_of


def house_settings(uri: str) -> Settings:
    """The settings for a document, from the nearest `hustings.toml` above it; read anew each time.

    `InputError` or `OSError` where the file cannot be read. A document that is no file has the usual ones.
    """
    path = to_fs_path(uri) if uri.startswith("file:") else None
    if path is None:
        return Settings()
    folders = Path(path).parents
    file = next((one / NAME for one in folders if (one / NAME).is_file()), None)
    if file is None:
        return Settings()
    return settings_of(file.read_text(encoding="utf-8", errors="replace"), str(file)).for_path(path)


def record_address(asked: str | None, settings: Settings) -> str | None:
    """Which record: the one that the editor asks for, else the house's, a path there being relative to its file."""
    if asked or not settings.record or "://" in settings.record or settings.record == "starter":
        return asked or settings.record
    return str(Path(settings.folder) / settings.record)


@cache
def page_of(rule: str) -> str | None:
    """The address of the page about a rule, kept with this machine's caches; `None` where it cannot be kept."""
    if rule not in RULES:
        return None
    page = user_cache_path("hustings") / "rules" / f"{rule}.md"
    try:
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(RULES[rule].page, encoding="utf-8")
    except OSError:
        return None
    return page.as_uri()
