"""`plan-assistant evaluate`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.messages import FAILED, failing_on, note

if TYPE_CHECKING:
    from api.evaluation.cases import Case
    from api.evaluation.report import Report

Questions = Annotated[
    list[Path],
    typer.Argument(
        metavar="FILE...",
        help="Questions in JSON Lines; each file is a set with figures of its own.",
        exists=True,
        dir_okay=False,
        show_default=False,
    ),
]
Misses = Annotated[int, typer.Option(help="How many misses of each set to print.", min=0)]
AtLeast = Annotated[
    float, typer.Option(help="Fail when a set has a smaller share of right replies.", min=0, max=1)
]
Url = Annotated[
    str, typer.Option(help="Ask the service that runs here, Rasa and all, e.g. http://127.0.0.1:8000.")
]
Out = Annotated[
    Path | None,
    typer.Option(help="Folder for the reports; DATA_DIR/evaluation without it.", show_default=False),
]


def evaluate(
    questions: Questions, misses: Misses = 20, at_least: AtLeast = 0.0, url: Url = "", out: Out = None
) -> None:
    """Score the assistant against questions for which the right replies are known."""
    from rich.console import Console

    from api.cli.assistant import loading_errors
    from api.evaluation.cases import EvaluationError, read_sets
    from api.evaluation.files import write
    from api.evaluation.terminal import summary
    from api.settings import Settings

    with failing_on(EvaluationError, *loading_errors()):
        sets = read_sets(questions)
        report = _of_service(url, sets) if url else _of_assistant(sets)
        page, data = write(report, out or Settings().data_dir / "evaluation")
    Console(highlight=False).print(summary(report, misses))
    typer.echo(f"\nreport: {page}, {data}")
    _hold(report, at_least)


def _of_assistant(sets: Mapping[str, tuple[Case, ...]]) -> Report:
    """The report on the assistant in this process."""
    from api.cli.assistant import load_assistant
    from api.evaluation.evaluating import evaluate_assistant
    from api.settings import Settings

    settings = Settings()
    return evaluate_assistant(load_assistant(), sets, settings.corpus_dir, settings.data_dir, note)


def _of_service(url: str, sets: Mapping[str, tuple[Case, ...]]) -> Report:
    """The report on a running service."""
    import httpx2

    from api.evaluation.evaluating import evaluate_service
    from api.settings import Settings

    with httpx2.Client(base_url=url, trust_env=False) as client:
        return evaluate_service(client, sets, Settings().corpus_dir, note)


def _hold(report: Report, at_least: float) -> None:
    """Fails, naming the sets, when one is below the floor."""
    low = [one for one in report.sets if one.total.part < at_least]
    for one in low:
        note(f"{one.name}: {one.total.part:.1%} right, not at least {at_least:.1%}")
    if low:
        raise typer.Exit(FAILED)
