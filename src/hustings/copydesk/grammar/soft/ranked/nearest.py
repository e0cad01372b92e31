"""Nearest: who came next to the winner, told without a place: "was his nearest rival", "ran her closest", "best of the
rest", "close behind".
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import is_stranger, key_in, surname_key
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import ASIDE, stretch
from hustings.copydesk.grammar.soft.ranked.wording import THEN, WHO_NOW
from hustings.copydesk.grammar.time import OTHER_TIMES, year_of
from hustings.copydesk.grammar.whose.pronoun import stood_for
from hustings.copydesk.token import Tag
from hustings.measures.rank import position
from hustings.record.poll import Poll

_NEAR = "(?:nearest|closest|next nearest|next closest|(?P<{main}>main|chief|principal|strongest|leading|biggest))"
_RIVAL = "(?:rival|challenger|contender|opponent|competitor|pursuer|adversary|competition|opposition|threat)"
_OF = "(?:(?P<{name}>@party|@person)|{{det}}|the (?P<{name}_too>@party|@person)|the (?:winner|victor))"
_WHO_OR_THEY = f"(?:{WHO_NOW}|(?P<they>he|she|they){THEN})"
_WAS = "(?:was|were|is|are|proved|ended up|finished|finished as|came in as|emerged as)"
_END = (
    "(?= $|$| [,;:.)-]|(?: with| on| at| and| but| by| in| here| there| again| this time| as| after| for| to"
    "|, )(?!\\S))"
)
#: "X was his nearest rival", "X, their closest challenger, …".
WAS_NEAREST = (
    f"{_WHO_OR_THEY} {_WAS} (?P<said>{_OF.format(name='of')} {_NEAR.format(main='main')}(?: [a-z-]+)? {_RIVAL}){_END}"
    f"|(?P<whom>@party|@person) , (?P<told>(?:his|her|their|the) (?:nearest|closest)(?: [a-z-]+)? {_RIVAL})(?= ,)"
)
_NOT_NAMED = "(?!by |with |who |whose |but |and |while |as |when |in |after |to |on |at |from |for |@)"
#: "His nearest rival, Labour's X, …", "the closest challenger was the Tory X", "nearest rival X".
NEAREST_WAS = (
    f"(?P<said>(?:{_OF.format(name='of')} )?{_NEAR.format(main='main')}(?: [a-z-]+)? {_RIVAL})(?: (?:in @place"
    "|here|there))?"
    f"(?: (?:was|were|is|being|,|:|came from|proved to be)(?: (?:the )?(?:{_NOT_NAMED}[a-z'-]+ ){{0,4}})?| the | )"
    " ?(?:the )?(?:@party )?(?P<whom>@person|@party)"
)
_THEM = "(?:him|her|them|the winner|the victor|(?:the )?{actor})"
#: "X ran him closest", "was closest to her".
RAN_CLOSEST = (
    f"{_WHO_OR_THEY} (?P<said>(?:(?:ran|runs|running|pushed|pushes|pushing|gave) {_THEM} (?:the )?(?:closest|hardest)"
    f"(?: (?:run|race|fight|contest|game|challenge))?|(?:was|came|finished|got) (?:the )?(?:closest|nearest) to"
    f" (?:(?:beating|defeating|unseating|ousting|toppling|dislodging|catching|stopping) )?{_THEM})){_END}"
)
_PACK = "(?:chasing pack|pursuing pack|pursuers|chasers|also-rans|losers|beaten candidates|chasing group|chasing bunch)"
#: "X ran him close", "was best of the rest", "led the chasing pack": mostly who came second.
BEST_OF_REST = (
    f"{_WHO_OR_THEY} (?P<said>(?:ran|runs|running|pushed|pushes|pushing) {_THEM}"
    " (?:(?:{adverb} )?close|all the way|to the wire)"
    f"|(?:gave|gives|giving) {_THEM} a (?:[a-z]+ )?run for {{det}} money"
    f"|(?:{_WAS}|came|came in|came home) (?:(?:the )?(?:best of the (?:rest|others|losers|challengers)"
    "|(?:next|second|@ordinal) best(?: placed| of all)?|(?:bridesmaid|losing finalist|beaten finalist|beaten rival)))"
    f"|(?:led|leads|leading|headed|heads|heading|topped|topping) the (?:{_PACK}|rest)){_END}"
    "|(?:^|[,;:-] )(?P<told>best of the (?:rest|others)|(?:leading|heading) the chasing pack) (?:was|were|is|came|:|,)"
    " (?:the )?(?P<whom>@person|@party)"
)
_CLOSE = "(?:close|just|hard|right|not far|not long|only just|narrowly|hot|snapping|breathing)"
#: "X was hot on her heels", "finished not far behind": anywhere below who is told of.
_PLAIN_END = "(?= $|$| [,;:.]|(?: with| on @number| but| again| here)(?!\\S))"
_HEELS = "(?:hot|hard|close) on (?:his|her|their|the winner's) (?:heels|tail)"
CLOSE_BEHIND = (
    f"{_WHO_OR_THEY} (?P<said>(?:{_WAS}|came|came in|came home|followed|trailed in|trailed) (?:{_CLOSE} behind"
    f"(?: (?:him|her|them))?|(?:{{adverb}} )?{_HEELS}|behind (?:him|her|them))){_PLAIN_END}"
    f"|(?:^|(?<=[,;:-] ))(?P<told>(?:{_CLOSE} behind(?: (?:him|her|them))?|{_HEELS})) (?:was|were|came|is) (?:the )?"
    "(?P<whom>@person|@party)"
)
_MEDAL = "(?P<medal>silver|bronze)"
_GOT = (
    "(?:won|wins|winning|took|takes|taking|got|gets|earned|collected|claimed|bagged|picked up|came away with"
    "|finished with|was awarded|settled for|had to settle for|was left with|went home with|secured|landed)"
)
#: "X won the bronze medal", "had to make do with silver".
MEDAL = f"{_WHO_OR_THEY} (?P<said>{_GOT} (?:the |a )?{_MEDAL}(?: medal)?){_PLAIN_END}"
_FINISHER = "(?: (?:candidate|party|contender|challenger|man|woman|finisher|runner))"
#: "X was the third-placed candidate", "X, the third-placed contender", "third-placed X", "the second-placed one was X".
_PLACED = f"(?P<place>@ordinal) (?:placed|place){_FINISHER}?"
WAS_PLACED = (
    f"{_WHO_OR_THEY} (?:was|were|is|are) (?P<said>the {_PLACED}){_END}"
    f"|(?P<whom>@party|@person){ASIDE} , (?P<told>(?:the )?{_PLACED.replace('place>', 'now>')})(?= ,| $|$)"
    f"|(?P<so>(?P<there>@ordinal) placed(?:{_FINISHER}? (?:the )?|{_FINISHER} (?:was|is|,|:) (?:the )?)(?=@)"
    "(?P<one>@person|@party))"
)
#: What has been done before a noun: "had 9 to spare over his nearest rival".
_DEEDS = frozenset({"had", "to"})
_OF_GAMES = frozenset("olympic olympics olympian games championships paralympic commonwealth athlete rower".split())
_SECOND = 2
#: "Not far behind" denies nothing of it.
_FAR = frozenset({"far", "long"})
_UNREAL = frozenset(
    "not had would could might may should hoped hoping hopes hope nearly almost never if to expected tipped will until"
    " once can poll polls polling bookmakers seen regarded considered likely".split()
)


def nearest(found: Found) -> list[Reading]:
    """ "X was his nearest rival": who came second, where nobody else's rival is told of."""
    tokens = found.scene.tokens
    is_behind = not _BESIDE.isdisjoint(tokens.row[: found.first])
    is_firm = not is_behind and not found.match["main"] and _is_of_winner(found)
    return _told(found, _SECOND, is_firm=is_firm)


