"""What a phrase prints, where it prints one thing alone."""

from zjledger.model.quantity import Quantity
from zjledger.reading.phrase import candidates


def sole(printed: str, kind: str, unit: str | None = None) -> Quantity | None:
    """The one quantity of a kind that a phrase prints, or None where there are none or several."""
    found = candidates(printed, kind, unit)
    return found[0] if len(found) == 1 else None
