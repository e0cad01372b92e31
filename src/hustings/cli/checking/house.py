"""House: the settings that count for a document, from the `hustings.toml` nearest above it or the one named."""

from __future__ import annotations

from pathlib import Path

from hustings.copydesk.house import Settings
from hustings.copydesk.house.toml import NAME, settings_of
from hustings.errors import InputError, Problem


class House:
    """Finds settings, each file read once. `named` is the file that `--config` gives; it counts for everything."""

    def __init__(self, named: str | None = None) -> None:
        self._named = None if named is None else Path(named)
        self._known: dict[Path, Settings] = {}

    def settings_for(self, path: str) -> Settings:
        """The settings for a document: for standard input and pages, those of the folder one stands in.

        `InputError` where they cannot be read, with every problem.
        """
        is_local = path != "-" and "://" not in path
        file = self._named or nearest(Path(path).resolve().parent if is_local else Path.cwd())
        if file is None:
            return Settings()
        where = str(Path(path).resolve()) if is_local else path
        return self._read(file).for_path(where)

    def _read(self, file: Path) -> Settings:
        if file not in self._known:
            try:
                source = file.read_text(encoding="utf-8")
            except OSError as error:
                raise InputError([Problem(str(file), None, f"cannot be read: {error.strerror}", "settings")]) from None
            except UnicodeDecodeError as error:
                reason = f"not UTF-8: byte {error.start} cannot be read"
                raise InputError([Problem(str(file), None, reason, "settings")]) from None
            self._known[file] = settings_of(source, str(file.resolve()))
        return self._known[file]


def nearest(folder: Path) -> Path | None:
    """The settings file in this folder or the nearest above it; `None` without one."""
    return next((one / NAME for one in (folder, *folder.parents) if (one / NAME).is_file()), None)


def record_address(address: str | None, settings: Settings) -> str | None:
    """Which record: the one asked for, else the settings', a path there being relative to their file."""
    if address or not settings.record or "://" in settings.record or settings.record == "starter":
        return address or settings.record
    return str(Path(settings.folder) / settings.record)