_BESIDE = frozenset({Tag.BEHIND, Tag.ORDINAL})


def ran_closest(found: Found) -> list[Reading]:
    """ "X ran him closest": who came second."""
    return _told(found, _SECOND, is_firm=_is_of_winner(found))


def best_of_rest(found: Found) -> list[Reading]:
    """ "X ran him close", "was best of the rest": second, or the next after those who fought it out."""
    first, last = _said_at(found)
    named = next((one.value for one in found.scene.tokens[first:last] if one.tag is Tag.ORDINAL), None)
    if named is not None:  # "third best"
        return _told(found, int(named.value), is_firm=True)
    own, is_of_rest = _own(found), "rest" in found.scene.tokens.said[first:last]
    if own is None or (is_of_rest and own > _SECOND):
        return []
    return _told(found, _SECOND, is_firm=own != _SECOND + 1)


def behind(found: Found) -> list[Reading]:
    """ "X was close behind": not the winner."""
    own = _own(found)
    return _told(found, max(own, _SECOND), is_firm=own == 1) if own is not None else []


def medal(found: Found) -> list[Reading]:
    """ "X won the bronze medal": third, where no games are told of."""
    if not _OF_GAMES.isdisjoint(" ".join(found.scene.tokens.said).split()):
        return []
    return _told(found, _SECOND if found.match["medal"] == "silver" else _SECOND + 1, is_firm=True)


