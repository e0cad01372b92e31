"""Fit: the rules that fit a figure, and what else it may be by what its sentence speaks of."""

from __future__ import annotations

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.figure.cushion import cushioned
from hustings.copydesk.grammar.figure.needed import is_wanted, would_do
from hustings.copydesk.grammar.pattern import compile_pattern, encode
from hustings.copydesk.grammar.rule import Hit, strength_of
from hustings.copydesk.grammar.time import NUMBERS, counts_years
from hustings.copydesk.grammar.when.back import LOOKING_BACK, follows_now
from hustings.copydesk.grammar.whose.pronoun import given_to
from hustings.copydesk.grammar.worded.moved_too import is_moved_too
from hustings.copydesk.grammar.worded.put_on import is_put_on_share, is_put_on_vote
from hustings.copydesk.grammar.worded.score import scored
from hustings.copydesk.grammar.worded.short import is_short_of_post
from hustings.copydesk.grammar.worded.than_before import is_lead_than_before, is_up_on_total
from hustings.copydesk.grammar.worded.turned_out import is_of_all_then, is_part_of_place
from hustings.copydesk.grammar.worded.went_down import is_lost_by
from hustings.copydesk.parse.everyone import (
    counts_able,
    counts_electors,
    counts_everyone,
    counts_refused,
    counts_voters_of,
    counts_who_voted,
    is_of_turnout,
    is_part_of_able,
)
from hustings.copydesk.parse.standing import counts_deposits, counts_majority_votes, counts_per_seat, counts_standing
from hustings.copydesk.parse.turnouts import is_of_voters
from hustings.copydesk.token import SILENT, Tag, Tokens


def with_topic(found: list[Hit], tokens: Tokens, index: int, topic: Kind | None, earlier: Kind | None) -> list[Hit]:
    """The rules that fit a figure, and where they only guess, what else it may be by what the sentence speaks of."""
    best = max(map(strength_of, found))
    if best <= 4 and (told := _told_in_words(tokens, index)):
        return told
    if _is_left_out(tokens, index) and (spoken := topic or earlier) is not None:
        return [_moved_by(spoken, index) if _is_how_far(tokens, index) else Hit(index, spoken, 3, "", index)]
    if (below := _of_line_above(tokens, index, earlier, best)) is not None:
        return [below]
    moving = _MOVING.get(tokens[index].tag)
    if moving is not None and best < 4 and (topic or earlier) is moving and _has_come_to(tokens, index):
        return [Hit(index, moving, 3, "", index)]
    if best < 4 and (_is_needed_too(tokens, index) or _is_to_party(tokens, index)):
        return [Hit(index, Kind.SWING, 4, "", index)]
    if best < 4 and is_of_all_then(tokens, index):
        found = [*found, Hit(index, Kind.TURNOUT, best, "either", index)]
    if best > 2:
        return found
    spoken_of = None if _is_plainly_told(tokens, found) else _spoken_of(tokens, index)
    found = found if spoken_of is None else [*found, Hit(index, spoken_of, best, "aside", index)]
    if best == 1 and _is_second_of_row(tokens, index):
        topic, found = None, [*found, Hit(index, Kind.MAJORITY, 1, "", index)]
    if best == 1 and topic is not None and _governs(topic, tokens, index):
        return [*found, Hit(index, topic, 2, "", index)]
    return found


_FURTHER = frozenset({Tag.UP, Tag.DOWN, Tag.MORE, Tag.FEWER})


def _is_how_far(tokens: Tokens, index: int) -> bool:
    """ "Labour's was more than 7,500 bigger", "the Tories' was 9 points up": how far what was spoken of moved."""
    at = index + 1 + (Tag.VOTES in tokens.row[index + 1 : index + 2])
    return at < len(tokens) and tokens[at].tag in _FURTHER


def _moved_by(spoken: Kind, index: int) -> Hit:
    """How far what was spoken of moved."""
    kind = spoken.changed if spoken.changed.is_change else spoken
    return Hit(index, kind, 4, "change", index)


