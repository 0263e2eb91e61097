"""The environment of the peers: what others read and check with, apart from the project's own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def peers_python(root: Path) -> Path:
    """The interpreter of ``build/peers``, made from ``peers.lock`` where it is missing or older."""
    folder, lock = root / "build" / "peers", root / "benchmarks" / "peers.lock"
    python, made_from = folder / "bin" / "python", folder / "peers.lock"
    if not made_from.is_file() or made_from.read_bytes() != lock.read_bytes():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
        install = [str(root / ".venv/bin/uv"), "pip", "sync", "--python", str(python)]
        subprocess.run([*install, "--require-hashes", str(lock)], check=True)
        made_from.write_bytes(lock.read_bytes())
    return python
