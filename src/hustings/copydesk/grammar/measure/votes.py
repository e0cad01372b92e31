"""Votes: the rules for the votes of one candidate or party, and of the winner and the loser side by side."""

from __future__ import annotations

from hustings.claims.kind import Kind

VOTES: tuple[tuple[Kind, int, str, str], ...] = (
    (Kind.VOTES, 2, "C votes", ""),
    (Kind.VOTES, 2, "C {fill}* votes", ""),
    (Kind.VOTES, 3, "{verb} {any}{0,2} {fill}* C votes", ""),
    (Kind.VOTES, 2, "(?:get|win|have) {fill}* C", ""),
    (Kind.VOTES, 2, "votes (?:{link}|actor)* C", ""),
    (Kind.VOTES, 2, "actor (?:on|with|comma|open|colon|dash|get|be|have|to|ordinal|finish|placed|word)* {fill}* C", ""),
    # "X was backed by 17,925 electors".
    (Kind.VOTES, 4, "actor (?:be|have|word|{fill}){0,3} get {fill}* C electorate {stop}", ""),
    # "X had 4,773, which is 2,625 down", "1,332, a loss of 45".
    (Kind.VOTES, 4, "count votes? comma who be {fill}* C votes? (?:up|down) {stop}", "change"),
    (
        Kind.VOTES,
        4,
        "actor {any}{0,8} count votes? comma {fill}* (?:lose|up|down) of? {fill}* C votes? {stop}",
        "change",
    ),
    # "13,730 up on what X got when he came third".
    (Kind.VOTES, 4, "C votes? {change} on word {fill}* actor (?:have|{fill})* (?:get|win|have)", "change"),
    # "A big majority for X: 25,546 to 14,605".
    (
        Kind.VOTES,
        5,
        "majority (?:for|to) (?:word|{fill}){0,4} actor (?:(?:in|on) {fill}* place)? (?:colon|dash|comma) {fill}*"
        " C votes? {scored} {fill}* count",
        "winner",
    ),
    (
        Kind.VOTES,
        5,
        "majority (?:for|to) (?:word|{fill}){0,4} actor (?:(?:in|on) {fill}* place)? (?:colon|dash|comma) {fill}* count"
        " votes? {scored} {fill}* C",
        "loser",
    ),
    # "More than double the party's vote in 2017", "half his own vote last time".
    (Kind.VOTES, 3, "X of? (?:pronoun|{fill})+ votes (?:in|on|{fill})* (?:year|previous)", ""),
    # "Added two points to her share and 1,210 to its vote".
    (Kind.VOTES, 4, "{change} {fill}* {number} (?:{any}|share){0,6} and {fill}* C to {fill}+ votes", "change"),
    # "X (not the one on the telly) 9".
    (Kind.VOTES, 2, "actor open (?:{any}){1,14} close (?:colon|comma|dash|{fill})* C", ""),
    (Kind.SHARE, 2, "actor open (?:{any}){1,14} close (?:colon|comma|dash|{fill})* R", ""),
    # "That is 1,599 more people than voted for him in 2015".
    (
        Kind.VOTES,
        4,
        "C votes? (?:more|fewer) (?:votes|word)? than (?:word|for|get|win|pronoun|in|on|have|be|{fill}){0,6}"
        " count? (?:year|previous)",
        "change",
    ),
    (Kind.VOTES, 3, "{change} (?:on|from|than) {near}{0,4} C", "previous"),
    (Kind.OTHER, 3, "{change} (?:on|from|than) {near}{0,4} C", "level"),
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
    # "A sevenfold increase in the UKIP vote".
    (Kind.VOTES, 4, "X {change} (?:in|of) {fill}* (?:actor|{fill})* votes", ""),
    (Kind.SHARE, 4, "X {change} (?:in|of) {fill}* (?:actor|{fill})* share", ""),
    (Kind.MAJORITY_CHANGE, 4, "X {change} (?:in|of) {fill}* (?:actor|{fill})* majority", ""),
    # "UKIP's vote went up seven-fold", "their share rose more than threefold".
    (
        Kind.VOTES,
        3,
        "votes {near}{0,3} {change} by? {fill}* X (?=$|comma|and|to|close|dash|since|(?:on|in|from) {fill}*"
        " (?:year|previous|count))",
        "",
    ),
    (
        Kind.SHARE,
        3,
        "share {near}{0,3} {change} by? {fill}* X (?=$|comma|and|to|close|dash|since|(?:on|in|from) {fill}*"
        " (?:year|previous|percent))",
        "",
    ),
    (Kind.SHARE, 3, "X {near}{0,4} share", ""),
    (Kind.SHARE, 3, "share {near}{0,4} X", ""),
    (Kind.VOTES, 2, "X of? {fill}* count", ""),
    # "More than doubled the Lib Dems' 1,368 votes to 2,252".
    (Kind.VOTES, 3, "X {fill}* actor {fill}* count votes? to {fill}* count", ""),
    (Kind.SHARE, 3, "X {fill}* actor {fill}* percent share? to {fill}* percent", ""),
    (Kind.MAJORITY_CHANGE, 2, "X of? {fill}* count", ""),
    (Kind.SHARE, 2, "X of? {fill}* percent", ""),
    # "Turned his 663 into 11,271, seventeen times as many".
    (Kind.OTHER, 2, "{number} votes? comma {fill}* X (?=word|fill|comma|and|with|$)", "change"),
    (Kind.VOTES, 2, "hedge {fill}* X {fill}* (?:pronoun|who|word|ordinal)", ""),
    (Kind.MAJORITY_CHANGE, 3, "X {near}{0,4} majority", ""),
    (Kind.MAJORITY_CHANGE, 3, "majority {near}{0,4} X", ""),
    (Kind.VOTES, 1, "C", ""),
    (Kind.VOTES, 2, "(?:compared|to|behind|ahead|than) {fill}* C", ""),
    (Kind.VOTES, 2, "C (?:by|for) {fill}* actor", ""),
    (Kind.VOTES, 4, "total comma? {fill}* C votes? for {fill}* actor", ""),
    # "X attracted a grand total of 9 votes".
    (Kind.VOTES, 4, "(?:actor|who|comma|pronoun|close|dash|{fill}) get (?:word|{fill})* total {fill}* C votes?", ""),
    (Kind.VOTES, 4, "word (?:be|get|have|{fill})* count votes? and {fill}* placed (?:be|get|have|{fill})* C", "loser"),
    (Kind.VOTES, 4, "separate comma? {any}{0,9} (?:get|win|have) {fill}* C votes?", "joint"),
    (Kind.VOTES, 4, "{lead} C votes? to {fill}* count", "winner"),
    # "X finished 48 votes in front of him, 25,928 to 25,880".
    (Kind.VOTES, 4, "{front} C votes? to {fill}* count", "winner"),
    (Kind.VOTES, 4, "{front} count votes? to {fill}* C", "loser"),
    # "Y, beaten by X, who got 20,732 to his 16,811".
    (Kind.VOTES, 4, "{bested} C votes? to {fill}* count {stop}", "winner"),
    (Kind.VOTES, 4, "{bested} count votes? to {fill}* C {stop}", "loser"),
    (Kind.VOTES, 4, "{lead} count votes? to {fill}* C", "loser"),
    (Kind.SHARE, 2, "R (?:by|for) {fill}* actor", ""),
    (Kind.VOTES, 2, "(?:with|on) {fill}* C (?:$|comma|votes|and|open)", ""),
    (Kind.OTHER, 3, "^of {fill}* C (?:word|{fill})? votes", "ballots"),
    (Kind.OTHER, 2, "(?:^|comma|dash) {fill}*pronoun have? be {fill}* N", "topic"),
    # "In X it is 19,701, where it was 7,843".
    (Kind.OTHER, 3, "{number} votes? comma word pronoun have? be {fill}* N {stop}", "topic"),
    (Kind.OTHER, 2, "^ {fill}* N votes? $", "topic"),
    # "Majority now 6,895. Was 12,031."
    (Kind.OTHER, 3, "^ be {fill}* N votes? $", "level"),
    (Kind.OTHER, 2, "^ (?:and|word|{fill}){1,2} N votes? in {fill}* year (?:$|comma)", "topic"),
    (Kind.OTHER, 2, "^ now (?:comma|colon)? {fill}* N votes? $", "topic"),
    (Kind.OTHER, 2, "^ (?:count|{fill}|in|on|by)* (?:previous|year) comma? pronoun have? be {fill}* N", "topic"),
    # "Five years ago it was a comfy 5,260".
    (Kind.OTHER, 2, "^ (?:count|{fill}|in|on|by)* (?:previous|year) comma? pronoun have? be {fill}* word C $", "topic"),
    # "At the general election it was 69 per cent".
    (Kind.OTHER, 2, "^ {fill}* on {fill}* word word comma? pronoun have? be {fill}* N", "topic"),
    (Kind.OTHER, 2, "^ {fill}* pronoun have {fill}* R {fill}* $", "topic"),
    # "When X was re-elected it had been nearly 57".
    (Kind.OTHER, 3, "^ word (?:{any}){1,10} pronoun have be {fill}* C {stop}", "topic"),
    (Kind.OTHER, 3, "{change} (?:{any}|{number}|share|by|on){0,16} actor by {fill}* R", "change"),
    (Kind.BOUNDARY, 4, "R (?:of|{fill}|previous|word)* area", ""),
    (Kind.BOUNDARY, 4, "area {any}{0,9} {number} {any}{0,4} R (?:from|of)", ""),
    (Kind.BOUNDARY, 4, "area {any}{0,9} R (?:from|of)", ""),
    (Kind.BOUNDARY, 4, "R from {fill}* place", ""),
    (Kind.VOTES, 2, "C open {number}", ""),
    (Kind.VOTES, 5, "{victory} (?:{any}|ordinal){0,9} by {fill}* C votes? to {fill}* count", "winner"),
    (Kind.VOTES, 5, "{victory} (?:{any}|ordinal){0,9} by {fill}* count votes? to {fill}* C", "loser"),
    # "X won by 9 to the former MP's 8".
    (
        Kind.VOTES,
        5,
        "{victory} (?:{any}|ordinal){0,9} by {fill}* C votes? {scored} {fill}+"
        " (?:word|seats|previous|beat|placed){1,3} count votes?{stop}",
        "winner",
    ),
    (
        Kind.VOTES,
        5,
        "{victory} (?:{any}|ordinal){0,9} by {fill}* count votes? {scored} {fill}+"
        " (?:word|seats|previous|beat|placed){1,3} C votes?{stop}",
        "loser",
    ),
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
    # "It was 28,588 plays 28,543", "it finished 34,559 to 26,793".
    (Kind.VOTES, 4, "(?:^|comma|colon|and) {fill}* (?:be|finish) {fill}* C votes? {scored} {fill}* count", "winner"),
    (Kind.VOTES, 4, "(?:^|comma|colon|and) {fill}* (?:be|finish) {fill}* count votes? {scored} {fill}* C", "loser"),
    # "In 2010 X took it off Y, 29,461 to 25,370".
    (
        Kind.VOTES,
        4,
        "(?:win|hold|gain) {any}{0,8} comma {fill}* C votes? {scored} {fill}* count votes?{stop}",
        "winner",
    ),
    (Kind.VOTES, 4, "(?:win|hold|gain) {any}{0,8} comma {fill}* count votes? {scored} {fill}* C votes?{stop}", "loser"),
    # "15 votes parted X and Y: 15,855 to 15,840".
    (Kind.VOTES, 4, "{pair} C votes? {scored} {fill}* count votes?{stop}", "winner"),
    (Kind.VOTES, 4, "{pair} count votes? {scored} {fill}* C votes?{stop}", "loser"),
    # "X went from 9 to 8".
    (Kind.VOTES, 3, "(?:actor|pronoun) (?:have|{fill})* word from {fill}* C votes? to {fill}* count", "previous"),
    (Kind.VOTES, 3, "(?:actor|pronoun) (?:have|{fill})* word from {fill}* count votes? to {fill}* C", ""),
    # "X was up from 9 to 8", "his party had slipped from 9 to 8".
    (Kind.VOTES, 3, "(?:actor|pronoun) (?:have|be|{fill})* {change} from {fill}* count votes? to {fill}* C", ""),
    # "X re-elected, 9 votes".
    (Kind.VOTES, 3, "actor (?:hold|win) comma {fill}* C votes", ""),
    # "He had 11,623 votes to the 11,519 of X".
    (Kind.VOTES, 4, "(?:to|compared) {fill}* C of {fill}* actor", ""),
    (Kind.VOTES, 4, "{row} C votes? {tallied} {fill}* count", "winner"),
    (Kind.VOTES, 4, "{row} count votes? {tallied} {fill}* C", "loser"),
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
)
