"""Worth telling: what the record has to say of a poll, an area, a party or the country, most newsworthy first.

A `Fact` is a claim drawn from the record, with how newsworthy it is and why. Worth is told on one scale, 0 to 100, and
grows with *surprisal*: a figure that one poll in n bears is worth log2 n bits, so that the smallest majority of 650
weighs much and one near the middle nothing. Every fact drawn is right by `claims.verify`.
"""

from hustings.telling.worth.area import facts_of_area, facts_of_country, facts_of_party
from hustings.telling.worth.fact import Fact
from hustings.telling.worth.poll import facts_of_poll

__all__ = ["Fact", "facts_of_area", "facts_of_country", "facts_of_party", "facts_of_poll"]
