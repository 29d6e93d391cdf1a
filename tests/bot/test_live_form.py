"""The feedback form, walked through with the real Rasa."""

from __future__ import annotations

import pytest

from records.feedback_values import Position, Who
from records.receipts import code_of
from tests.bot.live import Rasa
from tests.bot.walk import COMMENT, STEPS, WALK, walk_to

pytestmark = pytest.mark.rasa


def test_the_form_asks_for_each_step_and_keeps_the_response(rasa: Rasa) -> None:
    talk = rasa.talk()
    talk.say("What will you do about trees?")

    asked = [talk.step(words) for words in ("Comment on this", *(words for _, words in WALK))]

    assert asked == [*STEPS, "done"]
    (kept,) = rasa.actions.store.of(talk.sender)
    said = kept.content
    assert (said.about, said.comment, said.position) == ("plan", COMMENT, Position.OPPOSE)
    assert said.who is Who.RESIDENT
    assert (kept.consent_version, kept.channel) == ("7", "chat")


def test_what_was_talked_about_is_offered_first_with_what_it_stands_under(rasa: Rasa) -> None:
    talk = rasa.talk()
    talk.say("What will you do about trees?")

    (reply,) = talk.replies("I want to give feedback")

    labels = reply["form"]["options"]
    assert [label.split(":")[0] for label in labels[:3]] == ["Commitment 1.1.1", "Priority 1.1", "Ambition 1"]


def test_the_receipt_code_is_told_and_told_again_when_sent_again(rasa: Rasa) -> None:
    talk = rasa.talk()
    walk_to(talk, "check")

    told = [talk.replies("Send it")[0]["text"] for _ in range(3)]

    (kept,) = rasa.actions.store.of(talk.sender)
    assert all(code_of(kept.run) in text for text in told)


@pytest.mark.parametrize("words", ["no", "No, do not keep it"])
def test_a_response_without_consent_is_not_kept(rasa: Rasa, words: str) -> None:
    talk = rasa.talk()
    walk_to(talk, "consent")

    (reply,) = talk.replies(words)

    assert "Nothing has been kept" in reply["text"]
    assert not rasa.actions.store.of(talk.sender)


def test_consent_is_read_from_the_words_alone_and_asked_again_otherwise(rasa: Rasa) -> None:
    talk = rasa.talk()
    walk_to(talk, "consent")

    for words in ("potholes please", "go on then I suppose so", "absolutely"):
        assert talk.step(words) == "consent"

    assert talk.step("yes") == "check"
    assert not rasa.actions.store.of(talk.sender)


@pytest.mark.parametrize(("step", "words"), [*((step, "stop") for step in STEPS), ("who", "bye")])
def test_the_form_can_be_left_at_every_step_with_nothing_kept(rasa: Rasa, step: str, words: str) -> None:
    talk = rasa.talk()
    walk_to(talk, step)

    assert talk.step(words) == "cancelled"

    (reply,) = talk.replies("What will you do about trees?")
    assert reply["status"] == "answered"
    assert talk.step("I want to give feedback") == "about"
    assert not rasa.actions.store.of(talk.sender)


def test_a_comment_that_begins_with_stop_is_a_comment(rasa: Rasa) -> None:
    talk = rasa.talk()
    walk_to(talk, "comment")

    assert talk.step("Stop closing our libraries") == "who"


@pytest.mark.parametrize("step", STEPS)
def test_a_question_inside_the_form_is_answered_and_the_step_asked_again(rasa: Rasa, step: str) -> None:
    talk = rasa.talk()
    walk_to(talk, step)

    answer, both = talk.replies("What does the plan say about air quality?")

    assert both["status"] == answer["status"] == "answered"
    assert both["citations"] == answer["citations"]
    assert both["text"].startswith(answer["text"] + "\n\n")
    assert both["form"]["step"] == step


def test_a_comment_that_was_taken_for_a_question_can_be_said_to_be_one(rasa: Rasa) -> None:
    talk = rasa.talk()
    walk_to(talk, "comment")
    question = "Why is there nothing on air quality near schools?"

    *_, both = talk.replies(question)
    assert "That was my comment" in both["form"]["options"]
    assert talk.step("That was my comment") == "who"
    for words in ("skip", "yes", "send it"):
        talk.say(words)

    assert [kept.content.comment for kept in rasa.actions.store.of(talk.sender)] == [question]


