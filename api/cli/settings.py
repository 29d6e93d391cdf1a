"""`plan-assistant settings`."""

from __future__ import annotations

import typer


def settings() -> None:
    """List the environment variables that can be set, as a Markdown table."""
    from api.settings import settings_table

    typer.echo(settings_table(), nl=False)
