"""Looking every printed phrase of the kept sources up in the texts that were fetched.

The main text of a page differs from the text that was curated as soon as the page or the library
that takes the text out has changed, so a phrase may stand elsewhere and be none the worse. What
counts is whether the page still prints it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from zjledger.acquire.kept import Kept, all_kept
from zjledger.articles.decoding import Undecodable, decode_page
from zjledger.articles.page import whole_text
from zjledger.curated.load import Curated
from zjledger.model.claim import Claim

_SPACE = re.compile(r"\s{1,1000}")


@dataclass(frozen=True)
class LookedUp:
    """The claims of one source by where their phrase stands now."""

    source_id: str
    at_offset: int
    elsewhere: int
    not_found: tuple[Claim, ...]
    page: str
    """In words: when it was kept, when it was gone, or that the copy is damaged."""
    text: bool
    """Whether there is a text at all to look into."""
    sound: bool
    """Whether the page is there and the copy is the one that was kept."""

    @property
    def stands(self) -> bool:
        """Whether the page is there and prints every phrase."""
        return self.sound and not self.not_found


def look_up(curated: Curated, folder: Path) -> list[LookedUp]:
    """Every kept source of the ledger, in order; empty where nothing was kept.

    Raises:
        Refused: a record in the folder is malformed.
    """
    by_source: dict[str, list[Claim]] = {source_id: [] for source_id in curated.sources}
    for claim in curated.claims.values():
        by_source[claim.source_id].append(claim)
    kept = [one for one in all_kept(folder) if one.record.source_id in by_source]
    return [_looked_up(one, by_source[one.record.source_id]) for one in kept]


def _looked_up(kept: Kept, claims: Sequence[Claim]) -> LookedUp:
    record = kept.record
    at_offset = [c for c in claims if c.at and kept.text[c.at[0] : c.at[1]] == c.printed]
    rest = [claim for claim in claims if claim not in at_offset]
    missing = [claim for claim in rest if not _printed(claim.printed, kept.text)]
    if missing and record.page == "page.html":
        whole = _whole(kept)
        missing = [claim for claim in missing if not _printed(claim.printed, whole)]
    page = f"kept {record.read_at[:10]}"
    if kept.damaged:
        page = "the copy is damaged"
    elif record.gone_at:
        page = f"gone {record.gone_at[:10]}"
    return LookedUp(
        record.source_id,
        len(at_offset),
        len(rest) - len(missing),
        tuple(missing),
        page,
        text=bool(kept.text),
        sound=not kept.damaged and record.gone_at is None,
    )


def _printed(phrase: str, text: str) -> bool:
    """Whether a phrase stands in a text; a line break counts as a space, or as none in Chinese."""
    if phrase in text:
        return True
    return _closed(phrase) in _closed(text)


def _closed(text: str) -> str:
    """A text with each run of spaces as one, and without those beside a Chinese sign."""
    text = _SPACE.sub(" ", text)
    return re.sub("(?<=[\u2e80-\uffef]) | (?=[\u2e80-\uffef])", "", text)


def _whole(kept: Kept) -> str:
    try:
        markup, _ = decode_page(kept.page, kept.record.encoding)
    except Undecodable:
        return ""
    return whole_text(markup)


def table(found: Sequence[LookedUp]) -> str:
    """A line for each source, then each phrase that is not there any more."""
    width = max(len(one.source_id) for one in found)
    lines = [f"{'source':{width}}  claims  at offset  elsewhere  not found  page"]
    lines += [_line(one, width) for one in found]
    lines += [line for one in found if one.text for line in _missing(one)]
    return "\n".join(lines)


def _line(one: LookedUp, width: int) -> str:
    claims = one.at_offset + one.elsewhere + len(one.not_found)
    numbers = (one.at_offset, one.elsewhere, len(one.not_found)) if one.text else ("-", "-", "-")
    at_offset, elsewhere, missing = (str(number) for number in numbers)
    counts = f"{claims:>6}  {at_offset:>9}  {elsewhere:>9}  {missing:>9}"
    return f"{one.source_id:{width}}  {counts}  {one.page}"


def _missing(one: LookedUp) -> Iterator[str]:
    for claim in one.not_found:
        yield f"  not found: {claim.position}: {claim.claim_id} {claim.printed!r}"
