"""The desk as an ASGI application: `create_app(record)`; or `from_environment`, for a server's factory option."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.utils import get_openapi
from fastapi.responses import Response
from fastapi.staticfiles import StaticFiles
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware.trustedhost import TrustedHostMiddleware

from hustings.copydesk.check import check
from hustings.errors import HustingsError
from hustings.record.record import Record
from hustings.store.opening import open_record
from hustings.web.checking.pages import CheckPages
from hustings.web.checking.reading import too_large
from hustings.web.desk import Desk
from hustings.web.fresh import KEPT, Fresh
from hustings.web.guard import Guard
from hustings.web.problem import as_response, problem_of, schemas
from hustings.web.results.pages import ResultPages
from hustings.web.results.search import search
from hustings.web.results.twin import ResultTwins

#: The names under which this machine calls itself: no other site can pose as the desk.
HOSTS = ("127.0.0.1", "localhost")
STATIC = Path(__file__).parent / "static"
ABOUT = """The election-results desk for UK parliamentary elections, on this machine.

Every page has its JSON twin at the same address below `/api`. What cannot be done is answered with
`application/problem+json` (RFC 9457). Shares and turnout are parts of 1, changes are percentage points; both are text
with nine decimals. `null` is "not known", never nought."""


def from_environment() -> FastAPI:
    """The desk of the record that HUSTINGS_RECORD names, or of the starter record."""
    return create_app(open_record(os.environ.get("HUSTINGS_RECORD")))


def create_app(record: Record, hosts: Iterable[str] = HOSTS) -> FastAPI:
    """The desk of one record, answering to these host names."""
    desk = Desk(record)
    app = FastAPI(
        title="Hustings",
        version="1",
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/openapi.json",
        lifespan=_warmed(record),
    )
    app.add_middleware(Fresh)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))
    app.add_middleware(Guard, refuse=lambda path: _answer(desk, path, too_large()))
    app.mount("/static", Static(directory=STATIC), name="static")
    for part in (CheckPages(desk), ResultPages(desk), ResultTwins(desk)):
        part.add_to(app)
    for kind in (HustingsError, HTTPException, RequestValidationError, Exception):
        app.add_exception_handler(kind, lambda request, error: _answer(desk, request.url.path, error))
    app.openapi = _openapi(app)  # type: ignore[method-assign]
    return app


def _warmed(record: Record) -> Any:
    """A start that reads the record's names once, so that the first report is checked as fast as the next."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await run_in_threadpool(lambda: (check("A majority of 1.", record), search(record, "a")))
        yield

    return lifespan


class Static(StaticFiles):
    """The desk's own files, which a browser keeps and asks about: a new version shows at once."""

    def file_response(self, *args: Any, **kwargs: Any) -> Response:
        """One file."""
        found = super().file_response(*args, **kwargs)
        found.headers["Cache-Control"] = KEPT
        return found


def _answer(desk: Desk, path: str, error: Exception) -> Response:
    """What answers for an exception: a page, or a problem below `/api`."""
    problem = problem_of(error)
    headers = getattr(error, "headers", None)
    if path.startswith("/api/"):
        return as_response(problem, headers)
    page = desk.page("error", problem.status, problem=problem)
    page.headers.update(headers or {})
    return page


def _openapi(app: FastAPI) -> Any:
    """The OpenAPI document, with the schema of problems."""

    def made() -> dict[str, Any]:
        if app.openapi_schema is None:
            found = get_openapi(title=app.title, version=app.version, description=ABOUT, routes=app.routes)
            found["components"]["schemas"] |= schemas()
            app.openapi_schema = found
        return app.openapi_schema

    return made
