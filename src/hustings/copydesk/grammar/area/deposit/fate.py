"""Fate: what became of somebody's deposit, by any verb of keeping or losing, plain or denied.

"Salvaged her deposit", "saw their deposit disappear", "did not do enough to get it back", "went home without it". A
verb says one of two things, and what stands before it in its clause may turn that round: "escaped losing".
"""

from __future__ import annotations

from itertools import pairwise

from msgspec.structs import replace

from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.area.deposit.excepted import is_of_field
from hustings.copydesk.grammar.area.deposit.own import is_of_pair
from hustings.copydesk.grammar.area.deposit.turned import turned
from hustings.copydesk.grammar.event.deposit import is_elsewhere, is_so, of_actor, standing, told_of
from hustings.copydesk.grammar.event.together import in_both, least_true, row_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import compile_words
from hustings.copydesk.grammar.time import OTHER_TIMES
from hustings.copydesk.grammar.whose.holder import Holder
from hustings.copydesk.grammar.whose.pronoun import stood_for
from hustings.copydesk.token import Tag

_OWN = "(?:{det} |all |both |any )?(?:own |election |electoral )?"
#: The stake: "his deposit", "their £500"; by verbs that are of nothing else, any money.
STAKE = f"{_OWN}(?:500 (?:deposit|stake)|500|deposits?)"
_MONEY = f"{_OWN}(?:500 (?:deposit|stake)|500|deposits?|money|cash|stake)"
_DULY = "(?: (?:{adverb}|duly|too|then|now|only|therefore))*"

_GOODBYE = "(?:say|says|said|saying|waved?|waves|waving|kiss|kissed|kisses|bid|bids|bade) (?:goodbye|farewell|adieu) to"
_LOSE = (
    "(?:losing|lose|loses|lost|forfeits?|forfeited|forfeiting|surrender(?:s|ed|ing)?|sacrific(?:e|es|ed|ing)"
    "|forg(?:o|oes|oing|one)|relinquish(?:es|ed|ing)?|part(?:s|ed|ing)? (?:company )?with"
    "|(?:miss(?:es|ed|ing)?|los(?:e|es|t|ing)) out on"
    f"|{_GOODBYE}"
    "|squander(?:s|ed|ing)?|thr[eo]w away|bl(?:ew|own?|ows|owing)"
    "|(?:hand(?:s|ed|ing)?|g[ai]ve|giv(?:es|ing)) (?:over|up)|pa(?:id|ys|ying|y) (?:for it )?with)"
)
_GONE = (
    "(?:taken away|taken|confiscated|forfeited|withheld|disappear(?:ing)?|vanish(?:ing)?|go|going|evaporat(?:e|ing)"
    "|slip away|slipping away|swallowed up|go up in smoke|go begging|go down the drain)"
)
_WENT = (
    "(?:going|went|goes|go|left|leaves|walk(?:s|ed)?|came|come|comes|end(?:s|ed)?|finish(?:es|ed)?|ended up|is|was|were"
    "|are|wound up)(?: (?:home|away|off|up|the night|the day|empty-handed|and))*"
)
_SEEN = "(?:had|have|has|having|sees?|saw|seen|seeing|watch(?:es|ed|ing)?)"
LOST = (
    f"{_LOSE}{_DULY} {STAKE}(?! back)"
    f"|{_GOODBYE} {_MONEY}"
    f"|(?:{{be}}|gets|got|getting){_DULY} (?:(?:stripped|relieved|deprived|robbed|shorn) of|denied|refused) {STAKE}"
    f"|{_SEEN} {STAKE}{_DULY} {_GONE}"
    f"|{_WENT}{_DULY} (?:without|minus) {STAKE}|(?:without|minus) {{det}} {STAKE}"
    "|out of pocket (?:by|to the tune of) (?:{det} )?500"
    "|@number(?: votes| per cent)?(?: ,)?(?: (?:which|and|that|it|a result that)){0,2}"
    " (?P<said>(?:cost|costs|costing) (?:him|her|them|it) (?:{det} )?500(?! deposit))"
    "|500(?: deposit)? (?:poorer|lighter|the poorer|worse off|out of pocket)"
)
_KEEP = (
    "(?:sav(?:e|es|ed|ing)|keeps?|kept|keeping|retain(?:s|ed|ing)?|salvag(?:e|es|ed|ing)|rescu(?:e|es|ed|ing)"
    "|recover(?:s|ed|ing)?|reclaim(?:s|ed|ing)?|recoup(?:s|ed|ing)?|preserv(?:e|es|ed|ing)|regain(?:s|ed|ing)?"
    "|retriev(?:e|es|ed|ing)|(?:protect|safeguard|guarantee)(?:s|e?d|ing)?|secur(?:e|es|ed|ing)|ma(?:de|kes?"
    "|king) (?:sure|certain) of"
    "|(?:hold|held|holding|holds|hang|hung|hangs|hanging|cling|clung|clings|clinging)(?: on)? ?(?:to|onto)"
    "|(?:get|gets|got|getting|win|wins|won|winning|earn|earns|earned|claw|claws|clawed|claim|claims|claimed) back)"
)
_BACK = "(?:back|returned|refunded|handed back|given back|repaid|home|restored|intact|again)"
KEPT = (
    f"{_KEEP}{_DULY} {STAKE}"
    "|(?:get|gets|got|getting|gotten|win|wins|won|winning|earns?|earned|earning|claw(?:s|ed)?|claim(?:s|ed)?"
    "|receiv(?:e|es|ed|ing)|have|has|had|having|sees?|saw|seeing|seen|given|handed|takes?|took|taking)"
    f" {_MONEY}{_DULY} {_BACK}"
    f"|(?:{{be}}){_DULY} (?:refunded|repaid) {_MONEY}"
    f"|(?:walk(?:s|ed|ing)?|came|comes|come|coming|escap(?:es|ed|e|ing)|went|goes|go)(?: (?:away|home|out|off))*"
    f" with {STAKE}(?: intact| safe)?"
    "|(?<=and )(?:a|the) (?:returned|saved|retained) deposit|(?<=plus )a (?:returned|saved|retained) deposit"
)
#: "X's 627 cost the Lib Dems their deposit".
COST = (
    "(?P<said>(?:cost|costs|costing|lost|loses|losing|saved|saves|saving|earned|won) (?:the )?(?P<who>@party|@person)"
    " {det} (?:500 (?:deposit|stake)|500|deposit)(?! for))(?! back)"
)
#: The words that a stake is told by.
CALLING = (
    "deposit|deposits|500|money|cash|stake|lost his deposit|lost her deposit|lost their deposit|lost its deposit"
    "|losing their deposit|losing his deposit|losing her deposit|lose their deposit|losing deposits|lost deposits"
    "|deposits lost"
)