def _of_line_above(tokens: Tokens, index: int, earlier: Kind | None, best: int) -> Hit | None:
    """What a figure is by the measure that the line before gave; `None` where its own line says more."""
    if earlier is Kind.MAJORITY and _was_over(tokens, index):
        return Hit(index, Kind.MAJORITY, 3, "either", index)
    if earlier in _CHANGE_OF and _is_change_below(tokens, index):
        return Hit(index, _CHANGE_OF[earlier], 4, "", index)
    if earlier is Kind.TURNOUT and best < 4 and is_of_all_then(tokens, index):
        return Hit(index, Kind.TURNOUT, 3, "", index)
    if earlier is Kind.TURNOUT and best < 4 and _answers(tokens, index):
        is_first = NUMBERS.isdisjoint(tokens.row[:index])
        return Hit(index, Kind.TURNOUT, 4, "" if is_first else "previous", index)
    is_apart = earlier is Kind.MAJORITY and best < 3 and (_is_set_apart(tokens) or _is_next_year(tokens))
    return Hit(index, Kind.MAJORITY, 3, "either", index) if is_apart else None


_NEXT = bytes((Tag.COUNT, Tag.IN, Tag.YEAR))
_THEN = frozenset("then and next".split())


def _is_next_year(tokens: Tokens) -> bool:
    """ "Then 441 in 2017", after by how much somebody won: no more than another year's."""
    said = [one for one in tokens if one.words not in _THEN and one.tag not in (Tag.FILL, Tag.HEDGE)]
    return bytes(one.tag for one in said) == _NEXT


#: An answer of more tokens says more; one that names anybody, or a measure, is of that.
_MOST_ANSWERED = 14
_TOLD_OF = frozenset({Tag.ACTOR, Tag.VOTES, Tag.SHARE, Tag.MAJORITY, Tag.SWING, Tag.PLACE, Tag.SEATS, Tag.PRONOUN})
_ANSWER = (
    "^ (?:{fill}|word){0,4} percent (?:(?:comma|dash|open)? (?:compared|(?:up|down) (?:on|from)) {fill}* {number})?"
)


def _answers(tokens: Tokens, index: int) -> bool:
    """ "Turnout? A wretched 51 per cent, against 59 back in 2010": the figures of an answer without a verb."""
    if len(tokens) > _MOST_ANSWERED or not tokens.tags.isdisjoint(_TOLD_OF):
        return False
    match = compile_pattern(_ANSWER).match(encode(tokens))
    return match is not None and index < match.end()


_CHANGE_OF = {Kind.MAJORITY: Kind.MAJORITY_CHANGE, Kind.TURNOUT: Kind.TURNOUT_CHANGE}
#: A label with its figure has no more tokens.
_MOST_LABELLED = 7


def _is_change_below(tokens: Tokens, index: int) -> bool:
    """ "% change since 2017 -3.3", on the line below a majority or a turnout: of that."""
    is_label = len(tokens) <= _MOST_LABELLED and tokens[index].tag is Tag.SIGNED and Tag.ACTOR not in tokens.tags
    return is_label and not tokens.words.isdisjoint({"change", "changed"}) and Tag.SHARE not in tokens.tags


def _told_in_words(tokens: Tokens, index: int) -> list[Hit]:
    """What a figure is by words that the tags do not tell; nothing where they say no more."""
    if tokens[index].tag is Tag.SIGNED and is_of_turnout(tokens, index):
        return [Hit(index, Kind.TURNOUT_CHANGE, 4, "", index)]
    if tokens[index].tag is Tag.SIGNED and tokens[0].tag is Tag.MAJORITY and Tag.ACTOR not in tokens.tags:
        return [Hit(index, Kind.MAJORITY_CHANGE, 4, "", index)]  # "Majority   8,319   19.4   +13.4"
    if given_to(tokens, index) is not None:
        return [Hit(index, Kind.VOTES, 4, "", index)]
    if (side := _moved_beside(tokens, index) or scored(tokens, index)) is not None:
        return [side]
    if _is_other_moved(tokens, index):
        return [Hit(index, Kind.SHARE_CHANGE, 4, "", index)]
    if _is_somebodys(tokens, index) or _is_of_backers(tokens, index):
        return [Hit(index, Kind.SHARE, 4, "", index)]
    for is_told, kind, role in _TOLD:
        if is_told(tokens, index):
            told = Hit(index, kind, 5 if role == "candidates" else 4, role, index)
            # After "second with 15,835" it may be what share those are.
            return [told, Hit(index, Kind.SHARE, 4, "", index)] if role == "moved" else [told]
    return cushioned(tokens, index)


