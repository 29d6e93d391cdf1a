"""How people write: the same thought in many voices, with the slips that people make."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

from tests.feedback.made_up.phrases import PLACES, SLIPS, SWAPS, TEXT_SPEAK, WRITTEN_OUT

Voice = Callable[[str, Random], str]


def plain(text: str, random: Random) -> str:
    """As it is."""
    return text


def hurried(text: str, random: Random) -> str:
    """No capitals and few stops."""
    return (
        re.sub(r"[,;:]", "", re.sub(r"\.\s+", random.choice((" ", ". ", ", ", " ... ")), text))
        .rstrip(".")
        .lower()
    )


def shouting(text: str, random: Random) -> str:
    """One part in capitals, with marks to spare."""
    words = text.rstrip(".!").split(" ")
    start = random.randrange(len(words))
    end = start + random.randint(2, 6)
    shouted = [*words[:start], *(word.upper() for word in words[start:end]), *words[end:]]
    return " ".join(shouted) + "!" * random.randint(1, 3)


def texting(text: str, random: Random) -> str:
    """As on a telephone."""
    for word, short in TEXT_SPEAK.items():
        if random.random() < 0.7:
            text = re.sub(rf"\b{word}\b", short, text)
    return text.replace("'", "").lower() + random.choice(("", " lol", " tbh", " smh", " ffs", " x", " :("))


def slipping(text: str, random: Random) -> str:
    """With misspellings."""
    for right, wrong in SLIPS.items():
        text = re.sub(rf"\b{right}\b", wrong, text)
    return _mistype(text.replace("'", "") if random.random() < 0.5 else text, random, 0.07)


def formal(text: str, random: Random) -> str:
    """Written out, as in a letter."""
    for short, long in WRITTEN_OUT.items():
        text = text.replace(short, long)
    lead = random.choice(
        ("I write to state the following. ", "I wish to record my view. ", "For the record: ", "")
    )
    return lead + text


def learner(text: str, random: Random) -> str:
    """English as another language: articles go missing."""
    return re.sub(r"\b(the|a|an) ", lambda found: "" if random.random() < 0.6 else found[0], text)


def rambling(text: str, random: Random) -> str:
    """With fillers in between."""
    fillers = ("you know,", "I mean,", "at the end of the day,", "to my mind,", "believe me,", "as I say,")
    pauses = [found.end() for found in re.finditer(r"[,;.] ", text)] or [0]
    at = random.choice(pauses)
    return f"{text[:at]}{random.choice(fillers)} {text[at:]}"


VOICES: Sequence[tuple[Voice, int]] = (
    (plain, 9),
    (hurried, 4),
    (shouting, 2),
    (texting, 2),
    (slipping, 4),
    (formal, 2),
    (learner, 2),
    (rambling, 2),
)


def said(text: str, random: Random) -> str:
    """The text in some voice."""
    voices, weights = zip(*VOICES, strict=True)
    return str(random.choices(voices, weights)[0](text, random))


def reworded(text: str, random: Random, share: float = 0.5) -> str:
    """With other words for some of its words."""

    def other(found: re.Match[str]) -> str:
        choices = SWAPS.get(found[0])
        return random.choice(choices) if choices and random.random() < share else found[0]

    return re.sub(r"[a-z]+", other, text)


def placed(text: str, random: Random) -> str:
    """With a place wherever one belongs."""
    return re.sub(r"\{place\}", lambda _: random.choice(PLACES), text)


def _mistype(text: str, random: Random, share: float) -> str:
    return " ".join(_slip(word, random) if random.random() < share else word for word in text.split(" "))


def _slip(word: str, random: Random) -> str:
    """The word with two letters swapped, one left out or one doubled."""
    if len(word) < 4:
        return word
    at = random.randrange(1, len(word) - 2)
    kinds = (
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + word[at + 1 :],
        word[: at + 1] + word[at:],
    )
    return random.choice(kinds)
