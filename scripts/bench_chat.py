"""Measures a running service: `make bench` (or `scripts/bench_chat.py http://127.0.0.1:8000`).

The first load of the chat page over HTTP with compression, and how long answers take while several people
chat at once, each in a conversation of their own. Start the service with `CHAT_RATE=off`.
"""

from __future__ import annotations

import asyncio
import json
import re
import statistics
import sys
import time
from pathlib import Path

import httpx2

ROOT = Path(__file__).resolve().parents[1]
QUESTIONS = ROOT / "tests" / "questions" / "dev.jsonl"
PEOPLE, TURNS, WARM_UP = 4, 25, 3
# People read an answer before they go on; with less than this they would be a queue and not a conversation.
READING = 2.0
FRAGMENT = "application/vnd.chat-message+html"
LOADED = re.compile(r'(?:src|href)="(/static/[^"]+)"')
IMPORTED = re.compile(r'from "\.\.?/([^"]+)"')


def sizes(address: str) -> dict[str, int]:
    """The bytes on the wire of everything that the first load asks for, by its path."""
    with httpx2.Client(base_url=address, headers={"Accept-Encoding": "gzip"}) as client:
        page = client.get("/")
        wanted = LOADED.findall(page.text)
        found = {"/": _on_the_wire(client, "/")}
        while wanted:
            path = wanted.pop(0)
            if path not in found:
                found[path] = _on_the_wire(client, path)
                wanted += _imports(client, path)
        return found


def _on_the_wire(client: httpx2.Client, path: str) -> int:
    with client.stream("GET", path) as response:
        response.raise_for_status()
        return sum(len(part) for part in response.iter_raw())


def _imports(client: httpx2.Client, path: str) -> list[str]:
    if not path.endswith(".js") or "/govuk/" in path:
        return []
    base, _, _ = path.partition("/pages/")
    names = IMPORTED.findall(client.get(path).text)
    return [f"{base}/{name if '/' in name else f'pages/{name}'}" for name in names]


def questions() -> list[str]:
    """The first question of each conversation that the project is developed with."""
    return [json.loads(line)["turns"][0] for line in QUESTIONS.read_text("utf-8").splitlines()]


async def chat(address: str, asked: list[str], turns: int, reading: float, after: float = 0) -> list[float]:
    """One person, who begins after so many seconds: what each answer took, from sent to there whole."""
    took = []
    await asyncio.sleep(after)
    headers = {"Accept": FRAGMENT, "Origin": address, "Accept-Encoding": "gzip"}
    async with httpx2.AsyncClient(base_url=address, headers=headers, timeout=60) as client:
        for question in asked[:turns]:
            begun = time.perf_counter()
            response = await client.post("/chat", data={"message": question})
            response.raise_for_status()
            took.append(time.perf_counter() - begun)
            await asyncio.sleep(reading)
    return took


async def together(address: str, reading: float) -> list[float]:
    """Every answer's seconds while all of them chat."""
    known = questions()
    await chat(address, known[-WARM_UP:], WARM_UP, 0)
    # People do not begin at the same moment.
    later = reading / PEOPLE
    people = (chat(address, known[n::PEOPLE], TURNS, reading, n * later) for n in range(PEOPLE))
    return [seconds for took in await asyncio.gather(*people) for seconds in took]


def main(address: str) -> None:
    """Prints what was measured."""
    found = sizes(address)
    for path, size in found.items():
        print(f"{size / 1000:7.1f} kB  {path}")
    print(f"{sum(found.values()) / 1000:7.1f} kB  first load, compressed, {len(found)} requests\n")
    for reading, name in ((READING, f"reading {READING:.0f} s after each"), (0.0, "without a pause")):
        took = asyncio.run(together(address, reading))
        print(f"{PEOPLE} people, {len(took)} answers, {name}: {_told([s * 1000 for s in took])}")


def _told(took: list[float]) -> str:
    cuts = statistics.quantiles(took, n=100)
    return f"median {cuts[49]:.0f} ms, p95 {cuts[94]:.0f} ms, longest {max(took):.0f} ms"


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/") if len(sys.argv) > 1 else "http://127.0.0.1:8000")
