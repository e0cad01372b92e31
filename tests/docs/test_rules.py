"""Every rule has its page, its id is the one that findings carry, and its example does what the page says."""

import os
from pathlib import Path

import pytest

from hustings.claims.kind import Kind
from hustings.copydesk.check import check
from hustings.copydesk.house import RULES, Rule, rules_of
from hustings.record.record import Record
from hustings.store.opening import open_record

HEAD = "General Election 2019\n\n"


@pytest.fixture(scope="module")
def record() -> Record:
    return open_record(None)


def test_every_kind_of_claim_has_a_rule() -> None:
    assert {kind.rule for kind in Kind} <= set(RULES)


def test_every_rule_has_its_page_and_every_page_its_rule(repository: Path) -> None:
    folder = repository / "docs" / "rules"
    if os.environ.get("HUSTINGS_WRITE_GOLDEN"):
        for one in RULES.values():
            (folder / f"{one.id}.md").write_text(one.page, encoding="utf-8")
    assert {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.md")} == {
        one.id: one.page for one in RULES.values()
    }


@pytest.mark.parametrize("rule", [one for one in RULES.values() if one.wrong], ids=lambda one: one.id)
def test_the_example_is_found_and_the_right_one_is_not(record: Record, rule: Rule) -> None:
    wrong = [one for one in check(HEAD + rule.wrong, record).findings if one.verdict.is_flagged]
    assert [rules_of(one)[0] for one in wrong] == [rule.id]
    right = check(HEAD + rule.right, record)
    assert not right.is_wrong
    assert any(rule.id in rules_of(one) for one in right.findings) or rule.id in ("misspelt-name", "unit")
