"""Doubt: what a small figure near a party and an area is no count of seats by, and when one is not of this election."""

from __future__ import annotations

from itertools import pairwise

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.token import SILENT, Tag, Tokens
from hustings.figures.numeral import Form, Numeral, Unit

_NOT_SEATS = frozenset(
    "parties candidates councillors people women men polls elections recounts times others points counties wards"
    " referendums voters leaders debates campaigns sides rivals opponents contenders".split()
)
_APPOSED = frozenset({Tag.COMMA, Tag.OPEN, Tag.FILL, Tag.COLON, Tag.DASH, Tag.HEDGE})
_LASTED = frozenset("managed won held had did took achieved saw happened enjoyed".split())
_MOST_SMALL = 60


def counts_no_seats(tokens: Tokens, index: int) -> bool:
    """ "Within five years", "the two parties", "Donald MacKay (39)": what is counted is said, or is one person's."""
    after = tokens[index + 1 : index + 4]
    if any(token.tag is Tag.SEATS for token in after):
        return False
    if counts_part_of_seats(tokens, index):
        return True
    if after and after[0].tag in (Tag.WORD, Tag.CANDIDATES, Tag.YEARS, Tag.VOTES):
        noun = after[0]
        if noun.tag is not Tag.WORD or noun.words in _NOT_SEATS or noun.words.partition(" ")[0] in ("years", "year"):
            return True
    return _is_beside_person(tokens, index)


_THEM = frozenset({"them", "those", "whom", "these"})
_AGED = frozenset({"under", "over", "below"})
_MOST_AGED = 90


def counts_part_of_seats(tokens: Tokens, index: int) -> bool:
    """ "41 women, 20 of them SNP", "12 Labour MPs under 30": a part of what was counted, or how old they are."""
    return _is_of_those(tokens, index) or _is_age_of(tokens, index)


def _is_of_those(tokens: Tokens, index: int) -> bool:
    """ "41 women, 20 of them SNP": a part of what was told of just before."""
    is_part = tokens.row[index + 1 : index + 2] == _OF and not _THEM.isdisjoint(tokens.said[index + 2 : index + 3])
    return is_part and not _PEOPLE.isdisjoint(tokens.words)


_OF, _PEOPLE = bytes((Tag.OF,)), frozenset({"women", "men", "new", "newcomers", "woman", "ethnic", "graduates"})


def _is_age_of(tokens: Tokens, index: int) -> bool:
    """ "12 Labour MPs under 30": how old they are."""
    is_hedged = index > 1 and tokens.said[index - 1] in _AGED and tokens.row[index - 2] == Tag.SEATS
    return is_hedged and bool(tokens[index].value.value <= _MOST_AGED)


def _is_beside_person(tokens: Tokens, index: int) -> bool:
    """Whether nothing but marks parts the figure from a person named before it."""
    at = index - 1
    while at >= 0 and tokens[at].tag in _APPOSED:
        at -= 1
    return 0 <= at < index - 1 and tokens[at].tag is Tag.ACTOR and tokens[at].value.is_person


def is_of_before(tokens: Tokens, index: int) -> bool:
    """ "Last managed, with five", "two years ago, when the SNP took 56": said of another election, earlier on."""
    before = tokens[:index]
    is_past = any(token.tag is Tag.PREVIOUS and token.words not in ("former", "old", "predecessor") for token in before)
    return is_past or any(one.words == "last" and two.words in _LASTED for one, two in pairwise(before))


_HELD = frozenset({"had", "held", "won", "defended"})
_TO_HELD = frozenset({Tag.WHO, Tag.FILL, Tag.ACTOR, Tag.PRONOUN, Tag.WORD, Tag.HAVE, Tag.AREA})


def were_held(tokens: Tokens, index: int) -> bool:
    """ "One of the two seats that her party still had there", "all nine seats Labour held", "the Tories, who held four
    of the six": told of before the poll."""
    if (
        _whose_were(tokens, index)
        or _had_before(tokens, index)
        or were_won_by(tokens, index)
        or _they_had(tokens, index)
    ):
        return True
    seats = tokens.row.find(Tag.SEATS, index + 1, index + 4)
    if seats < 0:
        return False
    end = next((at for at in range(seats + 1, len(tokens)) if tokens[at].words in _HELD), len(tokens))
    between = tokens.row[seats + 1 : end]
    return end < len(tokens) and 0 < len(between) <= _MOST_TO_HELD and _TO_HELD.issuperset(between)


