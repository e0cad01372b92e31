"""Colours of charts: the paper and the ink in light and dark, the parties' colours and the patterns beside them.

Nothing is told by colour alone: a party has a pattern too, and its name stands beside its mark. Contrast is as in
WCAG 2.2: text 4.5:1 and more (1.4.3), marks 3:1 and more against the paper (1.4.11).
"""
