"""What goes into a report of each sort, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from bench.generated.scene import Scene
from bench.generated.story import Story

Plan = Callable[[Story, Sequence[Scene]], None]
BODY = (
    ("count",), ("count", "third"), ("third",), ("third", "third"), ("share",), ("change",), ("change", "change"),
    ("majority",), ("majority_then",), ("majority", "majority_then"), ("turnout",), ("turnout", "electorate"),
    ("swing",), ("swing", "change"), ("outcome",), ("deposit",), ("deposit", "deposit"), ("electorate",),
    ("boundary",), ("boundary", "history"), ("superlative",), ("tenure",), ("history",), ("history", "majority_then"),
    ("quote",), ("quote", "colour"), ("colour",), ("colour", "colour"), ("count", "majority"), ("share", "third"),
    ("country",), ("country", "country"), ("quote", "quote"), ("rank",), ("rank", "third"),
    ("boundary", "boundary"), ("superlative", "turnout"), ("superlative", "majority"),
)  # fmt: skip


def _top(story: Story, scene: Scene, *, needs_anchor: bool) -> None:
    """Headline and dateline, in either order."""
    parts = ["headline"] if story.rng.random() < 0.85 else []
    if needs_anchor or story.rng.random() < 0.6:
        parts.insert(story.rng.randrange(len(parts) + 1), "anchor")
    for one in parts:
        story.paragraph(scene, [one])
    story.forget_names()


def _body(story: Story, scene: Scene, count: int) -> None:
    for topics in story.rng.sample(BODY, count):
        story.paragraph(scene, topics)
    if scene.is_redrawn and story.rng.random() < 0.35:
        story.paragraph(scene, ["boundary"])
    if story.rng.random() < 0.15:
        story.paragraph(scene, ["superlative"])


def result_list(story: Story, scene: Scene, *, head: bool = True) -> None:
    """The list of all candidates, in one form of row; in order of votes, or of the alphabet as on the ballot paper."""
    rows = [one for one in story.pools["list_row"] if all(scene.holds(guard) for guard in one.guards)]
    story.rng.shuffle(rows)
    if head:
        story.paragraph(scene, ["list_head"], gap="\n")
    players = list(scene.players)
    if story.rng.random() < 0.25:
        players.sort(key=lambda one: one.candidacy.person.family_name)
    glue = "\n" if story.rng.random() < 0.8 else "; "
    for at, player in enumerate(players):
        mark = story.sheet.mark()
        if at:
            story.sheet.write(glue)
        if not any(story.row(scene, one, player) for one in (rows[0], *_plain_rows(rows))):
            story.sheet.back(mark)
    story.sheet.write("\n")
    for _ in range(story.rng.randrange(4)):
        story.paragraph(scene, ["list_foot"], gap="\n")
    story.sheet.write("\n")


def _plain_rows(rows: Sequence[object]) -> list:  # type: ignore[type-arg]
    return [one for one in rows if "shift" not in str(one) and "share" not in str(one)][:1]


def news(story: Story, scenes: Sequence[Scene]) -> None:
    """A local paper's story on one seat."""
    scene = scenes[0]
    _top(story, scene, needs_anchor=False)
    story.paragraph(scene, ["lede"])
    if story.rng.random() < 0.8:
        story.paragraph(scene, ["count"])
    _body(story, scene, story.rng.randint(4, 11))
    if story.rng.random() < 0.45:
        result_list(story, scene)


def short(story: Story, scenes: Sequence[Scene]) -> None:
    """A short item: three or four sentences."""
    scene = scenes[0]
    _top(story, scene, needs_anchor=False)
    story.paragraph(scene, ["lede", *story.rng.sample(["count", "majority", "turnout", "third", "change"], 2)])
    story.paragraph(scene, story.rng.sample(["majority_then", "share", "swing", "quote"], 2))


