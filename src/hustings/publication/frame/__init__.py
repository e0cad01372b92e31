"""The frame: what every public page has: a head, links, a strip of colours, words with their figures traced."""
