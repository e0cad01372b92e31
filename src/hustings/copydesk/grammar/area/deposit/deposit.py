"""Deposits of one poll: "three of the five candidates lost their deposits", "she got her money back"."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from hustings.claims.area.deposit import ALL_LOST, KEPT, LOST
from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.deposit.by_votes import MONEY
from hustings.copydesk.grammar.area.deposit.kept import is_turned
from hustings.copydesk.grammar.figure.country.area import is_named
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene, key_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.time import NUMBERS, OTHER_TIMES, Moment
from hustings.copydesk.grammar.whose.nearest import holders
from hustings.copydesk.grammar.whose.pronoun import key_of_party
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag, Tokens
from hustings.record.poll import Poll

_NEEDED = (
    "(?:(?:(?:that|which) )?(?:(?:you|one|candidates|parties|they|he|she) )?"
    "(?:need|needs|needed|required|must have|gets|saves)"
    f" (?:in order )?(?:to )?(?:get |keep |save |retain |hold on to |recover |reclaim )?{MONEY}(?: back)?"
    "|needed|required|mark|threshold|barrier|hurdle|minimum|cut-off|line|for {det} deposit"
    "|to (?:save|keep) {det} deposit)"
)
_MISSED = (
    "(?:fell short|falling short|fell shy|short|shy"
    "|(?:fell |falling |finished |ended |came in |was |were )?(?:below|under)"
    "|(?:failed|failing|fails|unable) to (?:reach|clear|pass|get|make|secure|attract|win|poll|achieve|hit|cross"
    "|muster|top"
    "|manage|attain)|missed|missing|misses|missed out on|(?:did not|didn't|could not|couldn't|never)"
    " (?:reach|reached|clear|cleared|pass|get|make|secure|achieve|hit|cross|manage|muster|attain))"
)
_MARK = "(?:threshold|mark|hurdle|bar|barrier|minimum|line|share|level|number of votes|votes|vote)"
_FOR_DEPOSIT = (
    "(?:for (?:a |the |his |her |their )?(?:returned |saved |safe )?deposit"
    "|(?:(?:needed|required|necessary) )?(?:to|for) (?:save|saving|keep|keeping|retain|retaining|hold on to|get"
    "|getting)"
    f" {MONEY}(?: back)?)"
)
_THEN = "(?:{be} |{adverb} |duly |too |has |have |then |now )*"
_WENT = "(?:lost|gone|went|goes|forfeited|forfeit|vanished|disappeared|evaporated|surrendered|slipped away)"
_SAFE = "(?:safe|saved|intact|secure|survived|survives|kept|retained|returned|refunded)"
_DEPOSIT = "(?:500 )?deposit"
#: Not "every deposit was saved", "not a single deposit was lost".
_ONE = "(?<!no )(?<!every )(?<!each )(?<!one )(?<!single )(?<!only )(?<!another )(?<!@number )"
#: "X said goodbye to his deposit", "no deposit back for X", "fell short of the five per cent needed".
NOT_KEPT = (
    f"{_ONE}{_DEPOSIT} {_THEN}{_WENT}"
    f"|costing (?:him|her|them|it|{{actor}}) {{det}} {_DEPOSIT}"
    f"|among (?:those|them|the others) (?:who |to )?(?:(?:lost|losing|lose) (?:{{det}} )?(?:500 )?deposits?"
    f"|(?:forfeited|forfeiting|forfeit) (?:theirs|{{det}} deposits?)) (?:was|were|is) (?:the )?{{actor}}"
    f"|no (?:deposit|money) back for (?:the )?{{actor}}"
    f"|(?:and|with|but|had|has|have|got) (?P<said>no {_DEPOSIT})(?! (?:was|were|is|lost|saved|kept|back|at|in|to))"
    f"|{_MISSED}(?: of)?(?: the)? (?P<least>@number)(?: of the vote| share of the vote)? {_NEEDED}"
    f"|{_MISSED}(?: of)?(?: the)? {_MARK} {_FOR_DEPOSIT}"
)
#: "X got her money back", "cleared the five per cent mark".
WAS_KEPT = (
    f"{_ONE}{_DEPOSIT} {_THEN}{_SAFE}"
    "|(?:cleared|clears|passed|passes|clearing|passing|reached|reaches|scraped over|crept over|over|past|above|beat"
    "|crossed|crosses|crossing|surpassed|exceeded|topped|topping|tops|hit|made) the (?P<least>@number)"
    f"(?: of the vote)? {_NEEDED}"
)
#: "All three also-rans lose £500", "the bottom four forfeited their deposits", "those two each lost the money".
LAST_LOST = (
    "(?<!of )(?=(?:all|the|these|those|bottom|last|other) |@number (?:also-rans|others|rivals|below|behind|trailing))"
    "(?:(?:all|the|these|those|his|her|other|remaining|bottom|last) )*(?P<count>@number)"
    "(?: (?:of (?:them|these|those)|also-rans|others|candidates|rivals|opponents|behind"
    "|(?:below|beneath|behind|outside) (?:her|him|them|that|(?:the )?(?:(?:top|first) @number|{actor})|@ordinal place)"
    "|trailing|parties|names|stragglers|minnows))*(?: (?:all|each|both|duly|then|also|will|have))*"
    f" (?:lost|lose|loses|losing|forfeit|forfeited|forfeiting|waved goodbye to|said goodbye to|sacrificed) {MONEY}"
    "(?: each| apiece)?"
)
#: "Only the top two will get their £500 back".
TOP_KEPT = (
    "only (?:(?:the|top|first|leading|those) )*(?P<count>@number)(?: (?:candidates|parties|of them))?"
    f"(?: (?:will|would|to|have|are to))* (?:get|got|gets|keep|kept|keeps|save|saved|retain|retained|see|saw) {MONEY}"
    "(?: back)?"
)
_DID = "(?:will |would |has |have |had |even |actually |here )*"
#: "Nobody lost a deposit", "none of the candidates loses the £500", "every candidate kept their deposit".
NOBODY_LOST = (
    "(?:nobody|no one|no-one|no candidates?|not one candidate|none of (?:them|the (?:@number )?candidates))"
    f" {_DID}(?:lost|lose|loses|losing|forfeited|forfeits|forfeit) {MONEY}"
    "|(?:not (?:a single|one)|no)(?: candidate's)? deposits? (?:{be} |went |has )*(?:lost|forfeited|surrendered)"
    "|no lost deposits|(?:all|every) (?:the )?deposits? (?:{be} )*(?:saved|kept|retained|returned|safe)"
    "|(?:deposits lost|lost deposits) [:-] (?:none|nil|zero)"
    f"|(?:every candidate|everybody|everyone|all of them|all the candidates|all candidates) {_DID}"
    f"(?:kept|keep|keeps|keeping|saved|saves|save|retained|retain|retains|held on to|holds on to) {MONEY}"
)
_PEOPLE = frozenset("candidates others rivals opponents people contenders hopefuls challengers parties".split())


_SAVING = frozenset("saved save saving back safe intact returned survived".split())  # "got theirs back"


def deposits_here(scene: Scene, hit: Hit, quantity: Quantity, moment: Moment, span: Span) -> list[Reading]:
    """The reading of a number of deposits as of the poll's candidates; none where a party's or an area's are meant."""
    value = quantity.value
    around = scene.tokens[hit.index + 1 : hit.index + 9]
    is_people = any(token.tag in (Tag.CANDIDATES, Tag.OPPOSITION) or token.words in _PEOPLE for token in around)
    is_party = any(token.tag is Tag.ACTOR and not token.value.is_person for token in scene.tokens[: hit.index])
    if (
        scene.seat is None
        or value is None
        or value > 20
        or is_named(scene, hit.index)
        or _is_only_one_of(scene.tokens, hit.index)
        or (is_party and not is_people and not (_is_one_of(scene.tokens, hit.index) or _is_of_field(scene, hit.index)))
    ):
        return []
    is_kept = any(token.tag is Tag.HOLD or token.words in _SAVING for token in around)
    is_other = is_turned(scene.tokens.said[max(0, hit.index - _TURNED) : hit.index])
    poll = scene.seat.poll
    claim = Claim(
        Kind.DEPOSIT,
        Subject(poll.constituency.name, poll.id),
        replace(quantity, word=KEPT if is_kept is not is_other else LOST),
        Basis(poll.election),
        span,
    )
    is_one = _is_one_of(scene.tokens, hit.index)
    is_top = is_other and scene.tokens.said[hit.index - 1 : hit.index] in _TOP  # "all but the top three lost theirs"
    is_all = (
        is_people
        or is_one
        or is_top
        or _are_summed(scene.tokens, hit.index)
        or _are_of_all(scene.tokens, hit.index, poll)
    )
    is_free = is_one or not is_party or _are_of_all(scene.tokens, hit.index, poll)
    return [Reading(claim, hit.strength, is_all and is_free and moment.is_firm)]


