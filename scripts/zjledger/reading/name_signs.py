"""The signs that stand for names where only the words around them are looked for."""

from __future__ import annotations

PERSON, PLACE, OTHER = "\ue000", "\ue001", "\ue002"
"""Of private use, so that no article has them."""
SIGNS = {"person": PERSON, "place": PLACE, "org": OTHER, "project": OTHER}
"""The sign of each kind of named thing."""
ANY = f"{PERSON}-{OTHER}"
"""All of them, as the inside of a class of characters."""
NAME = f"[{ANY}]"
