"""Whose: the candidate or party that a figure belongs to, by the actors around it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from hustings.copydesk.actor import EXCEPTING, Actor
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.token import Tag, Token, Tokens, places_of


class Holder(msgspec.Struct, frozen=True, gc=False):
    """An actor that a figure may belong to, where it stands, and whether the syntax leaves no other.

    `is_paired` says that as many figures as actors stand in a row.
    """

    actor: Actor
    index: int
    is_firm: bool
    is_paired: bool = False


_ADJACENT = frozenset(
    {
        Tag.OPEN,
        Tag.COMMA,
        Tag.DASH,
        Tag.COLON,
        Tag.WITH,
        Tag.ON,
        Tag.BE,
        Tag.GET,
        Tag.HAVE,
        Tag.FILL,
        Tag.HEDGE,
        Tag.VOTES,
        Tag.WIN,
        Tag.GAIN,
        Tag.SHARE,
        Tag.CLOSE,
        Tag.EXEMPT,
        Tag.WORD,
        Tag.PRONOUN,
        Tag.MAJORITY,
        Tag.UP,
        Tag.DOWN,
        Tag.TO,
        Tag.BY,
    }
)
_ACTORS, _COMMAS = frozenset({Tag.ACTOR}), frozenset({Tag.COMMA})
_OPENERS = frozenset({Tag.WITH, Tag.COMMA, Tag.AND})


def holders(tokens: Tokens, index: int) -> list[Holder]:
    """The actors that the figure at `index` may belong to, the likeliest first."""
    if (after := _after(tokens, index) or _left(tokens, index)) is not None:
        return [after]
    if _is_for_unknown(tokens, index) or _is_of_unnamed(tokens, index):
        return []
    return _paired(tokens, index) or _before(tokens, index)


def _before(tokens: Tokens, index: int) -> list[Holder]:
    """The actors before a figure that it may belong to; the one after it where it opens the sentence."""
    aside = () if tokens.words.isdisjoint(_RELATIVE) else _asides(tokens, index)
    aside = aside or _in_brackets(tokens, index) or _apposed(tokens, index)
    before = [at for at in places_of(tokens, _ACTORS) if at < index and at not in aside]
    before = [at for at in before if not _is_of_seat(tokens, at)] if not tokens.tags.isdisjoint(_OF_SEAT) else before
    if not tokens.words.isdisjoint(_LEAVING_OUT):
        before = [at for at in before if not _is_denied(tokens, at)]
    has_kin = not tokens.words.isdisjoint(_KIN)
    before = [at for at in before if not _is_of_kin(tokens, at)] if has_kin else before
    before = before if "not" not in tokens.words else [at for at in before if not _is_ruled_out(tokens, at)]
    if not before:
        return _opening(tokens, index)
    nearest = next((at for at in reversed(before) if not (has_kin and _is_kin(tokens, at))), before[-1])
    is_past_kin = nearest != before[-1] and "who" in tokens.said[nearest:index]
    subject = _before_participle(tokens, before, nearest, index)
    if subject is not None:
        return [Holder(tokens[subject].value, subject, True)]
    if is_past_kin or _is_antecedent(tokens, nearest) or _owns_measure(tokens, nearest, index):
        return [Holder(tokens[nearest].value, nearest, True)]
    if _is_adjacent(tokens, nearest, index):
        return _nearest_first(tokens, before, index)
    subjects = [at for at in before if not tokens[at].value.is_object and _is_subject(tokens, at)]
    if not subjects:
        return [Holder(tokens[nearest].value, nearest, False)]
    is_firm = len(subjects) == 1 or subjects[-1] == nearest
    return [Holder(tokens[at].value, at, is_firm) for at in reversed(subjects[-2:])][: 1 if is_firm else 2]


_OF_SEAT = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.SEATS})


def _is_of_seat(tokens: Tokens, at: int) -> bool:
    """ "X overturned a Tory majority to win with 9", "the former Labour seat": a party that only says whose it was."""
    if tokens[at].value.is_person or tokens[at].value.is_possessive or tokens[at - 1].tag is not Tag.FILL:
        return False
    return tokens[at + 1].tag in _OF_SEAT


_LEAVING_OUT = EXCEPTING | {"not"}


def _is_denied(tokens: Tokens, at: int) -> bool:
    """ "It was X and not Y who came second", "the only one besides Y to poll 9": it is not said of Y."""
    before = at - 1
    while before > 0 and tokens[before].tag is Tag.FILL:
        before -= 1
    return before >= 0 and tokens[before].words in _LEAVING_OUT


_PARTICIPLES = frozenset(
    "polling taking winning finishing getting gaining securing receiving scoring recording ending having collecting"
    " attracting amassing garnering".split()
)


def _before_participle(tokens: Tokens, before: list[int], nearest: int, index: int) -> int | None:
    """ "X had 9 more than Y, finishing with 90", "X beat Y, polling 90": the one who did it, not the one beaten."""
    is_beaten = tokens[nearest].value.is_object or tokens[nearest - 1].tag in (Tag.AHEAD, Tag.BEHIND)
    if not is_beaten or tokens[nearest].value.is_possessive:
        return None
    between = tokens[nearest + 1 : index]
    at = next((at for at, token in enumerate(between) if token.tag is Tag.COMMA), len(between))
    is_told = at + 1 < len(between) and between[at + 1].words.split(" ")[0] in _PARTICIPLES
    if not is_told or any(token.tag in NUMBERS for token in between):
        return None
    return next((at for at in before if not tokens[at].value.is_object and _is_subject(tokens, at)), None)


_TOGETHER = frozenset({"between them", "combined", "together", "jointly"})


def is_joint(tokens: Tokens, index: int) -> bool:
    """ "Between them, X and Y polled 9", "the combined vote of X and Y, 9": a figure of two."""
    if tokens.words.isdisjoint(_TOGETHER):
        return False
    start = next((at for at in range(index - 1, -1, -1) if tokens[at].tag in NUMBERS), 0)
    return not _TOGETHER.isdisjoint(tokens.said[start:index])


_KIN = frozenset(
    "partner wife husband son daughter brother sister agent successor predecessor spokesman spokeswoman".split()
)
_MOVED = frozenset({Tag.UP, Tag.DOWN, Tag.BE, Tag.BY})
_WENT = frozenset("went goes moved climbed sank stayed".split())


def _is_subject(tokens: Tokens, at: int) -> bool:
    """Whether something is said of the actor; of "Labour's" only where what Labour has is left out: "Labour's rose"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    return not tokens[at].value.is_possessive or after.tag in _MOVED | NUMBERS or after.words in _WENT


