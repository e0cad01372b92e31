"""Resolve: what a text's readings come to — one finding for each figure and event, with the whole document in view."""
