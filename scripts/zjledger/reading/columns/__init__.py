"""Whole columns of texts, read alike to the reader of one."""
