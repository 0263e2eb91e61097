"""Who published a source: the name, the address, the kind and the script belong together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import polars as pl

from zjledger.rules.cases import judged
from zjledger.rules.frame import Judgement, Ledger, Record, cell, sound
from zjledger.rules.phrases import phrases_of_sources

_SECOND_HAND = re.compile(
    r"\b(?:cop(?:y|ied)|reposts?|mirror|via|digest|abstract|archived|site|blog|portal)\b",
    re.IGNORECASE,
)
"""Words of a publisher's name that say the page is another's text, on a site without a name."""

_OFFICE = r"(?i)\b(?:Government|Ministry|Commission|Bureau|Office|Congress|CPPCC)\b"
"""Words that only offices of the state bear."""

_PAPER = re.compile(r"\b(?:Daily|News)\b")
"""Words of papers, whose pages may stand on the site of an office."""

_COMMON = frozenset(
    "the and for net daily china news online english page site media center centre "
    "zhejiang portal hosted".split()
)
_ABBREVIATED = {
    "zhejiang": "zj",
    "economic": "ce.cn",
    "consultative": "rmzxw",
    "jiande": "jdnews",
    "review": "crntt",
    "ningbo": "cnnb",
    "长三角城市网": "csjcs",
}
"""Words of publishers and what stands for them in their addresses."""

_KANA = "[\u3041-\u30ff]"


def publisher_comes_up_on_its_page(ledger: Ledger) -> Iterator[Judgement]:
    """A publisher is named by the address, the title, a note or the id of its page.

    Copies on sites without a name of their own need not be: they stand where nobody expects them.
    Most publishers have a telling word that comes up; the others are looked at one by one.
    """
    columns = ["source_id", "title", "note", "url", "publisher", "kind"]
    sources = ledger.tables["sources"][columns].with_row_index("place")
    doubtful = sources.join(_naming_pages(sources), on="place", how="anti", maintain_order="left")
    yield sound(sources.height - doubtful.height)
    for row in doubtful.iter_rows(named=True):
        page = (row["source_id"], row["title"], row["note"] or "", row["url"] or "")
        held = _is_named(row["publisher"], " ".join(page).lower())
        nameless = row["kind"] == "aggregator" and _SECOND_HAND.search(row["publisher"])
        fault = f"nothing on its page names {row['publisher']!r}"
        where = cell("sources", row["source_id"], "publisher")
        mend = "correct the publisher, or name it in a note"
        yield Judgement(where, None if held or nameless else fault, mend)


def _naming_pages(sources: pl.DataFrame) -> pl.DataFrame:
    """Places of sources with a telling Latin word of the publisher's name on their page."""
    page = pl.concat_str("source_id", "title", "note", "url", separator=" ", ignore_nulls=True)
    words = sources.select(
        "place",
        page.str.to_lowercase().alias("page"),
        pl.col("publisher").str.to_lowercase().str.extract_all("[a-z0-9]{3,}").alias("word"),
    ).explode("word")
    telling = words.filter(~pl.col("word").is_in(_COMMON))
    return telling.filter(pl.col("page").str.contains(pl.col("word"), literal=True))


def _is_named(publisher: str, text: str) -> bool:
    """Whether a telling word of a name, two words run together, or its short form is in a text."""
    words = re.findall("[a-z0-9]{2,}|[\u4e00-\u9fff]+", publisher.lower())
    telling = {word for word in words if word not in _COMMON and len(word) > 2}
    telling |= {"".join(pair) for pair in pairwise(words)}
    return any(
        word in text for word in telling.union(_ABBREVIATED[w] for w in words if w in _ABBREVIATED)
    )


def office_publishes_officially(ledger: Ledger) -> Iterator[Judgement]:
    """What an office of the state publishes itself is of the kind ``official``."""
    sources = ledger.tables["sources"][["source_id", "publisher", "kind"]]
    for row in sources.filter(pl.col("publisher").str.contains(_OFFICE)).iter_rows(named=True):
        if not _SECOND_HAND.search(row["publisher"]) and not _PAPER.search(row["publisher"]):
            fault = f"{row['publisher']!r} publishes officially, the kind says {row['kind']}"
            where = cell("sources", row["source_id"], "kind")
            yield Judgement(where, None if row["kind"] == "official" else fault)


def script_of_the_language(ledger: Ledger) -> Iterator[Judgement]:
    """Phrases in Japanese hold kana somewhere in a source, and those in Chinese nowhere."""
    kana = pl.col("phrases").str.contains(_KANA)

    def finding(row: Record) -> Judgement:
        held = "kana" if row["language"] == "zh" else "no kana"
        fault = f"{row['language']}, but its phrases hold {held}"
        return Judgement(cell("sources", row["source_id"], "language"), fault)

    asked = phrases_of_sources(ledger).filter(
        pl.col("language").is_in(["zh", "ja"]), pl.col("phrases").str.contains("[^\n]")
    )
    return judged(asked, kana != (pl.col("language") == "ja"), finding)
