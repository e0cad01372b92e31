"""Outvoted: somebody's votes set against those of all the others together, "more than the rest of the field put
together", "outvoting his seven opponents combined"; or of some who are named, "more than Labour and the SNP combined".
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from hustings.claims.area.outvoted import outvoted_word, together
from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.moved.measured import candidate, subject_before
from hustings.copydesk.grammar.moved.now import is_denied, is_here
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.soft.line import Line, line_of, stretch
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag, Tokens, places_of

_PEOPLE = (
    "(?:candidates?|rivals?|opponents?|challengers?|part(?:y|ies)|hopefuls?|contenders?|contestants?|competitors"
    "|opposition|others|names|runners|also-rans|opposing candidates|rival candidates)"
)
_FIELD = "(?:field|poll|pack|candidates|parties|ballot|ballot paper|runners|contenders|list|opposition|rivals|slate)"
_STANDING = (
    "(?: (?:on the (?:ballot paper|ballot|list|paper|slate)|in the (?:race|field|contest|running)|standing|who stood))?"
)
_REST = (
    "(?:(?:everyone|everybody|anyone|all comers) ?(?:else)?"
    f"|(?:all )?(?:of )?(?:the )?(?:whole |entire )?rest(?: of (?:the|her|his|its|their) {_FIELD})?"
    "|(?:the|all|every|any)(?: of)?(?: the| his| her| its| their)?(?: other| remaining)?(?: @number)?(?: other)?"
    f" {_PEOPLE}"
    f"|(?:all |all of )?(?:his|her|its|their|@person's|@party's)(?: other)?(?: @number)?(?: other)? {_PEOPLE}"
    "|all (?:of )?(?:the )?others|the (?:other |remaining )@number|the combined opposition)"
)
_ACTORS = (
    "(?P<named>(?:both )?(?:the )?(?:@party|@person)(?:'s)?(?: , (?:the )?(?:@party|@person))*(?: ,)?"
    " (?:and|plus) (?:the )?(?:@party|@person))(?: votes?| totals?| tallies| candidates)?"
)
_WHOM = f"(?:(?P<rest>{_REST}){_STANDING}|{_ACTORS})"
_TOGETHER = (
    "(?:(?:did|managed|mustered|polled|got|had|received|won|took|could muster|could manage|attracted|secured|scored"
    "|between them) )?"
    "(?:combined|put together|together|between them|taken together|added together|added up|lumped together|all told"
    "|altogether|all together|rolled into one|in total|in aggregate|collectively)"
)
_COMBINED = (
    "(?:the )?(?:combined|collective|total|joint|aggregate) (?:votes?|total|tally|score|support|poll|efforts)"
    " (?:of|for)"
)
_THEM = (
    f"(?:{_WHOM} {_TOGETHER}|{_COMBINED} {_WHOM.replace('<rest>', '<rest2>').replace('<named>', '<named2>')}"
    f"|(?P<rest3>{_REST})(?:'s?)? combined (?:votes?|total|tally|score))"
)
_OUTVOTING = (
    "(?:outvot|outpoll|outscor|outweigh|outstripp?|outnumber|exceed|topp|surpass|better|eclips|dwarf|beat|trump|outshon"
    "|outdid|outdo)(?:ed|ing|es|s|e)?"
)
_BACKED = "(?:voted for|backed|supported|chose|plumped for|went for|opted for)"
_TOLD = re.compile(
    rf"(?<!\S)(?:(?P<way>more|fewer|less|greater|higher|bigger|larger|better)(?: votes?| ballots| support| backing"
    rf"|(?P<people> (?:people|voters|electors) {_BACKED} (?:@party|@person|him|her|them)))? (?P<than>than)(?: for)?"
    rf"|(?P<verb>{_OUTVOTING})(?: that of| those of)?) {_THEM}(?!\S)"
)
#: The other way about: "Labour and the Greens together had more votes than the winner".
_OUTDONE = re.compile(
    rf"(?<!\S){_ACTORS} (?:{_TOGETHER},? )?(?:had|polled|got|won|took|received|mustered|attracted|secured|scored)"
    rf"(?P<joined> {_TOGETHER})? (?P<way>more|fewer)(?: votes)? than (?:the )?(?P<who>@party|@person|winner)(?!\S)"
)
_JOINED = frozenset(
    "combined|put together|together|between them|taken together|added together|added up|lumped together|all told"
    "|altogether|all together|rolled into one|in total|in aggregate|collectively|collective|joint|aggregate".split("|")
)
_FEWER = frozenset({"fewer", "less"})


def tells_outvoted(tokens: Tokens) -> bool:
    """Whether a sentence has a word for what several have together."""
    return Tag.OPPOSITION in tokens.tags or not tokens.words.isdisjoint(_JOINED)


def outvoted(scene: Scene) -> list[Reading]:
    """The readings of a sentence's words for somebody's votes against those of others together."""
    tokens, seat = scene.tokens, scene.seat
    if seat is None or not tells_outvoted(tokens) or not is_of_poll(scene, seat, _ELSE):
        return []
    line = line_of(tokens)
    more = (_reading(scene, seat, line, match) for match in _TOLD.finditer(line.text))
    fewer = (_outdone(scene, seat, line, match) for match in _OUTDONE.finditer(line.text))
    return [one for one in (*more, *fewer) if one is not None]


def _reading(scene: Scene, seat: Seat, line: Line, match: re.Match[str]) -> Reading | None:
    """The reading of one such statement: firm where it is plain of whom it is told, or where it is so of nobody."""
    tokens = scene.tokens
    first, last = line.tokens_of(match)
    group = _group(match)
    places = line.tokens_of(match, group)
    if is_denied(tokens, first) or not (match["people"] or _is_of_votes(tokens, first, match)):
        return None
    named = _named(scene, places) if group.startswith("named") else [] if _is_all(tokens, places, seat) else None
    if named is None:
        return None
    who, is_sure = _who(scene, line.tokens_of(match, "than")[0] if match["people"] else first)
    key = who if who is not None and is_sure else seat.poll.winner
    if key is None or key in named:
        return None
    way = -1 if match["way"] in _FEWER else 1
    is_nobodys = way > 0 and _is_nobodys(seat, named)
    return _made(scene, seat, key, named, way, (first, last), is_firm=is_sure or is_nobodys)


def _outdone(scene: Scene, seat: Seat, line: Line, match: re.Match[str]) -> Reading | None:
    """ "Labour and the Greens together had more votes than the winner": the winner has fewer than they have."""
    first, last = line.tokens_of(match)
    token = scene.tokens[line.tokens_of(match, "who")[0]]
    key = candidate(scene, token.value) if token.tag is Tag.ACTOR else seat.poll.winner
    named = _named(scene, line.tokens_of(match, "named"))
    is_together = match["joined"] is not None or not _JOINED.isdisjoint(scene.tokens.said[first:last])
    if key is None or named is None or key in named or not is_together or is_denied(scene.tokens, last - 1):
        return None
    return _made(scene, seat, key, named, 1 if match["way"] in _FEWER else -1, (first, last), is_firm=True)


def _made(
    scene: Scene, seat: Seat, key: str, named: list[str], way: int, places: tuple[int, int], *, is_firm: bool
) -> Reading:
    subject = Subject(seat.poll.candidacy(key).name, seat.poll.id, key)
    quantity = Quantity(direction=way, word=outvoted_word(named))
    claim = Claim(Kind.VOTES, subject, quantity, Basis(seat.poll.election), stretch(scene.tokens, *places))
    return Reading(claim, 2, is_firm and Tag.PREVIOUS not in scene.tokens.tags)


def _is_nobodys(seat: Seat, named: list[str]) -> bool:
    """Whether nobody has more votes than all the others, or than those who are named, together."""
    votes = dict(seat.poll.declaration.votes) if seat.poll.declaration is not None else {}
    return all(count <= together(seat.poll, named, one) for one, count in votes.items())


def _group(match: re.Match[str]) -> str:
    """The group of a match that took the others."""
    return next(one for one in ("rest", "rest2", "rest3", "named", "named2") if match[one] is not None)


def _who(scene: Scene, first: int) -> tuple[str | None, bool]:
    """Whose votes they are, and whether nobody else's can be: the one named before; who won where "he" or "she" did."""
    found = subject_before(scene, first)
    if found is None:
        return None, False
    is_named = _PRONOUNS.isdisjoint(scene.tokens.said[:first]) or found[0] == scene.default
    return candidate(scene, found[0]), found[1] and is_named


