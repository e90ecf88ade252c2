"""What holds for all values: arithmetic and order."""
