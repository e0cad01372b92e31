"""Parse: a sentence's tokens to readings of its figures and events, with the context it stands in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec
from msgspec.structs import replace

from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor, with_actors
from hustings.copydesk.column import Columns, Part, line_at
from hustings.copydesk.context import (
    Context,
    carried,
    compared_with,
    focus_of,
    looks_back,
    seat_at,
    seats_named,
    told_then,
    within,
    years_before,
)
from hustings.copydesk.contrast import contrasted
from hustings.copydesk.entry import Entry
from hustings.copydesk.era import years_of_people
from hustings.copydesk.fold import CELL
from hustings.copydesk.grammar.area.deposit import MOST_STANDING
from hustings.copydesk.grammar.area.hit import told_by_sentence
from hustings.copydesk.grammar.area.scope import UK, area_of
from hustings.copydesk.grammar.country import of_seats
from hustings.copydesk.grammar.cushion import cushioned
from hustings.copydesk.grammar.event import event_matches, events
from hustings.copydesk.grammar.figure.build import at_figure, readings
from hustings.copydesk.grammar.pattern import encode
from hustings.copydesk.grammar.pronoun import given_to, meant, meant_last, opening_gender
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit, hits
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.soft.table import soft_matches, with_soft
from hustings.copydesk.grammar.time import NUMBERS, counts_years, follows_now
from hustings.copydesk.grammar.topic import as_topic, topic_of
from hustings.copydesk.grammar.twofold import NUMERALS, settled
from hustings.copydesk.guard import goes_on, guarded_in, is_of_else, is_of_town
from hustings.copydesk.head import Head
from hustings.copydesk.league import League, is_row_of_seats
from hustings.copydesk.lexicon import Lexicon
from hustings.copydesk.link.people import with_people
from hustings.copydesk.link.seat import Linked, Seat
from hustings.copydesk.scan import Scanned
from hustings.copydesk.token import SILENT, Sentence, Tag, Token, Tokens, places_of
from hustings.record.poll import Poll


class Parsed(msgspec.Struct, frozen=True, gc=False):
    """What a text may say: readings of each figure by its offset, readings of events, and all number tokens."""

    figures: dict[int, list[Reading]]
    events: list[Reading]
    numbers: list[Token]
    guarded: frozenset[int]
    sentences: list[Tokens]
    polls: tuple[Poll, ...] = ()


class Frame(msgspec.Struct, frozen=True, gc=False):
    """What holds for the whole text while it is parsed; `is_later`: it is of long after the polling day."""

    scanned: Scanned
    linked: Linked
    lexicon: Lexicon
    national: str | None
    as_at: str | None
    elections: Mapping[int, str]
    is_later: bool = False


def parse(frame: Frame) -> Parsed:
    """Every reading of every sentence of a text."""
    context = Context(slug=frame.linked.default)
    figures: dict[int, list[Reading]] = {}
    found: list[Reading] = []
    numbers: list[Token] = []
    guarded: set[int] = set()
    folded = frame.scanned.folded
    has_columns = CELL in folded or "  " in folded
    head, columns, league, entry = Head(), Columns(), League(), Entry()
    is_placed, is_else, paragraph, rows = len(frame.linked.seats) < 2, False, -1, 0
    sentences: list[Tokens] = []
    for sentence in frame.scanned.sentences:
        tokens = prepared(sentence, frame)
        if sentence.paragraph != paragraph:
            context, paragraph = replace(context, is_area_near=False, is_dated=False), sentence.paragraph
        head = head.after(sentence, tokens, frame.linked.day)
        tokens = head.over(tokens)
        sentences.append(tokens)
        context = _below(_past_list(context, rows, tokens, frame), head)
        rows = rows + 1 if is_row_of_seats(tokens) else 0
        nowhere: list[str | None] = [None] * len(tokens)
        focus = focus_of(tokens, frame.linked, context) if head.area is None else nowhere
        line, start = line_at(folded, sentence.start) if has_columns else ("", 0)
        columns, league, entry = columns.after(tokens, line), league.after(tokens), entry.after(tokens)
        parts = league.parts(tokens) or columns.parts(tokens, line, start)
        parts = (entry.parts(tokens) or parts) if len(parts) == 1 else parts
        if len(parts) == 1:
            by_figure, happened, topic = _sentence(tokens, focus, frame, context)
        else:
            by_figure, happened, topic = _row(parts, head.area is None, frame, context)
        is_placed = is_placed or _is_placed(tokens, frame.linked, by_figure)
        figures |= by_figure if is_placed else _of_any_seat(by_figure, tokens, frame, context)
        found += [replace(one, is_firm=False) for one in happened] if is_of_else(tokens) else happened
        if not tokens.tags.isdisjoint(NUMERALS):
            numbers += [tokens[at] for at in places_of(tokens, NUMERALS)]
        guarded.update(by_figure if goes_on(tokens, is_else) else ())
        is_else = is_of_else(tokens) or goes_on(tokens, is_else)
        guarded.update(guarded_in(tokens, by_figure, _of_areas(by_figure)))
        guarded.update(() if is_placed and not is_of_town(tokens, frame.lexicon, frame.linked.day) else by_figure)
        context = carried(context, tokens, focus, topic, frame.linked)
    polls = tuple(seat.poll for seat in frame.linked.seats.values() if seat.is_supported)
    return Parsed(figures, found, numbers, frozenset(guarded), sentences, polls)


#: Fewer rows of seats are no list.
_FEWEST_ROWS = 2


def _past_list(context: Context, rows: int, tokens: Tokens, frame: Frame) -> Context:
    """The context after a list of so many seats: what names none need not be of the last, it may be of the country."""
    if rows < _FEWEST_ROWS or not frame.national or seats_named(tokens, frame.linked):
        return context
    return within(context, UK)


def _row(
    parts: Sequence[Part], is_of_seats: bool, frame: Frame, context: Context
) -> tuple[dict[int, list[Reading]], list[Reading], Kind | None]:
    """The readings of a table's row, cell by cell: those of the kind that the column gives, where there are any."""
    figures: dict[int, list[Reading]] = {}
    happened: list[Reading] = []
    for part in parts:
        nowhere: list[str | None] = [None] * len(part.tokens)
        focus = focus_of(part.tokens, frame.linked, context) if is_of_seats else nowhere
        found, events_, _ = _sentence(part.tokens, focus, frame, context)
        happened += events_ if part is parts[0] else []
        for start, made in found.items():
            figures[start] = [one for one in made if part.kind in (None, one.claim.kind)]
    return figures, happened, None


