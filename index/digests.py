"""SHA-256 digests of what an index is made of and of what was learnt for it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from index.encoder import Encoder
from index.search import Learnt
from index.store import manifest_for
from index.texts import Texts


def index_digests(texts: Texts, encoder: Encoder, learnt: Learnt) -> Mapping[str, str]:
    """The digests by name: `index` is of its manifest, `encoder` of the model's weights."""
    dimension = int(learnt.layer.shape[0])
    manifest = manifest_for(texts, encoder.name, encoder.digest, dimension)
    tone = [[part.weights.tolist(), part.bias] for part in (learnt.tone.meaning, learnt.tone.phrases)]
    return {
        "index": digest_of(asdict(manifest)),
        "encoder": encoder.digest,
        "adapter": hashlib.sha256(learnt.layer.tobytes()).hexdigest(),
        "fusion": digest_of(learnt.fusion.tolist()),
        "tone": digest_of(tone),
        "decision": digest_of(asdict(learnt.decision)),
    }


def digest_of(value: Any) -> str:
    """SHA-256 of a value that JSON can hold, in hexadecimal."""
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()
