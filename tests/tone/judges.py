"""Judges that need no model."""

from collections.abc import Callable

import numpy as np

from sayso.tone.inputs import Question
from sayso.tone.judge import ToneJudge

NEGATIVE, NEUTRAL, POSITIVE = (0.8, 0.15, 0.05), (0.1, 0.8, 0.1), (0.05, 0.15, 0.8)


class Scripted:
    """Says what a function of the question says, and remembers what it was asked."""

    def __init__(self, answer: Callable[[Question], tuple[float, float, float]]):
        self.answer = answer
        self.asked: list[Question] = []

    def judge(self, questions):
        self.asked.extend(questions)
        return np.array([self.answer(question) for question in questions], np.float32).reshape(-1, 3)


def judge_by_words(good: str = "praise", bad: str = "disaster") -> ToneJudge:
    """Return a judge for which one word is warm and another cold."""
    return ToneJudge(Scripted(lambda q: POSITIVE if good in q.text else NEGATIVE if bad in q.text else NEUTRAL))
