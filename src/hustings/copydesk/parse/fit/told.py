"""Told: what a figure is by words that the tags do not tell."""

from __future__ import annotations

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.against.made_up import is_to_make_up
from hustings.copydesk.grammar.area.seats.survivor import counts_left, counts_survivors
from hustings.copydesk.grammar.area.seats.then import counts_last_time
from hustings.copydesk.grammar.figure.country.stood import (
    counts_stood_bare,
    counts_stood_moved,
    counts_stood_then,
    is_against_rival,
)
from hustings.copydesk.grammar.figure.cushion import cushioned
from hustings.copydesk.grammar.quantity import GROWN
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.whose.holder import is_had_between
from hustings.copydesk.grammar.whose.pronoun import given_to
from hustings.copydesk.grammar.worded.as_big import is_lead_times
from hustings.copydesk.grammar.worded.by_deed import won_by
from hustings.copydesk.grammar.worded.left_bare import compared_bare, is_share_signed, lead_in_turn
from hustings.copydesk.grammar.worded.moved_too import is_moved_too
from hustings.copydesk.grammar.worded.put_on import (
    is_beside_count,
    is_put_on_lead,
    is_put_on_share,
    is_put_on_vote,
    is_taken_off_lead,
)
from hustings.copydesk.grammar.worded.raised import is_party_raised, is_raised_from, is_raised_to, is_vote_raised
from hustings.copydesk.grammar.worded.score import scored, told_as_score
from hustings.copydesk.grammar.worded.short import is_short_of_post
from hustings.copydesk.grammar.worded.so_did import is_moved_so
from hustings.copydesk.grammar.worded.takers import are_takers
from hustings.copydesk.grammar.worded.than_before import (
    is_lead_beside_count,
    is_lead_than_before,
    is_part_up_on_count,
    is_than_elected,
    is_up_on_total,
)
from hustings.copydesk.grammar.worded.thought import is_thought_close, is_thought_undated
from hustings.copydesk.grammar.worded.turned_out import is_part_of_place
from hustings.copydesk.grammar.worded.went_down import is_lost_by
from hustings.copydesk.parse.fit.everyone import (
    counts_able,
    counts_electors,
    counts_everyone,
    counts_refused,
    counts_voters_of,
    counts_who_voted,
    is_of_turnout,
    is_part_of_able,
)
from hustings.copydesk.parse.fit.moved import is_other_moved, moved_beside
from hustings.copydesk.parse.fit.standing import (
    counts_deposits,
    counts_majority_votes,
    counts_per_seat,
    counts_standing,
)
from hustings.copydesk.parse.fit.turnouts import is_of_voters
from hustings.copydesk.token import Tag, Tokens


def told_in_words(tokens: Tokens, index: int) -> list[Hit]:
    """What a figure is by words that the tags do not tell; nothing where they say no more."""
    if bare := _signed(tokens, index) or _left_bare(tokens, index):
        return bare
    if given_to(tokens, index) is not None:
        return [Hit(index, Kind.VOTES, 4, "", index)]
    if (side := moved_beside(tokens, index) or scored(tokens, index) or told_as_score(tokens, index)) is not None:
        return [side]
    if is_other_moved(tokens, index):
        return [Hit(index, Kind.SHARE_CHANGE, 4, "", index)]
    if _is_somebodys(tokens, index) or _is_of_backers(tokens, index):
        return [Hit(index, Kind.SHARE, 4, "", index)]
    for is_told, kind, role in _TOLD:
        if is_told(tokens, index):
            told = Hit(index, kind, 5 if role == "candidates" else 4, role, index)
            # After "second with 15,835" it may be what share those are.
            return [told, Hit(index, Kind.SHARE, 4, "", index)] if role == "moved" else [told]
    return cushioned(tokens, index)


def _left_bare(tokens: Tokens, index: int) -> list[Hit]:
    """What a count is that stands with nothing that says so."""
    return compared_bare(tokens, index) or lead_in_turn(tokens, index) or won_by(tokens, index)


def _signed(tokens: Tokens, index: int) -> list[Hit]:
    """ "Majority   8,319   19.4   +13.4", "Turnout … −2.1", "Tory share –27": how far what stands before it moved."""
    if is_share_signed(tokens, index):
        return [Hit(index, Kind.SHARE_CHANGE, 4, "list", index)]
    if tokens[index].tag is not Tag.SIGNED:
        return []
    if is_of_turnout(tokens, index):
        return [Hit(index, Kind.TURNOUT_CHANGE, 4, "", index)]
    is_of_lead = tokens[0].tag is Tag.MAJORITY and Tag.ACTOR not in tokens.tags
    return [Hit(index, Kind.MAJORITY_CHANGE, 4, "", index)] if is_of_lead else []


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
    (is_had_between, Kind.VOTES, "joint"),
    (is_put_on_lead, Kind.MAJORITY_CHANGE, "change"),
    (is_taken_off_lead, Kind.MAJORITY_CHANGE, ""),
    (is_put_on_vote, Kind.VOTES, "change"),
    (is_put_on_share, Kind.SHARE_CHANGE, "change"),
    (is_lead_beside_count, Kind.MAJORITY_CHANGE, ""),
    (is_beside_count, Kind.VOTES, "change"),
    (are_takers, Kind.VOTES, ""),
    (is_raised_from, Kind.MAJORITY, "previous"),
    (is_raised_to, Kind.MAJORITY, ""),
    (is_vote_raised, Kind.VOTES, "previous"),
    (is_party_raised, Kind.VOTES, "either"),
    (is_moved_too, Kind.SHARE_CHANGE, "moved"),
    (is_short_of_post, Kind.SEATS, "short"),
    (counts_majority_votes, Kind.VOTES, ""),
    (is_part_of_place, Kind.TURNOUT, ""),
    (is_lost_by, Kind.MAJORITY, ""),
    (is_to_make_up, Kind.MAJORITY, "previous"),
    (is_thought_undated, Kind.MAJORITY, "previous"),
    (is_thought_close, Kind.MAJORITY, ""),
    (is_moved_so, Kind.VOTES, "change"),
    (is_lead_than_before, Kind.MAJORITY_CHANGE, ""),
    (is_than_elected, Kind.VOTES, "change"),
    (is_lead_times, Kind.MAJORITY_CHANGE, ""),
    (is_up_on_total, Kind.VOTES, "change"),
    (is_part_up_on_count, Kind.VOTES, GROWN),
    (counts_survivors, Kind.SEATS, ""),
    (counts_left, Kind.SEATS, ""),
    (counts_standing, Kind.OTHER, "candidates"),
    (counts_stood_moved, Kind.OTHER, "candidates"),
    (counts_stood_then, Kind.OTHER, "candidates"),
    (counts_stood_bare, Kind.OTHER, "candidates"),
    (is_against_rival, Kind.OTHER, "candidates"),
    (counts_last_time, Kind.DEPOSIT, "previous"),
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

_OWN = frozenset("his her their".split())

_OF_POLL = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.SWING, Tag.TURNOUT, Tag.AHEAD, Tag.UP, Tag.DOWN})


def _is_somebodys(tokens: Tokens, index: int) -> bool:
    """ "His 27.9 per cent", "their 9 per cent of the vote": a share, whatever was spoken of before."""
    is_own = index > 0 and tokens[index].tag is Tag.PERCENT and tokens[index - 1].words in _OWN
    return is_own and _OF_POLL.isdisjoint(tokens.row[index + 1 : index + 3])


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
