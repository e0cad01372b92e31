"""Table: results in rows and columns, and labels with their figures, each read by its heads, its label or its name."""
