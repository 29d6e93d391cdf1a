"""Nothing that people write comes into any log, whatever happens to it."""

from __future__ import annotations

import logging

import pytest

from api.wording import words_for_bot
from tests.bot.live import Rasa
from tests.bot.walk import walk_to

pytestmark = pytest.mark.rasa

SECRET = "Xanthippe7"


def test_nothing_that_people_write_is_in_the_logs_of_rasa_and_of_its_actions(
    rasa: Rasa, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    talk = rasa.talk()
    talk.say(f"What will you do for {SECRET}?")
    # Rasa would log a command that it does not know; the service passes none on.
    talk.say(words_for_bot(f"/{SECRET}{{}}"))
    talk.say(f"{SECRET} " * 200)
    walk_to(talk, "comment")
    talk.say(f"My name is {SECRET}")
    rasa.actions.broken |= {"validate_feedback_form", "action_answer"}
    talk.say(f"I am {SECRET}, a resident")
    rasa.actions.mend()
    rasa.actions.stop()
    talk.say(f"Is {SECRET} there?")
    rasa.actions.start()
    talk.say(f"Still {SECRET}?")

    ours = [record for record in caplog.records if not record.name.startswith(("httpx", "httpcore"))]
    assert SECRET not in rasa.log.read_text()
    assert not [record for record in ours if SECRET in record.getMessage() or SECRET in str(record.exc_text)]
    # It would have been seen: what failed is there.
    assert "broken on purpose" in caplog.text + rasa.log.read_text()


OPINIONS = (
    "I hate the new bus lanes and nobody asked us",
    "Your climate targets are rubbish",
    "I support the tree planting, well done",
    "This plan is a waste of money.",
    "more housing please",
    "yes",
    "I agree",
    "Send it",
)


def test_chat_that_is_not_feedback_is_never_kept_as_feedback(rasa: Rasa) -> None:
    talk = rasa.talk()
    for words in OPINIONS:
        talk.say(words)
    assert not rasa.actions.store.of(talk.sender)


def test_a_form_that_is_left_in_the_middle_is_never_kept_as_feedback(rasa: Rasa) -> None:
    talk = rasa.talk()
    walk_to(talk, "check")
    for words in ("stop", *OPINIONS):
        talk.say(words)
    assert not rasa.actions.store.of(talk.sender)