@pytest.mark.parametrize(
    ("words", "asked", "changed"),
    [
        ("change my comment", "comment", None),
        ("Change my position", "position", None),
        ("Change what it is about", "about", None),
        ("Change who I am", "who", None),
        ("no i meant support", "check", Position.SUPPORT),
        ("actually, unsure", "check", Position.UNSURE),
        ("change my position to support in part", "check", Position.IN_PART),
    ],
)
def test_every_step_can_be_corrected_at_the_end(
    rasa: Rasa, words: str, asked: str, changed: Position | None
) -> None:
    talk = rasa.talk()
    walk_to(talk, "check")

    assert talk.step(words) == asked

    if changed:
        assert talk.step("send it") == "done"
        assert rasa.actions.store.of(talk.sender)[0].content.position is changed


def test_a_changed_comment_needs_consent_again(rasa: Rasa) -> None:
    talk = rasa.talk()
    walk_to(talk, "check")
    talk.say("change my comment")

    assert talk.step("Fewer flats, more trees.") == "consent"


def test_a_correction_half_way_comes_back_to_the_step_it_left(rasa: Rasa) -> None:
    talk = rasa.talk()
    walk_to(talk, "who")

    assert talk.step("sorry, I meant support") == "who"
    assert talk.step("go back") == "comment"


@pytest.mark.parametrize(("words", "kept"), [("Remove them", "[phone number]"), ("keep it", "07700 900123")])
def test_personal_data_is_shown_and_the_respondent_decides(rasa: Rasa, words: str, kept: str) -> None:
    talk = rasa.talk()
    walk_to(talk, "comment")
    talk.say("My number is 07700 900123 and the buses are late.")

    (reply,) = talk.replies("skip")
    assert reply["form"]["step"] == "personal"
    assert "“07700 900123” (phone number)" in reply["text"]
    for each in (words, "yes", "send it"):
        talk.say(each)

    (response,) = rasa.actions.store.of(talk.sender)
    assert response.content.comment == f"My number is {kept} and the buses are late."
    assert response.content.redacted == "My number is [phone number] and the buses are late."


def test_a_call_for_help_inside_the_form_is_heard_before_the_form(rasa: Rasa) -> None:
    talk = rasa.talk()
    walk_to(talk, "comment")

    assert len(talk.replies("I want to kill myself")) == 2

    assert rasa.actions.assistant.asked[-1].intent is not None
    assert rasa.actions.assistant.asked[-1].intent.name == "safety"


def test_asking_for_the_form_inside_the_form_asks_the_same_step_again(rasa: Rasa) -> None:
    talk = rasa.talk()
    walk_to(talk, "position")

    for words in ("I want to give feedback", "can I comment on the plan?"):
        assert talk.step(words) == "position"


def test_a_view_that_asked_for_the_form_can_be_used_as_the_comment(rasa: Rasa) -> None:
    talk = rasa.talk()
    view = "your tree targets are rubbish and you can write that down"
    assert talk.step(view) == "about"
    talk.say("the plan as a whole")

    (reply,) = talk.replies("against it")
    assert view in reply["text"]
    assert talk.step("Use what I wrote") == "who"


def test_a_second_comment_of_the_same_person_is_a_second_response(rasa: Rasa) -> None:
    talk = rasa.talk()
    for _ in range(2):
        walk_to(talk, "check")
        assert talk.step("send it") == "done"

    assert len(rasa.actions.store.of(talk.sender)) == 2


def test_the_form_goes_on_after_rasa_was_killed(rasa: Rasa) -> None:
    talk = rasa.talk()
    walk_to(talk, "consent")

    rasa.kill()
    rasa.start()

    assert talk.step("yes") == "check"
    assert talk.step("send it") == "done"
    assert [kept.content.comment for kept in rasa.actions.store.of(talk.sender)] == [COMMENT]
