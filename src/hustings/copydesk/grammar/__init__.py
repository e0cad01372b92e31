"""The grammar: patterns over the tags of a sentence's tokens.

What a figure measures (`measure`), whose it is (`whose`) and when it was (`when`) are found separately and combine
freely to claims (`figure`). `area` reads what is of many polls, `event` and `soft` what is said without a figure.
"""
