"""Rank: "came third", "in fourth place", "second was X", "runner-up", "followed by X"."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject, When
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.event.said import keys_before, nearest_key, span_of, who_at
from hustings.copydesk.grammar.event.together import in_both, least_true
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene, key_in, placed, stands_in
from hustings.copydesk.grammar.time import NUMBERS, Moment
from hustings.copydesk.grammar.when.held import seat_of_named, seat_then
from hustings.copydesk.grammar.when.moment import moment_of
from hustings.copydesk.grammar.whose.aside import asides, is_overtaken
from hustings.copydesk.grammar.whose.nearest import holders
from hustings.copydesk.grammar.whose.pronoun import key_of_party
from hustings.copydesk.token import SILENT, Tag, Tokens, places_of
from hustings.figures.numeral import Numeral
from hustings.measures.rank import position
from hustings.record.poll import Poll


def _was(scene: Scene, at: int) -> bool:
    """ "Having been second", "who'd come third", "X had then finished fourth": in an earlier poll, perhaps."""
    before = [token.words for token in scene.tokens[max(0, at - 4) : at]]
    is_done = not _DONE.isdisjoint(before)
    return is_done and any(word in _HAD or word.endswith("'d") for word in before)


_HAD = frozenset("having had has have".split())
_DONE = frozenset({"been", "come", "finished", "placed", "ended", "ended up", "come in", "slipped", "fallen"})


def _tells_of_then(scene: Scene, at: int) -> bool:
    """Whether a sentence with a year of its own, or the general election's, tells of the poll that was held then."""
    if "general" in scene.tokens.words and scene.tokens.said.index("general") not in asides(scene.tokens, at):
        return bool(scene.years)
    tokens, since = scene.tokens, _since(scene.tokens, at)
    if tokens.row[at + 1 : at + 5].translate(None, _PLACED).startswith(_IN_YEAR):
        return False  # "fourth in 2015, third in 2017": each of its own year
    is_dated = any(one.tag is Tag.YEAR and not _is_set_against(tokens, at) for at, one in enumerate(tokens[:since]))
    return is_dated and bool(scene.years)


def _is_set_against(tokens: Tokens, year: int) -> bool:
    """ "A share of 9 per cent, worse than in 2017, and came third": a year that something of now is set against."""
    before = tokens.row[:year].translate(None, _TO_YEAR)
    return before[-1:] in _AGAINST


_TO_YEAR, _AGAINST = SILENT + bytes((Tag.IN, Tag.ON)), (bytes((Tag.THAN,)), bytes((Tag.COMPARED,)))
_PLACED, _IN_YEAR = SILENT + bytes((Tag.PLACED,)), bytes((Tag.IN, Tag.YEAR))


def _since(tokens: Tokens, at: int) -> int:
    """Where "since" stands after a place, which tells from when on something else has been so; else the end."""
    end = tokens.row.find(Tag.SINCE, at)
    return len(tokens) if end < 0 else end


def _counts_reasons(scene: Scene, at: int) -> bool:
    """ "The second is the Greens": one of several things told in turn, unless a place is named."""
    after = scene.tokens[at + 1 : at + 2]
    is_told = at > 0 and scene.tokens[at - 1].words == "the" and bool(after) and after[0].tag is Tag.BE
    return is_told and after[0].words in ("is", "are")


_AWAY = tuple(bytes((tag,)) for tag in (Tag.BEHIND, Tag.AHEAD, Tag.OF, Tag.FROM))
_MISSED = frozenset("missed missing miss misses denied eyed eyeing chasing closing wanted targeted".split())


def _is_missed(scene: Scene, at: int) -> bool:
    """ "The number by which X missed second place", "9 votes short of third": where they did not come."""
    before = scene.tokens.row[max(0, at - 5) : at].translate(None, SILENT)
    if before[-1:] in _AWAY and not NUMBERS.isdisjoint(before[-3:-1]):
        return True
    near = next((one.words for one in reversed(scene.tokens[max(0, at - 3) : at]) if one.tag is not Tag.FILL), "")
    return near in _SHORT_OF or any(token.words in _MISSED for token in scene.tokens[max(0, at - 4) : at])


