"""The grammar of Chinese figures and dates."""
