"""What is due: packs read into values, their calendar of occurrences, and a verdict on each."""
