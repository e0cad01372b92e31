"""Nearest: of the actors around a figure those that it may belong to, the likeliest first."""

from __future__ import annotations

from collections.abc import Sequence

from hustings.copydesk.grammar.tight.belonging import has_moved
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.grammar.whose.after import following, left_with, past_brackets
from hustings.copydesk.grammar.whose.aside import (
    COLOURS,
    KIN,
    LEAVING,
    LEAVING_OUT,
    OPENING_ASIDE,
    OVERTAKING,
    apposed,
    asides,
    in_brackets,
    is_denied,
    is_kin,
    is_of_kin,
    is_overtaken,
    is_parted_from,
    is_predecessor,
    is_robbed,
    is_role,
    is_ruled_out,
    is_run_up_to,
    is_speaker_counted,
    is_worn,
)
from hustings.copydesk.grammar.whose.beaten import of_beaten, of_overcome
from hustings.copydesk.grammar.whose.by_deed import doer
from hustings.copydesk.grammar.whose.holder import Holder, is_for_unknown, is_of_unnamed, opening
from hustings.copydesk.grammar.whose.joint.compared import of_compared
from hustings.copydesk.grammar.whose.turn import paired
from hustings.copydesk.token import SILENT, Tag, Token, Tokens, places_of
from hustings.record.kept import kept

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
_ACTORS = frozenset({Tag.ACTOR})

_OPENERS = frozenset({Tag.WITH, Tag.COMMA, Tag.AND})


@kept
def holders(tokens: Tokens, index: int) -> list[Holder]:
    """The actors that the figure at `index` may belong to, the likeliest first."""
    if (after := following(tokens, index) or left_with(tokens, index)) is not None:
        return [after]
    if is_for_unknown(tokens, index) or is_of_unnamed(tokens, index):
        return []
    if (compared := of_compared(tokens, index)) is not None:
        return compared
    if (victor := doer(tokens, index)) is not None:
        return [Holder(tokens[victor].value, victor, True, True)] if tokens[victor].tag is Tag.ACTOR else []
    beaten = of_beaten(tokens, index) or of_overcome(tokens, index)
    return paired(tokens, index) or beaten or _before(tokens, index)


def _before(tokens: Tokens, index: int) -> list[Holder]:
    """The actors before a figure that it may belong to; the one after it where it opens the sentence."""
    aside = () if tokens.words.isdisjoint(OPENING_ASIDE) else asides(tokens, index)
    aside = aside or in_brackets(tokens, index) or apposed(tokens, index)
    before = [at for at in places_of(tokens, _ACTORS) if at < index and at not in aside]
    before = [at for at in before if not _is_of_seat(tokens, at)] if not tokens.tags.isdisjoint(_OF_SEAT) else before
    before = [at for at in before if not is_speaker_counted(tokens, at)]
    before = [at for at in before if not (is_predecessor(tokens, at) or is_robbed(tokens, at))]
    if not tokens.words.isdisjoint(LEAVING_OUT):
        before = [at for at in before if not is_denied(tokens, at)]
    if Tag.PLACED in tokens.tags or Tag.ORDINAL in tokens.tags:
        before = [at for at in before if not is_run_up_to(tokens, at)]
    before = _without_objects(tokens, before)
    before = before if tokens.words.isdisjoint(COLOURS) else [at for at in before if not is_worn(tokens, at)]
    has_kin = not tokens.words.isdisjoint(KIN)
    before = [at for at in before if not is_of_kin(tokens, at)] if has_kin else before
    before = before if len(before) < 2 else [at for at in before if not is_role(tokens, at)]
    before = before if "not" not in tokens.words else [at for at in before if not is_ruled_out(tokens, at)]
    if not before:
        return opening(tokens, index)
    nearest = next((at for at in reversed(before) if not (has_kin and is_kin(tokens, at))), before[-1])
    is_past_kin = nearest != before[-1] and "who" in tokens.said[nearest:index]
    subject = _before_participle(tokens, before, nearest, index)
    if subject is not None:
        return [Holder(tokens[subject].value, subject, True)]
    if is_past_kin or _is_antecedent(tokens, nearest, index) or _owns_measure(tokens, nearest, index):
        return [Holder(tokens[nearest].value, nearest, True)]
    if open_to := _open_to(tokens, before, nearest, index):
        return open_to
    if _is_adjacent(tokens, nearest, index):
        return _nearest_first(tokens, before, index)
    subjects = [at for at in before if not _is_set_against(tokens, at) and _is_subject(tokens, at)]
    if not subjects:
        return [Holder(tokens[nearest].value, nearest, False)]
    is_firm = subjects[-1] == nearest or (len(subjects) == 1 and not _has_measure(tokens, nearest))
    return [Holder(tokens[at].value, at, is_firm) for at in reversed(subjects[-2:])][: 1 if is_firm else 2]


def _without_objects(tokens: Tokens, before: list[int]) -> list[int]:
    """The actors but for those that somebody overtook, left or joined."""
    if not tokens.words.isdisjoint(OVERTAKING):
        before = [at for at in before if not is_overtaken(tokens, at)]
    if not tokens.words.isdisjoint(LEAVING):
        before = [at for at in before if not is_parted_from(tokens, at)]
    return before


