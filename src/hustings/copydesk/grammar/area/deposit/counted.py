"""Counted: how many lost or kept their deposits, by any verb: "three of the six failed to save theirs"."""

from __future__ import annotations

from msgspec.structs import replace

from hustings.claims.area.deposit import KEPT, LOST
from hustings.claims.claim import Basis, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.deposit import fate
from hustings.copydesk.grammar.area.deposit.likewise import KEPT_THEIRS, LOST_THEIRS, fate_answered
from hustings.copydesk.grammar.area.deposit.turned import turned
from hustings.copydesk.grammar.event.deposit import told_of
from hustings.copydesk.grammar.figure.country.area import is_named
from hustings.copydesk.grammar.quantity import hedge_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.time import OTHER_TIMES
from hustings.copydesk.token import Tag

_ALL_BUT = (
    "(?P<but>(?:all|everyone|everybody|every candidate|(?P<none>none|nobody|no one|no-one|no candidate))"
    " (?:but|except|except for|bar|barring|apart from|other than|outside) )"
)
_OF = "(?: (?:of|out of) (?:(?:the |those |them )?(?:@number|field|candidates|contenders|standing)?|those|them))?"
#: "Of those up against her", "who stood against X", "ranged against him".
_AGAINST = (
    "(?: (?:who )?(?:(?:were |was )?(?:up|ranged|pitted|lined up|standing|stood|running|ran|fighting|fought)"
    " (?:against|up against)|up against|against|facing|opposing|who opposed|who (?:took|had taken) on|challenging)"
    " (?:the )?(?:him|her|them|{actor}))"
)
_PEOPLE = (
    "(?: (?:candidates|contenders|hopefuls|people|parties|names|opponents|rivals|challengers))?"
    "(?: (?:who stood|standing|in the (?:race|field)))?"
    f"{_AGAINST}?"
)
_DID = (
    "(?: (?:failed|fails|did|do|not|to|could|couldn't|didn't|have|had|has|will|won't|managed|just|all|each|are|were"
    "|also|duly|therefore|even|only|{adverb}|polled|won|enough|too|few|votes))*"
)
#: "Three of the six were stripped of their deposits", "all but the top three went home without £500".
SO_MANY = (
    f"{_ALL_BUT}?(?:the )?(?P<top>top |leading |@ordinal )?(?P<count>@number){_OF}{_PEOPLE}{_DID}"
    f" (?:(?P<lost>{fate.LOST}|{LOST_THEIRS})|(?P<kept>{fate.KEPT}|{KEPT_THEIRS}))"
)
_ENDED = "(?:lost|forfeited|surrendered|sacrificed)"
#: "Three deposits were lost", "all three were safe".
WERE_LOST = (
    "(?P<count>@number) deposits (?:{be}|go|went|gone)(?: {adverb}| duly| all| both)*"
    f"(?: (?:(?P<lost>{_ENDED}|begging)|(?P<kept>safe|saved|kept|secure|intact|retained|returned|refunded)))"
)
#: "Lost his deposit, one of ten to do so".
ONE_OF = (
    "(?:one of|among) (?:only |just |the )*(?P<count>@number)(?: candidates)?"
    " (?:to do so|who did so|who did|to do likewise|to (?:suffer|share|meet) (?:that|the same|this) (?:fate|indignity))"
)
_FIELD = "(?:candidates|contenders|hopefuls|parties|names|people)"
#: "Kept hers this time; two others did not", "ten of the 13 candidates did not".
OTHERS_NOT = (
    f"(?:the )?(?P<count>@number) (?:others|other {_FIELD}|(?:out )?of (?:the |those )?@number(?: {_FIELD})?"
    f"(?: (?:who stood|standing))?) (?:(?:did|have|has|do|will) not|didn't|won't|haven't|hasn't)(?= $|$| [,;.])"
)
_MISSED = (
    "(?:failed to (?:reach|clear|pass|get|make|achieve|poll|win|attract|break|secure|manage|muster)"
    "|(?:fell|finished|ended|came in|were|came) (?:short of|below|under)|(?:did not|didn't|could not|couldn't)"
    " (?:reach|clear|pass|get|make|achieve|poll|break|secure|manage|muster)|missed"
    "|(?:got|polled|won|took|had|managed) (?:less than|under|fewer than|below))"
)
#: "Thirteen of the 16 candidates failed to reach five per cent".
SHORT_OF_MARK = (
    f"(?:the )?(?P<count>@number){_OF}{_PEOPLE}(?: (?:all|each|{{adverb}}))? {_MISSED} (?:the )?(?P<least>@number)"
    "(?! points?)"
)

_OTHER_TIMES = OTHER_TIMES | {Tag.REGION}
#: No more stand in one poll.
_MOST = 20


