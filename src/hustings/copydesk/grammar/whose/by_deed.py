"""By deed: who got the votes or the share that a win over somebody is told with: "X saw off Y with 25,298 votes".

What stands after "with" is told of whoever did it, by whatever verb it was done: "pipped", "sent packing", "booted
out". Only where Y was put somewhere, "left Y in third with 9", may it be Y's, and with a comma between it is either's.
"""

from __future__ import annotations

from collections.abc import Sequence

from hustings.copydesk.token import SILENT, Tag, Token, Tokens
from hustings.record.kept import kept

_WITH = bytes((Tag.WITH,))
#: "Booted Y out", "sent Y packing", "saw him off".
_PARTICLES = frozenset("out off aside away packing over down home close hard easily comfortably narrowly".split())
_SITTING = frozenset("sitting incumbent outgoing former veteran minister mp labour tory conservative".split())
#: A figure is no vote or share of anybody's where one of these follows it: "with 9 more votes", "with 9 votes up".
_NO_VOTES = frozenset(
    {Tag.MORE, Tag.FEWER, Tag.AHEAD, Tag.BEHIND, Tag.MAJORITY, Tag.MARGIN, Tag.SWING, Tag.UP, Tag.DOWN}
)
_SHORTEST = 2


@kept
def doer(tokens: Tokens, index: int) -> int | None:
    """Where the one stands, an actor, "he" or "she", that the figure at `index` is told of with a win over somebody."""
    row = tokens.row[:index].rstrip(SILENT)
    if row[-1:] != _WITH or len(row) < _SHORTEST or not _NO_VOTES.isdisjoint(tokens.row[index + 1 : index + 3]):
        return None
    end = len(row) - 1
    while end > 0 and (tokens[end - 1].words in _PARTICLES or _is_his_post(tokens, end - 1)):
        end -= 1
    is_thrown = tokens[end].words in _PARTICLES
    beaten = end - 1
    if beaten < 1 or tokens[beaten].tag is not Tag.ACTOR:
        return None
    if tokens[beaten].value.is_possessive and not _is_his_post(tokens, end):
        return None
    return _doer_of(tokens, _before_beaten(tokens, beaten), is_thrown=is_thrown)


def _is_his_post(tokens: Tokens, at: int) -> bool:
    """ "The Labour MP", "the Tory candidate": what a party's person is called, after the party."""
    return tokens[at].words in ("mp", "candidate", "incumbent") and tokens[at - 1].tag is Tag.ACTOR


def _before_beaten(tokens: Tokens, at: int) -> int:
    """Where what was done ends: before "the sitting MP" and such."""
    while at > 0 and (tokens[at - 1].tag in (Tag.FILL, Tag.HEDGE) or tokens[at - 1].words in _SITTING):
        at -= 1
    return at


def _doer_of(tokens: Tokens, end: int, *, is_thrown: bool) -> int | None:
    """Who did what ends there, right before it; or of whom it is told in a clause that says no more."""
    start = end
    while (
        start > 0
        and (tokens[start - 1].tag in _IN_DEED or tokens[start - 1].words == "down")
        and not tokens[start - 1].is_capital
    ):
        start -= 1
    done = tokens[start:end]
    said = " ".join(one.words for one in done).split()
    is_known = any(one.tag is Tag.BEAT for one in done)
    is_deed = is_known or _is_deed(said) or (is_thrown and not _THROWN.isdisjoint(said[-1:]))
    if start == 0 or not said or len(said) > _LONGEST_DEED or not is_deed or _is_lost(done):
        return None
    before = tokens[start - 1]
    if before.tag is Tag.ACTOR:
        return None if before.value.is_possessive or before.value.is_object else start - 1
    if before.tag is Tag.PRONOUN:
        return _meant(tokens, start - 1)
    return _subject(tokens, start) if is_known and Tag.BY not in tokens.row[start:end] else None


_IN_DEED = frozenset(
    {Tag.WORD, Tag.HAVE, Tag.GET, Tag.WIN, Tag.FOLLOW, Tag.BEAT, Tag.OVERTURN, Tag.LOSE, Tag.FILL, Tag.HEDGE, Tag.TO}
)
_LONGEST_DEED = 4
#: What is done with "out", "packing" or "off" that without it says where somebody was put.
_THROWN = frozenset("ran run sent pushed forced saw put".split())
_PAST = ("ed", "ew", "uck", "ung", "ank", "unk", "ore", "ook", "past", "off", "out")
_NO_DEEDS = frozenset(
    "faced joined tied shared liked praised backed asked and said told fielded selected picked added noted but as"
    " welcomed congratulated while if when where left put pushed forced kept sent landed saddled lumbered provided"
    " presented credited rewarded named called replaced received polled gathered collected restricted held limited"
    " after before because than although though who whose that voted elected returned compared against for".split()
)


def _is_lost(done: Sequence[Token]) -> bool:
    """ "Lost to Y with 9"; not "booted out Y with 9"."""
    return any(one.tag is Tag.LOSE and not one.words.endswith(" out") for one in done)


def _is_deed(said: list[str]) -> bool:
    is_down = len(said) > 1 and said[-1] in _PARTICLES  # "faced down", which is no "faced"
    return any(one.endswith(_PAST) for one in said) and (is_down or _NO_DEEDS.isdisjoint(said))


def _meant(tokens: Tokens, at: int) -> int | None:
    """ "She" herself; of "X, who" X."""
    if tokens[at].words in ("he", "she"):
        return at
    named = at - 1 if tokens[at - 1].tag is not Tag.COMMA else at - 2
    is_named = tokens[at].words == "who" and named >= 0 and tokens[named].tag is Tag.ACTOR
    return named if is_named and not tokens[named].value.is_possessive else None


def _subject(tokens: Tokens, start: int) -> int | None:
    """The one of whom a sentence tells before it comes to a win over somebody else: "X took it back, beating Y"."""
    named = [at for at in range(start) if tokens[at].tag is Tag.ACTOR]
    if len(named) != 1 or any(_is_anybody(one) for one in tokens[named[0] + 1 : start]):
        return None
    actor = tokens[named[0]].value
    return None if actor.is_possessive or actor.is_object or Tag.BY in tokens.row[: named[0]] else named[0]


def _is_anybody(token: Token) -> bool:
    """Whether a word may begin telling of somebody else."""
    return token.tag is Tag.PRONOUN or token.words in ("mp", "candidate", "incumbent", "when", "while", "as", "after")
