"""The index, loaded or made anew."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from index.build import open_index
from index.search import Searcher
from index.texts import Texts, gather
from tests.encoders import HashingEncoder
from tests.index.small import FROM_LIFE, NEAR_MISSES, PHRASINGS, small_passages

pytestmark = pytest.mark.usefixtures("learnt")  # the libraries are loaded by then


class Built:
    def __init__(self, texts: Texts, data_dir: Path, digest: str = "0") -> None:
        self.said: list[str] = []
        self.encoder = HashingEncoder(digest=digest)
        self.searcher = open_index(texts, self.encoder, data_dir, self.said.append)
        self.read = len(self.encoder.encoded) - 1  # one is for the dimension


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data") / "not" / "yet" / "there"


@pytest.fixture(scope="module")
def first(texts: Texts, data_dir: Path) -> Built:
    return Built(texts, data_dir)


def test_the_first_time_it_is_built_and_progress_is_said(first: Built, texts: Texts) -> None:
    assert first.said[0].startswith("building the index")
    assert first.read == len({text.words for text in texts.all})
    assert f"{first.read} of {first.read}" in first.said[1]
    assert first.said[-1] == "the index is ready"


def test_the_second_time_it_is_loaded_and_gives_the_same(first: Built, texts: Texts, data_dir: Path) -> None:
    second = Built(texts, data_dir)
    assert second.said == []
    assert second.read == 0
    question = "will the harbour bridge be repaired"
    found, again = first.searcher.search(question), second.searcher.search(question)
    assert (found.hits, found.chance) == (again.hits, again.chance)


def test_an_index_built_elsewhere_from_the_same_gives_the_same(first: Built, searcher: Searcher) -> None:
    question = "will the harbour bridge be repaired"
    found, again = first.searcher.search(question), searcher.search(question)
    assert (found.hits, found.chance) == (again.hits, again.chance)


def test_with_another_model_it_is_built_anew_and_that_is_said(
    first: Built, texts: Texts, tmp_path: Path, data_dir: Path
) -> None:
    copytree(data_dir, tmp_path, dirs_exist_ok=True)
    other = Built(texts, tmp_path, digest="1")
    assert "differs in model_sha256" in other.said[0]
    assert other.read == first.read
    assert other.said[-1] == "the index is ready"


def test_with_one_text_more_only_that_text_is_read(first: Built, data_dir: Path, tmp_path: Path) -> None:
    copytree(data_dir, tmp_path, dirs_exist_ok=True)
    texts = gather(small_passages(), {**PHRASINGS, "measure 1": ("who swims",)}, NEAR_MISSES, FROM_LIFE)
    more = Built(texts, tmp_path)
    assert "differs in texts" in more.said[0]
    assert more.encoder.encoded == ["dimension", "who swims"]