_ENDS_FIELD = frozenset({Tag.COMMA, Tag.WITH, Tag.ON, Tag.OPEN, Tag.CANDIDATES, Tag.AND, Tag.DASH})


def _is_last_of(tokens: Tokens, index: int) -> bool:
    """ "Last of six", "last of the nine candidates": all who stood."""
    if "last" not in tokens.words or tokens[index].tag is not Tag.COUNT:
        return False
    before = [one for one in tokens.said[max(0, index - 3) : index] if one != "the"]
    is_end = index + 1 == len(tokens) or tokens[index + 1].tag in _ENDS_FIELD
    return before[-2:] == ["last", "of"] and is_end and bool(tokens[index].value.value <= _MOST_IN_FIELD)


_PART_OF = (bytes((Tag.COUNT, Tag.OF)), bytes((Tag.COUNT, Tag.OF, Tag.FILL)))
#: Nobody has stood against more than so many.
_MOST_IN_FIELD = 40


def _counts_field(tokens: Tokens, index: int) -> bool:
    """ "Lost deposits: 13 of 16", "everyone lost the £500: 13 of the 16": all who stood."""
    if Tag.OF not in tokens.tags or tokens[index].tag is not Tag.COUNT or not tokens.row[:index].endswith(_PART_OF):
        return False
    at = tokens.row.rfind(Tag.COUNT, 0, index)
    is_told = Tag.DEPOSIT in tokens.tags or "500" in tokens.said
    return is_told and tokens[at].value.value < tokens[index].value.value <= _MOST_IN_FIELD


#: What a count is by the words around it, the surest first: who says so, the kind, the role.
_TOLD = (
    (is_put_on_vote, Kind.VOTES, "change"),
    (is_put_on_share, Kind.SHARE_CHANGE, "change"),
    (is_moved_too, Kind.SHARE_CHANGE, "moved"),
    (is_short_of_post, Kind.SEATS, "short"),
    (counts_majority_votes, Kind.VOTES, ""),
    (is_part_of_place, Kind.TURNOUT, ""),
    (is_lost_by, Kind.MAJORITY, ""),
    (is_lead_than_before, Kind.MAJORITY_CHANGE, ""),
    (is_up_on_total, Kind.VOTES, "change"),
    (counts_standing, Kind.OTHER, "candidates"),
    (counts_deposits, Kind.DEPOSIT, "many"),
    (counts_per_seat, Kind.OTHER, "per seat"),
    (counts_refused, Kind.OTHER, "rejected"),
    (_is_last_of, Kind.OTHER, "candidates"),
    (_counts_field, Kind.OTHER, "candidates"),
    (counts_voters_of, Kind.OTHER, "ballots"),
    (counts_electors, Kind.ELECTORATE, ""),
    (counts_everyone, Kind.OTHER, "ballots"),
    (is_part_of_able, Kind.TURNOUT, ""),
    (counts_able, Kind.ELECTORATE, ""),
    (counts_who_voted, Kind.TURNOUT, ""),
    (is_of_voters, Kind.TURNOUT, ""),
)


def _was_over(tokens: Tokens, index: int) -> bool:
    """ "It was 9,953 over Labour", a majority having been told of."""
    return tokens.said[: index + 2][-4:] == ["it", "was", tokens[index].words, "over"]


