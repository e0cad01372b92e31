"""Guard: figures that a sentence gives of something other than the declared result, so that a mismatch says nothing.

Forecasts, other votes, places other than the seat, the state of the count at some hour, what somebody hoped for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise

from hustings.copydesk.grammar.area.deposit.kept import is_mark_needed
from hustings.copydesk.grammar.area.seats.survivor import are_told_to_stay
from hustings.copydesk.grammar.figure.need_time import is_figure_of_need, is_swing_needed
from hustings.copydesk.grammar.worded.short import is_post_needed
from hustings.copydesk.parse.known import is_of_career, is_of_staying, is_unforeseen
from hustings.copydesk.parse.opinion import POLLS, is_of_opinion
from hustings.copydesk.token import MONTH_OF_MAY, Tag, Tokens, places_of
from hustings.figures.month import MONTHS

_WISHES = frozenset("would could might may hoped hopes hoping needed needs needing promised pledged vowed".split())
_OLD = frozenset({"old", "former"})
#: Words for another place than the seat, another time or another count.
_SCOPES = frozenset(
    "national nationally nationwide county countywide region regional citywide neighbouring trend petition history ever"
    " recorded".split()
)
#: Other bodies that are elected, and other things that rise and fall by so many per cent.
_BODIES = frozenset(
    "holyrood senedd assembly stormont european euro unemployment employment inflation crime wages prices bills rents"
    " taxes households administration administration's sterling pound dollar ftse gilts gdp sales profits".split()
)
_ELSEWHERE = _BODIES | {"ward", "wards"}
_LEADS = frozenset({Tag.AHEAD, Tag.BEHIND, Tag.MARGIN})


def guarded_in(tokens: Tokens, starts: Iterable[int], of_areas: Collection[int] = ()) -> Iterator[int]:
    """Those of the figures, by where they start, that the sentence may give of something else.

    `of_areas` are those read as figures of the country or a part of it: words for other places say no more of them.
    """
    starts = list(starts)
    if not starts:
        return
    if is_of_else(tokens) or _is_of_the_count(tokens) or _is_of_other_place(tokens):
        apart = _goes_over_to_else(tokens)
        yield from (start for start in starts if apart is None or start > tokens[apart].start)
        return
    if may_be_wider(tokens) and any(_is_wider(tokens, at) for at in range(len(tokens))):
        yield from (start for start in _told_wider(tokens, starts) if start not in of_areas)
    if tokens.words.isdisjoint(_WISHES | _OLD | _IFS):
        return
    place = {token.start: at for at, token in enumerate(tokens)}
    for start in starts:
        at = place[start]
        if _is_wished(tokens, at) or _is_in_old(tokens, at):
            yield start


def may_be_wider(tokens: Tokens) -> bool:
    """Whether a sentence has a word for more than the seat, or for all times."""
    return not tokens.words.isdisjoint(_SCOPES)


_OF_RECORD = frozenset({"history", "ever", "recorded"})
_BREAKS = frozenset({Tag.COMMA, Tag.DASH})
_ON = frozenset({"where", "which"})


def _told_wider(tokens: Tokens, starts: list[int]) -> list[int]:
    """Those of the figures that a word for more than the seat, or for all times, is told with: "he had 9 - the worst in
    history - and Y 8", "9 per cent, above the national average of 8, with 7 votes"."""
    found: set[int] = set()
    for at in range(len(tokens)):
        if tokens[at].words in _SCOPES and _is_wider(tokens, at):
            found.update(_reached(tokens, starts, at))
    return [start for start in starts if start in found]


def _reached(tokens: Tokens, starts: list[int], at: int) -> list[int]:
    """The figures between the marks around a word; to the end where none stands before, and past "where"."""
    marks = [-1, *places_of(tokens, _BREAKS), len(tokens)]
    first, last = max(one for one in marks if one < at), min(one for one in marks if one > at)
    if tokens[at].words in _OF_RECORD:
        return [start for start in starts if tokens[at].start < start < tokens[last - 1].end]
    begins = tokens[first + 1].start
    if not any(start < tokens[at].start for start in starts) and not any(
        begins <= start < tokens[last - 1].end for start in starts
    ):
        return starts
    if last + 1 < len(tokens) and tokens[last + 1].words in _ON:
        last = min(one for one in marks if one > last)
    return [start for start in starts if begins <= start < tokens[last - 1].end]


_OVER = frozenset({Tag.AND, Tag.COMMA, Tag.DASH})
_LEADING = frozenset({Tag.FILL, Tag.WORD, Tag.HEDGE, Tag.PREVIOUS})


