"""Whole conversations with the feedback form, over the real plan, models and redaction."""

from __future__ import annotations

import pytest

from actions.assistant import Assistant
from actions.feedback_intake import open_intake
from corpus.public_text import read_public_text
from privacy.redact import Redactor
from tests.actions.conftest import CORPUS, DATA_DIR
from tests.actions.feedback_store import FakeFeedbackStore
from tests.dialogue.conversation import Conversation, faults, read_conversations
from tests.dialogue.talking import Person

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return Assistant.load(CORPUS, DATA_DIR)


@pytest.fixture(scope="module")
def redactor() -> Redactor:
    return Redactor(lambda: read_public_text(CORPUS))


@pytest.mark.parametrize("conversation", read_conversations(), ids=lambda each: each.name)
def test_what_is_stored_is_what_the_person_meant(
    assistant: Assistant, redactor: Redactor, conversation: Conversation
) -> None:
    """Without any opinion of the dialogue engine: the form may not need one."""
    store = FakeFeedbackStore()
    person = Person(assistant, open_intake(CORPUS, assistant, redactor, store))
    assert list(faults(conversation, person, store)) == []
