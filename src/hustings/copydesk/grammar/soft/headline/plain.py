"""Plain: who won or lost, in the short words of live blogs and round-ups: "X lost by 9", "it's Y again", "Z: gone".

See `line` for how the phrases are written.
"""

from __future__ import annotations

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import family_in, key_in
from hustings.copydesk.grammar.soft import fate
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import ASIDES, THE_SEAT, THEN, TOWN, WHO
from hustings.copydesk.token import Tag
from hustings.record.poll import Poll

_PERSON = "(?P<who>@person)"
_BY = "by (?:(?:a|an|just|only|mere|some|nearly|almost|over|more|than|about) ){0,3}@number(?! points)"
_IN_SEAT = f"(?:in|at|for) (?:the )?{THE_SEAT}"
_STOP = "(?= $|$| [,;:.!)-]|(?: and| but| after| as| with| to| in| by| when)(?!\\S))"
#: "X lost by 3,514", "X went too", "X went in Y", "X: gone", "X is out of Parliament", "X's 9 was not enough".
LOST = (
    f"{WHO}{THEN} (?P<said>(?:lost|loses)(?: here| out| it)?)(?= {_BY})"
    f"|(?P<whom>@person){THEN} (?:also |even )?(?P<went>(?:went|goes) (?:too|as well|also|the same way)"
    f"|went {_IN_SEAT}){_STOP}"
    "|(?P<whose>@person) : (?P<gone>gone|out|beaten|toast)(?= $|$| [,;.])"
    "|(?P<ousted>@person)(?: (?:is|was|are))? (?P<out>(?:out|gone) (?:of|from) (?:the )?(?:parliament|commons"
    "|westminster))"
    "|(?P<again>@person)(?: (?:@number|votes|tally|total|haul|of)){0,4}"
    " (?P<short>(?:was|were|is|proved|being|were still)"
    f" (?:not|never) (?:quite )?enough)(?= $|$| [,;.]| to (?:win|beat|hold|keep|stop|save|see|take|retain|prevent)|"
    f" for (?:victory|{THE_SEAT}))"
)
#: "X's defeat was by 3,514", "X's loss to Y".
DEFEAT_OF = (
    f"{_PERSON} (?:shock |narrow |surprise |heavy |crushing |stunning )?(?P<said>(?:defeat|loss|downfall|demise"
    "|defenestration|ousting|unseating)(?: (?:to|by|at the hands of) (?:the )?(?:@party |@party's )?@person)?)"
    "(?! (?:of|over)(?!\\S))"
)
#: "X is back with 24,267 votes", "Y is back too", "X back in Y".
BACK = (
    f"{WHO}{ASIDES}(?: who)? (?:is|are) (?:{{adverb}} |now |duly )*(?P<said>back)"
    "(?= (?:with|on) @number| too(?!\\S)| as well| again| but(?!\\S)| (?:in|at) (?:westminster|parliament|the commons)"
    "| (?:with|despite) (?:{det}) (?:[a-z]+ ){0,3}majority"
    "| (?:in|for) @place(?= $|$| [,;:.!]| with| by| and| on @number)| , (?:with|on|but|and|by))"
    f"|(?P<whom>@person) (?P<home>back)(?= {_IN_SEAT}(?= $|$| [,;:])| , (?:on|with|by|but)(?!\\S))"
)
#: "It's X again", "X it is", "it's still X in Y".
IT_IS = (
    "^(?:so |and |yes |well )?(?:, )?(?:it|it is|it's|it'll be)(?: (?:still|again|to be|once again|once more))?"
    f" (?P<said>{_PERSON})(?= $|$| !|(?: {_BY}| again| once more| in @place| here| for another"
    "| for (?:the )?@party)(?!\\S))"
    "|(?:^|(?<=: )|(?<=and ))(?P<whom>@person) (?P<is>it is)(?= $|$| [,;.!]| by)"
    "|^(?P<whose>@person) (?P<does>(?:wins|won|has won|has|takes|took|has done|gets|nails) it"
    "|(?:has )?(?:got|gets) there)(?= $|$| [,;.!]| by @number)"
)
_TAKE = "(?:win|take|hold|keep|retain|gain|regain|capture|claim|secure|save|defend)"
_SEE_OFF = "(?:see off|beat|defeat|edge out|edge|pip|oust|unseat|overhaul|hold off|fend off|topple|overcome|dislodge)"
#: "X's 24,267 was enough to see off Y", "9 votes were enough for Exeter".
ENOUGH = (
    f"{WHO}(?: (?:@number|votes|tally|total|haul|of|,)){{0,4}} (?P<said>(?:was|were|is|proved|being)"
    f" (?:just |easily |more than |narrowly )?enough (?:for (?:victory|the win|{THE_SEAT})"
    f"|to {_SEE_OFF} (?:the )?{{actor}}(?! (?:for|to|into))|to {_TAKE} (?:it|{THE_SEAT})|to win(?= $|$| [,;]| by)))"
)
#: "Polled 24,267 to wipe out Y's majority", "wiping out the Labour majority".
WIPED_OUT = (
    f"(?:(?<=@number )|(?<=votes )|(?<=, ))(?:to )?(?:overturn|overturning|wipe out|wiping out|erase|erasing|demolish"
    "|demolishing|obliterate|obliterating|overhaul|overhauling|wipe away|sweep away|sweeping away)(?: all of)?"
    f" (?:the )?{WHO}(?: (?:@number|mp|near|nearly|almost|notional|former|comfortable|huge|old))*"
    " (?:majority|lead|cushion|margin|advantage|@number(?= $|$| [,;.]| and| from| of @year))"
)
#: "The new MP is X", "our next MP will be X", "X is another Tory winner", "victory for X".
NEW_MP = (
    f"(?:the|its|their|our|your) (?:new|next) (?:local |@place )?(?:mp|member)(?: for (?:the )?{TOWN})?"
    f" (?:is|will be|:) (?:the )?(?:@party )?{WHO}(?! (?:replac|predecessor))"
    f"|(?P<whom>@person)(?: is| was| are)? (?:another|a|one more|yet another) (?:[a-z]+ )?@party winner"
    "|^(?:[a-z]+ )?(?:victory|triumph|win) for (?:[a-z]+ ){0,2}?(?P<whose>@person)(?= $|$| [,;:!]| as| by| in @place)"
)
#: "Another hold for the Tories".
HELD_FOR = f"(?:a|another) (?:[a-z]+ )?hold for (?:the )?{WHO}(?= $|$| [,;]| here| in @place)"
#: "Gain from Labour", as a sentence of its own; "Lincoln, another gain, …".
GAIN_FROM = (
    f"^gain from (?:the )?(?P<loser>@party)(?= $|$| [,;:!.]| {_BY})"
    f"|(?:in )?@place , (?P<said>(?:another|also a|yet another|too a) (?P<what>gain|hold))(?= ,)"
)
#: "Lincoln fell too", "the seat went as well".
FELL_TOO = (
    f"{THE_SEAT} (?:has |have )?(?P<said>(?:fell|falls|fallen|gone) (?:too|as well|also))(?= $|$| [,;:.]| as| to| when)"
)
#: "Lincoln has a new MP".
HAS_NEW = (
    f"{TOWN}(?: , [^,;:()]{{2,60}} ,)?(?: now)? (?:has|have|will have|gets) (?P<said>(?:a|its|their) new mp)"
    "(?= $|$| [,;:.!]| today| this| and| after| for the first)"
)


