"""Tag and link scores → relations between spans."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.model.marks import Links, Marks, cut_quotations, mend_links
from sayso.model.session import Floats, Outputs

Ints = NDArray[np.int64]

SOURCE, CUE, CONTENT = range(3)
_FORBIDDEN = np.float32(-1e4)


def _transitions() -> Floats:
    """BIO: inside a role only after its begin or inside (Ramshaw & Marcus 1995)."""
    allowed = np.zeros((7, 7), np.float32)
    for role in range(3):
        begin, inside = 1 + 2 * role, 2 + 2 * role
        for before in range(7):
            if before not in (begin, inside):
                allowed[before, inside] = _FORBIDDEN
    return allowed


_TRANSITIONS = _transitions()
_IS_INSIDE = np.array([0, 0, 1, 0, 1, 0, 1], bool)


@dataclass(frozen=True, slots=True)
class Relation:
    """A cue with its source and contents, as ranges of pieces of one window.

    evidence: what speaks for it, by name; the calibrator turns it into a probability.
    """

    cue: tuple[int, int]
    source: tuple[int, int] | None
    contents: tuple[tuple[int, int], ...]
    evidence: dict[str, float]


def best_tags(tags: Floats, breaks: NDArray[np.bool_]) -> Ints:
    """Find the likeliest legal tag sequence (Viterbi 1967).

    tags: (n, 7) log-probabilities. breaks: (n,) True where a paragraph begins, across which no span runs.
    Returns (n,) tags. Where the likeliest tags are legal as they stand, they are the answer.
    """
    if not len(tags):
        return np.zeros(0, np.int64)
    scores = tags.copy()
    scores[np.ix_(breaks, _IS_INSIDE)] += _FORBIDDEN
    scores[0, _IS_INSIDE] += _FORBIDDEN
    greedy: Ints = scores.argmax(1)
    illegal = np.flatnonzero(_TRANSITIONS[greedy[:-1], greedy[1:]] < 0)
    if not len(illegal):
        return greedy
    back = np.zeros(scores.shape, np.int8)
    best = scores[0]
    for i in range(1, len(scores)):
        paths = best[:, None] + _TRANSITIONS
        back[i] = paths.argmax(0)
        best = paths.max(0) + scores[i]
    answer = np.zeros(len(scores), np.int64)
    answer[-1] = best.argmax()
    for i in range(len(scores) - 1, 0, -1):
        answer[i - 1] = back[i, answer[i]]
    return answer


def spans_of(tags: Ints) -> list[tuple[int, int, int]]:
    """List the tagged spans as (role, start, end), in order."""
    spans: list[tuple[int, int, int]] = []
    listed = tags.tolist()
    i, n = 0, len(listed)
    while i < n:
        tag = listed[i]
        i += 1
        if tag:
            start, role = i - 1, (tag - 1) // 2
            inside = 2 + 2 * role
            while i < n and listed[i] == inside:
                i += 1
            spans.append((role, start, i))
    return spans


def decode(
    outputs: Outputs,
    breaks: NDArray[np.bool_],
    block: Ints,
    cue_distance: Floats,
    source_distance: Floats,
    marks: Marks | None = None,
) -> tuple[list[Relation], list[tuple[int, int]]]:
    """Turn one window's scores into relations, and the contents that no cue of their block claims.

    block: (n,) number of the block of paragraphs each piece stands in; contents have their cue in the same block.
    marks: what quotation marks tell, which mends links that print does not allow; see marks.py.
    """
    tags = best_tags(outputs.tags, breaks)
    spans = spans_of(tags)
    chosen = np.take_along_axis(outputs.tags, tags[:, None], 1)[:, 0]
    cues, sources, contents = ([(s, e) for r, s, e in spans if r == role] for role in (CUE, SOURCE, CONTENT))
    contents = contents if marks is None else cut_quotations(contents, marks)
    if not cues:
        return [], contents
    heads = np.array([s for s, _ in cues])
    mine: list[list[tuple[int, int]]] = [[] for _ in cues]
    certainty: list[list[float]] = [[] for _ in cues]
    loose: list[tuple[int, int]] = []
    for start, end in contents:
        near = block[heads] == block[start]
        if not near.any():
            loose.append((start, end))
            continue
        scores = _content_scores(outputs, start, end, heads, cue_distance)
        scores = np.where(near, scores, _FORBIDDEN)
        winner = int(scores.argmax())
        mine[winner].append((start, end))
        certainty[winner].append(float(scores[winner]))
    printed = {} if marks is None else mend_links(Links(tags, breaks, cues, sources, mine, certainty), marks)
    relations = []
    for i, (cue, own) in enumerate(zip(cues, mine, strict=True)):
        if not own:
            continue
        source, source_score, source_margin = _source_of(outputs, cue[0], sources, source_distance)
        source = printed.get(i) or source
        evidence = _evidence(outputs, chosen, cue, source, own)
        evidence |= {"link": min(certainty[i]), "source_link": source_score, "source_margin": source_margin}
        relations.append(Relation(cue, source, tuple(own), evidence))
    return relations, loose


def _content_scores(outputs: Outputs, start: int, end: int, heads: Ints, distance: Floats) -> Floats:
    """Score each cue as that of a content: mean log-probability over its pieces, among the cues there are."""
    scores = outputs.content_query[start:end] @ outputs.cue_key[heads].T
    scores = scores + 10 * distance[distance_buckets(heads[None, :] - np.arange(start, end)[:, None])]
    scores -= scores.max(1, keepdims=True)
    scores -= np.log(np.exp(scores).sum(1, keepdims=True))
    return np.asarray(scores.mean(0), np.float32)


def _source_of(
    outputs: Outputs, head: int, sources: list[tuple[int, int]], distance: Floats
) -> tuple[tuple[int, int] | None, float, float]:
    """Choose the source of a cue, or none: with its log-probability and its lead over the runner-up."""
    none = float(outputs.cue_query[head] @ outputs.no_source)
    if not sources:
        return None, 0.0, 8.0
    starts = np.array([s for s, _ in sources])
    scores = outputs.source_key[starts] @ outputs.cue_query[head] + 10 * distance[distance_buckets(starts - head)]
    scores = np.append(scores, none)
    order = np.sort(scores)
    total = float(order[-1] + np.log(np.exp(scores - order[-1]).sum()))
    best = int(scores.argmax())
    source = sources[best] if best < len(sources) else None
    return source, float(scores[best]) - total, min(8.0, float(order[-1] - order[-2]))


def _evidence(
    outputs: Outputs,
    chosen: Floats,
    cue: tuple[int, int],
    source: tuple[int, int] | None,
    contents: list[tuple[int, int]],
) -> dict[str, float]:
    """Describe how sure the tags are: log-probabilities, worst and mean, inside and at the edges."""
    inside = np.concatenate([chosen[s:e] for s, e in contents])
    edges = [float(chosen[s]) for s, _ in contents]
    ends = [float(outputs.tags[e, 2 + 2 * CONTENT]) for _, e in contents if e < len(chosen)]
    return {
        "content_mean": float(inside.mean()),
        "content_worst": float(inside.min()),
        "content_start": min(edges),
        "content_end": max((max(e, -12.0) for e in ends), default=-12.0),
        "cue_mean": float(chosen[cue[0] : cue[1]].mean()),
        "cue_start": float(chosen[cue[0]]),
        "source_mean": float(chosen[source[0] : source[1]].mean()) if source else 0.0,
        "source_start": float(chosen[source[0]]) if source else 0.0,
        "has_source": float(source is not None),
        "pieces": float(np.log1p(len(inside))),
        "parts": float(len(contents)),
    }


def distance_buckets(away: Ints) -> Ints:
    """Number signed distances: exact to 7, then four buckets a doubling; 0–31 backward, 32–63 forward."""
    size = np.abs(away).astype(np.float32)
    bucket = np.where(size < 8, size, 8 + 4 * np.log2(np.maximum(size, 8) / 8)).astype(np.int64).clip(max=31)
    return np.where(away < 0, bucket, bucket + 32)
