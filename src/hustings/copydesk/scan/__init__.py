"""Scan: one pass for names and signal words (Aho–Corasick), one for numbers; then tokens, sentence by sentence."""
