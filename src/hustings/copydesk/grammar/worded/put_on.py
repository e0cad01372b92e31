"""Put on: by how much a vote or a share grew, as said of whose it is: "he put 3,600 on the party's 2010 vote"."""

from __future__ import annotations

from hustings.copydesk.token import SILENT, Tag, Tokens

_PUT = frozenset("put puts putting stuck piled tacked added adds adding".split())
_ONE_S = frozenset("his her their its my our".split())
#: What may stand between whose a vote is and the word for it: of when it was.
_OF_WHEN = SILENT + bytes((Tag.PREVIOUS, Tag.YEAR))
_ON = frozenset({Tag.ON, Tag.TO})


def is_put_on_vote(tokens: Tokens, index: int) -> bool:
    """ "He put nearly 3,600 on his vote", "put 15,000 on the party's 2010 vote", "added 1,210 to Labour's tally"."""
    return tokens[index].tag is Tag.COUNT and Tag.VOTES in _put_on(tokens, index)


def is_put_on_share(tokens: Tokens, index: int) -> bool:
    """ "He put 11.1% on Labour's vote": how far the share moved."""
    is_part = tokens[index].tag in (Tag.PERCENT, Tag.POINTS)
    return is_part and not {Tag.VOTES, Tag.SHARE}.isdisjoint(_put_on(tokens, index))


def _put_on(tokens: Tokens, index: int) -> tuple[Tag, ...]:
    """What somebody put a figure on, if it is somebody's; nothing where it is nobody's."""
    if tokens.words.isdisjoint(_PUT):
        return ()
    verb = next((one for one in reversed(tokens[:index]) if one.tag not in (Tag.FILL, Tag.HEDGE)), tokens[index])
    at = index + 1 + (tokens[index + 1 : index + 2] != [] and tokens[index + 1].tag is Tag.VOTES)
    if verb.words not in _PUT or tokens[at : at + 1] == [] or tokens[at].tag not in _ON:
        return ()
    owner = next((one for one in range(at + 1, len(tokens)) if _is_owner(tokens, one)), None)
    if owner is None or tokens.row[at + 1 : owner].translate(None, _OF_WHEN) != b"":
        return ()
    rest = [one.tag for one in tokens[owner + 1 : owner + 5] if one.tag not in _OF_WHEN and one.words not in _PARTY]
    return tuple(rest[:1])


#: "His party's tally", "her own vote".
_PARTY = frozenset({"party", "own"})


def _is_owner(tokens: Tokens, at: int) -> bool:
    """ "His", "the party's", "Labour's", "the Tory"."""
    one = tokens[at]
    is_party = one.tag is Tag.ACTOR and (one.value.is_possessive or not one.value.is_person)
    return is_party or one.words in _ONE_S or (one.tag is Tag.PRONOUN and one.words.endswith("'s"))
