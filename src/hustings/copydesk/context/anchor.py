"""Anchor: the place or the person that brings a seat into focus, and those that do not."""

from __future__ import annotations

from hustings.copydesk.actor import EXCEPTING, Actor
from hustings.copydesk.context.inherited import Context
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.grammar.worded.turned_out import is_part_of_place
from hustings.copydesk.link.seat import Linked
from hustings.copydesk.token import SILENT, Tag, Token, Tokens, places_of

_NAMED = frozenset({Tag.ACTOR, Tag.PLACE})


_PARTS = frozenset(
    "village villages ward wards town towns parish parishes suburb suburbs estate estates streets part parts chunk bits"
    " territory".split()
)


def is_of_boundary(tokens: Tokens, at: int) -> bool:
    """ "Losing some villages to X", "with wards from Y": where a part of a seat came from, or went."""
    is_moved = not {Tag.TO, Tag.FROM}.isdisjoint(tokens.row[max(0, at - 2) : at])
    return is_moved and not _PARTS.isdisjoint(tokens.said[max(0, at - 8) : at])


def is_old_seat(tokens: Tokens, at: int) -> bool:
    """ "The old X seat", "the old X and Y seats": where a seat came from, not what is spoken of."""
    if at > 2 and tokens[at - 1].tag in (Tag.AND, Tag.COMMA) and tokens[at - 2].tag is Tag.PLACE:
        return is_old_seat(tokens, at - 2)
    return not {"old", "former", "abolished", "defunct"}.isdisjoint(tokens.said[max(0, at - 2) : at])


def is_of_member(tokens: Tokens, at: int, linked: Linked) -> bool:
    """ "X, MP for Workington in the last parliament": where somebody sat who stands in another seat of the text."""
    if tokens[at - 1].tag is not Tag.FOR or tokens[max(0, at - 2)].words not in ("mp", "member"):
        return False
    before = next((tokens[one].value for one in range(at - 3, -1, -1) if tokens[one].tag is Tag.ACTOR), None)
    slugs = slugs_of(before, linked) if before is not None and before.is_person else []
    own = linked.names.get(tokens[at].words)
    return bool(slugs) and own not in slugs


TOLD = frozenset({Tag.HAVE, Tag.BE, Tag.GET, Tag.FINISH, Tag.WIN, Tag.HOLD, Tag.LOSE, Tag.GAIN, Tag.BEAT})


def says_where(token: Token) -> bool:
    """ "In X", and "at X", as seats were once told."""
    return token.tag is Tag.IN or token.words == "at"


def anchor_at(tokens: Tokens, at: int, linked: Linked, context: Context) -> str | None:
    """The slug of the seat that the place or the person at `at` brings into focus, `None` where it brings none."""
    token = tokens[at]
    if token.tag is Tag.PLACE:
        seat = linked.seats.get(linked.names.get(token.words, ""))
        if seat is None or _is_venue(tokens, at, linked, context):
            return None
        return seat.slug if seat.is_borne_out or _is_of_result(tokens, at) else None
    if token.tag is Tag.ACTOR and isinstance(token.value, Actor) and token.value.is_person:
        slugs = slugs_of(token.value, linked)
        if context.slug in slugs or not slugs or (at and tokens[at - 1].words in _SUCCEEDING | EXCEPTING):
            return None
        if not tokens.tags.isdisjoint(_OF_BEFORE) and context.slug in _slugs_ever(token.value, linked):
            return None  # "in 2015 X had 9", who stands elsewhere now
        return slugs[0] if linked.seats[slugs[0]].is_borne_out or _is_subject(tokens, at) else None
    return None


_WHAT_HAPPENED = NUMBERS | {Tag.ORDINAL, Tag.WIN, Tag.HOLD, Tag.GAIN, Tag.LOSE, Tag.BEAT, Tag.MAJORITY, Tag.SWING}


def _is_venue(tokens: Tokens, at: int, linked: Linked, context: Context) -> bool:
    """ "X was at a hall in Y for the declaration", X being of the seat that was spoken of: where it was, no more."""
    if not _WHAT_HAPPENED.isdisjoint(tokens.tags) or not at or not says_where(tokens[at - 1]):
        return False
    before = (tokens[one].value for one in range(at) if tokens[one].tag is Tag.ACTOR)
    return any(one.is_person and context.slug in slugs_of(one, linked) for one in before)


