"""What the real Rasa does when something fails: the traps that were met, and that they stay closed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.live import Rasa
from tests.bot.walk import COMMENT, STEPS, WALK, walk_to

pytestmark = pytest.mark.rasa

LISTENING = "0A"
QUESTION = "What does the plan say about air quality?"


def test_a_conversation_goes_on_when_the_action_server_is_back(rasa: Rasa) -> None:
    talk = rasa.talk()
    talk.say(QUESTION)

    rasa.actions.stop()
    for words in (QUESTION, "hello", "I want to give feedback", "asdf qwer zxcv", QUESTION):
        assert not any("reply" in message for message in talk.say(words))
    rasa.actions.start()

    (reply,) = talk.replies(QUESTION)
    assert reply["text"] == f"Stand-in: {QUESTION}"
    assert talk.step("I want to give feedback") == "about"


@pytest.mark.parametrize(("step", "words"), WALK)
def test_a_form_that_was_cut_off_by_a_dead_action_server_goes_on_at_its_step(
    rasa: Rasa, step: str, words: str
) -> None:
    talk = rasa.talk()
    walk_to(talk, step)

    rasa.actions.stop()
    assert talk.say(words) == []
    rasa.actions.start()

    for name, answer in WALK[STEPS.index(step) :]:
        expected = STEPS[STEPS.index(name) + 1] if name != "check" else "done"
        assert talk.step(answer) == expected
    assert [kept.content.comment for kept in rasa.actions.store.of(talk.sender)] == [COMMENT]


def test_a_form_that_fails_at_its_start_keeps_nothing_and_can_be_started_again(rasa: Rasa) -> None:
    talk = rasa.talk()
    rasa.actions.broken |= {"validate_feedback_form", "action_ask_feedback_about"}

    messages = talk.say("I want to give feedback")
    rasa.actions.mend()

    assert messages
    assert all(message == {"problem": "try_again"} for message in messages)
    assert talk.step("I want to give feedback") == "about"
    assert not rasa.actions.store.of(talk.sender)


def test_a_form_never_starts_on_a_dead_server_and_keeps_nothing(rasa: Rasa) -> None:
    talk = rasa.talk()
    asked = len(rasa.actions.store.asked)

    rasa.actions.stop()
    talk.say("I want to give feedback")
    rasa.actions.start()
    talk.say("yes")

    assert len(rasa.actions.store.asked) == asked


@pytest.mark.parametrize(("step", "words"), [("comment", COMMENT), ("consent", "yes"), ("check", "send it")])
def test_an_answer_that_could_not_be_checked_is_not_accepted(rasa: Rasa, step: str, words: str) -> None:
    talk = rasa.talk()
    walk_to(talk, step)

    rasa.actions.broken.add("validate_feedback_form")
    problem, again = talk.say(words)
    rasa.actions.mend()

    assert problem == {"problem": "try_again"}
    assert again["reply"]["form"]["step"] == step
    assert again["reply"]["text"].startswith("Sorry, that did not work.")
    assert not rasa.actions.store.of(talk.sender)


def test_a_response_that_could_not_be_stored_is_checked_again_and_is_stored_once(rasa: Rasa) -> None:
    talk = rasa.talk()
    walk_to(talk, "check")

    rasa.actions.store.broken = True
    problem, again = talk.say("send it")
    assert problem == {"problem": "try_again"}
    assert again["reply"]["form"]["step"] == "check"
    rasa.actions.mend()

    assert talk.step("send it") == "done"
    tried = [asked for asked in rasa.actions.store.asked if asked.bot_id == talk.sender]
    assert len(tried) == 2
    assert len({asked.run for asked in tried}) == 1
    assert len(rasa.actions.store.of(talk.sender)) == 1


def test_a_clearing_up_that_fails_leaves_nothing_for_the_next_form(rasa: Rasa) -> None:
    talk = rasa.talk()
    walk_to(talk, "check")

    rasa.actions.broken.add("action_close_feedback")
    done, _problem = talk.say("send it")
    rasa.actions.mend()

    assert done["reply"]["form"]["step"] == "done"
    assert talk.step("send it") == "done"
    walk_to(talk, "check")
    assert talk.step("send it") == "done"
    assert len(rasa.actions.store.of(talk.sender)) == 2


def test_an_action_that_fails_is_told_as_a_problem_and_the_next_turn_works(rasa: Rasa) -> None:
    talk = rasa.talk()

    rasa.actions.broken.add("action_respond")
    assert talk.say(QUESTION) == [{"problem": "try_again"}]
    rasa.actions.mend()

    assert len(talk.replies(QUESTION)) == 1


def test_rasa_calls_the_address_of_the_environment_with_the_token_of_the_environment(rasa: Rasa) -> None:
    rasa.actions.app.heard.clear()

    rasa.talk().say(QUESTION)

    assert set(rasa.actions.app.heard) == {("/webhook", f"Bearer {rasa.actions.token}")}


def test_the_tracker_is_kept_where_the_environment_says(rasa: Rasa) -> None:
    rasa.talk().say(QUESTION)

    assert (rasa.data_dir / "tracker.db").stat().st_size > 0


def test_the_longest_message_the_contract_allows_is_answered(rasa: Rasa) -> None:
    longest = ("air quality near the school gates and " * 60)[:2000]

    assert len(rasa.talk().replies(longest)) == 1


def test_intent_and_confidence_reach_the_assistant(rasa: Rasa) -> None:
    rasa.talk().say("hello there")

    intent = rasa.actions.assistant.asked[-1].intent
    assert intent is not None
    assert intent.name == "greet"
    assert 0.3 < intent.confidence <= 1


def test_the_focus_of_one_turn_reaches_the_next(rasa: Rasa) -> None:
    talk = rasa.talk()
    talk.say(QUESTION)
    talk.say("and what about trees?")

    assert rasa.actions.assistant.asked[-1].focus.question == QUESTION


@pytest.mark.parametrize("path", ["/status", "/model/parse", "/conversations/x/tracker", "/version"])
def test_the_http_api_is_off(rasa: Rasa, path: str) -> None:
    assert rasa.get(path) == 404


def test_rasa_listens_on_loopback_only(rasa: Rasa) -> None:
    suffix = f":{rasa.port:04X}"
    sockets = [line.split() for table in ("tcp", "tcp6") for line in _sockets(table)]
    listening = {local for _, local, _, state, *_ in sockets if state == LISTENING and local.endswith(suffix)}

    assert listening == {f"0100007F{suffix}"}


def _sockets(table: str) -> list[str]:
    return Path(f"/proc/net/{table}").read_text().splitlines()[1:]
