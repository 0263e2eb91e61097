"""A function asked once for each of its questions, by whatever thread comes first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from threading import Lock, Semaphore
from typing import Generic, TypeVar

Answer = TypeVar("Answer")
Turns = Semaphore
"""How many threads may work at once; each has one turn."""


class Once(Generic[Answer]):
    """The answers of a function of strings, kept as long as this lives.

    A thread waits while another asks: the Python interpreter would let them ask in turn only, and
    most of their questions are the same. Until it has its answers another thread has its turn.
    """

    def __init__(self, function: Callable[[str], Answer], turns: Turns) -> None:
        self._function = function
        self._turns = turns
        self._known: dict[str, Answer] = {}
        self._asking = Lock()

    def __call__(self, questions: Iterable[str]) -> list[Answer]:
        """The answers to some questions, in order."""
        with _given_away(self._turns), self._asking:
            return [self._answer(question) for question in questions]

    def _answer(self, question: str) -> Answer:
        if question not in self._known:
            self._known[question] = self._function(question)
        return self._known[question]


@contextmanager
def _given_away(turns: Turns) -> Iterator[None]:
    """Let another thread have the turn of this one, which takes the next that is free."""
    turns.release()
    try:
        yield
    finally:
        turns.acquire()
