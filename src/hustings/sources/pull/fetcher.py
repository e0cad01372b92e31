"""Fetching over HTTPS: bounded in size and in tries, never half a file, nothing asked for twice that has not changed.

Retried: broken connections, 429 and 5xx, with exponential backoff and jitter, or after as long as `Retry-After`
(RFC 9110) asks. Redirects go to HTTPS only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from time import sleep
from types import TracebackType
from typing import Protocol

import httpx
from tenacity import RetryCallState, Retrying, retry_if_exception_type, stop_after_attempt, wait_random_exponential

from hustings.errors import PullError
from hustings.sources.pull.cache import Downloads, Entry
from hustings.sources.pull.catalogue import is_allowed

TIMEOUT = httpx.Timeout(30, connect=10)
REDIRECTS = 5
TRIES = 4
#: The longest pause, in seconds, that a server may ask for before we give up on it.
LONGEST_PAUSE = 120.0
_MOVED = frozenset({301, 302, 303, 307, 308})
_backoff = wait_random_exponential(multiplier=1, max=20)


class Progress(Protocol):
    """Whoever wants to know how a pull goes on."""

    def tell(self, line: str) -> None:
        """One line for the log."""

    def expect(self, files: int) -> None:
        """How many files will be fetched."""

    def begin(self, name: str) -> None:
        """A file is begun."""

    def receive(self, size: int) -> None:
        """So many bytes came."""


class Silent:
    """A progress that nobody watches."""

    def tell(self, line: str) -> None:
        """Say nothing."""

    def expect(self, files: int) -> None:
        """Say nothing."""

    def begin(self, name: str) -> None:
        """Say nothing."""

    def receive(self, size: int) -> None:
        """Say nothing."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is taken, in bytes: one file, one listing, one archive, and all of a pull together."""

    file: int = 50_000_000
    listing: int = 30_000_000
    archive: int = 300_000_000
    total: int = 600_000_000
    files: int = 5_000


class Refused(PullError):
    """One way to the data did not work; another may. `status` is the HTTP status where it was one."""

    def __init__(self, reason: str, status: int | None = None) -> None:
        super().__init__(reason)
        self.status = status


class Unreachable(Refused):
    """There was no connection to the host."""


class _Again(Exception):
    """Worth another try. `after` is how many seconds the server asks to wait."""

    def __init__(self, final: Refused, after: float | None = None) -> None:
        super().__init__(str(final))
        self.final, self.after = final, after


