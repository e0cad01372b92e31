"""The check as programs send and get it."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from hustings.web.guard import LIMIT

EXAMPLE = {
    "text": "Wes Streeting held Ilford North. His majority rose by 13.9 per cent.",
    "as_at": "2017-06-09T12:00",
}


class Report(BaseModel):
    """A report to be checked. Nothing is stored or logged."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{**EXAMPLE}]})

    text: str = Field(
        max_length=LIMIT,
        description="The report, plain text or Markdown. Offsets in the answer count its code points.",
        examples=[EXAMPLE["text"]],
    )
    as_at: str | None = Field(
        None,
        max_length=40,
        description="As it was known then: `2017-06-09T12:00` in UK time, or with an offset; a bare day means its end. "
        "Without it, the report's own dateline counts.",
        examples=[EXAMPLE["as_at"]],
    )
    path: str = Field("-", max_length=200, description="A name to be given back with the answer.", examples=["-"])


class Document(BaseModel):
    """The report as it was read."""

    path: str
    as_at: str | None = Field(description="The moment asked for, else the day of the dateline.")
    elections: list[str] = Field(description="Ids of the elections it is about.", examples=[["parl.2017-06-08"]])
    constituencies: list[str] = Field(examples=[["Ilford North"]])


class Figure(BaseModel):
    """Where a figure alone stands."""

    start: int
    end: int
    text: str


class Stated(BaseModel):
    """What the report says."""

    value: str | None = Field(examples=["13.9"])
    unit: str | None = Field(examples=["percent"])
    hedge: str | None = Field(examples=["nearly"])


class Official(BaseModel):
    """What the record has."""

    value: str = Field(examples=["+17.0"])
    unit: str = Field(examples=["points"])
    basis: str = Field(examples=["against 2015"])
    formula: str = Field(examples=["9,639 − 589 = 9,050 votes (+17.0 points)"])
    source: str


class Stretch(BaseModel):
    """Another figure of the text: one that a claim does not fit, or follows from. Only claims that have one name it."""

    start: int
    end: int
    line: int
    text: str


class Claim(BaseModel):
    """One checkable statement, judged."""

    start: int
    end: int
    line: int
    column: int
    text: str
    figure: Figure | None
    kind: str = Field(examples=["majority_change"])
    subject: str
    poll: str | None = Field(examples=["parl.ilford-north.2017-06-08"])
    in_quote: bool
    stated: Stated
    official: Official | None
    verdict: Literal["right", "rounding", "unit", "wrong", "uncheckable"]
    severity: Literal["error", "warning", "info"]
    rule: str = Field(examples=["majority-change"])
    message: str
    contradicts: list[Stretch] | None = None
    follows_from: Stretch | None = None


class Unmatched(BaseModel):
    """A number that is in no claim, and why."""

    start: int
    end: int
    text: str
    why: str = Field(examples=["year"])


class Summary(BaseModel):
    """How many claims there are of each verdict."""

    right: int
    rounding: int
    unit: int
    wrong: int
    uncheckable: int


class CheckedReport(BaseModel):
    """A report with every claim in it judged."""

    document: Document
    claims: list[Claim]
    unmatched: list[Unmatched]
    summary: Summary
