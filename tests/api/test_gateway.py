from __future__ import annotations

import asyncio
import logging

import httpx2
import pytest
from fastapi.responses import JSONResponse, Response

from actions.receipt import receipt_from_dict, receipt_to_dict
from actions.reply import FormStep, Reply, Status
from actions.wire import reply_to_dict
from records.conversations import ConversationRecords
from tests.api.conftest import Service, ServiceMaker, assert_problem
from tests.fakes import Behaviour, trees_reply
from tests.receipts import answer_receipt, receipt
from tests.records import feedback as given

SECRET = "my neighbour Xanthippe at number 12"


def custom(**members: object) -> Behaviour:
    return lambda _body: [{"custom": members}]


def text_only(_body: dict[str, str]) -> object:
    return [{"recipient_id": "x", "text": "plain"}]


BROKEN: dict[str, Behaviour] = {
    "an empty answer": lambda _body: [],
    "text without a reply": text_only,
    "a problem": custom(problem="the action took too long"),
    "a server error": lambda _body: Response(status_code=500),
    "something that is not JSON": lambda _body: Response("<html>"),
    "JSON that is no list": lambda _body: {"ok": True},
    "a list of nonsense": lambda _body: [None, 1, {"custom": 3}, {"custom": {}}],
    "a reply without its members": custom(reply={"status": "answered"}),
    "a reply of an unknown status": custom(reply={**reply_to_dict(trees_reply()), "status": "odd"}),
    "a reply that is no object": custom(reply="hello"),
    "a redirect": lambda _body: JSONResponse({}, status_code=302, headers={"Location": "/"}),
}


@pytest.mark.parametrize("behaviour", BROKEN.values(), ids=BROKEN.keys())
def test_the_stand_in_answers_when_rasa_gives(service: Service, behaviour: Behaviour) -> None:
    service.rasa.behaviour = behaviour
    body = service.say("trees?").json()

    assert body["text"] == "Stand-in: trees?"
    assert body["citations"][0]["passage_id"] == "commitment 1.1.1"


def test_the_stand_in_answers_when_rasa_hangs(services: ServiceMaker) -> None:
    service = services.make(rasa_timeout=0.1)
    service.rasa.hang = True
    with service.client:
        assert service.say("trees?").json()["text"] == "Stand-in: trees?"


def test_the_stand_in_answers_when_rasa_is_dead(dead_rasa_service: Service) -> None:
    assert dead_rasa_service.say("trees?").json()["text"] == "Stand-in: trees?"


def test_the_last_reply_of_an_answer_counts(service: Service) -> None:
    replies = [{"custom": {"reply": reply_to_dict(trees_reply(text))}} for text in ("first", "last")]
    service.rasa.behaviour = lambda _body: [{"text": "hm"}, *replies, {"text": "bye"}]
    assert service.say("trees?").json()["text"] == "last"


def test_the_stand_in_is_told_what_the_conversation_is_about(dead_rasa_service: Service) -> None:
    service = dead_rasa_service
    first = service.say("trees?").json()
    service.say("and the second one?", first["conversation_id"])

    assert service.assistant.asked[1].focus.question == "trees?"
    assert service.assistant.asked[1].focus.shown == ("commitment 1.1.1",)


def test_when_rasa_dies_the_stand_in_goes_on_from_what_rasa_showed(service: Service) -> None:
    first = service.say("trees?").json()
    service.rasa.behaviour = BROKEN["a server error"]
    service.say("and who answers for that?", first["conversation_id"])

    assert service.assistant.asked[0].focus.shown == ("commitment 1.1.1",)


def test_a_focus_that_rasa_gives_is_kept(service: Service) -> None:
    focus = {"shown": ["measure 1.1"], "subject": "measure 1.1", "wanted": "status", "question": "trees?"}
    service.rasa.behaviour = custom(reply=reply_to_dict(trees_reply()), focus=focus)
    first = service.say("trees?").json()
    service.rasa.behaviour = BROKEN["an empty answer"]
    service.say("and now?", first["conversation_id"])

    assert service.assistant.asked[0].focus.wanted == "status"


def in_form_at(step: str) -> Behaviour:
    """Rasa asks for this step of the feedback form."""
    reply = Reply(Status.FEEDBACK, "Next?", form=FormStep("feedback", step, ("Stop",)))
    return lambda _body: [{"custom": {"reply": reply_to_dict(reply)}}]


def away_at(service: Service, step: str) -> str:
    """A conversation whose form is at this step, and Rasa gone; gives its id."""
    service.rasa.behaviour = in_form_at(step)
    first: str = service.say("I want to give feedback").json()["conversation_id"]
    service.rasa.behaviour = BROKEN["a server error"]
    return first


@pytest.mark.parametrize("step", ["comment", "position", "check"])
def test_an_answer_within_a_form_is_not_taken_for_a_question_while_rasa_is_away(
    service: Service, step: str
) -> None:
    body = service.say("Too few trees", away_at(service, step)).json()

    assert body["status"] == "feedback"
    assert body["form"] == {"name": "feedback", "step": step, "options": ["Stop"]}
    assert "not lost" in body["text"]
    assert "/feedback" in body["text"]


def test_a_question_within_a_form_is_answered_while_rasa_is_away_and_the_step_is_kept(
    service: Service,
) -> None:
    body = service.say("How many trees?", away_at(service, "comment")).json()

    assert body["status"] == "answered"
    assert body["citations"]
    assert body["text"].startswith("Stand-in: How many trees?")
    assert "not lost" in body["text"]
    assert body["form"]["step"] == "comment"


def test_who_stops_while_rasa_is_away_is_told_that_nothing_is_kept(service: Service) -> None:
    body = service.say("stop", away_at(service, "comment")).json()
    assert body["text"].startswith("Nothing has been kept.")


