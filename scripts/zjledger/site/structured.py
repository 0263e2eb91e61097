"""Structured data in the head of a page: schema.org as JSON-LD, from the same rows as the page.

Addresses are relative to the page, since the site knows no host; the id of a record is permanent.
"""

from __future__ import annotations

import json
import posixpath
from typing import Any

from zjledger.site.ledger import Book, Record

CONTEXT = "https://schema.org"
TYPES = {
    "meeting": "Event",
    "cohort": "Project",
    "project": "Project",
    "programme": "Project",
    "person": "Person",
    "org": "Organization",
    "place": "AdministrativeArea",
    "award": "Thing",
}
"""Type of schema.org for each kind of subject; it has none for an award."""
_KINDS_OF_ARTICLES = {"aggregator", "state_media", "trade_press"}


def about(book: Book, subject: Record) -> dict[str, Any]:
    """What a subject is: type, names, id, remark, whole, place, and the days of a meeting."""
    subject_id = subject["subject_id"]
    own = book.own_rows.get(subject_id, ("", {}))[1]
    data = {
        "@context": CONTEXT,
        "@type": TYPES[subject["kind"]],
        "identifier": subject_id,
        "name": _names(subject["name_en"], subject["name_zh"]),
        "description": subject["note"],
        "subjectOf": _dataset(book, subject_id),
    }
    if subject["kind"] == "meeting" and own.get("held_from"):
        data["startDate"] = str(own["held_from"])
        data["endDate"] = str(own["held_to"])
    if own.get("place_code") and subject["kind"] in {"meeting", "org"}:
        place = book.row("places", own["place_code"])
        data["location"] = {
            "@type": "AdministrativeArea",
            "identifier": place["place_code"],
            "name": _names(place["name_en"], place["name_zh"]),
        }
    parent = subject["parent_id"]
    if parent and subject["kind"] in {"place", "meeting"}:
        key = {"place": "containedInPlace", "meeting": "superEvent"}[subject["kind"]]
        data[key] = {"identifier": parent, "name": book.name(parent)}
    return {key: value for key, value in data.items() if value}


def about_source(book: Book, source: Record) -> dict[str, Any]:
    """What a source is: address, publisher, day and language."""
    language = {"zh": "zh-Hans"}.get(source["language"], source["language"])
    data = {
        "@context": CONTEXT,
        "@type": "NewsArticle" if source["kind"] in _KINDS_OF_ARTICLES else "CreativeWork",
        "identifier": source["source_id"],
        "name": source["title"],
        "url": source["url"],
        "publisher": {"@type": "Organization", "name": source["publisher"]},
        "datePublished": str(source["published_on"]) if source["published_on"] else None,
        "inLanguage": language,
        "subjectOf": _dataset(book, f"source/{source['source_id']}"),
    }
    return {key: value for key, value in data.items() if value}


def about_dataset(book: Book) -> dict[str, Any]:
    """What the whole is: the description of the release, as the downloads have it."""
    found: dict[str, Any] = json.loads((book.downloads / "schema-org.jsonld").read_text("utf-8"))
    return found


def _names(english: str, name_zh: str | None) -> list[dict[str, str]]:
    names = [{"@language": "en", "@value": english}]
    return [*names, {"@language": "zh-Hans", "@value": name_zh}] if name_zh else names


def _dataset(book: Book, path: str) -> dict[str, str]:
    return {
        "@type": "Dataset",
        "name": "Zhejiang Investment Ledger",
        "version": book.parameters.version,
        "url": f"{posixpath.relpath('/', '/' + path)}/",
    }
