"""Which contact a request for a service is sent to."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from corpus.signposts import Signpost
from index.encoder import Encoder, Vectors

# A contact less like a request than this (cosine) is no help, nor one so much less like it than the best. Set
# on 62 requests, 29 of them for services without a contact: 56 were sent rightly, 4 to a wrong page.
NEAR_ENOUGH = 0.55
NEARLY = 0.2
MOST = 2


class Services:
    """Finds contacts by their topics and by what people say who need them."""

    def __init__(self, encoder: Encoder, signposts: Sequence[Signpost], general: Collection[str]) -> None:
        """`general` are addresses that help with anything or with the plan, not with one service."""
        self._contacts = [s for s in signposts if s.confirmed and s.url and s.url.rstrip("/") not in general]
        texts = [(s.topic, *s.asked) for s in self._contacts]
        self._owners = np.repeat(np.arange(len(texts)), [len(of_one) for of_one in texts])
        self._vectors = encoder.encode([text for of_one in texts for text in of_one])

    def near(self, vector: Vectors) -> tuple[Signpost, ...]:
        """The contacts for a message's unit vector, the likeliest first; none where none is like it."""
        likeness = np.zeros(len(self._contacts))
        np.maximum.at(likeness, self._owners, self._vectors @ vector)
        least = max(NEAR_ENOUGH, float(likeness.max(initial=0.0)) - NEARLY)
        ranked = np.argsort(-likeness, kind="stable")[:MOST]
        return tuple(self._contacts[place] for place in ranked if likeness[place] >= least)
