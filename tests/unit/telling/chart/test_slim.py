"""A PNG made small is the same picture, dot by dot; one that cannot be is left as it was."""

from __future__ import annotations

import struct
import zlib

import numpy as np
import numpy.typing as npt
import pytest
import vl_convert

from hustings.record import example
from hustings.telling.chart.card import card_svg
from hustings.telling.chart.draw.slim import _chunks, slimmed

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="48">{}</svg>'
PAPER = '<path fill="#fff" d="M0,0H64V48H0Z"/>'
CIRCLES = f'{PAPER}<circle cx="20" cy="20" r="15" fill="#e4003b"/><circle cx="40" cy="25" r="15" fill="#0087dc"/>'


def dots(png: bytes) -> npt.NDArray[np.uint8]:
    """Red, green and blue of each dot, read step by step as the standard says; for filters none and sub."""
    found = dict(_chunks(png))
    wide, high, _, kind = struct.unpack(">IIBB", found[b"IHDR"][:10])
    size = {3: 1, 6: 4}[kind]
    rows = np.frombuffer(zlib.decompress(found[b"IDAT"]), np.uint8).reshape(high, 1 + size * wide)
    picture = np.zeros((high, wide, size), np.uint8)
    for at, row in enumerate(rows):
        left = np.zeros(size, np.uint8)
        for column in range(wide):
            own = row[1 + column * size : 1 + (column + 1) * size]
            left = own + left if row[0] == 1 else own
            picture[at, column] = left
    if kind == 6:
        return picture[:, :, :3]
    return np.frombuffer(found[b"PLTE"], np.uint8).reshape(-1, 3)[picture[:, :, 0]]


def test_is_the_same_picture_and_smaller() -> None:
    large = vl_convert.svg_to_png(SVG.format(CIRCLES))
    small = slimmed(large)
    assert len(small) < len(large)
    assert (dots(small) == dots(large)).all()


def test_a_card_takes_a_quarter_or_less() -> None:
    large = vl_convert.svg_to_png(card_svg(example.record(), example.poll("Ilford North", 2019)))
    assert len(slimmed(large)) * 4 < len(large)


@pytest.mark.parametrize(
    "body",
    [
        '<circle cx="20" cy="20" r="15" fill="#e4003b"/>',  # see-through around it
        '<defs><linearGradient id="a"><stop stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient>'
        '<linearGradient id="b" x2="0" y2="1"><stop stop-color="#0f0" stop-opacity="0"/><stop offset="1" '
        'stop-color="#ff0"/></linearGradient></defs><path fill="url(#a)" d="M0,0H64V48H0Z"/>'
        '<path fill="url(#b)" d="M0,0H64V48H0Z"/>',  # too many colours
    ],
)
def test_what_cannot_be_is_left_as_it_was(body: str) -> None:
    large = vl_convert.svg_to_png(SVG.format(body))
    assert slimmed(large) == large
