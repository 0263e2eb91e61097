"""Rivals, verdicts, corrections and witnesses, on made-up claims."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fixture import VOCABULARY, built, claim, curated, source

from zjledger.assemble.resolve import Figure, Resolution, resolve
from zjledger.curated.strict_yaml import parse_yaml
from zjledger.model.report import LedgerError

COHORT, MEETING = "cohort/a", "meeting/2023-05-09-a"


def investment(number: str, value: str, **more: str) -> dict[str, str]:
    return claim(number, "total_investment", value, **{"unit": "CNY", "status": "plan"} | more)


def said_by(*values: str, **more: str) -> dict[str, dict[str, Any]]:
    """One sound source for each value of total investment, named a, b, c."""
    return {
        letter: source({COHORT: [investment("01", value, **more)]})
        for letter, value in zip("abcdef", values, strict=False)
    }


def verdict(*claims: str, said: list[str], **more: str) -> dict[str, Any]:
    default = {"id": "dis-001", "kind": "rival_figure", "severity": "B", "verdict": "claim"}
    default |= {"statement": "as chosen", "reason": "made up"}
    return default | {"claims": list(claims), "said": said, **more}


def resolved(folder: Path, sources: dict[str, Any], **registers: Any) -> Resolution:
    return resolve(curated(folder, sources, **registers), VOCABULARY)


def figure(folder: Path, sources: dict[str, Any], **registers: Any) -> Figure:
    """The only figure, whether it was agreed or judged."""
    it = resolved(folder, sources, **registers)
    if it.figures:
        (only,) = it.figures
        assert it.agreed.standing.is_empty()
        return only
    ((chosen, witnesses, confidence),) = it.agreed.standing.select(
        "claim_id", "witnesses", "confidence"
    ).rows()
    assert set(it.agreed.support["chosen"]) == {chosen}
    supports = tuple(it.claims[claim_id] for claim_id in it.agreed.support["claim_id"])
    return Figure(it.claims[chosen], supports, (), int(witnesses), confidence, it.corrections)


def refusal(folder: Path, sources: dict[str, Any], **registers: Any) -> str:
    with pytest.raises(LedgerError) as refused:
        resolved(folder, sources, **registers)
    (finding,) = refused.value.findings
    file, line, column = finding.where.rsplit(":", 2)
    assert file.startswith("data/curated/") and int(line) > 0 and int(column) > 0
    return str(finding)


def ids(claims: tuple[Any, ...]) -> list[str]:
    return [c.claim_id for c in claims]


# Rivals and verdicts


def test_rivals_without_a_verdict_stop_and_propose_one(tmp_path: Path) -> None:
    told = refusal(tmp_path / "1", said_by("100", "90"))
    for part in ("a#01", "b#01", "'prints 100'", "'prints 90'", COHORT, "discrepancies.yaml"):
        assert part in told
    entry = told.splitlines()[-1].strip()
    assert 'statement: "…", reason: "…"' in entry
    parse_yaml(f"discrepancies:\n  {entry}\n", "paste")
    pasted = verdict("a#01", "b#01", said=["100 CNY", "90 CNY"], chosen="a#01")
    assert 'claims: ["a#01", "b#01"], said: [100 CNY, 90 CNY], chosen: "a#01"' in entry
    assert (
        figure(tmp_path / "2", said_by("100", "90"), discrepancies=[pasted]).chosen.value == "100"
    )


def test_a_proposed_verdict_is_refused_until_it_says_why(tmp_path: Path) -> None:
    pasted = verdict("a#01", "b#01", said=["100 CNY", "90 CNY"], chosen="a#01", reason="…")
    assert "has no reason" in refusal(tmp_path, said_by("100", "90"), discrepancies=[pasted])


def test_the_verdict_decides_and_the_rival_stays_on_record(tmp_path: Path) -> None:
    given = verdict("a#01", "b#01", said=["100 CNY", "90 CNY"], chosen="b#01")
    it = figure(tmp_path, said_by("100", "90", "90"), discrepancies=[given])
    assert it.chosen.value == "90"
    assert ids(it.supports) == ["b#01", "c#01"] and ids(it.rivals) == ["a#01"]
    assert (it.witnesses, it.confidence) == (2, "contested")


def test_an_unnamed_rival_stops_though_a_verdict_names_the_others(tmp_path: Path) -> None:
    given = verdict("a#01", "b#01", said=["100 CNY", "90 CNY"], chosen="a#01")
    told = refusal(tmp_path, said_by("100", "90", "80"), discrepancies=[given])
    assert "dis-001 names some of them" in told and "id: dis-002" in told
    assert 'claims: ["a#01", "b#01", "c#01"]' in told


def test_two_verdicts_may_share_the_rivals_of_one_choice(tmp_path: Path) -> None:
    first = verdict("a#01", "b#01", said=["100 CNY", "90 CNY"], chosen="a#01")
    second = verdict("a#01", "c#01", said=["100 CNY", "80 CNY"], chosen="a#01", id="dis-002")
    it = figure(tmp_path, said_by("100", "90", "80"), discrepancies=[first, second])
    assert it.chosen.claim_id == "a#01" and len(it.rivals) == 2


def test_two_verdicts_that_choose_differently_stop(tmp_path: Path) -> None:
    first = verdict("a#01", "b#01", said=["100 CNY", "90 CNY"], chosen="a#01")
    second = first | {"id": "dis-002", "chosen": "b#01"}
    told = refusal(tmp_path, said_by("100", "90"), discrepancies=[first, second])
    assert "dis-001, dis-002 choose different claims" in told


def test_a_verdict_may_name_claims_beyond_its_group(tmp_path: Path) -> None:
    sources = said_by("100", "90")
    sources["c"] = source({COHORT: [claim("01", "project_count", "7")]})
    given = verdict("a#01", "b#01", "c#01", said=["100 CNY", "90 CNY", "7 count"], chosen="a#01")
    it = resolved(tmp_path, sources, discrepancies=[given])
    assert {f.chosen.property for f in it.figures} == {"total_investment"}
    assert it.agreed.standing["property"].to_list() == ["project_count"]


@pytest.mark.parametrize("code", ["open", "both_stand", "statement"])
def test_every_verdict_on_rivals_must_choose_what_is_shown(tmp_path: Path, code: str) -> None:
    given = verdict("a#01", "b#01", said=["100 CNY", "90 CNY"], verdict=code)
    assert "rival claims" in refusal(tmp_path / "1", said_by("100", "90"), discrepancies=[given])
    given |= {"chosen": "b#01"}
    shown = figure(tmp_path / "2", said_by("100", "90"), discrepancies=[given])
    assert (shown.chosen.value, shown.confidence) == ("90", "contested")


def test_hedged_figures_agree_where_one_truth_satisfies_all(tmp_path: Path) -> None:
    sources = said_by("95594000000")
    sources["b"] = source({COHORT: [investment("01", "95000000000", qualifier="more_than")]})
    sources["c"] = source({COHORT: [investment("01", "95600000000", qualifier="approximately")]})
    it = figure(tmp_path, sources)
    assert it.chosen.claim_id == "a#01" and it.witnesses == 3 and not it.rivals


def test_claims_that_agree_with_a_hedge_but_not_together_are_rivals(tmp_path: Path) -> None:
    sources = {"a": source({COHORT: [investment("01", "50", qualifier="more_than")]})}
    sources |= {"b": source({COHORT: [investment("01", "90")]})}
    sources |= {"c": source({COHORT: [investment("01", "80")]})}
    assert "rival claims" in refusal(tmp_path / "1", sources)
    given = verdict("a#01", "c#01", said=["50 CNY", "80 CNY"], chosen="a#01")
    it = figure(tmp_path / "2", sources, discrepancies=[given])
    assert ids(it.supports) == ["a#01", "b#01"] and ids(it.rivals) == ["c#01"]


@pytest.mark.parametrize(
    "other", [{"unit": "USD"}, {"status": "actual"}, {"period": "2022"}], ids=str
)
def test_unit_status_and_period_keep_figures_apart(tmp_path: Path, other: dict[str, str]) -> None:
    sources = said_by("100") | {"b": source({COHORT: [investment("01", "7", **other)]})}
    it = resolved(tmp_path, sources)
    assert set(it.agreed.standing["claim_id"]) == {"a#01", "b#01"} and not it.figures


def test_a_misprint_in_a_translation_is_a_rival(tmp_path: Path) -> None:
    sources = said_by("100")
    sources["b"] = source({COHORT: [investment("01", "1000")]}, language="zh")
    assert "kind: unit_slip" in refusal(tmp_path, sources)


def test_one_period_has_one_label_so_that_rivals_meet(tmp_path: Path) -> None:
    sources = {"a": source({COHORT: [investment("01", "100", period="2023-Q1..Q4")]})}
    assert "'2023-Q1..Q4' is written '2023'" in refusal(tmp_path / "1", sources)
    sources = {"a": source({COHORT: [investment("01", "100", period="undated")]})}
    sources |= {"b": source({COHORT: [investment("01", "90", period="undated")]})}
    assert "rival claims" in refusal(tmp_path / "2", sources)


# Dates, ids and words


@pytest.mark.parametrize(
    ("property", "values", "extra"),
    [
        ("held_on", ("2023-05-09", "2023-05-08"), {}),
        ("time_of_day", ("morning", "afternoon"), {}),
        ("announced_by", ("person/a-1111", "person/b-2222"), {}),
        ("located_in", ("place/330100", "place/330200"), {}),
    ],
)
def test_facts_of_which_there_is_one_need_a_verdict_too(
    tmp_path: Path, property: str, values: tuple[str, str], extra: dict[str, str]
) -> None:
    sources = {
        letter: source({MEETING: [claim("01", property, value)]}, observed_on=day)
        for letter, value, day in zip("ab", values, ("2023-05-10", "2023-05-20"), strict=True)
    }
    assert "rival claims" in refusal(tmp_path / "1", sources)
    given = verdict("a#01", "b#01", said=list(values), chosen="b#01", kind="date")
    it = resolved(tmp_path / "2", sources, discrepancies=[given])
    (fact,) = it.facts[MEETING, property]
    assert fact.chosen.value == values[1] and ids(fact.rivals) == ["a#01"]


@pytest.mark.parametrize(
    ("property", "coarse", "fine"),
    [("held_on", "2023-05", "2023-05-09"), ("located_in", "place/330000", "place/330100")],
)
def test_the_finer_of_two_nested_values_stands(
    tmp_path: Path, property: str, coarse: str, fine: str
) -> None:
    sources = {"a": source({MEETING: [claim("01", property, coarse)]})}
    sources |= {"b": source({MEETING: [claim("01", property, fine)]})}
    (fact,) = resolved(tmp_path, sources).facts[MEETING, property]
    assert fact.chosen.value == fine and len(fact.supports) == 2


def test_a_rival_of_a_fact_is_evidence_for_its_cell(tmp_path: Path) -> None:
    sources = {"a": source({MEETING: [claim("01", "announced_by", "person/a-1111")]})}
    sources |= {"b": source({MEETING: [claim("01", "announced_by", "person/b-2222")]})}
    said = ["person/a-1111", "person/b-2222"]
    given = verdict("a#01", "b#01", said=said, chosen="a#01", kind="identity")
    tables = built(curated(tmp_path, sources, discrepancies=[given]))
    (announced,) = tables["participations"]
    assert announced["participant_id"] == "person/a-1111"
    roles = {(r["claim_id"], r["role"]) for r in tables["evidence"] if r["column"] == "role"}
    assert roles == {("a#01", "supports"), ("b#01", "rival")}


def test_wordings_of_one_venue_are_no_rivals_and_the_better_source_names_it(tmp_path: Path) -> None:
    sources = {"a": source({MEETING: [claim("01", "venue", "the haul")]}, reliability="spun")}
    sources |= {"b": source({MEETING: [claim("01", "venue", "the hall")]})}
    (meeting,) = built(curated(tmp_path, sources))["meetings"]
    assert meeting["venue"] == "the hall"


# The register's guards


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"said": ["100 CNY", "91 CNY"]}, "saying '91 CNY'; it says '90 CNY' (data/curated/"),
        ({"said": ["100 CNY", "90 USD"]}, "saying '90 USD'; it says '90 CNY'"),
        ({"said": ["100 CNY"]}, "names 2 claims and says 1"),
        ({"claims": [], "said": []}, "'claims' must be a list"),
        ({"claims": ["a#01", "a#01"], "said": ["100 CNY", "100 CNY"]}, "names a claim twice"),
        ({"chosen": "c#01"}, "not among its claims"),
        ({"verdict": "claim a#01"}, "wrong verdict 'claim a#01'"),
        ({"statement": "…"}, "has no statement"),
    ],
)
def test_an_entry_that_does_not_fit_is_refused(
    tmp_path: Path, change: dict[str, Any], reason: str
) -> None:
    given = verdict("a#01", "b#01", said=["100 CNY", "90 CNY"], chosen="a#01") | change
    assert reason in _refusals(tmp_path, said_by("100", "90", "100"), [given], [])


def test_a_verdict_for_a_claim_must_choose_it(tmp_path: Path) -> None:
    given = verdict("a#01", said=["100 CNY"])
    assert "says `claim` but chooses none" in _refusals(tmp_path, said_by("100"), [given], [])


CORRECTION = {"id": "cor-001", "claim": "a#01", "field": "unit", "from": "USD", "to": "CNY"}
CORRECTION |= {"discrepancy": "dis-001", "reason": "made up"}
SLIP = verdict("a#01", said=["100 USD"], verdict="value", kind="mistranslation")


def _refusals(
    folder: Path, sources: dict[str, Any], verdicts: list[Any], corrections: list[Any]
) -> str:
    with pytest.raises(LedgerError) as refused:
        resolved(folder, sources, discrepancies=verdicts, corrections=corrections)
    return str(refused.value)


def test_a_correction_is_applied_before_claims_are_grouped(tmp_path: Path) -> None:
    sources = {"a": source({COHORT: [investment("01", "100", unit="USD")]})}
    sources |= {"b": source({COHORT: [investment("01", "100")]})}
    it = figure(tmp_path, sources, discrepancies=[SLIP], corrections=[CORRECTION])
    assert it.chosen.claim_id == "b#01" and ids(it.supports) == ["b#01", "a#01"]
    assert [it.rule(c) for c in it.supports] == [None, "cor-001"]
    assert (it.witnesses, it.confidence) == (1, "single")


@pytest.mark.parametrize(
    ("verdicts", "corrections", "reason"),
    [
        ([SLIP], [], "dis-001 gives a value, but no correction carries it out"),
        ([SLIP | {"verdict": "statement"}], [CORRECTION], "whose verdict is not `value`"),
        (
            [SLIP | {"claims": ["b#01"], "said": ["90 USD"]}],
            [CORRECTION],
            "corrects a claim that dis-001 does not name",
        ),
        ([SLIP], [CORRECTION | {"from": "CNY"}], "expects unit 'CNY', the claim has 'USD'"),
        ([SLIP], [CORRECTION | {"to": "RMB"}], "cor-001 makes unit 'RMB'"),
        ([SLIP], [CORRECTION | {"field": "printed"}], "wrong field 'printed'"),
        (
            [SLIP],
            [CORRECTION | {"field": "value", "from": "100", "to": "1e9"}],
            "cannot be read: '1e9' is not a plain decimal number",
        ),
    ],
)
def test_corrections_and_value_verdicts_belong_together(
    tmp_path: Path, verdicts: list[Any], corrections: list[Any], reason: str
) -> None:
    assert reason in _refusals(tmp_path, said_by("100", "90", unit="USD"), verdicts, corrections)


# Witnesses and preference


def test_copies_of_one_dispatch_are_one_witness(tmp_path: Path) -> None:
    sources = said_by("100", "100", "100", "100")
    sources["b"]["source"]["republishes"] = "a"
    sources["c"]["source"] |= {"republishes": "b", "language": "zh"}
    it = figure(tmp_path, sources)
    assert len(it.supports) == 4 and it.witnesses == 2


def test_one_publisher_on_one_day_is_one_witness(tmp_path: Path) -> None:
    sources = said_by("100", "100", "100")
    for letter, day in zip("abc", ("2023-05-09", "2023-05-09", "2023-06-01"), strict=True):
        sources[letter]["source"] |= {"publisher": "agency", "published_on": day}
    assert figure(tmp_path, sources).witnesses == 2


def test_a_circle_of_copies_is_refused_where_it_is_written(tmp_path: Path) -> None:
    sources = said_by("100", "100", "100")
    sources["a"]["source"]["republishes"] = "b"
    sources["b"]["source"]["republishes"] = "a"
    told = refusal(tmp_path, sources)
    assert "sources/a.yaml" in told and "'a' republishes itself, by way of a, b" in told


def test_a_respun_page_is_neither_preferred_nor_a_witness_beside_others(tmp_path: Path) -> None:
    sources = said_by("100", "100")
    sources["a"]["source"]["reliability"] = "spun"
    sources["b"]["source"]["reliability"] = "uncertain"
    it = figure(tmp_path, sources)
    assert it.chosen.claim_id == "b#01" and (it.witnesses, it.confidence) == (1, "single")


def test_respun_pages_alone_are_one_witness(tmp_path: Path) -> None:
    sources = said_by("100", "100")
    for content in sources.values():
        content["source"]["reliability"] = "spun"
    it = figure(tmp_path, sources)
    assert (it.witnesses, it.confidence) == (1, "single")


def test_a_respun_rival_needs_a_verdict_but_does_not_contest(tmp_path: Path) -> None:
    sources = said_by("100", "1000000", "100")
    sources["b"]["source"]["reliability"] = "spun"
    assert 'chosen: "a#01"' in refusal(tmp_path / "1", sources)
    given = verdict("a#01", "b#01", said=["100 CNY", "1000000 CNY"], chosen="a#01")
    it = figure(tmp_path / "2", sources, discrepancies=[given])
    assert (ids(it.rivals), it.witnesses, it.confidence) == (["b#01"], 2, "corroborated")


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("sound", "machine_translated"),
        ("machine_translated", "uncertain"),
        ("uncertain", "spun"),
    ],
)
def test_the_more_reliable_of_equal_claims_stands(tmp_path: Path, better: str, worse: str) -> None:
    sources = said_by("100", "100")
    sources["a"]["source"]["reliability"] = worse
    sources["b"]["source"]["reliability"] = better
    assert figure(tmp_path, sources).chosen.claim_id == "b#01"


def test_an_exact_figure_stands_before_a_hedged_one_of_a_better_source(tmp_path: Path) -> None:
    sources = {"a": source({COHORT: [investment("01", "90", qualifier="more_than")]})}
    sources |= {"b": source({COHORT: [investment("01", "100")]}, reliability="uncertain")}
    assert figure(tmp_path, sources).chosen.claim_id == "b#01"


# Series and totals


def cohorts(*entries: tuple[str, str | None, str | None]) -> list[dict[str, str]]:
    return [
        {"id": f"cohort/{name}", "name_en": name}
        | ({"parent": f"cohort/{parent}", "partition": "by-kind"} if parent else {})
        | ({"series": series} if series else {})
        for name, parent, series in entries
    ]


@pytest.mark.parametrize(
    ("entries", "reason"),
    [
        (cohorts(("a", None, None)), "has no series"),
        (cohorts(("a", None, "weekly")), "wrong series 'weekly'"),
        (cohorts(("a", None, "other"), ("b", "a", "other")), "is a part and has a series"),
        (cohorts(("a", "b", None), ("b", "a", None)), "is a part of itself"),
    ],
)
def test_top_level_cohorts_have_a_series_and_parts_have_none(
    tmp_path: Path, entries: list[dict[str, str]], reason: str
) -> None:
    assert reason in refusal(tmp_path, said_by("100"), cohorts=entries)


def test_what_counts_in_totals(tmp_path: Path) -> None:
    series = "provincial_commencement"
    entries = cohorts(("a", None, series), ("b", "a", None), ("c", None, "provincial_list"))
    of_a = [
        investment("01", "100", period="2023-05-09"),
        investment("02", "110", period="2023-06-30"),
        investment("03", "15", unit="USD", period="2023-05-09"),
        claim("04", "period_investment", "20", unit="CNY", status="plan", period="2023"),
        claim("05", "period_investment", "5", unit="CNY", status="plan", period="2023-Q4"),
        claim("06", "project_count", "7"),
        claim("07", "credit_amount", "9", unit="CNY"),
    ]
    claims = {"cohort/a": of_a, "cohort/b": [investment("08", "40")]}
    claims |= {"cohort/c": [investment("09", "500")]}
    it = curated(tmp_path, {"a": source(claims)}, cohorts=entries)
    tables = built(it)
    counted = {
        (row["subject_id"], row["measure"], row.get("amount") or row.get("value"))
        for row in tables["amounts"] + tables["indicators"]
        if row["counts_in_totals"] == "true"
    }
    assert counted == {
        ("cohort/a", "total_investment", "110"),
        ("cohort/a", "total_investment", "15"),
        ("cohort/a", "period_investment", "20"),
        ("cohort/a", "project_count", "7"),
    }
