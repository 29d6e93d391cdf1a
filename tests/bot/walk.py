"""Walking through the feedback form with the real Rasa."""

from __future__ import annotations

from tests.bot.live import Talk

COMMENT = "The bus lanes on Wellington Road should run all day."
# Each step with an answer to it.
WALK = (
    ("about", "The plan as a whole"),
    ("position", "Oppose"),
    ("comment", COMMENT),
    ("who", "Resident"),
    ("consent", "yes"),
    ("check", "Send it"),
)
STEPS = [step for step, _ in WALK]


def walk_to(talk: Talk, step: str) -> None:
    """Answers everything before a step."""
    talk.say("I want to give feedback")
    for name, words in WALK:
        if name == step:
            return
        talk.say(words)
