"""Groups of comments that say much the same: communities in the graph of nearest neighbours.

Clusters of sentence embeddings differ in size and density; the communities of a neighbour graph (Louvain,
Blondel et al. 2008) followed the hidden themes of made-up responses better than k-means, agglomerative
clustering and HDBSCAN did (see docs/decisions).
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from api.consultation.themes.neighbours import UNSORTED, Labels, Neighbours, Rows, neighbours_of
from api.consultation.themes.progress import Progress, no_progress
from index.encoder import Vectors

FEWEST_NEIGHBOURS, MOST_NEIGHBOURS = 6, 40
# Above 1: more and narrower themes. Themes that belong together are merged by a person in a moment; one
# that mixes two things can only be sorted response by response.
RESOLUTION = 3.0
# Runs whose agreement decides (consensus clustering, Lancichinetti and Fortunato 2012): one run alone
# depends on the order in which it looks at the comments.
RUNS = 5
# Two neighbours that are together in fewer of the runs than this share are not tied at all.
TOGETHER = 0.2
# Themes of fewer are of no use to a reader, and would be suppressed anyway.
SMALLEST = 5
# The least share of a comment's likeness that must be to comments of its own theme.
AGREEMENT = 0.5
# How alike the averages of two communities are that say the same.
THE_SAME = 0.8
FINDING = "finding themes"


def smallest_theme(count: int) -> int:
    """How many of `count` comments make a theme: 5 of 500, 10 of 2,500, 28 of 20,000."""
    return max(SMALLEST, round(math.sqrt(count) / 5))


def neighbours_wanted(count: int) -> int:
    """How many neighbours tie a comment to others: 6 of 500, 12 of 2,500, 35 of 20,000.

    Were there no more of them among many comments, each copy of one campaign's text would be a theme.
    """
    return min(max(FEWEST_NEIGHBOURS, round(math.sqrt(count) / 4)), MOST_NEIGHBOURS)


def communities(vectors: Vectors, smallest: int, progress: Progress = no_progress) -> Labels:
    """A label for each row, 0 for the largest theme and so on, UNSORTED for what belongs to none.

    The same vectors always give the same labels.
    """
    if len(vectors) < max(smallest, 2):
        return np.full(len(vectors), UNSORTED)
    near = neighbours_of(vectors, neighbours_wanted(len(vectors)))
    labels = _joined(_consensus(near, progress), vectors)
    doubtful = near.share_of(labels, labels) < AGREEMENT
    return _largest_first(np.where(doubtful, UNSORTED, labels), smallest)


def _joined(labels: Labels, vectors: Vectors) -> Labels:
    """The labels with those communities made one whose averages are as good as the same.

    A large crowd that says one thing falls into several communities.
    """
    from sklearn.cluster import AgglomerativeClustering

    found, places = np.unique(labels, return_inverse=True)
    if len(found) < 2:
        return labels
    averages = np.stack([vectors[labels == label].mean(axis=0) for label in found])
    joining = AgglomerativeClustering(
        n_clusters=None, distance_threshold=1 - THE_SAME, metric="cosine", linkage="average"
    )
    return np.asarray(joining.fit_predict(averages), dtype=np.int64)[places]


def _consensus(near: Neighbours, progress: Progress) -> Labels:
    """The communities of the graph in which neighbours are tied by how many runs put them together."""
    together = np.zeros_like(near.alike)
    for run in range(1, RUNS + 1):
        labels = _louvain(near.rows, near.alike, run)
        together += labels[near.rows] == labels[:, None]
        progress(FINDING, run, RUNS + 1)
    share = together / RUNS
    labels = _louvain(near.rows, near.alike * share * (share > TOGETHER), RUNS + 1)
    progress(FINDING, RUNS + 1, RUNS + 1)
    return labels


def _louvain(rows: Rows, weights: NDArray[np.floating[Any]], seed: int) -> Labels:
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(range(len(rows)))
    for row, (others, tied) in enumerate(zip(rows.tolist(), weights.tolist(), strict=True)):
        pairs = zip(others, tied, strict=True)
        graph.add_weighted_edges_from((row, other, weight) for other, weight in pairs if weight > 0)
    found = networkx.community.louvain_communities(graph, resolution=RESOLUTION, seed=seed)
    labels = np.empty(len(rows), dtype=np.int64)
    for label, members in enumerate(found):
        labels[list(members)] = label
    return labels


def _largest_first(labels: Labels, smallest: int) -> Labels:
    """The labels numbered anew by size, small ones taken away; of equal size the earliest row's first."""
    found, first, counts = np.unique(labels, return_index=True, return_counts=True)
    kept = [n for n in range(len(found)) if found[n] != UNSORTED and counts[n] >= smallest]
    kept.sort(key=lambda n: (-counts[n], first[n]))
    numbered = np.full(len(labels), UNSORTED)
    for number, n in enumerate(kept):
        numbered[labels == found[n]] = number
    return numbered
