"""Masthead: a line near the top that gives the day of a report among its paper, its writers, its hour or its price.

"The Fells & Firth Weekly | 12 July 2024 | pages 4-5", "Words: T. Aldermoor. Friday 13 December 2019, 05.38",
"Posted on 10 June 2024 by H. Fletcher": the day fills a part of the line alone, and the line tells of nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_PARTED = r"[,;:.\xa6|/()\[\]\xb7\u2022\u2026-]|\s{2,}"
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_HOUR = r"(?:at\s)?(?:\d{1,2}[:.]\d{2}\s?(?:am|pm)?|[012]\d[0-5]\d|\d{1,2}\s?(?:am|pm|noon))\b(?:\s?(?:gmt|bst))?"
_ISSUED = (
    r"(?:(?:first |last )?(?:published|updated|posted|modified|filed|issued|printed|written|appeared|compiled|copy)"
    r"|week ending|edition of|newsletter of|of)(?: on| at)?"
)
#: What stands before a day that is a report's own: nothing, a mark, a word of publishing, an hour.
_BEFORE = re.compile(
    rf"(?:^|{_PARTED}|\b{_ISSUED}|^\W*{_ISSUED} by [^.\d]{{3,60}} on|(?<![\d,.]){_HOUR}|\bby)"
    rf"[\s,]*(?:{_WEEKDAY}[\s,]*)?$"
)
#: And after it.
_AFTER = re.compile(
    rf"\s*(?:$|{_PARTED}|,?\s(?:{_HOUR}|by\s|at\s\d|updated|last (?:updated|modified|edition)|edition|late|early))"
)
#: A line that tells of a result, or of another day.
_TELLS = re.compile(
    r"\b(?:was|were|is not|had|has|have|will(?! refresh| update)|would|won|win|wins|held(?! over)|holds?|lost|loses?"
    r"|gain(?:ed|s)?|beat|took|takes?|votes?|voted|majority|turnout|elect(?:ed|orate)|by-?election|poll(?:ed|s|ing)?"
    r"|died|die|born|resigned|quit|called|stood|since|until|till|before|previous|next"
    r"|last(?! updated| modified| edition))\b"
    r"|%|per cent|\d,\d{3}\b(?!\s*(?:shares?|views?|comments?|words?))"
)
_ISSUE = re.compile(r"\b(?:no|issue|number|est)\.?\s*\d[\d,]*")
_MOST = 190


def mastheads(folded: str, form: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The days of a form that a line of the text gives as a report's, in order."""
    for line in folded.splitlines():
        for match in form.finditer(line) if len(line) <= _MOST else ():
            if _is_own(line, match):
                yield match


def _is_own(line: str, match: re.Match[str]) -> bool:
    before, after = line[: match.start()], line[match.end() :]
    if _BEFORE.search(before) is None or _AFTER.match(after) is None:
        return False
    return _TELLS.search(_ISSUE.sub("", f"{before} \xa6 {after}")) is None
