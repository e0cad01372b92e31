"""Place: the constituency and the election in a story's words."""

from __future__ import annotations

from hustings.claims.phrase.who import place_words
from hustings.geography.boundary_set import Nation
from hustings.geography.welsh_name import bilingual_name
from hustings.record.election import GeneralElection
from hustings.record.poll import State
from hustings.telling.prose import unmarked
from hustings.telling.span import printable
from hustings.telling.story.scene import Scene


class Place:
    """The constituency of the scene's poll, and the election that it is part of."""

    def __init__(self, scene: Scene) -> None:
        self._scene, self._place = scene, scene.poll.constituency

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The constituency's name."""
        return unmarked(printable(self._place.name))

    @property
    def first(self) -> str:
        """The name at the first mention: of a constituency in Wales in both languages."""
        return unmarked(printable(bilingual_name(self._place)))

    @property
    def region(self) -> str:
        """The English region or the nation, with its article: "London", "the North West", "Wales"."""
        return place_words(self._place.region or self._place.nation.value)

    @property
    def is_in_wales(self) -> bool:
        """Whether it is in Wales."""
        return self._place.nation is Nation.WALES

    @property
    def is_by_election(self) -> bool:
        """Whether this was a by-election."""
        return self._scene.poll.is_by_election

    @property
    def election(self) -> str:
        """ "the 2019 general election", "the Ilford North by-election"."""
        found = self._scene.record.elections.get(self._scene.poll.election)
        return f"the {found.name}" if isinstance(found, GeneralElection) else f"the {self.name} by-election"

    @property
    def year(self) -> int:
        """The year of the poll."""
        return self._scene.poll.polled_on.year

    @property
    def day(self) -> str:
        """The day of the poll: "1 May 2025"."""
        day = self._scene.poll.polled_on
        return f"{day.day} {day:%B %Y}"

    @property
    def is_withdrawn(self) -> bool:
        """Whether the declaration was withdrawn."""
        return self._scene.poll.state is State.RETRACTED
