"""Stakes of all: what a piece on deposits tells of everybody who stood — "of 3,320 people who stood, 1,275 failed to
reach five per cent", "in 2017 it was 1,568" — and of a party that lost none: "Labour hadn't lost a single one".
"""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from hustings.copydesk.grammar.area.deposit.kept import is_of_part
from hustings.copydesk.grammar.area.scope import UK
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.listing.parties.stake_words import lost, of_all_lost, set_after
from hustings.copydesk.listing.table.column import beside
from hustings.copydesk.token import SILENT, Tag, Token, Tokens
from hustings.figures.numeral import Form, Numeral

#: Fewer people may be anything.
_FEWEST = 100
_REACH = 8
_FAILED = frozenset(
    "failed fell missed short below under failing goodbye farewell forfeited didn't not without sacrificed".split()
)
_MARK = frozenset("cash money deposit 500 stake goodbye farewell".split())
_NEEDED = Decimal(5)
_WHO = bytes((Tag.PRONOUN, Tag.FILL, Tag.OF, Tag.HAVE))
_TIMED = frozenset({Tag.YEAR, Tag.PREVIOUS})
_IT = frozenset({"it", "that", "this", "there", "the figure", "the number", "the total", "figure", "number", "total"})


def of_all(tokens: Tokens, at: int) -> list[Token] | None:
    """A count of all as a sentence of its own has it; `None` where it is of a party, or of anything else."""
    figure = tokens[at]
    if figure.tag is not Tag.COUNT or Tag.ACTOR in tokens.tags or figure.value.value < _FEWEST:
        return None
    if _is_told_again(tokens, at) or have_failed(tokens, at):
        return [figure, *of_all_lost(figure)]
    if _have_stood(tokens, at):
        return [figure, set_after(figure, "candidates", Tag.CANDIDATES), *_stood(figure)]
    return _of_then(tokens, at)


def have_failed(tokens: Tokens, at: int) -> bool:
    """ "1,275 failed to reach five per cent", "1,275 kissed goodbye to their cash"; not "half of the 3,304 who stood
    forfeited theirs"."""
    if is_of_part(tokens, at):
        return False
    end = next((one for one in range(at + 1, len(tokens)) if tokens[one].tag is Tag.COUNT), len(tokens))
    after = tokens[at + 1 : min(end, at + 1 + _REACH)]
    if _FAILED.isdisjoint(" ".join(one.words for one in after).split()):
        return False
    is_mark = any(one.tag is Tag.PERCENT and one.value.value == _NEEDED for one in after)
    return is_mark or any(one.words in _MARK for one in after)


_AGAIN = (["of", "them"], ["in", "all"], ["in", "total"], ["to", "be"], ["altogether"], ["all", "told"])


def _is_told_again(tokens: Tokens, at: int) -> bool:
    """ "Half of the 3,304 who stood never saw their £500 again, 1,568 of them to be exact", "lost theirs – 1,568 in
    all": the number that a part before it is."""
    is_told = any(tokens.said[at + 1 : at + 1 + len(one)] == one for one in _AGAIN)
    whole = next((one for one in range(at - 1, 1, -1) if tokens[one].tag is Tag.COUNT), 0) if is_told else 0
    is_part = whole > 0 and is_of_part(tokens, whole) and bool(tokens[at].value.value < tokens[whole].value.value)
    return is_part and (Tag.DEPOSIT in tokens.row[whole:at] or not _MARK.isdisjoint(tokens.said[whole:at]))


_PUT = (["put", "themselves"], ["put", "their"], ["threw", "their"], ["offered", "themselves"], ["were", "nominated"])


def _have_stood(tokens: Tokens, at: int) -> bool:
    """ "3,320 people who stood", "of the 3,304 who stood", "3,304 people who put themselves forward": candidates."""
    if tokens.row[at + 1 : at + 2] == bytes((Tag.CANDIDATES,)):
        return False  # read where it stands
    after = [one for one in tokens[at + 1 : at + 5] if one.tag not in _WHO and one.words not in ("people", "souls")]
    start = tokens.index(after[0], at) if after else at
    is_put = tokens.said[start : start + 2] in _PUT
    return bool(after) and (after[0].words in ("stood", "standing") or is_put)


def _stood(figure: Token) -> list[Token]:
    """ "Stood nationally"."""
    there = set_after(figure, "nationally", Tag.REGION)
    return [set_after(figure, "stood", Tag.BE), set_after(figure, "in", Tag.IN), replace(there, value=UK)]


def _of_then(tokens: Tokens, at: int) -> list[Token] | None:
    """ "In 2017 it was 1,568", "last time it was 1,568": how many were lost then."""
    row = tokens.row[:at].rstrip(SILENT)
    is_it = row[-1:] == _WAS and len(row) > 1 and tokens[len(row) - 2].words in _IT
    rest = tokens.row[at + 1 :].translate(None, SILENT + _IN)
    time = next((one for one in tokens if one.tag in _TIMED), None)
    if not is_it or time is None or rest.translate(None, bytes(_TIMED)) or len(tokens) > _REACH:
        return None
    figure = tokens[at]
    return [*_at(time, figure), figure, *of_all_lost(figure)]


