"""Everyone: figures that count all who voted, whoever was spoken of before."""

from __future__ import annotations

from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.token import SILENT, Tag, Token, Tokens

_EVERYONE = frozenset(
    "people voted|people cast|voters went|valid votes|valid votes cast|valid votes were cast|votes cast|"
    "valid papers|valid ballots|valid ballot papers|total poll|valid poll|total valid poll|total valid votes|"
    "votes were cast|votes counted|ballots cast|votes were valid|ballots were valid|papers were valid|"
    "ballot papers were valid|votes were counted|ballots were cast|ballot papers|"
    "ballot papers issued|papers issued|ballots issued|people turned out|voters turned out|"
    "people went to the polls|voters cast|people turned up".split("|")
)


def counts_everyone(tokens: Tokens, index: int) -> bool:
    """ "38,677 people cast their vote", "49,513 ballot papers were issued": all who voted, whoever was spoken of."""
    if tokens[index].tag is not Tag.COUNT:
        return False
    if _is_headed(tokens, index) or _is_as_many(tokens, index) or _is_subject(tokens, index):
        return True
    if _are_good(tokens, index) or _are_people(tokens, index):
        return True
    if tokens[index].value.value < _FEWEST_VOTING:
        return False
    after = [token for token in tokens[index + 1 : index + 9] if token.tag is not Tag.FILL]
    if _are_papers(after):
        return True
    if not after or not (after[0].words in _EVERYONE or (_cast(after) and _opens(tokens, index))):
        return False
    if len(after) > 2 and after[1].tag is Tag.BY and after[2].tag in NUMBERS:
        return True  # "ballots were cast by 76 per cent of voters"
    end = next((at for at, token in enumerate(after) if token.tag is Tag.AND or token.tag in NUMBERS), len(after))
    return not any(token.tag in (Tag.FOR, Tag.BY, Tag.REJECTED) for token in after[1 : min(end, 5)])


def _are_people(tokens: Tokens, index: int) -> bool:
    """ "40,222 people in Ceredigion turned out", "seven in ten voted, 31,108 people": all who did."""
    if tokens[index].value.value < _FEWEST_VOTING or tokens.said[index + 1 : index + 2] not in _PEOPLE:
        return False
    after = tokens.row[index + 2 :].lstrip(_TO_DEED)
    deed = tokens[len(tokens) - len(after)].words if after else ""
    if not after or tokens.row[index + 2] == Tag.COMMA:
        before = tokens.row[:index].rstrip(SILENT).rstrip(_STOP)
        return before != tokens.row[:index].rstrip(SILENT) and tokens.said[len(before) - 1] in _VOTED
    return deed in _VOTED and tokens.row[index + 2 : index + 3] == _IN and Tag.ACTOR not in tokens.row[index:]


_PEOPLE = (["people"], ["voters"], ["electors"])
_TO_DEED, _STOP, _IN = SILENT + bytes((Tag.IN, Tag.PLACE)), bytes((Tag.COMMA,)), bytes((Tag.IN,))


def _are_good(tokens: Tokens, index: int) -> bool:
    """ "Leaving 22,581 good ones", of ballots."""
    is_left = tokens[index].value.value >= _FEWEST_VOTING and "leaving" in tokens.said[max(0, index - 3) : index]
    return is_left and tokens.said[index + 1 : index + 2] in _GOOD and not tokens.words.isdisjoint(_PAPERS)


_GOOD = (["good"], ["valid"], ["sound"])


_HANDLED = frozenset("in were are had counted issued verified altogether came went to".split())


def _are_papers(after: list[Token]) -> bool:
    """ "Counted 24,780 papers in all", "21,852 papers are in the boxes"."""
    if not after or after[0].words not in ("papers", "voting papers"):
        return False
    said = {one.words.split(" ")[0] for one in after[1:2]}
    is_handled = not said or not said.isdisjoint(_HANDLED) or after[1].tag in _SO_MANY
    return is_handled and not any(one.tag is Tag.REJECTED for one in after[1:5])


_SO_MANY = frozenset({Tag.COMMA, Tag.AND, Tag.TOTAL, Tag.DASH})


