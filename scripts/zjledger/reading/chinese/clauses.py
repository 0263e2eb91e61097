"""What a Chinese clause says of the year of a date without one: its tense, and the year in force.

Words right beside the date decide, else its tense; where that leaves the year open, the dates
around it are noted too.
"""

from __future__ import annotations

from zjledger.reading import days
from zjledger.reading.chinese import times
from zjledger.reading.chinese.ahead import after_step
from zjledger.reading.chinese.courses import (
    before_deadline,
    counted_in_list,
    done_with_others,
    is_before_next,
    is_goal,
    next_date,
    told_of_next,
)
from zjledger.reading.chinese.crossed import after_crossed
from zjledger.reading.chinese.day_words import tense_of_word
from zjledger.reading.chinese.days_before import day_before
from zjledger.reading.chinese.held import SIGNS as HELD
from zjledger.reading.chinese.held import Held, held_year, of_coming_month, of_ended_year
from zjledger.reading.chinese.held_days import day_told
from zjledger.reading.chinese.left_held import NO_HELD, has_turned, leaves_held
from zjledger.reading.chinese.left_years import in_force_at
from zjledger.reading.chinese.months import MONTH, months_of, turns
from zjledger.reading.chinese.of_others import PREPARED
from zjledger.reading.chinese.own_course import own_course
from zjledger.reading.chinese.plans import SHARED_OUT, SIGNS, Plan, planned
from zjledger.reading.chinese.said_beside import said_beside
from zjledger.reading.chinese.steps import last_listed, last_quarter, quarter_before, steps_before
from zjledger.reading.chinese.telling import (
    HOUR,
    LISTED,
    MOST,
    SUFFIX,
    first_listed,
    tense_of,
)
from zjledger.reading.chinese.tenses import DONE, FUTURES
from zjledger.reading.chinese.turns import put_off_long_ago, turn_after
from zjledger.reading.chinese.year_before import (
    NO_YEAR,
    Words,
    YearBefore,
    is_drawn_up,
    year_before,
)
from zjledger.reading.clause import AFTER_COMING, Clause, Later, Printed, Step, Story, Turn
from zjledger.reading.lazily import lazily
from zjledger.reading.script import simplified

_BEFORE = lazily(rf"{SUFFIX} ?{HOUR}(?:以|之)?前")
_OF_DATE = frozenset(" 日月号季")
"""What follows a date that may lean on its clause, if it is no word as 周一 and 后天."""
_GOES_ON = lazily("^(?:到了?|直到|同年|紧接着|随后)?$")
"""Before a date that goes on with the year of sentences before."""
_SUBJECT = lazily("^[\u4e00-\u9fff]{1,6}$")
"""Before a date, the word for the thing of which the story tells: 约定次年12月投产。设备8月进场."""
_SOME = lazily("^(?:其中)?[0-9]{1,4}[个家项宗件户](?:项目|企业)?[于在]?$")
"""Before a date of some of those of which a story that is long over told: 2017年2月动工12个。1个
10月19日退出."""
_SURE = 2
"""Dates before one in its sentence that go on with a year, so that it does too."""
_AT_THAT_TIME = lazily("(?:^|[^0-9])(?:当时|那时|那会儿|那阵子)[^0-9将拟要今明]{0,12}[，,]$")
"""Before one of the time that they spoke of: 他翻出当时的日志，11月全是雨."""
_MONTH = lazily(MONTH)
_PAUSE = lazily("^(?:月|季度)(?:[0-9]{1,2}[日号])?(?:[初中底末]|[上中下]旬)?[，,]|^[日号][，,]")
_A_YEAR = lazily("[0-9去今明次翌同当那]年")
_NO_STORY = lazily(f"{_A_YEAR.pattern}|目前|眼下|如今|现在|当前|现已")
"""In words of its own before a date that goes on with no story."""
_SINCE_THEN = lazily(
    "[自从](?:(?P<year>20[0-9]{2}) ?|去)年(?P<month>1[0-2]|[1-9])月[^，,。；;0-9]{0,10}"
    "(?:起|以来|[以之]?后)[，,]"
)
"""What began in a month, and went on: 自去年9月开业起，10月客流12万人次."""
_PROMISED_THEN = lazily("(?:约定|承诺|答应|允诺|工期要求|合同要求)[^，,。；;：:0-9]{0,6}$")
"""Right before a date that was promised in a year of which sentences before tell, or is now: 2022年
7月签约。合同约定10月开工."""
_THIRD = lazily("^月份?[上中下]旬")