def _below(context: Context, head: Head) -> Context:
    """The context below a heading that names an area, or back from there."""
    if head.area is not None:
        return within(context, head.area)
    return replace(context, is_under_area=False) if context.is_under_area else context


def _is_placed(tokens: Tokens, linked: Linked, by_figure: Mapping[int, list[Reading]]) -> bool:
    """Whether a sentence says which seat of several is told of; a headline that names two seats does not."""
    named = seats_named(tokens, linked)
    return len(named) == 1 or bool(named and by_figure)


#: A report that tells of more seats is one of an area: an opening figure may be anybody's.
_MOST_OPENED = 6


def _of_any_seat(
    by_figure: dict[int, list[Reading]], tokens: Tokens, frame: Frame, context: Context
) -> dict[int, list[Reading]]:
    """The readings of what is told before any seat is named, those of every seat among them: they can bear it out."""
    slugs = [seat.slug for seat in frame.linked.seats.values() if seat.is_supported]
    if not by_figure or len(slugs) > _MOST_OPENED:
        return by_figure
    found = {at: list(made) for at, made in by_figure.items()}
    for slug in slugs:
        here = replace(context, slug=slug)
        for at, made in _sentence(tokens, [slug] * len(tokens), frame, here)[0].items():
            found.setdefault(at, []).extend(replace(one, is_firm=False, is_extra=True) for one in made)
    return found


def _of_areas(by_figure: Mapping[int, list[Reading]]) -> set[int]:
    """The figures that are read as of the country or a part of it only, what they may be besides left out."""
    plain = {at: [one for one in found if not one.is_extra] for at, found in by_figure.items()}
    return {at for at, found in plain.items() if found and all(one.claim.subject.poll is None for one in found)}


def prepared(sentence: Sentence, frame: Frame) -> Tokens:
    """The tokens with people and actors found, and comparatives told from hedges."""
    found = Tokens(with_actors(with_people(sentence, frame.linked, frame.lexicon), frame.scanned.folded))
    if Tag.DASH in found.row[:_MOST_DATELINE] and found[0].tag is Tag.REGION and _is_dateline(found, frame):
        found = Tokens([replace(found[0], tag=Tag.WORD), *found[1:]])
    return settled(found)


#: A dateline ("LONDON, June 2017 –") is no longer.
_MOST_DATELINE = 9


