"""Labels: a line that says only what a figure is, and the line of the figure alone — "Majority", and below it "2,914".

Pages set them so, and so do copies of pages. Where a list begins with a figure, each label stands below its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from hustings.copydesk.fold import CELL
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.token import Sentence, Tag, Token, Tokens, tag_of

_MEASURES = frozenset({Tag.MAJORITY, Tag.TURNOUT, Tag.ELECTORATE, Tag.VOTES, Tag.SHARE, Tag.SWING, Tag.REJECTED})
_MARKS = frozenset({Tag.COLON, Tag.OPEN, Tag.CLOSE, Tag.SLASH, Tag.DASH, Tag.COMMA, Tag.HEDGE})
_IN_LABEL = _MEASURES | _MARKS | {Tag.FILL, Tag.OF, Tag.ON, Tag.IN, Tag.TOTAL, Tag.WORD, Tag.UP, Tag.DOWN, Tag.GET}
_WORDS = frozenset(
    "change changed number no size percentage percent pts points poll polled cast received issued per cent".split()
)
_IN_FIGURE = NUMBERS | _MARKS | {Tag.UP, Tag.DOWN}
#: A line of more tokens than these is no label, nor a figure alone.
_MOST_LABEL, _MOST_FIGURE = 7, 4
#: A share is no greater.
_MOST_PERCENT = 100


def is_label(tokens: Sequence[Token]) -> bool:
    """Whether a line says what a figure is, and nothing else: "Vote share %", "Registered voters:"."""
    if not 0 < len(tokens) <= _MOST_LABEL or _MEASURES.isdisjoint(map(tag_of, tokens)):
        return False
    return all(one.tag in _IN_LABEL and (one.tag is not Tag.WORD or one.words in _WORDS) for one in tokens)


def _is_figure(tokens: Sequence[Token]) -> bool:
    """Whether a line is one figure and nothing else."""
    if not 0 < len(tokens) <= _MOST_FIGURE or not _IN_FIGURE.issuperset(map(tag_of, tokens)):
        return False
    return sum(one.tag in NUMBERS for one in tokens) == 1


def with_labels(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, tuple[Token, ...] | None]]:
    """Each line, and the label of its figure where that stands in a line of its own beside it."""
    kinds = [("label" if is_label(one.tokens) else "figure" if _is_figure(one.tokens) else "") for one in sentences]
    found = dict(_totals_of_rejected(sentences))
    for is_listed, run in groupby(range(len(sentences)), key=lambda at: bool(kinds[at])):
        lines = list(run)
        if is_listed and len(lines) > 1:
            found |= _paired(lines, kinds, sentences)
    return ((one, found.get(one.start)) for one in sentences)


def _totals_of_rejected(sentences: Sequence[Sentence]) -> Iterator[tuple[int, tuple[Token, ...]]]:
    """The label of the total of a list of ballots by the reasons why they were rejected, as a declaration gives it."""
    head: Token | None = None
    if not any(Tag.REJECTED in one.row for one in sentences):
        return
    for one in sentences:
        tokens = one.tokens
        if not _NAMES.isdisjoint(one.row):
            head = None
        elif NUMBERS.isdisjoint(one.row):
            head = next((token for token in tokens if token.tag is Tag.REJECTED), head)
        elif head is not None and tokens[0].words in _TOTALS and len(tokens) <= _MOST_FIGURE:
            yield one.start, (head,)
            head = None


_TOTALS = frozenset({"total", "totals"})
_NAMES = frozenset({Tag.NAME, Tag.PARTY})


def _paired(lines: Sequence[int], kinds: Sequence[str], sentences: Sequence[Sentence]) -> dict[int, tuple[Token, ...]]:
    """The labels of the figures of a run of lines: those above, or those below where it begins with a figure."""
    is_below = kinds[lines[0]] == "figure" and kinds[lines[-1]] == "label"
    wanted = ("figure", "label") if is_below else ("label", "figure")
    pairs = [(one, two) for one, two in pairwise(lines) if (kinds[one], kinds[two]) == wanted]
    pairs = pairs if is_below else [(two, one) for one, two in pairs]
    fitting = [one for one in pairs if _fits(sentences[one[1]].tokens, sentences[one[0]].tokens, is_strict=is_below)]
    if is_below and (len(fitting) < _FEWEST_BELOW or len(fitting) < len(pairs)):
        return {}
    return {sentences[figure].start: sentences[label].tokens for figure, label in fitting}


#: One label below its figure may be that of the next.
_FEWEST_BELOW = 2


def _fits(label: Sequence[Token], figure: Sequence[Token], *, is_strict: bool) -> bool:
    """Whether a figure can be what a label says: no count is a share, and no percentage a number of people; where that
    is strict, a majority is a count and a turnout none."""
    number = next(one for one in figure if one.tag in NUMBERS)
    if any(one.tag in (Tag.SHARE, Tag.SWING) or (is_strict and one.tag is Tag.TURNOUT) for one in label):
        return bool(number.value.value <= _MOST_PERCENT)
    is_count = any(one.tag in _COUNTED or (is_strict and one.tag is Tag.MAJORITY) for one in label)
    return not is_count or number.tag is Tag.COUNT


_COUNTED = frozenset({Tag.ELECTORATE, Tag.REJECTED})


def labelled(line: Tokens, label: Sequence[Token] | None) -> Tokens:
    """The line of a figure with its label before it."""
    if label is None or not line:
        return line
    at, tokens = line[0].start, [one for one in line if one.tag is not Tag.FILL and one.words != CELL]
    colon = [] if label[-1].tag is Tag.COLON else [Token(at, at, ":", Tag.COLON)]
    said = [Token(at, at, one.words, one.tag, one.value, one.is_capital) for one in label]
    return Tokens([*said, *colon, *tokens])
