"""Names: the one seat that each place name of a text stands for."""

from __future__ import annotations

from datetime import date

from hustings.copydesk.link.weighed import ENOUGH, ON_GIVEN_DAY
from hustings.geography.slug import slugify
from hustings.record.poll import Poll

#: What speaks for a seat of the day of which the text has more than a figure or two by chance.
_LIKELY = 20.0
#: What speaks for a seat that is called just so.
_EXACT = 2.5
#: The part of the weight of the likeliest seat that another may have before a name could mean either.
_FAR = 0.7


def seats_by_name(
    named: dict[str, tuple[str, ...]],
    by_slug: dict[str, list[Poll]],
    scores: dict[str, float],
    told: set[str],
    day: date | None = None,
) -> dict[str, str]:
    """The one seat each place name stands for; names left out could be several seats, with nothing to tell.

    A name that is one seat's in full stands for that, where its figures are told: Middlesbrough is not Middlesbrough
    South and East Cleveland. Once the `day` of the text is known, a seat that polled on it is likelier than one that is
    no more.
    """
    whole = {slugify(name) for name in named}
    held = {slug: ON_GIVEN_DAY * any(one.polled_on == day for one in polls) for slug, polls in by_slug.items()}
    best = {slug: max(scores[one.id] for one in polls) + held[slug] for slug, polls in by_slug.items()}
    found = {}
    for name, slugs in named.items():
        if (own := slugify(name)) in told and own in slugs:
            found[name] = own
            continue
        if (
            own in slugs
            and held.get(own)
            and all(one in whole or best.get(one, 0) < _LIKELY for one in slugs if one != own)
        ):
            found[name] = own  # nothing else is called so here: Glasgow North is not Glasgow North East
            continue
        weights = {slug: best[slug] + _EXACT * (slug == own) for slug in slugs if slug in best}
        known = sorted(weights, key=lambda slug: -weights[slug])
        if len(known) == 1 or (len(known) > 1 and _is_clear(weights[known[0]], weights[known[1]])):
            found[name] = known[0]
    return found


def _is_clear(most: float, next_most: float) -> bool:
    """Whether one seat is meant by a name rather than another; the town may be, where both have much in the text."""
    return most > next_most and (next_most < ENOUGH or next_most < _FAR * most)
