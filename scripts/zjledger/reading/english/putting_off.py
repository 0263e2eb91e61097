"""Dates that a later one has taken the place of: fixed for May 20, took place on September 16.

Of such a date the later one tells the year: it is the last such day or month before that.
"""

from __future__ import annotations

from zjledger.reading import days
from zjledger.reading.beside import at_end
from zjledger.reading.clause import HOPED, Clause, Other, Turn
from zjledger.reading.english import times
from zjledger.reading.english.around import Around
from zjledger.reading.english.named import MONTH_NAMES, MONTH_NUMBERS
from zjledger.reading.lazily import lazily
from zjledger.reading.year_rules import Asked, asked

PUT_OFF = "put off"
"""Of what time a clause speaks whose date another has taken the place of; ``year`` is that of the
other, if it is printed, ``compared`` says that it has passed, ``deadline`` that it lies ahead, and
without ``topic`` it is the earlier of the two."""
_PLANNED = (
    "(?:planned|promised|scheduled|expected|due|announced|set|fixed|meant|intended|foreseen|slated|"
    "named|booked|agreed)"
)
CALLED_OFF = (
    "(?:cancell?ed|called off|abandoned|dropped|scrapped|postponed|put (?:off|back)|delayed|"
    "deferred)"
)
AND_OTHERS = (
    "(?: [0-9]{1,2})?(?:(?:,|,? and|,? or) (?:(?:for|in|on|by) )?"
    rf"(?:{MONTH_NAMES})(?: [0-9]{{1,2}})?){{0,3}}"
)
"""What follows the first date of several for which something was planned."""
_IS_OFF = lazily(
    rf"{AND_OTHERS} (?:was|were|(?:has|have|had) been) (?:also |all |both )?{CALLED_OFF}(?![a-z])"
)
_EDGE = "(?: (?:the end of|the|early|late|mid))?[ -]$"
_LED = lazily(
    rf"(?<![A-Za-z]){_PLANNED}(?: (?:first|originally|once|to [a-z]{{2,12}}))? (?:for|in|on|by)"
    rf"{_EDGE}"
)
DUE = "(?:due|promised|planned|scheduled|expected|announced|set|fixed|meant) (?:for|in|on) $"
"""The most of them right before a date; for the engine of a column."""
TO_HAVE_BEEN = (
    " (?:was|were) (?:to|due|set|expected|meant|supposed|planned|scheduled) [a-z ]{0,50}"
    "(?:in|on|by|for) $",
    " should have [a-z ]{0,50}(?:in|on|by) $",
    " (?:put off|put back|moved|postponed|delayed) to $",
)
"""Before the date of what should have come by then; for the same."""
_PUT_OFF = (
    "(?:put (?:off|back)|postponed|moved|delayed|deferred|rescheduled|"
    "(?:brought|moved) forward|moved up|pushed back|shifted|(?<=was )changed|(?<=been )changed)"
)
_ONE_MOVE = rf"(?:{MONTH_NAMES})(?: [0-9]{{1,2}})? to (?:{MONTH_NAMES})(?: [0-9]{{1,2}})?"
_FROM = lazily(rf"{_PUT_OFF}:? from(?: {_ONE_MOVE},? (?:and |then ){{0,2}}from)?{_EDGE}")
_EXTENDED = lazily("(?:extended|prolonged|renewed|adjourned|postponed|put off|deferred) on $")
"""Before the day on which something was moved to another: extended on May 4 until June 30."""
_FROM_DATE = lazily(
    rf"(?:{_PUT_OFF} from|{_EXTENDED.pattern[:-2]}) (?:[0-9]{{1,2}} )?(?:{MONTH_NAMES})"
    r"(?: [0-9]{1,2}(?:st|nd|rd|th)?)?$"
)
_TO_ANOTHER = lazily(rf" (?:to|until) (?:[0-9]{{1,2}} )?(?:{MONTH_NAMES})(?![a-z])")
_ANOTHER = lazily(
    "(?:, |[)],? |; | )(?:(?:and|but|which|who) )?(?:(?:is|are|was|were|has been|had been) )?"
    "(?P<how>(?:now|then)(?= (?:[a-z]{3,14}(?:ed|et)? )?(?:for|in|on|by|to) )|"
    "(?:handed over|delivered|opened|finished|completed|paid|signed|held|arrived|came|granted|"
    "transferred|received|lifted)(?= (?:only )?(?:on|in) )|"
    "(?:finally|eventually|again|instead(?! of )) |put (?:off|back)|postponed|moved|delayed|"
    "deferred|rescheduled|pushed back|"
    "called off|cancelled|took place)"
)
_NOW = lazily(
    "(?:, |[)],? |; | )(?:(?:and|but|which|who) )?(?:is|are) now "
    "(?:due|set|planned|scheduled|expected|fixed|foreseen|promised|to be|put off)(?![a-z])"
)
"""After one that was planned, and before the one that is planned now."""
_DONE = lazily(
    "handed over|delivered|opened|finished|completed|paid|signed|held|granted|transferred|received|"
    "lifted"
)
_IS_DONE = lazily(rf" (?:is|are) (?:{_DONE.pattern})$")
_ARE_DUE = lazily(rf"(?<![A-Za-z])(?:is|are) {_PLANNED} [^,;.]{{1,40}}$")
"""Before a date that no other has taken the place of: bids are due in May, opened in June."""
_WAS_TO = lazily(
    "(?<![A-Za-z])(?:was|were) to [a-z]{2,12}(?: [a-z]{2,12}){0,3} (?:for|in|on|by)" + _EDGE
)
_WILL = lazily(
    ",? but (?:(?:it|they|he|she) )?(?:(?:will|shall)(?: now| only)?|(?:is|are)(?: now)? to) "
    "[a-z]{2,12}(?: [a-z]{2,12}){0,3} (?:in|on|by|from) "
)
"""Before and after the date of what will be later: was to open in March but will open in May."""
_SHOULD_HAVE = lazily(
    "(?<![A-Za-z])(?:(?:was|were) (?:to|due to|set to|expected to|meant to|supposed to|due|set for|"
    f"planned for|scheduled for|{_PUT_OFF} (?:to|until))|been {_PUT_OFF} (?:to|until)|"
    "should have)(?: [a-z]{2,12}){0,4}" + _EDGE
)
_CAME_OF_IT = lazily(
    ",? (?:and|but) (?:(?:it|they) )?(?:(?:was|were) )?(?:(?:only|finally|at last) )?"
    f"(?!{_PUT_OFF}|be(?:en)? |to |cancelled |changed )"
    "(?:[a-z]{2,12}ed|began|came|took place|went|held|built|begun|sent|paid|sold|laid|put)"
    "(?: (?:to work|ready|open|back|off|out))? (?:only )?(?:in|on) "
)
"""Before and after the date of a plan of which is told what came: was to open in July and opened in
December."""
_FORWARD = lazily("(?:forward|moved up) from [^,;]{0,12}$")
_HAS_BEEN_BROUGHT = lazily(rf"(?:is|are|has been|have been) (?:brought|moved) forward from{_EDGE}")
"""Before the date of what comes sooner: brought forward from the fourth quarter."""
_ON = lazily(
    "(?:(?<=put off)|(?<= back)|(?<=postponed)|(?<=delayed)|(?<=deferred)) on "
    rf"(?:{MONTH_NAMES}) [0-9]"
)
_TO = lazily(" (?:to|and|until) ")
_HELD = lazily(
    "(?<![A-Za-z])(?:took place|held|opened|started|began|came|went|finished|completed|did so|"
    "handed over|delivered|paid|signed|arrived|granted|transferred|received|lifted)"
    "(?![A-Za-z])"
)
_NEW = lazily(
    rf"(?<![A-Za-z])(?P<month>{MONTH_NAMES})(?![a-z])"
    r"(?: (?P<day>[0-9]{1,2})(?:st|nd|rd|th)?(?![0-9]))?"
    r"(?:,? (?P<year>20[0-9]{2})(?![0-9]))?"
)
_LEFT = 60
"""Code points before a date in which words tell that it was a plan."""
_NEAR = 70
"""Code points after a date in which the one that takes its place is printed."""
_FAR_AHEAD = 8
"""Months ahead at which a later date has rather passed: put off to October, in February."""
_LATEST = 8
"""Months after its date at which something may still come, and not before it."""
_LIKELY = 6
"""Months back at which one is that has passed, if nothing more is known of the other."""


