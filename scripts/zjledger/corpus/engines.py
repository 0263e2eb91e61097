"""Who does the work: a pool of processes here, or the workers of a Dask scheduler anywhere.

Both are given few batches at a time, so that neither a long corpus nor a slow reader fills the
memory, and both outlive the death of a process: its batches go to another one. A batch that takes
its process with it each time is handed back as lost.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait as wait_for
from typing import Any

from zjledger.corpus.batches import Batch
from zjledger.corpus.identity import reader_digest
from zjledger.model.report import Refused

Work = Callable[[Batch], Any]
Outcome = tuple[Batch, Any | None]
"""A batch and what came of it; None where its process died each time."""

Engine = Callable[[Work, Iterable[Batch]], Iterator[Outcome]]

TRIES = 3
"""Deaths of its process, alone in it, before a batch is given up."""

AHEAD = 2
"""Batches handed out for each process."""


def local(processes: int) -> Engine:
    """An engine of processes on this machine."""

    def run(work: Work, batches: Iterable[Batch]) -> Iterator[Outcome]:
        waiting = iter(batches)
        suspects: list[Batch] = []
        more = True
        while more:
            with _pool(processes) as pool:
                more = yield from _together(pool, work, waiting, processes * AHEAD, suspects)
            # One of them may be to blame, and alone it shows which.
            yield from _alone(work, suspects)
            suspects.clear()

    return run


def _pool(processes: int) -> ProcessPoolExecutor:
    # A forked child would inherit the locks of the threads of the libraries.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(processes, context, _end_with_parent)


def _end_with_parent() -> None:
    """Have this process end when the one that started it is gone, which a pool does not do."""
    parent = multiprocessing.parent_process()
    assert parent is not None

    def watch() -> None:
        wait_for([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _together(
    pool: ProcessPoolExecutor,
    work: Work,
    batches: Iterator[Batch],
    most: int,
    suspects: list[Batch],
) -> Generator[Outcome, None, bool]:
    """Hand out batches until there are no more, or a process dies.

    Returns:
        Whether there may be more; those under way when a process died are suspects.
    """
    under_way: dict[Future[Any], Batch] = {}
    broken = False
    while True:
        while not broken and len(under_way) < most:
            if (batch := next(batches, None)) is None:
                break
            try:
                under_way[pool.submit(work, batch)] = batch
            except BrokenProcessPool:
                suspects.append(batch)
                broken = True
        if not under_way:
            return broken
        ended, _ = wait(under_way, return_when=FIRST_COMPLETED)
        for future in ended:
            batch = under_way.pop(future)
            try:
                done = future.result()
            except BrokenProcessPool:
                suspects.append(batch)
                broken = True
            else:
                yield batch, done


def _alone(work: Work, batches: Iterable[Batch]) -> Iterator[Outcome]:
    """Each batch in a process that works on nothing else; up to :data:`TRIES` times."""
    left = deque((batch, 1) for batch in batches)
    while left:
        with _pool(1) as pool:
            while left:
                batch, tries = left.popleft()
                try:
                    done = pool.submit(work, batch).result()
                except BrokenProcessPool:
                    if tries < TRIES:
                        left.appendleft((batch, tries + 1))
                        break
                    yield batch, None
                    break
                yield batch, done


def dask(address: str, patience: float = 60) -> Engine:
    """An engine of the workers of a Dask scheduler, which see the same files and the same code.

    Args:
        address: as the scheduler says it, such as ``tcp://10.0.0.1:8786``.
        patience: seconds to wait for the scheduler and for a first worker.
    """

    def run(work: Work, batches: Iterable[Batch]) -> Iterator[Outcome]:
        try:
            from distributed import Client, as_completed
            from distributed.client import ClosedClientError, FutureCancelledError
            from distributed.comm import CommClosedError
            from distributed.scheduler import KilledWorker
        except ModuleNotFoundError:
            raise Refused(
                "distributed is not installed (mend: install zjledger[cluster])"
            ) from None
        waiting = iter(batches)
        try:
            client = Client(address, timeout=patience, set_as_default=False)
        except OSError as error:
            raise Refused(f"no scheduler answers at {address} ({error})") from None
        with client:
            try:
                client.wait_for_workers(1, timeout=patience)
            except TimeoutError:
                raise Refused(f"the scheduler at {address} has no workers") from None
            _same_code(client)
            most = AHEAD * sum(client.nthreads().values())
            under_way: dict[Any, Batch] = {}
            ending = as_completed(loop=client.loop)

            def hand_out() -> None:
                while len(under_way) < most and (batch := next(waiting, None)) is not None:
                    # Pure work of the same name would be answered from an earlier job.
                    future = client.submit(work, batch, pure=False)
                    under_way[future] = batch
                    ending.add(future)

            try:
                hand_out()
                while under_way:
                    future = next(ending)
                    batch = under_way.pop(future)
                    try:
                        done = future.result()
                    except KilledWorker:
                        done = None
                    yield batch, done
                    hand_out()
            # Which of them it is depends on what was being asked when the connection broke.
            except (FutureCancelledError, ClosedClientError, CommClosedError) as error:
                reason = f"the scheduler at {address} is gone or ended the job ({error})"
                mend = "mend: start the job again; what is finished is kept"
                raise Refused(f"{reason} ({mend})") from None

    return run


def _same_code(client: Any) -> None:
    """Refuse workers whose reader is not ours; their results would not be either."""
    ours = reader_digest()
    for worker, theirs in client.run(reader_digest).items():
        if theirs != ours:
            raise Refused(
                f"the worker {worker} has another reader than this job (mend: install one)"
            )
