"""Changed: at which polls a seat changed hands: "in 2010, 2017 and 2019", "at three elections running".

Told of the first of them at which it did not, else of the last.
"""

from __future__ import annotations

import re

from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.soft import fate
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import THE_SEAT
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag
from hustings.figures.numeral import Numeral
from hustings.record.poll import Poll

_POLLS = "(?:elections?|general elections?|times|polls|contests)"
_IN_A_ROW = "(?:running|in a row|in succession|on the trot|on the bounce)"
#: "Changed hands at each of the last three elections", "in 2010, 2017 and now", "at every election since 2015".
CHANGED_AT = (
    f"(?:{THE_SEAT}|it|which)(?: (?:has|have|had|now|also|last|since))*"
    " (?P<said>(?:changed|changing|swapped|switched) (?:hands|sides)"
    "(?: (?:in|at) (?P<years>@year(?:(?: ,)?(?: and)? (?:in )?(?:@year|now))*)"
    f"|(?: (?:at|in|for))?(?: each of| all)?(?: the)?(?: last| past)? (?P<many>@number)(?: {_POLLS})?(?: {_IN_A_ROW})?"
    f"| (?:at|in) (?:every|each) (?:election|general election|poll|contest) (?:since|from) (?P<since>@year)))"
    "(?= $|$| [,;:.)-]|(?: and| but| when| as| with)(?!\\S))"
)


def changed_at(found: Found) -> list[Reading]:
    """ "It changed hands in 2017": sure of the years that are named; of "three times" only in a row."""
    seat = found.seat
    if seat is None or not _NOT_SO.isdisjoint(found.scene.tokens.said[max(0, found.first - 2) : found.last]):
        return []
    every = [one for one in seat.polls if one.winner is not None and one.polled_on <= seat.poll.polled_on]
    told = _polls_told(found, seat, sorted(every, key=lambda one: one.polled_on))
    if not told:
        return []
    poll = next((one for one in told if not _has_changed(found, seat, one)), told[-1])
    is_sure = not found.match["many"] or not _ROW.isdisjoint(found.match["said"].split())
    return [
        fate.reading(
            found, poll, poll.winner or "", "gained", is_firm=is_sure and Tag.REGION not in found.scene.tokens.tags
        )
    ]


_NOT_SO = frozenset("not never nearly almost would could might may if would'".split())
_ROW = frozenset("running row succession trot bounce last past".split())


def _polls_told(found: Found, seat: Seat, every: list[Poll]) -> list[Poll]:
    """The polls that are named: by their years, by how many the last are, or by the first of them."""
    tokens, match = found.scene.tokens, found.match
    if match["years"]:
        first, last = found.line.tokens_of(match, "years")
        years = {year_of(one) for one in tokens[first:last] if one.tag is Tag.YEAR}
        now = [seat.poll] if re.search(r"\bnow\b", match["years"]) else []
        return [one for one in every if one.polled_on.year in years and one not in now] + now
    if match["many"]:
        value = tokens[found.line.tokens_of(match, "many")[0]].value
        many = int(value.value) if isinstance(value, Numeral) else 0
        return every[-many:] if 1 < many <= len(every) else []
    year = year_of(tokens[found.line.tokens_of(match, "since")[0]])
    return [one for one in every if one.polled_on.year > year]


def _has_changed(found: Found, seat: Seat, poll: Poll) -> bool:
    """Whether a poll was won by another party than the one before it; so it may be where that is not on record."""
    before = [one for one in seat.polls if one.polled_on < poll.polled_on and one.winner is not None]
    if not before or poll.winner is None:
        return True
    then = max(before, key=lambda one: one.polled_on)
    family_of = found.scene.lexicon.family_of
    return family_of.get(poll.candidacy(poll.winner).party_id) != family_of.get(
        then.candidacy(then.winner or "").party_id
    )