def _is_of_field(scene: Scene, index: int) -> bool:
    """ "Ukip beat the Greens, though five of the seven lost deposits": of as many as stood here."""
    return scene.seat is not None and _are_of_all(scene.tokens, index, scene.seat.poll)


#: "All the candidates apart from the top two".
_TURNED = 7
_TOP = (["top"], ["leading"], ["first"])


def _is_one_of(tokens: Tokens, index: int) -> bool:
    """ "X was one of five to lose their deposits", "among the five who did": all who did."""
    before = [one for one in tokens.said[max(0, index - 3) : index] if one not in _LEADING]
    return before[-2:] == ["one", "of"] or before[-1:] == ["among"]


_LEADING = frozenset({"the", "only", "just"})


def _is_only_one_of(tokens: Tokens, index: int) -> bool:
    """ "The only one of the four to lose a deposit": four stood, one lost it."""
    before = " ".join(tokens.said[max(0, index - 5) : index]).removesuffix(" the")
    return before.endswith(("only one of", "only other one of", "sole one of"))


def _are_of_all(tokens: Tokens, index: int, poll: Poll) -> bool:
    """ "Seven of the nine lose deposits": of as many as stood."""
    after = [one for one in tokens[index + 1 : index + 5] if one.tag is not Tag.FILL][:2]
    is_part = [one.tag for one in after] == [Tag.OF, Tag.COUNT]
    return is_part and bool(after[1].value.value == len(poll.candidacies))


