"""English amounts that are the price of one thing, as words around them tell.

The price of a measure is no amount: a mu costs 210,000 yuan, the tax per mu reached 380,000 yuan.
That of a ticket or a seat is none either, unless it is great; a wage, or what each of some gets, is
one, with confidence low. A column has no room for so many words beside a number: it carries those
that :data:`LEFT` and :data:`RIGHT` find as they stand.
"""

from __future__ import annotations

from collections.abc import Iterator

from zjledger.reading.beside import REACH
from zjledger.reading.english.hedges import HEDGES
from zjledger.reading.lazily import lazily

_MEASURE = (
    "(?:(?:square|cubic) (?:met(?:er|re)|foot)|mu|hectare|acre|ton(?:ne)?|kilo(?:gram(?:me)?)?|"
    "catty|jin|gram(?:me)?|litre|liter|barrel|(?:kilo|mega)?watt(?:[- ]hour)?|kWh)"
)
_ONE = "(?i:an?|one|each|every|per)"
_HEDGE = rf"(?:(?i:{HEDGES}) )?"
_SIGN = "(?:RMB|CNY|USD|(?:US)?[$¥￥]) ?"
_CURRENCY = "(?:yuan|RMB|CNY|renminbi|(?:US |U[.]S[.] )?dollars|USD)"
_OF_ALL = rf"(?: of (?:the|its|their|all)(?: the)? [0-9][0-9.,]{{0,6}} {_MEASURE}s?)?"
_PRICED = (
    rf"(?:(?:^|[^A-Za-z-]){_ONE}|^) {_MEASURE}s?{_OF_ALL}"
    rf"((?: [A-Za-z-]{{1,20}}){{1,9}} )(?:{_SIGN})?$"
)
_TOLD = lazily(
    "(?! (?:[A-Za-z-]{1,20} ){0,8}(?:and|but|or|while|that|which|who|with|after|because|when|"
    "where|as|then|to (?:build|invest|buy)|invest(?:s|ed|ing)?) )(?: [A-Za-z-]{1,20}){0,8} "
    "(?:costs?|sells?|sold|goes|went|fetch(?:es|ed)?|is|was|be|brings?|brought|yields?|yielded|"
    "pays?|paid|earns?|earned|reach(?:es|ed)?|averages?|averaged|exceed(?:s|ed)?|stands|stood|rose|"
    "fell|grew|climbed|dropped|trades|traded|leases|leased|rents|rented|gets?|receives?|hit)"
    rf"(?: [a-z]{{2,10}}){{0,2}} (?:(?i:{HEDGES}) )?"
)
"""From one measure to what it costs or brings, by no other clause."""
_FOUND = lazily(_PRICED)
_PRICE_TOLD = lazily(rf"{_CURRENCY} $|{_SIGN}[0-9][0-9.,]{{0,9}} $")
_EARNED = lazily(" (?:earns?|earned|gets?|got|receives?|received|paid|pays?) ")
"""Before a measure whose price is told, and from it to what somebody got of all: the firm that paid
30 yuan per kilo earned 24,000 yuan."""
_PRICE_OF_ONE = rf"(?:^|[0-9]) (?:million )?{_CURRENCY} (?:an?|per) {_MEASURE}"
APART_LEFT = rf"{_PRICE_OF_ONE},? (?:[(]|or |which is |that is |and )?{_HEDGE}(?:by )?(?:{_SIGN})?$"
"""Before what a price lies above another of its measure."""
_APART = lazily(APART_LEFT)
_APART_RIGHT = lazily(
    " (?:an? [a-z]{2,12} |per [a-z]{2,12} )?(?:above|below|more|less|higher|lower|cheaper|dearer|"
    "up|down|over|under|short)(?![A-Za-z])"
)
"""After it: 5,600 yuan a square metre, 400 yuan above last year."""
_FROM = (
    "(?:(?:up|down) (?:from|on|by)|up|down|against|after|from|compared (?:with|to)|instead of|"
    "an? (?:rise|fall|increase|drop|gain|difference) of|(?:more|less) than(?: the)?)"
)
BESIDE_LEFT = rf"{_PRICE_OF_ONE},? [(]?{_FROM} {_HEDGE}(?:{_SIGN})?$"
"""Before another price of the same measure, or what lies between the two: 5,600 yuan a square
metre, up from 5,200 yuan."""
MEASURE_LEFT = rf"\b(?i:per|each|every) {_MEASURE}s?(?::| of| at)? {_HEDGE}(?:{_SIGN})?$"
"""Before what is told of one measure without a verb: and the tax per mu 300,000 yuan."""
_NO_MONEY = "(?<!yuan )(?<!RMB )(?<!CNY )(?<!USD )(?<!ollars )(?<![0-9] )"
_BESIDE = lazily(f"{BESIDE_LEFT}|{_NO_MONEY}{MEASURE_LEFT}")
_OF_ONE = rf" (?:million )?{_CURRENCY},? [(]?(?:or |and )?"
_THEN_LEFT = rf"^{_OF_ONE}(?:(?:{_FROM}|to) )?{_HEDGE}(?:{_SIGN})?$"
_THEN = lazily(
    rf"(?:{_SIGN})?[0-9][0-9.,]{{0,12}}{_OF_ONE}(?P<from>(?:{_FROM}|to) )?{_HEDGE}(?:{_SIGN})?$"
)
"""Between the price of one measure, or before that too, and what lies beside it: a mu costs 210,000
yuan, 10,000 yuan more."""
_STEP = lazily(rf"(?:^|[^A-Za-z])(?:by|from) {_HEDGE}(?:{_SIGN})?$")
_STEP_RIGHT = rf"^(?: million)?(?: {_CURRENCY})?,? to {_HEDGE}(?:{_SIGN})?$"
_TO_PRICE = lazily(
    rf",? to {_HEDGE}(?:{_SIGN})?[0-9][0-9.,]{{0,9}}(?: million)?(?: {_CURRENCY})? (?:an?|per) "
    rf"{_MEASURE}s?(?![a-z])"
)
"""Around what a price has risen by: by 400 yuan to 5,600 yuan a mu."""
PER = rf"(?:^|[^A-Za-z])(?:per|[Ee]very) (?:{_SIGN})?$"
"""Before what something else is told by: energy per 10,000 yuan of output."""
_PER = lazily(PER)

