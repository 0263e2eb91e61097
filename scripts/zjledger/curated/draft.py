"""The draft of a source file from the reading of its text.

What a reading cannot know is left out or written ``undecided``, so that the checks ask for it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from zjledger.articles.article import Article, Unreadable
from zjledger.curated.addresses import address_problem
from zjledger.curated.canonical import format_file, scalar
from zjledger.curated.strict_yaml import Mapping, parse_yaml
from zjledger.model.claim import NUMERIC_KINDS, PRINTED_LIMIT
from zjledger.reading.phrase import reads_as
from zjledger.reading.proposal import Proposal
from zjledger.reading.script import is_chinese

UNDECIDED = "undecided"
"""Stands for a property, a code or (as ``undecided/subject``) a subject that a person must name."""

Drafted = tuple[str, dict[str, str]]
"""The subject of a claim, and its fields by name as they are written."""

_REACH = 80
_HEDGE = 24
_CUES = {
    "money": (
        ("credit_amount", "credit|授信"),
        (
            "period_investment",
            "annual investment|investment this year|investment in 20|年度计划|年计划|完成投资",
        ),
        ("size_threshold", "projects worth $"),
        ("total_investment", "total investment|worth|总投资"),
        ("output_value", "output value|产值"),
        ("tax_revenue", "tax|税"),
    ),
    "rate": (
        ("completion_rate", "completion|completed|完成"),
        ("start_rate", "start(?:ing)? rate|开工率"),
        ("investment_share", "accounting for|占比|占总投资"),
    ),
    "date": (
        ("reported_on", "(?i:date|published(?: on)?:?) [0-9-]{10}$|发布(?:时间|日期)"),
        ("period_start", "(?i:since) [0-9]{4}$"),
    ),
}
"""What the words before a value suggest; of several the last to end counts, then the first here."""

_HELD = re.compile(r"(?:was|were|is|be)? ?held(?![a-z])|举行|召开")
_YEARS = re.compile("([0-9]{4})/([0-9]{4})")
_NOUNS = (
    ("project_count", "project|项目"),
    ("enterprise_count", "enterprise|compan|firm|企业"),
    ("people_count", "people|talent|job|worker|人才"),
    ("component_count", r"task|goal|measure|\bparts?\b|任务|目标"),
)


def draft_path(root: Path, source_id: str, url: str) -> Path:
    """Where the draft of a new source goes.

    Raises:
        Unreadable: the id or the address is malformed, or there is such a file.
    """
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", source_id):
        raise Unreadable(f"wrong id {source_id!r} (mend: lower-case letters, digits and hyphens)")
    if problem := address_problem(url):
        raise Unreadable(f"wrong address {url!r}: {problem} (mend: the public page, https://…)")
    path = root / "data" / "curated" / "sources" / f"{source_id}.yaml"
    if path.exists():
        raise Unreadable(f"{path.relative_to(root)} exists (mend: edit it, or take another id)")
    return path


def draft_head(
    article: Article,
    source_id: str,
    url: str,
    published_on: dt.date | None,
    claims: Iterable[Drafted],
) -> dict[str, str]:
    """The fields of a head that the text and its address give; a person knows the others.

    The day that a source speaks of is that of the meeting it tells of, else that of publication.
    """
    published = published_on.isoformat() if published_on else ""
    held = (said["value"] for _, said in claims if said["property"] == "held_on")
    language = "zh" if sum(map(is_chinese, article.text)) * 10 > article.length else "en"
    return {
        "id": source_id,
        "url": url,
        "published_on": published,
        "observed_on": next(held, published),
        "language": language,
        "kind": UNDECIDED,
        "access": "full_text",
        "reliability": UNDECIDED,
        "text_sha256": article.sha256,
        "text_length": str(article.length),
        "note": f"text taken out by {article.extractor}" if article.extractor else "",
    }


def draft(
    article: Article,
    proposals: Sequence[Proposal],
    source_id: str,
    url: str,
    published_on: dt.date | None,
) -> str:
    """Return the canonical text of a draft: the head as far as it is known, and the claims."""
    claims = list(drafted(article.text, proposals))
    head = draft_head(article, source_id, url, published_on, claims)
    lines = ["source:", *(f"  {key}: {scalar(value)}" for key, value in head.items() if value)]
    lines.append("claims:")
    by_subject: dict[str, list[dict[str, str]]] = {}
    for subject, claim in claims:
        by_subject.setdefault(subject, []).append(claim)
    number = 0
    for subject, own in by_subject.items():
        lines.append(f"  {scalar(subject)}:")
        for claim in own:
            number += 1
            said = ", ".join(f"{key}: {_scalar(key, value)}" for key, value in claim.items())
            lines.append(f"    - {{id: {number:02}, {said}}}")
    if not by_subject:
        lines[-1] = "claims: {}"
    tree = parse_yaml("\n".join(lines) + "\n", source_id)
    if not isinstance(tree, Mapping):
        raise TypeError("a draft is a mapping")
    return format_file(tree)


def drafted(text: str, proposals: Iterable[Proposal]) -> Iterator[Drafted]:
    """Subject and claim of everything of a reading that is sure enough for a draft."""
    named: set[str] = set()
    for proposal in proposals:
        nothing = f"{UNDECIDED}/subject"
        if proposal.end - proposal.start > PRINTED_LIMIT or proposal.value is None:
            continue
        if proposal.kind in NUMERIC_KINDS:
            figure = _with_hedge(text, proposal)
            yield nothing, _claim(figure, _property(text, figure), proposal.value)
        elif proposal.kind == "date":
            yield nothing, _claim(proposal, _property(text, proposal), proposal.value)
        elif proposal.kind == "period" and (years := _YEARS.fullmatch(proposal.value)):
            yield nothing, _claim(proposal, "period_start", years[1])
            yield nothing, _claim(proposal, "period_end", years[2])
        elif proposal.kind == "role" and proposal.about:
            yield nothing, _claim(proposal, proposal.value, proposal.about)
        elif proposal.kind == "person" and proposal.value not in named:
            named.add(proposal.value)
            code = "name_zh" if is_chinese(proposal.printed) else "name_en"
            yield proposal.value, _claim(proposal, code, proposal.printed)


def _claim(proposal: Proposal, code: str, value: str) -> dict[str, str]:
    claim = {"property": code, "value": value}
    if proposal.kind in ("money", "quantity"):
        claim["unit"] = proposal.unit or UNDECIDED
    if proposal.qualifier not in (None, "exact"):
        claim["qualifier"] = str(proposal.qualifier)
    claim["printed"] = proposal.printed
    claim["at"] = f"[{proposal.start}, {proposal.end}]"
    return claim


def _scalar(key: str, value: str) -> str:
    return value if key == "at" else scalar(value)


def _with_hedge(text: str, proposal: Proposal) -> Proposal:
    """The figure with the words that hedge it, for a claim's phrase must print its qualifier."""
    if proposal.qualifier in (None, "exact"):
        return proposal
    for more in range(_HEDGE):
        for start, end in (
            (max(0, proposal.start - more), proposal.end),
            (proposal.start, min(len(text), proposal.end + more)),
        ):
            printed = text[start:end]
            if printed == printed.strip() and _reads(printed, proposal):
                return replace(proposal, start=start, end=end, printed=printed)
    return proposal