_SUMMED = frozenset("makes make made were are".split())


def _are_summed(tokens: Tokens, index: int) -> bool:
    """ "That makes three lost deposits", "there were four lost deposits": all of the poll."""
    before = " ".join(tokens.said[max(0, index - 3) : index]).split()
    is_sum = len(before) > 1 and before[-2] in ("that", "there", "which") and before[-1] in _SUMMED
    return is_sum and Tag.DEPOSIT in tokens.row[index + 1 : index + 3]


def not_kept(found: Found) -> list[Reading]:
    """ "X said goodbye to his £500": the deposit was lost."""
    return _told(found, "lost")


def was_kept(found: Found) -> list[Reading]:
    """ "X got her money back": the deposit was saved."""
    return _told(found, "saved")


def _told(found: Found, how: str) -> list[Reading]:
    """The reading of what became of a deposit, of the person in the phrase or named last before it; of "the party"."""
    actor, seat = found.actor() or found.scene.default, found.seat
    if seat is None or not _is_twentieth(found):
        return []
    key = _of_figure(found, seat)
    if key is None and actor is not None:
        key = key_in(actor, seat.poll, found.scene.lexicon) or key_of_party(found.scene, actor, found.first, seat.poll)
    if key is None:
        return []
    subject = Subject(seat.poll.candidacy(key).name, seat.poll.id, key)
    made = found.reading(Kind.DEPOSIT, subject, Quantity(word=how), Basis(seat.poll.election))
    is_sure = _is_of_row(found) or _is_of_one(found, key)
    return [replace(one, is_firm=True) for one in made] if is_sure else made


