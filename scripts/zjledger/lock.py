"""One build at a time: a lock that names its owner and knows a dead one.

The kernel holds the lock (``flock``) and lets go when its owner dies, so a dead build never blocks
the next. The file says whose it is and since when, for the message to people, and stays behind
after a kill, which is how the next owner learns that there are remains to clear.
"""

from __future__ import annotations

import fcntl
import json
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from zjledger.model.report import Refused

PATIENCE = 120.0
PAUSE = 0.1


@dataclass(frozen=True)
class Owner:
    """Who holds a lock: process id, host, what it does and since when (Unix seconds)."""

    pid: int
    host: str
    purpose: str
    since: int

    def __str__(self) -> str:
        age = max(0, int(time.time()) - self.since)
        return f"{self.purpose} (process {self.pid} on {self.host}, {age} s ago)"


class LockedError(Refused):
    """Another build runs and did not end in time."""

    def __init__(self, path: Path, owner: Owner | None) -> None:
        holder = owner or "another build"
        super().__init__(f"{path} is held by {holder} (mend: wait for it, or end that process)")


@contextmanager
def exclusive(folder: Path, purpose: str, patience: float = PATIENCE) -> Iterator[Owner | None]:
    """Hold ``folder/.lock`` while the block runs.

    Args:
        patience: seconds to wait for a living owner.

    Yields:
        The owner that died with the lock in its hands, or None after a clean end.

    Raises:
        LockedError: a living owner kept the lock; the message says who it is.
    """
    path = folder / ".lock"
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
    try:
        deadline = time.monotonic() + patience
        while not _taken(handle):
            if time.monotonic() >= deadline:
                raise LockedError(path, _owner(path))
            time.sleep(PAUSE)
        dead = _owner(path)
        _write(handle, Owner(os.getpid(), socket.gethostname(), purpose, int(time.time())))
        yield dead
        _write(handle, None)
    finally:
        os.close(handle)


def _taken(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _owner(path: Path) -> Owner | None:
    """Who the file names; None when it names nobody, or was cut off in the writing."""
    try:
        return Owner(**json.loads(path.read_text("utf-8")))
    except (ValueError, TypeError):
        return None


def _write(handle: int, owner: Owner | None) -> None:
    os.truncate(handle, 0)
    if owner:
        os.pwrite(handle, json.dumps(asdict(owner)).encode(), 0)
