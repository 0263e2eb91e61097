"""Every rule of the register: one small ledger it refuses, and a near miss that it lets pass.

The examples and the register are walked both ways, so that no rule goes without an example and no
example outlives its rule.
"""

from __future__ import annotations

import copy
import datetime as dt
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import pytest
from examples_names import MORE
from examples_told import TOLD
from fixture import ROOT, ledger

from zjledger.model.report import Check
from zjledger.rules.explained import Explanations
from zjledger.rules.frame import Ledger
from zjledger.rules.register import RuleEntry, load_rules, run_rule, run_rules

Tables = dict[str, list[dict[str, Any]]]
Change = tuple[str, int, dict[str, Any]]
RULES = {entry.id: entry for entry in load_rules(ROOT)}
DAY = dt.date(2023, 5, 9)
YEAR = (dt.date(2023, 1, 1), dt.date(2023, 12, 31))
Q1 = (dt.date(2023, 1, 1), dt.date(2023, 3, 31))
H1 = (dt.date(2023, 1, 1), dt.date(2023, 6, 30))


@dataclass(frozen=True)
class Example:
    """Rows that pass; a change that must be refused, and one that must still pass."""

    tables: Tables
    wrong: Change
    near_miss: Change


def days(period: tuple[dt.date, dt.date] | dt.date) -> dict[str, Any]:
    first, last = period if isinstance(period, tuple) else (period, period)
    return {"period_start": first, "period_end": last, "period_label": str(last)}


def amount(
    subject: str, value: int, measure: str = "total_investment", period: Any = DAY, **more: Any
) -> dict[str, Any]:
    """One amount in yuan, planned, exact, as of one day."""
    default = {"status": "plan", "currency": "CNY", "qualifier": "exact", "counts_in_totals": False}
    row = default | more | days(period)
    key = f"{subject}:{measure}:{row['status']}:{row['period_label']}:{row['currency']}"
    return row | {"amount_id": key, "subject_id": subject, "measure": measure, "amount": value}


def redirect(old: str, new: str | None) -> dict[str, Any]:
    return {"old_id": old, "new_id": new, "since_version": "0.2.0", "reason": "made up"}


def number(
    subject: str, value: str, measure: str = "project_count", period: Any = DAY, **more: Any
) -> dict[str, Any]:
    """One indicator, a count unless told otherwise."""
    default = {"status": "plan", "unit": "count", "qualifier": "exact", "counts_in_totals": False}
    row = default | more | days(period)
    key = f"{subject}:{measure}:{row['status']}:{row['period_label']}:{row['unit']}"
    of = {"indicator_id": key, "subject_id": subject, "measure": measure}
    return row | of | {"value": Decimal(value)}


def rate(subject: str, value: str, measure: str, period: Any = DAY, **more: Any) -> dict[str, Any]:
    return number(subject, value, measure, period, unit="percent", **more)


def part(subject: str, parent: str = "cohort/w", partition: str = "by-kind") -> dict[str, Any]:
    kind = subject.split("/")[0]
    return {"subject_id": subject, "parent_id": parent, "partition": partition, "kind": kind}


def cohort(name: str, parent: str | None = None, **more: Any) -> dict[str, Any]:
    above = {"parent_id": f"cohort/{parent}", "partition": "by-city"} if parent else {}
    series = {} if parent else {"series": "provincial_commencement"}
    return {"cohort_id": f"cohort/{name}", "name_en": name} | above | series | more


def claim(number: str, value: str, property: str = "total_investment", **more: Any) -> dict:
    default = {"subject_id": "cohort/a", "status": "plan", "unit": "CNY", "qualifier": "exact"}
    row = {"claim_id": f"{number}#01", "source_id": number, "property": property, "value": value}
    return default | row | days(DAY) | more


def source(name: str, **more: Any) -> dict[str, Any]:
    default = {"source_id": name, "publisher": name, "reliability": "sound", "observed_on": DAY}
    return default | {"published_on": DAY} | more


def evidence(claim_id: str, role: str = "supports", column: str = "amount", **more: Any) -> dict:
    row = {"table": "amounts", "row_id": amount("cohort/a", 0)["amount_id"], "column": column}
    return row | {"claim_id": f"{claim_id}#01", "role": role} | more


