"""Words of an English sentence beside its main clause, which tell nothing of a date of that: who
said it, or what is to be so by then.
"""

from __future__ import annotations

from zjledger.reading.lazily import lazily

_SPEAKER = lazily(
    ", (?:so )?(?:it (?:was|is)|(?:the|a|its|their) [a-z]{3,14}|he|she|they|officials) "
    "(?:said|promised|announced|added|stressed|explained|reported|hoped|believed)"
    "(?: (?:there|then|today|yesterday))?, "
)
_SUBORDINATE = lazily(
    "^, (?:when|once|as soon as|if|after|unless|provided|as (?:was|were|has|had|is)|according to) "
    "[^,;.]{3,90}, "
)


def without_speaker(left: str) -> str:
    """The words before a date without who said it: the rest, it was promised, in May."""
    return _SPEAKER.sub(" ", left) if "d, " in left else left


def main_clause(right: str) -> str:
    """The words after a date from the main clause on: in May, when all is known, it will be laid
    before the council."""
    return _SUBORDINATE.sub(" ", right).removeprefix(",") if right.startswith(", ") else right
