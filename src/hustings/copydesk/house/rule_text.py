"""The words of every rule: id and title; what it checks; an example with and without the fault; its source."""

from __future__ import annotations

# The examples are about Ilford North at the general election of 2019, unless they say otherwise.
TEXTS = """
votes: how many votes somebody polled

The votes of a candidate, or of a party in a seat, at this election or the one before; also how many more or fewer
they are, and multiples of what they were ("doubled") or of another candidate's. So it is with a party's votes in the
country or a part of it. A figure printed in round numbers, or with a hedge such as "nearly", is right when the exact
one lies within its reach.

Wes Streeting held Ilford North for Labour with 25,232 votes.

Wes Streeting held Ilford North for Labour with 25,323 votes.

The returning officer's declaration, as UK Parliament and the House of Commons Library publish it.

---
share: the share of the vote

The share of the valid votes, to the decimals printed. A share of all ballots, rejected ones included, is told apart.

Wes Streeting held Ilford North with 51.5 per cent of the vote.

Wes Streeting held Ilford North with 50.5 per cent of the vote.

Votes ÷ valid votes, as the House of Commons Library works shares out.

---
share-change: how a share changed

The change in a share of the vote, in percentage points, against the result of the election before: the notional one
where boundaries are new, or the seat's own old one. Copy can mean either, and is right on either.

Wes Streeting's share of the vote in Ilford North fell by 9.2 points.

Wes Streeting's share of the vote in Ilford North fell by 7.2 points.

The difference of the exact shares, rounded once. Notional results are those of Rallings and Thrasher and others.

---
majority: the majority in a seat

The winner's votes less the runner-up's, in votes or in per cent of the valid votes; this election's or the one
before's. A right one that the copy gives to somebody who did not have it is a warning.

Wes Streeting held Ilford North with a majority of 5,128.

Wes Streeting held Ilford North with a majority of 5,218.

The returning officer's declaration, as UK Parliament and the House of Commons Library publish it.

---
majority-change: how a majority changed

The change in a majority, in votes, in percentage points or as a multiple; or only whether it rose or fell. One
that is told not to have moved ("barely changed") is right within a twentieth, and a warning by more than a fifth.

Wes Streeting held Ilford North with an increased majority.

Wes Streeting held Ilford North with a reduced majority.

The difference of the two majorities.

---
margin: the votes between two candidates

The votes, or points, between two candidates of a seat, whoever won it.

Wes Streeting was 5,128 votes ahead of Howard Berlin in Ilford North.

Wes Streeting was 5,218 votes ahead of Howard Berlin in Ilford North.

The returning officer's declaration.

---
turnout: who voted

Turnout in a seat, or in a part of the country. Two definitions are in daily use, and a figure is right on either:
valid votes ÷ electorate (the House of Commons Library) and ballots ÷ electorate (returning officers). `turnout` in
`hustings.toml` says which one a wrong figure is corrected to.

Turnout in Ilford North was 86.7 per cent.

Turnout in Ilford North was 68.7 per cent.

Declared votes and ballots, and the registered electorate, as UK Parliament publishes them.

---
turnout-change: how turnout changed

The change in turnout, in percentage points, on either definition; or only whether it rose or fell.

Turnout in Ilford North rose.

Turnout in Ilford North fell.

The difference of the two turnouts on one definition.

---
swing: the swing

The swing between the parties that the copy names, else between the first and the second. By custom it is printed in
per cent.

There was a swing of 9.9 per cent from Labour to the Conservatives in Ilford North.

There was a swing of 3.9 per cent from Labour to the Conservatives in Ilford North.

Half of the sum of one party's rise and the other's fall in share (David Butler); Steed's two-party swing passes.

---
rank: who came where

The place of a candidate: "came third", "the runner-up", "last"; and in how many seats a party came second or third.

Mark Johnson of the Liberal Democrats came fourth in Ilford North.

Mark Johnson of the Liberal Democrats came third in Ilford North.

The order of the declared votes.

---
outcome: who won, held, gained or lost

Whether a candidate or a party won, held, gained or lost a seat; against any baseline that copy can mean.

Howard Berlin won Ilford North for the Conservatives.

Wes Streeting won Ilford North for Labour.

The declaration, and the result of the election before.

---
seats: seats won

The seats of a party in the country or a part of it, as at the moment of the check. The Speaker's seat may be counted
with the party or apart.

Labour won 441 seats at the 2024 general election.

Labour won 411 seats at the 2024 general election.

The declarations of every seat, as at the moment asked for.

---
seats-change: net gains and losses of seats

The net change in a party's seats, against the seats really won or the notional result; gains and losses apart as
well.

The declarations of every seat, and the result of the election before.

---
house-majority: a majority in the Commons

Whether a party has more than half of all seats, and how large its majority is.

Seats of the party less those of all others. Within two of a way of counting it is right: the Speaker and the deputies
are counted in and out.

---
electorate: the number registered to vote

The registered electorate of a seat.

The register of electors as UK Parliament publishes it for the poll.

---
superlative: the highest, the lowest, the first

Superlatives about a seat or the country, within what the record covers, told outright or as a comparison with all the
others ("nowhere in Wales was closer", "only two seats had a higher turnout"). The verdict says how far the record goes,
and a mismatch is a warning at most. The largest swing may be the largest between the same two parties; it says so then.

Every poll of the record.

---
tenure: since when, for how long

How long somebody has held a seat, as far back as the record goes. What lies before it is not checkable. "MP since 2017"
is wrong where the same person won the seat in the poll before, too: a warning.

The polls of the record.

---
deposit: deposits lost and saved

Whether a candidate lost the deposit, and how many deposits a party lost. A deposit is lost at one twentieth of the
valid votes or less.

Neil Anderson of the Brexit Party kept his deposit in Ilford North.

Neil Anderson of the Brexit Party lost his deposit in Ilford North.

Representation of the People Act 1983, schedule 1, rule 53.

---
boundary: what a constituency is made of

Statements about a constituency's boundaries and what it was made from.

UK Parliament's overlaps between boundary sets. Most such statements are beyond the record.

---
candidacy: who stood, and for whom

The party for which a candidate stood.

The statement of persons nominated, as UK Parliament and Democracy Club publish it.

---
other: anything else that is counted

Numbers of candidates, of ballots and of rejected ballots, and the years since an election.

The record of the poll.

---
misspelt-name: a candidate's name misspelt

A candidate's name that is all but the one on the ballot paper. It belongs to `candidacy`: switching that off switches
this off as well.

Wes Streeting beat Howerd Berlin of the Conservatives in Ilford North.

Wes Streeting beat Howard Berlin of the Conservatives in Ilford North.

The statement of persons nominated, as UK Parliament and Democracy Club publish it.

---
unit: per cent for percentage points

The right number with the wrong unit: a share that goes from 40 to 44 per cent is up four percentage points, or ten
per cent. The finding belongs to the rule of its kind as well (`share-change`, `turnout-change`, `majority-change`).

Wes Streeting's share of the vote in Ilford North fell by 7.2 per cent.

Wes Streeting's share of the vote in Ilford North fell by 7.2 percentage points.

The usage of the Royal Statistical Society, the House of Commons Library and most newspapers' style books.

---
contradiction: figures that do not fit each other

Figures that a report gives of one poll and that cannot all be right, whatever the result was: a majority that is not
the winner's votes less the runner-up's, two figures for the same votes, shares that come to more than 100 per cent,
votes and shares that imply different totals, a turnout that does not go with the electorate and the votes, a change
that is not the one between the two figures it is told with. Told where the record does not hold the result, such as on
the night; where it does, the record says which figure is wrong. Rounded and hedged figures stand for intervals, and
two turnouts may be taken on the two usual definitions. Which figure is wrong nobody can tell: it is a warning, its
verdict `uncheckable`.

The report itself, and arithmetic.
"""
