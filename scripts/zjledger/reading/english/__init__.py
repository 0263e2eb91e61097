"""The grammar of English figures and dates."""
