"""Shares: the rules for the part of the valid votes that a party has, and for the swing between two."""

from __future__ import annotations

from hustings.claims.kind import Kind

#: A share beside another's, whose verb it has.
SHARES_IN_TURN: tuple[tuple[Kind, int, str, str], ...] = (
    # "X fell 3.9 points to 38.3 and Y 4.3 to 38": the second has the verb of the first.
    (
        Kind.SHARE_CHANGE,
        4,
        "{change} (?:by|{fill})* {number} to {fill}* {number} (?:and|comma){1,2} {fill}* actor (?:by|{fill})* R to",
        "change",
    ),
    # "X won it by 9, 50.2% against 40.7%", "that is 53.4 per cent to 34.1": the winner's and the next one's.
    (Kind.SHARE, 4, "{led} R compared {fill}* (?:percent|count) {stop}", "winner"),
    (Kind.SHARE, 4, "{led} percent compared {fill}* R {stop}", "loser"),
    (Kind.SHARE, 4, "(?:^|word|comma) (?:who|pronoun) be {fill}* R to {fill}* (?:percent|count) {stop}", "winner"),
    (Kind.SHARE, 4, "(?:^|word|comma) (?:who|pronoun) be {fill}* percent to {fill}* R {stop}", "loser"),
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
)

SHARES: tuple[tuple[Kind, int, str, str], ...] = (
    (Kind.SWING, 3, "R from {fill}* actor to {fill}* actor", ""),
    (Kind.SWING, 3, "swing {link}* R", ""),
    (Kind.SWING, 3, "R (?:{fill}|word|dash)* swing", ""),
    (Kind.SWING, 3, "swing interim (?:{any}){0,4} be (?:{fill}|word)* R", ""),
    (Kind.SWING, 2, "swing {any}{0,6} (?:of|be) {fill}* N", ""),
    # "A swing against him of 13.4%", "the swing against Labour here was 9.6 per cent".
    (Kind.SWING, 4, "swing compared {fill}* (?:actor|pronoun|word|have){0,3} (?:in place)? (?:of|be) {fill}* R", ""),
    (Kind.SWING, 4, "swing comma {any}{1,8} comma be {fill}* R", ""),
    (Kind.SWING, 3, "swing {any}{0,8} colon {fill}* R", ""),
    (Kind.SWING, 2, "N {fill}* swing", ""),
    # "It needed a swing of 17.9 points; it got almost 24".
    (
        Kind.SWING,
        5,
        "interim {fill}* swing of {fill}* {number} (?:comma|and|word|pronoun|now|dash|colon|{fill}){1,4} get {fill}* N"
        " {stop}",
        "got",
    ),
    # "The swing came out at 8.5 per cent".
    (Kind.SWING, 4, "swing (?:word|be|have|finish|get){1,3} on {fill}* R {stop}", ""),
    (Kind.SWING, 4, "swing (?:from|to|actor|fill|hedge|comma|in|place|colon|of|word|be){2,9} R", ""),
    # "The swing from Labour to Ukip works out at 18 per cent".
    (
        Kind.SWING,
        4,
        "swing (?:from|to|actor|fill|in|place){0,7} word word? on {fill}* R(?!{fill}*(?:of|share|turnout))",
        "",
    ),
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
)
