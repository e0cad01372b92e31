"""Standings: the words that call for who came first, second and last."""

from __future__ import annotations

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.soft import standing
from hustings.copydesk.grammar.soft.found import Row
from hustings.copydesk.grammar.soft.ranked import (
    beside,
    in_turn,
    nearest,
    order,
    phrase,
    placing,
    relation,
    scored,
    stepped,
    told,
)

_RANK = frozenset({Kind.RANK})
_PLACES = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|2nd|3rd|4th|5th|6th|7th|last|bottom|last place"
    "|runner-up|silver|bronze"
)

_RANK_OR_OUTCOME = frozenset({Kind.RANK, Kind.OUTCOME})
_AHEAD = "ahead of|in front of|clear of|above|better than|higher than|better off than|ahead"
_BEHIND = "behind|below|adrift of|beneath|lower than|worse off than|further back|than"
_PAST = (
    "squeezed past|edged past|crept past|leapfrogged|leapfrogging|leapfrogs|overtook|overtaking|overtakes|overhauled"
)
_BEAT = (
    "beat|beats|beating|pip|pips|pipped|pipping|edge|edges|edged|edging|nudged|nudging|shaded|shading|bested|outpolled"
    "|outpolling|outdid|outscored|outran|got the better of|better|saw|saw off|held|held off|fended|fought|squeezed"
    "|defeated|defeating|overhauled|outstripped|eclipsed|topped|trumped|edged out|nosed|nosed out|nudged out"
    "|squeezed out"
)
_BEATEN = (
    "beaten|outpolled|overtaken|leapfrogged|outdone|bested|shaded|pipped|edged|edged out|nosed|nosed out|overhauled"
    "|outstripped|eclipsed|trumped|outscored|nudged|nudged out|squeezed|squeezed out|passed|headed"
)

_RIVALS = "rival|challenger|contender|opponent|competitor|pursuer|adversary|competition|opposition|threat"

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
    (_PLACES, told.ANY_VERB, placing.in_place, _RANK),
    ("only|no better than|no more than|no higher than|no|nothing", told.NO_BETTER, placing.no_better, _RANK),
    ("never|not|couldn't|cannot|failed|failed to|didn't|unable", told.STUCK, placing.stuck, _RANK),
    ("himself|herself|themselves|itself", told.HAD, placing.to_oneself, _RANK),
    (_PLACES, told.WAS_SUCH, placing.suchlike, _RANK),
    ("number|two|three|four|five|six|seven|eight|came in at|comes in at", told.AT_NUMBER, placing.numbered, _RANK),
    (_PLACES, told.GAPPED, placing.in_place, _RANK),
    (_PLACES, told.APPOSED, placing.in_place, _RANK),
    (
        "last|bottom|next|next-to-last|penultimate|second-last|second-bottom|foot|runner-up",
        told.LOW,
        placing.low,
        _RANK,
    ),
    ("top|first|leading", told.TOP, placing.top, _RANK),
    (
        "lost|lose|loses|losing|ceded|ceding|cedes|surrendered|surrendering|yielded|yielding|conceded"
        "|conceding|gave up|lost out|losing out|missed out|" + _BEATEN,
        told.LOST_TO,
        placing.lost_to,
        _RANK,
    ),
    (
        "missed out on|missed|misses|missing|missing out on|lost out on|losing out on|denied|robbed"
        "|fell short of|cheated|shut|squeezed|edged|nudged|pushed|knocked|forced|short of|shy of|short"
        "|missed out|lost out",
        told.MISSED,
        placing.missed,
        _RANK,
    ),
    ("place|places|spot|spots|rung|rungs|slot|slots|position|positions", stepped.BY_STEPS, stepped.by_steps, _RANK),
    ("from", stepped.FROM_THEN, stepped.from_then, frozenset()),
    ("lost|surrendered|gave up|ceded", stepped.LOST_PLACE, stepped.from_then, _RANK_OR_OUTCOME),
    ("next", stepped.NEXT, stepped.following, _RANK),
    ("next|behind|after|below", in_turn.NEXT_CAME, in_turn.next_came, _RANK),
    ("then|followed", in_turn.THEN_OTHERS, in_turn.then_others, _RANK),
    ("off|from|away|adrift of|shy of|away from", stepped.OFF, stepped.off, _RANK),
    ("and|while", stepped.ELLIPTIC, stepped.elliptic, _RANK),
    (_PLACES, told.BEAT_TO, placing.beat_to, _RANK_OR_OUTCOME),
    (
        "fell short|falls short|falling short|lost out|missed out|came up short|short|lost|missed",
        told.SHORT,
        placing.short,
        _RANK,
    ),
    (_PLACES, scored.SUCH_A_PLACE, scored.such_a_place, _RANK),
    ("enough|sufficient", scored.ENOUGH_FOR, scored.enough_for, _RANK),
    (_PLACES, scored.PUSHED, standing.placed, _RANK),
    (
        "battle|race|fight|contest|scrap|tussle|scramble|struggle|duel|competition|sprint",
        scored.WON_PLACE,
        placing.in_place,
        _RANK_OR_OUTCOME,
    ),
    ("through|thanks to|thanks|courtesy|shape|person", scored.THROUGH, placing.in_place, _RANK),
    ("now|up|down|back|up to|down to", scored.NOW, scored.enough_for, _RANK),
    (_PLACES, scored.LABELLED, scored.labelled, _RANK),
    ("bringing|propping|foot|bottom", scored.REAR, scored.rear, _RANK),
    ("then", scored.THEN, scored.then, frozenset()),
    ("kept|keeps|keeping|put|puts|putting|left|leaving|took|taking|keep", scored.KEPT_AHEAD, scored.kept_ahead, _RANK),
    (_AHEAD, relation.BEFORE, order.before, frozenset()),
    (_BEHIND, relation.BEHIND, order.after, _RANK),
    ("past|over|above|ahead of|in front of|clear of|front|" + _PAST, relation.PASSED, order.passed, _RANK_OR_OUTCOME),
    (_BEAT, relation.BEAT_THEM, order.passed, _RANK_OR_OUTCOME),
    (_BEATEN, relation.BEATEN_BY, order.beaten, _RANK_OR_OUTCOME),
    ("trailed|trails|trailing", relation.TRAILED, order.after, frozenset()),
    (_RIVALS, nearest.WAS_NEAREST, nearest.nearest, _RANK),
    (_RIVALS, nearest.NEAREST_WAS, nearest.nearest, _RANK),
    ("closest|hardest|nearest", nearest.RAN_CLOSEST, nearest.ran_closest, frozenset({Kind.RANK, Kind.SUPERLATIVE})),
    (
        "close|way|wire|best|pack|rest|money|bridesmaid|rival|finalist",
        nearest.BEST_OF_REST,
        nearest.best_of_rest,
        _RANK,
    ),
    ("behind|heels|tail", nearest.CLOSE_BEHIND, nearest.behind, _RANK),
    ("silver|bronze", nearest.MEDAL, nearest.medal, _RANK),
    ("placed|place", nearest.WAS_PLACED, nearest.placed_so, _RANK),
    ("place|places|spot|spots|slot|slots|rung|rungs|step|steps|notch|notches", relation.HIGHER, order.higher, _RANK),
)
