"""The settings that only the supervisor reads; it shares the service's other ones."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class SupervisorSettings(BaseSettings):
    """What can be set beside the service's settings; read when made, never at import."""

    model_config = SettingsConfigDict(env_prefix="", case_sensitive=False, frozen=True, extra="ignore")

    tracker_url: str = Field(
        "",
        description="Database of Rasa's conversations (an SQLAlchemy URL); empty: `DATA_DIR/tracker.db`.",
    )


def tracker_address(data_dir: Path, own: SupervisorSettings | None = None) -> str:
    """The database of Rasa's conversations with its default filled in."""
    return (own or SupervisorSettings()).tracker_url or f"sqlite:///{data_dir.absolute() / 'tracker.db'}"


def supervisor_rows() -> str:
    """These settings as further rows of `api.settings.settings_table`."""
    fields = SupervisorSettings.model_fields.items()
    return "".join(f"| `{name.upper()}` |  | {field.description} |\n" for name, field in fields)
