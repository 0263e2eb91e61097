"""Ids, names and titles that say one thing twice: each way of saying it must agree."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import polars as pl

from zjledger.model.variants import folded
from zjledger.rules.frame import Judgement, Ledger, Record, cell

NOT_PRINTED = "(post not printed)"
"""Ends a title that no source prints, such as that of a "city leader"."""

_STATE = frozenset(("government", "party", "legislature", "advisory_body", "development_zone"))
_FIRMS = frozenset(("enterprise", "state_owned_enterprise", "bank", "research_institute"))
_ROLE_WORDS = {
    "governor": frozenset(("government",)),
    "mayor": frozenset(("government",)),
    "leader": _STATE | _FIRMS,
    "secretary": _STATE | _FIRMS,
    "director": _STATE | _FIRMS,
    "head": _STATE | _FIRMS,
    "member": _STATE | _FIRMS,
    "chair": _STATE | _FIRMS,
    "chairman": _STATE | _FIRMS,
    "president": _FIRMS,
    "manager": _FIRMS,
    "reporter": frozenset(("media",)),
    "photographer": frozenset(("media",)),
    "editor": frozenset(("media",)),
}
"""Words of a title that name a role, and the kinds of body that have it."""

_ORGANS = (
    ("General Secretary", "party"),
    ("City leader", "government"),
    ("CPPCC", "advisory_body"),
    ("People's Congress", "legislature"),
    ("CPC ", "party"),
)
"""Names of organs of the state that titles hold, and their kinds; the first decides."""

_TITLES = {
    "governor": "省长",
    "mayor": "市长",
    "secretary": "书记",
    "director": "主任|厅长|局长",
    "head": "区长|县长|部长",
    "member": "成员|委员|常委",
    "chair": "主席",
    "chairman": "主席|董事长",
    "president": "总裁",
    "manager": "经理",
    "leader": "领导|负责",
    "acting": "代",
    "deputy": "副",
    "vice": "副",
}
"""Words of an English title and what one of a Chinese title must hold for each."""

_TOLD_ZH = {
    "董事长": "chair",
    "总裁": "president|executive",
    "经理": "manager",
    "书记": "secretary",
    "省长": "governor",
    "市长": "mayor",
    "主任": "director",
    "主席(?!团)": "chair",
    "[区县部]长": "head",
    "常委(?!会)": "member",
}
"""Words of a Chinese title and what the English one must hold for each."""

_ROLES = frozenset(
    "committee municipal county district provincial province standing people congress government "
    "party central working group administration management member presidium executive plenary "
    "first fourth eighth ninth chief".split()
) | frozenset(_ROLE_WORDS)
"""Words of titles and of bodies that many others have too."""

GENERIC = set("of the and a an in on for at to with cpc general vice deputy acting".split())
"""Words that two names may share by chance."""


def words(text: str | None) -> set[str]:
    """Words of a text that carry meaning, in lower case: what two ways of naming share."""
    found = set(re.findall(r"[a-z0-9]{2,}", (text or "").lower())) - GENERIC
    return {word.removesuffix("s") for word in found}


def shares_chinese(one: str | None, other: str | None) -> bool:
    """Whether two Chinese texts, traditional or simplified, share two characters in a row."""
    one, other = folded(one or ""), folded(other or "")
    return any(one[i : i + 2] in other for i in range(len(one) - 1))


def person_id_spells_the_name(ledger: Ledger) -> Iterator[Judgement]:
    """The slug of a person's id is the English name in lower case."""
    for row in ledger.rows("people"):
        slug = re.sub(r"[^a-z]+", "-", row["name_en"].lower()).strip("-")
        spelled = re.fullmatch(rf"person/{slug}-[0-9a-z]{{4}}", row["person_id"])
        fault = None if spelled else f"{row['person_id']} does not spell {row['name_en']}"
        yield Judgement(cell("people", row["person_id"], "name_en"), fault)


def post_id_names_its_holder(ledger: Ledger) -> Iterator[Judgement]:
    """``post/wang-hao-trm4-09`` is a post of ``person/wang-hao-trm4``."""
    for row in ledger.rows("posts"):
        holder = row["post_id"].replace("post/", "person/", 1).rpartition("-")[0]
        fault = f"the id is that of {holder}" if holder != row["person_id"] else None
        yield Judgement(cell("posts", row["post_id"], "person_id"), fault)


def post_title_names_its_body(ledger: Ledger) -> Iterator[Judgement]:
    """A title shares a word with the name of its body, in English or in Chinese.

    A title of words alone that every body has ("Reporter", "Secretary of the Municipal Committee")
    names none.
    """
    bodies = ledger.by_key("organizations")
    for row in ledger.rows("posts"):
        body = bodies.get(row["organization_id"] or "")
        if body is None or NOT_PRINTED in row["title_en"]:
            continue
        title, name = words(row["title_en"]) - _ROLES, words(body["name_en"]) - _ROLES
        if not title:
            continue
        shared = title & name
        shared_zh = shares_chinese(row["title_zh"], body["name_zh"])
        fault = f"{row['title_en']!r} does not fit {body['name_en']!r}"
        where = cell("posts", row["post_id"], "title_en")
        yield Judgement(where, None if shared or shared_zh else fault)


