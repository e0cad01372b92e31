"""What copy calls the parties, beside their registered names. Each row: how registered names begin, then nicknames."""

from __future__ import annotations

#: Start of the registered names (folded) → names used in copy (folded). A name in capitals counts only in capitals.
NICKNAMES: tuple[tuple[str, str], ...] = (
    (
        "conservative",
        "conservative|conservatives|tory|tories|conservative party|tory party|CON|Con|C|conservative and unionist"
        "|scottish conservative|scottish conservatives|scottish tories|scottish tory|welsh conservative"
        "|welsh conservatives|welsh tories|conservatives and unionists",
    ),
    (
        "labour",
        "labour|labour party|LAB|Lab|L|labor|labour and co-op|labour and co-operative|labour co-op|labour/co-op"
        "|scottish labour|welsh labour|scottish labour party",
    ),
    (
        "liberal democrat",
        "liberal democrat|liberal democrats|lib dem|lib dems|lib-dem|lib-dems|libdem|libdems|LD"
        "|Lib Dem|LDem|LDEM|liberal democract|LIB DEM|the lib-dems|liberal-democrat|LIBDEM"
        "|scottish lib dem|scottish lib dems|scottish liberal democrat|scottish liberal democrats"
        "|libs|liberals|welsh lib dem|welsh lib dems|welsh liberal democrat|welsh liberal democrats",
    ),
    (
        "scottish national party",
        "snp|scottish national party|scottish nationalist|scottish nationalists|nationalists|scottish nationals|nats"
        "|scots nats|scottish nats",
    ),
    ("plaid cymru", "plaid cymru|plaid|PC"),
    ("uk independence", "ukip|uk independence party|kippers|ukippers"),
    (
        "green",
        "green|greens|green party|the greens|GRN|Grn|green party of england and wales|scottish green|scottish greens",
    ),
    ("scottish green", "scottish green|scottish greens|green|greens|scottish green party"),
    ("brexit party", "brexit party|the brexit party|BRX|Brexit"),
    ("the brexit party", "brexit party|the brexit party|BRX|Brexit"),
    ("reform uk", "reform uk|reform|reform party|RUK|REF|Ref|brexit party|the brexit party|BRX|Brexit"),
    ("democratic unionist", "dup|democratic unionist|democratic unionists|democratic unionist party"),
    ("sinn", "sinn fein|sf"),
    ("social democratic and labour", "sdlp|social democratic and labour party"),
    ("sdlp", "sdlp|social democratic and labour party"),
    ("ulster unionist", "uup|ulster unionist|ulster unionists|ulster unionist party"),
    ("alliance", "alliance|alliance party|APNI|All"),
    ("traditional unionist", "tuv|traditional unionist voice"),
    ("british national", "bnp|british national party"),
    ("english democrat", "english democrats|english democrat|Eng Dem|Eng Dems|EDP"),
    ("christian peoples", "christian peoples alliance|christian people's alliance|CPA"),
    ("workers party", "workers party|workers party of britain|workers' party|george galloway's workers party"),
    ("workers revolutionary", "workers revolutionary party|WRP"),
    (
        "the independent group for change",
        "independent group for change|the independent group for change|change uk|independent group",
    ),
    ("change uk", "change uk"),
    ("trade unionist", "tusc|trade unionist and socialist coalition"),
    (
        "official monster",
        "monster raving loony|monster raving loony party|official monster raving loony party|raving loony|loony"
        "|monster raving loonies|raving loonies|loonies|MRLP|OMRLP",
    ),
    (
        "the official monster",
        "monster raving loony|monster raving loony party|official monster raving loony party|raving loony"
        "|monster raving loonies|raving loonies|loonies",
    ),
    ("yorkshire party", "yorkshire party|Yorks"),
    ("social democratic party", "sdp|social democratic party"),
    ("libertarian", "libertarian|libertarians|libertarian party"),
    ("pirate party", "pirate party|pirates"),
    ("women's equality", "women's equality party|womens equality party|women's equality|womens equality|WEP"),
    ("respect", "respect|respect party"),
    ("national health action", "national health action|nha party|NHA"),
    ("scottish socialist", "scottish socialist|scottish socialists|scottish socialist party|SSP"),
    ("heritage party", "heritage|heritage party"),
    ("independent kidderminster", "health concern|kidderminster hospital and health concern"),
    ("christian party", "christian party|scottish christian party|welsh christian party|Chr P|Ch P"),
    ("the peace party", "peace party"),
    ("socialist labour", "socialist labour|socialist labour party|SLP|Soc Lab"),
    ("socialist party of great britain", "socialist party of gb|socialist party of great britain|SPGB"),
    ("the socialist party of great", "socialist party of gb|socialist party of great britain|SPGB"),
    ("people before profit", "people before profit|PBP|PBPA"),
    ("aontu", "aontu"),
    ("alba", "alba|alba party"),
    ("animal welfare", "animal welfare party|AWP"),
    ("national front", "national front|NF"),
    ("liberal", "liberal party"),
    ("liberal party", "liberal party"),
    ("the liberal party", "liberal party"),
    ("mebyon kernow", "mebyon kernow"),
    ("liberty great britain", "liberty gb|liberty great britain"),
    ("speaker", "the speaker|speaker"),
    ("independent", "independent|independents|IND|Ind"),
)

