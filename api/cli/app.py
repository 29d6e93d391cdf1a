"""The commands of `plan-assistant`; each imports what it needs only when it runs."""

from __future__ import annotations

import typer

from api.cli.ask import ask
from api.cli.evaluate import evaluate
from api.cli.explain import explain
from api.cli.feedback import feedback_app
from api.cli.privacy import privacy_app
from api.cli.retention import retention_app
from api.cli.serve import serve
from api.cli.settings import settings
from api.cli.status import status_app

HELP = "Answers questions about a council's published plan, in the plan's own words."


def make_app() -> typer.Typer:
    """The command line with all its commands."""
    app = typer.Typer(help=HELP, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
    for command in (serve, ask, evaluate, settings):
        app.command()(command)
    # A message's id may begin with a hyphen.
    app.command(context_settings={"ignore_unknown_options": True})(explain)
    app.add_typer(status_app(), name="status")
    app.add_typer(privacy_app(), name="privacy")
    app.add_typer(retention_app(), name="retention")
    app.add_typer(feedback_app(), name="feedback")
    return app


def main() -> None:
    """Runs the command line; exits with 0, 1 (failed) or 2 (wrong use)."""
    make_app()(prog_name="plan-assistant")