#: "535 votes off second place".
_SHORT_OF = frozenset("off outside shy threatening nearing approaching".split())


_BEFORE_PART = frozenset({Tag.TO, Tag.GET, Tag.HAVE, Tag.BY, Tag.OF, Tag.HEDGE, Tag.FROM, Tag.THAN})


def _is_part(scene: Scene, at: int) -> bool:
    """ "Down to a third", "had a fifth of the vote": no place but a part."""
    before, after = scene.tokens[max(0, at - 2) : at], scene.tokens[at + 1 : at + 2]
    is_of_part = len(before) == 2 and before[1].words == "a" and before[0].tag in _BEFORE_PART
    return is_of_part and all(token.tag is not Tag.PLACED for token in after)


def _is_of_many(scene: Scene, at: int) -> bool:
    """ "Second in 98 seats", "third in four": a party's place in many seats, not in this one."""
    after = scene.tokens[at + 1 : at + 7]
    if [token.tag for token in after[:2]] == [Tag.IN, Tag.COUNT] and Tag.VOTES not in scene.tokens.row[at + 1 : at + 5]:
        return True
    counted = next((index for index, token in enumerate(after) if token.tag is Tag.COUNT), len(after))
    return any(token.tag is Tag.SEATS for token in after[counted + 1 : counted + 3])


def _runner_up_to(scene: Scene, at: int) -> tuple[Actor | None, bool]:
    """ "X was runner-up to Y": X, not who is named after it."""
    found = [one for one in holders(scene.tokens, at) if one.index < at]
    return (found[0].actor, False) if found else (scene.default, False)


_LEADING = frozenset({Tag.PLACED, Tag.COMMA, Tag.FILL, Tag.BE, Tag.COLON, Tag.DASH})


def _leads_to_unknown(tokens: Tokens, at: int) -> bool:
    """ "In last place Sir Somebody of the Loonies", "third was Joe Bloggs": a name that the record does not have."""
    after = next((one for one in tokens[at + 1 : at + 5] if one.tag not in _LEADING), None)
    return after is not None and after.tag is Tag.WORD and after.is_capital


def _is_of_two_named(tokens: Tokens, at: int) -> bool:
    """ "2,469 in the first and 2,164 in the second": in which of two seats."""
    is_in = at > 1 and tokens[at - 1].words == "the" and tokens[at - 2].tag is Tag.IN
    return is_in and (at + 1 == len(tokens) or tokens[at + 1].tag is not Tag.PLACED)


_WHOEVER = frozenset("whoever anyone anybody those whichever someone somebody".split())
_TO_PLACE = frozenset({Tag.FINISH, Tag.BE, Tag.FILL, Tag.HAVE, Tag.PRONOUN, Tag.WHO, Tag.HEDGE, Tag.IN, Tag.NOW})


def _is_of_whoever(tokens: Tokens, at: int) -> bool:
    """ "Whoever was third had 9", "those who come second": somebody who is not named."""
    if tokens.words.isdisjoint(_WHOEVER):
        return False
    first = at - 1
    while first > 0 and tokens[first].tag in _TO_PLACE and tokens[first].words not in _WHOEVER:
        first -= 1
    return first >= 0 and tokens[first].words in _WHOEVER


_OF_A_KIND = frozenset("former ex sitting serving outgoing then".split())


def _is_of_a_kind(tokens: Tokens, at: int) -> bool:
    """ "The first former prime minister to lose", "the second sitting MP": one of a kind, and no place."""
    is_told = at > 0 and tokens[at - 1].words == "the"
    return is_told and any(one.words in _OF_A_KIND for one in tokens[at + 1 : at + 2])


_OWN = frozenset("his her their its my our".split())


def _counts_own(tokens: Tokens, at: int) -> bool:
    """ "It was his second", "X's eleventh": how often, and no place; "his third place" is one."""
    is_count = tokens[at].tag is Tag.ORDINAL and tokens.row[at + 1 : at + 2] != bytes((Tag.PLACED,))
    if not is_count or at == 0:
        return False
    before = tokens[at - 1]
    is_theirs = before.tag is Tag.ACTOR and before.value.is_person and before.value.is_possessive
    return is_theirs or before.words in _OWN


