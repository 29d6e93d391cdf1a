"""Two or three questions in one message: "when is the summit and who is responsible for trees?"."""

from __future__ import annotations

import re

from actions.tree_asked import nouns_in

_ASKS = (
    r"(?:what|whats|what's|wot|wots|how|hows|who|whos|who's|when|where|which|why|whose|is|are|was|were|will"
    r"|wil|do|does|did|can|could|has|have|any|anything|owt|tell me|should)\b"
)
_JOINT = re.compile(
    rf"\?\s*(?:(?:and|n|&|also|plus|or)\b[\s,]*)?(?=\w)"
    rf"|[,;.]?\s+(?:and|n|&|\+|also|plus|and also|then)\s+(?:also\s+|then\s+|for\s+|in\s+|to\s+)?(?={_ASKS})"
    rf"|[.;]\s+(?=(?:and\s+|also\s+|secondly\W+|separately\W+)*{_ASKS})",
    re.IGNORECASE,
)
_EITHER = re.compile(
    r"^(?P<ask>.*\b(?:more|bigger|larger|higher|greater|most|less|smaller|fewer))\b\s*[:,-]\s*"
    r"(?P<one>.+?),?\s+or\s+(?P<other>.+)$",
    re.IGNORECASE,
)
_BOTH = re.compile(r"^.*\bboth\s+(?:the\s+)?(?P<one>.+?)\s+and\s+(?:the\s+)?(?P<other>.+)$", re.IGNORECASE)
# Between two subjects of one question: "trees and clean air".
_BETWEEN = re.compile(
    r"[,;]?\s+(?:and|n|or|then|plus|as well as|vs|versus)(?:\s+(?:then|also))?\s+|\s*[&+/]\s*", re.IGNORECASE
)
# A story may hold "is" and "have"; a question begins with one, or has one that asks somewhere.
_QUESTION = re.compile(
    rf"^{_ASKS}|\b(?:what|wots?|whats|how|who|whos|when|where|which|why|whether)\b"
    r"|\b(?:is|are|will) (?:there|they|it|the council|council|you|u)\b"
    r"|\b(?:want|wants|wanted|like|need|needs) to know\b|\b(?:asking|wondering|tell me) about\b",
    re.IGNORECASE,
)
# Two kinds of parts, or two parts by their numbers, in one question.
_TWO_KINDS = re.compile(
    r"^(?P<ask>(?:how many|what are|list|show(?: me)?|name|give me)(?:\s+the)?)\s+(?P<one>\w+)"
    r"\s+(?:and|&|n)\s+(?:the\s+)?(?P<other>\w+)(?P<rest>(?:\s+(?:in|of|under|for|does|do|are|has|have)\b.*?)?)\W*$",
    re.IGNORECASE,
)
_TWO_PARTS = re.compile(
    r"^(?P<ask>how many\b.*?\s)(?P<one>(?:ambition |priority |theme )?\d(?:\.\d+)*)\s+(?:and|&|n)\s+"
    r"(?P<other>(?:ambition |priority |theme )?\d(?:\.\d+)*)\W*$",
    re.IGNORECASE,
)
# What is asked of both together.
_TOGETHER = re.compile(
    r"\b(?:both|same|shared?|common|more|fewer|less|most|between|total|together|altogether|all|differ\w*|compar\w*)\b",
    re.IGNORECASE,
)
FEWEST_WORDS = 6
SHORTEST_PART = 2
MOST_QUESTIONS = 3
# Where something is told before the questions, a shorter one is about that.
SHORTEST_AFTER_MORE = 4


def halves(text: str) -> tuple[str, ...]:
    """The two or three questions of a message that asks so many; nothing for any other message."""
    if found := _two_of_the_tree(text):
        return found
    if len(text.split()) < FEWEST_WORDS:
        return ()
    if either := _EITHER.match(text) or _BOTH.match(text):
        return either["one"].strip(), either["other"].strip(" ?.!")
    parts = [part.strip(" ,;.") for part in _JOINT.split(text)]
    parts = [part for part in parts if len(part.split()) >= SHORTEST_PART]
    asked = [part for part in parts if _QUESTION.search(part)]
    told = len(parts) - len(asked)
    whole = not told or all(len(part.split()) >= SHORTEST_AFTER_MORE for part in asked)
    several = 1 < len(asked) <= MOST_QUESTIONS and told <= 3 - len(asked)
    return tuple(asked) if several and whole else ()


def _two_of_the_tree(text: str) -> tuple[str, ...]:
    """The two questions of "how many themes and values" and of "how many measures in 1 and 2"."""
    if both := _TWO_KINDS.match(text):
        named = nouns_in(both["one"]) and nouns_in(both["other"])
        asks = (f"{both['ask']} {kind}{both['rest']}" for kind in (both["one"], both["other"]))
        return tuple(asks) if named else ()
    parts = None if _TOGETHER.search(text) else _TWO_PARTS.match(text)
    return (f"{parts['ask']}{parts['one']}", f"{parts['ask']}{parts['other']}") if parts else ()


def subjects(text: str) -> list[tuple[str, str]]:
    """The ways to take a message for two subjects: what stands before and after each "and", in order."""
    cuts = ((text[: m.start()], text[m.end() :]) for m in _BETWEEN.finditer(text))
    return [(one.strip(), other.strip(" ?.!")) for one, other in cuts if one.strip() and other.strip(" ?.!")]
