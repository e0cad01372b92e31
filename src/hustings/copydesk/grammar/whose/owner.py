"""Owner: the readings of votes and shares, one for each candidate or party that they may belong to."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject, When
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.quantity import hedge_before
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene, family_in, is_stranger, key_in, placed, stands_in, surname_key
from hustings.copydesk.grammar.tight.belonging import belongs_tightly
from hustings.copydesk.grammar.time import TURNED_INTO, Moment
from hustings.copydesk.grammar.when.timed import is_timed
from hustings.copydesk.grammar.whose.called import called
from hustings.copydesk.grammar.whose.described import is_described
from hustings.copydesk.grammar.whose.holder import Holder, is_joint, later
from hustings.copydesk.grammar.whose.joint.two import of_two
from hustings.copydesk.grammar.whose.nearest import holders
from hustings.copydesk.grammar.whose.pronoun import ANOTHERS, GENDERS, given_to, stood_for
from hustings.copydesk.grammar.whose.sides import by_score, is_second, of_now
from hustings.copydesk.grammar.worded.put_on import is_put_on_vote
from hustings.copydesk.token import Tag, Tokens
from hustings.figures.numeral import Form, Numeral, Unit
from hustings.measures.rank import ranking
from hustings.record.poll import Poll

#: Below this a bare count by a party's name may be one of seats.
MOST_SEATS = 500


def with_subjects(scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span) -> list[Reading]:
    """The readings of votes or a share: for every holder the words allow, the likeliest first; else for the winner."""
    if is_joint(scene.tokens, hit.index):
        return of_two(scene, hit, kind, quantity, moment, span)
    found = by_score(scene.tokens, hit)
    if not found and hit.role in ("winner", "loser"):
        return _by_rank(scene, hit, kind, quantity, moment, span)
    found = found or called(scene, hit.index) or (stood := stood_for(scene, hit.index)) or []
    if not found and (at := given_to(scene.tokens, hit.index)) is not None and stood is not None:
        return _of_gender(scene, hit, kind, quantity, moment, span, GENDERS[scene.tokens[at].words])
    found = found or _or_default(scene, hit.index, holders(scene.tokens, hit.index))
    if not found and _place_told(scene.tokens, hit.index) is not None:
        return _of_place(scene, hit, kind, quantity, moment, span)
    is_given = bool(found)
    if not found:
        found = _spoken_of(scene, hit.index) or later(scene.tokens, hit.index)
    made = [one for holder in found for one in _owned(scene, hit, kind, quantity, moment, span, holder)]
    if made and not is_given and _is_bare(scene, hit.index):
        return [replace(one, is_tight=True) for one in made]
    return made if is_given and made else made + _unowned(scene, hit, kind, quantity, moment, span)


def _or_default(scene: Scene, index: int, found: list[Holder]) -> list[Holder]:
    """ "He was 9 clear of X (90), with 52 per cent": X's or, as likely, that of whom "he" stands for."""
    is_open = len(found) == 1 and not found[0].is_firm and found[0].actor.is_object
    if not is_open or scene.default is None or {"he", "she"}.isdisjoint(scene.tokens.said[:index]):
        return found
    return [*found, Holder(scene.default, -1, False)]


def _of_gender(
    scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span, gender: str
) -> list[Reading]:
    """ "18,129 for her and 12,929 for him", no man being named: of the first two, he who is one."""
    if scene.seat is None:
        return []
    poll, basis, _ = placed(scene.seat, moment, kind, quantity)
    told = [one.candidacy for one in ranking(poll)[:2] if one.candidacy.person.gender == gender]
    claims = [Claim(kind, Subject(one.name, poll.id, one.key), quantity, basis, span) for one in told]
    return [Reading(claim, hit.strength, is_firm=False) for claim in claims]


