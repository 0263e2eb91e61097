"""The picture of the pipeline is the graph that DVC runs."""

import re
import subprocess
import sys
from pathlib import Path

import yaml
from site_html import elements

from zjledger.site.pages.pipeline import draw, graph

ROOT = Path(__file__).resolve().parents[1]
STAGES = yaml.safe_load((ROOT / "dvc.yaml").read_text("utf-8"))["stages"]


def test_the_graph_is_that_of_dvc(tmp_path: Path) -> None:
    """DVC is asked in a folder of its own, so that it waits for no lock."""
    (tmp_path / "dvc.yaml").write_bytes((ROOT / "dvc.yaml").read_bytes())
    (tmp_path / "params.yaml").write_bytes((ROOT / "params.yaml").read_bytes())
    dvc = [sys.executable, "-m", "dvc"]
    subprocess.run([*dvc, "init", "--no-scm", "-q"], cwd=tmp_path, check=True)
    told = subprocess.run(
        [*dvc, "dag", "--dot"], cwd=tmp_path, check=True, capture_output=True, text=True
    ).stdout
    edges = set(re.findall(r'"(\w+)" -> "(\w+)"', told))
    assert len(edges) >= len(STAGES) - 1
    assert set(graph(STAGES)) == edges


def test_every_stage_is_drawn_and_told(built_site: Path) -> None:
    page = elements(built_site / "method" / "pipeline" / "index.html")
    drawn = [e.text for e in page if e.tag == "text"]
    assert drawn == list(STAGES)
    arrows = [e for e in page if "zl-arrow" in e.attributes.get("class", "")]
    assert len(arrows) == len(graph(STAGES))
    (title,) = [e.text for e in page if e.tag == "title" and e.attributes.get("id")]
    assert "validate follows assemble" in title


def test_an_arrow_over_a_stage_bends() -> None:
    made = str(draw(["a", "b", "c"], [("a", "b"), ("a", "c")]))
    assert made.count("zl-arrow") == 2 and made.count(" C") == 1
