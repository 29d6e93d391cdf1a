"""`plan-assistant feedback replies`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.feedback_choice import MadeUp, Themes, themes_file
from api.cli.messages import WRONG_USE, failing_on, note

if TYPE_CHECKING:
    from api.consultation.themes.model import Theme
    from records.council_replies import CouncilReplies
    from records.feedback import FeedbackRecords

HELP = "The council's replies, shown to respondents with their receipt: you said, we did."


class By(StrEnum):
    """What a table of replies has a line for."""

    THEME = "theme"
    RESPONSE = "response"


Author = Annotated[
    str, typer.Option(help="Who replies, as respondents see it, e.g. a team's name.", show_default=False)
]
ThemeOption = Annotated[str, typer.Option("--theme", help="A theme's key or name.")]
ResponseOption = Annotated[str, typer.Option("--response", help="A response's id, as in the export.")]


@dataclass(frozen=True, slots=True)
class Desk:
    """What replying needs."""

    records: FeedbackRecords
    replies: CouncilReplies
    themes: Sequence[Theme]
    made_up: bool

    def ids(self) -> list[str]:
        """The ids of all responses."""
        from records.feedback_values import ResponseFilter

        return [response.id for response in self.records.responses(ResponseFilter(made_up=self.made_up))]


def replies_app() -> typer.Typer:
    """The commands under `plan-assistant feedback replies`."""
    app = typer.Typer(help=HELP, no_args_is_help=True)
    app.command()(template)
    app.command("import")(import_file)
    app.command()(add)
    app.command("list")(list_all)
    app.command("take-back")(take_back)
    return app


def template(
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="Write to this file.", dir_okay=False)
    ],
    by: Annotated[By, typer.Option(help="A line for each theme, or for each response.")] = By.THEME,
    themes: Themes = None,
    made_up: MadeUp = False,
) -> None:
    """Write a CSV file with the replies there are and room for those to come."""
    from api.cli.feedback import errors
    from api.consultation.private_file import write_private
    from api.consultation.replies.table import responses_table, themes_table
    from records.feedback_values import ResponseFilter

    with failing_on(*errors()), _desk(themes, made_up) as desk:
        known = desk.replies.replies()
        everything = ResponseFilter(made_up=made_up)
        data = (
            themes_table(desk.themes, known)
            if by is By.THEME
            else responses_table(desk.records.responses(everything), known)
        )
        write_private(output, data)
    note(f"wrote {output}")


def import_file(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="Replies in CSV.", exists=True, dir_okay=False, show_default=False
        ),
    ],
    author: Author,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Check everything, store nothing.")] = False,
    themes: Themes = None,
    made_up: MadeUp = False,
) -> None:
    """Store the replies of a file: all, or nothing when any line is faulty. Empty ones are passed over."""
    from api.cli.feedback import errors
    from api.consultation.replies.table import read_table

    with failing_on(*errors()), _desk(themes, made_up) as desk:
        known = {(reply.theme, reply.response): reply.text for reply in desk.replies.replies()}
        lines = read_table(file.read_bytes(), desk.themes, desk.ids())
        changed = [line for line in lines if known.get((line.theme, line.response)) != line.reply]
        for line in () if dry_run else changed:
            _store(desk.replies, line.theme, line.response, line.reply, author)
    done = "would be stored" if dry_run else "stored"
    typer.echo(f"{done}: {len(changed)}; unchanged: {len(lines) - len(changed)}")


def add(
    text: Annotated[str, typer.Argument(help="The reply, in plain words.", show_default=False)],
    author: Author,
    theme: ThemeOption = "",
    response: ResponseOption = "",
    themes: Themes = None,
    made_up: MadeUp = False,
) -> None:
    """Reply to one theme or one response; a reply that was there is replaced."""
    from api.cli.feedback import errors

    if not text.strip():
        raise typer.BadParameter("the reply is empty")
    with failing_on(*errors()), _desk(themes, made_up) as desk:
        _store(desk.replies, _key(desk, theme, response), response, text.strip(), author)
    typer.echo("stored: 1")


def list_all(themes: Themes = None, made_up: MadeUp = False) -> None:
    """Print the replies, oldest first."""
    from api.cli.feedback import errors

    with failing_on(*errors()), _desk(themes, made_up) as desk:
        names = {each.key: each.name for each in desk.themes}
        for reply in desk.replies.replies():
            to = (
                f"theme {names.get(reply.theme, reply.theme)}"
                if reply.theme
                else f"response {reply.response}"
            )
            typer.echo(f"{reply.written:%Y-%m-%d}  {to} ({reply.author}): {reply.text}")
            if reply.theme and reply.theme not in names:
                note(f"the theme {reply.theme} is gone (merged or dissolved): nobody sees this reply")


def take_back(
    theme: ThemeOption = "", response: ResponseOption = "", themes: Themes = None, made_up: MadeUp = False
) -> None:
    """Remove the reply to a theme or a response."""
    from api.cli.feedback import errors

    with failing_on(*errors()), _desk(themes, made_up) as desk:
        stored = {(reply.theme, reply.response) for reply in desk.replies.replies()}
        # A theme that is gone has no name any more, but its reply can be taken back by its key.
        key = theme if (theme, "") in stored else _key(desk, theme, response)
        desk.replies.take_back(response_id=response, theme=key)
    typer.echo(f"taken back: {int((key, response) in stored)}")


@contextmanager
def _desk(themes: Path | None, made_up: bool) -> Iterator[Desk]:
    from api.consultation.themes.file import read_themes
    from api.settings import Settings
    from records.council_replies import CouncilReplies
    from records.database import open_database
    from records.feedback import FeedbackRecords

    settings = Settings()
    path = themes_file(settings, themes, made_up)
    known = read_themes(path).themes if path.exists() else ()
    with closing(open_database(settings.database_address)) as database:
        yield Desk(FeedbackRecords(database), CouncilReplies(database), known, made_up)


def _key(desk: Desk, theme: str, response: str) -> str:
    """The key of the theme that is meant, or nothing for a response; ends the command when neither fits."""
    from api.consultation.errors import ConsultationError

    if bool(theme) == bool(response):
        note("name a --theme or a --response, and not both")
        raise typer.Exit(WRONG_USE)
    found = [each.key for each in desk.themes if theme in (each.key, each.name)]
    if theme and not found:
        raise ConsultationError(f"there is no theme {theme!r} in the themes file")
    return found[0] if found else ""


def _store(replies: CouncilReplies, theme: str, response: str, text: str, author: str) -> None:
    if theme:
        replies.to_theme(theme, text, author)
    else:
        replies.to_response(response, text, author)
