"""The desk: the copy that an editor has open, each piece checked once for every version of it.

Changes are checked when typing pauses, one piece of copy at a time, beside the loop that answers the editor; what has
been overtaken by a newer version is dropped. The record is opened once, and again only when another is asked for.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

from hustings.copydesk.clean import Format
from hustings.copydesk.house import Settings as House
from hustings.editor.copy import Copy, read_copy
from hustings.editor.house import house_settings, record_address
from hustings.editor.position import Encoding
from hustings.editor.settings import Settings
from hustings.errors import HustingsError
from hustings.record.record import Record
from hustings.store.opening import open_record

#: How long typing has to pause, in seconds, before a change is checked.
PAUSE = 0.3
#: Longer documents, in code points, are not checked.
LIMIT = 2_000_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document as the editor last sent it."""

    uri: str
    text: str
    form: Format
    version: int | None


class Desk:
    """What is open. `publish` is called with every document that has been checked, `tell` with what has to be said.

    All methods are for the one loop that answers the editor.
    """

    def __init__(self, publish: Callable[[str, Copy], None], tell: Callable[[str], None]) -> None:
        self.settings = Settings()
        self.encoding = Encoding.UTF16
        self._publish, self._tell = publish, tell
        self._sheets: dict[str, Sheet] = {}
        self._tasks: dict[str, asyncio.Task[Copy | None]] = {}
        self._settled = asyncio.Event()
        self._records: dict[str | None, asyncio.Future[Record | None]] = {}
        self._faults: set[str] = set()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="check")

    def settle(self, settings: Settings) -> None:
        """Work with these settings from now on; whatever is open is checked again when they are others."""
        if settings.record != self.settings.record:
            self._records.clear()
        is_other = settings != self.settings and self._settled.is_set()
        self.settings = settings
        self._settled.set()
        for sheet in list(self._sheets.values()) if is_other else []:
            self.put(sheet)

    def put(self, sheet: Sheet, pause: float = 0.0) -> None:
        """Take a document's text, and check it after a pause; an earlier text of it is forgotten."""
        self._forget(sheet.uri)
        self._sheets[sheet.uri] = sheet
        self._tasks[sheet.uri] = asyncio.ensure_future(self._check(sheet, pause))

    def remove(self, uri: str) -> None:
        """Forget a document."""
        self._forget(uri)
        self._sheets.pop(uri, None)

    def sheet(self, uri: str) -> Sheet | None:
        """A document as last sent; `None` when it is not open here."""
        return self._sheets.get(uri)

    async def copy(self, uri: str) -> Copy | None:
        """The document as last sent, checked; `None` when it is not open here or cannot be checked."""
        while (task := self._tasks.get(uri)) is not None:
            try:
                return await asyncio.shield(task)
            except asyncio.CancelledError:
                if not task.cancelled() or self._tasks.get(uri) is task:
                    raise
        return None

    def close(self) -> None:
        """Drop what has not been checked yet."""
        for uri in list(self._tasks):
            self._forget(uri)
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _forget(self, uri: str) -> None:
        task = self._tasks.pop(uri, None)
        if task is not None:
            task.cancel()

    async def _check(self, sheet: Sheet, pause: float) -> Copy | None:
        await asyncio.sleep(pause)
        await self._settled.wait()
        if len(sheet.text) > LIMIT:
            return None
        try:
            copy = await self._read(sheet)
        except Exception as error:  # noqa: BLE001  (one document that cannot be checked must not silence the others)
            self._tell(f"This document could not be checked: {type(error).__name__}: {error}")
            return None
        if copy is not None:
            self._publish(sheet.uri, copy)
        return copy

    async def _read(self, sheet: Sheet) -> Copy | None:
        house = self._house(sheet.uri)
        record = await self._record(record_address(self.settings.record, house))
        if record is None:
            return None
        read = partial(
            read_copy,
            sheet.text,
            sheet.form,
            record,
            as_at=self.settings.as_at,
            house=house,
            encoding=self.encoding,
            version=sheet.version,
        )
        return await asyncio.get_running_loop().run_in_executor(self._pool, read)

    def _house(self, uri: str) -> House:
        """The house's settings; the usual ones where they cannot be read, which is said once."""
        try:
            return house_settings(uri)
        except (HustingsError, OSError) as error:
            if str(error) not in self._faults:
                self._faults.add(str(error))
                self._tell(str(error))
            return House()

    async def _record(self, address: str | None) -> Record | None:
        if address not in self._records:
            self._records[address] = asyncio.ensure_future(self._opened(address))
        return await asyncio.shield(self._records[address])

    async def _opened(self, address: str | None) -> Record | None:
        try:
            return await asyncio.get_running_loop().run_in_executor(self._pool, open_record, address)
        except (HustingsError, OSError) as error:
            self._tell(f"Nothing is checked: {error}")
            return None
