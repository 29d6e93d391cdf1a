"""The themes against the hidden labels of made-up responses, with the real encoder."""

from __future__ import annotations

from collections import Counter

import pytest

from api.consultation.themes.comments import Comment
from api.consultation.themes.sort import sort_comments
from api.consultation.themes.vectors import comment_vectors, plan_layer
from corpus.model import Plan
from index.encoder import SentenceEncoder
from records.feedback_values import WHOLE_PLAN
from tests.consultation.conftest import CORPUS
from tests.feedback.made_up.responses import made_up

pytestmark = pytest.mark.slow


def test_at_most_a_fifth_of_the_comments_are_not_with_most_of_their_kind(
    plan: Plan, tmp_path_factory: pytest.TempPathFactory
) -> None:
    encoder = SentenceEncoder("all-MiniLM-L6-v2")
    layer = plan_layer(plan, CORPUS, tmp_path_factory.mktemp("data"), encoder)
    words = {passage.id: passage.text for passage in plan.passages} | {WHOLE_PLAN: ""}
    responses = made_up(1_800)
    comments = [Comment(f"{n:06}", r.comment, words[r.subject], r.created) for n, r in enumerate(responses)]
    labels = {comment.id: r.label for comment, r in zip(comments, responses, strict=True)}

    sorting = sort_comments(comments, comment_vectors(comments, encoder, layer, lambda *_: None))

    at_home = sum(
        Counter(labels[r] for r in theme.responses).most_common(1)[0][1] for theme in sorting.themes
    )
    in_themes = sum(len(theme.responses) for theme in sorting.themes)
    assert in_themes > 0.9 * len(comments)
    assert at_home > 0.8 * in_themes
    assert len(sorting.themes) < 70
