"""Problems: what could not be done and why, as a page or as `application/problem+json` (RFC 9457)."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from hustings.errors import HustingsError, InputError, UnknownName

MEDIA_TYPE = "application/problem+json"
TITLES = {
    400: "That cannot be done",
    404: "Not found",
    405: "Not allowed here",
    413: "Too large",
    422: "That cannot be done",
    500: "Something went wrong",
}


class Fault(BaseModel):
    """One part of a request that is not as it should be."""

    field: str = Field(description="The field, or where in the body.", examples=["text"])
    reason: str = Field(description="What is wrong with it.", examples=["Field required"])


class Problem(BaseModel):
    """Why a request was not carried out (RFC 9457)."""

    type: str = Field("about:blank", description="The status says what kind of problem it is.")
    title: str = Field(description="The kind of problem in a few words.", examples=["That cannot be done"])
    status: int = Field(description="The HTTP status.", examples=[422])
    detail: str = Field(description="One sentence for a person.", examples=["text: Field required."])
    errors: list[Fault] = Field(default_factory=list, description="The parts of the request that are wrong.")


def problem_of(error: Exception) -> Problem:
    """The problem that an exception stands for. What is not foreseen says nothing of its cause."""
    status, detail, places = _told(error)
    title = TITLES.get(status, HTTPStatus(status).phrase)
    return Problem(type="about:blank", title=title, status=status, detail=_sentence(detail), errors=places)


def as_response(problem: Problem, headers: Any = None) -> JSONResponse:
    """The problem for a program."""
    return JSONResponse(problem.model_dump(), problem.status, headers=headers, media_type=MEDIA_TYPE)


def documented(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The problems that an operation answers with, for the OpenAPI document."""
    return {
        status: {
            "description": TITLES.get(status, HTTPStatus(status).phrase),
            "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
        for status in statuses
    }


def schemas() -> dict[str, Any]:
    """The schemas of a problem, for the components of the OpenAPI document."""
    found = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    places: dict[str, Any] = found.pop("$defs")
    return {"Problem": found, **places}


def _told(error: Exception) -> tuple[int, str, list[Fault]]:
    """Status, detail and places of an exception."""
    if isinstance(error, HTTPException):
        return error.status_code, str(error.detail), []
    if isinstance(error, RequestValidationError):
        places = [_fault(one) for one in error.errors()]
        return HTTPStatus.UNPROCESSABLE_ENTITY, "; ".join(f"{one.field}: {one.reason}" for one in places), places
    if isinstance(error, UnknownName):
        return HTTPStatus.NOT_FOUND, str(error), []
    if isinstance(error, InputError):
        return HTTPStatus.BAD_REQUEST, "; ".join(str(one) for one in error.problems), []
    if isinstance(error, HustingsError):
        return HTTPStatus.BAD_REQUEST, str(error), []
    return HTTPStatus.INTERNAL_SERVER_ERROR, "The fault is noted where the desk was started", []


def _fault(error: dict[str, Any]) -> Fault:
    """The field that is wrong, and why; for a body that is no JSON at all, from where on."""
    if error["type"] == "json_invalid":
        return Fault(field="body", reason=f"not JSON from character {error['loc'][-1]} on")
    where = [str(one) for one in error["loc"] if one not in ("body", "query", "path")]
    return Fault(field=".".join(where) or "body", reason=error["msg"])


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:].rstrip(".") + "."
