"""Putting the pieces of a walk together into the plan's tree."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from corpus.blocks import FILE
from corpus.errors import PlanError
from corpus.expectations import check_counts
from corpus.model import (
    Accountability,
    Ambition,
    Commitment,
    Document,
    Kind,
    Measure,
    Passage,
    Plan,
    Priority,
    Theme,
    ThemePriority,
)
from corpus.outline import Outline
from corpus.pieces import Piece, Walk
from corpus.places import IN_AMBITION, IN_THEME, Role, priority_words

T = TypeVar("T")


def assemble(title: str, text: str, walk: Walk, outline: Outline) -> Plan:
    """The plan of a finished walk; raises PlanError when a part is missing or a count is not met."""
    pieces, rows = tuple(walk.pieces), tuple(walk.accountabilities)
    ambitions = tuple(_ambition(piece, pieces, rows, outline) for piece in _of(pieces, Kind.AMBITION))
    plan = Plan(
        title=title,
        text=text,
        ambitions=ambitions,
        themes=tuple(_theme(piece, pieces) for piece in _of(pieces, Kind.THEME)),
        outcomes=_passages(_of(pieces, Kind.OUTCOME)),
        values=_passages(_of(pieces, Kind.VALUE)),
        figures=_passages(_of(pieces, Kind.FIGURE)),
        achievements=_passages(_of(pieces, Kind.ACHIEVEMENT)),
        documents_above=_documents(pieces, 0),
        accountabilities=rows,
        passages=tuple(sorted(walk.cutter.cut.values(), key=lambda passage: passage.start)),
    )
    check_counts(plan, outline.expect)
    return plan


def _ambition(
    piece: Piece, pieces: tuple[Piece, ...], rows: tuple[Accountability, ...], outline: Outline
) -> Ambition:
    (number,) = piece.number
    match = outline.ambition.search(piece.passage.text)
    assert match is not None
    return Ambition(
        number=number,
        name=match["name"],
        passage=piece.passage,
        statements=_statements(pieces, IN_AMBITION, number),
        priorities=_some(piece, "priorities", _priorities(pieces, number, outline)),
        measures=_some(piece, "measures", _measures(pieces, number)),
        documents=_documents(pieces, number),
        accountability=_row(piece, rows, number),
    )


def _priorities(pieces: tuple[Piece, ...], ambition: int, outline: Outline) -> tuple[Priority, ...]:
    return tuple(_priority(piece, pieces, outline) for piece in _of(pieces, Kind.PRIORITY, ambition))


def _priority(piece: Piece, pieces: tuple[Piece, ...], outline: Outline) -> Priority:
    title, _ = priority_words(outline, piece.passage.text)
    commitments = tuple(_commitment(found, pieces) for found in _of(pieces, Kind.COMMITMENT, *piece.number))
    return Priority(_number(piece), title, piece.passage, _some(piece, "commitments", commitments))


def _commitment(piece: Piece, pieces: tuple[Piece, ...]) -> Commitment:
    parts = tuple(
        Commitment(_number(part), part.passage) for part in _of(pieces, Kind.COMMITMENT, *piece.number)
    )
    return Commitment(_number(piece), piece.passage, parts)


def _measures(pieces: tuple[Piece, ...], ambition: int) -> tuple[Measure, ...]:
    return tuple(Measure(_number(piece), piece.passage) for piece in _of(pieces, Kind.MEASURE, ambition))


def _documents(pieces: tuple[Piece, ...], ambition: int) -> tuple[Document, ...]:
    return tuple(Document(_number(piece), piece.passage) for piece in _of(pieces, Kind.DOCUMENT, ambition))


def _theme(piece: Piece, pieces: tuple[Piece, ...]) -> Theme:
    (number,) = piece.number
    priorities = tuple(
        ThemePriority(_number(found), found.passage) for found in _of(pieces, Kind.THEME_PRIORITY, number)
    )
    return Theme(number, piece.passage, _statements(pieces, IN_THEME, number), priorities)


def _statements(pieces: tuple[Piece, ...], roles: frozenset[Role], number: int) -> tuple[Passage, ...]:
    """The statements under one ambition or theme."""
    found = (piece for piece in pieces if piece.passage.kind is Kind.STATEMENT and piece.place.role in roles)
    return tuple(piece.passage for piece in found if piece.place.number[0] == number)


def _row(piece: Piece, rows: tuple[Accountability, ...], ambition: int) -> Accountability:
    row = next((row for row in rows if row.ambition == ambition), None)
    if row is None:
        raise PlanError(FILE, piece.passage.line, f"no accountability table names {piece.passage.id}")
    return row


def _of(pieces: Iterable[Piece], kind: Kind, *above: int) -> tuple[Piece, ...]:
    """The pieces of a kind that are numbered directly under `above`."""
    depth = len(above) + 1
    return tuple(
        piece
        for piece in pieces
        if piece.passage.kind is kind and len(piece.number) == depth and piece.number[:-1] == above
    )


def _passages(pieces: Iterable[Piece]) -> tuple[Passage, ...]:
    return tuple(piece.passage for piece in pieces)


def _number(piece: Piece) -> str:
    return ".".join(map(str, piece.number))


def _some(piece: Piece, what: str, found: tuple[T, ...]) -> tuple[T, ...]:
    if not found:
        raise PlanError(FILE, piece.passage.line, f"{piece.passage.id} has no {what}")
    return found
