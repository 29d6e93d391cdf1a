"""Whether a child answers, and for how long it has."""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from time import monotonic
from urllib.parse import urlsplit

TIMEOUT = 5.0


async def status_of(url: str, timeout: float = TIMEOUT) -> int | None:
    """The HTTP status of a GET, or None when there is no answer within `timeout` seconds."""
    try:
        async with asyncio.timeout(timeout):
            line = await _status_line(url)
        return int(line.split()[1])
    except (OSError, TimeoutError, IndexError, ValueError):
        return None


async def _status_line(url: str) -> bytes:
    parts = urlsplit(url)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port or 80)
    try:
        request = f"GET {parts.path or '/'} HTTP/1.1\r\nHost: {parts.netloc}\r\nConnection: close\r\n\r\n"
        writer.write(request.encode("ascii"))
        return await reader.readline()
    finally:
        writer.close()


class HealthWatch:
    """Asks one address again and again; all times in seconds."""

    def __init__(self, url: str, patience: float, poll: float) -> None:
        self._url = url
        self._patience = patience
        self._poll = poll
        self._first_good: float | None = None
        self._last_good = 0.0

    @property
    def healthy_for(self) -> float:
        """From the first good answer to the last one."""
        return 0.0 if self._first_good is None else self._last_good - self._first_good

    async def until_hanging(self) -> None:
        """Returns when there has been a good answer, and then none for longer than `patience`."""
        while not self._hangs():
            if await status_of(self._url, min(TIMEOUT, self._patience)) == HTTPStatus.OK:
                self._note()
            await asyncio.sleep(self._poll)

    def _note(self) -> None:
        self._last_good = monotonic()
        if self._first_good is None:
            self._first_good = self._last_good

    def _hangs(self) -> bool:
        return self._first_good is not None and monotonic() - self._last_good > self._patience
