"""Sheets that were inherited, read as records: how they are understood, what is wrong with them, and what they add."""
