"""Figurative: pictures by which papers tell who won, which can be borne out and never contradicted: "scales the
mountain", "breached the red wall", "made history in X". See `line` for how they are written."""

from __future__ import annotations

from hustings.copydesk.grammar.soft.line import ASIDES, SEAT, THE_SEAT, THEN, WHO

_WHOM = "(?P<whom>@party|@person)"
_IN = f"(?:in|at) (?:the )?{THE_SEAT}"
#: Not "made history in X by coming second".
_END = (
    f"(?= $|$| [,;:.!-](?! (?:coming|finishing|taking|with) )|(?: by (?:just |only |a mere )?@number| after| again| as"
    f"| in @year| {_IN})(?!\\S))"
)
_WALL = "(?:wall|citadel|fortress|stronghold|bastion|heartland|heartlands|redoubt|barricades|gates)"
_BREACHED = (
    "(?:breach(?:es|ed)|storm(?:s|ed)|demolish(?:es|ed)|smash(?:es|ed)|crack(?:s|ed)|tore down|tears down|scale[sd]"
    f"|brought down|knocked a hole in|conquers|conquered) (?:the )?(?:@party |tory |labour )?(?:[a-z]+ )?{_WALL}"
)
_FEAT = (
    f"ma(?:kes?|de) (?:electoral |political )?history(?: for (?:the )?@party)? {_IN}"
    "|ma(?:kes?|de) history for (?:the )?@party"
    "|(?:springs?|sprang|sprung) (?:{det} )?(?:[a-z]+ )?(?:surprise|shock|upset|sensation)"
    "|complete[sd]? {det} (?:[a-z]+ )?(?:comeback|return)"
    "|avenge[sd]? {det} (?:@year |@number )?(?:defeat|loss|beating)"
    "|scales? the (?:[a-z]+ )?(?:mountain|heights|summit)|dodge[sd]? (?:the|a) bullet"
    "|avert(?:s|ed) (?:disaster|catastrophe|humiliation)|breathes? (?:again|easy)"
    "|muscle[sd]? in|did it|pull(?:s|ed) it off|defie[sd] the odds"
    "|(?:has|have|had) it in the bag|never in (?:trouble|doubt|danger)|(?:is |are |was |were )safe"
    "|walk(?:s|ed) (?:back )?into (?:the )?@place|(?:just )?stays? ahead"
)
_HEIRS = (
    "inherit(?:s|ed) (?:the )?@person (?:old )?(?:patch|seat|constituency|mantle)"
    "|follow(?:s|ed) in (?:the )?(?:footsteps of (?:the )?(?:late )?@person|@person footsteps)"
    "|take[s]? up where (?:the )?@person left off|took up where (?:the )?@person left off"
)
#: "X scales the mountain in Y", "Labour breached the blue wall", "X inherits Y's patch".
FIGURATIVE = f"{WHO}{ASIDES}{THEN} (?P<said>{_FEAT}|{_HEIRS}|{_BREACHED}){_END}|^{_WHOM} safe(?= in @place| but)"
#: The words that call for them.
CALLING = (
    "history|surprise|shock|upset|sensation|comeback|return|defeat|loss|beating|mountain|heights|summit|bullet|disaster"
    "|catastrophe|humiliation|again|easy|in|it|odds|bag|trouble|doubt|danger|safe|into|ahead|patch|seat|mantle|footsteps"
    "|left|wall|citadel|fortress|stronghold|bastion|heartland|heartlands|redoubt|barricades|gates"
)
_CRUSH = (
    "(?:overwhelms?|overwhelmed|stuns?|stunned|fells?|felled|crush(?:es|ed)?|humbles?|humbled|routs?|routed|trounces?"
    "|trounced|humiliates?|humiliated|upends?|upended|slays?|topples?|toppled)"
)
_BEAST = "(?:giant|heavyweight|minister|big beast|beast|veteran|grandee|bigwig|titan|rivals?|incumbent|machine)"
#: "Lib Dems overwhelm Tories in X", "student fells Labour giant in Y": of who won there.
OVERWHELM = (
    f"^(?:[^ ,;:]+ ){{0,3}}?{WHO} {_CRUSH} (?:the )?(?:@party(?: {_BEAST})?|@person)(?= {_IN}| $|$)"
    f"|(?<=: ){_WHOM} {_CRUSH} (?:the )?(?:@party(?: {_BEAST})?|@person)(?= {_IN}| $|$)"
)
#: "X flips Y", "came from third to seize Y".
FLIPS = (
    f"{WHO}{ASIDES}{THEN} (?:flip|flips|seize|snatch|snatches) {THE_SEAT}"
    "(?= $|$| [,;:-]| by| after| with| from| for| in)"
    f"|{_WHOM}{ASIDES}{THEN} (?:came|comes|rose|climbed|surged|jumped|leapt|soared|vaulted|shot|stormed)(?: up)?"
    f" from @ordinal(?: place)? to (?:win|take|seize|snatch|grab|capture|gain|steal|nick|nab|claim|land|bag) {THE_SEAT}"
    f"|(?P<whose>@party|@person){ASIDES}{THEN} (?:pull(?:s|ed) off|cause[sd]|produce[sd]) (?:{{det}} )?(?:[a-z]+ )?"
    "(?:upset|shock|surprise|sensation|stunner)"
    f"(?: of the (?:night|election|day))?(?= $|$| [.]|(?: by (?:just )?@number| {_IN})(?!\\S))"
)
#: "Took the seat out of Tory hands".
OUT_OF_HANDS = (
    f"{WHO}{ASIDES}{THEN} (?:[a-z]+(?:ed|ook)|wins|won|prises|wrests|takes) {THE_SEAT} (?:away )?(?:out of|from)"
    " (?:the )?(?P<loser>@party) (?:hands|control|grasp|clutches)"
)
#: "Could not stop the seat slipping from Tory hands".
NOT_STOPPED = (
    f"(?:could not|couldn't|failed to|was unable to|were unable to|did not)"
    f" (?:stop|prevent|halt) (?:the )?{SEAT} (?:from )?"
    "(?:slipping|going|falling|passing|moving|drifting) (?:away )?(?:out of|from) (?:the )?(?P<who>@party)"
    " (?:hands|control|grasp|grip|clutches)"
)
#: "X dealt knock-out blow", "was odds-on, and lost".
FLOORED = (
    "(?P<who>@person)(?: (?:is|was|has been))?(?: {adverb})? dealt (?:a )?"
    "(?:knock-out|knockout|mortal|fatal|killer) blow"
    "(?= $|$| [,;:.]| by| in @place| as)"
    "|(?P<whom>@person)(?: (?:was|had been|started))?(?: {det})? (?:odds-on|hot favourite|favourite)(?: ,)? (?:and|but)"
    " (?:lost|was beaten)(?= $|$| [,;:.]| by @number| to @)"
)