_PAPERS = frozenset("papers|ballots|ballot papers|votes|voting papers|slips".split("|"))
_REFUSED = frozenset("turned threw thrown ruled binned discarded rejected disqualified refused disallowed".split())


def counts_refused(tokens: Tokens, index: int) -> bool:
    """ "The returning officer turned away 71 ballot papers", "threw out 60": papers that did not count."""
    if tokens[index].tag is not Tag.COUNT:
        return False
    after = next((token.words for token in tokens[index + 1 : index + 4] if token.tag is not Tag.FILL), "")
    if after in _PAPERS and not _REFUSED.isdisjoint(" ".join(tokens.said[max(0, index - 4) : index]).split()):
        return True
    return _were_not(tokens, index) or _are_apart(tokens, index) or _were_refused_then(tokens, index)


_UNCOUNTED = frozenset({"counted", "valid", "allowed", "accepted", "good", "let"})
_OF_PAPERS = _PAPERS | {"valid papers", "valid votes", "valid ballots", "valid ballot papers", "paper"}
_ENDS = (b"", *(bytes((tag,)) for tag in (Tag.COMMA, Tag.AND, Tag.DASH, Tag.CLOSE, Tag.COLON)))


def _were_not(tokens: Tokens, index: int) -> bool:
    """ "53,824 valid papers, plus 82 that were not", "of 51,237 ballots 100 were not counted"."""
    if tokens.words.isdisjoint(_OF_PAPERS):
        return False
    said = [one for one in tokens.said[index + 1 : index + 6] if one not in _PAPERS | {"that", "which", "of", "them"}]
    at = index + 1 + next((at for at, one in enumerate(tokens.said[index + 1 : index + 6]) if one == "not"), 0)
    is_end = tokens.row[at + 1 : at + 2] in _ENDS or not _UNCOUNTED.isdisjoint(tokens.said[at + 1 : at + 2])
    return said[:2] in (["were", "not"], ["was", "not"]) and is_end


_TRAYS = ("other tray", "to one side", "put aside", "laid aside", "doubtful pile", "reject pile", "other pile")


def _are_apart(tokens: Tokens, index: int) -> bool:
    """ "Exactly 100 papers went into the other tray", "put 66 papers aside"."""
    said = tokens.said[index + 1 : index + 12]
    if said[:1] == [] or said[0] not in _PAPERS:
        return False
    is_put = said[1:2] == ["aside"] and "put" in tokens.said[max(0, index - 3) : index]
    return is_put or any(one in " ".join(said) for one in _TRAYS)


def _were_refused_then(tokens: Tokens, index: int) -> bool:
    """ "1,303 papers were rejected, against 134 two years ago": those of the time before."""
    before = tokens.row[:index].rstrip(_TO_COMPARED)
    at = tokens.row.rfind(Tag.REJECTED, 0, index)
    is_against = before[-1:] == _AGAINST and Tag.ACTOR not in tokens.row[at:index]
    return is_against and at >= 0 and Tag.COUNT in tokens.row[max(0, at - 4) : at + 4]


_TO_COMPARED, _AGAINST = bytes((Tag.FILL, Tag.HEDGE, Tag.WITH)), bytes((Tag.COMPARED,))


_VALID = frozenset({"valid", "proper", "good"})


_OPENING = frozenset({Tag.COMMA, Tag.AND, Tag.DASH, Tag.COLON, Tag.CLOSE, Tag.NOW, Tag.HEDGE, Tag.PREVIOUS, Tag.YEAR})
_OF_US = (["of", "us"], ["of", "you"], ["of", "them"], ["of", "those"])


def _opens(tokens: Tokens, index: int) -> bool:
    """Whether a figure opens its clause: not in "66 per cent of the electorate of 72,719 voted"."""
    before = next((one for one in reversed(tokens[:index]) if one.tag is not Tag.FILL), None)
    return before is None or before.tag in _OPENING