_OWN = frozenset("his her their".split())
_OF_POLL = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.SWING, Tag.TURNOUT, Tag.AHEAD, Tag.UP, Tag.DOWN})


def _is_somebodys(tokens: Tokens, index: int) -> bool:
    """ "His 27.9 per cent", "their 9 per cent of the vote": a share, whatever was spoken of before."""
    is_own = index > 0 and tokens[index].tag is Tag.PERCENT and tokens[index - 1].words in _OWN
    return is_own and _OF_POLL.isdisjoint(tokens.row[index + 1 : index + 3])


_BY = bytes((Tag.BY,))


def _moved_beside(tokens: Tokens, index: int) -> Hit | None:
    """ "His 28.7 down nine", "Labour's 28.7 per cent down 9 points": somebody's share, and how far it moved."""
    if Tag.UP not in tokens.tags and Tag.DOWN not in tokens.tags:
        return None
    if tokens[index].tag is Tag.PERCENT and _moves_next(tokens, index) and _has_owner(tokens, index):
        return Hit(index, Kind.SHARE, 4, "", index)
    at = len(tokens.row[:index].rstrip(SILENT + _BY)) - 1
    level = len(tokens.row[: max(0, at)].rstrip(SILENT)) - 1
    if level < 1 or tokens[at].tag not in _MOVES or tokens[level].tag is not Tag.PERCENT:
        return None
    is_moved = tokens[index].tag in _BARE and _has_owner(tokens, level)
    return Hit(index, Kind.SHARE_CHANGE, 4, "moved", index) if is_moved else None


def _moves_next(tokens: Tokens, index: int) -> bool:
    """Whether "down nine" stands right after a figure."""
    after = tokens.row[index + 1 : index + 8].translate(None, SILENT + _BY)
    return len(after) > 1 and after[0] in _MOVES and after[1] in (*_BARE, Tag.POINTS)


def _has_owner(tokens: Tokens, index: int) -> bool:
    """Whether a figure is his, or somebody's who is named right before it."""
    if tokens[index - 1].words in _OWN:
        return True
    owner = tokens[len(tokens.row[:index].rstrip(SILENT)) - 1]
    return index > 0 and owner.tag is Tag.ACTOR and bool(owner.value.is_possessive)


_BACKED = frozenset("backed chose supported preferred picked opted plumped".split())
_OF_THOSE = frozenset("voters people electors votes constituents islanders residents locals".split())
_TO_VERB = frozenset({Tag.FILL, Tag.HEDGE, Tag.OF, Tag.TURNOUT, Tag.WORD, Tag.OPEN, Tag.CLOSE, Tag.PERCENT, Tag.WHO})


def _is_of_backers(tokens: Tokens, index: int) -> bool:
    """ "A third of voters (30.6 per cent) backed X": X's share, not how many voted."""
    if tokens[index].tag is not Tag.PERCENT or tokens.words.isdisjoint(_BACKED):
        return False
    at = next((at for at in range(index + 1, len(tokens)) if tokens[at].words in _BACKED), None)
    if at is None or not _TO_VERB.issuperset(tokens.row[index + 1 : at]):
        return False
    said = tokens.said[max(0, index - 4) : at]
    return not _OF_THOSE.isdisjoint(" ".join(said).split()) and Tag.ACTOR in tokens.row[at + 1 : at + 4]


def _is_to_party(tokens: Tokens, index: int) -> bool:
    """ "Nationally it was 4.7 to the Conservatives": a swing, as nothing else is told of a party so."""
    after = tokens.row[index + 1 : index + 5].translate(None, SILENT)
    before = tokens.row[max(0, index - 4) : index].translate(None, SILENT)
    is_plain = before[-2:] == bytes((Tag.PRONOUN, Tag.BE)) and after[:2] == bytes((Tag.TO, Tag.ACTOR))
    return is_plain and tokens[index].tag in (Tag.PERCENT, Tag.POINTS)