def clause_of(left: str, right: str, published: int | None) -> Clause:
    """What the words before and after a date without a year say of its year, for a text published
    in some year."""
    left, right = simplified(left), simplified(right)
    if right[:1] not in _OF_DATE:
        return Clause(tense_of_word(left, right))
    plan = planned(left)
    signed = left.lstrip(SIGNS)
    left = signed.lstrip(HELD)
    signs = signed[: len(signed) - len(left)]
    held = held_year(signs, published)
    if of_ended_year(left) and not plan and held.year != published:
        # 2026年安排150个。全年新开工70个，一季度开工45个 tells of the year that was named.
        held = held._replace(year=None, ended=True)
    if held != NO_HELD and leaves_held(held, left, right, published or 0):
        held = NO_HELD
    if _goes_on(held, left, published) or has_turned(held, left, published or 0):
        held = held._replace(year=(held.year or 0) + 1, turned=True)
    told = year_before(left, right, published or 0, held.year)
    if held.unknown and not told.year and _is_of_unknown(left, right):
        return Clause(times.UNKNOWN)
    words = Words(left, right, published or 0)
    if held.year and put_off_long_ago(words, told):
        return Clause(times.NAMED, held.year, held.story.month if held.story else None)
    over = held.year is None or held.year < (published or 0)
    if not told.year and over and not plan and is_before_next(left, right):
        return Clause(times.NAMED, held.year if _GOES_ON.match(left) else None)
    clause = said_beside(words, told) or _by_tense(words, told, plan, held)
    long_over = held.year is not None and held.year < (published or 0) - 1
    if long_over and not told.year and clause.tense == days.FUTURE and _PROMISED_THEN.search(left):
        return Clause(times.NAMED)
    if not clause.turn and held.year in (None, published) and _begins(left):
        clause = clause._replace(turn=after_step(signs))
    if not clause.turn and clause.tense in (*times.OPEN, days.PAST) and right[:1] != "季":
        clause = clause._replace(turn=own_course(left, right))
    if not clause.turn and held.year == (published or 0) + 1 and of_coming_month(signs):
        clause = clause._replace(turn=Turn(AFTER_COMING))
    of_day = right[:2].strip()[:1] in ("日", "号")
    return clause._replace(near=day_before(left) or _told_by(signs)) if of_day else clause


def _told_by(signs: str) -> Printed | None:
    """The day that the passage before told, with which one goes on: 12月15日开工；25日停工."""
    told = day_told(signs)
    return Printed(*told) if told else None


def _begins(left: str) -> bool:
    """Whether a date begins its passage, or goes on with one that does."""
    return not left or bool(_MONTH.match(left))


def _is_of_unknown(left: str, right: str) -> bool:
    """Whether a date goes on with a year that is not known: 翌年4月投产。11月达产."""
    told_of = _SUBJECT.match(left) and not _NO_STORY.search(left)
    goes_on = bool(told_of or _GOES_ON.match(left) or _MONTH.match(left))
    return goes_on and not FUTURES.search(right)


def _goes_on(held: Held, left: str, published: int | None) -> bool:
    """Whether a story that is long over goes on in the year after: 2021年6月动工；11月停工，1月
    复工，5月结顶."""
    long_over = held.story and held.story.month and (held.year or 0) < (published or 0) - 1
    if not long_over or not held.story or not _MONTH.match(left) or _A_YEAR.search(left):
        return False
    return turns([held.story.month or 0, *months_of(left)]) == 1


def _by_tense(words: Words, told: YearBefore, plan: Plan | None, held: Held) -> Clause:
    """What a clause says by its tense, with what stands around its date."""
    left, right, published = words.left, words.right, words.published
    deadline = bool(_BEFORE.search(first_listed(right)))
    tense = tense_of(after_crossed(left), right, deadline=deadline, plan=plan)
    words = Words(left, right, published, tense, deadline)
    turn = turn_after(words, told)
    told = in_force_at(words, told) if told.year else _most_of(words, held)
    if is_drawn_up(words, told):
        return Clause(times.DRAWN_UP, *told, deadline=deadline)
    made = plan.month if plan and tense == days.FUTURE and told.year is None else None
    story = _story(held, words, tense) if held.year or held.ended else None
    if (since := _SINCE_THEN.search(left)) and published and not FUTURES.search(right):
        held = Held(int(since["year"] or published - 1))
        story = Story(int(since["month"]), loose=True)
    if told.year is None:
        tense = _rated(words, plan, held) or tense
    clause = Clause(
        tense,
        *told,
        deadline=deadline,
        planned_in=made or None,
        held=held.year,
        ended=held.ended,
        story=story,
        turn=turn,
        apart=None if story and not held.topic else _apart(held, words),
    )
    if tense == times.RATED and _THIRD.match(right):
        # Of a third of a month that is running a rise may be told.
        return clause._replace(held=None, ended=False)
    return _with_dates_around(clause, words)


def _most_of(words: Words, held: Held) -> YearBefore:
    """The year that sentences before speak of, if it is over and a month was the most of it."""
    over = held.year and held.year < words.published
    return YearBefore(held.year) if over and MOST.search(words.left) else NO_YEAR


