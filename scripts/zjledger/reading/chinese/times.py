"""Of what time a Chinese clause may speak, besides what :mod:`zjledger.reading.days` names."""

from __future__ import annotations

from zjledger.reading.days import CAME, DONE, PLAIN, TOLD

NAMED, STARTS, LONE, DUE, RATED, STATED = "named", "starts", "lone", "due", "rated", "stated"
DRAWN_UP, COHORT, PART, SCENE, UNKNOWN = "drawn up", "cohort", "part", "scene", "unknown"
YEAR_AGO = "year ago"
"""Named has a year told by other words; starts is a day that opens or closes something, lone one
that may be next month's, due a deadline beside a plan, rated is past for certain, by what rose or
fell, stated has a figure and no verb, drawn up is of what is made ready for the coming year,
cohort of those of a quarter of which something is asked by a day, part of those of a quarter among
others that were counted, scene a month with a pause
after it, of which no verb tells, unknown of a story whose year is, and year ago is of that since
which a year has gone by."""
PLAINLY = PLAIN, STARTS, LONE, STATED, SCENE
"""Tenses of a clause in which no verb tells the time."""
OPEN = (*PLAINLY, TOLD, CAME, DUE, DONE, COHORT)
"""Tenses that leave the year to the dates around."""
