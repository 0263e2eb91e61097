"""The year of a Chinese date by the clause of the date itself: the rules, in their order."""

from __future__ import annotations

from zjledger.reading.chinese.ahead import may_follow_step
from zjledger.reading.chinese.by_tense import (
    a_year_ago,
    begins_soon,
    came_about,
    due_by,
    just_now,
    of_this_month,
    over_this_year,
    plainly_to_come,
    planned_at_meeting,
    told_of,
    was,
    was_to_be,
    will_be,
)
from zjledger.reading.chinese.in_force import (
    after_end_of_last_year,
    after_later_month,
    after_month_long_over,
    after_month_of_this_year,
    after_one_to_come,
    after_ordered_course,
    after_turn,
    applied_for,
    besides,
    in_force_still,
    made_ready,
    may_be_of_now,
    named_by_words,
    of_another_year,
    rest_of_last_year,
    up_to,
)
from zjledger.reading.year_rules import Asked, first_told

RULES = (
    made_ready,
    named_by_words,
    may_be_of_now,
    applied_for,
    after_end_of_last_year,
    after_ordered_course,
    after_turn,
    besides,
    up_to,
    after_month_long_over,
    in_force_still,
    after_one_to_come,
    after_later_month,
    after_month_of_this_year,
    rest_of_last_year,
    of_another_year,
    planned_at_meeting,
    may_follow_step,
    a_year_ago,
    of_this_month,
    just_now,
    was,
    will_be,
    was_to_be,
    begins_soon,
    came_about,
    told_of,
    due_by,
    over_this_year,
    plainly_to_come,
)
"""The year in force comes first; a verb of a time tells more than where the date lies."""


def year_alone(date: Asked) -> int | None:
    """The year that the clause of a date tells, whatever stands around it; None if it is not
    certain."""
    return first_told(RULES, date)