def lost(found: Found) -> list[Reading]:
    """ "X lost by 3,514", "Y: gone": sure of one who alone has the name, unless it is told of how X lost before."""
    made = fate.sure_of_one(found, fate.defeated(found))
    return [replace(one, is_firm=one.is_firm and not _lost_so_before(found)) for one in made]


def defeat_of(found: Found) -> list[Reading]:
    """ "X's defeat was by 3,514": whoever is told to have lost; only where it is somebody's own."""
    at = found.line.tokens_of(found.match, "who")[0]
    return lost(found) if found.scene.tokens[at].value.is_possessive else []


def _lost_so_before(found: Found) -> bool:
    """Whether the sentence has the votes by which whoever is told of lost an earlier poll."""
    actor = found.scene.tokens[found.line.tokens_of(found.match, _named(found))[0]].value
    told = {one.value.value for one in found.scene.tokens if one.tag is Tag.COUNT}
    for poll in found.seat.earlier if found.seat is not None else []:
        key = key_in(actor, poll, found.scene.lexicon)
        behind = _behind(poll, key) if key is not None else 0
        if behind and behind in told:
            return True
    return False


def _named(found: Found) -> str:
    """What the pattern calls whoever it is said of."""
    return next(one for one in ("who", "whom", "whose", "ousted", "again") if found.match.groupdict().get(one))


