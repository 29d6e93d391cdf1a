"""The table of conversations: how one is read, and how it is had."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.actions.feedback_store import FakeFeedbackStore
from tests.dialogue.talking import Person

TABLE = Path(__file__).with_name("conversations.yml")
RESTART, LONG = "<restart>", "<5000>"


@dataclass(frozen=True, slots=True)
class Turn:
    """What is said, and what must come of it; what is left empty does not matter."""

    says: str
    at: str = ""
    tells: str = ""
    when_waiting: bool = False


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation and what of it is stored."""

    name: str
    turns: tuple[Turn, ...]
    kept: tuple[dict[str, str], ...]


def read_conversations() -> tuple[Conversation, ...]:
    """Every conversation of the table."""
    table = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    return tuple(Conversation(c["name"], tuple(map(_turn, c["turns"])), tuple(c["kept"])) for c in table)


def faults(conversation: Conversation, person: Person, store: FakeFeedbackStore) -> Iterator[str]:
    """Whatever is not as the table has it, once the person has had the conversation."""
    for turn in conversation.turns:
        yield from _had(turn, person)
    kept = [_stored(response.content) for response in store.kept.values()]
    if kept != list(conversation.kept):
        yield f"stored: {kept}"


def _had(turn: Turn, person: Person) -> Iterator[str]:
    if turn.says == RESTART:
        return person.restart()
    if turn.when_waiting and not person.slots.get("feedback_pause"):
        return
    told = person.say("word " * 1000 if turn.says == LONG else turn.says)
    if turn.at and person.step != turn.at:
        yield f"{turn.says!r} leads to {person.step!r}: {told}"
    if turn.tells.lower() not in told.lower():
        yield f"{turn.says!r} is not told {turn.tells!r}: {told}"


def _turn(turn: Any) -> Turn:
    return Turn(turn) if isinstance(turn, str) else Turn(**turn)


def _stored(content: Any) -> dict[str, str]:
    return {
        "about": content.about,
        "position": content.position.value,
        "comment": content.comment,
        "who": content.who.value,
    }
