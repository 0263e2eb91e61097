"""Examples of the rules on what sources name and how figures agree: rows, one change refused, one
let pass."""

from __future__ import annotations

import datetime as dt

from examples_names import SET, Change, Tables, body, claim, source, told

SOURCES = {"sources": [source(source_id="s"), source(source_id="t")]}
YEAR_BEFORE = {
    "period_start": dt.date(2021, 1, 1),
    "period_end": dt.date(2021, 12, 31),
    "period_label": "2021",
}
TWICE: Tables = {"claims": [told(number, value="1171") for number in (1, 2, 3)]}
LISTED: Tables = {"claims": [told(n, subject_id=f"cohort/2023-05-09-{n}") for n in (1, 2, 3)]}
TOTAL: Tables = {"claims": [told(1, "plan", property="total_investment", unit="CNY", value="12")]}
GOALS: Tables = {
    "claims": [
        told(n, "target", property="value_added", unit="CNY", subject_id="place/330100")
        for n in range(1, 8)
    ]
}
NAMED: Tables = {
    "programmes": [
        {"programme_id": "programme/415x-clusters", "name_en": "415X clusters"},
        {"programme_id": "programme/service-brand", "name_en": "Service brand"},
    ],
    "cohorts": [
        {"cohort_id": "cohort/wenzhou-key-projects-2023", "name_en": "Wenzhou key projects, 2023"},
        {
            "cohort_id": "cohort/wenzhou-key-projects-2023/new-build",
            "name_en": "Wenzhou key projects, 2023, new-build",
            "parent_id": "cohort/wenzhou-key-projects-2023",
        },
        {"cohort_id": "cohort/hangzhou-key-projects-2023", "name_en": "Hangzhou key projects"},
    ],
    "sources": [source(source_id="s", title="Wenzhou counts its projects")],
    "claims": [
        told(1, subject_id="programme/415x-clusters", printed="15 of the 415X clusters"),
        told(2, subject_id="cohort/wenzhou-key-projects-2023/new-build"),
    ],
}
CALLED: Tables = {
    "places": SET["places"],
    "organizations": [body("Alibaba Group", "enterprise", place_code="330109")],
    "sources": [source(source_id="s")],
    "claims": [claim("org/a", "Alibaba of Xiaoshan", "partner")],
}
WHOLES: Tables = {
    "places": SET["places"],
    "programmes": [
        {"programme_id": "programme/hangzhou-plan-2023", "place_code": "330100"},
        {
            "programme_id": "programme/hangzhou-plan-2023/zones",
            "place_code": "330109",
            "parent_id": "programme/hangzhou-plan-2023",
        },
        {"programme_id": "programme/zones-2024", "place_code": "330000"},
    ],
    "meetings": [
        {
            "meeting_id": "meeting/2023-05-09-hangzhou-conference",
            "name_en": "Hangzhou conference, 9 May 2023",
            "programme_id": "programme/hangzhou-plan-2023",
            "territory_code": "330100",
        }
    ],
    "claims": [told(1, subject_id="meeting/2023-05-09-hangzhou-conference")],
}

