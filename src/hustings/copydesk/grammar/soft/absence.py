"""Absence: parties that had no candidate, in any words: "neither Ukip nor the Greens stood", "no Green this time"."""

from __future__ import annotations

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import family_in, key_in, stands_in
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import ASIDE, stretch
from hustings.copydesk.grammar.time import OTHER_TIMES, year_of
from hustings.copydesk.token import Tag
from hustings.record.poll import Poll

_CANDIDATE = "(?:candidates?|challengers?|contenders?|representatives?|hopefuls?|nominees?)"
_HERE = "(?:in @place|here|in the (?:seat|constituency|race|field|contest|running)|on the (?:ballot paper|ballot|list))"
_STOOD = (
    f"(?:(?:was |were |is |are |being )?(?:stood|stand|standing|ran|run|running|took part|take part|fought it"
    f"|contested (?:it|the seat|@place)|on the (?:ballot paper|ballot)|in the (?:race|field|running)"
    f"|(?:fielded|fielding|put up|put forward|had|found) (?:a |any )?{_CANDIDATE}"
    "|(?:put up|put forward|fielded|had) (?:anyone|any one|anybody)))"
)
_END = (
    "(?= $|$| [,;:.)!-]|(?: this time|time| here| and| but| so| again| in @place| in @year| on this occasion)(?!\\S))"
)
#: "Neither Ukip nor the Greens stood": of the two of them.
NEITHER = (
    "neither (?:the )?(?P<who>@party)(?: (?:, )?who [^,;:()]{2,60} ,)? nor (?:the )?(?P<other>@party)"
    f"(?: {_CANDIDATE})?(?: ,[^;:()]{{2,90}},)?(?P<said> (?:have |has |had )?{_STOOD}){_END}"
)
#: "No Green or Ukip candidate stood", "there was no Green this time", "with no Reform candidate on the ballot paper".
NO_CANDIDATE = (
    f"no (?P<who>@party)(?: (?:or|and|nor) (?P<other>@party))? {_CANDIDATE}"
    f"(?: (?:has |have |had )?{_STOOD}{_END}| {_HERE}|{_END})"
    f"|no (?P<whom>@party)(?: (?:or|and|nor) (?P<second>@party))?(?: {_STOOD}| {_HERE}|(?= this time)){_END}"
    f"|(?:no (?:{_CANDIDATE}|one)|nobody|no-one) (?:for|from) (?:the )?(?P<whose>@party){_END}"
)
_ANYBODY = "(?:(?:a|any|their own|its own) (?:[a-z]+ )?(?:candidates?|name)|anyone|anybody|any one)"
_DID_NOT = (
    "(?:(?:did|does|do|could|had|have|has) not|didn't|doesn't|don't|couldn't|hadn't|(?:chose|opted|elected|decided"
    "|preferred) not to|failed to|declined to|refused to)"
    " (?:stand|stood|run|contest|contested|fight|fought|take part|taken part|compete|enter|entered|find|found|put"
    f"|(?:field|fielded|put up|put forward)(?: {_ANYBODY})?)(?: (?:{_ANYBODY}|it|here|@place))?(?: up| forward)?"
)
_NOT_THERE = (
    "(?:standing|running|taking part|contesting(?: it|(?: the)? seat| @place)?|on the (?:ballot paper|ballot|list)"
    "|in the (?:race|field|running|contest)|represented|(?:fielding|putting up) a candidate)"
)
_AWAY = (
    f"{_DID_NOT}|(?:(?:was|were|is|are) )?not {_NOT_THERE}|(?:wasn't|weren't|isn't|aren't) {_NOT_THERE}"
    "|(?:was |were )?(?:absent|missing) from the (?:ballot paper|ballot|race|list|field)|(?:was|were) absent"
    "|stood aside|stood down|stepped aside|stayed away|stayed out of it|pulled out|withdrew"
    "|(?:sat|sitting) (?:it|this|this one) out|gave (?:it|the seat|this one) a miss"
    f"|(?:was |were )?without a candidate|(?:had|have|has|fielded|put up|ran) (?:nobody|no-one|no one|no name"
    f"|no {_CANDIDATE})"
)
_BACK = "(?: (?P<then>in @year|last time(?: round| out| around)?|at the (?:last|general) election))?"
_LEFT = (
    "(?= $|$| [,;:.)!-]|(?: this time| time| last| in| at| on| and| but| so| again| either| here| locally| as| when"
    "| after| because| having| leaving| with| to (?:help|give|let|avoid|allow)| for (?:the )?@party| against|"
    " from the (?:race|contest)| out of (?:respect|sympathy|deference)| @number years? later)(?!\\S))"
)
#: "Ukip opted not to stand", "the Greens, who had not stood in 2015, …", "had nobody in the race".
AWAY = (
    "(?:(?P<who>@party)"
    f"(?: party| (?:, )?(?:who|which)| ,|{ASIDE}| (?:[^ ,;:()]+ ){{1,9}}?(?:and|but))?"
    "|@person (?:, )?whose (?:own )?party|(?:his|her|their) (?:own )?party)"
    f" (?P<said>(?:{_AWAY})(?: {_HERE}| (?:the )?(?:seat|race|contest)| it)?){_BACK}{_LEFT}"
    "|in the absence of (?:the |a |an )?(?P<whom>@party)"
    "|(?:(?:was|were) not|wasn't|weren't) contested by (?:the )?(?P<whose>@party)"
)
#: "X, who had 138 votes last time, did not stand": of a person.
PERSON_AWAY = (
    f"(?P<who>@person)(?:{ASIDE}| ,| (?:, )?who)?"
    f" (?P<said>(?:{_DID_NOT}|stood aside|sat (?:it|this one) out)(?: again)?){_LEFT}"
)
#: What calls for them.
CALLING = (
    "stand|run|contest|fight|compete|part|enter|field|put|put up|find|standing|running|contesting|taking|paper|ballot"
    "|race|represented|absent|missing|withdrew|away|out|aside|miss|without|nobody|no-one|no|absence|contested|down"
    "|stood|fought|candidate|candidates|one|entered|found|it"
)


