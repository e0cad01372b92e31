"""Won: the verbs by which papers tell who took a seat, kept it or drove somebody out. See `line` for how they are
written."""

from __future__ import annotations

from hustings.copydesk.grammar.soft.line import ASIDES, SEAT, THE_SEAT, THEN, TOWN, WHO, WIDE_ASIDE

#: "X edged Y out", "X has turfed Y out of the seat": not out of the hall, nor out of third.
_DRIVES = (
    "(?:edge[sd]?|turf(?:s|ed)|kick(?:s|ed)|boot(?:s|ed)|threw|throws|knock(?:s|ed)|vote[sd]|drove|drives"
    "|sweeps|swept|dump(?:s|ed)|bundle[sd]|nudge[sd])"
)
_SOMEBODY = "(?:the )?(?:[a-z-]+ ){0,3}?@person"
DID_FOR = (
    "(?P<who>@party|@person)(?: (?:has|have))? (?:fells|felled|slays|slew|unhorses|unhorsed|unhoused|topples"
    "|stunned|stuns"
    "|upended|upends|humbled|bundled out|turn(?:s|ed) the tables on)"
    f" {_SOMEBODY}"
    f"|(?P<whose>@party|@person)(?: (?:has|have))? {_DRIVES} (?:{_SOMEBODY}|him|her|them)"
    f" (?:out|aside|off {{det}} (?:perch|throne|pedestal))"
    "(?= $|$| [,;:.-]| (?:by|in|with|after|as|and) "
    f"| (?:of|from) (?:{THE_SEAT}|parliament|office|westminster|the commons))"
    # "X did for Y": who won is a person, as "what a leader did for a party" tells of nothing here.
    "|(?P<whom>@person)(?: (?:has|have|had))? (?:did for|done for|put paid to|accounted for|dispatched|despatched"
    "|unhorsed|got the better of"
    "|gets the better of|finished off|saw the back of|sent packing) (?:the )?(?:[a-z-]+ ){0,3}?@person"
)
_TAKES = (
    "(?:seized|seizes|seizing|nabbed|grabbed|stormed|storms|bagged|stole|steals|nicked|prised|prises|swiped|plucked"
    "|pinched|poached|wrestled|took back|reclaims|reclaimed|recaptures|recaptured|retakes|retook|regains|carried"
    "|carries|helped (?:himself|herself|themselves) to|helps (?:himself|herself) to|walk(?:s|ed) off with"
    "|ma(?:kes|de) off with)"
)
#: "X retakes Y", "X carried the new Y seat".
SEIZED = (
    f"{WHO}{ASIDES}{THEN} {_TAKES} (?:{{det}} )?(?:own |new |redrawn |marginal )?{SEAT}(?: (?:seat|constituency))?"
    "(?! (?:seat|constituency))(?! (?:back )?(?:off|from|away from|back from|out of the hands of) (?:the )?@party)"
)
#: "X brings Y back to Labour", "returned Y to the Tories".
BROUGHT_BACK = (
    f"(?:brings|brought|bringing|returns|returned|restores|restored|delivers|delivered) {THE_SEAT} (?:back )?"
    f"(?:to|for|into) (?:the )?{WHO}(?: fold| hands)?(?= $|$| [,;:]| by| after| with| as| and)"
)
#: "X stays in control", "X stay on top in Y".
ON_TOP = (
    f"{WHO}{ASIDES}{THEN} (?:stays?|stayed|remains?|remained) (?:on top|in control|in charge)"
    f"(?= $|$| [,;:]| by| after| with| (?:in|of) {THE_SEAT})"
)
#: "X is back for another five years".
BACK_FOR = (
    f"{WHO}{ASIDES} (?:is|are) (?:{{adverb}} )*back for (?:another|a @ordinal|@number more)"
    " (?:@number )?(?:years|year|term|terms|spell|stint|parliament)"
)
#: "Y has swapped blue for yellow".
SWAPPED_COLOUR = (
    f"{TOWN}{WIDE_ASIDE}{THEN} (?P<turned>swapped|swaps|traded|trades|exchanged|ditched|ditches)(?P<stayed>(?!))?"
    " (?:its |tory |labour |true )?(?:red|blue|yellow|orange|green|gold|purple) for"
    " (?:its |lib dem |labour )?(?P<colour>red|blue|orange|green|yellow|purple|turquoise)"
)
#: "323 votes were enough to take the seat from the Tories".
ENOUGH_TO_TAKE = (
    f"(?:enough|sufficient) to (?:take|win|gain|capture|seize|snatch|wrest|prise|grab) {THE_SEAT} (?:back )?(?:away )?"
    "from (?:the )?(?P<loser>@party)"
)
_LEFT_TO = "(?= $|$| [,;:.]|(?: in @year| with| by| after| and| but| as| despite)(?!\\S))"
_IN_SEAT = f"(?:in|at|for) (?:the )?{THE_SEAT}"
_AS_MEMBER = f"as (?:{{det}} )?(?:@place )?(?:mp|member)(?: {_IN_SEAT})?"
#: "X stays on in Y", "X carries on as MP", "remained MP for Y".
STAYS_ON = (
    f"{WHO}{ASIDES}{THEN} (?:(?:will )?(?:stays?|stayed|carry|carries|carried|continues?|continued) (?:on )?"
    f"(?:(?<=on )(?:in|at) {THE_SEAT}|{_AS_MEMBER})"
    f"|remain(?:s|ed) (?:{{det}} )?(?:@place )?(?:mp|member) (?:in|at|for|of) (?:the )?{THE_SEAT}){_LEFT_TO}"
)
#: "X tightened Labour's grip on Y", "Labour extended its hold on Y".
KEPT_GRIP = (
    f"{WHO}{ASIDES}{THEN} (?:keep|kept|keeps|preserved?|preserves|maintain(?:s|ed)?|tighten(?:s|ed)?"
    "|strengthen(?:s|ed)?"
    "|cement(?:s|ed)?|extend(?:s|ed)?|retain(?:s|ed)?|consolidate[sd]?|continue[sd]?|prolong(?:s|ed)?)"
    " (?:{det}|(?:the )?@party|(?:the )?party) (?:[a-z-]+ )?(?:hold on|hold|grip|control|stranglehold|reign"
    "|dominance|ownership)"
    f" (?:(?:on|of|over|in) )?{THE_SEAT}"
    f"|(?P<whom>@party|@person) (?:saved|saves) {THE_SEAT} for (?:the )?@party"
)
#: "X will succeed the late Z in Y", "X takes over from Z in Y"; not "as leader".
SUCCEEDS = (
    "(?P<who>@person)(?: (?:will|is to|now|therefore|duly|also))*"
    " (?:succeeds?|takes? over from|steps? into the shoes of)"
    f" (?:(?!as )[^ ,;:()]+ ){{1,6}}?(?:, [^,;:()]{{2,60}} , )?(?:(?:in|at) {THE_SEAT}|{_AS_MEMBER}){_LEFT_TO}"
)
_IT_WAS = (
    "(?:it|that) (?:was|is)(?: (?:{adverb}|instead|again|still))* (?:the )?(?:(?!not |@)[a-z-]+ ){0,2}?"
    f"{WHO}(?: , [^,;:()]{{2,60}} ,)? who (?:{{adverb}} )?"
)
_LEFT_SO = "(?= $|$| [,;:.]|(?: by| with| and| but| after| in| here| from| on)(?!\\S))"
#: "It was X who lost", "it was X who was beaten".
IT_WAS_LOST = (
    f"{_IT_WAS}(?:lost(?: out)?|went down|missed out|was (?:beaten|ousted|unseated|defeated|thrown out|turfed out)"
    f"|lost (?:it|{THE_SEAT})){_LEFT_SO}"
)
#: "X piled up 34,336 votes to be returned with a 16,117 majority", "X was sent back".
TO_BE = (
    "(?P<who>@person)(?: (?!@person|@party|@place)[^ ,;:()]+){0,9}?"
    " (?P<said>to be (?:returned|elected|re-elected|sent back)|(?:was|is|has been) sent back)"
    "(?= $|$| ,|(?: with| by| to)(?!\\S))"
)