def _rated(words: Words, plan: Plan | None, held: Held) -> str | None:
    """Rated, where what was counted before was done on the date, or in the last year, of which
    sentences before speak, or the next date is told of in a year of which they do."""
    open_still = words.tense in (*times.PLAINLY, days.TOLD, days.CAME, days.FUTURE)
    if open_still and not plan and done_with_others(words.left, words.right):
        return times.RATED
    ended = held.ended or held.year == words.published - 1
    if open_still and ended and not plan and counted_in_list(words.left, words.right):
        return times.RATED
    of_year = words.tense == times.STATED and (held.year or held.ended)
    return times.RATED if of_year and told_of_next(words.right) else None


def _with_dates_around(clause: Clause, words: Words) -> Clause:
    """A clause with the dates around, as far as its tense leaves the year to them."""
    right = words.right
    if clause.year is not None:
        told = clause.tense == days.TOLD and clause.month
        return clause._replace(later=_next_date(words)) if told else clause
    quarter = right[:1] == "季"
    if quarter and clause.tense in (times.RATED, times.PART):
        return clause._replace(later=last_quarter(right))
    if clause.tense == times.RATED and (clause.held or clause.ended):
        later = next_date(before_deadline(right), words.published, deadline=words.deadline)
        return clause._replace(later=None if FUTURES.search(right) else later)
    if clause.tense == days.FUTURE and SHARED_OUT.search(words.left):
        verbs = FUTURES.search(words.left) or FUTURES.search(right)
        return clause if verbs else clause._replace(later=_next_date(words))
    if clause.tense == days.FUTURE and not quarter:
        return clause._replace(steps=_steps(words))
    if clause.tense not in times.OPEN:
        return clause
    listed = LISTED.match(right)
    beside = quarter_before(words.left) if quarter and clause.tense != times.COHORT else ()
    before = beside or _steps(words)
    if clause.tense == days.TOLD and is_goal(words.left, words.right, before):
        clause = clause._replace(tense=days.PLAIN)
    return clause._replace(
        later=_next_date(words),
        steps=before,
        listed=last_listed(listed[0]) if listed else None,
    )


def _next_date(words: Words) -> Later | None:
    return next_date(words.right, words.published, deadline=words.deadline)


def _steps(words: Words) -> tuple[Step, ...]:
    return steps_before(words.left, words.right, words.published or None, clause_of)


def _story(held: Held, words: Words, tense: str) -> Story | None:
    """How far a story of the year held was told, if a date goes on from there."""
    story, left, right = held.story, words.left, words.right
    if story and (story.whole or story.alone):
        goes_on = _GOES_ON.match(left) or _MONTH.match(left)
        return story if story.whole or goes_on else None
    coming = held.year == words.published + 1
    if coming and PREPARED.match(right):
        return None
    future = FUTURES.search(right)
    long_over = (held.year or words.published) < words.published - 1
    told = months_of(left)
    if told and _MONTH.match(left):
        # 去年9月接手。10月亏3万元，12月持平。
        course = [story.month, *told] if story and story.month else []
        plans = future or FUTURES.search(left)
        this = held.year == words.published and left[1:3] == "季度"
        if (coming or this) and not turns([story.month or 0, *told] if story else told):
            joined = bool(story and story.joined and story.ahead)
            return None if DONE.search(left) else Story(told[-1], joined=joined, ahead=told[0])
        if not course or turns(course) > held.turned or plans:
            return None
        loose, joined = len(told) < _SURE and not long_over, bool(story and story.joined)
        return Story(told[-1], loose=loose, joined=joined, ahead=story.ahead if story else None)
    if story and _AT_THAT_TIME.search(left):
        return story
    if not _GOES_ON.match(left):
        return story._replace(loose=True) if story and long_over and _SOME.match(left) else None
    if story and (
        story.joined
        or _PAUSE.match(right)
        or tense in (days.PAST, days.TOLD, days.CAME, times.RATED)
    ):
        return story._replace(loose=bool(left))
    if future:
        return None
    return Story(story.month, loose=True, ahead=story.ahead) if story else Story(None, loose=True)


def _apart(held: Held, words: Words) -> int | None:
    """The last month of a story with which a date may go on though words of its own stand before
    it: 2015年6月17日下了暴雨。水漫进基坑，7月9日才抽干."""
    story, left = held.story, words.left
    if held.topic and (_GOES_ON.match(left) or (_MONTH.match(left) and words.right[:1] != "季")):
        return held.topic
    plans = FUTURES.search(left) or FUTURES.search(words.right)
    if not story or not story.month or plans or _GOES_ON.match(left) or _NO_STORY.search(left):
        return None
    course = [story.month, *months_of(left)]
    long_over = (held.year or words.published) < words.published - 1
    return None if turns(course) > long_over else course[-1]