@pytest.mark.parametrize("step", ["done", "cancelled"])
def test_a_form_that_has_ended_is_not_open_while_rasa_is_away(service: Service, step: str) -> None:
    body = service.say("More trees", away_at(service, step)).json()
    assert body["status"] == "answered"
    assert body["form"] is None


def test_who_sends_a_response_as_rasa_goes_away_is_told_that_it_is_not_stored(service: Service) -> None:
    body = service.say("Send it", away_at(service, "check")).json()
    assert "not kept yet" in body["text"]
    assert body["form"]["step"] == "check"


def test_who_sends_a_response_as_rasa_goes_away_is_told_that_it_is_stored(service: Service) -> None:
    conversation_id = away_at(service, "check")

    def stores_and_dies(body: dict[str, str]) -> Response:
        service.parts.feedback.submit(given.response(bot_id=body["sender"]))
        return Response(status_code=500)

    service.rasa.behaviour = stores_and_dies
    body = service.say("Send it", conversation_id).json()

    assert body["text"].startswith("Your response is kept.")
    assert body["form"]["step"] == "check"


def test_an_earlier_response_is_not_taken_for_the_one_that_is_sent(service: Service) -> None:
    conversation_id = away_at(service, "check")
    sender = service.rasa.heard[-1]["sender"]
    service.parts.feedback.submit(given.response(bot_id=sender))

    body = service.say("Send it", conversation_id).json()

    assert "not kept yet" in body["text"]


def test_someone_in_danger_gets_help_even_within_a_form(service: Service) -> None:
    first = away_at(service, "comment")
    service.assistant.replies["help"] = Reply(Status.SAFETY, "Call this number.")

    body = service.say("help", first).json()

    assert body["status"] == "safety"
    assert body["text"].startswith("Call this number.")


def test_a_message_is_kept_before_rasa_hears_of_it(service: Service) -> None:
    kept: list[tuple[str, bool]] = []
    first = service.say("one").json()["conversation_id"]

    def look(body: dict[str, str]) -> object:
        kept.extend((m.text, m.reply is None) for m in service.parts.conversations.history(first))
        return [{"custom": {"reply": reply_to_dict(trees_reply(body["message"]))}}]

    service.rasa.behaviour = look
    service.say("two", first)
    assert kept == [("one", False), ("two", True)]


def test_a_message_whose_answer_failed_is_still_kept(
    services: ServiceMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = services.make()
    with service.client:
        conversation = service.say("one").json()["conversation_id"]
        service.rasa.behaviour = BROKEN["an empty answer"]
        # No reply can be made of this: the assistant itself fails.
        service.assistant.replies = None  # type: ignore[assignment]  # provokes the failure
        assert_problem(service.say("two", conversation), 500)
        last = service.parts.conversations.history(conversation)[-1]

    assert (last.text, last.reply) == ("two", None)


def test_one_message_more_than_there_is_room_for_is_a_503(services: ServiceMaker) -> None:
    service = services.make(chat_places=1)

    async def two_at_once() -> list[int]:
        app = httpx2.ASGITransport(service.client.app)
        async with httpx2.AsyncClient(transport=app, base_url="http://service.test") as client:
            sent = [client.post("/api/chat", json={"message": "hello"}) for _ in range(2)]
            responses = await asyncio.gather(*sent)
            assert (await client.post("/api/chat", json={"message": "later"})).status_code == 200
        for response in responses:
            if response.status_code == 503:
                assert_problem(response, 503)
                assert int(response.headers["Retry-After"]) >= 1
        return sorted(response.status_code for response in responses)

    assert asyncio.run(two_at_once()) == [200, 503]


def test_no_message_is_ever_logged(service: Service, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    first = service.say(SECRET).json()["conversation_id"]
    for behaviour in BROKEN.values():
        service.rasa.behaviour = behaviour
        service.say(SECRET, first)
    service.assistant.replies = None  # type: ignore[assignment]  # provokes the failure
    service.say(SECRET, first)

    assert "the stand-in answers" in caplog.text
    assert "Xanthippe" not in caplog.text


def stored(service: Service, message_id: str) -> object:
    message = ConversationRecords(service.database, 30).message(message_id)
    assert message is not None
    return receipt_from_dict(message.receipt)


def test_the_receipt_that_comes_through_rasa_is_kept_with_the_reply(service: Service) -> None:
    made = receipt(answer_receipt("commitment 1.1.1"))
    service.rasa.behaviour = custom(reply=reply_to_dict(trees_reply()), receipt=receipt_to_dict(made))
    assert stored(service, service.say("trees?").json()["message_id"]) == made


def test_the_stand_ins_receipt_is_kept_too(dead_rasa_service: Service) -> None:
    made = receipt(answer_receipt("commitment 1.1.1"))
    dead_rasa_service.assistant.receipt = made
    assert stored(dead_rasa_service, dead_rasa_service.say("trees?").json()["message_id"]) == made


@pytest.mark.parametrize("odd", [None, 3, {"turn": "x"}])
def test_a_reply_without_a_receipt_that_can_be_read_is_given_all_the_same(
    service: Service, odd: object
) -> None:
    service.rasa.behaviour = custom(reply=reply_to_dict(trees_reply()), receipt=odd)
    body = service.say("trees?").json()
    assert body["status"] == "answered"
    assert stored(service, body["message_id"]) is None


def test_a_client_never_sees_the_receipt(service: Service) -> None:
    made = receipt_to_dict(receipt(answer_receipt("commitment 1.1.1")))
    service.rasa.behaviour = custom(reply=reply_to_dict(trees_reply()), receipt=made)
    assert "receipt" not in service.say("trees?").text
