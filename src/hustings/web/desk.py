"""The desk: one record as it is served, as at any moment, and how its answers are made."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from http import HTTPStatus
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse

from hustings.record.record import Record
from hustings.telling.day import moment_of
from hustings.web.pages import page

#: How many past moments are kept ready: each has its own polls and measures.
MOMENTS = 16


class Desk:
    """One record, and the pages made of it."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.coverage = coverage(record)
        self._past = lru_cache(maxsize=MOMENTS)(record.as_at)

    def at(self, moment: datetime | None) -> Record:
        """The record as at a moment; all of it for `None`."""
        return self.record if moment is None else self._past(moment)

    def page(self, template: str, status: int = HTTPStatus.OK, /, **values: Any) -> HTMLResponse:
        """A page, filled."""
        return HTMLResponse(
            page(template, **{"coverage": self.coverage, "twin": None, "q": "", "here": "", **values}), status
        )


def moment_asked(words: str | None) -> datetime | None:
    """The moment that a form or an address names; `None` for an empty one. `UsageError` where it is none."""
    return moment_of(words) if words else None


def target(request: Request) -> str:
    """The id of the part of a page that the browser asks for; empty where it asks for all of it."""
    return request.headers.get("hx-target", "") if request.headers.get("hx-request") else ""


def coverage(record: Record) -> str:
    """What the record holds, in one sentence."""
    years = [one.polled_on.year for one in record.general_elections if record.polls_of(one.id)]
    if not years:
        return "The record has no polls."
    span = f"general elections of {years[0]} to {years[-1]}" if len(years) > 1 else f"general election of {years[0]}"
    return f"{len(record.poll_ids):,} polls in the record; {span}."
