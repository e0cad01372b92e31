"""Wording: what the phrases of places are put together from: who is told of, the verbs of coming, a place as a noun."""

from __future__ import annotations

from hustings.copydesk.grammar.soft.line import ASIDE

WHO = "(?P<who>@party|@person)"
THEN = "(?: (?:{adverb}|had|has|have|having|was|were|is|are|been|now|then|himself|herself)){0,3}"
#: "The Greens", "Labour, the Greens and an independent".
OTHERS = (
    "(?:even )?(?:the |an )?(?P<others>@(?:party|person)(?:(?: , (?:the |an )?@(?:party|person))*"
    " and(?: even)? (?:the |an )?@(?:party|person))?)"
)
OTHER = "(?:even )?(?:the |an )?(?P<other>@party|@person)"
PLACE = "(?P<place>@ordinal|last|bottom|last place|runner-up|silver|bronze|(?<=number )@number|(?<=in at )@number)"
#: What a place is besides: "third spot", "the fourth berth", "third home", "fourth past the post", "fifth in line".
SPOT = (
    "(?: (?:place|spot|position|slot|berth|rung|step|placing|finisher|home|past the post"
    "|(?:across|over) the line|in line|in the queue"
    "|in the (?:pecking )?order|in the (?:table|standings|rankings|field|running|reckoning|race|batting order)"
    "|on the (?:night|day|list|podium|ladder|grid)|to finish|(?:man|woman|party|candidate|one) (?:home"
    "|past the post)))?"
)
#: What may stand between coming and the place: "home a distant", "in a creditable", "back down to a chastening".
_WAY = (
    "(?: (?:in|home|up|down|back|away|to|at|into|just|only|all the way|a long way|a place|{adverb}"
    "|number|still|no better"
    " than|no higher than))"
)
_SUCH = "(?: (?:a|an|the|his|her|their|its)(?: (?!of |and )[a-z'-]+){0,3}?)"
INTO = f"{_WAY}{{0,4}}{_SUCH}?"
SUCH = _SUCH
_MANY = "(?:@number|every|many|most|some|several|all|dozens|hundreds|more|over|at least)"
END = (
    "(?=(?:$| $| [,:;)-]| with| on| at| and| by| of @number(?= $|$| ,)"
    f"| in(?! {_MANY})| behind| after| but| here| locally| there| overall| again| ahead of| in front of| for| as"
    "| from (?:the )?@(?:party|person)| to (?:himself|herself|themselves|itself))(?!\\S))"
)
#: Verbs after which a place is none that somebody came in: wished for, missed, lost, another's, told of.
NO_VERB = (
    "(?!(?:lose|loses|lost|losing|miss|missed|misses|missing|chase|chased|chasing|eye|eyed|eyeing|target|targeted"
    "|targeting|want|wanted|wants|seek|sought|seeking|deny|denied|denies|denying|surrendered|conceded"
    "|ceded|yielded|gave"
    "|gives|giving|contested|contesting|hoped|hoping|hope|aimed|aiming|expected|expecting|expect|tipped|predicted"
    "|forecast|fancied|fancying|backed|backing|threatened|threatening|challenged|challenging|start|started|starting"
    "|starts|began|beginning|drew|drawn|listed|named|announced|called|spoke|speaking|arrived|voted"
    "|selected|chose|chosen"
    "|picked|fielded|fielding|asked|told|said|says|saying|promised|ruled|counts|counted|turned|avoided|avoiding|escaped"
    "|dodged|feared|faced|beat|beats|beating|beaten|defeated|pipped|edged|nudged|pushed|knocked|forced|relegated|left"
    "|leaving|put|putting|went|goes|won|wins|win|winning|heading|headed|looked|looks|looking|be|is|was"
    "|were|are|been|being"
    "|had|has|have|having|to|in|into|at|on|from|of|for|and|or|but|nor|the|a|an|with|by|than|over|not"
    "|never|only|also|who|which"
    "|whose|as|when|until|since|while|once|would|could|should|may|might|will|can|if|that|so|like|unlike|against|about"
    "|because|minus|nearly|almost|before|after|behind|above|below|under|ahead|second|here|there|again"
    "|this|last|came|come"
    "|comes|coming|polled|got|gets|scored|took|takes|standing|stood|stands|married|born|taught|elected|re-elected"
    "|returned|defending|defended|up|down|then|now|both|each|either|neither|all|did|do|does|didn't|don't|couldn't"
    "|failed|failing|fails|ought|close|short|nowhere|out|off|near|just|even|still|first|behaved)(?= |$))"
)
#: Verbs of getting past somebody.
PAST = (
    "(?:leapfrogged|leapfrogging|leapfrogs|overtook|overtaking|overtakes|overhauled|overhauling"
    "|(?:[a-z]+(?:ed|ing|pt)|shot|shooting|went|going|got|getting|ran|slipping|nipping) (?:(?:just"
    "|narrowly|comfortably|well) )?"
    "(?:past|in front of|above|ahead of|clear of))"
)
#: Verbs of beating somebody to something.
BEAT = (
    "(?:beat|beats|beating|pip|pips|pipped|pipping|edge|edges|edged|edging|nudged|nudging|shaded|shading|bested|besting"
    "|outpolled|outpolling|outdid|outscored|outscoring|outran|got the better of|getting the better of"
    "|saw off|seeing off"
    "|held off|holding off|fended off|fending off|fought off|denied|denying|squeezed|squeezing|deprived|robbed|defeated"
    "|defeating|overhauled|overtook|overtaking|leapfrogged|leapfrogging|outstripped|eclipsed|topped|headed|trumped"
    "|edged out|edging out|nosed out|nosing out|nudged out|nudging out|squeezed out)"
)
BEATEN = (
    "(?:beaten|outpolled|overtaken|leapfrogged|outdone|bested|shaded|pipped|edged|edged out|nosed out|overhauled"
    "|outstripped|eclipsed|trumped|outscored|nudged|nudged out|squeezed out|squeezed|passed|headed)"
)
#: After somebody who is set beside another.
AFTER = (
    "(?=(?:$| $| [,:;)-](?! @ordinal)| and| but| with| on @number| by @number| here| there| locally| this time| as well"
    "| who| whose| after| while| to (?:run|take|finish|come|claim|grab|secure))(?!\\S))"
)
#: "X, a runner-up for Labour in 2019, …": an aside that names somebody or a year; or "X (Green, 2,007)", whose party is
#: of the name.
_ASIDE = f"(?:{ASIDE}| ,? ?@number(?: votes)? \\)| , (?:a|an|the|who|whose|once|formerly) [^,;:()]{{1,80}} ,)(?: ,)?"
_DID = (
    "(?:(?: (?!@person|@party|who|which|whose|when|if|would|could|not|after|and"
    "|but)[^ ,;:()]+){1,8}? (?:and|but|then|only to))?"
)
#: Who is told of, whatever was told before: "X", "X, 48,", "X lost his deposit and".
WHO_NOW = f"{WHO}{_ASIDE}{_DID}{THEN}"
