"""Actors: a candidate or a party as it stands in a sentence, together with what stands in apposition to it.

"Labour's Rosie Duffield", "Ali Azeem (Conservative)" and "the Greens on David Reynolds" are one actor each.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from hustings.copydesk.fold import CELL
from hustings.copydesk.link.people import Person
from hustings.copydesk.token import Tag, Token, places_of, words_of


class Actor(msgspec.Struct, frozen=True, gc=False):
    """`options` are polls and keys the person can be, `families` the party keys the party can be; either may be empty.

    `party` is the party as printed, and `name_start`, `name_end` where the person's name stands. `unknown` is a name
    that stands with the party and is nobody's in the polls at hand. `is_writer` is who says "I" and "we".
    """

    options: tuple[tuple[str, str], ...] = ()
    families: frozenset[str] = frozenset()
    is_possessive: bool = False
    is_object: bool = False
    name_start: int = 0
    name_end: int = 0
    has_party: bool = False
    is_full_name: bool = False
    given: str = ""
    is_misspelt: bool = False
    is_known_elsewhere: bool = False
    unknown: str = ""
    is_writer: bool = False

    @property
    def is_person(self) -> bool:
        """Whether a person is named."""
        return bool(self.options)


_LINKS = frozenset({Tag.OPEN, Tag.COMMA, Tag.OF, Tag.FOR, Tag.FILL, Tag.DASH, Tag.ON, Tag.SLASH})
_ROLES = frozenset(
    "candidate candidates mp mps leader incumbent challenger deputy rival opponent hopeful contender sitting member"
    " councillor cllr former parliamentary minister newcomer veteran man woman nominee contestant mr mrs ms miss dr sir"
    " dame lord rev prof".split()
)
#: "The former Labour man": one who stands now, it may be.
_ANYBODY = frozenset({"man", "woman"})
#: "Than the party's previous candidate X": what may stand between.
_BEFORE_OBJECT = frozenset({Tag.FILL, Tag.WORD, Tag.PREVIOUS, Tag.PRONOUN, Tag.INTERIM, Tag.CANDIDATES})
_OBJECT_AFTER = frozenset({Tag.BEAT, Tag.AHEAD, Tag.BEHIND, Tag.COMPARED, Tag.FROM, Tag.THAN, Tag.TO})
_OBJECT_OF = frozenset({"over", "runner-up to", "runners-up to"})


#: "The only winner besides X", "unlike Y": nothing is said of them.
EXCEPTING = frozenset("besides except excepting bar barring unlike excluding alongside".split())
_NAMED = frozenset({Tag.NAME, Tag.PARTY})
_ACTORS = frozenset({Tag.ACTOR})


def with_actors(tokens: tuple[Token, ...], folded: str) -> tuple[Token, ...]:
    """The tokens with every candidate or party made an actor, apposed ones joined."""
    joined: list[Token] = []
    done = 0
    for at in places_of(tokens, _NAMED):
        if at >= done:
            joined += tokens[done:at]
            is_initial = _is_initial(tokens, at)
            done = at + 1 if is_initial or _was_of_party(tokens, at) else _extent(tokens, at, folded)
            if is_initial or (done == at + 1 and _is_former(tokens, at)):
                joined.append(replace(tokens[at], tag=Tag.WORD, value=None))
            else:
                joined.append(_named_before(joined, _actor(tokens[at:done], folded), tokens[done : done + 1]))
    if not joined:
        return tokens
    return tuple(_with_roles([*joined, *tokens[done:]]))


def _is_initial(tokens: tuple[Token, ...], at: int) -> bool:
    """ "C Woodhall (BNP)", as agencies have them: a first name, and not the Conservatives."""
    if tokens[at].tag is not Tag.PARTY or len(tokens[at].words) > 1:
        return False
    return [token.tag for token in tokens[at + 1 : at + 4]] == [Tag.NAME, Tag.OPEN, Tag.PARTY]


_AFTER_ROW = frozenset({Tag.COMMA, Tag.COUNT, Tag.WITH, Tag.GET, Tag.ON, Tag.DASH, Tag.OPEN})


def _named_before(joined: list[Token], actor: Token, after: Sequence[Token]) -> Token:
    """The party of "Anita Prabakar, Liberal Democrat, 697", with the name that nobody has in the polls at hand."""
    one: Actor = actor.value
    if one.is_person or one.unknown or len(joined) < 3 or not after or after[0].tag not in _AFTER_ROW:
        return actor
    first, last, link = joined[-3:]
    is_name = _is_unknown(first) and _is_unknown(last) and last.start - first.end == 1
    is_within = len(joined) > 3 and (_is_unknown(joined[-4]) or joined[-4].words in _ROLES)
    if not is_name or is_within or link.tag not in (Tag.COMMA, Tag.OPEN):
        return actor
    del joined[-3:]
    value = replace(one, unknown=f"{first.words} {last.words}", name_start=first.start, name_end=last.end)
    return replace(actor, start=first.start, value=value)


def _extent(tokens: tuple[Token, ...], start: int, folded: str) -> int:
    """Where the actor that begins at `start` ends: after the party or person apposed to it, if there is one."""
    other = Tag.PARTY if tokens[start].tag is Tag.NAME else Tag.NAME
    index = start + 1
    if other is Tag.NAME:
        index = _skip_roles(tokens, index)
        if index < len(tokens) and tokens[index].tag is Tag.PARTY and index + 1 < len(tokens):
            index = index + 1 if tokens[index + 1].tag is Tag.NAME else start + 1
        if index < len(tokens) and tokens[index].tag is Tag.NAME:
            return index + 1
        return _unknown_name(tokens, start + 1)
    return _apposed_party(tokens, start, folded)


_ONCE = frozenset("former ex onetime one-time lifelong disaffected disgruntled estranged".split())


def _is_former(tokens: tuple[Token, ...], at: int) -> bool:
    """ "An Independent and a former Conservative, who had 9", "the former Tory MP": a party that somebody was of, not
    one that has votes."""
    if tokens[at].tag is not Tag.PARTY or at < 1 or tokens[at - 1].words not in _ONCE:
        return False
    if at + 1 < len(tokens) and tokens[at + 1].words in _ROLES - _ANYBODY:
        return True
    if at < 2:
        return False
    after = tokens[at + 1].tag if at + 1 < len(tokens) else Tag.COMMA
    if tokens[at - 2].words == "the" and after is Tag.COMMA:
        return at + 2 < len(tokens) and tokens[at + 2].words in ("who", "now")  # "the former Tory, who had 9"
    return tokens[at - 2].words in ("a", "an") and after not in _MEASURES


def _was_of_party(tokens: tuple[Token, ...], at: int) -> bool:
    """ "The former Labour MP X", "former Tory councillor X": the party that X was of, who may stand for another now."""
    if tokens[at].tag is not Tag.PARTY or at < 1 or tokens[at - 1].words not in _ONCE:
        return False
    name = _skip_roles(tokens, at + 1)
    return name < len(tokens) and tokens[name].tag is Tag.NAME


_MEASURES = frozenset({Tag.MAJORITY, Tag.VOTES, Tag.SHARE, Tag.SEATS, Tag.MARGIN})


def _skip_roles(tokens: tuple[Token, ...], index: int) -> int:
    limit = index + 5
    while index < min(limit, len(tokens)) and (
        tokens[index].words in _ROLES
        or (tokens[index].tag in (Tag.PREVIOUS, Tag.CANDIDATES) and tokens[index].words != "last time")
    ):
        index += 1
    if index + 1 < len(tokens) and tokens[index].tag is Tag.FOR and tokens[index - 1].words in _ROLES:
        place = index + 2 if tokens[index + 1].tag is Tag.FILL and index + 2 < len(tokens) else index + 1
        index = place + 1 if tokens[place].tag is Tag.PLACE and _leads_to_name(tokens, place + 1) else index
    if (
        index < len(tokens)
        and tokens[index].tag is Tag.COMMA
        and index + 1 < len(tokens)
        and (tokens[index - 1].words in _ROLES or tokens[index - 1].tag is Tag.PLACE)
    ):
        return index + 1 if tokens[index + 1].tag is Tag.NAME else index
    return index


def _leads_to_name(tokens: tuple[Token, ...], index: int) -> bool:
    return any(token.tag is Tag.NAME for token in tokens[index : index + 2])


def _unknown_name(tokens: tuple[Token, ...], index: int) -> int:
    """Past a name that is not the record's: capitalised words straight after the party."""
    first = index
    index = _skip_roles(tokens, index)
    begun = index
    while index < len(tokens) and tokens[index].tag is Tag.WORD and tokens[index].is_capital and index - begun < 4:
        index += 1
    return index if index > begun else first


