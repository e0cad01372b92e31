"""Fit: what a figure measures, by the rules that fit it, the words around it, and what was spoken of before."""
