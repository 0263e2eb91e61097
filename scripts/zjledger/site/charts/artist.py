"""The one place where Python calls Node: a chart goes out as a line of JSON, pictures come back."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from zjledger.model.report import Finding, LedgerError
from zjledger.site.charts.chart import Chart

SCRIPT = Path(__file__).with_name("js") / "draw.mjs"
PACKAGE = Path("@observablehq") / "plot"
MEND = "run `make .venv/ready`, which installs Node and the JavaScript packages"
_VARIABLE = re.compile(r"(--zl-[a-z-]+):\s*(#[0-9a-f]{6});")


@dataclass(frozen=True)
class Picture:
    """SVG for wide and for narrow columns of a page, and as a file that stands alone.

    Links of the first two are paths of our pages, still to be made relative.
    """

    wide: str
    narrow: str
    file: str


class Artist:
    """Draws charts in one Node process that lives as long as the pages are written."""

    def __init__(self, style_sheet: Path, node: Path = Path(sys.prefix) / "bin" / "node") -> None:
        """Take the style sheet whose variables the files are coloured with, and Node's place."""
        self.drawn: dict[str, Picture] = {}
        self._requests: dict[str, str] = {}
        self._style_sheet = style_sheet
        self._node = node

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if "_process" in self.__dict__:
            self._process.communicate()

    @cached_property
    def palette(self) -> dict[str, str]:
        """The light colours: the first value of each variable of the style sheet."""
        found: dict[str, str] = {}
        for name, value in _VARIABLE.findall(self._style_sheet.read_text("utf-8")):
            found.setdefault(name, value)
        return found

    @cached_property
    def _process(self) -> subprocess.Popen[str]:
        packages = [folder / "node_modules" / PACKAGE for folder in SCRIPT.parents]
        if not any(package.is_dir() for package in packages):
            raise LedgerError([Finding("site", str(PACKAGE), "is not installed", MEND)])
        try:
            return subprocess.Popen(
                [self._node, SCRIPT],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env={"TZ": "UTC", "LC_ALL": "C.UTF-8"},
                encoding="utf-8",
            )
        except OSError as error:
            raise LedgerError([Finding("site", str(self._node), str(error), MEND)]) from error

    def draw(self, chart: Chart, credit: str) -> Picture:
        """The pictures of a chart, drawn once for each name.

        Args:
            credit: the line that names the sources in a file that stands alone.

        Raises:
            LedgerError: Node or its packages are missing, the drawing failed, or another chart has
                the same name.
        """
        request = json.dumps(
            {
                "kind": chart.kind,
                "data": chart.data,
                "title": chart.title,
                "unit": chart.unit,
                "alt": chart.alt,
                "credit": credit,
                "palette": self.palette,
            }
        )
        if self._requests.setdefault(chart.name, request) != request:
            mend = "give one of the two another name"
            raise LedgerError([Finding("site", chart.name, "two charts of one name", mend)])
        if chart.name not in self.drawn:
            self.drawn[chart.name] = self._answer(chart.name, request)
        return self.drawn[chart.name]

    def _answer(self, name: str, request: str) -> Picture:
        process = self._process
        assert process.stdin is not None and process.stdout is not None
        try:
            process.stdin.write(f"{request}\n")
            process.stdin.flush()
            answer = json.loads(process.stdout.readline() or '{"error": "Node ended"}')
        except BrokenPipeError:
            answer = {"error": "Node ended"}
        if "error" in answer:
            mend = f"mend {SCRIPT.name} or the chart; if Node itself complains above, {MEND}"
            raise LedgerError([Finding("site", f"chart {name}", answer["error"], mend)])
        return Picture(**answer)

    def write_files(self, folder: Path) -> None:
        """Write each chart drawn so far as ``<name>.svg``."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, picture in self.drawn.items():
            (folder / f"{name}.svg").write_text(picture.file, encoding="utf-8")
