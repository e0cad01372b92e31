"""Standings: the words that call for who came first, second and last."""

from __future__ import annotations

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.soft import standing
from hustings.copydesk.grammar.soft.found import Row

_RANK = frozenset({Kind.RANK})
_PLACES = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|2nd|3rd|4th|5th|6th|7th|last|bottom|last place"
    "|runner-up|silver|bronze"
)

STANDINGS: tuple[Row, ...] = (
    (_PLACES, standing.TAKEN_BY, standing.placed, _RANK),
    (_PLACES, standing.IN_PLACE, standing.placed, _RANK),
    ("first|second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|6th", standing.EARLIER, standing.earlier, _RANK),
    ("runner-up|runner up|second-placed", standing.RUNNER_UP, standing.second, _RANK),
    (
        "beat|beats|beating|pipped|pipping|edged out|edged|overtook|overtaking|leapfrogged|leapfrogging|overhauled"
        "|nudged",
        standing.BEATEN_TO,
        standing.placed,
        _RANK,
    ),
    ("pipped|beaten|edged out|nudged|edged", standing.PIPPED, standing.pipped, _RANK),
    (
        "beat|beating|beats|pushed|pushed the|pushing|pushes|knocked|knocking|forced|forcing|relegated|relegating"
        "|pipped|drove|consigned",
        standing.BEATEN_INTO,
        standing.placed,
        _RANK,
    ),
    (
        "second-placed|third-placed|fourth-placed|fifth-placed|sixth-placed|seventh-placed|eighth-placed|last-placed",
        standing.PLACED,
        standing.placed,
        frozenset(),
    ),
    ("here|overall|locally|there", standing.APPOSED, standing.placed, _RANK),
    ("settle|settled|content|make|made|satisfied", standing.SETTLED, standing.placed, _RANK),
    (_PLACES, standing.CAME, standing.came, _RANK),
    (
        "put|puts|putting|left|leaves|leaving|placed|places|placing|earned|saw|gave|gives|meant|made|enough|good",
        standing.PUT,
        standing.placed,
        _RANK,
    ),
    ("for", standing.FOR, standing.placed, _RANK),
    ("place|spot", standing.WITH_PLACE, standing.with_place, _RANK),
    (_PLACES, standing.WAS, standing.placed, _RANK),
    (_PLACES, standing.FELL_BY, standing.placed, _RANK),
    ("from", standing.MOVED, standing.moved, _RANK),
    ("foot|bottom|tail|rear|back", standing.FOOT, standing.bottom, _RANK),
    ("last|bottom|last of all|propped|propping|brought", standing.LAST, standing.bottom, _RANK),
    ("and", standing.PAIR, standing.pair, _RANK),
    ("and", standing.PAIR_BEFORE, standing.pair, _RANK),
)
