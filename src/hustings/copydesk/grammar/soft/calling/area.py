"""Areas: the words that call for deposits of many seats, records and what is so nowhere else."""

from __future__ import annotations

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area import redrawn
from hustings.copydesk.grammar.area.deposit import (
    answered,
    beneath,
    by_votes,
    counted,
    deposit,
    fate,
    field,
    likewise,
    needed,
    pair,
    rest,
    theirs,
)
from hustings.copydesk.grammar.soft import whole
from hustings.copydesk.grammar.soft.found import Row
from hustings.copydesk.grammar.superlative import extreme, named, surpassed

_TOLD = frozenset({Kind.SUPERLATIVE, Kind.TENURE, Kind.TURNOUT_CHANGE, Kind.MAJORITY_CHANGE})

_DEPOSIT = frozenset({Kind.DEPOSIT, Kind.OUTCOME})

OF_AREA: tuple[Row, ...] = (
    (needed.CALLING, needed.NEEDED_VOTES, needed.needed, frozenset()),
    ("left|leaves|leaving", whole.LEFT_WITH_NOTHING, whole.left_with_nothing, frozenset()),
    (fate.CALLING, fate.LOST, fate.lost_it, frozenset({Kind.DEPOSIT})),
    (fate.CALLING, fate.KEPT, fate.kept_it, frozenset({Kind.DEPOSIT})),
    (fate.CALLING + "|theirs|his|hers", pair.OF_PAIR, pair.of_pair, _DEPOSIT),
    (fate.CALLING, fate.COST, fate.cost_them, frozenset({Kind.DEPOSIT})),
    (
        "failed|short|short of|fell short|fell short of|below|under|less than|fewer than|missed|not|didn't|couldn't",
        counted.SHORT_OF_MARK,
        counted.short_of_mark,
        frozenset({Kind.DEPOSIT}),
    ),
    (
        "goodbye|farewell|deposit|deposits|theirs|500|money|cash|stake|need|needs|needed|required|mark|threshold|barrier"
        "|hurdle|minimum",
        deposit.NOT_KEPT,
        deposit.not_kept,
        frozenset({Kind.DEPOSIT}),
    ),
    (
        "money|cash|stake|deposit|500|need|needs|needed|required|mark|threshold|barrier|hurdle|minimum",
        deposit.WAS_KEPT,
        deposit.was_kept,
        frozenset({Kind.DEPOSIT}),
    ),
    (
        "500|deposit|deposits|money|cash|stake|deposits lost|lost deposits",
        deposit.NOBODY_LOST,
        deposit.nobody_lost,
        frozenset({Kind.DEPOSIT}),
    ),
    ("all|everyone|everybody|every|each", field.ALL_BUT, field.all_but, _DEPOSIT),
    ("only", field.ONLY, field.only, _DEPOSIT),
    (rest.CALLING, rest.THE_REST, rest.the_rest, _DEPOSIT),
    ("as|so|nor|neither", likewise.AS_DID, likewise.likewise, frozenset()),
    (fate.CALLING + "|theirs", counted.SO_MANY, counted.so_many, frozenset()),
    ("deposits", counted.WERE_LOST, counted.were_lost, frozenset()),
    ("so|who|likewise|fate|indignity", counted.ONE_OF, counted.one_of, frozenset()),
    ("others|other|not|didn't|haven't|hasn't|won't", counted.OTHERS_NOT, counted.others_not, frozenset()),
    ("below|beneath|behind|under", field.BELOW, field.below, _DEPOSIT),
    ("unlike", likewise.UNLIKE, likewise.unlike, frozenset()),
    (
        "missed|misses|missing|fell short|short|falls|fell|lucky|fortunate",
        fate.MISSED,
        fate.missed,
        frozenset({Kind.OUTCOME}),
    ),
    (
        "do|manage|match|achieve|emulate|claim|boast|pull off|say|equal|repeat|beyond|too|eluded|doing|managing",
        answered.COULD_NOT,
        answered.could_not,
        frozenset(),
    ),
    ("neither", answered.NEITHER_COULD, answered.could_not, frozenset()),
    ("more than", answered.MORE_THAN, answered.could_not, frozenset()),
    ("could not|couldn't|could|failed|unable", answered.COULD_NOT_BARE, answered.could_not, frozenset()),
    ("avoided|escaped|dodged|averted|swerved|sidestepped|spared", answered.ESCAPED, answered.escaped, frozenset()),
    (
        "fate|indignity|humiliation|embarrassment|ignominy|something|which|avoid|escape|dodge",
        answered.ALSO,
        answered.also,
        frozenset(),
    ),
    ("too|likewise|same|so|suit|fate", likewise.DID_TOO, likewise.likewise, frozenset()),
    ("too|also|as well|likewise|same|that|this|it", likewise.THEM_TOO, likewise.likewise, frozenset()),
    ("not|couldn't|can't|cannot|didn't|doesn't", likewise.NOT_SO, likewise.otherwise, frozenset()),
    ("not|didn't|haven't|hasn't", likewise.DID_NOT, likewise.otherwise, frozenset()),
    ("not|didn't|haven't|hasn't", likewise.DID_NOT_WITH, likewise.otherwise, frozenset()),
    ("hers|his|theirs|its|own|her|their", likewise.THEIRS, likewise.theirs, frozenset()),
    ("hers|his|theirs|its", theirs.LOST, theirs.lost_theirs, frozenset()),
    ("hers|his|theirs|its", theirs.KEPT, theirs.kept_theirs, frozenset()),
    (beneath.CALLING, beneath.SO_DID, beneath.so_did, frozenset()),
    (beneath.CALLING, beneath.LIKE, beneath.like, frozenset()),
    (beneath.CALLING, beneath.NOBODY_DID, beneath.nobody_did, frozenset()),
    ("by|with", by_votes.KEPT_BY, by_votes.kept_by, frozenset()),
    ("only", deposit.TOP_KEPT, deposit.top_kept, frozenset({Kind.DEPOSIT})),
    ("500|deposit|deposits|money|cash|stake", deposit.LAST_LOST, deposit.last_lost, frozenset({Kind.DEPOSIT})),
    ("by|short of|shy of|away from|adrift of|off", by_votes.SHORT_BY, by_votes.short_by, frozenset()),
    (redrawn.CALLING_NEW, redrawn.NEW_SEAT, redrawn.new_seat, frozenset({Kind.SUPERLATIVE})),
    (redrawn.CALLING_PART, redrawn.TAKES_IN, redrawn.takes_in, frozenset({Kind.OUTCOME})),
    ("not", extreme.NOT_SINCE, extreme.own, _TOLD),
    ("back", extreme.GO_BACK, extreme.own, _TOLD),
    ("back", extreme.FOR_GO_BACK, extreme.own, _TOLD),
    ("since", extreme.NOT_BEEN, extreme.own, _TOLD),
    ("since", extreme.NONE_SINCE, extreme.own, _TOLD),
    ("since", extreme.THAN_ANY, extreme.own, _TOLD),
    ("never", extreme.NEVER_BEEN, extreme.own, _TOLD),
    ("low|high", extreme.YEARS_LOW, extreme.own, _TOLD),
    ("last|last time", extreme.LAST, extreme.own, _TOLD),
    ("record|record-low|record-high", extreme.RECORD, extreme.own, _TOLD),
    (
        "nowhere|no|nobody|no-one|no one|none|none of the|not|not one|only|just",
        surpassed.NONE_MORE,
        surpassed.none_more,
        _TOLD,
    ),
    ("no", surpassed.NO_SUCH, surpassed.none_more, _TOLD),
    ("only|just|but", surpassed.ONLY_IN, surpassed.none_more, _TOLD),
    ("any|anywhere", surpassed.ANY_OTHER, surpassed.none_more, _TOLD),
    (
        "unmatched|unsurpassed|unbeaten|unequalled|unbettered|unrivalled|unparalleled|not",
        surpassed.UNBEATEN,
        surpassed.none_more,
        _TOLD,
    ),
    ("other", surpassed.EVERY_OTHER, surpassed.every_other, _TOLD),
    ("lowest|bottom|worst|top|highest|best", named.NAMED_AFTER, named.named, _TOLD),
    ("lowest|bottom|worst|top|highest|best", named.NAMED_BEFORE, named.named, _TOLD),
    (
        "best|worst|poorest|strongest|weakest|greatest|healthiest|thinnest|slenderest|widest",
        extreme.BEST,
        extreme.best,
        _TOLD,
    ),
)
