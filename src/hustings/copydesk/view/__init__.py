"""Views of checked documents: JSON, terminal, SARIF and HTML."""