def post_fits_the_kind_of_its_body(ledger: Ledger) -> Iterator[Judgement]:
    """The first role word of a title against the kind of its body: no mayor of a newspaper."""
    bodies = ledger.by_key("organizations")
    for row in ledger.rows("posts"):
        body = bodies.get(row["organization_id"] or "")
        roles = [w for w in re.findall(r"[a-z]+", row["title_en"].lower()) if w in _ROLE_WORDS]
        if body is None or not roles:
            continue
        named = next((kind for word, kind in _ORGANS if word in row["title_en"]), body["kind"])
        fits = body["kind"] in _ROLE_WORDS[roles[0]] and body["kind"] == named
        fault = f"{row['title_en']!r} in a body of the kind {body['kind']}"
        where = cell("posts", row["post_id"], "organization_id")
        yield Judgement(where, None if fits else fault)


def _posts_told(ledger: Ledger) -> Iterator[Record]:
    """Claims that someone held a post."""
    claims = ledger.tables["claims"]
    return claims.filter(pl.col("property") == "held_post").iter_rows(named=True)


def journalist_writes_for_the_publisher(ledger: Ledger) -> Iterator[Judgement]:
    """A post in a news outlet is printed by a source of that outlet."""
    posts, bodies = ledger.by_key("posts"), ledger.by_key("organizations")
    sources = ledger.tables["sources"].select("source_id", "publisher")
    publishers = dict(sources.iter_rows())
    for row in _posts_told(ledger):
        post = posts.get(row["value"])
        body = bodies.get(post["organization_id"] or "") if post else None
        if post is None or body is None or body["kind"] != "media":
            continue
        publisher = publishers[row["source_id"]]
        shared = words(body["name_en"]) & words(publisher)
        shared_zh = shares_chinese(body["name_zh"], publisher)
        fault = f"{body['name_en']!r}, but {publisher!r} prints it"
        where = cell("posts", post["post_id"], "organization_id")
        yield Judgement(where, None if shared or shared_zh else fault)


def one_title_one_body(ledger: Ledger) -> Iterator[Judgement]:
    """The same title in both languages belongs to the same body wherever it stands."""
    seen: dict[tuple[str, str], tuple[str, str]] = {}
    for row in ledger.rows("posts"):
        if NOT_PRINTED in row["title_en"]:
            continue
        title = (row["title_en"], row["title_zh"] or "")
        other, body = seen.setdefault(title, (row["post_id"], row["organization_id"]))
        fault = f"{title[0]!r} is a title of {body} in {other}"
        where = cell("posts", row["post_id"], "organization_id")
        yield Judgement(where, None if body == row["organization_id"] else fault)


def post_titles_agree(ledger: Ledger) -> Iterator[Judgement]:
    """Rank and role in the English title stand in the Chinese one; deputy and acting both ways."""
    for row in ledger.rows("posts"):
        title_zh = row["title_zh"]
        if title_zh is None or not re.search("[\u4e00-\u9fff]", title_zh):
            continue
        told = re.findall(r"[a-z]+", row["title_en"].lower())
        missing = [w for w in told if w in _TITLES and not re.search(_TITLES[w], title_zh)]
        for word, english in _TOLD_ZH.items():
            if re.search(word, title_zh) and not re.search(english, row["title_en"].lower()):
                missing.append(english)
        if "副" in title_zh and not {"deputy", "vice"} & set(told):
            missing.append("deputy")
        if title_zh.startswith("代") and "acting" not in told:
            missing.append("acting")
        fault = f"{row['title_en']!r} and {title_zh} differ in {', '.join(missing)}"
        where = cell("posts", row["post_id"], "title_en")
        yield Judgement(where, fault if missing else None)


def post_title_is_printed(ledger: Ledger) -> Iterator[Judgement]:
    """A claim of the post prints a word of its title."""
    posts = ledger.by_key("posts")
    for row in _posts_told(ledger):
        post = posts.get(row["value"])
        if post is None or row["reading"] != "printed":
            continue
        shared = words(post["title_en"].replace(NOT_PRINTED, "")) & words(row["printed"])
        shared_zh = shares_chinese(post["title_zh"], row["printed"])
        fault = f"{row['claim_id']} prints {row['printed']!r}, not {post['title_en']!r}"
        where = cell("posts", post["post_id"], "title_en")
        yield Judgement(where, None if shared or shared_zh else fault)


def post_observed_as_told(ledger: Ledger) -> Iterator[Judgement]:
    """A post was observed while claims print it: to the day, or within a coarser precision."""
    told: dict[str, list[tuple[dt.date, dt.date]]] = {}
    for row in _posts_told(ledger):
        told.setdefault(row["value"], []).append((row["period_start"], row["period_end"]))
    for row in ledger.rows("posts"):
        if days := told.get(row["post_id"]):
            exact = row["observed_precision"] == "day"
            first, last = min(d[0] for d in days), max(d[1] for d in days)
            for column, day, early in (("observed_from", first, -1), ("observed_to", last, 1)):
                off = (row[column] - day).days * early
                fault = f"{row[column]}, but the claims say {day}"
                where = cell("posts", row["post_id"], column)
                yield Judgement(where, fault if off < 0 or (exact and off) else None)