def placed_so(found: Found) -> list[Reading]:
    """ "X was the third-placed candidate": the place that is named."""
    part = next(one for one in ("place", "now", "there") if found.match.groupdict().get(one))
    value = found.scene.tokens[found.line.tokens_of(found.match, part)[0]].value
    return _told(found, int(value.value), is_firm=True)


def _subject(found: Found) -> tuple[Actor | None, int, bool]:
    """Who is told of, where that stands, and whether it can be nobody else."""
    groups = found.match.groupdict()
    name = next((one for one in ("who", "whom", "one") if groups.get(one)), None)
    if name is not None:
        at = found.line.tokens_of(found.match, name)[0]
        return found.scene.tokens[at].value, at, True
    at = found.line.tokens_of(found.match, "they")[0]
    named = stood_for(found.scene, at + 1) or []
    if len(named) == 1:
        return named[0].actor, -1, named[0].is_firm
    return found.scene.default, -1, False


def _key(found: Found, poll: Poll) -> str | None:
    actor = _subject(found)[0]
    return key_in(actor, poll, found.scene.lexicon) if actor is not None else None


def _own(found: Found) -> int | None:
    """Where who is told of came."""
    poll = found.seat.poll if found.seat is not None else None
    key = _key(found, poll) if poll is not None else None
    return position(poll, key) if poll is not None and key is not None else None


def _told(found: Found, place: int, *, is_firm: bool) -> list[Reading]:
    scene = found.scene
    first = _said_at(found)[0]
    said = scene.tokens.said[max(0, found.first - 3) : first + 1]
    unreal = _UNREAL if first > found.first else _UNREAL - _DEEDS
    if found.seat is None or any(one in unreal and after not in _FAR for one, after in pairwise(said)):
        return []
    poll = found.seat.poll
    actor, at, is_sure = _subject(found)
    key = _key(found, poll)
    if actor is None or key is None:
        return []
    is_plain = surname_key(scene, at, poll) is None and not is_stranger(actor, poll, key)
    years = {year_of(one) for one in scene.tokens if one.tag is Tag.YEAR} | scene.years
    is_now = _OTHER_TIMES.isdisjoint(scene.tokens.tags) and not scene.is_dated and years <= {poll.polled_on.year}
    if not is_now and position(poll, key) != place:
        return []
    subject = Subject(poll.candidacy(key).name, poll.id, key)
    claim = Claim(
        Kind.RANK, subject, Quantity(Decimal(place)), Basis(poll.election), stretch(scene.tokens, *_said_at(found))
    )
    return [Reading(claim, 3, is_firm and is_sure and is_plain and is_now)]


_OTHER_TIMES = (OTHER_TIMES | {Tag.REGION}) - {Tag.YEAR}


def _said_at(found: Found) -> tuple[int, int]:
    """The tokens that tell of a place, the last not included."""
    part = next(one for one in ("said", "told", "so") if found.match.groupdict().get(one))
    return found.line.tokens_of(found.match, part)


def _is_of_winner(found: Found) -> bool:
    """Whether the one whose rival is told of is the winner, or is not named: of others, another may be nearest."""
    groups = found.match.groupdict()
    seat, tokens, lexicon = found.seat, found.scene.tokens, found.scene.lexicon
    if seat is None:
        return False
    names = [one for one in ("of", "of_too") if groups.get(one)]
    owners = [tokens[found.line.tokens_of(found.match, one)[0]].value for one in names]
    if not owners and not groups.get("who"):
        owners = [one.value for one in tokens[: found.first] if one.tag is Tag.ACTOR]
    keys = {key_in(one, seat.poll, lexicon) for one in owners}
    return keys <= {seat.poll.winner}
