"""Table: the soft patterns, each with the words that call for it; a sentence without such a word costs nothing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area import deposit, extreme
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.soft import fate, fate_phrase, house, people, phrase, place, standing, whole
from hustings.copydesk.grammar.soft.found import Found
from hustings.copydesk.grammar.soft.line import Line, compile_words, expanded, line_of
from hustings.copydesk.grammar.soft.need import Needs
from hustings.copydesk.token import Tokens


@dataclass(frozen=True, slots=True, eq=False)
class Soft:
    """A pattern, what makes readings of its matches, and the kinds of event that it takes the place of.

    There is one of each row of the table: none needs comparing by what it says.
    """

    source: str
    make: Callable[[Found], list[Reading]]
    instead_of: frozenset[Kind] = frozenset()

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, made when it is first called for."""
        return compile_words(self.source)


Maker = Callable[[Found], list[Reading]]
_OUTCOME = frozenset({Kind.OUTCOME})
_SEATS = frozenset({Kind.SEATS, Kind.OUTCOME})
_RANK = frozenset({Kind.RANK})
_TOLD = frozenset({Kind.SUPERLATIVE, Kind.TENURE, Kind.TURNOUT_CHANGE, Kind.MAJORITY_CHANGE})
_SHARE = frozenset({Kind.SHARE_CHANGE})
_CHANGE = frozenset({Kind.TURNOUT_CHANGE, Kind.MAJORITY_CHANGE})
_COMPARED = "higher|lower|bigger|smaller|larger|greater|narrower|weaker|stronger|worse|better"
_PLACES = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|2nd|3rd|4th|5th|6th|7th|last|bottom|last place"
    "|runner-up|silver|bronze"
)

