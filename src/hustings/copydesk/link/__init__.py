"""Link: which elections, constituencies, polls, people and parties of the record a text is about.

An answer is given only when one candidate is left: names first, then figures that only one poll has, then years.
"""
