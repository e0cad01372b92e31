"""Pronoun: whom "he" and "she" stand for, by the gender that the record gives those who were named before."""

from __future__ import annotations

from collections.abc import Container, Sequence

from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.scene import Scene, family_in
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.grammar.whose.aside import RELATIVE, is_run_up_to
from hustings.copydesk.grammar.whose.by_deed import doer
from hustings.copydesk.grammar.whose.holder import Holder
from hustings.copydesk.lexicon import Lexicon
from hustings.copydesk.token import Tag, Token, Tokens
from hustings.record.poll import Poll

GENDERS = {"he": "Male", "his": "Male", "him": "Male", "she": "Female", "her": "Female"}
_PRONOUNS = frozenset({"he", "his", "she", "her"})
_MEANING = frozenset(GENDERS)
#: What "his" and "her" have where a figure is told of it, and what "he" and "she" do.
_OWNED = frozenset({Tag.SHARE, Tag.VOTES, Tag.TOTAL, Tag.BE, Tag.COMMA, Tag.ON})
_OWNED_WORDS = frozenset("tally total haul score vote poll".split())
_DONE = frozenset(
    {
        Tag.GET,
        Tag.WIN,
        Tag.HAVE,
        Tag.BE,
        Tag.UP,
        Tag.DOWN,
        Tag.LOSE,
        Tag.GAIN,
        Tag.FINISH,
        Tag.HOLD,
        Tag.FILL,
        Tag.DEPOSIT,
    }
)


def gender_of(actor: Actor, lexicon: Lexicon) -> str | None:
    """The gender of a person named; `None` where the record has none, or the name can be of either."""
    found = {lexicon.by_id[poll_id].candidacy(key).person.gender for poll_id, key in actor.options}
    return found.pop() if len(found) == 1 else None


def meant(people: Sequence[Actor], gender: str, lexicon: Lexicon) -> tuple[Actor, ...]:
    """Those of the people that a pronoun can stand for; who is of no known gender can be meant by either."""
    return tuple(one for one in people if gender_of(one, lexicon) in (gender, None))


def meant_last(people: Sequence[Sequence[Actor]], gender: str, lexicon: Lexicon) -> tuple[Actor, ...]:
    """Those that a pronoun can stand for of the last sentence that names any such."""
    return next((found for named in people if (found := meant(named, gender, lexicon))), ())


def opening_gender(tokens: Tokens) -> str | None:
    """The gender of the pronoun that a sentence has before it names anybody."""
    if tokens.words.isdisjoint(_PRONOUNS):
        return None
    for at, token in enumerate(tokens):
        if token.tag is Tag.ACTOR and token.value.is_person:
            return None
        if token.words in _PRONOUNS and _is_told_of(tokens, at):
            return GENDERS[token.words]
    return None


def who_opens(scene: Scene) -> Actor | None:
    """ "X lost. His vote fell": whom the pronoun stands for that a sentence opens with before it names anybody, where
    the last one to name people names one alone whom it can mean; else `None`."""
    gender = opening_gender(scene.tokens)
    named = next((one for one in _of_here(scene) if one), ()) if gender is not None else ()
    told = meant(named, gender, scene.lexicon) if gender is not None else ()
    people = {one.options: one for one in told}
    only = next(iter(people.values())) if len(people) == 1 else None
    return only if only is not None and gender_of(only, scene.lexicon) is not None else None


#: "He came second and she third", "she 3.5 points and he 11".
_GIVEN = NUMBERS | {Tag.ORDINAL}


def _is_told_of(tokens: Tokens, at: int) -> bool:
    """Whether something is told of whom a pronoun stands for: "she polled", "his share", not "beat her", "his wife"."""
    after = [token for token in tokens[at + 1 : at + 5] if token.tag not in (Tag.HEDGE, Tag.NOW)]
    if tokens[at].words in ("he", "she"):
        return any(token.tag in _DONE for token in after) or any(token.tag in _GIVEN for token in after[:1])
    if after[:1] and after[0].tag is Tag.COMMA and tokens[at].words == "her":
        return False  # "who beat her, polled 9"
    if tokens[at].words == "his" and after[:1] and after[0].tag in (Tag.UP, Tag.DOWN):
        return True  # "his went up 9 and Mr Y's by 8"
    near = [token for token in after if token.tag is not Tag.FILL][:2]
    if near[:1] and near[0].tag is Tag.COUNT and tokens[at - 1].tag is Tag.TO:
        return True  # "polling 9 to her 8"
    if near[:1] and _is_of_result(near[0]):
        return True  # "points short of his 52 per cent"
    if [token.tag is Tag.BY or token.tag in NUMBERS for token in near] == [True, True]:
        return True  # "her share rose by 5.2 points, his by 4.6"
    return any(token.tag in _OWNED or token.words in _OWNED_WORDS for token in near)