def neither(found: Found) -> list[Reading]:
    """ "Neither Ukip nor the Greens stood", "no Green or Ukip candidate": each of the two, sure of this poll."""
    return _of_each(found, is_sure=True)


def away(found: Found) -> list[Reading]:
    """ "Ukip opted not to stand": sure where it is said to be so this time, for another seat may be meant."""
    return _of_each(found, is_sure=Tag.NOW in found.scene.tokens.tags)


def person_away(found: Found) -> list[Reading]:
    """ "X did not stand": of somebody who stood here before, where nobody of the name stands now."""
    scene, seat = found.scene, found.seat
    actor = scene.tokens[found.line.tokens_of(found.match, "who")[0]].value
    if seat is None or scene.is_dated or not any(stands_in(actor, one) for one in seat.earlier):
        return []
    before = next(one for one in reversed(seat.earlier) if stands_in(actor, one))
    key = key_in(actor, before, scene.lexicon)
    surname = before.candidacy(key).person.family_name if key is not None else None
    if surname is None or any(one.person.family_name == surname for one in seat.poll.candidacies):
        return []
    subject = Subject(before.candidacy(key or "").name, seat.poll.id)
    claim = Claim(Kind.CANDIDACY, subject, Quantity(word="absent"), Basis(seat.poll.election), found.span)
    return [Reading(claim, 1, False)]


def _of_each(found: Found, *, is_sure: bool) -> list[Reading]:
    """Of each party that is named; of two, each with the words that are its own."""
    named = [found.line.tokens_of(found.match, part)[0] for part in _NAMED if found.match.groupdict().get(part)]
    if not named:
        at = next((at for at in reversed(range(found.last)) if found.scene.tokens[at].tag is Tag.ACTOR), None)
        return [] if at is None else _absent(found, at, found.span, is_sure=False)
    if len(named) == 1:
        return _absent(found, named[0], found.span, is_sure=is_sure)
    tokens, second = found.scene.tokens, named[1]
    spans = (stretch(tokens, found.first, second), stretch(tokens, second, found.last))
    return [one for at, span in zip(named, spans, strict=True) for one in _absent(found, at, span, is_sure=is_sure)]


#: What a pattern calls the parties it is said of.
_NAMED = ("who", "whom", "whose", "other", "second")


def _absent(found: Found, at: int, span: Span, *, is_sure: bool) -> list[Reading]:
    """That the party at `at` had no candidate: now, or in the polls before that the sentence looks back to."""
    scene, seat = found.scene, found.seat
    actor = scene.tokens[at].value
    family = family_in(actor, scene.lexicon, seat) or next(iter(sorted(actor.families)), None)
    if seat is None or family is None:
        return []
    is_now = Tag.NOW in scene.tokens.row[found.first : found.last + 2]
    then = [] if is_now else _polls_told_back(found, seat.earlier)
    polls = then if then and found.match.groupdict().get("then") else [seat.poll, *then]
    is_sure = is_sure and OTHER_TIMES.isdisjoint(scene.tokens.tags) and not _is_of_area(found)
    word = Quantity(word="absent")
    subjects = ((one, Subject(family, one.id, family=family)) for one in polls)
    return [
        Reading(Claim(Kind.CANDIDACY, subject, word, Basis(one.election), span), 1, is_sure)
        for one, subject in subjects
    ]


def _is_of_area(found: Found) -> bool:
    """Whether the sentence speaks of a part of the country, of other seats or of many."""
    tags = found.scene.tokens.tags
    return Tag.REGION in tags or Tag.PLACE in tags or found.scene.is_dated


def _polls_told_back(found: Found, earlier: list[Poll]) -> list[Poll]:
    """The polls before that a sentence may speak of, by their year or by "last time" and "at the general election"."""
    tokens = found.scene.tokens
    years = {year_of(one) for one in tokens if one.tag is Tag.YEAR}
    is_back = Tag.PREVIOUS in tokens.tags or "general" in tokens.words
    return [one for one in earlier if one.polled_on.year in years or (is_back and one is earlier[-1])]
