"""What runs on this machine: the two children with their ports, secrets and environments."""

from __future__ import annotations

import secrets
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from api.settings import Settings
from api.supervisor.keeper import Child
from api.supervisor.ports import LOOPBACK, address_of, free_port, take_port

ROOT = Path(__file__).resolve().parents[2]
BOT_PYTHON = ROOT / "bot" / ".venv" / "bin" / "python"
HEALTH, READY, RASA_HEALTH = "/healthz", "/readyz", "/webhooks/rest/"
OWN_HOSTS = (LOOPBACK, "localhost")
# Rasa gets neither the records' address nor anything that would make its Python look elsewhere.
NOT_FOR_RASA = ("DATABASE_URL", "VIRTUAL_ENV", "PYTHONPATH", "PYTHONHOME")

Environment = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Doors:
    """The ports and the secret of one run; `rasa_port` is None when Rasa runs on another machine."""

    port: int
    rasa_url: str
    rasa_port: int | None
    action_port: int
    action_token: str


@dataclass(frozen=True, slots=True)
class Site:
    """Where people reach the service, and what runs for it; `rasa` is None when it does not run here."""

    address: str
    service: Child
    rasa: Child | None

    @property
    def children(self) -> tuple[Child, ...]:
        """The service first: it answers while Rasa is still being trained."""
        return (self.service,) if self.rasa is None else (self.service, self.rasa)


def open_doors(settings: Settings) -> Doors:
    """The ports and addresses that are set, free ones for the others; SupervisorError when one is taken."""
    given = settings.model_fields_set
    rasa = settings.rasa_url
    elsewhere = "rasa_url" in given and rasa.host not in OWN_HOSTS
    rasa_port = rasa.port if "rasa_url" in given else free_port()
    return Doors(
        port=take_port(settings.host, settings.port),
        rasa_url=str(rasa) if "rasa_url" in given else f"http://{LOOPBACK}:{rasa_port}",
        rasa_port=None if elsewhere else rasa_port,
        action_port=take_port(LOOPBACK, settings.action_port if "action_port" in given else 0),
        action_token=settings.action_token.get_secret_value() or secrets.token_urlsafe(32),
    )


def plan_site(
    settings: Settings,
    doors: Doors,
    environment: Environment,
    bot_python: Path = BOT_PYTHON,
) -> Site:
    """The children for these settings; Rasa is left out where its environment has not been made."""
    shared = {
        **environment,
        "DATA_DIR": str(settings.data_dir.absolute()),
        "CORPUS_DIR": str(settings.corpus_dir.absolute()),
        "ACTION_TOKEN": doors.action_token,
    }
    rasa_here = doors.rasa_port is not None and bot_python.exists()
    return Site(
        address=address_of(settings.host, doors.port),
        service=_service(settings, doors, shared),
        rasa=_rasa(settings, doors, shared, bot_python) if rasa_here else None,
    )


def _service(settings: Settings, doors: Doors, shared: Environment) -> Child:
    places = {
        "HOST": settings.host,
        "PORT": str(doors.port),
        "RASA_URL": doors.rasa_url,
        "ACTION_PORT": str(doors.action_port),
    }
    return Child(
        name="the service",
        command=(sys.executable, "-m", "api.serve"),
        environment={**shared, **places},
        health=address_of(settings.host, doors.port) + HEALTH,
    )


def _rasa(settings: Settings, doors: Doors, shared: Environment, bot_python: Path) -> Child:
    data_dir = shared["DATA_DIR"]
    places = {
        "ACTION_URL": f"http://{LOOPBACK}:{doors.action_port}/webhook",
        "TRACKER_URL": settings.tracker_address,
    }
    run = (str(bot_python), str(ROOT / "bot" / "run.py"))
    kept = {name: value for name, value in shared.items() if name not in NOT_FOR_RASA}
    return Child(
        name="Rasa",
        command=(*run, "serve", "--port", str(doors.rasa_port), "--data-dir", data_dir),
        environment={**kept, **places},
        health=f"http://{LOOPBACK}:{doors.rasa_port}{RASA_HEALTH}",
        preparations=((*run, "train", "--data-dir", data_dir),),
    )
