"""Many: the rules for what is counted over many polls — seats, deposits — and for candidates and papers."""

from __future__ import annotations

from hustings.claims.kind import Kind

OF_MANY: tuple[tuple[Kind, int, str, str], ...] = (
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
    # "202 Labour seats, against 262", "12 MPs (against 10 last time)".
    (
        Kind.SEATS,
        4,
        "count (?:{fill}|actor|region)* seats (?:in {fill}* region)? (?:comma|open|dash)? compared with? {fill}* C"
        " (?=$|comma|close|previous|in year|in previous|on previous)",
        "previous",
    ),
    (Kind.SEATS, 4, "from {fill}* count seats to {fill}* C", ""),
    (Kind.SEATS, 3, "seats comma? {change} from {fill}* C", "previous"),
    (Kind.SEATS, 3, "seats {any}{0,4} behind {fill}* C", ""),
    (Kind.SEATS, 3, "C actor in {fill}* region", ""),
    (Kind.SEATS, 4, "C seats? {fill}* (?:behind|word) of? {any}{0,4} majority", "short"),
    (Kind.SEATS, 4, "C {fill}* behind {fill}* (?:exempt|count)(?!previous)", "short"),
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
    (
        Kind.DEPOSIT,
        3,
        "deposit (?:year|of|be|to|colon|comma|dash|open|fill|hedge|now|previous)* C(?!votes|ahead|behind)",
        "many",
    ),
    (Kind.DEPOSIT, 3, "deposit (?:word|up|down|be|have|{fill})* from {fill}* C", "many"),
    (Kind.DEPOSIT, 3, "deposit (?:word|up|down|be|have|{fill})* from {fill}* count (?:in year)? to {fill}* C", "many"),
    (Kind.DEPOSIT, 4, "C of {fill}* count {fill}* (?:word|candidates)? {any}{0,4} deposit", "many"),
    (Kind.DEPOSIT, 3, "lose {fill}* C {any}{0,2} deposit", "many"),
    (Kind.DEPOSIT, 4, "lose deposit colon {fill}* X", "many"),
    (Kind.DEPOSIT, 4, "C of? {fill}* (?:opposition|candidates) {any}{0,2} (?:lose {fill}*)? deposit", "many"),
    (Kind.DEPOSIT, 4, "C (?!and|comma|close) {fill}* (?:candidates|word)? {any}{0,2} deposit", "many"),
    (Kind.DEPOSIT, 4, "of {fill}* C to {fill}* (?:lose|hold)? {fill}* deposit", "many"),
    # "Of the eleven who stood eight forfeited their £500".
    (
        Kind.DEPOSIT,
        4,
        "^of {fill}* count pronoun (?:be|word) comma? {fill}* C (?:have|word)? lose {fill}* (?:exempt|deposit)",
        "many",
    ),
    # "Of 4,150 candidates, 1,893 lost their £500", "of the 14 who stood, eleven lost their deposits".
    (
        Kind.OTHER,
        5,
        "^of {fill}* C (?:{fill}|region|word){0,2} candidates (?:pronoun|be|have|word|{fill}){0,3} comma? {fill}* count"
        " (?:have|word|{fill})* (?:lose {fill}* exempt|deposit)",
        "candidates",
    ),
    (
        Kind.DEPOSIT,
        5,
        "^of {fill}* count (?:{fill}|region|word){0,2} candidates (?:pronoun|be|have|word|{fill}){0,3} comma? {fill}* C"
        " (?:have|word|{fill})* (?:lose {fill}* exempt|deposit)",
        "many",
    ),
    # "Eleven of them lost the £500 deposit".
    (Kind.DEPOSIT, 4, "C of {fill}* word? lose (?:{fill}|exempt)* deposit", "many"),
    (Kind.OTHER, 3, "deposit (?:year|{link})* count slash C", "candidates"),
    (Kind.OTHER, 3, "C {fill}* candidates", "candidates"),
    # "Eleven stood.", "In all, eleven ran.": the verb is for `lookalike` to tell.
    (
        Kind.OTHER,
        4,
        "^(?:(?:in|total|on|fill)+ comma)? {fill}* C (?:have|total)? (?:word|be) (?:total|now)* $",
        "candidates",
    ),
    (Kind.OTHER, 4, "candidates {fill}* C (?:$|comma|colon|and|dash|with|in)", "candidates"),
    (Kind.OTHER, 4, "(?:^|comma) {fill}* candidates colon {fill}* C", "candidates"),
    (Kind.OTHER, 4, "(?:finish|be) ordinal placed? word? of {fill}* C (?:$|comma|and|with|close|on)", "candidates"),
    (Kind.OTHER, 5, "count votes? word? of {fill}* C votes(?! {fill}* (?:pronoun|actor) (?:have|get|win))", "ballots"),
    (Kind.VOTES, 5, "count votes? word? of {fill}* C votes {fill}* (?:pronoun|actor) (?:have|get|win)", "previous"),
    (Kind.OTHER, 5, "^of (?:{fill}|region)* C (?:{fill}|word|region){0,3} seats", "whole"),
    (Kind.OTHER, 5, "count word? of (?:{fill}|word|region)* C (?:{fill}|word|region)* seats", "whole"),
    (Kind.OTHER, 5, "count word? of {fill}* C {fill}* in {fill}* region", "whole"),
    # "48 SNP seats out of 59, up 13".
    (
        Kind.OTHER,
        5,
        "count (?:{fill}|actor|region)* seats word of {fill}* C (?=$|comma|close|and|dash|with|{change})",
        "whole",
    ),
    # "56 seats of the 59 in Scotland".
    (
        Kind.OTHER,
        5,
        "count (?:{fill}|actor|region)* seats word? of {fill}* C (?=in {fill}* region|pronoun|actor)",
        "whole",
    ),
    (Kind.SEATS, 5, "C word? of {fill}* count {fill}* in {fill}* region", ""),
    (Kind.OTHER, 4, "C {fill}* rejected", "rejected"),
    (Kind.OTHER, 4, "rejected (?:{link}|votes)* C", "rejected"),
    (Kind.OTHER, 4, "C (?:{fill}|who|of|votes|word)* be? {fill}* rejected", "rejected"),
    (Kind.OTHER, 3, "total comma? {fill}* C {fill}* votes", "ballots"),
    (Kind.OTHER, 3, "C {fill}* votes total", "ballots"),
    (Kind.OTHER, 4, "C word (?:comma|open|dash) word? {fill}* percent turnout", "ballots"),
    (Kind.OTHER, 2, "C {fill}* votes {any}{0,3} (?:comma|dash) {fill}* {number} {any}{0,2} turnout", "ballots"),
    (Kind.OTHER, 4, "opposition (?:{link}|get|have|win|word)* C", "opposition"),
    # "23,742 votes out of 45,605".
    (Kind.OTHER, 4, "count votes word of {fill}* C (?:$|comma|close|and|on)", "ballots"),
)