def discrepancy(number: str, **more: Any) -> dict[str, Any]:
    default = {"discrepancy_id": number, "kind": "rival_figure", "verdict": "claim"}
    return default | {"chosen_claim_id": "a#01"} | more


def about(number: str, claim_id: str, said: str = "100 CNY") -> dict[str, Any]:
    return {"discrepancy_id": number, "claim_id": f"{claim_id}#01", "said": said}


def meeting(name: str, held: dt.date = DAY, **more: Any) -> dict[str, Any]:
    key = f"meeting/{held}-{name}"
    default = {"meeting_id": key, "held_from": held, "held_to": held, "held_precision": "day"}
    return default | more


MEETING = meeting("a")["meeting_id"]
TWO_PARTS = [part("cohort/a"), part("cohort/b")]
PLACES = [
    {"place_code": "330000", "parent_code": None},
    {"place_code": "330100", "parent_code": "330000"},
    {"place_code": "330109", "parent_code": "330100"},
    {"place_code": "330200", "parent_code": "330000"},
]
REPORTED: Tables = {
    "meetings": [meeting("a")],
    "claims": [claim("a", str(DAY), "held_on", unit="date", subject_id=MEETING)],
    "sources": [source("a")],
    "evidence": [evidence("a", column="held_from", table="meetings", row_id=MEETING)],
}
RIVALS: Tables = {
    "amounts": [amount("cohort/a", 100, witnesses=1, confidence="contested")],
    "claims": [claim("a", "100"), claim("b", "90"), claim("c", "100")],
    "sources": [source("a"), source("b"), source("c", republishes="a")],
    "evidence": [evidence("a"), evidence("b", "rival"), evidence("c")],
    "discrepancies": [discrepancy("dis-001")],
    "discrepancy_claims": [about("dis-001", "a"), about("dis-001", "b", "90 CNY")],
}
WITNESSED: Tables = RIVALS | {
    "evidence": [
        evidence("a", column="subject_id"),
        evidence("b", "rival", column="subject_id"),
        evidence("c", column="subject_id"),
    ]
}
CORRECTED: Tables = {
    "claims": [claim("a", "100", unit="USD")],
    "corrections": [
        {
            "correction_id": "cor-001",
            "claim_id": "a#01",
            "field": "unit",
            "from_value": "USD",
            "to_value": "CNY",
            "discrepancy_id": "dis-001",
        }
    ],
    "discrepancies": [discrepancy("dis-001", verdict="value", chosen_claim_id=None)],
    "discrepancy_claims": [about("dis-001", "a", "100 USD")],
}
POST: Tables = {
    "posts": [
        {"post_id": "post/a", "person_id": "person/a", "observed_from": DAY, "observed_to": DAY}
    ],
    "meetings": [meeting("a")],
    "participations": [
        {
            "participation_id": "p",
            "meeting_id": MEETING,
            "participant_id": "person/a",
            "post_id": "post/a",
        }
    ],
}
SUBJECT = {"subject_id": "org/a", "kind": "org", "name_en": "A"}
YEARLY: Tables = {
    "amounts": [
        amount("cohort/a", 400, "period_investment", YEAR),
        amount("cohort/a", 200, "period_investment", H1, status="actual"),
    ],
    "indicators": [rate("cohort/a", "50", "completion_rate", H1, status="actual")],
}
SHARED: Tables = {
    "subjects": TWO_PARTS,
    "amounts": [amount("cohort/w", 1000), amount("cohort/a", 543)],
    "indicators": [
        number("cohort/w", "1000"),
        number("cohort/a", "543"),
        rate("cohort/a", "54.3", "investment_share"),
        rate("cohort/a", "54.3", "count_share"),
        rate("cohort/b", "45.7", "count_share"),
    ],
}
SUMMED: Tables = {
    "subjects": TWO_PARTS,
    "amounts": [amount("cohort/w", 101), amount("cohort/a", 60), amount("cohort/b", 41)],
    "indicators": [number("cohort/w", "9"), number("cohort/a", "5"), number("cohort/b", "4")],
}
COUNTED: Tables = {
    "cohorts": [cohort("a", meeting_id=MEETING, place_code="330100"), cohort("b", "a")],
    "subjects": [part("cohort/b", "cohort/a")],
    "amounts": [amount("cohort/a", 100, counts_in_totals=True), amount("cohort/b", 40)],
}
PEERS: Tables = {
    "cohorts": [cohort(name, "w", place_code=f"3301{name}") for name in ("00", "02", "05")],
    "amounts": [amount(f"cohort/{name}", 500) for name in ("00", "02", "05")],
    "indicators": [number(f"cohort/{name}", "10") for name in ("00", "02", "05")],
}