class Fetcher:
    """Fetches into a cache, and counts what came. Use as a context manager; `used` are the keys that were asked for."""

    def __init__(
        self, cache: Downloads, *, now: datetime, progress: Progress, limits: Limits, is_local: bool = False
    ) -> None:
        self.cache, self.now, self.progress, self.limits = cache, now, progress, limits
        self.used: set[str] = set()
        self.received = self.files = 0
        self._gone: dict[str, Unreachable] = {}
        agent = f"hustings/{version('hustings')}"
        self._client = httpx.Client(timeout=TIMEOUT, headers={"User-Agent": agent}, trust_env=not is_local)

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._client.close()
        self.cache.save()

    def fetch(self, url: str, key: str, limit: int) -> Entry:
        """What is at the address, kept under the key; from the cache where the server says it has not changed.

        Raises `Refused` where it cannot be had, `PullError` where it would be more than a pull may take.
        """
        self.progress.begin(key)
        host = httpx.URL(url).host
        if host in self._gone:
            raise self._gone[host]
        retrying = Retrying(
            stop=stop_after_attempt(TRIES),
            wait=_pause,
            retry=retry_if_exception_type(_Again),
            sleep=sleep,
            before_sleep=self._tell_pause,
            reraise=True,
        )
        try:
            entry = retrying(self._try, url, key, limit)
        except _Again as error:
            if isinstance(error.final, Unreachable):
                self._gone[host] = error.final
            raise error.final from None
        self.used.add(key)
        return entry

    def reuse(self, key: str) -> None:
        """Count on what is kept under the key without asking for it."""
        self.progress.begin(key)
        self.used.add(key)

    def _tell_pause(self, state: RetryCallState) -> None:
        error = state.outcome.exception() if state.outcome else None
        self.progress.tell(f"{error}: trying again in {state.upcoming_sleep:.1f} s")

    def _try(self, url: str, key: str, limit: int) -> Entry:
        known = self.cache.entry(key)
        if known is not None and known.url != url:
            known = None
        try:
            return self._follow(httpx.URL(url), known, key, limit)
        except (httpx.ConnectError, httpx.ProxyError) as error:
            reason = f"cannot reach {httpx.URL(url).host} ({error})"
            raise _Again(Unreachable(reason)) from None
        except httpx.TimeoutException:
            raise _Again(Unreachable(f"cannot reach {httpx.URL(url).host} (no answer in time)")) from None
        except (httpx.TransportError, httpx.DecodingError) as error:
            raise _Again(Refused(f"{url}: the transfer broke off ({error})")) from None

    def _follow(self, url: httpx.URL, known: Entry | None, key: str, limit: int) -> Entry:
        first = str(url)
        for _ in range(REDIRECTS + 1):
            with self._client.stream("GET", url, headers=_validators(known)) as response:
                if response.status_code in _MOVED and "location" in response.headers:
                    url = _redirected(url, response)
                    continue
                return self._take(response, first, known, key, limit)
        raise Refused(f"{first}: more than {REDIRECTS} redirects")

    def _take(self, response: httpx.Response, url: str, known: Entry | None, key: str, limit: int) -> Entry:
        status = response.status_code
        if status == 304 and known is not None:
            return known
        if status == 429 or status >= 500:
            refused = Refused(f"{url}: the server answered {status}", status)
            after = retry_after(response)
            raise refused if after is not None and after > LONGEST_PAUSE else _Again(refused, after)
        if status != 200:
            raise Refused(f"{url}: the server answered {status}", status)
        sha256, size = self.cache.receive(self._chunks(response, url, limit))
        self.files += 1
        entry = Entry(
            url, sha256, size, self.now, response.headers.get("etag"), response.headers.get("last-modified")
        )  # fmt: skip
        self.cache.keep(key, entry)
        return entry

    def _chunks(self, response: httpx.Response, url: str, limit: int) -> Iterator[bytes]:
        declared, size = response.headers.get("content-length", ""), 0
        if declared.isdigit() and int(declared) > limit:
            raise Refused(f"{url}: larger than {limit:,} bytes")
        for chunk in response.iter_bytes():
            size += len(chunk)
            self.received += len(chunk)
            if size > limit:
                raise Refused(f"{url}: larger than {limit:,} bytes")
            if self.received > self.limits.total:
                raise PullError(f"more than {self.limits.total:,} bytes in all, at {url}")
            self.progress.receive(len(chunk))
            yield chunk


def _pause(state: RetryCallState) -> float:
    error = state.outcome.exception() if state.outcome else None
    asked = error.after if isinstance(error, _Again) else None
    return _backoff(state) if asked is None else asked


def _validators(known: Entry | None) -> dict[str, str]:
    pairs = {} if known is None else {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    return {name: value for name, value in pairs.items() if value}


def _redirected(url: httpx.URL, response: httpx.Response) -> httpx.URL:
    """Where a redirect leads; `Refused` for anything but HTTPS."""
    target = url.join(response.headers["location"])
    if target.scheme != "https" or not is_allowed(target):
        raise Refused(f"{url}: redirected to {response.headers['location']!r}, which is not HTTPS")
    return target


def retry_after(response: httpx.Response) -> float | None:
    """How many seconds the server asks to wait, given as such or as a date, against its own clock; `None`: not said.

    >>> retry_after(httpx.Response(503, headers={"Retry-After": "3"}))
    3.0
    """
    text = response.headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit():
        return float(text)
    try:
        wait = parsedate_to_datetime(text) - parsedate_to_datetime(response.headers.get("date", ""))
    except (ValueError, TypeError):
        return None
    return max(0.0, wait.total_seconds())
