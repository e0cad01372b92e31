"""Majorities: the rules for the lead of the winner over the second, and for the one that it overturns."""

from __future__ import annotations

from hustings.claims.kind import Kind

#: Not where the copy turns to somebody: "… than the gap; Labour slumped to 9".
_TURNS = "(?!{any}{0,4}comma (?:and|{fill})* actor {fill}* {change})"
#: Not "by 5,313, a 16.07 per cent swing", "by 8,211, only 26% bothering to vote".
_NO_LEAD = "(?!compared|{fill}*(?:swing|turnout|word|get))"

MAJORITIES: tuple[tuple[Kind, int, str, str], ...] = (
    # "Ms Soubry's margin over the same opponent was 863".
    (Kind.MAJORITY, 3, "{cushion} hedge (?:{fill}|word|actor|placed){1,4} be {fill}* C", ""),
    (Kind.MAJORITY, 3, "N votes? {fill}* year? {fill}* majority", ""),
    # "His 2010 majority of 9 became a Tory one of 8", "X's majority in 2010 was 9; Y's in 2015 was 8".
    (
        Kind.MAJORITY,
        4,
        "majority of {fill}* count (?:in|on|year|{fill}|votes)*"
        " (?:win|to|word|be|by){1,3} {fill}* actor word of {fill}* C",
        "",
    ),
    (
        Kind.MAJORITY,
        4,
        "majority (?:in|on|year|be|of|{fill})* count votes? (?:comma|and) {fill}* actor in? year (?:be|of) {fill}* C",
        "",
    ),
    # "Majorities have been small: 9 in 2010, 8 in 2015".
    (
        Kind.MAJORITY,
        4,
        "^ (?:word|{fill})? majority (?:have|be|{fill}|word)* (?:colon|dash) {fill}* C votes? (?:in|on) year",
        "",
    ),
    (Kind.MAJORITY, 3, "N word? {fill}* majority", ""),
    (Kind.MAJORITY, 5, "R of {fill}* majority", ""),
    # "X's 17,211 majority became a whopping 23,278".
    (Kind.MAJORITY, 5, "count votes? majority win {fill}* C(?=$|comma|and|dash|open|with)", ""),
    (Kind.MAJORITY, 4, "with {fill}* C votes majority", ""),
    (
        Kind.MAJORITY,
        4,
        "(?:with|by|get|win) {fill}* C votes {fill}* margin(?:$|comma|dash|close|and|ahead|hedge|on)",
        "",
    ),
    (Kind.MAJORITY, 3, "C votes? (?:colon|dash|comma) {fill}+ majority (?:who|word|$|comma|colon|dash)", ""),
    (Kind.MAJORITY, 4, "majority {link}* count votes? (?:comma|open|dash) {change} (?:on|from) {fill}* C", "previous"),
    # "It was an increased majority for X in Y: 9".
    (
        Kind.MAJORITY,
        5,
        "majority (?:for|to) (?:word|{fill}){0,4} actor (?:(?:in|on) {fill}* place)? (?:colon|dash) {fill}* C votes?"
        "(?=$|comma|open|close|and)",
        "",
    ),
    (
        Kind.MAJORITY,
        5,
        "majority (?:for|to) (?:word|{fill}){0,4} actor (?:(?:in|on) {fill}* place)? comma {fill}* C votes? $",
        "",
    ),
    # "X by 42 in Y, then 54 in Z".
    (
        Kind.MAJORITY,
        4,
        "by {fill}* count votes? in {fill}* place (?:comma|and|{fill}){1,3} by? {fill}* C votes? in {fill}* place",
        "",
    ),
    # "Who was defending 9", "overturned 9, the party's fourth-safest".
    (
        Kind.MAJORITY,
        4,
        "(?:be|pronoun|comma|actor|of|to|{fill}) overturn {fill}* C votes? (?=$|comma|close|dash)",
        "previous",
    ),
    # "Her majority is 9 against 8", "the majority was slimmer, 9 as against 8".
    (
        Kind.MAJORITY,
        3,
        "majority (?:be|of) {fill}* count votes? word? compared (?:previous|{fill})* C(?!votes? {fill}* (?:for|of|by))",
        "previous",
    ),
    (
        Kind.MAJORITY,
        3,
        "majority be (?:word|{fill}){1,3} (?:comma|colon|dash) {fill}* count votes? word? compared (?:previous|{fill})*"
        " C(?!votes? {fill}* (?:for|of|by))",
        "either",
    ),
    # "Bigger majority too, 7,200 compared to 6,621".
    (
        Kind.MAJORITY,
        3,
        "majority (?:word|{fill})* comma {fill}* count votes? word? compared (?:previous|{fill})* C"
        "(?!votes? {fill}* (?:for|of|by))",
        "previous",
    ),
    # "Overturned X's 7,938".
    (Kind.MAJORITY, 4, "overturn {fill}* actor {fill}* C (?:$|comma|and|close|to)", "previous"),
    # "Turning a 45-vote deficit into a majority of 9", "reversing a deficit of 45".
    (Kind.MAJORITY, 4, "overturn {fill}* (?:actor|word|previous)? {fill}* C (?:votes|word|{fill})* margin", "previous"),
    (Kind.MAJORITY, 4, "overturn {fill}* (?:actor|word|previous)? margin of {fill}* C votes? {ends}", "previous"),
    # "It is the size of the majority that will worry them: 9".
    (Kind.MAJORITY, 3, "majority (?:{fill}|word|who|be|pronoun|have){1,7} colon {fill}* C votes?(?=$|comma|dash)", ""),
    # "Two years after losing it by 9".
    (Kind.MAJORITY, 4, "count years word (?:lose|win|hold|gain|pronoun|have){1,3} {near}{0,4} by {fill}* C", "either"),
    # "X's 25,155 was cut to 5,702 for Y".
    (Kind.MAJORITY, 4, "count be? {fill}* down to {fill}* C for {fill}* actor", "either"),
    # "X went down by 9 to Y", "X, down by 9 to the nurse Y".
    (
        Kind.MAJORITY,
        4,
        "(?:actor|comma|pronoun|who) (?:be|have|word|{fill}){0,2} down by {fill}* C votes? (?:{fill}|previous)*"
        " to {fill}* (?:exempt|word|dash|comma|{fill}){0,6} actor",
        "",
    ),
    # "X went down in Angus by 9, and Y by 8 in Ochil", "beat X by 9 and Y by 8".
    (
        Kind.MAJORITY,
        4,
        "(?:win|hold|gain|beat|lose|down) in {fill}* place by {fill}* count votes? (?:comma|and){1,2} actor"
        " by {fill}* C",
        "",
    ),
    (
        Kind.MAJORITY,
        4,
        "(?:actor|pronoun|word|{fill}) get (?:in|word) by {fill}* C (?=$|in|on|votes|comma|and|year)",
        "",
    ),
    # "The tightest in Britain, ahead of Kensington's 20".
    (
        Kind.MAJORITY,
        4,
        "superlative (?:{any}|majority){0,7} (?:ahead|behind) {fill}* place C (?:$|comma|and|in|votes)",
        "",
    ),
    (Kind.MAJORITY, 4, "finish by {fill}* C votes? of {fill}* (?:win|hold|beat|lose|gain)", ""),
    (Kind.MAJORITY, 4, "^ {fill}* by {fill}* C votes comma {near}{0,4} (?:seats|place|win|hold|gain|be)", ""),
    (Kind.MAJORITY, 4, "(?:win|hold|gain) {any}{0,12} comma by {fill}* C (?:$|comma|dash|and)", ""),
    # "X got in by less than 2 per cent".
    (Kind.MAJORITY, 4, "(?:actor|pronoun|word|{fill}) (?:have|{fill})* get in by {fill}* N votes? {stop}", ""),
    (
        Kind.MAJORITY,
        4,
        "(?:actor|pronoun|word|{fill}) (?:have|{fill})* get in by {fill}* N votes? (?=in|on|previous)",
        "",
    ),
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
    # Not "who was defending a 3,067 majority, 11,519": it has had its figure.
    (Kind.MAJORITY, 3, "(?<!count)majority {link}* N", ""),
    (Kind.MAJORITY, 3, "count majority {link}* R", ""),
    (Kind.MAJORITY, 3, "count majority {link}* (?:be|to|of|from|year|previous) {link}* C", ""),
    (Kind.MAJORITY, 4, "^(?:on|with) {fill}* N comma {fill}* majority", ""),
    (
        Kind.MAJORITY,
        4,
        "majority (?:of|be|{fill})* count (?:word|votes|of|for|with|in|year|previous|place|{fill}){0,4} (?:and|comma)"
        " on {fill}* R(?!{fill}*(?:swing|turnout))",
        "",
    ),
    (Kind.MAJORITY, 4, "^on {fill}* count comma {fill}* majority {any}{0,3} R", ""),
    (Kind.MAJORITY, 4, "majority {near}{0,6} count votes? (?:dash|comma|word|open|be|{fill})* R", ""),
    (Kind.MAJORITY, 4, "overturn {any}{0,6} {number} votes? {fill}* majority {any}{0,5} by {fill}* C votes?", ""),
    (Kind.MAJORITY, 3, "{cushion} {any}{0,5} {change} {any}{0,4} to {fill}* N", ""),
    # "Majority 4,176, half what X had", "majority 4,176 in Y, half of what it was".
    (
        Kind.MAJORITY,
        4,
        "majority (?:{link}|word|place)* count votes? (?:in {fill}* place)? (?:comma|dash|open) (?:be|{fill})* X",
        "",
    ),
    # "Between fourth and fifth there were six votes".
    (Kind.MAJORITY, 4, "(?:^|comma|and) word {fill}* ordinal and {fill}* ordinal placed? {any}{0,4} C votes", ""),
    # "Kensington 2019 (150), Croydon Central 2015 (165)".
    (Kind.MAJORITY, 4, "place year open C close", ""),
    # "X by 9 in the north, Y by 8 in the south", "X back in Z by 9", "a Labour gain, then, by 9".
    (
        Kind.MAJORITY,
        4,
        "(?:^|colon|comma|and|dash) {fill}* actor by {fill}* C votes? in {fill}* (?:place|seats|word)",
        "",
    ),
    (Kind.MAJORITY, 4, "actor (?:be|have|{fill})* word{1,2} (?:in|on|for|to) {fill}* place by {fill}* C votes?", ""),
    (Kind.MAJORITY, 4, "actor (?:up|hold|win|gain) comma (?:{fill}|comma)* by {fill}* C votes? {stop}", ""),
    # "Back by 9 (8)", as agencies put the majority before in brackets; or the votes.
    (Kind.MAJORITY, 3, "place by {fill}* count votes? open {fill}* C close", "either"),
    (Kind.VOTES, 3, "place by {fill}* count votes? open {fill}* C close", ""),
    # "5,479: X's majority", "11%: X's lead over Y".
    (Kind.MAJORITY, 4, "^ N votes? (?:colon|dash|comma)? {fill}* actor? {fill}* {cushion}", ""),
    # "X has 15,603 to play with in A and Y 13,807 in B", "X is 9 ahead in A, Y 8 in B".
    (
        Kind.MAJORITY,
        4,
        "count votes? {cushion} (?:in|place|word|{fill}){0,5} (?:and|comma){1,2} {fill}* actor comma? {fill}* C"
        " (?:$|in|comma|and)",
        "",
    ),
    # "The gap, then: 530", "Margin in 2010: four".
    (Kind.MAJORITY, 3, "^ {fill}* margin (?:in|on|year|previous|comma|dash|colon|{fill})* C votes? (?:$|comma)", ""),
    # "The cushion had grown to 5,046, nearly 10 points".
    (
        Kind.MAJORITY,
        4,
        f"margin {_TURNS} {{any}}{{0,5}} {{change}}? {{fill}}* (?:to|of|be|at) {{fill}}* count votes?"
        " (?:comma|open|dash) {fill}* R"
        "(?!{fill}*(?:up|down|ahead|behind|more|fewer|swing|turnout))",
        "",
    ),
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
    (Kind.MAJORITY, 2, f"majority {_TURNS} {{any}}{{0,10}} {{change}} (?:to|{{fill}})* N", ""),
    (
        Kind.MAJORITY,
        3,
        f"margin {_TURNS} {{any}}{{0,5}} {{change}} (?:to|{{fill}})* C votes? (?:$|comma|and|close|dash)",
        "",
    ),
    (Kind.MAJORITY, 3, "majority {any}{0,6} {number} {any}{0,6} {change} to {fill}* N", ""),
    (Kind.MAJORITY, 3, "majority (?:{any}|ahead){0,7} count {any}{0,3} comma be {fill}* C", ""),
    (Kind.MAJORITY, 5, "(?:down|overturn) {fill}{1,2} majority of {fill}* N", "either"),
    (Kind.MAJORITY, 5, "{cushion} of {fill}* N votes? (?:have|be|{fill})* overturn(?!{fill}|{number})", "previous"),
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
    # "It was 9: 13,303 for X, 12,796 for Y".
    (
        Kind.MAJORITY,
        4,
        "pronoun be {fill}* C votes? colon {fill}* count votes? for {fill}* actor (?:comma|and|to){1,2} {fill}* count"
        " votes? for {fill}* actor",
        "",
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
    # "Ms Jackson's 42 is one of the smallest majorities in England".
    (
        Kind.MAJORITY,
        4,
        "(?:actor|place) C (?:be|have) (?:word|of|be|{fill}){0,4} superlative (?:word|{fill})* (?:majority|margin)"
        "(?! {fill}* of)",
        "",
    ),
    # "At 4,478 the majority is a long way below the 18,952 of the late James Brokenshire".
    (
        Kind.MAJORITY,
        4,
        "majority (?:of {fill}* count)? (?:be|comma|{fill})* (?:word|{fill})* hedge {fill}+ C of (?:word|{fill})*"
        " actor",
        "previous",
    ),
    # "The Tories lose a 5,378 majority".
    (
        Kind.MAJORITY,
        5,
        "(?:actor|pronoun|who) (?:have|{fill})* lose {fill}* C (?:votes|actor|{fill})* majority",
        "previous",
    ),
    # "Had only a 687 majority to defend".
    (Kind.MAJORITY, 5, "C (?:votes|actor|{fill})* majority overturn(?!{fill}*(?:actor|margin|majority))", "previous"),
    (Kind.MAJORITY, 5, "N (?:votes|actor|{fill})* {cushion} (?:have|{fill})* be {fill}* overturn", "previous"),
    (Kind.MAJORITY, 4, "(?:be|word) (?:be|{fill})* in by {fill}* C", ""),
    (Kind.MAJORITY, 4, "have {fill}* place comma? by {fill}* C", ""),
    (Kind.MAJORITY, 3, "(?:^|comma|and|dash|colon) in by {fill}* C", ""),
    (Kind.MAJORITY, 1, "by {fill}* C (?:$|comma|colon|close|dash|open|and)", ""),
    (Kind.MARGIN, 3, "{cushion} hedge {fill}* B comma {fill}* C (?:votes|comma|$)", "versus"),
    # "His lead over Chris Galley (Con, 13,903) was 10,435".
    (
        Kind.MAJORITY,
        3,
        "{cushion} hedge (?:{fill}|word|actor){1,4} (?:open|comma) (?:word|comma|{fill}){0,3} count votes? close be"
        " {fill}* C",
        "",
    ),
    (Kind.MAJORITY, 2, "{cushion} hedge pronoun comma {fill}* C (?:votes|comma|close|$)", ""),
    (Kind.MAJORITY, 4, "majority comma {fill}* count votes? comma be {fill}* R", ""),
    (Kind.MAJORITY, 4, "overturn {fill}* count votes? word {fill}* C", ""),
    (Kind.MAJORITY, 4, "down to {fill}* actor comma? (?:and|word)? by {fill}* C votes", ""),
    (Kind.MAJORITY, 3, "beat (?:in|place|{fill})* by {fill}* actor {any}{0,5} by {fill}* C", ""),
    (Kind.MAJORITY, 4, "overturn {any}{0,4} N (?:votes|word|actor|{fill})* majority", "previous"),
    (Kind.MAJORITY, 3, "{victory} {any}{0,12} by (?:{fill}|margin|of)* C votes?", ""),
    (Kind.MAJORITY, 2, "{victory} {any}{0,8} by (?:{fill}|margin|of)* R", ""),
    (Kind.MAJORITY, 2, "by (?:{fill}|margin|of)* C votes", ""),
    (Kind.MAJORITY, 2, "in year by {fill}* C", ""),
    # "The majority was cut from 1,149 to 523, and it is now 1.1 per cent".
    (
        Kind.MAJORITY,
        4,
        "majority (?:{any}|down|up|from|to|count|votes|times|by){1,12} and pronoun (?:be|now|{fill})+ R"
        " (?=$|comma|dash|open)",
        "",
    ),
    # "Alice Macdonald by 10,850 in the north", "by a slimmer 3,437 from Giles Watling".
    (Kind.MAJORITY, 3, "actor comma? by {fill}* C votes? (?:in|from|with|to|ahead|open)", ""),
    (Kind.MAJORITY, 3, "(?:^|comma|word|hold|win|gain) by {fill}* word? {fill}* C from {fill}* word{0,2} actor", ""),
    # "Back in Esher by 2,743 (23,298)".
    (Kind.MAJORITY, 2, "place by {fill}* C votes? (?:open|in|from|with|ahead)", ""),
    (Kind.MAJORITY, 2, "(?:place|actor) by {fill}* count open {fill}* C close", "previous"),
    (Kind.MAJORITY, 3, "(?:to|for|from) {fill}* actor by {fill}* C votes?", ""),
    (Kind.MAJORITY, 2, "majority of {fill}* {number} {near}{0,9} of {fill}* C", ""),
    (Kind.MAJORITY, 3, "margin {any}{0,3} (?:of|be) {fill}* N", ""),
    (Kind.MAJORITY, 3, "{cushion} (?:in|on|year|previous|area|place|{fill}|count(?=previous))+ be {fill}* C", ""),
    # "The gap two years ago was less than 3%".
    (Kind.MAJORITY, 4, "{cushion} (?:in|on|year|previous|place|{fill}|count(?=previous))+ be {fill}* R {stop}", ""),
    (Kind.MAJORITY, 3, "N votes? {fill}* margin", ""),
    (Kind.MAJORITY, 3, "C votes? {any}{0,2} separate", ""),
    (Kind.MAJORITY, 3, "separate {any}{0,10} by? {fill}* C votes?", ""),
    # "Only 2.2 per cent separated them".
    (Kind.MAJORITY, 3, "R {any}{0,2} separate {fill}* (?:word|actor|ordinal|placed)", ""),
    (Kind.MAJORITY, 3, "separate {any}{0,10} by {fill}* R", ""),
    (
        Kind.MAJORITY,
        4,
        f"by {{fill}}* count votes (?:comma|open|dash)? word? {{fill}}* R{_NO_LEAD}",
        "",
    ),
    (
        Kind.MAJORITY,
        4,
        f"{{victory}} {{any}}{{0,8}} by {{fill}}* count votes? (?:comma|open|dash|be) (?:be|to|{{fill}})* R{_NO_LEAD}",
        "",
    ),
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
    # "The Conservatives' lead was down again, 4,423", "the majority is up: 9,639".
    (
        Kind.MAJORITY,
        4,
        "{cushion} (?:have|be) {fill}* {change} (?:word|{fill})? (?:comma|colon|dash) {fill}* C votes?"
        " (?:now|$|comma|and)",
        "",
    ),
    # "His lead more than doubled to 4,102".
    (Kind.MAJORITY, 4, "{cushion} {fill}* times to {fill}* C", ""),
)
