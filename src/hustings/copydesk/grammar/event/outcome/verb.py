"""Outcome: won, held, gained, lost, unseated; whose, and which seat."""

from __future__ import annotations

import re

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Subject, When
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.event.no_win import (
    is_asked,
    is_denied,
    is_led,
    is_of_before,
    is_of_deposit,
    is_taken_away,
)
from hustings.copydesk.grammar.event.said import span_of
from hustings.copydesk.grammar.event.winner import actors_before, named_from, subject_of
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene, key_in, placed, stands_in
from hustings.copydesk.grammar.time import NUMBERS, Moment, year_of
from hustings.copydesk.grammar.when.back import has_gone_back, is_years_after
from hustings.copydesk.grammar.when.era import later_from
from hustings.copydesk.grammar.when.held import seat_then
from hustings.copydesk.grammar.when.moment import moment_of
from hustings.copydesk.token import Tag, Tokens, any_of, places_of


def _is_noun(scene: Scene, match: re.Match[str]) -> bool:
    """ "Labour ended the Conservatives' hold on X": what they had, and not what they did."""
    if scene.tokens.words.isdisjoint(_HOLD):
        return False
    first = max(0, match.start() - 1)
    at = next((at for at in range(first + 1, match.end()) if scene.tokens[at].words in _HOLD), 0)
    before = at - 1
    while at - before <= _MOST_BETWEEN and before > 0 and scene.tokens[before].tag in _DESCRIBING:
        before -= 1  # "Labour's century-long hold on X"
    return at > 0 and scene.tokens[before].tag is Tag.ACTOR and bool(scene.tokens[before].value.is_possessive)


_HOLD = frozenset({"hold", "hold on"})
_DESCRIBING = frozenset({Tag.WORD, Tag.FILL, Tag.YEARS, Tag.COUNT, Tag.DASH})
_MOST_BETWEEN = 4