EXAMPLES: dict[str, Example] = {
    "part-within-whole": Example(
        SUMMED, ("amounts", 1, {"amount": 102}), ("amounts", 1, {"amount": 101})
    ),
    "partition-within-whole": Example(
        SUMMED, ("amounts", 1, {"amount": 63}), ("amounts", 1, {"amount": 61})
    ),
    "complete-partition-adds-up": Example(
        SUMMED, ("amounts", 1, {"amount": 50}), ("amounts", 1, {"amount": 61})
    ),
    "annual-within-total": Example(
        {"amounts": [amount("cohort/a", 100), amount("cohort/a", 50, "period_investment", YEAR)]},
        ("amounts", 1, {"amount": 101}),
        ("amounts", 1, {"amount": 100}),
    ),
    "credit-within-total": Example(
        {"amounts": [amount("cohort/a", 100), amount("cohort/a", 50, "credit_amount")]},
        ("amounts", 1, {"amount": 101}),
        ("amounts", 1, {"amount": 101, "qualifier": "less_than"}),
    ),
    "count-times-threshold": Example(
        {
            "amounts": [amount("cohort/a", 100), amount("cohort/a", 10, "size_threshold")],
            "indicators": [number("cohort/a", "9", status="actual")],
        },
        ("indicators", 0, {"value": Decimal(11)}),
        ("indicators", 0, {"value": Decimal(10)}),
    ),
    "started-within-planned": Example(
        {"indicators": [number("cohort/a", "9"), number("cohort/a", "8", "started_count")]},
        ("indicators", 1, {"value": Decimal(10)}),
        ("indicators", 1, {"value": Decimal(9)}),
    ),
    "outturn-near-plan": Example(
        {
            "amounts": [
                amount("cohort/a", 100, "period_investment", YEAR),
                amount("cohort/a", 120, "period_investment", YEAR, status="actual"),
            ]
        },
        ("amounts", 1, {"amount": 1200}),
        ("amounts", 1, {"amount": 200}),
    ),
    "no-part-beside-its-whole": Example(
        COUNTED,
        ("amounts", 1, {"counts_in_totals": True}),
        ("amounts", 1, {"counts_in_totals": True, "status": "actual"}),
    ),
    "counts-in-totals-follows": Example(
        COUNTED,
        ("amounts", 0, {"counts_in_totals": False}),
        ("amounts", 1, {"amount": 41}),
    ),
    "series-of-whole-cohorts": Example(
        COUNTED, ("cohorts", 0, {"series": None}), ("cohorts", 0, {"series": "other"})
    ),
    "totals-do-not-overlap": Example(
        {
            "places": PLACES,
            "cohorts": [
                cohort("a", meeting_id=MEETING, place_code="330100"),
                cohort("b", meeting_id=MEETING, place_code="330200"),
            ],
            "amounts": [amount(f"cohort/{n}", 100, counts_in_totals=True) for n in "ab"],
        },
        ("cohorts", 1, {"place_code": "330109"}),
        ("cohorts", 1, {"place_code": "330109", "meeting_id": "meeting/b"}),
    ),
    "partition-is-disjoint": Example(
        PEERS, ("cohorts", 0, {"place_code": "330102"}), ("cohorts", 0, {"place_code": "330103"})
    ),
    "part-lies-within-place": Example(
        {
            "places": PLACES,
            "cohorts": [cohort("w", place_code="330100"), cohort("a", "w", place_code="330109")],
        },
        ("cohorts", 1, {"place_code": "330200"}),
        ("cohorts", 1, {"place_code": "330100"}),
    ),
    "city-within-province": Example(
        {
            "amounts": [
                amount("place/330000/services", 100, "value_added", YEAR),
                amount("place/330100/services", 20, "value_added", YEAR),
            ]
        },
        ("amounts", 1, {"amount": 200}),
        ("amounts", 1, {"amount": 101, "qualifier": "approximately"}),
    ),
    "mean-near-peers": Example(
        PEERS, ("amounts", 0, {"amount": 5000}), ("amounts", 0, {"amount": 4900})
    ),
    "no-near-duplicate": Example(
        {
            "cohorts": [cohort("a", place_code="330000"), cohort("b", place_code="330000")],
            "amounts": [amount("cohort/a", 100), amount("cohort/b", 90)],
            "indicators": [number("cohort/a", "9"), number("cohort/b", "9")],
        },
        ("amounts", 1, {"amount": 100}),
        ("amounts", 1, {"amount": 101}),
    ),
    "one-meeting-one-row": Example(
        {
            "meetings": [
                meeting("a", place_code="330100", programme_id="programme/p"),
                meeting("b", place_code="330200", programme_id="programme/p"),
            ]
        },
        ("meetings", 1, {"place_code": "330100"}),
        ("meetings", 1, {"place_code": "330100", "programme_id": "programme/q"}),
    ),
    "one-name-one-row": Example(
        {
            "organizations": [
                {"organization_id": "org/a", "name_en": "A", "name_zh": "甲"},
                {"organization_id": "org/b", "name_en": "B", "name_zh": "乙"},
            ]
        },
        ("organizations", 1, {"name_zh": "甲"}),
        ("organizations", 1, {"name_en": "A B"}),
    ),
    "investment-share-matches": Example(
        SHARED, ("amounts", 1, {"amount": 534}), ("indicators", 2, {"value": Decimal(54)})
    ),
    "count-share-matches": Example(
        SHARED,
        ("indicators", 1, {"value": Decimal(534)}),
        ("indicators", 3, {"value": Decimal(50), "qualifier": "more_than"}),
    ),
    "annual-share-matches": Example(
        {
            "amounts": [
                amount("cohort/a", 6808),
                amount("cohort/a", 1390, "period_investment", YEAR),
            ],
            "indicators": [rate("cohort/a", "20.4", "annual_share", YEAR)],
        },
        ("amounts", 1, {"amount": 1930}),
        ("indicators", 0, {"value": Decimal(20), "qualifier": "at_least"}),
    ),
    "completion-rate-matches": Example(
        YEARLY, ("amounts", 1, {"amount": 20}), ("amounts", 1, {"amount": 202})
    ),
    "start-rate-matches": Example(
        {
            "indicators": [
                number("cohort/a", "40"),
                number("cohort/a", "30", "started_count", Q1, status="actual"),
                rate("cohort/a", "75", "start_rate", Q1, status="actual"),
            ]
        },
        ("indicators", 1, {"value": Decimal(31)}),
        ("indicators", 2, {"value": Decimal("75.0")}),
    ),
    "mean-times-count": Example(
        {
            "amounts": [
                amount("cohort/a", 680800000000),
                amount("cohort/a", 2540000000, "average_investment"),
            ],
            "indicators": [number("cohort/a", "268")],
        },
        ("indicators", 0, {"value": Decimal(286)}),
        ("amounts", 1, {"amount": 2500000000}),
    ),
    "shares-within-hundred": Example(
        SHARED,
        ("indicators", 4, {"value": Decimal(54)}),
        ("indicators", 4, {"value": Decimal("45.8")}),
    ),
    "currency-twins-imply-a-rate": Example(
        {"amounts": [amount("cohort/a", 717), amount("cohort/a", 100, currency="USD")]},
        ("amounts", 1, {"amount": 1000}),
        ("amounts", 1, {"amount": 120}),
    ),
    "rate-in-range": Example(
        SHARED,
        ("indicators", 2, {"value": Decimal(101)}),
        ("indicators", 2, {"value": Decimal("129.6"), "measure": "completion_rate"}),
    ),
    "cumulated-does-not-fall": Example(
        {
            "indicators": [
                rate("cohort/a", "30", "completion_rate", Q1, status="actual"),
                rate("cohort/a", "60", "completion_rate", H1, status="actual"),
            ]
        },
        ("indicators", 1, {"value": Decimal(6)}),
        ("indicators", 1, {"value": Decimal(20), "qualifier": "more_than"}),
    ),
    "target-is-no-actual": Example(
        {
            "sources": [source("a")],
            "claims": [claim("a", "30", "completion_rate", status="actual", **days(Q1))],
        },
        ("claims", 0, days(H1)),
        ("claims", 0, days(H1) | {"status": "target"}),
    ),
    "period-in-order": Example(
        {"amounts": [amount("cohort/a", 1)], "programmes": [{"programme_id": "programme/p"}]},
        ("amounts", 0, {"period_end": DAY - dt.timedelta(1)}),
        ("amounts", 0, {"period_end": DAY + dt.timedelta(1)}),
    ),
    "meeting-before-report": Example(
        REPORTED,
        ("sources", 0, {"published_on": DAY - dt.timedelta(1)}),
        ("meetings", 0, {"held_to": DAY + dt.timedelta(20), "held_precision": "month"}),
    ),
    "meeting-soon-reported": Example(
        REPORTED,
        ("sources", 0, {"published_on": DAY + dt.timedelta(61)}),
        ("sources", 0, {"published_on": DAY + dt.timedelta(60)}),
    ),
    "meeting-id-names-its-day": Example(
        REPORTED,
        ("meetings", 0, {"held_from": dt.date(2023, 9, 5)}),
        ("meetings", 0, {"held_from": dt.date(2023, 9, 5), "meeting_id": "meeting/2023-a"}),
    ),
    "cohort-of-its-meeting": Example(
        {
            "meetings": [meeting("a"), meeting("b", dt.date(2023, 7, 4))],
            "cohorts": [cohort("2023-05-09-a", meeting_id=MEETING)],
        },
        ("cohorts", 0, {"meeting_id": "meeting/2023-07-04-b"}),
        ("cohorts", 0, {"meeting_id": "meeting/2023-07-04-b", "cohort_id": "cohort/2023-a"}),
    ),
    "post-held-that-day": Example(
        POST,
        ("posts", 0, {"observed_to": DAY - dt.timedelta(1), "observed_from": YEAR[0]}),
        ("meetings", 0, {"held_from": dt.date(2023, 5, 1), "held_to": dt.date(2023, 5, 31)}),
    ),
    "foreign-keys": Example(
        {"places": PLACES},
        ("places", 2, {"parent_code": "330300"}),
        ("places", 2, {"parent_code": "330000"}),
    ),
    "subject-of-its-kind": Example(
        {"subjects": [SUBJECT], "organizations": [{"organization_id": "org/a", "name_en": "A"}]},
        ("organizations", 0, {"organization_id": "org/b"}),
        ("organizations", 0, {"name_zh": "甲"}),
    ),
    "place-within-parent": Example(
        {"places": PLACES},
        ("places", 2, {"parent_code": "330200"}),
        ("places", 2, {"parent_code": "330000"}),
    ),
    "chinese-name-has-certainty": Example(
        {"subjects": [SUBJECT]},
        ("subjects", 0, {"name_zh": "甲"}),
        ("subjects", 0, {"name_zh": "甲", "name_zh_status": "seen"}),
    ),
    "one-person-one-row": Example(
        {
            "people": [
                {"person_id": "person/a", "name_en": "Chen Wei", "name_zh": "陈伟"},
                {"person_id": "person/b", "name_en": "Chen Wei", "name_zh": "陈卫"},
                {"person_id": "person/c", "name_en": "Wang Hao", "name_zh": "王浩"},
                {"person_id": "person/d", "name_en": "Wang Hao", "name_zh": "王浩"},
            ],
            "not_same": [{"one_id": "person/d", "other_id": "person/c"}],
        },
        ("people", 1, {"name_zh": None}),
        ("people", 3, {"name_zh": None}),
    ),
    "role-fits-participant": Example(
        {"participations": [POST["participations"][0] | {"role": "chair"}]},
        ("participations", 0, {"participant_id": "org/a"}),
        ("participations", 0, {"participant_id": "org/a", "role": "host", "post_id": None}),
    ),
    "nothing-above-itself": Example(
        {"sources": [source("a"), source("b", republishes="a")]},
        ("sources", 0, {"republishes": "b"}),
        ("sources", 0, {"republishes": "c"}),
    ),
    "identity-holds": Example(
        {
            "claims": [claim("a", "60"), claim("b", "41"), claim("c", "101")],
            "identities": [
                {
                    "identity_id": "idt-001",
                    "left": "[a#01] + [b#01]",
                    "relation": "equals",
                    "right": "[c#01]",
                    "tolerance": Decimal(0),
                }
            ],
        },
        ("claims", 0, {"value": "61"}),
        ("identities", 0, {"left": "[a#01] + 82 / 2", "tolerance": Decimal(1)}),
    ),
    "fact-repeats-a-claim": Example(
        REPORTED,
        ("meetings", 0, {"held_from": DAY + dt.timedelta(1)}),
        ("meetings", 0, {"name_en": "another name"}),
    ),
    "cell-has-evidence": Example(
        {
            "participations": [
                {"participation_id": "p", "meeting_id": MEETING, "participant_id": "person/a"}
            ],
            "evidence": [
                evidence("a", column=column, table="participations", row_id="p")
                for column in ("meeting_id", "participant_id")
            ],
        },
        ("evidence", 1, {"role": "derived"}),
        ("participations", 0, {"post_id": None}),
    ),
    "evidence-has-cell": Example(
        {"amounts": RIVALS["amounts"], "evidence": [evidence("a")]},
        ("evidence", 0, {"column": "amounts"}),
        ("evidence", 0, {"column": "currency"}),
    ),
    "evidence-agrees": Example(
        RIVALS, ("amounts", 0, {"amount": 101}), ("claims", 2, {"qualifier": "at_least"})
    ),
    "correction-still-fits": Example(
        CORRECTED, ("claims", 0, {"unit": "CNY"}), ("claims", 0, {"value": "90"})
    ),
    "witnesses-recounted": Example(
        WITNESSED, ("amounts", 0, {"witnesses": 2}), ("sources", 2, {"reliability": "spun"})
    ),
    "single-witness": Example(
        {"amounts": [amount("cohort/a", 100, witnesses=2)]},
        ("amounts", 0, {"witnesses": 1}),
        ("amounts", 0, {"witnesses": 3}),
    ),
    "verdict-still-fits": Example(
        RIVALS, ("claims", 1, {"value": "91"}), ("claims", 1, {"qualifier": "approximately"})
    ),
    "verdict-chooses-its-own": Example(
        RIVALS,
        ("discrepancies", 0, {"chosen_claim_id": "c#01"}),
        ("discrepancies", 0, {"chosen_claim_id": "b#01"}),
    ),
    "rivals-have-a-verdict": Example(
        RIVALS,
        ("discrepancy_claims", 1, {"claim_id": "c#01"}),
        ("discrepancies", 0, {"verdict": "open"}),
    ),
    "correction-carries-out-verdict": Example(
        CORRECTED,
        ("discrepancies", 0, {"verdict": "statement"}),
        ("discrepancies", 0, {"chosen_claim_id": "a#01"}),
    ),
    "verdict-still-needed": Example(
        RIVALS, ("claims", 1, {"value": "100"}), ("claims", 1, {"value": "99"})
    ),
    "subject-is-used": Example(
        {
            "subjects": [SUBJECT, {"subject_id": "programme/p", "kind": "programme"}],
            "claims": [claim("a", "org/a", "hosted_by", unit="id", subject_id="programme/p")],
        },
        ("claims", 0, {"value": "org/b"}),
        ("claims", 0, {"property": "issued_by"}),
    ),
    "source-is-used": Example(
        {"sources": [source("a"), source("b", republishes="a")], "claims": [claim("b", "1")]},
        ("sources", 1, {"republishes": None}),
        ("sources", 1, {"publisher": "a"}),
    ),
    "redirect-leads-on": Example(
        {"people": [{"person_id": "person/b"}], "redirects": [redirect("person/a", "person/b")]},
        ("redirects", 0, {"new_id": "person/a"}),
        ("redirects", 0, {"new_id": None}),
    ),
}

