"""What is said of the year of a date, spelt in a line and read back."""

import pytest

from zjledger.reading.clause import (
    PLAN,
    THIS_YEAR,
    TO_LAST,
    Clause,
    Course,
    First,
    Later,
    Other,
    Printed,
    Quarter,
    Step,
    Story,
    Turn,
    clause_from,
)

FIELDS = {
    "tense": ["told", "drawn up"],
    "year": [2024],
    "month": [12],
    "topic": [False],
    "deadline": [True],
    "compared": [True],
    "near": [Printed(8, 20), Printed(8), Printed(None, 20)],
    "steps": [
        (Step(3, "plain", deadline=False), Step(6, "drawn up", deadline=True)),
        (Step(3, "", deadline=True),),
    ],
    "listed": [9],
    "first": [First(5), First(5, 31), First(5, coming=True), First(5, apart=True)],
    "later": [
        Later(2),
        Later(2, THIS_YEAR),
        Later(None, "before next year"),
        Later(5, first=9, turned=2, last=5, turns=1),
    ],
    "other": [Other(7), Other(7, 3, "past", deadline=True)],
    "quarter": [Quarter(1, 2024, compared=True), Quarter(4, None, compared=False)],
    "planned_in": [11],
    "held": [2023],
    "ended": [True],
    "story": [Story(6), Story(6, loose=True), Story(None, whole=True), Story(6, joined=True)],
    "headed": [2021],
    "turn": [Turn(PLAN), Turn(TO_LAST, 3)],
    "after": [7],
    "course": [Course(2018, 5), Course(2018, 5, 20), Course(2018, 5, planned=True)],
    "apart": [8],
}


def test_an_example_of_every_field_of_a_clause() -> None:
    assert tuple(FIELDS) == Clause._fields


@pytest.mark.parametrize("name", FIELDS)
def test_a_field_alone_is_spelt_and_read_back(name: str) -> None:
    for value in FIELDS[name]:
        clause = Clause()._replace(**{name: value})
        back = clause_from(clause.spelt)
        assert back == clause
        assert type(getattr(back, name)) is type(value)


def test_all_fields_are_spelt_and_read_back_together() -> None:
    clause = Clause(*(values[-1] for values in FIELDS.values()))
    assert clause_from(clause.spelt) == clause


def test_a_clause_that_says_nothing_is_spelt_shortly() -> None:
    assert clause_from(Clause().spelt) == Clause()
    assert len(Clause().spelt) == len(Clause._fields)