def _is_kin(tokens: Tokens, at: int) -> bool:
    """ "Mr X's partner": somebody else."""
    return tokens[at].value.is_possessive and not _KIN.isdisjoint(tokens.said[at + 1 : at + 4])


def _is_of_kin(tokens: Tokens, at: int) -> bool:
    """ "The sister of Ms X": not her."""
    before = tokens[max(0, at - 2) : at]
    return len(before) == 2 and before[0].words in _KIN and before[1].tag is Tag.OF


def _is_ruled_out(tokens: Tokens, at: int) -> bool:
    """ "X and not the Conservatives who were second": not them."""
    return "not" in tokens.said[max(0, at - 2) : at] and "who" in tokens.said[at + 1 : at + 2]


_RELATIVE = frozenset({"who", "whose"})


def _asides(tokens: Tokens, index: int) -> set[int]:
    """Where an aside closed before `index` stands: in "X, who once stood for Y, came second" Y did not come second."""
    commas = [at for at in places_of(tokens, _COMMAS) if at < index]
    pairs = [(first, last) for first, last in pairwise(commas) if tokens[first + 1].words in _RELATIVE]
    return {at for first, last in pairs if tokens[last + 1].tag is not Tag.ACTOR for at in range(first, last)}


def _in_brackets(tokens: Tokens, index: int) -> set[int]:
    """Where brackets closed right before `index` stand after a person: "X (Independent, Green in 2019) 1,115"."""
    if index < 4 or tokens[index - 1].tag is not Tag.CLOSE:
        return set()
    for at in range(index - 2, 0, -1):
        is_of_person = tokens[at - 1].tag is Tag.ACTOR and tokens[at - 1].value.is_person
        if tokens[at].tag is Tag.OPEN or (is_of_person and tokens[at - 1].value.has_party):
            return set(range(at, index)) if is_of_person else set()
    return set()


