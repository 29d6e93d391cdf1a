"""What the feedback pages are made of, without HTTP."""

from __future__ import annotations

import base64
import zlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.feedback_subjects import Subjects
from api.pages.feedback_draft import TOKEN_LIMIT, PageDraft, from_token, to_token
from api.pages.feedback_held import KEY_FORM, Held, Place, Reading, make_desk
from api.pages.feedback_steps import CHECK, Fault, Form, tidied, too_long
from api.pages.feedback_view import pieces
from api.pages.plan_page import PARTS, plan_page
from corpus.consultation import read_consultation
from corpus.model import Plan
from privacy.redaction import Redaction
from records.feedback_values import Position, Who
from tests.actions.feedback_store import FakeRedactor
from tests.pages.markup import read_html
from tests.pages.responding import AGE
from tests.pages.service import CORPUS

WHOLE = PageDraft("plan", Position.OPPOSE, "No.", Who.OTHER, {"age": ""}, True, "1")
HERE, THERE = Place("b" * 32, "k" * 10), Place("c" * 32, "k" * 10)
ANY_DRAFT = st.builds(
    PageDraft,
    st.text(max_size=30),
    st.sampled_from([None, *Position]),
    st.text(max_size=300),
    st.sampled_from([None, *Who]),
    st.dictionaries(st.text(max_size=5), st.text(max_size=30), max_size=3),
    st.sampled_from([None, True, False]),
    st.text(max_size=5),
    st.text(max_size=15),
)


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def form(plan: Plan) -> Form:
    consultation = replace(read_consultation(CORPUS), questions=(AGE,))
    return Form(plan, Subjects(plan), consultation, FakeRedactor())


@given(ANY_DRAFT)
def test_a_draft_comes_back_from_its_hidden_field_as_it_was(draft: PageDraft) -> None:
    assert from_token(to_token(draft)) == draft


@given(st.text(max_size=200))
def test_what_is_no_draft_is_none(token: str) -> None:
    assert from_token(token) is None


def test_a_hidden_field_that_unpacks_without_end_is_no_draft() -> None:
    bomb = base64.urlsafe_b64encode(zlib.compress(b'{"comment":"' + b"x" * 50 * TOKEN_LIMIT + b'"}'))

    assert from_token(bomb.decode()) is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"about": ""},
        {"about": "commitment 99.9"},
        {"position": None},
        {"position": Position.NOT_ASKED},
        {"comment": ""},
        {"comment": "x" * 2_001},
        {"who": None},
        {"answers": {}},
        {"agreed": ""},
        {"agreed": "0"},
    ],
)
def test_a_draft_that_somebody_tampered_with_is_not_whole(form: Form, wrong: dict[str, object]) -> None:
    assert form.next_step(WHOLE, Redaction("No.")) == CHECK
    assert form.next_step(replace(WHOLE, **wrong), Redaction("No.")) != CHECK  # type: ignore[arg-type]


def test_the_steps_follow_each_other_back_and_forth(form: Form) -> None:
    found = FakeRedactor().redact("Ring 07700 900123")
    steps = form.steps(PageDraft(), found)

    assert steps == ("about", "position", "comment", "who", "question-age", "personal", "consent")
    assert [form.step_before(step, PageDraft(), found) for step in steps] == [None, *steps[:-1]]
    assert form.step_before(CHECK, WHOLE, found) == "consent"
    assert form.step_before("comment", replace(WHOLE, keep=False), found) == CHECK
    assert form.step_before("part-1", PageDraft(), found) == "about"


def test_an_answer_that_was_not_offered_counts_as_none(form: Form) -> None:
    taken = form.take("question-age", PageDraft(), {"answer": "My own words"})

    assert isinstance(taken, PageDraft)
    assert taken.answers == {"age": ""}


def test_an_answer_in_own_words_has_its_limit(form: Form) -> None:
    open_form = replace(form, consultation=replace(form.consultation, questions=(replace(AGE, options=()),)))

    assert open_form.take("question-age", PageDraft(), {"answer": "x" * 510}) == Fault(
        "Your answer must be 500 characters or less. It is 10 characters too long"
    )


def test_one_character_is_one() -> None:
    assert too_long("It", 2, 1) == "It must be 1 characters or less. It is 1 character too long"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  a\r\nb\rc\x00\tD  ", "a\nb\nc D"),
        ("a\n\n\n\n\nb", "a\n\nb"),
        ("e\N{COMBINING ACUTE ACCENT}", "é"),
        ("\u200b\ufeff \n", ""),
        ("👍🏽", "👍🏽"),
        ("\ud800?", "?"),
    ],
)
def test_a_text_is_tidied(typed: str, kept: str) -> None:
    assert tidied(typed) == kept


def test_the_pieces_of_a_comment_are_the_comment() -> None:
    comment = "Ring 07700 900123 or 07700 900124"

    found = pieces(comment, FakeRedactor().redact(comment))
    assert "".join(piece.text for piece in found) == comment
    assert [piece.kind for piece in found] == ["", "phone number", "", "phone number"]


def test_what_is_held_is_there_for_its_browser_and_key_alone() -> None:
    held: Held[Reading] = Held(60)
    held.put(HERE, Reading("code"))

    assert held.get(HERE) == Reading("code")
    assert held.get(THERE) is None
    assert held.latest(THERE.browser) is None
    assert held.latest(HERE.browser) == HERE
    held.drop(HERE)
    assert held.get(HERE) is None


def test_what_is_held_goes_after_its_time_unless_it_is_used() -> None:
    clock = Clock()
    held: Held[Reading] = Held(60, now=clock)
    held.put(HERE, Reading("code"))
    clock.now = 50
    assert held.get(HERE)
    clock.now = 109
    assert held.get(HERE)
    clock.now = 170
    assert held.get(HERE) is None
    assert held.latest(HERE.browser) is None
    held.put(THERE, Reading("code"))
    assert len(held) == 1


def test_no_more_is_held_than_there_is_room_for() -> None:
    held: Held[Reading] = Held(60, at_most=2)
    places = [Place("b" * 32, sign * 10) for sign in "abc"]
    for place in places:
        held.put(place, Reading("code"))

    assert [held.get(place) is not None for place in places] == [False, True, True]


def test_a_run_is_the_same_for_the_same_place_and_tells_nothing_of_it() -> None:
    assert HERE.run == Place(HERE.browser, HERE.key).run != THERE.run
    assert len(HERE.run) == 64
    assert HERE.browser not in HERE.run


def test_keys_are_never_names_of_pages() -> None:
    assert not [name for name in ("receipt", "stopped", "withdrawn") if KEY_FORM.fullmatch(name)]


def test_codes_are_limited_even_where_messages_are_not() -> None:
    assert make_desk("off").codes is not None


def test_every_passage_that_is_no_part_of_its_own_has_one_link_to_respond_to_it(plan: Plan) -> None:
    """All but those on the cover, about which there is nothing to say."""
    page = plan_page(plan)
    html = "".join(str(piece.html) for piece in page.pieces)
    links = [a for a in read_html(html).all("a") if "/feedback" in a.attributes["href"]]
    wanted = {
        f"/feedback?about={p.anchor}" for p in plan.passages if p.kind not in PARTS and p.anchor in html
    }

    assert len(wanted) > 100
    assert "/feedback" not in page.cover
    assert sorted(a.attributes["href"] for a in links) == sorted(wanted)
    names = [a.attributes.get("aria-label") or a.text for a in links]
    assert len(set(names)) == len(names)
