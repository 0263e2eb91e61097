"""Synthetic ledgers and corpora of any size: for benchmarks and tests, never beside real tables."""