_PRONOUNS = frozenset("he she they it".split())


def _named(scene: Scene, places: tuple[int, int]) -> list[str] | None:
    """The keys of those who are named; `None` where one of them does not stand."""
    found = [
        candidate(scene, scene.tokens[at].value)
        for at in places_of(scene.tokens, _ACTOR)
        if places[0] <= at < places[1]
    ]
    known = [one for one in found if one is not None]
    return known if len(known) == len(found) == len(set(known)) > 1 else None


_ACTOR, _PLACES = frozenset({Tag.ACTOR}), frozenset({Tag.PLACE})


def _is_all(tokens: Tokens, places: tuple[int, int], seat: Seat) -> bool:
    """Whether as many others as are told are all the others: "her other two rivals" may be any two."""
    told = [one.value.value for one in tokens[places[0] : places[1]] if one.tag is Tag.COUNT]
    return not told or told == [len(seat.poll.candidacies) - 1]


#: What stands before "more than" where votes are meant: "polled more than", "18,341 votes, more than".
_POLLED = frozenset({Tag.GET, Tag.HAVE, Tag.WIN, Tag.GAIN, Tag.WITH})
_COUNTED = frozenset({Tag.COUNT, Tag.VOTES, Tag.PERCENT, Tag.SHARE, Tag.TOTAL})
_PASSED = frozenset({Tag.FILL, Tag.HEDGE, Tag.NOW})
_ADVERBS = frozenset("far well much even still comfortably easily way many rather which that was".split())
_APART = frozenset({Tag.COMMA, Tag.DASH, Tag.COLON, Tag.OPEN, Tag.CLOSE, Tag.WHO, Tag.BE})
#: What the others have together, or somebody more of, that is no votes of this poll.
_ELSE = frozenset({Tag.SEATS, Tag.MAJORITY, Tag.MARGIN, Tag.TURNOUT, Tag.DEPOSIT, Tag.ELECTORATE, Tag.REGION, Tag.AREA})


