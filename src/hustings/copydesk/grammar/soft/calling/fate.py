"""Fates: the words that call for who was beaten, lost, held and won."""

from __future__ import annotations

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.soft import fate, fate_phrase
from hustings.copydesk.grammar.soft.found import Row
from hustings.copydesk.grammar.soft.headline import figurative, taken, unnamed, won
from hustings.copydesk.grammar.soft.line import EASE
from hustings.copydesk.grammar.soft.several import each_seat, so_was
from hustings.copydesk.grammar.soft.spell import changed, deed, last, years_after

_OUTCOME = frozenset({Kind.OUTCOME})
_SPELL = frozenset({Kind.OUTCOME, Kind.TENURE})

#: The words for one who was beaten.
_BEATEN = (
    "beaten|ousted|unseated|defeated|toppled|deposed|dislodged|dethroned|ejected|evicted|voted out|booted out"
    "|turfed out|thrown out|kicked out|seen off|brushed aside|swept aside"
    "|kicked|kicked out|turfed|thrown|dumped|sent|pipped|swept|swept away|brushed|knocked out|edged out|shown"
    "|stripped|job|worsted|bested|felled|slain|unhorsed|turned|turned out"
    "|routed|bundled|sunk|brought|brought down|down|out|wiped|crushed|trounced|thrashed|humbled"
)

#: The words for who won or lost in a year that is named.
_DEEDS = (
    "won|won through|held on|clung on|hung on|held|kept|retained|regained|gained|took|captured|triumphed|got|got in"
    "|got home|got back|came|came home|home|in|through|back|elected|was elected|re-elected|was re-elected|returned"
    "|was returned|been elected|been re-elected|victorious|lost|lost out|went|went down|fell|beaten|ousted|unseated"
    "|defeated|deposed|dislodged|out|thrown out|turfed out|kicked out|booted out|voted out|swept away|swept aside"
    "|edged out|pipped|toppled|beat|saw off|seen off|overcame|better|has beaten|has won|has ousted|has unseated"
)

