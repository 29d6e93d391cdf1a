"""Many people give feedback at once while they change their minds and both processes are killed under them.

    python -m tests.bot.soak --conversations 200

prints what happened and ends with 1 when a receipt was shown for nothing, a response stored without its
receipt, or anything stored twice or otherwise than it was given.
"""

from __future__ import annotations

import argparse
import itertools
import random
import re
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from records.database import open_database
from records.feedback import FeedbackRecords
from records.feedback_values import Position, StoredResponse
from tests.bot.live import train
from tests.bot.site import RASA, SERVICE, Site

STEPS = ("start", "about", "position", "comment", "who", "personal", "consent", "check")
MOMENTS = ("before", "during", "after")
CODE = re.compile(r"\b[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}\b")
QUESTIONS = (
    "What does the plan say about air quality?",
    "How many trees will you plant?",
    "what about buses?",
)
POSITIONS = {"Support": Position.SUPPORT, "in part": Position.IN_PART, "against it": Position.OPPOSE}
HELD = ("this minute", "restarting")
PHONE = " Ring 07700 900123."
MOST_MESSAGES = 80


@dataclass(frozen=True)
class Kill:
    """A process, killed at a step: before its message is sent, while it is answered, or after."""

    process: str
    step: str
    moment: str


@dataclass
class Told:
    """What one person gave and was told."""

    number: int
    comment: str = ""
    position: Position = Position.UNSURE
    stops: bool = False
    codes: set[str] = field(default_factory=set)
    happened: Counter[str] = field(default_factory=Counter)
    problem: str = ""


class Person:
    """One person with a script of their own; sends again whatever got no proper reply."""

    def __init__(self, site: Site, number: int, seed: int, kill: Kill | None) -> None:
        self._site = site
        self._random = random.Random(f"{seed} {number}")
        self._kill = kill
        self._id: str | None = None
        self._asked: set[str] = set()
        self._changed = False
        self._last = ""
        position = self._random.choice(list(POSITIONS))
        phone = (
            " Ring 07700 900123." if self._random.random() < 0.3 or (kill and kill.step == "personal") else ""
        )
        self._position = position
        self._comment = f"Response {number}: more benches, please.{phone}"
        self.told = Told(number, self._kept_comment(), POSITIONS[position])
        leaves = kill is None and self._random.random() < 0.2
        self._stops_at = self._random.choice(STEPS[1:]) if leaves else ""

    def give(self) -> Told:
        """The whole conversation."""
        try:
            self._converse()
        except Exception as error:
            self.told.problem = f"{type(error).__name__}: {error}"
        return self.told

    def _converse(self) -> None:
        step, reply = "start", self._say("start", "I want to give feedback")
        for _ in range(MOST_MESSAGES):
            form = reply.get("form") or {}
            step = form.get("step", "")
            if step == "done":
                return self._note_receipt(reply)
            if step == "cancelled" or (self._stops_at == "stopped" and not step):
                return None
            if not step:
                # The form did not open, or what opened it got lost.
                self._site.wait()
                reply = self._say("start", "I want to give feedback")
                continue
            reply = self._say(step, self._words_at(step))
            while any(held in reply["text"] for held in HELD):
                # As they were asked to: the same again in a minute.
                self.told.happened["held"] += 1
                self._site.wait()
                reply = self._say("", self._last)
        raise AssertionError(f"no end after {MOST_MESSAGES} messages, at {step!r}")

    def _words_at(self, step: str) -> str:
        if step == self._stops_at:
            self._stops_at, self.told.stops = "stopped", True
            return "stop"
        if step not in self._asked and self._random.random() < 0.25:
            self._asked.add(step)
            self.told.happened["questions"] += 1
            return self._random.choice(QUESTIONS)
        if step in {"who", "consent", "check"} and not self._changed and self._random.random() < 0.3:
            return self._change()
        return {
            "about": "the plan as a whole",
            "position": self._position,
            "comment": self._comment,
            "who": self._random.choice(("resident", "skip", "I run a shop")),
            "personal": "take them out",
            "consent": "yes",
            "check": "Send it",
        }[step]

    def _change(self) -> str:
        self._changed = True
        self.told.happened["corrections"] += 1
        if self._random.random() < 0.5:
            self._position, self.told.position = "Support", Position.SUPPORT
            return "no, I meant support"
        self._comment = f"Response {self.told.number}, changed: fewer benches."
        self.told.comment = self._kept_comment()
        return "change my comment"

    def _kept_comment(self) -> str:
        return self._comment.replace("07700 900123", "[phone number]")

    def _note_receipt(self, reply: dict[str, Any]) -> None:
        self.told.codes |= set(CODE.findall(reply["text"]))
        if self._random.random() < 0.5:
            # Pressed twice, reloaded, sent again: one response, one code.
            with ThreadPoolExecutor(2) as both:
                again = [both.submit(self._send, "Send it") for _ in range(2)]
            for each in again:
                self.told.codes |= set(CODE.findall((each.result() or {}).get("text", "")))
            self.told.happened["sent again"] += 2

    def _say(self, step: str, words: str) -> dict[str, Any]:
        """The reply to a message, sent as often as it takes; the kill comes at its moment."""
        kill = self._kill if self._kill and self._kill.step == step else None
        if kill:
            self._kill = None
            return self._say_with(kill, words)
        while (reply := self._send(words)) is None:
            self.told.happened["sent again"] += 1
            self._site.wait()
        return reply

    def _say_with(self, kill: Kill, words: str) -> dict[str, Any]:
        self.told.happened[f"kill {kill.process}"] += 1
        if kill.moment == "before":
            self._site.kill(kill.process)
        if kill.moment != "during":
            reply = self._say("", words)
            if kill.moment == "after":
                self._site.kill(kill.process)
            return reply
        pause = self._random.uniform(0, 0.2)
        with ThreadPoolExecutor(1) as one:
            sent = one.submit(self._send, words)
            threading.Event().wait(pause)
            self._site.kill(kill.process)
        return sent.result() or self._say("", words)

    def _send(self, words: str) -> dict[str, Any] | None:
        """The reply, or None when there was none."""
        self._last = words
        body = {"message": words} | ({"conversation_id": self._id} if self._id else {})
        self.told.happened["messages"] += 1
        try:
            response = httpx.post(f"{self._site.url}/api/chat", json=body, timeout=30)
        except httpx.TransportError:
            return None
        if response.status_code != 200:
            assert response.status_code == 503, response.text
            return None
        reply: dict[str, Any] = response.json()
        self._id = reply["conversation_id"]
        return reply


