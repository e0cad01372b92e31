"""The small language that sentence shapes are written in, and its parser.

[a|b|c]            one of these, and so inside one another
{slot}             words worked out from the scene: {W} the winner, {S} the seat, {a} a or an, …
<votes W>          a figure that is labelled
<outcome W=held~gained>   words that are labelled: the true ones, and after ~ false ones to inject
$took              one of a list of words, by name
guard !guard :: …  what must hold of the scene for the shape to be used
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several sequences."""

    options: tuple[Sequence[Node], ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """Words worked out from the scene; `options` are those after a colon."""

    name: str
    arguments: tuple[str, ...]
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Labelled:
    """A figure (without `true`) or words that are labelled; `false` are the words to inject."""

    kind: str
    arguments: tuple[str, ...]
    true: Sequence[Node] | None = None
    false: Sequence[Node] | None = None


@dataclass(frozen=True, slots=True)
class Macro:
    """A named list of words."""

    name: str


Node = str | Choice | Slot | Labelled | Macro


@dataclass(frozen=True, slots=True)
class Shape:
    """One sentence shape: its id, the guards that must hold, and its nodes."""

    id: str
    guards: tuple[str, ...]
    nodes: tuple[Node, ...]


def split_outside(text: str, mark: str) -> list[str]:
    """The text cut at each mark that stands outside braces.

    >>> split_outside("up/{a/b}", "/")
    ['up', '{a/b}']
    """
    pieces, depth = [""], 0
    for one in text:
        depth += {"{": 1, "}": -1}.get(one, 0)
        if one == mark and not depth:
            pieces.append("")
        else:
            pieces[-1] += one
    return pieces


class _Parser:
    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0

    def sequence(self, stops: str) -> tuple[Node, ...]:
        """Nodes up to one of the stops, which is left unread."""
        nodes: list[Node] = []
        while self.at < len(self.text) and self.text[self.at] not in stops:
            nodes.append(self.node(stops))
        return tuple(nodes)

    def node(self, stops: str) -> Node:
        """The node that begins here."""
        opened = self.text[self.at]
        if opened in "[{<$":
            self.at += 1
            readers: dict[str, Callable[[], Node]] = {
                "[": self.choice,
                "{": self.slot,
                "<": self.labelled,
                "$": self.macro,
            }
            return readers[opened]()
        start = self.at
        while self.at < len(self.text) and self.text[self.at] not in stops + "[{<$":
            self.at += 1
        return self.text[start : self.at]

    def choice(self) -> Choice:
        """The options up to the closing bracket."""
        options = [self.sequence("|]")]
        while self.take() == "|":
            options.append(self.sequence("|]"))
        return Choice(tuple(options))

    def slot(self) -> Slot:
        """A slot up to its closing brace."""
        start, depth = self.at, 1
        while depth:
            depth += {"{": 1, "}": -1}.get(self.take(), 0)
        raw, _, options = self.text[start : self.at - 1].partition(":")
        name, *arguments = raw.split()
        return Slot(name, tuple(arguments), tuple(split_outside(options, "|")) if options else ())

    def labelled(self) -> Labelled:
        """A labelled figure or labelled words, up to the closing angle."""
        start = self.at
        while self.text[self.at] not in "=>":
            self.at += 1
        kind, *arguments = self.text[start : self.at].split()
        if self.take() == ">":
            return Labelled(kind, tuple(arguments))
        true = self.sequence("~>")
        false = self.sequence(">") if self.take() == "~" else None
        if false is not None:
            self.take()
        return Labelled(kind, tuple(arguments), true, false)

    def macro(self) -> Macro:
        """The letters after the dollar."""
        start = self.at
        while self.at < len(self.text) and (self.text[self.at].isalnum() or self.text[self.at] == "_"):
            self.at += 1
        return Macro(self.text[start : self.at])

    def take(self) -> str:
        """The next character, read."""
        if self.at >= len(self.text):
            raise ValueError(f"unclosed in {self.text!r}")
        self.at += 1
        return self.text[self.at - 1]


def walk(nodes: Sequence[Node]) -> Iterator[Node]:
    """Every node, and those inside choices and labelled words."""
    for one in nodes:
        yield one
        if isinstance(one, Choice):
            for option in one.options:
                yield from walk(option)
        elif isinstance(one, Labelled):
            yield from walk(one.true or ())


@cache
def is_dated(one: Shape) -> bool:
    """Whether the shape always says of which earlier result it speaks."""
    return any(isinstance(node, Slot) and node.name in {"last", "lastyear"} for node in one.nodes)


@cache
def tells_last(one: Shape) -> bool:
    """Whether the shape tells a figure of the earlier result."""
    return any(isinstance(node, Labelled) and node.kind.endswith("@last") for node in walk(one.nodes))


@cache
def gives_year_of_last(one: Shape) -> bool:
    """Whether the shape files a figure of the earlier result under its bare year."""
    return tells_last(one) and any(isinstance(node, Slot) and node.name == "lastyear" for node in walk(one.nodes))


@cache
def parse(text: str) -> tuple[Node, ...]:
    """The nodes of a template.

    >>> parse("{W} won <votes W>")
    (Slot(name='W', arguments=(), options=()), ' won ', Labelled(kind='votes', arguments=('W',), true=None, false=None))
    """
    return _Parser(text).sequence("")


def shape(identity: str, text: str) -> Shape:
    """A shape with its guards.

    >>> shape("x.1", "hold !close :: {W} held on.").guards
    ('hold', '!close')
    """
    guards, mark, body = text.partition(" :: ")
    return Shape(identity, tuple(guards.split()) if mark else (), parse(body if mark else text))


def shapes(family: str, pools: Mapping[str, Sequence[str]]) -> dict[str, tuple[Shape, ...]]:
    """The shapes of a family by topic, each named for its family, topic and place in the list."""
    return {
        topic: tuple(shape(f"{family}.{topic}.{at:02}", one) for at, one in enumerate(every, 1))
        for topic, every in pools.items()
    }
