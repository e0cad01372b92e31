"""Writing shapes onto a sheet: choices drawn, slots filled, figures printed and labelled, errors put in where asked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from random import Random

from bench.generated import aside, derived
from bench.generated.cast import (
    ORDINALS,
    PRONOUNS,
    Cast,
    introduced,
    later_seat_names,
    misspelt,
    noun,
    possessive,
    seat_name,
    surname,
)
from bench.generated.country_fact import country_fact, county_party, nation_party, region_party
from bench.generated.fact import Fact, Unsaid, Value, is_clearly_wrong
from bench.generated.figure import Print, printed
from bench.generated.party import family_name, is_plural
from bench.generated.scene import Player, Scene
from bench.generated.seat_fact import last_position, seat_fact
from bench.generated.sheet import Label, Sheet
from bench.generated.style import Style
from bench.generated.template import (
    Choice,
    Labelled,
    Macro,
    Node,
    Shape,
    Slot,
    gives_year_of_last,
    is_dated,
    parse,
    split_outside,
    tells_last,
)
from hustings.figures.rounding import round_half_up

#: Words that agree with a party: for one that is singular or either, and for a plural one.
AGREEMENT = {
    "was": (("was", "was", "were"), ("were",)),
    "has": (("has", "has", "have"), ("have",)),
    "its": (("its", "its", "their"), ("their",)),
    "needs": (("needs",), ("need",)),
    "takes": (("takes", "take"), ("take",)),
    "wins": (("wins", "win"), ("win",)),
}
COUNTRY = frozenset({"nseats", "nchange", "nshare", "nmajority", "nshort", "qseats", "cseats"})
MODES = frozenset({"num", "exact", "signed", "plain", "percent"})


class Writer:
    """Writes one report. `errors` names, by the number of a label, the error to put in there."""

    def __init__(self, sheet: Sheet, style: Style, macros: Mapping[str, str], errors: Mapping[int, str]) -> None:
        self.sheet, self.style, self.macros, self.errors = sheet, style, macros, errors
        self.cast = Cast()
        self.count = 0
        self.rng = Random(0)
        self.shape = ""
        self.is_dated = False
        self.may_hedge = True

    def try_shape(self, scene: Scene, shape: Shape, seed: str, *, capital: bool = True) -> bool:
        """Write a shape; `False`, with nothing written, where the scene does not have what it says."""
        is_notional = scene.baseline is not None and scene.baseline.is_notional
        if not all(scene.holds(one) for one in shape.guards) or (is_notional and gives_year_of_last(shape)):
            return False
        if scene.is_estimated_before and tells_last(shape) and not is_dated(shape):
            return False  # of 2005 the record has estimates only: copy that speaks of none may mean what was declared
        self.is_dated = is_dated(shape)
        mark, cast, count = self.sheet.mark(), self.cast.copy(), self.count
        self.rng, self.shape = Random(seed), shape.id
        try:
            self.nodes(scene, shape.nodes)
        except Unsaid:
            self.sheet.back(mark)
            self.cast, self.count = cast, count
            return False
        if capital and self.sheet.text[mark[0] :].strip():
            self.sheet.capitalise(mark[0])
        self.cast.end_sentence()
        return True

    def nodes(self, scene: Scene, nodes: Sequence[Node]) -> None:
        """Write nodes one after the other."""
        for one in nodes:
            self.node(scene, one)

    def node(self, scene: Scene, node: Node) -> None:
        """Write one node."""
        if isinstance(node, str):
            self.sheet.write(node)
        elif isinstance(node, Choice):
            self.nodes(scene, self.rng.choice(node.options))
        elif isinstance(node, Macro):
            self.nodes(scene, parse(self.rng.choice(self.macros[node.name].split("|"))))
        elif isinstance(node, Slot):
            self.slot(scene, node)
        elif node.true is None:
            self.figure(scene, node)
        else:
            self.words(scene, node)

    # -- labels ----------------------------------------------------------------------------------------------------

    def number(self) -> int:
        """The number of the next label that can be put wrong."""
        self.count += 1
        return self.count - 1

    def words(self, scene: Scene, node: Labelled) -> None:
        """Write labelled words: the false ones where an error is asked for."""
        number = self.number() if node.false is not None else -1
        is_false = number in self.errors and self.can_write(scene, node.false or ())
        kind = node.kind.lstrip("?!")
        subject = scene.player(node.arguments[0]).candidacy.name if node.arguments else ""
        label = self._label(
            scene, kind, "wrong" if is_false else "uncheckable" if node.kind.startswith("!") else "right"
        )
        label = replace(label, subject=subject, unit="words", number=number, is_demanded=not node.kind.startswith("?"))
        label = replace(label, error="false words" if is_false else "")
        with self.sheet.labelled(label):
            self.nodes(scene, node.false if is_false and node.false else node.true or ())

    def can_write(self, scene: Scene, nodes: Sequence[Node]) -> bool:
        """Whether these words can be said here; leaves no trace."""
        mark, cast, count, state = self.sheet.mark(), self.cast.copy(), self.count, self.rng.getstate()
        has_article = self.sheet.has_article
        try:
            self.nodes(scene, nodes)
        except Unsaid:
            return False
        finally:
            self.sheet.back(mark)
            self.sheet.has_article = has_article
            self.cast, self.count = cast, count
            self.rng.setstate(state)
        return True

    def _label(self, scene: Scene, kind: str, verdict: str) -> Label:
        poll = scene.poll
        election = f"{scene.year} {'by-election' if poll.is_by_election else 'general election'}"
        place = poll.constituency.name
        return Label(0, 0, "", kind, verdict, "", "", "", poll.id, place, election, self.shape)

    def figure(self, scene: Scene, node: Labelled) -> None:
        """Write a labelled figure: the wrong one where an error is asked for and there is one that is clearly wrong."""
        modes = MODES & {*node.arguments, *(() if self.may_hedge else ("exact",))}
        arguments = tuple(one for one in node.arguments if one not in MODES)
        fact = self.fact(scene, node.kind, arguments)
        number = self.number()
        print_, verdict, error = self._printed(fact, modes, number)
        self.sheet.write(print_.hedge)
        label = Label(
            0, 0, "", fact.kind, verdict, fact.subject, fact.unit, official(fact), fact.poll, fact.place,
            fact.election, self.shape, error, number=number,
        )  # fmt: skip
        with self.sheet.labelled(label):
            self.sheet.write(print_.text)

    def fact(self, scene: Scene, kind: str, arguments: tuple[str, ...]) -> Fact:
        """The fact of the seat or of the country that a shape names."""
        fact = (country_fact if kind in COUNTRY else seat_fact)(scene, kind, arguments)
        return replace(fact, loose=()) if self.is_dated else fact

    def _printed(self, fact: Fact, modes: frozenset[str], number: int) -> tuple[Print, str, str]:
        before = self.rng.getstate()
        right = printed(fact, fact.value, self.style, self.rng, modes)
        after = self.rng.getstate()
        wanted = self.errors.get(number)
        found = None
        if wanted is not None:
            self.rng.setstate(before)
            found = self._wrong(fact, modes, wanted)
        self.rng.setstate(after)
        return found or (right, "rounding" if right.is_rounded else "right", "")

    def _wrong(self, fact: Fact, modes: frozenset[str], wanted: str) -> tuple[Print, str, str] | None:
        """The figure put wrong; `None` where nothing is both likely and clearly wrong."""
        draw = Random(wanted)
        if fact.unit == "points" and not modes & {"num", "signed", "percent"} and draw.random() < 0.6:
            return (
                printed(fact, fact.value, self.style, self.rng, modes | {"exact", "percent"}),
                "unit",
                "points as per cent",
            )
        rivals = [one for one in fact.rivals if is_clearly_wrong(fact, one[1])]
        draw.shuffle(rivals)
        for name, value in rivals:
            print_ = printed(fact, value, self.style, self.rng, modes | {"exact"})
            if is_far(fact, print_.text):
                return print_, "wrong", name
        return None

    # -- slots -----------------------------------------------------------------------------------------------------

    def slot(self, scene: Scene, slot: Slot) -> None:
        """Write what a slot stands for."""
        name, _, form = slot.name.partition(".")
        if name == "a":
            self.sheet.has_article = True
        elif name == "dir":
            self.direction(scene, slot)
        elif name.removesuffix("'s") in {"W", "R", "T", "F", "G", "L", "I", "X", "Y", "Z"}:
            self.person(scene, name, form)
        elif name == "O":
            self.sheet.write(self._last_party(scene, form))
        elif name[0] in "NQC" and name[1:].isdigit():
            found = {"N": nation_party, "Q": region_party, "C": county_party}[name[0]](scene, int(name[1:]))
            if form in AGREEMENT:
                self.sheet.write(self.rng.choice(AGREEMENT[form][is_plural(found)]))
                return
            words = found.adjectives[0] if form == "adj" else noun(found, self.rng)
            self.sheet.write(possessive(words) if form.endswith("'s") else words)
        elif name in {"S", "S's"}:
            words = self.seat(scene, form)
            self.sheet.write(possessive(words) if name == "S's" else words)
        else:
            self.sheet.write(self.other(scene, name, slot))

    def other(self, scene: Scene, name: str, slot: Slot) -> str:
        """Words of a slot that is neither person nor seat."""
        if name in {"q", "Q"}:
            return self.style.quotes["qQ".index(name)]
        if name == "super":
            return derived.super_(scene, slot.arguments[0], slot.options)
        if name == "since":
            return derived.since(scene, slot.arguments[0])
        if name in derived.WORDS:
            return derived.WORDS[name](scene, self.rng)
        return aside.words(scene, name, slot.arguments, self.rng)

    def direction(self, scene: Scene, slot: Slot) -> None:
        """The first of two options where the figure rose, the second where it fell."""
        fact = self.fact(scene, slot.arguments[0], tuple(slot.arguments[1:]))
        chosen = slot.options[0 if fact.value > 0 else 1]
        self.nodes(scene, parse(self.rng.choice(split_outside(chosen, "/"))))

    def seat(self, scene: Scene, form: str) -> str:
        """The seat: in full the first time."""
        full = seat_name(scene, self.style)
        if form == "full" or scene.poll.id not in self.cast.seats:
            self.cast.seats.add(scene.poll.id)
            return full
        return self.rng.choice(later_seat_names(scene, self.style))

    def _last_party(self, scene: Scene, form: str) -> str:
        """The party that the winner gained the seat from, or last time's winner."""
        party = scene.baseline.winner_party if scene.baseline else None
        family = scene.record.family(party) if party else None
        found = family_name(family or "")
        if found is None:
            raise Unsaid("last party")
        words = self.rng.choice(found.adjectives) if form == "adj" else noun(found, self.rng)
        return possessive(words) if form.endswith("'s") else words

    def person(self, scene: Scene, name: str, form: str) -> None:
        """A player: by name, by party, by a pronoun, as the form says."""
        letter = name[0]
        player = scene.player(letter)
        is_owner = name.endswith("'s") or form.endswith("'s")
        form = form.removesuffix("'s")
        if form in {"new", "pre", ""} and not (form != "new" and self.cast.is_named(scene, player)):
            self.introduce(scene, player, is_owner, is_bare=form == "pre")
            return
        if form == "" and not is_owner and self._may_be_pronoun(scene, player):
            form = "he"
        words = self._person_words(scene, player, form)
        self.sheet.write(possessive(words) if is_owner else words)

    def _may_be_pronoun(self, scene: Scene, player: Player) -> bool:
        """Whether a sentence begins here, in a paragraph whose last sentence spoke of this player alone."""
        is_start = self.sheet.text.endswith((". ", ".” ", '." ')) and not self.cast.recent
        return is_start and self.cast.is_clear(scene, player) and self.rng.random() < 0.6

    def _person_words(self, scene: Scene, player: Player, form: str) -> str:
        if form in {"party", "adj", "table", "nth", "badnth", "lastnth", "badlastnth", "cand"}:
            return self._party_words(scene, player, form)
        if form in AGREEMENT:
            return self.rng.choice(AGREEMENT[form][is_plural(player.party)])
        if form == "own":
            found = PRONOUNS.get(player.candidacy.person.gender or "")
            return found[1] if found else "their"
        if form in {"he", "his", "him"}:
            return self._pronoun(scene, player, form)
        form = "" if form == "pre" else form
        is_full = form == "full" or (form == "" and self.rng.random() < 0.2)
        may_describe = form == "" and player.is_alone and not player.party.is_independent
        self.cast.see(scene, player)
        if may_describe and self.rng.random() < 0.12:
            return self._description(scene, player)
        return player.candidacy.name if is_full else surname(player, self.style, self.cast)

    def _description(self, scene: Scene, player: Player) -> str:
        """What a player is called instead of by name."""
        described = f"the {self.rng.choice(player.party.adjectives)} candidate"
        if scene.holds("incumbent") and scene.player("I").key == player.key:
            return self.rng.choice(("the sitting MP", "the incumbent", described))
        if player.ranked.position == 1:
            return self.rng.choice(("the winner", described, described))
        return described

    def _party_words(self, scene: Scene, player: Player, form: str) -> str:
        if form == "nth":
            return ORDINALS[player.ranked.position]
        if form == "badnth":
            at = player.ranked.position
            return ORDINALS[at + 1 if at < 3 else at - 1]
        if form in {"lastnth", "badlastnth"}:
            at = last_position(scene, player)
            return ORDINALS[at if form == "lastnth" else at + 2]
        if form == "table":
            return self.rng.choice(player.party.tables)
        if not player.is_alone:
            raise Unsaid("two of one party")
        if form == "party":
            return noun(player.party, self.rng)
        if form == "cand":
            self.cast.see(scene, player)
            return f"the {self.rng.choice(player.party.adjectives)} candidate"
        return self.rng.choice(player.party.adjectives)

    def _pronoun(self, scene: Scene, player: Player, form: str) -> str:
        found = PRONOUNS.get(player.candidacy.person.gender or "")
        if found and self.cast.is_clear(scene, player):
            return found[("he", "his", "him").index(form)]
        words = surname(player, self.style, self.cast) if self.cast.is_named(scene, player) else player.candidacy.name
        self.cast.see(scene, player)
        return possessive(words) if form == "his" else words

    def introduce(self, scene: Scene, player: Player, is_owner: bool, is_bare: bool) -> None:
        """The first mention: name and, as a rule, party; a true statement of who stands for what."""
        before, after = introduced(player, self.rng)
        if is_owner or is_bare or self.rng.random() < 0.15:
            after = ""
        name, verdict, error = player.candidacy.name, "right", ""
        number = self.number()
        if number in self.errors and (wrong := misspelt(name, Random(self.errors[number]))):
            name, verdict, error = wrong, "wrong", "name misspelt"
        label = replace(
            self._label(scene, "candidacy", verdict), subject=player.candidacy.name, unit="name",
            official=player.candidacy.name, error=error, is_demanded=bool(error), number=number,
        )  # fmt: skip
        self.cast.see(scene, player)
        with self.sheet.labelled(label):
            self.sheet.write(f"{before}{name}{after}")
        self.sheet.write("'s" if is_owner else "")


def official(fact: Fact) -> str:
    """The true value with two decimals for a part, in whole numbers for a count."""
    if fact.unit in {"percent", "points"}:
        return f"{round_half_up(Fraction(fact.value) * 100, 2)}"
    return f"{int(fact.value):,}"


def is_far(fact: Fact, text: str) -> bool:
    """Whether the figure as printed is still wrong: not what any right value rounds to, nor one beside it."""
    found = re.search(r"\d[\d., ]*", text)
    if fact.unit not in {"percent", "points"} or found is None:
        return True
    digits = found[0].strip(" .,")
    step = Fraction(1, 10 ** len(digits.partition(".")[2])) * Fraction(3, 2)
    stated = Fraction(digits)
    return all(abs(stated - abs(Fraction(one)) * 100) > step for one in fact.accepted)


__all__ = ["Value", "Writer"]
