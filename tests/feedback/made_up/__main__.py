"""`python -m tests.feedback.made_up DATABASE`: made-up responses in a database of their own."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from corpus.reader import read_plan
from records.database import open_database
from records.feedback import FeedbackRecords
from records.feedback_values import ResponseFilter
from tests.feedback.made_up.loading import load
from tests.feedback.made_up.responses import made_up

CORPUS = Path(__file__).parents[3] / "corpus"


def main(
    database: Annotated[
        Path, typer.Argument(help="An SQLite file for the demonstration; made when needed.", dir_okay=False)
    ],
    count: Annotated[int, typer.Option(help="How many responses.", min=1, max=100_000)] = 2_400,
) -> None:
    """Put made-up responses into a database of their own. One that holds real responses is refused."""
    with closing(open_database(f"sqlite:///{database.absolute()}")) as opened:
        if FeedbackRecords(opened).count(ResponseFilter()):
            sys.exit(f"{database} holds real responses: name another file")
        stored = load(opened, read_plan(CORPUS), made_up(count))
    typer.echo(f"{stored} made-up responses stored; see them with")
    command = "plan-assistant feedback report --made-up -o report.html"
    typer.echo(f"DATABASE_URL=sqlite:///{database.absolute()} {command}")


if __name__ == "__main__":
    typer.run(main)
