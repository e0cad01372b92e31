"""Figures: from a rule that fits a figure to claims — subject, time and baseline put together with the kind."""
