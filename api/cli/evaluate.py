"""`plan-assistant evaluate`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.messages import FAILED, failing_on

if TYPE_CHECKING:
    from api.evaluation.run import Result

Questions = Annotated[
    Path,
    typer.Argument(
        metavar="FILE", help="Questions in JSON Lines.", exists=True, dir_okay=False, show_default=False
    ),
]


def evaluate(
    questions: Questions,
    misses: Annotated[int, typer.Option(help="How many misses to print.", min=0)] = 40,
    fail_under: Annotated[
        float, typer.Option(help="Fail below this share of right replies.", min=0, max=1)
    ] = 0.0,
) -> None:
    """Score the assistant, without Rasa, against questions for which the right replies are known."""
    from api.cli.assistant import loading_errors
    from api.evaluation.cases import EvaluationError
    from api.evaluation.report import report, share

    with failing_on(EvaluationError, *loading_errors()):
        results = _results(questions)
    typer.echo(report(results, misses))
    total = share(results)
    if total.right < fail_under * total.total:
        raise typer.Exit(FAILED)


def _results(questions: Path) -> list[Result]:
    from api.cli.assistant import load_assistant
    from api.evaluation.cases import read_cases
    from api.evaluation.run import run

    cases = read_cases(questions)
    return list(run(cases, load_assistant().respond))
