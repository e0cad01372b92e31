"""Country: figures of many polls — votes, shares, swings, turnout and deposits of an area."""