_ARTICLES = frozenset("a an the another once formerly himself herself now".split())


def _opens_apposition(token: Token) -> bool:
    """Whether what follows a person and a comma may say who they are: "a friend of Y", "sister of Y"."""
    if token.words in _ARTICLES or token.words in _KIN:
        return True
    return token.tag is Tag.WORD and not (token.is_capital or token.words.endswith("ing"))


def _is_somebody(token: Token) -> bool:
    """A person of the record, or a name that it does not know."""
    return token.value.is_person if token.tag is Tag.ACTOR else token.tag is Tag.WORD and token.is_capital


def _apposed(tokens: Tokens, index: int) -> set[int]:
    """What is said of a person between commas: in "X, a friend of Y, had 9" and "X, another Independent, 9" of X."""
    if Tag.COMMA not in tokens.tags:
        return set()
    commas = [at for at in places_of(tokens, _COMMAS) if 0 < at < index]
    found: set[int] = set()
    for first, last in pairwise(commas):
        person = tokens[first - 1]
        is_of_person = _is_somebody(person) and _opens_apposition(tokens[first + 1])
        is_bare = NUMBERS.isdisjoint(tokens.row[first:last])
        if is_of_person and (last + 1 == index or tokens[last + 1].tag in _SAID) and is_bare:
            found.update(range(first, last))
    return found


_SAID = frozenset({Tag.HAVE, Tag.GET, Tag.BE, Tag.FINISH, Tag.WIN, Tag.WITH, Tag.ON, Tag.ORDINAL, Tag.HEDGE, Tag.FILL})


def _nearest_first(tokens: Tokens, before: list[int], index: int) -> list[Holder]:
    """The nearest actor; after "beat X with N" also the one who beat."""
    nearest = before[-1]
    own = Holder(tokens[nearest].value, nearest, True)
    link = tokens[nearest + 1].tag
    is_doubtful = tokens[nearest].value.is_object and not tokens[nearest].value.is_possessive and link in _OPENERS
    subjects = [at for at in before[:-1] if not tokens[at].value.is_object]
    if is_doubtful and not subjects and not {"he", "she"}.isdisjoint(tokens.said[:nearest]):
        return [Holder(own.actor, own.index, False)]  # "he beat X, with 9": his or X's
    if not is_doubtful or not subjects or not NUMBERS.isdisjoint(tokens.row[subjects[-1] : nearest]):
        return [own]  # "X polled 9 votes to beat Y, on 8": X has had a figure
    return [Holder(tokens[subjects[-1]].value, subjects[-1], False), Holder(own.actor, own.index, False)]


def _is_for_unknown(tokens: Tokens, index: int) -> bool:
    """ "5,096 for" somebody whom the record does not know by that name, or "for her", who is not named."""
    after = tokens[index + 1 : index + 3]
    if len(after) < 2 or after[0].tag not in (Tag.FOR, Tag.BY):
        return False
    return (after[1].tag is Tag.WORD and after[1].is_capital) or after[1].words in ("her", "him", "them")


_OWNED = frozenset({Tag.SHARE, Tag.VOTES, Tag.UP, Tag.DOWN, Tag.TOTAL, Tag.LOSE, Tag.GAIN})


