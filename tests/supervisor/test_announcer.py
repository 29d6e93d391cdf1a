from __future__ import annotations

import asyncio

from api.supervisor.announcer import announce
from tests.supervisor.fakes import Said, until


class FakeService:
    """Answers /healthz with 200, and /readyz with 200 once `ready` is set."""

    def __init__(self) -> None:
        self.ready = False
        self.asked: list[str] = []

    async def reply(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        path = (await reader.readuntil(b"\r\n\r\n")).split()[1].decode()
        good = path == "/healthz" or self.ready
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n" if good else b"HTTP/1.1 503 Service Unavailable\r\n\r\n")
        writer.close()
        self.asked.append(path)


def test_the_address_is_said_when_the_service_answers_and_ready_when_it_is() -> None:
    async def story() -> list[str]:
        service, said = FakeService(), Said()
        async with await asyncio.start_server(service.reply, "127.0.0.1", 0) as server:
            address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
            task = asyncio.create_task(announce(address, said, poll=0.01))
            await until(lambda: service.asked.count("/readyz") >= 2)
            assert said.lines == [f"the service answers at {address}"]
            service.ready = True
            await until(lambda: len(said.lines) == 2)
            asked = len(service.asked)
            await until(lambda: len(service.asked) > asked + 3)
            task.cancel()
            return [line.replace(address, "ADDRESS") for line in said.lines]

    assert asyncio.run(story()) == ["the service answers at ADDRESS", "ready: ADDRESS"]