def _is_dateline(tokens: Tokens, frame: Frame) -> bool:
    """Whether the place that a sentence opens with says where it was written, in capitals."""
    return frame.scanned.text[tokens[0].start : tokens[0].end].isupper() and tokens[1].tag is not Tag.COLON


#: A row of more tokens than these, all of them numbers, is no copy: no word of it says what any of them is.
_MOST_BARE = 20
_BARE = NUMERALS | {Tag.COMMA}


def _sentence(
    tokens: Tokens, focus: list[str | None], frame: Frame, context: Context
) -> tuple[dict[int, list[Reading]], list[Reading], Kind | None]:
    if len(tokens) > _MOST_BARE and tokens.tags <= _BARE:
        return {}, [], None
    encoded = encode(tokens)
    by_index: dict[int, list[Hit]] = defaultdict(list)
    for hit in hits(encoded):
        if not counts_years(tokens, hit.index) and not _is_too_many(tokens, hit):
            by_index[hit.index].append(hit)
    happening, said = event_matches(encoded), soft_matches(tokens)
    if not (by_index or happening or said):
        return {}, [], _measure_in(tokens)
    found_at: dict[int, list[Reading]] = {}
    topic: Kind | None = None
    scenes: dict[str | None, Scene] = {}
    opening = focus[0] if focus else context.slug
    for slug in {focus[index] for index in by_index} | ({opening} if happening or said else set()):
        scenes[slug] = _scene(tokens, slug, frame, context)
    for index in sorted(by_index):
        scene = scenes[focus[index]]
        told = told_by_sentence(tokens, index)
        found = [told] if told else _with_topic(by_index[index], tokens, index, topic, context.topic)
        made, kind = _figure(scene, found, index, topic or context.topic)
        found_at[index] = made
        topic = kind or topic
    figures = _by_start(found_at, tokens, scenes, context)
    topic = topic or _measure_in(tokens)
    if not (happening or said):
        return figures, [], topic
    scene = scenes[opening]
    scene = replace(scene, seats=_seats_at(focus, frame.linked), earlier=seat_at(frame.linked, context.slug))
    happened = with_soft(scene, events(scene, happening), said)
    for then in told_then(tokens, context, scene.seat):
        back = replace(scene, seat=then, seats=[then] * len(tokens))
        happened = [replace(one, is_firm=False) for one in happened + with_soft(back, events(back, happening), said)]
    return figures, happened, topic


def _seats_at(focus: list[str | None], linked: Linked) -> list[Seat | None]:
    """The seat in focus at every token."""
    by_slug = {slug: seat_at(linked, slug) for slug in set(focus)}
    return [*by_slug.values()] * len(focus) if len(by_slug) == 1 else [by_slug[slug] for slug in focus]


def _by_start(
    found: dict[int, list[Reading]], tokens: Tokens, scenes: Mapping[str | None, Scene], context: Context
) -> dict[int, list[Reading]]:
    """The readings of each figure by its offset; those of a pair held to their times, where no earlier year governs."""
    seats = [scene.seat for scene in scenes.values() if scene.seat is not None]
    if len(found) > 0 and len(seats) == 1 and not context.is_dated:
        found = contrasted(found, tokens, seats[0].poll.id)
    return {tokens[at].start: made for at, made in found.items()}


def _is_too_many(tokens: Tokens, hit: Hit) -> bool:
    """ "1,560) lost its deposit", "MP for X after losing by 1,554": more than ever stood, or sat."""
    most = _MOST.get(hit.kind)
    return most is not None and bool(tokens[hit.index].value.value > most)


#: The House of Commons has never had as many.
_MOST_SITTING = 710
_MOST = {Kind.SEATS: _MOST_SITTING, Kind.SEATS_CHANGE: _MOST_SITTING, Kind.DEPOSIT: MOST_STANDING}


#: A sentence of fewer tokens than these heads the one that follows.
_MOST_HEADED = 4
#: "Consider seats first, as they do": one of fewer tokens may lead on to what is told of next.
_MOST_LED = 9
_NOT_LED = NUMBERS | {Tag.PLACE, Tag.ACTOR}
_MEASURED = {Tag.TURNOUT: Kind.TURNOUT, Tag.MAJORITY: Kind.MAJORITY}


