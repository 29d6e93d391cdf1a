"""The layer that brings texts of one passage together."""

from __future__ import annotations

import numpy as np
import pytest

from index.adapter import AdapterSettings, Owners, _ranking_loss, adapt, fit_adapter
from index.encoder import Vectors

OWNERS = np.repeat(np.arange(6), 6)


@pytest.fixture(scope="module")
def noisy() -> Vectors:
    """Six subjects of six texts each, half hidden in noise."""
    random = np.random.default_rng(7)
    subjects = random.normal(size=(6, 24))[OWNERS]
    subjects[:, 12:] = 0.0
    vectors = subjects + 1.5 * random.normal(size=(36, 24))
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), dtype=np.float32)


@pytest.fixture(scope="module")
def layer(noisy: Vectors) -> Vectors:
    return fit_adapter(noisy, OWNERS)


def lead_of_own(vectors: Vectors, owners: Owners) -> float:
    """How much nearer the texts of one owner are to each other than to the others."""
    similar = vectors @ vectors.T
    same = owners[:, None] == owners[None, :]
    others = ~np.eye(len(owners), dtype=bool)
    return float(similar[same & others].mean() - similar[~same].mean())


def test_texts_of_one_owner_come_closer(noisy: Vectors, layer: Vectors) -> None:
    assert lead_of_own(adapt(noisy, layer), OWNERS) > 1.3 * lead_of_own(noisy, OWNERS)


def test_a_text_it_has_not_seen_comes_closer_to_its_owner(noisy: Vectors) -> None:
    seen = np.arange(36) % 6 > 0
    layer = fit_adapter(noisy[seen], OWNERS[seen])
    before, after = noisy, adapt(noisy, layer)

    def lead(vectors: Vectors) -> float:
        similar = vectors[~seen] @ vectors[seen].T
        own = OWNERS[~seen][:, None] == OWNERS[seen][None, :]
        return float(similar[own].mean() - similar[~own].mean())

    assert lead(after) > lead(before)


def test_adapted_vectors_have_unit_length(noisy: Vectors, layer: Vectors) -> None:
    assert np.linalg.norm(adapt(noisy, layer), axis=1) == pytest.approx(np.ones(36), abs=1e-5)


def test_an_empty_layer_changes_nothing(noisy: Vectors) -> None:
    assert adapt(noisy, np.zeros((24, 24), np.float32)) == pytest.approx(noisy, abs=1e-6)


def test_the_same_texts_give_the_same_layer(noisy: Vectors, layer: Vectors) -> None:
    assert np.array_equal(fit_adapter(noisy, OWNERS), layer)


def test_another_seed_gives_another_layer(noisy: Vectors, layer: Vectors) -> None:
    assert not np.array_equal(fit_adapter(noisy, OWNERS, AdapterSettings(seed=2)), layer)


def test_fitting_leaves_the_random_numbers_of_others_alone(noisy: Vectors) -> None:
    import torch

    before = torch.get_rng_state()
    fit_adapter(noisy, OWNERS, AdapterSettings(epochs=1))
    assert torch.equal(torch.get_rng_state(), before)


def test_other_texts_of_the_same_owner_are_not_driven_away() -> None:
    import torch

    similar = torch.tensor([[5.0, 9.0], [9.0, 5.0]])
    alike, apart = torch.tensor([3, 3]), torch.tensor([3, 4])
    assert _ranking_loss(similar, alike).item() == pytest.approx(0.0)
    assert _ranking_loss(similar, apart).item() > 4.0


def test_an_owner_of_one_text_is_no_hindrance(noisy: Vectors) -> None:
    owners = OWNERS.copy()
    owners[0] = 99
    assert np.isfinite(fit_adapter(noisy, owners, AdapterSettings(epochs=2))).all()