def lost_it(found: Found) -> list[Reading]:
    """ "Was stripped of his deposit", "avoided losing his deposit": what became of it."""
    return told(found, "lost")


def kept_it(found: Found) -> list[Reading]:
    """ "Salvaged her deposit", "did not do enough to get her £500 back": what became of it."""
    return told(found, "saved")


def cost_them(found: Found) -> list[Reading]:
    """ "X's 627 votes cost the Lib Dems their deposit", "saved the Greens theirs": what became of that party's."""
    at, verb = (found.line.tokens_of(found.match, name)[0] for name in ("who", "said"))
    is_kept = found.scene.tokens[verb].words.startswith(("sav", "earn", "won"))
    fate = turned(found.scene.tokens, verb, "saved" if is_kept else "lost")
    return [] if fate is None else _of(found, replace(found.scene, seat=found.seat), found.scene.tokens[at].value, fate)


def told_before(found: Found) -> str:
    """What became of the deposit that is told last before a match in its sentence, "lost" or "saved"; else ""."""
    found_at = [
        (found.line.tokens_of(one)[0], how)
        for pattern, how in ((LOST, "lost"), (KEPT, "saved"))
        for one in compile_words(pattern).finditer(found.line.text, 0, found.match.start())
    ]
    at, how = max(found_at, default=(-1, ""))
    return (turned(found.scene.tokens, at, how) or "") if how else ""


#: "Missed by a whisker", "was less fortunate", after somebody who saved a deposit.
MISSED = (
    "(?:miss(?:ed|es|ing)?(?: out| the (?:mark|cut|target|line|threshold))?|f[ae]ll(?:s|ing)? (?:just |narrowly )?short"
    "|falls just short|(?:{be}) (?:not (?:so|as|quite so|quite as) |less )(?:lucky|fortunate))"
    "(?= $|$| [,;:.]|(?: and| but| by (?:a|the|just|only|@number)| with| here)(?!\\S))"
)


def missed(found: Found) -> list[Reading]:
    """ "X saved her deposit; Y missed by a whisker": whoever missed lost it."""
    tokens = found.scene.tokens
    is_saved = (told_before(found) or told_of(tokens, found.first)) == "saved"
    is_of_money = Tag.ORDINAL not in tokens.row[found.first :] and Tag.DEPOSIT not in tokens.row[found.first :]
    is_denied = not _NOT.isdisjoint(tokens.said[max(0, found.first - 2) : found.first])
    return told_as(found, "lost") if is_saved and is_of_money and not is_denied else []


_NOT = frozenset({"not", "never", "almost", "nearly"})


