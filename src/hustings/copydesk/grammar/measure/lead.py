"""Leads: the rules for a majority that is told without the word, beside another or as so many times another."""

from __future__ import annotations

from hustings.claims.kind import Kind

LEADS: tuple[tuple[Kind, int, str, str], ...] = (
    # "A 16,117 majority, more than double the 7,183 he had in 2015", "it is treble the 3,267 he had to spare".
    (
        Kind.MAJORITY,
        4,
        "(?:count majority|majority of {fill}* count votes?) comma (?:word|times|{fill})* C pronoun have (?!votes)",
        "previous",
    ),
    (
        Kind.MAJORITY,
        4,
        "(?:count majority|majority of {fill}* count votes?) comma {fill}* times {fill}* C with who (?:pronoun|actor)",
        "previous",
    ),
    (Kind.MAJORITY, 4, "pronoun be {fill}* times {fill}* C pronoun have margin", "previous"),
    # "X has lost her seat by the narrowest of margins - just 118 votes", "by the slimmest margin: 118".
    (
        Kind.MAJORITY,
        4,
        "(?:win|hold|gain|lose|beat) (?:{fill}|seats|place|pronoun|on|in){0,5} by {fill}* superlative of? {fill}*"
        " (?:word|margin) (?:dash|colon|comma|open) {fill}* C votes? {stop}",
        "",
    ),
    # "He had scraped in by 2,353 two years earlier and by 15,284 the time before that".
    (
        Kind.MAJORITY,
        4,
        "(?:win|hold|gain|beat) (?:{fill}|seats|place|in|on){0,4} by {fill}* count votes? (?:count? previous|in year|on"
        " year|year) comma? (?:and|word) by {fill}* C",
        "",
    ),
    # "X is the new MP for Y by 5,838".
    (Kind.MAJORITY, 4, "be {fill}* (?:place|{fill})* seats (?:(?:for|in|on) {fill}* place)? by {fill}* C", ""),
    # "Turning a Tory majority of 9 into a win by 8", "turned a lead of 9 into a Labour one of 8".
    (
        Kind.MAJORITY,
        4,
        "overturn {fill}* (?:actor|word|previous|{fill})* {cushion} of {fill}* count votes?"
        " (?:in|on|year|previous|count(?=previous)|{fill})* word (?:actor|{fill})*"
        " (?:win|hold|gain|lose|beat|word) (?:by|of) {fill}* C",
        "",
    ),
    # "A majority of 502 became a Conservative one of 7,962".
    (
        Kind.MAJORITY,
        5,
        "majority of {fill}* C votes? (?:in|on|year|previous|count(?=previous)|{fill})*"
        " (?:win|to){1,2} {fill}* actor? {fill}* (?:word|majority|margin) of {fill}* count",
        "previous",
    ),
    # "In Kingswood (majority 11,220), X got 9": the one that was defended, or the new one.
    (
        Kind.MAJORITY,
        5,
        "^ in {fill}* place open {fill}* majority (?:of|{fill})* C votes? close comma? {fill}* actor (?:have|{fill})*"
        " (?:get|win|have)",
        "either",
    ),
    # "Wiped out a 6,500 Conservative lead".
    (Kind.MAJORITY, 4, "overturn {fill}* C {fill}* actor {fill}* {cushion}", "previous"),
    (Kind.MAJORITY, 3, "C {fill}* actor {fill}* {cushion} (?!{number}|hedge)", "either"),
    # "X is out, beaten by almost 12% of the vote", "lost Moray by 8.7 per cent of the vote".
    (
        Kind.MAJORITY,
        5,
        "(?:beat|lose|win|hold) (?:(?:in|on)? {fill}* place)? by {fill}* R share (?=$|comma|and|close|in|on|to|dash)",
        "",
    ),
    # "X won by 9, less than half of Y's 8", "home by 9 votes, not much more than a third of the old 8".
    (
        Kind.MAJORITY_CHANGE,
        4,
        "by {fill}* count votes? (?:in {fill}* place)? (?:comma|dash|open) (?:word|{fill}){0,4} X",
        "",
    ),
    (
        Kind.MAJORITY,
        4,
        "by {fill}* count votes? (?:in {fill}* place)? (?:comma|dash|open) (?:word|{fill}){0,4} R of?"
        " (?:{fill}|actor|previous)+ count (?!votes){stop}",
        "",
    ),
    (
        Kind.MAJORITY,
        4,
        "by {fill}* count votes? (?:in {fill}* place)? (?:comma|dash|open) (?:word|{fill}){0,4} (?:percent|times) of?"
        " (?:{fill}|actor|previous)+ C (?!votes){stop}",
        "either",
    ),
    # "X had been 9 clear of Labour in 2015 and 8 in 2010".
    (
        Kind.MAJORITY,
        4,
        "count votes? ahead {fill}* actor? (?:in|on)? {fill}* (?:year|previous) (?:comma|and){1,2} {fill}* C (?:in|on)"
        " {fill}* year",
        "either",
    ),
    # "Had a lead of 9 at the last election, 45 per cent of the vote": of the lead, or of the votes.
    (
        Kind.MAJORITY,
        4,
        "{cushion} of {fill}* count votes? (?:in|on|year|previous|place|count(?=previous)|{fill}){1,5}"
        " (?:comma|dash|open|word){1,2} {fill}* R (?:{stop}|share|votes)",
        "either",
    ),
    (
        Kind.SHARE,
        4,
        "{cushion} of {fill}* count votes? (?:in|on|year|previous|place|count(?=previous)|{fill}){1,5}"
        " (?:comma|dash|open|word){1,2} {fill}* R (?:share|votes)",
        "either",
    ),
    # "X was 9 ahead in Cardiff and Y 8 in Manchester".
    (
        Kind.MAJORITY,
        4,
        "count votes? ahead in {fill}* place (?:comma|and){1,2} {fill}* actor C in {fill}* place",
        "either",
    ),
    (
        Kind.MAJORITY,
        4,
        "actor (?:be|have|{fill})* C votes? ahead in {fill}* place (?:comma|and){1,2} {fill}* actor count in {fill}*"
        " place",
        "either",
    ),
    # "Added about 9 to get 90", "lost 9 to end on 80", "put on 9 to take second with 90".
    (
        Kind.VOTES,
        4,
        "(?:actor|pronoun) (?:have|{fill})* (?:up|down|lose|gain) {fill}* C votes? to (?:get|word|be|finish|win)"
        " (?:on|with)? {fill}* count",
        "change",
    ),
    (
        Kind.VOTES,
        4,
        "(?:actor|pronoun) (?:have|{fill})* (?:up|down|lose|gain) {fill}* C votes? (?:to|and)"
        " (?:get|word|be|finish|win|hold|up) (?:in|to|word|{fill}){0,3} (?:ordinal|placed){1,2} (?:on|with|at) {fill}*"
        " count",
        "change",
    ),
    # "This time had 5,363 to spare – more than three times as many".
    (Kind.MAJORITY_CHANGE, 4, "count votes? margin (?:comma|dash|open) (?:word|{fill}|hedge){0,4} X", ""),
    # "We came from 6,600 behind".
    (Kind.MAJORITY, 4, "(?:finish|win|word) from {fill}* C votes? behind", "previous"),
    # "His majority, 5,260 at the last election, was more than halved", "his majority in Bath, 3% last time, trebled".
    (
        Kind.MAJORITY_CHANGE,
        4,
        "(?:majority|margin) (?:in {fill}* place)? (?:comma|dash|open) (?:word|{fill}){0,4} {number} votes?"
        " (?:in|on|fill|previous|year|word|count){1,5}"
        " (?:comma|dash|close) (?:have|be|word|{fill}){0,4} X (?=$|to|by|comma|and|close|from)",
        "",
    ),
    (
        Kind.MAJORITY,
        4,
        "majority (?:in {fill}* place)? (?:comma|dash|open) (?:word|{fill}){0,4} R (?:in|on|fill){0,2}"
        " (?:previous|year) (?:comma|dash|close)",
        "previous",
    ),
    # "His lead over X more than trebled, from 9 to 27".
    (
        Kind.MAJORITY_CHANGE,
        3,
        "margin (?:hedge {fill}* actor)? (?:in|place|have|be|word|{fill}){0,4} X (?:to|comma|from|dash|in|and|$)",
        "",
    ),
)
