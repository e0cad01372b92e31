"""Furniture: what stands on a published page and is not the report, in plain text that was copied from one.

Links to other reports quote other results, and readers' comments say anything: neither is the reporter's copy. A line
is furniture by how it begins or by what it is made of; a heading such as "Most read" takes the short lines below it
along, and one such as "Comments (24)" all that follows. In doubt a line is copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hustings.copydesk.clean.document import Stretch

_WHY = "page furniture"
# How such lines begin: no other line has to be looked at closely.
_FIRST = frozenset(
    """read see watch listen related recommended more don't don’t must trending also in gallery video podcast live share
    tweet copy print follow like find sign subscribe get we this our cookie accept reject manage advertisement
    advertising article story sponsored skip back jump log login register menu search home © c copyright all registered
    company terms privacy contact about report if most last published updated posted you popular top latest what
    further you promoted around comments comment join start view leave have post readers readers' website
    """.split()
)
_SENTENCE = re.compile(r"[.!?][\"”’')]*$")

# Lines that are furniture by how they begin: links, notices, buttons.
_LINE = re.compile(
    r"""\s*(?:
    (?:read|see|watch|listen)\s(?:more|also|next|now|this|here)\b\s*(?:[:|–—>-]|$)
    |(?:related|recommended|more\son\sthis|don't\smiss|don’t\smiss|must\sread|trending|also\sread|more\sfrom)\b[^.]{0,40}[:|>]
    |related\s(?:articles?|stories|content|topics|links|news|posts)\b
    |(?:in\spictures|gallery|video|podcast|live\sblog)\s?[:|]
    |share\s(?:this|via|article|page)\b|share(?:\son)?[\s:]+(?:facebook|twitter|x|whatsapp|email|linkedin)\b|tweet\sthis\b|copy\slink\b|print\sthis\b
    |(?:follow|like|find)\sus\son\b
    |sign\sup\s(?:to|for|now|here)\b|subscribe\s(?:to|for|now|here|today)\b|get\s(?:the|our)\s(?:latest|daily|free)\b
    |(?:we|this\s(?:web)?site|our\spartners)\s(?:and\sour\spartners\s)?uses?\scookies\b|cookie\s(?:policy|settings|preferences|consent)\b
    |(?:accept|reject|manage)\s(?:all|cookies|my)\b
    |advertisement\b|advertising\s*$|article\scontinues\sbelow|story\scontinues|sponsored\b
    |skip\sto\b|back\sto\stop\b|jump\sto\b|log\s?in\b|register\s*$|menu\s*$|search\s*$|home\s*$
    |(?:©|copyright\b|\(c\)(?=\s(?:20\d\d|copyright)))\s|all\srights\sreserved|registered\s(?:in\sengland|office|company)|company\snumber
    |terms\s(?:and|&|of)\s|privacy\s(?:policy|notice)\b|contact\sus\b|about\sus\b|report\sthis\b
    |if\syou\shave\sa\s(?:complaint|story)|this\swebsite\sand\s|most\s(?:read|popular|viewed|commented|shared)\b.{0,30}$
    |\d+\s?(?:min(?:ute)?s?)?\s(?:read|comments?|shares?|views|likes)\b.{0,40}$
    |(?:last\s)?(?:published|updated|posted)\s\d+\s\w+\sago
    )""",
    re.VERBOSE | re.IGNORECASE,
)
# Headings of boxes: the short lines below go with them.
_BOX = re.compile(
    r"""\s*(?:most\s(?:read|popular|viewed|commented|shared)|trending(?:\snow)?|related(?:\s(?:articles|stories|content|topics
    |links|news|posts))?|recommended(?:\s(?:for\syou|stories|articles|reading))?|more\s(?:stories|news|on\sthis|on\sthis\sstory
    |like\sthis|from\s.{3,40}|election\snews)|you\s(?:may|might)\s(?:also\s)?like|top\sstories|latest\snews|latest
    \sstories|see\salso|also\s(?:in|on)\sthis\s(?:section|site)|further\sreading|in\sother\snews|you\sshould\sread|popular|what\sto\sread\snext|read\snext|promoted\sstories|around\sthe\sweb|more)\s*:?\s*""",
    re.VERBOSE | re.IGNORECASE,
)
# What a page asks its readers, and what so many of them answered.
_ASKED = re.compile(
    r"(?:who|how|which\sparty)\s(?:did|will|would|do|are)\s(?:you|we)\b.{0,60}\?|(?:vote|take\spart)\sin\sour\s.{0,20}poll.{0,40}"
    r"|(?:our|readers?['\u2019]?s?|online|snap)\spoll\b.{0,60}",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"[^\W\d][\w .'&-]{1,40}:?\s+\d{1,3}(?:\.\d+)?\s?(?:%|per\scent)|(?:vote|submit|view\sresults)"
    r"|[\d,]+\s(?:votes?|responses|replies|readers)\b.{0,20}",
    re.IGNORECASE,
)
# Headings after which there is no more report.
_END = re.compile(
    r"\s*(?:(?:\d+\s)?comments?(?:\s?\(\d+\)|:?\s*\d*)|(?:join|start|view|read)\s(?:the|all)\s(?:conversation|comments|discussion)"
    r"|leave\sa\s(?:comment|reply)|have\syour\ssay|post\sa\scomment|(?:your|readers['\u2019]?)\s(?:comments|views)"
    r"|join\sthe\sdebate|what\sdo\syou\sthink|what\syou\ssaid|comments:\sour\srules|reader\scomments"
    r"|(?:the\s)?(?:conversation|discussion)|what\s(?:our\s)?readers\s(?:say|said|think|thought)"
    r")\s*[:?]?\s*(?:\(?\d{1,4}\)?)?\s*",
    re.IGNORECASE,
)
# Such a heading over a blog's comments, after however short a report.
_COMMENTS_ON = re.compile(
    r"(?:\d+|one|two|three|four|five|six)\s(?:thoughts?|responses?|repl(?:y|ies)|comments?)\s(?:on|to)\s.{3,120}",
    re.IGNORECASE,
)
# A trail of the site's sections: "Home > News > Politics", "News | Sport | Business"; never the head of a table.
_ARROWS = re.compile(r"\s*[>»›]\s*")
_MARKS = re.compile(r"[>»›|·•]|\s\s|\t")
_BARS = re.compile(r"\s*[|·•]\s*|\s{2,}")
_RESULTS = re.compile(
    r"%|\b(?:votes?|party|candidates?|share|change|majority|turnout|swing|seats?|hold|gain|held|gained|won|elected|result"
    r"|con|conservatives?|lab|labour|ld|lib\sdems?|liberal\sdemocrats?|snp|greens?|reform|ukip|ind|independent)\b",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d[\d,.]*\s*(?:%|per\scent|pc\b|votes?\b)|\d{1,3},\d{3}|\d\.\d", re.IGNORECASE)
# A line of a list of results, which ends with what somebody polled: "Jo Bloggs (Lab) 12,345"; no headline does.
_ENTRY = re.compile(r"[)\t:,|\u2013\u2014-]\s*\d{1,3}(?:,\d{3})+(?:\s*\([^)]{1,40}\))?\.?$")
#: A line in a box has no more words than a headline.
BOX_WORDS = 18
#: "Comments" at the head of a page is a link to them: before the comments themselves stand so many paragraphs
#: or entries of a list of results.
PARAGRAPHS = 3
#: A heading over comments is no longer: it may give the headline.
_MOST_END = 150


def furniture(text: str) -> tuple[Stretch, ...]:
    """The stretches of a plain text that are furniture, whole lines, in order.

    >>> [text for text in ["READ MORE: Labour hold", "Read more than 9 books"] if furniture(text)]
    ['READ MORE: Labour hold']
    """
    return tuple(Stretch(start, end, _WHY) for start, end in _lines(text))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    is_in_box, is_asked, is_over, told, start = False, False, False, 0, 0
    for line in text.split("\n"):
        end, words = start + len(line), line.strip()
        is_over = (is_over and not _is_row(line)) or _ends_report(words, told, start)
        is_asked = is_asked if not words else _is_asked(words, is_asked)
        if is_over or is_asked or _is_furniture(words) or (is_in_box and _is_short(words)):
            is_in_box = is_in_box or _BOX.fullmatch(words) is not None
            yield start, end
        elif words:
            is_in_box = False
            told += (len(words) > 60 and _SENTENCE.search(words) is not None) or _ENTRY.search(words) is not None
        start = end + 1


def _is_row(line: str) -> bool:
    """Whether a line is the head or a row of a table of results, which may stand below readers' comments."""
    return "\t" in line and _RESULTS.search(line) is not None


def _ends_report(line: str, told: int, start: int) -> bool:
    """Whether readers' comments stand below a line; `told` are the paragraphs and entries of lists above it."""
    if not line or len(line) >= _MOST_END:
        return False
    is_blogs = start > 0 and _COMMENTS_ON.fullmatch(line) is not None
    return is_blogs or (told >= PARAGRAPHS and _END.fullmatch(line) is not None)


def _is_asked(line: str, is_asked: bool) -> bool:
    """Whether a line asks a page's readers whom they voted for, or gives what they answered to one before."""
    if len(line) > _MOST_END:
        return False
    return (is_asked and _ANSWER.fullmatch(line) is not None) or _ASKED.fullmatch(line) is not None


def _is_furniture(line: str) -> bool:
    if not line or len(line) > 400:
        return False
    if len(line) < _MOST_END and _END.fullmatch(line) is not None:
        return True
    first = line.split(maxsplit=1)[0].strip(":()|.,").lower()
    if (first in _FIRST or not line[0].isalpha()) and (_BOX.fullmatch(line) or _LINE.match(line)):
        return True
    return _MARKS.search(line) is not None and _is_trail(line)


def _is_trail(line: str) -> bool:
    """Whether a line is a row of names of sections: three or more."""
    if len(line) > 200 or _FIGURES.search(line) or _RESULTS.search(line):
        return False
    for marks in (_ARROWS, _BARS):
        parts = [one for one in marks.split(line) if one]
        if len(parts) >= _FEWEST_SECTIONS and all(_is_section(one) for one in parts):
            return True
    return False


_FEWEST_SECTIONS, _SECTION_WORDS = 3, 5


def _is_section(part: str) -> bool:
    """Whether a part of a line may be the name of a section: few words, no sentence, no year over a column."""
    return len(part.split()) <= _SECTION_WORDS and not part.endswith(".") and not part.strip().isdigit()


def _is_short(line: str) -> bool:
    return len(line.split()) <= BOX_WORDS and not _SENTENCE.search(line) and "\t" not in line
