"""Roles at meetings, and the properties of claims that give them."""

from __future__ import annotations

ROLES = {
    "hosted_by": "host",
    "chaired_by": "chair",
    "speech_by": "speech",
    "exchange_speech_by": "exchange_speech",
    "reported_by": "report",
    "announced_by": "announcement",
    "attended_by": "attendance",
    "signed_by": "signature",
    "covered_by": "coverage",
}
"""Properties of a meeting that make a participation, and its role (``participation_roles``)."""