def _behind(poll: Poll, key: str) -> int:
    """By how many votes somebody was behind the winner of a poll; 0 for the winner."""
    first, own = poll.votes(poll.winner or ""), poll.votes(key)
    return first - own if first is not None and own is not None else 0


def held_for(found: Found) -> list[Reading]:
    """ "Another hold for the Tories"."""
    return fate.held(found)


def wiped_out(found: Found) -> list[Reading]:
    """ "To wipe out Labour's majority": that they lost the seat, the one told of having won."""
    tokens, at = found.scene.tokens, found.line.tokens_of(found.match, "who")[0]
    if not _WANTED.isdisjoint(tokens.said[: found.first]):
        return []
    return fate.sure_of_one(found, fate.lost(found)) if tokens[at].value.is_person else fate.lost(found)


_WANTED = frozenset(
    "needed needs need hoped hoping hopes hope trying tried tries failed failing aiming aims bid chance if would could"
    " not never wanted wants looking must".split()
)


def gain_from(found: Found) -> list[Reading]:
    """ "Gain from Labour": that whoever won took it from them; "Lincoln, another gain": that it was another's."""
    poll = found.seat.poll if found.seat is not None else None
    if poll is None or poll.winner is None or not fate.is_of_now(found, 0):
        return []
    if found.match["what"]:
        word = "gained" if found.match["what"] == "gain" else "held"
        return [fate.reading(found, poll, poll.winner, word, is_firm=True)]
    at = found.line.tokens_of(found.match, "loser")[0]
    family = family_in(found.scene.tokens[at].value, found.scene.lexicon, found.seat)
    if family is None:
        return []
    subject = Subject(poll.candidacy(poll.winner).name, poll.id, poll.winner, other_family=family)
    claim = Claim(Kind.OUTCOME, subject, Quantity(word="gained"), Basis(poll.election), found.span)
    return [Reading(claim, 2, True)]


def fell_too(found: Found) -> list[Reading]:
    """ "Lincoln fell too": whoever won it, it was another's; sure of a seat that is named."""
    made = fate.changed(found)
    is_named = Tag.PLACE in found.scene.tokens.row[found.first : found.last]
    return [replace(one, is_firm=is_named and fate.is_of_now(found, 0)) for one in made]


def has_new(found: Found) -> list[Reading]:
    """ "Lincoln has a new MP": whoever won had not won the poll before."""
    seat = found.seat
    poll = seat.poll if seat is not None else None
    if seat is None or poll is None or poll.winner is None or not fate.is_of_now(found, 0):
        return []
    before = seat.earlier[-1] if seat.earlier else None
    is_same = before is not None and before.winner is not None and _is_same(found, poll.winner)
    return [fate.reading(found, poll, poll.winner, "defeated" if is_same else "won", is_firm=is_same)]


def _is_same(found: Found, key: str) -> bool:
    """Whether whoever won the poll had won the one before."""
    seat = found.seat
    if seat is None:
        return False
    now, then = seat.poll.candidacy(key).person, seat.earlier[-1].candidacy(seat.earlier[-1].winner or "").person
    return now.name == then.name or (now.mnis_id is not None and now.mnis_id == then.mnis_id)


_REPLACES = (
    "(?:takes over from|took over from|taking over from|replaces|replaced|replacing|succeeds|succeeded|succeeding)"
)
#: "X takes over from Y", "replacing Y": of two of whom the other had the seat.
TAKES_OVER = (
    f"{_PERSON}{ASIDES}{THEN}(?: ,)?(?: (?!@person|@party|@place)[^ ,;:()]+){{0,8}}?(?: ,)?"
    f" (?P<said>{_REPLACES} (?:the )?(?:(?!by )[a-z]+ ){{0,2}}?(?P<of>@person))"
    f"(?= $|$| [,;.!]|(?: with| by| after| {_IN_SEAT}| as (?:the |their |its )?(?:@place )?mp)(?!\\S))"
)


def takes_over(found: Found) -> list[Reading]:
    """ "X takes over from Y": that X won, where Y had won the poll before; else it may be of another office."""
    seat = found.seat
    before = seat.earlier[-1] if seat is not None and seat.earlier else None
    at = found.line.tokens_of(found.match, "of")[0]
    actor = found.scene.tokens[at].value
    key = key_in(actor, before, found.scene.lexicon) if before is not None else None
    return fate.back(found) if before is not None and key is not None and key == before.winner else []
