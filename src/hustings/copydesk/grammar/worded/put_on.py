"""Put on: by how much a vote or a share grew, as said of whose it is: "he put 3,600 on the party's 2010 vote", or of
how much it was: "he put 3,600 on the 9,639 he had", "she shed 3,600 of the 9,639 she won"."""

from __future__ import annotations

from hustings.copydesk.token import SILENT, Tag, Token, Tokens

_PUT = frozenset("put puts putting stuck piled tacked added adds adding".split())
_ONE_S = frozenset("his her their its my our".split())
#: What may stand between whose a vote is and the word for it: of when it was.
_OF_WHEN = SILENT + bytes((Tag.PREVIOUS, Tag.YEAR))
_ON = frozenset({Tag.ON, Tag.TO})


def is_put_on_vote(tokens: Tokens, index: int) -> bool:
    """ "He put nearly 3,600 on his vote", "put 15,000 on the party's 2010 vote", "added 1,210 to Labour's tally", "to
    what she had in 2010"."""
    if tokens[index].tag is not Tag.COUNT:
        return False
    return Tag.VOTES in _put_on(tokens, index) or _is_of_count(tokens, index) or _is_to_what_was_had(tokens, index)


#: What somebody had before is called, where no figure of it is given: "to what she had", "on to the number he got".
_WHAT = frozenset("what that number total tally score vote haul figure".split())
_HAVING = frozenset({Tag.HAVE, Tag.GET, Tag.WIN, Tag.FINISH})
_MOST_TO_HAD = 9


def _is_to_what_was_had(tokens: Tokens, index: int) -> bool:
    """ "Adding 1,772 votes to what she had in 2010", "put 900 on the number he got last time": how far a vote moved."""
    at = index + 1 + (Tag.VOTES in tokens.row[index + 1 : index + 2])
    verb = next((one for one in reversed(tokens[:index]) if one.tag not in (Tag.FILL, Tag.HEDGE)), tokens[index])
    is_moved = (verb.words in _PUT and tokens.row[at : at + 1] in _ONTO) or (
        verb.words in _SHED and tokens.row[at : at + 1] in _OFF
    )
    if not is_moved or not _NO_LEAD.isdisjoint(tokens.row[max(0, index - _MOST_TO_HAD) : at + _MOST_TO_HAD]):
        return False
    after = tokens.row[at + 1 : at + _MOST_TO_HAD]
    end = next((place for place, tag in enumerate(after) if tag in _STOPS), len(after))
    had = next((place for place in range(end) if after[place] in _HAVING or _is_managed(tokens, at + 1 + place)), end)
    is_what = not _WHAT.isdisjoint(tokens.said[at + 1 : at + 1 + had])
    return is_what and not _SOMEBODY.isdisjoint(after[:had]) and not _DATED.isdisjoint(after[had:end])


_SOMEBODY = frozenset({Tag.PRONOUN, Tag.ACTOR, Tag.WORD})
_NO_LEAD = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.SEATS, Tag.TURNOUT, Tag.ELECTORATE})


def _is_managed(tokens: Tokens, at: int) -> bool:
    return tokens[at].words in ("managed", "achieved", "attracted")


_SHED = frozenset("shed sheds shedding lost losing loses dropped drops dropping".split())
_FROM_IT = frozenset({Tag.OF, Tag.FROM})
#: What may stand before how many they had: "on the", "to his 2015 total of", "on to Labour's".
_TO_COUNT = frozenset(
    {Tag.FILL, Tag.HEDGE, Tag.PRONOUN, Tag.ACTOR, Tag.PREVIOUS, Tag.YEAR, Tag.TOTAL, Tag.VOTES, Tag.OF, Tag.ON, Tag.TO}
)
#: What is told after it of what is no vote.
_NO_VOTE = frozenset(
    {Tag.MAJORITY, Tag.MARGIN, Tag.BY, Tag.SEATS, Tag.ELECTORATE, Tag.DEPOSIT, Tag.CANDIDATES, Tag.AHEAD, Tag.TURNOUT}
)
#: Whose the vote was, or when, told after it: "the 9,639 she had", "the 9,639 of 2015".
_HAD = frozenset({Tag.PRONOUN, Tag.ACTOR, Tag.YEAR, Tag.PREVIOUS, Tag.WHO, Tag.GET, Tag.WIN, Tag.HAVE})
_FEWEST, _MOST_TO_COUNT, _MOST_TO_TIME = 500, 7, 6


