"""What the command line says beside its output, and how it fails."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import typer

FAILED, WRONG_USE = 1, 2


def note(message: str) -> None:
    """A line for the person at the terminal, on standard error."""
    typer.echo(f"plan-assistant: {message}", err=True)


@contextmanager
def failing_on(*errors: type[Exception]) -> Iterator[None]:
    """Ends the command with 1 and the error's own message, when one of these is raised.

    A setting that is not valid ends it with 2, and is shown without its value: it may be a secret.
    """
    from pydantic import ValidationError

    try:
        yield
    except ValidationError as error:
        for fault in error.errors():
            note(f"{str(fault['loc'][0]).upper()}: {fault['msg']}")
        raise typer.Exit(WRONG_USE) from None
    except errors as error:
        note(str(error))
        raise typer.Exit(FAILED) from None