_THING = (
    "(?:ticket|seat|cup|bowl|bottle|box|crate|parcel|container|share|trip|ride|bed|room|flat|"
    "vehicle|car|bag|kilomet(?:er|re)|application|copy|meal|visa|visit|dose|page|lesson|crossing|"
    "pallet|parking space|truck|lorry|basket|hour)"
)
_PRICE_OF = (
    "(?:[Tt]ickets?|[Ff]ares?|[Tt]olls?|[Aa]dmission|[Ee]ntry|[Ee]ntrance fees?|[Ii]ssue price|"
    "[Mm]onthly rents?|(?:[Cc]arbon|[Ww]ater|[Oo]il|[Cc]oal|[Ss]teel|[Gg]as|[Pp]ork|[Rr]ice|"
    "[Ss]hare|[Uu]nit) price|[Pp]rice per [a-z]{2,12})"
)
THING_LEFT = (
    rf"(?:(?:(?:^|[^A-Za-z-]){_ONE}|^) (?:[a-z]{{3,12}} )?{_THING}|(?:^|[^A-Za-z-]){_PRICE_OF})"
    r"(?: (?:for|of|in|on|to|at|per)(?: [A-Za-z]{1,15}){1,3})? (?:now |then |still |will )?"
    r"(?:is|are|was|were|be|costs?|sells for|sold for|goes for|went for|fetched|fetches|"
    r"(?:(?:rises?|rose|falls?|fell|climb(?:s|ed)|drop(?:s|ped)|went up)|"
    rf"(?:is|are|was|were) (?:raised|lowered|cut|put up)) (?:to|from)) {_HEDGE}(?:{_SIGN})?$"
)
"""Before the price of a thing: a seat costs, the fare to Ningbo is."""
_TIME = "(?:day|night|week|month|year|season|term|shift|person|head|guest|visitor|adult|child)"
THING_RIGHT = (
    rf"^ (?:(?:per|an?|each|every|for (?:an?|each|every)) (?:{_THING}|night)|"
    rf"per [0-9]{{1,4}} {_THING}s)(?:[^A-Za-z]|$)"
)
"""After it: 3,900 dollars per container, 3 yuan per 10 shares, 450 yuan a night."""
TIME_RIGHT = rf"^ (?:per|an?|each|every|for (?:an?|each|every)) {_TIME}(?:[^A-Za-z]|$)"
"""After a wage, or a price by time or person: 450 yuan a day."""
EACH_RIGHT = "^ (?:each|apiece)(?:[^A-Za-z]|$)"
"""After what each of some things costs, or each of some people gets."""
_COSTS = (
    "(?:costs?|fetche[sd]|(?:is|are|was|were|be|now|then|still) "
    "(?:sold|priced|rented|let|leased|charged|offered)(?: out)? (?:at|for)|"
    "(?:sells?|sold|rents?|rented|retails?|goes|lets?|priced|charged)(?: out)? (?:at|for))"
)
COSTING = rf" {_COSTS} {_HEDGE}(?:{_SIGN})?$"
ONE_RIGHT = rf"{EACH_RIGHT}|{TIME_RIGHT}"
"""Around the price of one of some things: booths are offered at 1,200 yuan each."""
_IS = (
    r"(?: [a-z]{2,12}){0,4}? (?:is|are|was|were|be|of|at|average[sd]?) "
    rf"(?:(?:raised|lowered|cut|put up|set|fixed) (?:to|at|from) )?{_HEDGE}(?:{_SIGN})?$"
)
ONE_LEFT = rf"(?:^|[^A-Za-z-])(?:An?|{_ONE})(?: [a-z-]{{2,14}}){{1,5}}{COSTING}"
"""Before what one of a sort costs, whatever it is: a letter of credit costs."""
PAYS_LEFT = (
    rf"(?:^|[^A-Za-z-])(?i:each|every) {_THING}(?: [a-z]{{2,12}}){{0,3}} "
    rf"pays? {_HEDGE}(?:{_SIGN})?$"
)
"""Before what is paid for it: each lorry pays."""
LET_LEFT = (
    "(?:^|[^A-Za-z])(?:rented|let|leased|priced|charged|sells?|rents?|retails?)(?: out)?"
    rf"(?: from [A-Z][a-z]{{2,8}} [0-9]{{1,2}})? at {_HEDGE}(?:{_SIGN})?$|"
    rf"(?:^|[^A-Za-z])(?:[Ff]ees?|[Tt]uition|[Rr]ents?|[Tt]olls?|[Ff]ares?){_IS}"
)
"""Before the rent or the price of some of a sort: the stalls are let at, the fee stays at."""
WAGE_LEFT = rf"(?:^|[^A-Za-z])(?:[Ww]ages?|[Ss]alar(?:y|ies)){_IS}"
"""Before what people earn: wages start at."""
FEE_LEFT = (
    "(?:^|[^A-Za-z])(?:fees?|tolls?|lev(?:y|ies)|charges?|surcharges?|deposits?|postage|tariffs?)"
    rf"(?: (?:of|is|was|are|were|at|rose to|fell to))? {_HEDGE}(?:{_SIGN})?$"
)
FEE_RIGHT = "^ (?:per|for (?:an?|each|every)) (?:[a-z]{3,14} )?[a-z]{2,14}(?:[^A-Za-z]|$)"
"""A fee of 150 yuan per boat: the price of whatever it is asked for."""

