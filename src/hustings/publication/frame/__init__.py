"""The frame: what every public page has, whatever it is of: an address, a head, links, words with their figures traced."""
