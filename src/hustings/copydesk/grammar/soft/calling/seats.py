"""Seats: the words that call for what is said of how many seats a party won, had, gained, lost or kept."""

from __future__ import annotations

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.soft.found import Row
from hustings.copydesk.grammar.soft.seats import only, phrase, told

_INSTEAD = frozenset({Kind.OUTCOME, Kind.SEATS, Kind.SUPERLATIVE})
_LOSING = "lost|lose|loses|losing|shed|sheds|surrendered|surrenders"
_ONE = "only|sole|lone|solitary|single|last|one"

SEATS: tuple[Row, ...] = (
    ("from", phrase.FROM_TO, told.plain, frozenset()),
    ("from", phrase.NOW_FROM, told.counted, frozenset()),
    ("from", phrase.FROM_PARTYS, told.counted, frozenset()),
    ("and|but|to|against|then|, and|, but", phrase.BY_YEARS, told.by_years, frozenset()),
    ("where", phrase.WHERE_THEN, told.plain, frozenset()),
    ("seat|seats|mps|mp", phrase.BECAME, told.counted, _INSTEAD),
    (_LOSING, phrase.LOST_BUT, told.counted, _INSTEAD),
    (_LOSING, phrase.LOST_ALL, told.all_gone, _INSTEAD),
    (_LOSING, phrase.LOST_OF, told.counted, _INSTEAD),
    ("of", phrase.KEPT_OF, told.counted, _INSTEAD),
    ("all", phrase.ALL_WENT, told.counted, _INSTEAD),
    ("last|only|sole|lone", phrase.LAST_WENT, told.no_seat, _INSTEAD),
    ("all|every", phrase.ALL_BUT, told.counted, _INSTEAD),
    ("gains", phrase.GAINS, told.counted, _INSTEAD),
    ("losses", phrase.LOSSES, told.counted, _INSTEAD),
    ("gain|gains", phrase.MADE_GAINS, told.counted, _INSTEAD),
    ("one", phrase.ONE_GAINED, told.counted, _INSTEAD),
    ("one", phrase.ONE_LOST, told.counted, _INSTEAD),
    ("and|but|while|, and|, but", phrase.BOTH_WAYS, told.plain, frozenset()),
    ("poorer|lighter|worse off|bad|worse", phrase.POORER, told.counted, frozenset()),
    ("richer|heavier|better off|good|better", phrase.RICHER, told.counted, frozenset()),
    ("its|their|party's|the", phrase.TIMES, told.counted, frozenset()),
    ("as many|many|as many as", phrase.AS_MANY, told.counted, frozenset()),
    ("strong", phrase.STRONG, told.counted, frozenset()),
    ("of|lost", phrase.OF_ALL, told.counted, _INSTEAD),
    ("more|fewer", phrase.AHEAD, told.counted, frozenset()),
    ("up|down|from|up from|down from", phrase.UP_FROM, told.plain, frozenset()),
    ("apiece|each|all", phrase.APIECE, told.counted, frozenset()),
    ("one", phrase.ONE_OF, told.counted, _INSTEAD),
    (
        "stayed|stays|stay|remained|remains|remain|stuck|still|unchanged|its|their|all",
        phrase.SAME,
        told.counted,
        _INSTEAD,
    ),
    ("to", phrase.LOST_TO, told.counted, _INSTEAD),
    ("from", phrase.TAKEN_FROM, told.exchanged, _INSTEAD),
    ("from", phrase.ALSO_TAKEN_FROM, told.exchanged, _INSTEAD),
    ("to", phrase.ALSO_LOST_TO, told.exchanged, _INSTEAD),
    ("between them|between|together|combined", phrase.TOGETHER, told.counted, frozenset()),
    ("half|more than half|less than half|fewer than half", phrase.HALF, told.half, frozenset()),
    (_ONE, only.ONLY_SEAT, told.one, _INSTEAD),
    (_ONE, only.ONLY_HELD, told.one, _INSTEAD),
    (_ONE, only.ONLY_GAIN, told.one_gain, _INSTEAD),
    ("seat|seats|mp|mps|blank", only.NO_SEAT, told.no_seat, _INSTEAD),
    ("blue|red|yellow|orange", only.COLOURED, told.coloured, _INSTEAD),
    ("full|complete", only.FULL, told.full, _INSTEAD),
)
