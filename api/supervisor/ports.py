"""Ports: which are free, and whether the one for people is."""

from __future__ import annotations

import errno
import socket

from api.supervisor.errors import SupervisorError

LOOPBACK = "127.0.0.1"
ANY = {"0.0.0.0": LOOPBACK, "::": "::1", "": LOOPBACK}


def free_port() -> int:
    """A port on loopback that nobody listens on at the moment."""
    with socket.create_server((LOOPBACK, 0)) as server:
        return int(server.getsockname()[1])


def take_port(host: str, port: int) -> int:
    """The port itself, or a free one for 0; SupervisorError when nobody could listen there."""
    try:
        family, *_, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        with socket.create_server(address[:2], family=family) as server:
            return int(server.getsockname()[1])
    except OSError as error:
        raise SupervisorError(_why_not(host, port, error)) from None


def address_of(host: str, port: int) -> str:
    """The address that a browser on this machine can open."""
    name = ANY.get(host, host)
    return f"http://[{name}]:{port}" if ":" in name else f"http://{name}:{port}"


def _why_not(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} on {host} is in use; stop what uses it, or set PORT to another"
    return f"cannot listen on {host}, port {port} ({error.strerror or error}); set HOST and PORT to others"