def put_off(around: Around) -> Clause | None:
    """Another has taken its place: fixed for May 20, took place on September 16."""
    left, right = around.left, around.right.removeprefix(" quarter")
    moved = _TO.match(right) and at_end(_FROM, left, _LEFT)
    later = _WILL.match(right) and at_end(_WAS_TO, left, _LEFT)
    came = _CAME_OF_IT.match(right) and at_end(_SHOULD_HAVE, left, _LEFT)
    another = _ANOTHER.match(right)
    another = None if moved or not another or not at_end(_LED, left, _LEFT) else another
    if another and _ARE_DUE.search(left) and _DONE.fullmatch(another["how"]):
        return None
    if not moved and not another and not later and not came:
        brought = "forward from" in left[-_LEFT:] and at_end(_HAS_BEEN_BROUGHT, left, _LEFT)
        return Clause(days.FUTURE) if brought else None
    after = right[:_NEAR].split(". ")[0]
    new = _NEW.search(after)
    if another and _IS_DONE.match(another[0]):
        # Money due in November is paid in September: late, or early.
        return Clause(times.UNSURE)
    held = not later and bool(_HELD.search(after if not new else after[: new.start()]))
    held |= bool(came)
    held |= bool(another and another["how"] in ("called off", "cancelled", "then"))
    if not new:
        if another and another["how"] in ("called off", "cancelled"):
            # Of what was given up the day may lie ahead as well.
            return Clause(times.MISSED, turn=Turn(HOPED))
        return Clause(PUT_OFF, compared=held)
    year = int(new["year"]) if new["year"] else None
    ahead = bool(later or (another and _NOW.match(right)))
    forward = bool(moved and _FORWARD.search(left))
    # What was called or put off on a day lay ahead on it.
    forward |= bool(another and another["how"] in ("called off", "cancelled"))
    # So did what was put off on a day, rather than to one.
    forward |= bool(another and _ON.match(right, another.end()))
    day = int(new["day"]) if new["day"] else None
    other = Other(MONTH_NUMBERS[new["month"]], day)
    return Clause(PUT_OFF, year, topic=not forward, deadline=ahead, compared=held, other=other)


