"""English months and years that no preposition leads: what follows them, and what stands before.

A month or year may be the subject of a sentence (March contributed) or stand before a noun (March
output); of the previous year, it is one that only other words name.
"""

from __future__ import annotations

import calendar

BESIDE_A_YEAR = (
    "a|an|the|its|our|their|his|her|this|these|those|we|they|it|he|she|I|you|and|or|but|as|than|"
    "at|by|in|on|to|from|with|without|for|when|while|which|who|because|before|after|since|until|"
    "was|were|is|are|be|had|has|have|will|would|shall|should|must|can|could|may|might|need|did|"
    "does|published|announced|issued|released|alone|also|only|ahead|behind|early|late|well|up|down|both|combined|together|ready|paid|"
    "opens?|closes?|starts?|begins?|comes?|asks|calls|names|holds|covers|contains|includes|"
    "comprises|lists|lays|sets|provides|foresees|aims|shows|gives|puts|numbers|stands|reads|saw|"
    "brought|brings|ended|began|closed|started|goes|go|gets|went|came|became|remains|remained|rose|fell|"
    "grew|appears?|follows?"
)
"""Words after a number that is a year and counts nothing."""
VERBS = (
    "was|is|had|has|saw|sees|will|brought|brings|gave|made|came|contributed|recorded|showed|marked|"
    "yielded|accounted|added|closed|ended|began|started|opened|produced|delivered|proved|turned|"
    "remained|stood|reached|exceeded|beat|fell|rose|grew|dropped|posted|registered|witnessed|"
    "alone|itself|also|even|[a-z]{3,12}ed|met|took|lost|won|kept|held|set|left|"
    "(?:slow|strong|weak|fast|low|high|quiet|busi|small|larg|great|cold|poor|rich)e?(?:r|st)|better|worse|"
    "strong|weak|slow|quiet|busy|bad|good|only|just|nothing|less|"
    "the (?:best|worst|[a-z]{3,12}est|second-best|lowest)|"
    "in (?:figures|numbers|brief|review|short|detail|retrospect|pictures|charts)|at a glance"
)
"""What follows a month that is the subject of a sentence or the title of a text."""
_THINGS = "contracts|projects|starts|signings|firms|deals|agreements|companies|enterprises"
AMOUNT = (
    r"(?:(?:US)?[$¥]|RMB |[0-9]{1,4}[.][0-9]|"
    r"(?:3[2-9]|[4-9][0-9]|[1-9][0-9]{2})(?:[ .;)\n]|,[^0-9]|$)|"
    rf"[0-9][0-9,]{{0,6}} (?:[bm]illion|percent|yuan|{_THINGS}))"
)
"""What follows a month whose verb is that of the one before: March brought 20.1, April 17.2."""
OF_A_YEAR = (
    "(?:plan|target|total|figure|level|list|budget|goal|result|programme|schedule|quota|output|revenue|"
    "batch|round|edition|season|campaign|survey|festival|"
    "turnover|report|conference|forum|fair|expo|meeting|congress|summit|competition|exhibition|"
    "ranking|assessment|evaluation|selection|docking|signing|commencement)s?"
)
MONTH_NAMES = "|".join(name for name in calendar.month_name if name)
MONTH_NUMBERS = {name: number for number, name in enumerate(MONTH_NAMES.split("|"), start=1)}
MONTH_BY_START = {name[:3].lower(): number for name, number in MONTH_NUMBERS.items()}
"""The number of each month by its first three letters."""
_MAY = "I|we|you|he|she|it|they|the|this|that|all|not|our|your|his|her|their"
_MARCH = "with|on|past|ahead|forward|towards?|into|out"
_RANK = "the (?:most|least|best|worst|[a-z]{3,10}est)"
NO_MONTH = f"(?!May (?!{_RANK}(?![a-z]))(?:{_MAY})(?![a-z])|March (?:{_MARCH})(?![a-z]))"
"""Before a month: that it is no verb."""
SUBJECT = rf"^(?:{MONTH_NAMES}) {AMOUNT}"
"""Such a month or year and what follows it, for the engine of a column."""
NAMED = rf"(?:{MONTH_NAMES}|(?:19|20)[0-9]{{2}})$"
"""A month or year at the end of a cluster, of which the next may tell that it is one."""
_OTHER_YEAR = "(?: of)? (?:the [a-z]{1,12}|that|each|every) year"
SAME_YEAR = "(?: of)? (?:that|the same) year(?![a-z])"
"""After a date of the year printed last: in November of that year."""
OTHER_YEAR = rf"^(?:(?:st|nd|rd|th)?(?: quarter)?{_OTHER_YEAR})[^A-Za-z]"
SAID = (
    rf"^(?: {_RANK}[^A-Za-z]| (?:{BESIDE_A_YEAR}|{OF_A_YEAR})[^A-Za-z]|"
    rf" (?:{_MAY}|{_MARCH})[^A-Za-z]| {AMOUNT})|{OTHER_YEAR}"
)
"""That, and a year that only other words name."""
OPENS = r"^$|\n$|[a-z0-9%)”\"’][.!?] $|[！？；]$|[,;:] $|[“\"‘]$"
"""The end of what stands before it."""
OPENING = r"(?:^|(?<=\n)|(?<=[,;:] )|(?<=[“\"‘])|(?<=[a-z0-9%)”\"’][.!?] )|(?<=and )|(?<=but )"
"""The same, with words that may stand there; a group that the form it is put into closes."""
_SHARE = "per ?cent|percentage"
_MONEY = "yuan|RMB|renminbi|(?:US )?dollars"
_UNIT = (
    "[mb]illion|trillion|bn|tn|mu|km|kilomet(?:er|re)s|met(?:er|re)s|hectares|square|sq|cubic|"
    "metric|tons|tonnes|kilowatts?|megawatts?|gigawatts?|[kMG]Wh?|TEUs?|standard containers"
)
_MANY = (
    "people|persons|workers|jobs|households|families|residents|villagers|visitors|tourists|guests|"
    "patients|applicants|beds|seats|rooms|flats|apartments|homes|buses|vehicles|trees|tickets|berths"
)
COUNTING = (
    r"[Tt]otal of (?:19|20)[0-9]{2} [a-z]|"
    rf"(?:[Oo]f|by|from) (?:19|20)[0-9]{{2}} (?:{_MANY})\b"
)
"""Where four digits count what their year is hardly told of, for the engine of a column."""
MONTH_ENDS = "(?:ary|rch|ril|May|une|uly|ust|ber)"
"""The last three letters of a month, for what looks back no variable number of signs."""
_TO_ANOTHER = (
    r" (?:to|and|or|through) (?:[0-9]{4,6}|[0-9]{1,3},[0-9]{3})(?:[.][0-9]{1,4})?"
    rf"(?: ?%|-yuan| (?:{_SHARE}|{_UNIT}|{_MONEY})(?![A-Za-z-]))"
)
NO_UNIT = (
    rf"(?! ?%|[.][0-9]|-yuan|(?:bn|tn|m)(?![A-Za-z])| (?:{_SHARE}|{_UNIT})(?![A-Za-z-])|"
    rf"(?<![Ii]n [0-9]{{4}})(?<!{MONTH_ENDS} [0-9]{{4}})"
    rf"(?: (?:{_MONEY})(?![A-Za-z])|{_TO_ANOTHER})|"
    rf"(?:(?<=[Oo]f [0-9]{{4}})|(?<= by [0-9]{{4}})|(?<=from [0-9]{{4}})) (?:{_MANY})(?![a-z-])|"
    rf"(?<=[Tt]otal of [0-9]{{4}}) (?!(?:{BESIDE_A_YEAR})(?![a-z]))[a-z])"
)
"""After four digits that may be a year: that they count nothing: an output of 2013 million yuan;
but prices in 2015 yuan, in May 2023 yuan loans grew, and in 2020 people stayed at home."""
_NO_TIME = "(?:19[0-7]|20[4-9])[0-9]"
FAR_YEAR = rf"{MONTH_ENDS}(?: [0-9]{{1,2}}(?:st|nd|rd|th)?)?,? {_NO_TIME} [a-z]"
"""Where digits after a month count something rather than name a year of no news, for the engine of
a column: in April, 2067 projects were under way."""
NO_FAR_YEAR = rf"(?!(?<={_NO_TIME}) (?!(?:{BESIDE_A_YEAR}|{VERBS})(?![a-z]))[a-z])"
"""After the year of a month: that it is not such a number."""
OF_OTHER = rf"(?!{_OTHER_YEAR}(?![a-z])(?<!that year)(?<!the same year)| (?:before|after)[.,;)])"
"""A year that only other words name: August of the previous year, the August before."""
