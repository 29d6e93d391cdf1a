"""Rasa's command line without the deprecation warnings of the libraries it pins.

Rasa resets Python's warning filters itself, so neither PYTHONWARNINGS nor --quiet helps.
"""

from __future__ import annotations

import logging
import os
import sys
import warnings

_ENVIRONMENT = {
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    # A library asks git for its own version on import, and git would look into this repository.
    "GIT_CEILING_DIRECTORIES": sys.prefix,
}
# Said on every start whatever the domain file holds.
_NOT_OURS = "Slot auto-fill has been removed"
_DROPPED = (DeprecationWarning, PendingDeprecationWarning, ImportWarning)


def hush() -> None:
    """Switches off telemetry and the noise; what Rasa itself has to say stays. Call before importing it."""
    os.environ.update(_ENVIRONMENT)
    # The service's setting: Rasa spells levels otherwise, and at its finest prints what people write.
    os.environ.pop("LOG_LEVEL", None)
    show = warnings.showwarning

    def show_ours(message, category, filename, lineno, file=None, line=None):  # type: ignore[no-untyped-def]
        if issubclass(category, _DROPPED) or "sqlalchemy" in category.__module__ or _NOT_OURS in str(message):
            return
        show(message, category, filename, lineno, file, line)

    warnings.showwarning = show_ours
    logging.getLogger().addFilter(lambda record: "missing TensorBoard" not in record.getMessage())


def rasa(arguments: list[str]) -> None:
    """Runs `rasa ARGUMENTS` in this process, as the command line would."""
    hush()
    sys.argv = ["rasa", *arguments]
    from rasa.__main__ import main

    main()


if __name__ == "__main__":
    rasa(sys.argv[1:])
