"""Examples of the rules on names, phrases and lineage: rows, a change refused, one let pass."""

from __future__ import annotations

import datetime as dt
from typing import Any

Tables = dict[str, list[dict[str, Any]]]
Change = tuple[str, int, dict[str, Any]]
DAY = dt.date(2023, 5, 9)


def body(name: str, kind: str = "government", **more: Any) -> dict[str, Any]:
    return {"organization_id": "org/a", "name_en": name, "kind": kind} | more


def post(title: str, **more: Any) -> dict[str, Any]:
    row = {"post_id": "post/li-jun-u354-02", "person_id": "person/li-jun-u354", "title_en": title}
    seen = {"observed_from": DAY, "observed_to": DAY, "observed_precision": "day"}
    return row | seen | {"organization_id": "org/a"} | more


def claim(value: str, printed: str, property: str = "held_post", **more: Any) -> dict[str, Any]:
    row = {"claim_id": "s#01", "source_id": "s", "subject_id": "person/li-jun-u354"}
    said = {"property": property, "value": value, "printed": printed, "unit": "id"}
    days = {"period_start": DAY, "period_end": DAY, "period_label": str(DAY), "status": "actual"}
    return row | said | days | {"reading": "printed"} | more


def source(**more: Any) -> dict[str, Any]:
    default = {"source_id": "s-2023-05-09", "language": "zh", "publisher": "SeeTao"}
    return default | {"published_on": DAY, "observed_on": DAY} | more


def place(code: str, level: str, name_zh: str, parent: str | None = None) -> dict[str, Any]:
    return {"place_code": code, "level": level, "name_zh": name_zh, "parent_code": parent}


MAYOR: Tables = {
    "posts": [post("Mayor of Jiaxing", title_zh="市长")],
    "organizations": [body("Jiaxing Municipal Government")],
    "claims": [claim("post/li-jun-u354-02", "市長 李 軍")],
}
EDITOR: Tables = {
    "posts": [post("Editor")],
    "organizations": [body("SeeTao", "media")],
    "claims": [claim("post/li-jun-u354-02", "Editor/Li Jun")],
    "sources": [source(source_id="s")],
}
NAMED: Tables = {
    "subjects": [
        {"subject_id": "person/lu-shan-uzlm", "name_en": "Lu Shan", "name_zh": "卢山"},
        {"subject_id": "org/zj-drc", "name_en": "Zhejiang Development and Reform Commission"},
    ],
    "name_variants": [{"subject_id": "org/zj-drc", "variant": "省发改委"}],
    "claims": [
        claim("person/lu-shan-uzlm", "副省長 盧山", "attended_by"),
        claim("org/zj-drc", "省发改委主任", "reported_by", claim_id="s#02"),
    ],
}
PLACED: Tables = {
    "claims": [
        claim("a", "16 silver projects", at_start=10, at_end=28, source_id="s"),
        claim("b", "silver", at_start=13, at_end=19, claim_id="s#02"),
    ],
    "sources": [source(source_id="s", text_length=40)],
}
PLACES: Tables = {
    "places": [
        place("330000", "province", "浙江省"),
        place("330100", "prefecture_level_city", "杭州市", "330000"),
        place("330109", "district", "萧山区", "330100"),
        place("330182", "county_level_city", "建德市", "330100"),
    ]
}
WHOLE: Tables = {
    "meetings": [
        {"meeting_id": "meeting/2023-05-09-a", "programme_id": "programme/p"},
        {
            "meeting_id": "meeting/2023-05-09-a/ningbo",
            "programme_id": "programme/p",
            "parent_id": "meeting/2023-05-09-a",
        },
    ],
    "cohorts": [
        {
            "cohort_id": "cohort/2023-05-09-a",
            "meeting_id": "meeting/2023-05-09-a",
            "programme_id": "programme/p",
        },
        {
            "cohort_id": "cohort/2023-05-09-a/industrial",
            "parent_id": "cohort/2023-05-09-a",
            "meeting_id": "meeting/2023-05-09-a",
            "programme_id": "programme/p",
        },
    ],
}
OTHER_MEETING = {"meeting_id": "meeting/2022-05-09-b"}


