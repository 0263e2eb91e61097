"""The whole pipeline, run by DVC: what it says in passing, what ran, and how long it took."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from zjledger.cache import drop_damaged
from zjledger.model.report import Refused

_RUNNING = re.compile(r"Running stage '(?P<stage>[^']+)':")
_UNCHANGED = re.compile(r"Stage '(?P<stage>[^']+)' didn't change, skipping")
_FAILED = re.compile(r"ERROR: failed to reproduce '(?P<stage>[^']+)'.*exited with (?P<code>\d+)")
_BUSY = re.compile(r"ERROR: .*(is busy, it is being blocked by|Unable to acquire lock)")
# Advice about remotes and git, and the command line of a stage: nothing a builder needs.
_NOISE = re.compile(
    r"> |Use `dvc push`|Updating lock file|Generating lock file|To track the changes|\s+git add "
    r"|To enable auto staging|\s+dvc config core.autostage|Data and pipelines are up to date"
)


@dataclass(frozen=True)
class Outcome:
    """What a run of the pipeline did: the stages that ran, and wall time in seconds."""

    ran: tuple[str, ...]
    seconds: float


def repro(root: Path, tell: Callable[[str], None]) -> Outcome:
    """Run ``dvc repro`` below ``root``: every stage whose inputs changed, and those after it.

    What is damaged in the cache is removed first and so made again.

    Args:
        tell: is given each line of progress as it comes.

    Raises:
        Refused: a stage refused its input, a check failed, or another build is running; the last
            good release stands.
        RuntimeError: a stage or DVC itself broke.
    """
    start = time.monotonic()
    _forget_lost_release(root)
    for flaw in drop_damaged(root):
        tell(f"{flaw}; it is made again")
    process = subprocess.Popen(
        [sys.executable, "-m", "dvc", "repro"],
        cwd=root,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    assert process.stdout is not None
    ran, failure = relay(process.stdout, tell)
    if process.wait() != 0:
        raise failure or RuntimeError("dvc itself failed, see above; the last good release stands")
    return Outcome(ran, time.monotonic() - start)


def _forget_lost_release(root: Path) -> None:
    """Without ``dist/current`` the output of the last stage vouches for what is gone."""
    marker, current = root / "build" / "release.json", root / "dist" / "current"
    if not marker.is_file():
        return
    if json.loads(marker.read_text("utf-8"))["release"] != current.resolve().name:
        marker.unlink()


def relay(
    lines: Iterable[str], tell: Callable[[str], None]
) -> tuple[tuple[str, ...], Exception | None]:
    """Pass DVC's lines on, shortened.

    Returns:
        The stages that ran, and what is to be raised where one of them failed.
    """
    ran: list[str] = []
    failure: Exception | None = None
    for line in (line.rstrip() for line in lines):
        if match := _RUNNING.fullmatch(line):
            ran.append(match["stage"])
            tell(f"{match['stage']} ...")
        elif match := _UNCHANGED.fullmatch(line):
            tell(f"{match['stage']}: unchanged")
        elif match := _FAILED.match(line):
            failure = _failure(match["stage"], int(match["code"]))
        elif _BUSY.match(line):
            failure = Refused(
                "another build is at work in this folder; run again when it has ended"
            )
        elif line and not _NOISE.match(line):
            tell(line)
    return tuple(ran), failure


def _failure(stage: str, code: int) -> Exception:
    if code == 1:
        return Refused(f"the stage {stage} said no, see above; the last good release stands")
    return RuntimeError(f"{stage} ended with {code}, see above; the last good release stands")
