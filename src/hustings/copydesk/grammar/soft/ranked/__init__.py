"""Ranked: how copy tells in words who came where, and who came before whom."""
