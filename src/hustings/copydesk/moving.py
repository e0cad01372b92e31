"""Moving: the words by which copy says that something went up or down, in one place for all that ask. Folded.

Some say so wherever they stand; others only of a measure, and beside how far it moved or where a clause ends: "turnout
dived by 1.7 points", and not "Labour activists dived into the crowd".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hustings.copydesk.token import Tag

#: Which way the words of a tag say that something went.
WAYS = {Tag.UP: 1, Tag.DOWN: -1}
RISING = frozenset(
    "raising|raises|raise|lifted|lifting|upped|doubling up|up|rose|rise|rises|risen|rising|increase|"
    "increased|increases|increasing|upping|upped|ups|grew|grown|growing|growth|boosted|boosting|boost|add|adds|extended|"
    "extending|jumped|jump|soared|climbed|surged|surge|improved|improving|higher|widened|grow|grows|"
    "swell|swells|swelling|balloon|soar|mushroom|bumped|raised|gain|gains|put on|added|adding|enlarged|"
    "enhanced|swelled|expanded|strengthened|shot up|went up|bolstered|extend|widen|improve|leapt|leaped|"
    "rocketed|ballooned|crept up|edged up|inched up|ticked up|jumps|jumping|surging|soaring|climbs|"
    "climbing|swollen|leap|leaps|ballooning|mushroomed|climb|soars|spiked|stretched|stretching|bumped up|"
    "pushed up|nudged up|hauled up|hiked up|driven up|spike|uplift|upsurge|advance|advances|improvement|"
    "bounce|hike|crept|upwards|upward".split("|")
)
FALLING = frozenset(
    "down|fell|fall|falls|fallen|falling|decrease|decreased|decreases|decreasing|dropped|drop|drops|"
    "dropping|cut|cuts|cutting|slashed|slashing|reduced|reducing|reduction|trimmed|trimming|shrank|"
    "shrunk|shrinking|slumped|slump|plunged|plummeted|declined|decline|dipped|dip|slipped|slid|narrowed|"
    "narrowing|tumbled|lower|whittled|crashed|collapsed|loss|dented|went down|came down|come down|"
    "came crashing down|came tumbling down|come crashing down|"
    "comes down|coming down|driven down|dragged down|pushed down|brought down|pegged back|worse|"
    "worse off|shed|shedding|squeezed|eroded|deserted|abandoned|reduce|cut into|slash|shrink|trim|halve|"
    "shrinks|pares|paring|trims|shaved|shaving|sank|sunk|sinking|slipping|sliding|plunges|plunging|"
    "tumbles|tumbling|dwindled|receded|ebbed|plummets|collapsing|withered|nosedived|dips|dipping|"
    "edged down|ticked down|dwindles|dwindling|slithered|sinks|shrivelled|diminished|diminishing|slides|"
    "pared|pared back|whittled down|plummeting|slumping|collapse|plunge|crash|tumble|slide|erosion|"
    "shrinkage|sagged|nosedive|wilted|melted|melts|melting|melted away|melting away|crumbled|crumbling|"
    "eroding|evaporating|dissolving|shrivelling|whittling|withering|deflated|downwards|downward".split("|")
)

#: Verbs that say so of a measure alone, a plus at one whose last letter is doubled: "padded"; all forms where they are
#: its own. Some do only with a word of theirs.
_UP_VERBS = (
    "spiral+ escalate skyrocket bounce recover rebound advance inflate lengthen vault hike hoist fatten pad+ augment"
    " fortify bulge burgeon blossom thicken zoom revive mount enhance amplify magnify raise boost increase"
    " climb grow jump soar balloon mushroom spike stretch extend widen improve strengthen expand bolster enlarge swell"
    " rally better spring/springs/sprang/sprung/springing build/builds/built/building"
)
_UP_PHRASES = (
    "beef up|bulk up|plump up|plump out|pump up|crank up|ratchet up|jack up|ramp up|pile up|perk up|firm up|tick up"
    "|build/builds/built/building up|gain ground|gain weight|claw back|pick up|prop+ up|shore up|fill out|notch up"
    "|drive/drives/drove/driven/driving up|creep/creeps/crept/creeping up|power up|power ahead|scale up|edge up"
)
_DOWN_VERBS = (
    "tank dive nosedive crater implode contract retreat subside weaken thin+ crumple deplete decimate chop+ hack slice"
    " clip+ lop+ prune fade ease cool drift slacken lapse regress leak drain abate skid+ lessen truncate slim+ shorten"
    " squash compress gut+ shrivel+ wither wilt dwindle diminish recede ebb crumble deflate taper"
    " decay soften lower plunge plummet tumble slump sag+ dent erode trim+ pare shave squeeze whittle narrow slash"
    " reduce decrease decline drop+ dip+ slip+ crash collapse carve chisel haemorrhage"
    " shrink/shrinks/shrank/shrunk/shrinking sink/sinks/sank/sunk/sinking bleed/bleeds/bled/bleeding"
    " slide/slides/slid/sliding"
)
_DOWN_PHRASES = (
    "tail off|fall/falls/fell/fallen/falling off|chip+ away|chip+ away at|nibble away|nibble away at|nibble at"
    "|knock back"
    "|eat/eats/ate/eaten/eating into|eat/eats/ate/eaten/eating away at|bite/bites/bit/bitten/biting into|peg+ back"
    "|lose/loses/lost/losing ground|lose/loses/lost/losing weight|wear/wears/wore/worn/wearing down|knock down"
    "|grind/grinds/ground/grinding down|hollow out|roll back|beat/beats/beaten/beating back|push back|pull back"
    "|drive/drives/drove/driven/driving down|bring/brings/brought/bringing down|dial down|scale back|scale down"
    "|drag+ down|force down|press down|boil down|wind/winds/wound/winding down|go/goes/went/gone/going backwards"
    "|make/makes/made/making a dent in|cut/cuts/cutting back|level off|peter out|trickle away|seep away"
)
#: What may stand after a verb that says so by itself: "bounced back", "thinned out", "faded away".
_PARTICLES = ("back", "away", "off", "out", "again", "further", "down", "up")
#: Nouns that say so with how far: "a recovery of 2.3 points", "an 8-point implosion".
_UP_NOUNS = "recovery rally revival resurgence climb rebound expansion advance uptick surge jump leap swell rise boom"
_DOWN_NOUNS = (
    "retreat contraction dive implosion squeeze downturn setback slippage dent reverse shortfall nosedive plunge"
)


def _forms(verb: str) -> tuple[str, ...]:
    """The forms of a verb: "padded" of "pad+", "sank" where it is told.

    >>> _forms("chop+")
    ('chop', 'chops', 'chopped', 'chopping')
    """
    if "/" in verb:
        return tuple(verb.split("/"))
    base = verb.rstrip("+")
    if base.endswith("y") and base[-2] not in "aeiou":
        return (base, f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing")
    stem = base + base[-1] if verb.endswith("+") else base.removesuffix("e")
    third = base + ("es" if base.endswith(("sh", "ch", "ss")) else "s")
    return (base, third, f"{stem}ed", f"{stem}ing")


def _phrases(told: str) -> Iterator[str]:
    """The phrases of a verb and its particle in all forms of the verb."""
    for one in told.split("|"):
        verb, _, particle = one.partition(" ")
        yield from (f"{form} {particle}" for form in _forms(verb))


def _loosely(verbs: str, phrases: str) -> Iterable[str]:
    """Every way to say a verb of moving."""
    bare = [form for verb in verbs.split() for form in _forms(verb)]
    return (*bare, *(f"{form} {particle}" for form in bare for particle in _PARTICLES), *_phrases(phrases))


#: Which way a verb or a noun goes that says so of a measure alone: 1 or -1.
LOOSELY: dict[str, int] = dict.fromkeys(_loosely(_UP_VERBS, _UP_PHRASES), 1)
LOOSELY |= dict.fromkeys(_loosely(_DOWN_VERBS, _DOWN_PHRASES), -1)
NOUNS: dict[str, int] = dict.fromkeys(_UP_NOUNS.split(), 1) | dict.fromkeys(_DOWN_NOUNS.split(), -1)
#: What a phrase of moving begins with, and each phrase.
MOVING_WORDS = frozenset({*LOOSELY, *NOUNS, *(one.partition(" ")[0] for one in LOOSELY)})
MOST_WORDS = max(one.count(" ") + 1 for one in LOOSELY)

#: How a measure that rose or fell is called beside another: "a bigger majority than", "on a reduced share".
LARGER = frozenset(
    "bigger larger greater higher fatter healthier heftier stronger wider better heavier thicker beefier".split()
)
SMALLER = frozenset(
    "smaller slimmer narrower thinner lower weaker poorer slighter lighter tighter slenderer skinnier leaner".split()
)
INCREASED = LARGER | frozenset(
    "increased improved boosted enhanced enlarged expanded extended swollen fattened beefed-up raised strengthened"
    " augmented bolstered".split()
)
REDUCED = SMALLER | frozenset(
    "reduced diminished slashed shrunken shrunk slender decreased depleted trimmed dented eroded lessened narrowed"
    " squeezed dwindling shrinking cut-down slimmed-down pared-down".split()
)
