"""Corrections inside the form: "change my comment", "no, I meant oppose", "go back"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from actions.feedback_draft import Step
from actions.feedback_phrases import POSITION_PHRASES, WHO_PHRASES

_ASKING = (
    r"(?:(?:no|nope|wait|sorry|oh|actually|oops|hang on|hold on|please|ok|okay|yes but)[\s,.!-]+)*"
    r"(?:(?:can|could|may) (?:i|we|you)(?: please)? |i(?:'d| would) (?:like|want) to "
    r"|i (?:want|need|have) to |let me |please |i wish to )?(?:go back and )?"
)
_VERB = r"(?:change|edit|correct|amend|redo|rewrite|reword|fix|alter|update|re-do|re-write|modify|go back to)"
_THING = (
    r"(?P<about>(?:what|which part|which passage) (?:it(?:'s| is)|this is|my (?:comment|response) is) about"
    r"|subject|topic|(?:the )?part|passage|priority|ambition|about)"
    r"|(?P<position>position|view|stance|vote|answer on (?:support|opposing)|support|opposition)"
    r"|(?P<comment>comments?|words|wording|text|message|what i (?:said|wrote|put|typed)|comment text)"
    r"|(?P<who>who i am|who i'm|who is answering|role|as whom|who)"
    r"|(?P<personal>(?:the )?personal (?:details|data|information)|details)"
)
_CHANGE = re.compile(
    rf"^{_ASKING}{_VERB}\s+(?:my |the |that |this )?(?:{_THING})(?:\s+please)?"
    r"(?:(?:\s+(?:to|into)\b\s*[:=]?|\s*[:=])\s*(?P<value>.+?))?[\s.!?]*$",
    re.IGNORECASE | re.DOTALL,
)
_WRONG = re.compile(
    rf"^{_ASKING}(?:(?:i )?(?:got|have got) )?(?:my |the )?(?:{_THING})"
    r"\s+(?:is|was|are|were)?\s*(?:wrong|not right)[\s.!]*$",
    re.IGNORECASE,
)
_MEANT = re.compile(
    r"^(?:(?:no|nope|wait|sorry|oh|actually|oops|hang on|hold on)[\s,.!-]+)*"
    r"(?:i (?:actually )?(?:mean|meant)(?: to (?:say|put))?|make (?:it|that)|change (?:it|that) to"
    r"|it should be|put me down as|should be|that should be|set it to|i(?:'m| am)(?: actually)?)"
    r"\s+(?P<value>.+?)[\s.!]*$"
    r"|^(?:(?:no|nope|wait|sorry|oh|oops|hang on|hold on)[\s,.!-]+)*actually[\s,]+(?P<value2>.+?)[\s.!]*$"
    r"|^(?:no[\s,.!-]+)?(?:sorry|oops)[\s,.!-]+(?P<value3>.+?)[\s.!]*$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    rf"^{_ASKING}(?:i (?:mean|meant) )?(?:it(?:'s| is)|this is|that(?:'s| is)"
    r"|my (?:comment|response) is|make it) (?:actually |really )?(?:about|on) (?P<value>.+?)[\s.!]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Change:
    """A step to be done again; `value` is what to put there, empty when it has to be asked for."""

    step: Step
    value: str = ""


def change_in(text: str, at: Step) -> Change | None:
    """The correction that a whole message is, or None; `at` is the step being asked."""
    plain = " ".join(text.replace("\u2019", "'").split())
    for pattern in (_CHANGE, _WRONG):
        match = pattern.match(plain)
        if match:
            step = next(step for step in _CHANGEABLE if match.groupdict().get(step.value))
            return Change(step, (match.groupdict().get("value") or "").strip(" \"“”'"))
    return _meant(plain, at)


def _meant(plain: str, at: Step) -> Change | None:
    match = _MEANT.match(plain)
    value = next((v for v in match.groupdict().values() if v), "") if match else ""
    words = " ".join(re.findall(r"[a-z0-9]+", value.lower().replace("'", "")))
    if words and at is not Step.POSITION and any(words in known for known in POSITION_PHRASES.values()):
        return Change(Step.POSITION, value)
    if words and at is not Step.WHO and any(words in known for known in WHO_PHRASES.values()):
        return Change(Step.WHO, value)
    about = _ABOUT.match(plain) if at not in {Step.ABOUT, Step.COMMENT} else None
    return Change(Step.ABOUT, about["value"]) if about else None


_CHANGEABLE = (Step.ABOUT, Step.POSITION, Step.COMMENT, Step.WHO, Step.PERSONAL)
