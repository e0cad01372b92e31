"""What stands before every page: a limit on what may be sent, and headers that let a page run nothing of others.

The pages run two scripts of the desk's own, set no cookie and take nothing from other hosts, and the
Content-Security-Policy forbids all else: text of a report or of the record that slipped through as markup could still
do nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

#: The largest report that is read, in bytes; and the largest request of a program.
LIMIT = 1024 * 1024
#: What a form may send beside its report: other fields, and what stands between them.
FORM = 64 * 1024
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
#: Where nothing else is said, a browser keeps nothing: reports before publication are confidential.
UNKEPT = "no-store"


class Guard:
    """ASGI middleware: refuses what is too large with what `refuse` answers, and sets `HEADERS` on every response."""

    def __init__(self, app: ASGIApp, refuse: Callable[[str], Response]) -> None:
        self.app, self.refuse = app, refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                headers.setdefault("Cache-Control", UNKEPT)
            await send(message)

        limit = LIMIT if scope["path"].startswith("/api/") else LIMIT + FORM
        body = await _body(Headers(scope=scope), receive, limit)
        if body is None:
            await self.refuse(scope["path"])(scope, receive, guarded)
            return
        await self.app(scope, _replayed(body, receive), guarded)


async def _body(headers: Headers, receive: Receive, limit: int) -> bytes | None:
    """The whole body; `None` where it is too large, also when it announces no length or a false one."""
    length = headers.get("content-length", "0")
    if length.isdecimal() and int(length) > limit:
        return None
    body = bytearray()
    while True:
        message = await receive()
        body += message.get("body", b"")
        if len(body) > limit:
            return None
        if not message.get("more_body"):
            return bytes(body)


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
