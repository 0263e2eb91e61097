"""A function asked once for each of its questions, by whatever thread comes first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import Lock
from typing import Generic, TypeVar

Answer = TypeVar("Answer")


class Once(Generic[Answer]):
    """The answers of a function of strings, kept as long as this lives.

    A thread waits while another asks: the Python interpreter would let them ask in turn only, and
    most of their questions are the same.
    """

    def __init__(self, function: Callable[[str], Answer]) -> None:
        self._function = function
        self._known: dict[str, Answer] = {}
        self._asking = Lock()

    def __call__(self, questions: Iterable[str]) -> list[Answer]:
        """The answers to some questions, in order."""
        with self._asking:
            return [self._answer(question) for question in questions]

    def _answer(self, question: str) -> Answer:
        if question not in self._known:
            self._known[question] = self._function(question)
        return self._known[question]
