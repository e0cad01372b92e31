"""Unnamed: who won or lost, told of somebody by an office or by what was theirs: "the Health Secretary is still an MP",
"the former leader was beaten by X", "Y's 4,262 lead went too".
"""

from __future__ import annotations

from msgspec.structs import replace

from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import key_in, stands_in
from hustings.copydesk.grammar.soft import fate
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import outside_asides
from hustings.copydesk.grammar.time import OTHER_TIMES, year_of
from hustings.copydesk.token import Tag

_OFFICE = (
    "(?:secretary|minister|prime minister|chancellor|whip|chief whip|leader|speaker|veteran|grandee|incumbent|mp|member"
    "|treasury|state|schools|brexit|culture|peer|man|woman|chairman|chair|hopeful|defector|backbencher)"
)
_TITLE = f"(?:the )?(?:(?!@person|@party)[^ ,;:()]+ ){{0,6}}?{_OFFICE}"
_ASIDE = "(?: , (?:who|which|whose|in|an?|the) [^,;:()]{2,60} ,)?"
_ENDS = (
    "(?= $|$| [,;:.)-]|(?: this| today| tonight| and| but| after| with| by| on| as| in| at| here| thanks| because"
    "| again)(?!\\S))"
)
_STILL = (
    "(?:(?:is|are|was) (?:still|again|once more|just about) (?:{det} )?(?:mp|member of parliament)"
    "|(?:remains?|stays?|stayed|remained) (?:{det} )?(?:mp|member of parliament)"
    "|(?:is|was) still in (?:parliament|the commons|the house|{det} job|a job|{det} seat|westminster|post)"
    "|(?:keeps?|kept|hangs? on to|hung on to|clings? on to|clung on to|holds? on to|held on to|saved?|saves)"
    " (?:{det} )?(?:seat|job|place in (?:parliament|the commons|the house)))"
)
#: "The Work and Pensions Secretary is still an MP".
STILL_MEMBER = f"^{_TITLE}{_ASIDE} (?P<said>{_STILL}){_ENDS}"
#: "X remains an MP", of somebody who is named.
STILL_NAMED = (
    "(?P<who>@person)(?: (?:{adverb}|just|now))* (?P<said>(?:is|was) (?:still|just about) (?:{det} )?mp"
    f"|(?:remains?|remained|stays?|stayed) (?:{{det}} )?mp|(?:is|was) still in (?:parliament|the commons|a job)){_ENDS}"
)
_BEATEN = (
    "(?:beaten|ousted|unseated|defeated|toppled|deposed|dislodged|dethroned|ejected|evicted|swept aside|swept away"
    "|brushed aside|knocked out|edged out|pipped|sent packing|turned out|voted out|kicked out|felled|slain|routed)"
)
#: "The former leader, who won by 9 in 2010, was beaten by X".
WAS_BEATEN = (
    f"^(?:the )?(?:@party )?{_TITLE}(?: (?:at|in|of) (?:westminster|parliament|the commons|@region))?{_ASIDE}"
    f" (?P<said>(?:is|was|has been|were)(?: {{adverb}}| duly| narrowly| too| finally)* {_BEATEN}"
    " (?:{adverb} )?by (?:the )?(?:party's |nationalist |newcomer )?(?P<who>@party|@person))"
)
_WENT = (
    "(?:(?:has |have )?(?:also )?(?:went|goes|gone|vanished|vanishes|evaporated|disappeared|crumbled|collapsed"
    "|melted away|fell|tumbled|bit the dust"
    "|was (?:swept away|wiped out|washed away|overturned|obliterated|swept aside))"
    "(?: too| as well| also| the same way| likewise| with it| with them)"
    "|(?:was|were) (?:also|too) (?:swept away|wiped out|washed away|overturned|obliterated|swept aside|gone)"
    "|(?:followed|went the same way|did not survive|didn't survive|could not save (?:him|her|them)"
    "|was not enough to save (?:him|her|them)|failed to save (?:him|her|them)))"
)
#: "X's 4,262 lead went too": it was theirs, and is another's.
LEAD_WENT = (
    "(?P<whose>@person|@party)(?: (?:@number|[a-z]+-vote|huge|big|comfortable|slim|slender|once safe|notional))*"
    f" (?:lead|majority|cushion|seat|margin|advantage)(?: of @number(?: votes)?)? (?P<said>{_WENT})"
    "(?= $|$| [,;:.)-]|(?: as| when| to| and| but| in| on| by)(?!\\S))"
)


def still_member(found: Found) -> list[Reading]:
    """ "The Health Secretary is still an MP": whoever won held it, if it is of the seat that is told of."""
    poll = found.seat.poll if found.seat is not None else None
    if poll is None or poll.winner is None or not fate.is_of_now(found, 0):
        return []
    return [fate.reading(found, poll, poll.winner, "held", is_firm=False)]


def was_beaten(found: Found) -> list[Reading]:
    """ "The former leader was beaten by X": X won; sure of one who stands here, where no other time is told."""
    scene, seat = found.scene, found.seat
    actor = scene.tokens[found.line.tokens_of(found.match, "who")[0]].value
    key = key_in(actor, seat.poll, scene.lexicon) if seat is not None else None
    outside = [scene.tokens[at] for at in outside_asides(scene.tokens, found.first, found.last)]
    is_then = any(one.tag in OTHER_TIMES and one.words not in _FORMERLY for one in outside)
    if seat is None or key is None or is_then:
        return []
    years = {year_of(one) for one in scene.tokens[found.first : found.last] if one.tag is Tag.YEAR}
    is_dated = scene.is_dated or seat.poll.polled_on.year in years  # of the poll of the aside, as likely
    is_sure = actor.is_person and stands_in(actor, seat.poll) and not is_dated
    return [fate.reading(found, seat.poll, key, "won", is_firm=is_sure)]


_FORMERLY = frozenset({"former", "ex", "outgoing"})


def lead_went(found: Found) -> list[Reading]:
    """ "X's 4,262 lead went too": sure of one who alone has the name."""
    return fate.sure_of_one(found, fate.lost(found))


def hold_ended(found: Found) -> list[Reading]:
    """ "X ended Labour's hold on the seat": that they lost it; sure where X is a person, for a party may have done
    so in any year."""
    tokens = found.scene.tokens
    named = [token.value for token in tokens[: found.first] if token.tag is Tag.ACTOR]
    is_by_person = bool(named) and named[-1].is_person
    return [replace(one, is_firm=one.is_firm and is_by_person) for one in fate.lost(found)]
