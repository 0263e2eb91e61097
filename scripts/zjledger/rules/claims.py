"""Claims as columns, with what many rules ask of them: worked out once for all rules."""

from __future__ import annotations

import polars as pl

from zjledger.rules.cases import beside, last_of_each
from zjledger.rules.frame import Ledger

_KEPT = (
    "claim_id source_id subject_id property status value unit qualifier period_start period_end "
    "period_label printed note"
).split()

_PLANNED = r"(?i)计划|計劃|目标|目標|\bplan|\btarget"
"""Words of a phrase that say a figure is planned."""

_DONE = r"(?i)完成|\bdone\b|\bcompleted\b"
"""Words of a phrase that say it is done."""

_REASON = (
    "goal|expected|whole year|programme for|year before|year that has ended|before its end|"
    "text dates it|recalled|a copy"
)
"""Words of a note that say why a figure is of another time or status than its kind."""

_YEAR = "(?:^|[^0-9])(20[0-9]{2})(?:[^0-9]|$)"


def marked(ledger: Ledger) -> pl.DataFrame:
    """All claims, in order, with marks.

    ``number``: the claim is of one. ``kind``: that of the subject. ``planned``, ``done``: words of
    the phrase say so. ``excused``: a note says why it is of another time or status than its kind.
    ``id_year``: the first year from 2000 on in the id of the subject, if there is one.
    ``first_year``, ``last_year``: those of the period.
    """
    return ledger.once("marked claims", lambda: _marked(ledger))


def _marked(ledger: Ledger) -> pl.DataFrame:
    unit, printed, subject = pl.col("unit"), pl.col("printed"), pl.col("subject_id")
    words = unit.is_in(["text", "id", "date"])
    return ledger.tables["claims"][_KEPT].with_columns(
        words.not_().fill_null(True).alias("number"),
        subject.str.splitn("/", 2).struct[0].alias("kind"),
        printed.str.contains(_PLANNED).fill_null(False).alias("planned"),
        printed.str.contains(_DONE).fill_null(False).alias("done"),
        pl.col("note").str.contains(_REASON).fill_null(False).alias("excused"),
        subject.str.extract(_YEAR).cast(pl.Int32).alias("id_year"),
        pl.col("period_start").dt.year().alias("first_year"),
        pl.col("period_end").dt.year().alias("last_year"),
    )


def numbers(ledger: Ledger) -> pl.DataFrame:
    """Claims of a number, with their marks."""
    return ledger.once("claims of a number", lambda: marked(ledger).filter("number"))


def dated(ledger: Ledger) -> pl.DataFrame:
    """Claims with their marks and the days of their source, but for those without such a day.

    ``published_on``, ``observed_on``: the days, with ``published_year``, ``observed_year``.
    ``appeared``: the day it was published, or the day it speaks of where that is unknown.
    """
    return ledger.once("dated claims", lambda: _dated(ledger))


def _dated(ledger: Ledger) -> pl.DataFrame:
    appeared = pl.coalesce("published_on", "observed_on").alias("appeared")
    sources = ledger.tables["sources"][["source_id", "published_on", "observed_on"]]
    days = last_of_each(sources, "source_id").with_columns(
        appeared,
        pl.col("published_on").dt.year().alias("published_year"),
        pl.col("observed_on").dt.year().alias("observed_year"),
    )
    return beside(marked(ledger), days.drop_nulls("appeared"), "source_id")