def _is_of_votes(tokens: Tokens, first: int, match: re.Match[str]) -> bool:
    """Whether votes are compared, and not by how many: "polled more than", "9,312 votes, far more than"."""
    if match["verb"] is not None:
        before = tokens.row[max(0, first - 3) : first]
        return match["verb"].startswith(_OF_VOTES) or Tag.VOTES in before or Tag.COUNT in before or Tag.TOTAL in before
    is_apart, at = False, first - 1
    while at >= 0 and (tokens[at].tag in _PASSED | _APART or tokens[at].words in _ADVERBS):
        is_apart = is_apart or tokens[at].tag in _APART
        at -= 1
    if at < 0:
        return False
    if tokens[at].tag in _COUNTED:
        return is_apart
    return tokens[at].tag in _POLLED


_OF_VOTES = ("outvot", "outpoll", "outscor")


def is_of_poll(scene: Scene, seat: Seat, others: AbstractSet[Tag]) -> bool:
    """Whether a sentence tells of the votes of the seat's own poll, as far as its words go, and of none of the others
    that its tags may be of."""
    tokens = scene.tokens
    if seat.poll.declaration is None or scene.is_dated or scene.is_under_area or not others.isdisjoint(tokens.tags):
        return False
    if not all(is_here(seat, tokens.said[at]) for at in places_of(tokens, _PLACES)):
        return False
    return all(year_of(tokens[at]) == seat.poll.polled_on.year for at in places_of(tokens, _YEARS))


_YEARS = frozenset({Tag.YEAR})
