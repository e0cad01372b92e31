"""Phrase: claims in words. What is written and what is claimed come from one place, so that they cannot drift apart."""
