"""The clauses of a message: danger is often told beside something else."""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.encoder import Vectors

# Where a new thought begins without a full stop: somebody speaks of themselves or of those close to them.
_THEY = (
    r"(?:i|im|i'm|i've|ive|i'd|we|we're|weve|we've|he|he's|hes|she|she's|shes|they|they're|theyre|there|there's"
    r"|theres|my|our|someone|somebody|a (?:man|woman|lad|bloke|girl|boy|kid|child)|the (?:man|woman|boy|girl)"
    r"|water|smoke|(?:the|his|her|its|one of (?:my|our)) \w+(?: \w+)? (?:is|are|has|have|was|keeps?))\b"
)
_BREAK = re.compile(
    rf"[.!?;\n]+\s+|\s[-–—]+\s|[:,]\s+(?={_THEY})"
    rf"|[,]?\s+(?:and|but|also|because|cos|coz|cause|anyway|plus|as|n|&)\s+(?:also\s+|anyway\s+)?(?={_THEY})"
    r"|[,]?\s+(?:and also|also)\s+",
    re.IGNORECASE,
)
# "whats the plan for housing im sleeping in my car": what asks has ended where somebody speaks of themselves,
# unless a word before it says that the thought goes on.
_GOES_ON = re.compile(
    r"\b(?:if|when|while|that|where|what|who|how|why|because|cos|as|so|than|then|until|till|since|and|or|but"
    r"|of|in|at|on|to|for|with|by|near|outside|inside|behind|around|about|from|like|is|are|was|the|a|says?|said"
    r"|think|know|hope|believe|mean|guess|told|bet|sure)$",
    re.IGNORECASE,
)
_RUNS_ON = re.compile(
    r"(?<=\w)\s+(?=(?:im|i'm|i've|ive|i am|i have|we are|we're|we have|there is|there's|theres"
    r"|he is|he's|hes|she is|she's|shes|they are"
    r"|my \w+(?: \w+)? (?:is|are|has|have|just|keeps?|wont|won't|hit|hits))\b)",
    re.IGNORECASE,
)
# Somebody who speaks of themselves or of their own.
OF_ONESELF = re.compile(r"\b(?:i|i'?m|i'?ve|my|me|we|we'?re|our|us)\b", re.IGNORECASE)
FEWEST_WORDS = 3
# What asks is at least as long as this before a thought may run on.
BEFORE = 4
MOST = 8


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """A part of a message that can be understood by itself, with its unit vector."""

    text: str
    vector: Vectors


def clauses(text: str) -> tuple[str, ...]:
    """The clauses of a message of several, in order; none for a message of one."""
    parts = [part for whole in _BREAK.split(text) for part in _run_on(whole.strip(" ,"))]
    parts = [part for part in parts if len(part.split()) >= FEWEST_WORDS]
    several = len(parts) > 1 or parts not in ([], [text.strip(" ,.!?")])
    return tuple(parts[:MOST]) if several else ()


def as_question(clause: str) -> str:
    """A clause that asks, as a question by itself."""
    plain = re.sub(
        r"^(?:and|but|also|so|anyway|pls|please)\b[\s,]*", "", clause.strip(" .,;!?"), flags=re.IGNORECASE
    )
    return f"{plain[:1].upper()}{plain[1:]}?"


def _run_on(part: str) -> list[str]:
    """The part, in two where a new thought follows without any mark."""
    for match in _RUNS_ON.finditer(part):
        before = part[: match.start()]
        if len(before.split()) >= BEFORE and not _GOES_ON.search(before):
            return [before, part[match.end() :]]
    return [part]
