"""The graph of the pipeline, drawn from its stages, with the same in words below it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from zjledger.site.ledger import Book
from zjledger.site.markup import Html, bullets, join, table, tag
from zjledger.site.page import Page, Pen

Stages = dict[str, Any]
BOX, STEP, LEFT = (190, 40), 78, 20
"""Size of a box, distance between the tops of two, and its left edge, in pixels."""
BEND = 34
"""How far an arrow that passes over a stage bends out, for each stage passed."""


def pages(book: Book) -> Iterator[Page]:
    """The page of the pipeline."""
    page = Page("method/pipeline", "Pipeline", "The stages of the build and what flows between.")
    pen = Pen(book, page.path)
    page.text(
        "Data flows one way. A stage runs again only when something it reads has changed; none "
        "reads what a later one wrote. The picture is drawn from the file that also runs them; on "
        "a copy of the repository `dvc dag` prints the same graph."
    )
    edges = graph(book.stages)
    page.add(draw(list(book.stages), edges))
    page.heading("In words", "words")
    before: dict[str, list[str]] = {name: [] for name in book.stages}
    for first, second in edges:
        before[second].append(first)
    rows = (
        (
            tag("code", name),
            join((tag("code", other) for other in before[name]), ", ") if before[name] else "none",
            _paths(path for path in stage["deps"] if not _is_code(path)),
            _paths(_outputs(stage)),
        )
        for name, stage in book.stages.items()
    )
    page.add(table(("Stage", "Follows", "Reads", "Writes"), rows, "Stages of the pipeline"))
    file = tag("a", "the file that runs them", href=f"{pen.address('index')}pipeline.yaml")
    page.add(tag("p", join(("Each stage also reads its own code: ", file, ".")), class_="zl-meta"))
    yield page


def graph(stages: Stages) -> list[tuple[str, str]]:
    """Pairs of stages of which the second reads what the first writes."""
    return [
        (first, second)
        for first, one in stages.items()
        for second, other in stages.items()
        if any(_within(read, out) for read in other["deps"] for out in _outputs(one))
    ]


def _within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(f"{folder}/")


def _outputs(stage: dict[str, Any]) -> list[str]:
    """Paths a stage writes; each may carry settings."""
    written = [*stage.get("outs", []), *stage.get("metrics", [])]
    return [path if isinstance(path, str) else next(iter(path)) for path in written]


def _is_code(path: str) -> bool:
    return path.startswith("scripts/") or path.endswith(".lock")


def _paths(paths: Iterator[str] | list[str]) -> Html:
    return bullets(tag("code", path) for path in paths)


def draw(names: list[str], edges: list[tuple[str, str]]) -> Html:
    """Boxes from top to bottom; an arrow that passes over a stage bends out to the right."""
    height = STEP * len(names)
    told = [f"{second} follows {first}" for first, second in edges]
    parts = [tag("title", f"Graph of the stages: {'; '.join(told)}", id="pipeline-title"), _head()]
    for first, second in edges:
        parts.append(_arrow(names.index(first), names.index(second)))
    parts += [_box(name, place) for place, name in enumerate(names)]
    width = LEFT + BOX[0] + BEND * (len(names) + 1)
    picture = tag(
        "svg",
        join(parts, "\n"),
        role="img",
        aria_labelledby="pipeline-title",
        viewBox=f"0 0 {width} {height}",
        class_="zl-graph",
    )
    return tag("figure", picture)


def _head() -> Html:
    tip = tag("path", d="M0,0 L8,4 L0,8 z", class_="zl-tip")
    marker = tag(
        "marker",
        tip,
        id="tip",
        markerWidth="8",
        markerHeight="8",
        refX="8",
        refY="4",
        orient="auto",
    )
    return tag("defs", marker)


def _box(name: str, place: int) -> Html:
    top = place * STEP + 8
    shape = tag("rect", x=str(LEFT), y=str(top), width=str(BOX[0]), height=str(BOX[1]), rx="3")
    middle = (str(LEFT + BOX[0] // 2), str(top + BOX[1] // 2 + 5))
    word = tag("text", name, x=middle[0], y=middle[1], text_anchor="middle")
    return tag("g", join((shape, word)), class_="zl-stage")


def _arrow(first: int, second: int) -> Html:
    start, end = first * STEP + 8 + BOX[1], second * STEP + 8
    if second == first + 1:
        x = LEFT + BOX[0] // 2
        return tag("path", d=f"M{x},{start} L{x},{end}", class_="zl-arrow", marker_end="url(#tip)")
    right = LEFT + BOX[0]
    out = right + BEND * (second - first)
    high, low = start - BOX[1] // 2 + 4 * (second - first), end + BOX[1] // 2
    line = f"M{right},{high} C{out},{high} {out},{low} {right},{low}"
    return tag("path", d=line, class_="zl-arrow", marker_end="url(#tip)")
