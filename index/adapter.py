"""A small linear layer that turns the encoder's space towards the plan's subjects.

The layer is fitted on pairs of texts that belong to the same passage (multiple negatives ranking
loss, Henderson et al. 2017) over vectors that the frozen encoder has made already: about two
seconds on two cores, where adapting the encoder itself takes minutes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from index.encoder import Vectors

if TYPE_CHECKING:
    import torch

Owners = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class AdapterSettings:
    """How the layer is fitted."""

    epochs: int = 40
    batch: int = 256
    learning_rate: float = 1e-3
    temperature: float = 0.05
    dropout: float = 0.3
    weight_decay: float = 1e-2
    seed: int = 1


def adapt(vectors: Vectors, layer: Vectors) -> Vectors:
    """The vectors turned by the layer, unit length again; `layer` has shape (dimension, dimension)."""
    turned = vectors + vectors @ layer
    return np.asarray(turned / np.linalg.norm(turned, axis=1, keepdims=True), dtype=np.float32)


def fit_adapter(vectors: Vectors, owners: Owners, settings: AdapterSettings = AdapterSettings()) -> Vectors:
    """The layer, shape (dimension, dimension), that brings texts of one owner together."""
    import torch
    from torch.nn import functional

    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(settings.seed)
        layer = torch.nn.Parameter(torch.zeros(vectors.shape[1], vectors.shape[1]))
        optimizer = torch.optim.AdamW([layer], lr=settings.learning_rate, weight_decay=settings.weight_decay)
        source = torch.from_numpy(vectors)

        def turned(rows: NDArray[np.int64]) -> torch.Tensor:
            x = functional.dropout(source[rows], settings.dropout)
            return functional.normalize(x + x @ layer, dim=1)

        for pairs in _batches(owners, settings):
            similar = turned(pairs[:, 0]) @ turned(pairs[:, 1]).T / settings.temperature
            loss = _ranking_loss(similar, torch.from_numpy(owners[pairs[:, 0]]))
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]  # torch ships it unannotated
            optimizer.step()
    return np.asarray(layer.detach().numpy(), dtype=np.float32)


def _ranking_loss(similar: torch.Tensor, owner: torch.Tensor) -> torch.Tensor:
    """Cross-entropy both ways; other pairs of the same owner are no negatives."""
    import torch
    from torch.nn import functional

    same = owner[:, None] == owner[None, :]
    masked = similar.masked_fill(same & ~torch.eye(len(owner), dtype=torch.bool), -1e9)
    target = torch.arange(len(owner))
    return (functional.cross_entropy(masked, target) + functional.cross_entropy(masked.T, target)) / 2


def _batches(owners: Owners, settings: AdapterSettings) -> Iterator[NDArray[np.int64]]:
    """Batches of pairs of rows with one owner, drawn anew each epoch, always in the same way."""
    generator = np.random.default_rng(settings.seed)
    members = [np.flatnonzero(owners == owner) for owner in np.unique(owners)]
    for _ in range(settings.epochs):
        drawn = [generator.permutation(rows) for rows in members if len(rows) > 1]
        pairs = np.concatenate(
            [np.stack([rows[: len(rows) // 2 * 2 : 2], rows[1::2]], axis=1) for rows in drawn]
        )
        pairs = generator.permutation(pairs)
        for start in range(0, len(pairs), settings.batch):
            yield pairs[start : start + settings.batch]