def outcome(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """Won, held, gained, lost: whose, by the actor before; the seat, by the place after or the focus. In a sentence
    that may tell of the poll before or after, of that as well: it can only be borne out."""
    is_of_year = word == "defeated" and scene.tokens.row[: match.start()].endswith(_YEAR_TOLD)
    if is_of_year and (told := _of_year_told(scene, match)):
        return told
    made = _outcome(scene, match, word)
    if any(one.is_firm for one in made) or (then := seat_then(scene)) is None:
        return made
    return [*made, *(replace(one, is_firm=False) for one in _outcome(replace(scene, seat=then), match, word))]


def _outcome(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    if scene.seat is None or is_denied(scene, match.start()) or is_asked(scene, match) or is_led(scene, match):
        return []
    if is_of_deposit(scene, match) or is_taken_away(scene, match) or _is_noun(scene, match):
        return []
    if _is_for_place(scene, match.end()) or _is_of_a_name(scene, match.start() + 1):
        return []
    elsewhere = _own_seat(scene, match, word)
    if elsewhere:
        return elsewhere
    if has_gone_back(scene.tokens, match.start()) or is_years_after(scene.tokens, match.end()):
        return of_poll_before(scene, match, "defeated" if word == "defeated" else "won")
    if is_of_before(scene, match):
        return _of_one_before(scene, match, word)
    is_told_on = _SHE_WON.match(scene.tokens.row, match.end()) is not None
    moment = Moment() if is_told_on else moment_of(scene.tokens, _figure_after(scene, match.end() - 1), "")
    poll, basis, _ = placed(scene.seat, moment, Kind.OUTCOME)
    subject = subject_of(scene, match, poll.id)
    if subject is None or basis.when is When.PREVIOUS:
        is_open = basis.year is None and basis.when is When.PREVIOUS and word in _WINNING
        return of_poll_before(scene, match, word) if is_open else []  # "who won X from the Tories two years ago"
    is_one_seat = scene.tokens[match.end() - 1].words not in ("seats", "mps", "constituencies")
    is_one_seat = is_one_seat and scene.tokens.said[match.end() - 2 : match.end()] != ["a", "seat"]
    is_told_back = "had" in scene.tokens.said[match.start() : match.end()] or later_from(scene.tokens) < match.end()
    is_told_back = is_told_back or (poll.is_by_election and "general" in scene.tokens.words)
    is_told_back = is_told_back or _is_of_many(scene.tokens, match.end())
    is_dated = moment.is_firm or (moment.year == poll.polled_on.year and _is_of_now(scene, match))
    is_firm = subject[1] and is_dated and basis.when is When.THIS and is_one_seat and not is_told_back
    word = _by_verb(scene, match, word, is_firm=is_firm and _is_of_now(scene, match))
    is_firm = is_firm and (word != "lost" or _is_of_now(scene, match))
    who = subject[0]
    if is_one_seat and not is_told_back and moment.is_firm and who.candidacy == poll.winner:
        who = replace(who, other_family=_taken_from(scene, match, poll.polled_on.year))
        is_firm = is_firm or who.other_family is not None  # who won is right; whom it was taken from may not be
    claim = Claim(Kind.OUTCOME, who, Quantity(word=word), basis, span_of(scene, match))
    return [Reading(claim, 2, is_firm)]


_WINNING = frozenset({"won", "held", "gained"})


def _is_of_many(tokens: Tokens, end: int) -> bool:
    """ "X has beaten Y here four times": of other polls, too."""
    return not _OFTEN.isdisjoint(word for said in tokens.said[end : end + 4] for word in said.split(" "))


_OFTEN = frozenset("times twice thrice every repeatedly always".split())


def _is_of_a_name(scene: Scene, end: int) -> bool:
    """ "54 years of a Paisley holding the seat": one of the name, whoever it was."""
    at = scene.tokens.row.rfind(Tag.ACTOR, 0, end)
    is_bare = at > 0 and scene.tokens[at].value.is_person and not scene.tokens[at].value.is_full_name
    return is_bare and scene.tokens[at - 1].words in ("a", "another") and not scene.tokens[at].value.has_party


def of_poll_before(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Two years ago it was X who won": who won the poll before, none where a poll between may be meant."""
    earlier = scene.seat.earlier if scene.seat is not None else []
    if scene.seat is None or not earlier or "lost" in scene.tokens.said[match.start() : match.end()]:
        return []
    before = replace(scene, seat=scene.seat.as_of(earlier[-1].polled_on.year))
    subject = subject_of(before, match, earlier[-1].id)
    if subject is None:
        return []
    claim = Claim(Kind.OUTCOME, subject[0], Quantity(word=word), Basis(earlier[-1].election), span_of(scene, match))
    return [Reading(claim, 2, False)]


def _of_year_told(scene: Scene, match: re.Match[str]) -> list[Reading]:
    """ "Got in by 789 in 2017, ousting X": that X lost then, of the one year told up to there."""
    tokens, seat = scene.tokens, scene.seat
    years = {year_of(one) for one in tokens[: match.start()] if one.tag is Tag.YEAR}
    held = [one for one in seat.earlier if one.polled_on.year in years] if seat is not None else []
    if seat is None or len(years) != 1 or len(held) != 1 or is_denied(scene, match.start()) or is_led(scene, match):
        return []
    subject = subject_of(replace(scene, seat=seat.as_of(held[0].polled_on.year)), match, held[0].id)
    if subject is None:
        return []
    basis = Basis(held[0].election)
    return [Reading(Claim(Kind.OUTCOME, subject[0], Quantity(word="defeated"), basis, span_of(scene, match)), 2, True)]


_YEAR_TOLD = bytes((Tag.YEAR, Tag.COMMA))


def _of_one_before(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "X, who lost the whip, had won it by 9", X not standing now: that X won the last poll that X stood in."""
    people = [one for at in actors_before(scene, match.start() + 1) if (one := scene.tokens[at].value).is_person]
    if scene.seat is None or not people or word not in ("won", "held", "gained"):
        return []
    stood = [one for one in scene.seat.earlier if stands_in(people[-1], one)]
    if not stood or stands_in(people[-1], scene.seat.poll):
        return []
    key = key_in(people[-1], stood[-1], scene.lexicon)
    if key is None:
        return []
    subject = Subject(stood[-1].candidacy(key).name, stood[-1].id, key)
    claim = Claim(Kind.OUTCOME, subject, Quantity(word="won"), Basis(stood[-1].election), span_of(scene, match))
    return [Reading(claim, 2, False)]


_TAKEN = frozenset({Tag.WIN, Tag.GAIN})
_WHAT = frozenset({Tag.FILL, Tag.PRONOUN, Tag.PLACE, Tag.SEATS, Tag.ON})
#: Words that make a taking one of another time than the poll's, as likely.
_ONCE = frozenset("who had first after before once originally until ago".split())


def _taken_from(scene: Scene, match: re.Match[str], polled: int) -> str | None:
    """The party of "took the seat from Labour", "from Labour in 2015"; `None` where another time than that of the poll
    in `polled` may be meant, or several seats."""
    tokens = scene.tokens
    at = next((at for at in range(match.start(), match.end()) if tokens[at].tag in _TAKEN), None)
    if at is None or not _ONCE.isdisjoint(tokens.said[:at]) or not _is_of_now(scene, match, polled):
        return None
    at += 1
    while at < len(tokens) and (tokens[at].tag in _WHAT or tokens[at].words in _AWAY):
        at += 1
    return named_from(scene, at)


_AWAY = frozenset({"away", "back", "off"})


_CONTESTS = frozenset("fight battle race contest tussle scrap duel contention".split())


def _is_for_place(scene: Scene, end: int) -> bool:
    """ "X saw off Y in the fight for third", "beat Y to second place": nobody's seat was at stake."""
    after, at = scene.tokens[end : end + 7], scene.tokens.row[end : end + 7].find(Tag.ORDINAL)
    if at < 0 or after[at].words in ("first", "1st"):
        return False
    before = [token for token in after[:at] if token.tag is not Tag.FILL]
    is_fought = any(token.words in _CONTESTS for token in before) and before[-1].tag is Tag.FOR
    return is_fought or (bool(before) and before[-1].tag in (Tag.TO, Tag.INTERIM) and len(before) < 3)


def _figure_after(scene: Scene, at: int) -> int:
    """The figure that a verb of winning ends on, which tells when it was: "won by 3,803 in 2010"; what stands before
    the year where one further on in the clause has it: "gained Bath with a majority of 3,833 over X in 2015"."""
    row = scene.tokens.row
    endings = (one.search(row, at) for one in (_ENDING, _OWN_CLAUSE))
    end = min((one.start() for one in endings if one is not None), default=len(row))
    number = _NUMBER.search(row, at, end)
    figure = at if number is None else number.start()
    year = row.find(Tag.YEAR, figure, end) if figure >= at + 4 else -1
    return max(figure, year - 2) if year > 0 else (figure if figure < at + 4 else at)


_DEEDS = frozenset({Tag.LOSE, Tag.HOLD, Tag.WIN})
_ENDING = any_of(
    frozenset({Tag.COMMA, Tag.AND, Tag.DASH, Tag.COLON, Tag.UP, Tag.DOWN, Tag.THAN, Tag.COMPARED, Tag.SINCE})
)
#: "To regain the seat he lost by 2,017 in 2015": what is told on of the seat has a time of its own.
_OWN_CLAUSE = re.compile(
    re.escape(bytes((Tag.PRONOUN,))) + b"(?:" + re.escape(bytes((Tag.HAVE,))) + b")?" + any_of(_DEEDS).pattern
)
#: "Has lost the seat she won in 2017", "regained the seat that he lost in 2015".
_SHE_WON = re.compile(
    b"(?:" + re.escape(bytes((Tag.FILL,))) + b"|" + re.escape(bytes((Tag.WORD,))) + b")?" + _OWN_CLAUSE.pattern
)
_NUMBER = any_of(NUMBERS)


#: Words of holding that are said of whoever is elected, too.
_ELECTED = frozenset({"returned", "returns", "returning", "was returned"})
_HELD = frozenset("held hold holds retained retain retains kept keep keeps".split())


def _by_verb(scene: Scene, match: re.Match[str], word: str, *, is_firm: bool) -> str:
    """What a verb of winning or holding says: "returned" is won; "Labour held X" is held, if nothing else is meant."""
    at = scene.tokens.row.find(Tag.HOLD, match.start(), match.end())
    if at < 0 or word not in ("won", "held"):
        return word
    verb = scene.tokens[at]
    if verb.words in _ELECTED:
        return "won"
    if is_firm and verb.words.removeprefix("has ") in _HELD and _is_for_party(scene, match.end()):
        return "held"
    return "held" if word == "held" or (is_firm and verb.words in _HELD and _is_by_party(scene, match)) else "won"


def _is_by_party(scene: Scene, match: re.Match[str]) -> bool:
    """Whether it is a party that held; a person can have held it for another party before."""
    token = scene.tokens[match.start()]
    return token.tag is Tag.ACTOR and not token.value.is_person and token.value.families != frozenset({"spk"})


def _is_for_party(scene: Scene, end: int) -> bool:
    """ "X has held Y for Labour": the party did, whoever stood for it."""
    near = [token for token in scene.tokens[end : end + 3] if token.tag is not Tag.FILL]
    return [token.tag for token in near[:2]] == [Tag.FOR, Tag.ACTOR] and _is_plain_party(near[1].value)


def _is_plain_party(actor: Actor) -> bool:
    return not (actor.is_person or actor.is_possessive)


_OTHER_TIME = frozenset({Tag.PREVIOUS, Tag.YEAR, Tag.INTERIM, Tag.SINCE})


def _is_of_now(scene: Scene, match: re.Match[str], polled: int | None = None) -> bool:
    """Whether the sentence speaks of no other time than the year that is given, or the poll's in sight, and the place
    it names is the seat in focus."""
    others = (scene.tokens[at] for at in places_of(scene.tokens, _OTHER_TIME))
    polled = scene.seat.poll.polled_on.year if polled is None and scene.seat is not None else polled
    if any(one.words != "former" and not (one.tag is Tag.YEAR and year_of(one) == polled) for one in others):
        return False
    end = scene.tokens[match.end() - 1]
    named = scene.lexicon.places.get(end.words) if end.tag is Tag.PLACE else None
    return named is None or (scene.seat is not None and scene.seat.slug in named.slugs)


def _own_seat(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "X lost her seat", X standing in another seat than the one in focus: that seat's poll of the day."""
    if scene.seat is None or Tag.PLACE in scene.tokens.tags:
        return []
    actors = [scene.tokens[at].value for at in actors_before(scene, match.start())]
    people = [one for one in actors if one.is_person and not one.is_object]
    if not people or stands_in(people[-1], scene.seat.poll) or _stood_then(scene, people[-1]):
        return []
    for poll_id, key in people[-1].options:
        poll = scene.lexicon.by_id[poll_id]
        if poll.polled_on == scene.seat.poll.polled_on and people[-1].is_full_name:
            subject = Subject(poll.candidacy(key).name, poll.id, key)
            claim = Claim(Kind.OUTCOME, subject, Quantity(word=word), Basis(poll.election), span_of(scene, match))
            return [Reading(claim, 2, False)]
    return []


def _stood_then(scene: Scene, actor: Actor) -> bool:
    """ "X won it in 2015": whether somebody who stands elsewhere now stood here in a year that the sentence names."""
    years = {year_of(one) for one in scene.tokens if one.tag is Tag.YEAR}
    return scene.seat is not None and any(
        one.polled_on.year in years and stands_in(actor, one) for one in scene.seat.earlier
    )