_PRONOUNS = frozenset("he she they it".split())
_PARTING = frozenset({Tag.AND, Tag.CLOSE})


def _open_to(tokens: Tokens, before: Sequence[int], nearest: int, index: int) -> list[Holder]:
    """Those whose the figure may be as likely as the nearest actor's; none where nothing leaves it open."""
    if len(before) > 1 and _is_one_or_other(tokens, before[-1], index):
        return [Holder(tokens[at].value, at, False) for at in reversed(before)]
    is_open = _is_compared_only(tokens, before, index) or _is_opponent(tokens, nearest)
    is_open = is_open or (len(before) > 1 and _is_past_whose(tokens, nearest, index))
    return [Holder(tokens[nearest].value, nearest, False)] if is_open else []


_DONE = NUMBERS | {Tag.UP, Tag.DOWN, Tag.LOSE, Tag.GAIN, Tag.GET, Tag.HAVE, Tag.BE, Tag.BY, Tag.WITH, Tag.ON}


def _is_one_or_other(tokens: Tokens, nearest: int, index: int) -> bool:
    """ "X took 57 and Y 20: one up by 17, the other down by 19"."""
    if "other" not in tokens.words:
        return False
    places = [at for at in range(nearest, len(tokens) - 1) if tokens[at].words in ("one", "other")]
    told = [tokens[at].words for at in places if tokens[at + 1].tag in _DONE and at < index]
    return "other" in told or ("one" in told and "other" in tokens.said[index:])


def _is_compared_only(tokens: Tokens, before: Sequence[int], index: int) -> bool:
    """ "She did worse than X (he had 9) but better in share, 8": told of her as likely, X being compared with."""
    if any(not tokens[at].value.is_object or tokens[at].value.is_possessive for at in before):
        return False
    is_parted = not _PARTING.isdisjoint(tokens.row[before[-1] : index])
    return is_parted and not _PRONOUNS.isdisjoint(tokens.said[: before[0]])


def _is_opponent(tokens: Tokens, at: int) -> bool:
    """ "It was in Y, against X: 28.9 points": X stood against whom it is told of, no figure being set beside his."""
    first = at - 1 if tokens[at - 1].tag is not Tag.FILL else at - 2
    is_against = first >= 0 and tokens[first].words == "against" and not tokens[at].value.is_possessive
    return is_against and NUMBERS.isdisjoint(tokens.row[:first])


_OF_SEAT = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.SEATS})


def _is_of_seat(tokens: Tokens, at: int) -> bool:
    """ "X overturned a Tory majority to win with 9", "the former Labour seat": a party that only says whose it was."""
    if tokens[at].value.is_person or tokens[at].value.is_possessive or tokens[at - 1].tag is not Tag.FILL:
        return False
    return tokens[at + 1].tag in _OF_SEAT


_FROM = bytes((Tag.FROM,))
_PARTICIPLES = frozenset(
    "polling taking winning finishing getting gaining securing receiving scoring recording ending having collecting"
    " attracting amassing garnering".split()
)


def _before_participle(tokens: Tokens, before: list[int], nearest: int, index: int) -> int | None:
    """ "X had 9 more than Y, finishing with 90", "X beat Y, polling 90", "X gained it from Y after collecting 90": the
    one who did it, not the one beaten."""
    is_beaten = tokens[nearest].value.is_object or tokens[nearest - 1].tag in (Tag.AHEAD, Tag.BEHIND)
    is_beaten = is_beaten or tokens.row[:nearest].rstrip(SILENT)[-1:] == _FROM
    if not is_beaten or tokens[nearest].value.is_possessive:
        return None
    between = tokens[nearest + 1 : index]
    parted = (at for at, token in enumerate(between) if token.tag is Tag.COMMA or token.words == "after")
    at = next(parted, len(between))
    is_told = at + 1 < len(between) and between[at + 1].words.split(" ")[0] in _PARTICIPLES
    if not is_told or any(token.tag in NUMBERS for token in between):
        return None
    return next((at for at in before if not tokens[at].value.is_object and _is_subject(tokens, at)), None)


_MOVED = frozenset({Tag.UP, Tag.DOWN, Tag.BE, Tag.BY})
_WENT = frozenset("went goes moved climbed sank stayed".split())