#: The words that call for a pattern, parted by strokes; the pattern; its maker; what it takes the place of.
_TABLE: tuple[tuple[str, str, Maker, frozenset[Kind]], ...] = (
    ("majority", phrase.CALLED_MAJORITY, house.called_majority, frozenset()),
    (
        "stand|run|contest|field|put up|take part|compete|aside|stood aside|candidate|candidates|down|out|one",
        phrase.NOT_STANDING,
        people.absent,
        frozenset(),
    ),
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
    ("than|with", phrase.COMPARED_MAJORITY, place.majority_compared, frozenset()),
    ("than", phrase.LEAD_BY, place.lead_by, frozenset()),
    ("more|fewer", phrase.MORE_VOTED, place.more_voted, _CHANGE),
    ("share|vote share|share of the vote|support|backing", phrase.SHARE_WENT, people.share_went, _SHARE),
    (
        "inroads|headway|strides|advances|progress|advanced|forward|forwards|ground",
        phrase.ADVANCED,
        people.advanced,
        _SHARE,
    ),
    ("backwards|back|reverse|ground|retreated", phrase.RETREATED, people.retreated, _SHARE),
    ("mp|member", phrase.AS_MEMBER, people.as_member, frozenset()),
    (
        "create|created|form|formed|found|founded|co-found|launch|launched|set|join|joins|joined|joining|to|for|as"
        "|stood for|represented|representing",
        phrase.JOINED,
        people.joined,
        frozenset(),
    ),
    (
        "beaten|ousted|unseated|defeated|toppled|deposed|dislodged|dethroned|ejected|evicted|voted out|booted out"
        "|kicked|kicked out|turfed|thrown|dumped|sent|pipped|swept|swept away|brushed|knocked out|edged out|shown"
        "|stripped|job",
        fate_phrase.BEATEN,
        fate.defeated,
        _OUTCOME,
    ),
    ("out|off|aside|away|overboard|down|apart|office|power", fate_phrase.BUNDLED, fate.defeated, _OUTCOME),
    (
        "lost|loses|losing|lost out|succumbed|succumbs|victim|went down|down",
        fate_phrase.LOST_TO,
        fate.defeated,
        _OUTCOME,
    ),
    (
        "failed|fails|failing|unable|could|couldn't|manage|failure|disappointment|met",
        fate_phrase.FAILED,
        fate.defeated,
        _OUTCOME,
    ),
    ("conceded|concedes|suffered|suffers|admitted|accepted|defeat", fate_phrase.CONCEDED, fate.defeated, _OUTCOME),
    (
        "fell short|came up short|short|missed|misses|lost out|dust|crashed|crashes|bowed|bows",
        fate_phrase.FELL_SHORT,
        fate.defeated,
        _OUTCOME,
    ),
    ("out|gone|loser", fate_phrase.IS_OUT, fate.lost, _OUTCOME),
    (
        "surrendered|surrenders|surrendering|relinquished|relinquishes|relinquishing|yielded|ceded",
        fate_phrase.GAVE_UP,
        fate.lost,
        _OUTCOME,
    ),
    (
        "grip|hold|reign|run|rule|dominance|tenure|time|grasp|hands|fingers|control",
        fate_phrase.ENDED,
        fate.lost,
        _OUTCOME,
    ),
    ("grip|hold|reign|run|rule|dominance", fate_phrase.UNBROKEN, fate.held, _OUTCOME),
    ("longer", fate_phrase.NO_LONGER, fate.lost, _OUTCOME),
    ("longer", fate_phrase.NOT_MEMBER, fate.defeated, _OUTCOME),
    (
        "hands|remain|remains|remained|stay|stays|stayed|staying|still|kept|stuck",
        fate_phrase.IN_HANDS,
        fate.held,
        _OUTCOME,
    ),
    (
        "plumped for|opted for|turned|sided|went for|sent|send|sends|sending|chose|chosen|choose|elected|returned"
        "|returns|elects|picked|pick|preferred",
        fate_phrase.SENT,
        fate.won,
        _OUTCOME,
    ),
    (
        "westminster|parliament|commons|house|house of commons|seats in the commons|back|staying|stays|carries",
        fate_phrase.HEADING,
        fate.won,
        _OUTCOME,
    ),
    ("represent|serve|sit|speak|represented", fate_phrase.REPRESENT, fate.won, frozenset()),
    ("mp|member", fate_phrase.IS_MEMBER, fate.won, _OUTCOME),
    ("mp|member", fate_phrase.NEW_MEMBER, fate.won, _OUTCOME),
    ("mp", fate_phrase.HAS_MEMBER, fate.won, _OUTCOME),
    (
        "winner|winners|victor|mp-elect|victory|success|triumph|joy|spoils|went to|goes to|goes|going to|gone|falls"
        "|fell|fallen|went|switched|swung|passes|passed|turned|turns",
        fate_phrase.WINNER,
        fate.won,
        _OUTCOME,
    ),
    ("is|now|is now", fate_phrase.NOW_OF, fate.won, frozenset()),
    (
        "prevailed|prevails|emerged|winner|winners|victor|is the winner|won|victorious|crowned|victory|win|triumph"
        "|success|gain|coup|fought|saw off|sees|re-elected|reelected|was re-elected|is re-elected|has been re-elected"
        "|term",
        fate_phrase.PREVAILED,
        fate.won,
        _OUTCOME,
    ),
    ("challenge", fate_phrase.FENDED, fate.won, _OUTCOME),
    (
        "cruised|coasted|sailed|strolled|eased|waltzed|stormed|strode|squeezed|squeaked|sneaked|romped|scraped|edged"
        "|crept|squeaked home|cruises|coasts|sails|strolls|eases|waltzes|storms|strides|squeezes|squeaks|sneaks|romps"
        "|scrapes|edges|creeps|breezes|breezed|canters|cantered|walks|walked|marches|marched"
        "|back",
        fate_phrase.EASED,
        fate.won,
        frozenset(),
    ),
    (
        "seized|seizes|seizing|nabbed|grabbed|stormed|bagged|stole|steals|nicked|prised|swiped|plucked|pinched|poached"
        "|wrestled|prises|took back|reclaims|recaptures",
        fate_phrase.SEIZED,
        fate.won,
        _OUTCOME,
    ),
    ("by", fate_phrase.PASSIVE, fate.won, _OUTCOME),
    ("likewise|same|suit|too", fate_phrase.LIKEWISE, fate.won, _OUTCOME),
    ("hands|party|gone", fate_phrase.CHANGED_HANDS, fate.changed, _OUTCOME),
    ("switched|swung|hands|moved|passed|went|gone|goes|swapped", fate_phrase.FROM_TO, fate.gained, frozenset()),
    ("red|blue|yellow|orange|green|gold", fate_phrase.TURNED, fate.won, _OUTCOME),
    ("red|blue|orange|green|yellow|purple|turquoise", fate_phrase.COLOURED, fate.coloured, _OUTCOME),
    (_PLACES, standing.TAKEN_BY, standing.placed, _RANK),
    (_PLACES, standing.IN_PLACE, standing.placed, _RANK),
    ("first|second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|6th", standing.EARLIER, standing.earlier, _RANK),
    ("runner-up|runner up|second-placed", standing.RUNNER_UP, standing.second, _RANK),
    (
        "beat|beats|beating|pipped|pipping|edged out|edged|overtook|overtaking|leapfrogged|leapfrogging|overhauled"
        "|nudged",
        standing.BEATEN_TO,
        standing.placed,
        _RANK,
    ),
    ("pipped|beaten|edged out|nudged|edged", standing.PIPPED, standing.pipped, _RANK),
    (
        "beat|beating|beats|pushed|pushed the|pushing|pushes|knocked|knocking|forced|forcing|relegated|relegating"
        "|pipped|drove|consigned",
        standing.BEATEN_INTO,
        standing.placed,
        _RANK,
    ),
    (
        "second-placed|third-placed|fourth-placed|fifth-placed|sixth-placed|seventh-placed|eighth-placed|last-placed",
        standing.PLACED,
        standing.placed,
        frozenset(),
    ),
    ("here|overall|locally|there", standing.APPOSED, standing.placed, _RANK),
    ("settle|settled|content|make|made|satisfied", standing.SETTLED, standing.placed, _RANK),
    (_PLACES, standing.CAME, standing.placed, _RANK),
    (
        "put|puts|putting|left|leaves|leaving|placed|places|placing|earned|saw|gave|gives|meant|made|enough|good",
        standing.PUT,
        standing.placed,
        _RANK,
    ),
    ("for", standing.FOR, standing.placed, _RANK),
    ("place|spot", standing.WITH_PLACE, standing.with_place, _RANK),
    (_PLACES, standing.WAS, standing.placed, _RANK),
    (_PLACES, standing.FELL_BY, standing.placed, _RANK),
    ("from", standing.MOVED, standing.moved, _RANK),
    ("foot|bottom|tail|rear|back", standing.FOOT, standing.bottom, _RANK),
    ("last|bottom|last of all|propped|propping|brought", standing.LAST, standing.bottom, _RANK),
    ("and", standing.PAIR, standing.pair, _RANK),
    ("and", standing.PAIR_BEFORE, standing.pair, _RANK),
    (
        "goodbye|farewell|deposit|money|cash|stake|needed|required|mark|threshold|barrier|hurdle|minimum",
        deposit.NOT_KEPT,
        deposit.not_kept,
        frozenset({Kind.DEPOSIT}),
    ),
    (
        "money|cash|stake|deposit|needed|required|mark|threshold|barrier|hurdle|minimum",
        deposit.WAS_KEPT,
        deposit.was_kept,
        frozenset({Kind.DEPOSIT}),
    ),
    ("by|short of|shy of|away from|adrift of|off", deposit.SHORT_BY, deposit.short_by, frozenset()),
    ("not", extreme.NOT_SINCE, extreme.own, _TOLD),
    ("back", extreme.GO_BACK, extreme.own, _TOLD),
    ("back", extreme.FOR_GO_BACK, extreme.own, _TOLD),
    ("since", extreme.NOT_BEEN, extreme.own, _TOLD),
    ("since", extreme.NONE_SINCE, extreme.own, _TOLD),
    ("since", extreme.THAN_ANY, extreme.own, _TOLD),
    ("never", extreme.NEVER_BEEN, extreme.own, _TOLD),
    ("low|high", extreme.YEARS_LOW, extreme.own, _TOLD),
    ("last|last time", extreme.LAST, extreme.own, _TOLD),
    ("record|record-low|record-high", extreme.RECORD, extreme.own, _TOLD),
    ("nowhere", extreme.NOWHERE, extreme.among_all, _TOLD),
    ("no|only|just|but", extreme.NO_SEAT, extreme.among_all, _TOLD),
    ("only|just|but", extreme.ONLY_IN, extreme.among_all, _TOLD),
    ("any|anywhere", extreme.ANY_OTHER, extreme.among_all, _TOLD),
    (
        "best|worst|poorest|strongest|weakest|greatest|healthiest|thinnest|slenderest|widest",
        extreme.BEST,
        extreme.best,
        _TOLD,
    ),
)


