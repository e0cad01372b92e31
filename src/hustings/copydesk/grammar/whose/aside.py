"""Aside: actors who are named beside the one that something is said of — in brackets, by kinship, or left out."""

from __future__ import annotations

from itertools import pairwise

from hustings.copydesk.actor import EXCEPTING
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.token import SILENT, Tag, Token, Tokens, places_of

_COMMAS = frozenset({Tag.COMMA})

LEAVING_OUT = EXCEPTING | {"not"}


def is_denied(tokens: Tokens, at: int) -> bool:
    """ "It was X and not Y who came second", "the only one besides Y to poll 9": it is not said of Y."""
    before = at - 1
    while before > 0 and tokens[before].tag is Tag.FILL:
        before -= 1
    return before >= 0 and tokens[before].words in LEAVING_OUT


_COUNTING = frozenset(
    "include includes including included count counts counting counted add adds adding throw throwing plus with without"
    " excluding exclude discount discounting leave leaving".split()
)
_SPEAKER = frozenset({"spk"})
_MOST_TO_SPEAKER = 4


def is_speaker_counted(tokens: Tokens, at: int) -> bool:
    """ "331 if you throw in the Speaker", "203 counting the Speaker": who is counted with a party, and not whose the
    seats are."""
    is_speaker = not tokens[at].value.is_person and tokens[at].value.families == _SPEAKER
    if not is_speaker or Tag.ACTOR not in tokens.row[:at] or Tag.CLOSE in tokens.row[at + 1 : at + 2]:
        return False
    return not _COUNTING.isdisjoint(tokens.said[max(0, at - _MOST_TO_SPEAKER) : at])


_GONE = frozenset(
    "death resignation departure retirement passing murder killing jailing imprisonment conviction suspension"
    " expulsion sacking recall".split()
)
_SUCCEEDING = frozenset(
    "succeed succeeds succeeded succeeding replace replaces replaced replacing"
    " follow follows followed following".split()
)
_LATE = frozenset("late old former sitting retiring disgraced veteran".split())
_MOST_TITLES = 5


def is_predecessor(tokens: Tokens, at: int) -> bool:
    """ "The seat left vacant by the death of Sir X", "forced by X's resignation", "Y succeeds X": whose seat it was,
    and not whose figure follows."""
    near = tokens[max(0, at - _MOST_TITLES) : at]
    of = max((place for place, one in enumerate(near) if one.tag is Tag.OF), default=0)
    of = 0 if any(one.tag is Tag.ACTOR for one in near[of:]) else of  # "after the resignation of Z, X had 9"
    is_left = tokens[at].value.is_possessive and not _GONE.isdisjoint(tokens.said[at + 1 : at + 2])
    said = [one.words for one in near if one.tag is not Tag.FILL and one.words not in _LATE]
    is_succeeded = bool(said) and said[-1] in _SUCCEEDING and not _is_told_of(tokens, at)
    return is_left or is_succeeded or (of > 0 and near[of - 1].words in _GONE)


def _is_told_of(tokens: Tokens, at: int) -> bool:
    """ "Y succeeds X, who had 9"."""
    return tokens.row[at + 1 : at + 4].translate(None, SILENT)[:3] == _WHO_GOT


_WHO_GOT = bytes((Tag.COMMA, Tag.WHO, Tag.GET))


def is_run_up_to(tokens: Tokens, at: int) -> bool:
    """ "He was runner-up to X on 9", "second to Y with 8": not X's; "runner-up to X, who had 9" is."""
    before = at - 1
    while before > 0 and tokens[before].tag is Tag.FILL:
        before -= 1
    is_to = tokens[before].tag is Tag.PLACED and tokens[before].words.endswith(" to")
    is_to = is_to or (tokens[before].tag is Tag.TO and tokens[before - 1].tag in (Tag.PLACED, Tag.ORDINAL))
    after = tokens.said[at + 1 : at + 3]
    return before > 0 and is_to and not tokens[at].value.is_possessive and "who" not in after


_STOOD = frozenset("stood standing stands ran running stand".split())


def is_role(tokens: Tokens, at: int) -> bool:
    """ "X stood as an independent", "Y, standing for Ukip in 2015,": what somebody named before it stood as."""
    if tokens[at].value.is_person or tokens[at].value.is_possessive:
        return False
    before = [token for token in tokens[max(0, at - 3) : at] if token.tag is not Tag.FILL]
    if len(before) > 1 and before[-1].words == "vote" and before[-2].tag is Tag.TO:
        return True  # "he had asked people to vote Conservative"
    is_as = before[-1:] != [] and (before[-1].words == "as" or before[-1].tag is Tag.FOR)
    is_role = is_as and len(before) > 1 and before[-2].words in _STOOD
    return is_role and any(one.tag is Tag.ACTOR and one.value.is_person for one in tokens[:at])


COLOURS = frozenset("colours colors banner rosette ticket flag livery as".split())

