"""Titled: who won or lost, told by what somebody is called: "new MP X", "losing candidate Y", "in his victory speech".

See `line` for how the phrases are written.
"""

from __future__ import annotations

from msgspec.structs import replace

from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import key_in
from hustings.copydesk.grammar.soft import fate
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import TOWN

_PARTY = "(?:(?:the )?@party )?"
_PLACE = "(?:@place |town |city |area |constituency |island |county |borough )?"
_NEW = "(?:brand new|new|newly elected|newly-elected|next|newest)"
_SPEECH = "(?:victory|acceptance|winning) speech"
_HERS = "(?:his|her|a|an [a-z]+|a [a-z]+)"
#: "The city's new MP X", "MP-elect X", "winning candidate X", "in her victory speech X", "X, the winner, …".
WON = (
    f"{_PLACE}(?P<said>{_NEW} (?:@place )?{_PARTY}(?:mp|member of parliament)(?: for (?:the )?{TOWN})?(?P<comma> ,)?"
    " (?P<who>@person)(?(comma)(?= ,)))"
    f"|(?P<elect>(?:mp-elect|winning {_PARTY}candidate|victorious {_PARTY}candidate|(?:election|by-election|eventual)"
    f" winner)(?: ,)? {_PARTY}(?P<whom>@person))"
    f"|(?P<whose>@person) ,(?P<title> (?:the|our|their|its) (?:{_PLACE}{_NEW} {_PARTY}mp|winner|victor|eventual winner"
    f"|winning candidate)(?: for (?:the )?{TOWN})?)(?= ,| $|$)"
    f"|in {_HERS} {_SPEECH}(?: ,)? {_PARTY}(?P<ousted>@person)"
    f"|(?P<again>@person)(?: is| was| has been)(?: [a-z]+ly)? (?P<named>(?:announced|named|confirmed|unveiled|revealed"
    f"|introduced|hailed) as (?:{{det}} )?{_PLACE}(?:{_NEW} )?{_PARTY}(?:mp|winner|member of parliament))"
)
_OF_HERS = "(?:(?<=after )|(?<=following ))(?:his|her) (?:[a-z-]+ )?"
#: "Losing candidate X", "speaking after her defeat, Y", "in her concession speech Z".
LOST = (
    f"(?P<said>(?:losing|defeated|beaten|unsuccessful) {_PARTY}candidate(?: ,)? {_PARTY}(?P<who>@person))"
    f"|in {_HERS} concession speech(?: ,)? {_PARTY}(?P<whom>@person)"
    f"|{_OF_HERS}(?:defeat|loss)(?: ,)? {_PARTY}(?P<whose>@person)"
)
#: "Speaking after his win, X": of who won.
AFTER_WIN = f"{_OF_HERS}(?:win|victory|election|re-election|triumph|success)(?: ,)? {_PARTY}(?P<who>@person)"
#: "It is a loss for Labour".
LOSS_FOR = "(?:a|another) (?:[a-z]+ )?loss for (?:the )?(?P<who>@party)(?= $|$| [,;.]| here| in @place)"


def won(found: Found) -> list[Reading]:
    """ "New MP X": sure of one who alone has the name and did not win the seat before, which may be told of."""
    if not _WHOEVER.isdisjoint(found.scene.tokens.said[: found.first]):
        return []
    return _unless_before(found, fate.back(found), is_won=True)


_WHOEVER = frozenset("whoever if should whether".split())


def lost(found: Found) -> list[Reading]:
    """ "Losing candidate X": sure of one who alone has the name and did not lose here before."""
    return _unless_before(found, fate.ousted(found), is_won=False)


def _unless_before(found: Found, made: list[Reading], *, is_won: bool) -> list[Reading]:
    """The readings, none sure of somebody for whom it was so at an earlier poll of the seat."""
    name = next(one for one in _NAMED if found.match.groupdict().get(one))
    actor = found.scene.tokens[found.line.tokens_of(found.match, name)[0]].value
    for poll in found.seat.earlier if found.seat is not None else []:
        key = key_in(actor, poll, found.scene.lexicon)
        if key is not None and (key == poll.winner) is is_won:
            return [replace(one, is_firm=False) for one in made]
    return made


#: What a pattern calls whoever it is said of.
_NAMED = ("who", "whom", "whose", "ousted", "again")