def _spoken_of(scene: Scene, index: int) -> list[Holder]:
    """Whose a figure is that the sentence names nobody for: who was spoken of last, firm after "she" or "the MP"."""
    if scene.default is None:
        return []
    if _is_bare(scene, index):
        return [Holder(scene.default, -1, True)]
    before = scene.tokens.said[:index]
    is_role = any(_is_role(scene.tokens, at) for at in range(index)) or is_described(scene.tokens, index)
    people = {one.options: one for named in scene.people for one in named} if is_role else {}
    is_firm = not _PRONOUNS.isdisjoint(before) or (is_role and len(people) < 2) or _is_what_it_became(before)
    is_firm = is_firm and not scene.others and scene.default.is_person and ANOTHERS.isdisjoint(before)
    rest = {one.options: one for one in (*scene.others, *people.values()) if one.options != scene.default.options}
    return [Holder(scene.default, -1, is_firm), *(Holder(one, -1, False) for one in rest.values())]


_BARE = frozenset({Tag.NOW, Tag.COUNT, Tag.VOTES, Tag.FILL, Tag.HEDGE, Tag.COMMA, Tag.COLON, Tag.DASH})


def _is_bare(scene: Scene, index: int) -> bool:
    """ "In 2017 X had 9. Tonight 8.": a figure and a word for now, after somebody who alone was told of."""
    tokens = scene.tokens
    is_now = Tag.NOW in tokens.row[:index] and tokens.tags <= _BARE and tokens.row.count(Tag.COUNT) == 1
    return is_now and scene.default is not None and scene.default.is_person and not scene.others


_PRONOUNS = frozenset("he she his her".split())
_IT = frozenset("that this it which".split())


def _is_what_it_became(before: Sequence[str]) -> bool:
    """ "On Thursday that became 9": what was told of before came to it."""
    return any(one in _IT and not TURNED_INTO.isdisjoint(before[at + 1 : at + 3]) for at, one in enumerate(before))


_ROLES = frozenset("mp incumbent candidate challenger politician newcomer winner minister secretary".split())


def _is_role(tokens: Tokens, at: int) -> bool:
    """ "The veteran MP", "the minister": who was spoken of, nobody else being named."""
    return tokens[at].words in _ROLES and "the" in tokens.said[max(0, at - 3) : at]


def _by_rank(scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span) -> list[Reading]:
    """ "He won by 9, 90 votes to 81": the first figure is the winner's, the second the runner-up's."""
    before = scene.tokens[: hit.index]
    is_firm = all(token.tag is not Tag.ORDINAL for token in before)  # "he pushed X into fourth, 9 to 8"
    made = _of_place(scene, hit, kind, quantity, moment, span)
    return [replace(one, is_firm=is_firm, is_tight=is_firm) for one in made]


_PLACES = {"winner": 0, "victor": 0, "runner-up": 1, "runner up": 1}
_TOLD = bytes((Tag.VOTES, Tag.SHARE, Tag.BE, Tag.GET, Tag.HAVE, Tag.FILL, Tag.HEDGE, Tag.TOTAL, Tag.OF))


def _place_told(tokens: Tokens, index: int) -> int | None:
    """ "The winner's tally was 9", "the runner-up had 8": the place, from 0, of whose figure it is."""
    at = len(tokens.row[:index].rstrip(_TOLD)) - 1
    return _PLACES.get(tokens[at].words) if at > 0 and tokens[at - 1].words == "the" else None


def _of_place(scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span) -> list[Reading]:
    """The readings of votes or a share for whoever came first or second, as the words or the order of a score say."""
    if scene.seat is None:
        return []
    told = _place_told(scene.tokens, hit.index)
    place = int(is_second(scene.tokens, hit)) if told is None else told
    poll, basis, _ = placed(scene.seat, moment, kind, quantity)
    order = [one.candidacy for one in ranking(poll)][place : place + 1]
    claims = [Claim(kind, Subject(one.name, poll.id, one.key), quantity, basis, span) for one in order]
    return [Reading(claim, hit.strength, is_tight=True) for claim in claims]


