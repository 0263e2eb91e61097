"""Scoring the reader against texts annotated by hand.

A gold file holds documents, each headed ``=== id language day-of-publication``. What should be read
is marked in place: ``{37 major projects|count 37}``, ``{over 3 billion yuan|money 3000000000 CNY
more_than}``, ``{Wang Hao|person person/wang-hao-trm4 chaired_by}``. ``none`` marks what must not be
read. Roles are scored in documents that annotate one; subjects of figures where a file beside the
texts names them, see :func:`owners`.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from zjledger.reading.article import Language, read_article
from zjledger.reading.names import Gazetteer
from zjledger.reading.proposal import Proposal

NAMES = ("person", "org")
KINDS = ("money", "date", "period", "rate", "count", "quantity", *NAMES)
"""Kinds that are scored; places, programmes and projects are not annotated."""
SUBJECTS = "subjects.csv"
"""Beside the texts: whose each figure of some of them is."""
OWNED = frozenset({"money", "rate", "count", "quantity"})

Owners = Mapping[tuple[str, int], str]
"""The id of a subject by document and place of a figure."""

_HEAD = re.compile(r"=== (?P<id>[a-z0-9-]{1,40}) (?P<language>en|zh) (?P<day>[0-9-]{10})")
_JOINT = re.compile(
    r" ?起?,? ?(?:to|through|until|till|and|至|到|[-–—~～]{1,2})(?: the)? ?(?:[Ff]rom )?",
)
"""What stands between the two ends of a span; "and" joins them only after "between"."""
_MARK = re.compile(r"\{(?P<printed>[^{}|]{1,99})\|(?P<said>[^{}|]{1,99})\}")


@dataclass(frozen=True)
class Wanted:
    """One annotation: what stands from start to end (code points of the text without marks)."""

    start: int
    end: int
    kind: str
    value: str
    unit: str | None
    qualifier: str


@dataclass(frozen=True)
class Document:
    """An annotated text, without its marks."""

    document_id: str
    language: Language
    published_on: dt.date
    text: str
    wanted: tuple[Wanted, ...]


@dataclass
class Score:
    """Right, given and wanted of one kind, and each value that is wrong without saying so."""

    right: int = 0
    given: int = 0
    wanted: int = 0
    qualified: int = 0
    silent: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float | None:
        """Right over given."""
        return self.right / self.given if self.given else None

    @property
    def recall(self) -> float | None:
        """Right over wanted."""
        return self.right / self.wanted if self.wanted else None


def documents(content: str) -> Iterator[Document]:
    """The documents of a gold file.

    Raises:
        ValueError: a head or a mark is malformed.
    """
    for block in re.split(r"(?m)^(?==== )", content):
        if not block.strip():
            continue
        head, _, body = block.partition("\n")
        match = _HEAD.fullmatch(head)
        if not match:
            raise ValueError(f"malformed head: {head!r}")
        text, last = "", 0
        wanted: list[Wanted] = []
        for mark in _MARK.finditer(body):
            text += body[last : mark.start()]
            kind, *said = mark["said"].split()
            value, unit, qualifier = (said + ["", "", "exact"][len(said) :])[:3]
            spot = len(text), len(text) + len(mark["printed"])
            if kind in NAMES and unit:
                roles = (f"{value} {role}" for role in unit.split(","))
                wanted += [Wanted(*spot, "role", role, None, "exact") for role in roles]
                unit = ""
            wanted.append(Wanted(*spot, kind, value, unit or None, qualifier))
            text += mark["printed"]
            last = mark.end()
        text += body[last:]
        if set(text) & set("{}|"):
            raise ValueError(f"malformed mark in {match['id']}")
        language: Language = "zh" if match["language"] == "zh" else "en"
        day = dt.date.fromisoformat(match["day"])
        yield Document(match["id"], language, day, text, tuple(wanted))


def owners(content: str) -> Owners:
    """Whose each annotated figure is, from a CSV of document, start, printed and subject."""
    rows = csv.DictReader(io.StringIO(content))
    return {(row["document"], int(row["start"])): row["subject"] for row in rows}


def score(
    gold: Iterable[Document], known: Gazetteer, subjects: Owners | None = None
) -> dict[tuple[str, str], Score]:
    """Score the reader by language and kind, on text alone and the day of publication.

    Right is a proposal that overlaps the annotation, with its kind, exact value and unit; each
    counts once. A wrong value is silent unless its confidence is low.
    """
    scores: dict[tuple[str, str], Score] = {}
    for document in gold:
        kinds = {*KINDS, *(want.kind for want in document.wanted if want.kind == "role")}
        given = [
            replace(p, value=f"{p.about} {p.value}") if p.kind == "role" else p
            for p in read_article(document.text, document.published_on, "auto", known)
            if p.kind in kinds
            and p.value is not None
            and p.unit != "ordinal"
            and (p.kind != "role" or p.about)
        ]
        if subjects:
            _score_subjects(document, given, subjects, scores)
        given = _annotated_alike(document, given)
        for want in document.wanted:
            if want.kind in kinds and want.unit != "ordinal":
                row = scores.setdefault((document.language, want.kind), Score())
                row.wanted += 1
                hit = next((p for p in given if _same(p, want)), None)
                if hit:
                    given.remove(hit)
                    row.right += 1
                    row.given += 1
                    row.qualified += (hit.qualifier or "exact") == want.qualifier
                else:
                    printed = document.text[want.start : want.end]
                    row.missed.append(f"{document.document_id}: {printed!r} is {want.value}")
        for wrong in given:
            row = scores.setdefault((document.language, wrong.kind), Score())
            row.given += 1
            if wrong.confidence == "high":
                row.silent.append(f"{document.document_id}: {wrong.printed!r} read {wrong.value}")
    return scores


def _score_subjects(
    document: Document,
    given: Iterable[Proposal],
    subjects: Owners,
    scores: dict[tuple[str, str], Score],
) -> None:
    """Count the subjects of a document; a figure that was not read has none."""
    read = [p for p in given if p.kind in OWNED]
    for want in document.wanted:
        owner = subjects.get((document.document_id, want.start))
        if owner is None or want.kind not in OWNED:
            continue
        row = scores.setdefault((document.language, "subject"), Score())
        row.wanted += 1
        figure = next((p for p in read if p.overlaps(want.start, want.end)), None)
        row.given += bool(figure and figure.about)
        if figure and figure.about == owner:
            row.right += 1
            row.qualified += 1
        else:
            printed = document.text[want.start : want.end]
            row.missed.append(f"{document.document_id}: {printed!r} is of {owner}")


def _annotated_alike(document: Document, given: list[Proposal]) -> list[Proposal]:
    """What was read, with every span in the form of its annotation: a period, or its two ends.

    Of a period over two annotated dates each end is a date, right or wrong by itself. Two dates
    over an annotated period are that period if both ends are right; else each wrong one is left.
    """
    dates = [want for want in document.wanted if want.kind == "date"]
    for first, last in itertools.pairwise(dates):
        if not _joined(document.text, first.end, last.start, first.start):
            continue
        for period in (p for p in given if p.kind == "period"):
            if period.overlaps(first.start, first.end) and period.overlaps(last.start, last.end):
                begin, end = (period.value or "/").split("/")
                given = [p for p in given if p is not period]
                given.append(replace(period, kind="date", value=begin, end=first.end))
                given.append(replace(period, kind="date", value=end, start=last.start))
    for want in (want for want in document.wanted if want.kind == "period"):
        ends = [p for p in given if p.kind == "date" and p.overlaps(want.start, want.end)]
        if len(ends) == 2 and _joined(document.text, ends[0].end, ends[1].start, ends[0].start):
            right = [
                p for p, end in zip(ends, want.value.split("/"), strict=True) if p.value == end
            ]
            given = [p for p in given if p not in right]
            if len(right) == 2:
                given.append(replace(right[0], kind="period", value=want.value, end=want.end))
    return given


def _joined(text: str, end: int, start: int, begin: int) -> bool:
    """Whether two dates, from ``begin`` to ``end`` and from ``start``, are ends of one span."""
    joint = text[end:start]
    between = re.search(r"[Bb]etween (?:the )?$", text[:begin])
    return bool(_JOINT.fullmatch(joint)) and ("and" not in joint or bool(between))


def _same(proposal: Proposal, want: Wanted) -> bool:
    units = want.unit is None or proposal.unit == want.unit
    return (
        proposal.overlaps(want.start, want.end)
        and (proposal.kind, proposal.value) == (want.kind, want.value)
        and units
    )


def table(scores: dict[tuple[str, str], Score]) -> str:
    """The scores as text, one line for each language and kind, then every mistake."""
    lines = [
        "language kind      right given wanted precision recall qualifier silent-wrong",
        *(
            f"{language:8} {kind:9} {row.right:5} {row.given:5} {row.wanted:6} "
            f"{_share(row.precision):>9} {_share(row.recall):>6} "
            f"{_share(row.qualified / row.right if row.right else None):>9} {len(row.silent):12}"
            for (language, kind), row in sorted(scores.items())
        ),
    ]
    for row in scores.values():
        lines += [f"  wrong   {said}" for said in row.silent]
        lines += [f"  missed  {said}" for said in row.missed]
    return "\n".join(lines)


def _share(share: float | None) -> str:
    return "-" if share is None else f"{share:.3f}"
