"""Turnout: the rules for how many of the electorate voted, and for how many electors there are."""

from __future__ import annotations

from hustings.claims.kind import Kind

TURNOUTS: tuple[tuple[Kind, int, str, str], ...] = (
    (Kind.TURNOUT, 3, "turnout (?:{link}|place|region)* R", ""),
    # "The turnout was recorded as 65.6 per cent", "turnout has been given as 61".
    (Kind.TURNOUT, 4, "turnout (?:in|place|{fill})* (?:have|be)+ (?:get|word) (?:word|on) {fill}* R", ""),
    # "Turnout 39.5% (64.2%)".
    (Kind.TURNOUT, 4, "turnout (?:of|be|colon|{fill})* percent comma? open (?:colon|{fill})* R close", "either"),
    (Kind.TURNOUT, 3, "turnout (?:in|on) {fill}* word{1,4} (?:{link})* R", ""),
    (Kind.TURNOUT, 3, "turnout (?:in|on)? {fill}* (?:word|seats) (?:finish|get)? (?:{link})* R", ""),
    (Kind.TURNOUT, 3, "turnout {any}{0,6} in {fill}* place (?:open|comma|dash) {fill}* R", ""),
    (Kind.TURNOUT, 3, "turnout (?:of|be|colon|{fill})* C", ""),
    (Kind.ELECTORATE, 3, "turnout of? {fill}* C", ""),
    (Kind.TURNOUT, 2, "turnout {any}{0,4} {number} (?:in|place|region|{fill}|of|open|comma)* R", ""),
    (Kind.TURNOUT, 3, "^(?:on|with) {fill}* R comma {fill}* turnout", ""),
    (Kind.TURNOUT, 3, "R (?:of|in|word|{fill}|votes)* turnout", ""),
    # "64.1 per cent of those eligible cast a vote", "of adults on the roll voted".
    (Kind.TURNOUT, 3, "R of (?:word|{fill})* (?:electorate|seats) (?:word|{fill}|votes)* turnout", ""),
    (Kind.TURNOUT, 3, "R of (?:word|{fill})+ electorate votes", ""),
    (Kind.TURNOUT, 3, "turnout for {fill}* (?:seats|place) (?:{link})* R", ""),
    # "The best turnout of the three, 66 per cent to Croydon West's 49".
    (Kind.TURNOUT, 4, "turnout (?:{any}|{number}){0,9} percent (?:to|compared) {fill}* place N", ""),
    # "Fifty-one per cent of Clacton turned out".
    (Kind.TURNOUT, 3, "R of {fill}* (?:place|region) turnout", ""),
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
    # "65.8 per cent in 2010, 66.5 and 67.5".
    (Kind.TURNOUT, 4, "turnout (?:{any}|{change}|count){0,14} percent in year comma {fill}* R and {fill}* percent", ""),
    (Kind.TURNOUT, 4, "turnout (?:{any}|{change}|count){0,14} percent in year comma {fill}* percent and {fill}* R", ""),
    # "60.6% from 67,099 voters, a shade below 61%".
    (
        Kind.TURNOUT,
        4,
        "turnout {any}{0,4} percent (?:from|of|with|on|{fill})* count (?:{any}|votes){0,3} comma {fill}* word?"
        " (?:hedge|compared|(?:up|down) (?:on|from)) {fill}* R",
        "previous",
    ),
    (Kind.TURNOUT, 3, "turnout (?:finish|get) (?:{link}|place)* R", ""),
    (Kind.TURNOUT, 4, "^and {fill}* turnout word? colon R", ""),
    (Kind.TURNOUT, 3, "percent turnout comma? compared {any}{0,3} R", "previous"),
    (Kind.TURNOUT, 4, "of {fill}* count {fill}* word? electorate comma? {fill}* R (?:word|turnout|votes|get)", ""),
    (Kind.TURNOUT_CHANGE, 4, "turnout {link}* percent (?:open|comma|dash) S", "change"),
    # "A 1,425 majority on a 60% poll".
    (Kind.TURNOUT, 5, "majority {near}{0,2} (?:on|with|from) {fill}* R turnout (?!{fill}*{change})", ""),
    (Kind.TURNOUT, 3, "R of {fill}* count (?:word|votes)? {fill}* electorate", ""),
    (Kind.TURNOUT, 3, "R {fill}* electorate", ""),
    (Kind.OTHER, 4, "electorate (?:word|votes|{fill})* colon {fill}* C of {fill}* count", "ballots"),
    (Kind.ELECTORATE, 4, "electorate (?:word|votes|{fill})* colon {fill}* count of {fill}* C", ""),
    (Kind.TURNOUT, 4, "electorate (?:word|votes|{fill})* colon {fill}* count of {fill}* count comma {fill}* R", ""),
    (Kind.TURNOUT, 4, "^hedge {fill}* previous {any}{0,3} R comma {fill}* turnout", "previous"),
)

