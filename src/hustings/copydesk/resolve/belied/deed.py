"""Deed: somebody told to have won, held, gained or lost a seat, or to have been beaten, and that was not so.

"Mary Creagh gained Wakefield by 1,613", who had it; "Philip Dunne was defeated", who was elected every time he stood.
Whom a verb is said of is clear where they are its subject; when, where it ends on a figure that is right of one poll,
or where it is so of no poll that they stood in.
"""

from __future__ import annotations

from bisect import bisect_left

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.claims.verdict import Finding, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.time import NUMBERS, year_of
from hustings.copydesk.resolve.belied.bound import Figures, figure_after, key_of
from hustings.copydesk.token import Tag, Tokens
from hustings.record.poll import Poll
from hustings.record.record import Record

_DEEDS = {
    **dict.fromkeys("gained gains regained regains recaptured reclaimed".split(), "gained"),
    **dict.fromkeys(("won back", "took back"), "gained"),
    **dict.fromkeys("held holds retained retains kept keeps".split(), "held"),
    **dict.fromkeys(("has held", "has retained"), "held"),
    **dict.fromkeys("lost loses".split(), "lost"),
    **dict.fromkeys("defeated beaten ousted unseated toppled deposed".split(), "defeated"),
}
#: What may stand between whom a verb is said of and the verb.
_HELPING = frozenset({Tag.HAVE, Tag.BE, Tag.FILL, Tag.HEDGE, Tag.NOW})
_ALSO = frozenset("also duly again safely narrowly comfortably easily only just nevertheless himself herself".split())
_MOST_ASIDE = 10


def deed_belied(finding: Finding, tokens: Tokens, right: Figures, record: Record) -> Finding | None:
    """The finding for what is told of somebody who did not do so; `None` where it is not plain."""
    claim = finding.claim
    at = _verb(tokens, claim)
    if at is None:
        return None
    who = _subject(tokens, at)
    deed = _DEEDS[tokens[at].words]
    is_passive = who is not None and Tag.BE in tokens.row[who:at]
    if deed == "lost" and tokens.row[at + 1 : at + 2] == _TO:
        deed = "defeated"
    elif (deed == "defeated") is not is_passive or not (is_passive or _has_object(tokens, at)):
        return None
    if (told := _by_figure(tokens, at, who, deed, claim, right, record)) is not None:
        return told
    return (
        None if who is None or finding.verdict is Verdict.RIGHT else _at_no_time(tokens, at, who, deed, claim, record)
    )


_TO = bytes((Tag.TO,))


def _verb(tokens: Tokens, claim: Claim) -> int | None:
    if claim.span is None or tokens.words.isdisjoint(_DEEDS):
        return None
    first = bisect_left(tokens, claim.span.start, key=lambda one: one.start)
    last = bisect_left(tokens, claim.span.end, key=lambda one: one.start)
    return next((at for at in range(first, last) if tokens[at].words in _DEEDS), None)


def _subject(tokens: Tokens, verb: int) -> int | None:
    """Where the actor stands that a verb is said of: right before it, or before an aside; else `None`."""
    at = verb - 1
    while at >= 0 and (tokens[at].tag in _HELPING or tokens[at].words in _ALSO or tokens[at].words.endswith("ly")):
        at -= 1
    if at > 2 and tokens.row[at - 2 : at + 1] == _APPOSED:
        at -= 1  # "that young man, Ben Lake, has"
    elif at > 0 and tokens[at].tag is Tag.COMMA:
        at = tokens.row.rfind(_ACTOR_COMMA, max(0, at - _MOST_ASIDE), at)
        inside = tokens.row[at + 2 : verb]
        if at < 0 or not _NO_ASIDE.isdisjoint(inside) or inside.count(Tag.COMMA) != 1:
            return None
    return at if at >= 0 and tokens[at].tag is Tag.ACTOR and _is_told_of(tokens, at) else None