def _is_of_unnamed(tokens: Tokens, index: int) -> bool:
    """ "The minister's share fell by 9", after somebody else was named: of whoever is called so."""
    start = next((at + 1 for at in range(index - 1, -1, -1) if tokens[at].tag in _NAMING), 0)
    for at in range(start, index - 1):
        if _is_possessor(tokens, at) and not _OWNED.isdisjoint(tokens.row[at + 1 : at + 3]):
            return True
    return False


_NAMING = NUMBERS | {Tag.ACTOR}


def _is_possessor(tokens: Tokens, at: int) -> bool:
    """Whether a plain word stands in the possessive: "the minister's", "the nationalists'"."""
    token = tokens[at]
    if token.tag is not Tag.WORD:
        return False
    is_plural = token.words.endswith("s") and tokens[at + 1].start - token.end == _POSSESSED
    return is_plural or token.end - token.start == len(token.words) + _POSSESSED


#: As many characters as "'s", or "'" and a space, take.
_POSSESSED = 2


def _paired(tokens: Tokens, index: int) -> list[Holder] | None:
    """The holder of a figure in a row of figures after a row of actors; no firm one where the rows do not match."""
    is_told = "respectively" in tokens.words
    found = (_respectively(tokens, index) if is_told else None) or _in_turn(tokens, index)
    if found is not None:
        return [found]
    if not is_told or "respectively" not in tokens.said[index:]:
        return None
    return [Holder(tokens[at].value, at, False) for at in places_of(tokens, _ACTORS) if at < index][-2:]


def _respectively(tokens: Tokens, index: int) -> Holder | None:
    """ "X and Y with 9 and 8 votes respectively": the actor as many places along as the figure is."""
    end = next((at for at in range(index, len(tokens)) if tokens[at].words == "respectively"), None)
    if end is None:
        return None
    figures = [at for at in range(end) if tokens[at].tag is tokens[index].tag]
    actors = [at for at in range(figures[0]) if tokens[at].tag is Tag.ACTOR][-len(figures) :]
    if len(actors) != len(figures) or len(actors) < 2:
        return None
    at = actors[figures.index(index)]
    return Holder(tokens[at].value, at, True, True)


_BETWEEN = frozenset({Tag.COMMA, Tag.AND, Tag.FILL, Tag.VOTES, Tag.HEDGE})


def _in_turn(tokens: Tokens, index: int) -> Holder | None:
    """ "X and Y were behind with 9 and 8": as many figures in a row as actors in a row before them."""
    if Tag.AND not in tokens.tags or Tag.ACTOR not in tokens.tags:
        return None
    figures = _row(tokens, index, NUMBERS)
    before = [at for at in places_of(tokens, _ACTORS) if at < figures[0]]
    actors = _both(tokens, before) or (_row(tokens, before[-1], frozenset({Tag.ACTOR})) if before else [])
    is_list = Tag.AND in tokens.row[figures[0] : figures[-1]]
    if len(figures) < 2 or len(actors) != len(figures) or not is_list:
        return None
    is_both = any(one.words == "both" for one in tokens[max(0, actors[0] - 2) : actors[0]])
    if not is_both and _is_parted(tokens, before[-1], figures[0]):
        return None
    at = actors[figures.index(index)]
    return Holder(tokens[at].value, at, True, True)


def _both(tokens: Tokens, actors: list[int]) -> list[int]:
    """ "Both X and Y polled fewer than Z, with 9 and 8": the two that "both" is said of."""
    first = next((at for at in actors if any(one.words == "both" for one in tokens[max(0, at - 2) : at])), None)
    return [] if first is None else _row(tokens, first, frozenset({Tag.ACTOR}))[:2]


def _is_parted(tokens: Tokens, actor: int, figure: int) -> bool:
    return figure - actor > 7 or not NUMBERS.isdisjoint(tokens.row[actor:figure])


def _row(tokens: Tokens, index: int, tags: frozenset[Tag]) -> list[int]:
    """The places of the tags that stand in one row with the one at `index`, nothing but commas and "and" between."""
    row = [index]
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(tokens) and tokens[at].tag in _BETWEEN | tags:
            if tokens[at].tag in tags:
                row.append(at)
            at += step
    return sorted(row)


