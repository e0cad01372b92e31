"""Ground: what a constituency that is fought for the first time was made from, in a story's words."""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property

from hustings.claims.claim import Claim
from hustings.claims.kind import Kind
from hustings.claims.phrase.figure import figure
from hustings.geography.slug import slugify
from hustings.measures.baseline import predecessor
from hustings.telling.glance.boundary import Boundary, Part, boundary
from hustings.telling.prose import unmarked
from hustings.telling.span import printable
from hustings.telling.story import drawn
from hustings.telling.story.scene import Scene

#: A part of less than this is not named.
_NAMED = Fraction(1, 20)
_MOST = 3


class Ground:
    """The boundaries of the scene's constituency, where they are new."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    @property
    def is_new(self) -> bool:
        """Whether this general election was the first on new boundaries."""
        return self._found is not None and not self._scene.poll.is_by_election

    @property
    def is_unchanged(self) -> bool:
        """Whether they are those of one old constituency."""
        return self._found is not None and self._found.is_unchanged

    @property
    def is_new_name(self) -> bool:
        """Whether no old constituency had this name."""
        old = predecessor(self._scene.record, self._scene.poll.constituency)
        return old is not None and old.slug != self._scene.poll.constituency.slug

    @property
    def old_name(self) -> str:
        """The name of the old constituency that most residents came from; empty where that is not known."""
        return _name(self._found.parts[0]) if self._found and self._found.parts else ""

    @cached_property
    def parts(self) -> list[str]:
        """ "75.6 per cent of its residents came from the old Ilford North constituency", and so on, largest first."""
        named = [one for one in self._found.parts if one.share >= _NAMED][:_MOST] if self._found else []
        return [
            f"{self._share(one)} {'from' if at else 'of its residents came from'} {_old(one)}"
            for at, one in enumerate(named)
        ]

    @property
    def is_whole(self) -> bool:
        """Whether nearly all residents lived in one old constituency, so that no other is named."""
        return self._found is not None and bool(self._found.parts) and self._found.parts[0].share > 1 - _NAMED

    @cached_property
    def _found(self) -> Boundary | None:
        return boundary(self._scene.record, self._scene.poll)

    def _share(self, part: Part) -> str:
        poll = self._scene.poll
        subject = drawn.in_place(poll, part.name, slugify(part.name))
        claim = Claim(Kind.BOUNDARY, subject, drawn.part(part.share, 1, "residential to"))
        return self._scene.pen.mark(figure(claim, self._scene.style), claim)


def _name(part: Part) -> str:
    return unmarked(printable(part.name))


def _old(part: Part) -> str:
    return f"the old {_name(part)} constituency"
