"""What the program promises: part by part (unit), for all values (properties), end to end (acceptance)."""

from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
"""The project's folder, where ``sttool.yaml`` and ``records/`` of the sample clinic stand."""
