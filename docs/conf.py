"""How Sphinx builds these pages."""

from importlib.metadata import version as installed

project = "Hustings"
author = "The Hustings contributors"
copyright = author
release = installed("hustings")
version = release

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3
nitpicky = True

language = "en_GB"
html_theme = "furo"
html_title = project
html_show_copyright = False
html_copy_source = False
