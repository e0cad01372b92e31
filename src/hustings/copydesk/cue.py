"""The words that signal what a figure is about, each with the tag it gets. Folded: lower case, no accents.

A word has one tag here; what it does in a sentence is for the patterns of `grammar` to say.
"""

from __future__ import annotations

import re

from hustings.copydesk.moving import FALLING, RISING
from hustings.copydesk.token import Tag
from hustings.figures.hedge import HEDGE_WORDS

#: Words and phrases by tag, parted by strokes.
_WORDS: dict[Tag, str] = {
    Tag.MAJORITY: "majority|majorities|maj|percentage majority|winning margin|margin of victory|victory margin",
    Tag.MARGIN: (
        "margin|lead|gap|advantage|cushion|deficit|difference|to spare|in hand|to the good|to play with|to fall back on"
    ),
    Tag.VOTES: (
        "his showing|her showing|its showing|their showing|"
        "vote|votes|ballots|supporters|voters|crosses|vote total|vote tally|tally|number of votes|"
        "total of votes|valid votes|valid votes were cast|valid votes cast|votes cast|"
        "ballot papers|ballot papers issued|papers issued|ballots issued|people voted|people cast|"
        "people turned out|voters turned out|people went to the polls|voters cast|people turned up|"
        "people voted to|ballots cast|ballots were cast|majority of votes|majority of the votes|majority votes|"
        "voters went|votes counted|votes were cast|votes were valid|ballots were valid|papers were valid|"
        "ballot papers were valid|votes were counted|valid papers|valid ballots|valid ballot papers|"
        "total poll|valid poll|total valid poll|total valid votes"
    ),
    Tag.SHARE: (
        "portion|proportion|slice|slice of the vote|portion of the vote|proportion of the vote|"
        "share|vote share|vote-share|voteshare|share of the vote|share of votes|share of vote|of the vote|"
        "of the votes|of votes|of vote|of the vote-share|of the vote share|of the votes cast|of votes cast|"
        "of the poll|of the ballot|of all votes|of the total vote|of the total votes|of the overall vote|"
        "of the local vote|of the public vote|of the public votes|percentage of the vote|"
        "proportion of the vote|popular vote|of the popular vote|of the majority votes|of the total|"
        "of all votes cast|of the valid votes|of valid votes|of the share"
    ),
    Tag.TURNOUT: (
        "turnout|turnouts|turn-out|turn out|t/o|turned out|turned up|turned out to vote|turned up to vote|"
        "voter turnout|voter turn-out|participation|those on the register|those entitled to vote|those registered|"
        "those eligible to vote|voters took part|electorate voted|electorate took part|electorate turned out|"
        "electors voted|voters voted|of the electorate|of registered voters|of electors took part|of electors voted|"
        "of eligible voters|of people turned out|of voters turned out|of electors turned out|of the local electorate|"
        "of those registered|"
        "of those eligible to vote|of people voted|of people eligible to vote|of voters|"
        "of all registered voters|of the registered electorate|that turned out|who turned out|turned out to vote|"
        "of electors bothered|of voters who turned out|of voters went to the polls|of those on the register|"
        "of those entitled to vote|"
        "of those on the roll|of those on the electoral roll|of those on the electoral register|"
        "of people entitled to vote|of those on the electoral roll|of the register|of the electoral register|"
        "of the roll|of the electoral roll|of names on the register|of everyone on the register|"
        "of eligible electors|of registered electors|bothering to vote|bothered to vote|bothering to turn out|"
        "bothered to turn out|bothered voting|cast a vote|cast a ballot|cast their vote|cast their votes|"
        "cast their ballots|went out to vote|made it to the polls|exercised their right to vote|used their vote|"
        "turning out|turning up|turning out to vote|turning up to vote|had their say|made it to a polling station|"
        "made it to the polling station|made it to polling stations"
    ),
    Tag.SWING: "swing|swings|swung|direct switch|straight switch|a switch of|shift of",
    Tag.ELECTORATE: (
        "electorate|registered voters|eligible voters|registered to vote|eligible to vote|"
        "residents registered|people registered|registered electors|electors|entitled to vote|"
        "voters registered|electoral roll|people on the electoral roll|voters on the electoral roll|"
        "number of registered voters|number of registered electors|number of electors|number of eligible voters|"
        "number of people registered to vote|number of people eligible to vote|number registered to vote|"
        "number of voters registered|names on the register|on the roll|on the voting register|able to vote|"
        "could vote|could have voted|had a vote|had the vote|had the right to vote|allowed to vote|qualified to vote|"
        "eligible|register|on the electoral roll|on the electoral register|electoral register|on the register"
    ),
    Tag.SEATS: "seat|seats|mp|mps|mp's|constituencies|members of parliament|seats in the commons",
    Tag.DEPOSIT: (
        "deposit|deposits|deposits lost|lost deposits|lost deposit|lost their deposit|lost his deposit|"
        "lost her deposit|lost its deposit|losing their deposit|losing his deposit|losing her deposit|"
        "lose their deposit|losing deposits"
    ),
    Tag.CANDIDATES: (
        "candidates|contenders|people stood|hopefuls|names to choose from|names on the ballot|"
        "names on the ballot paper|names on the paper|people standing|people to choose from|names on it|names stood|"
        "names appeared|names were on the ballot|names were on the paper|names were on the ballot paper|names to mark|"
        "names to pick from|names to get through|names to wade through|names to read through|names to read out|"
        "names to get down|names to plough through|names to work through|names to count|names to sort|"
        "people on the ballot|people on the ballot paper|people on the paper|"
        "people were on the ballot|people were on the ballot paper|people were standing|people put themselves forward|"
        "people put their names forward|people had paid to be|people paid to be|people contested the seat|"
        "people contested it|people fought the seat|people threw their hats in the ring|people sought election|"
        "names crowded|names crowd|names crammed onto|names jostled|names filled|names crowding|"
        "were in the running|are in the running|field had shrunk to|field had grown to|field shrank to|field grew to|"
        "field was down to|field had narrowed to|field narrowed to|field had swollen to|field swelled to|"
        "field had thinned to|field was up to"
    ),
    Tag.AHEAD: "ahead of|clear of|in front of|led|leads|ahead|in front|better than|higher than|better off than",
    Tag.BEHIND: (
        "behind|adrift|short of|shy of|lower than|worse off than|adrift of|fell short|falling short|falls short|"
        "came up short|further back|further adrift|further behind|in arrears|off the pace"
    ),
    Tag.MORE: "more|extra|additional|better off",
    Tag.FEWER: "fewer|less|worse off",
    Tag.THAN: "than",
    Tag.BY: "within|by",
    Tag.FROM: "from",
    Tag.TO: "to",
    Tag.OF: "of",
    Tag.FOR: (
        "for|backed|voted for|people voted for|voters voted for|people backed|voters backed|people chose|plumped for|"
        "went to|opted for|cast for|votes for|going to|goes to|people plumped for|people opted for|people supported|"
        "voters supported|voters opted for|voters plumped for|electors backed|put their cross next to|"
        "put a cross next to|people put their cross next to|people put their cross beside|put their cross beside|"
        "people put their faith in|people went for|who chose|who went for|who picked|who plumped for|who supported|"
        "who preferred|who voted for|who backed|who opted for|who stuck with|people backing|voters backing|"
        "people voting for|voters voting for|people choosing|people supporting|"
        "stuck with|stayed with|stood by|kept faith with|keeping faith with|stayed loyal to|remained loyal to|"
        "stayed true to|put their trust in|put their faith in|people stuck with|people stood by|people kept faith with"
    ),
    Tag.WITH: "with|having|while getting|thanks to",
    Tag.ON: "on|at",
    Tag.IN: "in",
    Tag.BE: (
        "is|was|were|are|been|being|stood|stands|standing|remained|registered|recording|registering|"
        "reached|hit|totalled|numbers|numbered|stood at|coming in at|came in at|comes in at|weighing in at|"
        "came to|equals|equalling|equates|representing|equivalent|be"
    ),
    Tag.HAVE: "had|has|have",
    Tag.COMPARED: (
        "compared to|compared with|compares with|compares to|comparing with|up against|set against|as against|against|"
        "versus|vs|in comparison to|as opposed to|compared"
    ),
    Tag.UP: "|".join(sorted(RISING)),
    Tag.DOWN: "|".join(sorted(FALLING)),
    Tag.BEAT: (
        "beat|beats|beating|beaten|defeated|defeating|defeats|pipped|pipping|edged out|saw off|sees off|"
        "seeing off|see off|holding off|held off|fended off|fending off|overcame|trounced|thrashed|"
        "outpolled|pushed|pushed the|pushing|topple|toppled|toppling|defeat of|won against|ousted|ousting|ousts|"
        "topples|outpolls|trounces|thrashes|fought off|fighting off|fights off|beat off|beats off|beating off|"
        "staved off|has held off|have held off|had held off|"
        "unseated|unseating|unseats|unseat|oust|knocked out|squeaked past|edging out|deposed|"
        "has unseated|has ousted|dethroned|dethrones|dethroning|dislodged|dislodges|dislodging|brushed aside|"
        "brushing aside|squeezed past|crept past|edged past|sneaked past|scraped past|turfed out|turfing out|"
        "kicked out|booted out|voted out|turned out of office|seen off|swept aside|sweeping aside|bested|vanquished|"
        "pips|holds off|"
        "edges out|turfs out|boots out|kicks out|throws out|votes out|dumps out|knocks out|routs|routed|routing|"
        "crushes|crushed|thumps|thumped|humiliates|humiliated|hammers|hammered|walloped|wallops|shocks|stuns|topples"
    ),
    Tag.WIN: (
        "won|win|wins|winning|took|take|takes|taking|taken|claimed|claim|claims|claiming|secured|"
        "securing|secure|victory|victorious|triumphed|triumph|came home|came through|got home|crept home|edged home|"
        "comes through|come through|home and dry|home and hosed|"
        "sneaked home|sneaked in|crept in|slipped in|edged in|nipped in|"
        "sneaks in|sneaks home|creeps in|creeps home|edges home|edges in|"
        "squeaks in|squeaks home|squeaks through|squeezes in|squeezes through|"
        "nicks it|squeaks it|edges it|pinches it|shades it|sneaks it|snatches it|snatched it|scrapes it|"
        "squeaked|squeaked it|squeaked through|squeaked back|scraped it|shaded it|edged it|nicked it|pinched it|"
        "squeezed home|squeezes home|squeezing home|squeezed through|squeezed back|"
        "scraped into|squeezed in|elected|elects|electing|captured|"
        "capturing|snatched|snatching|snatch|snatches|clinched|clinching|romped|swept|romp|triumphs|"
        "turned him out|turned her out|turned them out|threw him out|threw her out|put him out|put her out|"
        "turfed him out|turfed her out|kicked him out|kicked her out|voted him out|voted her out|has won|have won|"
        "have taken|has taken|has been elected|was elected|been elected|became|"
        "topped the poll|tops the poll|topping the poll|headed the poll|heads the poll|heading the poll|led the poll|"
        "finished top|finishes top|was first past the post|is first past the post|declared the winner|"
        "was declared the winner|is the winner|"
        "came out on top|came top|seized|seizes|seizing|seize|grabbed|grabs|grabbing|nabbed|captures|capture"
    ),
    Tag.HOLD: (
        "survives|survived|survive|surviving|scraped home|scraped in|scraped through|"
        "scrapes home|scrapes in|scrapes through|squeaked home|held|"
        "hold|holds|holding|retained|retain|retains|retaining|kept|keep|keeps|keeping|clung|cling|"
        "clinging|clings|re-elected|reelected|returned|returns|defended|held on|held onto|hold on|"
        "has held|clung on|clung to|remains|returning|has been re-elected|was re-elected|was returned|"
        "hold onto|held on to|hung on|hung on to|hangs on|hangs on to|hang on|hang on to|hanging on to|"
        "clings on|clings on to|clung on to|holds on to|hold on to|holding on to|has retained|holds on|stayed|"
        "re-election|clung onto"
    ),
    Tag.GAIN: (
        "prised|prising|prised away|"
        "has won back|have won back|had won back|has taken back|have taken back|"
        "gained|gaining|regain|regained|regains|regaining|won back|flipped|wrested|wresting|turned blue|"
        "turned red|swung blue|has swung blue|recaptured|reclaimed|took back|taken back|turned yellow|"
        "recapture|reclaim|"
        "retaken|retook|retakes|retaking|retake|recaptures|reclaims|takes back|taking back|wins back|winning back|"
        "win back|snatched back|snatches back|snatch back|snatching back"
    ),
    Tag.LOSE: (
        "lost|lose|loses|losing|defeat|booted out|voted out|loss of|lost out|forfeited|forfeit|forfeits|forfeiting|"
        "surrendered|surrenders|surrendering|ceded|cedes|ceding"
    ),
    Tag.GET: (
        "manage|receive|get|score|attract|tallying|clocked up|clocked|recorded|polled|polling|polls|"
        "received|receiving|receives|got|gets|getting|scored|scoring|garnered|garnering|garners|"
        "pulled in|earned|earning|earned himself|earned herself|attracted|attracting|amassed|amassing|"
        "collected|collecting|picked up|picking up|gathered|mustered|managed|managing|achieved|achieving|"
        "notched|notched up|tallied|attained|drew|scooped|scooping|accrued|racked up|saw|pulled|bagged|"
        "bagging|accumulated|finished with|finished on|ended with|trailed|trailed on|trailed with|"
        "followed on|obtained|obtaining|netted|netting|raked in|gave|given|giving|"
        "returned with|cast|chalked up|chalking up|piled up|piling up|stacked up|put together|could muster|"
        "scraped together|cobbled together|ran up|took home|hoovered up|mopped up|finished up with|wound up with|"
        "backed by|supported by|chosen by|picked by|favoured by|preferred by|the choice of|"
        "banked|banking|pocketed|pocketing|reaped|harvested|hauled in|rustled up|posted|logged|made do with"
    ),
    Tag.OVERTURN: (
        "overturned|overturning|overturns|overturn|overcoming|overhauled|overhauling|overhaul|wiped out|wipes out|"
        "wiping out|wipe out|defending|to defend|demolished|demolishing|demolish|reversed|reversing|erased|erasing|"
        "erase|smashed|smashing|smash|torn up|tore up|tearing up|tears up|ripped up|ripping up|shredded|shredding|"
        "turned|turning|turns|turning round|"
        "turned round|turn round|turning around|turned around|turn around|gone is|gone are|swept away|"
        "vanished|evaporated|disappeared|vanishes|destroyed|destroying|overcame a|overcoming the|"
        "made up a|making up a|made up the|making up the|clawed back a|clawing back a"
    ),
    Tag.FINISH: (
        "trailing|came in|came|secures|finished|finishing|finish|finishes|placed|coming|coming in|"
        "comes|comes in|ended|ended up|pushed into|beaten into|relegated to|trailed in|trailing in|"
        "finished in|pushed back to|languished|pushed into the|leapfrogged into|moved into|"
        "placed in|forced into|limped in|limped home|trailed home|wound up|lay|lies|lying"
    ),
    Tag.PREVIOUS: (
        "last time|last time around|last time out|previous|previously|years ago|year ago|years back|"
        "year back|years earlier|"
        "years before|last election|last general election|the last general election|previous election|"
        "previous general election|last year's|last year|the time before|past result|"
        "of the last election|predecessor|predecessor's|old|former|months ago|months earlier|months back|formerly|"
        "notional|notionally|on paper|his previous|her previous|the time before|the year before|the election before|"
        "in that election|at that election|that year|in that contest|on that occasion|at that time|back then|"
        "on that night|that night|that day|on that day|that evening|in those days|that time|that time around|"
        "election before last|last election but one|last general election but one|the last general election but one|"
        "at the last election but one|at the last general election but one|general election but one|"
        "election but one|two previous elections|previous two elections|last two elections|"
        "two previous general elections|previous two general elections|last two general elections|"
        "in the snap election|at the snap election|in the snap general election|at the snap general election|"
        "in the snap poll|at the snap poll|general election of that year|election of that year|"
        "had gone into|started the night|began the night|started the day|began the day|"
        "started the week|began the week|woke up on thursday|"
        "until tonight|until now|until today|until yesterday|until this morning|until last night|until this week|"
        "until thursday|until friday|hitherto|"
        "having gone in with|went in with|had gone in with|gone in with|having started with|having begun with|"
        "the last parliament|the previous parliament|the outgoing parliament|the old parliament|"
        "before the election|began the campaign|started the campaign|"
        "last voted|last went to the polls|"
        "used to be|used to stand at|had once been|once stood at|had stood at|previously stood at"
    ),
    Tag.NOW: "this time|this time around|now|today|yesterday|last night|tonight|overnight|this year",
    Tag.FILL: (
        "narrow|a|an|the|own|as high as|as low as|as many as|as few as|as much as|his|her|"
        "their|its|our|my|just|only|mere|a mere|whopping|massive|huge|slim|slender|comfortable|"
        "thumping|impressive|total|overall|current|very|even|considerable|staggering|sizeable|solid|"
        "large|big|small|tiny|slight|paltry|wafer-thin|razor-thin|new|strong|commanding|decisive|"
        "still|also|then|exactly|precisely|final|clear|healthy|whisker-thin|enormous|vast|bare|modest|"
        "respectable|significant|narrower|larger|smaller|bigger|full|simply|combined|collective|good|"
        "the support of|the backing of|the trust of|the votes of|"
        "notable|net|resounding|further|distant|poor|close|creditable|disappointing|estimated|grand|"
        "remote|lowly|dismal|miserable|dire|humble|woeful|humiliating|handsome|hard-won|meagre|handy|fragile|"
        "mammoth|stunning|hefty|marginal|all|tight|local|these|this|those|last"
    ),
    Tag.PRONOUN: "he|she|they|him|it|who|the party|the party's",
    Tag.WHO: "which|whose|that",
    Tag.AND: "and|while|but|whilst|&|plus|with the",
    Tag.SEPARATE: (
        "splitting|parting|dividing|separated|separating|separates|separate|in it|votes apart|between them|"
        "gulf between|gap between|difference between|"
        "margin between|distance between|daylight between|between the top two|between first and second|"
        "between the first two|between the leading two|between the two candidates|between the two of them|"
        "between the two rivals|between the two men|between the two women|between the two parties|between the pair|"
        "between the two leading candidates|between the two main candidates|between the two front-runners|"
        "between winner and runner-up|between the winner and the runner-up|between first and second place|"
        "decided it|decided|separated the|divided|covered|parted|stood between|lay between|lie between|lies between|"
        "came between|comes between|stand between|stands between|votes between"
    ),
    Tag.EACH: "respectively|each|apiece|both",
    Tag.INTERIM: (
        "exit poll|exit polls|opinion poll|opinion polls|poll suggested|provisional|recount at|so far|"
        "forecast|forecasts|projected|predicts|predicted|prediction|projection|expected|bundle|"
        "first count|yougov|ipsos|survation|bookmakers|odds|referendum|leave|voted leave|voted remain|"
        "remain|led to a recount|target|needed|council|councillors|councillor|mayor|mayoral|"
        "provisional vote|ballots counted|boxes counted|still to be counted|still to count|"
        "left to count|yet to declare|"
        "pollster|pollsters|polling company|seat-level|mrp|forecasters|tracker|survey|surveys|surveyed|respondents|"
        "comres|deltapoll|focaldata|icm|kantar|lucidtalk|opinium|panelbase|populus|redfield|savanta|techne|"
        "early results|early indications|postal voters|postal votes|postal vote|postal ballots|proxy|"
        "police commissioner|police and crime commissioner|european election|european elections|straw poll|"
        "local election|local elections|county council|borough council"
    ),
    Tag.SUPERLATIVE: (
        "largest|biggest|smallest|highest|lowest|narrowest|closest|tightest|slimmest|safest|closest-run|nearest-run|easiest|"
        "most marginal|heaviest|record-breaking|tiniest|most emphatic|most convincing|most decisive|most crushing|"
        "most comfortable|fattest|heftiest|weightiest|skinniest|thinnest|slenderest"
    ),
    Tag.SINCE: "since",
    Tag.YEARS: (
        "year|years|decade|decades|term|terms|months|month|weeks|days|day|week|minutes|hours|hour|minute|century|times"
    ),
    Tag.PLACED: (
        "place|spot|runner-up|runner-up to|runners-up to|runner up|runners up|runners-up|last place|bottom|position"
    ),
    Tag.TOTAL: "a total of|total of|in total|in all|total number of|overall total of",
    Tag.REJECTED: (
        "invalid|invalid votes|invalid papers|invalid ballots|invalid ballot papers|"
        "spoilt|spoiled|rejected|spoilt ballots|spoiled ballots|rejected ballots|spoilt papers|spoiled papers|"
        "spoilt ballot papers|spoiled ballot papers|rejected ballot papers|ballot papers were rejected|"
        "ballot papers rejected|ballots were rejected|papers were rejected|votes were rejected|"
        "ballot papers were spoilt|"
        "ballot papers were spoiled|spoilt votes|spoiled votes|rejected votes|papers were spoilt|ballots rejected|"
        "thrown out|ruled out|set aside|disallowed|deemed invalid|declared invalid|ruled invalid|voided"
    ),
    Tag.OPPOSITION: (
        "total opposition|combined opposition|opposition vote|all the other candidates|all other candidates|"
        "the other candidates|all the others|everyone else|vote for everyone else|"
        "votes for everyone else|everybody else|"
        "the rest of the field|the rest of the candidates|his rivals put together|her rivals put together|"
        "his opponents put together|her opponents put together|rivals put together|rivals combined|"
        "opponents combined|the rest put together|the others put together|the rest combined|the others combined|"
        "all the rest together|"
        "the other candidates put together|the other candidates combined"
    ),
    Tag.FOLLOW: "followed|followed closely",
    # Phrases in which a word that says something elsewhere says nothing.
    Tag.WORD: "claims to|claimed to|claiming to|claim to|expenses claims|expense claims|claims of|claims that|"
    "returning officer|returning officers|acting returning officer|deputy returning officer|"
    "gave way|took place|added up|totted up|tallied up|counted up|summed up|wrapped up|fed up|lined up|grew up|"
    "growing up|given up|gave up|woke up|stood up|standing up|showed up|signed up|opened up|mixed up|"
    "taking place|takes place|take place|took part|taking part|take part|was held on|were held on|to be held on|"
    "recount was held|election was held|by-election was held|held talks|hold talks|took to|takes to|takes over|"
    "took over|taking over|take over|taken over|gave birth|lost count|took the stage|took time|"
    "took aim|keep an eye|keep fighting|"
    "keep up|holding back|hold back|hold the government|hold to account|took questions|take questions|lost sight|"
    "swing seat|swing seats|swing voters|swing voter|swing state|lose heart|lost patience|lost faith|lost touch|"
    "parted company|parted ways|won the toss|win over|won over|winning over|cut taxes|tax cuts|spending cuts|cuts to",
    Tag.AREA: "area|old area|former area|boundaries|boundary|new boundaries|old boundaries|ward|wards",
}