TOLD: dict[str, tuple[Tables, Change, Change]] = {
    "source-names-its-programme": (
        NAMED,
        ("claims", 0, {"subject_id": "programme/service-brand"}),
        ("claims", 0, {"printed": "15 clusters"}),
    ),
    "number-in-a-title-is-told": (
        {"sources": [source(source_id="s", title="99 projects of 2023")], "claims": [told(1)]},
        ("sources", 0, {"title": "98 projects of 2023"}),
        ("sources", 0, {"title": "99 projects"}),
    ),
    "left-out-document-is-no-source": (
        {
            "sources": [source(source_id="s", url="https://a.cn/1")],
            "reviewed_documents": [{"document_id": "t", "url": "https://a.cn/2"}],
        },
        ("reviewed_documents", 0, {"url": "https://a.cn/1"}),
        ("reviewed_documents", 0, {"url": None}),
    ),
    "source-names-its-list": (
        NAMED,
        ("claims", 1, {"subject_id": "cohort/hangzhou-key-projects-2023"}),
        ("claims", 1, {"subject_id": "cohort/wenzhou-key-projects-2023"}),
    ),
    "body-placed-as-told": (
        CALLED,
        ("organizations", 0, {"place_code": "330200"}),
        ("claims", 0, {"printed": "Alibaba of Hangzhou"}),
    ),
    "year-of-a-period-is-told": (
        SOURCES | TWICE,
        ("claims", 0, YEAR_BEFORE | {"subject_id": "place/330100"}),
        ("claims", 0, YEAR_BEFORE | {"subject_id": "place/330100", "printed": "99 in 2021"}),
    ),
    "one-figure-one-period": (
        TWICE,
        ("claims", 1, YEAR_BEFORE),
        ("claims", 1, YEAR_BEFORE | {"value": "1172"}),
    ),
    "one-figure-one-status": (
        TWICE,
        ("claims", 1, {"status": "plan"}),
        ("claims", 1, {"status": "plan", "property": "started_count"}),
    ),
    "one-source-one-status": (
        LISTED,
        ("claims", 1, {"status": "target"}),
        ("claims", 1, {"status": "target", "note": "expected by the end of the year"}),
    ),
    "total-is-a-plan-until-built": (
        TOTAL,
        ("claims", 0, {"status": "actual"}),
        ("claims", 0, {"status": "actual", "subject_id": "cohort/2023-05-09-a/completed"}),
    ),
    "goals-of-a-property-share-a-status": (
        GOALS,
        ("claims", 0, {"status": "plan"}),
        ("claims", 0, {"status": "actual"}),
    ),
    "target-of-projects-is-hedged": (
        {"claims": [told(1, "target", qualifier="at_least")]},
        ("claims", 0, {"qualifier": "exact"}),
        ("claims", 0, {"qualifier": "exact", "printed": "计划新开工99个项目"}),
    ),
    "programme-within-the-place-of-its-whole": (
        WHOLES,
        ("programmes", 1, {"place_code": "330000"}),
        ("programmes", 1, {"place_code": "330100"}),
    ),
    "programme-of-the-years-of-its-whole": (
        WHOLES,
        ("programmes", 1, {"programme_id": "programme/zones-2022"}),
        ("programmes", 1, {"programme_id": "programme/zones-2023"}),
    ),
    "meeting-of-a-whole-programme": (
        WHOLES,
        ("meetings", 0, {"programme_id": "programme/hangzhou-plan-2023/zones"}),
        ("meetings", 0, {"programme_id": "programme/zones-2024"}),
    ),
    "meeting-shares-a-word-with-its-programme": (
        WHOLES,
        ("meetings", 0, {"programme_id": "programme/zones-2024"}),
        ("claims", 0, {"subject_id": "programme/zones-2024"}),
    ),
    "meeting-placed-by-its-name": (
        WHOLES,
        ("meetings", 0, {"territory_code": "330200"}),
        ("meetings", 0, {"territory_code": "330109"}),
    ),
    "publisher-comes-up-on-its-page": (
        {
            "sources": [
                source(
                    publisher="Jiaxing Daily",
                    kind="state_media",
                    url="https://jx.cn/1",
                    title="Jiaxing and its services",
                ),
                source(kind="trade_press", url="https://seetao.com/1", title="Starts"),
            ]
        },
        ("sources", 0, {"publisher": "Wenzhou Daily"}),
        ("sources", 0, {"publisher": "Jiaxing Daily (copy)"}),
    ),
    "office-publishes-officially": (
        {
            "sources": [
                source(publisher="Quzhou Municipal Government", kind="official"),
                source(publisher="Ministry of Transport", kind="official"),
            ]
        },
        ("sources", 0, {"kind": "state_media"}),
        ("sources", 0, {"kind": "state_media", "publisher": "mirror of a Government"}),
    ),
    "script-of-the-language": (
        SOURCES
        | {"claims": [told(1, printed="99个项目"), told(2, printed="99个项目", source_id="t")]},
        ("sources", 0, {"language": "ja"}),
        ("sources", 0, {"language": "en"}),
    ),
    "sector-told-by-a-word": (
        {
            "cohorts": [
                {"cohort_id": "cohort/2023-a/ecology", "sector": "environment"},
                {
                    "cohort_id": "cohort/2023-a/ecology/new-build",
                    "sector": "environment",
                    "parent_id": "cohort/2023-a/ecology",
                },
            ]
        },
        ("cohorts", 1, {"sector": "digital"}),
        ("cohorts", 1, {"sector": "digital", "cohort_id": "cohort/2023-a/ecology/digital"}),
    ),
    "sector-as-others-sharing-a-word": (
        {
            "cohorts": [
                {"cohort_id": f"cohort/{year}/eco-parks", "sector": "environment"}
                for year in (2020, 2021, 2022, 2023)
            ]
        },
        ("cohorts", 0, {"sector": "digital"}),
        ("cohorts", 0, {"cohort_id": "cohort/2020/roads", "sector": "transport"}),
    ),
}