FATES: tuple[Row, ...] = (
    (
        _BEATEN,
        fate_phrase.BEATEN,
        fate.defeated,
        _OUTCOME,
    ),
    (_BEATEN, fate_phrase.HEADLINE, fate.ousted, _OUTCOME),
    (_BEATEN, fate_phrase.APPOSED, fate.defeated, _OUTCOME),
    (
        "threw|thrown|thrown out|kicked|kicked out|kick|boot|booted|booted out|turf|turfed|turfed out|vote|voted"
        "|voted out|chuck|chucked|dump|dumped|hurled|slung|ditched|ousted|unseated|ejected|evicted|turn",
        fate_phrase.THREW_OUT,
        fate.thrown_out,
        _OUTCOME,
    ),
    ("hers|his|theirs|its|her|their", fate_phrase.HERS, fate.lost_hers, _OUTCOME),
    ("hers|his|theirs|its|her|their", fate_phrase.KEPT_HERS, fate.kept_hers, _OUTCOME),
    ("back|home|back in|returned with", fate_phrase.BACK_IN, fate.back, _OUTCOME),
    ("out|off|aside|away|overboard|down|apart|office|power", fate_phrase.BUNDLED, fate.defeated, _OUTCOME),
    (
        "lost|loses|losing|lost out|succumbed|succumbs|victim|went down|down",
        fate_phrase.LOST_TO,
        fate.defeated,
        _OUTCOME,
    ),
    (
        "failed|fails|failing|unable|could|couldn't|manage|failure|disappointment|met|survive|hang on|hold on|cling on",
        fate_phrase.FAILED,
        fate.defeated,
        _OUTCOME,
    ),
    ("conceded|concedes|suffered|suffers|admitted|accepted|defeat", fate_phrase.CONCEDED, fate.defeated, _OUTCOME),
    (
        "fell short|came up short|short|missed|misses|lost out|dust|crashed|crashes|bowed|bows",
        fate_phrase.FELL_SHORT,
        fate.defeated,
        _OUTCOME,
    ),
    ("out|gone|loser|ousted|beaten|unseated|defeated", fate_phrase.IS_OUT, fate.lost, _OUTCOME),
    (
        "surrendered|surrenders|surrendering|relinquished|relinquishes|relinquishing|yielded|ceded",
        fate_phrase.GAVE_UP,
        fate.lost,
        _OUTCOME,
    ),
    (
        "grip|hold|reign|run|rule|dominance|tenure|time|spell|stint|stay|career|grasp|hands|fingers|control"
        "|years|decades|year",
        fate_phrase.ENDED,
        fate.lost,
        _OUTCOME,
    ),
    ("hold on", fate_phrase.ENDED, unnamed.hold_ended, _OUTCOME),
    ("grip|hold|reign|run|rule|dominance", fate_phrase.UNBROKEN, fate.held, _OUTCOME),
    ("longer", fate_phrase.NO_LONGER, fate.lost, _OUTCOME),
    ("longer", fate_phrase.NOT_MEMBER, fate.defeated, _OUTCOME),
    (
        "hands|remain|remains|remained|stay|stays|stayed|staying|still|kept|stuck|stuck with|stood by"
        "|kept faith with|stayed loyal to|remained loyal to|stayed true to",
        fate_phrase.IN_HANDS,
        fate.held,
        _OUTCOME,
    ),
    ("put|stays put|stayed put", fate_phrase.STAYS_PUT, fate.kept_hers, _OUTCOME),
    (
        "plumped for|opted for|turned|sided|went for|sent|send|sends|sending|chose|chosen|choose|elected|returned"
        "|returns|elects|picked|pick|preferred",
        fate_phrase.SENT,
        fate.won,
        _OUTCOME,
    ),
    (
        "westminster|parliament|commons|house|house of commons|seats in the commons|back|staying|stays|carries",
        fate_phrase.HEADING,
        fate.won,
        _OUTCOME,
    ),
    ("represent|serve|sit|speak|represented", fate_phrase.REPRESENT, fate.won, frozenset()),
    ("mp|member", fate_phrase.IS_MEMBER, fate.won, _OUTCOME),
    ("mp|member", fate_phrase.NEW_MEMBER, fate.won, _OUTCOME),
    ("mp", fate_phrase.HAS_MEMBER, fate.won, _OUTCOME),
    ("back|again|once", fate_phrase.HAS_BACK, fate.won, _OUTCOME),
    (
        "winner|winners|victor|mp-elect|victory|gain|hold|win|success|triumph|joy|spoils"
        "|went to|goes to|goes|going to|gone"
        "|falls|reverted|reverts|tumbled|tumbles|returned|returns|slipped|surrendered|lost|ceded"
        "|fell|fallen|went|switched|swung|passes|passed|turned|turns",
        fate_phrase.WINNER,
        fate.won,
        _OUTCOME,
    ),
    ("is|now|is now", fate_phrase.NOW_OF, fate.won, frozenset()),
    ("still|safely|back|now|is now|off|out", fate_phrase.STILL_THERE, fate.unseated, _OUTCOME),
    (
        "prevailed|prevails|emerged|winner|winners|victor|is the winner|won|victorious|crowned|victory|win|triumph"
        "|success|gain|coup|fought|saw off|sees|re-elected|reelected|was re-elected|is re-elected|has been re-elected"
        "|term|top|came|comes|through|off|wards|warded|fends|holds|held|rebuffed|rebuffs|repels|repelled"
        "|holds off|held off|fends off",
        fate_phrase.PREVAILED,
        fate.won,
        _OUTCOME,
    ),
    (
        "beaten|beat|beats|ousted|ousts|unseated|unseats|defeated|defeats|toppled|dislodged|removed|seen off|saw off"
        "|has unseated|has ousted",
        fate_phrase.UNSEATED,
        fate.unseated,
        _OUTCOME,
    ),
    (
        "fells|felled|slays|slew|unhorses|unhoused|topples|out|aside|edged|edged out"
        "|off|perch|throne|stunned|stuns|upended|upends|humbled|tables|did|done|better|paid|accounted|dispatched|despatched|unhorsed|finished|saw|packing",
        won.DID_FOR,
        fate.won,
        _OUTCOME,
    ),
    ("challenge", fate_phrase.FENDED, fate.won, _OUTCOME),
    (
        f"{EASE}|squeaked home|walks|walked|back|got|gets|in",
        fate_phrase.EASED,
        fate.won,
        frozenset(),
    ),
    (
        "seized|seizes|seizing|nabbed|grabbed|stormed|bagged|stole|steals|nicked|prised|swiped|plucked|pinched|poached"
        "|wrestled|prises|took back|reclaims|recaptures|carried|carries|retakes|retook|recaptured|reclaimed|regains"
        "|storms|helped|helps|himself|herself|off",
        won.SEIZED,
        fate.won,
        _OUTCOME,
    ),
    ("back|brings|brought|returns|returned|restores|restored|delivers", won.BROUGHT_BACK, fate.won, _OUTCOME),
    (
        "hold|hold on|grip|control|stranglehold|reign|dominance|ownership|saved|saves",
        won.KEPT_GRIP,
        fate.held,
        _OUTCOME,
    ),
    (
        "stays|stay|stayed|carry|carries|carried|continue|continues|continued|mp|member",
        won.STAYS_ON,
        fate.held,
        _OUTCOME,
    ),
    ("succeed|succeeds|take|takes|takes over|take over|steps|step", won.SUCCEEDS, fate.won, _OUTCOME),
    ("top|control|charge", won.ON_TOP, fate.held, _OUTCOME),
    ("back", won.BACK_FOR, fate.back, _OUTCOME),
    ("red|blue|yellow|orange|green|purple|turquoise", won.SWAPPED_COLOUR, fate.coloured, _OUTCOME),
    (figurative.CALLING, figurative.FIGURATIVE, fate.unseated, _OUTCOME),
    (
        "overwhelm|overwhelms|overwhelmed|stun|stuns|stunned|fell|fells|felled|crush|crushes|crushed|humble|humbles"
        "|humbled|rout|routs|routed|trounce|trounces|trounced|humiliates|humiliated|upends|upended|slay|slays|topple"
        "|topples|toppled",
        figurative.OVERWHELM,
        fate.won,
        _OUTCOME,
    ),
    (
        "flip|flips|seize|snatch|snatches|from|upset|shock|surprise|sensation|stunner",
        figurative.FLIPS,
        fate.back,
        _OUTCOME,
    ),
    ("hands|control|grasp|clutches", figurative.OUT_OF_HANDS, taken.taken_off, _OUTCOME),
    ("hands|control|grasp|grip|clutches", figurative.NOT_STOPPED, fate.lost, _OUTCOME),
    ("blow|odds-on|favourite", figurative.FLOORED, fate.ousted, _OUTCOME),
    ("enough|sufficient", won.ENOUGH_TO_TAKE, taken.enough_to_take, _OUTCOME),
    ("column", fate_phrase.COLUMN, fate.won, _OUTCOME),
    ("by", fate_phrase.PASSIVE, fate.won, _OUTCOME),
    ("likewise|same|suit|too", fate_phrase.LIKEWISE, fate.won, _OUTCOME),
    ("all|both", each_seat.ALL_OF, each_seat.all_of, _OUTCOME),
    ("for", each_seat.N_FOR_N, each_seat.n_for_n, _OUTCOME),
    ("last", last.LAST_HAD, last.last_had, _SPELL),
    ("between|from|hands", last.BETWEEN, last.between, _SPELL),
    (_DEEDS, deed.THEN, deed.then, _OUTCOME),
    (_DEEDS, deed.IN_YEAR, deed.then, _OUTCOME),
    (_DEEDS, deed.LAST_TIME, deed.then, _OUTCOME),
    (_DEEDS, deed.BEATEN_ONE, deed.then, _OUTCOME),
    ("changed|changing|swapped|switched|hands|sides", changed.CHANGED_AT, changed.changed_at, _OUTCOME),
    ("after|from", years_after.YEARS_AFTER, years_after.years_after, _SPELL),
    ("was|went|in|and|then", deed.WAS_OF, deed.was_of, frozenset()),
    ("so", so_was.SO_WAS, so_was.so_was, frozenset()),
    ("hands|party|gone|falls|fallen|crumbles|topples", fate_phrase.CHANGED_HANDS, fate.changed, _OUTCOME),
    ("switched|swung|hands|moved|passed|went|gone|goes|swapped", fate_phrase.FROM_TO, fate.gained, frozenset()),
    ("red|blue|yellow|orange|green|gold", fate_phrase.TURNED, fate.won, _OUTCOME),
    (
        "red|blue|orange|green|yellow|purple|turquoise|turned blue|turned red|turned yellow|swung blue|has swung blue",
        fate_phrase.COLOURED,
        fate.coloured,
        _OUTCOME,
    ),
)