EXAMPLES |= {rule: Example(*parts) for rule, parts in (MORE | TOLD).items()}


def made(tables: Tables, *changes: Change) -> Ledger:
    changed = copy.deepcopy(tables)
    for table, index, values in changes:
        changed[table][index] |= values
    return ledger(**changed)


def run(entry: RuleEntry, tables: Ledger) -> Check:
    """One rule on a few rows, which its minimum for the whole ledger would refuse."""
    return run_rule(replace(entry, minimum=1), tables, Explanations(tables))


def test_rules_and_examples_match() -> None:
    assert RULES.keys() == EXAMPLES.keys()


@pytest.mark.parametrize("rule", RULES)
def test_rule_refuses_its_example_and_lets_the_near_miss_pass(rule: str) -> None:
    entry, example = RULES[rule], EXAMPLES[rule]
    clean = run(entry, made(example.tables))
    assert clean.findings == () and clean.seen > 0
    near = run(entry, made(example.tables, example.near_miss))
    assert near.findings == () and near.seen > 0
    wrong = run(entry, made(example.tables, example.wrong))
    assert [f.severity for f in wrong.findings if f.severity == entry.severity]
    assert all(f.where and f.reason and f.mend for f in wrong.findings)


@pytest.mark.parametrize("entry", RULES.values(), ids=RULES)
def test_register_speaks_of_tables_and_says_why(entry: RuleEntry) -> None:
    known = set(ledger().schemas) | {"all", "all fact tables"}
    assert set(entry.tables) <= known
    assert entry.severity in {"error", "warning"} and entry.minimum >= 1
    assert entry.statement.endswith(".") and entry.reason.endswith(".") and entry.function.__doc__