#: A smaller number may count what somebody has: her 3 children.
_FEWEST_VOTES = 100


def _is_of_result(token: Token) -> bool:
    is_count = token.tag is Tag.COUNT and bool(token.value.value >= _FEWEST_VOTES)
    return is_count or token.tag in (Tag.PERCENT, Tag.POINTS)


def stood_for(scene: Scene, index: int) -> list[Holder] | None:
    """Whose the figure at `index` is by the last pronoun before it; `None` where that says no more than the order does.

    The one person of the gender that the sentence names before is meant, and where it names none, who was named last.
    """
    tokens = scene.tokens
    if tokens.words.isdisjoint(_MEANING):
        return None
    victor = doer(tokens, index)
    at = given_to(tokens, index) or (_last_pronoun(tokens, index) if victor is None else victor)
    if at is None or tokens[at].tag is Tag.ACTOR:
        return None
    is_deed = at == victor
    gender = GENDERS[tokens[at].words]
    named = {one: token.value for one, token in enumerate(tokens[:at]) if token.tag is Tag.ACTOR}
    people = [one for place, one in named.items() if one.is_person or _is_man_of_party(tokens, place, gender)]
    here = {one.options: one for one in meant(people, gender, scene.lexicon)}
    if len(here) == 1 and (told := _told_first(scene, at, gender, here)):
        return [Holder(one, -1, False) for one in (*told, *here.values())]  # "he was clear of X, and he had 9"
    if len(here) == 1:
        (one,) = here.values()
        place = max(place for place, other in named.items() if other == one)
        return [Holder(one, place, gender_of(one, scene.lexicon) is not None, is_deed)]
    free = [one for one in here.values() if not (one.is_possessive or one.is_object)]
    if len(here) > 1 and len(free) == 1 and tokens[at].words in ("he", "she"):
        return [Holder(one, -1, False) for one in (*free, *(one for one in here.values() if one not in free))]
    if here:
        # "X, whose rival Y came third, and the fall of his own vote", "X's lead is half of Y's, and his 32.1 per cent"
        is_own = tokens.said[at + 1 : at + 2] == ["own"] or (at == index - 1 and tokens[at].words in _OWNING)
        return [Holder(one, -1, False) for one in here.values()] if is_own else None
    before = meant_last(_of_here(scene), gender, scene.lexicon)
    if is_deed:
        beaten = {one.value.options for one in tokens[at:index] if one.tag is Tag.ACTOR}
        before = tuple(one for one in before if one.options not in beaten)  # "she ousted Y with 9": who is not Y
    is_firm = len(before) == 1 and gender_of(before[0], scene.lexicon) is not None
    return [Holder(one, -1, is_firm, is_firm and is_deed) for one in before]


_OF_PARTY = {"Male": frozenset("man man's".split()), "Female": frozenset("woman woman's".split())}


def _is_man_of_party(tokens: Tokens, at: int, gender: str) -> bool:
    """ "The DUP man's majority went, his vote halved": whoever stood for the party."""
    return tokens[at + 1].words in _OF_PARTY[gender]


_OWNING = frozenset({"his", "her"})


def _told_first(scene: Scene, at: int, gender: str, here: Container[object]) -> list[Actor]:
    """Whom the same pronoun stood for at the head of a sentence, before it named the one it may stand for now."""
    tokens = scene.tokens
    first = next((place for place in range(at) if tokens[place].tag is Tag.ACTOR and tokens[place].value.is_person), at)
    heads = (place for place in range(first) if tokens[place].words in ("he", "she", "his", "her"))
    if not any(GENDERS[tokens[place].words] == gender for place in heads):
        return []
    return [one for one in meant_last(_of_here(scene), gender, scene.lexicon) if one.options not in here]


