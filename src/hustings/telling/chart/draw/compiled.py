"""A specification drawn by Vega: each kind of chart is compiled from Vega-Lite once, then only its data change.

Compiling costs far more than drawing. What is compiled is the specification without its data and heading.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

import msgspec

from hustings.telling.chart.chart import Spec

#: What is put in, or drawn, by this room: kept from the compiler.
_OWN = frozenset({"title", "datasets", "usermeta"})
#: A handful of kinds; a map has as many more as there are files of shapes.
_KINDS = 64
_READS = re.compile(
    r'datum\.(?P<field>\w+)|isValid\(datum\["(?P<text>\w+)"\]\) \? datum\["(?P=text)"\] : ""\+datum\["(?P=text)"\]'
)


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
    plain: dict[str, Any] = _plain(vega)
    return plain


def _plain(part: Any) -> Any:
    """The specification without what only takes time: a field for each expression that only reads it, no tests of data
    that is known to be good, and no measuring of text.
    """
    if isinstance(part, list):
        return _plain(part[-1]) if _is_tested(part) else [_plain(one) for one in part]
    if not isinstance(part, dict):
        return part
    found = _READS.fullmatch(part["signal"]) if part.keys() == {"signal"} and isinstance(part["signal"], str) else None
    if found is not None:
        return {"field": found["field"] or found["text"]}
    plain = {name: _plain(one) for name, one in part.items()}
    return _unmeasured(plain) if plain.get("type") == "text" and "encode" in plain else plain


def _is_tested(part: list[Any]) -> bool:
    return len(part) == 2 and isinstance(part[0], dict) and str(part[0].get("test", "")).startswith("!isValid")


def _unmeasured(mark: dict[str, Any]) -> dict[str, Any]:
    """Words without letters, which Vega need not measure one by one: the letters go by the name of the font."""
    update = mark["encode"]["update"]
    return mark | {"encode": {"update": update | {"text": {"value": ""}, "font": update["text"]}}}


def _with_data(vega: dict[str, Any], datasets: dict[str, Any]) -> dict[str, Any]:
    """The compiled specification with the rows in the places that bear their names."""
    data = [one | {"values": datasets[one["name"]]} if one["name"] in datasets else one for one in vega["data"]]
    return vega | {"data": data}