def _cast(after: list[Token]) -> bool:
    """ "51,137 cast a valid vote", "cast a vote", "voted": what all who voted did."""
    after = after[2:] if [token.words for token in after[:2]] in _OF_US else after
    said = [token for token in after[1:4] if token.words not in _VALID]
    if not after:
        return False
    if after[0].words == "voted":
        return not said or said[0].tag is not Tag.FOR
    return after[0].words == "cast" and bool(said) and said[0].tag is Tag.VOTES


_TURNOUT_WORDS = frozenset({"turnout", "turn-out", "t", "t/o", "voter turnout"})
_BETWEEN = frozenset({Tag.COUNT, Tag.PERCENT, Tag.OPEN, Tag.CLOSE, Tag.COMMA, Tag.COLON, Tag.SLASH, Tag.DASH})


def is_of_turnout(tokens: Tokens, index: int) -> bool:
    """ "Turnout 38,677 (63.8%, +6.8)": a change beside the turnout, nothing but figures and marks between."""
    before = next((one.tag for one in tokens[index - 1 :: -1] if one.tag not in _BETWEEN), None) if index else None
    return before is Tag.TURNOUT


_VOTED = frozenset({"voted", "turned out", "bothered", "took part"})


def counts_who_voted(tokens: Tokens, index: int) -> bool:
    """ "About half of the town (52 per cent) voted": the turnout, where nobody is named whom they voted for."""
    if tokens.words.isdisjoint(_VOTED) or tokens[index].tag is not Tag.PERCENT or Tag.ACTOR in tokens.tags:
        return False
    verb = next((at for at in range(index + 1, len(tokens)) if tokens[at].words in _VOTED), None)
    if verb is None or not _TO_VERB.issuperset(tokens.row[index + 1 : verb]):
        return False
    return verb + 1 == len(tokens) or tokens[verb + 1].tag in _VERB_ENDS


_TO_VERB = frozenset({Tag.CLOSE, Tag.OPEN, Tag.OF, Tag.FILL, Tag.WORD, Tag.AND, Tag.HEDGE, Tag.PLACE, Tag.PERCENT})
_VERB_ENDS = frozenset({Tag.COMMA, Tag.AND, Tag.DASH, Tag.NOW, Tag.IN, Tag.COMPARED, Tag.CLOSE})
#: Fewer people than these have never voted in a poll: a turnout of so many is no count of them.
_FEWEST_VOTING = 1000

_ALL = frozenset({"voters", "votes cast", "ballots cast", "voting", "valid votes", "votes counted", "ballots"})
_MOVED = frozenset({Tag.UP, Tag.DOWN})


def _is_as_many(tokens: Tokens, index: int) -> bool:
    """ "The number voting fell from 9 to 8", "voters had dwindled from 9 to 8": all of them, then and now."""
    if tokens.words.isdisjoint(_ALL) or tokens.tags.isdisjoint(_MOVED):
        return False
    at = next((at for at in range(index - 1, -1, -1) if tokens[at].words in _ALL), None)
    if at is None or tokens[index - 1].tag not in (Tag.FROM, Tag.TO):
        return False
    between = tokens.row[at + 1 : index]
    is_moved = not _MOVED.isdisjoint(between) and Tag.FROM in between
    before = tokens.row[max(0, at - 3) : at]
    return is_moved and Tag.ACTOR not in between and Tag.ACTOR not in before and Tag.COMMA not in between


_SAYS = frozenset({Tag.BE, Tag.COLON, Tag.OF, Tag.FILL, Tag.HEDGE})
_PARTED = frozenset({Tag.COMMA, Tag.FROM})
_OWN = frozenset("his her their its our my".split())
_SOMEBODY = frozenset({Tag.ACTOR, Tag.PRONOUN, Tag.FOR, Tag.BY, Tag.REJECTED})


def _is_subject(tokens: Tokens, index: int) -> bool:
    """ "The total number of votes cast was 9", "out of a total poll of 9", "Valid votes 9": all the votes, nobody's."""
    if Tag.VOTES not in tokens.row[:index] and _EVERYONE.isdisjoint(tokens.said[max(0, index - 1) : index]):
        return False
    at = index
    while at and tokens[at - 1].tag in _SAYS:
        at -= 1
    parted = (
        place + 1 for place in range(at - 1, -1, -1) if tokens[place].tag in _PARTED or tokens[place].words == "out"
    )
    start = next(parted, 0)
    if start == at or not _SOMEBODY.isdisjoint(tokens.row[start:at]) or tokens[start].words in _OWN:
        return False
    if at == index:
        return start == 0 and tokens[at - 1].words in _EVERYONE and at < 3
    return any(_is_of_all(tokens, place) for place in range(start, at) if tokens[place].tag is Tag.VOTES)


