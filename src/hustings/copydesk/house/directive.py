"""Directives: comments in the copy that ask the desk for silence.

`<!-- hustings: ignore -->` on a line silences that line; alone on a line, the next line that is not empty. Rules can be
named, and a reason given: `<!-- hustings: ignore votes, share because the recount is not in the record yet -->`.
`<!-- hustings: off -->` silences all that follows, up to `<!-- hustings: on -->`. A comment is never copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hustings.copydesk.clean.hidden import Comment, comments_of
from hustings.copydesk.house.rule import RULES

_BODY = re.compile(r"\s*hustings\s*:\s*(?P<words>.*)", re.DOTALL | re.IGNORECASE)
_ORDER = re.compile(r"(?P<verb>ignore-next-line|ignore|off|on)\b\s*(?P<rest>.*)", re.DOTALL | re.IGNORECASE)
_BECAUSE = re.compile(r"\b(?:because|reason:)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Directive:
    """A stretch of copy in which these rules are silent, all where none is named; `at` is where the comment stands."""

    at: int
    start: int
    end: int
    rules: frozenset[str]
    reason: str = ""

    def covers(self, offset: int, rules: tuple[str, ...]) -> bool:
        """Whether a finding at this place, which answers to these rules, is silenced."""
        return self.start <= offset < self.end and (not self.rules or not self.rules.isdisjoint(rules))


def directives_of(text: str) -> tuple[tuple[Directive, ...], tuple[tuple[int, str], ...]]:
    """The directives of a text, and what is wrong with those that cannot be followed, each with its place."""
    if "<!--" not in text:
        return (), ()
    found: list[Directive] = []
    faults: list[tuple[int, str]] = []
    opened: dict[frozenset[str], Directive] = {}
    for comment in comments_of(text):
        body = _BODY.fullmatch(comment.words)
        order = _ORDER.fullmatch(body["words"].strip()) if body else None
        if body and order is None:
            faults.append((comment.start, f"not understood: {body['words'].strip()[:60]!r}; write ignore, off or on"))
        if order is None:
            continue
        rules, reason, unknown = _told(order["rest"])
        if unknown:
            faults.append((comment.start, f"there is no rule {', '.join(unknown)}; `hustings rules` lists them"))
            continue
        verb = order["verb"].lower()
        if verb == "off":
            opened.setdefault(rules, Directive(comment.start, comment.start, len(text), rules, reason))
        elif verb == "on":
            found += _closed(opened, rules, comment.start)
        else:
            start, end = _line(text, comment, is_next=verb != "ignore")
            found.append(Directive(comment.start, start, end, rules, reason))
    return tuple(sorted([*found, *opened.values()], key=lambda one: one.at)), tuple(faults)


def _told(rest: str) -> tuple[frozenset[str], str, list[str]]:
    """The rules named, the reason given, and the names that are no rule's."""
    named, *reason = _BECAUSE.split(rest, maxsplit=1)
    names = [one.lower() for one in re.split(r"[\s,;]+", named) if one]
    known = frozenset(one for one in names if one in RULES)
    return known, " ".join(reason[0].split()) if reason else "", [one for one in names if one not in RULES]


def _closed(opened: dict[frozenset[str], Directive], rules: frozenset[str], end: int) -> Iterator[Directive]:
    """The blocks that an `on` ends: that of the same rules, or every one where it names none."""
    for key in list(opened):
        if not rules or key == rules:
            one = opened.pop(key)
            yield Directive(one.at, one.start, end, one.rules, one.reason)


def _line(text: str, comment: Comment, *, is_next: bool) -> tuple[int, int]:
    """The line that a comment is about: its own, or the next that is not empty where it stands alone."""
    start = text.rfind("\n", 0, comment.start) + 1
    end = text.find("\n", comment.end)
    end = len(text) if end < 0 else end
    is_alone = not (text[start : comment.start] + text[comment.end : end]).strip()
    while (is_next or is_alone) and end < len(text):
        start, is_next = end + 1, False
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        is_alone = not text[start:end].strip()
    return start, end
