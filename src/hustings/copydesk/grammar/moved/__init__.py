"""How a measure moved, told in words: by what part, so many times, or only which way."""
