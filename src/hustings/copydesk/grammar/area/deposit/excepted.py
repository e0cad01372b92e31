"""Excepted: those but whom something is told of everybody, or of whom alone it is: "all but X and Y", "only Ms X"."""

from __future__ import annotations

import re

from hustings.copydesk.grammar.soft.line import compile_words

_ONE = "(?:the )?(?:@party|@person)(?: \\( [^()]{1,30} \\))?"
_ROW = f"(?P<row>{_ONE}(?: , {_ONE}){{0,6}}(?:(?: ,)? and {_ONE})?)"
_FIRST = "the (?P<first>winner|victor|winning candidate)(?P<second> and (?:the )?runner-up)?"
_EVERY = (
    "(?:all|everyone|everybody|every candidate|every party|(?:all|each|every one) (?:of )?(?:the )?(?:@number )?"
    "(?:candidates|contenders|parties|hopefuls))"
)
_BUT = "(?:but|except|except for|excepting|bar|barring|save|save for|apart from|other than|outside)"
_DID = "(?: (?:failed|fails|did|do|not|to|could|couldn't|didn't|have|had|has|will|managed|all|each|duly|{adverb}))*"
#: "All but Ms X", "everyone bar the winner", and what may stand before the verb.
ALL_BUT_SOME = f"{_EVERY} {_BUT} (?:{_ROW}|{_FIRST})(?: ,)?{_DID}"
#: "Only X and Y", not "the only Green".
ONLY_SOME = f"(?<!the )(?<!not )only {_ROW}{_DID}"


def is_of_field(before: str) -> bool:
    """Whether a line up to a verb ends with who is excepted, or of whom alone the verb is: "all but @person "."""
    return (
        any(_ends(compile_words(one), before) for one in (ALL_BUT_SOME, ONLY_SOME)) if _CALLED.search(before) else False
    )


_CALLED = re.compile(r"\b(?:only|all|everyone|everybody|every|each)\b")


def _ends(pattern: re.Pattern[str], before: str) -> bool:
    return any(one.end() >= len(before.rstrip()) for one in pattern.finditer(before))
