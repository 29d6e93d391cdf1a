"""The options by which officers say which responses they want."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from api.consultation.choosing import Choice
    from api.settings import Settings

DAY = "%Y-%m-%d"


class PositionName(StrEnum):
    """The positions as options; the records' own are imported only when a command runs."""

    SUPPORT = "support"
    IN_PART = "support in part"
    OPPOSE = "oppose"
    UNSURE = "unsure"
    NOT_ASKED = "not asked"


Since = Annotated[
    datetime | None,
    typer.Option(formats=[DAY], metavar="YYYY-MM-DD", help="Given on this day or later (UTC)."),
]
Until = Annotated[
    datetime | None,
    typer.Option(formats=[DAY], metavar="YYYY-MM-DD", help="Given on this day or earlier (UTC)."),
]
Ambition = Annotated[
    str, typer.Option(metavar="NUMBER", help="About this ambition or anything in it, e.g. 3.")
]
Priority = Annotated[
    str, typer.Option(metavar="NUMBER", help="About this priority or anything in it, e.g. 3.2.")
]
Positions = Annotated[
    list[PositionName] | None,
    typer.Option("--position", help="With this position; may be given more than once."),
]
Themes = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE", help="The themes file; feedback-themes.yml in DATA_DIR without it.", dir_okay=False
    ),
]
MadeUp = Annotated[
    bool,
    typer.Option("--made-up", help="The made-up responses of a demonstration, never mixed with real ones."),
]


def choice_of(
    since: datetime | None,
    until: datetime | None,
    ambition: str,
    priority: str,
    positions: list[PositionName] | None,
    made_up: bool,
) -> Choice:
    """What was asked for."""
    from api.consultation.choosing import Choice
    from records.feedback_values import Position

    return Choice(
        since.date() if since else None,
        until.date() if until else None,
        ambition,
        priority,
        tuple(Position(each.value) for each in positions or ()),
        made_up,
    )


def themes_file(settings: Settings, named: Path | None, made_up: bool) -> Path:
    """Where the themes are kept; those of made-up responses in a file of their own."""
    return named or settings.data_dir / f"feedback-themes{'-made-up' if made_up else ''}.yml"
