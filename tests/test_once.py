"""What threads ask of a function together is asked once, and the turn of one that waits is used."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event, Semaphore

import pytest

from zjledger.reading.columns.once import Once

PATIENCE = 20.0
"""Seconds after which a thread that nobody lets work gives up."""


def test_every_question_is_asked_once() -> None:
    asked: list[str] = []

    def length(question: str) -> int:
        asked.append(question)
        return len(question)

    turns = Semaphore(2)
    once = Once(length, turns)

    def ask(questions: list[str]) -> list[int]:
        with turns:
            return once(questions)

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(ask, [["a", "bb"], ["bb", "a", "ccc"], ["ccc"], []] * 5))
    assert answers == [[1, 2], [2, 1, 3], [3], []] * 5
    assert sorted(asked) == ["a", "bb", "ccc"]


def test_another_thread_works_while_one_waits_for_its_answers() -> None:
    turns, worked = Semaphore(1), Event()
    once = Once(lambda _: worked.wait(PATIENCE), turns)

    def ask() -> list[bool]:
        with turns:
            return once(["does anybody else work?"])

    def work() -> None:
        with turns:
            worked.set()

    with ThreadPoolExecutor(2) as pool:
        answers = pool.submit(ask)
        pool.submit(work)
        assert answers.result() == [True]


def test_a_function_that_fails_leaves_as_many_turns() -> None:
    turns = Semaphore(1)

    def fail(question: str) -> int:
        raise ValueError(question)

    once = Once(fail, turns)
    for _ in range(2):
        with pytest.raises(ValueError, match="why"), turns:
            once(["why"])
    assert turns.acquire(blocking=False)
    assert not turns.acquire(blocking=False)