def _measure_in(tokens: Tokens) -> Kind | None:
    """The one measure that a sentence without a figure speaks of: "Turnout dropped again." """
    if len(tokens) < _MOST_HEADED and Tag.MARGIN in tokens.tags:
        return Kind.MAJORITY  # "The gap?"
    found = [kind for tag, kind in _MEASURED.items() if tag in tokens.tags]
    if not found and len(tokens) < _MOST_LED and Tag.SEATS in tokens.tags and _NOT_LED.isdisjoint(tokens.tags):
        return Kind.SEATS  # "Consider seats first, as they do."
    return found[0] if len(found) == 1 else None


def _scene(tokens: Tokens, slug: str | None, frame: Frame, context: Context) -> Scene:
    region, area = None, area_of(tokens)
    if Tag.REGION in tokens.tags:
        region = next(token.value for token in tokens if token.tag is Tag.REGION)
    seat = seat_at(frame.linked, slug)
    subject, others, people = _spoken_of_before(tokens, slug, frame, context)
    return Scene(
        tokens,
        seat,
        subject,
        frame.lexicon,
        frame.national,
        region or context.region,
        frame.as_at,
        frame.elections,
        area=area or context.area,
        others=others,
        years=_years_spoken_of(tokens, context, seat),
        people=people,
        is_area_near=context.is_area_near or area is not None,
        is_under_area=context.is_under_area,
        is_dated=context.is_dated and context.slug == slug,
        is_later=frame.is_later,
    )


def _years_spoken_of(tokens: Tokens, context: Context, seat: Seat | None) -> frozenset[int]:
    """The earlier years that a sentence may be about: those that it looks back to, and those of whom it names."""
    back = looks_back(tokens, seat) | years_before(tokens, context, seat) | years_of_people(tokens, seat)
    return back - compared_with(tokens)


def _spoken_of_before(
    tokens: Tokens, slug: str | None, frame: Frame, context: Context
) -> tuple[Actor | None, tuple[Actor, ...], tuple[tuple[Actor, ...], ...]]:
    """Who was spoken of before a sentence: the subject, those beside, everybody; by gender where "she" opens it."""
    gender = opening_gender(tokens)
    is_here = context.subject is not None and context.subject_slug in (slug, None)
    told = (context.subject, *context.others) if context.subject is not None and is_here else ()
    if gender is not None:
        people = told if told and told[0].is_person else ()
        told = meant(people, gender, frame.lexicon) or meant_last(context.people, gender, frame.lexicon) or told
    return (told[0], told[1:], context.people) if told else (None, (), context.people)


def _with_topic(found: list[Hit], tokens: Tokens, index: int, topic: Kind | None, earlier: Kind | None) -> list[Hit]:
    """The rules that fit a figure, and where they only guess, what else it may be by what the sentence speaks of."""
    best = max(hit.strength for hit in found)
    if best <= 4 and (told := _told_in_words(tokens, index)):
        return told
    if _is_left_out(tokens, index) and (spoken := topic or earlier) is not None:
        return [Hit(index, spoken, 3, "", index)]
    if earlier is Kind.MAJORITY and best < 3 and _is_set_apart(tokens):
        return [Hit(index, Kind.MAJORITY, 3, "either", index)]
    if best > 2:
        return found
    spoken_of = _spoken_of(tokens, index)
    found = found if spoken_of is None else [*found, Hit(index, spoken_of, best, "aside", index)]
    if best == 1 and topic is not None and _governs(topic, tokens, index):
        return [*found, Hit(index, topic, 2, "", index)]
    return found


def _told_in_words(tokens: Tokens, index: int) -> list[Hit]:
    """What a figure is by words that the tags do not tell; nothing where they say no more."""
    if tokens[index].tag is Tag.SIGNED and _is_of_turnout(tokens, index):
        return [Hit(index, Kind.TURNOUT_CHANGE, 4, "", index)]
    if given_to(tokens, index) is not None:
        return [Hit(index, Kind.VOTES, 4, "", index)]
    if _counts_everyone(tokens, index):
        return [Hit(index, Kind.OTHER, 4, "ballots", index)]
    return cushioned(tokens, index)


_IN_BRACKETS = frozenset({Tag.ACTOR, Tag.PREVIOUS, Tag.YEAR, Tag.COLON, Tag.VOTES, Tag.COUNT})


def _is_set_apart(tokens: Tokens) -> bool:
    """ "C majority 1,818. [Lab 5,778]": whose seat it was and by how much, in brackets of its own after a majority."""
    row = tokens.row.translate(None, SILENT)
    is_bracketed = row[:1] + row[-1:] == bytes((Tag.OPEN, Tag.CLOSE))
    return is_bracketed and row.count(Tag.COUNT) == 1 and _IN_BRACKETS.issuperset(row[1:-1])


