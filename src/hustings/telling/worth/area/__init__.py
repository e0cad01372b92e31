"""What is worth telling of more than one poll: of an area, of a party there, of the country."""

from hustings.telling.worth.area.facts import facts_of_area, facts_of_country, facts_of_party

__all__ = ["facts_of_area", "facts_of_country", "facts_of_party"]
