"""The card: 1200 by 630, the same every time, for every state of a result, with names that mean to do harm."""

from __future__ import annotations

import struct
from collections.abc import Callable

from lxml import etree

from hustings.record import example
from hustings.record.record import Record
from hustings.telling.chart import card
from hustings.telling.chart.card import card_svg
from tests.unit.telling.conftest import POLL, declaration

HARM = 'Ann <script>alert(1)</script> & "Co" \x1b[31m O\'Neil'


def test_is_a_png_of_the_size_that_networks_ask_for() -> None:
    made = card(example.record(), example.poll("Ilford North", 2019))
    assert made[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", made[16:24]) == (1200, 630)
    assert card(example.record(), example.poll("Ilford North", 2019)) == made


def test_escapes_names(record_with: Callable[..., Record]) -> None:
    record = record_with(declaration(500, 300, 100), name=HARM)
    root = etree.fromstring(card_svg(record, record.poll(POLL)).encode())
    assert not root.findall(".//{*}script")
    assert any("<script>" in text for text in root.itertext())


def test_says_who_stands_before_the_declaration(record_with: Callable[..., Record]) -> None:
    record = record_with()
    made = card_svg(record, record.poll(POLL))
    assert "Not declared" in made
    assert "Bob Bloke" in made
    assert "%" not in made.partition("</text>")[2]


def test_a_tie_is_told(record_with: Callable[..., Record]) -> None:
    record = record_with(declaration(400, 400, 100))
    assert "Tie for first place" in card_svg(record, record.poll(POLL))