def so_many(found: Found) -> list[Reading]:
    """ "Three of the six failed to save their deposits": how many of the poll did."""
    name = "lost" if found.match["lost"] else "kept"
    verb = found.line.tokens_of(found.match, name)[0]
    how = turned(found.scene.tokens, verb, "lost" if name == "lost" else "saved")
    if found.scene.tokens[found.last - 1].words in _OWN and not fate_answered(found):
        return []  # "three of the six lost theirs", of seats
    if found.match["none"]:  # "none but the top three kept theirs": those alone did
        return [] if _is_of_party(found) else _counted(found, is_lost=name == "lost")
    is_noun = found.scene.tokens[verb].tag is Tag.DEPOSIT and Tag.OF not in found.scene.tokens.row[found.first : verb]
    if is_noun or found.scene.tokens.said[found.last : found.last + 1] == ["or"]:
        return []  # "that makes three lost deposits" is told by its figure; "lost deposits or came close"
    is_joined = found.scene.tokens.row[max(0, found.first - 2) : found.first] == _AND_MORE
    is_some = bool(found.match["top"]) and not found.match["but"]  # "the top two saved theirs", others too perhaps
    if how is None or is_joined or is_some or _is_of_party(found):
        return []
    return _counted(found, is_lost=(how == "lost") is not bool(found.match["but"]))


_OWN = frozenset("theirs his hers its back own".split())
_AND_MORE = bytes((Tag.ACTOR, Tag.AND))


def _is_of_party(found: Found) -> bool:
    """ "Labour's three lost their deposits", "one of three to lose a deposit": not told of all who stood."""
    tokens = found.scene.tokens
    before = tokens[found.first - 1] if found.first else None
    is_owned = before is not None and (before.tag is Tag.ACTOR or before.words in _OWNED)
    is_owned = is_owned and not (before is not None and before.words in _WHOSE and _are_rivals(found))
    return is_owned or "one of" in " ".join(tokens.said[max(0, found.first - 3) : found.first])


_OWNED = frozenset("other others remaining bottom last his her their its both of least".split())


_WHOSE = frozenset({"his", "her"})
_RIVALS = frozenset({"opponents", "rivals", "challengers"})


def _are_rivals(found: Found) -> bool:
    """ "Her nine opponents all lost their deposits": all the others who stood."""
    return not _RIVALS.isdisjoint(found.scene.tokens.said[found.first : found.last])


def were_lost(found: Found) -> list[Reading]:
    """ "Three deposits were lost", "all three deposits were safe"."""
    return [] if _is_of_party(found) else _counted(found, is_lost=bool(found.match["lost"]))


def one_of(found: Found) -> list[Reading]:
    """ "Lost his deposit, one of ten to do so": how many did what was told last."""
    how = fate.told_before(found) or told_of(found.scene.tokens, found.first)
    return _counted(found, is_lost=how == "lost") if how else []


def others_not(found: Found) -> list[Reading]:
    """ "Got her deposit back; two others did not": so many lost theirs, where nobody was told to before."""
    return _counted(found, is_lost=True) if fate_answered(found) == "saved" else []


def short_of_mark(found: Found) -> list[Reading]:
    """ "Thirteen of the 16 failed to reach five per cent": so many lost their deposits."""
    least = found.scene.tokens[found.line.tokens_of(found.match, "least")[0]]
    is_mark = least.tag is Tag.PERCENT and least.value.value == _MARK
    if not is_mark or _is_of_party(found):
        return []
    return _counted(found, is_lost=True, times=_OTHER_TIMES - {Tag.INTERIM})  # "the five per cent that is needed"


#: Who has no more than this part of the votes, in per cent, loses the deposit.
_MARK = 5


def _counted(found: Found, *, is_lost: bool, times: frozenset[Tag] = _OTHER_TIMES) -> list[Reading]:
    at, seat = found.line.tokens_of(found.match, "count")[0], found.seat
    token = found.scene.tokens[at]
    if seat is None or token.tag is not Tag.COUNT or not 0 < token.value.value <= _MOST:
        return []
    poll = seat.poll
    if token.value.value > len(poll.candidacies):
        return []
    word = LOST if is_lost else KEPT
    quantity = Quantity(token.value.value, word=word, hedge=hedge_before(found.scene.tokens, at))
    subject = Subject(poll.constituency.name, poll.id)
    made = found.reading(Kind.DEPOSIT, subject, quantity, Basis(poll.election))
    is_firm = times.isdisjoint(found.scene.tokens.tags) and not is_named(found.scene, found.first)
    return [replace(one, strength=2, is_firm=is_firm and not found.scene.both) for one in made]
