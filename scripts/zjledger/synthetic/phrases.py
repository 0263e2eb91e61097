"""The phrases in which made-up pages print a figure, in English and Chinese."""

from __future__ import annotations

from collections.abc import Callable

EXACT, ABOUT, OVER = "exact", "approximately", "more_than"

_HEDGES = {
    "zh": {EXACT: "", ABOUT: "约", OVER: "超过"},
    "en": {EXACT: "", ABOUT: "about ", OVER: "more than "},
}


def billions(yi: int) -> str:
    """亿 yuan in billions, as an English page prints them; no zero after the point."""
    return f"{yi // 10}.{yi % 10}".removesuffix(".0")


_Phrase = Callable[[str, int, str], str]

_CHINESE: dict[str, _Phrase] = {
    "project_count": lambda of, value, hedge: f"{of}项目{hedge}{value}个",
    "total_investment": lambda of, value, hedge: f"总投资{hedge}{value}亿元",
    "period_investment": lambda of, value, hedge: f"年度计划投资{hedge}{value}亿元",
}
_ENGLISH: dict[str, _Phrase] = {
    # With a comma, for 2030 projects might be those of a year.
    "project_count": lambda of, value, hedge: f"{hedge}{value:,} projects {of}".rstrip(),
    "total_investment": lambda of, value, hedge: (
        f"total investment of {hedge}{billions(value)} billion yuan"
    ),
    "period_investment": lambda of, value, hedge: (
        f"planned investment of {hedge}{billions(value)} billion yuan this year"
    ),
}


def phrase(language: str, measure: str, value: int, qualifier: str = EXACT, of: str = "") -> str:
    """The phrase that prints a count or an amount.

    Args:
        value: projects, or 亿 yuan.
        of: what is counted, in the language of the page; nothing for the whole.
    """
    forms = _CHINESE if language == "zh" else _ENGLISH
    return forms[measure](of, value, _HEDGES[language][qualifier])


def percentage(language: str, percent: str) -> str:
    """The phrase that prints a share."""
    return f"占{percent}%" if language == "zh" else f"{percent}% of the investment"
