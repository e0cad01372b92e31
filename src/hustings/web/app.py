"""The desk as an ASGI application: `create_app(record)`; or `from_environment`, for a server's factory option."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import datetime
from http import HTTPStatus
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import FastAPI, Form, HTTPException, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from fastapi.staticfiles import StaticFiles
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException as StarletteHTTPException
from starlette.middleware.trustedhost import TrustedHostMiddleware

from hustings.errors import HustingsError, UnknownName, UsageError
from hustings.record.record import Record
from hustings.store.opening import open_record
from hustings.telling.day import LONDON
from hustings.telling.finder import find_poll
from hustings.telling.glance import Glance, as_object, at_a_glance
from hustings.web.guard import LIMIT, Guard
from hustings.web.lookup import by_elections, coverage, found_places, general_elections, other_polls
from hustings.web.marked import checked, view
from hustings.web.pages import moment_field, page

#: The names under which this machine calls itself: no other site can pose as the desk.
HOSTS = ("127.0.0.1", "localhost")
HEADINGS = {404: "Not found", 405: "Not found", 500: "Something went wrong"}


class Report(BaseModel):
    """A report to be checked. `as_at`: as it was known then; UK time where it has no offset."""

    text: str = Field(max_length=LIMIT)
    as_at: datetime | None = None


def from_environment() -> FastAPI:
    """The desk of the record that HUSTINGS_RECORD names, or of the starter record."""
    return create_app(open_record(os.environ.get("HUSTINGS_RECORD")))


def create_app(record: Record, hosts: Iterable[str] = HOSTS) -> FastAPI:
    """The desk of one record, answering to these host names."""
    app = FastAPI(title="Hustings", docs_url=None, redoc_url=None, openapi_url="/api/openapi.json")
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))
    app.add_middleware(Guard)
    app.mount("/static", StaticFiles(directory=Path(__file__).parent / "static"), name="static")
    desk = Desk(record)
    desk.add_pages(app)
    desk.add_api(app)
    app.add_exception_handler(HustingsError, desk.on_error)
    app.add_exception_handler(StarletteHTTPException, desk.on_error)
    app.add_exception_handler(RequestValidationError, desk.on_error)
    return app


class Desk:
    """The pages of one record, and the same as JSON."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.coverage = coverage(record)

    def add_pages(self, app: FastAPI) -> None:
        """Add the pages for people."""
        for path, page_of, method in (
            ("/", self.front, "GET"),
            ("/check", self.check, "POST"),
            ("/search", self.search, "GET"),
            ("/constituency/{slug}", self.constituency, "GET"),
        ):
            app.add_api_route(path, page_of, methods=[method], response_class=HTMLResponse, include_in_schema=False)

    def add_api(self, app: FastAPI) -> None:
        """Add what programs ask for."""
        app.add_api_route("/api/check", self.check_json, methods=["POST"])
        app.add_api_route("/api/constituency/{slug}", self.constituency_json, methods=["GET"])

    # -- pages -----------------------------------------------------------------------------------------------------

    def front(self) -> HTMLResponse:
        """The desk: a place to paste a report, and what the record holds."""
        return self._page(
            "desk", text="", as_at="", elections=general_elections(self.record), by_elections=by_elections(self.record)
        )

    def check(
        self, text: Annotated[str, Form(max_length=LIMIT)] = "", as_at: Annotated[str, Form(max_length=40)] = ""
    ) -> HTMLResponse:
        """The report, marked up."""
        moment = _moment(as_at)
        copy = text.replace("\r\n", "\n")
        if not copy.strip():
            raise UsageError("There is no report to check: paste one.")
        found = checked(copy, self.record, moment)
        return self._page("checked", text=copy, as_at=moment_field(moment), **view(copy, found))

    def search(
        self, q: Annotated[str, Query(max_length=100)] = "", election: Annotated[str, Query(max_length=100)] = ""
    ) -> Response:
        """The constituencies whose names hold the words; the page itself where there is one."""
        found = found_places(self.record, q, election)
        if q and len(found.places) == 1:
            return RedirectResponse(found.places[0][1], HTTPStatus.SEE_OTHER)
        return self._page("search", q=q, heading=found.heading, found=found.places, more=found.more)

    def constituency(
        self,
        slug: str,
        election: Annotated[str | None, Query(max_length=100)] = None,
        as_at: Annotated[str, Query(max_length=40)] = "",
    ) -> HTMLResponse:
        """One constituency's result at a glance."""
        told = self._told(slug, election, _moment(as_at))
        asked = {"election": told.poll.election} | ({"as_at": as_at} if as_at else {})
        link = f"/api/constituency/{told.poll.constituency.slug}?{urlencode(asked)}"
        return self._page("constituency", told=told, json=link, others=other_polls(self.record, told.poll))

    # -- the same for programs -------------------------------------------------------------------------------------

    def check_json(self, report: Report) -> JSONResponse:
        """Check a report: the JSON object of `hustings check`."""
        as_at = report.as_at
        moment = as_at.replace(tzinfo=LONDON) if as_at is not None and as_at.tzinfo is None else as_at
        return JSONResponse(checked(report.text, self.record, moment))

    def constituency_json(
        self,
        slug: str,
        election: Annotated[str | None, Query(max_length=100)] = None,
        as_at: Annotated[str, Query(max_length=40)] = "",
    ) -> JSONResponse:
        """A result at a glance: the JSON object of `hustings glance`."""
        return JSONResponse(as_object(self._told(slug, election, _moment(as_at))))

    # -- what they share -------------------------------------------------------------------------------------------

    def on_error(self, request: Request, error: Exception) -> Response:
        """An error as a page, or as JSON below `/api`."""
        status, message = _status(error)
        if request.url.path.startswith("/api/"):
            return JSONResponse({"error": message}, status)
        return self._page("error", status, heading=HEADINGS.get(status, "That cannot be done"), message=message)

    def _told(self, slug: str, election: str | None, as_at: datetime | None) -> Glance:
        record = self.record.as_at(as_at) if as_at is not None else self.record
        return at_a_glance(record, find_poll(record, slug, election or None))

    def _page(self, name: str, status: int = HTTPStatus.OK, **values: Any) -> HTMLResponse:
        return HTMLResponse(page(name, coverage=self.coverage, **values), status)


def _moment(words: str) -> datetime | None:
    if not words:
        return None
    try:
        moment = datetime.fromisoformat(words)
    except ValueError:
        raise UsageError(f"{words!r} is not a moment: write 2017-06-09T12:00.") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=LONDON)


def _status(error: Exception) -> tuple[int, str]:
    """The HTTP status of an error, and one sentence."""
    if isinstance(error, HTTPException | StarletteHTTPException):
        return error.status_code, _sentence(str(error.detail))
    if isinstance(error, UnknownName):
        return HTTPStatus.NOT_FOUND, _sentence(str(error))
    if isinstance(error, HustingsError):
        return HTTPStatus.BAD_REQUEST, _sentence(str(error))
    if isinstance(error, RequestValidationError):
        places = "; ".join(f"{one['loc'][-1]}: {one['msg']}" for one in error.errors())
        return HTTPStatus.UNPROCESSABLE_ENTITY, _sentence(places)
    return HTTPStatus.INTERNAL_SERVER_ERROR, "Something went wrong."


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:].rstrip(".") + "."
