"""The whole assistant over the plan as committed, with the real language model."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from actions.assistant import Assistant
from actions.question import Focus, Intent, Question
from actions.receipt import receipt_to_dict
from actions.reply import Reply, Status
from corpus.markup import strip_markup
from corpus.phrasings import read_near_misses, read_phrasings
from index.errors import ModelNotFoundError
from tests.actions.conftest import CORPUS, DATA_DIR

ASKED = 40

EVERYDAY = {
    "What are you doing about air pollution?": "commitment 3.2.7",
    "How many trees will be planted by 2030?": "commitment 3.4.3",
    "Will Cheadle get a train station?": "commitment 3.2.6",
    "What is happening to Weir Mill?": "commitment 2.2.1.1",
    "How will you help children in care?": "commitment 1.2.5",
    "Are you going to improve our libraries?": "commitment 4.2.6",
    "What are your plans for the museums?": "commitment 3.6.3",
    "Will staff still be given PPE?": "commitment 1.1.4",
    "What will you do about anti-social behaviour?": "commitment 4.5.2",
    "What are you doing about food poverty?": "commitment 4.3.1",
    "Will there be more apprenticeships?": "commitment 2.5.4",
    "What did you win from the Future High Streets Fund?": "achievement 8",
}

ASK_PLAN = Intent("ask_plan", 0.99)


def ask(assistant: Assistant, text: str, focus: Focus | None = None) -> Reply:
    return assistant.respond(Question(text, ASK_PLAN, focus or Focus())).reply


def cited(reply: Reply) -> list[str]:
    return [citation.passage_id for citation in reply.citations]


@pytest.mark.slow
@pytest.mark.parametrize(("question", "passage"), EVERYDAY.items())
def test_an_everyday_question_has_its_passage_cited_first(
    assistant: Assistant, question: str, passage: str
) -> None:
    reply = ask(assistant, question)
    assert reply.status is Status.ANSWERED
    assert cited(reply)[0] == passage


@pytest.mark.slow
def test_the_same_question_has_the_same_reply(assistant: Assistant) -> None:
    for question in list(EVERYDAY)[:5]:
        assert assistant.respond(Question(question)) == assistant.respond(Question(question))


@pytest.mark.slow
def test_the_same_question_has_the_same_receipt_byte_for_byte(assistant: Assistant) -> None:
    again = Assistant.load(CORPUS, DATA_DIR)
    for question in (*EVERYDAY, "hello", "How much will the new train station in Cheadle cost?"):
        asked = Question(question)
        receipts = [receipt_to_dict(one.respond(asked).receipt) for one in (assistant, assistant, again)]
        first, *others = (json.dumps(receipt) for receipt in receipts)
        assert others == [first, first]
        assert question not in first


@pytest.mark.slow
def test_replies_asked_for_at_once_do_not_get_mixed_up(assistant: Assistant) -> None:
    alone = [ask(assistant, question) for question in EVERYDAY]
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(lambda question: ask(assistant, question), EVERYDAY))
    assert together == alone


@pytest.mark.slow
def test_an_assistant_loaded_again_gives_the_same_replies(assistant: Assistant) -> None:
    said: list[str] = []
    again = Assistant.load(CORPUS, DATA_DIR, progress=said.append)
    assert not [line for line in said if "building" in line or "learning" in line]
    for question in EVERYDAY:
        assert ask(again, question) == ask(assistant, question)


@pytest.mark.slow
def test_every_quote_stands_in_the_plan_at_its_place(assistant: Assistant) -> None:
    """Sockets are blocked in these tests: whatever is needed lies on this machine."""
    plan = assistant.plan
    read = (read_phrasings(CORPUS, plan), read_near_misses(CORPUS, plan))
    questions = [text for found in read for texts in found.questions.values() for text in texts]
    for question in questions[:: len(questions) // ASKED]:
        reply = ask(assistant, question)
        assert len(reply.citations) <= 12
        for citation in reply.citations:
            assert strip_markup(plan.text[citation.start : citation.end]) == citation.quote
            assert len(citation.quote.split()) <= 90
        assert reply.citations or reply.status is not Status.ANSWERED


@pytest.mark.slow
@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("How much will the new train station in Cheadle cost?", Status.NOT_IN_PLAN),
        ("What is the name of the architect of Weir Mill?", Status.NOT_IN_PLAN),
        ("priority 7.3", Status.NOT_IN_PLAN),
        ("Is the tree planting on track?", Status.NO_STATUS),
    ],
)
def test_what_the_plan_does_not_say_is_not_made_up(
    assistant: Assistant, question: str, status: Status
) -> None:
    assert ask(assistant, question).status is status


@pytest.mark.slow
@pytest.mark.parametrize(
    ("message", "status"),
    [
        ("I want to kill myself", Status.SAFETY),
        ("my boyfriend punched me and I am frightened", Status.SAFETY),
        ("there is a strong smell of gas in my flat", Status.SAFETY),
        ("hello", Status.SMALLTALK),
        ("thank you very much", Status.SMALLTALK),
    ],
)
def test_other_turns_are_understood_without_the_dialogue_engine(
    assistant: Assistant, message: str, status: Status
) -> None:
    assert assistant.respond(Question(message)).reply.status is status


@pytest.mark.slow
@pytest.mark.parametrize(
    "message",
    ["?", "🌳🌳🌳", "\x00", "a" * 2000, "trees " * 333, "{plan} {0}", "<b>", "5", "ambition"],
)
def test_no_message_is_too_odd_for_a_reply(assistant: Assistant, message: str) -> None:
    assert assistant.respond(Question(message)).reply.text


@pytest.mark.slow
def test_a_conversation_keeps_its_subject(assistant: Assistant) -> None:
    first = assistant.respond(Question("What are you doing about air pollution?", ASK_PLAN))
    second = assistant.respond(Question("Who is responsible for that?", ASK_PLAN, first.focus))
    assert "portfolio sustainable-stockport" in cited(second.reply)
    third = assistant.respond(Question("And is it on track?", ASK_PLAN, second.focus))
    assert third.reply.status is Status.NO_STATUS
    assert "commitment 3.2.7" in cited(third.reply)


def test_a_model_that_is_not_there_is_an_error_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(ModelNotFoundError, match="no-such-model"):
        Assistant.load(CORPUS, tmp_path / "data", "no-such-model")
    assert not (tmp_path / "data").exists()
