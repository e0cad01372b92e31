"""Belonging: whether votes or a share stand so close to a candidate or party that they can be no other's."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hustings.copydesk.grammar.tight.left import is_left_with, is_moved_to, is_stood_as, without_climb
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.grammar.whose.holder import Holder
from hustings.copydesk.token import SILENT, Tag, Token, Tokens, tag_of, words_of

_VERBAL = frozenset(
    {
        Tag.GET,
        Tag.WIN,
        Tag.HAVE,
        Tag.WITH,
        Tag.ON,
        Tag.BE,
        Tag.HEDGE,
        Tag.FILL,
        Tag.COMMA,
        Tag.OPEN,
        Tag.CLOSE,
        Tag.DASH,
        Tag.COLON,
        Tag.SLASH,
        Tag.TOTAL,
        Tag.VOTES,
        Tag.SHARE,
        Tag.OF,
        Tag.FINISH,
        Tag.ORDINAL,
        Tag.PLACED,
        Tag.NOW,
        Tag.DEPOSIT,
    }
)
_ROW = NUMBERS | {Tag.OPEN, Tag.CLOSE, Tag.COMMA, Tag.DASH, Tag.COLON, Tag.SLASH, Tag.VOTES, Tag.HEDGE}

_ASIDE_ROW = _ROW | _VERBAL
_FILL, _VOTES_TO = bytes((Tag.FILL,)), bytes((Tag.VOTES, Tag.TO))
_SHARED = frozenset({Tag.EACH})
_MOST = 5


def belongs_tightly(tokens: Tokens, index: int, holder: Holder) -> bool:
    """Whether the votes or the share at `index` stand next to the candidate or party they are said of."""
    if holder.is_paired:
        return holder.is_firm
    if not holder.is_firm or _is_shared(tokens, index) or _is_for_another(tokens, index):
        return False
    if _is_for_pronoun(tokens, index) or _follows_pronoun(tokens, index):
        return True
    if holder.index < 0 or holder.index > index:
        return 0 < holder.index - index <= _MOST
    if _is_for(tokens, index, holder.index):
        return True
    if _is_joined(tokens, holder.index):
        return False  # "she and Mr X took 54 per cent and 27 per cent"
    between = tokens[holder.index + 1 : index]
    return _leads_to_votes(tokens, index, between) or (holder.actor.is_person and is_left_with(tokens, index, between))


def _is_for_another(tokens: Tokens, index: int) -> bool:
    """ "Voters ditched X with 9 per cent backing Y": of those who did something else."""
    return not _BACKING.isdisjoint(tokens.said[index + 1 : index + 3])


def _is_shared(tokens: Tokens, index: int) -> bool:
    """ "9 votes each", "9 and 8 respectively"; not "X (9) and Y (8) both lost their deposits"."""
    return any(one.tag in _SHARED and one.words != "both" for one in tokens[index : index + 6])


_THERE = frozenset({Tag.BE, Tag.FILL, Tag.HEDGE})


def _is_for(tokens: Tokens, index: int, actor: int) -> bool:
    """ "For X, the minister, there were 9": nobody else and no figure stands between."""
    if actor < 1 or tokens[actor - 1].tag is not Tag.FOR or "there" not in tokens.said[actor:index]:
        return False
    there = tokens.said.index("there", actor)
    is_told = _THERE.issuperset(tokens.row[there + 1 : index]) and tokens[index].tag is Tag.COUNT
    return is_told and (NUMBERS | {Tag.ACTOR}).isdisjoint(tokens.row[actor + 1 : index])


def _leads_to_votes(tokens: Tokens, index: int, between: Sequence[Token]) -> bool:
    """Whether what stands between a holder and a figure leaves nothing else that the figure could be of."""
    if tokens[index].tag is Tag.PERCENT and bytes(map(tag_of, between)).translate(None, SILENT) in _RISEN_TO:
        return True  # "X's rose to 9 per cent"
    if tokens[index].tag is Tag.COUNT and (_is_aside(tokens, index, between) or is_moved_to(tokens, index, between)):
        return True
    between = without_climb(_without_time(_past_own(between)))
    row = bytes(map(tag_of, between))
    end = row.find(Tag.CLOSE) + 1
    if end and _ROW.issuperset(row[:end]):
        between, row = between[end:], row[end:]  # "X (9,639) lost his deposit with 4.4 per cent"
    if Tag.DEPOSIT in row:
        between = [token for token in between if token.tag not in (Tag.HOLD, Tag.LOSE)]
        row = bytes(map(tag_of, between))
    if not NUMBERS.isdisjoint(row):
        if tokens[index].tag is Tag.PERCENT and _is_as_share(tokens, index, between):
            return True
        is_aside = row[-1] == Tag.OPEN and _ASIDE_ROW.issuperset(row)
        return is_aside or has_moved(between) or _ROW.issuperset(row)
    between = _without_aside(_past_party(between))
    row = bytes(map(tag_of, between))
    if row.translate(None, _FILL) == _VOTES_TO:
        return True  # "X's vote came to 9, Y's vote to 8"
    is_near = len(between) <= _MOST and all(token.tag in _VERBAL or token.words in _OF_WHOM for token in between)
    return is_near or _is_in_list(tokens, index, between) or _is_said_of(tokens, index, between)


def _without_time(between: Sequence[Token]) -> Sequence[Token]:
    """What stands between without how long ago it was: "X, who had been second two years earlier with 9"."""
    if Tag.PREVIOUS not in map(tag_of, between):
        return between
    after = [*between[1:], *between[-1:]]
    return [
        one
        for one, two in zip(between, after, strict=True)
        if one.tag is not Tag.PREVIOUS and not (one.tag is Tag.COUNT and two.tag is Tag.PREVIOUS)
    ]


_RISEN_TO = (bytes((Tag.UP, Tag.TO)), bytes((Tag.DOWN, Tag.TO)))
#: "9 votes, which is 8 per cent", "9 votes, or 8 per cent".
_SO_MUCH = frozenset("or which that that's is was works out at equals equates to makes equivalent ie namely".split())
_JOINED = frozenset({Tag.COMMA, Tag.DASH, Tag.VOTES, Tag.FILL, Tag.HEDGE})
_NOT_SHARE = frozenset(
    {Tag.OF, Tag.FROM, Tag.AHEAD, Tag.BEHIND, Tag.MORE, Tag.FEWER, Tag.UP, Tag.DOWN, Tag.TURNOUT, Tag.ELECTORATE}
)


def _is_as_share(tokens: Tokens, index: int, between: Sequence[Token]) -> bool:
    """ "X polled 9, which is 8 per cent": a share that says again what the votes right before it are."""
    end = max((at + 1 for at, token in enumerate(between) if token.tag is Tag.WITH), default=0)
    between = between[end:]  # "X held up our end with 9, which is 8 per cent"
    if not any(token.tag in NUMBERS for token in between):
        return False
    last = max(at for at, token in enumerate(between) if token.tag in NUMBERS)
    said = between[last + 1 :]
    is_again = any(token.words in _SO_MUCH for token in said) and all(
        token.tag in _JOINED or token.words in _SO_MUCH for token in said
    )
    is_share = between[last].tag is Tag.COUNT and _NOT_SHARE.isdisjoint(tokens.row[index + 1 : index + 2])
    if not (is_again and is_share):
        return False
    at = index - len(between) + last
    return _leads_to_votes(tokens, at, between[:last])


_DEEDS = NUMBERS | {Tag.WIN, Tag.BEAT, Tag.GET, Tag.HAVE, Tag.LOSE, Tag.GAIN, Tag.HOLD, Tag.AHEAD, Tag.BEHIND, Tag.AND}


def _is_aside(tokens: Tokens, index: int, between: Sequence[Token]) -> bool:
    """ "X, the Tory MEP, 21,738": who somebody is, between commas, and so many votes."""
    if len(between) < 3 or not between[0].words == between[-1].words == ",":
        return False
    is_named = any(token.tag is Tag.ACTOR and token.value.is_person for token in between)
    is_plain = all(token.tag not in _DEEDS and token.tag is not Tag.COMMA for token in between[1:-1])
    return is_plain and not is_named and bool(tokens[index].value.value >= _TELLING)


_OWN_DEPOSIT = frozenset({"hers", "theirs"})


def _past_own(between: Sequence[Token]) -> Sequence[Token]:
    """What stands after an aside with a figure of its own, "X, fifth in 2010 on 8, is third on 9"; and without a
    deposit that is told of in a word, "Y lost hers with 9"."""
    inner = _without_aside(between)
    between = inner if NUMBERS.isdisjoint(map(tag_of, inner)) else between
    if _OWN_DEPOSIT.isdisjoint(map(words_of, between)):
        return between
    return [one for one in between if one.tag not in (Tag.HOLD, Tag.LOSE) and one.words not in _OWN_DEPOSIT]


_IN_PARTY = frozenset({Tag.FILL, Tag.OF, Tag.WORD, Tag.FOR, Tag.AND, Tag.REGION})
_NAMING = frozenset({Tag.WORD, Tag.REGION})


def _past_party(between: Sequence[Token]) -> Sequence[Token]:
    """What stands after a party that nobody knows: "X of the Consensus Party (9)", "Y of the Party of Women 8"."""
    if not between or between[0].tag is not Tag.OF:
        return between
    end = 1
    while (
        end < len(between)
        and between[end].tag in _IN_PARTY
        and (between[end].is_capital or between[end].tag is not Tag.WORD)
    ):
        end += 1
    is_named = any(token.tag in _NAMING for token in between[1:end])
    return between[end:] if is_named else between


def _without_aside(between: Sequence[Token]) -> Sequence[Token]:
    """What stands after an aside: "X, who was hoping for a third term, polled 9", "X, the teacher from Y, had 9"."""
    if between and between[0].tag is Tag.OPEN:
        end = next((at for at, token in enumerate(between) if token.tag is Tag.CLOSE), 0)
        is_bare = all(token.tag is not Tag.ACTOR and token.tag not in NUMBERS for token in between[:end])
        return between[end + 1 :] if end and is_bare else between  # "X (not the one on the telly) 9"
    if len(between) < _ASIDE or between[0].tag is not Tag.COMMA or between[0].words != ",":
        return between
    last = next((at for at in range(len(between) - 1, 0, -1) if between[at].tag is Tag.COMMA), 0)
    is_told = (
        last + 1 < len(between)
        and between[last + 1].tag in _GOVERNORS | {Tag.FINISH, Tag.BE}
        and between[last].words == ","
    )
    return between[last + 1 :] if is_told else between


#: Two commas, a word between them and a verb.
_ASIDE = 4
_HELD = frozenset({Tag.VOTES, Tag.SHARE})
_MOVING = _HELD | {Tag.FROM, Tag.FILL, Tag.HEDGE, Tag.WORD, Tag.UP, Tag.DOWN, Tag.BE, Tag.HAVE, Tag.COLON, Tag.BY}


def has_moved(between: Sequence[Token]) -> bool:
    """ "Labour's vote went from 9 to 8", "their share fell 9 points to 8": where it came to."""
    tags = [token.tag for token in between if token.tag is not Tag.FILL]
    if not tags or tags[-1] not in (Tag.TO, Tag.ON) or not all(tag in _MOVING or tag in NUMBERS for tag in tags[:-1]):
        return False
    is_from = Tag.FROM in tags and tags[-1] is Tag.TO and not _HELD.isdisjoint(tags[: tags.index(Tag.FROM)])
    return is_from or (tags[0] in _HELD and len(tags) > 1 and tags[-2] in NUMBERS)


_PARTING = frozenset({Tag.COMMA, Tag.OPEN, Tag.CLOSE})


def _is_in_list(tokens: Tokens, index: int, between: Sequence[Token]) -> bool:
    """ "John Smith, Better Bootle, 28 (0.1%)": a party that nobody knows between a name and the figures of a row."""
    after = [token.tag for token in tokens[index + 1 : index + 3]]
    is_row = len(after) == 2 and after[0] in _PARTING and after[1] is Tag.PERCENT
    is_set = len(between) > 2 and between[0].tag in _PARTING and between[-1].tag in _PARTING
    return is_row and is_set and len(between) <= _FAR and all(one.is_capital for one in between[1:-1])


#: "The Labour candidate (6,010)", "X, who had 9".
_OF_WHOM = frozenset(
    {"who", "whose", "it", "candidate", "hopeful", "contender", "challenger", "rival", "man", "woman", "nominee"}
)
_GOVERNORS = frozenset({Tag.GET, Tag.WITH, Tag.ON, Tag.WIN, Tag.HAVE})
#: What may stand between an actor and what is said of them, when the figure has a verb or "with" right before it.
_SAID = _VERBAL | {
    Tag.WORD,
    Tag.IN,
    Tag.FILL,
    Tag.AND,
    Tag.BEAT,
    Tag.FOR,
    Tag.PLACE,
    Tag.EXEMPT,
    Tag.HOLD,
    Tag.DEPOSIT,
    Tag.YEAR,
    Tag.SEATS,
    Tag.TO,
}
_FAR = 12


def _is_said_of(tokens: Tokens, index: int, between: Sequence[Token]) -> bool:
    """ "X was well beaten in third, on 9", "Y was left with 8 votes": nobody else and no measure stands between."""
    near = [token.tag for token in between if token.tag not in (Tag.FILL, Tag.HEDGE)]
    if not near or near[-1] not in _GOVERNORS or len(between) > _FAR or not _is_telling(tokens, index):
        return False
    is_in = near[-1] is Tag.WITH or (near[-1] is Tag.ON and tokens[index].tag is Tag.COUNT)
    said = _SAID | _MOVES if is_in and _HELD.isdisjoint(near) else _SAID
    return all(
        token.tag in said or token.words in _OF_WHOM or is_stood_as(between, at) for at, token in enumerate(between)
    )


#: "Slumped to second with 9 per cent", "brought up the rear on 9", "X, who lost it with 9".
_MOVES = frozenset({Tag.UP, Tag.DOWN, Tag.LOSE})


def _is_telling(tokens: Tokens, index: int) -> bool:
    """Whether a figure is so many votes, or so exact a share, that somebody is said to have won or come in with."""
    after = tokens.row[index + 1 : index + 2]
    if tokens[index].tag is Tag.PERCENT:
        is_share = after == _SHARE or (tokens[index].value.decimals > 0 and (not after or after[0] not in _NO_SHARE))
        before = next((one.words for one in reversed(tokens[:index]) if one.tag not in (Tag.FILL, Tag.HEDGE)), "")
        return is_share and before in ("with", "on")  # not "was declared elected at 12.40"
    is_count = tokens[index].tag is Tag.COUNT
    return is_count and bool(tokens[index].value.value >= _TELLING or after == _VOTES)


_SHARE, _VOTES = bytes((Tag.SHARE,)), bytes((Tag.VOTES,))
_BACKING = frozenset("backing voting opting choosing supporting plumping going preferring turning".split())
_NO_SHARE = frozenset({Tag.TURNOUT, Tag.OF, Tag.MORE, Tag.FEWER, Tag.SWING, Tag.ELECTORATE, Tag.MAJORITY, Tag.AHEAD})


def _is_for_pronoun(tokens: Tokens, index: int) -> bool:
    """ "The 9,639 people who voted for her"."""
    if Tag.FOR not in tokens.row[index + 1 : index + _MOST + 3]:
        return False
    after = tokens[index + 1 : index + _MOST + 3]
    return any(one.tag is Tag.FOR and two.words in ("him", "her", "them") for one, two in pairwise(after))


def _follows_pronoun(tokens: Tokens, index: int) -> bool:
    """ "She polled 9,639"."""
    before = tokens.said[max(0, index - _MOST) : index]
    if _PRONOUNS.isdisjoint(before):
        return False
    at = next(at for at, words in enumerate(before) if words in _PRONOUNS)
    return _VERBAL.issuperset(tokens.row[max(0, index - _MOST) : index][at + 1 :])


_PRONOUNS = frozenset({"he", "she"})


def _is_joined(tokens: Tokens, at: int) -> bool:
    """Whether somebody else stands before the actor with nothing but "and" between, or another party right before the
    party, "Labour + Greens = 9"; not "9 for Labour and Mr Y 8"."""
    if at and tokens[at - 1].tag is Tag.ACTOR and not (tokens[at].value.is_person or tokens[at - 1].value.is_person):
        return True
    if at < 2 or tokens[at - 1].tag is not Tag.AND or tokens.row[: at - 2].rstrip(SILENT).endswith(_COUNT_FOR):
        return False
    return tokens[at - 2].tag is Tag.ACTOR or tokens[at - 2].words in ("he", "she")


_COUNT_FOR = (bytes((Tag.COUNT, Tag.FOR)), bytes((Tag.VOTES, Tag.FOR)))

#: So many are votes, whether they are named or not.
_TELLING = 1000