def test_a_rule_that_sees_less_than_its_minimum_fails() -> None:
    entry, tables = RULES["part-within-whole"], made(SUMMED)
    assert run_rule(replace(entry, minimum=4), tables, Explanations(tables)).passed
    check = run_rule(replace(entry, minimum=5), tables, Explanations(tables))
    assert check.seen == 0 and not check.passed


def explained(**change: Any) -> list[Check]:
    """Part-within-whole, and whether explanations are needed, over a part beyond its whole."""
    tables = copy.deepcopy(SUMMED)
    tables["amounts"][1]["amount"] = 150
    keys = [tables["amounts"][0]["amount_id"], tables["amounts"][1]["amount_id"]]
    tables["evidence"] = [evidence("w", row_id=keys[0]), evidence("a", row_id=keys[1])]
    tables["discrepancies"] = [discrepancy("dis-007", explains="part-within-whole")]
    tables["discrepancy_claims"] = [about("dis-007", "w"), about("dis-007", "a")]
    rule = replace(RULES["part-within-whole"], minimum=1)
    return run_rules([rule], ledger(**tables | change))


def test_a_registered_discrepancy_explains_an_error_but_does_not_hide_it() -> None:
    rule, needed = explained()
    (finding,) = rule.findings
    assert (finding.severity, finding.explained_by) == ("explained", "dis-007")
    assert rule.passed and rule.explained == 1 and needed.passed


@pytest.mark.parametrize(
    "change",
    [
        {"discrepancy_claims": [about("dis-007", "a")]},
        {"discrepancies": [discrepancy("dis-007", explains="annual-within-total")]},
        {"evidence": []},
    ],
    ids=["names one of two", "another rule", "names claims of other figures"],
)
def test_a_discrepancy_that_does_not_name_it_all_explains_nothing(change: Tables) -> None:
    rule, needed = explained(**change)
    assert [f.severity for f in rule.findings] == ["error"] and not rule.passed
    assert [f.severity for f in needed.findings] == ["error"], "the explanation is idle"
