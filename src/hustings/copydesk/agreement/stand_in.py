"""Stand-in: a poll made of the candidates that a text itself names, for a seat that the record does not hold.

It has names and parties and no result: with it the same grammar reads who polled what, and the figures can be held
against each other. It is used only where two or more candidates are named with their parties and none of them stood
in a poll that the text was linked to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import copy
from datetime import date

from hustings.copydesk.lexicon import TITLES, Lexicon, surname_of
from hustings.copydesk.link.seat import Linked, Seat
from hustings.copydesk.scan.text import Scanned
from hustings.copydesk.token import Tag, Token
from hustings.geography.boundary_set import Nation
from hustings.geography.constituency import Constituency
from hustings.record.candidacy import Candidacy, Person
from hustings.record.poll import Poll, State

#: The id of the poll; no record has it.
ID = "parl.the-seat.unknown"
_SLUG = "the-seat"
_FEWEST = 2
_BETWEEN = frozenset({Tag.OPEN, Tag.COMMA, Tag.DASH, Tag.FILL, Tag.CANDIDATES})
_ROLES = frozenset("candidate for of the hopeful contender challenger".split())
_MOST_WORDS = 4


def stand_in(scanned: Scanned, lexicon: Lexicon, day: date | None) -> tuple[Linked, Lexicon] | None:
    """A link to a poll of the candidates named in the text, and a lexicon that knows it; `None` if they are too few."""
    people = dict(_named(scanned))
    if len(people) < _FEWEST:
        return None
    parties = {family: party for party, family in sorted(lexicon.family_of.items(), reverse=True)}
    standing = tuple(
        _candidacy(name, next((parties[one] for one in sorted(families) if one in parties), ""))
        for name, families in people.items()
    )
    place = Constituency(_SLUG, "the seat", "", Nation.ENGLAND)
    poll = Poll(ID, ID, place, day or date.max, State.NOMINATED, standing)
    linked = Linked({_SLUG: Seat(_SLUG, poll, (poll,))}, {}, poll.polled_on, None, _SLUG)
    return linked, _knowing(lexicon, poll)


def _knowing(lexicon: Lexicon, poll: Poll) -> Lexicon:
    """A lexicon that knows one poll more."""
    known = copy(lexicon)
    known.by_id = {**lexicon.by_id, poll.id: poll}
    return known


def _candidacy(name: str, party: str) -> Candidacy:
    given, _, family = name.rpartition(" ")
    return Candidacy(name, Person(given, family), party)


def _named(scanned: Scanned) -> Iterator[tuple[str, frozenset[str]]]:
    """Each name that stands right beside a party, as printed, and the families that the party can be; once a surname
    and once a party."""
    seen: set[object] = set()
    for sentence in scanned.sentences:
        tokens = sentence.tokens
        for at, token in enumerate(tokens):
            if token.tag is not Tag.PARTY:
                continue
            run = _before(tokens, at) or _after(tokens, at)
            if not run or (len(run) == 1 and run[0].tag is not Tag.NAME):
                continue
            name = scanned.text[run[0].start : run[-1].end].removesuffix("'s").removesuffix("\u2019s")
            marks = {surname_of(name), token.value}
            if seen.isdisjoint(marks):
                seen |= marks
                yield name, token.value


def _before(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """ "Jane Doe (Labour)", "Jane Doe, for Labour": the name before a party."""
    end = at
    while end and at - end < 3 and (tokens[end - 1].tag in _BETWEEN or tokens[end - 1].words in _ROLES):
        end -= 1
    if end == at and not (at + 1 < len(tokens) and tokens[at + 1].tag is Tag.CLOSE):
        return ()
    start = end
    while start and end - start < _MOST_WORDS and _is_of_name(tokens[start - 1]):
        start -= 1
    return tokens[start:end]


def _after(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """ "Labour's Jane Doe", "the Labour candidate Jane Doe": the name after a party."""
    start = at + 1
    while start < len(tokens) and start - at < 4 and _is_role(tokens[start]):
        start += 1
    end = start
    while end < len(tokens) and end - start < _MOST_WORDS and _is_of_name(tokens[end]):
        end += 1
    return tokens[start:end]


def _is_role(token: Token) -> bool:
    return token.tag is Tag.CANDIDATES or token.words in _ROLES or token.words in TITLES


def _is_of_name(token: Token) -> bool:
    """A capitalised word that is not one of the grammar's, or a name of the record's."""
    return token.is_capital and token.tag in (Tag.WORD, Tag.NAME) and token.words not in TITLES
