"""A strict reading of JSON: no duplicate keys, no NaN, no abyss of brackets, no endless number.

The standard library refuses none of these; a number of a million digits costs it minutes, and ten
thousand brackets its stack.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from zjledger.model.report import Finding, LedgerError
from zjledger.package.limits import DEEPEST_JSON, LONGEST_NUMBER

CHECK = "package"

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')


def parse_json(content: bytes, file: str) -> Any:
    """Return what a JSON file holds; numbers with a point come back as Decimal.

    Raises:
        LedgerError: the file is not UTF-8, not JSON, or JSON that no descriptor needs.
    """
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _refused(f"{file}:1:{error.start + 1}", "not UTF-8", "save it as UTF-8") from None
    if text.startswith("\ufeff"):
        raise _refused(f"{file}:1:1", "byte-order mark", "save it without a signature")
    if _depth(text) > DEEPEST_JSON:
        reason = f"brackets nest deeper than {DEEPEST_JSON} levels"
        raise _refused(f"{file}:1:1", reason, "publish the descriptor as it was built")
    try:
        return json.loads(
            text,
            object_pairs_hook=_unique,
            parse_int=_whole,
            parse_float=_decimal,
            parse_constant=_constant,
        )
    except json.JSONDecodeError as error:
        where = f"{file}:{error.lineno}:{error.colno}"
        raise _refused(where, f"malformed JSON: {error.msg}", "restore the file") from None
    except ValueError as error:
        raise _refused(f"{file}:1:1", str(error), "restore the file") from None


def _refused(where: str, reason: str, mend: str) -> LedgerError:
    return LedgerError([Finding(CHECK, where, reason, mend)])


def _depth(text: str) -> int:
    """Deepest nesting of brackets outside of strings."""
    depth = deepest = 0
    for bracket in re.findall(r"[\[\]{}]", _STRING.sub("", text)):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _unique(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"the key {key[:60]!r} is given twice")
        found[key] = value
    return found


def _short(digits: str) -> str:
    if len(digits) > LONGEST_NUMBER:
        raise ValueError(f"a number of {len(digits)} characters")
    return digits


def _whole(digits: str) -> int:
    return int(_short(digits))


def _decimal(digits: str) -> Decimal:
    return Decimal(_short(digits))


def _constant(name: str) -> Any:
    raise ValueError(f"{name} is not a number")
