"""The documentation site: a page for every record, drawn from the tables alone."""
