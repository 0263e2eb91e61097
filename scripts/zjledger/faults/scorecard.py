"""The scorecard: what share of the faults is noticed, by which layer, and what escapes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from zjledger.faults.reasons import reason_of
from zjledger.faults.world import BEYOND, FORM, MEANING, FaultClass


@dataclass(frozen=True)
class Outcome:
    """What became of one fault."""

    kind: FaultClass
    where: str
    was: str
    now: str
    layers: tuple[str, ...]
    """Layers that spoke, in order."""
    frictionless: bool | None = None
    """Whether plain Frictionless noticed it; None where it was not asked."""
    pandera: bool | None = None
    """Whether plain pandera noticed it; None where it was not asked."""

    @property
    def found(self) -> bool:
        """Whether any layer spoke."""
        return bool(self.layers)


def share(found: int, of: int) -> float | None:
    """A share in per cent with one decimal; None of nothing."""
    return round(100 * found / of, 1) if of else None


def scorecard(outcomes: list[Outcome], harmless: Mapping[str, list[str]]) -> dict[str, Any]:
    """The whole scorecard as plain data.

    Args:
        harmless: layers that spoke on each harmless change; any is a false alarm.
    """
    counted = [outcome for outcome in outcomes if outcome.kind.group != BEYOND]
    classes = _by_class(outcomes)
    inside = [entry for entry in classes if entry["group"] != BEYOND]
    worst = min(inside, key=lambda entry: (entry["found"] / entry["injected"], entry["id"]))
    alarms = {name: layers for name, layers in harmless.items() if layers}
    return {
        "all": _tally(counted),
        "meaning": _tally(o for o in counted if o.kind.group in MEANING),
        "form": _tally(o for o in counted if o.kind.group in FORM),
        "beyond": _tally(o for o in outcomes if o.kind.group == BEYOND),
        "worst_class": {"id": worst["id"], "detected_percent": worst["detected_percent"]},
        "classes_measured": len(inside),
        "groups": {
            group: _tally(o for o in counted if o.kind.group == group)
            for group in (*MEANING, *FORM)
        },
        "layers": _layers(counted),
        "harmless": {"changes": len(harmless), "false_alarms": len(alarms), "alarms": alarms},
        "classes": classes,
        "escaped": [
            {
                "class": o.kind.id,
                "where": o.where,
                "was": _cut(o.was),
                "now": _cut(o.now),
                "reason": reason_of(o.kind.id),
            }
            for o in outcomes
            if not o.found
        ],
    }


def _cut(text: str) -> str:
    return text if len(text) <= 160 else f"{text[:159]}…"


def _tally(outcomes: Iterable[Outcome]) -> dict[str, Any]:
    listed = list(outcomes)
    found = sum(outcome.found for outcome in listed)
    tally: dict[str, Any] = {
        "injected": len(listed),
        "found": found,
        "detected_percent": share(found, len(listed)),
    }
    for name in ("frictionless", "pandera"):
        asked = [getattr(o, name) for o in listed if getattr(o, name) is not None]
        tally[name] = {
            "injected": len(asked),
            "found": sum(asked),
            "detected_percent": share(sum(asked), len(asked)),
        }
    return tally


def _layers(outcomes: list[Outcome]) -> dict[str, dict[str, int]]:
    """By layer: faults it noticed, those it noticed first, and those no other noticed."""
    any_layer, first, alone = Counter[str](), Counter[str](), Counter[str]()
    for outcome in outcomes:
        any_layer.update(outcome.layers)
        first.update(outcome.layers[:1])
        if len(outcome.layers) == 1:
            alone.update(outcome.layers)
    return {
        layer: {"found": count, "first": first[layer], "alone": alone[layer]}
        for layer, count in sorted(any_layer.items())
    }


def _by_class(outcomes: list[Outcome]) -> list[dict[str, Any]]:
    kinds: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        kinds.setdefault(outcome.kind.id, []).append(outcome)
    return [
        {
            "id": name,
            "group": listed[0].kind.group,
            "level": listed[0].kind.level,
            "statement": listed[0].kind.statement,
            **_tally(listed),
            "layers": dict(sorted(Counter(x for o in listed for x in o.layers).items())),
        }
        for name, listed in kinds.items()
    ]


def scorecard_text(card: Mapping[str, Any]) -> str:
    """The scorecard for a terminal: totals, classes below 100 per cent, false alarms."""
    lines = [
        f"{'':22}{'injected':>9}{'found':>8}{'%':>7}{'Frictionless %':>16}{'pandera %':>11}",
        *(_line(name, card[name]) for name in ("meaning", "form", "all")),
        "",
        *(_line(name, tally) for name, tally in card["groups"].items()),
    ]
    if card["beyond"]["injected"]:
        lines += ["", _line("only the text shows", card["beyond"])]
    below = [entry for entry in card["classes"] if entry["found"] < entry["injected"]]
    if below:
        lines += ["", "below 100 %:"]
        lines += [
            f"  {entry['id']:34}{entry['found']:>4} of {entry['injected']}" for entry in below
        ]
    harmless = card["harmless"]
    lines += ["", f"false alarms: {harmless['false_alarms']} on {harmless['changes']} changes"]
    return "\n".join(lines)


def _line(name: str, tally: Mapping[str, Any]) -> str:
    def percent(value: float | None) -> str:
        return "-" if value is None else f"{value:.1f}"

    return (
        f"{name:22}{tally['injected']:>9}{tally['found']:>8}{percent(tally['detected_percent']):>7}"
        f"{percent(tally['frictionless']['detected_percent']):>16}"
        f"{percent(tally['pandera']['detected_percent']):>11}"
    )
