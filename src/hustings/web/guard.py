"""What stands before every page: a limit on what may be sent, and headers that let a page run nothing.

The pages have no scripts, no cookies and nothing from other hosts, so the Content-Security-Policy forbids all
of that: text of a report or of the record that slipped through as markup could still do nothing.
"""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

#: The largest request that is read, in bytes.
LIMIT = 1024 * 1024
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}


class TooLarge(Exception):
    """More was sent than the limit allows."""


class Guard:
    """ASGI middleware: refuses requests above `LIMIT` with 413, and sets `HEADERS` on every response."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = False

        async def guarded(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        try:
            _refuse_announced(Headers(scope=scope))
            await self.app(scope, _limited(receive), guarded)
        except TooLarge:
            if not started:
                words = f"A report may have {LIMIT // 1024 // 1024} MB at most.\n"
                await PlainTextResponse(words, 413)(scope, receive, guarded)


def _refuse_announced(headers: Headers) -> None:
    length = headers.get("content-length", "0")
    if length.isdecimal() and int(length) > LIMIT:
        raise TooLarge


def _limited(receive: Receive) -> Receive:
    """The request's body, counted: what says no length, or a false one, is limited too."""
    taken = 0

    async def counted() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > LIMIT:
            raise TooLarge
        return message

    return counted