_LET = lazily(rf"(?:^|[^A-Za-z])(?:rented|let|leased)(?: out)? at {_HEDGE}(?:{_SIGN})?$")
_BY_TIME = lazily(rf"(?: {_CURRENCY})? (?:(?:per|an?|each|every) {_TIME}|apiece|each)(?![A-Za-z])")
"""After the rent of one of a sort: a stall is let at 1,500 yuan a month."""

_BROUGHT = f"(?:{_COSTS}|brings?|brought|fetch)"
_AMOUNT = rf"{_HEDGE}(?:{_SIGN})?[0-9][0-9.,]{{0,9}}(?: {_CURRENCY})?"
_PRINTED = (
    rf"(?:{_PRICE_OF_ONE}|{_SIGN}[0-9.,]{{1,9}} (?:an?|per) {_MEASURE}|"
    f"(?:^|[^A-Za-z-]){_ONE} {_MEASURE} {_BROUGHT} {_AMOUNT})"
)
_WHEN = (
    "(?:(?: [a-z]{1,8}){0,3} (?:[A-Z][a-z]{2,8}|(?:[A-Z][a-z]{2,8} )?[0-9]{4}|year|month|week|ago|"
    "earlier|before|spring|summer|autumn|winter|now|then|today)(?: (?:last|this) year)?)"
)
_IT_WAS = (
    "(?:it|they) (?:(?:now|then|once|still|only) )?(?:is|are|was|were|had been|has been|used to be|"
    f"will be|stands at|stood at|cost|costs)(?: (?:only|just|still|then|now))? {_HEDGE}(?:{_SIGN})?"
)
IT_WAS_LEFT = f"(?:^|[^A-Za-z]){_IT_WAS}$"
"""Before what the same cost at another time."""
_WAS_THEN = lazily(
    rf"{_PRINTED}s?(?: (?:an?|per|each) [a-z]{{3,7}})?{_WHEN}?[,;]?(?: (?:and|but|though|while))?"
    rf"(?:{_WHEN},?)? {_IT_WAS}$"
)
"""From the price of one measure to what it was at another time: 5,600 yuan a square metre, but it
was 5,200 yuan in May."""
_BROUGHT_LEFT = rf" (?:brings?|brought|fetch) {_HEDGE}(?:{_SIGN})?$"
_OF_THAT_PRICE = lazily(
    rf"(?: (?:that|which) (?:once )?{_BROUGHT}| (?:costing|fetching|selling (?:at|for))) "
    rf"{_AMOUNT} (?:an?|per) {_MEASURE}{_WHEN}?,?(?: (?:now|then|later|today))? "
    rf"{_BROUGHT} {_HEDGE}(?:{_SIGN})?$"
)
"""From what had one price to its other: steel that cost 4,100 yuan a ton in May fetched 3,900."""
ANOTHER_CLAUSE = f"; (?:(?:but|and|in|last) (?:[A-Za-z0-9]{{1,8}},? ){{0,2}})?{_IT_WAS}[0-9]"
"""Where a passage ends between the two, which alone tells nothing of a price."""
_ANOTHER = lazily(ANOTHER_CLAUSE)
AT_TWO_TIMES = (
    rf" (?:an?|per) {_MEASURE} in (?:[A-Z][a-z]{{2,8}} )?(?:19|20)[0-9]{{2}},? (?:and|but|then) "
)
"""From the price of one measure to that of another year, in a column: 4,100 yuan per ton in 2023
and 3,900 yuan in 2024."""
_AT_TWO_TIMES = lazily(rf"(?:{_CURRENCY}|{_SIGN}[0-9.,]{{1,9}}){AT_TWO_TIMES}{_HEDGE}(?:{_SIGN})?$")
_AT_A_TIME = lazily(rf"(?: {_CURRENCY})? (?:in|this|last|now|today|by|at)(?![a-z])")
_SCALE = "illion"
"""In what is too great for a price of one measure."""
_FEW = lazily(
    rf"(?:{_SIGN})?(?:[0-9]{{1,5}}|[0-9]{{1,2}},[0-9]{{3}}(?:[.][0-9]{{1,2}})?|"
    rf"[0-9]{{1,12}}[.][0-9]{{1,2}}) ?(?:{_CURRENCY})?"
)
"""The amount that one thing may cost: without a scale, of at most five digits."""
_OF_THING = tuple(
    (lazily(left), lazily(right))
    for left, right in (
        (THING_LEFT, ""),
        ("", THING_RIGHT),
        (FEE_LEFT, FEE_RIGHT),
        (LET_LEFT, ""),
        (ONE_LEFT, ""),
        (PAYS_LEFT, ""),
        (COSTING, ONE_RIGHT),
    )
)
_SECOND = (
    "(?: (?:on|for|at|in|during)(?: [A-Za-z]{1,15}){1,3}(?:,? (?:to|and|or|but) |, )|"
    rf",? (?:to|and|or|but) |, (?:an?|one) {_THING} )"
)
SECOND_PRICE = (
    rf"[0-9] {_CURRENCY}{_SECOND}{_HEDGE}(?:{_SIGN})?[0-9]|[0-9]{_SECOND}{_HEDGE}{_SIGN}[0-9]"
)
"""What a thing costs, and what another or the same thing does: tickets cost 60 yuan on weekdays and
80 yuan on Sundays, a cup costs 12 yuan, a bowl 18 yuan."""
_AFTER_PRICE = lazily(
    rf"(?<![0-9.,])(?P<price>(?:{_SIGN})?[0-9][0-9.,]{{0,9}}(?: {_CURRENCY})?)"
    rf"(?P<between>{_SECOND}){_HEDGE}(?:{_SIGN})?$"
)
_OF_ANOTHER = lazily(
    " (?:is|are|was|were|has|have|had|will|would|came|come|comes|went|goes|to [a-z]|of|worth)"
    "(?![a-z])"
)
"""After an amount of which another thing is told: a seat costs 60 yuan and 75 yuan were donated."""