def _is_of_count(tokens: Tokens, index: int) -> bool:
    """ "He put 6,848 on the 7,771 he had", "added 6,848 to his 7,771 of 2015", "lost 5,074 of the 22,681 she won"."""
    after = tokens[index + 1 + (Tag.VOTES in tokens.row[index + 1 : index + 2]) :][:1]
    verb = next((one for one in reversed(tokens[:index]) if one.tag not in (Tag.FILL, Tag.HEDGE)), tokens[index])
    is_put = verb.words in _PUT and bool(after) and after[0].tag in _ON
    is_shed = verb.words in _SHED and bool(after) and after[0].tag in _FROM_IT
    return (is_put or is_shed) and _leads_to_vote(tokens, index + 1)


_COMPARED = frozenset({"better than", "worse than", "up on", "more than", "fewer than", "less than", "higher than"})
_WAYS = (bytes((Tag.UP, Tag.ON)), bytes((Tag.DOWN, Tag.ON)), bytes((Tag.MORE, Tag.THAN)), bytes((Tag.FEWER, Tag.THAN)))


def is_beside_count(tokens: Tokens, index: int) -> bool:
    """ "She was 363 better than the 12,068 she had", "he did 900 worse than his 8,000 of 2010": how far it moved."""
    if tokens[index].tag is not Tag.COUNT or not _NO_VOTE.isdisjoint(tokens.row[:index]):
        return False
    at = index + 1 + (Tag.VOTES in tokens.row[index + 1 : index + 2])
    if tokens[at : at + 1] == [] or (tokens[at].words not in _COMPARED and tokens.row[at : at + 2] not in _WAYS):
        return False
    start = at + 1 + (tokens.row[at : at + 2] in _WAYS)
    return _leads_to_vote(tokens, start) and Tag.ACTOR not in tokens.row[start : tokens.row.index(Tag.COUNT, start)]


def _leads_to_vote(tokens: Tokens, start: int) -> bool:
    """Whether the next count is a vote that somebody had before."""
    at = tokens.row.find(Tag.COUNT, start, start + _MOST_TO_COUNT)
    if at < 0 or not _TO_COUNT.issuperset(tokens.row[start:at]) or tokens[at].value.value < _FEWEST:
        return False
    after = tokens.row[at + 1 : at + _MOST_TO_TIME]
    end = next((place for place, tag in enumerate(after) if tag in _STOPS), len(after))
    is_had = not _HAD.isdisjoint(after[:end]) or not _DATED.isdisjoint(tokens.row[start:at])
    return is_had and _NO_VOTE.isdisjoint(after[:end])


_STOPS = frozenset({Tag.COMMA, Tag.COUNT, Tag.DASH, Tag.AND, Tag.OPEN})
_DATED = frozenset({Tag.YEAR, Tag.PREVIOUS})


def is_put_on_share(tokens: Tokens, index: int) -> bool:
    """ "He put 11.1% on Labour's vote": how far the share moved."""
    is_part = tokens[index].tag in (Tag.PERCENT, Tag.POINTS)
    return is_part and not {Tag.VOTES, Tag.SHARE}.isdisjoint(_put_on(tokens, index))


_LED = frozenset({Tag.MAJORITY, Tag.MARGIN})
#: What a lead of before is called beside one of now.
_ITS = frozenset("figure one it margin lead advantage cushion".split())
_LATER = SILENT + bytes((Tag.VOTES, Tag.PREVIOUS, Tag.YEAR, Tag.PRONOUN, Tag.ON, Tag.TO, Tag.FROM, Tag.OF))


def is_put_on_lead(tokens: Tokens, index: int) -> bool:
    """ "Sits on a 10,749 majority, having put 6,525 on to his 2017 figure", "having shed 900 of her 2015 lead"."""
    return lead_put_on(tokens, index) is not None


_TAKING = frozenset(
    "cut cuts cutting lopped lopping lops wiped wiping wipes sliced slicing slices shaved shaving shaves knocked"
    " knocking knocks trimmed trimming chopped chopping slashed slashing hacked took taking takes carved".split()
)
_BE = bytes((Tag.BE,))
_TO_LEAD = frozenset({Tag.FILL, Tag.ACTOR, Tag.COUNT, Tag.HEDGE, Tag.PREVIOUS, Tag.PRONOUN, Tag.YEAR})
_MOST_TO_LEAD = 6


