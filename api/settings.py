"""The settings of the service: one field for each environment variable."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal, get_args, get_origin

from annotated_types import Ge, Gt, Le
from pydantic import Field, HttpUrl, SecretStr, field_validator
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, SettingsConfigDict

from api.limiter import parse_rate

# Over plain http only on one's own machine: anybody between could change the page around the widget.
ORIGIN = re.compile(r"https://[a-z0-9.-]+(:\d{1,5})?|http://(localhost|127\.0\.0\.1)(:\d{1,5})?")
Port = Annotated[int, Field(ge=0, le=65_535)]


class Settings(BaseSettings):
    """What can be set, with its range and its default; read when made, never at import."""

    model_config = SettingsConfigDict(env_prefix="", case_sensitive=False, frozen=True, extra="ignore")

    host: str = Field("127.0.0.1", description="Address on which people reach the service.")
    port: Port = Field(8000, description="Port on which people reach the service; 0 takes any free one.")
    data_dir: Path = Field(Path("var"), description="Folder of all state (index, models, database).")
    corpus_dir: Path = Field(Path("corpus"), description="Folder with the council's plan and contacts.")
    database_url: str = Field(
        "",
        description="`postgresql://...` or `sqlite:///...`; empty: SQLite in `DATA_DIR/records.db`.",
    )
    status_file: str | None = Field(
        None,
        description="CSV of published status updates; not set: the one in `CORPUS_DIR`; empty: none.",
    )
    chat_rate: str = Field(
        "30/minute", description="Messages that one client may send, e.g. `30/minute`, or `off`."
    )
    chat_places: int = Field(64, ge=1, le=10_000, description="Messages answered at once; more get a 503.")
    trusted_proxies: str = Field(
        "",
        description="Addresses of proxies, with commas, whose `X-Forwarded-For` and `X-Forwarded-Proto` are "
        "believed; empty: none.",
    )
    public_url: HttpUrl | None = Field(
        None,
        description="Address that people use, if not `HOST:PORT`; `https://` keeps cookies to TLS.",
    )
    hsts_seconds: int = Field(
        63_072_000,
        ge=0,
        le=63_072_000,
        description="Seconds for which browsers that came over TLS come back only so (HSTS); 0: no rule.",
    )
    widget_origins: str = Field(
        "",
        description="Websites that may show the widget, with commas, e.g. `https://www.example.gov.uk`; "
        "empty: none.",
    )
    rasa_url: HttpUrl = Field(HttpUrl("http://127.0.0.1:5005"), description="Where Rasa listens.")
    rasa_timeout: float = Field(
        6.0, gt=0, le=60, description="Seconds that Rasa may take for a message before the stand-in answers."
    )
    action_port: Port = Field(5055, description="Loopback port of the action endpoint, for Rasa only.")
    action_token: SecretStr = Field(
        SecretStr(""), description="Secret that Rasa sends to the action endpoint; empty: nobody can call it."
    )
    action_timeout: float = Field(5.0, gt=0, le=60, description="Seconds that an action may take.")
    conversation_days: int = Field(
        30, ge=1, le=3_650, description="Days after its last message that a conversation is deleted."
    )
    feedback_days: int = Field(
        730, ge=0, le=3_650, description="Days after which a feedback response is deleted; 0: never."
    )
    tracker_url: str = Field(
        "",
        description="Database of Rasa's conversations (an SQLAlchemy URL); empty: `DATA_DIR/tracker.db`.",
    )
    embedding_model: str = Field(
        "all-MiniLM-L6-v2", min_length=1, description="The sentence-transformers model, a name or a folder."
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description="How much is logged; never what people write."
    )

    @field_validator("chat_rate")
    @classmethod
    def _is_rate(cls, value: str) -> str:
        parse_rate(value)
        return value

    @field_validator("widget_origins")
    @classmethod
    def _are_origins(cls, value: str) -> str:
        for origin in split(value):
            if not ORIGIN.fullmatch(origin):
                raise ValueError(
                    f"{origin!r} is no origin such as https://www.example.gov.uk (no path, no *)"
                )
        return value

    @property
    def hosts(self) -> tuple[str, ...]:
        """The websites that may show the widget."""
        return split(self.widget_origins)

    @property
    def database_address(self) -> str:
        """The database's address with its default filled in."""
        return self.database_url or f"sqlite:///{(self.data_dir / 'records.db').absolute()}"

    @property
    def tracker_address(self) -> str:
        """The address of Rasa's database with its default filled in."""
        return self.tracker_url or f"sqlite:///{(self.data_dir / 'tracker.db').absolute()}"


def split(value: str) -> tuple[str, ...]:
    """What stands between the commas, in lower case and without a slash at the end."""
    return tuple(part.strip().lower().rstrip("/") for part in value.split(",") if part.strip())


def settings_table() -> str:
    """The settings as a Markdown table: `docs/settings.md` is made of it."""
    rows = [_row(name, field) for name, field in Settings.model_fields.items()]
    return "\n".join(["| Variable | Default | What it is |", "| --- | --- | --- |", *rows]) + "\n"


def _row(name: str, field: FieldInfo) -> str:
    return f"| `{name.upper()}` | {_default(field)} | {field.description}{_range(field)} |"


def _default(field: FieldInfo) -> str:
    value = field.default.get_secret_value() if isinstance(field.default, SecretStr) else field.default
    return "" if value in (None, "") else f"`{str(value).rstrip('/')}`"


def _range(field: FieldInfo) -> str:
    """The bounds as a sentence, or nothing."""
    if get_origin(field.annotation) is Literal:
        return f" One of {', '.join(f'`{choice}`' for choice in get_args(field.annotation))}."
    low = next((rule.ge for rule in field.metadata if isinstance(rule, Ge)), None)
    above = next((rule.gt for rule in field.metadata if isinstance(rule, Gt)), None)
    high = next((rule.le for rule in field.metadata if isinstance(rule, Le)), None)
    if high is None:
        return ""
    return f" From {low} to {high}." if above is None else f" More than {above}, up to {high}."


if __name__ == "__main__":
    print(settings_table(), end="")