def _at(time: Token, figure: Token) -> list[Token]:
    """ "In 2017,", "last time,", before a figure."""
    is_year = time.tag is Tag.YEAR
    when = [beside(figure, "in", Tag.IN), beside(figure, str(year_of(time)), Tag.YEAR)] if is_year else []
    return [*(when or [beside(figure, "last time", Tag.PREVIOUS)]), beside(figure, ",", Tag.COMMA)]


_WAS, _IN = bytes((Tag.BE,)), bytes((Tag.IN, Tag.ON))
_NOT = frozenset({"hadn't", "didn't", "not", "never", "haven't", "hasn't", "without"})
_NONE = frozenset({"none", "nil", "zero"})


def none_lost(tokens: Tokens) -> list[Token] | None:
    """ "The SNP lost none", "Labour hadn't lost a single one two years before": a party that kept all its deposits."""
    lose = tokens.row.find(Tag.LOSE)
    if lose < 0:
        return _clean_sheet(tokens)
    who = tokens.row.rfind(Tag.ACTOR, 0, max(lose, 0))
    if lose < 0 or who < 0 or tokens[who].value.is_person or not _ELSE.isdisjoint(tokens.tags):
        return None
    end = _none_after(tokens, lose, is_not=not _NOT.isdisjoint(tokens.said[who + 1 : lose]))
    if end is None:
        return None
    time = next((one for one in tokens[end + 1 : end + 5] if one.tag in _TIMED), None)
    return _lost_none(tokens[who], tokens[end], time)


def _lost_none(party: Token, word: Token, time: Token | None) -> list[Token]:
    """ "Last time, the party lost deposits: 0", where the word stands that says so."""
    figure = replace(word, tag=Tag.COUNT, value=Numeral(word.start, word.end, Decimal(0), form=Form.WORDS))
    before = [] if time is None else _at(time, figure)
    return [*before, *lost(party, figure), figure]


_CLEAN, _SHEET = frozenset({"clean", "perfect", "unblemished", "spotless"}), frozenset({"sheet", "record", "slate"})
_UNHURT = frozenset({"unscathed"})


def _clean_sheet(tokens: Tokens) -> list[Token] | None:
    """ "Labour, on the other hand, had a clean sheet last time", "the SNP came through unscathed": none was lost."""
    said = tokens.said
    at = next((at for at, one in enumerate(said) if one in _UNHURT or said[at - 1 : at + 1] in _SHEETS), None)
    who = tokens.row.find(Tag.ACTOR)
    parties = tokens.row.count(Tag.ACTOR)
    if at is None or parties != 1 or who > at or tokens[who].value.is_person or not _ELSE.isdisjoint(tokens.tags):
        return None
    if not _NOT.isdisjoint(said[:at]) or not _UNREAL.isdisjoint(said[:at]):
        return None
    times = [one for one in tokens if one.tag in _TIMED]
    first = tokens[at] if said[at] in _UNHURT else tokens[at - 1]
    word = replace(tokens[at], start=first.start, words=" ".join(said[at - (first is not tokens[at]) : at + 1]))
    return _lost_none(tokens[who], word, times[0] if times else None) if len(times) < 2 else None


_SHEETS = [[one, other] for one in sorted(_CLEAN) for other in sorted(_SHEET)]
_UNREAL = frozenset("no spoiled spoilt ended broke missed almost nearly wanted hoped hoping dirtied lost".split())


def _none_after(tokens: Tokens, lose: int, *, is_not: bool) -> int | None:
    """Where the word stands that says that none was lost: "none", "not one", "any" or "a single one" after "hadn't
    lost"."""
    said = tokens.said[lose + 1 : lose + 5]
    if said and (said[0] in _NONE or (is_not and said[0] == "any")):
        return lose + 1 if _ends(tokens, lose + 1) else None
    words = " ".join(one for one in said if one != "a")
    is_one = words.startswith(("not one", "not single one")) or (is_not and words.startswith(("single one", "one ")))
    at = next((lose + 1 + one for one, word in enumerate(said) if word == "one"), None) if is_one else None
    return at if at is not None and _ends(tokens, at) else None


def _ends(tokens: Tokens, at: int) -> bool:
    """Whether nothing after the word says of what none was lost, but that it is of deposits."""
    if tokens.said[at + 1 : at + 2] == ["of"]:
        return any(one.tag is Tag.DEPOSIT or one.words in _MARK for one in tokens[at + 2 : at + 5])
    return at + 1 == len(tokens) or tokens[at + 1].tag in _ENDS


_ENDS = frozenset({Tag.COMMA, Tag.CLOSE, Tag.DASH, Tag.AND, Tag.IN, Tag.PREVIOUS, Tag.COUNT, Tag.NOW})
_ELSE = frozenset({Tag.SEATS, Tag.SHARE, Tag.VOTES, Tag.PLACE, Tag.MAJORITY, Tag.TURNOUT, Tag.SWING})
