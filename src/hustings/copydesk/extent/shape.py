"""Shape: a sentence as one character a token, finer than the grammar's: articles, possessives, adverbs are told apart.

Patterns are written as those of the grammar are: in the names of tags and of these classes, in lower case.
"""

from __future__ import annotations

import re
from functools import lru_cache

from hustings.copydesk.token import Tag, Tokens, tag_of

#: Words that a statement's shape turns on, by class, whatever tag they have in the grammar.
_WORDS: dict[str, str] = {
    "article": "a an the",
    "poss": "his her their its our my your own",
    "speaker": "we i you we've i've",
    "not": (
        "not never didn't hasn't haven't hadn't couldn't cannot can't won't doesn't don't did "
        "failed failing fails fail without short"
    ),
    "race": "election by-election contest race constituency division poll commons parliament house",
    "ever": "ever history record recorded memory",
    "member": "mp mps member",
    "represented": "represented served",
    "after": "after",
    "as": "as",
    "said": "time",
    "incumbent": "incumbent sitting outgoing veteran former long-serving",
    "barely": "barely narrowly only just comfortably easily tightly safely scarcely hardly",
}
_CLASS_OF = {word: name for name, words in _WORDS.items() for word in words.split()}
_NEVER = frozenset({Tag.ACTOR, Tag.PLACE, Tag.REGION})
_BASE = 0x4E00
_CHAR = {tag.name.lower(): chr(_BASE + tag) for tag in Tag}
_CHAR |= {name: chr(_BASE + len(Tag) + 1 + at) for at, name in enumerate([*_WORDS, "adverb"])}
PARTS = {
    "det": "(?:article|poss|fill|adverb|barely|hedge|previous|each)",
    "number": "(?:count|percent|points|signed|times)",
    "change": "(?:up|down)",
    "time": "(?:in|on|article|fill|poss|barely)*(?:count previous|year|previous|ordinal? race)",
    "what": "(?:article|poss|fill|word|actor|place|pronoun|adverb|share|majority|turnout|votes|margin|of|in)",
}


def compile_shape(pattern: str) -> re.Pattern[str]:
    """A pattern over shapes as a regular expression.

    >>> compile_shape("article majority").fullmatch("x") is None
    True
    """
    expanded = re.sub(r"\{([a-z]+)\}", lambda part: PARTS[part[1]], pattern)
    return re.compile(re.sub(r"\s+", "", re.sub(r"[a-z]+", lambda name: _CHAR[name[0]], expanded)))


def shape_of(tokens: Tokens) -> str:
    """A sentence's shape, one character a token."""
    return "".join(map(_class, tokens.said, map(tag_of, tokens)))


@lru_cache(maxsize=1 << 14)
def _class(words: str, tag: Tag) -> str:
    """The character of a token."""
    if tag not in _NEVER and words in _CLASS_OF:
        return _CHAR[_CLASS_OF[words]]
    return _CHAR["adverb" if tag is Tag.WORD and words.endswith("ly") and len(words) > 4 else tag.name.lower()]