MONEY_RIGHT = rf"^(?: [mb]illion| trillion)?[ -]?{_CURRENCY}"
MONEY_LEFT = f"{_SIGN}$"
"""What stands right beside the number of an amount."""
LEFT = (
    f"{MEASURE_LEFT}|{_PRICED}|{THING_LEFT}|{FEE_LEFT}|{APART_LEFT}|{BESIDE_LEFT}|{_THEN_LEFT}|{COSTING}|"
    f"{LET_LEFT}|{WAGE_LEFT}|{PAYS_LEFT}|{IT_WAS_LEFT}|{_BROUGHT_LEFT}"
)
"""What stands before the number of a price."""
RIGHT = (
    rf"^(?:{MONEY_RIGHT[1:]})? (?:each(?:[^A-Za-z]|$)|"
    rf"(?:per|an?|each|every|for (?:an?|each|every)) (?:{_THING}|{_TIME}|kilo|sq|m²|㎡|$))|"
    f"{_STEP_RIGHT}"
)
"""What stands after one."""


def priced(left: str, printed: str, right: str) -> bool:
    """Whether what stands beside an amount makes it the price of one measure, what two such prices
    lie apart, or what another figure is told by; every 100-million-yuan project is a project."""
    if "-" not in printed and _PER.search(left):
        return True
    near = left[-REACH:]
    if _BESIDE.search(near) or (_APART_RIGHT.match(right) and _APART.search(near)):
        return True
    if _TO_PRICE.match(right) and _STEP.search(near):
        return True
    if _BY_TIME.match(right) and _LET.search(near):
        return True
    at_a_time = _AT_A_TIME.match(right) and _AT_TWO_TIMES.search(near)
    if _SCALE not in printed and (at_a_time or _was_then(near) or _OF_THAT_PRICE.search(near)):
        return True
    then = _THEN.search(near)
    if then and (then["from"] or _APART_RIGHT.match(right)):
        near = near[: then.start()]
    if (found := _FOUND.search(near)) is None:
        return False
    if _EARNED.search(found[1]) and _PRICE_TOLD.search(near, 0, found.start() + 1):
        return False
    return _TOLD.fullmatch(found[1]) is not None


