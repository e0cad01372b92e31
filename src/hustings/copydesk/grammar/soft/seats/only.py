"""Phrases for one seat or none: "Labour's only Scottish MP", "the party's sole gain", "without a seat in Cornwall"."""

from __future__ import annotations

from hustings.copydesk.grammar.soft.seats.phrase import ADJ, HERE, PARTY, SEAT, THERE

_ONLY = "(?:only|sole|lone|solitary|single|last|one remaining|last remaining|last surviving|sole remaining)"
_ONE = "(?:mp|member|seat|survivor|representative|constituency|foothold|outpost|parliamentarian|win|victory)"
_LEFT = "(?: (?:(?:still )?standing|left(?: standing)?|remaining|still in place|to survive|to hold on))?"
_WHOSE = f"(?:{PARTY.format(name='p')}|(?:the|his|her|their) party's|(?:the|his|her|their|its) party)"
_MORE_WORDS = "(?: (?:remaining|surviving|other))?"
#: "Labour's only MP in Scotland", "the party's lone Scottish survivor", "the last Lib Dem standing in Scotland".
ONLY_SEAT = (
    f"(?:{_WHOSE} {_ONLY}{_MORE_WORDS} (?:@region )?{_ONE}{_LEFT}(?P<in>{THERE}|{HERE})"
    f"|the {_ONLY}{_MORE_WORDS} (?:@region )?{PARTY.format(name='q')}(?: {_ONE})?{_LEFT}(?:{THERE}| north of @region)"
    f"|the {_ONLY}{_MORE_WORDS} @region {PARTY.format(name='r')}(?: {_ONE})?{_LEFT})"
    "(?! to (?:declare|fall|be declared|come)| (?:who|which|that) ever"
    "| (?:has |have |is |are )?(?:gone|fell|went|vanished|disappeared|was lost|lost))"
)
#: "The only Scottish seat that Labour held", "the only seat in Scotland the Lib Dems have left".
ONLY_HELD = (
    f"the {_ONLY} (?:@region (?:seat|constituency)|(?:seat|constituency){THERE})(?: that| which)?"
    f" {PARTY.format(name='p')} (?:held|hold|holds|(?:have|has) left|kept|won|clung on to|managed to hold|saved)"
)
_ALONE = "(?:only|sole|lone|single|solitary|one)"
_NIGHT = "(?: of (?:the )?(?:night|election|day|evening|campaign))?"
#: "The party's sole gain of the night", "the only Labour gain of the election".
ONLY_GAIN = (
    f"(?:(?:{_WHOSE}|its|their) {_ALONE} (?:@region )?gain{_NIGHT}{HERE}"
    f"|(?:the|a) {_ALONE} (?:@region )?{PARTY.format(name='q')} (?:@region )?gain{_NIGHT}{HERE}"
    f"|the {_ALONE} {ADJ}{SEAT}{HERE}(?: that| which)? {PARTY.format(name='r')} (?:(?:have|has) )*"
    f"(?:gained|picked up|captured)(?! from){HERE})"
)
_NO = "(?:no|not a single|not one|no single|zero)"
_HAS = "(?:is|are|was|were|has|have|had|now|also|been|left|remain|remains|holds|hold|won|with|still|finished|ended)"
_NOT = "(?:did not|didn't|do not|does not|don't|doesn't|failed to|fail to|could not|couldn't|unable to|not)"
_STOP = "(?= $|$| [,;:.)]| -|(?: but| and| while| as)(?!\\S))"
_REGION = "(?:@region|the (?:county|region))"
#: "No Lib Dem MPs left in the South West", "the Lib Dems are without a seat in Cornwall", "drew a blank in Wales".
NO_SEAT = (
    "(?:"
    f"{_NO} (?:@region )?{PARTY.format(name='p')} {SEAT}(?: (?:left|remaining|now|is|are|survives|survive|survived"
    f"|remains|remain|any more)){{0,2}}{THERE}"
    f"|{PARTY.format(name='q')} (?:{_HAS} ){{1,4}}(?:without a(?: single| solitary)? {SEAT}|{_NO} (?:seat|mp))"
    f"(?: left)?{THERE}"
    f"|{PARTY.format(name='w')} (?:got|get|gets|ended|finished)(?: (?:up|with))* {_NO} (?:seats|mps)"
    f"(?: at all| anywhere)?{_STOP}"
    f"|{_NO} (?:@region )?{PARTY.format(name='u')} {SEAT} from {_REGION}"
    f"|{_REGION} (?:now |still )?(?:has|is|was|had)(?: now)? (?:(?:been )?left (?:with|without) )?{_NO}"
    f" {PARTY.format(name='v')} {SEAT}"
    f"|{PARTY.format(name='r')} (?:have |has |had )?{_NOT} (?:win|take|hold|have|keep|gain|get) (?:a|a single|any|one"
    f"|even one)(?: single| solitary)? {SEAT}{THERE}"
    f"|{PARTY.format(name='s')} (?:have |has )?(?:drew|drawn|draws|draw) (?:a|another) blank(?:{THERE}|{_STOP})"
    f"|{_NO} {PARTY.format(name='t')} (?:won|was elected|was returned|were elected|survived|got in){THERE}"
    ")(?! (?:who|which|that|to|where)(?!\\S))"
)
#: "Every seat in Cornwall is now blue", "the whole of Cornwall is blue", "Cornwall has turned entirely red".
_COLOUR = "(?P<colour>blue|red|yellow|orange)"
_ALL = "(?:all|entirely|wholly|completely|solidly|uniformly)"
_TURNED = "(?:is|are|was|were|now|has|have|gone|goes|went|go|turned|turns|stayed|stays|remained|remains|all|painted)"
_AREA = "(?:@region|county|region)"
COLOURED = (
    f"(?:every|each|all) (?:single )?(?:of the |@number |@region |of its )*(?:seat|seats|constituency|constituencies)"
    f"(?: (?:in|across|of) (?:the )?{_AREA})? (?:(?:{_TURNED}) ){{1,3}}(?:{_ALL} )?{_COLOUR}"
    f"|whole of (?:the )?{_AREA} (?:(?:{_TURNED}) ){{1,3}}(?P<colour2>blue|red|yellow|orange)"
    f"|(?:the )?{_AREA} (?:(?:{_TURNED}) ){{1,3}}(?:{_ALL} (?P<colour3>blue|red|yellow|orange)"
    "|(?P<colour4>blue|red|yellow|orange) (?:all over|from end to end|from top to bottom|throughout))"
)
#: "A full house in Cornwall", "the full set in Devon".
FULL = (
    f"{PARTY.format(name='p')} (?:(?:now|have|has|had|with|won|hold|holds|completed|secured|the|a|got) )+"
    f"(?:full (?:house|set|hand|slate)|clean sweep|complete set){THERE.replace('in|', 'in|of|', 1)}"
)