def _owned(
    scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span, holder: Holder
) -> list[Reading]:
    """The readings for one holder: in the poll that the moment means, and in the one the person stood in."""
    if scene.seat is None:
        return []
    poll, basis, _ = placed(scene.seat, moment, kind, quantity)
    holder = of_now(scene, hit, scene.seat.poll, holder)
    key = key_in(holder.actor, poll, scene.lexicon)
    family = family_in(holder.actor, scene.lexicon, scene.seat)
    others = namesakes(scene, holder, poll, key)
    is_certain = holder.is_firm and not is_stranger(holder.actor, poll, key) and not others
    is_certain = is_certain and not _may_be_seats(scene, hit, kind, holder)
    is_firm = is_certain and not _is_part(scene, hit, kind) and is_timed(scene, hit, moment, kind)
    made = []
    for one in others:
        subject = Subject(poll.candidacy(one).name, poll.id, one)
        made.append(Reading(Claim(kind, subject, quantity, basis, span), hit.strength, False))
    if key is None and not stands_in(holder.actor, poll):
        made += _elsewhere(scene, hit, kind, quantity, span, holder)
    if key is None and (_is_one_of_several(scene, poll, family) or stands_in(holder.actor, poll)):
        return made
    if key is not None or (family is not None and (not made or others or moment.year is not None)):
        if key is None and basis.when is When.THIS:
            basis = Basis(basis.election, When.EITHER, basis.year)
        subject = Subject(poll.candidacy(key).name if key else family or "", poll.id, key, family=family)
        is_tight = hit.role in ("winner", "loser") or belongs_tightly(scene.tokens, hit.index, holder)
        is_tight = is_tight or (hit.role == "change" and holder.is_firm and is_put_on_vote(scene.tokens, hit.index))
        if key is None and holder.actor.is_person and not any(stands_in(holder.actor, one) for one in scene.seat.polls):
            is_firm = is_tight = False  # somebody of another seat
        made.append(Reading(Claim(kind, subject, quantity, basis, span), hit.strength, is_firm, is_tight=is_tight))
    return made


def _is_one_of_several(scene: Scene, poll: Poll, family: str | None) -> bool:
    """ "Ind 7,142", where two independents stand: which of them is not said."""
    return sum(scene.lexicon.family_of.get(one.party_id) == family for one in poll.candidacies) > 1


def _may_be_seats(scene: Scene, hit: Hit, kind: Kind, holder: Holder) -> bool:
    """ "Labour 27": as many as a party can have seats, and no votes are named."""
    if kind is not Kind.VOTES or hit.role == "change" or holder.actor.is_person:
        return False
    numeral: Numeral = scene.tokens[hit.index].value
    after = scene.tokens.row[hit.index + 1 : hit.index + 3]
    is_bare = after not in _IN_ROW and Tag.VOTES not in after and not _is_bracketed(scene.tokens, hit.index)
    is_of_else = not _COUNTED_TOO.isdisjoint(scene.tokens.tags) or not holder.actor.families.isdisjoint(_LARGEST)
    most = MOST_SEATS if is_of_else or not holder.actor.families else _MOST_OF_SMALL
    return numeral.unit is Unit.NONE and is_bare and numeral.value <= most


#: The parties that have had more seats than the most of any other, and what a sentence may count of a party besides.
_LARGEST, _MOST_OF_SMALL = frozenset({"labour", "conservative"}), 99
_COUNTED_TOO = frozenset({Tag.SEATS, Tag.CANDIDATES, Tag.INTERIM, Tag.REGION})


def _is_bracketed(tokens: Tokens, at: int) -> bool:
    """ "The Greens (604), Lib Dems (439)", no seats being spoken of: more than any but the largest parties have."""
    is_alone = tokens.row[at - 1 : at] == _OPENED and tokens.row[at + 1 : at + 2] == _CLOSED
    return is_alone and Tag.SEATS not in tokens.tags and tokens[at].value.value > _MOST_IN_BRACKETS


