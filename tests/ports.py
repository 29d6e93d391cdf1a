"""Ports for processes that tests start."""

from __future__ import annotations

import random
import socket

# Below those that systems hand out by themselves: between here and the process that is to listen, no
# connection of anybody's can take one.
FIRST, LAST = 20_000, 32_000
_chance = random.SystemRandom()


def free_port() -> int:
    """A loopback port that nobody listens on."""
    while True:
        port = _chance.randrange(FIRST, LAST)
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