def told(number: int, status: str = "actual", **more: Any) -> dict[str, Any]:
    row = claim("99", "99 projects", "project_count", claim_id=f"s#{number:02d}", status=status)
    return row | {"unit": "count", "subject_id": "cohort/2023-05-09-a"} | more


NAMED_PLACES = [
    place("330000", "province", "浙江省") | {"name_en": "Zhejiang"},
    place("330100", "prefecture_level_city", "杭州市") | {"name_en": "Hangzhou"},
    place("330109", "district", "萧山区") | {"name_en": "Xiaoshan"},
]
PLACED_COHORTS: Tables = {
    "places": NAMED_PLACES,
    "cohorts": [
        {"cohort_id": "cohort/2023-a", "place_code": "330000"},
        {
            "cohort_id": "cohort/2023-a/hangzhou",
            "parent_id": "cohort/2023-a",
            "place_code": "330100",
        },
        {
            "cohort_id": "cohort/2023-a/industrial",
            "parent_id": "cohort/2023-a",
            "place_code": "330000",
        },
    ],
}
COPIED: Tables = {
    "sources": [source(source_id="s"), source(source_id="t", republishes="s")],
    "claims": [told(1), told(2, source_id="t")],
}
SET: Tables = {
    "places": [
        *NAMED_PLACES[:1],
        NAMED_PLACES[1] | {"parent_code": "330000"},
        NAMED_PLACES[2] | {"parent_code": "330100"},
        place("330200", "prefecture_level_city", "宁波市", "330000") | {"name_en": "Ningbo"},
    ],
    "subjects": [{"subject_id": "cohort/2023-a/xiaoshan", "place_code": "330109"}],
    "projects": [
        {
            "project_id": "project/rongsheng-jintang-plastics",
            "name_en": "Rongsheng Jintang rubber and plastics",
            "place_code": "330200",
        },
        {
            "project_id": "project/ningbo-bay-resort",
            "name_en": "Ningbo Bay resort",
            "place_code": "330200",
        },
    ],
    "sources": [source(source_id="s")],
    "claims": [
        told(1, subject_id="cohort/2023-a/xiaoshan", printed="68 projects in Xiaoshan"),
        told(2, subject_id="project/rongsheng-jintang-plastics", printed="Rongsheng, 20 bn"),
    ],
}
SEVEN: Tables = {"claims": [told(number) for number in range(1, 9)]}
INVESTED: Tables = {
    "claims": [told(1, "plan", property="period_investment", unit="CNY", printed="计划投资178亿元")]
}
TOTALS: Tables = {
    "amounts": [
        {
            "amount_id": f"cohort/a:total_investment:plan:{year}:CNY",
            "subject_id": "cohort/a",
            "measure": "total_investment",
            "currency": "CNY",
            "period_label": year,
        }
        for year in ("2023", "2024")
    ]
}
TOTALS["amounts"][1]["subject_id"] = "cohort/b"