_ACTOR_COMMA = bytes((Tag.ACTOR, Tag.COMMA))
_APPOSED = bytes((Tag.COMMA, Tag.ACTOR, Tag.COMMA))
_NO_ASIDE = NUMBERS | {Tag.ACTOR, Tag.AND, Tag.WIN, Tag.LOSE, Tag.BEAT}
_OVER = frozenset({Tag.BEAT, Tag.AHEAD, Tag.BEHIND, Tag.FROM, Tag.THAN, Tag.TO, Tag.OF, Tag.COMPARED, Tag.AND})


def _is_told_of(tokens: Tokens, at: int) -> bool:
    """Whether an actor is no object of something else, nor one of several."""
    actor: Actor = tokens[at].value
    before = next((one.tag for one in reversed(tokens[:at]) if one.tag is not Tag.FILL), Tag.WORD)
    return not (actor.is_object or actor.is_possessive or actor.unknown) and before not in _OVER


_ITS = frozenset({Tag.FILL, Tag.PRONOUN, Tag.PREVIOUS, Tag.WORD, Tag.ACTOR, Tag.ON})
_MOST_TO_OBJECT = 7
_SOME = frozenset("a an one another any no some more every each".split())


def _has_object(tokens: Tokens, at: int) -> bool:
    """Whether it is a seat that the verb is said of: "the seat", "it", "her late sister's old seat", a place."""
    if not _SOME.isdisjoint(tokens.said[at + 1 : at + 3]):
        return False  # "has lost a seat", "held one of two seats"
    for one in tokens[at + 1 : at + _MOST_TO_OBJECT]:
        if one.tag is Tag.PLACE or one.words in ("seat", "it"):
            return True
        if one.tag not in _ITS:
            return False
    return False


#: What may stand between a verb and the figure that it ends on.
_TO_FIGURE = frozenset(
    Tag[name]
    for name in "PLACE SEATS PRONOUN FILL HEDGE FOR ACTOR BY WITH ON TO MAJORITY OF MARGIN WORD PREVIOUS FROM COMMA IN"
    " YEARS NOW DOWN UP YEAR".split()
)
_LEADING = frozenset({Tag.BY, Tag.WITH, Tag.ON})
_SAID = frozenset({Tag.FILL, Tag.HEDGE, Tag.MAJORITY, Tag.MARGIN, Tag.OF, Tag.WORD, Tag.DOWN, Tag.UP})


def _by_figure(
    tokens: Tokens, at: int, who: int | None, deed: str, claim: Claim, right: Figures, record: Record
) -> Finding | None:
    """What is found of a deed that ends on a figure, in the poll that the figure is of."""
    found = figure_after(tokens, at, _TO_FIGURE, right)
    if found is None or not _is_of_deed(tokens, at, found[0]):
        return None
    figure = found[1].claim
    poll = record.poll_or_none(figure.subject.poll or "")
    key = None if poll is None else _key(tokens, at, who, claim, poll, record)
    if poll is None or key is None or (figure.kind is Kind.VOTES and figure.subject.candidacy != key):
        return None
    if deed == "held" and key == poll.winner and who is not None and _has_won_before(tokens[who].value, poll, record):
        return None
    return _wrong(claim, poll, key, deed, record)


def _is_of_deed(tokens: Tokens, at: int, figure: int) -> bool:
    """Whether a figure is led on to by "by", "with" or "on", a comma standing right before that alone."""
    lead = next((one for one in range(figure - 1, at, -1) if tokens[one].tag not in _SAID), at)
    commas = [one for one in range(at, figure) if tokens[one].tag is Tag.COMMA]
    return tokens[lead].tag in _LEADING and commas in ([], [lead - 1])


