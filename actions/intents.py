"""A stand-in for the dialogue engine's understanding, learnt from the same examples.

It serves when the engine is starting or down, and gives every message a second opinion on danger.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import yaml
from pydantic import TypeAdapter

from actions.intent_figures import FOLDS, IntentFigures, cross_validate
from index.encoder import Encoder, Vectors
from index.vector_store import VectorStore

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression

# How much the sentence's vector and its words and letters count against each other: the best of a
# few tried in cross-validation over the examples.
MEANING = 3.0
SPELLING = 2.0
# How little the weights are held back: of 0.3 to 100 the best for questions of other writers.
REINS = 10.0
# How evenly the kinds count: 1 as much as each other, 0 as often as there are examples of them. At 1 a kind
# with few examples takes from the others what their many would tell.
EVENNESS = 0.8
FOLDER = "intents"


def read_examples(folder: Path) -> dict[str, tuple[str, ...]]:
    """The training examples by intent, from the folder's Rasa files; entity mark-up is taken away."""
    found: dict[str, list[str]] = {}
    for path in sorted(folder.glob("*.yml")):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        for block in data.get("nlu") or []:
            if "intent" in block:
                found.setdefault(block["intent"], []).extend(_lines(block["examples"]))
    return {intent: tuple(texts) for intent, texts in sorted(found.items())}


class IntentModel:
    """A multinomial logistic regression over a sentence's meaning, its words and its letters."""

    def __init__(
        self, words: TfidfVectorizer, letters: TfidfVectorizer, classifier: LogisticRegression
    ) -> None:
        self._words = words
        self._letters = letters
        self._classifier = classifier

    def chances(self, text: str, vector: Vectors) -> dict[str, float]:
        """How likely each intent is for a sentence and its unit vector; sums to 1."""
        features = _features([text], vector[None, :], self._words, self._letters)
        chances = self._classifier.predict_proba(features)[0]
        return dict(zip(map(str, self._classifier.classes_), map(float, chances), strict=True))


def fit_intents(texts: Sequence[str], vectors: Vectors, intents: Sequence[str]) -> IntentModel:
    """The model for sentences, their unit vectors, shape (sentences, dimension), and their intents."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.utils.class_weight import compute_sample_weight

    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2).fit(texts)
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True, min_df=2).fit(texts)
    weight = compute_sample_weight("balanced", list(intents)) ** EVENNESS
    classifier = LogisticRegression(C=REINS, max_iter=500)
    classifier.fit(_features(texts, vectors, words, letters), list(intents), sample_weight=weight)
    return IntentModel(words, letters, classifier)


def open_intents(
    data_dir: Path, encoder: Encoder, examples: Sequence[tuple[str, str]], progress: Callable[[str], None]
) -> IntentModel:
    """The model for these (text, intent) examples: the one saved, or one made and saved now."""
    folder = data_dir / FOLDER
    path = folder / f"intents-{examples_digest(encoder, examples)[:16]}.joblib"
    if path.is_file():
        return _load(path)
    texts = [text for text, _ in examples]
    progress("learning the kinds of message, about half a minute")
    vectors = VectorStore(encoder, data_dir).encode(texts, progress)
    intents = [intent for _, intent in examples]
    model = fit_intents(texts, vectors, intents)
    for old in folder.glob("intents-*"):
        old.unlink(missing_ok=True)
    _save(model, path)
    _save_figures(cross_validate(texts, vectors, intents, fit_intents), path)
    return model


def read_intent_figures(data_dir: Path) -> IntentFigures:
    """The cross-validated figures of the saved model; none when there is no model yet."""
    paths = sorted((data_dir / FOLDER).glob("intents-*.json"))
    return TypeAdapter(IntentFigures).validate_json(paths[0].read_bytes()) if paths else IntentFigures()


def _features(
    texts: Sequence[str], vectors: Vectors, words: TfidfVectorizer, letters: TfidfVectorizer
) -> csr_matrix:
    from scipy.sparse import csr_matrix, hstack

    parts = [
        csr_matrix(vectors * MEANING),
        words.transform(texts) * SPELLING,
        letters.transform(texts) * SPELLING,
    ]
    return hstack(parts).tocsr()


def examples_digest(encoder: Encoder, examples: Sequence[tuple[str, str]]) -> str:
    """SHA-256 of everything that the model for these (text, intent) examples is made of."""
    made_of = [encoder.digest, version("scikit-learn"), MEANING, SPELLING, REINS, EVENNESS, FOLDS, *examples]
    return hashlib.sha256(json.dumps(made_of).encode()).hexdigest()


def _load(path: Path) -> IntentModel:
    """Only ever a file that `_save` wrote: it lies in the service's own data folder."""
    import joblib

    return IntentModel(**joblib.load(path))


def _save(model: IntentModel, path: Path) -> None:
    import joblib

    draft = path.with_suffix(".draft")
    draft.parent.mkdir(parents=True, exist_ok=True)
    joblib.dump({"words": model._words, "letters": model._letters, "classifier": model._classifier}, draft)
    draft.replace(path)


def _save_figures(figures: IntentFigures, model: Path) -> None:
    model.with_suffix(".json").write_text(json.dumps(asdict(figures), indent=1), encoding="utf-8")


def _lines(examples: str) -> list[str]:
    lines = [line.strip()[1:].strip() for line in examples.splitlines() if line.strip().startswith("-")]
    return [re.sub(r"\[([^\]]+)\](?:\([^)]*\)|\{[^}]*\})", r"\1", line) for line in lines if line]
