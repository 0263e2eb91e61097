"""What is written in an entry against the Table Schema of the column it will fill.

The later stages check the tables; here a wrong code, date or id is refused with its line, before
any table is written.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from functools import lru_cache

from zjledger.curated.reader import Reader
from zjledger.curated.strict_yaml import Mapping, Text
from zjledger.schema import STRICT_TEXT, Field, Table

_ENDINGS = ("", "_id", "_code", "_claim_id", "_value", "_version")
"""What a column's name may add to the key: ``programme`` fills ``programme_id``."""


def check_values(mapping: Mapping, keys: Iterable[str], table: Table, reader: Reader) -> None:
    """Refuse what the columns of ``table`` could not hold, and what they require and is missing.

    Args:
        keys: keys the mapping may have; the first fills the primary key.
    """
    for position, key in enumerate(keys):
        field = field_of(table, key, is_key=position == 0)
        node = mapping.items.get(key)
        if field is None:
            continue
        if node is None:
            if field.required:
                reader.refuse(mapping.position, f"{key!r} is missing", f"add `{key}: …`")
        elif isinstance(node, Text) and (problem := value_problem(field, node.value)):
            reader.refuse(node.position, f"wrong {key} {node.value[:60]!r}", problem)


@lru_cache(maxsize=4096)
def field_of(table: Table, key: str, is_key: bool) -> Field | None:
    """The column that an entry's key fills, or None where no column publishes it."""
    if is_key:
        return table.field(table.primary_key[0])
    names = [f"{key}{ending}" for ending in _ENDINGS]
    return next((table.field(name) for name in names if name in table.columns), None)


def value_problem(field: Field, value: str) -> str | None:
    """How to mend a value that a column cannot hold, or None when it can."""
    limits = field.constraints
    if codes := limits.get("enum"):
        listed = f" (schemas/codes/{field.codelist}.csv)" if field.codelist else ""
        return None if value in codes else f"use one of {', '.join(codes)}{listed}"
    if field.type in STRICT_TEXT and not re.fullmatch(STRICT_TEXT[field.type].strip("^$"), value):
        return f"write a {field.type}, such as {field.example}"
    if "pattern" in limits and not re.fullmatch(limits["pattern"], value):
        return f"write it like {field.example}"
    if "maxLength" in limits and len(value) > limits["maxLength"]:
        return f"keep it to {limits['maxLength']} characters"
    return _range_problem(field, value)


def _range_problem(field: Field, value: str) -> str | None:
    low, high = field.constraints.get("minimum"), field.constraints.get("maximum")
    if field.type == "date":
        try:
            dt.date.fromisoformat(value)
        except ValueError:
            return "there is no such day"
        inside = (low is None or low <= value) and (high is None or value <= high)
    elif field.type == "integer":
        inside = (low is None or low <= int(value)) and (high is None or int(value) <= high)
    else:
        return None
    return None if inside else f"it must lie between {low or 'any'} and {high or 'any'}"