def were_won_by(tokens: Tokens, index: int) -> bool:
    """ "The 57 seats Nick Clegg won in 2010": a party's, when it had them."""
    seats = tokens.row.find(Tag.SEATS, index + 1, index + 3)
    after = tokens.row[seats + 1 : seats + 7].translate(None, _RELATING) if seats > 0 else b""
    is_won = after[:1] in _WHO and after[1:2] in _WON
    if seats > 0 and after[:1] in _WON and after[1:].translate(None, _AT)[:1] in _THEN:
        return True  # "the 57 MPs elected in 2010"
    return is_won and (Tag.YEAR in after[2:] or Tag.PREVIOUS in after[2:])


_AT, _THEN = bytes((Tag.IN, Tag.ON)), (bytes((Tag.YEAR,)), bytes((Tag.PREVIOUS,)))
_LEFT = frozenset({"left", "remain", "remains", "survive", "survived", "remained", "standing", "kept", "returned"})


def are_left(tokens: Tokens, index: int) -> bool:
    """ "Just eight of the 57 MPs elected in 2010 are left": how many there are now."""
    row, whole = tokens.row[index + 1 : index + 5].translate(None, SILENT), tokens.row.find(Tag.COUNT, index + 1)
    return row[:2] == _OF_COUNT and were_won_by(tokens, whole) and not _LEFT.isdisjoint(tokens.said[whole:])


_OF_COUNT = bytes((Tag.OF, Tag.COUNT))
_RELATING = SILENT + bytes((Tag.WHO,))
_WHO = (bytes((Tag.ACTOR,)), bytes((Tag.PRONOUN,)))
_WON = (bytes((Tag.WIN,)), bytes((Tag.HAVE,)), bytes((Tag.HOLD,)), bytes((Tag.GET,)))


_RELATIVE = frozenset({"who", "which"})


def _whose_were(tokens: Tokens, index: int) -> bool:
    """ "Who held four of the six", "which used to have all 12"."""
    at = len(tokens.row[:index].rstrip(SILENT)) - 1
    verb = tokens[at].words if at > 0 else ""
    if verb in ("hold", "have") and tokens[at - 1].tag is Tag.TO:
        at, verb = at - 2, "had"  # "used to have"
    return verb in _HELD and at > 0 and not _RELATIVE.isdisjoint(tokens.said[max(0, at - 2) : at])


def _had_before(tokens: Tokens, index: int) -> bool:
    """ "Who held four of the six old seats", "they had one": seats that are no more, or told of last."""
    verb = next((one for one in reversed(tokens[max(0, index - 3) : index]) if one.tag not in _SILENT), None)
    if verb is None or verb.words not in _HELD:
        return False
    seats = tokens.row.find(Tag.SEATS, index + 1, index + 9)
    is_old = seats >= 0 and Tag.PREVIOUS in tokens.row[index + 1 : seats]
    return is_old or (verb.words in ("had", "held") and _is_set_by_now(tokens, index))


def _is_set_by_now(tokens: Tokens, index: int) -> bool:
    """ "They had one", after those of now; "Labour had one MP in Scotland; it has seven now"."""
    return Tag.NOW in tokens.row[:index] or (Tag.NOW in tokens.row and Tag.COUNT in tokens.row[index + 1 :])


def _they_had(tokens: Tokens, index: int) -> bool:
    """ "They had six." of a party that was told of: those of before, as likely."""
    said = [one for one in tokens[:index] if one.tag not in _SILENT]
    is_had = len(said) == _THEY_HAD and said[0].tag is Tag.PRONOUN and said[1].words == "had"
    return is_had and tokens.row[index + 1 : index + 2] in _STOPS


_THEY_HAD = 2
_STOPS = (b"", bytes((Tag.COMMA,)), bytes((Tag.SEATS,)))
_SILENT = frozenset({Tag.FILL, Tag.HEDGE})
#: "That her own party still": no more tokens stand before the verb.
_MOST_TO_HELD = 6


def follows_small(tokens: Tokens, index: int) -> bool:
    """ "Sinn Fein has seven, the DUP 10": a small figure after one in words, which are no votes."""
    numeral = tokens[index].value
    if tokens[index].tag is not Tag.COUNT or numeral.value > _MOST_SMALL:
        return False
    at = next((at for at in range(index - 1, -1, -1) if tokens[at].tag in NUMBERS), None)
    if at is None or tokens[at + 1].words in _MORE_THAN:
        return False  # "326, which is eight more than last time, and X 52"
    return tokens[at].tag is Tag.COUNT and bool(tokens[at].value.form is Form.WORDS)


_MORE_THAN = frozenset({"more than", "fewer than", "less than"})


_NO_WINS = frozenset(
    "defending defended contested contesting contests contest fielded fielding fought fighting targeted targeting"
    " nominated needs needed needing target targets stood standing eyeing second third fourth runner-up"
    " runners-up".split()
)


