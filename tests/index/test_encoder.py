"""Texts to vectors: the stand-in and the real model keep the same contract."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.encoder import PACKAGED, Encoder, SentenceEncoder, model_folder, weights_digest
from index.errors import ModelNotFoundError
from tests.encoders import HashingEncoder

MODEL = "all-MiniLM-L6-v2"
TEXTS = ["We will plant trees.", "planting trees", "The bridge is shut", "", "🌳", "trees " * 500]


@pytest.fixture(
    scope="module", params=[HashingEncoder, pytest.param(SentenceEncoder, marks=pytest.mark.slow)]
)
def any_encoder(request: pytest.FixtureRequest) -> Encoder:
    encoder: Encoder = HashingEncoder() if request.param is HashingEncoder else SentenceEncoder(MODEL)
    return encoder


def test_vectors_are_of_unit_length_and_one_dimension(any_encoder: Encoder) -> None:
    vectors = any_encoder.encode(TEXTS)
    assert vectors.dtype == np.float32
    assert len(vectors) == len(TEXTS)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(len(TEXTS)), abs=1e-5)


def test_a_text_has_the_same_vector_alone_and_in_company(any_encoder: Encoder) -> None:
    together = any_encoder.encode(TEXTS)
    alone = np.concatenate([any_encoder.encode([text]) for text in TEXTS])
    assert alone == pytest.approx(together, abs=1e-5)


def test_texts_about_the_same_thing_are_nearer_than_others(any_encoder: Encoder) -> None:
    trees, planting, bridge = any_encoder.encode(TEXTS[:3])
    assert trees @ planting > trees @ bridge


def test_an_encoder_says_what_it_is(any_encoder: Encoder) -> None:
    assert any_encoder.name
    assert any_encoder.digest


@pytest.mark.slow
def test_the_packaged_model_is_the_official_one() -> None:
    official = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
    assert weights_digest(model_folder(MODEL)) == official


@pytest.mark.parametrize("name", ["no-such-model", "", "/nowhere", *PACKAGED.values()])
def test_a_model_that_is_not_there_is_named_with_those_that_are(name: str) -> None:
    with pytest.raises(ModelNotFoundError) as problem:
        model_folder(name)
    assert repr(name) in str(problem.value)
    assert MODEL in str(problem.value)


def test_a_folder_that_holds_a_model_may_be_named(tmp_path: Path) -> None:
    with pytest.raises(ModelNotFoundError):
        model_folder(str(tmp_path))
    (tmp_path / "modules.json").write_text("[]", encoding="utf-8")
    assert model_folder(str(tmp_path)) == tmp_path


def test_the_digest_is_that_of_the_weights_alone(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "model.safetensors").write_bytes(b"abc")
    (tmp_path / "README.md").write_text("one", encoding="utf-8")
    digest = weights_digest(tmp_path)
    assert digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    (tmp_path / "README.md").write_text("two", encoding="utf-8")
    assert weights_digest(tmp_path) == digest
    (tmp_path / "deep" / "model.safetensors").write_bytes(b"abd")
    assert weights_digest(tmp_path) != digest
