"""Statements: the words that call for what is said of seats, of people and of the house in so many words."""

from __future__ import annotations

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.soft import absence, house, moved, people, phrase, place, whole
from hustings.copydesk.grammar.soft.found import Row

_OUTCOME = frozenset({Kind.OUTCOME})
_CANDIDACY = frozenset({Kind.CANDIDACY})
_SEATS = frozenset({Kind.SEATS, Kind.OUTCOME})
_SHARE = frozenset({Kind.SHARE_CHANGE})
_CHANGE = frozenset({Kind.TURNOUT_CHANGE, Kind.MAJORITY_CHANGE})
_HEADED = "bigger|larger|healthier|fatter|smaller|slimmer|narrower"
_COMPARED = "higher|lower|bigger|smaller|larger|greater|narrower|weaker|stronger|worse|better"

STATEMENTS: tuple[Row, ...] = (
    ("majority", phrase.CALLED_MAJORITY, house.called_majority, frozenset()),
    ("neither", absence.NEITHER, absence.neither, _CANDIDACY),
    ("no|nobody|no-one", absence.NO_CANDIDATE, absence.neither, _CANDIDACY),
    (absence.CALLING, absence.AWAY, absence.away, _CANDIDACY),
    (absence.CALLING, absence.PERSON_AWAY, absence.person_away, _CANDIDACY),
    ("majority", phrase.OF_ONE, house.of_one, frozenset()),
    ("hung", phrase.HUNG, house.hung, _OUTCOME),
    ("landslide", phrase.LANDSLIDE, house.landslide, frozenset()),
    ("power|government|office|downing", phrase.POWER, house.power, _OUTCOME),
    ("gains|gain|inroads", phrase.GAINS, house.gains, _OUTCOME),
    ("seat", phrase.SEAT_AFTER_SEAT, house.gains, _OUTCOME),
    ("success|successes", phrase.SUCCESS, house.success, frozenset()),
    ("all|each|every|every one|every single|both", whole.ALL_OF, whole.all_of, _SEATS),
    ("of", whole.SOME_OF, whole.some_of, frozenset()),
    ("clean|swept|whitewash", whole.SWEEP, whole.all_of, frozenset()),
    (",|;|and|while", whole.LISTED, whole.listed, frozenset()),
    ("apiece|each", whole.APIECE, whole.apiece, frozenset()),
    ("only|sole|lone", whole.ONLY, whole.only_one, frozenset()),
    ("seat", whole.NTH, whole.nth, frozenset()),
    ("never", phrase.NEVER_HELD, house.never_held, _OUTCOME),
    ("trend|swing|picture|tide", phrase.TREND, house.trend, frozenset()),
    ("tightly|narrowly|grimly|desperately|precariously", phrase.CLUNG, place.closeness, frozenset()),
    ("close", phrase.RAN_CLOSE, place.closeness, frozenset()),
    ("whisker|breadth|nose|thread|teeth|margins", phrase.BY_A_WHISKER, place.closeness, frozenset()),
    (
        "hit|knock|blow|battering|dent|hammering|tumble|beating|dive|nosedive|pounding",
        phrase.DENTED,
        place.dented,
        _OUTCOME,
    ),
    ("boundary|boundaries|redrawn|new boundaries|reshaped", phrase.REDRAWN, place.redrawn, _OUTCOME),
    (_COMPARED, phrase.BETWEEN, place.between, _CHANGE),
    (_COMPARED, phrase.BETWEEN_TWO, place.between, _CHANGE),
    (
        "as high as|as low as|as large as|as big as|as many as|as much as|as small as",
        phrase.REACHED,
        place.reached,
        frozenset(),
    ),
    ("than|with|is|was", phrase.COMPARED_MAJORITY, place.majority_compared, frozenset()),
    (
        "bigger|larger|healthier|fatter|smaller|slimmer|narrower",
        phrase.MAJORITY_HEADED,
        place.majority_headed,
        frozenset(),
    ),
    ("than", phrase.LEAD_BY, place.lead_by, frozenset()),
    ("more|fewer", phrase.MORE_VOTED, place.more_voted, _CHANGE),
    ("share|vote share|share of the vote|support|backing", moved.SHARE_WENT, moved.share_went, _SHARE),
    ("well|too|also|likewise", moved.MOVED_TOO, moved.moved_too, frozenset()),
    ("than", moved.SHARE_THAN, moved.share_than, frozenset()),
    (
        "inroads|headway|strides|advances|progress|advanced|forward|forwards|ground|improved|better|worse|backwards|back"
        "|reverse|retreated|slipped|slid|dipped|sagged|declined|inched up|edged up|crept up|ticked up|nudged up|inched"
        "|edged|crept|nudged|slipped back|slid back|drifted|drifted down|edged down|inched down",
        moved.WENT,
        moved.moved,
        _SHARE,
    ),
    ("held up|held|up|firm|steady", moved.HELD_UP, moved.held_up, _SHARE),
    ("mp|member", phrase.AS_MEMBER, people.as_member, frozenset()),
    (
        "create|created|form|formed|found|founded|co-found|launch|launched|set|join|joins|joined|joining|to|for|as"
        "|stood for|represented|representing",
        phrase.JOINED,
        people.joined,
        frozenset(),
    ),
)
