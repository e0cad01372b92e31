"""Write: one poll's story from the templates."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from typing import Any

from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.prose import Prose
from hustings.telling.story.before import Before
from hustings.telling.story.country import Country
from hustings.telling.story.ground import Ground
from hustings.telling.story.history import History
from hustings.telling.story.manner import choice, manner
from hustings.telling.story.notable import Notable
from hustings.telling.story.place import Place
from hustings.telling.story.result import Result
from hustings.telling.story.scene import Scene
from hustings.telling.story.template import Templates
from hustings.telling.story.value import Story
from hustings.telling.style import HOUSE, Style, Tense

#: The most characters of a headline, unless asked otherwise, of a line and of an alert.
HEADLINE, LINE, ALERT = 60, 280, 140


def story(
    record: Record,
    poll: Poll,
    style: Style = HOUSE,
    *,
    headline_length: int = HEADLINE,
    templates: Templates | None = None,
) -> Story:
    """The story of a poll, as the record has it at its moment: the same words for the same record and style.

    `InputError` where a template cannot be read or made. Nothing is said that the record does not know.

    >>> from hustings.record import example
    >>> told = story(example.record(), example.poll("Ilford North", 2019))
    >>> told.headline.text
    'Wes Streeting holds Ilford North for Labour'
    """
    scene = Scene(record, poll, style)
    made = templates or _built_in()
    told = _told(scene)
    return Story(
        poll.id,
        _fitting(scene, made.lines("headline", told), headline_length),
        scene.pen.prose(made.paragraphs("text", told)),
        _fitting(scene, made.lines("line", told), LINE),
        _fitting(scene, made.lines("alert", told), ALERT),
    )


@cache
def _built_in() -> Templates:
    return Templates()


def _told(scene: Scene) -> Mapping[str, Any]:
    """What templates are given."""
    result = Result(scene)
    pick: Callable[[str, int], int] = partial(choice, scene.poll.id)
    return {
        "seat": Place(scene),
        "result": result,
        "winner": result.winner,
        "second": result.second,
        "before": Before(scene, scene.baseline) if scene.baseline else None,
        "history": History(scene),
        "country": Country(scene),
        "notable": Notable(scene),
        "ground": Ground(scene),
        "has": "has " if scene.style.tense is Tense.PERFECT else "",
        "manner": manner(scene.record, scene.poll),
        "pick": pick,
    }


def _fitting(scene: Scene, lines: Sequence[str], most: int) -> Prose:
    """The first of the lines, best first, that is short enough; the shortest where none is."""
    made = [scene.pen.prose(one) for one in lines]
    return next((one for one in made if len(one.text) <= most), min(made, key=lambda one: len(one.text)))
