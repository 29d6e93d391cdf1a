"""`plan-assistant explain`."""

from __future__ import annotations

import json
from contextlib import closing
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli.messages import FAILED, failing_on, note

if TYPE_CHECKING:
    from actions.receipt import Receipt
    from actions.reply import Reply
    from records.conversations import Message

MessageId = Annotated[
    str, typer.Argument(metavar="MESSAGE_ID", help="The id that came with the reply.", show_default=False)
]


def explain(
    message_id: MessageId,
    as_json: Annotated[bool, typer.Option("--json", help="Print the receipt as JSON.")] = False,
    with_message: Annotated[
        bool, typer.Option("--with-message", help="Show the person's own words too.")
    ] = False,
) -> None:
    """Show how a reply came about: what it was made from, and the figures that decided."""
    from records.errors import RecordsError

    with failing_on(RecordsError, OSError):
        message = _stored(message_id)
    if message is None:
        note(f"there is no message {message_id}; it may have been deleted with its conversation")
        raise typer.Exit(FAILED)
    if as_json:
        typer.echo(json.dumps(_as_dict(message, with_message), ensure_ascii=False, indent=2))
        return
    _show(message, with_message)


def _stored(message_id: str) -> Message | None:
    from api.settings import Settings
    from records.conversations import ConversationRecords
    from records.database import open_database

    settings = Settings()
    with closing(open_database(settings.database_address)) as database:
        return ConversationRecords(database, settings.conversation_days).message(message_id)


def _as_dict(message: Message, with_message: bool) -> dict[str, Any]:
    own = {"message": message.text} if with_message else {}
    return {
        "message_id": message.id,
        "asked_at": message.asked_at.isoformat(),
        **own,
        "reply": message.reply,
        "receipt": message.receipt,
    }


def _show(message: Message, with_message: bool) -> None:
    from rich.console import Console
    from rich.text import Text

    from actions.receipt import receipt_from_dict
    from actions.wire import reply_from_dict
    from api.cli.ask import as_text
    from api.cli.receipt_view import receipt_view

    console = Console(highlight=False)
    console.print(Text(f"Message {message.id}, {message.asked_at:%d %B %Y at %H:%M} UTC"))
    if with_message:
        console.print(Text(f"Asked: {message.text}"))
    if message.reply is None:
        console.print(Text("It has no reply."))
        return
    reply = reply_from_dict(message.reply)
    console.print(Text(f"\n{as_text(reply)}\n"))
    receipt = receipt_from_dict(message.receipt)
    if receipt is None:
        console.print(Text(_why_none(message)))
        return
    console.print(receipt_view(receipt))
    console.print(Text(_whether_matching(reply, receipt)))


def _whether_matching(reply: Reply, receipt: Receipt) -> str:
    from actions.receipt import reply_digest

    if reply_digest(reply) == receipt.reply_sha256:
        return "The stored reply is the one that this receipt was made for."
    return (
        "The stored reply differs from what the answer flow gave: a form was added to it, or it was changed."
    )


def _why_none(message: Message) -> str:
    if message.receipt is None:
        return "No receipt: the answer flow had no part in this reply, or it is older than receipts are."
    return "The receipt was written by another version and can be read with --json only."
