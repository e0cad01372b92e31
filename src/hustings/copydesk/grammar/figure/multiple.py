"""Multiple: how many times another candidate's votes somebody's are: "more than twice the vote of Labour's X"."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.moved.measured import is_of_winner
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene, family_in, key_in
from hustings.copydesk.grammar.whose.holder import Holder
from hustings.copydesk.grammar.whose.nearest import holders
from hustings.copydesk.grammar.whose.own_before import own_before, party_made, party_moved
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import SILENT, Tag, Token, Tokens, places_of
from hustings.figures.numeral import Form, Unit

#: What a hit tells that is such a multiple.
MULTIPLE = "multiple"
_TIMES = ("times", "twice", "thrice", "double", "treble", "triple", "quadruple")
_PARTS = frozenset("half third quarter fifth sixth eighth tenth thirds quarters".split())
#: What may stand between a multiple and whose vote it is of.
_BETWEEN = frozenset({Tag.FILL, Tag.OF, Tag.FOR, Tag.VOTES, Tag.WHO, Tag.TOTAL, Tag.THAN, Tag.MORE})
_BETWEEN_WORDS = frozenset(
    "as many big large size what that those number score tally total haul result mr mrs ms miss dr sir candidate"
    " bigger larger greater higher".split()
)
_MOST_BETWEEN = 7
_POLLED = frozenset("total tally score haul".split())
#: What goes on after them where their vote is meant, and not their majority.
_ENDS = frozenset(
    {
        Tag.COUNT,
        Tag.COMMA,
        Tag.OPEN,
        Tag.CLOSE,
        Tag.DASH,
        Tag.IN,
        Tag.ON,
        Tag.VOTES,
        Tag.GET,
        Tag.WITH,
        Tag.AND,
        Tag.HAVE,
    }
)
_WHOLE = 100


def multiples(tokens: Tokens) -> list[int]:
    """Where the multiples of another's vote stand in a sentence."""
    if tokens.tags.isdisjoint(_NUMBERS):
        return []
    return [
        at
        for at in places_of(tokens, _NUMBERS)
        if rival_at(tokens, at) is not None or own_before(tokens, at) is not None
    ]


_NUMBERS = frozenset({Tag.TIMES, Tag.PERCENT})


def rival_at(tokens: Tokens, index: int) -> int | None:
    """Where the one stands whose vote the multiple at `index` is of; `None` where it is of no other's."""
    if not (_is_multiple(tokens[index]) or _is_part_of_what(tokens, index)):
        return None
    is_counted = False
    for at in range(index + 1, min(len(tokens), index + 1 + _MOST_BETWEEN)):
        token = tokens[at]
        if token.tag is Tag.ACTOR:
            is_end = at + 1 == len(tokens) or tokens[at + 1].tag in _ENDS or tokens[at + 1].words in _POLLED
            is_end = is_end or _is_taken(tokens, index, at) or (is_counted and _could_get(tokens, at))
            return at if is_end else None
        if token.tag is Tag.COUNT and not is_counted and _is_polled(tokens, at):
            is_counted = True  # "nearly twice the 9,195 of X"
        elif token.tag not in _BETWEEN and token.words not in _BETWEEN_WORDS:
            return None
    return None


def _is_taken(tokens: Tokens, index: int, at: int) -> bool:
    """ "Less than half what Mr X took", at the end of a clause: what X polled, and no seat."""
    is_what = "what" in tokens.said[index + 1 : at] and tokens.row[at + 1 : at + 2] == _WIN
    return is_what and (at + 2 == len(tokens) or tokens[at + 2].tag in _ENDS | {Tag.PREVIOUS})


_WIN = bytes((Tag.WIN,))
_LEADS = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.AHEAD, Tag.BEHIND})
_OF = (Tag.OF, Tag.FOR, Tag.TO)


