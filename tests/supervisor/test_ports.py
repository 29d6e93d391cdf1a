from __future__ import annotations

import socket

import pytest

from api.supervisor.errors import SupervisorError
from api.supervisor.ports import address_of, free_port, take_port


def test_take_port_names_the_port_that_is_in_use() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with pytest.raises(SupervisorError, match=f"port {port} on 127.0.0.1 is in use; .*set PORT"):
            take_port("127.0.0.1", port)


def test_take_port_gives_a_free_port_that_is_asked_for() -> None:
    port = free_port()
    assert take_port("127.0.0.1", port) == port


def test_take_port_gives_some_free_port_for_zero() -> None:
    assert take_port("127.0.0.1", 0) > 0


def test_take_port_says_so_when_the_host_is_not_of_this_machine() -> None:
    with pytest.raises(
        SupervisorError, match=r"cannot listen on 192\.0\.2\.1, port 8000 .*set HOST and PORT"
    ):
        take_port("192.0.2.1", 8000)


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000"),
        ("0.0.0.0", "http://127.0.0.1:8000"),
        ("::", "http://[::1]:8000"),
        ("plan.example", "http://plan.example:8000"),
    ],
)
def test_address_of_can_be_opened_in_a_browser_on_this_machine(host: str, address: str) -> None:
    assert address_of(host, 8000) == address