_AGAINST = frozenset({Tag.TO, Tag.COMPARED})
_BARE = frozenset({Tag.PERCENT, Tag.COUNT})


def _is_other_moved(tokens: Tokens, index: int) -> bool:
    """ "Labour were up 9.7 points to the Tories' 2.5", "rose 9.7 against X's 2.5": how far the other's share moved."""
    if Tag.POINTS not in tokens.tags:
        return False
    owner = len(tokens.row[:index].rstrip(SILENT)) - 1
    if tokens[index].tag not in _BARE or owner < 0 or tokens[owner].tag is not Tag.ACTOR:
        return False
    link = len(tokens.row[:owner].rstrip(SILENT)) - 1
    if not tokens[owner].value.is_possessive or link < 1 or tokens[link].tag not in _AGAINST:
        return False
    first = len(tokens.row[:link].rstrip(SILENT)) - 1
    return tokens[first].tag is Tag.POINTS and not _MOVES.isdisjoint(tokens.row[max(0, first - 4) : first])


_MOVES = frozenset({Tag.UP, Tag.DOWN})
_MOVING = {Tag.COUNT: Kind.MAJORITY, Tag.PERCENT: Kind.TURNOUT}
_MOVED = frozenset({Tag.UP, Tag.DOWN, Tag.BE, Tag.HAVE, Tag.HEDGE})
_MOVED_WORDS = frozenset("back again now then".split())


def _has_come_to(tokens: Tokens, index: int) -> bool:
    """ "It was cut to 9", "by 2019 it was back up to 8": what was spoken of before."""
    at = index - 1
    while at > 0 and tokens[at].tag in (Tag.FILL, Tag.HEDGE):
        at -= 1
    if at < 2 or tokens[at].tag is not Tag.TO:
        return False
    first = at - 1
    while first > 0 and (tokens[first].tag in _MOVED or tokens[first].words in _MOVED_WORDS):
        first -= 1
    is_moved = not {Tag.UP, Tag.DOWN}.isdisjoint(tokens.row[first:at])
    return is_moved and tokens[first].words in ("it", "that", "this", "the gap", "the lead")


def _is_needed_too(tokens: Tokens, index: int) -> bool:
    """ "A swing of 9 would hand Labour the seat, 8 would hand it to X", "Labour need a swing of 9, X would need 8"."""
    if Tag.SWING not in tokens.row[:index] or tokens[index].tag not in (Tag.PERCENT, Tag.POINTS):
        return False
    is_near = not _NEEDED.isdisjoint(tokens.said[max(0, index - 3) : index])
    return is_near or would_do(tokens, index) or is_wanted(tokens, index)


_NEEDED = frozenset("need needs require requires needing".split())
_IN_BRACKETS = frozenset({Tag.ACTOR, Tag.PREVIOUS, Tag.YEAR, Tag.COLON, Tag.VOTES, Tag.COUNT})


def _is_set_apart(tokens: Tokens) -> bool:
    """ "C majority 1,818. [Lab 5,778]": whose seat it was and by how much, in brackets of its own after a majority."""
    row = tokens.row.translate(None, SILENT)
    is_bracketed = row[:1] + row[-1:] == bytes((Tag.OPEN, Tag.CLOSE))
    return is_bracketed and row.count(Tag.COUNT) == 1 and _IN_BRACKETS.issuperset(row[1:-1])


_TOTALS = frozenset("total tally haul score".split())


def _is_left_out(tokens: Tokens, index: int) -> bool:
    """ "Mr X's was 16,698", "Mr X's own, when he took it from Y, had been 16,698": what was spoken of before."""
    at = index - 1
    while at > 0 and tokens[at].tag in _TO_BE:
        at -= 1
    if at < 0 or Tag.BE not in tokens.row[at + 1 : index]:
        return False
    owner = _past_aside(tokens, at)
    if owner < 0 or tokens[owner].tag is not Tag.ACTOR:
        return False
    if not _TOTALS.isdisjoint(tokens.said[owner:index]):
        return False  # "Mr X's total was 16,698": his votes, whatever was spoken of
    return bool(tokens[owner].value.is_possessive)


