"""Answers to the questions people come with: pure functions from the tables to typed rows.

Each module answers one question. Its rows name the figures they rest on, and ``QUERY`` is the
SQL that gives the same rows, in the same order, from the released SQLite database.
"""
