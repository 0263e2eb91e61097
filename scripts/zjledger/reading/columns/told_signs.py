"""Words beside a number of which the shape of its cluster holds too little: where these are found,
a column carries all the words about it as they stand.
"""

from __future__ import annotations

import polars as pl

from zjledger.reading.doubts import HOUR
from zjledger.reading.english import prices
from zjledger.reading.english.borrowing import AFTER, FIRM, LAST_WORDS, OF_ALL
from zjledger.reading.english.forms import RELATIVE
from zjledger.reading.english.gapped_counts import (
    AGAIN_LAST,
    AGAIN_THEN,
    ENDS_GAP,
    FIRST_GAP,
    GAP_LAST,
    GAP_SHARE,
    MORE_ENDS,
    MORE_LAST,
    NEXT_GAP,
    NO_GAP,
    PAIR_LAST,
)
from zjledger.reading.english.gapped_shares import AFTER_TIME, COUNT_AND_SHARE
from zjledger.reading.english.hedges import PAPERS, UNDER
from zjledger.reading.english.lone_forms import (
    AFTER_DAY,
    AFTER_LISTED_DAY,
    ALONE,
    LONE,
    ON_A_DAY,
    YEAR,
)
from zjledger.reading.english.measures import LONG_RIGHT, YEARS_PASSED, YEARS_RIGHT
from zjledger.reading.english.nouns import AT_LEAST, EVENTS, EVENTS_DID
from zjledger.reading.english.of_people import (
    ARE_PERSONS,
    BROUGHT,
    EITHER,
    EITHER_WHO,
    MAY_BE_TEAM,
    MAY_COME,
    OF_OFFICE,
    OF_PERSONS,
    OF_WHOM,
    ON_PAYROLL,
    PERSONS_APPOSED,
)
from zjledger.reading.english.totalled import BILLIONS_END, TOTAL_ENDS, TOTAL_LAST

_ALL_APART = f"^{LONE}, [0-9]"
"""All, and the number of some of them: of the 66, 52."""
_DAY_APART = f"^{LONE},? (?:and|or) (?i-u:{RELATIVE})$"
"""A number, and the day of the next clause: has 6, and tomorrow."""
_CLUSTER, _LEFT, _RIGHT = (pl.col(name).str for name in ("cluster", "left", "right"))
_WITH_LEFT = pl.concat_str("left", "cluster").str
BY_RIGHT = (
    (rf"^ (?:{EVENTS})(?:[^A-Za-z]|$)", _LEFT.contains(AT_LEAST)),
    (rf"^ (?:{EVENTS}) (?:{EVENTS_DID})(?:[^A-Za-z]|$)",),
    ("^ of them(?:[^A-Za-z]|$)", _LEFT.contains("[a-z], (?:all )?$")),
    ("^ of them(?:[^A-Za-z]|$)", _LEFT.contains(BROUGHT)),
    (f"^ of them{ARE_PERSONS}",),
    ("^, (?:are|were|will|have|had)[^A-Za-z]", _LEFT.contains(PERSONS_APPOSED)),
    ("^ (?:[a-z-]{1,15} )?members", _LEFT.contains(MAY_BE_TEAM)),
    (f"^ (?:[a-z-]{{1,20}} ){{0,3}}(?:{EITHER})", _LEFT.contains(MAY_COME)),
    (EITHER_WHO,),
    (f"^ (?:{OF_OFFICE}) heads",),
    ("^ (?:[a-z-]{1,20} ){0,6}(?:(?:buy|sell|build)ers|agents)",),
    (AGAIN_THEN, _WITH_LEFT.contains(AGAIN_LAST)),
    (BILLIONS_END,),
    (LONG_RIGHT,),
    (YEARS_RIGHT,),
    (YEARS_PASSED,),
    (TOTAL_ENDS, _WITH_LEFT.contains(TOTAL_LAST)),
    (MORE_ENDS, _WITH_LEFT.contains(MORE_LAST)),
    (ON_PAYROLL,),
    ("^ against(?:[^A-Za-z]|$)", _WITH_LEFT.contains(PAIR_LAST)),
)
"""What stands right after a number, rare enough that all of these are looked for at once, and what
else holds of it."""
ANY_RIGHT = _RIGHT.contains("|".join(right for right, *_ in BY_RIGHT))
BY_CLUSTER = (
    (_DAY_APART, _LEFT.contains(LAST_WORDS)),
    (_ALL_APART, _LEFT.contains(OF_ALL)),
    (rf"{AFTER_DAY[:-1]}{LONE}$", _RIGHT.contains(f"{FIRM}|^, or $")),
    (
        rf"{AFTER_LISTED_DAY[:-1]}{LONE}",
        _RIGHT.contains(ON_A_DAY) | _CLUSTER.contains(" on "),
    ),
    (NEXT_GAP, _WITH_LEFT.contains(FIRST_GAP)),
    (rf"^{LONE} (?:of|in) {YEAR}", _LEFT.contains(OF_ALL)),
    (rf"^{YEAR},? (?:and|or) {LONE}$", _RIGHT.contains("^ by $")),
    (f"{COUNT_AND_SHARE}|{AFTER_TIME}|{GAP_SHARE}", _RIGHT.contains("^(?: ?%| per ?cent)")),
)
"""What is found in a cluster, and what else holds of it."""
TOLD_ALONE = (
    (_LEFT.ends_with("At "), _CLUSTER.contains(f"^{HOUR}$"), _RIGHT.contains("^ [A-Z]")),
    (
        _RIGHT.contains(prices.MONEY_RIGHT) | _LEFT.contains(prices.MONEY_LEFT),
        _RIGHT.contains(prices.RIGHT) | _LEFT.contains(prices.LEFT),
    ),
    (_LEFT.ends_with("nder "), _RIGHT.contains(PAPERS), _LEFT.contains(UNDER)),
    (_LEFT.contains(f"^{OF_PERSONS}"), _CLUSTER.contains(ALONE), _RIGHT.contains(AFTER)),
    (
        _LEFT.contains("(?:[Oo]f|[Aa]mong) [tio][a-z -]{3,50}, [a-z ]{0,20}$"),
        _LEFT.contains(OF_WHOM),
    ),
    (_RIGHT.contains(ENDS_GAP), ~_CLUSTER.contains(NO_GAP), _WITH_LEFT.contains(GAP_LAST)),
    (
        _LEFT.contains("(?:instead of|rather than|an increase of) [a-z ]{0,20}$"),
        _WITH_LEFT.contains(PAIR_LAST),
    ),
)
"""What holds, all of a line together, of other numbers that are told of by words beside them; first
what holds of the fewest, or is found fastest."""
