"""Patterns made ready when they are asked answer as compiled ones do, and none holds a mistake."""

import importlib
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import zjledger.reading
from zjledger.reading.lazily import Lazy, lazily

ROOT = Path(__file__).resolve().parents[1]


def test_it_answers_as_a_compiled_one() -> None:
    text, written = "fell 3% and 4%", r"(?P<rate>[0-9])%"
    lazy, made = lazily(written), re.compile(written)
    assert lazy.pattern == written
    assert [m["rate"] for m in lazy.finditer(text)] == ["3", "4"]
    assert lazy.sub("x", text, count=1) == made.sub("x", text, count=1)
    assert lazy.split(text) == made.split(text)
    assert lazy.search(text, 8) is not None
    assert lazy.match(text) is lazy.fullmatch(text) is None
    assert (lazy.flags, lazy.groups) == (made.flags, made.groups)
    assert lazily("FELL", re.IGNORECASE).match(text)


def test_it_is_made_ready_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    compiled = re.compile

    def noted(pattern: str, flags: int) -> re.Pattern[str]:
        made.append(pattern)
        return compiled(pattern, flags)

    monkeypatch.setattr(re, "compile", noted)
    pattern = lazily("[0-9]{1,3}%")
    assert made == []
    assert all(pattern.search(text) for text in ("3%", "4%", "12%"))
    assert made == ["[0-9]{1,3}%"]


def test_a_mistake_shows_when_it_is_asked() -> None:
    pattern = lazily("(")
    with pytest.raises(re.error, match="unterminated"):
        pattern.search("")


def lazy_ones(value: object) -> list[Lazy]:
    if isinstance(value, tuple | list):
        return [lazy for item in value for lazy in lazy_ones(item)]
    if isinstance(value, dict):
        return lazy_ones([*value, *value.values()])
    return [value] if isinstance(value, Lazy) else []


def test_no_pattern_of_the_grammars_holds_a_mistake() -> None:
    found = [
        lazy
        for module in pkgutil.walk_packages(zjledger.reading.__path__, "zjledger.reading.")
        for value in vars(importlib.import_module(module.name)).values()
        for lazy in lazy_ones(value)
    ]
    assert len(found) > 1000
    assert all(lazy.groups >= 0 for lazy in found)


def test_a_text_of_one_language_makes_few_patterns_of_the_other_ready() -> None:
    code = (
        "import sys; from zjledger.reading.article import read_article; from zjledger.reading "
        "import lazily; read_article('6月3日，宁波签约12个项目，总投资45亿元。'); "
        "print(sum('search' in vars(p) for n, m in sys.modules.items() if '.english.' in n "
        "for p in vars(m).values() if isinstance(p, lazily.Lazy)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(ROOT / "scripts")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(done.stdout) < 20
