"""A report on the web, fetched to be checked: over HTTPS, from public addresses, within limits of size and time.

A name is resolved once, every address that it has must be public, and the connection goes to one of those: neither a
redirect nor a name that changes its mind leads into the network that Hustings runs in. Proxies are not used.
"""

from __future__ import annotations

import http.client
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from email.message import Message
from importlib.metadata import version
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from threading import Timer
from urllib.parse import SplitResult, urljoin, urlsplit

from hustings.errors import InputError, Problem

Address = IPv4Address | IPv6Address
#: IPv6 addresses that stand for IPv4 ones behind a translator.
_TRANSLATED = IPv6Network("64:ff9b::/96")
_MOVED = (301, 302, 303, 307, 308)


@dataclass(frozen=True, slots=True)
class Limits:
    """What fetching a page may take: bytes, redirects, seconds to connect, seconds in all."""

    size: int = 5_000_000
    redirects: int = 5
    connect: float = 10.0
    total: float = 30.0


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came: its bytes, its media type and the charset that the server named."""

    data: bytes
    media_type: str
    charset: str | None


class _Refused(Exception):
    """Why a page cannot be had."""


def is_public(address: Address) -> bool:
    """Whether an address is of the public internet: not private, loopback, link-local, multicast or reserved.

    >>> is_public(ip_address("127.0.0.1")), is_public(ip_address("::ffff:10.0.0.1")), is_public(ip_address("8.8.8.8"))
    (False, False, True)
    """
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(address.ipv4_mapped)
        if address.sixtofour is not None or address.teredo is not None or address in _TRANSLATED:
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def resolved(host: str, port: int) -> list[str]:
    """The addresses that a name has, as the system resolves it."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(one[4][0]) for one in found))


@dataclass(frozen=True, slots=True)
class Web:
    """How pages are reached: what resolves names, which addresses are let through, whose certificates are trusted."""

    resolve: Callable[[str, int], list[str]] = resolved
    is_allowed: Callable[[Address], bool] = is_public
    context: ssl.SSLContext | None = None
    limits: Limits = Limits()
    #: Plain HTTP instead of HTTPS; for this machine alone (`web_for`).
    is_plain: bool = False

    def fetch(self, url: str) -> Fetched:
        """The page at an address. `InputError` with the reason when it cannot be had."""
        try:
            return self._follow(url)
        except _Refused as error:
            reason = str(error)
        except ssl.SSLError as error:
            reason = f"no safe connection: {error.reason or error}"
        except TimeoutError:
            reason = f"no answer within {self.limits.total:g} seconds"
        except (OSError, http.client.HTTPException, ValueError) as error:
            reason = f"cannot be reached: {getattr(error, 'strerror', None) or str(error) or type(error).__name__}"
        raise InputError([Problem(url, None, reason, "url")])

    def _follow(self, url: str) -> Fetched:
        with _clock(self.limits.total) as clock:
            for _ in range(self.limits.redirects + 1):
                response = self._ask(url, clock)
                if response.status not in _MOVED or not response.getheader("location"):
                    return self._taken(response, clock)
                url = urljoin(url, response.getheader("location") or "")
        raise _Refused(f"more than {self.limits.redirects} redirects")

    def _ask(self, url: str, clock: _Clock) -> http.client.HTTPResponse:
        parts = urlsplit(url)
        host, port = self._checked(parts)
        raw = socket.create_connection((self._address(host, port), port), timeout=self.limits.connect)
        clock.hold(raw)
        connection = (http.client.HTTPConnection if self.is_plain else http.client.HTTPSConnection)(host, port)
        connection.sock = raw if self.is_plain else self._secured(raw, host, clock)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers = {"User-Agent": f"hustings/{version('hustings')}", "Accept-Encoding": "identity"}
        connection.request("GET", target, headers=headers)
        return connection.getresponse()

    def _secured(self, raw: socket.socket, host: str, clock: _Clock) -> ssl.SSLSocket:
        secured = (self.context or ssl.create_default_context()).wrap_socket(raw, server_hostname=host)
        clock.hold(secured)
        return secured

    def _checked(self, parts: SplitResult) -> tuple[str, int]:
        if parts.scheme != ("http" if self.is_plain else "https"):
            raise _Refused(f"only HTTPS is fetched, not {parts.scheme or 'this'}")
        if parts.username is not None or parts.password is not None:
            raise _Refused("an address with a name or password in it is not fetched")
        if not parts.hostname:
            raise _Refused("there is no host in the address")
        return parts.hostname, parts.port or (80 if self.is_plain else 443)

    def _address(self, host: str, port: int) -> str:
        try:
            found = self.resolve(host, port)
        except (OSError, UnicodeError):
            raise _Refused(f"there is no such host: {host}") from None
        if not found or not all(self.is_allowed(ip_address(one.partition("%")[0])) for one in found):
            raise _Refused(f"{host} is not on {'this machine' if self.is_plain else 'the public internet'}")
        return found[0]

    def _taken(self, response: http.client.HTTPResponse, clock: _Clock) -> Fetched:
        if response.status != 200:
            raise _Refused(f"the server answered {response.status} {response.reason}")
        if (response.getheader("content-encoding") or "identity").lower() != "identity":
            raise _Refused("the server compressed the page, unasked")
        most = self.limits.size
        if (response.length or 0) > most:
            raise _Refused(f"larger than {most:,} bytes")
        data = response.read(most + 1)
        if clock.is_over:
            raise TimeoutError
        if len(data) > most:
            raise _Refused(f"larger than {most:,} bytes")
        told = Message()
        told["content-type"] = response.getheader("content-type") or "application/octet-stream"
        charset = told.get_content_charset()
        return Fetched(data, told.get_content_type(), charset)


def web_for(url: str, limits: Limits = Limits()) -> Web:
    """How the page at an address that a person gave is reached: HTTPS, or plain HTTP where it names this machine.

    What begins on this machine stays on it, and what begins elsewhere never comes to it.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return Web(limits=limits)
    if parts.scheme == "http" and parts.hostname in ("localhost", "127.0.0.1", "::1"):
        return Web(is_allowed=lambda address: address.is_loopback, limits=limits, is_plain=True)
    return Web(limits=limits)


class _Clock:
    """Ends what is under way when time is up, by closing the connection that is held."""

    def __init__(self) -> None:
        self.is_over = False
        self._held: socket.socket | None = None

    def hold(self, connection: socket.socket) -> None:
        """The connection that is under way now; the one before is done with. Raises `TimeoutError` when time is up."""
        self.release()
        self._held = connection
        if self.is_over:
            raise TimeoutError

    def end(self) -> None:
        """Time is up."""
        self.is_over = True
        if self._held is not None:
            with suppress(OSError):
                self._held.shutdown(socket.SHUT_RDWR)

    def release(self) -> None:
        """Close what is held."""
        if self._held is not None:
            self._held.close()


@contextmanager
def _clock(seconds: float) -> Iterator[_Clock]:
    clock = _Clock()
    timer = Timer(seconds, clock.end)
    timer.daemon = True
    timer.start()
    try:
        yield clock
    except (OSError, http.client.HTTPException, ValueError):
        if clock.is_over:
            raise TimeoutError from None
        raise
    finally:
        timer.cancel()
        clock.release()
