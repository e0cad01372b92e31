"""Answered: what became of a deposit, told by what somebody else could or could not do: "hung on to his deposit,
something Ukip could not do", "which is more than the Greens managed", "a fate the Tories escaped".
"""

from __future__ import annotations

from hustings.copydesk.grammar.area.deposit.likewise import HAD, OTHER_WAY, fate_answered, told_of_each
from hustings.copydesk.grammar.event.deposit import STILL, is_elsewhere
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.token import Tag

_ONE = f"(?:the )?(?:@party|@person)(?:{HAD})?"
_LIST = f"(?P<list>(?:neither |both |either )?{_ONE}(?: , {_ONE}){{0,4}}(?:(?: ,)? (?:and|or|nor) {_ONE})?)(?: ,)?"
_TWO = f"{_ONE}(?: and {_ONE})?"
_ENDS = "(?= $|$| [,;:.)]|(?: and| but| with| on| in| here| either| too| despite| while)(?!\\S))"
_DULY = "(?: (?:{adverb}|too|quite|also|only|narrowly))*"
_FEAT = (
    "(?:feat|thing|trick|hurdle|bar|test|mark|target|claim|boast|luxury|privilege|comfort|achievement|distinction"
    "|honour|task|consolation)"
)
_FATE = "(?:fate|indignity|humiliation|embarrassment|ignominy|misfortune|blow|cost|punishment|penalty|expense)"
_WHAT = f"(?:something|which|what|a {_FEAT}|a (?:[a-z]+ )?{_FATE}|an? {_FATE}|the (?:same )?{_FATE})(?: that| which)?"
_DOING = "(?:do|manage|match|achieve|emulate|claim|boast|pull off|say|equal|repeat)(?: so| it)?"
_UNABLE = (
    f"(?:(?:could|can|did|do|would) not|couldn't|cannot|can't|didn't|failed to|(?:was|were) (?:not able|unable) to"
    f"|never looked like){_DULY} (?:doing|managing|{_DOING})"
)
_FAILED_TO = (
    "(?:couldn't|could n't|could not|failed to do so|failed to manage it|failed to|was unable to|were unable to)"
)
#: "Something neither Ukip nor the BNP could do": turned round by who is told.
_NEITHER = f"(?P<list>neither {_ONE} nor {_ONE})(?: ,)? (?:could {_DOING}|managed(?: to do)?|did|achieved)"
COULD_NOT = (
    f"{_WHAT} (?P<said>{_LIST} {_UNABLE}){_ENDS}"
    f"|{_WHAT} (?:(?:was|is|proved|just) ){{0,2}}beyond (?P<whom>{_TWO}){_ENDS}"
    f"|{_WHAT} eluded (?P<whose>{_TWO}){_ENDS}"
)
NEITHER_COULD = f"{_WHAT} (?P<said>{_NEITHER}){_ENDS}"
_MORE = "(?:(?:which|that|and that) (?:is|was) (?:(?:rather|far|a lot|considerably) )?)?more than"
MORE_THAN = (
    f"{_MORE} (?P<said>{_LIST} (?:did|could(?: {_DOING})?|managed|achieved|can say|could say)){_ENDS}"
    f"|{_MORE} (?:can|could) be said (?:for|of) (?P<whom>{_ONE}(?: (?:and|or) {_ONE})?){_ENDS}"
)
COULD_NOT_BARE = f"(?P<said>{_LIST} {_FAILED_TO}){_ENDS}"
_SPARED = "(?:avoided|escaped|dodged|averted|swerved|sidestepped|(?:was|were) spared)"
ESCAPED = f"{_WHAT} (?P<said>{_LIST}{_DULY} {_SPARED}){_ENDS}"
_SHARED = "(?:shared|suffered|met|endured|matched|emulated|repeated|achieved|managed)"
ALSO = (
    f"{_WHAT} (?:(?:was|were|is|also) )*{_SHARED} (?:also )?by (?P<whom>{_LIST}){_ENDS}"
    f"|(?:{_WHAT}|the same(?: {_FATE})?) (?:also )?(?:befell|befalls|awaited) (?P<whose>{_TWO}){_ENDS}"
    f"|{_WHAT} (?P<said>{_TWO} (?:(?:could|did) not|couldn't|didn't|failed to|(?:was|were) unable to)"
    f" (?:avoid|escape|dodge)){_ENDS}"
)


def could_not(found: Found) -> list[Reading]:
    """ "Something Ukip could not do", "more than the Greens managed": who kept a deposit is told, these lost theirs."""
    return _told(found, "lost") if _fate(found) == "saved" else []


def escaped(found: Found) -> list[Reading]:
    """ "A fate the Tories avoided": who lost a deposit is told, these kept theirs."""
    return _told(found, "saved") if _fate(found) == "lost" else []


def also(found: Found) -> list[Reading]:
    """ "A fate shared by Ukip", "something the BNP could not avoid": the same became of theirs."""
    return _told(found, _fate(found))


def _fate(found: Found) -> str:
    """What became of the deposit told of, nothing else since: "kept his deposit but X won, something Labour could not"
    is of who won."""
    row = found.scene.tokens.row[: found.first]
    at = max(row.rfind(Tag.DEPOSIT), row.rfind(Tag.EXEMPT))
    return fate_answered(found) if at < 0 or STILL.isdisjoint(row[at + 1 :]) else ""


def _told(found: Found, how: str) -> list[Reading]:
    names = found.match.groupdict()
    name = next((one for one in ("list", "whom", "whose") if names.get(one)), None)
    first, last = found.line.tokens_of(found.match, name or 0)
    if found.seat is None or is_elsewhere(found.scene, found.seat, found.last):
        return []
    places = [at for at in range(first, last) if found.scene.tokens[at].tag is Tag.ACTOR]
    return told_of_each(found, how, places) if how in OTHER_WAY else []
