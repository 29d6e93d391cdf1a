"""`plan-assistant ask`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.messages import failing_on

if TYPE_CHECKING:
    from actions.question import Outcome
    from actions.receipt import Receipt
    from actions.reply import Citation, Reply

WIDTH = 100


def ask(
    question: Annotated[str, typer.Argument(help="The question, in your own words.", show_default=False)],
    as_json: Annotated[bool, typer.Option("--json", help="Print the reply as JSON.")] = False,
    explained: Annotated[bool, typer.Option("--explain", help="Show how the reply came about.")] = False,
) -> None:
    """Answer one question here, without a server."""
    if not question.strip():
        raise typer.BadParameter("the question is empty")
    from actions.question import Question
    from api.cli.assistant import informed_assistant, loading_errors

    with failing_on(*loading_errors()), informed_assistant() as assistant:
        outcome = assistant.respond(Question(question.strip()))
    if as_json:
        typer.echo(_as_json(outcome, explained))
        return
    typer.echo(as_text(outcome.reply))
    if explained and outcome.receipt:
        _show(outcome.receipt)


def as_text(reply: Reply) -> str:
    """The reply for a terminal: its text, then each quote with its place in the plan."""
    quotes = [_quote(number, citation) for number, citation in enumerate(reply.citations, 1)]
    return "\n\n".join([_wrapped(reply.text), *quotes])


def _quote(number: int, citation: Citation) -> str:
    place = " > ".join(citation.heading)
    return (
        _wrapped(f"“{citation.quote}”", f"[{number}] ")
        + "\n"
        + _wrapped(f"{place} ({citation.passage_id})", "    ")
    )


def _wrapped(text: str, lead: str = "") -> str:
    """The text in lines that fit, each paragraph by itself, the first line after `lead`."""
    import shutil
    import textwrap

    width = min(WIDTH, shutil.get_terminal_size().columns)
    indent = " " * len(lead)
    lines = [
        textwrap.fill(line, width, initial_indent=indent, subsequent_indent=indent)
        for line in text.split("\n")
    ]
    return lead + "\n".join(lines)[len(lead) :]


def _show(receipt: Receipt) -> None:
    from rich.console import Console

    from api.cli.receipt_view import receipt_view

    typer.echo()
    Console(highlight=False).print(receipt_view(receipt))


def _as_json(outcome: Outcome, explained: bool) -> str:
    from actions.receipt import receipt_to_dict
    from actions.wire import reply_to_dict

    receipt = {"receipt": receipt_to_dict(outcome.receipt)} if explained else {}
    return json.dumps({**reply_to_dict(outcome.reply), **receipt}, ensure_ascii=False, indent=2)
