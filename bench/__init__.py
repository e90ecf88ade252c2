"""Measures how fast the program is, as ratios within one run on generated clinics."""
