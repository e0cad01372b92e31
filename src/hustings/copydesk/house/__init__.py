"""The house's rules: what is checked, under which name, how loudly it is told, and where the copy asks for silence."""

from hustings.copydesk.house.rule import RULES, Rule, rule_of, rules_of
from hustings.copydesk.house.settings import Level, Settings

__all__ = ["RULES", "Level", "Rule", "Settings", "rule_of", "rules_of"]
