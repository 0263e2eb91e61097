"""The whole build, the same build again with nothing changed, and the site with more records.

Run with ``PYTHONPATH=scripts .venv/bin/python benchmarks/building.py`` (``--stages assemble
--times`` for less). All of it happens in a clone of the files as they are, with nothing built
before. Writes ``reports/building.json``, which the site shows.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import site_pages
import yaml
from machine import facts

from zjledger.paths import repository_root, write_atomically
from zjledger.pipeline import repro

REPORT = "reports/building.json"
TIMES = (1, 3)


def clone(root: Path, folder: Path, stages: list[str] | None) -> None:
    """Copy the files of a repository into a new one, with its tools beside.

    Args:
        stages: keep these stages alone; all where it is None.
    """
    listed = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    names = subprocess.run(listed, cwd=root, check=True, capture_output=True, encoding="utf-8")
    for name in filter(None, names.stdout.split("\0")):
        if (root / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(root / name, folder / name, follow_symlinks=False)
    (folder / ".venv").symlink_to(sys.prefix)
    (folder / "node_modules").symlink_to(root / "node_modules")
    # What stands in it has been built.
    (folder / "dvc.lock").unlink(missing_ok=True)
    if stages:
        pipeline = yaml.safe_load((folder / "dvc.yaml").read_text("utf-8"))
        kept = {name: pipeline["stages"][name] for name in stages}
        (folder / "dvc.yaml").write_text(yaml.safe_dump({"stages": kept}), "utf-8")
    author = ("-c", "user.name=bench", "-c", "user.email=bench@localhost")
    for command in (("init", "-q"), ("add", "-A"), (*author, "commit", "-qm", "As it is")):
        subprocess.run(("git", *command), cwd=folder, check=True)


def built_twice(folder: Path) -> dict[str, Any]:
    """Build everything, then build again.

    Raises:
        RuntimeError: the second build did something, or the first did not do everything.
    """
    first = repro(folder, lambda _: None)
    again = repro(folder, lambda _: None)
    stages = list(yaml.safe_load((folder / "dvc.yaml").read_text("utf-8"))["stages"])
    if sorted(first.ran) != sorted(stages) or again.ran:
        raise RuntimeError(f"built first: {first.ran}, with nothing changed: {again.ran}")
    return {
        "stages": stages,
        "full_s": round(first.seconds, 2),
        "again_s": round(again.seconds, 2),
        "times_as_fast": round(first.seconds / again.seconds, 1),
    }


def sites(folder: Path, times: list[int]) -> list[dict[str, Any]]:
    """What the site costs with every record so many times over."""
    rows = []
    for number in times:
        pages, writing, mkdocs = site_pages.build(folder, number)
        rows.append(
            {
                "times": number,
                "pages": pages,
                "writing_cpu_s": round(writing, 2),
                "mkdocs_cpu_s": round(mkdocs, 2),
                "ms_a_page": round((writing + mkdocs) / pages * 1e3, 2),
            }
        )
        print(json.dumps(rows[-1]), flush=True)
    return rows


def main(arguments: list[str] | None = None) -> None:
    """Clone, build twice, build the larger sites, and write the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stages", nargs="+", help="build these stages alone")
    parser.add_argument("--times", type=int, nargs="*", default=list(TIMES))
    parser.add_argument("--out", type=Path, default=repository_root() / REPORT)
    options = parser.parse_args(arguments)
    # The clone has its own code, and its commands say so by a path of their own.
    os.environ.pop("PYTHONPATH", None)
    with tempfile.TemporaryDirectory(prefix="zjledger-bench-") as temporary:
        folder = Path(temporary) / "clone"
        folder.mkdir()
        clone(repository_root(), folder, options.stages)
        twice = built_twice(folder)
        print(f"the whole build takes {twice['times_as_fast']} times as long as one of no change")
        report = {
            "machine": facts("dvc", "mkdocs", "mkdocs-material"),
            **twice,
            "sites": sites(folder, options.times),
        }
    write_atomically(options.out, (json.dumps(report, indent=1) + "\n").encode())


if __name__ == "__main__":
    main()