def of_one_thing(left: str, printed: str, right: str) -> bool:
    """Whether an amount is what one thing costs, by the words beside it, or is told beside what one
    does."""
    if _FEW.fullmatch(printed) is None:
        return False
    if any(one.search(left[-REACH:]) and after.search(right) for one, after in _OF_THING):
        return True
    first = _AFTER_PRICE.search(left)
    if first is None or _OF_ANOTHER.match(right):
        return False
    return of_one_thing(left[: first.start()], first["price"], first["between"] + printed)


def then_priced(text: str, start: int, place: int, printed: str) -> bool:
    """Whether an amount at a place of the passage that begins at ``start`` is what the price of one
    measure that the clause before the passage tells was at another time."""
    if not text.endswith("; ", 0, start) or _SCALE in printed:
        return False
    clause = _ANOTHER.match(text, start - len("; "))
    if clause is None or not start + place < clause.end() <= start + place + len(printed):
        return False
    return _was_then(text[max(0, start - REACH) : start + place])


def priced_then(text: str) -> Iterator[int]:
    """Places of the passages of a text in which such an amount stands."""
    for clause in _ANOTHER.finditer(text):
        begin, number = clause.start() + len("; "), clause.end() - 1
        if _was_then(text[max(0, begin - REACH) : number]):
            yield begin
            yield number


def _was_then(left: str) -> bool:
    return (" it " in left or " they " in left) and _WAS_THEN.search(left) is not None
