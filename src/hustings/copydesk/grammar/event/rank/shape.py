"""Shapes: a place told by what somebody was done to, in a series, or from one place to another."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject, When
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.event.rank.no_place import (
    is_missed,
    is_of_many,
    is_of_some,
    is_of_subject,
)
from hustings.copydesk.grammar.event.rank.place import IN_YEAR, left_open, rank
from hustings.copydesk.grammar.event.said import nearest_key, span_of
from hustings.copydesk.grammar.pattern import expression_of
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene, key_in, placed
from hustings.copydesk.grammar.when.moment import moment_of
from hustings.copydesk.grammar.whose.aside import is_overtaken
from hustings.copydesk.grammar.whose.nearest import holders
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag, Token, places_of
from hustings.measures.rank import position


def rank_told(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "A strong third: X took 9"; "the third: X" is one of several things told in turn."""
    is_one = "a" in scene.tokens.said[match.start() : match.start("N")]
    return rank(scene, match, word) if is_one else []


def rank_listed(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Third, Antony Antoniou (Reform), 7,010"; "first, X with 9" may be the first of several things told."""
    at = scene.tokens[match.start("N")]
    span = Span(at.start, at.end)
    is_one_of_things = at.value.value == 1 or (word == "person" and not scene.tokens[match.start("A")].value.is_person)
    made = [] if is_one_of_things else rank(scene, match, word)
    return [replace(one, claim=replace(one.claim, span=span)) for one in made]


def rank_of_field(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Was third of 14 with 9", "finished fifth out of the six": where X came of all who stood; not "second of three
    brothers"."""
    after = scene.tokens[match.end() :]
    count = next(one for one in after if one.tag is Tag.COUNT)
    stood = len(scene.seat.poll.candidacies) if scene.seat is not None else 0
    is_out_of = all(one.tag is not Tag.WORD or one.words == "out" for one in after[: after.index(count)])
    return rank(scene, match, word) if count.value.value == stood and is_out_of else []


_ACTORS = frozenset({Tag.ACTOR})


def rank_into(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Labour leapfrog the Lib Dems into second", "knocked Ukip into third": firm where one actor alone is named."""
    if scene.tokens[match.start()].words != "into":
        return []
    at = match.start("N")
    named = [one for one in places_of(scene.tokens, _ACTORS) if one < at and not is_overtaken(scene.tokens, one)]
    made = rank(scene, match, word)
    return made if len(named) == 1 else [*map(left_open, made)]


def rank_pushed(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "With the Conservatives pushed to third"; not "X was beaten to second by Y"."""
    at = match.end("A")
    is_pushed = any(one.startswith(("push", "shov", "knock", "squeez")) for one in scene.tokens.said[at : match.end()])
    return rank(scene, match, word) if is_pushed else []


_LED = frozenset("took takes taking taken led leads lifted lifts carried brought dragged hauled steered pulled".split())


_AGAIN = frozenset({"again", "once more", "once again", "yet again", "as before", "as ever"})


def rank_again(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Runner-up again was X", "third, once more, were the Greens": where X came now, as before."""
    first = match.start()
    be = next((at for at in range(first, match.end()) if scene.tokens[at].tag is Tag.BE), first)
    said = " ".join(one.words for one in scene.tokens[first + 1 : be] if one.tag is not Tag.COMMA)
    at = scene.tokens[first]
    made = rank(scene, match, word) if said in _AGAIN else []
    return [replace(one, claim=replace(one.claim, span=Span(at.start, at.end))) for one in made]


def rank_led(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "X took Reform to third on 9,678", "lifted the Greens to second": where a party's candidate came."""
    is_led = scene.tokens[match.start()].words in _LED and not scene.tokens[match.start("A")].value.is_person
    at = scene.tokens[match.start("N")]
    span = Span(at.start, scene.tokens[match.end() - 1].end if match.end() - 1 > match.start("N") else at.end)
    return [replace(one, claim=replace(one.claim, span=span)) for one in rank(scene, match, word)] if is_led else []


def rank_before_name(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Runner-up X", "the runner-up, X, …"; "finish runner-up, Labour slipping" is of who was told of before."""
    is_apart = Tag.COMMA in scene.tokens.row[match.start() : match.start("A")]
    is_before = is_apart and is_of_subject(scene.tokens, match.start())
    alone = _PLACED.match(match.string, match.start()) if is_before else None
    return rank(scene, alone or match, word)


_PLACED = re.compile(expression_of("placed"))


def rank_of_pronoun(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Today he's fourth", "he came second and she third"; not "when he first …"."""
    is_first = scene.tokens[match.start("N")].value.value == 1
    return [] if is_first or scene.tokens[match.start()].words == "it" else rank(scene, match, word)


_SO = frozenset({*"as overall here there again once past too".split(), "once more", "once again", "yet again"})


def rank_so(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Came fourth as an independent", "was third overall": a place, though a word follows it."""
    return rank(scene, match, word) if scene.tokens[match.end()].words in _SO else []


def rank_then(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "The challengers, second in 2015, second in 2017": one party's place in each year."""
    at = scene.tokens[match.start("N")]
    span = Span(at.start, at.end)
    is_alone = scene.tokens.row.count(Tag.ACTOR, 0, match.start("N")) == 1
    made = [replace(one, claim=replace(one.claim, span=span)) for one in rank(scene, match, word)]
    is_sure = is_alone and len(made) == 1 and scene.tokens.row[match.start("N") + 1 :].startswith(IN_YEAR)
    return [replace(one, is_firm=is_sure or one.is_firm) for one in made]


_SNATCHED = frozenset(
    "pinched pinching snatched snatching grabbed grabbing nicked nicking stole stealing wrested took taking seized"
    " seizing swiped prised claimed claiming".split()
)


def rank_snatched(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "X got 9 and pinched third off Y": where X came, and not Y."""
    link = next(
        (one.words for one in scene.tokens[match.start("N") + 1 : match.end()] if one.tag is not Tag.PLACED), ""
    )
    is_snatched = scene.tokens[match.start()].words in _SNATCHED and link in ("off", "from")
    at = scene.tokens[match.start("N")]
    made = rank(scene, match, word) if is_snatched else []
    return [replace(one, claim=replace(one.claim, span=Span(at.start, at.end))) for one in made]


_WENT = frozenset(
    "went goes going gone moved moves moving came leapt jumped shot vaulted surged advanced soared sank sunk slumped"
    " tumbled crashed plunged plummeted plunging slid sliding relegated demoted promoted".split()
)


def rank_went(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Doubled the party's tally and went from fourth to second", whoever it was named before: in the poll before and
    in this one, as `word` says."""
    verb = scene.tokens[match.start()]
    if verb.tag is Tag.WORD and verb.words not in _WENT:
        return []
    return rank_to(scene, match, "") if word == "to" else rank_from(scene, match, "")


def _who_moved(scene: Scene, match: re.Match[str]) -> Actor | None:
    """Who stands right before, else who the place is of."""
    if match.groupdict().get("A"):
        actor: Actor = scene.tokens[match.start("A")].value
        return actor
    found = [one for one in holders(scene.tokens, match.start("N")) if one.index < match.start("N")]
    return found[0].actor if found else scene.default


def rank_from(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "X from third to second": where X's party came in the poll before."""
    return _come_from(scene, match, scene.tokens[match.end() - 1])


def rank_up_from(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "X was third on 789, up from fifth": the same, where the place of now is told first."""
    return _come_from(scene, match, scene.tokens[match.start()])


def _come_from(scene: Scene, match: re.Match[str], to: Token) -> list[Reading]:
    actor, at = _who_moved(scene, match), match.start("N")
    key = key_in(actor, scene.seat.poll, scene.lexicon) if scene.seat is not None and actor is not None else None
    if scene.seat is None or key is None or scene.years - {one.polled_on.year for one in scene.seat.earlier[-1:]}:
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
    return [Reading(claim, 3, _is_known_move(scene.seat, key, to))]


def _is_known_move(seat: Seat, key: str, to: Token) -> bool:
    """Whether somebody came now where they are said to have gone to, in a seat that was the same before."""
    is_same = bool(seat.earlier) and seat.earlier[-1].constituency == seat.poll.constituency
    return is_same and to.tag is Tag.ORDINAL and position(seat.poll, key) == to.value.value


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
    if scene.seat is None or not told or is_missed(scene, at) or is_of_many(scene, at):
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
    """ "Finished last", "was last with 847", "with X last on 297"; "Last of six", whoever was spoken of; the word alone
    of "third and last"."""
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
    span = Span(scene.tokens[at if word else match.start()].start, scene.tokens[at].end)
    is_plain = bool(found) and found[0].is_firm and not scene.is_dated and not word
    is_firm = is_plain and not is_of_some(scene.tokens, found[0].index, match.end())
    return [Reading(Claim(Kind.RANK, subject, Quantity(Decimal(0)), Basis(poll.election), span), 3, is_firm)]


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
