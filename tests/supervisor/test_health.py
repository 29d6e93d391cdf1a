from __future__ import annotations

import asyncio
import socket

from api.supervisor.health import HealthWatch, status_of
from api.supervisor.ports import free_port


async def _served(answer: bytes) -> int | None:
    async def reply(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(answer)
        writer.close()

    server = await asyncio.start_server(reply, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        return await status_of(f"http://127.0.0.1:{port}/healthz", timeout=5)


def test_status_of_gives_the_status_code() -> None:
    assert asyncio.run(_served(b"HTTP/1.1 503 Service Unavailable\r\n\r\n")) == 503


def test_status_of_gives_none_for_what_is_not_http() -> None:
    assert asyncio.run(_served(b"hello\r\n")) is None


def test_status_of_gives_none_when_nobody_listens() -> None:
    assert asyncio.run(status_of(f"http://127.0.0.1:{free_port()}/")) is None


def test_status_of_gives_none_when_the_answer_does_not_come_in_time() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        assert asyncio.run(status_of(url, timeout=0.1)) is None


def test_a_watch_does_not_take_a_child_that_never_answered_for_hanging() -> None:
    async def story() -> bool:
        watch = HealthWatch(f"http://127.0.0.1:{free_port()}/", patience=0.05, poll=0.01)
        done, _ = await asyncio.wait({asyncio.create_task(watch.until_hanging())}, timeout=0.3)
        return bool(done)

    assert not asyncio.run(story())
