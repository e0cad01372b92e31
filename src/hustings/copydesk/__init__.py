"""The copy desk: a report's text and a record in, typed findings out.

The way of a report: `clean` → `scan` (names and numbers, one pass) → `link` (to polls, people and parties of the
record) → `grammar` (a sentence's tokens to candidate readings, ranked) → `resolve` (with the whole document in view)
→ `claims.verify` → `view` (JSON, terminal, SARIF, HTML). Each step is a function of values.
"""
