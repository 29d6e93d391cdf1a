"""The accessibility statement, made from the results of the last test run."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from api.pages.templating import render
from api.parts import Parts, parts_of

# Written by `make accessibility`.
RESULTS = Path(__file__).parent / "accessibility.json"
# What no program finds, or what is known and not mended yet.
KNOWN_PROBLEMS = (
    "People who use a screen reader, voice control or a screen magnifier every day have not tried it yet.",
    "It was tested in one browser only (Chromium).",
    "The assistant understands English only, and it has no version in British Sign Language or Easy Read.",
    "The quotations are the plan's own words. Some are long, and not in plain English.",
    "Copying an answer needs JavaScript. Without it, save the conversation as a text file.",
)
router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Report:
    """The results of a test run.

    `checks` is how often a page or a part of it was checked, `states` what was on it, `problems` what was
    found.
    """

    day: date
    tool: str
    browser: str
    checks: int
    states: tuple[str, ...]
    schemes: tuple[str, ...]
    widths: tuple[int, ...]
    problems: tuple[str, ...]
    passed: int
    failed: int

    @property
    def day_in_words(self) -> str:
        """The day as people write it."""
        return f"{self.day.day} {self.day:%B %Y}"


@cache
def read_report(path: Path) -> Report | None:
    """The report in a file; None when there is none, ValueError when it is not of the agreed form."""
    if not path.exists():
        return None
    return TypeAdapter(Report).validate_python(json.loads(path.read_text("utf-8")))


@router.get("/accessibility")
async def accessibility(request: Request, parts: Annotated[Parts, Depends(parts_of)]) -> Response:
    """The statement."""
    return render(request, "accessibility.html", report=read_report(RESULTS), known_problems=KNOWN_PROBLEMS)
