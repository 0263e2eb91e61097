"""Of what time an English clause may speak, besides what ``days`` names for both languages."""

MOVED, SOON, LISTED, UNSURE = "moved", "soon", "listed", "unsure"
"""moved: its date is another now; soon: something begins then, or is announced for it; listed: it
is a month and a number of things, no day; unsure: it has no year."""
NAMED = "named"
"""named: it is of a year that is printed before."""
MISSED, SINCE, BEHIND, PRESENT, COMING = "missed", "since", "behind", "present", "coming"
"""missed: it was planned and has passed; since: it follows a day on which somebody spoke of it;
behind: it answers a question of the past; present: something is done then; coming: something will
be done then for certain."""
AGO = "ago"
"""ago: it is about as many years before publication as its clause says."""
PART = "part"
"""part: an amount is a part of it: 3 billion belongs to May."""
HELD = "held"
"""held: it names a meeting that was held, as the January meeting may be in the first days of it."""
