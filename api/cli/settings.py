"""`plan-assistant settings`."""

from __future__ import annotations

import typer


def settings() -> None:
    """List the environment variables that can be set, as a Markdown table."""
    from api.settings import settings_table
    from api.supervisor.settings import supervisor_rows

    typer.echo(settings_table() + supervisor_rows(), nl=False)