def is_no_win(tokens: Tokens, index: int) -> bool:
    """ "Defending 344 seats", "second in 98 seats": seats that were not won here, whoever stood in them."""
    if (
        _are_others(tokens, index)
        or _are_held_by(tokens, index)
        or _did_so(tokens, index)
        or _are_undeclared(tokens, index)
        or tokens.said[max(0, index - 2) : index] == ["all", "but"]
        or not {"every", "each"}.isdisjoint(tokens.said[index + 3 : index + 4])
    ):
        return True  # "one MP for every 40,000 votes"
    before = tokens[max(0, index - 5) : index]
    start = max((at + 1 for at, token in enumerate(before) if token.tag in (Tag.COMMA, Tag.AND, Tag.COUNT)), default=0)
    return any(token.words in _NO_WINS for token in before[start:])


def _are_undeclared(tokens: Tokens, index: int) -> bool:
    """ "Eight Labour seats left to declare", "20 seats still to come": nobody's yet."""
    after = tokens.said[index + 1 : index + 7]
    return not _TO_COME.isdisjoint(after) and ("to" in after or "undeclared" in after) and "seats" in after


_TO_COME = frozenset("declare come count undeclared report".split())


def _are_held_by(tokens: Tokens, index: int) -> bool:
    """ "Second in 98 seats, 89 of them held by Labour": another party's."""
    after = tokens.said[index + 1 : index + 7]
    return after[:1] == ["of"] and "by" in after and after[1:2] in (["them"], ["those"], ["which"])


def _did_so(tokens: Tokens, index: int) -> bool:
    """ "Look who came second: the Greens did so in 18": as was said before, which was no win."""
    before = tokens.said[:index]
    at = len(before) - 1 - before[::-1].index("so") if "so" in before else -1
    is_so = at > 0 and before[at - 1] in ("did", "does", "do", "done", "doing")
    return is_so and not _NO_WINS.isdisjoint(before[:at])


def _are_others(tokens: Tokens, index: int) -> bool:
    """ "He stood in ten other constituencies", "won in ten other seats": places besides; "the two other" are all."""
    if index and tokens[index - 1].words == "the":
        return False
    return not {"other", "others"}.isdisjoint(tokens.said[index + 1 : index + 2])


def is_from_rival(tokens: Tokens, index: int) -> bool:
    """ "60 seats from the Conservatives", "lost 40 seats to Labour": between two parties, not on the whole."""
    after = [token for token in tokens[index + 1 : index + 7] if token.tag not in (Tag.FILL, Tag.PREVIOUS)]
    seats = next((at for at, token in enumerate(after) if token.tag is Tag.SEATS), len(after))
    pair = [token.tag for token in after[seats + 1 : seats + 3]]
    return pair in ([Tag.FROM, Tag.ACTOR], [Tag.TO, Tag.ACTOR]) or is_one_of(tokens, index)


def is_one_of(tokens: Tokens, index: int) -> bool:
    """ "One of six seats that Labour lost", "all four seats it gained": those that changed hands, not the net of it."""
    before = [token.words for token in tokens[max(0, index - 3) : index] if token.words != "the"]
    return before[-2:] == ["one", "of"] or before[-1:] == ["all"]


def is_average(tokens: Tokens, index: int) -> bool:
    """ "The average majority was 6,700": of many seats."""
    return not {"average", "mean", "median", "typical"}.isdisjoint(tokens.said[max(0, index - 7) : index])


_JOINT = frozenset("together combined jointly".split())


def is_of_two_together(tokens: Tokens, hit: Hit) -> bool:
    """ "X and Y together took 9, 8 more than the winner": no lead of any one of them."""
    return hit.role == "versus" and not _JOINT.isdisjoint(tokens.said[: hit.index])


_ALL_OF = frozenset("the these those our all".split())
_OF_POLL = frozenset({Kind.TURNOUT, Kind.ELECTORATE, Kind.MAJORITY, Kind.MARGIN, Kind.SHARE})


def counts_compared(tokens: Tokens, index: int, kind: Kind) -> bool:
    """ "The best turnout of the seven", "the biggest majority of all four": so many are compared."""
    numeral: Numeral = tokens[index].value
    is_few = numeral.form is Form.WORDS and numeral.unit is Unit.NONE and numeral.value < _MOST_COMPARED
    if kind not in _OF_POLL or not is_few or index < 2 or Tag.VOTES in tokens.row[index + 1 : index + 3]:
        return False
    return tokens[index - 1].words in _ALL_OF and Tag.OF in tokens.row[max(0, index - 3) : index - 1]


#: So many are compared at most where the number is written in words.
_MOST_COMPARED = 100