def _is_of_one(found: Found, key: str) -> bool:
    """ "X was fourth, his deposit gone": nobody else, and no other time, is told of."""
    tokens, seat = found.scene.tokens, found.seat
    around = [*tokens[: found.first], *tokens[found.last :]]
    if found.match["least"]:  # "the five per cent needed to keep it"
        around = [one for one in around if one.tag is not Tag.INTERIM]
    is_elsewhen = any(one.tag in OTHER_TIMES or one.words in _UNREAL for one in around)
    if seat is None or is_elsewhen:
        return False
    told = [one.actor for one in holders(tokens, found.first)[:1] if one.is_firm]
    return Tag.ACTOR not in tokens.row[found.first : found.last] and any(
        key_in(one, seat.poll, found.scene.lexicon) == key for one in told
    )


_UNREAL = frozenset("would might could may if unless had nearly almost hoped needed once".split())


def _of_figure(found: Found, seat: Seat) -> str | None:
    """ "In Leeds the party got 1,529 (3.4%, deposit gone)": who had just so many votes there."""
    at = found.scene.tokens.row.rfind(Tag.COUNT, 0, found.first)
    if at < 0 or Tag.ACTOR in found.scene.tokens.row[: found.last]:
        return None
    votes = found.scene.tokens[at].value.value
    keys = [one.key for one in seat.poll.candidacies if seat.poll.votes(one.key) == votes]
    return keys[0] if len(keys) == 1 else None


#: What may stand between somebody, their figures and what became of their deposit.
_IN_ROW = NUMBERS | {
    Tag.GET,
    Tag.HAVE,
    Tag.WITH,
    Tag.ON,
    Tag.FILL,
    Tag.HEDGE,
    Tag.VOTES,
    Tag.SHARE,
    Tag.OF,
    Tag.OPEN,
    Tag.COMMA,
    Tag.DASH,
    Tag.CLOSE,
}


def _is_of_row(found: Found) -> bool:
    """ "Labour got 9,360 (18.4%, deposit gone)": nothing between a name and its deposit but its figures."""
    row = found.scene.tokens.row
    at = row.rfind(Tag.ACTOR, 0, found.first)
    between = row[at + 1 : found.first]
    is_told = at >= 0 and _IN_ROW.issuperset(between) and not NUMBERS.isdisjoint(between)
    return is_told and OTHER_TIMES.isdisjoint(row) and Tag.ACTOR not in row[found.first : found.last]


def nobody_lost(found: Found) -> list[Reading]:
    """ "Nobody lost a deposit": none of the poll in focus; firm where the sentence is of no other time and no area."""
    scene, seat = found.scene, found.seat
    if seat is None or is_named(scene, found.first):
        return []
    subject = Subject(seat.poll.constituency.name, seat.poll.id)
    made = found.reading(Kind.DEPOSIT, subject, Quantity(Decimal(0), word=LOST), Basis(seat.poll.election))
    is_firm = OTHER_TIMES.isdisjoint(scene.tokens.row) and not scene.is_dated
    return [replace(one, strength=2, is_firm=is_firm) for one in made]


def top_kept(found: Found) -> list[Reading]:
    """ "Only the top two will get their £500 back": how many deposits were kept, and no more."""
    token = found.scene.tokens[found.line.tokens_of(found.match, "count")[0]]
    if token.tag is not Tag.COUNT or token.value.value > _MOST_LAST:
        return []
    made = found.of_seat(Kind.DEPOSIT, Quantity(token.value.value, word=KEPT))
    is_firm = OTHER_TIMES.isdisjoint(found.scene.tokens.row) and not is_named(found.scene, found.first)
    return [replace(one, strength=2, is_firm=is_firm and not found.scene.is_dated) for one in made]


def last_lost(found: Found) -> list[Reading]:
    """ "All three also-rans lose £500": so many of those who came last lost their deposits."""
    token = found.scene.tokens[found.line.tokens_of(found.match, "count")[0]]
    if token.tag is not Tag.COUNT or not 1 < token.value.value <= _MOST_LAST:
        return []
    return found.of_seat(Kind.DEPOSIT, Quantity(token.value.value, word=ALL_LOST))


#: Nobody speaks of more by how they came in.
_MOST_LAST = 14


def _is_twentieth(found: Found) -> bool:
    """Whether the share that was needed, where the phrase names one, is that of a deposit."""
    if not found.match["least"]:
        return True
    least = found.scene.tokens[found.line.tokens_of(found.match, "least")[0]]
    return bool(least.value.value == Decimal(5))