MORE: dict[str, tuple[Tables, Change, Change]] = {
    "person-id-spells-the-name": (
        {"people": [{"person_id": "person/li-jun-u354", "name_en": "Li Jun"}]},
        ("people", 0, {"name_en": "Jun Li"}),
        ("people", 0, {"person_id": "person/li-jun-ab12"}),
    ),
    "post-id-names-its-holder": (
        MAYOR,
        ("posts", 0, {"person_id": "person/li-jun-ab12"}),
        ("posts", 0, {"post_id": "post/li-jun-u354-11"}),
    ),
    "post-title-names-its-body": (
        MAYOR,
        ("organizations", 0, {"name_en": "Wenzhou Municipal Government"}),
        ("organizations", 0, {"name_en": "Government of Jiaxing"}),
    ),
    "post-fits-the-kind-of-its-body": (
        MAYOR,
        ("organizations", 0, {"kind": "media"}),
        ("posts", 0, {"title_en": "Acting Mayor of Jiaxing"}),
    ),
    "journalist-writes-for-the-publisher": (
        EDITOR,
        ("organizations", 0, {"name_en": "Hangzhou Net"}),
        ("sources", 0, {"publisher": "SeeTao (见道网)"}),
    ),
    "one-title-one-body": (
        {"posts": [post("Mayor of Jiaxing"), post("Mayor of Jiaxing", post_id="post/x-0000-01")]},
        ("posts", 1, {"organization_id": "org/b"}),
        ("posts", 1, {"organization_id": "org/b", "title_en": "City leader (post not printed)"}),
    ),
    "post-titles-agree": (
        MAYOR,
        ("posts", 0, {"title_en": "Vice-Mayor of Jiaxing"}),
        ("posts", 0, {"title_en": "Vice-Mayor of Jiaxing", "title_zh": "副市长"}),
    ),
    "post-title-is-printed": (
        MAYOR,
        ("claims", 0, {"printed": "省委書記 李 軍"}),
        ("claims", 0, {"printed": "Mayor Li Jun"}),
    ),
    "post-observed-as-told": (
        MAYOR,
        ("posts", 0, {"observed_from": DAY - dt.timedelta(1)}),
        ("posts", 0, {"observed_from": dt.date(2023, 5, 1), "observed_precision": "month"}),
    ),
    "phrase-names-its-value": (
        NAMED,
        ("claims", 0, {"printed": "副省長 王浩"}),
        ("claims", 1, {"printed": "主持人", "note": "named in the headline as 省发改委"}),
    ),
    "overlapping-phrases-agree": (
        PLACED,
        ("claims", 1, {"printed": "golden"}),
        ("claims", 1, {"source_id": "t", "printed": "golden"}),
    ),
    "phrase-within-its-text": (
        PLACED,
        ("sources", 0, {"text_length": 27}),
        ("sources", 0, {"text_length": 28}),
    ),
    "claim-said-once": (
        PLACED,
        ("claims", 1, {"value": "a"}),
        ("claims", 1, {"value": "a", "period_label": "2022"}),
    ),
    "language-fits-the-phrases": (
        {
            "claims": [claim("a", "16 silver projects")],
            "sources": [source(source_id="s", language="en")],
        },
        ("sources", 0, {"language": "zh"}),
        ("claims", 0, {"printed": "The total: 59%"}),
    ),
    "place-code-fits-its-level": (
        PLACES,
        ("places", 2, {"level": "county"}),
        ("places", 2, {"name_zh": "余杭区"}),
    ),
    "place-parent-is-the-next-level": (
        PLACES,
        ("places", 2, {"parent_code": "330200"}),
        ("places", 0, {"parent_code": "100000"}),
    ),
    "id-names-its-whole": (
        {
            "subjects": [
                {"subject_id": "cohort/2023-a/b", "kind": "cohort", "parent_id": "cohort/2023-a"}
            ]
        },
        ("subjects", 0, {"parent_id": "cohort/2022-b"}),
        ("subjects", 0, {"subject_id": "cohort/2023-a/c"}),
    ),
    "cohort-id-names-its-meeting": (
        WHOLE,
        ("cohorts", 0, OTHER_MEETING),
        ("cohorts", 0, {"meeting_id": "meeting/2023-05-09-a/ningbo"}),
    ),
    "part-shares-with-its-whole": (
        WHOLE,
        ("cohorts", 1, {"programme_id": "programme/q"}),
        ("cohorts", 1, {"parent_id": None, "programme_id": "programme/q"}),
    ),
    "cohort-in-the-programme-of-its-meeting": (
        WHOLE,
        ("cohorts", 0, {"programme_id": "programme/q"}),
        ("cohorts", 0, {"meeting_id": None, "programme_id": "programme/q"}),
    ),
    "name-dates-as-its-id": (
        {"subjects": [{"subject_id": "meeting/2023-05-09-a", "name_en": "Meeting of 9 May 2023"}]},
        ("subjects", 0, {"name_en": "Meeting of 9 June 2023"}),
        ("subjects", 0, {"name_en": "Second meeting of 9 May 2023"}),
    ),
    "name-shares-a-word-with-its-id": (
        {
            "subjects": [
                {
                    "subject_id": "org/zj-drc",
                    "kind": "org",
                    "name_en": "Zhejiang Development and Reform Commission",
                }
            ]
        },
        ("subjects", 0, {"name_en": "Hangzhou Bureau of Finance"}),
        ("subjects", 0, {"subject_id": "org/reform-commission"}),
    ),
    "claim-numbers-without-gap": (
        COPIED | {"claims": [told(1), told(2)]},
        ("claims", 0, {"claim_id": "s#03"}),
        ("claims", 1, {"claim_id": "s#02"}),
    ),
    "source-id-names-its-day": (
        {"sources": [source()]},
        ("sources", 0, {"published_on": DAY + dt.timedelta(1)}),
        ("sources", 0, {"published_on": None}),
    ),
    "source-address-names-its-day": (
        {"sources": [source(url="https://example.org/art/2023/5/9/a.html")]},
        ("sources", 0, {"published_on": DAY + dt.timedelta(30)}),
        ("sources", 0, {"published_on": DAY + dt.timedelta(3)}),
    ),
    "observed-day-is-told": (
        {"sources": [source(source_id="s")], "claims": [claim("a", "a")]},
        ("sources", 0, {"observed_on": DAY - dt.timedelta(1)}),
        (
            "sources",
            0,
            {"observed_on": DAY - dt.timedelta(1), "note": "speaks of 2023-05-08"},
        ),
    ),
    "source-speaks-before-it-appears": (
        {"sources": [source()]},
        ("sources", 0, {"observed_on": DAY + dt.timedelta(1)}),
        ("sources", 0, {"observed_on": DAY - dt.timedelta(9)}),
    ),
    "status-as-its-peers": (
        SEVEN,
        ("claims", 0, {"status": "plan"}),
        ("claims", 0, {"status": "plan", "note": "expected by the end of the year"}),
    ),
    "status-fits-its-words": (
        INVESTED,
        ("claims", 0, {"status": "actual"}),
        ("claims", 0, {"printed": "完成投资178亿元", "status": "actual"}),
    ),
    "period-holds-the-year-of-its-cohort": (
        SEVEN,
        ("claims", 0, {"period_start": dt.date(2024, 1, 1), "period_end": dt.date(2024, 12, 31)}),
        ("claims", 0, {"period_start": dt.date(2021, 1, 1), "period_end": dt.date(2025, 12, 31)}),
    ),
    "period-fits-its-source": (
        SEVEN | {"sources": [source(source_id="s")]},
        ("claims", 0, {"period_end": dt.date(2024, 12, 31)}),
        ("claims", 0, {"period_end": dt.date(2022, 12, 31)}),
    ),
    "cohort-told-within-a-year": (
        SEVEN | {"sources": [source(source_id="s")]},
        ("sources", 0, {"published_on": dt.date(2023, 5, 1)}),
        ("sources", 0, {"published_on": dt.date(2024, 5, 1)}),
    ),
    "cohort-has-one-total": (
        TOTALS,
        ("amounts", 1, {"subject_id": "cohort/a"}),
        ("amounts", 1, {"subject_id": "cohort/a", "currency": "USD"}),
    ),
    "cohort-placed-by-its-id": (
        PLACED_COHORTS,
        ("cohorts", 1, {"place_code": "330109"}),
        ("cohorts", 1, {"cohort_id": "cohort/2023-a/hangzhou-municipal"}),
    ),
    "part-placed-as-its-whole": (
        PLACED_COHORTS,
        ("cohorts", 2, {"place_code": "330109"}),
        ("cohorts", 1, {"place_code": "330109"}),
    ),
    "body-placed-by-its-name": (
        {
            "organizations": [
                body("Hangzhou Airport Zone", "development_zone", place_code="330109")
            ],
            "places": NAMED_PLACES,
        },
        ("organizations", 0, {"place_code": "330000"}),
        ("organizations", 0, {"place_code": "330100"}),
    ),
    "body-kind-by-its-name": (
        {"organizations": [body("CPC Jiaxing Municipal Committee", "party")]},
        ("organizations", 0, {"kind": "government"}),
        ("organizations", 0, {"name_en": "CPC Jiaxing Committee"}),
    ),
    "place-name-once": (
        {"places": NAMED_PLACES},
        ("places", 1, {"name_en": "Zhejiang"}),
        ("places", 1, {"name_en": "Ningbo"}),
    ),
    "sector-as-others-of-its-name": (
        {
            "cohorts": [
                {"cohort_id": f"cohort/{year}/industrial", "sector": "industry"}
                for year in (2020, 2021, 2022, 2023)
            ]
        },
        ("cohorts", 0, {"sector": "water"}),
        ("cohorts", 0, {"cohort_id": "cohort/2021/water", "sector": "water"}),
    ),
    "sector-in-its-id": (
        {
            "cohorts": [
                {"cohort_id": "cohort/2023-a/new-energy", "sector": "energy"},
                {"cohort_id": "cohort/2023-a/water", "sector": "water"},
                {"cohort_id": "cohort/2022-a/energy", "sector": "energy"},
            ]
        },
        ("cohorts", 0, {"sector": "water"}),
        ("cohorts", 0, {"cohort_id": "cohort/2023-a/energy"}),
    ),
    "copy-says-what-its-root-says": (
        COPIED,
        ("claims", 1, {"property": "total_investment"}),
        ("claims", 1, {"value": "98 projects"}),
    ),
    "publisher-at-its-address": (
        {"sources": [source(publisher="17car.com.cn (repost)", url="https://www.17car.com.cn/1")]},
        ("sources", 0, {"publisher": "dcgqt.com (repost)"}),
        ("sources", 0, {"url": "https://news.17car.com.cn/1"}),
    ),
    "flow-told-in-its-time": (
        {"claims": [told(1, property="value_added_growth")], "sources": [source(source_id="s")]},
        ("claims", 0, {"period_end": dt.date(2023, 12, 31)}),
        ("claims", 0, {"period_end": dt.date(2023, 12, 31), "status": "target"}),
    ),
    "correction-reads-like-its-verdict": (
        {
            "claims": [told(1, unit="CNY", value="2500000")],
            "discrepancies": [{"discrepancy_id": "dis-001", "statement": "about 2.5 billion yuan"}],
            "corrections": [
                {
                    "correction_id": "cor-001",
                    "claim_id": "s#01",
                    "discrepancy_id": "dis-001",
                    "field": "value",
                    "to_value": "2500000000",
                }
            ],
        },
        ("corrections", 0, {"to_value": "25000000000"}),
        ("discrepancies", 0, {"statement": "2.5 billion yuan"}),
    ),
    "period-meets-the-years-of-its-subject": (
        {"claims": [told(1, subject_id="programme/ningbo-plan-2023-2027")]},
        ("claims", 0, {"period_start": dt.date(2022, 1, 1), "period_end": dt.date(2022, 12, 31)}),
        ("claims", 0, {"period_start": dt.date(2027, 1, 1), "period_end": dt.date(2028, 12, 31)}),
    ),
    "programme-shares-a-word-with-its-whole": (
        {
            "programmes": [
                {"programme_id": "programme/415x-plan-2023", "parent_id": "programme/415x-clusters"}
            ]
        },
        ("programmes", 0, {"parent_id": "programme/service-brand"}),
        ("programmes", 0, {"parent_id": "programme/plans"}),
    ),
    "source-names-the-place-of-its-subject": (
        SET,
        ("claims", 0, {"printed": "68 projects"}),
        ("sources", 0, {"title": "Xiaoshan counts its projects"}),
    ),
    "source-names-its-project": (
        SET,
        ("claims", 1, {"printed": "总投资20亿元", "subject_id": "project/ningbo-bay-resort"}),
        ("claims", 1, {"note": "seen"}),
    ),
}
