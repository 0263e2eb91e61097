"""Changes that are right, or that mean nothing: no check may cry at them."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from random import Random

from zjledger.curated.sources import CLAIM_KEYS, SOURCE_KEYS
from zjledger.faults.edit import Record, edit_claim, edit_entry, read, written
from zjledger.faults.world import Fault, World

_SOURCES = "data/curated/sources/"

Harmless = tuple[str, str, Fault]
"""What it is, its level, the change."""


def harmless(world: World, count: int, seed: int) -> Iterator[Harmless]:
    """Each kind of harmless change, some of them ``count`` times at other places."""
    random = Random(seed)
    for table, content in world.contents.items():
        yield f"{table} written out again", "package", _again(table, content)
    for name, make in _CHANGES.items():
        for number in range(count):
            if change := make(world, random):
                yield f"{name} {number + 1}", "curated", change


def _again(table: str, content: bytes) -> Fault:
    """The file read and written by the CSV module of the language, as any program may."""
    lines = csv.reader(io.StringIO(content.decode("utf-8"), newline=""))
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(lines)
    return Fault(table, "file", "the same", {table: text.getvalue().encode("utf-8")})


def _note_on_a_claim(world: World, random: Random) -> Fault | None:
    def edit(claim: Record, _: Random) -> Record | None:
        return {**claim, "note": f"{claim['note']}; seen again"} if "note" in claim else None

    return edit_claim(world, random, edit)


def _note_on_a_subject(world: World, random: Random) -> Fault | None:
    def edit(entry: Record, _: Random) -> Record | None:
        return {**entry, "note": "seen again on a second page"}

    return edit_entry(world, random, random.choice(("people", "organizations", "cohorts")), edit)


def _reason_reworded(world: World, random: Random) -> Fault | None:
    def edit(entry: Record, _: Random) -> Record | None:
        return {**entry, "reason": f"{entry['reason']} Read again."}

    return edit_entry(world, random, "discrepancies", edit)


def _title_reworded(world: World, random: Random) -> Fault | None:
    path = random.choice([path for path in sorted(world.files) if path.startswith(_SOURCES)])
    content = read(world, path)
    was = content["source"]["title"]
    content["source"]["title"] = f"{was}, in short"
    return written(path, content, "title", was, content["source"]["title"])


def _agreeing_source(world: World, random: Random) -> Fault | None:
    """A second source, a day later, that says of one cohort what a first says."""
    for _ in range(60):
        path = random.choice([path for path in sorted(world.files) if path.startswith(_SOURCES)])
        content = read(world, path)
        day = content["source"].get("published_on")
        said = [
            (subject, claim)
            for subject, claims in content["claims"].items()
            for claim in claims
            if claim["property"] == "total_investment"
            and "reading" not in claim
            and "note" not in claim
            and subject.startswith("cohort/")
        ]
        disputed = f"{content['source']['id']}#"
        registers = "".join(
            world.files[f"data/curated/registers/{name}.yaml"]
            for name in ("discrepancies", "corrections")
        )
        if not said or not day or disputed in registers:
            continue
        subject, claim = random.choice(said)
        period = claim.get("period", content["source"]["observed_on"])
        kept = {k: v for k, v in claim.items() if k not in {"id", "at"}}
        name = f"second-{day}-witness"
        cohorts = read(world, "data/curated/registers/cohorts.yaml")["cohorts"]
        called = next(entry["name_en"] for entry in cohorts if entry["id"] == subject)
        source: Record = {
            "id": name,
            "title": f"Second report: {called}",
            "url": "https://example.org/second",
            "publisher": "Second Daily",
            "published_on": day,
            "observed_on": day,
            "language": content["source"]["language"],
            "kind": "state_media",
            "access": "archived_excerpt",
            "reliability": "sound",
        }
        new: Record = {
            "source": {key: source[key] for key in SOURCE_KEYS if key in source},
            "claims": {
                subject: [
                    {
                        key: value
                        for key in CLAIM_KEYS
                        if (value := {**kept, "id": "01", "period": period}.get(key)) is not None
                    }
                ]
            },
        }
        return written(f"{_SOURCES}{name}.yaml", new, "source", "no source", subject)
    return None


def _variant_of_a_name(world: World, random: Random) -> Fault | None:
    def edit(entry: Record, _: Random) -> Record | None:
        known = entry.get("variants", [])
        return {**entry, "variants": [*known, f"{entry['name_en']} (short form)"]}

    return edit_entry(world, random, "organizations", edit)


_CHANGES: dict[str, Callable[[World, Random], Fault | None]] = {
    "note on a claim": _note_on_a_claim,
    "note on a subject": _note_on_a_subject,
    "reason of a verdict reworded": _reason_reworded,
    "title of a source reworded": _title_reworded,
    "second source that agrees": _agreeing_source,
    "variant of a name": _variant_of_a_name,
}
