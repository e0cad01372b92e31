"""Sentences: where one ends and the next begins, a line break always between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hustings.figures.number_word import CARDINALS

_END = re.compile(r"[.!?…][\"')\]]*(?:\s+|$)|\n+")
_ABBREVIATIONS = frozenset("mr mrs ms dr sir st rev prof cllr col capt lt no vs etc approx jr sr hon".split())
#: Those that a figure follows: "maj. 20", "Con. 20,213".
_BEFORE_FIGURE = frozenset("maj con cons lab lib dem libdem ind grn ref plaid elec".split())
_LAST_WORD = re.compile(r"([a-z]+)$")


def sentence_bounds(folded: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and number of the paragraph (a line is one) of each sentence of a folded text.

    >>> list(sentence_bounds("mr law held on. he won 9 votes.\\nnext"))
    [(0, 15, 0), (16, 31, 0), (32, 36, 1)]
    >>> [end for _, end, _ in sentence_bounds("held since the 1930s. mr j. law won it")]
    [21, 38]
    """
    start = paragraph = 0
    for match in _END.finditer(folded):
        is_break = "\n" in match[0]
        if not is_break and (not _ends(folded, match) or _is_answered(folded, start, match)):
            continue
        end = match.start() + len(match[0].rstrip())
        if folded[start:end].strip():
            yield start, end, paragraph
        start = match.end()
        paragraph += is_break
    if folded[start:].strip():
        yield start, len(folded.rstrip()), paragraph


_PLACES = "(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[2-9](?:nd|rd|th)|last|bottom|runner-up)"
_FINISHED = "(?:was|came|finished|ended up|took|got|is|were)"
#: "The runner-up?", "Who came third?", "And in second place?": a place that somebody is asked for.
_ASKS_WHO = re.compile(rf"(?:(?:and|so|but) )?(?:who (?:{_FINISHED} )?)?(?:in )?(?:the )?{_PLACES}(?: place| spot)?")
#: "And Mr MacNeil? Third", "what of the Greens? Only fifth": somebody whose place is asked for.
_ASKS_WHERE = re.compile(r"(?:(?:and|but|so|what of|what about|how about|as for) )?(?:[^\W\d_]\S* ?){1,6}")
_ANSWERS = re.compile(
    rf"(?:(?:he|she|they) {_FINISHED} )?(?:only |just |a |an |in )*(?:(?:distant|poor|close|dismal|strong|weak) )?"
    rf"{_PLACES}\b(?!(?<=last) of)(?! (?:time|question|reason|chance|term|recount))"
)


def _is_answered(folded: str, start: int, match: re.Match[str]) -> bool:
    """Whether a question is read together with its answer: it asks who came where, or where somebody came."""
    if match[0].rstrip() != "?":
        return False
    asked = folded[start : match.start()].strip()
    if _ASKS_WHO.fullmatch(asked):
        return match.end() < len(folded)
    return _ASKS_WHERE.fullmatch(asked) is not None and _ANSWERS.match(folded, match.end()) is not None


#: "5,479. Tom Hunt's majority.": the figure that a line is about, before its words; "1. It was close" numbers a list.
_HEADING_FIGURE = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d{3,}|\d+\.\d+)\s?(?:%|pc|per cent)?|\d+\s?(?:%|pc|per cent)")


_WORDS = "|".join(word for word in CARDINALS if word not in ("zero", "one"))
#: "- Fifty-seven. Same pair", "* 4 votes. Smith over Jones": with a mark before it, any figure.
_MARKED_FIGURE = re.compile(rf"[-*\u2022\u00b7]\s*(?:\d[\d,]*|(?:{_WORDS})(?:[ -](?:{_WORDS}))?)(?: votes)?")


def _heads_line(folded: str, match: re.Match[str]) -> bool:
    """Whether nothing but a figure stands before a full stop in its line, and words follow there."""
    start = folded.rfind("\n", max(0, match.start() - _MOST_HEADING), match.start()) + 1
    head = folded[start : match.start()].strip()
    is_marked = head[:1] in _MARKS and _MARKED_FIGURE.fullmatch(head) is not None
    return "\n" not in match[0] and (is_marked or _HEADING_FIGURE.fullmatch(head) is not None)


_MARKS = ("-", "*", "\u2022", "\u00b7")


#: What a figure at the head of a line may end with.
_MAY_HEAD = frozenset({*CARDINALS, "votes"})
#: No figure at the head of a line is longer.
_MOST_HEADING = 28


def _ends(folded: str, match: re.Match[str]) -> bool:
    if match[0][0] in "!?…":
        return True
    word = _LAST_WORD.search(folded, max(0, match.start() - 12), match.start())
    if word is None or word[1] in _MAY_HEAD:
        return not _heads_line(folded, match)
    if word[1] in _BEFORE_FIGURE and folded[match.end() : match.end() + 1].isdigit() and "\n" not in match[0]:
        return False
    before = folded[max(0, word.start() - 1) : word.start()]
    is_part = before in ("'", "&") or before.isdigit()  # "labour's. he", "in a&e. she", "since the 1930s. he"
    return is_part or (word[1] not in _ABBREVIATIONS and len(word[1]) > 1)
