"""Prose as HTML: everything is escaped, the figure alone is linked, paragraphs are parted."""

from decimal import Decimal

from hustings.claims.claim import Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.publication.frame.markup import figures, line, linked_data, paragraphs
from hustings.telling.prose import Pen, Prose

MAJORITY = Claim(Kind.MAJORITY, Subject("Ilford North"), Quantity(Decimal(528)))
OUTCOME = Claim(Kind.OUTCOME, Subject("Ilford North"), Quantity(word="held"))


def told() -> Prose:
    pen = Pen()
    return pen.prose(
        pen.mark(f"Labour <held> it by {pen.mark('528', MAJORITY)} votes", OUTCOME)
        + ".\n\n"
        + pen.mark("528", MAJORITY)
    )


def test_only_figures_are_linked_and_all_else_is_escaped():
    assert [one.quantity.value for one in figures(told())] == [Decimal(528), Decimal(528)]
    assert paragraphs(told(), lambda _: "f1") == [
        'Labour &lt;held&gt; it by <a class="fig" href="#f1">528</a> votes.',
        '<a class="fig" href="#f1">528</a>',
    ]


def test_what_has_no_trace_is_not_linked():
    assert line(told()) == "Labour &lt;held&gt; it by 528 votes. 528"


def test_no_words_are_no_paragraph():
    assert paragraphs(Prose("")) == []


def test_a_target_is_escaped_too():
    assert 'href="#&#34;&gt;"' in paragraphs(told(), lambda _: '">')[0]


def test_linked_data_cannot_end_its_script():
    found = linked_data({"name": "</script><!--", "other": "\u2028&"})
    assert "<" not in found
    assert ">" not in found
    assert "\u2028" not in found
