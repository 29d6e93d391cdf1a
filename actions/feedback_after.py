"""Around the form: the way into it after an answer, and the receipt once more for who may have missed it."""

from __future__ import annotations

import re
from dataclasses import replace

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.interfaces import Tracker

from actions import feedback_wording as wording
from actions.feedback_answers import sends
from actions.feedback_asked import PART
from actions.feedback_draft import STEP_OF, Ended, Pause, Step, draft_of
from actions.feedback_intake import PAGE, Intake
from actions.feedback_replies import about_feedback, closed_reply, receipt_reply
from actions.feedback_text import only_asks, sentences
from actions.feedback_wishes import asks_receipt, wants_another
from actions.question import Question
from actions.reply import Reply, Status
from actions.wire import reply_from_dict
from corpus.consultation import State
from records.feedback_values import WHOLE_PLAN

LAST_RECEIPT = "feedback_last"
# What is asked about a response that was handed in.
AFTERWARDS = frozenset({"later", "receipt"})
# What is asked about giving a response without a wish to give one now.
OUTSIDE = frozenset({"closes", "happens", "name", "personal"})
# A wish to take back or change what was handed in, and the topic that says how.
_CHANGES = re.compile(
    r"\b(?:delet|remov|withdraw|eras|chang|edit)\w*(?: \w+){0,4}?"
    r" my (?:\w+ )?(?:comments?|response|feedback)\b",
    re.IGNORECASE,
)
CHANGED = "later"
# The contract's limit.
SUGGESTIONS = 3


def repeated_receipt(intake: Intake, tracker: Tracker) -> Reply | None:
    """The receipt once more, for a "send it" that is sent again because its reply got lost; else None.

    Whoever asks right after it whether they can still change or delete their response needs it, too.
    """
    code, text = tracker.get_slot(LAST_RECEIPT), tracker.latest_message.get("text") or ""
    if not (isinstance(code, str) and code):
        return None
    needs_it = asks_receipt(text) or (
        _just_handed_in(tracker) and (sends(text) or intake.topic_of(text) in AFTERWARDS)
    )
    return receipt_reply(code, before=True) if needs_it else None


def offering_feedback(intake: Intake, reply: Reply) -> Reply:
    """The reply with the offer to comment on what it shows, while the consultation is open."""
    if reply.status is not Status.ANSWERED or not reply.citations:
        return reply
    if intake.consultation.state(intake.today()) is not State.OPEN:
        return reply
    return replace(reply, suggestions=(*reply.suggestions[: SUGGESTIONS - 1], wording.COMMENT_ON_THIS))


def asked_outside(intake: Intake, text: str) -> Reply | None:
    """The answer to a question about giving a response, before the form; None where the form is wanted."""
    if closed_reply(intake) is not None:
        return None
    asked = sentences(text)
    topics = [intake.topic_of(each) for each in asked] if all(map(only_asks, asked)) else []
    topic = CHANGED if _CHANGES.search(text) else next((each for each in topics if each in OUTSIDE), None)
    if topic is None:
        return None
    said = f"{about_feedback(intake, topic)}\n\n{wording.TO_BEGIN.format(page=PAGE)}"
    return Reply(Status.FEEDBACK, said, suggestions=(wording.BEGINS,))


def spelt_out(intake: Intake, tracker: Tracker, question: Question) -> Question:
    """The question; inside the form, "what does it say?" is one for the part that the response is about."""
    about = draft_of(tracker.slots).about
    if not tracker.active_loop.get("name") or about in {"", WHOLE_PLAN}:
        return question
    asks = intake.topic_of(question.text) == PART and only_asks(question.text)
    return replace(question, text=wording.ASKS_PART.format(about=about)) if asks else question


def kept_aside(intake: Intake, tracker: Tracker, reply: Reply) -> list[EventType]:
    """What the form keeps of a message inside it that was replied to by itself.

    After help it waits. What was said where the comment is asked for may have been the comment; what was
    asked where the part is asked for may be about the parts that were shown.
    """
    step = STEP_OF.get(tracker.get_slot("requested_slot") or "")
    events = [SlotSet("feedback_pause", Pause.HELP.value)] if step and reply.status is Status.SAFETY else []
    if step is Step.COMMENT and reply.status is not Status.SMALLTALK:
        events.append(SlotSet("feedback_held", tracker.latest_message.get("text") or ""))
    shown = intake.finder.start([citation.passage_id for citation in reply.citations])
    if step is Step.ABOUT and shown:
        events.append(SlotSet("feedback_choices", list(shown)))
    return events


def begins_another(tracker: Tracker) -> bool:
    """Whether the message asks for the form once more, in a conversation that has handed a response in."""
    handed_in = bool(tracker.get_slot(LAST_RECEIPT)) and not tracker.active_loop.get("name")
    return handed_in and wants_another(tracker.latest_message.get("text") or "")


def _just_handed_in(tracker: Tracker) -> bool:
    """Whether the newest reply before this message was the end of a form with a receipt."""
    for event in reversed(tracker.events):
        payload = (event.get("data") or {}).get("custom") or {}
        if event.get("event") == "bot" and "reply" in payload:
            form = reply_from_dict(payload["reply"]).form
            return form is not None and form.step == Ended.DONE
    return False