def _of_here(scene: Scene) -> Sequence[Sequence[Actor]]:
    """The people named before; where some of them stood in the seat in focus, those alone."""
    polls = {one.id for one in scene.seat.polls} if scene.seat is not None else set()
    here = [[one for one in named if any(poll in polls for poll, _ in one.options)] for named in scene.people]
    return here if any(here) else scene.people if scene.seat is None else ()


_CLOSING = frozenset({Tag.COMMA, Tag.AND, Tag.DASH, Tag.CLOSE, Tag.OPEN, Tag.COLON, Tag.COMPARED, Tag.TO})


def given_to(tokens: Tokens, index: int) -> int | None:
    """ "18,129 for her and 12,929 for him": where the pronoun stands that a count right before it is for."""
    if tokens.words.isdisjoint(("him", "her")) or tokens[index].tag is not Tag.COUNT:
        return None
    at = index + 2 + (Tag.VOTES in tokens.row[index + 1 : index + 2])
    is_for = at < len(tokens) and tokens[at].words in ("him", "her") and tokens[at - 1].tag is Tag.FOR
    return at if is_for and (at + 1 == len(tokens) or tokens[at + 1].tag in _CLOSING) else None


#: "His share was 52.3 per cent; hers 36.6, down 14.3".
ANOTHERS = frozenset({"hers", "theirs"})


def _last_pronoun(tokens: Tokens, index: int) -> int | None:
    """Where the last pronoun that something is told of stands, nobody being named between it and the figure; none of an
    aside in brackets before it: "better than X (he had 9), with 8"."""
    closed = tokens.row.rfind(Tag.CLOSE, 0, index)
    aside = range(max(0, tokens.row.rfind(Tag.OPEN, 0, closed)), closed) if closed > 0 else range(0)
    for at in (one for one in range(index - 1, -1, -1) if one not in aside):
        if (tokens[at].tag is Tag.ACTOR and not is_run_up_to(tokens, at)) or tokens[at].words in ANOTHERS:
            return None
        if tokens[at].words in RELATIVE and _goes_on(tokens, at):
            return None
        if tokens[at].words in _PRONOUNS and _is_told_of(tokens, at):
            return at
    return None


def _goes_on(tokens: Tokens, at: int) -> bool:
    """ "X, who sat before he did and who had 9": told of X again, and not of him."""
    if tokens[at - 1].tag is not Tag.AND:
        return False
    actor = tokens.row.rfind(Tag.ACTOR, 0, at)
    return actor >= 0 and not RELATIVE.isdisjoint(tokens.said[actor + 1 : actor + 3])


_THE_PARTY = frozenset({"the party", "his party", "her party", "their party"})


def key_of_party(scene: Scene, actor: Actor, index: int, poll: Poll) -> str | None:
    """ "X, of Labour, was fourth in a seat where the party was runner-up in 2017": who stood then for the party of the
    person named last; `None` where nothing is told of that party."""
    if not any(one.words in _THE_PARTY for one in scene.tokens[max(0, index - 4) : index]):
        return None
    family = family_in(actor, scene.lexicon, scene.seat)
    keys = [one.key for one in poll.candidacies if scene.lexicon.family_of.get(one.party_id) == family]
    return keys[0] if len(keys) == 1 and family is not None else None


def party_of(scene: Scene, index: int) -> list[Holder]:
    """ "His party has 232 seats": who was named last, for the party; nobody where that is not said."""
    tokens = scene.tokens
    if "party" not in tokens.words:
        return []
    near = range(max(1, index - 6), index)
    at = next((at for at in near if tokens[at].words == "party" and tokens[at - 1].words in ("his", "her")), None)
    if at is None:
        return []
    gender = GENDERS[tokens[at - 1].words]
    here = tuple(token.value for token in tokens[:at] if token.tag is Tag.ACTOR and token.value.is_person)
    found = meant_last((here, *scene.people), gender, scene.lexicon)
    return [Holder(one, -1, len(found) == 1) for one in found]