def _is_subject(tokens: Tokens, at: int) -> bool:
    """Whether something is said of the actor; of "Labour's" only where what Labour has is left out: "Labour's rose"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    if after.tag is Tag.COMMA and not NUMBERS.isdisjoint(tokens.row[at + 2 : at + 3]):
        return True  # "X's, 26.6 per cent, is 15.6 points down"
    return not tokens[at].value.is_possessive or after.tag in _MOVED | NUMBERS or after.words in _WENT


def _nearest_first(tokens: Tokens, before: list[int], index: int) -> list[Holder]:
    """The nearest actor; after "beat X with N" also the one who beat."""
    nearest = before[-1]
    own = Holder(tokens[nearest].value, nearest, True)
    link = tokens[min(past_brackets(tokens, nearest + 1), index)].tag
    is_doubtful = _is_set_against(tokens, nearest) and not tokens[nearest].value.is_possessive and link in _OPENERS
    subjects = [at for at in before[:-1] if not tokens[at].value.is_object]
    if is_doubtful and subjects and tokens[nearest + 1].words == ";":
        return [Holder(tokens[subjects[-1]].value, subjects[-1], False)]  # "X is 9 ahead of Y; 47.9 per cent"
    if is_doubtful and not subjects and not {"he", "she"}.isdisjoint(tokens.said[:nearest]):
        return [Holder(own.actor, own.index, False)]  # "he beat X, with 9": his or X's
    if not is_doubtful or not subjects or _has_figure(tokens, subjects[-1], nearest):
        return [own]  # "X polled 9 votes to beat Y, on 8": X has had a figure
    return [Holder(tokens[subjects[-1]].value, subjects[-1], False), Holder(own.actor, own.index, False)]


def _is_set_against(tokens: Tokens, at: int) -> bool:
    """ "Ahead of X", "beat another Tory, X": somebody else is told of as well."""
    is_apposed = at > 1 and tokens[at - 1].tag is Tag.COMMA and tokens[at - 2].tag is Tag.ACTOR
    other = tokens[at - 2].value if is_apposed else tokens[at].value
    return bool(tokens[at].value.is_object or (other.is_object and not other.is_person))


def _has_figure(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a figure stands between that is the first one's own: not how far "ahead of" the other, or "by 9"."""
    figures = [at for at in range(first, last) if tokens[at].tag in NUMBERS]
    return any(_AHEAD.isdisjoint(tokens.row[at + 1 : at + 3]) and not _is_margin(tokens, at) for at in figures)


def _is_margin(tokens: Tokens, at: int) -> bool:
    """ "By 4,375", "a majority of 4,375"."""
    before = tokens.row[max(0, at - 4) : at].translate(None, SILENT)
    return before[-1:] == bytes((Tag.BY,)) or before[-2:] == bytes((Tag.MAJORITY, Tag.OF))


_AHEAD = frozenset({Tag.AHEAD, Tag.BEHIND})


def _owns_measure(tokens: Tokens, actor: int, index: int) -> bool:
    """ "X's share in the seat was …", "X's share fell 3 points to …", "X's share was 43.2 per cent, up …"."""
    if not _has_measure(tokens, actor):
        return False
    is_given = tokens.row[actor + 1 : actor + 5] == _OWN_VOTE  # "X's vote of 9 was up by 1"
    is_told = NUMBERS.isdisjoint(tokens.row[actor + (4 if is_given else 1) : index])
    return is_told or has_moved(tokens[actor + 1 : index]) or _is_how_far(tokens, actor, index)


def _is_how_far(tokens: Tokens, actor: int, index: int) -> bool:
    """ "X's share was 43.2 per cent, up 1.4 points", "1.4 points down": how far what is X's has moved, told right after
    what it is."""
    first = next((at for at in range(actor, index) if tokens[at].tag in NUMBERS), index)
    between = tokens.row[first + 1 : index].translate(None, _TO_MOVED)
    return between in _UP_OR_DOWN or (
        first < index and not between and tokens.row[index + 1 : index + 2] in _UP_OR_DOWN
    )


_UP_OR_DOWN = (bytes((Tag.UP,)), bytes((Tag.DOWN,)))
_TO_MOVED = SILENT + bytes((Tag.COMMA, Tag.DASH, Tag.OPEN, Tag.BE, Tag.OF, Tag.BY))


def _has_measure(tokens: Tokens, actor: int) -> bool:
    """ "X's share", "Labour's total"."""
    is_measure = not {Tag.SHARE, Tag.VOTES, Tag.TOTAL}.isdisjoint(tokens.row[actor + 1 : actor + 4])
    is_measure = is_measure or not _TOTALS.isdisjoint(tokens.said[actor + 1 : actor + 4])
    return is_measure and tokens[actor].value.is_possessive


_TOTALS = frozenset({"total", "tally", "haul", "figure", "score"})
_OWN_VOTE = bytes((Tag.VOTES, Tag.OF, Tag.COUNT, Tag.BE))


def _is_antecedent(tokens: Tokens, actor: int, index: int) -> bool:
    """ "X, who won …", "X, whose party leapt into second": what follows is said of X."""
    near = tokens.said[actor + 1 : actor + 3]
    return "who" in near or ("whose" in near and Tag.COMMA not in tokens.row[actor + 3 : index])


def _is_past_whose(tokens: Tokens, actor: int, index: int) -> bool:
    """ "X beat Y, whose party leapt into second, gaining 9": Y's as likely as X's."""
    if "whose" not in tokens.said[actor + 1 : actor + 3]:
        return False
    return any(token.tag is Tag.COMMA for token in tokens[actor + 3 : index])


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
