"""The family key: what candidacies are compared and counted by, from one election to another.

A party *family* (`hustings.record.party`) joins registrations that count as one: Labour and Co-operative with
Labour, Reform UK with the Brexit Party, the Greens of the UK's parts. Who stands for no party is compared by
name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from hustings.geography.slug import slugify
from hustings.record.candidacy import Candidacy
from hustings.record.party import INDEPENDENT, Party
from hustings.record.poll import Poll


def family_key(candidacy: Candidacy, parties: Mapping[str, Party]) -> str:
    """The key that a candidacy is compared and counted by, across elections.

    The slug of its party family; the party's id where it has none (`spk` for the Speaker); for an independent
    `ind:` with initial and surname, so that one person's two candidacies meet and two strangers' do not.

    >>> from hustings.record import example
    >>> poll = example.poll("Ilford North", 2024)
    >>> [family_key(poll.candidacy(one), example.record().parties) for one in ("wes-streeting", "leanne-mohamad")]
    ['labour', 'ind:l-mohamad']
    """
    if candidacy.party_id == INDEPENDENT:
        person = candidacy.person
        return f"{INDEPENDENT}:{slugify(f'{person.given_name[:1]} {person.family_name}')}"
    return party_key(candidacy.party_id, parties)


def party_key(party: str, parties: Mapping[str, Party]) -> str:
    """The key that a party, by its id, is compared and counted by: its family, or its id where it has none.

    A family key is given back as it is.

    >>> from hustings.record import example
    >>> party_key("PP7931", example.record().parties), party_key("reform", example.record().parties)
    ('reform', 'reform')
    """
    found = parties.get(party)
    return (found.family if found else None) or party


def family_votes(poll: Poll, parties: Mapping[str, Party]) -> Mapping[str, int]:
    """The votes of a poll by family key, candidacies of one family together; empty while not declared.

    Units: votes.

    >>> from hustings.record import example
    >>> family_votes(example.poll("Ilford North", 2017), example.record().parties)["labour"]
    30589
    """
    seen = poll.kept.get(family_votes)
    if seen is None or seen[0] is not parties:
        seen = poll.kept[family_votes] = (parties, _family_votes(poll, parties))
    votes: Mapping[str, int] = seen[1]
    return votes


def _family_votes(poll: Poll, parties: Mapping[str, Party]) -> dict[str, int]:
    votes: Counter[str] = Counter()
    by_key = {one.key: one for one in poll.candidacies}
    for key, count in poll.declaration.votes if poll.declaration else ():
        votes[family_key(by_key[key], parties)] += count
    return dict(votes)
