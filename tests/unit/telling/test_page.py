"""Pages: the grey of parties without a colour stands out from the papers of the desk and of the site."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from hustings.telling.chart.colour.contrast import GRAPHIC, contrast
from hustings.telling.page import GREY

PAPERS = "ground|raised|mark|paper|sheet"


@pytest.mark.parametrize(("room", "sheet"), [("hustings.publication", "site.css"), ("hustings.web", "desk.css")])
def test_grey_stands_out_from_every_paper(room: str, sheet: str) -> None:
    style = resources.files(room).joinpath("static", sheet).read_text(encoding="utf-8")
    papers = re.findall(rf"--(?:{PAPERS}): (#[0-9a-f]+);", style)
    assert len(papers) >= 4
    for one in papers:
        assert contrast(GREY, one if len(one) == 7 else "#" + "".join(2 * digit for digit in one[1:])) >= GRAPHIC