#: "At the last election", "in the previous general election", "at the last outing".
_LAST = tuple(
    f"{preposition} the {which} {what}"
    for preposition in ("at", "in")
    for which in ("last", "previous")
    for what in ("election", "general election", "poll", "contest", "vote", "ballot", "outing", "one")
)
#: "Went into the poll with", "going into Thursday", "heading into the count": as things stood before it.
_INTO = tuple(
    f"{verb} into {what}"
    for verb in ("went", "going", "goes", "go", "came", "coming", "headed", "heading")
    for what in (
        *("thursday", "thursday's election", "thursday's poll", "thursday's vote", "polling day", "this election"),
        *(
            f"the {one}"
            for one in "election poll polls contest vote campaign race fight night count by-election".split()
        ),
        "the general election",
    )
)
_EARLIER = ("on the last occasion", "on the previous occasion", "at the last time of asking", "in the election before")

CUES: dict[str, Tag] = {phrase: tag for tag, phrases in _WORDS.items() for phrase in phrases.split("|")}
CUES |= dict.fromkeys((*_LAST, *_INTO, *_EARLIER), Tag.PREVIOUS)
CUES |= {phrase: Tag.HEDGE for phrase in HEDGE_WORDS if phrase not in CUES}
_IS_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
CUE_WORDS: dict[str, Tag] = {phrase: tag for phrase, tag in CUES.items() if _IS_WORD.fullmatch(phrase)}
CUE_PHRASES: dict[str, Tag] = {phrase: tag for phrase, tag in CUES.items() if phrase not in CUE_WORDS}

PUNCTUATION: dict[str, Tag] = {
    ",": Tag.COMMA,
    ";": Tag.COMMA,
    "\xa6": Tag.COMMA,
    "-": Tag.DASH,
    "(": Tag.OPEN,
    ")": Tag.CLOSE,
    "[": Tag.OPEN,
    "]": Tag.CLOSE,
    ":": Tag.COLON,
    "/": Tag.SLASH,
}