def _goes_over_to_else(tokens: Tokens) -> int | None:
    """ "The cushion had grown to 9, and the bookmakers …": where a clause begins that alone is of something else."""
    at = tokens.row.find(Tag.INTERIM)
    if at < 0 or _is_supposed(tokens) or _is_of_other_body(tokens) or _is_of_an_hour(tokens):
        return None
    while at > 0 and tokens[at - 1].tag in _LEADING:
        at -= 1
    is_clause = at > 1 and tokens[at - 1].tag is Tag.AND and tokens[at - 2].tag in _OVER
    return at - 1 if is_clause or (at > 0 and tokens[at - 1].words == ";") else None


_NEEDED = frozenset({"needed", "needs", "needing"})
_IFS = frozenset({"if", "unless"})
#: How far a wish and a condition reach in their clause.
_MOST_WISHED, _MOST_SUPPOSED = 4, 8


_BUT = frozenset({"but", "only"})


def _is_wished(tokens: Tokens, at: int) -> bool:
    """ "They would have had a majority of 9", "a recount is likely if there are fewer than 9 votes in it"."""
    clause = tokens.row.rfind(Tag.COMMA, 0, at) + 1
    wishes, conditions = (tokens.said[max(clause, at - most) : at] for most in (_MOST_WISHED, _MOST_SUPPOSED))
    if not _BUT.isdisjoint(wishes):
        return False  # "had hoped for better but finished with 9", "could only manage 9"
    wishes = [one for one in wishes if one not in _NEEDED] if is_figure_of_need(tokens, at) else wishes
    return not (_WISHES.isdisjoint(wishes) and _IFS.isdisjoint(conditions))


def _is_in_old(tokens: Tokens, at: int) -> bool:
    """ "51 per cent in the old Swindon North": of a seat that is no more."""
    near = tokens[at + 1 : at + 8]
    return any(one.words in _OLD and two.tag is Tag.PLACE for one, two in pairwise(near))


def is_of_else(tokens: Tokens) -> bool:
    """Whether a sentence is of a forecast, another vote or the state of the count: what happens in it is no result."""
    if tokens.words.isdisjoint(_OF_ELSE) and tokens.tags.isdisjoint(_UNDECLARED):
        return False
    is_unreal = bool(tokens) and tokens[0].words == "had"  # "had 9 more turned out, she would have won"
    is_unreal = is_unreal or _is_supposed(tokens) or is_of_opinion(tokens)
    is_unreal = is_unreal or _is_hearsay(tokens)
    told = [at for at, one in enumerate(tokens) if one.tag is Tag.INTERIM]
    is_interim = any(not any(is_known(tokens, at) for is_known in _NEEDS) for at in told)
    return is_unreal or is_interim or _is_of_other_body(tokens) or _is_of_an_hour(tokens)


#: What is told to have been needed, or of who is left, the result being known.
_NEEDS = (is_mark_needed, is_swing_needed, is_post_needed, are_told_to_stay, is_unforeseen, is_of_staying)

_HEARSAY = frozenset("hearing rumour rumours rumoured rumor rumors unconfirmed reportedly apparently".split())
_AHEAD = frozenset({"on course", "set for", "heading for", "tipped for"})
_AHEAD_BY = frozenset({"course", "set", "heading", "tipped"})
_OF_POLL = frozenset({"poll", "polls", "survey", "pollsters", "pundits"})
_FIND = frozenset("finds find says say suggests suggest shows show puts".split())


#: Not all of what stands for something else: without any of it, nothing does.
_UNDECLARED = frozenset({Tag.INTERIM, Tag.EXEMPT})


def _is_hearsay(tokens: Tokens) -> bool:
    """ "Hearing it is within 9 votes", "X on course for a majority of 9, poll finds": nothing that was declared."""
    if not _HEARSAY.isdisjoint(tokens.words):
        return True
    is_said = not tokens.words.isdisjoint(_AHEAD_BY)
    if is_said and any(f"{one.words} {two.words}" in _AHEAD for one, two in pairwise(tokens)):
        return True
    return tokens[-2:-1] != [] and tokens[-2].words in _OF_POLL and tokens[-1].words in _FIND


_BORNE_OUT = frozenset("right true correct accurate proves".split())


def _is_supposed(tokens: Tokens) -> bool:
    """ "If that's right it is a majority of 86": what was forecast."""
    return bool(tokens) and tokens[0].words == "if" and not _BORNE_OUT.isdisjoint(tokens.said[1:5])


