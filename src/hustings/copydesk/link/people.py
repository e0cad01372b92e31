"""People: surnames in a sentence, with or without a title or a first name, as candidates of the linked polls."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress

import msgspec

from hustings.copydesk.fold import fold
from hustings.copydesk.lexicon import TITLES, Lexicon, halves_of
from hustings.copydesk.link.seat import Linked
from hustings.copydesk.token import MONTH_OF_MAY, Sentence, Tag, Token, is_capital
from hustings.figures.month import MONTHS


class Person(msgspec.Struct, frozen=True, gc=False):
    """Somebody named in copy: poll and key of every candidacy that the name can mean, the likeliest first.

    `is_misspelt` says that the surname is a letter away from theirs, the first name being theirs;
    `is_known_elsewhere` that the whole name is that of somebody who stood elsewhere, the surname theirs.
    """

    options: tuple[tuple[str, str], ...]
    is_full_name: bool
    given: str = ""
    is_misspelt: bool = False
    is_known_elsewhere: bool = False


_NO_SURNAMES = frozenset({Tag.PARTY, Tag.PLACE, Tag.REGION, Tag.ORDINAL})
_PLACED = frozenset({Tag.IN, Tag.FOR, Tag.OF, Tag.ON, Tag.FROM, Tag.WIN, Tag.HOLD, Tag.GAIN, Tag.LOSE})


def with_people(sentence: Sentence, linked: Linked, lexicon: Lexicon) -> tuple[Token, ...]:
    """The sentence's tokens, those of people tagged as names and given the candidacies they can mean."""
    every, surnames = sentence.tokens, linked.surnames
    tokens: list[Token] = []
    done = 0
    for at in compress(range(len(every)), map(is_capital, every)):
        token = every[at]
        if token.words not in surnames and token.tag not in _NAMED and not _may_be_named(every, at):
            continue
        tokens += every[done:at]
        done = at + 1
        if token.tag is Tag.NAME:
            tokens.append(_titled(_full(token, linked, lexicon), tokens))
        elif token.tag is Tag.PLACE and _is_surname(token, tokens, linked):
            tokens.append(_named(token, token.start, token.words, _options(token.words, linked)))
        elif token.tag not in _NO_SURNAMES or (token.tag is Tag.REGION and tokens and tokens[-1].words in _MISTER):
            is_other = _is_month(every, at) or _is_given_after(tokens, token, lexicon)
            named = token if is_other else _surname(token, tokens, linked, lexicon, every, at)
            tokens.append(named if named.tag is not Tag.WORD else _misspelt(named, tokens, linked, lexicon))
        else:
            tokens.append(token)
    return (*tokens, *every[done:]) if tokens else every


_NAMED = frozenset({Tag.NAME, Tag.PLACE})
#: "Mr Kent" is no county.
_MISTER = TITLES - {"the"}


def _may_be_named(every: Sequence[Token], at: int) -> bool:
    """Whether a word that is no surname as it stands can be somebody's: a possessive, a knight's, a letter off."""
    if "'" in every[at].words:
        return True
    before = every[at - 1] if at else None
    return before is not None and (before.words in TITLES or _may_be_given(before, every[at].start))


_BEFORE_LISTED = frozenset({Tag.COMMA, Tag.AND, Tag.COLON})


def _is_listed(tokens: Sequence[Token], at: int) -> bool:
    """ "…, Fell 17,525": a capital within a list and a figure after it make a name of a word that has other uses."""
    after = [token.tag for token in tokens[at + 1 : at + 3] if token.tag not in (Tag.OPEN, Tag.COMMA, Tag.DASH)]
    is_within = at > 0 and tokens[at - 1].tag in _BEFORE_LISTED
    return is_within and bool(after) and after[0] in (Tag.COUNT, Tag.PERCENT, Tag.FILL)


def _is_surname(token: Token, before: list[Token], linked: Linked) -> bool:
    """Whether the name of a town is the surname of somebody who stands in another seat of the text."""
    own = linked.names.get(token.words)
    is_told = own is not None and linked.spoken_of[own] > 1  # by another name as well: then the town is likely the seat
    if " " in token.words or (before and before[-1].tag in (_PLACED if is_told else {Tag.IN})):
        return False
    return any(linked.slugs.get(poll_id, own) != own for poll_id, _ in _options(token.words, linked))


def _named(token: Token, start: int, words: str, options: tuple[tuple[str, str], ...], given: str = "") -> Token:
    return Token(start, token.end, words, Tag.NAME, Person(options, False, given), True)


def _titled(token: Token, before: list[Token]) -> Token:
    """The name with the title before it."""
    if before and before[-1].words in TITLES and token.tag is Tag.NAME:
        start = before.pop().start
        return Token(start, token.end, token.words, token.tag, token.value, True)
    return token