def _is_of_all(tokens: Tokens, at: int) -> bool:
    before = tokens[at - 1] if at else None
    is_total = before is not None and (before.tag is Tag.TOTAL or before.words == "total")
    is_cast = at + 1 < len(tokens) and tokens[at + 1].words in ("cast", "polled", "counted")
    return is_total or is_cast or tokens[at].words in _EVERYONE


_PART_OF = (bytes((Tag.COUNT, Tag.OF, Tag.COUNT)), bytes((Tag.COUNT, Tag.OF, Tag.FILL, Tag.COUNT)))
#: No constituency of the record has had fewer electors.
_FEWEST_ELECTORS = 20_000


def counts_voters_of(tokens: Tokens, index: int) -> bool:
    """ "42.2 per cent turned out, 29,816 of 70,650 people": those who voted, of all who could have."""
    if Tag.TURNOUT not in tokens.tags:
        return False
    end = index + 1 + len(tokens.row[index + 1 :]) - len(tokens.row[index + 1 :].lstrip(_TO_ALL))
    return end < len(tokens) and _is_of_electors(tokens, index, end)


def counts_electors(tokens: Tokens, index: int) -> bool:
    """ "29,816 of 70,650 people", beside a turnout: all who could have voted."""
    first = len(tokens.row[:index].rstrip(_TO_ALL)) - 1 if Tag.TURNOUT in tokens.tags else -1
    return first >= 0 and _is_of_electors(tokens, first, index)


_TO_ALL = bytes((Tag.OF, Tag.FILL))
_BESIDES = frozenset({Tag.ACTOR, Tag.SEATS, Tag.MAJORITY})


def _is_of_electors(tokens: Tokens, first: int, second: int) -> bool:
    if tokens.row[first : second + 1] not in _PART_OF:
        return False
    some, every = tokens[first].value.value, tokens[second].value.value
    is_of_people = _FEWEST_VOTING < some < every and every >= _FEWEST_ELECTORS
    return is_of_people and _BESIDES.isdisjoint(tokens.row[second : second + 3])


def _is_headed(tokens: Tokens, index: int) -> bool:
    """ "Valid votes: 9,639" in the foot of a list, "Turnout 38,677 (63.8%)"."""
    label = index - 2 if tokens[index - 1].tag is Tag.COLON else index - 1
    if index and label >= 0 and tokens[label].tag is Tag.TURNOUT and tokens[label].words in _TURNOUT_WORDS:
        return bool(tokens[index].value.value >= _FEWEST_VOTING)
    return index >= 2 and tokens[index - 1].tag is Tag.COLON and tokens[index - 2].words in _EVERYONE


_ABLE = frozenset("could can were are registered eligible entitled".split())
_MOST_BETWEEN = 4


def counts_able(tokens: Tokens, index: int) -> bool:
    """ "73 per cent of the 78,738 of us who could, did": all who could vote."""
    before = [one.tag for one in tokens[max(0, index - 4) : index] if one.tag is not Tag.FILL]
    if tokens[index].tag is not Tag.COUNT or before[-2:] != [Tag.PERCENT, Tag.OF]:
        return False
    said = tokens.said[index + 1 : index + 2 + _MOST_BETWEEN]
    return any(one == "who" and not _ABLE.isdisjoint(said[at + 1 : at + 2]) for at, one in enumerate(said))


def is_part_of_able(tokens: Tokens, index: int) -> bool:
    """Whether a percentage is of all who could vote: so many of them did."""
    count = next((at for at in range(index + 1, min(len(tokens), index + 4)) if tokens[at].tag is Tag.COUNT), None)
    return tokens[index].tag is Tag.PERCENT and count is not None and counts_able(tokens, count)