def _is_of_other_body(tokens: Tokens) -> bool:
    """Whether a sentence speaks of another body that is elected, or of other figures; Ms Ward is neither."""
    if "parliament" in tokens.words and not _PARLIAMENTS.isdisjoint(pairwise(tokens.said)):
        return True  # "the Scottish Parliament constituency"
    if tokens.words.isdisjoint(_ELSEWHERE):
        return False
    found = (at for at, token in enumerate(tokens) if token.words in _ELSEWHERE and token.tag is not Tag.ACTOR)
    return any(not is_of_career(tokens, at) for at in found)


_PARLIAMENTS = frozenset({("scottish", "parliament"), ("welsh", "parliament"), ("european", "parliament")})
#: Words without which, and without a forecast or an hour, a sentence is of the result.
_OF_ELSE = _HEARSAY | _AHEAD_BY | _OF_POLL | POLLS | _ELSEWHERE | {"had", "if", "parliament"}

_OTHERS = frozenset("another others".split())


def goes_on(tokens: Tokens, is_else: bool) -> bool:
    """ "One of them gave X 48 per cent", after a sentence `is_else` about forecasts or another vote."""
    if not is_else:
        return False
    first = [token.words for token in tokens[:3]]
    return first[:2] == ["one", "of"] or "them" in first or not _OTHERS.isdisjoint(first)


def _is_wider(tokens: Tokens, at: int) -> bool:
    """Whether a word speaks of more than the seat; "neighbouring X", "the neighbouring seat of X" name another."""
    token = tokens[at]
    if token.words == "neighbouring" and Tag.PLACE in tokens.row[at + 1 : at + 5]:
        return False
    if tokens.row[at + 1 : at + 3] == _IN_PLACE:
        return False  # "across the county in X, where Y won with 9"
    if token.words in _PLACES and not _OF_PLACE.isdisjoint(tokens.said[at + 1 : at + 2]):
        return False  # "X, a county councillor, polled 9"
    if at < _MOST_OPENING and not _PARTS.isdisjoint(tokens.said[: at - 1]) and tokens[at - 2].tag is Tag.OF:
        return False  # "At the other end of the county X had 9"
    return token.tag in (Tag.WORD, Tag.FILL) and token.words in _SCOPES and not token.is_capital


_IN_PLACE = bytes((Tag.IN, Tag.PLACE))
_PLACES = frozenset({"county", "region", "regional"})
_OF_PLACE = frozenset("councillor councillors council hall cricket ground showground court town organiser".split())
_PARTS = frozenset("end side corner part".split())
#: "At the other end of the county".
_MOST_OPENING = 8

_AT_COUNT = frozenset(
    "early initial sample samples sampling tellers bundles piles boxes halfway midnight verification rumour rumours"
    " rumoured whispers".split()
)


def _is_of_the_count(tokens: Tokens) -> bool:
    """ "With half the boxes opened she was 400 ahead": a lead while votes were being counted."""
    if tokens.tags.isdisjoint(_LEADS):
        return False
    is_early = any(one.words in _AT_COUNT and two.words != "hours" for one, two in pairwise((*tokens, tokens[-1])))
    if is_early or not _DECLARED.isdisjoint(tokens.words):
        return is_early  # not "in the early hours", nor "the final margin was read out at 3am"
    return any(one.value == "time" for one in tokens)


_DECLARED = frozenset("final declared declaration announced announcement read result confirmed eventual".split())


def _is_of_other_place(tokens: Tokens) -> bool:
    """ "Turnout in Redbridge", "in Redbridge the turnout": a place by name that is no constituency."""
    if Tag.TURNOUT not in tokens.tags:
        return False
    at = next(at for at, token in enumerate(tokens) if token.tag is Tag.TURNOUT)
    figures = (one for one in range(at, len(tokens)) if tokens[one].tag is Tag.PERCENT)
    behind = (token for one in figures for token in tokens[one + 1 : one + 3])
    near = [*tokens[at + 1 : at + 5], *tokens[:3], *behind]
    return any(
        before.tag is Tag.IN or before.words in ("across", "throughout")
        for before, token in pairwise(near)
        if token.tag is Tag.WORD and token.is_capital and token.words not in _NO_PLACES
    )


_NO_PLACES = frozenset({*MONTHS, MONTH_OF_MAY})


def _is_of_an_hour(tokens: Tokens) -> bool:
    """ "By 5am the party had 120 seats", "at 3am she was 450 ahead"."""
    if Tag.EXEMPT not in tokens.tags:
        return False
    for before, token in pairwise(tokens):
        if token.tag is Tag.EXEMPT and token.value == "time":
            if before.words == "by":
                return True
            if before.words == "at" and not _LEADS.isdisjoint(tokens.tags):
                return True
    return False
