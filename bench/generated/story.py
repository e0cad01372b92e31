"""A report being told: shapes picked by topic and written paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from random import Random

from bench.generated.scene import Player, Scene
from bench.generated.sheet import Sheet
from bench.generated.style import Style
from bench.generated.template import Shape
from bench.generated.writer import Writer
from hustings.measures.deposit import is_lost

Pools = Mapping[str, Sequence[Shape]]


#: Topics whose figures are printed as they are.
PLAIN = frozenset({"headline", "list_row", "list_foot", "brief", "live"})
#: Topics that a report about several seats comes back to in the same words, and kinds of words that it says once.
AGAIN = frozenset({"section", "live", "brief", "list_head"})
ONCE = frozenset({"rank", "deposit", "share_change", "turnout_change", "majority_change"})


class Story:
    """One report. `seed` settles every choice; `errors` names by a label's number the error to put in."""

    def __init__(
        self, pools: Pools, macros: Mapping[str, str], style: Style, seed: str, errors: Mapping[int, str]
    ) -> None:
        self.pools, self.seed, self.rng = pools, seed, Random(seed)
        self.sheet = Sheet()
        self.writer = Writer(self.sheet, style, macros, errors)
        self.used: set[str] = set()
        self.told: set[tuple[str, ...]] = set()
        self.turn = 0

    def say(self, scene: Scene, topic: str, *, again: bool = False) -> bool:
        """Write one sentence on a topic, of a shape not used yet unless `again`; `False` where none can be said."""
        every = list(self.pools.get(topic, ()))
        every.sort(key=lambda one: self.rng.random() * (2 if one.id.startswith("common") else 1))
        self.writer.may_hedge = topic not in PLAIN
        self.turn += 1
        if topic in AGAIN:
            every.sort(key=lambda one: one.id in self.used)
        again = again or topic in AGAIN
        return any((again or one.id not in self.used) and self._try(scene, one) for one in every)

    def _try(self, scene: Scene, shape: Shape) -> bool:
        """Write a shape, unless most of what it states has been stated."""
        mark, cast, count = self.sheet.mark(), self.writer.cast.copy(), self.writer.count
        if not self.writer.try_shape(scene, shape, f"{self.seed}/{self.turn}"):
            return False
        new = [one for one in self.sheet.labels[mark[1] :] if one.is_demanded]
        stated = [(one.poll, one.kind, one.subject, one.official) for one in new if one.official or one.kind in ONCE]
        told = [one for one in stated if one in self.told]
        if told and 2 * len(told) >= len(new):
            self.sheet.back(mark)
            self.writer.cast, self.writer.count = cast, count
            return False
        self.used.add(shape.id)
        self.told.update(stated)
        return True

    def paragraph(self, scene: Scene, topics: Iterable[str], *, gap: str = "\n\n") -> None:
        """Write a paragraph of a sentence on each topic; nothing where none of them can be said."""
        start, said = self.sheet.mark(), False
        for one in topics:
            inner = self.sheet.mark()
            if said:
                self.sheet.write(" ")
            if self.say(self.with_roles(scene), one):
                said = True
            else:
                self.sheet.back(inner)
        if said:
            self.sheet.write(gap)
        else:
            self.sheet.back(start)

    def row(self, scene: Scene, shape: Shape, player: Player) -> bool:
        """Write one row of a list."""
        self.writer.may_hedge = False
        self.turn += 1
        return self.writer.try_shape(scene.with_role("X", player), shape, f"{self.seed}/{self.turn}", capital=False)

    def with_roles(self, scene: Scene) -> Scene:
        """The scene with X, one who lost the deposit, and Y, one of the small who saved it."""
        valid = scene.declared.valid_votes
        losers = [one for one in scene.players if is_lost(one.ranked.votes, valid) and not one.ranked.is_joint]
        savers = [one for one in scene.players[2:] if not is_lost(one.ranked.votes, valid) and not one.ranked.is_joint]
        found = scene.with_role("X", self.rng.choice(losers)) if losers else scene
        return found.with_role("Y", self.rng.choice(savers)) if savers else found

    def forget_names(self) -> None:
        """Let the text below the headline name people in full again, and state again what the headline stated."""
        self.writer.cast.named.clear()
        self.told.clear()