def _is_polled(tokens: Tokens, at: int) -> bool:
    """ "The 9,195 of X", "the 6,236 votes for X", no majority being spoken of: what X polled."""
    after = at + 1 + (Tag.VOTES in tokens.row[at + 1 : at + 2])
    is_got = tokens.row[after : after + 2].translate(None, SILENT)[:1] in _BY_WHOM and _got_by(tokens, after)
    is_of = tokens.row[after : after + 1] != b"" and tokens[after].tag in _OF
    return (is_of or is_got) and _LEADS.isdisjoint(tokens.tags)


_BY_WHOM = (bytes((Tag.WHO,)), bytes((Tag.ACTOR,)))


def _got_by(tokens: Tokens, at: int) -> bool:
    """ "That the SNP's X could manage", "X got", right after a count: what X polled; not "the Lib Dem got in 2017"."""
    who = tokens.row.find(Tag.ACTOR, at, at + _MOST_BETWEEN)
    if not _DATED.isdisjoint(tokens.row[max(who, at) : max(who, at) + _MOST_BETWEEN]):
        return False
    return who >= 0 and (_could_get(tokens, who) or tokens.row[who + 1 : who + 2] in _GOT)


_GOT = (bytes((Tag.GET,)), bytes((Tag.HAVE,)))
_DATED = frozenset({Tag.YEAR, Tag.PREVIOUS})
_COULD = frozenset({"could", "could only", "did"})


def _could_get(tokens: Tokens, at: int) -> bool:
    """ "X could manage", "X could only get"."""
    row = tokens.row[at + 1 : at + 5].translate(None, SILENT)
    return tokens.said[at + 1 : at + 2] in ([one] for one in _COULD) and row[1:2] == _GOT[0]


def _is_multiple(token: Token) -> bool:
    """ "Twice", "three times", "half the", and not "doubled", which is of what somebody had before."""
    words = token.words.removesuffix(" the").replace("-", " ").split(" ")
    if token.tag is Tag.TIMES:
        return words[-1] in _TIMES
    return token.tag is Tag.PERCENT and token.value.form is Form.FRACTION and words[-1] in _PARTS


def _is_part_of_what(tokens: Tokens, index: int) -> bool:
    """ "Half what Mr X polled", "a third of what X had", "half as many votes as X", "a quarter the votes of X"."""
    is_part = tokens[index].tag is Tag.TIMES and tokens[index].words.replace("-", " ").split(" ")[-1] in _PARTS
    after = " ".join(tokens.said[index + 1 : index + 3])
    return is_part and ("what" in after.split() or after.startswith(_AS_MANY))


_AS_MANY = ("as many", "as much", "the votes of", "the vote of")


def of_rival(scene: Scene, index: int) -> Hit | None:
    """The hit of a multiple of the vote of somebody who stands in the seat, or stood for the same party the last time;
    `None` where it is none: "by 831, a fifth of Mr X's 3,733", which is of majorities."""
    is_own = party_made(scene.tokens, index) is None or is_own_party(scene, index)
    if scene.seat is not None and is_own and own_before(scene.tokens, index) is not None:
        return Hit(index, Kind.VOTES, 4, MULTIPLE, index)
    at = rival_at(scene.tokens, index)
    if at is None or scene.seat is None:
        return None
    actor, after = scene.tokens[at].value, scene.tokens[at + 1 : at + 2]
    stood = {poll: key_in(actor, poll, scene.lexicon) for poll in (scene.seat.poll, *scene.seat.earlier[-1:])}
    votes = {poll.votes(key) for poll, key in stood.items() if key is not None}
    is_of_votes = not after or after[0].tag is not Tag.COUNT or after[0].value.value in votes
    return Hit(index, Kind.VOTES, 3, MULTIPLE, index) if votes and is_of_votes else None


def is_own_party(scene: Scene, index: int) -> bool:
    """ "X (1,212) more than trebled the Greens' 353", of a Green: whether the vote is that of one's own party."""
    at = party_moved(scene.tokens, index)
    holder = _holder(scene, index, None)
    if at is None or holder is None:
        return False
    families = [family_in(one, scene.lexicon, scene.seat) for one in (holder.actor, scene.tokens[at].value)]
    return families[0] == families[1] is not None