_TOTALS = frozenset("total tally haul score".split())


def _is_left_out(tokens: Tokens, index: int) -> bool:
    """ "Mr X's was 16,698": what was spoken of before."""
    before = tokens.row[max(0, index - 5) : index].translate(None, SILENT)
    if len(before) < 2 or before[-1] != Tag.BE or before[-2] != Tag.ACTOR:
        return False
    if not _TOTALS.isdisjoint(tokens.said[max(0, index - 4) : index]):
        return False  # "Mr X's total was 16,698": his votes, whatever was spoken of
    return bool(tokens[tokens.row.rindex(Tag.ACTOR, 0, index)].value.is_possessive)


_EVERYONE = frozenset(
    "people voted|people cast|voters went|valid votes|valid votes cast|valid votes were cast|votes cast|"
    "valid papers|valid ballots|valid ballot papers|"
    "votes were cast|votes counted|ballots cast|votes were valid|ballots were valid|papers were valid|"
    "ballot papers were valid|votes were counted|ballots were cast|ballot papers|"
    "ballot papers issued|papers issued|ballots issued|people turned out|voters turned out|"
    "people went to the polls|voters cast|people turned up".split("|")
)


def _counts_everyone(tokens: Tokens, index: int) -> bool:
    """ "38,677 people cast their vote", "49,513 ballot papers were issued": all who voted, whoever was spoken of."""
    if tokens[index].tag is not Tag.COUNT:
        return False
    if _is_headed(tokens, index) or _is_as_many(tokens, index):
        return True
    after = [token for token in tokens[index + 1 : index + 9] if token.tag is not Tag.FILL]
    if not after or after[0].words not in _EVERYONE:
        return False
    if len(after) > 2 and after[1].tag is Tag.BY and after[2].tag in NUMBERS:
        return True  # "ballots were cast by 76 per cent of voters"
    return not any(token.tag in (Tag.FOR, Tag.BY, Tag.REJECTED) for token in after[1:5])


_TURNOUT_WORDS = frozenset({"turnout", "turn-out", "t", "t/o", "voter turnout"})
_BETWEEN = frozenset({Tag.COUNT, Tag.PERCENT, Tag.OPEN, Tag.CLOSE, Tag.COMMA, Tag.COLON, Tag.SLASH, Tag.DASH})


def _is_of_turnout(tokens: Tokens, index: int) -> bool:
    """ "Turnout 38,677 (63.8%, +6.8)": a change beside the turnout, nothing but figures and marks between."""
    before = next((one.tag for one in tokens[index - 1 :: -1] if one.tag not in _BETWEEN), None) if index else None
    return before is Tag.TURNOUT


#: Fewer people than these have never voted in a poll: a turnout of so many is no count of them.
_FEWEST_VOTING = 1000


_ALL = frozenset({"voters", "votes cast", "ballots cast", "voting", "valid votes", "votes counted", "ballots"})
_MOVED = frozenset({Tag.UP, Tag.DOWN})


def _is_as_many(tokens: Tokens, index: int) -> bool:
    """ "The number voting fell from 9 to 8", "voters had dwindled from 9 to 8": all of them, then and now."""
    if tokens.words.isdisjoint(_ALL) or tokens.tags.isdisjoint(_MOVED):
        return False
    at = next((at for at in range(index - 1, -1, -1) if tokens[at].words in _ALL), None)
    if at is None or tokens[index - 1].tag not in (Tag.FROM, Tag.TO):
        return False
    between = tokens.row[at + 1 : index]
    is_moved = not _MOVED.isdisjoint(between) and Tag.FROM in between
    before = tokens.row[max(0, at - 3) : at]
    return is_moved and Tag.ACTOR not in between and Tag.ACTOR not in before and Tag.COMMA not in between


def _is_headed(tokens: Tokens, index: int) -> bool:
    """ "Valid votes: 9,639" in the foot of a list, "Turnout 38,677 (63.8%)"."""
    label = index - 2 if tokens[index - 1].tag is Tag.COLON else index - 1
    if index and label >= 0 and tokens[label].tag is Tag.TURNOUT and tokens[label].words in _TURNOUT_WORDS:
        return bool(tokens[index].value.value >= _FEWEST_VOTING)
    return index >= 2 and tokens[index - 1].tag is Tag.COLON and tokens[index - 2].words in _EVERYONE


