"""Fetching the pages of sources, on request only; no stage of the build may import this room."""