#: "Sir X, having succeeded Y as Speaker": nothing is said of the seat that Y sat for.
_SUCCEEDING = frozenset("succeeded succeeds succeeding succeed replaced replaces replacing replace".split())
_SAID_OF = frozenset({*TOLD, *NUMBERS, Tag.OVERTURN, Tag.FOLLOW, Tag.PLACED, Tag.ORDINAL, Tag.INTERIM})


def _is_subject(tokens: Tokens, at: int) -> bool:
    """Whether something is said of a person of a seat without figures: "X had", "X (Labour) 9", "X's majority"; in "the
    seat where X's hopes died" nothing is. Who opens the sentence may be told of at its end."""
    after = tokens[at + 1 : at + 5 if at else None]
    if tokens[at].value.is_possessive:
        return bool(after) and after[0].tag in _FIGURES | NUMBERS | {Tag.VOTES, Tag.MARGIN, Tag.HEDGE}
    return any(token.tag in _SAID_OF for token in after)


_DEEDS = frozenset({Tag.WIN, Tag.HOLD, Tag.GAIN, Tag.LOSE})
_FIGURES = frozenset({Tag.MAJORITY, Tag.TURNOUT, Tag.SWING, Tag.SEATS, Tag.SHARE, Tag.ELECTORATE})
_HEADING = 4
#: From a place to its figure, "Kensington's 20".
_POSSESSIVE = len("'s ")


def _is_of_result(tokens: Tokens, at: int) -> bool:
    """Whether a place stands as a seat that something is said of, not as where somebody lives or sat before:
    a heading, "won X", "in X," at the head of the sentence, "X's majority", "turnout in X"."""
    before = [token for token in tokens[max(0, at - 3) : at] if token.tag is not Tag.FILL]
    after = tokens[at + 1].tag if at + 1 < len(tokens) else None
    if len(tokens) <= _HEADING or at == 0 or _opens_in(tokens, at) or after in _FIGURES | _DEEDS:
        return True
    if after in NUMBERS and tokens[at + 1].start - tokens[at].end == _POSSESSIVE:
        return True
    if _heads_entry(tokens, at) or (after is None and says_where(tokens[at - 1]) and tokens[at - 2].words in _NEWS):
        return True
    if after in NUMBERS and before and before[-1].tag in _BESIDE_ANOTHER:
        return True  # "66 per cent to X's 49"
    if (
        _has_figure_beside(tokens, at)
        or _is_compared(tokens, at)
        or is_part_of_place(tokens, tokens.row.rfind(Tag.PERCENT, 0, at))
        or (tokens.row[:2] == _LEAD and says_where(tokens[at - 1]) and Tag.PLACE not in tokens.row[:at])
        or _is_where_told(tokens, at)
        or _is_gain(tokens, at)
        or [token.tag for token in before[-2:]] == [Tag.HOLD, Tag.TO]
    ):
        return True
    is_in = bool(before) and says_where(before[-1])
    near = before[-2:-1] if is_in else before[-1:]
    if is_in and not _FIGURES.isdisjoint(tokens.row[:at]):
        return True
    is_told = bool(near) and (near[0].tag in _DEEDS or near[0].words in _DONE)
    return is_told or (bool(near) and is_in and near[0].tag in NUMBERS | {Tag.BEAT, Tag.ORDINAL, Tag.PLACED})


_MARKS = SILENT + bytes((Tag.COMMA, Tag.COLON, Tag.DASH, Tag.OPEN))
_PERCENT = bytes((Tag.PERCENT,))
_GOT = SILENT + bytes((Tag.GET, Tag.HAVE))


def _has_figure_beside(tokens: Tokens, at: int) -> bool:
    """ "At the far end sits X, 75.2 per cent", "lowest of all, X (40 per cent)": nobody's figure but the seat's."""
    after = tokens.row[at + 1 : at + 5].lstrip(_MARKS).lstrip(_GOT)
    is_beside = after[:1] == _PERCENT or _has_figure_past_aside(tokens, at)
    return is_beside and Tag.ACTOR not in tokens.row[:at]


_MOST_ASIDE = 9
_TOLD_BY = _GOT + bytes((Tag.ON, Tag.WITH, Tag.BE))


def _has_figure_past_aside(tokens: Tokens, at: int) -> bool:
    """ "X, first to declare as ever, at 53.3": what is said of the seat between commas, and its figure."""
    if tokens.row[at + 1 : at + 2] != _COMMA:
        return False
    end = tokens.row.find(Tag.COMMA, at + 2, at + _MOST_ASIDE)
    is_aside = end > 0 and (NUMBERS | _NAMED).isdisjoint(tokens.row[at + 2 : end])
    return is_aside and tokens.row[end + 1 : end + 5].lstrip(_TOLD_BY)[:1] == _PERCENT


