"""Layouts: results set as lists, tables and notices, as papers, agencies, councils and campaigns set them."""
