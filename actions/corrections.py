"""Messages that put right what was understood: "no, I meant buses", "not roads, cycle lanes"."""

from __future__ import annotations

import re

_NO = r"(?:no+|nah|nope|sorry|oh|wait|actually)?[\s,.!-]*(?:sorry|wait)?[\s,.]*"
_MEANT = re.compile(
    rf"^{_NO}(?:i|what i)?\s*(?:mean|meant|was asking about|was after|only care about)\s+", re.IGNORECASE
)
_NOT = re.compile(
    rf"^{_NO}not\s+[^,;.!?]{{2,40}}[,;.!]\s*(?:but\s+)?(?:(?:just|only)\s+)?(?=\S)", re.IGNORECASE
)
_THAT_WAS = re.compile(
    r"^that(?:'?s| is| was)\s+[^.,;?!]{2,50}[.,;]\s*(?=(?:what|how|wot) about\b)", re.IGNORECASE
)
_BACK = re.compile(
    r"^(?:ok(?:ay)?[\s,]+)?(?:(?:going|getting|go|can (?:we|i) go|let'?s go|just|now)\s+)?"
    r"(?:back (?:to|on)|returning to)\s+(?:(?:the|that|your|this)\s+)?"
    r"(?P<what>[^,;:?!]{2,40}?)(?:\s+(?:thing|stuff|bit|one|question|topic))?\s*[,;:–-]+\s+(?P<rest>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_BACK_TO = re.compile(
    r"^(?:ok(?:ay)?[\s,]+)?(?:(?:going|getting|go|can (?:we|i) go|let'?s go|just|now)\s+)?back to\s+"
    r"(?:(?:the|that|your|this)\s+)?(?P<what>[^,;:?!.]{2,40}?)(?:\s+(?:thing|stuff|bit|one|question|topic))?[\s?!.]*$",
    re.IGNORECASE,
)
_SAID_BEFORE = re.compile(r"\b(?:first|last|before|earlier|beginning|start|said|asked)\b", re.IGNORECASE)


def corrected(text: str) -> tuple[str, bool]:
    """The message without "no sorry I meant" or "not roads,", and whether it began so."""
    left = text
    for pattern in (_NOT, _THAT_WAS, _MEANT):
        left = pattern.sub("", left, count=1).strip()
    return (left, left != text.strip()) if left else (text, False)


def gone_back(text: str) -> tuple[str, bool]:
    """ "the parks: who does it?" for "back to the parks thing, who does it?", and whether it goes back."""
    match = _BACK.match(text) or _BACK_TO.match(text)
    if not match or _SAID_BEFORE.search(match["what"]):
        return text, False
    rest = match.groupdict().get("rest")
    return (f"{match['what']}: {rest}" if rest else match["what"]), True
