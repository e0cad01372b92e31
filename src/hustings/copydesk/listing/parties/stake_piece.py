"""Stakes of a piece: a report on lost deposits, where a bare count told of a party is its deposits — "the Lib Dems lost
229, up from 136", "as the Brexit Party it said goodbye to 164 from 275", "for the Tories the bill was 31, four before".

Each count is read as if its sentence said no more than "last time, the party lost 136 deposits nationally".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

import msgspec
from msgspec.structs import replace

from hustings.copydesk.grammar.area.deposit.kept import MOST_STANDING, is_of_part
from hustings.copydesk.grammar.area.scope import UK
from hustings.copydesk.listing.parties.stake_role import (
    KEPT,
    LOST,
    SINCE_LAST,
    STOOD,
    after,
    can_be,
    change_way,
    has_span,
    in_bracket,
    is_after_time,
    is_aside,
    is_other_way,
    is_part,
    is_span,
    is_turned,
    is_whole,
    time_after,
    time_beside,
    told_after,
    told_before,
)
from hustings.copydesk.listing.parties.stake_whose import FEWEST_IN_ALL, MOST_IN_ALL, Whose, is_of_all
from hustings.copydesk.listing.parties.stake_words import put_before
from hustings.copydesk.listing.parties.stake_written import at_time, bracketed, written, written_change
from hustings.copydesk.token import SILENT, Tag, Token, Tokens
from hustings.figures.numeral import Form, Numeral

#: The tags of what is told of something else from there on: "just one, in Clacton, where Pippa Smith had 4.7 per cent".
_ELSE = frozenset({Tag.PLACE, Tag.SHARE, Tag.MAJORITY, Tag.TURNOUT, Tag.SWING, Tag.ELECTORATE, Tag.POINTS})
_IT = frozenset({"it", "they", "its", "that", "this", "the party", "the figure", "the number", "the total"})
_OPENING_WORDS = 5
_ONE = {"one": Decimal(1), "none": Decimal(0), "nothing": Decimal(0)}
_HAD = frozenset({Tag.HAVE, Tag.BE, Tag.ACTOR, Tag.COLON, Tag.WITH, Tag.ON, Tag.DASH})


#: The counts by their places, each in the ways that it may be meant.
Found = Mapping[int, Sequence[Sequence[Token]]]


class _Said(msgspec.Struct, gc=False):
    """How far the reading of a sentence has come: whose counts, the place of the last count read and its role, the time
    that governs, that which the last count had of its own, and that which may govern from the sentence before. `aside`
    is the role of the last count in brackets that said what it was, `held` how many counts were of their own time."""

    whose: Whose
    found: dict[int, list[list[Token]]]
    before: Token | None = None
    start: int = 0
    last: int = -1
    role: str | None = None
    time: Token | None = None
    own: Token | None = None
    held: int = 0
    aside: str | None = None


def composed(
    tokens: Tokens, carried: Whose, before: Token | None, aside: str | None = None, *, is_warm: bool, place: str = UK
) -> tuple[Found, Token | None, str | None]:
    """The counts of a sentence that are of deposits or of candidates, each as a sentence of its own has it, the time
    that governs, and what those in brackets are of. `is_warm`: deposits were told of right before, so that "Labour had
    just one" is of them; `before`, `aside`: the time that governed and what brackets gave there, which may go on;
    `place`: what the piece is of."""
    if not _SEATED.isdisjoint(tokens.tags) or any(one.tag is Tag.REGION and one.value != place for one in tokens):
        return {}, None, aside  # "Labour gained 211 and the Conservatives lost 251", "Labour lost three in Scotland"
    whose = Whose(None, True) if is_of_all(tokens) else carried if _goes_on(tokens) else Whose()
    said = _Said(whose, {}, before if Tag.NOW not in tokens.tags else None, aside=aside)
    for at, token in enumerate(tokens):
        if token.tag in _ELSE:
            break
        if token.tag is Tag.ACTOR:
            said.whose, said.start = _named(token), at + 1
        elif token.tag in _GOVERNING and (said.last < 0 or _opens(tokens, at)):
            said.time, said.before = (None if token.tag is Tag.NOW else token), None
        elif _is_count(tokens, at):
            _take(tokens, at, said, is_warm=is_warm)
    is_plain = all(tokens.row[at + 1 : at + 2] == bytes((Tag.DEPOSIT,)) for at in said.found)
    found = {} if is_plain else said.found  # "the Lib Dems lost 229 deposits" says it itself
    if place != UK:
        found = {at: [_there(told, place) for told in ways] for at, ways in found.items()}
    return found, said.time or said.before, said.aside


def _there(told: list[Token], place: str) -> list[Token]:
    """What is told of the country, told of a part of it."""
    return [replace(one, value=place) if one.tag is Tag.REGION else one for one in told]


_SEATED = frozenset({Tag.WIN, Tag.GAIN})
_GOVERNING = frozenset({Tag.YEAR, Tag.PREVIOUS, Tag.NOW})
_OPENERS = (Tag.COMMA, Tag.AND, Tag.DASH, Tag.COLON, Tag.SEPARATE, Tag.ACTOR, Tag.PRONOUN)
_OPENING = (b"", *(bytes((tag,)) for tag in _OPENERS))


def _opens(tokens: Tokens, at: int) -> bool:
    """Whether a time stands at the beginning of a clause, and so governs it: "lost 375, and in 2015 it lost 341"."""
    return tokens.row[:at].translate(None, SILENT).rstrip(bytes((Tag.IN,)))[-1:] in _OPENING


def _goes_on(tokens: Tokens) -> bool:
    """Whether a sentence with no party before its first count is of the one that was told of: "it lost 12 in 2019"."""
    return not _IT.isdisjoint(tokens.said[:_OPENING_WORDS])


def _named(token: Token) -> Whose:
    return Whose() if token.value.is_person else Whose(token)


def _is_count(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    if token.tag is not Tag.COUNT:
        return token.words in _ONE and at > 0 and tokens.said[at - 1] not in ("no", "every", "each", "any", "which")
    after_it = tokens[at + 1 : at + 2]
    is_time = bool(after_it) and (after_it[0].tag is Tag.YEARS or after_it[0].words.startswith("years "))
    return not is_time and not token.value.decimals


def _as_count(token: Token) -> Token:
    if token.tag is Tag.COUNT:
        return token
    return replace(token, tag=Tag.COUNT, value=_numeral(token, _ONE[token.words]))


def _numeral(token: Token, value: Decimal) -> Numeral:
    return Numeral(token.start, token.end, value, form=Form.WORDS)


def _take(tokens: Tokens, at: int, said: _Said, *, is_warm: bool) -> None:
    """Read one count, and what it leaves to the next."""
    figure, way = _as_count(tokens[at]), change_way(tokens, at)
    if way is not None:
        _take_change(tokens, at, way, said)
        return
    beside = time_beside(tokens, at) if is_warm or said.role in (LOST, KEPT) else None
    told = _role(tokens, at, said, is_warm=is_warm)
    role, is_then = told if beside is None else (said.role if said.role in (LOST, KEPT) else LOST, True)
    if role is None or not _fits(figure, said.whose):
        said.last = at
        return
    own = beside or time_after(tokens, at) or (said.own if _keeps_time(tokens, at, said) else None)
    is_open = own is None and ((is_then and said.time is not None) or has_span(tokens, at))
    if is_aside(tokens, at) and role is not STOOD and own is None and said.role in (LOST, KEPT):
        is_open = True
        said.found[at] = bracketed(said.whose, figure, said.role, said.aside)
    if not is_open:
        is_past = is_then or own is not None or said.time is not None
        when = at_time(own or (None if is_then else said.time), figure) if is_past else []
        _write(tokens, at, role, when, said)
    if in_bracket(tokens, at) and not is_aside(tokens, at):
        said.aside = role
    said.last, said.role = at, role if role is not STOOD or said.role is None else said.role
    said.own, said.held = own, said.held + (own is not None and not is_then)


def _write(tokens: Tokens, at: int, role: str, when: list[Token], said: _Said) -> None:
    """Write one count out, as of then too where the sentence before may govern; "kept all 57 of theirs" in two."""
    figure, every = _as_count(tokens[at]), _all_kept(tokens, at, role)
    if every is not None:
        none = replace(tokens[every], tag=Tag.COUNT, value=_numeral(tokens[every], Decimal(0)))
        said.found[every] = [written(said.whose, none, LOST, [put_before(one, none) for one in when])]
        role = STOOD
    said.found[at] = [written(said.whose, figure, role, when)]
    if not when and said.before is not None:
        said.found[at].append(written(said.whose, figure, role, at_time(said.before, figure)))


def _take_change(tokens: Tokens, at: int, way: str, said: _Said) -> None:
    """Read how many more or fewer: "34 more than in 2015", "up 258", where so many deposits were told of."""
    role = said.role or told_before(tokens, max(said.start, said.last + 1), at)
    span = tokens[at + 1 : at + 6]
    is_far = any(is_span(span[one : one + 2]) and span[one].value.value not in SINCE_LAST for one in range(len(span)))
    said.last = at
    is_of_now = role is LOST and not is_far and said.time is None and said.before is None
    if is_of_now and (said.whose.party is not None or said.whose.is_all):
        time = next((one for one in after(tokens, at) if one.tag is Tag.YEAR), None)
        said.found[at] = [written_change(said.whose, _as_count(tokens[at]), way, time)]


def _role(tokens: Tokens, at: int, said: _Said, *, is_warm: bool) -> tuple[str | None, bool]:
    """What a count is of, and whether of the time before."""
    if (said.aside is STOOD and is_aside(tokens, at)) or is_of_part(tokens, at):
        return STOOD, False  # "Labour lost 11 (631 stood), the Tories four (635)", "half of the 3,304 candidates"
    is_then = _is_then(tokens, at, said)
    if not is_then and said.role is not None and said.last >= said.start - 1 and is_whole(tokens, said.last, at):
        return STOOD, False
    whole = is_part(tokens, at)
    told = told_after(tokens, at if whole is None else whole)
    if whole is not None and told is STOOD:
        told = None  # "three of 32 candidates"
    if said.role is not None and is_other_way(tokens, at):
        return (LOST if said.role is KEPT else KEPT), False
    if told in (LOST, KEPT) and is_turned(tokens, at):
        return (LOST if told is KEPT else KEPT), False
    if is_then:
        return told or (said.role if said.role in (LOST, KEPT) else LOST if said.last >= 0 or is_warm else None), True
    return _role_before(tokens, at, said, told, is_warm=is_warm), False


def _role_before(tokens: Tokens, at: int, said: _Said, told: str | None, *, is_warm: bool) -> str | None:
    """What a count is of by what stands before it, where the words `told` after it do not say."""
    if said.role in (LOST, KEPT) and is_after_time(tokens, said.last, at):
        return said.role
    own = told_before(tokens, max(said.start, said.last + 1), at)
    if told is not None and (told is not STOOD or own is not LOST):
        return told
    if own is None and (is_warm or said.role is not None):
        before = tokens.row[said.start : at].translate(None, SILENT + bytes((Tag.COMMA, Tag.NOW)))
        if before == bytes((Tag.IN,)):
            return STOOD  # "the Lib Dems, in 630, lost 229"
        is_had = not before or before[-1] in _HAD
        own = said.role or LOST if is_had and (len(before) <= 1 or before[-1] == Tag.WITH) else None
    return own if own is not None and can_be(tokens, at, own) else None


def _keeps_time(tokens: Tokens, at: int, said: _Said) -> bool:
    """ "In 2015, when 79 went", "Labour forfeited three two years ago, the Tories 18": the time told of before holds,
    where nothing but a party stands between, and no count before was of another."""
    between = tokens[said.last + 1 : at]
    if "when" in (one.words for one in between):
        return True
    comma = next((one for one, token in enumerate(between) if token.tag in (Tag.COMMA, Tag.AND)), None)
    if comma is None or said.role not in (LOST, KEPT) or not said.held or len(said.found) != said.held:
        return False
    return all(one.tag in _ELIDED for one in between[comma:])


_ELIDED = frozenset({Tag.COMMA, Tag.AND, Tag.FILL, Tag.HEDGE, Tag.ACTOR})


_MOVED = frozenset({Tag.UP, Tag.DOWN})


def _is_from_then(tokens: Tokens, at: int) -> bool:
    """ "Up from 136", "rose from 136 to 229", "from losing three to losing none": a count of the time before."""
    row = tokens.row[:at].translate(None, SILENT).rstrip(_LOST)
    if row[-1:] != bytes((Tag.FROM,)):
        return False
    if row[:-1].rstrip(_OF_WHICH)[-1:] == bytes((Tag.TIMES,)):
        return True  # "Plaid doubled theirs from eight"
    is_count = Tag.COUNT in tokens.row[at + 1 : at + 6] or not _ONE.keys().isdisjoint(tokens.said[at + 2 : at + 6])
    is_to = tokens.row[at + 1 : at + 6].lstrip(_LOST)[:1] == bytes((Tag.TO,)) and is_count
    return is_to or (len(row) > 1 and row[-2] in _MOVED) or tokens.said[max(0, at - 3) : at].count("change") > 0


_LOST = bytes((Tag.LOSE, Tag.DEPOSIT))
_OF_WHICH = bytes((Tag.WORD, Tag.COMMA, Tag.TOTAL, Tag.DEPOSIT, Tag.PRONOUN))
_THAN_THE = (["fewer than", "the"], ["more than", "the"], ["less than", "the"])


def _is_then(tokens: Tokens, at: int, said: _Said) -> bool:
    """ "Compared with 136", "against a mere four", "a big improvement on the 466", "none after three in 2015"."""
    row = tokens.row[:at].translate(None, SILENT)
    is_on = row[-1:] == bytes((Tag.ON,)) and len(row) > 1 and row[-2] in _MOVED
    is_after = tokens.said[max(0, at - 1) : at] in (["after"], ["following"], ["versus"]) and said.last >= 0
    is_from = row[-1:] == bytes((Tag.FROM,)) and said.last >= 0 and change_way(tokens, said.last) is not None
    is_than = row[-1:] == bytes((Tag.THAN,)) or tokens.said[max(0, at - 2) : at] in _THAN_THE
    return row[-1:] == bytes((Tag.COMPARED,)) or is_on or is_after or is_from or is_than or _is_from_then(tokens, at)


def _fits(figure: Token, whose: Whose) -> bool:
    """Whether a count can be that of a party's deposits, or of all."""
    if whose.is_all:
        return bool(FEWEST_IN_ALL <= figure.value.value <= MOST_IN_ALL)
    return whose.party is not None and bool(figure.value.value <= MOST_STANDING)


def _all_kept(tokens: Tokens, at: int, role: str) -> int | None:
    """Where "kept all 57 of theirs" begins: none was lost."""
    if role is not KEPT or "all" not in tokens.said[max(0, at - 1) : at]:
        return None
    return next((one for one in range(at - 2, max(-1, at - 5), -1) if tokens[one].tag is Tag.HOLD), None)


def is_of_deposits(found: Found) -> bool:
    """Whether any of the counts read is of deposits."""
    return any(one.tag is Tag.DEPOSIT for ways in found.values() for told in ways for one in told)
