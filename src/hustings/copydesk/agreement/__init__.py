"""Agreement: figures of one report that do not fit each other, found without a record, and wrong ones that follow.

What a report says of one poll has to agree with itself whatever the result was: the majority is the winner's votes
less the runner-up's, a share and its votes make the same total as any other share and votes.
"""

from hustings.copydesk.agreement.chain import with_chains
from hustings.copydesk.agreement.contradiction import Contradiction, contradictions
from hustings.copydesk.agreement.told import with_contradictions

__all__ = ["Contradiction", "contradictions", "with_chains", "with_contradictions"]
