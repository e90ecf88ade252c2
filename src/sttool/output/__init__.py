"""Findings, occurrences and explanations as text, one line each, or JSON; values in, text out."""
