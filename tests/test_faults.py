"""The injector injects, the bench notices, harmless changes pass, the scorecard counts."""

from __future__ import annotations

import json
from itertools import islice

import pytest
import yaml
from packages import ROOT

from zjledger.checking.known import load_known
from zjledger.faults.baselines import frictionless_notices, pandera_notices
from zjledger.faults.bench import Bench
from zjledger.faults.harmless import harmless
from zjledger.faults.inject import classes, inject
from zjledger.faults.reasons import REASONS
from zjledger.faults.scorecard import Outcome, scorecard, scorecard_text
from zjledger.faults.stage import METRICS, SEED, metrics
from zjledger.faults.stage import REPORT as REPORT_FILE
from zjledger.faults.world import BEYOND, CLASSES, FORM, MEANING, Fault, FaultClass, fault_class

NOTICED = {
    "amount-tenfold": "rules",
    "count-off-by-one": "rebuild",
    "participations-participant-id": "rebuild",
    "printed-phrase-edited": "rebuild",
    "foreign-key-to-nothing": "rules",
    "row-lost-amounts": "rebuild",
    "full-width-digit": "parser",
    "carriage-returns": "parser",
    "hand-value-scaled": "parser",
    "hand-places-parent-code": "rules",
    "file-anchor": "parser",
}
"""Classes and a layer that must notice each fault of them."""


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench(load_known(ROOT))


def test_the_ledger_is_sound_before_anything_is_injected(bench: Bench) -> None:
    assert [name for name, check in bench.clean.checks.items() if not check.passed] == []


@pytest.mark.parametrize("name", [kind.id for kind in classes()])
def test_every_class_makes_faults_that_change_something(bench: Bench, name: str) -> None:
    kind = CLASSES[name]
    made = list(islice(inject(bench.world, kind, 2, SEED), 2))
    assert made, f"{name} finds no place in the data"
    before = bench.world.files if kind.level == "curated" else bench.world.contents
    for injected in made:
        assert injected.fault.was != injected.fault.now
        for target, content in injected.fault.files.items():
            held = before[target]
            assert content != (held.encode("utf-8") if isinstance(held, str) else held)


def test_the_same_seed_makes_the_same_faults(bench: Bench) -> None:
    for name in ("amount-digit", "hand-person", "file-cut-off"):
        one, two = (
            [i.fault for i in inject(bench.world, CLASSES[name], 3, SEED)] for _ in range(2)
        )
        assert one == two
        assert one != [i.fault for i in inject(bench.world, CLASSES[name], 3, SEED + 1)]


@pytest.mark.parametrize(("name", "layer"), NOTICED.items())
def test_faults_are_noticed_by_their_layer(bench: Bench, name: str, layer: str) -> None:
    (injected,) = inject(bench.world, CLASSES[name], 1, SEED)
    assert layer in bench.spoken(injected.fault, CLASSES[name].level)


def test_no_layer_speaks_at_harmless_changes(bench: Bench) -> None:
    changes = list(harmless(bench.world, 1, SEED))
    assert len(changes) > len(bench.known.schemas) + 4
    alarms = {name: bench.spoken(change, level) for name, level, change in changes}
    assert {name: layers for name, layers in alarms.items() if layers} == {}


def test_plain_tools_notice_what_they_can_and_nothing_in_sound_tables(bench: Bench) -> None:
    schemas, contents = bench.known.schemas, bench.world.contents
    name = "people"
    sound, blank = contents[name], contents[name].replace(b"Chen Lei", b"", 1)
    assert not pandera_notices(schemas[name], sound) and pandera_notices(schemas[name], blank)
    assert not frictionless_notices(schemas, contents, {name: sound})
    assert frictionless_notices(schemas, contents, {name: blank})
    assert frictionless_notices(schemas, contents, {name: None})


def outcome(name: str, group: str, *layers: str) -> Outcome:
    kind = FaultClass(name, group, "package", "A fault.", lambda *_: None)
    return Outcome(kind, f"{name}, row", "1", "2", layers, bool(layers), None)


def test_the_scorecard_counts() -> None:
    outcomes = [
        outcome("a", "value", "rules", "rebuild"),
        outcome("a", "value"),
        outcome("b", "bytes", "parser"),
        outcome("c", BEYOND),
    ]
    card = scorecard(outcomes, {"note": [], "again": ["rules"]})
    assert (card["all"]["injected"], card["all"]["found"]) == (3, 2)
    assert card["meaning"]["detected_percent"] == 50.0 and card["form"]["detected_percent"] == 100.0
    assert card["worst_class"] == {"id": "a", "detected_percent": 50.0}
    assert card["layers"]["rules"] == {"found": 1, "first": 1, "alone": 0}
    assert card["layers"]["parser"] == {"found": 1, "first": 1, "alone": 1}
    assert [entry["class"] for entry in card["escaped"]] == ["a", "c"]
    assert card["harmless"]["alarms"] == {"again": ["rules"]}
    assert card["all"]["frictionless"]["found"] == 2 and card["all"]["pandera"]["injected"] == 0
    text = scorecard_text(card)
    assert "false alarms: 1 on 2 changes" in text and "1 of 2" in text
    assert metrics(card)["detected_percent"]["all"] == 66.7


def test_a_class_is_registered_once_and_in_a_known_group() -> None:
    for name, group in (("amount-tenfold", "value"), ("new", "nonsense")):
        with pytest.raises(ValueError, match=name):
            fault_class(name, group, "A fault.")(lambda *_: Fault("", "", "", {}))
    assert {kind.group for kind in classes()} == {*MEANING, *FORM, BEYOND}


REPORT = json.loads((ROOT / "reports" / "faults.json").read_text("utf-8"))


def test_the_committed_report_measured_the_classes_of_today() -> None:
    today = {kind.id: (kind.group, kind.level) for kind in classes()}
    measured = {entry["id"]: (entry["group"], entry["level"]) for entry in REPORT["classes"]}
    assert measured == today, "run `make faults` and commit its reports"
    assert REPORT["seed"] == SEED
    found = sum(entry["injected"] - entry["found"] for entry in REPORT["classes"])
    assert len(REPORT["escaped"]) == found
    assert all(entry["reason"] for entry in REPORT["escaped"])
    committed = json.loads((ROOT / "reports" / "detection.json").read_text("utf-8"))
    assert committed == metrics(REPORT)


def test_the_committed_report_reaches_the_aims() -> None:
    assert REPORT["all"]["injected"] >= 2000
    assert REPORT["meaning"]["detected_percent"] >= 98
    assert REPORT["all"]["detected_percent"] >= 97
    assert REPORT["worst_class"]["detected_percent"] >= 90
    assert REPORT["harmless"]["false_alarms"] == 0


def test_reasons_are_given_for_classes_that_exist() -> None:
    assert REASONS.keys() <= CLASSES.keys()


def test_dvc_prints_the_rates_of_detection() -> None:
    stages = yaml.safe_load((ROOT / "dvc.yaml").read_text("utf-8"))
    assert METRICS in stages["metrics"] and REPORT_FILE in stages["stages"]["site"]["deps"]
