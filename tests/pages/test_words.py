from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.feedback_wording import COMMENT_ON_THIS
from actions.reply import Citation, Reply, Status
from api.pages.contacts import contacts_of, web_contact
from api.pages.examples import COUNT, LENGTHS, Examples, example_questions
from api.pages.labels import LABELS
from api.pages.messages import Known, reply_view
from api.pages.places import NAMED, NUMBERED, place_of, under
from api.pages.prose import linked, prose_of
from corpus.council import read_council
from corpus.model import Kind, Plan
from corpus.phrasings import Phrasings, read_phrasings
from corpus.signposts import Signpost
from tests.pages.markup import read_html
from tests.pages.service import CORPUS

SIGNPOSTS = (
    Signpost("danger", "Police", "999", "https://council.test", ""),
    Signpost("danger", "Silent", "999 then 55", "", ""),
    Signpost("crisis", "Health line", "111 option 2", "", ""),
    Signpost("distress", "Listeners", "116 123", "https://council.test/bins", ""),
    Signpost("distress", "Shout: text SHOUT", "85258", "http://old.test/help", ""),
)
CONTACTS = contacts_of(SIGNPOSTS)


@pytest.mark.parametrize(
    ("passage_id", "place"),
    [
        ("ambition 3", "Ambition 3"),
        ("priority 3.2", "Priority 3.2"),
        ("commitment 3.2.7", "Commitment 3.2.7"),
        ("commitment 2.2.1.3", "Commitment 2.2.1.3"),
        ("measure 3.5", "Measure 3.5"),
        ("theme-priority 2.3", "Theme priority 2.3"),
        ("portfolio adult-care", "Portfolio"),
        ("document 0.1", "Family of plans"),
        ("statement introduction.3", "Foreword"),
        ("something new", "Foreword"),
    ],
)
def test_a_passage_has_its_place_in_words(passage_id: str, place: str) -> None:
    assert place_of(passage_id, ("The plan", "Foreword")) == place


def test_a_place_without_headings_is_the_plan() -> None:
    assert place_of("statement x.1", ()) == "The plan"


def test_the_heading_is_not_said_twice() -> None:
    assert under(("A", "B"), "B") == ""
    assert under(("A", "B"), "Ambition 1") == "B"
    assert under((), "Ambition 1") == ""


def test_every_kind_of_passage_has_a_place_in_words(plan: Plan) -> None:
    kinds = {passage.id.split(" ")[0] for passage in plan.passages}

    assert kinds - {Kind.STATEMENT.value} == set(NUMBERED) | set(NAMED)


def test_every_status_has_its_label() -> None:
    assert set(LABELS) == set(Status)


def test_empty_lines_part_paragraphs_and_hyphens_make_lists() -> None:
    prose = prose_of("One.\nStill one.\n\nTwo:\n- a\n- b\n\n\nThree.")

    assert [(p.is_list, list(p.lines)) for p in prose] == [
        (False, ["One.", "Still one."]),
        (False, ["Two:"]),
        (True, ["a", "b"]),
        (False, ["Three."]),
    ]


def test_a_range_of_numbers_at_the_start_of_a_line_is_no_list() -> None:
    assert not prose_of("-5 degrees")[0].is_list


def test_known_contacts_become_links_and_the_longest_wins() -> None:
    text = linked("Call 999 or 116 123, see https://council.test/bins.", CONTACTS)

    assert '<a class="govuk-link contact" href="tel:999">999</a>' in text
    assert 'href="tel:116123">116 123</a>' in text
    assert 'href="https://council.test/bins">council.test/<wbr>bins</a>.' in text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Dial 999 then 55.", 'Dial <a class="govuk-link contact" href="tel:999">999</a> then 55.'),
        ("111 option 2", '<a class="govuk-link contact" href="tel:111">111</a> option 2'),
    ],
)
def test_of_what_takes_more_than_dialling_the_number_is_the_link(text: str, shown: str) -> None:
    assert linked(text, CONTACTS) == shown


def test_a_number_that_takes_texts_is_texted_and_not_called() -> None:
    assert 'href="sms:85258"' in linked("Shout: text SHOUT, 85258", CONTACTS)


def test_a_contact_is_no_link_that_runs_a_script() -> None:
    with pytest.raises(ValueError, match="no web address"):
        web_contact("javascript:alert(1)")


