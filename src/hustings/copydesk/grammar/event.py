"""Events: what is said without a figure of votes — places, wins and losses, deposits, superlatives, terms of years."""

from __future__ import annotations

import re
from decimal import Decimal
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject, When
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.build import Scene, family_in, key_in, placed, stands_in
from hustings.copydesk.grammar.pattern import compile_pattern
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.subject import holders
from hustings.copydesk.grammar.time import moment_of, year_of
from hustings.copydesk.token import Tag
from hustings.copydesk.lexicon import name_key
from hustings.figures.numeral import Numeral
from hustings.measures.rank import position
from hustings.record.poll import Poll

Maker = Callable[[Scene, re.Match[str], str], list[Reading]]


@dataclass(frozen=True, slots=True)
class Event:
    """A pattern of an event and what makes claims of its matches; `word` is passed on."""

    pattern: re.Pattern[str]
    make: Maker
    word: str = ""


def _span(scene: Scene, match: re.Match[str], first: str | None = None) -> Span:
    start = match.start(first) if first else match.start()
    end = match.end(first) if first else match.end()
    return Span(scene.tokens[start].start, scene.tokens[end - 1].end)


def _rank(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """A place: "came third", "in fourth place", "Second was X", "runner-up", "last"."""
    at = match.start("N") if "N" in match.groupdict() and match["N"] else match.start()
    if scene.seat is None:
        return []
    token = scene.tokens[at]
    value = token.value.value if isinstance(token.value, Numeral) else _placed(token.words)
    if value is None:
        return []
    moment = moment_of(scene.tokens, at, "")
    poll, basis, _ = placed(scene.seat, moment, Kind.RANK)
    actor, is_firm = _who(scene, match, at)
    key = key_in(actor, poll, scene.lexicon) if actor is not None else None
    keys = [key] if key is not None and is_firm else _keys_before(scene, at, poll)
    made = []
    for one in dict.fromkeys(keys):
        subject = Subject(poll.candidacy(one).name, poll.id, one)
        claim = Claim(Kind.RANK, subject, Quantity(value, word=word), basis, _span(scene, match))
        made.append(Reading(claim, 3, is_firm and key is not None and moment.is_firm))
    return made


def _placed(words: str) -> int | None:
    return 2 if words.startswith("runner") else 0 if words in ("last place", "bottom") else None


def _who(scene: Scene, match: re.Match[str], at: int) -> tuple:  # type: ignore[type-arg]
    if "A" in match.groupdict() and match["A"]:
        return scene.tokens[match.start("A")].value, True
    found = holders(scene.tokens, at)
    if found:
        return found[0].actor, found[0].is_firm or len(found) == 1
    return scene.default, False


def _keys_before(scene: Scene, at: int, poll: Poll) -> list[str]:
    """The keys of all actors before who stand in the poll, the nearest first; else of the default subject."""
    actors = [token.value for token in reversed(scene.tokens[:at]) if token.tag is Tag.ACTOR]
    if not actors and scene.default is not None:
        actors = [scene.default]
    return [key for one in actors if (key := key_in(one, poll, scene.lexicon)) is not None]


def _nearest_key(scene: Scene, at: int, poll: Poll) -> str | None:
    """The key of the last actor before who stands in the poll; else of the default subject."""
    for token in reversed(scene.tokens[:at]):
        if token.tag is Tag.ACTOR and (key := key_in(token.value, poll, scene.lexicon)) is not None:
            return key
    return key_in(scene.default, poll, scene.lexicon) if scene.default is not None else None


def _following(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Followed by X", "behind X", "X followed": the place next to the one before."""
    if scene.seat is None:
        return []
    poll = scene.seat.poll
    at = match.start("A")
    key = key_in(scene.tokens[at].value, poll, scene.lexicon)
    before = _nearest_key(scene, at, poll)
    place = position(poll, before) if before is not None else None
    if key is None or place is None or key == before:
        return []
    stated = place + (-1 if word == "behind" else 1)
    claim = Claim(Kind.RANK, Subject(poll.candidacy(key).name, poll.id, key), Quantity(Decimal(stated)), Basis(poll.election),
                  _span(scene, match))  # fmt: skip
    return [Reading(claim, 1, False)]


def _outcome(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """Won, held, gained, lost: whose, by the actor before; the seat, by the place after or the focus."""
    if scene.seat is None or _is_denied(scene, match.start()):
        return []
    elsewhere = _own_seat(scene, match, word)
    if elsewhere:
        return elsewhere
    moment = moment_of(scene.tokens, match.end() - 1, "")
    poll, basis, _ = placed(scene.seat, moment, Kind.OUTCOME)
    subject = _outcome_subject(scene, match, basis, poll.id)
    if subject is None or basis.when is When.PREVIOUS:
        return []
    claim = Claim(Kind.OUTCOME, subject[0], Quantity(word=word), basis, _span(scene, match))
    return [Reading(claim, 2, subject[1] and moment.is_firm)]


def _own_seat(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "X lost her seat", X standing in another seat than the one in focus: the poll of the same day that X stood in."""
    assert scene.seat is not None
    people = [t.value for t in scene.tokens[: match.start()] if t.tag is Tag.ACTOR and t.value.is_person and not t.value.is_object]
    if not people or any(token.tag is Tag.PLACE for token in scene.tokens) or stands_in(people[-1], scene.seat.poll):
        return []
    for poll_id, key in people[-1].options:
        poll = scene.lexicon.by_id[poll_id]
        if poll.polled_on == scene.seat.poll.polled_on and people[-1].is_full_name:
            subject = Subject(poll.candidacy(key).name, poll.id, key)
            claim = Claim(Kind.OUTCOME, subject, Quantity(word=word), Basis(poll.election), _span(scene, match))
            return [Reading(claim, 2, False)]
    return []


def _outcome_subject(scene: Scene, match: re.Match[str], basis: Basis, poll_id: str) -> tuple[Subject, bool] | None:
    assert scene.seat is not None
    poll = next((one for one in scene.seat.polls if one.id == poll_id), scene.seat.poll)
    names = match.groupdict()
    if names.get("A"):
        actor, is_firm = scene.tokens[match.start("A")].value, True
    elif names.get("B"):
        actor, is_firm = scene.tokens[match.start("B")].value, True
    else:
        key, is_firm = _before_outcome(scene, match.start(), poll)
        return None if key is None else (Subject(poll.candidacy(key).name, poll.id, key), is_firm)
    key = key_in(actor, poll, scene.lexicon)
    return None if key is None else (Subject(poll.candidacy(key).name, poll.id, key), is_firm)


def _before_outcome(scene: Scene, start: int, poll: Poll) -> tuple[str | None, bool]:
    """Who is said to have won or lost: "X, who won", else the last before who stands here, else the winner."""
    before = [at for at in range(start) if scene.tokens[at].tag is Tag.ACTOR]
    if before and any(token.words == "who" for token in scene.tokens[before[-1] + 1 : start]):
        return key_in(scene.tokens[before[-1]].value, poll, scene.lexicon), True
    for at in reversed(before):
        actor = scene.tokens[at].value
        if not actor.is_object and (key := key_in(actor, poll, scene.lexicon)) is not None:
            return key, False
    if not before and not any(token.tag in (Tag.PRONOUN, Tag.PLACE, Tag.SEATS) for token in scene.tokens):
        return None, False
    default = key_in(scene.default, poll, scene.lexicon) if scene.default is not None else None
    return default or poll.winner, False


_DENIALS = frozenset("not never failed fail hoped hoping hopes could would might may needed need if unless target expected to".split())


def _is_denied(scene: Scene, start: int) -> bool:
    return any(token.words in _DENIALS for token in scene.tokens[max(0, start - 4) : start])


def _deposit(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    if scene.seat is None:
        return []
    words = " ".join(token.words for token in scene.tokens[match.start() : match.end()])
    found = holders(scene.tokens, match.start())
    actor = found[0].actor if found else scene.default
    poll = scene.seat.poll
    key = key_in(actor, poll, scene.lexicon) if actor is not None else None
    if key is None or not re.search(r"los|sav|kept|keep|retain|held", words):
        return []
    how = "lost" if re.search(r"los", words) else "saved"
    subject = Subject(poll.candidacy(key).name, poll.id, key)
    claim = Claim(Kind.DEPOSIT, subject, Quantity(word=how), Basis(poll.election), _span(scene, match))
    return [Reading(claim, 3, bool(found) and found[0].is_firm)]


def _direction_only(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "An increased majority": which way, without a figure."""
    if scene.seat is None:
        return []
    kind = Kind.TURNOUT_CHANGE if word == "turnout" else Kind.MAJORITY_CHANGE
    change = next(t for t in scene.tokens[match.start() : match.end()] if t.tag in (Tag.UP, Tag.DOWN))
    poll = scene.seat.poll
    quantity = Quantity(direction=1 if change.tag is Tag.UP else -1)
    claim = Claim(kind, Subject(poll.constituency.name, poll.id), quantity, Basis(poll.election), _span(scene, match))
    return [Reading(claim, 2, True)]


def _share_direction(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Increased their share", "lost ground": which way a share went."""
    if scene.seat is None or (word and scene.tokens[match.start() + 1].words != "ground"):
        return []
    poll = scene.seat.poll
    key = _nearest_key(scene, match.start(), poll)
    if key is None:
        return []
    is_up = scene.tokens[match.start()].tag is Tag.UP
    claim = Claim(Kind.SHARE_CHANGE, Subject(poll.candidacy(key).name, poll.id, key), Quantity(direction=1 if is_up else -1),
                  Basis(poll.election), _span(scene, match))  # fmt: skip
    return [Reading(claim, 1, False)]


def _unsettled(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """Superlatives and governments: shown to the editor as not checked."""
    label = scene.seat.poll.constituency.name if scene.seat else ""
    poll = scene.seat.poll.id if scene.seat else None
    claim = Claim(Kind(word), Subject(label, poll), Quantity(word=word), Basis(), _span(scene, match))
    return [Reading(claim, 1, False)]


def _tenure(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "MP since 2015", "for 27 years", "a fourth term": how long."""
    if scene.seat is None:
        return []
    at = match.start("N") if match.groupdict().get("N") else match.end() - 1
    token = scene.tokens[at]
    year = year_of(token) if token.tag is Tag.YEAR else None
    actor, _ = _who(scene, match, match.start())
    poll = scene.seat.poll
    key = key_in(actor, poll, scene.lexicon) if actor is not None else None
    subject = Subject(poll.constituency.name, poll.id, key)
    value = token.value.value if isinstance(token.value, Numeral) and year is None else None
    claim = Claim(Kind.TENURE, subject, Quantity(value, word=word), Basis(poll.election, year=year), _span(scene, match))
    return [Reading(claim, 2, False)]


def _interval(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "Five years ago": how long before the poll the earlier one was."""
    if scene.seat is None or "ago" not in scene.tokens[match.end() - 1].words:
        return []
    poll = scene.seat.poll
    value = scene.tokens[match.start()].value.value
    claim = Claim(Kind.OTHER, Subject(poll.constituency.name, poll.id), Quantity(value, word=word), Basis(poll.election),
                  _span(scene, match))  # fmt: skip
    return [Reading(claim, 1, False)]


_HOUSE = frozenset("overall commons parliamentary outright".split())


def _house(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """A majority in the Commons: "an overall majority", "a majority overall"."""
    inside = scene.tokens[match.start() : match.end()]
    after = scene.tokens[match.end() : match.end() + 1]
    if not any(token.words in _HOUSE for token in [*inside, *after]):
        return []
    before = [token.value for token in scene.tokens[: match.start()] if token.tag is Tag.ACTOR]
    actor = before[-1] if before else scene.default
    family = family_in(actor, scene.lexicon, scene.seat) if actor is not None else None
    denied = any(token.words in _LACKS for token in scene.tokens[max(0, match.start() - 6) : match.start()])
    quantity = Quantity(word="lacks" if denied else "has")
    basis = Basis(scene.national, as_at=scene.as_at)
    claim = Claim(Kind.HOUSE_MAJORITY, Subject(family or "", family=family, place="uk"), quantity, basis, _span(scene, match))
    return [Reading(claim, 1, False)]


_LACKS = frozenset("didn't not no failed failing failure without lost losing short denied fail lose lacked deprived".split())


def _candidacy(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """A person given with a party, or with a first name: who stood for what, and how the name is spelt."""
    token = scene.tokens[match.start()]
    actor = token.value
    if scene.seat is None or not (actor.has_party or actor.given):
        return []
    if not actor.is_person:
        return _party_candidate(scene, match.start())
    poll = scene.seat.poll if stands_in(actor, scene.seat.poll) else None
    keys = {key for poll_id, key in actor.options if poll is not None and poll_id == poll.id}
    if poll is None or len(keys) != 1:
        return []
    key = keys.pop()
    how = "misspelt" if _is_misspelt(actor.given, poll.candidacy(key).person.given_name) else ""
    if not actor.has_party and not how:
        return []
    stood = scene.lexicon.family_of.get(poll.candidacy(key).party_id)
    family = None if not actor.families or stood in actor.families else next(iter(sorted(actor.families)))
    claim = Claim(Kind.CANDIDACY, Subject(poll.candidacy(key).name, poll.id, key, family=family), Quantity(word=how),
                  Basis(poll.election), Span(token.start, token.end))  # fmt: skip
    return [Reading(claim, 1, True)]


def _party_candidate(scene: Scene, at: int) -> list[Reading]:
    """ "An independent candidate": somebody of that party stands here."""
    token = scene.tokens[at]
    following = scene.tokens[at + 1].words if at + 1 < len(scene.tokens) else ""
    if scene.seat is None or following not in ("candidate", "challenger", "hopeful"):
        return []
    poll = scene.seat.poll
    of_party = [one for one in poll.candidacies if scene.lexicon.family_of.get(one.party_id) in token.value.families]
    if not of_party:
        return []
    subject = Subject(of_party[0].name, poll.id, of_party[0].key)
    span = Span(token.start, scene.tokens[at + 1].end)
    return [Reading(Claim(Kind.CANDIDACY, subject, Quantity(), Basis(poll.election), span), 1, False)]


def _is_misspelt(printed: str, registered: str) -> bool:
    """Whether a first name is one letter away from the registered one, neither being short for the other."""
    first = name_key(registered).split(" ")[0] if registered else ""
    printed = name_key(printed).split(" ")[0] if printed else ""
    if not printed or printed == first or printed[0] != first[:1] or printed.startswith(first) or first.startswith(printed):
        return False
    longer, shorter = (first, printed) if len(first) > len(printed) else (printed, first)
    if len(longer) == len(shorter) + 1:
        return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
    return len(longer) == len(shorter) and sum(a != b for a, b in zip(longer, shorter, strict=True)) == 1


def _new_member(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """ "The new MP for X": who won it."""
    inside = scene.tokens[match.start() : match.end()]
    if not any(token.words == "new" for token in inside) or not any(token.words == "mp" for token in inside):
        return []
    return _outcome(scene, match, word)


_EVENTS: tuple[tuple[str, Maker, str], ...] = (
    ("(?:finish|be|get|have|win|in) (?:in|on|fill)* O placed?", _rank, ""),
    ("A (?:comma|dash|be|in|on|fill|open)* O (?:placed|(?=comma|on|with|and|close|dash|in|open|$))", _rank, ""),
    ("O placed? (?:be|get|with) {fill}* A", _rank, ""),
    ("O placed? (?:comma)? (?:be|get) {fill}* A", _rank, ""),
    ("O placed", _rank, ""),
    ("placed (?:comma|{fill})* A", _rank, ""),
    ("placed (?!(?:comma|{fill})*actor)", _rank, ""),
    ("(?:up|down) to {fill}* O", _rank, ""),
    ("A (?:{fill}|word|have){0,2} (?:hold|win) {fill}* (?:on|place|seats)", _outcome, "won"),
    ("A (?:{fill}|word|have){0,2} (?:gain) {fill}* (?:on|place|seats)", _outcome, "gained"),
    ("hold {fill}* (?:place|seats|on)", _outcome, "held"),
    ("win {fill}* (?:place|seats)", _outcome, "won"),
    ("gain {fill}* (?:place|seats)", _outcome, "gained"),
    ("win (?:by|with)", _outcome, "won"),
    ("win {fill}* B", _outcome, "won"),
    ("gain (?!{fill}*{number})", _outcome, "gained"),
    ("lose {fill}* (?:place|seats)", _outcome, "lost"),
    ("beat {fill}* B", _outcome, "defeated"),
    ("hold (?!{fill}*{number})", _outcome, "held"),
    ("win (?!{fill}*{number})", _outcome, "won"),
    ("(?:lose|hold|get) {fill}* deposit", _deposit, ""),
    ("deposit", _deposit, ""),
    ("up {fill}{0,2} majority", _direction_only, "majority"),
    ("down {fill}{0,2} majority", _direction_only, "majority"),
    ("turnout (?:{any}|and){0,12} (?:up|down) (?!{fill}*(?:by|from|to|on|than|at|{number}))", _direction_only, "turnout"),
    ("(?:up|down) {fill}{0,2} (?:share|votes)(?!{any}{0,3} (?:by|from|to|{number}))", _share_direction, ""),
    ("lose word (?:on|than|in) {fill}* year", _share_direction, "down"),
    ("(?:O)? {fill}* superlative", _unsettled, "superlative"),
    ("since {any}{0,5} year", _tenure, ""),
    ("O (?:win|get|hold) {any}{0,4} in year", _tenure, ""),
    ("C years", _tenure, "years"),
    ("O {fill}* years", _tenure, "terms"),
    ("C previous", _interval, "years ago"),
    ("{fill}* total? {fill}* majority word", _house, ""),
    ("{fill}+ majority", _house, ""),
    ("follow by {fill}* A", _following, "after"),
    ("A follow (?!by)", _following, "after"),
    ("behind {fill}* A", _following, "behind"),
    ("actor", _candidacy, ""),
    ("{fill}* seats for {fill}* place", _new_member, "won"),
)
EVENTS = tuple(Event(compile_pattern(pattern), make, word) for pattern, make, word in _EVENTS)


def events(scene: Scene, encoded: str) -> Iterator[Reading]:
    """The readings of all events in a sentence."""
    for event in EVENTS:
        for match in event.pattern.finditer(encoded):
            seat = scene.seats[match.end() - 1] if scene.seats else scene.seat
            yield from event.make(replace(scene, seat=seat), match, event.word)