_OPENED, _CLOSED = bytes((Tag.OPEN,)), bytes((Tag.CLOSE,))
#: "Labour (256), Conservatives (305)" is a row of seats, "Lib Dems (439)" of votes.
_MOST_IN_BRACKETS = 425
_IN_ROW = (bytes((Tag.OPEN, Tag.PERCENT)), bytes((Tag.COMMA, Tag.PERCENT)))


def _is_part(scene: Scene, hit: Hit, kind: Kind) -> bool:
    """ "Two thirds", "half of one per cent": a part of something, which need not be of the votes cast; "nine points" is
    none."""
    numeral: Numeral = scene.tokens[hit.index].value
    is_whole = numeral.unit in _SHARES and " of " not in scene.tokens[hit.index].words
    is_part = numeral.form is Form.FRACTION or (numeral.form is Form.WORDS and not is_whole)
    is_of_all = kind is Kind.SHARE and _is_of_votes_cast(scene.tokens, hit.index)
    return kind in (Kind.SHARE, Kind.SHARE_CHANGE) and is_part and not is_of_all


def _is_of_votes_cast(tokens: Tokens, at: int) -> bool:
    """ "Less than a quarter of the vote", "just over a third of all votes cast", that somebody has: not what moved."""
    after = tokens.said[at + 1] if at + 1 < len(tokens) else ""
    is_moved = not _MOVING.isdisjoint(tokens.row[max(0, at - _MOST_TO_MOVE) : at])
    is_dated = not _THEN.isdisjoint(tokens.tags)
    return after.startswith(_CAST) and not (is_moved or is_dated) and hedge_before(tokens, at) is not None


_THEN = frozenset({Tag.YEAR, Tag.PREVIOUS})


_CAST = ("of the vote", "of all vote", "of votes cast", "of all the vote", "of the total vote")
_MOVING, _MOST_TO_MOVE = frozenset({Tag.LOSE, Tag.UP, Tag.DOWN, Tag.GAIN, Tag.MORE, Tag.FEWER}), 8


_SHARES = frozenset({Unit.PERCENT, Unit.POINTS})


def namesakes(scene: Scene, holder: Holder, poll: Poll, key: str | None) -> list[str]:
    """Who else in the poll the word can mean: another of the surname, or a candidate called Green for the Greens."""
    actor = holder.actor
    if actor.is_person and not actor.given and not actor.is_full_name and not actor.has_party:
        return [one for one in dict.fromkeys(k for poll_id, k in actor.options if poll_id == poll.id) if one != key]
    named = surname_key(scene, holder.index, poll)
    return [] if named is None else [named]


def _elsewhere(scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, span: Span, holder: Holder) -> list[Reading]:
    """The readings in the polls of the seat that the person stood in, the latest first; firm where it is only one."""
    if scene.seat is None:
        return []
    stood = [poll for poll in reversed(scene.seat.polls) if stands_in(holder.actor, poll)]
    is_one = len(stood) == 1
    is_tight = is_one and belongs_tightly(scene.tokens, hit.index, holder)
    made = []
    for poll in stood:
        key = key_in(holder.actor, poll, scene.lexicon)
        if key is not None:
            subject = Subject(poll.candidacy(key).name, poll.id, key, family=None)
            claim = Claim(kind, subject, quantity, Basis(poll.election, When.THIS), span)
            is_firm = holder.is_firm and is_one and not _is_part(scene, hit, kind)
            made.append(Reading(claim, hit.strength, is_firm, is_tight=is_tight))
    return made


def _unowned(scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span) -> list[Reading]:
    """No actor: the winner is meant, perhaps."""
    if scene.seat is None:
        return []
    poll, basis, _ = placed(scene.seat, moment, kind, quantity)
    if poll.winner is None:
        return []
    subject = Subject(poll.candidacy(poll.winner).name, poll.id, poll.winner)
    return [Reading(Claim(kind, subject, quantity, basis, span), hit.strength, False)]
