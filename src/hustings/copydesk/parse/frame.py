"""Frame: what holds for a whole text while it is parsed, what that gives, and its sentences made ready for it."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from msgspec.structs import replace

from hustings.copydesk.actor import Actor, with_actors
from hustings.copydesk.grammar.area.seats.led import with_led
from hustings.copydesk.grammar.moved.cushion_noun import with_cushions
from hustings.copydesk.grammar.moved.verb import with_moves
from hustings.copydesk.grammar.nearly import with_nearly
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.stood_for import with_measure_again
from hustings.copydesk.grammar.twofold.settled import settled
from hustings.copydesk.grammar.unreached import with_unreached
from hustings.copydesk.lexicon import Lexicon
from hustings.copydesk.link.people import with_people
from hustings.copydesk.link.seat import Linked
from hustings.copydesk.link.sibling import with_siblings
from hustings.copydesk.scan.text import Scanned
from hustings.copydesk.token import Sentence, Tag, Token, Tokens
from hustings.copydesk.writer import with_writer
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
    """What holds for the whole text while it is parsed; `is_later`: it is of long after the polling day.

    `writer` is whom "I" and "we" stand for, where the text says who writes it. `is_trial` asks for the figures alone.
    """

    scanned: Scanned
    linked: Linked
    lexicon: Lexicon
    national: str | None
    as_at: str | None
    elections: Mapping[int, str]
    is_later: bool = False
    writer: Actor | None = None
    is_trial: bool = False


def prepared(sentence: Sentence, frame: Frame) -> Tokens:
    """The tokens with people and actors found, and comparatives told from hedges."""
    named = with_siblings(with_people(sentence, frame.linked, frame.lexicon), frame.linked)
    found = Tokens(with_actors(named, frame.scanned.folded))
    found = found if frame.national is None else with_led(found, frame.lexicon)
    if Tag.DASH in found.row[:_MOST_DATELINE] and found[0].tag is Tag.REGION and _is_dateline(found, frame):
        found = Tokens([replace(found[0], tag=Tag.WORD), *found[1:]])
    found = found if frame.writer is None else with_writer(found, frame.writer, frame.scanned.quotes)
    return with_moves(with_cushions(settled(with_unreached(with_nearly(with_measure_again(found))))))


#: A dateline ("LONDON, June 2017 –") is no longer.
_MOST_DATELINE = 9


def _is_dateline(tokens: Tokens, frame: Frame) -> bool:
    """Whether the place that a sentence opens with says where it was written, in capitals."""
    return frame.scanned.text[tokens[0].start : tokens[0].end].isupper() and tokens[1].tag is not Tag.COLON
