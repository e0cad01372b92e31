"""Figure: how far a statement reaches to the left and right of its figure, by kind.

The hedge before belongs to it, the noun that it counts, what a share is a share of; of a change the verb that says it,
and what it is compared with.
"""

from __future__ import annotations

import re

from hustings.claims.kind import Kind
from hustings.copydesk.extent.shape import compile_shape

_COUNTED = "{det}* votes"
_MARGIN = "(?:{det}* votes)? (?:ahead|behind|more|fewer) (?:of|than)? {det}* actor"
_LESS = "{det}* votes? word? (?:more|fewer|ahead|behind|up|down|gain|lose)"
_SINCE = "(?:from|on|since|than|compared)+ {time}"
_MEASURE = "(?:article|poss|pronoun|actor|fill)* (?:share|majority|turnout|votes)"
_THAN = f"{_LESS} (?:in|of|to)? (?:{{what}}{{0,6}} {_SINCE}|{_SINCE}|{{time}}|{_MEASURE})?"

#: What may follow a figure, by kind; the first that fits is taken.
AFTER: dict[Kind, tuple[str, ...]] = {
    Kind.VOTES: ("{det}* (?:more|fewer) {det}* votes? than {time}", _MARGIN, _COUNTED),
    Kind.MARGIN: (_MARGIN, "(?:{det}* votes)? (?:ahead|behind)", _COUNTED),
    Kind.MAJORITY: ("{det}* votes? {det}* (?:majority|margin)", _COUNTED),
    Kind.SHARE: ("of? {det}* share", "of {det}* votes"),
    Kind.TURNOUT: ("{det}* turnout", "of {det}* (?:electorate|votes)"),
    Kind.SHARE_CHANGE: (_THAN, _SINCE),
    Kind.MAJORITY_CHANGE: (_THAN, f"votes? {_SINCE}", "votes"),
    Kind.TURNOUT_CHANGE: (_THAN, _SINCE),
    Kind.SWING: ("(?:{det}|word)* swing",),
    Kind.SEATS: ("(?:{det}|actor|region|word){0,3} (?:seats|member)",),
    Kind.SEATS_CHANGE: ("(?:{det}|actor)* seats? {det}* (?:up|down|gain|lose)", "{det}* (?:seats|member)"),
    Kind.ELECTORATE: ("{det}* electorate",),
    Kind.DEPOSIT: ("{det}* deposit",),
    Kind.BOUNDARY: ("of (?:{det}|word)* area", "from {det}* place"),
    Kind.OTHER: ("{det}* (?:rejected|candidates|votes|previous|deposit)",),
}
_OBJECT = "(?:article|poss|fill|word|actor|place|share|majority|turnout|votes|margin|of|in|pronoun)"
_VERB = f"(?:{{change}}|gain|lose) {_OBJECT}{{0,6}} by {{det}}*$"
_HEDGED = "(?:hedge article?|article hedge?)$"
#: What may stand before a figure that something changed by.
BEFORE_CHANGE = tuple(compile_shape(one) for one in (_VERB, "{change} hedge?$", _HEDGED))
BEFORE = (compile_shape("hedge article?$"),)
_AFTER: dict[Kind, tuple[re.Pattern[str], ...]] = {
    kind: tuple(compile_shape(one) for one in patterns) for kind, patterns in AFTER.items()
}


def around_figure(shape: str, at: int, kind: Kind) -> tuple[int, int]:
    """The first token of the statement whose figure is at `at`, and the one after its last."""
    return _begin(shape, at, kind), _end(shape, at, kind)


def _end(shape: str, at: int, kind: Kind) -> int:
    for pattern in _AFTER.get(kind, ()):
        if match := pattern.match(shape, at + 1):
            return match.end()
    return at + 1


def _begin(shape: str, at: int, kind: Kind) -> int:
    patterns = BEFORE_CHANGE if kind.is_change and kind is not Kind.SEATS_CHANGE else BEFORE
    before = shape[max(0, at - 10) : at]
    found = next((match for pattern in patterns if (match := pattern.search(before)) and match[0]), None)
    return at - len(found[0]) if found else at