def _is_unknown(token: Token) -> bool:
    return token.tag is Tag.WORD and token.is_capital and token.words not in _ROLES


def _apposed_party(tokens: tuple[Token, ...], start: int, folded: str) -> int:
    """Where a name ends with its party: "X (Labour)", "X, an independent"; in a row of a table "X   Labour   88"."""
    index = start + 1
    while index < len(tokens) and index - start <= 4 and (_is_link(tokens[index]) or tokens[index].words in _ROLES):
        index += 1
    if index >= len(tokens) or tokens[index].tag is not Tag.PARTY or _is_of_other(tokens, start, index):
        return start + 1
    if _is_of_event(tokens, index) or _is_somebody_elses(tokens, index, folded):
        return start + 1
    if index == start + 1:
        return index + 1 if _is_cell(tokens[index : index + 2], folded) else start + 1
    if index + 1 < len(tokens) and tokens[index + 1].tag is Tag.NAME:
        return start + 1
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    opener = tokens[start + 1].tag
    if after is not None and after.tag is Tag.CLOSE:
        return index + 2
    if opener is Tag.OPEN or (
        opener is Tag.COMMA and after is not None and after.tag not in (Tag.COMMA, Tag.DASH, Tag.AND)
    ):
        return index + 1 if opener is Tag.OPEN or _is_clear_apposition(tokens, start, index) else start + 1
    return index + 1


