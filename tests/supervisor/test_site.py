from __future__ import annotations

import sys
from pathlib import Path

import pytest

from api.settings import Settings
from api.supervisor.errors import SupervisorError
from api.supervisor.ports import free_port
from api.supervisor.site import Doors, open_doors, plan_site

DOORS = Doors(
    port=8000, rasa_url="http://127.0.0.1:5005", rasa_port=5005, action_port=5055, action_token="secret"
)
OUTSIDE = {
    "PATH": "/usr/bin",
    "DATABASE_URL": "postgresql://u:p@h/d",
    "PYTHONPATH": "/elsewhere",
    "CHAT_RATE": "off",
}


def settings(**values: object) -> Settings:
    return Settings.model_validate({"port": 0, **values})


def test_ports_that_are_not_set_are_free_ones() -> None:
    doors = open_doors(settings())
    assert len({doors.port, doors.rasa_port, doors.action_port}) == 3
    assert doors.rasa_url == f"http://127.0.0.1:{doors.rasa_port}"


def test_ports_that_are_set_are_kept() -> None:
    action, rasa = free_port(), free_port()
    doors = open_doors(settings(action_port=action, rasa_url=f"http://127.0.0.1:{rasa}"))
    assert (doors.action_port, doors.rasa_port) == (action, rasa)


def test_every_run_has_a_token_of_its_own() -> None:
    first, second = open_doors(settings()), open_doors(settings())
    assert first.action_token != second.action_token
    assert len(first.action_token) >= 32


def test_a_token_that_is_set_is_kept() -> None:
    assert open_doors(settings(action_token="agreed")).action_token == "agreed"


def test_rasa_on_another_machine_is_not_started_here() -> None:
    doors = open_doors(settings(rasa_url="http://rasa.example:5005"))
    site = plan_site(settings(), doors, {}, bot_python=Path(sys.executable))
    assert site.rasa is None
    assert site.service.environment["RASA_URL"] == "http://rasa.example:5005/"


def test_without_its_environment_rasa_is_left_out_and_the_service_runs_alone(tmp_path: Path) -> None:
    site = plan_site(settings(), DOORS, OUTSIDE, bot_python=tmp_path / "missing")
    assert site.children == (site.service,)


def test_the_service_starts_before_rasa() -> None:
    site = plan_site(settings(), DOORS, OUTSIDE, bot_python=Path(sys.executable))
    assert [child.name for child in site.children] == ["the service", "Rasa"]


def test_the_service_gets_all_settings_and_the_doors_of_this_run(tmp_path: Path) -> None:
    site = plan_site(settings(data_dir=tmp_path), DOORS, OUTSIDE)
    expected = {
        **{
            "DATA_DIR": str(tmp_path),
            "HOST": "127.0.0.1",
            "PORT": "8000",
            "RASA_URL": "http://127.0.0.1:5005",
        },
        **{"ACTION_PORT": "5055", "ACTION_TOKEN": "secret", "CHAT_RATE": "off"},
    }
    assert expected.items() <= dict(site.service.environment).items()
    assert site.service.environment["DATABASE_URL"] == OUTSIDE["DATABASE_URL"]


def test_rasa_gets_its_addresses_but_not_the_records_database(tmp_path: Path) -> None:
    site = plan_site(settings(data_dir=tmp_path), DOORS, OUTSIDE, Path(sys.executable))
    assert site.rasa is not None
    given = site.rasa.environment
    assert given["ACTION_URL"] == "http://127.0.0.1:5055/webhook"
    assert given["TRACKER_URL"] == f"sqlite:///{tmp_path}/tracker.db"
    assert given["ACTION_TOKEN"] == "secret"
    assert not {"DATABASE_URL", "PYTHONPATH"} & given.keys()


def test_rasa_is_trained_before_each_start(tmp_path: Path) -> None:
    site = plan_site(settings(data_dir=tmp_path), DOORS, OUTSIDE, Path(sys.executable))
    assert site.rasa is not None
    [training] = site.rasa.preparations
    assert training[2:] == ("train", "--data-dir", str(tmp_path))
    assert site.rasa.command[2:] == ("serve", "--port", "5005", "--data-dir", str(tmp_path))


def test_a_tracker_database_that_is_set_is_used() -> None:
    own = settings(tracker_url="postgresql://u:p@h/tracker")
    site = plan_site(own, DOORS, OUTSIDE, Path(sys.executable))
    assert site.rasa is not None
    assert site.rasa.environment["TRACKER_URL"] == "postgresql://u:p@h/tracker"


def test_an_action_port_in_use_is_refused() -> None:
    import socket

    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        pytest.raises(SupervisorError, match="is in use"),
    ):
        open_doors(settings(action_port=server.getsockname()[1]))
