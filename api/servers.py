"""Several uvicorn servers in one event loop that stop together."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import socket
from collections.abc import Iterator

import uvicorn
from fastapi import FastAPI

# Requests that are under way get so many seconds when the process is told to stop.
GRACE_SECONDS = 2
BACKLOG = 2_048


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leaves the signals to `Servers`: one signal stops them all."""
        yield


class Servers:
    """Servers that stop together: on SIGTERM, on SIGINT, or when one of them ends."""

    def __init__(self) -> None:
        self._stopping = asyncio.Event()
        self._servers: list[_Server] = []

    def stop_on_signals(self) -> None:
        """Lets SIGTERM and SIGINT stop the servers cleanly."""
        loop = asyncio.get_running_loop()
        for sig in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(sig, self.stop)

    def stop(self) -> None:
        """Lets every server finish what is under way, for a moment, and end."""
        self._stopping.set()
        for server in self._servers:
            server.should_exit = True

    async def stopped(self) -> None:
        """Returns once `stop` has been called."""
        await self._stopping.wait()

    async def serve(self, app: FastAPI, listening: socket.socket, trusted_proxies: str = "") -> None:
        """Serves an app on a socket until all servers stop."""
        if self._stopping.is_set():
            return
        server = _Server(_config(app, trusted_proxies))
        self._servers.append(server)
        try:
            await server.serve([listening])
        finally:
            self.stop()


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens there; CannotListen when the place cannot be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=BACKLOG)
    except OSError as error:
        raise CannotListen(f"{host}:{port}: {error.strerror}") from None


class CannotListen(Exception):
    """The address or port is not to be had."""


def _config(app: FastAPI, trusted_proxies: str) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        proxy_headers=bool(trusted_proxies),
        forwarded_allow_ips=trusted_proxies or None,
        timeout_graceful_shutdown=GRACE_SECONDS,
        server_header=False,
        # Addresses may hold what people search for.
        access_log=False,
        log_config=None,
    )