def _is_of_other(tokens: tuple[Token, ...], start: int, index: int) -> bool:
    """ "Y unseats X for the Conservatives", "X, a former Labour MP": a party that X does not stand for."""
    is_beaten = start > 0 and tokens[start - 1].tag is Tag.BEAT and tokens[start + 1].tag is Tag.FOR
    return is_beaten or tokens[index - 1].words in _ONCE


def _is_of_event(tokens: tuple[Token, ...], index: int) -> bool:
    """ "9 for X – an SNP majority of 8", "X, a Labour hold": a party that only says whose that is."""
    after = tokens[index + 1].tag if index + 1 < len(tokens) else None
    return tokens[index - 1].words in ("a", "an") and after in _EVENTS


def _is_somebody_elses(tokens: tuple[Token, ...], index: int, folded: str) -> bool:
    """ "X, Labour's first choice, who stood as an independent": not for Labour, unless he is Labour's candidate."""
    said = {token.words for token in tokens[index + 1 : index + 4]}
    return _is_possessive(folded, tokens[index].end) and said.isdisjoint(_STANDING)


_STANDING = frozenset("candidate candidates challenger contender hopeful leader mp man woman".split())
_EVENTS = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.GAIN, Tag.HOLD, Tag.SWING, Tag.WIN, Tag.UP})


def _is_cell(tokens: Sequence[Token], folded: str) -> bool:
    """Whether a party is all that stands between a name and its votes, as in a row of a table."""
    if len(tokens) < 2 or tokens[1].tag is not Tag.COUNT:
        return False
    return not folded[tokens[0].end : tokens[1].start].strip(f" {CELL}")


def _is_link(token: Token) -> bool:
    """What may stand between a name and its party; a semicolon parts one row of a list from the next."""
    return token.tag in _LINKS and token.words != ";"


def _is_clear_apposition(tokens: tuple[Token, ...], start: int, index: int) -> bool:
    if [one.tag for one in tokens[start + 1 : index]] == [Tag.COMMA, Tag.FILL] and tokens[index - 1].words in (
        "a",
        "an",
    ):
        return True  # "X, an independent best known for …"
    return index - start == 2 or any(one.words in _ROLES or one.tag in (Tag.OF, Tag.FOR) for one in tokens[start:index])


def _actor(tokens: tuple[Token, ...], folded: str) -> Token:
    first, last = tokens[0], tokens[-1]
    by_tag = {one.tag: one for one in reversed(tokens)}
    named, party = by_tag.get(Tag.NAME), by_tag.get(Tag.PARTY)
    person = named.value if named is not None and isinstance(named.value, Person) else Person((), False)
    actor = Actor(
        options=person.options,
        families=party.value if party is not None else frozenset(),
        is_possessive=_is_possessive(folded, last.end),
        name_start=named.start if named is not None else first.start,
        name_end=named.end if named is not None else last.end,
        has_party=party is not None,
        is_full_name=person.is_full_name,
        given=person.given,
        is_misspelt=person.is_misspelt,
        is_known_elsewhere=person.is_known_elsewhere,
        unknown="" if named is not None else " ".join(one.words for one in tokens[1:] if _is_unknown(one)),
    )
    return Token(first.start, last.end, first.words, Tag.ACTOR, actor, True)


def _is_possessive(folded: str, end: int) -> bool:
    """Whether a name that ends there is one of a possessor: "X's", its last letters in the token or after it; "s'"."""
    return "'s" in (folded[end : end + 2], folded[end - 2 : end]) or folded[end - 1 : end + 1] == "s'"


def _with_roles(tokens: list[Token]) -> list[Token]:
    """Mark the actors that are objects: beaten, compared with, taken from."""
    for index in list(places_of(tokens, _ACTORS)):
        token = tokens[index]
        before = index - 1
        while before >= 0 and index - before <= 4 and tokens[before].tag in _BEFORE_OBJECT:
            before -= 1
        is_left_out = not EXCEPTING.isdisjoint(map(words_of, tokens[max(0, index - 2) : index]))
        is_object = before >= 0 and (tokens[before].tag in _OBJECT_AFTER or tokens[before].words in _OBJECT_OF)
        if is_object or is_left_out:
            tokens[index] = Token(
                token.start, token.end, token.words, Tag.ACTOR, replace(token.value, is_object=True), token.is_capital
            )
    return tokens
