"""Long messages, reduced to what they ask."""

from __future__ import annotations

import re

LONG = 28
MOST_WORDS = 60

_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_ASKS = re.compile(
    r"\?"
    r"|^\s*(?:so|and|but|anyway|now|please|pls)?[\s,]*(?:what|wot|when|where|who|which|how|why)\b"
    r"|^\s*(?:so|and|but|anyway|now)?[\s,]*(?:does|do|did|will|can|has|have|are|is|any)\b"
    r"|\b(?:want to know|wanted to know|wondering|tell me|does it say|in (?:the|this|your) plan)\b"
    r"|\b(?:asking (?:if|whether|what)|like to know|(?:anything|owt) (?:about|on|for|in)|any plans?)\b",
    re.IGNORECASE,
)


def asking_part(text: str) -> str:
    """The sentences of a long message that ask, and what leads up to the first; a short one as it is."""
    if len(text.split()) <= LONG:
        return text
    sentences = [sentence for sentence in _SENTENCE.split(text) if sentence.strip()]
    asking = [number for number, sentence in enumerate(sentences) if _ASKS.search(sentence)]
    if not asking or len(asking) == len(sentences):
        return text
    kept = sorted({*asking, *(number - 1 for number in asking[:1] if _short(sentences[number]) and number)})
    return " ".join(" ".join(sentences[number] for number in kept).split()[:MOST_WORDS])


def _short(sentence: str) -> bool:
    return len(sentence.split()) <= 8