def _spoken_of(tokens: Tokens, index: int) -> Kind | None:
    """The majority or the turnout, where it is named before the figure and the figure is of its unit."""
    if follows_now(tokens, index) or _is_in_row(tokens, index):
        return None
    tags = {token.tag for token in tokens[:index]}
    if tokens[index].tag is Tag.COUNT:
        return Kind.MAJORITY if Tag.MAJORITY in tags else None
    return Kind.TURNOUT if Tag.TURNOUT in tags else None


def _is_in_row(tokens: Tokens, index: int) -> bool:
    """ "X (Labour maj 2,176): Mary Smith 22,987; John Brown 20,811": the votes of one person after another."""
    before = tokens[max(0, index - 2) : index]
    is_set = len(before) == 2 and before[0].tag in (Tag.COLON, Tag.COMMA) and before[0].words != ","
    return is_set and before[1].tag is Tag.ACTOR and bool(before[1].value.is_person)


def _governs(topic: Kind, tokens: Tokens, index: int) -> bool:
    """Whether a figure that nothing governs is of the sentence's topic: when no actor comes between."""
    before = next((at for at in range(index - 1, -1, -1) if tokens[at].tag in NUMBERS), 0)
    between = tokens[before + 1 : index]
    is_count = tokens[index].tag is Tag.COUNT
    if topic not in (Kind.TURNOUT, Kind.MAJORITY) or any(token.tag is Tag.ACTOR for token in between):
        return False
    if is_count is (topic is Kind.TURNOUT):
        return False
    return topic is Kind.TURNOUT or any(token.tag is Tag.PRONOUN for token in between)


def _kind_of(scene: Scene, hit: Hit, inherited: Kind | None) -> Kind:
    """The kind that a rule gives; of a change or an earlier level, that of its topic; of a count, never a share."""
    kind = _kind_told(scene, hit, inherited)
    return Kind.VOTES if kind is Kind.SHARE and _is_telling_count(scene.tokens[hit.index]) else kind


def _is_telling_count(token: Token) -> bool:
    return token.tag is Tag.COUNT and bool(token.value.value > _WHOLE)


#: No share is larger.
_WHOLE = 100


def _kind_told(scene: Scene, hit: Hit, inherited: Kind | None) -> Kind:
    is_lost = scene.tokens[max(0, hit.index - 1)].tag is Tag.LOSE
    if (
        (scene.seat is None or is_lost)
        and inherited is Kind.DEPOSIT
        and hit.kind in (Kind.VOTES, Kind.OTHER, Kind.MARGIN)
    ):
        return Kind.DEPOSIT if hit.role not in ("candidates", "ballots") else hit.kind
    if hit.role == "change" and hit.kind is not Kind.VOTES:
        kind = topic_of(scene.tokens, hit, inherited)
        return Kind.VOTES if kind is Kind.SHARE_CHANGE and scene.tokens[hit.index].tag is Tag.COUNT else kind
    if hit.role == "topic":
        spoken_of = inherited if inherited in (Kind.MAJORITY, Kind.TURNOUT, Kind.SHARE) else None
        return spoken_of or (Kind.VOTES if scene.tokens[hit.index].tag is Tag.COUNT else Kind.SHARE)
    if hit.role in ("level", "aside"):
        level = as_topic(topic_of(scene.tokens, hit, inherited))
        is_count = scene.tokens[hit.index].tag is Tag.COUNT
        return Kind.VOTES if is_count and level in (None, Kind.SHARE) else level or Kind.SHARE
    return hit.kind


def _figure(scene: Scene, found: list[Hit], index: int, inherited: Kind | None) -> tuple[list[Reading], Kind | None]:
    """The readings of one figure, those of the strongest rules; and the kind that stays in mind."""
    best = max(hit.strength for hit in found)
    found = [hit for hit in found if hit.strength == best]
    made: dict[tuple[object, ...], Reading] = {}
    topic = None
    for one in found:
        seats = of_seats(scene, one, inherited)
        hit = seats or one
        kind = seats.kind if seats else _kind_of(scene, hit, inherited)
        topic = topic or as_topic(kind)
        for reading in at_figure(readings(scene, hit, kind), scene.tokens[index]):
            key = (reading.claim.kind, reading.claim.subject, reading.claim.basis)
            made.setdefault(key, reading)
    return list(made.values()), topic
