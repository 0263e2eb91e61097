"""Sections of the page of performance, each from one committed report of a benchmark."""
