"""Part: which part of the country a figure covers, by the words near it or by the name of a party there."""

from __future__ import annotations

from hustings.copydesk.grammar.area.scope import UK, Scope, scope_of
from hustings.copydesk.grammar.figure.country.holder import holder_of
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.whose.holder import Holder
from hustings.copydesk.token import SILENT, Tag, Token, Tokens
from hustings.geography.boundary_set import Nation
from hustings.record.kept import kept

_OF_AREA = bytes((Tag.OF, Tag.REGION, Tag.COUNT))


def is_past_whole(tokens: Tokens, index: int) -> bool:
    """ "The SNP won 48 of Scotland's 59, the Lib Dems 11": an area that may be of the first alone."""
    at = tokens.row.find(_OF_AREA, 0, index)
    return at >= 0 and Tag.COMMA in tokens.row[at:index]


def is_past_turn(tokens: Tokens, index: int) -> bool:
    """ "All seven were in Northern Ireland; in 2015 they lost 18": an area of a clause before, since which the text has
    gone over to another time, and so perhaps to the country."""
    area = tokens.row.rfind(Tag.REGION, 0, index)
    between = tokens.row[area + 1 : index] if area >= 0 else b""
    times = (at for at, tag in enumerate(between) if tag in _TIMED)
    return any(between[:at].rstrip(_TO_TIME)[-1:] in _TURNS for at in times)


_TIMED, _TO_TIME = frozenset({Tag.YEAR, Tag.PREVIOUS}), SILENT + bytes((Tag.IN, Tag.ON, Tag.COUNT))
_TURNS = (bytes((Tag.COMMA,)), bytes((Tag.AND,)), bytes((Tag.DASH,)))
_COUNTRY = frozenset({"the country", "across the country", "country", "countrywide", "nation"})


def nation_meant(scene: Scene, scope: Scope) -> str | None:
    """The nation that "across the country", or a list with the SNP or Plaid Cymru in it, may be said of in a report
    from Scotland, Wales or Northern Ireland."""
    nation = scene.seat.poll.constituency.nation if scene.seat is not None else Nation.ENGLAND
    if nation is Nation.ENGLAND:
        return None
    is_said = scope.place == UK and not scene.tokens.words.isdisjoint(_COUNTRY)
    is_told = scope.place is None and any(
        one.tag is Tag.ACTOR and _ONLY_THERE & one.value.families for one in scene.tokens
    )
    return nation.value if is_said or is_told else None


#: Parties that stand in one nation only: who are listed with them may be of that nation.
_ONLY_THERE = frozenset({"snp", "plaid-cymru"})


def scope_at(scene: Scene, index: int, holder: Holder | None) -> Scope:
    """What the figure covers, by the words near it or by the name of the party whose it is."""
    scope = scope_of(scene.tokens, index)
    nation = nation_named_by(scene.tokens[holder.index]) if holder is not None and holder.index >= 0 else None
    return Scope(nation) if nation is not None and scope.place in (None, UK) else scope


def scope_said(scene: Scene, hit: Hit) -> Scope:
    """As `scope_at`; whose a figure is says no more of it where the sentence names no nation's part of a party."""
    return scope_at(scene, hit.index, holder_of(scene, hit) if _names_part(scene.tokens) else None)


@kept
def _names_part(tokens: Tokens) -> bool:
    """Whether a sentence may name a party's part of a nation."""
    return any(one.startswith(_OF_NATION) for one in tokens.words)


_NATION_OF = {"scottish": Nation.SCOTLAND.value, "welsh": Nation.WALES.value}

#: Who has led a party's part of a nation: "Ruth Davidson's party".
_NATION_LED = {
    one: nation.value
    for nation, every in (
        (
            Nation.SCOTLAND,
            "ruth davidson|jackson carlaw|russell findlay|johann lamont|jim murphy|kezia dugdale|richard leonard"
            "|anas sarwar|willie rennie|alex cole-hamilton",
        ),
        (
            Nation.WALES,
            "andrew rt davies|paul davies|carwyn jones|mark drakeford|vaughan gething|eluned morgan|kirsty williams"
            "|jane dodds",
        ),
    )
    for one in every.split("|")
}

_OF_NATION = ("scottish", "welsh", *_NATION_LED)

_OF_WHOLE_NATION = ("scottish n", "welsh n")


def nation_named_by(party: Token) -> str | None:
    """The nation whose part of a party is named: "the Scottish Conservatives", "Welsh Labour", not the SNP."""
    if party.tag is not Tag.ACTOR or party.words.startswith(_OF_WHOLE_NATION):
        return None
    leader, _, what = party.words.partition("'s ")  # "Jim Murphy", who stands in a seat, names no part of a party
    return _NATION_OF.get(party.words.partition(" ")[0]) or (_NATION_LED.get(leader) if what else None)


def nation_of_party(scene: Scene, scope: Scope, index: int) -> str | None:
    """ "The Scottish Conservatives on 13, Labour seven": the nation whose part of another party was named before."""
    if scope.place not in (None, UK):
        return None
    return next(filter(None, map(nation_named_by, reversed(scene.tokens[:index]))), None)
