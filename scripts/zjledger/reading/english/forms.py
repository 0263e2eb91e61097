"""What an English date looks like, and the words beside it that tell whether it is one."""

from __future__ import annotations

import calendar

from zjledger.reading.beside import cued
from zjledger.reading.days import ISO_DAY
from zjledger.reading.english.named import (
    AMOUNT,
    BESIDE_A_YEAR,
    NO_FAR_YEAR,
    NO_MONTH,
    NO_UNIT,
    OF_A_YEAR,
    OF_OTHER,
    OPENING,
)
from zjledger.reading.english.quarters import ELIDED, LEANS
from zjledger.reading.lazily import lazily

MONTHS = {
    name.lower(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if number
} | {"sept": 9}
_MONTH = rf"(?P<month>{'|'.join(sorted((m.title() for m in MONTHS), key=len, reverse=True))})"
PLAIN_MONTH = _MONTH.replace("(?P<month>", "(?:")
_FULL_MONTH = rf"(?P<month>{'|'.join(name for name in calendar.month_name if name)})"
_ANY_MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec".split("|")
_DOT = (
    rf"(?:(?:{'|'.join(f'(?<={name})' for name in _SHORT)})[.]|"
    r"[.](?= [0-9]{1,2}(?:st|nd|rd|th)?,? (?:19|20)[0-9]{2}(?![0-9])))?"
)
"""The point of a shortened month: after a full name it ends a sentence: in July. 19 complaints."""
_TH = "(?:st|nd|rd|th)?"
_YEAR = "(?P<year>(?:19|20)[0-9]{2})"
RELATIVE = (
    "the day after tomorrow|the day before yesterday|"
    "yesterday|today|tomorrow|tonight|last night|this (?:morning|afternoon|evening)|"
    "(?:last|this|next) month|(?:this|next) quarter"
)
_SCALED = "%| (?:[bmtr]{1,2}illion|per ?cent|percentage|yuan|of (?:them|these))(?![a-z])"
"""After a number that is no day of the month before it: that of October 4 billion."""
_NO_DAY = (
    rf"(?! (?:(?:3[01]|[0-2]?[0-9])(?![0-9]|[.,][0-9]|{_SCALED})|"
    "(?:19|20)[0-9]{2}(?![0-9]|[.,][0-9])))"
)
"""What follows a month is no day or year of it: in March 20.5 billion yuan was spent."""
_PLACE = "Square|Road|Street|Avenue|Park|Hall|Lane|Bridge|Stadium|Movement|School|Plaza|Memorial"
"""What a day of history names: August 1 Square."""
BARE_MONTH = lazily(
    rf"(?=[JFMASOND])(?<![A-Za-z])(?<![Ee]very )(?<![Ee]ach )(?<!That )(?<!llowing )(?<!revious )"
    rf"{NO_MONTH}{_FULL_MONTH}(?![A-Za-z]){_NO_DAY}{OF_OTHER}(?! [A-Z])"
)
"""A month by itself; in a phrase by itself a verb must tell that it is one."""
_AFTER_A_DAY = (
    "can|could|will|would|must|may|should|because|since|during|due|owing|under|near|about|amid|over|"
    "between|so|though|if|while|where|which|who|not|without|again|only|already|instead|despite|"
    "barely|hardly|nearly|almost|just|nobody|nothing|none|everybody|everything|half|most|many|some|"
    "another|several|their|its|our|his|her|my|all|there|then|until|also|came|went|began|I|you"
)
"""Words after the day of a month, which no thing of that number has after it."""
_ANOTHER_DAY = "(?:the )?(?:3[01]|[12][0-9]|[1-9])(?:st|nd|rd|th)?"
_OPENS = "(?:From|During|Since|Until|In|By|On|Before|After|For)"
"""Words that open another date, right before which no day is read: before the 25th From January."""
_ONE_MORE = "the (?:3[01]|[12][0-9]|[1-9])(?:st|nd|rd|th)"
DAY_LIST = rf"(?:(?:, {_ANOTHER_DAY}){{1,6}},? (?:and|or) {_ANOTHER_DAY}|,? (?:and|or) {_ONE_MORE})"
MORE_DAYS = lazily(
    rf"{DAY_LIST}(?=[.,:;)\n]|$| (?:at|in|from|for|to|with|by|they|it|we|he|she|the)(?![a-z]))"
)
"""Other days of a month after the first: October 18, the 25th and the 27th."""
_FORMS = (
    ISO_DAY,
    lazily(
        rf"(?i:(?<![a-z])(?:(?:on|by|until|before) )?the (?P<edge>last) day of ){_MONTH}"
        rf"(?:,? {_YEAR}(?![0-9]){NO_UNIT}{NO_FAR_YEAR})?(?![A-Za-z])"
    ),
    lazily(
        rf"(?<![A-Za-z]){_MONTH}\.?(?: (?P<day>3[01]|[12][0-9]|0?[1-9]){_TH})?"
        rf"(?=(?:, {PLAIN_MONTH}(?: [0-9]{{1,2}}{_TH})?){{0,8}},? (?:and|or) "
        rf"(?P<until>{PLAIN_MONTH})\.?"
        r"(?: [0-9]{1,2}(?:st|nd|rd|th)?)?,? (?P<list_year>20[0-9]{2})(?![0-9]))"
    ),
    lazily(
        rf"(?<![A-Za-z]){_MONTH}"
        rf"(?:\.? (?P<day>3[01]|[12][0-9]|0?[1-9]){_TH}(?![0-9A-Za-z]|[.,][0-9]),?)?"
        r"(?: of)? (?P<which>last|this|next) year(?!['’A-Za-z])"
    ),
    lazily(rf"(?<![A-Za-z])(?i:(?P<near>last|this|next)) {_MONTH}(?![A-Za-z]){_NO_DAY}"),
    lazily(rf"(?=[JFMASOND]){OPENING}|(?i:(?<=while ))){_FULL_MONTH}(?= {AMOUNT})"),
    lazily(
        rf"(?i:(?<![a-z])in) {_MONTH}(?= [0-9]{{1,2}}(?!{_TH}[0-9]|[.,][0-9]|{_TH},? 20[0-9]{{2}}))"
    ),
    lazily(
        rf"(?<![A-Za-z]){_MONTH}{_DOT} (?P<day>3[01]|[12][0-9]|0?[1-9]){_TH}"
        rf"(?![0-9A-Za-z]|[.,][0-9]|{_SCALED})"
        rf"(?:,? {_YEAR}(?![0-9]){NO_UNIT}{NO_FAR_YEAR})?"
        rf"(?! (?:(?:major |key |investment |industrial )?projects|{_PLACE})(?![a-z]))"
        rf"{OF_OTHER}"
    ),
    lazily(
        rf"(?<![A-Za-z0-9.])(?P<day>[0-9]{{1,2}})(?:{_TH}|(?:st|nd|rd|th) of) {_MONTH}(?![A-Za-z])"
        rf"(?:,? {_YEAR}(?![0-9]){NO_UNIT}{NO_FAR_YEAR})?"
    ),
    lazily(
        r"(?i:(?<![a-z])(?P<quarter>first|second|third))"
        r"(?= (?:and|or) (?:second|third|fourth) quarters"
        rf"(?: of {_YEAR}(?![0-9])| of (?P<which>last|this|next)"
        r" year|(?! of (?!the year(?![a-z])))))"
    ),
    lazily(
        r"(?i:(?<![a-z])(?P<quarter>last|final|closing|opening) quarter) of "
        rf"{_YEAR}(?![0-9])"
    ),
    lazily(
        r"(?<![A-Za-z0-9])(?:(?i:(?P<quarter>first|second|third|fourth) quarters?)|Q(?P<q>[1-4]))"
        r"(?: of)? (?P<which>last|this|next) year(?!['’A-Za-z])"
    ),
    lazily(
        r"(?i:(?<![a-z])(?P<quarter>first|second|third|fourth) quarter(?:s(?![a-z])|(?![a-z])))"
        r"(?! running| in a row)"
        rf"(?: of {_YEAR}(?![0-9])|"
        r"(?! of (?:the (?!same )[a-z]{1,12}|each|every|a) year| of both))"
    ),
    lazily(
        rf"(?<![A-Za-z0-9])Q(?P<quarter>[1-4])(?:,? (?:of )?{_YEAR}(?![0-9])|"
        r"(?![0-9A-Za-z]| of (?:the |last |this )))"
    ),
    lazily(rf"(?<![A-Za-z]){_MONTH}(?:{_DOT},?| of) {_YEAR}(?![0-9]){NO_UNIT}{NO_FAR_YEAR}"),
    lazily(
        r"(?i:(?<![a-z])(?<!(?<![a-z])day )(?P<cue>in|during|since|of|by|before|for|from|until|"
        r"till|after|than|over|with|against|at|early|late|end|mid|(?:up|down) on|throughout|"
        r"as (?:early|late) as|"
        r"(?:year|months|up|compared|relative|back|forward|off) to))"
        rf"(?:[ -](?:the )?(?:early|late|mid|end))?[ -]{_MONTH}(?![A-Za-z]){_NO_DAY}{OF_OTHER}"
    ),
    lazily(rf"(?<![A-Za-z]){_FULL_MONTH}['’]s(?= )"),
    BARE_MONTH,
    lazily(
        rf"(?i:(?<![a-z])(?:in|since|by|from|of|years?|during|until|"
        r"as early as|years to|back to|(?<=20[0-9]{2} )or|"
        r"(?:carried|put|held|moved|pushed|brought) (?:over|off|back|forward) to|"
        r"(?:postponed|deferred|delayed|rescheduled) to))(?: (?:early|late|mid|end)(?=[ -]))?[ -]"
        rf"{_YEAR}(?![0-9]|-[0-9]){NO_UNIT}"
    ),
    lazily(
        rf"(?i:(?<![a-z])(?:for|than|with|against|before|back as)(?: early| late| mid)? ){_YEAR}"
        # A month read before it has left a blank: booked for 2018 in March.
        rf"(?=[.,;:)?](?![0-9])|$| (?:{BESIDE_A_YEAR})(?![a-z])| □|"
        r" of [0-9.,]{1,9} (?:[mb]illion|trillion|yuan)(?![a-z]))"
    ),
    lazily(
        rf"(?=19[5-9]|20[0-4])(?<![0-9A-Za-z.,$¥+/-])(?<![0-9][-–— ])(?<!No\. )(?<!RMB )"
        # Document No. 9 (2014) is a document.
        r"(?<!No\. [0-9] \()(?<!No\. [0-9]{2} \()(?<!No\. [0-9]{3} \()"
        rf"{_YEAR}"
        rf"(?=['’]s |[.,;:)?!](?![0-9])|\n|$| (?:{BESIDE_A_YEAR})(?![a-z])){NO_UNIT}"
    ),
    lazily(
        r"(?<=[Tt]he )(?P<noun_year>20[0-9]{2})"
        rf"(?= {OF_A_YEAR}(?![a-z-]))"
    ),
    lazily(
        r"(?i:(?<![a-z])(?:on|of|by|until|from|before|since|(?:(?<=on the [0-9](?:st|nd|rd|th) )|"
        r"(?<=on the [0-9]{2}(?:st|nd|rd|th) ))and) the )"
        r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)"
        r"(?=[.,;:)\n]|$| in (?:the(?![a-z])|[A-Z])| (?!of )(?:and|at|it|the|to|with|was|"
        r"were|by|when|that|after|before|but|for|from|this|as|a|an|he|she|they|we|saw|had|has|is|are|"
        rf"{_AFTER_A_DAY}|(?!{_OPENS}(?![a-z]))[A-Z][A-Za-z]{{0,9}})(?![a-z]))"
    ),
    lazily(
        r"(?<![A-Za-z])(?:The|the(?= [0-9]{1,2}[a-z]{2} is (?:set aside|reserved))) "
        r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)"
        r"(?=: | (?:is|was|will|brings|brought|saw|marks|belongs)(?![a-z]))"
    ),
    lazily(r"(?<![0-9])(?P<day>[0-9]{1,2})(?:st|nd|rd|th) of (?P<month_of>this|last|next) month"),
    lazily(ELIDED),
    lazily(
        r"(?<![0-9])(?P<day>[0-9]{1,2})(?:st|nd|rd|th) of "
        r"(?P<of_it>that|the|the same) month(?![a-z])"
    ),
    lazily(
        rf"(?i:(?<![a-z])(?<!day before )(?<!day after )(?<!the )(?P<relative>{RELATIVE}))"
        "(?!['’A-Za-z]| of )"
    ),
    lazily(r"(?<![A-Za-z])(?P<last>Last year)(?=,)"),
)
"""What a date looks like, the fuller forms first: each is looked for in what the others left."""
FORMS = cued(
    _FORMS,
    {
        _MONTH: _ANY_MONTH,
        _FULL_MONTH: _ANY_MONTH,
        "P<quarter>": "[Qq](?:[1-4]|(?i:uarter))",
        "P<year>": "[0-9]{4}",
        "(?:st|nd|rd|th)(?=": "[0-9](?:st|nd|rd|th)",
        "P<relative>": "[YyTtLlNn](?i:esterday|o(?:day|morrow|night)|ast |his |ext )",
        "P<last>": "Last year",
        "P<elided>": "the (?:first|second|third|fourth)",
    },
)

