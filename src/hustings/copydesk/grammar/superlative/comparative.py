"""Comparative: how copy names a measure and compares it, for superlatives told without one."""

from __future__ import annotations

import re

_NAMES = {
    "majority": "majority|majorities|winning margin|margin of victory|victory margin|winning majority|margin|lead|gap",
    "turnout": "turnout|turnouts|voter turnout|turn-out|participation",
    "swing": "swing|swings",
    "share": "share|vote share|share of the vote|vote-share|percentage of the vote",
    "electorate": "electorate|electorates",
    "vote": "vote|number of votes|vote total|vote tally",
}
MEASURES = {word: measure for measure, words in _NAMES.items() for word in words.split("|")}
LOW = "low|small|narrow|slim|tight|close|thin|slender|poor|bad|weak|tiny|few"
HIGH = "high|large|big|great|good|strong|healthy|wide|comfortable|heavy|many"
LOWER = (
    "lower|smaller|narrower|slimmer|tighter|closer|thinner|slenderer|slighter|poorer|worse|weaker|fewer|flimsier|tinier"
    "|more marginal|nearer|shakier"
)
HIGHER = "higher|larger|bigger|greater|better|stronger|healthier|wider|heavier|safer|fatter|heftier"
_LOWEST = frozenset(f"{LOW}|{LOWER}|lows".split("|"))

#: Any name of a measure.
NOUN = "|".join(sorted(MEASURES, key=len, reverse=True))


def named_measure(match: re.Match[str]) -> str | None:
    """The measure that a match names, in a group called `of` and perhaps a number."""
    said = next((word for name, word in match.groupdict().items() if name.startswith("of") and word), None)
    return MEASURES.get(said or "")


def word_of(way: str, measure: str) -> str:
    """The superlative that a word of comparison comes to: "lowest turnout" of "lower"."""
    return f"{'lowest' if way in _LOWEST else 'highest'} {measure}"