def _by_word() -> dict[str, tuple[Soft, ...]]:
    found: dict[str, list[Soft]] = defaultdict(list)
    for words, pattern, make, instead_of in _TABLE:
        soft = Soft(pattern, make, instead_of)
        for word in words.split("|"):
            found[word].append(soft)
    return {word: tuple(patterns) for word, patterns in found.items()}


_BY_WORD = _by_word()
_CALLING = frozenset(_BY_WORD)


#: A soft pattern that fits a sentence, and where.
Match = tuple[Soft, Line, re.Match[str]]


def soft_matches(tokens: Tokens) -> list[Match]:
    """The soft patterns that fit a sentence, in the order in which their words call for them."""
    calling = tokens.words & _CALLING
    if not calling:
        return []
    in_order = filter(calling.__contains__, tokens.said) if len(calling) > 1 else calling
    called = dict.fromkeys(chain.from_iterable(map(_BY_WORD.__getitem__, in_order)))
    line = line_of(tokens)
    fitting = _needs().met_by(line.text, called)
    return [(soft, line, match) for soft in fitting for match in soft.pattern.finditer(line.text)]


@cache
def _needs() -> Needs[Soft]:
    return Needs({soft: expanded(soft.source) for called in _BY_WORD.values() for soft in called})


def with_soft(scene: Scene, happened: list[Reading], matches: Sequence[Match]) -> list[Reading]:
    """The events of a sentence with its soft statements; those that a soft statement takes the place of left out."""
    soft = [
        (by, reading)
        for by, line, match in matches
        for reading in by.make(Found(scene, line, match, *line.tokens_of(match)))
    ]
    if not soft:
        return happened
    kept = [one for one in happened if not any(_takes(by, said, one) for by, said in soft)]
    return kept + [reading for _, reading in soft]


def _takes(by: Soft, said: Reading, other: Reading) -> bool:
    mine, its = said.claim.span, other.claim.span
    if mine is None or its is None or other.claim.kind not in by.instead_of:
        return False
    return mine.start < its.end and its.start < mine.end