#: Who has led a party since 2010, by the start of its registered name: "Nick Clegg's party", "Mr Miliband's lot".
LEADERS: tuple[tuple[str, str], ...] = (
    ("conservative", "david cameron|theresa may|boris johnson|liz truss|rishi sunak|kemi badenoch"),
    ("labour", "gordon brown|ed miliband|jeremy corbyn|keir starmer"),
    ("liberal democrat", "nick clegg|tim farron|vince cable|jo swinson|ed davey"),
    ("scottish national party", "alex salmond|nicola sturgeon|humza yousaf|john swinney"),
    ("plaid cymru", "leanne wood|adam price|rhun ap iorwerth"),
    ("uk independence", "nigel farage|paul nuttall"),
    ("brexit party", "nigel farage"),
    ("the brexit party", "nigel farage"),
    ("reform uk", "nigel farage|richard tice"),
    ("green", "caroline lucas|natalie bennett|carla denyer|adrian ramsay|zack polanski"),
    ("respect", "george galloway"),
    ("workers party", "george galloway"),
)


#: Who has led one in a nation: by their full names alone, for others of their surnames stand for other parties.
NATIONAL_LEADERS: tuple[tuple[str, str], ...] = (
    ("conservative", "ruth davidson|jackson carlaw|douglas ross|russell findlay|andrew rt davies|paul davies"),
    (
        "labour",
        "johann lamont|jim murphy|kezia dugdale|richard leonard|anas sarwar|carwyn jones|mark drakeford|vaughan gething"
        "|eluned morgan",
    ),
    ("liberal democrat", "willie rennie|alex cole-hamilton|kirsty williams|jane dodds"),
    ("scottish green", "patrick harvie|lorna slater"),
    ("democratic unionist", "peter robinson|arlene foster|jeffrey donaldson|gavin robinson"),
    ("sinn fein", "gerry adams|michelle o'neill|mary lou mcdonald"),
    ("social democratic and labour", "alasdair mcdonnell|colum eastwood|claire hanna"),
    ("alliance party", "david ford|naomi long"),
    ("ulster unionist", "mike nesbitt|robin swann|steve aiken|doug beattie"),
    ("traditional unionist", "jim allister"),
)


#: By which a report without a first name means those leaders: "Mr Brown" is not Sir Geoffrey Clifton-Brown.
LEADERS_SURNAMES: frozenset[str] = frozenset(one.rpartition(" ")[2] for _, every in LEADERS for one in every.split("|"))


def leaders_party(name: str) -> set[str]:
    """What copy calls a party by those who have led it, a party of that registered name, folded."""
    led = {form for one in _who_led(LEADERS, name) for form in _called(one)} | set(_who_led(NATIONAL_LEADERS, name))
    return {f"{one}'s {what}" for one in led for what in ("party", "lot", "outfit")}


def _who_led(leaders: tuple[tuple[str, str], ...], name: str) -> list[str]:
    return [one for start, every in leaders if name.startswith(start) for one in every.split("|")]


def _called(leader: str) -> set[str]:
    surname = leader.rpartition(" ")[2] if " ap " not in leader else leader.partition(" ")[2]
    return {leader, surname, *(f"{title} {surname}" for title in ("mr", "mrs", "ms", "sir ed", "sir keir"))}
