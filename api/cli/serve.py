"""`plan-assistant serve`."""

from __future__ import annotations

from api.cli.messages import failing_on, note


def serve() -> None:
    """Serve the assistant until Ctrl-C. `plan-assistant settings` lists what can be set."""
    from api.supervisor.errors import SupervisorError
    from api.supervisor.serve import serve as run

    with failing_on(SupervisorError):
        run(note)
