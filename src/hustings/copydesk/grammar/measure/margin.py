"""Margins: the rules for how far one candidate is ahead of another, or behind."""

from __future__ import annotations

from hustings.claims.kind import Kind

MARGINS: tuple[tuple[Kind, int, str, str], ...] = (
    (Kind.MARGIN, 3, "N votes? (?:ahead|behind|{fill})* (?:ahead|behind) {near}{0,3}? B", "versus"),
    (Kind.MARGIN, 4, "N votes? behind from {fill}* B", "versus"),
    (Kind.MARGIN, 4, "C votes? up on {fill}* B (?:$|comma|and|close|in|open|dash|with|who)", "versus"),
    # "It was X again: 17,734 ahead of Y's 12,248", "X 17,734, ahead of Y on 12,248": what each polled.
    (
        Kind.VOTES,
        4,
        "(?:with|on|get) {fill}* C votes? comma? (?:ahead|behind) {fill}* actor (?:on|with|open|comma)? {fill}* count",
        "",
    ),
    (Kind.VOTES, 4, "on {fill}* C votes? comma? behind {fill}* actor", ""),  # "third on 9,582 behind Ms Y"
    (
        Kind.VOTES,
        4,
        "(?:actor|comma|colon|dash) {fill}* C votes? ahead {fill}* actor (?:on|with|open)? {fill}* count",
        "",
    ),
    (
        Kind.MARGIN,
        4,
        "(?:actor|comma|colon|dash) {fill}* C votes? ahead {fill}* B (?:on|with|open)? {fill}* count",
        "versus",
    ),
    (Kind.MARGIN, 4, "R (?:ahead|behind) (?:$|comma|open|close|and|in|with)", "versus"),
    (Kind.MAJORITY, 5, "from {fill}* N votes? (?:ahead|behind) {near}{0,4} to", "previous"),
    (Kind.OTHER, 5, "R (?:ahead|behind) {near}{0,3}? (?:previous|year)", "change"),
    (Kind.MARGIN, 3, "N (?:more|fewer) votes? than {any}{0,3}? B", "versus"),
    (Kind.MARGIN, 3, "N (?:more|fewer) votes? than {fill}* (?:on|at|in|previous|year|now)", "versus"),
    (Kind.MARGIN, 3, "N votes? (?:ahead|behind) {fill}* of? {fill}* {number} {any}{0,4}? B", "versus"),
    (Kind.MARGIN, 3, "N votes? {fill}* margin {any}{0,3} (?:than|hedge|ahead|from) {any}{0,3}? B", "versus"),
    (Kind.MARGIN, 3, "margin {any}{0,2} of {fill}* N votes? (?:than|hedge|ahead|from) {any}{0,3}? B", "versus"),
    (Kind.MARGIN, 2, "N votes? (?:ahead|behind)", "versus"),
    # "X squeezed ahead of Y, second here last time, by 110".
    (Kind.MARGIN, 4, "ahead {fill}* B (?:comma {aside}{1,7})? comma by {fill}* C votes? {stop}", "versus"),
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
    (Kind.MARGIN, 4, "actor have? be? {fill}* C votes? behind (?:in|comma|$)", "versus"),
    (
        Kind.MARGIN,
        4,
        "(?:actor|pronoun) have? be {fill}* C votes? {fill}* (?:ahead|behind) (?:$|comma|dash|and|in|on|with|close)",
        "versus",
    ),
    (Kind.MARGIN, 5, "(?:actor|pronoun) have? be {fill}* C votes? (?:ahead|behind) for {fill}* actor", "versus"),
    # "X just 79 votes further behind on 5,154", "X another 79 behind"; "X missed out on second by 79 votes".
    (
        Kind.MARGIN,
        4,
        "actor have? be? (?:word|{fill})* C votes? (?:word|{fill})* behind (?:in|on|with|and|comma|dash|close|$)",
        "versus",
    ),
    (Kind.MARGIN, 4, "word (?:word|on|{fill})* ordinal placed? by {fill}* C votes?", "versus"),
    (Kind.MARGIN, 4, "down {fill}* C votes? behind", "versus"),
    # "EIGHTEEN votes: X loses Y", as a headline has it; "Four votes, X over Y".
    (Kind.MAJORITY, 4, "^ C votes (?:colon|dash) {fill}* actor (?:have|{fill})* (?:lose|win|hold|gain|beat)", ""),
    (Kind.MAJORITY, 4, "^ C votes comma {fill}* actor hedge {fill}* (?:actor|word)", ""),
    # "Alpha 10,518; Beta 10,386: 132".
    (
        Kind.MARGIN,
        5,
        "actor (?:open|actor|close|for|on|with|get|have|comma|colon|{fill}){0,5} count votes?"
        " (?:comma|and|dash|to|{fill}){1,3} B (?:open|actor|close|for|on|with|get|have|comma|colon|{fill}){0,5}"
        " count votes? (?:colon|dash) {fill}* C votes? (?=$|comma|close|in)",
        "versus",
    ),
    # "Gower falls to Tories – by 27 votes".
    (Kind.MAJORITY, 5, "down to {fill}* actor (?:dash|comma|colon)? by {fill}* C votes? {stop}", ""),
    # "X took second, 4,535 down": on whoever won, or on the last time.
    (Kind.MARGIN, 4, "ordinal placed? comma {fill}* C votes? down (?:$|comma|dash|close)", "versus"),
    (Kind.VOTES, 4, "ordinal placed? comma {fill}* C votes? down (?:$|comma|dash|close)", "change"),
    # "Ahead by 4,331 or 7.9 per cent".
    (Kind.MAJORITY, 4, "ahead by {fill}* C votes? (?=$|comma|close|(?:word|open) {fill}* (?:percent|points))", ""),
    # "The Tories had it by 3,358 in 2019".
    (Kind.MAJORITY, 3, "(?:have|win|hold|gain) pronoun by {fill}* C", ""),
    (Kind.MARGIN, 4, "behind by {fill}* C votes?", "versus"),
    (Kind.MARGIN, 4, "beat (?:word|pronoun) by {fill}* C votes?", "versus"),
    # "She beat him by 9 in 2015": one of the first two then.
    (Kind.MAJORITY, 5, "pronoun (?:have|word)? beat pronoun by {fill}* C votes?", ""),
    (Kind.MARGIN, 3, "beat {any}{0,5}? B (?:{any}|ordinal|placed){0,9} by {fill}* N votes?", "beaten"),
    # "Who pipped the Tories to second by 79".
    (Kind.MARGIN, 4, "beat {fill}* B to {fill}* ordinal placed? by {fill}* C votes?", "beaten"),
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
)
