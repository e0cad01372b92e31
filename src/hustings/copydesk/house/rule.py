"""Rule: the closed list of what is checked, each with an id to name it by, a page about it and an off switch."""

from __future__ import annotations

import re
from dataclasses import dataclass
from textwrap import fill

from hustings.claims.kind import Kind
from hustings.claims.verdict import Finding, Verdict
from hustings.copydesk.house.rule_text import TEXTS

MISSPELT, UNIT, CONTRADICTION = "misspelt-name", "unit", "contradiction"


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that is checked. `wrong` and `right` are the same statement with and without the fault, "" for none.

    `source` says by whose definition, or from whose figures, it is judged.
    """

    id: str
    title: str
    checks: str
    wrong: str
    right: str
    source: str

    @property
    def page(self) -> str:
        """The page about the rule, in Markdown: docs/rules/ID.md."""
        example = _EXAMPLE.format(rule=self) if self.wrong else ""
        return _PAGE.format(rule=self, checks=fill(self.checks, 118), example=example, source=fill(self.source, 118))


_EXAMPLE = """
## Example

> {rule.wrong}

is wrong;

> {rule.right}

is right.
"""
_PAGE = """# {rule.id}: {rule.title}

{checks}
{example}
## Source

{source}

## Switch it off

For one line, with a comment on it, or alone on the line before:

```html
<!-- hustings: ignore {rule.id} -->
```

For all copy, in `hustings.toml`: `"off"`, or how loudly to tell it, `"info"`, `"warning"` or `"error"`:

```toml
[rules]
{rule.id} = "off"
```
"""


def _read(block: str) -> Rule:
    head, checks, *examples, source = [re.sub(r"\s+", " ", one).strip() for one in block.strip().split("\n\n")]
    name, _, title = head.partition(": ")
    wrong, right = examples if examples else ("", "")
    return Rule(name, title, checks, wrong, right, source)


#: Every rule by its id: one for each kind of claim, then those that cut across kinds.
RULES: dict[str, Rule] = {one.id: one for one in map(_read, TEXTS.strip().split("\n---\n"))}


def rule_of(finding: Finding) -> str:
    """The id of the rule that a finding is of: that of its kind, or of the fault where that has one of its own."""
    claim = finding.claim
    if finding.contradicts:
        return CONTRADICTION
    return MISSPELT if claim.kind is Kind.CANDIDACY and claim.quantity.word == "misspelt" else claim.kind.rule


def rules_of(finding: Finding) -> tuple[str, ...]:
    """Every id that a finding answers to, the narrowest first: its own rule, and `unit` for a fault of unit."""
    own = tuple(dict.fromkeys((rule_of(finding), finding.claim.kind.rule)))
    return (UNIT, *own) if finding.verdict is Verdict.UNIT else own
