"""Area: figures of more than one poll — of the country, a nation, a region, a county — told from those of a seat."""
