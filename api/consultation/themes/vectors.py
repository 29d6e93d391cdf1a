"""Comments to vectors: what they say, turned towards the plan's subjects, and what they are about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from api.consultation.themes.comments import Comment
from api.consultation.themes.progress import Progress
from corpus.model import Plan
from corpus.phrasings import read_phrasings
from corpus.questions import read_questions
from index.adapter import adapt, fit_adapter
from index.encoder import Encoder, Vectors
from index.texts import gather
from index.vector_store import VectorStore

READING = "reading the comments"
BLOCK = 256
WORKERS = 2
# What the passage counts beside the comment's own words: enough for "this is not enough", too little to
# keep those apart who say the same about different parts of the plan. Measured on made-up responses.
SUBJECT = 0.25


def plan_layer(plan: Plan, corpus_dir: Path, data_dir: Path, encoder: Encoder) -> Vectors:
    """The layer that turns the encoder's space towards the plan's subjects, shape (dimension, dimension).

    It is fitted in seconds: the vectors it needs are those the index was made from.
    """
    phrasings = read_phrasings(corpus_dir, plan).questions
    texts = gather(plan.passages, phrasings, {}, read_questions(corpus_dir, plan))
    owners = texts.owners()
    mine = np.flatnonzero(owners >= 0)
    vectors = VectorStore(encoder, data_dir).encode(texts.words(mine), lambda _: None)
    return fit_adapter(vectors, owners[mine])


def comment_vectors(
    comments: Sequence[Comment], encoder: Encoder, layer: Vectors | None, progress: Progress
) -> Vectors:
    """Unit vectors, shape (len(comments), dimension); the same text is encoded once."""
    texts = list(dict.fromkeys(text for c in comments for text in (c.text, c.about) if text))
    encoded = _encoded(texts, encoder, progress)
    turned = encoded if layer is None else adapt(encoded, layer)
    row = {text: number for number, text in enumerate(texts)}
    said = turned[[row[comment.text] for comment in comments]]
    about = np.zeros_like(said)
    known = [number for number, comment in enumerate(comments) if comment.about]
    about[known] = turned[[row[comments[number].about] for number in known]]
    return _unit(said + SUBJECT * about)


def _encoded(texts: Sequence[str], encoder: Encoder, progress: Progress) -> Vectors:
    # Texts of like length stand together, so that no short one is padded to a long one's length.
    order = sorted(range(len(texts)), key=lambda row: (len(texts[row]), texts[row]))
    blocks = [order[start : start + BLOCK] for start in range(0, len(order), BLOCK)]
    found: list[Vectors] = []
    for vectors in _in_turn(blocks, texts, encoder):
        found.append(vectors)
        progress(READING, min(len(found) * BLOCK, len(texts)), len(texts))
    joined = np.concatenate(found)
    ordered = np.empty_like(joined)
    ordered[order] = joined
    return ordered


def _in_turn(blocks: Sequence[Sequence[int]], texts: Sequence[str], encoder: Encoder) -> Iterator[Vectors]:
    with ThreadPoolExecutor(WORKERS) as pool:
        yield from pool.map(lambda rows: encoder.encode([texts[row] for row in rows]), blocks)


def _unit(vectors: Vectors) -> Vectors:
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), dtype=np.float32)
