"""Made-up responses in any number, always the same for the same seed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from records.feedback_values import COMMENT_LIMIT, WHOLE_PLAN, Position, Who
from tests.feedback.made_up.arguments import NO_THEME, Argument, Topic, read_topics, sentences
from tests.feedback.made_up.phrases import CLOSERS, OPENERS
from tests.feedback.made_up.voices import placed, reworded, said

SEED = 20_211
OPENED = datetime(2026, 9, 1, 8, tzinfo=UTC)
DAYS = 84
RESPONDENTS = {
    Who.RESIDENT: 70,
    Who.WORKS_HERE: 6,
    Who.BUSINESS: 8,
    Who.GROUP: 7,
    Who.OTHER: 3,
    Who.NOT_SAID: 6,
}
# How many give one whole comment; the others are sentences of several comments put together.
WHOLE = 0.62


@dataclass(frozen=True, slots=True)
class MadeUp:
    """A response that nobody gave. `label` is its hidden theme, `also` a second one it touches, or empty."""

    created: datetime
    subject: str
    position: Position
    respondent: Who
    comment: str
    label: str
    also: str = ""


def made_up(count: int, seed: int = SEED) -> list[MadeUp]:
    """So many responses, no two with the same words unless they are of the few that say next to nothing."""
    random = Random(seed)
    topics = read_topics()
    weights = _weights(topics, random)
    originals = _originals(topics, random)[:count]
    seen = {response.comment for response in originals}
    more = list(_more(topics, weights, random, seen, count - len(originals)))
    return random.sample([*originals, *more], count)


def _weights(topics: Sequence[Topic], random: Random) -> list[float]:
    """Some themes are on many minds, most on few."""
    ranks = random.sample(range(len(topics)), len(topics))
    return [
        0.8 if t.label == NO_THEME else 1 / (3 + rank) ** 0.7 * 10
        for t, rank in zip(topics, ranks, strict=True)
    ]


def _originals(topics: Sequence[Topic], random: Random) -> list[MadeUp]:
    return [
        _response(topic, a, placed(a.text, random), "", random) for topic in topics for a in topic.arguments
    ]


def _more(
    topics: Sequence[Topic], weights: Sequence[float], random: Random, seen: set[str], count: int
) -> Iterator[MadeUp]:
    while count > 0:
        (topic,) = random.choices(topics, weights)
        argument = random.choice(topic.arguments)
        other = random.choice([t for t in topics if t.label not in (topic.label, NO_THEME)])
        also = other.label if topic.label != NO_THEME and random.random() < 0.06 else ""
        text = _comment(topic, argument, random)
        if also:
            text = f"{text} {random.choice(other.asides)}"
        text = said(placed(text, random), random).strip()[:COMMENT_LIMIT]
        if text not in seen or topic.label == NO_THEME:
            seen.add(text)
            count -= 1
            yield _response(topic, argument, text, also, random)


def _comment(topic: Topic, argument: Argument, random: Random) -> str:
    if topic.label == NO_THEME:
        return argument.text
    pieces = _whole(topic, argument, random) if random.random() < WHOLE else _pieced(topic, random)
    if random.random() < 0.3:
        pieces.insert(0, random.choice(OPENERS))
    if random.random() < 0.25:
        pieces.append(random.choice(CLOSERS))
    return reworded(" ".join(pieces), random)


def _whole(topic: Topic, argument: Argument, random: Random) -> list[str]:
    """One person's comment, or the greater part of it, perhaps with an aside."""
    own = sentences(argument.text)
    if len(own) > 1 and random.random() < 0.4:
        own.remove(random.choice(own[1:]))
    if random.random() < 0.5:
        own.insert(random.randint(0, len(own)), random.choice(topic.asides))
    return own


def _pieced(topic: Topic, random: Random) -> list[str]:
    """Sentences of the theme that were never said together."""
    first = [pieces[0] for a in topic.arguments if (pieces := sentences(a.text))]
    chosen = random.sample(first, random.choice((1, 1, 2, 2, 3)))
    return [*chosen, *random.sample(topic.asides, random.choice((0, 1)))]


def _response(topic: Topic, argument: Argument, comment: str, also: str, random: Random) -> MadeUp:
    subject = random.choice(topic.subjects) if random.random() < 0.85 else WHOLE_PLAN
    return MadeUp(
        OPENED + timedelta(days=DAYS * random.betavariate(0.8, 1.1), seconds=random.randrange(50_000)),
        subject,
        Position(argument.position),
        random.choices(list(RESPONDENTS), list(RESPONDENTS.values()))[0],
        comment,
        topic.label,
        also,
    )
