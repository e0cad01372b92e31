"""Standings: the words that call for who came first, second and last."""

from __future__ import annotations

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.soft import standing
from hustings.copydesk.grammar.soft.found import Row
from hustings.copydesk.grammar.soft.ranked import beside, phrase

_RANK = frozenset({Kind.RANK})
_PLACES = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|2nd|3rd|4th|5th|6th|7th|last|bottom|last place"
    "|runner-up|silver|bronze"
)

STANDINGS: tuple[Row, ...] = (
    (_PLACES, phrase.TAKEN_BY, standing.placed, _RANK),
    (_PLACES, phrase.IN_PLACE, standing.placed, _RANK),
    (
        "first|second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|6th|runner-up|runners-up",
        phrase.EARLIER,
        standing.earlier,
        _RANK,
    ),
    ("runner-up|runner up|second-placed", phrase.RUNNER_UP, standing.second, _RANK),
    (
        "beat|beats|beating|defeated|defeating|defeats|pipped|pipping|edged out|edged|overtook|overtaking|leapfrogged"
        "|leapfrogging|overhauled|nudged|outpolled",
        phrase.BEATEN_TO,
        standing.placed,
        _RANK,
    ),
    ("pipped|beaten|edged out|nudged|edged", phrase.PIPPED, standing.pipped, _RANK),
    (
        "beat|beating|beats|pushed|pushed the|pushing|pushes|knocked|knocking|forced|forcing|relegated|relegating"
        "|pipped|drove|consigned",
        phrase.BEATEN_INTO,
        standing.placed,
        _RANK,
    ),
    (
        "second-placed|third-placed|fourth-placed|fifth-placed|sixth-placed|seventh-placed|eighth-placed|last-placed",
        phrase.PLACED,
        standing.placed,
        frozenset(),
    ),
    ("here|overall|locally|there", phrase.APPOSED, standing.placed, _RANK),
    ("settle|settled|content|make|made|satisfied", phrase.SETTLED, standing.placed, _RANK),
    (_PLACES, phrase.CAME, standing.came, _RANK),
    (
        "put|puts|putting|left|leaves|leaving|placed|places|placing|earned|saw|gave|gives|meant|made|enough|good",
        phrase.PUT,
        standing.placed,
        _RANK,
    ),
    ("for", phrase.FOR, standing.placed, _RANK),
    ("place|spot", phrase.WITH_PLACE, standing.with_place, _RANK),
    (_PLACES, phrase.WAS, standing.placed, _RANK),
    (_PLACES, phrase.FELL_BY, standing.placed, _RANK),
    ("from", phrase.MOVED, standing.moved, _RANK),
    ("foot|bottom|tail|rear|back", phrase.FOOT, standing.bottom, _RANK),
    ("last|bottom|last of all|propped|propping|brought|bringing|foot|tail|rear", phrase.LAST, standing.bottom, _RANK),
    (
        "leapfrogged|leapfrogging|leapfrogs|overtook|overtaking|overtakes|overtaken|overhauled|over|past|above"
        "|ahead of",
        phrase.OVERTOOK,
        beside.overtook,
        _RANK,
    ),
    ("both|both times|each|occasions|every time|twice|times", phrase.BOTH_TIMES, beside.both_times, _RANK),
    ("and", phrase.PAIR, standing.pair, _RANK),
    ("and", phrase.PAIR_BEFORE, standing.pair, _RANK),
)
