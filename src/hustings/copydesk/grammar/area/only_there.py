"""Only there: parties that stand in one nation, whose every seat and deposit in the country is one of that nation."""

from __future__ import annotations

from hustings.geography.boundary_set import Nation

#: The nation of such a party, by its family.
ONLY_THERE = {
    "plaid-cymru": Nation.WALES.value,
    "snp": Nation.SCOTLAND.value,
    "dup": Nation.NORTHERN_IRELAND.value,
    "sinn-fein": Nation.NORTHERN_IRELAND.value,
    "sdlp": Nation.NORTHERN_IRELAND.value,
}