def _reads(printed: str, proposal: Proposal) -> bool:
    unit, value = proposal.unit or "", Decimal(proposal.value or 0)
    qualifier = proposal.qualifier or "exact"
    return reads_as(printed, proposal.kind, unit, value, qualifier) is None


def _property(text: str, proposal: Proposal) -> str:
    """The property that the words around a value, or the noun it counts, suggest."""
    if proposal.unit == "ordinal":
        return "series_ordinal"
    if proposal.kind == "quantity" and proposal.unit == "year":
        return "duration"
    if proposal.kind == "count":
        noun = proposal.counted or ""
        return next((code for code, form in _NOUNS if re.search(form, noun)), UNDECIDED)
    before = text[max(0, proposal.start - _REACH) : proposal.start]
    # A day may be printed with the word that says what it is.
    before += proposal.printed if proposal.kind == "date" else ""
    found = [
        (match.end(), -rank, code)
        for rank, (code, form) in enumerate(_CUES.get(proposal.kind, ()))
        for match in re.finditer(form, before)
    ]
    if found:
        return max(found)[2]
    rest = re.split(r"[.。\n]", text[proposal.end : proposal.end + 4 * _REACH], maxsplit=1)[0]
    if proposal.kind == "date" and _HELD.search(rest):
        return "held_on"
    return UNDECIDED