ELECTORATES: tuple[tuple[Kind, int, str, str], ...] = (
    # "A heap of rejected papers, 1,718 of them".
    (
        Kind.OTHER,
        5,
        "rejected (?:word|votes)? (?:comma|colon|dash|open) {fill}* C of (?:pronoun|word|{fill})",
        "rejected",
    ),
    (Kind.OTHER, 5, "C of {fill}* count (?:{fill}|word){0,3} electorate", "ballots"),
    (
        Kind.TURNOUT,
        4,
        "count of {fill}* count (?:{fill}|word){0,3} electorate (?:word|votes|get|comma|and|{fill})* R",
        "",
    ),
    (Kind.ELECTORATE, 3, "C (?:{fill}|word)? electorate", ""),
    # "There are 77,542 people who could vote".
    (Kind.ELECTORATE, 3, "C (?:word|votes) pronoun electorate", ""),
    # "77,542 could vote and 56.9 per cent of them did".
    (
        Kind.TURNOUT,
        4,
        "count (?:word|votes)? pronoun? electorate (?:comma|and|colon|dash){1,2} {fill}* R (?:of|word|{fill}){1,3}"
        " (?:$|comma|dash|close)",
        "",
    ),
    (Kind.ELECTORATE, 4, "(?<!of)C votes electorate (?:$|comma|and|dash|close|in|now|year|compared)", ""),
    (
        Kind.OTHER,
        4,
        "count (?:{fill}|word|be|who|have){0,4} electorate (?:comma|and|of|who|word){1,3} {fill}* C",
        "did",
    ),
    (Kind.ELECTORATE, 3, "C (?:word|votes)? be {fill}? electorate", ""),
    (Kind.ELECTORATE, 3, "(?:^|open|comma|and) {fill}* electorate {fill}* C", ""),
    (Kind.OTHER, 4, "C {fill}* votes from {fill}* electorate", "ballots"),
    (Kind.ELECTORATE, 3, "electorate (?:of|be|at|colon|to|in|place|{fill})+ C", ""),
    # "The electorate last time was 9", "the electorate in 2015 was 9".
    (Kind.ELECTORATE, 4, "electorate (?:in|on|{fill})* (?:previous|year) be {fill}* C {stop}", "either"),
    # "Electors in 2015: 9", "electorate (2015) 9".
    (Kind.ELECTORATE, 4, "electorate open? (?:in|on|{fill})* year close? (?:colon|dash)? {fill}* C {stop}", "either"),
    # "The register has grown from 67,326 names to 69,400".
    (
        Kind.ELECTORATE,
        4,
        "electorate (?:have|be|word|comma|up|down|{fill}){0,5} from {fill}* C"
        " (?:word|votes|electorate|in|year|{fill}){0,4} to {fill}* count",
        "previous",
    ),
    (
        Kind.ELECTORATE,
        4,
        "electorate (?:have|be|word|comma|up|down|{fill}){0,5} from {fill}* count"
        " (?:word|votes|electorate|in|year|{fill}){0,4} to {fill}* C",
        "",
    ),
    # "Turnout was down again: 61.4 per cent".
    (
        Kind.TURNOUT,
        4,
        "turnout (?:have|be) {fill}* {change} (?:word|{fill})? (?:comma|colon|dash) {fill}* R (?:now|$|comma|and)",
        "",
    ),
)