def _opening(tokens: Tokens, index: int) -> list[Holder]:
    """ "With 9,639 votes, X was returned": the subject comes after."""
    is_aside = tokens[0].tag is Tag.ON and tokens[min(index + 1, len(tokens) - 1)].tag is Tag.COMMA
    is_opening = index <= 3 and (is_aside or tokens[0].tag in (Tag.WITH, Tag.GET, Tag.WIN))
    return [Holder(one.actor, one.index, not is_aside) for one in later(tokens, index)] if is_opening else []


def _owns_measure(tokens: Tokens, actor: int, index: int) -> bool:
    """ "X's share in the seat was …"."""
    if not tokens[actor].value.is_possessive:
        return False
    own = not {Tag.SHARE, Tag.VOTES, Tag.TOTAL}.isdisjoint(tokens.row[actor + 1 : actor + 4]) or not {
        "total",
        "tally",
        "haul",
    }.isdisjoint(tokens.said[actor + 1 : actor + 4])
    is_given = tokens.row[actor + 1 : actor + 5] == _OWN_VOTE  # "X's vote of 9 was up by 1"
    return own and NUMBERS.isdisjoint(tokens.row[actor + (4 if is_given else 1) : index])


_OWN_VOTE = bytes((Tag.VOTES, Tag.OF, Tag.COUNT, Tag.BE))


def _is_antecedent(tokens: Tokens, actor: int) -> bool:
    """ "X, who won …": what follows is said of X."""
    return "who" in tokens.said[actor + 1 : actor + 3]


def _after(tokens: Tokens, index: int) -> Holder | None:
    """ "9,639 for X", "the 3,641 X won", "30,631 cast for X", "12,168 won by X"."""
    position = _past_brackets(tokens, index + 1)
    start = position
    while position < len(tokens) and _is_passed(tokens[position]) and position - start <= 2:
        position += 1
    if position + 1 < len(tokens) and (_gives(tokens, index, position) or _goes_to(tokens, position)):
        at = position + 2 if tokens[position + 1].tag is Tag.FILL and position + 2 < len(tokens) else position + 1
        if tokens[at].tag is Tag.ACTOR:
            return Holder(tokens[at].value, at, not _is_part_of(tokens, position, at))
    if _is_row(tokens, index) or _is_labelled(tokens, index):
        return Holder(tokens[index + 2].value, index + 2, True)
    if _leads_row(tokens, index):
        at = next(at for at in range(index + 1, len(tokens)) if tokens[at].tag is Tag.ACTOR)
        return Holder(tokens[at].value, at, True)
    if tokens[min(index + 1, len(tokens) - 1)].tag is Tag.ACTOR and index + 2 < len(tokens):
        ends = index + 3 >= len(tokens) or tokens[index + 3].tag not in NUMBERS
        is_relative = tokens[index + 2].tag in (Tag.GET, Tag.WIN, Tag.HAVE) and ends
        if is_relative and tokens[index - 1].tag in (Tag.FILL, Tag.TO, Tag.THAN):
            return Holder(tokens[index + 1].value, index + 1, True)
    return None


def _is_labelled(tokens: Sequence[Token], index: int) -> bool:
    """ "9 (Conservative), 8 (Labour)": the party in brackets, nobody standing before the figure."""
    around = [token.tag for token in tokens[index + 1 : index + 4]]
    before = [token.tag for token in tokens[max(0, index - 3) : index] if token.tag not in (Tag.FILL, Tag.HEDGE)]
    is_bare = before[-1:] in ([], [Tag.COMMA], [Tag.AND], [Tag.BE], [Tag.COLON], [Tag.TO])
    return around == [Tag.OPEN, Tag.ACTOR, Tag.CLOSE] and is_bare and not tokens[index + 2].value.is_person


