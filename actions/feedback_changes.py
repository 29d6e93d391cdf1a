"""Corrections inside the form: "change my comment", "no, I meant oppose", "add to it: more trees"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from actions.feedback_answers import position_in, who_in
from actions.feedback_choosing import chosen
from actions.feedback_draft import Pause, Step
from actions.feedback_place import Place
from actions.feedback_text import plain
from actions.feedback_words import feedback_words

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
_PART = re.compile(
    rf"^{_ASKING}(?:i (?:mean|meant) |make it |change (?:it|that) to |it should be )?"
    r"(?P<value>(?:the )?(?:ambition|priority|commitment|measure) ?\d[\d.]*|\d\.\d[\d.]*)[\s.!?]*$",
    re.IGNORECASE,
)
_SAYS = re.compile(
    rf"^{_ASKING}{_VERB} (?:it|that|this) (?:so (?:that )?it says|to say|to read|to|into)\b\s*[:=]?\s*"
    r"(?P<value>.+?)\s*$",
    re.IGNORECASE | re.DOTALL,
)
_ADD = re.compile(
    rf"^{_ASKING}(?:also )?(?:add|append)(?: (?:this|that|something|more|a bit|one more thing))?"
    r"(?: (?:to|on|at the end of) (?:it|that|this|(?:my |the )?(?:comment|text|end)|what i (?:said|wrote)))?"
    r"(?:\s*[:,-]+\s*|\s+that\s+|\s+|$)(?P<value>.*?)\s*$",
    re.IGNORECASE | re.DOTALL,
)
_MEANT_SOMETHING = re.compile(rf"^{_ASKING}i (?:actually )?(?:meant|mean) ", re.IGNORECASE)
_THINGS = re.compile(rf"^(?:{_ASKING}|my |the |just )*(?:{_THING})[\s.!]*$", re.IGNORECASE)
_CHANGEABLE = (Step.ABOUT, Step.POSITION, Step.COMMENT, Step.WHO, Step.PERSONAL)
A_FEW = 3
# Where a comment was given and is not being asked for.
_AFTER_COMMENT = frozenset({Step.WHO, Step.QUESTION, Step.PERSONAL, Step.CONSENT, Step.CHECK})


@dataclass(frozen=True, slots=True)
class Change:
    """A step to be done again; `value` is what to put there, empty when it has to be asked for.

    `adds` tells that the value comes after what is there.
    """

    step: Step
    value: str = ""
    adds: bool = False


def change_in(text: str, place: Place) -> Change | None:
    """The correction that a whole message is at this place of the form, or None."""
    words = " ".join(text.replace("\u2019", "'").split())
    asked = place.pause is Pause.CHANGE or place.step is Step.CHECK
    if asked and (named := _thing(_THINGS.match(words))):
        return named
    for pattern in (_CHANGE, _WRONG):
        if change := _thing(pattern.match(words)):
            return change
    return _part(words, place) or _meant(words, place.step) or _of_comment(words, place)


def _thing(match: re.Match[str] | None) -> Change | None:
    """The step that a pattern with `_THING` names, and its new value."""
    if match is None:
        return None
    found = match.groupdict()
    step = next(step for step in _CHANGEABLE if found.get(step.value))
    return Change(step, (found.get("value") or "").strip(" \"“”'"))


def _part(words: str, place: Place) -> Change | None:
    """Another part of the plan: "sorry, I meant priority 3.1"."""
    match = None if place.step is Step.ABOUT or chosen(words, place.choices) else _PART.match(words)
    return Change(Step.ABOUT, match["value"]) if match else None


def _meant(words: str, at: Step) -> Change | None:
    match = _MEANT.match(words)
    value = next((v for v in match.groupdict().values() if v), "") if match else ""
    said, known = plain(value), feedback_words()
    if said and at is not Step.POSITION and any(said in phrases for phrases in known.positions.values()):
        return Change(Step.POSITION, value)
    if said and at is not Step.WHO and any(said in phrases for phrases in known.who.values()):
        return Change(Step.WHO, value)
    about = _ABOUT.match(words) if at not in {Step.ABOUT, Step.COMMENT} else None
    return Change(Step.ABOUT, about["value"]) if about else None


def _of_comment(words: str, place: Place) -> Change | None:
    """New words for the comment that was given, or more of them."""
    if not place.commented or plain(words) in feedback_words().phrases["add_that"]:
        return None
    added = _ADD.match(words)
    if added and (place.step in _AFTER_COMMENT or ":" in words):
        return Change(Step.COMMENT, added["value"].strip(" \"“”'"), adds=True)
    if place.step not in _AFTER_COMMENT:
        return None
    if match := _SAYS.match(words):
        return _says(match["value"].strip(" \"“”'"))
    return Change(Step.COMMENT) if _MEANT_SOMETHING.match(words) else None


def _says(value: str) -> Change:
    """What "change it to ..." changes: a position, who answers, or else the comment."""
    if position_in(value):
        return Change(Step.POSITION, value)
    names_who = who_in(value) is not None and len(value.split()) <= A_FEW
    return Change(Step.WHO if names_who else Step.COMMENT, value)
