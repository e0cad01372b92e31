"""Outcome: who won, held, gained or lost a seat, by verbs and nouns that say so."""
