"""From curated claims to published tables, each cell with its evidence."""
