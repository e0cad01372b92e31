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


class Guard:
    """ASGI middleware: refuses requests above `LIMIT` with 413, and sets `HEADERS` on every response."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        body = await _body(Headers(scope=scope), receive)
        if body is None:
            words = f"A report may have {LIMIT // 1024 // 1024} MB at most.\n"
            await PlainTextResponse(words, 413)(scope, receive, guarded)
            return
        await self.app(scope, _replayed(body, receive), guarded)


async def _body(headers: Headers, receive: Receive) -> bytes | None:
    """The whole body; `None` where it is too large, also when it announces no length or a false one."""
    length = headers.get("content-length", "0")
    if length.isdecimal() and int(length) > LIMIT:
        return None
    body = b""
    while True:
        message = await receive()
        body += bytes(message.get("body", b""))
        if len(body) > LIMIT:
            return None
        if not message.get("more_body"):
            return body


def _replayed(body: bytes, receive: Receive) -> Receive:
    """The body once more for the application; after that, what the server says."""
    is_given = False

    async def replay() -> Message:
        nonlocal is_given
        if is_given:
            return await receive()
        is_given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replay
