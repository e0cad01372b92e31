"""SARIF 2.1.0 (OASIS): findings for editors and code hosts that show alerts in place.

A result stands for each claim that an editor has to act on, or that a comment or the settings silence; columns count
code points. Whatever else the JSON object of `hustings check` has is in the property bags of results and artifacts, so
that nothing is lost: `objects_of` reads it back.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from hustings.claims.claim import Span
from hustings.claims.verdict import Finding, Severity
from hustings.copydesk.check import Checked
from hustings.copydesk.correction import Correction, offers
from hustings.copydesk.house.rule import RULES, Rule, rule_of
from hustings.copydesk.view.line import Lines, lines_of
from hustings.copydesk.view.report import as_object

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ORDER = list(RULES)


@dataclass(frozen=True, slots=True)
class _Source:
    """A document among the artifacts of a run: its place there, and that of the text that was checked."""

    checked: Checked
    lines: Lines
    told: dict[str, Any]
    index: int
    text_index: int


def as_sarif(checked: Sequence[Checked]) -> str:
    """One run with the documents as artifacts and the findings as results."""
    sources = list(_sources(checked))
    driver = {"name": "Hustings", "version": _version(), "rules": [_rule(one) for one in RULES.values()]}
    notes = [note for one in sources for note in _notes(one)]
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "artifacts": [artifact for one in sources for artifact in _artifacts(one)],
        "results": [result for one in sources for result in _results(one)],
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": notes}],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def objects_of(log: dict[str, Any]) -> list[dict[str, Any]]:
    """The JSON objects of `hustings check` that a log of ours was made from, one for each document."""
    [run] = log["runs"]
    found = {at: dict(one["properties"]) for at, one in enumerate(run["artifacts"]) if "properties" in one}
    for result in run["results"]:
        kept = result["properties"]
        claims = found[kept["document"]].setdefault("ignored" if "suppressions" in result else "claims", [])
        claims.insert(kept["place"], kept["claim"])
    return list(found.values())


def _sources(checked: Sequence[Checked]) -> Iterator[_Source]:
    index = 0
    for one in checked:
        size = 2 if one.document.is_extracted else 1
        yield _Source(one, lines_of(one.document.text), as_object(one), index, index + size - 1)
        index += size


def _artifacts(source: _Source) -> Iterator[dict[str, Any]]:
    """The document, with all that is told of it but claims that are results; and its text where it was extracted."""
    document = source.checked.document
    kept = {name: told for name, told in source.told.items() if name != "ignored"}
    kept["claims"] = [
        claim
        for claim, finding in zip(source.told["claims"], source.checked.findings, strict=True)
        if not finding.needs_editor
    ]
    yield {"location": {"uri": uri_of(document.path)}, "encoding": document.encoding, "properties": kept}
    if document.is_extracted:
        text = {"location": {"uri": f"{uri_of(document.path)}#text"}, "parentIndex": source.index}
        yield text | {"contents": {"text": document.text}}


def _results(source: _Source) -> Iterator[dict[str, Any]]:
    checked = source.checked
    seen: Counter[str] = Counter()
    found = zip(checked.findings, source.told["claims"], offers(checked), strict=True)
    for place, (finding, claim, offer) in enumerate(found):
        if finding.needs_editor:
            yield _result(source, finding, seen, place, claim) | _fixes(source, offer)
    for place, (one, claim) in enumerate(zip(checked.ignored, source.told.get("ignored", ()), strict=True)):
        kind = "inSource" if one.by == "comment" else "external"
        suppression = {"kind": kind, "status": "accepted", "justification": one.reason}
        yield _result(source, one.finding, seen, place, claim) | {"suppressions": [suppression]}


def _result(source: _Source, finding: Finding, seen: Counter[str], place: int, claim: dict[str, Any]) -> dict[str, Any]:
    rule = rule_of(finding)
    figure = claim["figure"]["text"] if claim["figure"] else ""
    print_of = sha256(f"{rule}\0{claim['text']}\0{figure}".encode()).hexdigest()
    seen[print_of] += 1
    return {
        "ruleId": rule,
        "ruleIndex": _ORDER.index(rule),
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        **_locations(source, finding),
        "partialFingerprints": {"statement/v1": f"{print_of}:{seen[print_of]}"},
        "properties": {"document": source.index, "place": place, "claim": claim},
    }


def _locations(source: _Source, finding: Finding) -> dict[str, Any]:
    """Where a finding stands; of what was extracted the file as a whole, and the place in the text beside it; and the
    figures that it contradicts or follows from."""
    place = _placed(source, finding.claim.mark or Span(0, 0))
    beside = [
        {**_placed(source, span), "id": number, "message": {"text": words}}
        for number, (span, words) in enumerate(_others(finding), start=2)
    ]
    if source.index == source.text_index:
        return {"locations": [place], **({"relatedLocations": beside} if beside else {})}
    uri = uri_of(source.checked.document.path)
    whole = {"physicalLocation": {"artifactLocation": {"uri": uri, "index": source.index}}}
    here = {**place, "id": 1, "message": {"text": "in the text that was checked"}}
    return {"locations": [whole], "relatedLocations": [here, *beside]}


def _others(finding: Finding) -> Iterator[tuple[Span, str]]:
    """The other figures of the text that a finding speaks of, and what they are to it."""
    for one in finding.contradicts:
        yield one, "the figure that this does not fit"
    if finding.follows_from is not None:
        yield finding.follows_from, "the wrong figure that this follows from"


def _placed(source: _Source, span: Span) -> dict[str, Any]:
    """A stretch of the text as a location, with its words."""
    region = _region(source, span.start, span.end)
    region["snippet"] = {"text": source.checked.document.text[span.start : span.end]}
    return {"physicalLocation": {"artifactLocation": _location(source), "region": region}}


def _location(source: _Source) -> dict[str, Any]:
    """The artifact in which offsets count."""
    uri = uri_of(source.checked.document.path)
    is_extracted = source.index != source.text_index
    return {"uri": f"{uri}#text" if is_extracted else uri, "index": source.text_index}


def _region(source: _Source, start: int, end: int) -> dict[str, Any]:
    first, last = source.lines.place(start), source.lines.place(max(start, end - 1))
    return {
        "startLine": first[0],
        "startColumn": first[1],
        "endLine": last[0],
        "endColumn": last[1] + (end > start),
        "charOffset": start,
        "charLength": end - start,
    }


def _fixes(source: _Source, offer: Correction | None) -> dict[str, Any]:
    """The correction of a finding, for tools that can make it; nothing where there is none."""
    if offer is None:
        return {}
    replacement = {
        "deletedRegion": _region(source, offer.start, offer.end),
        "insertedContent": {"text": offer.text},
    }
    change = {"artifactLocation": _location(source), "replacements": [replacement]}
    return {"fixes": [{"description": {"text": f"Print {offer.text}"}, "artifactChanges": [change]}]}


def _notes(source: _Source) -> Iterator[dict[str, Any]]:
    for one in source.checked.notes:
        place: dict[str, Any] = {"artifactLocation": _location(source)}
        if one.at is not None:
            place["region"] = {"startLine": source.lines.place(one.at)[0]}
        yield {"level": "note", "message": {"text": one.message}, "locations": [{"physicalLocation": place}]}


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": rule.id.replace("-", " ").title().replace(" ", ""),
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.checks},
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {"level": "error"},
    }


def _version() -> str:
    try:
        return version("hustings")
    except PackageNotFoundError:
        return "0"


def uri_of(path: str) -> str:
    """A document's path as a URI: relative where the path is, the address itself of a page, "stdin" for "-"."""
    if path == "-":
        return "stdin"
    return path if "://" in path else quote(PurePath(path).as_posix())
