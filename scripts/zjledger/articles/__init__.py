"""Texts of articles, out of plain text, saved pages and PDF files."""