_TO_BE = frozenset({Tag.FILL, Tag.HEDGE, Tag.BE, Tag.HAVE})


def _past_aside(tokens: Tokens, at: int) -> int:
    """Where what an aside between commas is said of ends: "X's, over the same Y, was"; no aside has a figure."""
    if tokens[at].tag is not Tag.COMMA:
        return at
    first = tokens.row.rfind(Tag.COMMA, 0, at)
    owner = first - 1
    while owner > 0 and tokens[owner].tag is Tag.FILL:
        owner -= 1
    told = (one for one in range(first, at) if tokens[one].tag in NUMBERS and not counts_years(tokens, one))
    return owner if first > 0 and next(told, None) is None else -1


_OF_BEFORE = frozenset({Tag.YEAR, Tag.PREVIOUS, Tag.OVERTURN, Tag.FROM, Tag.THAN, Tag.COMPARED, Tag.UP, Tag.DOWN})


def _is_plainly_told(tokens: Tokens, found: list[Hit]) -> bool:
    """ "Turnout here was 9": the measure and its only figure, and no word of before."""
    is_only = sum(tag in NUMBERS for tag in tokens.row) == 1
    is_told = any(one.kind in (Kind.MAJORITY, Kind.TURNOUT) and one.role == "" for one in found)
    return is_told and is_only and tokens.tags.isdisjoint(_OF_BEFORE) and LOOKING_BACK.isdisjoint(tokens.words)


def _spoken_of(tokens: Tokens, index: int) -> Kind | None:
    """The majority or the turnout, where it is named before the figure and the figure is of its unit."""
    if follows_now(tokens, index) or _is_in_row(tokens, index):
        return None
    tags = {token.tag for token in tokens[:index]}
    if tokens[index].tag is Tag.COUNT:
        return Kind.MAJORITY if Tag.MAJORITY in tags else None
    return Kind.TURNOUT if Tag.TURNOUT in tags else None


_OF_ROW = frozenset({Tag.YEAR, Tag.ACTOR, Tag.COMMA, Tag.COUNT, Tag.PERCENT, Tag.OPEN, Tag.CLOSE, Tag.DASH})
_ACTOR_WITH_VOTES = bytes((Tag.ACTOR, Tag.COMMA, Tag.COUNT, Tag.COMMA))


def _is_second_of_row(tokens: Tokens, index: int) -> bool:
    """ "2017 | X (Con) | 22,469 | 3,359": the votes of who won, and the majority."""
    is_after = tokens.row[max(0, index - 4) : index] == _ACTOR_WITH_VOTES
    return is_after and tokens[index].tag is Tag.COUNT and tokens.tags <= _OF_ROW


def _is_in_row(tokens: Tokens, index: int) -> bool:
    """ "X (Labour maj 2,176): Mary Smith 22,987; John Brown 20,811": the votes of one person after another."""
    before = tokens[max(0, index - 2) : index]
    is_set = len(before) == 2 and before[0].tag in (Tag.COLON, Tag.COMMA) and before[0].words != ","
    return is_set and before[1].tag is Tag.ACTOR and bool(before[1].value.is_person)


def _governs(topic: Kind, tokens: Tokens, index: int) -> bool:
    """Whether a figure that nothing governs is of the sentence's topic: when no actor comes between."""
    before = next((at for at in range(index - 1, -1, -1) if tokens[at].tag in NUMBERS), 0)
    between = tokens[before + 1 : index]
    is_count = tokens[index].tag is Tag.COUNT
    if topic not in (Kind.TURNOUT, Kind.MAJORITY) or any(token.tag is Tag.ACTOR for token in between):
        return False
    if is_count is (topic is Kind.TURNOUT):
        return False
    return topic is Kind.TURNOUT or any(token.tag is Tag.PRONOUN for token in between)