def _key(tokens: Tokens, at: int, who: int | None, claim: Claim, poll: Poll, record: Record) -> str | None:
    """Who of a poll the verb is said of; for a pronoun, whom it was read as, where nobody else is named before it."""
    if who is not None:
        return key_of(tokens[who].value, poll, record)
    is_pronoun = at > 0 and tokens[at - 1].words in ("he", "she")
    named = [one for one in tokens[:at] if one.tag is Tag.ACTOR and one.value.is_person]
    if not is_pronoun or len(named) != 1:
        return None
    key = key_of(named[0].value, poll, record)
    return key if (poll.id, key) == (claim.subject.poll, claim.subject.candidacy) else None


def _has_won_before(actor: Actor, poll: Poll, record: Record) -> bool:
    """Whether a person won an earlier poll on record: the seat was theirs to hold, for whichever party."""
    polls = ((record.poll_or_none(poll_id), key) for poll_id, key in actor.options)
    return any(one is not None and one.polled_on < poll.polled_on and one.winner == key for one, key in polls)


#: Words by which a deed may be of another time, of another contest or none.
_NOT_PLAIN = frozenset(
    "had when before until once first would could if might may not never who whose after since leadership deputy"
    " council mayor mayoral assembly holyrood senedd commons vote motion whip court".split()
)
_OTHER_TIME = frozenset({Tag.SINCE, Tag.INTERIM, Tag.YEARS, Tag.REGION})
_OLD = frozenset({"old", "former"})


def _at_no_time(tokens: Tokens, at: int, who: int, deed: str, claim: Claim, record: Record) -> Finding | None:
    """What is found of a deed told of now, where it is so of no poll on record that its doer stood in."""
    poll = record.poll_or_none(claim.subject.poll or "")
    actor: Actor = tokens[who].value
    key = None if poll is None else key_of(actor, poll, record)
    if poll is None or key is None or not _is_plain(_clause(tokens, at) if actor.is_person else tokens, poll):
        return None
    if deed == "held" and (poll.winner == key or tokens[at - 1].words != "has"):
        return None  # "has kept her seat", and did not
    if deed == "defeated" and not _is_ended(tokens, at):
        return None
    polls = [poll]
    if actor.is_person and deed != "held":
        polls += [one for name, _ in actor.options if (one := record.poll_or_none(name)) is not None]
    judged = [_wrong(claim, one, key_of(actor, one, record) or "", deed, record) for one in polls]
    return judged[0] if all(judged) else None


def _clause(tokens: Tokens, at: int) -> Tokens:
    """A sentence up to the comma after a verb."""
    end = tokens.row.find(Tag.COMMA, at)
    return tokens if end < 0 else Tokens(tokens[:end])


def _is_plain(tokens: Tokens, poll: Poll) -> bool:
    """Whether a sentence tells of no other time, no other contest and no other place."""
    if not (tokens.words.isdisjoint(_NOT_PLAIN) and tokens.tags.isdisjoint(_OTHER_TIME)):
        return False
    for one in tokens:
        if one.tag is Tag.YEAR and year_of(one) != poll.polled_on.year:
            return False
        if one.tag is Tag.PREVIOUS and one.words not in _OLD:
            return False
        if one.tag is Tag.PLACE and set(one.words.split()).isdisjoint(poll.constituency.slug.split("-")):
            return False
    return True


_ENDING = frozenset({Tag.ON, Tag.WITH, Tag.BY, Tag.FOR, Tag.IN, Tag.TO, Tag.COMMA, Tag.AND, Tag.NOW, Tag.EXEMPT})


def _is_ended(tokens: Tokens, at: int) -> bool:
    return at + 1 == len(tokens) or tokens[at + 1].tag in _ENDING


def _wrong(claim: Claim, poll: Poll, key: str, deed: str, record: Record) -> Finding | None:
    if not key:
        return None
    subject = Subject(poll.candidacy(key).name, poll.id, key)
    said = replace(claim, kind=Kind.OUTCOME, subject=subject, quantity=Quantity(word=deed), basis=Basis(poll.election))
    found = verify(said, record)
    return found if found.verdict is Verdict.WRONG else None