_COMMA = bytes((Tag.COMMA,))
#: "Four votes, Sinn Fein over the unionist in X".
_LEAD = bytes((Tag.COUNT, Tag.VOTES))
_COMPARATIVES = frozenset(
    "closer tighter narrower smaller bigger larger fatter safer slimmer nearer lower higher worse better".split()
)


def _is_compared(tokens: Tokens, at: int) -> bool:
    """ "Only X was closer, Labour there by 15": a result that another is set beside."""
    after = tokens[at + 1 : at + 4]
    return len(after) > 1 and after[0].tag is Tag.BE and any(one.words in _COMPARATIVES for one in after[1:])


_BESIDE_ANOTHER = frozenset({Tag.TO, Tag.COMPARED, Tag.AND})
_DONE = frozenset(
    "gain|winner|winners|victor|picked up|picking up|picks up|bagged|bagging|scooped|scooping|hoovered up".split("|")
)


def _is_where_told(tokens: Tokens, at: int) -> bool:
    """ "In X, where Labour held on"."""
    after = tokens[at + 1 : at + 7]
    return [one.words for one in after[:2]] == [",", "where"] and any(one.tag in _DEEDS for one in after[2:])


def _is_gain(tokens: Tokens, at: int) -> bool:
    """ "Telford was a Labour gain", "so was Shrewsbury": a seat, and not a town."""
    after = tokens.row[at + 1 : at + 6].translate(None, SILENT)
    end = tokens.said[at + 2 : at + 7]
    if after[:2] == _IS_PARTYS and not _GAINS.isdisjoint(end):
        return True
    is_so = tokens.said[max(0, at - 2) : at] in (["so", "was"], ["so", "is"], ["so", "did"])
    return is_so and not _GAINS.isdisjoint(tokens.said[:at])


_IS_PARTYS = bytes((Tag.BE, Tag.ACTOR))
_GAINS = frozenset({"gain", "hold", "gains", "holds"})


def _opens_in(tokens: Tokens, at: int) -> bool:
    """ "In X, …", "And in X the seat …", "Over in X …", "In neighbouring X …"."""
    at -= at > 1 and tokens[at - 1].words in _BESIDE
    return says_where(tokens[at - 1]) and (at == 1 or (at == 2 and tokens[0].words in _ONWARD))


_BESIDE = frozenset("neighbouring nearby adjoining adjacent next-door".split())


_ONWARD = frozenset("and but while meanwhile elsewhere over also".split())
_NEWS = frozenset("change result upset shock count recount surprise gain hold".split())


def _heads_entry(tokens: Tokens, at: int) -> bool:
    """ "5:30am | X: …", "Y: 'X will declare …'": the seat that an entry of a running report is of."""
    if tokens[at - 1].tag is Tag.COLON or tokens[at - 1].words in ("here", "that", "here's", "that's"):
        return True
    is_headed = at + 1 < len(tokens) and tokens[at + 1].tag is Tag.COLON
    return is_headed and Tag.EXEMPT in tokens.row[:at]


_OF_BEFORE = frozenset({Tag.YEAR, Tag.PREVIOUS})


def _slugs_ever(actor: Actor, linked: Linked) -> set[str]:
    """The seats of the text in whose polls, those of before included, the person stood."""
    return {linked.slugs[poll_id] for poll_id, _ in actor.options if poll_id in linked.slugs}


def slugs_of(actor: Actor, linked: Linked) -> list[str]:
    """The supported seats in whose polls the person stands, those of the day the text is about first."""
    polls = [poll_id for poll_id, _ in actor.options if poll_id in linked.slugs]
    here = sorted({linked.order[poll_id]: linked.slugs[poll_id] for poll_id in polls}.items())
    now = [slug for place, slug in here if linked.seats[slug].poll.id in polls]
    return list(dict.fromkeys(now or (slug for _, slug in here)))


def seats_named(tokens: Tokens, linked: Linked) -> set[str]:
    """The seats that the text is about which a sentence names, or somebody who stands there."""
    named = [tokens[at] for at in places_of(tokens, _NAMED)]
    places = {linked.names[one.words] for one in named if one.tag is Tag.PLACE and one.words in linked.names}
    people = [slugs_of(one.value, linked) for one in named if one.tag is Tag.ACTOR and one.value.is_person]
    return places | {slugs[0] for slugs in people if slugs}
