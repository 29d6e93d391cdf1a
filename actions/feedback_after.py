"""Around the form: the way into it after an answer, and the receipt once more for who may have missed it."""

from __future__ import annotations

from dataclasses import replace

from rasa_sdk.interfaces import Tracker

from actions import feedback_wording as wording
from actions.feedback_draft import Ended
from actions.feedback_intake import Intake
from actions.feedback_replies import receipt_reply
from actions.feedback_turn import asks_receipt, sends
from actions.reply import Reply, Status
from actions.wire import reply_from_dict
from corpus.consultation import State

LAST_RECEIPT = "feedback_last"
# The contract's limit.
SUGGESTIONS = 3


def repeated_receipt(tracker: Tracker) -> Reply | None:
    """The receipt once more, for a "send it" that is sent again because its reply got lost; else None."""
    code, text = tracker.get_slot(LAST_RECEIPT), tracker.latest_message.get("text") or ""
    if not (isinstance(code, str) and code):
        return None
    again = asks_receipt(text) or (sends(text) and _just_handed_in(tracker))
    return receipt_reply(code, before=True) if again else None


def offering_feedback(intake: Intake, reply: Reply) -> Reply:
    """The reply with the offer to comment on what it shows, while the consultation is open."""
    if reply.status is not Status.ANSWERED or not reply.citations:
        return reply
    if intake.consultation.state(intake.today()) is not State.OPEN:
        return reply
    return replace(reply, suggestions=(*reply.suggestions[: SUGGESTIONS - 1], wording.COMMENT_ON_THIS))


def _just_handed_in(tracker: Tracker) -> bool:
    """Whether the newest reply before this message was the end of a form with a receipt."""
    for event in reversed(tracker.events):
        payload = (event.get("data") or {}).get("custom") or {}
        if event.get("event") == "bot" and "reply" in payload:
            form = reply_from_dict(payload["reply"]).form
            return form is not None and form.step == Ended.DONE
    return False
