"""Headlines: the words that call for who clung on, was thrown out, is back."""

from __future__ import annotations

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.soft import fate
from hustings.copydesk.grammar.soft.found import Row
from hustings.copydesk.grammar.soft.headline import phrase, plain, pronoun, taken, titled, unnamed, won

_OUTCOME = frozenset({Kind.OUTCOME})

HEADLINES: tuple[Row, ...] = (
    (
        "clings|clings on|hangs|hangs on|holds|holds on|clung|clung on|hung|hung on|held|held on|survives|lives"
        "|home|in|back|through|victory|re-election|westminster|parliament|commons|swept|sweeps"
        "|squeaked home|scraped home|scraped in|scraped through|squeaked through|squeezed home|squeezes home"
        "|squeezed through|squeaked back|squeezed back|crept home|edged home|sneaked home|sneaked in|crept in|edged in"
        "|wins|triumphs|elected|re-elected|is re-elected|has been elected|has been re-elected|by|joy|delight|jubilation"
        "|ecstasy|elation|squeezed in|back in"
        "|nicks it|edges it|pinches it|shades it|sneaks it|snatches it|it|scrapes it",
        phrase.CLINGS_ON,
        fate.back,
        _OUTCOME,
    ),
    ("mp|member of parliament|seat|job|parliament|commons|house", unnamed.STILL_MEMBER, unnamed.still_member, _OUTCOME),
    ("mp|parliament|commons|job", unnamed.STILL_NAMED, fate.back, _OUTCOME),
    ("by", unnamed.WAS_BEATEN, unnamed.was_beaten, _OUTCOME),
    ("lead|majority|cushion|seat|margin|advantage", unnamed.LEAD_WENT, unnamed.lead_went, _OUTCOME),
    ("back", phrase.IS_BACK, fate.back, _OUTCOME),
    (
        "beaten|ousted|unseated|defeated|toppled|deposed|dislodged|dethroned|ejected|evicted|voted out|booted out"
        "|kicked out|turfed out|thrown out|dumped|ditched|booted|axed|felled|knocked out|swept aside|swept away"
        "|edged out|pipped|routed|trounced|thrashed|packing|door",
        phrase.UNSEATED,
        fate.ousted,
        _OUTCOME,
    ),
    (
        "boot|push|heave-ho|chop|bullet|rush|orders|cards|p45|card|door|exit|toast|history|ear|ears|job"
        "|dumped|ditched|rejected|spurned|discarded|jettisoned",
        phrase.BOOTED,
        fate.ousted,
        _OUTCOME,
    ),
    (
        "boot|push|heave-ho|chop|bullet|rush|orders|cards|p45|card|door|exit|scalp|packing",
        phrase.BOOTS,
        fate.won,
        _OUTCOME,
    ),
    (
        "misses|missed|loses|lost out|short|fell short|dust|crashes|falls"
        "|fails|failed|flops|flopped|unstuck|thwarted|denied|rebuffed|foiled|rejected",
        phrase.THWARTED,
        fate.ousted,
        _OUTCOME,
    ),
    (
        "swapped|swaps|swap|traded|trades|exchanged|ditched|ditches|dumped|dumps|dropped|drops|jilted|jilts",
        phrase.SWAPPED,
        fate.won,
        _OUTCOME,
    ),
    (
        "throw|boot|turf|kick|vote|dump|chuck|sling"
        "|throws|boots|turfs|kicks|votes|dumps|chucks|slings|throws out|boots out|turfs out|kicks out|votes out"
        "|dumps out|dumped|ditches|ditched|jettisons|jettisoned|evicts|ejects|ousts|unseats|dethrones|door|packing",
        phrase.DITCHES,
        taken.rejected,
        _OUTCOME,
    ),
    ("heartbreak|despair|misery|over|curtains|end", phrase.ALL_OVER, fate.ousted, _OUTCOME),
    ("says|said|say", phrase.SAYS_NO, fate.defeated, _OUTCOME),
    (
        "bags|nabs|nabbed|secures|lands|steals|nick|nicks|nab|bag|steal|pocket|pockets|scoops|scooped|pinch|pinches"
        "|swipes|grab|grabs|poach|poaches|snap|snaps|snapped|sweep",
        phrase.BAGS,
        fate.won,
        _OUTCOME,
    ),
    ("off|away|away from|back|hands|from", phrase.TAKEN_OFF, taken.taken_off, _OUTCOME),
    (
        "beaten|pipped|ousted|unseated|defeated|edged out",
        phrase.BEATEN_AT_LAST,
        fate.defeated,
        _OUTCOME,
    ),
    (
        "lost|loses|went|goes|gone|out|beaten|toast|enough",
        plain.LOST,
        plain.lost,
        _OUTCOME,
    ),
    ("defeat|loss|downfall|demise|defenestration|ousting|unseating", plain.DEFEAT_OF, plain.defeat_of, _OUTCOME),
    ("back", plain.BACK, fate.back, _OUTCOME),
    ("it|it is|it's|there", plain.IT_IS, fate.back, _OUTCOME),
    ("enough", plain.ENOUGH, fate.back, _OUTCOME),
    (
        "overturn|overturning|wipe|wiping|erase|erasing|demolish|demolishing|obliterate|obliterating|overhaul"
        "|overhauling|sweep|sweeping|wipe out|wiping out|sweep away|sweeping away",
        plain.WIPED_OUT,
        plain.wiped_out,
        frozenset(),
    ),
    ("mp|member|winner|victory|triumph|win", plain.NEW_MP, fate.back, _OUTCOME),
    ("hold", plain.HELD_FOR, plain.held_for, _OUTCOME),
    ("gain|hold", plain.GAIN_FROM, plain.gain_from, _OUTCOME),
    ("fell|falls|fallen|gone", plain.FELL_TOO, plain.fell_too, _OUTCOME),
    ("mp", plain.HAS_NEW, plain.has_new, _OUTCOME),
    (
        "takes over|took over|taking over|takes|took|taking|replaces|replaced|replacing|succeeds|succeeded|succeeding",
        plain.TAKES_OVER,
        plain.takes_over,
        _OUTCOME,
    ),
    (
        "mp|mp-elect|member|candidate|winner|victor|speech",
        titled.WON,
        titled.won,
        _OUTCOME,
    ),
    ("candidate|speech|defeat|loss", titled.LOST, titled.lost, _OUTCOME),
    ("win|victory|election|re-election|triumph|success", titled.AFTER_WIN, titled.won, _OUTCOME),
    ("loss", titled.LOSS_FOR, fate.lost, _OUTCOME),
    ("it|that", won.IT_WAS_LOST, fate.defeated, _OUTCOME),
    ("returned|returned with|elected|re-elected|back|sent", won.TO_BE, fate.back, _OUTCOME),
    ("he|she", pronoun.PRONOUN, pronoun.told_of, _OUTCOME),
)