#: "Labour was up 9 points as the Green share fell by 7": what somebody does meanwhile.
_DOING = frozenset({Tag.SHARE, Tag.VOTES, Tag.UP, Tag.DOWN, Tag.LOSE, Tag.GAIN, Tag.GET, Tag.FINISH, Tag.HAVE, Tag.BE})


def is_worn(tokens: Tokens, at: int) -> bool:
    """ "The man who got 9 in Conservative colours in 2019 got 8 as an Independent", "under the Labour banner": what
    somebody stood as."""
    if tokens[at].value.is_person or tokens[at].value.is_possessive:
        return False
    before = len(tokens.row[:at].rstrip(bytes((Tag.FILL,)))) - 1
    is_as = 0 < before < at - 1 and tokens[before].words == "as" and tokens[before - 1].tag in _GOT
    is_as = is_as and _DOING.isdisjoint(tokens.row[at + 1 : at + 2])
    return is_as or not (COLOURS - {"as"}).isdisjoint(tokens.said[at + 1 : at + 2])


_GOT = NUMBERS | {Tag.VOTES, Tag.GET}


OVERTAKING = frozenset(
    "leapfrogged leapfrogging leapfrogs leapfrog overtook overtaking overtakes overtake displaced displacing"
    " supplanted supplanting overhauled overhauling overhauls passed passing".split()
)


def is_overtaken(tokens: Tokens, at: int) -> bool:
    """ "X leapfrogged Y into third, with 8": not Y's."""
    before = at - 1
    while before > 0 and tokens[before].tag in (Tag.FILL, Tag.HEDGE):
        before -= 1
    is_told = tokens[at].value.is_possessive or not RELATIVE.isdisjoint(tokens.said[at + 1 : at + 3])
    return before > 0 and tokens[before].words in OVERTAKING and not is_told


#: What people do with a party: they leave it or join it.
LEAVING = frozenset(
    "out quit quits quitting left leaves leaving joined joins joining rejoined rejoins rejoining deserted deserts"
    " abandoned ditched dumped".split()
)
_BETWEEN = frozenset({Tag.FILL, Tag.OF, Tag.ON})
_GIVEN = frozenset({Tag.ON, Tag.WITH, Tag.COUNT, Tag.PERCENT, Tag.HEDGE, Tag.OPEN, Tag.IN, Tag.BEHIND})


def is_parted_from(tokens: Tokens, at: int) -> bool:
    """ "X walks out of the Tory party, calls a by-election and gets 9", "X quit Labour to win 9": not the party's."""
    before = at - 1
    while before > 0 and tokens[before].tag in _BETWEEN:
        before -= 1
    if before < 1 or tokens[before].words not in LEAVING or tokens[at].value.is_person:
        return False
    is_given = not _GIVEN.isdisjoint(tokens.row[at + 1 : at + 2])  # "that left Labour on 9"
    return not is_given and any(one.tag is Tag.ACTOR and one.value.is_person for one in tokens[:before])


KIN = frozenset(
    "partner wife husband widow widower son daughter brother sister nephew niece cousin grandson granddaughter father"
    " mother agent successor predecessor spokesman spokeswoman".split()
)
#: What may stand before a name besides: "the late", "murdered MP".
_CALLED = frozenset({Tag.FILL, Tag.WORD, Tag.PREVIOUS, Tag.SEATS})


def is_kin(tokens: Tokens, at: int) -> bool:
    """ "Mr X's partner": somebody else."""
    return tokens[at].value.is_possessive and not KIN.isdisjoint(tokens.said[at + 1 : at + 4])


def is_of_kin(tokens: Tokens, at: int) -> bool:
    """ "The sister of Ms X", "widow of the murdered MP X": not her."""
    of = tokens.row.rfind(Tag.OF, max(0, at - 4), at)
    is_near = of > 0 and _CALLED.issuperset(tokens.row[of + 1 : at])
    return is_near and tokens[of - 1].words in KIN


def is_ruled_out(tokens: Tokens, at: int) -> bool:
    """ "X and not the Conservatives who were second": not them."""
    return "not" in tokens.said[max(0, at - 2) : at] and "who" in tokens.said[at + 1 : at + 2]


RELATIVE = frozenset({"who", "whose"})
#: What opens an aside on somebody.
OPENING_ASIDE = RELATIVE | {"whom", "himself", "herself", "themselves"}


def asides(tokens: Tokens, index: int) -> set[int]:
    """Where an aside closed before `index` stands: in "X, who once stood for Y, came second" Y did not come second, nor
    in "X - whom Y beat - came second"."""
    found: set[int] = set()
    for marks in (_COMMAS, _DASHES):
        places = [at for at in places_of(tokens, marks) if at < index]
        pairs = [(first, last) for first, last in pairwise(places) if tokens[first + 1].words in OPENING_ASIDE]
        found |= {at for first, last in pairs if tokens[last + 1].tag is not Tag.ACTOR for at in range(first, last)}
    return found


_DASHES = frozenset({Tag.DASH})


