"""A YAML file as a typed value, with errors that name the line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from corpus.errors import DataError
from corpus.files import read_text

T = TypeVar("T")


def read_yaml(path: Path, shape: type[T]) -> T:
    """The file as `shape` (dataclasses, tuples, ...); raises DataError at the first thing that is wrong."""
    node, data = _load(path)
    try:
        return TypeAdapter(shape).validate_python(data)
    except ValidationError as error:
        first = min(
            error.errors(), key=lambda each: "Unexpected" not in each["msg"]
        )  # a slip before its effect
        place = ".".join(str(part) for part in first["loc"]) or "the file"
        raise DataError(path.name, _line(node, first["loc"]), f"{place}: {first['msg']}") from error


def line_at(path: Path, place: Sequence[int | str]) -> int:
    """The line on which what `place` leads to (keys and positions) begins in a YAML file."""
    return _line(_load(path)[0], place)


def _load(path: Path) -> tuple[yaml.Node | None, object]:
    text = read_text(path)
    try:
        return yaml.compose(text, yaml.SafeLoader), yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise DataError(path.name, line, f"not YAML: {error.problem}") from error


def _line(node: yaml.Node | None, place: Sequence[int | str]) -> int:
    """The line of the deepest thing on the way to `place` that is in the file."""
    line = 1
    for part in place:
        node = _child(node, part)
        if node is None:
            return line
        line = node.start_mark.line + 1
    return line


def _child(node: yaml.Node | None, part: int | str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == part), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        item: yaml.Node = node.value[part]
        return item
    return None
