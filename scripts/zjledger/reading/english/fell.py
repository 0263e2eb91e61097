"""English words before a rate that make it one of a fall, and what may stand between."""

from __future__ import annotations

from zjledger.reading.english.hedges import HEDGES

# "fell below 5 percent" is a level.
HEDGES_OF_FALLS = "|".join(word for word in HEDGES.split("|") if word not in ("below", "under"))
"""Words that hedge the rate of a fall, as a pattern in small letters."""
FELL = (
    "fell|falling|fallen|falls|decreased|decreasing|decreases|down|dropped|dropping|drops|declined|"
    "declining|declines|shrank|shrunk|shrinking|shrinks|slid|sliding|slipped|slipping|slips|sank|"
    "sinking|sunk|dipped|dipping|dips|tumbled|tumbling|plunged|plunging|slumped|slumping|plummeted|"
    "contracted|contracting|slowed|minus|negative|eased|easing|eases|lost|losing|loses|shed|"
    "shedding|sheds|dwindled|dwindling|collapsed|crashed|sagged|softened|weakened|retreated|"
    "receded|melted|diminished|lessened|moderated|cooled|nosedived|narrowed|narrowing|narrows|"
    "slackened|slackening|slackens|subsided|subsiding|abated|waned|waning|ebbed|faded|fading|"
    "squeezed|worsened|deteriorated|gave up|giving up|backed off|undershot|(?:missed|lagged|"
    "trailed|undershot|short) by|"
    "(?:is|are|was|were|been|being) off|(?:fell|fallen|dropped|slipped|cut|scaled|pared) back|"
    "(?:went|gone|going|came|come|coming|moved|edged|inched|ticked|crept|drifted|trended) "
    "(?:down|lower|downwards?)|"
    "(?:cut|cuts|cutting|reduced|reduces|reducing|lowered|lowers|lowering|trimmed|trims|slashed|"
    "pared|shortened|curtailed|"
    "fall|drop|decline|decrease|shrink|contract|dip|slide|slip|sink|tumble|plunge|narrow|slow|ease|"
    "weaken|soften|reduce|lower|trim|slash|slower|shorter|cheaper|smaller|weaker|lags?|lagging|trails?|"
    "trailing|thinned) by|"
    "(?:is|are|was|were|been|being|be) (?:cut|reduced|lowered|trimmed|slashed|shortened)|"
    "(?:will|would|to|should|may|might|could|must|can|shall) (?:fall|drop|decline|decrease|"
    "shrink|contract|slip|ease|slow)|"
    "negative growth of|(?:slowdown|deceleration|shortfall) of|"
    "(?:drop|decline|decrease|fall|contraction|reduction) "
    "(?:was|is|came to|reached|amounted to|will be|has been)|"
    "(?:steepest|sharpest|biggest|largest|deepest|worst) (?:drop|decline|decrease|fall),|"
    "(?:drop|decline|decrease|fall|dip|slide|slump|plunge|contraction|reduction|cut|loss|setback|"
    "downturn) of"
)
"""Words before a rate that is a change downwards."""
SINCE = (
    rf"(?:,? (?:slightly|sharply|steeply|further|again|just|a further|another|on year|"
    rf"(?:though|but)(?: only)? by|"
    rf"year[ -]on[ -]year|month[ -]on[ -]month|by|of|as much as|up to|only|"
    rf"{HEDGES_OF_FALLS})){{0,3}}"
)
"""Between a verb and its rate: fell again, by about 3 percent."""