def in_brackets(tokens: Tokens, index: int) -> set[int]:
    """Where brackets closed right before `index` stand after a person: "X (Independent, Green in 2019) 1,115"."""
    if index < 4 or tokens[index - 1].tag is not Tag.CLOSE:
        return _beaten_in_brackets(tokens, index)
    for at in range(index - 2, 0, -1):
        is_of_person = tokens[at - 1].tag is Tag.ACTOR and tokens[at - 1].value.is_person
        if tokens[at].tag is Tag.OPEN or (is_of_person and tokens[at - 1].value.has_party):
            return set(range(at, index)) if is_of_person else set()
    return set()


def _beaten_in_brackets(tokens: Tokens, index: int) -> set[int]:
    """ "X (beaten by Y last time) got 9": who did it to X, told in brackets."""
    first, last = tokens.row.rfind(Tag.OPEN, 0, index), tokens.row.rfind(Tag.CLOSE, 0, index)
    is_told = 0 < first < last and tokens[first - 1].tag is Tag.ACTOR and _is_done_by(tokens, first + 1)
    return set(range(first, last)) if is_told else set()


_ARTICLES = frozenset("a an the another once formerly himself herself now".split())


def _opens_apposition(token: Token) -> bool:
    """Whether what follows a person and a comma may say who they are: "a friend of Y", "sister of Y"."""
    if token.words in _ARTICLES or token.words in KIN:
        return True
    if token.tag is Tag.ACTOR:
        return token.value.is_possessive and not token.value.is_person  # "X, Labour's original choice, had 9"
    return token.tag is Tag.WORD and not (token.is_capital or token.words.endswith("ing"))


_DONE_BY = frozenset({Tag.WORD, Tag.BEAT, Tag.FINISH, Tag.OVERTURN})


def _is_done_by(tokens: Tokens, at: int) -> bool:
    """ "Overtaken by Y", "pushed into fourth by Y", said of somebody between commas."""
    by = tokens.row.find(Tag.BY, at, at + 4)
    is_done = tokens[at].tag in _DONE_BY and tokens[at].words.partition(" ")[0].endswith(("ed", "en"))
    return by > 0 and is_done and Tag.ACTOR in tokens.row[by : by + 3]


def _is_somebody(token: Token) -> bool:
    """A person of the record, or a name that it does not know."""
    return token.value.is_person if token.tag is Tag.ACTOR else token.tag is Tag.WORD and token.is_capital


def apposed(tokens: Tokens, index: int) -> set[int]:
    """What is said of a person between commas: in "X, a friend of Y, had 9" and "X, another Independent, 9" of X."""
    if Tag.COMMA not in tokens.tags:
        return set()
    commas = [at for at in places_of(tokens, _COMMAS) if 0 < at < index]
    found: set[int] = set()
    for first, last in pairwise(commas):
        person = tokens[first - 1]
        is_named = person.tag is Tag.ACTOR or _is_place_of_one(tokens, first - 1)
        is_done = is_named and _is_done_by(tokens, first + 1)
        is_of_person = is_done or (_is_somebody(person) and _opens_apposition(tokens[first + 1]))
        is_bare = is_done or NUMBERS.isdisjoint(tokens.row[first:last])  # "X, beaten by Y on 9, slipped to third"
        if is_of_person and (last + 1 == index or tokens[last + 1].tag in (_MOVED if is_done else _SAID)) and is_bare:
            found.update(range(first, last))
    return found


def _is_place_of_one(tokens: Tokens, at: int) -> bool:
    """ "The Lib Dems were eighth, beaten by Y, with 451": where somebody came who was named right before."""
    at -= tokens[at].tag is Tag.PLACED
    return tokens[at].tag is Tag.ORDINAL and tokens.row[:at].rstrip(_TO_PLACE)[-1:] == _ACTOR


_TO_PLACE = SILENT + bytes((Tag.BE, Tag.FINISH, Tag.HAVE, Tag.IN, Tag.WORD))
_ACTOR = bytes((Tag.ACTOR,))
_SAID = frozenset({Tag.HAVE, Tag.GET, Tag.BE, Tag.FINISH, Tag.WIN, Tag.WITH, Tag.ON, Tag.ORDINAL, Tag.HEDGE, Tag.FILL})
_MOVED = _SAID | {Tag.UP, Tag.DOWN, Tag.HOLD}


_TAKEN = tuple(bytes((one, two)) for one in (Tag.SEATS, Tag.COUNT) for two in (Tag.FROM, Tag.TO))
_GOES_ON = tuple(bytes((Tag.AND, tag)) for tag in (Tag.HAVE, Tag.BE, Tag.FINISH, Tag.HOLD, Tag.GET, Tag.WIN))


def is_robbed(tokens: Tokens, at: int) -> bool:
    """ "Gained 54 seats from Labour and now have 365", "lost six to the SNP and are left with one": what goes on is
    told of whoever gained or lost them, and not of the other party."""
    after = tokens.row[at + 1 : at + 5].translate(None, SILENT + bytes((Tag.NOW,)))
    return after[:2] in _GOES_ON and tokens.row[:at].rstrip(SILENT)[-2:] in _TAKEN
