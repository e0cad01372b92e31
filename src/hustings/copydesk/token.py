"""Tokens: what a sentence of copy is made of, each with a tag for its part in statements about results."""

from __future__ import annotations

import re
from collections.abc import Collection, Hashable, Iterable, Iterator
from itertools import compress, count
from operator import attrgetter
from typing import Any, ClassVar

import msgspec


class _Tags(type):
    """What the tags can be asked for all together."""

    members: dict[str, Tag]

    def __iter__(cls) -> Iterator[Tag]:
        return iter(cls.members.values())

    def __len__(cls) -> int:
        return len(cls.members)

    def __getitem__(cls, name: str) -> Tag:
        return cls.members[name]


class Tag(int, metaclass=_Tags):
    """The part a token plays. Patterns of the grammar are written in these names, in lower case.

    No `Enum`: a sentence is asked for tags by the thousand, and up to Python 3.11 a member of one takes a quarter of a
    microsecond to come by.
    """

    name: str

    def __repr__(self) -> str:
        return f"Tag.{self.name}"

    WORD: ClassVar[Tag]
    COUNT: ClassVar[Tag]  # 9,639
    PERCENT: ClassVar[Tag]  # 57.8 per cent
    POINTS: ClassVar[Tag]  # 13.9 points
    SIGNED: ClassVar[Tag]  # +9.71%
    ORDINAL: ClassVar[Tag]  # third
    TIMES: ClassVar[Tag]  # doubled
    YEAR: ClassVar[Tag]
    EXEMPT: ClassVar[Tag]  # an age, a time, a date, a sum of money
    NAME: ClassVar[Tag]  # a candidate
    PARTY: ClassVar[Tag]
    PLACE: ClassVar[Tag]  # a constituency
    REGION: ClassVar[Tag]  # Wales, Cornwall, the country
    ACTOR: ClassVar[Tag]  # a candidate or a party, with what stands in apposition to it
    MAJORITY: ClassVar[Tag]
    MARGIN: ClassVar[Tag]
    VOTES: ClassVar[Tag]
    SHARE: ClassVar[Tag]
    TURNOUT: ClassVar[Tag]
    SWING: ClassVar[Tag]
    ELECTORATE: ClassVar[Tag]
    SEATS: ClassVar[Tag]
    DEPOSIT: ClassVar[Tag]
    CANDIDATES: ClassVar[Tag]
    AHEAD: ClassVar[Tag]
    BEHIND: ClassVar[Tag]
    MORE: ClassVar[Tag]
    FEWER: ClassVar[Tag]
    THAN: ClassVar[Tag]
    BY: ClassVar[Tag]
    FROM: ClassVar[Tag]
    TO: ClassVar[Tag]
    OF: ClassVar[Tag]
    FOR: ClassVar[Tag]
    WITH: ClassVar[Tag]
    ON: ClassVar[Tag]
    IN: ClassVar[Tag]
    BE: ClassVar[Tag]
    HAVE: ClassVar[Tag]
    COMPARED: ClassVar[Tag]
    UP: ClassVar[Tag]
    DOWN: ClassVar[Tag]
    BEAT: ClassVar[Tag]
    WIN: ClassVar[Tag]
    HOLD: ClassVar[Tag]
    GAIN: ClassVar[Tag]
    LOSE: ClassVar[Tag]
    GET: ClassVar[Tag]
    OVERTURN: ClassVar[Tag]
    FINISH: ClassVar[Tag]
    HEDGE: ClassVar[Tag]
    PREVIOUS: ClassVar[Tag]
    NOW: ClassVar[Tag]
    FILL: ClassVar[Tag]  # articles, possessives and adjectives that say nothing of the figure
    PRONOUN: ClassVar[Tag]
    WHO: ClassVar[Tag]
    AND: ClassVar[Tag]
    COMMA: ClassVar[Tag]
    DASH: ClassVar[Tag]
    OPEN: ClassVar[Tag]
    CLOSE: ClassVar[Tag]
    COLON: ClassVar[Tag]
    SLASH: ClassVar[Tag]
    SEPARATE: ClassVar[Tag]
    EACH: ClassVar[Tag]
    INTERIM: ClassVar[Tag]
    SUPERLATIVE: ClassVar[Tag]
    SINCE: ClassVar[Tag]
    YEARS: ClassVar[Tag]
    PLACED: ClassVar[Tag]
    TOTAL: ClassVar[Tag]
    OPPOSITION: ClassVar[Tag]
    FOLLOW: ClassVar[Tag]
    AREA: ClassVar[Tag]
    REJECTED: ClassVar[Tag]


def _members() -> Iterator[tuple[str, Tag]]:
    names = (name for name in Tag.__annotations__ if name.isupper())
    for number, name in enumerate(names, start=1):
        member = Tag(number)
        member.name = name
        setattr(Tag, name, member)
        yield name, member


Tag.members = dict(_members())


#: The month, told from "may": what may be is no result.
MONTH_OF_MAY = "may-month"


class Token(msgspec.Struct, frozen=True, gc=False):
    """One token: offsets in the text, the folded words, the tag, and the value behind it where it has one."""

    start: int
    end: int
    words: str
    tag: Tag
    value: Any = None
    is_capital: bool = False


class Tokens(list[Token]):
    """The tokens of a sentence that is read, and which tags and words are among them.

    Most passes over a sentence look for a few tags or words; a look at these spares them the sentence. `row` is a byte
    a token, its tag, and `said` the words of each, to look for tags and words in without going from token to token:
    `Tag.VOTES in tokens.row[at:]`. What is worked out of a sentence more than once stays with it, `kept`.
    """

    __slots__ = ("kept", "row", "said", "tags", "words")

    def __init__(self, tokens: Iterable[Token]) -> None:
        super().__init__(tokens)
        self.row = bytes(map(tag_of, self))
        self.tags: frozenset[int] = frozenset(self.row)
        self.said = list(map(words_of, self))
        self.words: frozenset[str] = frozenset(self.said)
        self.kept: dict[Hashable, Any] = {}


#: What most passes ask of a token; mapped over a sentence they cost a fraction of a loop.
tag_of, words_of = attrgetter("tag"), attrgetter("words")
start_of, is_capital = attrgetter("start"), attrgetter("is_capital")


#: The tags of what says nothing of a figure: a row is rid of them by `row.translate(None, SILENT)`.
SILENT = bytes((Tag.FILL, Tag.HEDGE))


def places_of(tokens: Collection[Token], tags: frozenset[Tag]) -> Iterator[int]:
    """Where the tokens with one of the tags stand, from left to right.

    >>> list(places_of([Token(0, 1, "a", Tag.FILL), Token(2, 6, "vote", Tag.VOTES)], frozenset({Tag.VOTES})))
    [1]
    """
    row: Iterable[int] = tokens.row if type(tokens) is Tokens else map(tag_of, tokens)
    return compress(count(), map(tags.__contains__, row))


def any_of(tags: frozenset[Tag]) -> re.Pattern[bytes]:
    """What finds the first token with one of the tags in a row.

    >>> any_of(frozenset({Tag.VOTES, Tag.SHARE})).search(bytes((Tag.FILL, Tag.VOTES))).start()
    1
    """
    return re.compile(b"[" + re.escape(bytes(sorted(tags))) + b"]")


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """A run of tokens that is read together, in a paragraph by number, and a byte for the tag of each."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    paragraph: int
    row: bytes
