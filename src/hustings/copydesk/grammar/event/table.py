"""Events: what is said without a figure of votes. Each is a pattern over tags and what makes claims of its matches."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from hustings.copydesk.grammar.area.boundary import CHANGING, MOSTLY, boundary_change, mostly_from
from hustings.copydesk.grammar.area.first import first_win
from hustings.copydesk.grammar.area.seats.sweep import SWEEPING, swept, wiped_out
from hustings.copydesk.grammar.event.candidacy import candidacy, says_who_stood
from hustings.copydesk.grammar.event.deposit import deposit
from hustings.copydesk.grammar.event.other import (
    OF_HOUSE,
    average,
    direction_only,
    house,
    interval,
    lead_came_to,
    nth_time,
    share_direction,
    unsettled,
)
from hustings.copydesk.grammar.event.outcome.noun import (
    fall,
    gain_or_hold,
    gone_to,
    new_member,
    overturned,
    overturned_it,
    picked_up,
    taken_years_before,
    titled,
)
from hustings.copydesk.grammar.event.outcome.verb import outcome
from hustings.copydesk.grammar.event.rank.place import rank
from hustings.copydesk.grammar.event.rank.shape import (
    following,
    last,
    rank_again,
    rank_before_name,
    rank_from,
    rank_into,
    rank_led,
    rank_listed,
    rank_of_field,
    rank_of_pronoun,
    rank_pushed,
    rank_snatched,
    rank_so,
    rank_then,
    rank_there,
    rank_to,
    rank_told,
    rank_up_from,
    rank_went,
)
from hustings.copydesk.grammar.event.said import span_of
from hustings.copydesk.grammar.event.tenure import first_sent, sat_from, sat_until, tenure
from hustings.copydesk.grammar.need import Index, needs_of
from hustings.copydesk.grammar.pattern import COMMON, compiled, expression_of
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.superlative.claim import superlative
from hustings.copydesk.grammar.superlative.meant import meant
from hustings.copydesk.token import Tokens

Maker = Callable[[Scene, re.Match[str], str], list[Reading]]


class Event(msgspec.Struct, frozen=True, gc=False):
    """A pattern of an event and what makes claims of its matches; `word` is passed on.

    `calling` are words without one of which nothing comes of it, whatever tags a sentence has; empty where there are
    no such.
    """

    expression: str
    make: Maker
    word: str = ""
    calling: frozenset[str] = frozenset()


def compared(scene: Scene, match: re.Match[str], word: str) -> list[Reading]:
    """A superlative as far as the sentence says of what; else shown as one that is not checked, or that something it
    can mean bears out."""
    found = superlative(scene, match, word)
    if any(one.is_firm and one.claim.quantity.value is not None for one in found):
        return found
    others = meant(scene, match.start(), match.end() - 1, span_of(scene, match))
    return [*(found or unsettled(scene, match, word)), *others]


_EVENTS: tuple[tuple[str, Maker, str], ...] = (
    ("(?:finish|be|get|have|win|in) (?:in|on|fill)* O (?:placed|{ends})", rank, ""),
    ("finish (?:in|on|fill)* O (?!word|votes|times|seats)", rank, ""),
    ("(?:be|get|in) (?:in|on|fill)* O placed? (?=(?:colon|dash){fill}*{number})", rank, ""),
    ("(?:finish|be) (?:in|on|fill)* O placed? (?=count previous)", rank, ""),
    ("^ {fill}* fill of {fill}* count (?:candidates|word)? $", last, ""),
    ("A (?:{number}|votes|comma|colon|dash|fill|open percent close)* open (?:in|fill)* O placed? close", rank, ""),
    ("(?:finish|be) (?:in|on|fill)* O (?=word)", rank_so, ""),
    ("(?:finish|be|get|comma) (?:in|on|fill)* O (?=placed? word? of {fill}* count)", rank_of_field, ""),
    ("(?:finish|be) fill (?:with|on|comma|colon|dash|open|get|in|of|and|close|$)", last, ""),
    ("A (?:comma|dash|be|in|on|fill|open)* O (?:placed|{ends})", rank, ""),
    ("A comma (?:{aside}){1,12} comma {fill}* O (?:placed|(?=(?:with|on|open) {fill}* {number}))", rank, ""),
    ("A (?:comma|open) (?:{number}|votes|comma|{fill})* close {fill}* O (?:placed|{ends})", rank, ""),
    ("ordinal placed? comma? and fill (?=with|on|comma|colon|dash|open|close|$)", last, "too"),
    ("A (?:finish|be|{fill}){0,3} count votes? ahead {fill}* actor for {fill}* O (?:placed|{ends})", rank, ""),
    ("A comma? fill (?=(?:with|on) {fill}* (?:count|percent))", last, ""),
    ("count votes? for {fill}* O (?:placed|{ends})", rank, ""),
    ("pronoun (?:now|{fill})* O (?:placed|{ends})", rank_of_pronoun, ""),
    ("word O (?:placed|{ends})", rank_into, ""),
    ("(?:word|win|get|gain) {fill}* O placed? (?:word|from) {fill}* actor", rank_snatched, ""),
    ("A (?:be|have)? beat (?:word|{fill})? to {fill}* O (?:placed|{ends})", rank_pushed, ""),
    ("(?:win|up|beat|word) {fill}* A to {fill}* O (?:placed|{ends})", rank_led, ""),
    ("O placed? (?:be|get|with) (?:{fill}|previous|word|region){0,6} A", rank, ""),
    ("O placed? (?:comma)? (?:be|get) {fill}* A", rank, ""),
    ("(?:and|comma) in {fill}* O (?:and {fill}*)? placed? comma {fill}* A", rank, ""),
    ("O placed", rank, ""),
    (
        "^{fill}* O comma {fill}* A (?=(?:open {fill}* actor close)? (?:comma|dash|colon|with|on|open){1,2} {fill}*"
        " count)",
        rank_listed,
        "",
    ),
    ("^{fill}* O comma {fill}* A (?=(?:comma|dash) (?:who|pronoun|be))", rank_listed, "person"),
    ("{cushion} (?:{any}|{number}|votes){0,14} A (?:have|fill)* overturn (?=pronoun)", overturned_it, "gained"),
    ("(?:comma|and|dash|colon) {fill}* O (?:placed|word)? (?:in|on) {fill}* place", rank_there, ""),
    ("(?:comma|and|dash|colon) {fill}* O placed? (?:in|on) {fill}* (?=year)", rank_then, ""),
    ("^{fill}* O (?:comma (?:{fill}|in|word){0,4})? $", rank, ""),
    ("{fill}+ word? O (?:colon|dash) {fill}* A", rank_told, ""),
    ("placed (?:comma|{fill})* A", rank_before_name, ""),
    ("(?:O|placed) comma? (?:word|more|now|{fill}){1,2} comma? be {fill}* A", rank_again, ""),
    ("placed (?!(?:comma|{fill})*actor)", rank, ""),
    ("placed be word {any}{0,8} and {fill}* A", rank, ""),
    ("A have {fill}* place by", outcome, "won"),
    ("(?:up|down) (?:{fill}* placed)? (?:from {fill}* ordinal)? to {fill}* O", rank, ""),
    ("A (?:be|have|up|down|word|{fill}){0,2} from {fill}* O placed? to {fill}* ordinal", rank_from, ""),
    ("A (?:be|have|word|{fill}){0,2} from {fill}* ordinal placed? to {fill}* O", rank_to, ""),
    # "X took her party from fourth last year to second".
    ("A (?:win|word|get) {fill}* (?:word|actor) from {fill}* O placed? previous? to {fill}* ordinal", rank_from, ""),
    ("A (?:win|word|get) {fill}* (?:word|actor) from {fill}* ordinal placed? previous? to {fill}* O", rank_to, ""),
    ("(?:up|down|word|get|finish) (?:{fill}* actor)? from {fill}* O placed? to {fill}* ordinal", rank_went, "from"),
    (
        "ordinal placed? (?:(?:on|with|open|comma|{fill})+ {number} votes? close?)? (?:comma|dash|open) {change} from"
        " {fill}* O (?:placed|{ends})",
        rank_up_from,
        "",
    ),
    ("(?:up|down|word|get|finish) (?:{fill}* actor)? from {fill}* ordinal placed? to {fill}* O", rank_went, "to"),
    ("hold (?:in|on|of|{fill})* O (?:placed|{ends})", rank, ""),
    ("A (?:{fill}|word|have){0,2} (?:hold|win) {fill}* (?:on|place|seats)", outcome, "won"),
    ("A (?:{fill}|word|have){0,2} (?:gain) {fill}* (?:on|place|seats)", outcome, "gained"),
    ("A (?:{fill}|have)* get {fill}* place", picked_up, "gained"),
    ("get {fill}* place", picked_up, "gained"),
    ("hold {fill}* (?:place|seats|on)", outcome, "held"),
    ("win {fill}* (?:place|seats)", outcome, "won"),
    ("gain {fill}* (?:place|seats)", outcome, "gained"),
    ("win (?:by|with)", outcome, "won"),
    ("win {fill}* B", outcome, "won"),
    ("win pronoun (?=count previous)", taken_years_before, "won"),
    ("A get pronoun for {fill}* actor (?=by|in|with|comma|and|$)", outcome, "won"),
    ("down to {fill}* B", fall, "won"),
    ("gain (?!{fill}*{number})", outcome, "gained"),
    ("lose {fill}* (?:place|seats)", outcome, "lost"),
    ("A (?:{fill}|have)* lose {fill}* (?:place|seats)", outcome, "lost"),
    ("A (?:{fill}|have)* lose to {fill}* actor", outcome, "defeated"),
    ("lose to {fill}* actor", outcome, "defeated"),
    ("beat {fill}* B", outcome, "defeated"),
    ("beat {fill}* (?:word|previous|exempt|seats|comma){1,5} B", titled, "defeated"),
    ("hold (?!{fill}*(?:{number}|ordinal|of {fill}*ordinal|hold of {fill}*ordinal))", outcome, "held"),
    ("win (?!{fill}*{number})", outcome, "won"),
    ("(?:lose|hold|get) (?:{fill}|exempt)* deposit", deposit, ""),
    ("deposit", deposit, ""),
    ("(?:lose|hold) {fill}* exempt", deposit, "money"),
    ("beat and {fill}* O (?:placed|{ends})", rank, ""),
    ("up in? {fill}{0,2} majority", direction_only, "majority"),
    ("up to {fill}{1,2} majority(?!{fill}*(?:of|{number}))", direction_only, "majority"),
    ("down in? {fill}{0,2} majority", direction_only, "majority"),
    ("fill word? (?:up|down) actor majority (?=of {fill}*count|$|comma|and|dash)", direction_only, "majority"),
    ("{fill} majority (?:up|down) (?=$|comma|and|dash|close)", direction_only, "majority"),
    (
        "majority (?:be|{fill})+ (?:up|down) (?=(?:on|than) (?:in|{fill})*(?:year|previous)|$)",
        direction_only,
        "majority",
    ),
    ("turnout {any}{0,6} (?:up|down) (?=(?:on|than|to) (?:in|on|{fill})*(?:year|previous))", direction_only, "turnout"),
    (
        "turnout (?:of|comma|be|on|colon|word|{fill})* percent (?:comma|be|word|{fill}){0,5} (?:up|down)"
        " (?=(?:on|than) (?:in|on|{fill})*(?:year|previous) (?:$|comma|and|dash))",
        direction_only,
        "turnout",
    ),
    (
        "turnout (?:{any}|and){0,12} (?:up|down) (?!{fill}*(?:by|from|to|on|than|at|{number}))",
        direction_only,
        "turnout",
    ),
    ("(?:up|down) in {fill}{0,2} (?:share|votes)(?!{any}{0,3} (?:by|from|to|{number}))", share_direction, ""),
    ("(?:up|down) {fill}{0,2} (?:share|votes)(?!{any}{0,3} (?:by|from|to|{number}))", share_direction, ""),
    ("lose word (?:on|than|in) {fill}* year", share_direction, "down"),
    ("(?:O)? {fill}* superlative", compared, "superlative"),
    ("area (?:be|have|fill|word){0,3}", boundary_change, ""),
    ("A (?:be|have|fill|word){0,3} overturn(?!{any}{0,3} (?:majority|{number}))", wiped_out, ""),
    ("A (?:have|fill)* overturn (?={fill}*(?:actor)?{fill}*(?:majority|margin|count))", overturned, "gained"),
    ("(?:win|hold) (?:word|fill){1,3} seats", swept, ""),
    ("word word (?:of|in|for)", swept, ""),
    ("(?:have|with|on) word seats (?:word|now)? in {fill}* region", swept, ""),
    ("(?:have|with|on) word seats (?=$|comma|and|dash|close|previous|now|word|in {fill}* year)", swept, ""),
    ("{fill}+ seats", boundary_change, "new"),
    ("word (?:word|of|up|from|in|fill|previous|on|get|be|win|have|area|seats){1,8} place", mostly_from, ""),
    ("O A (?:word|seats|win|candidates){1,3} {any}{0,9} since {any}{0,4} year", first_win, ""),
    ("(?:win|gain) {any}{0,9} for {fill}* O word since {any}{0,4} year", first_win, ""),
    ("since {any}{0,5} year", tenure, "since"),
    ("O (?:win|get|hold) {any}{0,9} in year", tenure, ""),
    ("O word (?:to|word|in|on|region|seats|{fill}){1,5} (?:in|{fill})+ year", first_sent, ""),
    ("from {fill}* year", sat_from, ""),
    (
        "A (?:comma|pronoun|be|have|word|{fill}){0,5} seats (?:word|for|place|{fill}){0,4} word year",
        sat_until,
        "",
    ),
    ("C years", tenure, "years"),
    ("O {fill}* years", tenure, "terms"),
    ("C previous", interval, "years ago"),
    ("majority (?:{any}|{number}){0,14} {change} to (?={fill}*{number})", direction_only, "majority"),
    ("margin (?:have|word|{fill}){0,3} {change} to (?={fill}*count)", lead_came_to, "majority"),
    ("{fill}* O word", nth_time, "superlative"),
    ("(?:behind|ahead|hedge) {fill}* word word?", average, "average"),
    ("{fill}* total? {fill}* majority word", house, ""),
    ("{fill}+ majority", house, ""),
    ("follow by {fill}* A", following, "after"),
    ("A follow (?!by)", following, "after"),
    ("behind {fill}* A", following, "behind"),
    ("actor", candidacy, ""),
    ("{fill}* seats for {fill}* place", new_member, "won"),
    ("(?:be|word) {fill}* (?:to|word)? (?:be)? {fill}* actor? seats for {fill}* place", new_member, "won"),
    ("hold in A", outcome, "held"),
    ("seats have word (?:for|to) {fill}* A", gone_to, "won"),
    ("A (?:up|hold) (?=from|by|$|comma|close|place|in|dash|open|exempt|word exempt)", gain_or_hold, ""),
)


_CALLING: dict[Maker, frozenset[str]] = {
    swept: SWEEPING,
    boundary_change: CHANGING,
    mostly_from: MOSTLY,
    average: frozenset({"average"}),
    nth_time: frozenset({"time"}),
    house: OF_HOUSE,
}
EVENTS = tuple(
    Event(expression_of(pattern), make, word, _CALLING.get(make, frozenset())) for pattern, make, word in _EVENTS
)
_INDEX = Index([needs_of(event.expression) for event in EVENTS], COMMON)


def events(scene: Scene, found: Iterable[tuple[Event, re.Match[str]]]) -> list[Reading]:
    """The readings of the events of a sentence whose patterns fit it."""
    made: list[Reading] = []
    for event, match in found:
        seat = scene.seats[match.end() - 1] if scene.seats else scene.seat
        here = scene if seat is scene.seat else replace(scene, seat=seat)
        made += event.make(here, match, event.word)
    return made


def called_for(tokens: Tokens, encoded: str) -> list[tuple[Event, re.Match[str]]]:
    """The patterns of events that fit a sentence and have the words they need, and where."""
    return [
        (event, match)
        for event, match in event_matches(encoded)
        if (event.make is not candidacy or says_who_stood(tokens[match.start()].value))
        and (not event.calling or not event.calling.isdisjoint(tokens.words))
    ]


@lru_cache(maxsize=2048)
def event_matches(encoded: str) -> tuple[tuple[Event, re.Match[str]], ...]:
    """The patterns of events that fit an encoded sentence, and where."""
    fitting = [EVENTS[at] for at in _INDEX.fitting(encoded)]
    return tuple((event, match) for event in fitting for match in compiled(event.expression).finditer(encoded))