def is_taken_off_lead(tokens: Tokens, index: int) -> bool:
    """ "Lopped nearly 9,000 off the majority", "wiped 5,354 off the 5,971 majority", "cutting 8,749 from X's lead",
    "took two thirds off his majority", "4,450 was knocked off the majority"."""
    if tokens[index].tag not in (Tag.COUNT, Tag.PERCENT) or _LED.isdisjoint(tokens.row[index + 1 :]):
        return False
    verb = next((one for one in reversed(tokens[:index]) if one.tag not in (Tag.FILL, Tag.HEDGE)), tokens[index])
    at = index + 1 + (Tag.VOTES in tokens.row[index + 1 : index + 2])
    if tokens.row[at : at + 1] == _BE:
        verb, at = tokens[min(at + 1, len(tokens) - 1)], at + 2
    is_off = tokens.said[at : at + 1] == ["off"] or tokens.row[at : at + 1] == bytes((Tag.FROM,))
    if not is_off or verb.words not in _TAKING:
        return False
    lead = next((one for one in range(at + 1, len(tokens)) if tokens[one].tag in _LED), len(tokens))
    return lead - at <= _MOST_TO_LEAD and _TO_LEAD.issuperset(tokens.row[at + 1 : lead])


def lead_put_on(tokens: Tokens, index: int) -> Token | None:
    """What says of when the lead is that so many were put on, or taken off; `None` where none were."""
    if tokens[index].tag is not Tag.COUNT or _LED.isdisjoint(tokens.row[:index]) or Tag.COUNT not in tokens.row[:index]:
        return None
    if Tag.VOTES in tokens.row[:index] or Tag.ACTOR in tokens.row[tokens.row.rindex(Tag.COUNT, 0, index) : index]:
        return None
    verb = next((one for one in reversed(tokens[:index]) if one.tag not in (Tag.FILL, Tag.HEDGE)), tokens[index])
    after = tokens.row[index + 1 :].lstrip(bytes((Tag.VOTES,)))
    is_moved = (verb.words in _PUT and after[:1] in (b"", *_ONTO)) or (verb.words in _SHED and after[:1] in _OFF)
    at = index + 1 + len(tokens.row[index + 1 :]) - len(tokens.row[index + 1 :].lstrip(_LATER))
    back = tokens[index + 1 : at + 1]
    dated = next((one for one in back if one.tag in (Tag.YEAR, Tag.PREVIOUS)), None)
    is_lead = tokens[at : at + 1] != [] and (tokens[at].words in _ITS or tokens[at].tag in _LED)
    return dated if is_moved and is_lead else None


_ONTO, _OFF = (bytes((Tag.ON,)), bytes((Tag.TO,))), (bytes((Tag.OF,)), bytes((Tag.FROM,)))


def _put_on(tokens: Tokens, index: int) -> tuple[Tag, ...]:
    """What somebody put a figure on, if it is somebody's; nothing where it is nobody's."""
    if tokens.words.isdisjoint(_PUT):
        return ()
    passed = (Tag.FILL, Tag.HEDGE, Tag.ON)  # "piled on 9"
    verb = next((one for one in reversed(tokens[:index]) if one.tag not in passed), tokens[index])
    at = index + 1 + (tokens[index + 1 : index + 2] != [] and tokens[index + 1].tag is Tag.VOTES)
    if verb.words not in _PUT or tokens[at : at + 1] == [] or tokens[at].tag not in _ON:
        return ()
    at += 2 if tokens.said[at + 1 : at + 3] == ["top", "of"] else 0
    owner = next((one for one in range(at + 1, len(tokens)) if _is_owner(tokens, one)), None)
    if owner is None or tokens.row[at + 1 : owner].translate(None, _OF_WHEN) != b"":
        return ()
    rest = [one for one in tokens[owner + 1 : owner + 5] if one.words in _TALLY or one.tag not in _OF_WHEN]
    return tuple(Tag.VOTES if one.words in _TALLY else one.tag for one in rest if one.words not in _PARTY)[:1]


#: "On top of his 2015 total".
_TALLY = frozenset("total tally vote score haul".split())
#: "His party's tally", "her own vote".
_PARTY = frozenset({"party", "own"})


def _is_owner(tokens: Tokens, at: int) -> bool:
    """ "His", "the party's", "Labour's", "the Tory"."""
    one = tokens[at]
    is_party = one.tag is Tag.ACTOR and (one.value.is_possessive or not one.value.is_person)
    return is_party or one.words in _ONE_S or (one.tag is Tag.PRONOUN and one.words.endswith("'s"))
