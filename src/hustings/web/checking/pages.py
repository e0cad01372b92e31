"""The desk: a report comes in by paste, drop or upload, and comes back marked up; the same for programs.

Nothing is kept: each answer is made from what was sent with the request, and nothing is stored or logged.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from importlib import resources
from typing import Annotated, Any

from fastapi import Depends, FastAPI, File, Form, Query, UploadFile
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from hustings.copydesk.check import Checked, check_read
from hustings.copydesk.clean import Document
from hustings.copydesk.view import render
from hustings.copydesk.view.report import as_object
from hustings.telling.day import day_words
from hustings.web import schema
from hustings.web.checking.marked import marked
from hustings.web.checking.reading import pasted, sent, stem, with_taken
from hustings.web.desk import Desk, moment_asked
from hustings.web.pages import moment_field
from hustings.web.problem import documented
from hustings.web.results.asked import by_elections, general_elections

#: What a checked report can be saved as: the ending, and its media type.
FORMS = {"html": "text/html", "sarif": "application/sarif+json", "json": "application/json"}


class Sent:
    """What a form sends: the report as text or as a file, the moment, and the corrections that were taken."""

    def __init__(
        self,
        text: Annotated[str, Form()] = "",
        name: Annotated[str, Form(max_length=200)] = "",
        as_at: Annotated[str, Form(max_length=40)] = "",
        published: Annotated[date | None, Form()] = None,
        take: Annotated[list[int], Form()] = [],  # noqa: B006  (only read)
        report: Annotated[UploadFile | None, File()] = None,
    ) -> None:
        self.moment = moment_asked(as_at)
        self.taken = frozenset(take)
        has_file = report is not None and bool(report.filename)
        self.document = (
            sent(report.file.read(), report.filename or "") if report and has_file else pasted(text, name, published)
        )


class CheckPages:
    """The desk of one record."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def add_to(self, app: FastAPI) -> None:
        """Add the pages for people, and what programs ask for."""
        for path, page_of, method in (
            ("/", self.front, "GET"),
            ("/check", self.again, "GET"),
            ("/check", self.check, "POST"),
            ("/check/text", self.save_text, "POST"),
            ("/check/{form}", self.save, "POST"),
        ):
            app.add_api_route(path, page_of, methods=[method], response_class=HTMLResponse, include_in_schema=False)
        answers: dict[int | str, dict[str, Any]] = {200: {"model": schema.CheckedReport}, **documented(400, 413, 422)}
        app.add_api_route("/api/check", self.check_json, methods=["POST"], responses=answers, tags=["check"])

    def front(self, example: Annotated[str, Query(max_length=60)] = "") -> HTMLResponse:
        """The desk: a place to paste a report, and what the record holds."""
        chosen = next((one for one in examples() if one[0] == example), None)
        return self.desk.page(
            "desk",
            document=Document(f"{chosen[0]}.txt", chosen[2]) if chosen else None,
            as_at="",
            examples=examples(),
            general=general_elections(self.desk.record)[:6],
            by_elections=by_elections(self.desk.record)[:6],
            here="desk",
        )

    def again(self) -> RedirectResponse:
        """The desk, for who asks for a check's address without a report."""
        return RedirectResponse("/")

    def check(self, form: Annotated[Sent, Depends()]) -> HTMLResponse:
        """The report, marked up; once more with the corrections that were taken, where there are any."""
        found = self._checked(form.document, form.moment)
        if form.taken:
            read = replace(form.document, text=with_taken(found, form.taken))
            found = self._checked(read, form.moment)
        return self.desk.page(
            "checked",
            document=found.document,
            marked=marked(found, self.desk.record),
            as_at=moment_field(form.moment),
            basis=_basis(found),
            here="desk",
        )

    def save(self, form: str, sent: Annotated[Sent, Depends()]) -> Response:
        """The checked report as a file: HTML, SARIF or JSON."""
        if form not in FORMS:
            return RedirectResponse("/", 303)
        body = render([self._checked(sent.document, sent.moment)], form)
        return _file(body, FORMS[form], f"{stem(sent.document.path)}.{form}")

    def save_text(self, sent: Annotated[Sent, Depends()]) -> Response:
        """The report with the corrections that were taken, as a text file."""
        body = with_taken(self._checked(sent.document, sent.moment), sent.taken)
        return _file(body, "text/plain; charset=utf-8", f"{stem(sent.document.path)}-corrected.txt")

    def check_json(self, report: schema.Report) -> JSONResponse:
        """Check every figure in a report: the JSON object of `hustings check`."""
        document = Document(report.path, report.text)
        return JSONResponse(as_object(self._checked(document, moment_asked(report.as_at))))

    def _checked(self, document: Document, as_at: datetime | None) -> Checked:
        return check_read(document, self.desk.record, as_at=as_at)


def examples() -> list[tuple[str, str, str]]:
    """The example reports that come with Hustings: name, headline and text."""
    folder = resources.files("hustings") / "examples"
    files = sorted((one for one in folder.iterdir() if one.name.endswith(".txt")), key=lambda one: one.name)
    texts = [(one.name.removesuffix(".txt"), one.read_text(encoding="utf-8")) for one in files]
    return [(name, text.split("\n", 1)[0], text) for name, text in texts]


def _basis(checked: Checked) -> str:
    """On which day's knowledge the check stands, in words."""
    if checked.dateline is not None:
        return f"dated {day_words(checked.dateline)}"
    return "" if checked.as_at is None else "as it was known at the moment given"


def _file(body: str, media_type: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(body.encode("utf-8", "replace"), media_type=media_type, headers=headers)