def table(story: Story, scenes: Sequence[Scene]) -> None:
    """The bare result."""
    scene = scenes[0]
    story.paragraph(scene, ["anchor"])
    story.paragraph(scene, ["section"], gap="\n")
    result_list(story, scene, head=story.rng.random() < 0.5)
    if story.rng.random() < 0.5:
        story.paragraph(scene, ["outcome", "turnout"])


def live(story: Story, scenes: Sequence[Scene]) -> None:
    """A live blog: entries for several seats, and chatter between."""
    story.paragraph(scenes[0], ["anchor"])
    for scene in scenes:
        story.paragraph(scene, ["live"])
        if story.rng.random() < 0.5:
            story.paragraph(scene, story.rng.sample(["majority", "count", "third", "swing", "turnout", "change"], 2))
        if story.rng.random() < 0.3:
            story.paragraph(scene, ["colour"])


def roundup(story: Story, scenes: Sequence[Scene]) -> None:
    """Several seats, section by section."""
    story.paragraph(scenes[0], ["anchor"])
    for scene in scenes:
        story.paragraph(scene, ["section"], gap=story.rng.choice(("\n", "\n\n")))
        topics = story.rng.sample(["third", "majority", "turnout", "change", "share", "majority_then", "outcome"], 3)
        story.paragraph(scene, ["lede" if story.rng.random() < 0.4 else "count", topics[0]])
        story.paragraph(scene, topics[1:])
    if story.rng.random() < 0.6:
        story.paragraph(scenes[0], ["country", "country"])


def briefs(story: Story, scenes: Sequence[Scene]) -> None:
    """A bulletin: one line a seat."""
    story.paragraph(scenes[0], ["anchor"])
    for scene in scenes:
        story.paragraph(scene, ["brief"], gap="\n")
        story.used.clear()


def script(story: Story, scenes: Sequence[Scene]) -> None:
    """A broadcaster's script."""
    story.paragraph(scenes[0], ["anchor"])
    for scene in scenes[:2]:
        story.paragraph(scene, ["lede"])
        story.paragraph(scene, ["script"])
        story.paragraph(scene, story.rng.sample(["majority", "script", "turnout", "third", "swing"], 3))


def analysis(story: Story, scenes: Sequence[Scene]) -> None:
    """A piece for Sunday: what the result tells."""
    scene = scenes[0]
    _top(story, scene, needs_anchor=True)
    story.paragraph(scene, ["lede"])
    for topics in (
        ["analysis"],
        ["change", "swing"],
        ["history", "analysis"],
        ["majority_then"],
        ["country"],
        ["turnout"],
    ):
        if story.rng.random() < 0.75:
            story.paragraph(scene, topics)
    _body(story, scene, 2)


def profile(story: Story, scenes: Sequence[Scene]) -> None:
    """How your seat voted: a page about the seat."""
    scene = scenes[0]
    _top(story, scene, needs_anchor=True)
    for topics in (
        ["lede"],
        ["electorate", "boundary"],
        ["history", "history"],
        ["tenure"],
        ["share", "change"],
        ["superlative"],
    ):
        story.paragraph(scene, topics)
    result_list(story, scene)


def wrap(story: Story, scenes: Sequence[Scene]) -> None:
    """The country, with a seat or two."""
    story.paragraph(scenes[0], ["anchor"])
    for _ in range(4):
        story.paragraph(scenes[0], ["country", "country"] if story.rng.random() < 0.4 else ["country"])
    for scene in scenes[:2]:
        story.paragraph(scene, ["brief"])


PLANS: dict[str, tuple[Plan, int]] = {
    "news": (news, 38), "short": (short, 10), "table": (table, 8), "live": (live, 8), "roundup": (roundup, 12),
    "briefs": (briefs, 4), "script": (script, 4), "analysis": (analysis, 7), "profile": (profile, 6), "wrap": (wrap, 3),
}  # fmt: skip
ONE_SEAT = frozenset({"news", "short", "table", "analysis", "profile"})


def draw(rng: Random) -> str:
    """The name of a plan."""
    return rng.choices(list(PLANS), [weight for _, weight in PLANS.values()])[0]