@pytest.mark.parametrize(
    "text", ["in 19990", "£999-1", "https://elsewhere.test/999", "<999>", "https://council.test.evil.test"]
)
def test_nothing_else_becomes_a_link_to_elsewhere(text: str) -> None:
    shown = linked(text, CONTACTS)

    assert "evil.test</a>" not in shown
    assert 'href="https://elsewhere' not in shown
    assert "<999>" not in shown


def test_without_contacts_a_text_is_only_escaped() -> None:
    assert linked("<b>999</b>", ()) == "&lt;b&gt;999&lt;/b&gt;"


@given(st.text(alphabet="<>&\"'/:. -\n169https://council.test", max_size=80))
def test_links_change_no_word_and_let_no_markup_in(text: str) -> None:
    tree = read_html(str(linked(text, CONTACTS)))
    for link in tree.all("a"):
        # A web address is shown without what only machines need of it.
        if link.attributes["href"].startswith("https://"):
            link.children = [link.attributes["href"]]

    assert tree.raw_text == text
    assert {element.name for element in tree.walk()} <= {"a", "wbr"}


def test_a_web_address_is_shown_as_people_write_it() -> None:
    assert read_html(
        str(linked("See https://council.test/.", [web_contact("https://council.test/")]))
    ).text == ("See council.test.")


@pytest.fixture(scope="module")
def phrasings(plan: Plan) -> Phrasings:
    return read_phrasings(CORPUS, plan)


def test_a_first_visit_gets_the_council_s_own_examples(plan: Plan, phrasings: Phrasings) -> None:
    council = read_council(CORPUS)

    assert example_questions(council, plan, phrasings) == Examples(council.example_questions)
    assert council.example_questions


def test_without_examples_of_the_council_the_plan_gives_some(plan: Plan) -> None:
    council = replace(read_council(CORPUS), example_questions=())

    assert example_questions(council, None).questions == ()
    questions = example_questions(council, plan).questions
    assert len(questions) == COUNT
    assert all(question.endswith("?") for question in questions)


def test_after_a_passage_was_shown_the_examples_are_about_what_stands_around_it(
    plan: Plan, phrasings: Phrasings
) -> None:
    council = read_council(CORPUS)
    found = example_questions(council, plan, phrasings, "commitment 3.2.1")

    asked_of = {q: passage for passage, questions in phrasings.questions.items() for q in questions}
    places = [asked_of[question] for question in found.questions]
    assert found.about == "commitment 3.2.1"
    assert [place.startswith(("commitment 3.2.", "measure 3.")) for place in places] == [True] * COUNT
    assert "commitment 3.2.1" not in places
    assert found.questions != example_questions(council, plan, phrasings, "commitment 1.2.1").questions


def test_every_example_fits_a_button_and_stands_on_its_own(plan: Plan, phrasings: Phrasings) -> None:
    council = read_council(CORPUS)
    offered = {q for p in plan.passages for q in example_questions(council, plan, phrasings, p.id).questions}

    assert len(offered) > 50
    assert all(len(q) in LENGTHS and q[0].isupper() and q.endswith("?") for q in offered)


@pytest.mark.parametrize("about", ["commitment 99.9.9", "<script>", "x" * 5_000])
def test_a_passage_that_is_not_there_changes_nothing(plan: Plan, phrasings: Phrasings, about: str) -> None:
    council = read_council(CORPUS)

    assert example_questions(council, plan, phrasings, about) == example_questions(council, plan, phrasings)


def test_what_was_asked_already_is_not_offered_again(plan: Plan, phrasings: Phrasings) -> None:
    council = read_council(CORPUS)
    first = example_questions(council, plan, phrasings, "commitment 3.2.1").questions

    after = example_questions(council, plan, phrasings, "commitment 3.2.1", first[:1]).questions
    assert first[0] not in after
    assert len(after) == COUNT
    assert (
        council.example_questions[0]
        not in example_questions(council, plan, asked=council.example_questions[:1]).questions
    )


NO_LINKS = Known()
QUOTED = Citation("value 1", "Keep it simple", ("Values",), "/plan#value-1", 0, 14)


def test_with_a_link_at_each_quotation_the_offer_to_comment_is_not_made_twice() -> None:
    offers = ("Who is responsible for this?", COMMENT_ON_THIS)
    with_quote = Reply(Status.ANSWERED, "Here it is.", (QUOTED,), offers)
    assert reply_view(with_quote, NO_LINKS).suggestions == offers[:1]
    assert reply_view(replace(with_quote, citations=()), NO_LINKS).suggestions == offers
