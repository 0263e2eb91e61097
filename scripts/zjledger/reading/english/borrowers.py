"""Words beside an English number that borrows its noun: verbs, fields, sorts and who has things."""

from __future__ import annotations

VERBS = (
    "are|were|have|had|has|will|would|should|must|may|might|can|could|do|did|belong|belongs|cost|"
    "exceed|involve|remain|need|await|face|lack|cover|use|serve|come|came|go|went|stand|stood|"
    "start|begin|began|begun|open|close|broke|won|got|took|gave|made|saw|fell|met|led|lie|lay|"
    "ran|held|caught|withdrew|"
    "kept|left|lost|paid|sold|bought|sent|set|spent|found|chose|brought|sought|grew|drew|became|"
    "include|produce|make|employ|plan|hope|promise|pledge|want|intend|fall|wait|await|owe|aim|qualify|operate|"
    "get|shut|hit|put|rely|depend|expect|specialize|specialise|participate|belong|say|think|agree|"
    "concern|hang|hinge|lose|suffer|miss|sit|sleep|limp|spoke|built|done|refuse|oppose|appear|seem|occupy|continue|"
    "run (?:at|on|in|for|under)|work (?:in|for|on|as|with)|"
    "export|trade with|deal with|lie in|focus on|pay (?:no|tax|less|more)|report (?:a|no)|"
    "[a-z]{2,10}[a-qs-z]ed|[a-z]{2,9}[a-ce-z]red"
)
"""Verbs that a number of things may be the subject of."""
SECTORS = (
    "manufacturing|industry|infrastructure|agriculture|farming|fishery|forestry|energy|power|water|"
    "transport|transportation|traffic|logistics|tourism|culture|health|healthcare|medicine|"
    "education|housing|finance|banking|insurance|technology|science|research|innovation|commerce|"
    "trade|"
    "retail|catering|construction|electronics|software|chemicals|textiles|clothing|equipment|"
    "machinery|"
    "steel|petrochemicals|aviation|shipping|environment|ecology|livelihood|welfare|sport|sports|"
    "telecommunications|entertainment|property|livestock|food|mining|services|utilities|security"
)
"""Fields that a report splits its counts by."""
SORTS = (
    "new|old|large|small|medium-sized|private|public|foreign|foreign-funded|foreign-owned|"
    "state-owned|domestic|"
    "local|industrial|agricultural|commercial|provincial|municipal|national|rural|urban|abroad|"
    "overseas|online|late|open|ongoing|pending|ready|complete|unfinished|idle|empty|vacant|"
    "forgotten|let|unlet|unsold|gone|dead|broken|frozen|withdrawn|abandoned|stalled|shelved|"
    "scrapped|lit|unlit|primary|secondary|continuing|resumed|renewed|continued|listed|key|general|major|social|"
    "infrastructural|residential|digital|ecological|cultural|medical"
)
"""Adjectives by which the members of a counted set are told apart."""
HOLDERS = (
    "[a-z]{2,14}(?:ers|ors|ists|ians|ments|ings|ations|sions)|fields|sectors|others|firms|"
    "companies|enterprises|houses|"
    "shops|banks|parks|cities|counties|districts|towns|townships|villages|plants|schools|"
    "hospitals|hotels|groups|clients|guests|mills|yards|works|projects|institutes|universities|"
    "colleges|start-ups|bodies|bureaus|departments|farms|ports|stores|markets|platforms|"
    rf"{SECTORS}"
)
"""Who or what may have a number of things, named right before it: shoe firms five."""
GOT = (
    "signed|launched|started|completed|finished|approved|added|attracted|opened|built|introduced|"
    "landed|secured|won|got|took|drew|had|has|have|hosts|hosted|received|selected|listed|"
    "contributed|registered|provided|planned|began|saw|gained|brought|holds|held|lists|claimed|"
    "plans|planning|expects|expecting|"
    "rejected|postponed|refused|stopped|cancelled|canceled|settled|solved|resolved|checked|visited|"
    "inspected|handled|accepted|terminated|issued|passed|halted|suspended|shut|closed|fined|warned|"
    "withdrew|transferred|investigated|mended|recommended|nominated|proposed|shortlisted|sponsored|"
    "with|for|share|shared|supplied|sent|offered|finds|found|chose|sold|bought|keeps|kept"
)
"""Words whose object may be a number alone."""