def kills(conversations: int, seed: int) -> list[Kill | None]:
    """One or none for each conversation; with enough of them each process at each step and moment."""
    every = itertools.product((SERVICE, RASA), STEPS, MOMENTS)
    planned: list[Kill | None] = [Kill(*each) for each in every]
    chooser = random.Random(seed)
    chooser.shuffle(planned)
    planned = planned[: conversations * 2 // 3]
    planned += [None] * (conversations - len(planned))
    chooser.shuffle(planned)
    return planned


def soak(site: Site, conversations: int, at_once: int, seed: int) -> list[Told]:
    """What every person was told."""
    people = [Person(site, n, seed, kill) for n, kill in enumerate(kills(conversations, seed))]
    with ThreadPoolExecutor(at_once) as workers:
        told = []
        for each in workers.map(Person.give, people):
            told.append(each)
            print(f"\r{len(told)} of {conversations}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return told


def faults(told: Sequence[Told], stored: dict[str, StoredResponse], count: int) -> list[str]:
    """What is not as it must be: responses stored = receipts shown, each once and as it was given."""
    found = [f"{each.number}: {each.problem}" for each in told if each.problem]
    codes = [code for each in told for code in each.codes]
    if len(codes) != count:
        found.append(f"{len(codes)} receipts were shown and {count} responses stored")
    for each in told:
        expected = 0 if each.stops else 1
        if not each.problem and len(each.codes) != expected:
            found.append(f"{each.number}: {len(each.codes)} receipts where {expected} was right")
        for code in each.codes:
            kept = stored.get(code)
            said = (kept.content.comment, kept.content.position) if kept else None
            if said != (each.comment, each.position):
                found.append(f"{each.number}: {code} holds {said}, not {(each.comment, each.position)}")
    return found


def look_up(site: Site, told: Sequence[Told]) -> tuple[dict[str, StoredResponse], int]:
    """The responses of the codes that were shown, and how many responses there are in all."""
    with closing(open_database(site.records)) as database:
        records = FeedbackRecords(database)
        read = {code: records.read(code) for each in told for code in each.codes}
        return {c: r for c, r in read.items() if isinstance(r, StoredResponse)}, records.count()


def figures(told: Sequence[Told], count: int) -> str:
    """What happened, in numbers."""
    happened = sum((each.happened for each in told), Counter[str]())
    lines = {
        "conversations": len(told),
        "receipts shown": sum(len(each.codes) for each in told),
        "responses stored": count,
        "left before the end": sum(each.stops for each in told),
        **dict(sorted(happened.items())),
    }
    return "\n".join(f"{name}: {number}" for name, number in lines.items())


def main() -> int:
    """Trains where needed, soaks, compares; 0 when all is as it must be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--conversations", type=int, default=200)
    parser.add_argument("--at-once", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--data-dir", type=Path, default=None, help="a data directory with a trained model")
    given = parser.parse_args()
    data_dir = given.data_dir or Path(tempfile.mkdtemp(prefix="soak-"))
    trained = train(data_dir)
    if trained.returncode:
        print(trained.stdout, trained.stderr, file=sys.stderr)
        return 1
    site, began = Site(data_dir), time.monotonic()
    try:
        site.start()
        told = soak(site, given.conversations, given.at_once, given.seed)
    finally:
        site.stop()
    stored, count = look_up(site, told)
    print(figures(told, count))
    print(f"minutes: {(time.monotonic() - began) / 60:.1f}")
    wrong = faults(told, stored, count)
    print("\n".join(wrong) or "responses stored = receipts shown, each once, as it was given")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