def told(found: Found, how: str) -> list[Reading]:
    """What became of the deposit of whoever is told of at a match, turned round where it is denied; not of how many."""
    scene = replace(found.scene, seat=found.seat)
    tokens, fate = scene.tokens, turned(scene.tokens, found.first, how)
    if scene.seat is None or fate is None or is_elsewhere(scene, scene.seat, found.last):
        return []
    if tokens.said[found.last : found.last + 1] == ["in"] and _NOWHERE & set(tokens.said[found.last :]):
        return []
    before = tokens.said[max(0, found.first - _NEAR) : found.first]
    is_of_all = Tag.OPPOSITION in tokens.row[max(0, found.first - _NEAR) : found.first]  # "everyone else lost their …"
    if is_of_all or is_of_field(found.line.text[: found.match.start()]) or is_of_pair(tokens, found.first):
        return []  # "all but X lost their deposits"
    if _is_of_number(found) or not _MANY.isdisjoint(before) or not _NOBODY.isdisjoint(pairwise(before)):
        return []
    return told_as(found, fate)


def told_as(found: Found, fate: str) -> list[Reading]:
    """What is told at a place of whoever is spoken of there: one, or several in a row."""
    scene = replace(found.scene, seat=found.seat)
    tokens = scene.tokens
    row = [tokens[at].value for at in row_before(tokens, _subject_end(found))] if _is_of_several(found) else []
    owner = None if row else whose(scene, found.first)
    if not row and tokens[found.last - 1].words.endswith("deposits"):
        return []  # of how many is for others to tell
    actors = row or [owner.actor if owner is not None else scene.default]
    words = " ".join(tokens.said[found.first : found.last])
    is_money = not _MONEY_ALONE.isdisjoint(words.split())  # "got his money back" may be of a bet
    is_firm = bool(row) or (owner is not None and owner.is_firm and not is_money)
    seats = in_both(scene, found.last) or ((scene.seat,) if scene.seat is not None else ())
    every = [_of(found, replace(scene, seat=seat), one, fate, is_firm=is_firm) for seat in seats for one in actors]
    return least_true(every, lambda one: is_so(scene, one)) if len(every) > 1 else every[0] if every else []


_MONEY_ALONE = frozenset({"money", "cash"})


def _of(found: Found, scene: Scene, actor: Actor | None, fate: str, *, is_firm: bool = True) -> list[Reading]:
    if actor is None:
        return []
    is_now = scene.tokens[found.first].words == "had" and OTHER_TIMES.isdisjoint(scene.tokens.tags)
    return of_actor(scene, (found.first, found.last - 1), actor, fate, found.span, is_firm=is_firm, is_now=is_now)


#: What tells of another time: "had his deposit returned" alone does not.


def _is_of_number(found: Found) -> bool:
    """ "Three went home without their deposits": nobody's who is named; "one of three to lose a deposit" is."""
    tokens = found.scene.tokens
    near = range(found.first - 1, max(-1, found.first - _NEAR * 2), -1)
    at = next((at for at in near if tokens[at].tag in _SUBJECTS), -1)
    if at < 0 or tokens[at].tag is not Tag.COUNT or tokens[at].value.value > _MOST_IN_POLL:
        return False
    return "one of" not in " ".join(tokens.said[max(0, at - 3) : at])


_SUBJECTS = frozenset({Tag.ACTOR, Tag.COUNT, Tag.COMMA, Tag.COLON, Tag.DASH, Tag.AND, Tag.CLOSE, Tag.PRONOUN})
_MOST_IN_POLL = 20
#: Of how many, or of everybody, is for others to tell: "everyone lost the £500".
_MANY = frozenset(
    "everyone everybody nobody none others rest candidates parties minnows nobody's half remainder".split()
)
_NOBODY = frozenset({("no", "candidate"), ("no", "one"), ("no", "party"), ("not", "one")})
_NEAR = 5


def _is_of_several(found: Found) -> bool:
    """ "X, Y and Z lost their deposits", "both lost £500": not "X beat Y and Z lost his deposit"."""
    words = " ".join(found.scene.tokens.said[_subject_end(found) : found.last]).split()
    return words[-1] == "deposits" or not _OF_SEVERAL.isdisjoint(words)


_OF_SEVERAL = frozenset("all both each were".split())
_NOWHERE = frozenset("neither none nowhere no".split())
_HELPING = frozenset("all both each did do not failed to could have has had duly were was been then also".split())


def _subject_end(found: Found) -> int:
    """Where the subject of a verb ends: "X, Y and Z all failed to save theirs"."""
    at = found.first
    while at and found.scene.tokens[at - 1].words in _HELPING:
        at -= 1
    return at


def whose(scene: Scene, at: int) -> Holder | None:
    """Whose deposit it is: the one whom a pronoun before stands for, else who is told of."""
    named = stood_for(scene, at) or []
    if len(named) == 1 and named[0].is_firm:
        return named[0]
    found = standing(scene, at)
    return found[0] if found else None