_MONTH_WORDS = "|".join(sorted(MONTHS, key=len, reverse=True))
BOTH = lazily(
    rf"(?i:(?=[0-9jfmasond])(?:(?:(?<![0-9]{{3}})(?<!q)[0-9]{_TH}|{_MONTH_WORDS})[.]? ?"
    rf"(?:to|through|until|-|–|—) ?(?:the )?(?:[0-9]{{1,2}}(?![0-9-]|[.,][0-9])|"
    rf"(?:{_MONTH_WORDS})(?![a-z]))|"
    rf"(?:(?<!q)[0-9]|{_MONTH_WORDS}) ?and ?[0-9]{{1,2}}(?![0-9-]|[.,][0-9]|%| per ?cent)|"
    rf"(?:{_MONTH_WORDS}) ?and ?(?:{_MONTH_WORDS})(?![a-z])))"
)
"""Two dates, or a span of days or months."""
SPANNED = lazily(
    rf"(?i:(?=[0-9jfmasond])(?:(?:(?<![0-9]{{3}})(?<!q)[0-9]{_TH}|{_MONTH_WORDS})[.]? ?"
    rf"(?:to|through|until|-|–|—) ?(?:the )?(?:[0-9]{{1,2}}(?![0-9-]|[.,][0-9]|%| per ?cent)|"
    rf"(?:{_MONTH_WORDS})(?![a-z]))|"
    # A year is none of the two, nor a count of more than 31.
    r"(?<![0-9]{3})(?<!q)[0-9] ?and ?(?:3[01]|[0-2]?[0-9])(?![0-9-]|[.,][0-9]|%| per ?cent)"
    r"(?! (?:worth|valued|more|others|of them|of which|on|in|"
    rf"by (?:the end of|{_MONTH_WORDS}))(?![a-z]))))"
)
"""The same, but not two dates that are told apart, nor a date and a count."""
MAY_SPAN = lazily(
    r"(?i:[0-9](?:st|nd|rd|th)?[.]? ?(?:to|through|until|and|-|–|—)|"
    r"(?=[jfmasond])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)
"""Part of every such span."""
LEFT = (
    "in during since of by before from year until on the early late mid end first for "
    "carried put held moved pushed brought over off back forward to postponed deferred delayed "
    "rescheduled till after day quarter last final closing opening than with against back as over "
    "each every following previous no rmb at of finish finished finishes end ended ends close "
    "closed closes begin began begins begun "
    "start started starts enter entered enters into throughout beyond compared relative what how "
    "that those but while up down months years early or",
)
RIGHT = (
    "quarter major key investment industrial projects st nd rd th of last this next year "
    "and at in it the to with was were by when that after before but for from as a an he she we "
    "it they saw brought stood had was were reached came and is has will would asks calls names "
    "holds covers its our "
    "contains includes comprises lists lays sets provides foresees aims shows gives puts numbers "
    "stands reads running row week month we they both combined together ahead behind early late "
    "without well up down set aside reserved marks belongs be bring brought s open opens close "
    "closes start starts begin begins "
    "come comes must should can need contracts starts signings firms deals agreements companies "
    f"enterprises are our quarters or if on this worth valued more others {_PLACE}",
    f"{_AFTER_A_DAY} goes gets became remains remained rose fell grew appears follows "
    "everything nothing none just about nearly almost even again them these",
)
LEANING = lazily(
    rf"(?<![A-Za-z])(?:{PLAIN_MONTH}{_DOT} (?:3[01]|[12][0-9]|0?[1-9])"
    rf"(?={_TH}(?![0-9A-Za-z]|[.,][0-9]|{_SCALED}))"
    r"(?!,? (?:19|20)[0-9]{2})|"
    rf"{PLAIN_MONTH}(?![A-Za-z]){_NO_DAY}"
    r"(?!\.?(?:,| of)? (?:(?:19|20)[0-9]{2}(?![0-9])|(?:last|this|next) year))|"
    r"(?i:first|second|third|fourth)(?= quarter(?! of (?:19|20))|[a-z, ]{1,30} quarters)|"
    rf"{LEANS}|"
    rf"(?i:{RELATIVE})|(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![A-Za-z]))|"
    rf"(?<![A-Za-z0-9.])[0-9]{{1,2}}(?:{_TH}|(?:st|nd|rd|th) of) {PLAIN_MONTH}(?![A-Za-z]|,? "
    rf"(?:19|20)[0-9]{{2}}|\.? (?:3[01]|[12][0-9]|0?[1-9]){_TH}(?![0-9A-Za-z]|[.,][0-9]))|"
    r"(?<![0-9])[0-9]{1,2}(?=(?:st|nd|rd|th)(?![A-Za-z]))|(?<=Q)[1-4](?!,? (?:of )?20)"
)
"""Where a date stands that may leave its year to its clause."""
SPAN = lazily(
    r"(?<![0-9-])((?:19|20)[0-9]{2}) ?(?:-|–|—|to|through) ?((?:19|20)[0-9]{2})"
    rf"(?![0-9-]){NO_UNIT}"
)