def _full(token: Token, linked: Linked, lexicon: Lexicon) -> Token:
    order = linked.order
    options = sorted(
        (pair for pair in lexicon.people[token.words] if pair[0] in order), key=lambda pair: order[pair[0]]
    )
    if not options:
        return _by_last_word(token, linked, lexicon)
    options = [*_under_other_name(token.words, options, linked, lexicon), *options]
    return Token(token.start, token.end, token.words, Tag.NAME, Person(tuple(options), True), True)


def _under_other_name(
    words: str, options: Sequence[tuple[str, str]], linked: Linked, lexicon: Lexicon
) -> list[tuple[str, str]]:
    """Tom Buchanan's candidacy as Thomas, where the poll of the day has that, the surname and the party the same, and
    he is no woman of that name."""
    here = {linked.slugs[poll_id] for poll_id, _ in options if poll_id in linked.slugs}
    own = {linked.seats[slug].poll.id for slug in here if slug in linked.seats} - {poll_id for poll_id, _ in options}
    if not own:
        return []
    parties = {_family(pair, lexicon) for pair in options}
    same = _options(words.rsplit(maxsplit=1)[-1], linked)
    genders = {_gender(pair, lexicon) for pair in options} - {None}
    alike = [pair for pair in same if not genders or _gender(pair, lexicon) in {*genders, None}]
    return [pair for pair in alike if pair[0] in own and _family(pair, lexicon) in parties]


def _gender(pair: tuple[str, str], lexicon: Lexicon) -> str | None:
    return lexicon.by_id[pair[0]].candidacy(pair[1]).person.gender


def _family(pair: tuple[str, str], lexicon: Lexicon) -> str | None:
    """The party of a candidacy, as the family that copy knows it by."""
    return lexicon.family_of.get(lexicon.by_id[pair[0]].candidacy(pair[1]).party_id)


def _by_last_word(token: Token, linked: Linked, lexicon: Lexicon) -> Token:
    given, *_, surname = token.words.split()
    options = tuple(pair for pair in _options(surname, linked) if not _is_half(surname, pair, lexicon))
    tag = Tag.NAME if options else Tag.WORD
    person = Person(options, False, given, is_known_elsewhere=True)
    return Token(token.start, token.end, token.words, tag, person, True)


def _options(surname: str, linked: Linked) -> tuple[tuple[str, str], ...]:
    return linked.surnames.get(surname, ())


def _is_half(surname: str, pair: tuple[str, str], lexicon: Lexicon) -> bool:
    """Whether a surname is only the last half of that of a candidacy: "Mogg", of Jacob Rees-Mogg."""
    own = lexicon.by_id[pair[0]].candidacy(pair[1]).person.family_name
    halves = halves_of(own) if "-" in own else None
    return halves is not None and halves[1] == surname


def _knight(words: str, before: list[Token], linked: Linked) -> tuple[tuple[str, str], ...]:
    """ "Sir Robert", "Dame Angela": a knight goes by the given name."""
    return linked.given_names.get(words, ()) if before and before[-1].words in ("sir", "dame") else ()


_MONTHS = frozenset({*MONTHS, MONTH_OF_MAY})


def _is_month(every: Sequence[Token], at: int) -> bool:
    """ "6 May 2010": a month, though somebody is called May."""
    if every[at].words not in _MONTHS:
        return False
    around = [*every[max(0, at - 1) : at], *every[at + 1 : at + 2]]
    return any(one.tag in (Tag.EXEMPT, Tag.YEAR) for one in around)


def _is_given_after(before: Sequence[Token], token: Token, lexicon: Lexicon) -> bool:
    """ "TAYLOR, Rhys": the first name of who is named before, though somebody is called Rhys."""
    if len(before) < 2 or before[-1].words != "," or before[-2].tag is not Tag.NAME:
        return False
    person = before[-2].value
    return isinstance(person, Person) and any(_given_name(pair, lexicon) == token.words for pair in person.options)


_TITLED = {"mr": "Male", "ms": "Female", "mrs": "Female", "miss": "Female"}


def _of_title(options: tuple[tuple[str, str], ...], title: str, lexicon: Lexicon) -> tuple[tuple[str, str], ...]:
    """Those of the candidacies that a title fits: "Ms Ali" is no Mr Ali."""
    gender = _TITLED.get(title)
    people = [(pair, lexicon.by_id[pair[0]].candidacy(pair[1]).person.gender) for pair in options if gender is not None]
    return tuple(pair for pair, known in people if known in (gender, None)) or options


