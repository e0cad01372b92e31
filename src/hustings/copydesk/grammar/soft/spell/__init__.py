"""Spells: when a party or a person had a seat, and when last."""
