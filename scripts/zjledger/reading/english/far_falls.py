"""English falls whose verb or noun stands further off than the words beside a rate: cut their
prices by 6 percent, a drop in sales of 6 percent, fell by 3 million yuan, or 6 percent."""

from __future__ import annotations

from zjledger.reading.english.fell import HEDGES_OF_FALLS
from zjledger.reading.lazily import lazily

LOWERED = (
    "cut|cuts|cutting|reduced?|reduces|reducing|lowered|lowers?|lowering|trim|trims|trimmed|slash|"
    "slashed|decreased?|decreases|shrank|shrinks?|shortened|curtailed|pared|squeezed|fell|falls?|"
    "fallen|falling|declined?|declines|dropped|drops?|slid|slipped|contracted|plunged|slumped|"
    "weakened|softened|dwindled|missed|misses|lagged|lags|lagging|trailed|trails|trailing|undershot|"
    "down (?:from|on|against)"
)
FAR_WORD = "(?: [A-Za-z'’-]{1,16})"
_SUM = "[0-9][0-9.,]{0,11}(?: (?:million|billion|trillion))?"
_AMOUNT_OF_FALL = (
    rf"(?i:{LOWERED}|(?:is|are|was|were|been) down|"
    r"(?:drop|decline|decrease|fall|reduction|cut) of)(?: by)? "
    rf"(?:(?i:{HEDGES_OF_FALLS}) )?"
    rf"(?:(?:US)?[$¥]{_SUM}|{_SUM} (?:yuan|US dollars|dollars))(?:,? or | ?[(])"
)
"""Sales fell by 120 million yuan, or 6.1 percent."""
FAR = (
    rf"(?:^|[^A-Za-z])((?:(?i:{LOWERED}){FAR_WORD}{{1,6}}(?:, this time)?,? by|"
    rf"(?:brought|brings?|bringing|pulled|pulls?|dragged|drags?|drove|drives?|pushed|"
    rf"pushes){FAR_WORD}"
    rf"{{0,4}} down{FAR_WORD}{{0,4}} by|"
    rf"(?:drop|decline|decrease|fall|reduction|cut|dip|slump|contraction) in{FAR_WORD}{{1,6}} "
    r"(?:of|was|came to)|"
    rf"(?i:{LOWERED}|narrowed|eased|down)(?:[^.;\n]|[0-9][.][0-9]){{1,48}}"
    r"(?: and|, that is,?) by) "
    rf"(?:(?i:{HEDGES_OF_FALLS}|a further|another) )?|{_AMOUNT_OF_FALL})$"
)
"""A verb of a fall whose object stands between it and its rate: cut their prices by 6 percent."""
FAR_NOT = (
    " (?:and (?:[^b]|b[^y])|but|while|which|who|rose|grew|up|gained|climbed|increased?|raised?|"
    "rise|higher|jumped|"
    "than|more|expanded|grow|growth|exceeded|deepened|widened|steepened)(?:[ ,]|$)"
)
"""What shows that the rate is that of another verb."""
FAR_NEAR = r" (?:by|of|was|came to) [a-z ]{0,24}$|[a-z0-9](?:,? or | ?[(])$"
"""Part of the words right before every such rate."""
_FAR, _FAR_NOT = lazily(FAR), lazily(FAR_NOT)


def far_fall(left: str) -> bool:
    """Whether the words before a rate hold a verb of a fall and its object."""
    near = " by " in left or " of " in left or " was " in left or " came to " in left
    near = near or left.endswith((" or ", "("))
    far = _FAR.search(left) if near else None
    return bool(far and not _FAR_NOT.search(far[1]))
