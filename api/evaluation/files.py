"""The report as files: `report.html` for people, `report.json` for programs."""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from api.evaluation.charts import calibration_chart, curve_chart
from api.evaluation.judge import ACCEPTED
from api.evaluation.report import Report

TEMPLATES = Path(__file__).parent / "templates"
HTML, JSON = "report.html", "report.json"


def write(report: Report, folder: Path) -> tuple[Path, Path]:
    """Writes both files and gives their paths; the folder is made when it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    page, data = folder / HTML, folder / JSON
    page.write_text(as_html(report), encoding="utf-8")
    data.write_text(as_json(report), encoding="utf-8")
    return page, data


def as_json(report: Report) -> str:
    """The whole report as JSON."""
    return json.dumps(asdict(report), ensure_ascii=False, indent=1) + "\n"


def as_html(report: Report) -> str:
    """The whole report as one page that asks for nothing else."""
    accepted = {
        expectation.value: {status.value for status in ACCEPTED[expectation]} for expectation in ACCEPTED
    }
    return (
        _environment()
        .get_template("report.html")
        .render(
            report=report, accepted=accepted, calibration_chart=calibration_chart, curve_chart=curve_chart
        )
    )


@cache
def _environment() -> Environment:
    """Every value is escaped; a name that is not there is an error."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
