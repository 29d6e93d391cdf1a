"""Messages that lean on what was said before: "who's in charge of that?", "the second one"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.parts import ORDINALS
from actions.question import Focus
from actions.wants import Want

_OPENING = re.compile(
    r"^\s*(?:and|n|but|or|so|ok|okay|ta|what about|how about|wot about|same for|same with|is it the same"
    r"|also)\b",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"\b(?:that|this|it|its|it's|those|these|them|they|their|the same|one|ones|him|her|he|she)\b"
    r"|(?<!is )(?<!are )(?<!was )\bthere\b",
    re.IGNORECASE,
)
_REFERRING = re.compile(
    r"\b(?:that|this|it|its|it's|those|these|them|the same|one|ones|him|her)\b"
    r"|(?<!is )(?<!are )(?<!was )\bthere\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"^\s*(?:and\s+)?(?:why(?: not| is that)?|how come|when|where|who|how|how much|how many|by when"
    r"|since when|tell me more|more|go on|anything else|what else|which ones?|who exactly|explain"
    r"|more detail|and\??)[\s?.!]*$",
    re.IGNORECASE,
)
# A question of what was not named: "how many km", "how many will close", "what ages".
_OF_WHAT = re.compile(
    r"^\W*(?:(?:and|so|ok|but)\s+)?(?:(?:how (?:many|much|far|long|big|old|often)|what|which)(?: \w+)?"
    r"|how many (?:are|is|was|were|will|would|has|have|had|did|do|does|can|got)\b.{0,40})\W*$",
    re.IGNORECASE,
)
_BEYOND = re.compile(
    r"^\s*(?:and\s+)?(?:(?:can you )?tell (?:me|us) more|more|some more|go on|carry on|say more)\b"
    r"|\b(?:what|who|anything|owt|something|anyone|nothing) (?:else|more)\b"
    r"|\b(?:the|any|some) (?:other|remaining) (?:ones?|things?|stuff|points?)\b|\bthe (?:others|rest)\b"
    r"|^\W*(?:(?:so|and|but) )*(?:is )?(?:that|this) (?:it|all|everything|the lot)(?: then| there is)?\W*$",
    re.IGNORECASE,
)
_A_DOCUMENT = re.compile(
    r"\b(?:a|any|which|what) (?:\w+ )?(?:strategy|plan|document|policy)\b", re.IGNORECASE
)
_TALKS_TO_ME = re.compile(r"\b(?:you|u|your|ur|i|me|my)\b", re.IGNORECASE)
_QUESTION_WORD = re.compile(
    r"\b(?:what|wots?|whats|which|when|where|who|whos|why|how|is|are|will|does|do)\b|\?", re.IGNORECASE
)
_NTH_ONE = re.compile(
    rf"\b(?P<nth>{'|'.join(ORDINALS)}|last)\s+"
    r"(?P<what>one|1|point|bullet|item|commitment|measure|priority|thing)\b"
    rf"|\bthe\s+(?P<the>{'|'.join(ORDINALS)}|last)\b(?!\s+(?!of (?:those|them|these)\b)\w)"
    rf"|^\W*(?:and\s+)?(?P<bare>{'|'.join(ORDINALS)})(?:\s+(?:pls|please|plz))?\W*$",
    re.IGNORECASE,
)
_NEIGHBOUR = re.compile(
    r"^\W*(?:(?:and|ok|then|so)\s+)*(?:what(?:'?s| is| about)\s+)?(?:the\s+)?"
    r"(?:(?P<next>next|one after|following)|previous|one before)(?:\s+(?:one|1))?"
    r"(?:\s+(?:that|it|then|please|pls|plz))*\W*$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"^(?P<start>(?:ambition|theme|value|priority|commitment|measure) (?:\d+\.)*)(?P<number>\d+)$"
)
_BARE_NUMBER = re.compile(
    r"^\s*(?:and|n|what about|how about|ok|for|number|no\.?|\s)*\s*(?P<number>\d)\s*[?.!]*$", re.IGNORECASE
)
_ANOTHER = re.compile(
    r"^\s*(?:ok(?:ay)?[\s,]+|ta[\s,]+|thanks[\s,]+)?(?:(?:and|n|but)\s+)?"
    r"(?:what about|how about|wot about|same for|same with|for|the same for)\b",
    re.IGNORECASE,
)
_SAME_SECTION = re.compile(
    r"\b(?:in|under|of|from) (?:that|this|the same) (?:section|part|bit|chapter|heading|group|priority)\b",
    re.IGNORECASE,
)
_THEM = re.compile(
    r"^\W*(?:(?:and|ok|so|please|can you)\s+)*"
    r"(?:(?:list|show|name|give)(?: me)? (?:them|those|these|it)(?: all)?"
    r"|what are (?:they|those|these))(?:\s+(?:please|then|pls))*\W*$",
    re.IGNORECASE,
)
_SHORT = 12
_MIDDLING = 20
_ANOTHER_SUBJECT = 3


def leans(text: str, topic: str, is_follow_up: bool) -> bool:
    """Whether a message cannot be understood by itself; `topic` is what it says of its own."""
    words = len(text.split())
    if any(pattern.match(text) for pattern in (_NEIGHBOUR, _BARE, _OF_WHAT)):
        return True
    if words <= _MIDDLING and _NTH_ONE.search(text):
        return True
    if words > _SHORT:
        return bool(_OPENING.match(text)) and (is_follow_up or words <= _MIDDLING)
    if _OPENING.match(text) or is_follow_up:
        return True
    return bool(_POINTING.search(text)) and len(topic.split()) <= 2


def is_bare(text: str) -> bool:
    """Whether a message is no more than a question word or the like: "why?", "go on"."""
    return _BARE.match(text) is not None


def says_nothing_new(text: str) -> bool:
    """Whether a message without a topic of its own asks something of what was said before.

    Talk to the assistant itself ("who are you") does not.
    """
    short = len(text.split()) <= _SHORT
    return short and bool(_QUESTION_WORD.search(text)) and not _TALKS_TO_ME.search(text)


def asks_for_them(text: str) -> bool:
    """Whether a message asks to see what was counted: "list them", "what are they?"."""
    return _THEM.search(text) is not None


def asks_one_document(text: str) -> bool:
    """Whether a message asks for a document on what was said before: "is there a strategy for it?"."""
    return _A_DOCUMENT.search(text) is not None


def goes_beyond(text: str) -> bool:
    """Whether a message asks for what was not yet shown: "tell me more", "what else?", "the others"."""
    return _BEYOND.search(text) is not None


def meant(text: str, focus: Focus) -> str:
    """The id of the passage that "the second one", "the last one" or "next one" means, or nothing.

    It is one of the list that the conversation went into, if it did ("the first one", then "the second
    one"); else one of those shown last.
    """
    if neighbour := _NEIGHBOUR.match(text):
        return _beside(focus, 1 if neighbour["next"] else -1)
    match = _NTH_ONE.search(text)
    if not match:
        return ""
    shown, listed = focus.shown, focus.listed
    one = (match["what"] or match["the"] or match["bare"] or "").lower() in {"one", "1", *ORDINALS, "last"}
    order = (listed, shown) if one and focus.subject in listed else (shown, listed)
    return next((found for ids in order if (found := _nth(match, ids))), "")


def _beside(focus: Focus, step: int) -> str:
    """The id of what stands so far after the part talked about, in the list shown or by its number."""
    ids = focus.listed if focus.subject in focus.listed else focus.shown
    if len(ids) > 1 and focus.subject in ids:
        place = ids.index(focus.subject) + step
        return ids[place] if 0 <= place < len(ids) else ""
    numbered = _NUMBERED.match(focus.subject)
    number = int(numbered["number"]) + step if numbered else 0
    return f"{numbered['start']}{number}" if numbered and number else ""


def _nth(match: re.Match[str], ids: Sequence[str]) -> str:
    nth = (match["nth"] or match["the"] or match["bare"]).lower()
    items = _items(ids, (match["what"] or "").lower())
    if nth == "last":
        return items[-1] if items else ""
    number = ORDINALS[nth]
    return items[number - 1] if number <= len(items) else ""


def _items(ids: Sequence[str], kind: str = "") -> Sequence[str]:
    """What is counted of those shown: those of the kind named, or all below what they stand under."""
    if of_kind := [one for one in ids if kind and one.split(" ")[0].endswith(kind)]:
        return of_kind
    above = f"{ids[0].split(' ')[-1]}." if ids else ""
    under = ids[1:]
    return under if under and all(one.split(" ")[-1].startswith(above) for one in under) else ids


def beyond_the_last(text: str, shown: Sequence[str]) -> str:
    """ "fifth one" where a message asks for the fifth of four shown, "next one" after the last; or nothing.

    It is asked where `meant` has found nothing.
    """
    if neighbour := _NEIGHBOUR.match(text):
        return ("next one" if neighbour["next"] else "one before") if shown else ""
    match = _NTH_ONE.search(text)
    nth = (match["nth"] or match["the"] or match["bare"] or "").lower() if match else ""
    items = _items(shown)
    return f"{nth} one" if len(items) > 1 and nth != "last" and ORDINALS.get(nth, 0) > len(items) else ""


def another(text: str, subject: str) -> str:
    """The id that a bare number means after talk of a part with a number: "And 4?" after ambition 2."""
    match = _BARE_NUMBER.match(text)
    kind = subject.split(" ")[0]
    return f"{kind} {match['number']}" if match and kind in {"ambition", "theme", "value", "outcome"} else ""


def stays_in_section(text: str) -> bool:
    """Whether a message asks about the section that was spoken of: "what else is in that section"."""
    return _SAME_SECTION.search(text) is not None


def points_back(text: str) -> bool:
    """Whether a message has a word for something said before ("it", "those"); "they" is the council."""
    return _REFERRING.search(text) is not None


def changes_subject(text: str) -> bool:
    """Whether a message asks the same of something else: "what about older people?", "n for adult care?"."""
    return _ANOTHER.match(text) is not None


def names_another(text: str, topic: str) -> bool:
    """Whether a message does no more than name something else: "and housing?"; `topic` is what it names."""
    named = len(topic.split())
    return (
        0 < named <= _ANOTHER_SUBJECT and _OPENING.match(text) is not None and len(text.split()) <= named + 2
    )


def joined(focus: Focus, text: str) -> str:
    """The message with the question before it, so that both can be searched for."""
    return f"{focus.question} {text}".strip()


def anew(focus: Focus) -> frozenset[Want]:
    """What was wanted last time, wanted again ("same for the economy")."""
    return frozenset({Want(focus.wanted)}) if focus.wanted in Want._value2member_map_ else frozenset()
