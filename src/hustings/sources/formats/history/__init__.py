"""History by party: files that have votes by party and constituency but no candidates, read as national tallies."""
