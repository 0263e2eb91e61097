"""Short names of the parts of ceremonies: what one part is called in all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zjledger.site.ledger import Book


def last_part(cohort_id: str) -> str:
    """The last part of an id, which says what of the whole this is: ``industrial``."""
    return cohort_id.rsplit("/", 1)[-1]


def short_names(book: Book, parts: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each last part of an id the shortest name it goes by.

    Args:
        parts: ids of a part and of its whole; the name of the whole is left out, and so is the
            word that all share, projects.
    """
    found: dict[str, str] = {}
    for part_id, whole_id in parts:
        name = re.sub(r"^Projects (of )?| projects$", "", book.part_name(part_id, whole_id))
        name = name[:1].upper() + name[1:]
        key = last_part(part_id)
        found[key] = min(found.get(key, name), name, key=lambda said: (len(said), said))
    return found
