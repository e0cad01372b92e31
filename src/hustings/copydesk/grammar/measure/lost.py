"""Leads that are lost or passed on: the rules for a majority that somebody had, and for the one that came after it."""

from __future__ import annotations

from hustings.claims.kind import Kind

#: When it was, between a majority and what it went to.
_DATED = "(?:in|on|{fill}|year|count(?=previous)|previous){0,4}"

LOST: tuple[tuple[Kind, int, str, str], ...] = (
    # "X lost a majority of over 5,000", "lost a 5,241-vote majority", "her loss of an 11,000 majority".
    (Kind.MAJORITY, 6, "lose {fill}+ (?:actor|word|previous)? {fill}* majority of {fill}* N", "previous"),
    (Kind.MAJORITY, 5, "lose fill {fill}* C votes? (?:actor|word|previous)? {fill}* majority", "previous"),
    # "Goes from a 3,220 majority to one of 16,955", "from a lead of 9 to 8".
    (
        Kind.MAJORITY,
        6,
        f"from {{fill}}* C votes? (?:actor|word|{{fill}})* {{cushion}} {_DATED} to",
        "previous",
    ),
    (
        Kind.MAJORITY,
        6,
        f"from {{fill}}* (?:actor|word)? {{cushion}} of {{fill}}* C votes? {_DATED} to",
        "previous",
    ),
    (
        Kind.MAJORITY,
        6,
        f"from {{fill}}* count votes? (?:actor|word|{{fill}})* {{cushion}} {_DATED}"
        " to {fill}* (?:word of {fill}*)? C votes? (?:$|comma|close|and|in|now|dash)",
        "",
    ),
    # "It was the other way about by 1,719 five years ago".
    (
        Kind.MAJORITY,
        4,
        "pronoun (?:be|have|{fill})* word word (?:word|up|down|{fill}) by {fill}* C votes?"
        "(?=(?:in|on|{fill})*(?:year|count?previous))",
        "",
    ),
    # "X's 9,641 was cut to 21": the lead or the vote, as the record has it.
    (Kind.MAJORITY, 4, "actor count votes? (?:be|have|{fill})* down to {fill}* C votes? {stop}", ""),
    (Kind.VOTES, 4, "actor count votes? (?:be|have|{fill})* down to {fill}* C votes? {stop}", ""),
    # "Finished 24.7% clear of the sitting MP", "was 9 points ahead of the MP".
    (Kind.MARGIN, 4, "(?:finish|win|actor be|pronoun be) {fill}* R ahead {fill}+ word{0,2} seats", "versus"),
    (Kind.MARGIN, 4, "finish {fill}* R ahead {fill}* (?:word{1,2}|ordinal placed?) (?:$|comma|and|in|close)", "versus"),
    # "The majority was slim: 25,260 against 21,748": the votes of the two, as likely as the lead now and before.
    (
        Kind.VOTES,
        3,
        "majority be (?:word|{fill}){1,3} (?:comma|colon|dash) {fill}* C votes? word? compared (?:previous|{fill})*"
        " count(?!votes? {fill}* (?:for|of|by))",
        "winner",
    ),
    (
        Kind.VOTES,
        3,
        "majority be (?:word|{fill}){1,3} (?:comma|colon|dash) {fill}* count votes? word? compared (?:previous|{fill})*"
        " C(?!votes? {fill}* (?:for|of|by))",
        "loser",
    ),
    # "Held X by 4,478, far below the 18,952 of 2019", "home by 9, against 8 last time".
    (
        Kind.MAJORITY,
        4,
        "by {fill}* count votes? (?:comma|dash|open) {fill}* C votes? previous (?:$|comma|close|dash)",
        "previous",
    ),
    (
        Kind.MAJORITY,
        4,
        "by {fill}* count votes? (?:comma|dash|open)"
        " (?:word|behind|ahead|down|up|fewer|more|than|compared|on|from|{fill}){1,5} C votes?"
        " (?:of|in|on|from|{fill})* (?:year|previous)",
        "previous",
    ),
    # "15: the votes by which Labour won Hendon".
    (Kind.MAJORITY, 4, "^ dash? C (?:colon|dash|comma)? {fill}* (?:votes|word) by who", ""),
    # "58.4 per cent: the turnout, a fall of 9 points".
    (Kind.TURNOUT, 4, "^ dash? R (?:colon|dash) {fill}+ turnout(?!{fill}*(?:{number}|of|be|colon))", ""),
    # "X more than trebled theirs, to 10.1 per cent": the share, as it came to one.
    (
        Kind.SHARE_CHANGE,
        5,
        "(?:actor|pronoun) (?:have|{fill})* X (?:word|pronoun|{fill}) comma? to {fill}* percent",
        "",
    ),
)