#: What an ordinal is that is no place in a poll.
_NO_PLACE = (_is_of_two_named, _counts_own, _is_of_a_kind)


def _in_polls_of(actor: Actor, scene: Scene, span: Span, place: Quantity, *, is_firm: bool) -> list[Reading]:
    """The place of somebody who did not stand in the poll in sight, in those of the seat that he or she stood in; firm
    where that is one."""
    stood = [one for one in reversed(scene.seat.polls) if stands_in(actor, one)] if scene.seat is not None else []
    made = []
    for poll in stood:
        key = key_in(actor, poll, scene.lexicon)
        if key is not None:
            subject = Subject(poll.candidacy(key).name, poll.id, key)
            claim = Claim(Kind.RANK, subject, place, Basis(poll.election, When.THIS), span)
            made.append(Reading(claim, 3, is_firm and len(stood) == 1))
    return made


def rank_told(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "A strong third: X took 9"; "the third: X" is one of several things told in turn."""
    is_one = "a" in scene.tokens.said[match.start() : match.start("N")]
    return rank(scene, match, word) if is_one else []


_BESIDE = frozenset({Tag.THAN, Tag.AHEAD, Tag.BEHIND, Tag.FROM, Tag.TO, Tag.BEAT, Tag.COMPARED, Tag.HEDGE})


def _is_set_beside(tokens: Tokens, at: int) -> bool:
    """ "Twice as many as the runner-up, the businessman X": whoever that was, not who is told of."""
    if not tokens[at].words.startswith("runner") or at < 2 or tokens[at - 1].words != "the":
        return False
    return tokens[at - 2].tag in _BESIDE or tokens[at - 2].words == "as many as"


def rank(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """A place: "came third", "in fourth place", "Second was X", "runner-up", "last"; in a sentence that may tell of the
    poll before or after, in that one as well; in both seats of a text about two."""
    at = _place_at(match) + 1
    if both := in_both(scene, at + (scene.tokens.row[at : at + 1] == _PLACED)):
        return least_true(
            [_rank(replace(scene, seat=one), match, word) for one in both], lambda one: _is_so(scene, one)
        )
    made = _rank(scene, match, word)
    then = seat_then(scene) or seat_of_named(scene, _place_at(match))
    if then is not None and any(one.claim.subject.poll == then.poll.id for one in made):
        return made  # it is who stood then that came there
    return made if then is None else [*map(_open, [*made, *_rank(replace(scene, seat=then), match, word)])]


_PLACED = bytes((Tag.PLACED,))


def _is_so(scene: Scene, reading: Reading) -> bool:
    """Whether somebody came where it is told."""
    subject, place = reading.claim.subject, reading.claim.quantity.value
    came = position(scene.lexicon.by_id[subject.poll or ""], subject.candidacy or "")
    return place in (0, came)


def _place_at(match: re.Match[str]) -> int:
    return match.start("N") if "N" in match.groupdict() and match["N"] else match.start()


def _rank(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    at = _place_at(match)
    if scene.seat is None:
        return []
    token = scene.tokens[at]
    value = token.value.value if isinstance(token.value, Numeral) else _placed(token.words)
    if value is None:
        return []
    if _is_set_beside(scene.tokens, at) and not match.groupdict().get("A"):
        return []
    if _is_part(scene, at) or _is_of_many(scene, at) or _is_missed(scene, at) or _is_of_whoever(scene.tokens, at):
        return []
    moment = moment_of(scene.tokens, at, "")
    poll, basis, _ = placed(scene.seat, moment, Kind.RANK)
    if _counts_reasons(scene, at) or any(is_none(scene.tokens, at) for is_none in _NO_PLACE):
        return []
    if basis.when is When.PREVIOUS and basis.year is not None:
        return []  # of a poll that is not in the record
    actor, is_firm = _runner_up_to(scene, at) if token.words.endswith(" to") else who_at(scene, match, at)
    key = _key_at(scene, actor, at, poll)
    is_open = moment.when is not When.PREVIOUS and not _was(scene, at)
    if key is None and actor is not None and actor.is_person and is_open:
        is_firm = is_firm and moment == Moment()
        return _in_polls_of(actor, scene, span_of(scene, match), Quantity(value, word=word), is_firm=is_firm)
    keys = [key] if key is not None and is_firm else keys_before(scene, at, poll)
    made = []
    for one in dict.fromkeys(keys):
        family = scene.lexicon.family_of.get(poll.candidacy(one).party_id)
        party = family if basis.when is When.PREVIOUS else None
        subject = Subject(poll.candidacy(one).name, poll.id, one, family=party)
        claim = Claim(Kind.RANK, subject, Quantity(value, word=word), basis, span_of(scene, match))
        is_sure = is_firm and key is not None and moment.is_firm and not (_was(scene, at) or _tells_of_then(scene, at))
        is_sure = is_sure and not _leads_to_unknown(scene.tokens, at)
        if basis.when is When.EITHER:  # "Plaid had then come third"
            before = replace(claim, subject=replace(subject, family=family), basis=Basis(poll.election, When.PREVIOUS))
            made.append(Reading(before, 3, is_firm=False))
            is_sure = False
        made.append(Reading(claim, 3, is_sure and party is None))
    return made


def _key_at(scene: Scene, actor: Actor | None, at: int, poll: Poll) -> str | None:
    """Who stood in a poll of those an actor can be; for "the party" of somebody who did not, who stood for that."""
    key = key_in(actor, poll, scene.lexicon) if actor is not None else None
    return key_of_party(scene, actor, at, poll) if key is None and actor is not None and actor.is_person else key


def _open(reading: Reading) -> Reading:
    return replace(reading, is_firm=False)


_ACTORS = frozenset({Tag.ACTOR})


def rank_into(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Labour leapfrog the Lib Dems into second", "knocked Ukip into third": firm where one actor alone is named."""
    if scene.tokens[match.start()].words != "into":
        return []
    at = match.start("N")
    named = [one for one in places_of(scene.tokens, _ACTORS) if one < at and not is_overtaken(scene.tokens, one)]
    made = rank(scene, match, word)
    return made if len(named) == 1 else [*map(_open, made)]


def rank_pushed(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "With the Conservatives pushed to third"; not "X was beaten to second by Y"."""
    at = match.end("A")
    is_pushed = any(one.startswith(("push", "shov", "knock", "squeez")) for one in scene.tokens.said[at : match.end()])
    return rank(scene, match, word) if is_pushed else []


_LED = frozenset("took takes taking taken led leads lifted lifts carried brought dragged hauled steered pulled".split())


def rank_led(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "X took Reform to third on 9,678", "lifted the Greens to second": where a party's candidate came."""
    is_led = scene.tokens[match.start()].words in _LED and not scene.tokens[match.start("A")].value.is_person
    at = scene.tokens[match.start("N")]
    span = Span(at.start, scene.tokens[match.end() - 1].end if match.end() - 1 > match.start("N") else at.end)
    return [replace(one, claim=replace(one.claim, span=span)) for one in rank(scene, match, word)] if is_led else []


def rank_of_pronoun(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Today he's fourth", "he came second and she third"; not "when he first …"."""
    is_first = scene.tokens[match.start("N")].value.value == 1
    return [] if is_first or scene.tokens[match.start()].words == "it" else rank(scene, match, word)


_SO = frozenset("as overall here there again".split())


def rank_so(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Came fourth as an independent", "was third overall": a place, though a word follows it."""
    return rank(scene, match, word) if scene.tokens[match.end()].words in _SO else []


def rank_then(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "The challengers, second in 2015, second in 2017": one party's place in each year."""
    at = scene.tokens[match.start("N")]
    span = Span(at.start, at.end)
    is_alone = scene.tokens.row.count(Tag.ACTOR, 0, match.start("N")) == 1
    made = [replace(one, claim=replace(one.claim, span=span)) for one in rank(scene, match, word)]
    is_sure = is_alone and len(made) == 1 and scene.tokens.row[match.start("N") + 1 :].startswith(_IN_YEAR)
    return [replace(one, is_firm=is_sure or one.is_firm) for one in made]


def rank_from(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "X from third to second": where X's party came in the poll before."""
    actor, at = scene.tokens[match.start("A")].value, match.start("N")
    key = key_in(actor, scene.seat.poll, scene.lexicon) if scene.seat is not None else None
    if scene.seat is None or key is None or scene.years:
        return []
    poll = scene.seat.poll
    family = scene.lexicon.family_of.get(poll.candidacy(key).party_id)
    subject = Subject(poll.candidacy(key).name, poll.id, key, family=family)
    token = scene.tokens[at]
    claim = Claim(
        Kind.RANK,
        subject,
        Quantity(token.value.value),
        Basis(poll.election, When.PREVIOUS),
        Span(token.start, token.end),
    )
    return [Reading(claim, 3, False)]


def rank_to(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "X from third to second": where X came now."""
    at = scene.tokens[match.start("N")]
    span = Span(at.start, at.end)
    return [replace(one, claim=replace(one.claim, span=span)) for one in rank(scene, match, word)]


def rank_there(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Reform were second in X, third in Y, where Z had 9, and third again in W": one party's place in each seat."""
    at, start = match.start("N"), _start_of_row(scene, match)
    parties = [one.value for one in scene.tokens[:start] if one.tag is Tag.ACTOR and not one.value.is_person]
    told = [one for one in parties if not one.is_object]
    if scene.seat is None or not told or _is_missed(scene, at) or _is_of_many(scene, at):
        return []
    poll, basis, _ = placed(scene.seat, moment_of(scene.tokens, at, ""), Kind.RANK)
    key = key_in(told[-1], poll, scene.lexicon)
    if key is None or basis.when is When.PREVIOUS:
        return []
    value = Quantity(scene.tokens[at].value.value)
    span = Span(scene.tokens[at].start, scene.tokens[match.end() - 1].end)
    claim = Claim(Kind.RANK, Subject(poll.candidacy(key).name, poll.id, key), value, basis, span)
    return [Reading(claim, 3, len({one.families for one in parties}) == 1 and not scene.years)]


def _start_of_row(scene: Scene, match: re.Match[str]) -> int:
    """Where a row of places and seats begins: at its first place."""
    return scene.tokens.row.find(Tag.ORDINAL, 0, match.end())


def last(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Finished last", "was last with 847", "with X last on 297"; "Last of six", whoever was spoken of."""
    at = next((at for at in range(match.start(), match.end()) if scene.tokens[at].words == "last"), None)
    if at is None or scene.seat is None:
        return []
    found = holders(scene.tokens, at)
    poll = scene.seat.poll
    actor = found[0].actor if found else scene.default if at == 0 else None
    key = key_in(actor, poll, scene.lexicon) if actor is not None else None
    if key is None:
        return []
    subject = Subject(poll.candidacy(key).name, poll.id, key)
    span = Span(scene.tokens[match.start()].start, scene.tokens[at].end)
    return [Reading(Claim(Kind.RANK, subject, Quantity(Decimal(0)), Basis(poll.election), span), 3, False)]


def _placed(words: str) -> Decimal | None:
    return Decimal(2) if words.startswith("runner") else Decimal(0) if words in ("last place", "bottom") else None


def following(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Followed by X", "behind X", "X followed": the place next to the one before."""
    if scene.seat is None:
        return []
    poll = scene.seat.poll
    at = match.start("A")
    key = key_in(scene.tokens[at].value, poll, scene.lexicon)
    before = nearest_key(scene, at, poll)
    place = position(poll, before) if before is not None else None
    if key is None or place is None or key == before:
        return []
    stated = place + (-1 if word == "behind" else 1)
    claim = Claim(
        Kind.RANK,
        Subject(poll.candidacy(key).name, poll.id, key),
        Quantity(Decimal(stated)),
        Basis(poll.election),
        span_of(scene, match),
    )
    return [Reading(claim, 1, False)]
