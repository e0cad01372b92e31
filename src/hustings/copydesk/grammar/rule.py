"""Rules: what a figure measures. Each is a kind, how strong the syntax is (3: it cannot be read otherwise; 1: a guess
from the place it stands in), and a pattern. The rules combine freely with those for subject, time and baseline.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import msgspec

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.need import Index, needs_of
from hustings.copydesk.grammar.pattern import COMMON, compiled, expression_of


class Rule(msgspec.Struct, frozen=True, gc=False):
    """One rule. `role` says more of the figure: "change", "previous", "versus" (a margin over B), or a word."""

    kind: Kind
    strength: int
    expression: str
    role: str = ""


_RULES: tuple[tuple[Kind, int, str, str], ...] = (
    # Majorities.
    (Kind.MAJORITY, 3, "N votes? {fill}* year? {fill}* majority", ""),
    (Kind.MAJORITY, 3, "N word? {fill}* majority", ""),
    (Kind.MAJORITY, 4, "with {fill}* C votes majority", ""),
    (
        Kind.MAJORITY,
        4,
        "(?:with|by|get|win) {fill}* C votes {fill}* margin(?:$|comma|dash|close|and|ahead|hedge|on)",
        "",
    ),
    (Kind.MAJORITY, 3, "C votes? (?:colon|dash|comma) {fill}+ majority (?:who|word|$|comma|colon|dash)", ""),
    (Kind.MAJORITY, 4, "majority {link}* count votes? (?:comma|open|dash) {change} (?:on|from) {fill}* C", "previous"),
    (Kind.MAJORITY, 4, "finish by {fill}* C votes? of {fill}* (?:win|hold|beat|lose|gain)", ""),
    (Kind.MAJORITY, 4, "^ {fill}* by {fill}* C votes comma {near}{0,4} (?:seats|place|win|hold|gain|be)", ""),
    (Kind.MAJORITY, 4, "(?:win|hold|gain) {any}{0,12} comma by {fill}* C (?:$|comma|dash|and)", ""),
    (
        Kind.MAJORITY,
        4,
        "overturn {fill}* margin of {fill}* N votes? (?:word|to|and){1,2} {fill}* (?:margin|majority)",
        "previous",
    ),
    (
        Kind.MAJORITY,
        4,
        "overturn {fill}* margin of {fill}* {number} votes? (?:word|to|and){1,2} {fill}* (?:margin|majority) of {fill}*"
        " N",
        "",
    ),
    (Kind.MAJORITY, 4, "^from {fill}* N (?:{near}|area){0,6} comma {fill}* actor? majority", "previous"),
    (Kind.MAJORITY, 4, "majority (?:of|be|to|at|colon|{fill}|now)* N", ""),
    (Kind.MAJORITY, 3, "majority {link}* N", ""),
    (Kind.MAJORITY, 4, "^(?:on|with) {fill}* N comma {fill}* majority", ""),
    (
        Kind.MAJORITY,
        4,
        "majority (?:of|be|{fill})* count {any}{0,4} (?:and|comma) on {fill}* R(?!{fill}*(?:swing|turnout))",
        "",
    ),
    (Kind.MAJORITY, 4, "^on {fill}* count comma {fill}* majority {any}{0,3} R", ""),
    (Kind.MAJORITY, 4, "majority {near}{0,6} count votes? (?:dash|comma|word|open|be|{fill})* R", ""),
    (Kind.MAJORITY, 4, "overturn {any}{0,6} {number} votes? {fill}* majority {any}{0,5} by {fill}* C votes?", ""),
    (Kind.MAJORITY, 3, "{cushion} {any}{0,5} {change} {any}{0,4} to {fill}* N", ""),
    (Kind.MAJORITY, 3, "majority {any}{0,5} {change}? {any}{0,4} from {fill}* N", "previous"),
    (
        Kind.MAJORITY,
        3,
        "majority {any}{0,5} {change}? {any}{0,4} from {fill}* {number} votes? {any}{0,6} to {fill}* N",
        "",
    ),
    (
        Kind.MAJORITY,
        3,
        "majority {any}{0,5} {change}? {any}{0,3} to {fill}* {number} votes? {any}{0,4} from {fill}* N",
        "previous",
    ),
    (Kind.MAJORITY, 3, "{change} {any}{0,3} majority {any}{0,3} from {fill}* N", "previous"),
    (
        Kind.MAJORITY,
        4,
        "count votes? ahead (?:comma|open|dash)? {fill}* (?:compared|down from|up from) {fill}* C(?!{fill}*votes? for)",
        "previous",
    ),
    (Kind.MAJORITY, 3, "{change} {any}{0,3} majority {any}{0,3} to {fill}* N", ""),
    (Kind.MAJORITY, 2, "majority {any}{0,7} (?:of|be|to|at) {fill}* N", ""),
    (Kind.MAJORITY, 2, "majority {any}{0,10} {change} (?:to|{fill})* N", ""),
    (Kind.MAJORITY, 3, "margin {any}{0,5} {change} (?:to|{fill})* C votes? (?:$|comma|and|close|dash)", ""),
    (Kind.MAJORITY, 3, "majority {any}{0,6} {number} {any}{0,6} {change} to {fill}* N", ""),
    (Kind.MAJORITY, 3, "majority (?:{any}|ahead){0,7} count {any}{0,3} comma be {fill}* C", ""),
    (Kind.MAJORITY, 5, "(?:down|overturn) {fill}{1,2} majority of {fill}* N", "either"),
    (Kind.MAJORITY, 5, "majority of {fill}* N votes? (?:have|be|{fill})* overturn(?!{fill}|{number})", "previous"),
    (Kind.MAJORITY, 6, "overturn {fill}* (?:actor|word|previous)? majority of {fill}* N", "previous"),
    # "Her majority of 9 overturns one of 8".
    (
        Kind.MAJORITY,
        6,
        "majority of {fill}* C votes? overturn {fill}* (?:actor|word|previous){1,3} of {fill}* count",
        "",
    ),
    (
        Kind.MAJORITY,
        6,
        "majority of {fill}* count votes? overturn {fill}* (?:actor|word|previous){1,3} of {fill}* C",
        "previous",
    ),
    # "X is safe by 9, up from 8".
    (Kind.MAJORITY, 3, "(?:actor|word) by {fill}* C votes? comma {change} from {fill}* count", ""),
    (Kind.MAJORITY, 4, "(?:actor|word) by {fill}* count votes? comma {change} from {fill}* C", "previous"),
    # "Their vote went up here, 8 per cent to 9".
    (
        Kind.SHARE,
        4,
        "(?:votes|share) {near}{0,2} {change} {near}{0,2} (?:comma|dash|colon) {fill}* R to {fill}* percent",
        "previous",
    ),
    # "X saw 9 cut to 8": the lead or the vote, as the record has it.
    (Kind.MAJORITY, 3, "get {fill}* C votes? {change} to {fill}* count", "previous"),
    (Kind.VOTES, 3, "get {fill}* C votes? {change} to {fill}* count", "previous"),
    (Kind.MAJORITY, 3, "get {fill}* count votes? {change} to {fill}* C", ""),
    (Kind.VOTES, 3, "get {fill}* count votes? {change} to {fill}* C", ""),
    (Kind.MAJORITY, 4, "^compared {fill}* N (?:of|in|at|{fill})* (?:year|previous) comma {fill}* majority", "previous"),
    (Kind.MAJORITY, 5, "to {fill}{2,3} majority of {fill}* N", "either"),
    (Kind.MAJORITY, 3, "overturn {any}{0,5} majority (?:{link}|with)* N", "previous"),
    (Kind.MAJORITY, 4, "overturn {fill}* C votes? word {fill}* count", "previous"),
    (Kind.MAJORITY, 4, "(?:be|word) (?:be|{fill})* in by {fill}* C", ""),
    (Kind.MAJORITY, 4, "have {fill}* place comma? by {fill}* C", ""),
    (Kind.MAJORITY, 3, "(?:^|comma|and|dash|colon) in by {fill}* C", ""),
    (Kind.MAJORITY, 1, "by {fill}* C (?:$|comma|colon|close|dash|open|and)", ""),
    (Kind.MARGIN, 3, "{cushion} hedge {fill}* B comma {fill}* C (?:votes|comma|close|$)", "versus"),
    (Kind.MAJORITY, 2, "{cushion} hedge pronoun comma {fill}* C (?:votes|comma|close|$)", ""),
    (Kind.MAJORITY, 4, "majority comma {fill}* count votes? comma be {fill}* R", ""),
    (Kind.MAJORITY, 4, "overturn {fill}* count votes? word {fill}* C", ""),
    (Kind.MAJORITY, 4, "down to {fill}* actor comma? (?:and|word)? by {fill}* C votes", ""),
    (Kind.MAJORITY, 3, "beat (?:in|place|{fill})* by {fill}* actor {any}{0,5} by {fill}* C", ""),
    (Kind.MAJORITY, 4, "overturn {any}{0,4} N (?:votes|word|{fill})* majority", "previous"),
    (Kind.MAJORITY, 3, "{victory} {any}{0,12} by (?:{fill}|margin|of)* C votes?", ""),
    (Kind.MAJORITY, 2, "{victory} {any}{0,8} by (?:{fill}|margin|of)* R", ""),
    (Kind.MAJORITY, 2, "by (?:{fill}|margin|of)* C votes", ""),
    (Kind.MAJORITY, 2, "in year by {fill}* C", ""),
    (Kind.MAJORITY, 3, "(?:to|for|from) {fill}* actor by {fill}* C votes?", ""),
    (Kind.MAJORITY, 2, "majority of {fill}* {number} {near}{0,9} of {fill}* C", ""),
    (Kind.MAJORITY, 3, "margin {any}{0,3} (?:of|be) {fill}* N", ""),
    (Kind.MAJORITY, 3, "N votes? {fill}* margin", ""),
    (Kind.MAJORITY, 3, "C votes? {any}{0,2} separate", ""),
    (Kind.MAJORITY, 3, "separate {any}{0,10} by? {fill}* C votes?", ""),
    (Kind.MAJORITY, 4, "by {fill}* count votes (?:comma|open|dash)? word? {fill}* R", ""),
    (Kind.MAJORITY, 4, "{victory} {any}{0,8} by {fill}* count votes? (?:comma|open|dash|be) (?:be|to|{fill})* R", ""),
    # "Majority: 9,639 votes, 18.2 points (+9,050 votes, +17.0 points)", as results boxes have it.
    (
        Kind.MAJORITY_CHANGE,
        5,
        "^majority colon? {fill}* {number} votes? (?:comma {number})? open {fill}* C votes? comma {number}",
        "",
    ),
    (
        Kind.MAJORITY_CHANGE,
        5,
        "^majority colon? {fill}* {number} votes? (?:comma {number})? open {fill}* {number} votes? comma R",
        "",
    ),
    # "X fell 3.9 points to 38.3 and Y 4.3 to 38": the second has the verb of the first.
    (
        Kind.SHARE_CHANGE,
        4,
        "{change} (?:by|{fill})* {number} to {fill}* {number} (?:and|comma){1,2} {fill}* actor (?:by|{fill})* R to",
        "change",
    ),
    # "X's share is 9 points down on last time; Y's, 8": how far that moved, or where it is.
    (
        Kind.SHARE_CHANGE,
        4,
        "{number} {fill}* {change} {back} (?:comma|and|dash){1,2} {fill}* actor comma? R {stop}",
        "change",
    ),
    (Kind.SHARE, 4, "{number} {fill}* {change} {back} (?:comma|and|dash){1,2} {fill}* actor comma? R {stop}", ""),
    (
        Kind.SHARE_CHANGE,
        4,
        "{change} (?:by|{fill})* {number} {back} (?:comma|and|dash){1,2} {fill}* actor comma R {stop}",
        "change",
    ),
    (Kind.SHARE, 4, "{change} (?:by|{fill})* {number} {back} (?:comma|and|dash){1,2} {fill}* actor comma R {stop}", ""),
    # Margins between two.
    (Kind.MARGIN, 3, "N votes? (?:ahead|behind|{fill})* (?:ahead|behind) {near}{0,3}? B", "versus"),
    (Kind.MARGIN, 4, "R (?:ahead|behind) (?:$|comma|open|close|and|in|with)", "versus"),
    (Kind.MAJORITY, 5, "from {fill}* N votes? (?:ahead|behind) {near}{0,4} to", "previous"),
    (Kind.OTHER, 5, "R (?:ahead|behind) {near}{0,3}? (?:previous|year)", "change"),
    (Kind.MARGIN, 3, "N (?:more|fewer) votes? than {any}{0,3}? B", "versus"),
    (Kind.MARGIN, 3, "N (?:more|fewer) votes? than {fill}* (?:on|at|in|previous|year|now)", "versus"),
    (Kind.MARGIN, 3, "N votes? (?:ahead|behind) {fill}* of? {fill}* {number} {any}{0,4}? B", "versus"),
    (Kind.MARGIN, 3, "N votes? {fill}* margin {any}{0,3} (?:than|hedge|ahead|from) {any}{0,3}? B", "versus"),
    (Kind.MARGIN, 3, "margin {any}{0,2} of {fill}* N votes? (?:than|hedge|ahead|from) {any}{0,3}? B", "versus"),
    (Kind.MARGIN, 2, "N votes? (?:ahead|behind)", "versus"),
    (Kind.MARGIN, 4, "C votes (?:ahead|behind) {fill}* word", "versus"),
    (
        Kind.MARGIN,
        5,
        "C votes? (?:ahead|behind|(?:more|fewer) than) of? {fill}* word (?:from|of|for) {fill}* B",
        "versus",
    ),
    (
        Kind.MAJORITY,
        4,
        "(?:margin word|separate) {fill}* ordinal and {fill}* ordinal (?:placed|{fill})* be {fill}* N",
        "",
    ),
    (Kind.MAJORITY, 4, "ordinal (?:and|to) {fill}* ordinal (?:placed|{fill})* be {fill}* C votes? word", ""),
    (Kind.MARGIN, 4, "(?:and|be|finish|get|word|comma|actor) by {fill}* C votes? of {fill}* ordinal", "versus"),
    (Kind.MARGIN, 4, "N votes? word? from {fill}* (?:win|hold|gain)", "versus"),
    (Kind.MARGIN, 3, "ahead {near}{0,3}? B {near}{0,2} by {fill}* N", "beaten"),
    (Kind.MARGIN, 4, "ahead actor by {fill}* {number} votes? and {fill}* B by {fill}* N", "beaten"),
    (Kind.MARGIN, 4, "actor be? {fill}* C votes? behind (?:in|comma|$)", "versus"),
    (Kind.MARGIN, 4, "(?:actor|pronoun) be {fill}* C votes? (?:ahead|behind) (?:$|comma|dash|and|in|close)", "versus"),
    (Kind.MARGIN, 4, "down {fill}* C votes? behind", "versus"),
    (Kind.MARGIN, 4, "behind by {fill}* C votes?", "versus"),
    (Kind.MARGIN, 4, "beat (?:word|pronoun) by {fill}* C votes?", "versus"),
    (Kind.MARGIN, 3, "beat {any}{0,5}? B (?:{any}|ordinal|placed){0,9} by {fill}* N votes?", "beaten"),
    (
        Kind.MARGIN,
        3,
        "beat {any}{0,3}? B comma pronoun (?:{any}|{number}|votes|get){1,14} comma by {fill}* C",
        "beaten",
    ),
    (Kind.MARGIN, 2, "beat {any}{0,5}? B (?:open|{fill})* {number} (?:{any}|votes){0,6} by {fill}* N", "beaten"),
    (
        Kind.VOTES,
        3,
        "get {fill}* C votes? comma? (?:ahead|behind) {any}{0,2}? actor (?:open|comma|with|on|who|have){0,2} count",
        "",
    ),
    # Turnout.
    (Kind.TURNOUT, 3, "turnout (?:{link}|place|region)* R", ""),
    (Kind.TURNOUT, 3, "turnout (?:of|be|colon|{fill})* C", ""),
    (Kind.ELECTORATE, 3, "turnout of? {fill}* C", ""),
    (Kind.TURNOUT, 2, "turnout {any}{0,4} {number} (?:in|place|region|{fill}|of|open|comma)* R", ""),
    (Kind.TURNOUT, 3, "^(?:on|with) {fill}* R comma {fill}* turnout", ""),
    (Kind.TURNOUT, 3, "R (?:of|in|word|{fill}|votes)* turnout", ""),
    (Kind.TURNOUT, 2, "turnout {any}{0,9} (?:of|be|to|at|on) {fill}* R", ""),
    (Kind.TURNOUT, 2, "turnout (?:{any}|{change}){0,9} (?:be|to|at|on) {fill}* R", ""),
    (Kind.TURNOUT, 3, "turnout {any}{0,8} {change} (?:to|{fill})* to {fill}* R", ""),
    (Kind.TURNOUT, 3, "turnout {any}{0,8} {change}? {any}{0,3} from {any}{0,3} R", "previous"),
    (Kind.TURNOUT, 3, "turnout {any}{0,8} {change}? {any}{0,3} from {fill}* {number} {any}{0,4} to {fill}* R", ""),
    (Kind.TURNOUT, 3, "turnout {any}{0,8} {number} {any}{0,4} {change}? {any}{0,2} from {any}{0,3} R", "previous"),
    (
        Kind.TURNOUT,
        2,
        "turnout {any}{0,8} {number} {any}{0,5} (?:compared|than|hedge|fewer|down) {any}{0,3} R",
        "previous",
    ),
    (Kind.TURNOUT, 2, "turnout {any}{0,8} {number} {any}{0,8} (?:hedge|behind|down) {fill}* R in year", "previous"),
    (
        Kind.TURNOUT,
        3,
        "{number} (?:in|of|word|{fill}|votes|count)* turnout word? (?:comma|open)? {fill}*"
        " (?:compared|(?:up|down) (?:on|from)) {fill}* R",
        "previous",
    ),
    (
        Kind.TURNOUT,
        3,
        "turnout {any}{0,8} {number} {change}? comma? (?:{change}) {any}{0,2} (?:on|from) {any}{0,3} R",
        "previous",
    ),
    (
        Kind.TURNOUT,
        4,
        "^(?:up|down|ahead|behind|compared|word|hedge) {fill}* previous {any}{0,3} R comma {fill}* turnout",
        "previous",
    ),
    (Kind.TURNOUT, 3, "turnout (?:finish|get) (?:{link}|place)* R", ""),
    (Kind.TURNOUT, 4, "^and {fill}* turnout word? colon R", ""),
    (Kind.TURNOUT, 3, "percent turnout comma? compared {any}{0,3} R", "previous"),
    (Kind.TURNOUT, 4, "of {fill}* count {fill}* word? electorate comma? {fill}* R (?:word|turnout|votes|get)", ""),
    (Kind.TURNOUT_CHANGE, 4, "turnout {link}* percent (?:open|comma|dash) S", "change"),
    (Kind.TURNOUT, 3, "R of {fill}* count {fill}* electorate", ""),
    (Kind.TURNOUT, 3, "R {fill}* electorate", ""),
    (Kind.OTHER, 4, "electorate (?:word|votes|{fill})* colon {fill}* C of {fill}* count", "ballots"),
    (Kind.ELECTORATE, 4, "electorate (?:word|votes|{fill})* colon {fill}* count of {fill}* C", ""),
    (Kind.TURNOUT, 4, "electorate (?:word|votes|{fill})* colon {fill}* count of {fill}* count comma {fill}* R", ""),
    (Kind.TURNOUT, 4, "^hedge {fill}* previous {any}{0,3} R comma {fill}* turnout", "previous"),
    # Swing.
    (Kind.SWING, 3, "R from {fill}* actor to {fill}* actor", ""),
    (Kind.SWING, 3, "swing {link}* R", ""),
    (Kind.SWING, 3, "R (?:{fill}|word|dash)* swing", ""),
    (Kind.SWING, 2, "swing {any}{0,6} (?:of|be) {fill}* N", ""),
    (Kind.SWING, 3, "swing {any}{0,8} colon {fill}* R", ""),
    (Kind.SWING, 2, "N {fill}* swing", ""),
    (Kind.SWING, 4, "swing (?:separate|word){0,2} comma {fill}* R", ""),
    (Kind.SWING, 2, "{victory} {any}{0,8} {number}? votes? by {fill}* R", ""),
    # Shares.
    (Kind.SHARE, 3, "R (?:{fill}|word|of|votes)* share", ""),
    (Kind.SHARE, 3, "share (?:{link}|votes|actor|from|place|in)* R", ""),
    (Kind.OTHER, 3, "(?:by|{change}) {fill}* {number} (?:votes|word)? to {fill}* N", "topic"),
    (Kind.SHARE, 2, "R of {fill}* votes", ""),
    (Kind.SHARE, 2, "votes share? {link}* R", ""),
    (Kind.SHARE, 2, "{verb} {fill}* R", ""),
    (Kind.SHARE, 2, "actor (?:on|with|comma|open|colon|dash|get|be|have|to|ordinal|finish|placed|word)* {fill}* R", ""),
    (Kind.SHARE, 2, "count votes? (?:comma|open|dash|slash|and|{fill})* R", ""),
    (Kind.SHARE, 1, "R", ""),
    # Changes.
    (Kind.OTHER, 3, "{change} (?:by|{fill})* R", "change"),
    (Kind.OTHER, 3, "(?:up|down|gain|lose) of {fill}* R (?:for|to|in|on|$|comma|and)", "change"),
    (Kind.OTHER, 3, "R {fill}* word? (?:up|down)", "change"),
    (Kind.VOTES, 4, "actor votes? count comma? be {fill}* C votes? (?:up|down)", "change"),
    (Kind.MAJORITY, 3, "have {fill}* (?:place|seats) by {fill}* C", ""),
    (Kind.MAJORITY, 3, "be in by {fill}* C votes?", ""),
    (Kind.MAJORITY, 3, "^ open actor C close", "previous"),
    (Kind.MAJORITY, 2, "down to {fill}* C votes? (?:$|comma|close)", "aside"),
    (
        Kind.OTHER,
        3,
        "(?:up|down|lose) (?:by|{near}){0,2} (?:percent|points) (?:{near}|share|votes){0,4} (?:and|comma){1,2}"
        " {fill}* actor (?:by|{fill})* R",
        "change",
    ),
    (Kind.VOTES, 4, "(?:actor|pronoun) (?:have|word|{fill}){0,2} (?:up|down|lose) {fill}* C votes", "change"),
    (Kind.VOTES, 3, "actor up {fill}* C (?:$|comma|and|in|since|compared)", "change"),
    (Kind.VOTES, 4, "(?:up|down) {fill}* C to {fill}+ (?:votes|share|total|of|in|previous|comma|$)", "change"),
    (Kind.OTHER, 3, "N votes? {fill}* word? (?:up|down) {any}{0,3} majority", "change"),
    (Kind.OTHER, 3, "actor be {fill}* C votes? (?:up|down)", "change"),
    (
        Kind.OTHER,
        4,
        "majority {any}{0,6} {change} {fill}* C votes? (?:on|since|compared|than) {any}{0,4} (?:previous|year)",
        "change",
    ),
    (Kind.OTHER, 3, "{change} {any}{0,5} majority by {fill}* N", "change"),
    (Kind.OTHER, 4, "majority {near}{0,4} {change} on {any}{0,3} count {any}{0,9} comma by {fill}* N", "change"),
    (Kind.OTHER, 4, "C votes? {fill}* {change} on {fill}* in? {fill}* (?:year|previous)", "change"),
    (Kind.OTHER, 4, "C votes? {change} on {fill}* count", "change"),
    (Kind.OTHER, 4, "(?:gain|lose) {fill}* word? R (?:word|{fill})? comma? to {fill}* percent", "change"),
    (Kind.SHARE, 4, "(?:gain|lose) {fill}* word? {number} (?:word|{fill})? comma? to {fill}* R", ""),
    (Kind.OTHER, 3, "{change} {any}{0,5} by {fill}* N", "change"),
    (Kind.OTHER, 3, "{change} {any}{0,4} (?:share|turnout|votes) {any}{0,5} by {fill}* N", "change"),
    (Kind.OTHER, 3, "majority {any}{0,6} {change} {any}{0,4} by {fill}* N", "change"),
    (
        Kind.OTHER,
        5,
        "{cushion} be {fill}* C votes? (?:more|fewer|ahead|behind) (?:than|{near}){0,4} (?:previous|year)",
        "change",
    ),
    (
        Kind.OTHER,
        5,
        "{cushion} (?:of|on|comma|{fill})* count votes? comma? be {fill}* C votes? (?:more|fewer|ahead|behind)",
        "change",
    ),
    (Kind.OTHER, 3, "(?:share|turnout|votes) {any}{0,6} {change} {any}{0,4} by {fill}* N", "change"),
    (Kind.OTHER, 3, "R {fill}* (?:more|fewer|ahead|behind)", "change"),
    (Kind.SHARE_CHANGE, 4, "(?:up|down) of {fill}* R (?:word|in|{fill})+ actor", "moved"),
    (Kind.SHARE, 4, "(?:up|down) of {fill}* {number} (?:word|{fill})+ actor (?:on|with|{fill})* R", ""),
    (Kind.OTHER, 3, "R {fill}* (?:more|fewer) than", "change"),
    (Kind.OTHER, 3, "{change} {any}{0,12} by {fill}* R", "change"),
    (Kind.OTHER, 2, "lose {fill}* R", "change"),
    (Kind.OTHER, 3, "(?:up|down|lose) (?:of|{fill})* C {fill}* votes", "change"),
    (Kind.VOTES, 4, "more {fill}* C votes", "change"),
    (Kind.VOTES, 4, "C votes down {fill}* actor", "change"),
    (Kind.SHARE_CHANGE, 3, "signed", "list"),
    # Votes.
    (Kind.VOTES, 2, "C votes", ""),
    (Kind.VOTES, 2, "C {fill}* votes", ""),
    (Kind.VOTES, 3, "{verb} {any}{0,2} {fill}* C votes", ""),
    (Kind.VOTES, 2, "(?:get|win|have) {fill}* C", ""),
    (Kind.VOTES, 2, "votes (?:{link}|actor)* C", ""),
    (Kind.VOTES, 2, "actor (?:on|with|comma|open|colon|dash|get|be|have|to|ordinal|finish|placed|word)* {fill}* C", ""),
    (Kind.VOTES, 3, "{change} (?:on|from|than) {any}{0,4} C", "previous"),
    (Kind.OTHER, 3, "{change} (?:on|from|than) {any}{0,4} C", "level"),
    (Kind.OTHER, 3, "compared {any}{0,3} N {any}{0,2} (?:previous|year)", "level"),
    (Kind.VOTES, 3, "votes {any}{0,5} {change}? from {fill}* count {any}{0,5} to {fill}* C", ""),
    (Kind.VOTES, 3, "votes {any}{0,5} {change}? from {fill}* C", "previous"),
    (Kind.VOTES, 3, "votes {any}{0,5} from {fill}* C votes? {any}{0,4} to {fill}* count", "previous"),
    (Kind.VOTES, 3, "actor votes {near}{0,6} be {fill}* C", ""),
    (Kind.VOTES, 3, "actor votes (?:be|to|of|colon) {fill}* C", ""),
    (Kind.OTHER, 2, "from {fill}* count votes? to {fill}* C", "topic"),
    (Kind.OTHER, 2, "from {fill}* C votes? to", "level"),
    (Kind.SHARE, 3, "(?:share|votes) {any}{0,5} from {fill}* (?:percent|count) {any}{0,5} to {fill}* R", ""),
    (Kind.SHARE, 3, "(?:share|votes) {any}{0,5} from {fill}* R", "previous"),
    (Kind.SHARE, 4, "actor colon {fill}* R word? to {fill}* percent", "previous"),
    (Kind.VOTES, 4, "actor colon {fill}* C word? to {fill}* count", "previous"),
    (Kind.SHARE, 3, "(?:actor|pronoun|have|be) word? from {fill}* R {near}{0,4} to {fill}* percent", "previous"),
    (Kind.SHARE, 4, "share {any}{0,4} {change} {any}{0,3} from {fill}* R", "previous"),
    (Kind.SHARE, 4, "share {any}{0,4} {change} {any}{0,3} from {fill}* percent {any}{0,4} to {fill}* R", ""),
    (Kind.VOTES, 2, "{change} {any}{0,4} from {fill}* C", "previous"),
    (Kind.VOTES, 2, "(?:{change}|who) {any}{0,6} to {fill}* C", ""),
    (Kind.VOTES, 2, "X {any}{0,5} votes", ""),
    (Kind.VOTES, 2, "votes {any}{0,4} X", ""),
    (Kind.SHARE, 3, "X {near}{0,4} share", ""),
    (Kind.SHARE, 3, "share {near}{0,4} X", ""),
    (Kind.VOTES, 2, "X {fill}* count", ""),
    (Kind.VOTES, 2, "hedge {fill}* X {fill}* (?:pronoun|who|word|ordinal)", ""),
    (Kind.MAJORITY_CHANGE, 3, "X {near}{0,4} majority", ""),
    (Kind.MAJORITY_CHANGE, 3, "majority {near}{0,4} X", ""),
    (Kind.VOTES, 1, "C", ""),
    (Kind.VOTES, 2, "(?:compared|to|behind|ahead|than) {fill}* C", ""),
    (Kind.VOTES, 2, "C (?:by|for) {fill}* actor", ""),
    (Kind.VOTES, 4, "total comma? {fill}* C votes? for {fill}* actor", ""),
    (Kind.VOTES, 4, "word (?:be|get|have|{fill})* count votes? and {fill}* placed (?:be|get|have|{fill})* C", "loser"),
    (Kind.VOTES, 4, "separate comma? {any}{0,9} (?:get|win|have) {fill}* C votes?", "joint"),
    (Kind.VOTES, 4, "{lead} C votes? to {fill}* count", "winner"),
    (Kind.VOTES, 4, "{lead} count votes? to {fill}* C", "loser"),
    (Kind.SHARE, 2, "R (?:by|for) {fill}* actor", ""),
    (Kind.VOTES, 2, "(?:with|on) {fill}* C (?:$|comma|votes|and|open)", ""),
    (Kind.OTHER, 3, "^of {fill}* C (?:word|{fill})? votes", "ballots"),
    (Kind.OTHER, 2, "(?:^|comma) {fill}*pronoun have? be {fill}* N", "topic"),
    (Kind.OTHER, 2, "^ {fill}* N votes? $", "topic"),
    (Kind.OTHER, 2, "^ now (?:comma|colon)? {fill}* N votes? $", "topic"),
    (Kind.OTHER, 2, "^ (?:count|{fill}|in|on)* (?:previous|year) comma? pronoun have? be {fill}* N", "topic"),
    (Kind.OTHER, 2, "^ {fill}* pronoun have {fill}* R {fill}* $", "topic"),
    (Kind.OTHER, 3, "{change} (?:{any}|{number}|share|by|on){0,16} actor by {fill}* R", "change"),
    (Kind.BOUNDARY, 4, "R (?:of|{fill}|previous|word)* area", ""),
    (Kind.BOUNDARY, 4, "area {any}{0,9} {number} {any}{0,4} R (?:from|of)", ""),
    (Kind.BOUNDARY, 4, "area {any}{0,9} R (?:from|of)", ""),
    (Kind.BOUNDARY, 4, "R from {fill}* place", ""),
    (Kind.VOTES, 2, "C open {number}", ""),
    (Kind.VOTES, 5, "{victory} {any}{0,8} by {fill}* C votes? to {fill}* count", "winner"),
    (Kind.VOTES, 5, "{victory} {any}{0,8} by {fill}* count votes? to {fill}* C", "loser"),
    (
        Kind.VOTES,
        5,
        "beat {any}{0,3} by {fill}* actor {any}{0,4} by {fill}* C votes? {scored} {fill}* count",
        "winner",
    ),
    (
        Kind.VOTES,
        5,
        "beat {any}{0,3} by {fill}* actor {any}{0,4} by {fill}* count votes? {scored} {fill}* C",
        "loser",
    ),
    (Kind.VOTES, 4, "{row} C votes? {scored} {fill}* count", "winner"),
    (Kind.VOTES, 4, "{row} count votes? {scored} {fill}* C", "loser"),
    (Kind.VOTES, 4, "{row} C votes? comma percent comma compared {fill}* count", "winner"),
    (Kind.VOTES, 4, "{row} count votes? comma percent comma compared {fill}* C", "loser"),
    (Kind.SHARE, 4, "{row} count votes? comma R comma compared {fill}* count", "winner"),
    (Kind.SHARE, 4, "{row} count votes? comma percent comma compared {fill}* count votes? comma R", "loser"),
    (
        Kind.VOTES,
        4,
        "by {fill}* count votes? (?:open|comma|dash|colon) {fill}* C votes? {scored} {fill}* count",
        "winner",
    ),
    (
        Kind.VOTES,
        4,
        "by {fill}* count votes? (?:open|comma|dash|colon) {fill}* count votes? {scored} {fill}* C",
        "loser",
    ),
    # Seats of many.
    (Kind.SEATS, 3, "C (?:{fill}|word|region|actor|previous){0,3} seats", ""),
    (Kind.HOUSE_MAJORITY, 5, "C {fill}* seats majority", ""),
    (Kind.OTHER, 5, "count word? of {fill}* C {fill}* candidates", "candidates"),
    (Kind.SEATS, 4, "C word? of {fill}* region? count (?:{fill}|word|region|place)* seats", ""),
    (Kind.SEATS_CHANGE, 4, "seats {any}{0,3} (?:up|down) (?:of|by|{fill})* C(?!{fill}*votes)", "net"),
    (Kind.SEATS_CHANGE, 4, "seats {any}{0,3} (?:gain|lose) (?:of|{fill})* C(?!{fill}*votes)", "net"),
    (Kind.SEATS_CHANGE, 4, "(?:up|down|gain|lose) (?:of|{fill})* C seats {any}{0,2} actor", "net"),
    (Kind.SEATS, 4, "from {fill}* C {fill}* seats {any}{0,4} to {fill}* count", "previous"),
    (Kind.SEATS_CHANGE, 4, "(?:up|down|gain|lose) be {fill}* C {fill}* seats", "net"),
    (Kind.OTHER, 5, "of {fill}* region C {fill}* seats", "whole"),
    (Kind.OTHER, 5, "R of {fill}* seats", "whole"),
    (Kind.OTHER, 5, "(?:count|word) of {fill}* place C seats?", "whole"),
    (Kind.OTHER, 5, "(?:count|word) of {fill}* C place seats", "whole"),
    (Kind.SEATS_CHANGE, 4, "(?:gain|lose) {fill}* count (?:word|{fill}){1,3} and {fill}* C {fill}* seats", "net"),
    (Kind.OTHER, 5, "C seats {fill}* ahead {fill}* majority", "whole"),
    (Kind.SEATS, 3, "seats {link}+ C", ""),
    (Kind.SEATS, 3, "count {fill}* seats {any}{0,8} (?:on|with|to|have|actor) {fill}* C", ""),
    (Kind.SEATS, 3, "seats {any}{0,3} {change} from {fill}* C", "previous"),
    (Kind.SEATS, 4, "from {fill}* C seats to {fill}* count", "previous"),
    (Kind.SEATS, 4, "from {fill}* count seats to {fill}* C", ""),
    (Kind.SEATS, 3, "seats comma? {change} from {fill}* C", "previous"),
    (Kind.SEATS, 3, "seats {any}{0,4} behind {fill}* C", ""),
    (Kind.SEATS, 3, "C actor in {fill}* region", ""),
    (Kind.SEATS, 4, "C seats? {fill}* (?:behind|word) of? {any}{0,4} majority", "short"),
    (Kind.SEATS, 4, "C {fill}* behind (?:exempt|count)", "short"),
    (
        Kind.SEATS_CHANGE,
        3,
        "(?:up|down|gain|lose) (?:of|{fill})* C (?:{fill}|word|region|actor|previous){0,3} seats",
        "net",
    ),
    (Kind.SEATS_CHANGE, 4, "C seats {fill}* (?:up|down|gain)", "net"),
    (
        Kind.SEATS_CHANGE,
        4,
        "C {fill}* seats (?:{fill}|in|region|word|who|comma){0,5} actor {fill}* have? {fill}* (?:lose|gain)",
        "net",
    ),
    (Kind.OTHER, 3, "(?:up|down) of {fill}* C", "change"),
    (Kind.SEATS_CHANGE, 3, "seats (?:comma|open) {change} {fill}* C", "net"),
    (Kind.OTHER, 2, "count (?:comma|open) {change} {fill}* C", "change"),
    (Kind.SEATS_CHANGE, 4, "(?:win|gain|lose) {fill}* C (?:{fill}|word|previous){0,2} seats from", "net"),
    (Kind.SEATS_CHANGE, 4, "(?:gain|lose) {fill}* C (?:{fill}|word|previous){0,2} seats", "net"),
    # Deposits of many.
    (Kind.DEPOSIT, 3, "deposit (?:year|of|be|to|colon|comma|dash|open|fill|hedge|now|previous)* C", "many"),
    (Kind.DEPOSIT, 4, "C of {fill}* count {fill}* (?:word|candidates)? {any}{0,4} deposit", "many"),
    (Kind.DEPOSIT, 3, "lose {fill}* C {any}{0,2} deposit", "many"),
    (Kind.DEPOSIT, 4, "C of? {fill}* (?:opposition|candidates) {any}{0,2} (?:lose {fill}*)? deposit", "many"),
    (Kind.DEPOSIT, 4, "C (?!and) {fill}* (?:candidates|word)? {any}{0,2} deposit", "many"),
    (Kind.OTHER, 3, "deposit (?:year|{link})* count slash C", "candidates"),
    (Kind.OTHER, 3, "C {fill}* candidates", "candidates"),
    (Kind.OTHER, 4, "(?:^|comma) {fill}* candidates colon {fill}* C", "candidates"),
    (Kind.OTHER, 4, "(?:finish|be) ordinal placed? word? of {fill}* C (?:$|comma|and|with|close|on)", "candidates"),
    (Kind.OTHER, 5, "count votes? word? of {fill}* C votes", "ballots"),
    (Kind.OTHER, 5, "^of (?:{fill}|region)* C (?:{fill}|word|region){0,3} seats", "whole"),
    (Kind.OTHER, 5, "count word? of (?:{fill}|word|region)* C (?:{fill}|word|region)* seats", "whole"),
    (Kind.OTHER, 5, "count word? of {fill}* C {fill}* in {fill}* region", "whole"),
    (Kind.SEATS, 5, "C word? of {fill}* count {fill}* in {fill}* region", ""),
    (Kind.OTHER, 4, "C {fill}* rejected", "rejected"),
    (Kind.OTHER, 4, "rejected (?:{link}|votes)* C", "rejected"),
    (Kind.OTHER, 4, "C (?:{fill}|who|of|votes|word)* be? {fill}* rejected", "rejected"),
    (Kind.OTHER, 3, "total comma? {fill}* C {fill}* votes", "ballots"),
    (Kind.OTHER, 3, "C {fill}* votes total", "ballots"),
    (Kind.OTHER, 4, "C word (?:comma|open|dash) word? {fill}* percent turnout", "ballots"),
    (Kind.OTHER, 2, "C {fill}* votes {any}{0,3} (?:comma|dash) {fill}* {number} {any}{0,2} turnout", "ballots"),
    (Kind.OTHER, 4, "opposition (?:{link}|get|have|win|word)* C", "opposition"),
    # "Labour's decrease was 9 points", "a fall of 9 per cent".
    (Kind.OTHER, 3, "actor {fill}* {change} {fill}* (?:be|of) {fill}* R", "change"),
    # The earlier level of what was spoken of.
    (Kind.OTHER, 3, "{change} (?:from|on|than) {any}{0,3} R", "level"),
    (Kind.OTHER, 3, "comma (?:behind|ahead) {fill}* R in year", "level"),
    (Kind.OTHER, 3, "{change} (?:by|{any}){0,5} {number} votes? (?:comma|word|{fill})* from {fill}* N", "level"),
    (
        Kind.OTHER,
        3,
        "{change} (?:by|{any}){0,5} {number} votes? comma? from {fill}* {number} votes? to {fill}* N",
        "topic",
    ),
    # In brackets after a figure: what it was last time.
    (Kind.OTHER, 3, "open (?:be|have|previous|compared|from|{fill}|year)*(?:be|have|previous|from){fill}* N", "level"),
    (Kind.OTHER, 2, "count votes? open (?:previous|year|colon|{fill})* C close", "aside"),
    (
        Kind.MAJORITY,
        4,
        "majority (?:of|be|colon|{fill})* count votes? comma? open (?:previous|year|colon|actor|majority|{fill})* C"
        " votes? close",
        "either",
    ),
    (Kind.OTHER, 2, "percent open (?:previous|year|colon|{fill})* R (?:in|on|word|{fill})* close", "aside"),
    # The electorate and who voted.
    (Kind.OTHER, 5, "C of {fill}* count (?:{fill}|word){0,3} electorate", "ballots"),
    (
        Kind.TURNOUT,
        4,
        "count of {fill}* count (?:{fill}|word){0,3} electorate (?:word|votes|get|comma|and|{fill})* R",
        "",
    ),
    (Kind.ELECTORATE, 3, "C (?:{fill}|word)? electorate", ""),
    (
        Kind.OTHER,
        4,
        "count (?:{fill}|word|be|who|have){0,4} electorate (?:comma|and|of|who|word){1,3} {fill}* C",
        "did",
    ),
    (Kind.ELECTORATE, 3, "C (?:word|votes)? be {fill}? electorate", ""),
    (Kind.ELECTORATE, 3, "(?:^|open|comma) electorate C", ""),
    (Kind.OTHER, 4, "C {fill}* votes from {fill}* electorate", "ballots"),
    (Kind.ELECTORATE, 3, "electorate (?:of|be|at|colon|to|in|place|{fill})+ C", ""),
)

RULES: tuple[Rule, ...] = tuple(
    Rule(kind, strength, expression_of(pattern), role) for kind, strength, pattern, role in _RULES
)
_INDEX = Index([needs_of(rule.expression) for rule in RULES], COMMON)


class Hit(msgspec.Struct, frozen=True, gc=False):
    """A rule that fits a figure: the token's index, the kind, the strength, and the index of the other actor."""

    index: int
    kind: Kind
    strength: int
    role: str
    start: int
    other: int | None = None


@lru_cache(maxsize=2048)
def hits(encoded: str) -> tuple[Hit, ...]:
    """Every rule that fits, for every figure of an encoded sentence; overlapping matches included."""
    return tuple(_hits(encoded))


def _hits(encoded: str) -> Iterator[Hit]:
    for at in _INDEX.fitting(encoded):
        rule, position = RULES[at], 0
        pattern = compiled(rule.expression)
        names = pattern.groupindex
        while match := pattern.search(encoded, position):
            start = match.start()
            index = match.start("N") if "N" in names else -1
            other = match.start("B") if "B" in names else -1
            yield Hit(
                start if index < 0 else index, rule.kind, rule.strength, rule.role, start, None if other < 0 else other
            )
            position = start + 1