def was_made(scene: Scene, index: int) -> bool:
    """Whether a count is the vote of one's own party of before that somebody made so many times as many, or more or
    less: "X (1,212) increased the Greens' 353"."""
    if index < 2 or scene.tokens.row[index - 1 : index] != _ACTOR:
        return False
    at = len(scene.tokens.row[: index - 1].rstrip(SILENT)) - 1
    return at > 0 and party_moved(scene.tokens, at) == index - 1 and is_own_party(scene, at)


_ACTOR = bytes((Tag.ACTOR,))


def multiple(scene: Scene, hit: Hit, quantity: Quantity, span: Span) -> list[Reading]:
    """The reading of a multiple of another's vote: in the poll that is told of, or of one's party's vote before."""
    at, own = rival_at(scene.tokens, hit.index), own_before(scene.tokens, hit.index)
    if (at is None and own is None) or scene.seat is None or quantity.value is None:
        return []
    if quantity.unit is Unit.PERCENT:
        quantity = replace(quantity, unit=Unit.TIMES, value=Decimal(quantity.value) / _WHOLE)
    if at is None or own is not None:
        return _of_own(scene, scene.seat, hit, quantity, span)
    actor = scene.tokens[at].value
    holder = _holder(scene, hit.index, actor)
    subject = _subject(scene, scene.seat, holder.actor, actor) if holder is not None else None
    if holder is None or subject is None:
        return []
    claim = Claim(Kind.VOTES, subject, quantity, Basis(scene.seat.poll.election), span)
    return [Reading(claim, hit.strength, holder.is_firm)]


def _subject(scene: Scene, seat: Seat, own: Actor, other: Actor) -> Subject | None:
    """Two candidacies of a poll, or one whose party another stood for in the poll before; `None` where neither."""
    poll = seat.poll
    key, rival = (key_in(one, poll, scene.lexicon) for one in (own, other))
    if key is None or key == rival:
        return None
    name = poll.candidacy(key).name
    if rival is not None:
        return Subject(f"{name} and {poll.candidacy(rival).name}", poll.id, key, rival)
    before = seat.earlier[-1] if seat.earlier else None
    then = key_in(other, before, scene.lexicon) if before is not None else None
    if before is None or then is None:
        return None
    families = {scene.lexicon.family_of[one.party_id] for one in (poll.candidacy(key), before.candidacy(then))}
    return Subject(name, poll.id, key) if len(families) == 1 else None


def _of_own(scene: Scene, seat: Seat, hit: Hit, quantity: Quantity, span: Span) -> list[Reading]:
    """The reading of a multiple of one's own vote of before: in the poll of the year that is told, else in the last."""
    holder = _holder(scene, hit.index, None)
    key = key_in(holder.actor, seat.poll, scene.lexicon) if holder is not None else None
    if holder is None or key is None:
        return []
    told = own_before(scene.tokens, hit.index) or None
    year = told if told is None or told > 0 else seat.poll.polled_on.year + told
    if year is not None and seat.of_year(year) is None:
        return []
    subject = Subject(seat.poll.candidacy(key).name, seat.poll.id, key)
    return [
        Reading(Claim(Kind.VOTES, subject, quantity, Basis(seat.poll.election, year=year), span), 4, holder.is_firm)
    ]


def _holder(scene: Scene, index: int, other: Actor | None) -> Holder | None:
    """Who has so many times another's vote: named in the sentence before, else who was spoken of last."""
    named = [one for one in holders(scene.tokens, index) if one.index < index and one.actor != other]
    actors = {token.value for token in scene.tokens[:index] if token.tag is Tag.ACTOR}
    if named:
        return replace(named[0], is_firm=named[0].is_firm or len(actors) == 1)
    return Holder(scene.default, -1, is_of_winner(scene)) if scene.default is not None else None
