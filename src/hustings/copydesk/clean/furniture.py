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
    promoted around comments comment join start view leave have post readers readers' website
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
    |links|news|posts))?|recommended(?:\s(?:for\syou|stories|articles))?|more\s(?:stories|news|on\sthis|on\sthis\sstory
    |like\sthis|from\s.{3,40}|election\snews)|you\s(?:may|might)\s(?:also\s)?like|top\sstories|latest\snews|latest
    \sstories|popular|what\sto\sread\snext|read\snext|promoted\sstories|around\sthe\sweb|more)\s*:?\s*""",
    re.VERBOSE | re.IGNORECASE,
)
# Headings after which there is no more report.
_END = re.compile(
    r"\s*(?:(?:\d+\s)?comments?(?:\s?\(\d+\)|:?\s*\d*)|(?:join|start|view|read)\s(?:the|all)\s(?:conversation|comments|discussion)"
    r"|leave\sa\s(?:comment|reply)|have\syour\ssay|post\sa\scomment|(?:your|readers['\u2019]?)\s(?:comments|views)"
    r"|join\sthe\sdebate|what\sdo\syou\sthink|what\syou\ssaid|comments:\sour\srules|reader\scomments"
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
#: A line in a box has no more words than a headline.
BOX_WORDS = 18
#: "Comments" at the head of a page is a link to them: before the comments themselves stand so many paragraphs.
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
    is_in_box, paragraphs, start = False, 0, 0
    for line in text.split("\n"):
        end = start + len(line)
        words = line.strip()
        is_end = len(words) < _MOST_END and _END.fullmatch(words) is not None
        is_blogs = start > 0 and len(words) < _MOST_END and _COMMENTS_ON.fullmatch(words) is not None
        if is_blogs or (is_end and paragraphs >= PARAGRAPHS):
            yield start, len(text)
            return
        if words and (is_end or _is_furniture(words) or (is_in_box and _is_short(words))):
            is_in_box = is_in_box or _BOX.fullmatch(words) is not None
            yield start, end
        elif words:
            is_in_box = False
            paragraphs += len(words) > 60 and _SENTENCE.search(words) is not None
        start = end + 1


def _is_furniture(line: str) -> bool:
    if len(line) > 400:
        return False
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
    return len(line.split()) <= BOX_WORDS and not _SENTENCE.search(line)