def _is_part_of(tokens: Sequence[Token], position: int, at: int) -> bool:
    """ "3,216 of X's 20,397 supporters": some of X's votes, not all of them."""
    after = tokens[at + 1 : at + 2]
    return tokens[position].tag is Tag.OF and bool(after) and after[0].tag in NUMBERS


def _is_passed(token: Token) -> bool:
    return token.tag in _PASSED or token.words in ("people", "electors")


def _gives(tokens: Tokens, index: int, at: int) -> bool:
    """Whether what follows is whose figure it is: "for X", "by X", "the 18,006 of X"."""
    is_counted = tokens[index].tag is Tag.COUNT and tokens[at].tag is Tag.OF
    return tokens[at].tag in (Tag.FOR, Tag.BY) or is_counted


_LEAVING = frozenset("left leaves leaving gave gives giving saw sees went deserted abandoned".split())


def _left(tokens: Tokens, index: int) -> Holder | None:
    """ "A rise of 9 points left X on 18 per cent", "an extra 9 votes went X's way"."""
    near = range(index + 1, min(index + 5, len(tokens)))
    after = [at for at in near if tokens[at].tag not in (Tag.FILL, Tag.VOTES)]
    if len(after) < 2 or tokens[after[0]].words not in _LEAVING or tokens[after[1]].tag is not Tag.ACTOR:
        return None
    return Holder(tokens[after[1]].value, after[1], True)


def _is_row(tokens: Tokens, index: int) -> bool:
    """ "Lab - 9 - X; Con - 8 - Y": a row with the party before the figure and the person after it."""
    around = tokens[max(0, index - 2) : index + 3]
    tags = [token.tag for token in around]
    if tags[:2] != [Tag.ACTOR, Tag.DASH] or tags[3:] != [Tag.DASH, Tag.ACTOR]:
        return False
    return not around[0].value.is_person and around[4].value.is_person


def _leads_row(tokens: Tokens, index: int) -> bool:
    """ "15,529 X; 8,589 Y": rows with the figure before the person, one after the other."""
    is_first = index == 0 or tokens[index - 1].words == ";"
    after = [token for token in tokens[index + 1 : index + 5] if token.tag is not Tag.WORD]
    is_person = bool(after) and after[0].tag is Tag.ACTOR and after[0].value.is_person
    return is_first and is_person and (len(after) < 2 or after[1].words == ";")


def _goes_to(tokens: Tokens, at: int) -> bool:
    """ "9 went to X, 8 to Y": the verb is said once."""
    return tokens[at].tag is Tag.TO and not {"went to", "going to"}.isdisjoint(tokens.said[:at])


_PASSED = frozenset({Tag.VOTES, Tag.GET, Tag.WIN, Tag.CLOSE})


def _past_brackets(tokens: Tokens, index: int) -> int:
    """Past "(20,874 votes)" after a figure."""
    if index >= len(tokens) or tokens[index].tag is not Tag.OPEN:
        return index
    return next((at + 1 for at in range(index, min(index + 5, len(tokens))) if tokens[at].tag is Tag.CLOSE), index)


def _is_adjacent(tokens: Tokens, actor: int, index: int) -> bool:
    between = tokens[actor + 1 : index]
    if (
        tokens[actor].value.is_possessive
        and any(token.tag in NUMBERS for token in between)
        and _bare_end(between) is not Tag.OPEN
    ):
        return False
    return len(between) <= 6 and all(token.tag in _ADJACENT for token in between if token.tag not in NUMBERS)


def _bare_end(tokens: Sequence[Token]) -> Tag | None:
    """The last tag that is neither a filler nor a hedge."""
    return next((token.tag for token in reversed(tokens) if token.tag not in (Tag.FILL, Tag.HEDGE)), None)


def later(tokens: Tokens, index: int) -> list[Holder]:
    """An actor after the figure, when none stands before: not firm."""
    after = [at for at in range(index + 1, min(index + 8, len(tokens))) if tokens[at].tag is Tag.ACTOR]
    return [Holder(tokens[after[0]].value, after[0], False)] if after else []
