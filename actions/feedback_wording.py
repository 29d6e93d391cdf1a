"""What the feedback form says, and the words by which it understands short replies."""

from __future__ import annotations

YES = "Yes, keep my comment"
NO = "No, do not keep it"
STOP = "Stop"

ASK_COMMENT = (
    "What would you like to say about the plan? Type your comment as one message. "
    "Do not include your name, address or other personal details. "
    "Type “stop” to leave without giving feedback."
)
ASK_CONSENT = (
    "You wrote: “{comment}”\n\n"
    "Do you agree that the council keeps this comment and reads it with the other responses to the plan? "
    "{about}Your name is not kept with it. Answer “yes” or “no”."
)
ABOUT = "It will be linked to the part of the plan you last asked about ({about}). "
DONE = (
    "Thank you. Your comment has been kept. Your receipt code is {receipt}. "
    "Make a note of it if you may want to ask about your comment later."
)
NOT_KEPT = "Your comment has not been kept, because you did not agree. You can still ask about the plan."
FAILED = "Sorry, that did not work."
CANCELLED = (
    "You have left the feedback form and nothing has been kept. "
    "Say “give feedback” to start again, or ask about the plan."
)


def _phrases(text: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in text.split(","))


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Without apostrophes and other marks. Nothing but these gives or refuses consent.
AGREES = _phrases(
    "yes, y, yes please, yeah, yep, yup, aye, ok, okay, yes ok, sure, of course, fine, thats fine, "
    "yes thats fine, thats ok, yes thats ok, i agree, agree, agreed, yes i agree, i do, yes i do, "
    "i consent, yes i consent, keep it, yes keep it, yes keep my comment, you can keep it, yes you can"
)
DISAGREES = _phrases(
    "no, n, no thanks, no thank you, nope, nah, i disagree, disagree, i do not agree, i dont agree, "
    "no i do not, no i dont, no i do not agree, no i dont agree, i do not consent, i dont consent, "
    "do not keep it, dont keep it, no do not keep it, no dont keep it, delete it, no delete it, id rather not"
)

# A message of nothing but these steers the form; any other word makes it a comment
# ("stop closing our libraries" is a comment, "please stop this now" is not).
STEERING = _words(
    """
    a abort about again all and any anymore asking back beginning bin button can cancel change
    changed clear comment commenting comments consultation continue do don't done dont draft drop
    end enough everything exit feedback finish for forget form get give giving go halt have here
    hold i i'd i'm i've id im in it ive just leave let's lets like longer make many me mind mine
    more my never nevermind no not now of off on opinion or out over pack plan please put questions
    quit record reset respond response restart say scrap send share skip some something sorry start
    stop submit take tell thank thanks that that's thats the them there think this thoughts to too
    up view views want we what wish would wrong you your
    """
)
QUESTION_OPENERS = _words(
    """
    what who whom whose when where which why how is are was were do does did can could will would has have
    should tell show explain list
    """
)

QUESTIONS = frozenset({"ask_plan", "ask_status", "ask_follow_up", "ask_bot", "ask_capabilities", "handover"})
# Intents of which a message of at most so many words is no comment.
SMALL_TALK = {"greet": 3, "thank": 3, "goodbye": 3, "ask_bot": 8, "ask_capabilities": 8, "handover": 8}
