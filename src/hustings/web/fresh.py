"""Freshness: a page that the browser has already is not made again.

A record does not change while it is served, so a page is settled by its address, by whether a part or the whole of it
was asked for, and by which run of the desk gave it. That is its ETag (RFC 9110, section 8.8.3).
"""

from __future__ import annotations

import hashlib
import secrets
from http import HTTPStatus

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

#: Kept by the browser alone, and asked about each time.
KEPT = "private, no-cache"


class Fresh:
    """ASGI middleware: an ETag on every page that was asked for with GET; 304 where the browser has it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.run = secrets.token_hex(8)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD") or scope["path"].startswith("/static/"):
            await self.app(scope, receive, send)
            return
        asked = Headers(scope=scope)
        tag = self._tag(scope, asked)
        if tag in asked.get("if-none-match", ""):
            headers = {"ETag": tag, "Cache-Control": KEPT, "Vary": "HX-Target"}
            await Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)(scope, receive, send)
            return

        async def tagged(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == HTTPStatus.OK:
                MutableHeaders(scope=message).update({"ETag": tag, "Cache-Control": KEPT, "Vary": "HX-Target"})
            await send(message)

        await self.app(scope, receive, tagged)

    def _tag(self, scope: Scope, asked: Headers) -> str:
        parts = (self.run, scope["path"], scope["query_string"].decode("latin-1"), asked.get("hx-target", ""))
        return f'"{hashlib.sha256(repr(parts).encode()).hexdigest()[:24]}"'
