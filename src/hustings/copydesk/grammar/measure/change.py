"""Changes: the rules for how far a measure went up or down, and for the earlier level that it is compared with."""

from __future__ import annotations

from hustings.claims.kind import Kind

CHANGES: tuple[tuple[Kind, int, str, str], ...] = (
    (Kind.OTHER, 3, "{change} (?:by|{fill})* R", "change"),
    # "Labour's went from 49.7 down to 44.8".
    (Kind.OTHER, 4, "from {fill}* N votes? (?:up|down) to {fill}* {number}", "level"),
    # "16,540 was a good 5,000 up on what her party got in 2015".
    (Kind.VOTES, 4, "C votes? {change} on {near}{1,5} (?:get|have|win)? (?:in|on|{fill})* (?:year|previous)", "change"),
    # "More than last time, 285 more", "the Greens had 9,312, 4,588 more": than before, or than who was named.
    (Kind.VOTES, 3, "C votes? (?:more|fewer) (?=$|comma|dash|close|and|for)", "change"),
    (Kind.MARGIN, 3, "C votes? (?:more|fewer) (?=$|comma|dash|close|and|for)", "versus"),
    # "Labour stood still, 82 votes down": than before, or than whoever won.
    (
        Kind.VOTES,
        4,
        "actor (?:have|be|word|ordinal|placed|{fill})* comma {fill}* C votes (?:up|down) (?:$|comma|and)",
        "change",
    ),
    (
        Kind.MARGIN,
        4,
        "actor (?:have|be|word|ordinal|placed|{fill})* comma {fill}* C votes down (?:$|comma|and)",
        "versus",
    ),
    # "8.1: the fall in Labour's share".
    (Kind.OTHER, 4, "^ R (?:colon|dash|comma)? {fill}* {change} in {fill}* actor? {fill}* (?:share|turnout)", "change"),
    # "They had 9 and have lost 8 of them".
    (Kind.VOTES, 4, "lose {fill}* C of (?:word|pronoun|fill|votes)+(?:$|comma|and|since|in)", "change"),
    # "Up less than one point (0.7, to be exact)".
    (Kind.OTHER, 4, "{change} (?:by|{fill})* points open {fill}* R (?:comma|close)", "change"),
    (Kind.OTHER, 3, "(?:up|down|gain|lose) of {fill}* R (?:for|to|in|on|$|comma|and)", "change"),
    (Kind.OTHER, 3, "R {fill}* word? (?:up|down)", "change"),
    (Kind.VOTES, 4, "(?:votes|share) be {fill}* up {fill}* C to {fill}* count", "change"),
    # "Labour's vote, down 4,794 on 2017, was 22,039".
    (Kind.VOTES, 4, "votes comma {change} (?:by|{fill})* C votes? (?:on|from|since|in|and|comma|$)", "change"),
    (Kind.VOTES, 4, "actor votes? count comma? be {fill}* C votes? (?:up|down)", "change"),
    (Kind.MAJORITY, 3, "have {fill}* (?:place|seats) by {fill}* C", ""),
    (Kind.MAJORITY, 3, "be in by {fill}* C votes?", ""),
    # "Rupert Lowe by 1,426 from Labour", in a list of winners.
    (Kind.MAJORITY, 3, "^ {fill}* actor by {fill}* C votes? (?:from|ahead|comma|open|$)", ""),
    (Kind.MAJORITY, 3, "^ open actor C close", "previous"),
    (Kind.MAJORITY, 2, "down to {fill}* C votes? (?:$|comma|close)", "aside"),
    # "The difference is 10,407, or 24 percentage points", "the seat was theirs by 5,867".
    (Kind.MAJORITY, 4, "{cushion} (?:of|be|{fill})+ count votes? comma? word {fill}* R {stop}", ""),
    (Kind.MAJORITY, 3, "(?:place|seats) be (?:word|pronoun|actor|fill) by {fill}* C", "either"),
    # "X fell 9 points and Y 8"; of "X 39, down 9; Y 27" the second is where it is.
    (
        Kind.OTHER,
        4,
        "(?<!(?:percent|points)comma)(?:up|down|lose) (?:by|{near}){0,2} (?:percent|points)"
        " (?:{near}|share|votes|to){0,4} (?:and|comma){1,2} {fill}*"
        " (?:actor|pronoun|fill by|actor {fill}* (?:share|votes) by) (?:by|{fill})*"
        " R(?!(?:comma|open|dash){fill}*(?:{change}|{number}))",
        "change",
    ),
    # "X rose 11 points, Y 2.4 and Z 14"
    (
        Kind.OTHER,
        4,
        "(?<!(?:percent|points)comma)(?:up|down|lose|gain) (?:by|{near}){0,2} (?:percent|points)"
        " (?:(?:and|comma){1,2} {fill}* actor (?:by|{fill})* (?:percent|points|count)){1,4}"
        " (?:and|comma){1,2} {fill}* actor (?:by|{fill})* R(?!(?:comma|open|dash|to|on){fill}*(?:{change}|{number}))",
        "change",
    ),
    # "Labour's share jumped by 8.4 per cent but the Tories' rose as well, 1.7 per cent".
    (
        Kind.SHARE_CHANGE,
        4,
        "{change} (?:by|{near}){0,2} (?:percent|points) (?:{near}|share|votes){0,4} (?:and|comma){1,2} {fill}* actor"
        " (?:share|votes)? (?:have|be|word|{fill})* {change} (?:word|{fill}){0,3} (?:comma|dash|open) (?:by|{fill})* R"
        " {stop}",
        "moved",
    ),
    # "X's share fell by 14.5 points and Y's by 14", "the vote fell by 8,463 and theirs by 12,800".
    (
        Kind.SHARE_CHANGE,
        4,
        "{change} (?:by|{fill})* (?:percent|points) {near}{0,6} (?:and|comma){1,2} {fill}* actor share? by {fill}* C"
        " {stop}",
        "moved",
    ),
    (
        Kind.VOTES,
        4,
        "votes {near}{0,3} {change} (?:by|{fill})* count votes? {near}{0,6} (?:and|comma){1,2} {fill}* actor"
        " by {fill}* C",
        "change",
    ),
    (Kind.VOTES, 4, "(?:actor|pronoun) (?:have|word|{fill}){0,2} (?:up|down|lose) {fill}* C votes", "change"),
    (Kind.VOTES, 4, "(?:and|comma) have (?:word|{fill}){0,2} lose {fill}* C votes", "change"),  # "and has lost 9 votes"
    # "X pushed her vote up from 9 to 90, and her share by 20 per cent".
    (
        Kind.SHARE_CHANGE,
        4,
        "votes {change} (?:{any}|{number}|ordinal|votes|by){1,16} (?:and|comma){1,2} {fill}* (?:actor {fill}*)? share"
        " by {fill}* R(?=$|comma|and|close|dash|on|in)",
        "change",
    ),
    # "X's share dropped 10 points, from 21.6 to 11.5, and her vote by more than 5,000".
    (
        Kind.VOTES,
        4,
        "(?:up|down) (?:{any}|{number}|share|by){0,18} and {fill}* (?:actor {fill}*)? votes by {fill}* C {stop}",
        "change",
    ),
    (Kind.VOTES, 3, "actor up {fill}* C (?:$|comma|and|in|since|compared)", "change"),
    # "The Tories are up more than 6,500 on two years ago".
    (
        Kind.VOTES,
        4,
        "(?:actor|pronoun) (?:have|be|{fill})* (?:up|down) {fill}* C votes? on {fill}* (?:year|count? previous) {stop}",
        "change",
    ),
    # "The Labour vote was down 5,149 on 2015".
    (
        Kind.VOTES,
        4,
        "votes (?:have|be|{fill})* (?:up|down) {fill}* C votes? (?:on|since) {fill}* (?:year|count? previous) {stop}",
        "change",
    ),
    (Kind.VOTES, 4, "(?:up|down) {fill}* C to {fill}+ (?:votes|share|total|of|in|previous|comma|$)", "change"),
    # "X, for the SNP, put on 3,121 to 21,599".
    (Kind.VOTES, 4, "actor (?:comma|for|{fill}|actor){0,5} {change} {fill}* C votes? to {fill}* count", "change"),
    (Kind.VOTES, 4, "actor (?:comma|for|{fill}|actor){0,5} {change} {fill}* count votes? to {fill}* C", ""),
    # "She added 5,205 to the 16,402 votes that she had": what it was, or what it came to.
    (Kind.VOTES, 4, "(?:actor|pronoun) {change} {fill}* C votes? to fill+ count votes", "change"),
    (Kind.VOTES, 5, "(?:actor|pronoun) {change} {fill}* count votes? to fill+ C", "either"),
    # "Has shed 5,906 and 10.7", "his went up 1,533".
    (
        Kind.SHARE_CHANGE,
        4,
        "(?:actor|pronoun) (?:have|{fill})* (?:up|down|lose) {fill}* count votes? and {fill}* R {stop}",
        "change",
    ),
    (Kind.VOTES, 4, "(?:^|comma|colon|and|dash) fill {change} by? {fill}* C (?:$|comma|and)", "change"),
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
    # "The tally was 6,162 fewer than in 2017".
    (
        Kind.VOTES,
        5,
        "votes be {fill}* C votes? (?:more|fewer|ahead|behind) (?:than|{near}){0,4} (?:previous|year)",
        "change",
    ),
    # "Labour finished 8.6 points down on the Tories".
    (
        Kind.MARGIN,
        4,
        "(?:finish|be) {fill}* R down on {fill}* actor (?=$|comma|and|dash|close|in|ordinal)",
        "versus",
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
    # "It was a drop of 26.7 points for X", whatever was told of before.
    (Kind.SHARE_CHANGE, 4, "(?:up|down) of {fill}* R for {fill}* actor(?!{fill}*(?:majority|margin))", "moved"),
    (Kind.SHARE, 4, "(?:up|down) of {fill}* {number} (?:word|{fill})+ actor (?:on|with|{fill})* R", ""),
    (Kind.OTHER, 3, "R {fill}* (?:more|fewer) than", "change"),
    (Kind.OTHER, 3, "{change} {any}{0,12} by {fill}* R", "change"),
    (Kind.OTHER, 2, "lose {fill}* R", "change"),
    (Kind.OTHER, 4, "count votes? (?:comma|dash|open) (?:up|down) {fill}* C (?:close|on|since|from|$)", "change"),
    (Kind.MAJORITY_CHANGE, 4, "(?:up|down|lose) {fill}* C votes? (?:to|from|on|word) {fill}* majority", ""),
    (Kind.OTHER, 3, "(?:up|down|lose) (?:of|{fill})* C {fill}* votes", "change"),
    (Kind.VOTES, 4, "more {fill}* C votes", "change"),
    (Kind.VOTES, 4, "C votes down {fill}* actor", "change"),
    (Kind.SHARE_CHANGE, 3, "signed", "list"),
    # "A 4,280 majority after polling 25,365, up 3,245": what moved is what was polled.
    (
        Kind.VOTES,
        5,
        "get {fill}* count votes? (?:comma|open|dash) {change} (?:by|{fill})* C votes?"
        " (?:$|comma|close|and|on|since|dash)",
        "change",
    ),
    (Kind.VOTES, 5, "votes of {fill}* count (?:comma|open|dash)? {change} (?:by|{fill})* C votes? {stop}", "change"),
    # "X's majority is 9, while Y in Z has one of 8, up nearly 4".
    (
        Kind.MAJORITY_CHANGE,
        5,
        "majority (?:{any}|{number}|win|votes){0,18} have {fill}* word of {fill}* count (?:comma|dash|open) {change}"
        " (?:by|{fill})* C votes? {stop}",
        "change",
    ),
)

#: The earlier level of what was spoken of.
LEVELS: tuple[tuple[Kind, int, str, str], ...] = (
    # "Labour's decrease was 9 points", "a fall of 9 per cent".
    (Kind.OTHER, 3, "actor {fill}* {change} {fill}* (?:be|of) {fill}* R", "change"),
    # The earlier level of what was spoken of.
    (Kind.OTHER, 3, "{change} (?:from|on|than) {any}{0,3} R", "level"),
    # "Up by more than half on Labour's 17,890".
    (
        Kind.VOTES,
        4,
        "{change} by? {fill}* (?:percent|times|points) (?:on|from) (?:{fill}|actor|year|previous|pronoun){1,4} C"
        "(?!votes? (?:majority|margin)|majority|margin)",
        "previous",
    ),
    (Kind.OTHER, 3, "comma (?:behind|ahead) {fill}* R in year", "level"),
    (Kind.OTHER, 3, "{change} (?:by|{any}){0,5} {number} votes? (?:comma|word|{fill})* from {fill}* N", "level"),
    (
        Kind.OTHER,
        3,
        "{change} (?:by|{any}){0,5} {number} votes? comma? from {fill}* {number} votes? to {fill}* N",
        "topic",
    ),
    # "Doubled its vote (9 to 18)", "so was Labour's share (9 to 18 per cent)": from what to what, in brackets.
    (Kind.OTHER, 4, "{moved} open {fill}* N votes? to {fill}* {number}", "level"),
    (Kind.OTHER, 4, "{moved} open {fill}* {number} votes? to {fill}* N", "topic"),
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
)
