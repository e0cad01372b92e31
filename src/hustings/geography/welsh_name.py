"""Welsh names: what each constituency in Wales is called in the country's other language.

Sources: for the boundaries of 2010 the Parliamentary Constituencies and Assembly Electoral Regions (Wales) Order 2006
(SI 2006/1041) and its Welsh text; for those of 2024 the Boundary Commission for Wales, final recommendations of 2023,
given effect by the Parliamentary Constituencies Order 2023 (SI 2023/1230). Earlier sets are not here.
"""

from __future__ import annotations

from hustings.geography.boundary_set import Nation, boundary_set
from hustings.geography.constituency import Constituency
from hustings.geography.slug import slugify

#: By the year of the boundaries: the English name and the Welsh one; a name alone serves in both languages.
_NAMES = {
    2010: """
Aberavon | Aberafan
Aberconwy
Alyn and Deeside | Alun a Glannau Dyfrdwy
Arfon
Blaenau Gwent
Brecon and Radnorshire | Brycheiniog a Sir Faesyfed
Bridgend | Pen-y-bont ar Ogwr
Caerphilly | Caerffili
Cardiff Central | Canol Caerdydd
Cardiff North | Gogledd Caerdydd
Cardiff South and Penarth | De Caerdydd a Phenarth
Cardiff West | Gorllewin Caerdydd
Carmarthen East and Dinefwr | Dwyrain Caerfyrddin a Dinefwr
Carmarthen West and South Pembrokeshire | Gorllewin Caerfyrddin a De Sir Benfro
Ceredigion
Clwyd South | De Clwyd
Clwyd West | Gorllewin Clwyd
Cynon Valley | Cwm Cynon
Delyn
Dwyfor Meirionnydd
Gower | Gŵyr
Islwyn
Llanelli
Merthyr Tydfil and Rhymney | Merthyr Tudful a Rhymni
Monmouth | Mynwy
Montgomeryshire | Sir Drefaldwyn
Neath | Castell-nedd
Newport East | Dwyrain Casnewydd
Newport West | Gorllewin Casnewydd
Ogmore | Ogwr
Pontypridd
Preseli Pembrokeshire | Preseli Sir Benfro
Rhondda
Swansea East | Dwyrain Abertawe
Swansea West | Gorllewin Abertawe
Torfaen
Vale of Clwyd | Dyffryn Clwyd
Vale of Glamorgan | Bro Morgannwg
Wrexham | Wrecsam
Ynys Môn
""",
    2024: """
Aberafan Maesteg
Alyn and Deeside | Alun a Glannau Dyfrdwy
Bangor Aberconwy
Blaenau Gwent and Rhymney | Blaenau Gwent a Rhymni
Brecon, Radnor and Cwm Tawe | Aberhonddu, Maesyfed a Chwm Tawe
Bridgend | Pen-y-bont
Caerfyrddin
Caerphilly | Caerffili
Cardiff East | Dwyrain Caerdydd
Cardiff North | Gogledd Caerdydd
Cardiff South and Penarth | De Caerdydd a Phenarth
Cardiff West | Gorllewin Caerdydd
Ceredigion Preseli
Clwyd East | Dwyrain Clwyd
Clwyd North | Gogledd Clwyd
Dwyfor Meirionnydd
Gower | Gŵyr
Llanelli
Merthyr Tydfil and Aberdare | Merthyr Tudful ac Aberdâr
Mid and South Pembrokeshire | Canol a De Sir Benfro
Monmouthshire | Sir Fynwy
Montgomeryshire and Glyndŵr | Maldwyn a Glyndŵr
Neath and Swansea East | Castell-nedd a Dwyrain Abertawe
Newport East | Dwyrain Casnewydd
Newport West and Islwyn | Gorllewin Casnewydd ac Islwyn
Pontypridd
Rhondda and Ogmore | Rhondda ac Ogwr
Swansea West | Gorllewin Abertawe
Torfaen
Vale of Glamorgan | Bro Morgannwg
Wrexham | Wrecsam
Ynys Môn
""",
}


def _by_slug(text: str) -> dict[str, str]:
    rows = [line.partition(" | ") for line in text.strip().splitlines()]
    return {slugify(english): welsh or english for english, _, welsh in rows}


_WELSH = {year: _by_slug(text) for year, text in _NAMES.items()}


def welsh_name(constituency: Constituency) -> str | None:
    """The constituency's name in Welsh; `None` outside Wales and on boundaries before those of 2010.

    It is the English name itself where one serves in both languages.

    >>> place = Constituency("cardiff-west.2024", "Cardiff West", "wales-2024", Nation.WALES)
    >>> welsh_name(place)
    'Gorllewin Caerdydd'
    """
    if constituency.nation is not Nation.WALES:
        return None
    year = boundary_set(constituency.boundary_set).first_polled_on.year
    return _WELSH.get(year, {}).get(constituency.slug)


def bilingual_name(constituency: Constituency, *, is_welsh_first: bool = False) -> str:
    """The name in both languages where they differ, the second in brackets; else the one name.

    >>> place = Constituency("gower.2024", "Gower", "wales-2024", Nation.WALES)
    >>> bilingual_name(place), bilingual_name(place, is_welsh_first=True)
    ('Gower (Gŵyr)', 'Gŵyr (Gower)')
    """
    welsh = welsh_name(constituency)
    if welsh is None or welsh == constituency.name:
        return constituency.name
    first, second = (welsh, constituency.name) if is_welsh_first else (constituency.name, welsh)
    return f"{first} ({second})"