def _surname(
    token: Token, before: list[Token], linked: Linked, lexicon: Lexicon, every: Sequence[Token], at: int
) -> Token:
    words = token.words.removesuffix("'s").removesuffix("'")
    whole = _of_both_halves(words, before, token.start, linked)
    options = whole or _borne(_options(words, linked), words, before, token.start, lexicon)
    options = options or _knight(words, before, linked)
    if not options:
        return token
    if token.tag is not Tag.WORD and not _follows_name(before, token) and not _is_listed(every, at):
        return token
    if _is_part_of_name(every, at):
        return token
    start = before.pop().start if whole else token.start
    given = ""
    while before and _is_given(before[-1], start):
        given = before[-1].words
        start = before.pop().start
    if given in TITLES:
        options, given = _of_title(options, given, lexicon), ""
    return _named(token, start, words, options, given)


def _of_both_halves(words: str, before: list[Token], start: int, linked: Linked) -> tuple[tuple[str, str], ...]:
    """Those whose surname ends with a word and begins with that before it: "Mr Rees Mogg"."""
    is_half = bool(before) and _is_given(before[-1], start)
    return _options(f"{before[-1].words}-{words}", linked) if is_half else ()


def _borne(
    options: tuple[tuple[str, str], ...], words: str, before: list[Token], start: int, lexicon: Lexicon
) -> tuple[tuple[str, str], ...]:
    """The candidacies, without those of half the name where another's first name stands before it: "Lord Bailey" and
    "Jane Bailey" are no Rebecca Long-Bailey."""
    if not before or not _is_given(before[-1], start) or before[-1].words in _MISTER - {"lord", "lady", "baroness"}:
        return options
    given = before[-1].words
    return tuple(pair for pair in options if not _is_half(words, pair, lexicon) or _given_name(pair, lexicon) == given)


def _is_part_of_name(every: Sequence[Token], at: int) -> bool:
    """ "King George's Hall", "St James's Park": a building or a street that is called after somebody."""
    before = every[at - 1] if at else None
    if before is None or before.tag is not Tag.WORD or not before.is_capital:
        return False
    return before.end - before.start == len(before.words) + _POSSESSED or before.words.endswith(("'s", "s'"))


#: As many characters as "'s" takes.
_POSSESSED = 2


#: Shorter surnames have too many others a letter away.
_LEAST = 5


def _misspelt(token: Token, before: list[Token], linked: Linked, lexicon: Lexicon) -> Token:
    """ "Mark Jonson", "Ms Mendozza": the one candidate whose surname is a letter away, a first name or title given."""
    words = token.words
    if len(words) < _LEAST or not before or not (_may_be_given(before[-1], token.start) or before[-1].words in TITLES):
        return token
    lengths = range(len(words) - 1, len(words) + 2)
    alike = [name for length in lengths for name in linked.by_form.get((words[0], length), ())]
    near = [name for name in alike if is_a_letter_off(words, name)]
    if len(near) != 1:
        return token
    given = before[-1].words
    if given in TITLES:
        start = before.pop().start
        return _named(token, start, words, _options(near[0], linked))
    options = tuple(pair for pair in _options(near[0], linked) if _given_name(pair, lexicon) == given)
    if not options:
        return token
    start = before.pop().start
    return Token(start, token.end, words, Tag.NAME, Person(options, False, given, True), True)


def _given_name(pair: tuple[str, str], lexicon: Lexicon) -> str:
    """The first name of a candidacy, folded."""
    return fold(lexicon.by_id[pair[0]].candidacy(pair[1]).person.given_name).partition(" ")[0]


def is_a_letter_off(printed: str, registered: str) -> bool:
    """Whether one letter was put in, left out or changed, or two next to each other changed places.

    >>> is_a_letter_off("jonson", "johnson"), is_a_letter_off("jonhson", "johnson"), is_a_letter_off("jones", "johnson")
    (True, True, False)
    """
    longer, shorter = (printed, registered) if len(printed) > len(registered) else (registered, printed)
    if len(longer) - len(shorter) > 1 or longer == shorter:
        return False
    at = 0
    while at < len(shorter) and longer[at] == shorter[at]:
        at += 1
    if len(longer) > len(shorter):
        return longer[at + 1 :] == shorter[at:]
    is_swapped = longer[at : at + 2] == shorter[at : at + 2][::-1] and longer[at + 2 :] == shorter[at + 2 :]
    return is_swapped or longer[at + 1 :] == shorter[at + 1 :]


def _is_given(token: Token, start: int) -> bool:
    return token.tag is Tag.WORD and token.is_capital and start - token.end in (1, 2) and len(token.words) > 1


def _may_be_given(token: Token, start: int) -> bool:
    """Whether a token right before a capital can be a first name: "Gordon Birtwhistle", a seat being called Gordon."""
    is_place = token.tag is Tag.PLACE and " " not in token.words and start - token.end in (1, 2)
    return is_place or _is_given(token, start)


def _follows_name(before: list[Token], token: Token) -> bool:
    return bool(before) and _is_given(before[-1], token.start)
