"""The quiet line above each kind of reply."""

from __future__ import annotations

from actions.reply import Status

LABELS = {
    Status.ANSWERED: "From the plan",
    Status.NOT_IN_PLAN: "Not found in the plan",
    Status.STATUS_REPORTED: "Reported progress",
    Status.NO_STATUS: "No progress reported",
    Status.OUT_OF_SCOPE: "Not about the plan",
    Status.SERVICE_REQUEST: "Where to go instead",
    Status.SAFETY: "Get help now",
    Status.REFUSED: "Not something we can help with here",
    Status.SMALLTALK: "",
    Status.FEEDBACK: "Your views on the plan",
    Status.HANDOVER: "Speak to a person",
    Status.CLARIFY: "Tell us which you mean",
}
NEAREST = "The nearest the plan comes"
IN_THE_PLAN = "In the plan's words"


def citations_label(status: Status, after_owners: bool) -> str:
    """What stands above the citations of a reply; empty where the text before them says it already."""
    if status is Status.NOT_IN_PLAN:
        return NEAREST
    return IN_THE_PLAN if after_owners else ""
