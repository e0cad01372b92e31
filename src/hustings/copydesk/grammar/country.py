"""Country: figures of many polls — seats, their change, deposits, turnout of a nation."""

from __future__ import annotations

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject, When
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene, family_in
from hustings.copydesk.grammar.subject import holders
from hustings.copydesk.grammar.time import Moment, year_of
from hustings.copydesk.token import Tag


def national(scene: Scene, hit: Hit, kind: Kind, quantity: Quantity, moment: Moment, span: Span) -> Reading:
    """The reading of a figure of the country or a part of it, at the general election that the sentence means."""
    holder = _national_holder(scene, hit)
    family = family_in(holder, scene.lexicon, scene.seat) if holder else None
    if family is None and holder is not None and len(holder.families) > 1:
        family = next(iter(sorted(holder.families)))
    when, election = moment.when, scene.national
    if any(token.words in _GONE for token in scene.tokens[hit.index + 1 : hit.index + 6]):
        when = When.PREVIOUS
    if kind is Kind.DEPOSIT and any(
        token.tag in (Tag.FEWER, Tag.BEHIND) for token in scene.tokens[hit.index + 1 : hit.index + 2]
    ):
        quantity, when = replace(quantity, direction=-1), When.THIS
    if moment.year is not None and kind is not Kind.SEATS_CHANGE:
        when, election = When.THIS, scene.elections.get(moment.year, f"parl.{moment.year}")
    when = When.THIS if kind is Kind.SEATS_CHANGE else when
    basis = Basis(election, when, None, scene.as_at)
    subject = Subject(family or "", family=family, place=scene.region or "uk")
    is_local = scene.region in (None, "uk") and any(token.words in _LOCAL for token in scene.tokens)
    is_firm = (
        moment.is_firm
        and not is_local
        and (moment.year is not None or not _names_other_year(scene))
        and (family is not None or hit.role == "candidates" or kind is Kind.HOUSE_MAJORITY)
    )
    return Reading(Claim(kind, subject, quantity, basis, span), hit.strength, is_firm)


#: Words for a part of the country that is not named.
_LOCAL = frozenset("county county's region region's city city's borough local area nearby neighbouring capital".split())


def _names_other_year(scene: Scene) -> bool:
    """Whether the sentence names the year of another election, which may hold for all its figures."""
    here = scene.national or ""
    return any(f"parl.{year_of(token)}" not in here for token in scene.tokens if token.tag is Tag.YEAR)


_GONE = frozenset({"out", "gone", "ousted", "unseated"})


def _national_holder(scene: Scene, hit: Hit) -> Actor | None:
    """The party of "six Conservative MPs", else the one that the figure belongs to."""
    for token in scene.tokens[hit.index + 1 : hit.index + 5]:
        if token.tag is Tag.ACTOR and hit.role != "many":
            actor: Actor = token.value
            return actor
        if token.tag not in (Tag.FILL, Tag.WORD, Tag.REGION, Tag.PREVIOUS):
            break
    found = holders(scene.tokens, hit.index)
    return found[0].actor if found else scene.default
