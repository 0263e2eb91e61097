"""Faults of identity in published tables: who, what, where, and which belongs to which.

Sizes and hashes are written anew after each, and rows are sorted again, so that only what the data
says can give the change away.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from zjledger.faults.common import is_figure
from zjledger.faults.world import (
    Fault,
    Row,
    Target,
    World,
    another,
    change_cell,
    fault_class,
)

Mutate = Callable[[str, Random, Row], str | None]


@fault_class("wrong-subject", "identity", "A figure or claim moved to another subject of its kind.")
def _wrong_subject(world: World, random: Random) -> Fault | None:
    targets = [(t, "subject_id") for t in ("amounts", "indicators", "claims")]
    subjects = world.column(("subjects", "subject_id"))

    def mutate(was: str, random: Random, _: Row) -> str | None:
        kin = [subject for subject in subjects if subject.split("/")[0] == was.split("/")[0]]
        return random.choice(kin)

    return change_cell(world, random, targets, mutate, lambda row: is_figure(world, row))


def _same_kind(world: World, target: Target) -> Mutate:
    """Another value that the column may hold: of its own rows, its codes, or what it points at."""
    name, column = target
    table = world.schemas[name]
    values = {*world.column(target), *table.field(column).constraints.get("enum", ())}
    for key in table.foreign_keys:
        if key.column == column:
            values |= set(world.column((key.table, key.target)))

    def mutate(was: str, random: Random, _: Row) -> str | None:
        kind = was.split("/")[0] if "/" in was else None
        kin = [v for v in sorted(values - {was}) if kind is None or v.split("/")[0] == kind]
        return random.choice(kin) if kin else None

    return mutate


for _table, _column, _statement in (
    ("participations", "participant_id", "Another person or body took part."),
    ("participations", "meeting_id", "The participation belongs to another meeting."),
    ("participations", "role", "Another role."),
    ("participations", "post_id", "Another post."),
    ("posts", "person_id", "The post belongs to another person."),
    ("posts", "organization_id", "The post stands in another body."),
    ("posts", "title_en", "The title of another post."),
    ("meetings", "place_code", "Another place."),
    ("meetings", "programme_id", "Another programme."),
    ("meetings", "time_of_day", "Another time of day."),
    ("meetings", "held_precision", "Another precision."),
    ("cohorts", "meeting_id", "The cohort was announced at another meeting."),
    ("cohorts", "programme_id", "The cohort belongs to another programme."),
    ("awards", "awarded_by_id", "Another body gives the award."),
    ("amounts", "measure", "Another measure."),
    ("indicators", "measure", "Another measure."),
):

    def _replaced_fact(
        world: World, random: Random, at: Target = (_table, _column)
    ) -> Fault | None:
        return change_cell(world, random, [at], _same_kind(world, at))

    fault_class(f"{_table}-{_column.replace('_', '-')}", "identity", _statement)(_replaced_fact)


@fault_class(
    "claim-names-another", "identity", "A claim names another person, body, place or post."
)
def _claimed_id(world: World, random: Random) -> Fault | None:
    ids = sorted({r["value"] or "" for r in world.rows["claims"] if r["unit"] == "id"})

    def mutate(was: str, random: Random, _: Row) -> str | None:
        return random.choice([v for v in ids if v.split("/")[0] == was.split("/")[0]])

    return change_cell(
        world, random, [("claims", "value")], mutate, lambda row: row["unit"] == "id"
    )


@fault_class("foreign-key-to-nothing", "identity", "An id that names nothing.")
def _dangling(world: World, random: Random) -> Fault | None:
    targets = [(t.name, k.column) for t in world.schemas.values() for k in t.foreign_keys]
    return change_cell(
        world, random, targets, lambda was, *_: f"{was}x" if was[-1] != "x" else None
    )


@fault_class("name-of-another", "identity", "A person, body or place bears the name of another.")
def _name_of_another(world: World, random: Random) -> Fault | None:
    table = random.choice(
        ("people", "organizations", "places", "subjects", "meetings", "programmes")
    )
    target = (table, random.choice(("name_en", "name_zh")))
    return change_cell(world, random, [target], another(world, target))


@fault_class("place-of-another", "identity", "A subject placed elsewhere.")
def _placed(world: World, random: Random) -> Fault | None:
    table = random.choice(
        ("organizations", "cohorts", "programmes", "awards", "projects", "subjects")
    )
    target = (table, "place_code")
    return change_cell(world, random, [target], another(world, target))


@fault_class("place-code-off", "identity", "A place under another code, level or parent.")
def _place_code(world: World, random: Random) -> Fault | None:
    target = ("places", random.choice(("level", "parent_code", "place_code")))
    return change_cell(world, random, [target], another(world, target))