def is_off(right: str) -> bool:
    """Whether what was planned for a date before these words has been given up or put off."""
    return _IS_OFF.match(right) is not None


def moved_from(left: str) -> bool:
    """Whether a date that stands after these words has been moved to another."""
    return bool(at_end(_FROM, left, _LEFT) or at_end(_EXTENDED, left, _LEFT))


def moves(text: str, start: int) -> bool:
    """Whether what looks like a span, and begins there, is a date and the one it was moved to."""
    another = _TO_ANOTHER.search(text, start, start + _LEFT)
    return bool(another and at_end(_FROM_DATE, text[: another.start()], _LEFT))


def has_passed(date: Asked) -> bool:
    """Whether a date that took the place of another has passed, by the months alone."""
    return date.ahead >= _FAR_AHEAD if date.to_come else date.back <= _LIKELY


def year_put_off(date: Asked) -> int | None:
    """The year of a date that was put off, or None where it is not certain."""
    clause = date.clause
    if other := clause.other:
        new = asked(other.month, None, date.published_on, clause)
        passed = clause.compared or (not clause.deadline and has_passed(new))
        year = clause.year or (new.last if passed else new.following)
        if not clause.topic:
            return year + (date.month < other.month)
        if (other.month - date.month) % 12 > _LATEST and not clause.year:
            # Due in November and paid in September: ten months late, or two early.
            return None
        return year - (date.month > other.month)
    if clause.compared or date.back <= _LIKELY:
        return date.last if date.back else date.year
    return None
