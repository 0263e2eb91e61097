"""How large a package may be. Each limit is far above what a hand-curated ledger needs."""

from __future__ import annotations

LARGEST_DESCRIPTOR = 4 << 20
"""Bytes of ``datapackage.json``."""

LARGEST_FILE = 128 << 20
"""Bytes of one file of the package."""

LARGEST_BY_CELLS = 64 << 20
"""Bytes of a table whose form is not proven in columns: cells in Python take many times as much."""

LARGEST_PACKAGE = 256 << 20
"""Bytes of all files that are read, unpacked."""

MOST_ENTRIES = 2_000
"""Entries of an archive or a folder."""

DEEPEST_JSON = 24
"""Levels of nesting in the descriptor; the profile itself needs nine."""

LONGEST_NUMBER = 20
"""Characters of a number in the descriptor."""

LONGEST_CELL = 4_000
"""Code points of one cell; the Table Schemas allow less."""

MOST_COLUMNS = 200
"""Columns of one table."""
