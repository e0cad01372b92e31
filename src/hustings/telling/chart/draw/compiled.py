"""A specification drawn by Vega: each kind of chart is compiled from Vega-Lite once, then only its data change.

Compiling costs far more than drawing. What is compiled is the specification without its data and heading.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import msgspec

from hustings.telling.chart.chart import Spec

#: What is put in, or drawn, by this room: kept from the compiler.
_OWN = frozenset({"title", "datasets", "usermeta"})
#: A handful of kinds; a map has as many more as there are files of shapes.
_KINDS = 64


def drawn(spec: Spec, width: int | None = None) -> str:
    """The plot as Vega writes it, an SVG document; `width` in pixels where it is not the specification's own."""
    import vl_convert  # noqa: PLC0415  (loads a whole engine)

    skeleton = {key: value for key, value in spec.items() if key not in _OWN}
    vega = _with_data(_compiled(msgspec.json.encode(skeleton)), spec.get("datasets", {}))
    if width is not None:
        vega["width"] = width
    svg: str = vl_convert.vega_to_svg(msgspec.json.encode(vega).decode(), allowed_base_urls=[])
    return svg


@lru_cache(maxsize=_KINDS)
def _compiled(skeleton: bytes) -> dict[str, Any]:
    import vl_convert  # noqa: PLC0415

    vega: dict[str, Any] = vl_convert.vegalite_to_vega(skeleton.decode())
    return vega


def _with_data(vega: dict[str, Any], datasets: dict[str, Any]) -> dict[str, Any]:
    """The compiled specification with the rows in the places that bear their names."""
    data = [one | {"values": datasets[one["name"]]} if one["name"] in datasets else one for one in vega["data"]]
    return vega | {"data": data}
