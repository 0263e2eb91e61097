"""Stage one over a column: where numbers stand, and the closed context that can change them.

A cluster is a number, or numbers and names of days with nothing but a connective between them. The
context is the run of words or characters beside a cluster that some rule of the grammar names; what
lies beyond it changes nothing. Patterns are for the Rust engine: no look-around, ASCII classes,
bounded repeats.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from zjledger.reading import moments
from zjledger.reading.beside import REACH
from zjledger.reading.chinese import clauses as chinese_clauses
from zjledger.reading.chinese import counts as chinese_counts
from zjledger.reading.chinese import dates as chinese_dates
from zjledger.reading.chinese import falls as chinese_falls
from zjledger.reading.chinese import grammar as chinese
from zjledger.reading.chinese import held as chinese_held
from zjledger.reading.chinese import numbers as chinese_numbers
from zjledger.reading.chinese import plans as chinese_plans
from zjledger.reading.chinese import prices as chinese_prices
from zjledger.reading.chinese import turns as chinese_turns
from zjledger.reading.clause import Clause
from zjledger.reading.columns.pattern_words import NUMERALS, characters_of, either, words_of
from zjledger.reading.days import BACK, FORTH
from zjledger.reading.english import clauses as english_clauses
from zjledger.reading.english import elided, followed, leads, plans, quarters
from zjledger.reading.english import far_falls as english_falls
from zjledger.reading.english import forms as english_forms
from zjledger.reading.english import grammar as english
from zjledger.reading.english.numbers import LARGE, NUMERAL, OF_POINT, ORDINALS
from zjledger.reading.script import traditional

_NEVER = re.compile("[^0-9A-Za-z .,]{99}")
_DIGITS = "[0-9]+(?:[.,][0-9]+)*"
_SCALES_EN = "trillion|billion|million|thousand|hundred|bn|tn|mn|m"
_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    "sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_OF_THIS = "(?:st|nd|rd|th) of (?:last|this|next) month(?-u:\\b)"
"""After a day: the 25th of this month."""
_DAYS = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"


@dataclass(frozen=True)
class Clusters:
    """Patterns of one language.

    Attributes:
        cluster: finds a cluster.
        foreign: finds words of the other language that are clusters too, if ``cluster`` does not;
            few texts have them, and the engine is twice as fast without.
        before: finds the context at the end of what stands before.
        after: finds the context at the beginning of what stands after.
        dated: found in a cluster that may hold a date.
        dated_after: found in context after a cluster that makes the two a date.
        leans: found in a cluster and what follows, if its date may leave its year to its clause.
        leaning: finds such a date; for the reader of one text.
        told: one of them is found in the words before a date that is a deadline, or may be of
            another year, or of none.
        led_after: found in the words after one that is a deadline, or of the year of another.
        followed: found between a date and the next if that tells the year of the first.
        paired: found in a cluster of two days of which the second names no month.
        month: finds the first month, as group 1, one of ``months``.
        months: the number of each.
        clause: what the words before and after such a date say of its year.
        back: code points before such a date that may say so.
        forth: code points after such a date that may say so.
        bare: finds, at such a date, a day that names no month.
        bare_first: found in a cluster that begins with one, and in what follows.
        planned: whether a plan may stand passages before its dates.
        rate: found in what stands after a cluster that may be a rate.
        far_near: found right before one whose fall a verb further off may tell.
        far: finds that verb, with what follows it, as group 1.
        far_not: found in these words where they tell of no fall.
        fallen: what stands for them.
        ranged: of what stands after a cluster right before another: the two may be a range, or a
            class and its amount.
        neutral: what stands for all that is not context.
    """

    cluster: str
    foreign: str
    before: str
    after: str
    dated: str
    dated_after: str
    leans: str
    leaning: re.Pattern[str]
    told: tuple[str, ...]
    led_after: str
    followed: str
    paired: str
    month: str
    months: dict[str, int]
    clause: Callable[[str, str, int | None], Clause]
    back: int
    forth: int
    bare: re.Pattern[str]
    bare_first: str
    planned: bool
    rate: str
    far_near: str
    far: str
    far_not: str
    fallen: str
    ranged: str
    neutral: str


_NAMED = (
    "projects enterprises companies firms contracts jobs workers million billion bn m mu people "
    "percent yuan"
)
"""Words after a scheme named by a number (415X) that make it a figure."""
_PROPORTION = (
    r"(?i-u:\b(?:(?:one|two|three|four|nine|1) (?:in|out of)|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|[1-9]) (?:in|out of|of) (?:every|each)) "
    r"(?:three|four|five|six|eight|ten|[0-9]{1,3}(?:[.,][0-9]+)*)\b)"
)

_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|eleven|[2-9]|1[01]"
_PART_OF_YEAR = (
    rf"(?i-u:\b(?:(?:first|second) half|first (?:three quarters|(?:{_NUMBERS}) months)) of "
    r"20[0-9]{2}\b)|Last year"
)
_PART_OF_YEAR_ZH = (
    "20[0-9]{2} ?年 ?(?:[上下]半年|前[三3]季度|"
    "前(?:[二两兩三四五六七八九十]|十一|[2-9]|1[01])[个個]月)|去年[,，]"
)


_WEEKDAY_ZH = "[上本下这這]?[个個]?(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]"


def _english() -> Clusters:
    months = _MONTHS
    year, th = "(?:19|20)[0-9]{2}", "(?:st|nd|rd|th)?"
    more = english_forms.DAY_LIST
    month = (
        rf"(?i-u:\b(?:{months})\b)"
        rf"(?:\.?(?:(?:,?| of) {year}| (?:3[01]|[12][0-9]|0?[1-9]){th}(?:,? {year}|{more})?)"
        r"(?-u:\b))?"
    )
    words = (
        rf"(?:{NUMERAL}|{'|'.join(ORDINALS)}|{english_forms.RELATIVE}|{_DAYS}|(?:half )?an? "
        rf"{LARGE}|{OF_POINT} (?:full )?percentage point)"
        rf"(?: (?:hundred|dozen|and a half)\b)?(?:\b|{_DIGITS})"
    )
    word = rf"(?i-u:\b{words})"
    digits = rf"{_DIGITS}(?:[.,:]{{0,2}} ?{_DIGITS})*"
    # A word may be glued to a number: "45.5yesterday".
    glued = rf"(?:{th}|(?:st|nd|rd|th) of) {month}|{_OF_THIS}|(?:st|nd|rd|th)(?-u:\b)|"
    glued += rf"(?i-u:{words}|{months})"
    # In March 20.5 billion yuan was spent: no day, but a number.
    of_month = rf"(?i-u:\b(?:{months}))\.? [0-9]+[.,]{_DIGITS}|"
    of_month += rf"(?i-u:\b{_DAYS}),? {month}|{month}(?:[.,]{_DIGITS})?"
    element = rf"(?:{_PROPORTION}|{of_month}|{digits}(?:{glued}| of a percentage point)?|{word})"
    unit = (
        rf"(?:[ -]?(?:{_SCALES_EN}))?"
        r"(?:[ -]?(?:yuan|RMB|US dollars|dollars|per ?cent|percentage points?)| ?%)?"
    )
    joint = (
        rf"(?:[ -]|[、，。．·∶；;/+]|[ -]?(?:{_SCALES_EN}),? | quarters? of |{elided.OF_KNOWN}|"
        rf"{unit}[.,]?(?: ?[-–—~～－]| to| through| until| till)(?: the)? ?"
        r"(?:(?:US)?[$¥]|(?:RMB|CNY|USD) ?)?|"
        r"(?: ?[%％]|[ -]per ?cent|[ -]percentage points?)(?:,? and|,) (?:by )?|"
        r"(?: (?:hundred|thousand|million|billion|trillion))?,? (?:and|or) (?:the )?[$¥]?)"
    )
    between = rf"(?i-u:between)(?: ?[$¥]?| RMB ?){_DIGITS}[^,;\n]{{0,24}} and(?: ?[$¥]?| RMB ?)"
    beside = either(words_of(*english.LEFT, *english_forms.LEFT, *moments.LEFT_EN, *elided.LEFT))
    following = either(words_of(*english.RIGHT, *english_forms.RIGHT, _NAMED))
    signs = "[A-Za-z0-9]?(?:[$¥￥.+/−–—~(（↓▼▽-]{1,3} ?){1,2}"
    # "A quarter of a point" is no date.
    quarter = "quarter(?u:$|[^ ]| (?:$|[^o]|o(?:$|[^f])|of(?:$|[^ ]| (?:$|[^a]|a[^ ]))))"
    dated = (
        rf"\b(?:19|20)[0-9]{{2}}\b|{quarter}|Last year|day|"
        rf"\b(?:{months}|{english_forms.RELATIVE})\b"
    )
    return Clusters(
        # Every element that is spelt out once more would make it several times as slow.
        cluster=rf"{moments.SAME_DAY_EN}|{_PART_OF_YEAR}|"
        rf"(?:{between})?{element}(?:{joint}{element})*",
        foreign=moments.SAME_DAY_ZH,
        before=rf"(?:(?:{signs})?(?i-u:(?:\b(?:{beside})\b[.,]?[ -]?)*)"
        rf"(?:{signs}|[A-Za-z0-9])?)$",
        after=r"^(?:[A-Za-z]{0,12}[%％]?"
        rf"(?i-u:(?:(?:[ -]|, ?| ?/ ?)?(?:\bu[.]s[.]|\b(?:{following})\b))*)"
        r"(?:['’]s )?(?: ?[^A-Za-z]){0,2}[A-Z]?)",
        dated=rf"(?i-u:{dated}|[0-9](?:st|nd|rd|th)\b)",
        dated_after=rf"(?i-u:{dated}|^(?:st|nd|rd|th)\b)",
        leans=rf"(?i-u:\b(?:{months}|quarters?|{english_forms.RELATIVE}|[0-9]{{1,2}}(?:st|nd|rd|th)|"
        rf"{_DAYS})\b)|Q[1-4]|^.?(?:first|second|third|fourth)\b|{quarters.WITHIN}",
        leaning=english_forms.LEANING,
        told=(
            r"(?i-u:\b(?:last|next) year)",
            r"(?i-u:\b(?:by|before|until|till|later than|ahead of|prior to) [A-Za-z ]{0,30}$)",
            leads.DATED,
            plans.TOLD,
            *english_clauses.TOLD,
        ),
        led_after="^ (?:of )?(?:that y|the same)|"
        "^,? (?:(?:and|or|then) ){0,2}(?:on|in|by|from) (?:$|the end)",
        followed=followed.FOLLOWED,
        paired=_NEVER.pattern,
        month=rf"((?i-u:\b(?:{months})\b))",
        months={
            name: n for m, n in english_forms.MONTHS.items() for name in (m, m.title(), m.upper())
        },
        clause=english_clauses.clause_of,
        back=english_clauses.BACK,
        forth=FORTH,
        bare=re.compile(
            rf"[0-9]{{1,2}}(?:st|nd|rd|th)(?! (?:of )?(?i:{months}))|[A-Z][a-z]{{2,5}}day[:.]"
        ),
        bare_first="^[0-9]{1,2}(?:st|nd|rd|th)|^[A-Z][a-z]{2,5}day[:.]",
        planned=False,
        rate="^(?: ?[%％]|[ -]per ?cent|(?: of a |[ -]?)(?:full )?percentage)",
        far_near=english_falls.FAR_NEAR,
        far=english_falls.FAR,
        far_not=english_falls.FAR_NOT,
        fallen="fell ",
        ranged=r"^ ?[A-Za-z²]{1,20}(?: ?[-–—~] ?| to )(?:US)?[$¥]?$",
        neutral="ware",
    )


def _chinese() -> Clusters:
    digits = rf"{_DIGITS}(?:[。．；;]{_DIGITS})?"
    numeral = f"[{NUMERALS}]"
    number = (
        rf"(?:百分之|{digits}|{numeral})+"
        rf"(?: ?[余餘多]? ?(?:百分之(?:{digits}|{numeral})|{numeral}{{1,4}}))?"
        r"(?:[余餘多]?元月)?"
    )
    part = rf"百分之{numeral}{{1,6}}[点點]{numeral}{{1,6}}"
    element = (
        rf"(?:{part}|半[个個]百分[点點]|[三四五]位一[体體]|{number}|{chinese_dates.RELATIVE}|"
        rf"{chinese_dates.MONTH_WORD}(?:{number})?|"
        rf"{_WEEKDAY_ZH}|首)"
    )
    unit = r"(?:元|[个個项項家张張座台臺亩畝米里吨噸%％年月日号號]|美元|季度)"
    joint = (
        r"(?: ?[年月] ?的? ?第?|(?:[%％]|[个個]百分[点點])[、和及与與] ?|"
        r"[,:：、，/+·∶'’和及与與或 ] ?|"
        rf"[余餘多]?{unit}? ?(?:起|{chinese_prices.ROSE})?(?:至|到|[-−–—~～]{{1,2}}) ?"
        r"(?:第|[今本去明前]年)?|"
        r"[年月日号號] ?[、和] ?)"
    )
    ranged = chinese_numbers.RANGED + traditional(chinese_numbers.RANGED)
    of_class = f"{chinese_counts.CLASS}|{traditional(chinese_counts.CLASS)}"
    left = characters_of(*chinese.LEFT, *chinese_dates.LEFT)
    right = characters_of(*chinese.RIGHT, *chinese_dates.RIGHT)
    return Clusters(
        cluster=rf"(?:首次日|{chinese_counts.PROPORTION}|{moments.SAME_DAY}|{_PART_OF_YEAR_ZH}|千项万亿|"
        rf"千項萬億|百千万亿?|百千萬億?|"
        rf"{element}(?:{joint}{element})*(?: ?[个個]? ?百分[点點])?)",
        foreign="",
        before=rf"(?:[{ranged}] ?{chinese_numbers.TO} ?|"
        rf"[{left}0-9A-Za-z.,/×<>≤≥＜＞(（ −–—~～+·↓▼▽-]{{0,12}})$",
        after=rf"^(?:[{right}A-Za-z㎡²/.,，。;；、)）（(%％ \n+”\"-]{{0,10}})",
        dated="[年月日号號天昨今明前后後周週期拜]|[0-9]-[0-9]",
        dated_after="^ ?[个個]?(?:[年月号號天季]|日(?:[^元]|$))",
        leans="[月日号號]|季度|^[昨今明]|[前后後]天|(?:周|星期|礼拜)[一二三四五六日天]",
        leaning=chinese_dates.LEANING,
        told=(
            "[去明次翌同当當那二]年",
            "年前的",
            chinese_turns.WILL,
            "回[顾顧]",
            chinese_turns.TURNS,
            f"[{chinese_plans.SIGNS}{chinese_held.SIGNS}]",
        ),
        led_after="^.{0,6}前",
        followed=_NEVER.pattern,
        paired="[日号號] ?[、和及与與] ?[0-9]{1,2} ?[日号號]",
        month="^([0-9]{1,2}) ?月",
        months={str(n): n for n in range(1, 13)} | {f"0{n}": n for n in range(1, 10)},
        clause=chinese_clauses.clause_of,
        back=BACK,
        forth=REACH,
        bare=re.compile("[0-9]{1,2} ?[日号號]"),
        bare_first="^[0-9]{1,2} ?[日号號]",
        planned=True,
        rate="^ ?[个個]? ?百分[点點]",
        far_near=f"[{chinese_falls.FAR_SIGNS}]|{chinese_falls.AFTER_DATE}",
        far=chinese_falls.FAR,
        far_not="[%％]",
        fallen="低于呀",
        ranged=rf"^ ?[^ ,，。;；]{{0,6}} ?{chinese_numbers.TO} ?$|^(?:{of_class}) ?$",
        neutral="呀",
    )


ENGLISH, CHINESE = _english(), _chinese()
