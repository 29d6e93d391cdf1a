"""The index on disk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from index.adapter import adapt
from index.dense import DenseIndex
from index.encoder import Vectors
from index.errors import StaleIndexError
from index.search import Learnt
from index.store import Manifest, load, manifest_for, save, texts_digest
from index.texts import Texts

FILES = ("manifest.json", "weights.json", "figures.json", "adapter.npy", "vectors.faiss")
OTHERWISE: dict[str, Any] = {
    "recipe": -1,
    "texts": "0",
    "model": "other",
    "model_sha256": "1",
    "dimension": 3,
    "count": 1,
    "libraries": {"numpy": "0.1"},
}


@pytest.fixture
def manifest(texts: Texts) -> Manifest:
    return manifest_for(texts, "hashing", "0", 64)


@pytest.fixture
def folder(tmp_path: Path, manifest: Manifest, dense: DenseIndex, learnt: Learnt) -> Path:
    save(tmp_path / "index", manifest, dense, learnt)
    return tmp_path / "index"


def test_what_was_saved_comes_back(
    folder: Path, manifest: Manifest, learnt: Learnt, dense: DenseIndex, vectors: Vectors
) -> None:
    found_dense, found = load(folder, manifest)
    assert np.array_equal(found.layer, learnt.layer)
    assert np.array_equal(found.fusion, learnt.fusion)
    assert found.decision == learnt.decision
    assert found.figures == learnt.figures
    turned = adapt(vectors, learnt.layer)
    assert np.array_equal(found_dense.similarities(turned), dense.similarities(turned))


def test_every_field_of_the_manifest_is_tried_below() -> None:
    assert {field.name for field in fields(Manifest)} == set(OTHERWISE)


@pytest.mark.parametrize("name", OTHERWISE)
def test_an_index_made_from_something_else_is_refused_by_what_differs(
    folder: Path, manifest: Manifest, name: str
) -> None:
    with pytest.raises(StaleIndexError, match=rf"differs in {name}\b"):
        load(folder, replace(manifest, **{name: OTHERWISE[name]}))


@pytest.mark.parametrize("name", FILES)
def test_an_index_that_lacks_a_file_is_refused(folder: Path, manifest: Manifest, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(StaleIndexError, match="cannot be read"):
        load(folder, manifest)


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "cut short": lambda content: content[: len(content) // 2],
    "another file": lambda content: b"<html>Not found</html>",
    "binary": lambda content: bytes(range(256)),
    "empty": lambda content: b"",
}


TRIED = [pytest.param(name, damage) for name in FILES for damage in DAMAGES]


@pytest.mark.parametrize(("name", "damage"), TRIED)
def test_an_index_with_a_damaged_file_is_refused(
    folder: Path, manifest: Manifest, name: str, damage: str
) -> None:
    path = folder / name
    path.write_bytes(DAMAGES[damage](path.read_bytes()))
    with pytest.raises(StaleIndexError):
        load(folder, manifest)


def test_an_empty_manifest_is_refused(folder: Path, manifest: Manifest) -> None:
    (folder / "manifest.json").write_text("{}", encoding="utf-8")
    with pytest.raises(StaleIndexError):
        load(folder, manifest)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("manifest.json", "[]"),
        ("manifest.json", "null"),
        ("weights.json", "[]"),
        ("weights.json", "{}"),
        ("weights.json", '{"fusion": [], "decision": {}}'),
    ],
)
def test_an_index_whose_json_is_something_else_is_refused(
    folder: Path, manifest: Manifest, name: str, content: str
) -> None:
    (folder / name).write_text(content, encoding="utf-8")
    with pytest.raises(StaleIndexError):
        load(folder, manifest)


def test_an_index_that_holds_other_vectors_is_refused(
    folder: Path, manifest: Manifest, vectors: Vectors
) -> None:
    DenseIndex(vectors[:5]).save(folder / "vectors.faiss")
    with pytest.raises(StaleIndexError, match="holds 5 vectors"):
        load(folder, manifest)


def test_a_missing_index_is_refused(tmp_path: Path, manifest: Manifest) -> None:
    with pytest.raises(StaleIndexError, match="there is none yet"):
        load(tmp_path / "none", manifest)


class DiskFull(DenseIndex):
    def save(self, path: Path) -> None:
        path.write_bytes(b"the beginning")
        raise OSError("no space left on device")


def test_saving_that_fails_leaves_the_old_index_whole(
    folder: Path, manifest: Manifest, learnt: Learnt, vectors: Vectors
) -> None:
    newer = replace(manifest, texts="newer")
    with pytest.raises(OSError, match="no space"):
        save(folder, newer, DiskFull(vectors), learnt)
    assert load(folder, manifest)[0].size == len(vectors)


def test_saving_that_fails_for_the_first_time_leaves_no_index(
    tmp_path: Path, manifest: Manifest, learnt: Learnt, vectors: Vectors
) -> None:
    with pytest.raises(OSError, match="no space"):
        save(tmp_path / "index", manifest, DiskFull(vectors), learnt)
    assert not (tmp_path / "index").exists()


def test_saving_that_fails_leaves_nothing_lying_about(
    folder: Path, manifest: Manifest, learnt: Learnt, vectors: Vectors
) -> None:
    with pytest.raises(OSError, match="no space"):
        save(folder, manifest, DiskFull(vectors), learnt)
    assert [path.name for path in folder.parent.iterdir()] == ["index"]


def test_saving_again_takes_the_place_of_the_old_index(
    folder: Path, manifest: Manifest, dense: DenseIndex, learnt: Learnt
) -> None:
    newer = replace(manifest, texts="newer")
    save(folder, newer, dense, learnt)
    assert load(folder, newer)
    with pytest.raises(StaleIndexError, match="differs in texts"):
        load(folder, manifest)
    assert [path.name for path in folder.parent.iterdir()] == ["index"]


def test_the_digest_changes_with_any_text_owner_id_or_heading(texts: Texts) -> None:
    passage, text = texts.passages[0], texts.all[7]
    changed = [
        replace(texts, passages=(replace(passage, id="commitment 9"), *texts.passages[1:])),
        replace(texts, passages=(replace(passage, heading=("Elsewhere",)), *texts.passages[1:])),
        replace(texts, all=(*texts.all[:7], replace(text, words="other"), *texts.all[8:])),
        replace(texts, all=(*texts.all[:7], replace(text, owner=text.owner + 1), *texts.all[8:])),
        replace(texts, all=(*texts.all[:7], replace(text, from_life=True), *texts.all[8:])),
        replace(texts, all=texts.all[:-1]),
    ]
    digests = {texts_digest(each) for each in (texts, *changed)}
    assert len(digests) == 1 + len(changed)


def test_the_digest_is_the_same_for_the_same_texts(texts: Texts) -> None:
    assert texts_digest(replace(texts)) == texts_digest(texts)
