"""Past: the words that call for what is told of earlier times — a first since a year, and what no record reaches."""

from __future__ import annotations

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.soft import away, field, never, since, untold, won_then
from hustings.copydesk.grammar.soft.found import Row
from hustings.copydesk.grammar.soft.spell import attempt, times, until

_INSTEAD = frozenset({Kind.TENURE, Kind.SUPERLATIVE})
_TRIED = _INSTEAD | {Kind.SHARE_CHANGE, Kind.OUTCOME}
_LEVELS = frozenset({Kind.TENURE, Kind.SUPERLATIVE})
_OUTCOME = frozenset({Kind.OUTCOME})
_NOTHING: frozenset[Kind] = frozenset()

PAST: tuple[Row, ...] = (
    ("first|time", since.FIRST_TIME, since.first_since, _INSTEAD),
    ("since", since.NOT_SINCE, since.first_since, _INSTEAD | {Kind.OUTCOME}),
    ("since", since.FIRST, since.first_since, _INSTEAD),
    ("first", since.FOR_FIRST, since.first_since, _INSTEAD),
    ("last", since.LAST, since.last_won, _INSTEAD | {Kind.OUTCOME}),
    ("until|till", until.SAT_UNTIL, until.sat_until, _INSTEAD),
    ("until|till", until.PARTY_UNTIL, until.party_until, _INSTEAD | {Kind.OUTCOME}),
    ("until|till", until.ITS_PARTY_UNTIL, until.its_party_until, _INSTEAD | {Kind.OUTCOME}),
    (attempt.CALLING, attempt.NTH, attempt.attempts, _TRIED),
    (attempt.CALLING, attempt.MANY, attempt.attempts, _TRIED),
    (times.CALLING, times.FOR_NTH, times.times, _INSTEAD),
    (times.CALLING, times.NTH_WIN, times.times, _INSTEAD),
    (times.CALLING, times.N_TIMES, times.times, _INSTEAD | {Kind.SEATS}),
    (never.CALLING, never.NEVER_BEEN, never.never, _LEVELS),
    (never.CALLING, never.NONE_OF, never.never, _LEVELS),
    (never.CALLING, never.NEVER_BY, never.never, _LEVELS),
    (never.CALLING, never.NOBODY, never.never, _LEVELS),
    ("first|first-ever", untold.FIRST_MEMBER, untold.superlative, _NOTHING),
    ("ever|-ever", untold.EVER, untold.superlative, _NOTHING),
    ("since", untold.SINCE, untold.long_ago, _NOTHING),
    ("century|centuries|generation|generations|living memory|memory", untold.IN_AGES, untold.superlative, _NOTHING),
    (field.CALLING, field.WHOLE, field.whole, _NOTHING),
    (away.CALLING, away.STAYED, away.stayed, _NOTHING),
    (won_then.CALLING, won_then.WON_THEN, won_then.won_then, _OUTCOME),
    (field.STANDING_CALLING, field.STANDING, field.standing, _NOTHING),
    (field.CALLING + "|people", field.THEN, field.then, _NOTHING),
    ("opponents|rivals|challengers|others|other|competitors", field.BEAT, field.beat, _NOTHING),
    ("other|others", field.REST, field.rest, _NOTHING),
    ("century|centuries", untold.CENTURY, untold.tenure, _NOTHING),
    ("never|first", untold.NEVER, untold.superlative, _NOTHING),
    ("attempt|attempts|try|tries|go|time of asking|time of trying", untold.ATTEMPT, untold.tenure, _NOTHING),
)
